#pragma once

#include "app/model/gotgan-anchor.h"
#include "app/model/gotgan-changes.h"

G_BEGIN_DECLS

/* What an edit makes of what rests on the text. Pure. */

/**
 * gotgan_changes_follow_notes:
 * @notes: (element-type GotganNote): as they were made, with their own version and span
 * @words: (nullable): for #GotganAnchorFinder
 *
 * Follows the notes with gotgan_anchor_finder_find(). Left out are those made on the later version, and those whose words were
 * not in the earlier one either.
 *
 * Returns: (transfer full) (element-type GotganNoteChange):
 */
GPtrArray *gotgan_changes_follow_notes (GotganChanges *self, GPtrArray *notes,
                                        GotganAnchorWords *words);

/**
 * gotgan_changes_pair_claims:
 * @before: (element-type GotganClaim): what the earlier version says
 * @after: (element-type GotganClaim): what the later one says, read by the same engine
 *
 * Claims are one statement if they are kin (gotgan-claim-kin.h) and their paragraph is the same or an edit of it, or if
 * they tell of the same parties in the same role. A statement that only stands in other words is not a change.
 *
 * Returns: (transfer full) (element-type GotganClaimChange): what is gone, new, or says something else
 */
GPtrArray *gotgan_changes_pair_claims (GotganChanges *self, GPtrArray *before, GPtrArray *after);

/**
 * gotgan_changes_pair_deals:
 * @claims: (element-type GotganClaimChange): of gotgan_changes_pair_claims()
 * @before: (element-type GotganDeal): all deals, with what the earlier version says
 * @after: (element-type GotganDeal): all deals, with what the later version says
 *
 * Returns: (transfer full) (element-type GotganDealChange): the deals that the claims are a part of
 */
GPtrArray *gotgan_changes_pair_deals (GPtrArray *claims, GPtrArray *before, GPtrArray *after);

G_END_DECLS
