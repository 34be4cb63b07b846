#pragma once

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-review.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* What a library publishes of itself, see data/dataset.md. All of it follows from what the library says and not from its
 * rows' numbers, so a library that was filled from a dataset publishes the same one. */

/**
 * GotganPublicationEntry:
 * @article_id: the article's row
 * @modified: when its text came or, if that is later, when something was last decided on its claims; UTC, microseconds
 */
typedef struct
{
  gint64 article_id;
  gint64 modified;
} GotganPublicationEntry;

/**
 * gotgan_publication_list:
 *
 * Returns: (transfer full) (element-type GotganPublicationEntry): articles with their whole text, in the order in which they
 *   came to be what they are
 */
GArray *gotgan_publication_list (GotganConnection *connection, GError **error);

/** How many articles there are of which only the beginning is there; they are not published. */
gboolean gotgan_publication_count_partial (GotganConnection *connection, guint *n_partial,
                                           GError **error);

/**
 * gotgan_publication_dup_id:
 *
 * Returns: (transfer full): what the article is known by in a dataset: the id it came with when that was in a dataset, else
 *   its address, or else a hash. %NULL with GOTGAN_STORE_ERROR_NOT_FOUND
 */
char *gotgan_publication_dup_id (GotganConnection *connection, gint64 article_id, GError **error);

/**
 * gotgan_publication_load_review:
 * @id: of gotgan_publication_dup_id()
 *
 * What holds of its claims, whoever decided it. A link of two articles is said with the one whose id sorts first.
 *
 * Returns: (transfer full):
 */
GotganReview *gotgan_publication_load_review (GotganConnection *connection, gint64 article_id,
                                              const char *id, GError **error);

G_END_DECLS
