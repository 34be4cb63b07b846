#pragma once

#include "app/store/gotgan-listing.h"

G_BEGIN_DECLS

/* How what a selection finds is spread: by party, by outlet, by stage and by year. Of outlets, stages and years any will do where
 * several are asked for, so each is counted as if it were the only one; a party is one more condition. */

/** @key: a party's key, an outlet's name, a stage's word, a year. @count: articles */
typedef struct
{
  char *key;
  guint count;
} GotganFacetCount;

/**
 * GotganFacetCounts:
 * @parties: of the claims that fulfil what the query asks of claims
 * @stages: likewise, whatever stage is asked for; in the order of a deal's life
 * @publishers: whatever outlet is asked for
 * @years: whatever time is asked for, unless it is open at an end; the newest first
 * @n_found: articles altogether
 *
 * Arrays of #GotganFacetCount; parties and outlets the most frequent first, and not more of them than can be shown.
 */
typedef struct
{
  GPtrArray *parties;
  GPtrArray *publishers;
  GPtrArray *stages;
  GPtrArray *years;
  guint n_found;
} GotganFacetCounts;

void gotgan_facet_counts_free (GotganFacetCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFacetCounts, gotgan_facet_counts_free)

/** Returns: (transfer full): or %NULL */
GotganFacetCounts *gotgan_facets_count (GotganConnection *connection,
                                        const GotganSelection *selection, GError **error);

G_END_DECLS
