#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-deal.h"

G_BEGIN_DECLS

/** @party: (nullable): a party's key. Returns: whether @ref is that party */
gboolean gotgan_party_ref_is (const GotganPartyRef *ref, const char *party);

/**
 * gotgan_party_deals_new:
 * @deals: (element-type GotganDeal):
 * @party: (nullable): a party's key; %NULL for all
 *
 * Returns: (transfer full) (element-type GotganDeal): those of @deals in which the party pays or receives, or @deals
 */
GListModel *gotgan_party_deals_new (GListModel *deals, const char *party);

G_END_DECLS
