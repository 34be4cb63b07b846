#pragma once

#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal.h"

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

/** Returns: how many articles they are of */
guint gotgan_accounts_count_articles (GPtrArray *claims);

/**
 * gotgan_accounts_dup_roots:
 * @func: (nullable): knows the ids of outlets
 *
 * Whom the articles go back to: ten that quote one agency are one source. An article that credits nobody goes back to its
 * own outlet.
 *
 * Returns: (transfer full): sorted, without repeats
 */
char **gotgan_accounts_dup_roots (GPtrArray *claims, GotganRootFunc func, gpointer user_data);

/** Returns: (transfer full) (element-type GPtrArray): see gotgan_deal_list_figures() */
GPtrArray *gotgan_accounts_list_figures (GPtrArray *claims);

G_END_DECLS
