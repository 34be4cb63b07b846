#pragma once

#include "app/timeline/gotgan-investors.h"

G_BEGIN_DECLS

/**
 * gotgan_investor_totals_sum:
 * @rows: (element-type GotganDeal): in which money goes one way
 * @totals: (out caller-allocates): one for each #GotganStageGroup
 *
 * Adds up what counts as money put in, each event once.
 */
void gotgan_investor_totals_sum (GPtrArray *rows, GotganRates *rates, GotganTotal *totals);

/** Returns: (transfer full) (element-type GotganStatedTotal): the running totals among @rows, in their order */
GArray *gotgan_stated_totals_new (GPtrArray *rows, GotganRates *rates);

G_END_DECLS
