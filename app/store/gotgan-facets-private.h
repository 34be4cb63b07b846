#pragma once

#include "app/store/gotgan-facets.h"
#include "app/store/gotgan-finder.h"

G_BEGIN_DECLS

/* One subject, cut by what is counted: articles in gotgan-facets.c, claims in gotgan-facets-claims.c. */

void gotgan_facet_counts_add (GPtrArray *facets, const char *key, guint count);

/** Leaves the most frequent of them. */
void gotgan_facet_counts_cut (GPtrArray *facets);

/** Returns: (transfer full): a statement that tells of the articles of @ids, and perhaps of others */
GotganStatement *gotgan_facets_ask (GotganConnection *connection, GArray *ids,
                                    const char *one_by_one, const char *all, GError **error);

/**
 * gotgan_facets_count_claims:
 * @ids: articles
 * @parties, @stages: (nullable): what is to be counted of their claims that fulfil what @finder asks of claims
 */
gboolean gotgan_facets_count_claims (GotganFinder *finder, GArray *ids, GPtrArray *parties,
                                     GPtrArray *stages, GError **error);

G_END_DECLS
