#pragma once

#include <adwaita.h>

#include "app/timeline/gotgan-investors.h"

G_BEGIN_DECLS

/**
 * GotganTotalCard:
 *
 * The sum of one stage group: what it comes to, and what is not in it.
 */
#define GOTGAN_TYPE_TOTAL_CARD (gotgan_total_card_get_type ())
G_DECLARE_FINAL_TYPE (GotganTotalCard, gotgan_total_card, GOTGAN, TOTAL_CARD, AdwBin)

void gotgan_total_card_set (GotganTotalCard *self, GotganStageGroup group, const GotganTotal *total,
                            GotganRates *rates);

/** The same card for the last value of the company. */
void gotgan_total_card_set_reading (GotganTotalCard *self, GotganDeal *reading, GotganRates *rates);

G_END_DECLS
