#pragma once

#include <adwaita.h>

#include "app/model/gotgan-source-offer.h"

G_BEGIN_DECLS

/**
 * GotganOfferRow:
 *
 * A source that can be added: what it calls itself, its address, its newest articles, and whether the person wants it.
 *
 * Properties: chosen (notifies).
 */
#define GOTGAN_TYPE_OFFER_ROW (gotgan_offer_row_get_type ())
G_DECLARE_FINAL_TYPE (GotganOfferRow, gotgan_offer_row, GOTGAN, OFFER_ROW, AdwExpanderRow)

/**
 * gotgan_offer_row_new:
 * @offer: lives as long as the row
 * @is_known: whether the library has it; it can't be chosen then
 */
GtkWidget *gotgan_offer_row_new (const GotganSourceOffer *offer, gboolean is_known);

/** Returns: (transfer none): */
const GotganSourceOffer *gotgan_offer_row_get_offer (GotganOfferRow *self);

gboolean gotgan_offer_row_get_chosen (GotganOfferRow *self);
void gotgan_offer_row_set_chosen (GotganOfferRow *self, gboolean chosen);

G_END_DECLS
