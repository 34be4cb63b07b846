#pragma once

#include "app/library/gotgan-headline-list.h"
#include "app/model/gotgan-query.h"

G_BEGIN_DECLS

/**
 * GotganFacet:
 * @field: %GOTGAN_QUERY_PARTY, %GOTGAN_QUERY_FROM, %GOTGAN_QUERY_STAGE or %GOTGAN_QUERY_DATE (a year)
 * @label: its name, for people
 * @text: what to add to the query for it: "회사:오픈AI"
 * @count: articles that there would be if it were the only one of its field, or with a company, if it were asked for too
 */
typedef struct
{
  GotganQueryField field;
  char *label;
  char *text;
  guint count;
} GotganFacet;

/** The count of a facet that has not been counted. */
#define GOTGAN_FACET_UNCOUNTED G_MAXUINT

void gotgan_facet_free (GotganFacet *facet);

/**
 * gotgan_headline_list_load_facets_async:
 *
 * How what the list holds is spread over companies, outlets, stages and years: of its shelf and query at the time of the call.
 * Read on a thread that holds up neither the list nor what is on screen; cancel it when the query changes.
 */
void gotgan_headline_list_load_facets_async (GotganHeadlineList *self, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
/**
 * gotgan_headline_list_load_facets_finish:
 * @n_found: (out) (optional): articles altogether
 *
 * Returns: (transfer full) (element-type GotganFacet): companies and outlets the most frequent first, forty of them at most;
 *   stages in their order; the newest year first
 */
GPtrArray *gotgan_headline_list_load_facets_finish (GotganHeadlineList *self, GAsyncResult *result,
                                                    guint *n_found, GError **error);

G_END_DECLS
