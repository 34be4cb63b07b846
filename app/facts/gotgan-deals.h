#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-deal-link.h"

G_BEGIN_DECLS

/**
 * gotgan_deals_cluster:
 * @claims: (element-type GotganClaim): of any number of articles, with their origins set
 * @links: (nullable) (element-type GotganDealLink): what the person said; links of claims that are not there wait for them
 *
 * Claims in, deals out: one deal for each real-world transaction or reading of a metric. Pure.
 *
 * Returns: (transfer full) (element-type GotganDeal): newest first
 */
GPtrArray *gotgan_deals_cluster (GPtrArray *claims, GPtrArray *links);

G_END_DECLS
