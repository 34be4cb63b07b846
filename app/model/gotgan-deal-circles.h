#pragma once

#include "app/model/gotgan-deal.h"

G_BEGIN_DECLS

/**
 * GotganCircle:
 * @keys: (element-type utf8): the parties' keys: each pays the next, the last pays the first
 * @names: (element-type GotganPartyRef): (transfer none): the same as articles name them
 * @deals: (element-type GPtrArray): for each of @keys the #GotganDeal items by which it pays the next
 *
 * Money that goes round: A invests in B, and B buys from A.
 */
typedef struct
{
  GPtrArray *keys;
  GPtrArray *names;
  GPtrArray *deals;
} GotganCircle;

void gotgan_circle_free (GotganCircle *circle);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganCircle, gotgan_circle_free)

/** The longest circle that is looked for. */
#define GOTGAN_CIRCLE_LONGEST 5

/**
 * gotgan_deals_find_circles:
 * @deals: (element-type GotganDeal): all that is known
 *
 * Circles of up to %GOTGAN_CIRCLE_LONGEST parties, the shortest first, made of investments and of spending, with at least
 * one investment in each. What was withdrawn or denied pays nobody. A circle is found once, from whichever of its parties
 * sorts first. The search ends after a bounded number of steps; what it has found by then it returns.
 *
 * Returns: (transfer full) (element-type GotganCircle):
 */
GPtrArray *gotgan_deals_find_circles (GListModel *deals);

/**
 * gotgan_deals_get_circles:
 * @deals: (element-type GotganDeal): a list that never changes
 *
 * The same, found once and kept with the list.
 *
 * Returns: (transfer none) (element-type GotganCircle):
 */
GPtrArray *gotgan_deals_get_circles (GListModel *deals);

G_END_DECLS
