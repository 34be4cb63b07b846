#pragma once

#include <gio/gio.h>

#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal-link.h"
#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-reference-rates.h"

G_BEGIN_DECLS

/**
 * gotgan_deals_cluster:
 * @claims: (element-type GotganClaim): of any number of articles, with their origins set
 * @links: (nullable) (element-type GotganDealLink): what the person said, oldest first; links of claims that are not
 *   there wait for them
 *
 * Claims in, deals out: one deal for each real-world transaction or reading of a metric. Pure. The deals do not depend on
 * the order of @claims.
 *
 * A person's words are obeyed: two claims put together are in one deal, with all that either's deal has; two kept apart
 * never are, and then it is @a that goes. Where two links contradict each other the later one holds. To split a claim off,
 * link it "apart" with each of those that stay.
 *
 * Returns: (transfer full) (element-type GotganDeal): newest first
 */
GPtrArray *gotgan_deals_cluster (GPtrArray *claims, GPtrArray *links);

/**
 * gotgan_deals_cluster_with:
 * @rules: (nullable): whose registry says who owns whom: a group and its member pay once
 * @reference: (nullable): exchange rates besides those that the articles print
 *
 * The same, with more to go by.
 */
GPtrArray *gotgan_deals_cluster_with (GPtrArray *claims, GPtrArray *links, GotganRules *rules,
                                      GotganReferenceRates *reference);

G_END_DECLS
