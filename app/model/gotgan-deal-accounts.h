#pragma once

#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/* What the claims of one deal say when they are taken together. For #GotganDeal; in all of these @claims is
 * (element-type GotganClaim), oldest first and not empty. */

/**
 * gotgan_accounts_find_current:
 *
 * The newest claim tells how the deal stands. One that names neither day nor amount stands in for neither: it may speak
 * of the deal in passing.
 *
 * Returns: (transfer none): the claim that gives the stage
 */
GotganClaim *gotgan_accounts_find_current (GPtrArray *claims);

/** Returns: (transfer none) (nullable): the newest claim with the figure that most articles name; %NULL without any */
GotganClaim *gotgan_accounts_find_best (GPtrArray *claims);

/** Returns: whether figures in one currency are at odds: their ranges stay apart by more than newspapers round */
gboolean gotgan_accounts_are_disputed (GPtrArray *claims);

/**
 * gotgan_accounts_count_sources:
 * @n_sources: (out): articles
 * @n_independent: (out): those they go back to: ten that quote one agency are one
 */
void gotgan_accounts_count_sources (GPtrArray *claims, guint *n_sources, guint *n_independent);

G_END_DECLS
