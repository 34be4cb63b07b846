#pragma once

#include "app/facts/gotgan-deal-constraints.h"
#include "app/facts/gotgan-testimony.h"

G_BEGIN_DECLS

/**
 * gotgan_deal_cluster:
 * @testimonies: (element-type GotganTestimony): all claims
 * @bucket: (element-type guint): those of them that can be of one deal at all; sorted in place
 * @constraints: what must stay apart
 * @cluster_of: (array): written for the claims of @bucket: one of their indices
 *
 * Groups the claims of one bucket. The time it takes grows with their number, not with its square.
 */
void gotgan_deal_cluster (GPtrArray *testimonies, GArray *bucket,
                          GotganDealConstraints *constraints, guint *cluster_of);

G_END_DECLS
