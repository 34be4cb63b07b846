#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-amount.h"

G_BEGIN_DECLS

/**
 * GotganRates:
 *
 * Exchange rates that the library's own articles imply: each amount with a printed conversion ("27억5000만달러(약
 * 3조6977억원)") is one reading, and a pair's rate is the median of its readings. No rate comes from anywhere else.
 */
typedef struct _GotganRates GotganRates;

/** @deals: (element-type GotganDeal): a #GListModel */
GotganRates *gotgan_rates_new (GListModel *deals);
void gotgan_rates_free (GotganRates *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganRates, gotgan_rates_free)

/**
 * gotgan_rates_convert:
 * @money: what to convert: the middle of its range
 * @currency: ISO 4217 code to convert to
 * @figure: (out): in @currency
 *
 * Directly, or over one currency that both have a rate with (EUR → KRW → USD).
 *
 * Returns: %FALSE when no article printed what that would need
 */
gboolean gotgan_rates_convert (GotganRates *self, const GotganMoney *money, const char *currency,
                               double *figure);

G_END_DECLS
