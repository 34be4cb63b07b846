#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/**
 * GotganDealConstraints:
 *
 * What a person said of pairs of claims, made free of contradictions: a later word wins against an earlier one. Links of
 * claims that are not there are passed over; they hold again when the claims are back.
 */
typedef struct _GotganDealConstraints GotganDealConstraints;

/**
 * gotgan_deal_constraints_new:
 * @claims: (element-type GotganClaim): those there are; from here on a claim is its index in this
 * @links: (nullable) (element-type GotganDealLink): oldest first
 */
GotganDealConstraints *gotgan_deal_constraints_new (GPtrArray *claims, GPtrArray *links);
void gotgan_deal_constraints_free (GotganDealConstraints *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganDealConstraints, gotgan_deal_constraints_free)

/** Returns: whether one of @a's kept-apart claims is in @cluster, where @cluster_of tells each claim's */
gboolean gotgan_deal_constraints_forbid (GotganDealConstraints *self, guint a, guint cluster,
                                         const guint *cluster_of);

/** Returns: whether @a was split off a deal, so that the others of the deal come first */
gboolean gotgan_deal_constraints_is_split_off (GotganDealConstraints *self, guint a);

/**
 * gotgan_deal_constraints_join:
 * @cluster_of: (array): each claim's cluster, changed in place
 * @n_claims: how many
 *
 * Makes one cluster of those whose claims the person put together. A claim that must stay apart from one of the other
 * cluster is left alone instead.
 */
void gotgan_deal_constraints_join (GotganDealConstraints *self, guint *cluster_of, guint n_claims);

G_END_DECLS
