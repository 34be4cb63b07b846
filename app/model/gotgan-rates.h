#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-amount.h"
#include "app/model/gotgan-reference-rates.h"

G_BEGIN_DECLS

/**
 * GotganRates:
 *
 * Exchange rates, each with its origin. The library's own articles imply them: each amount with a printed conversion
 * ("27억5000만달러(약 3조6977억원)") is one reading of its month, and a pair's rate is the median of the month's readings.
 * A file of reference rates that the person added comes next. No rate comes from anywhere else.
 */
typedef struct _GotganRates GotganRates;

/**
 * GotganRateOrigin:
 * @GOTGAN_RATE_NONE: there is no rate
 * @GOTGAN_RATE_SAME: the figure is in that currency
 * @GOTGAN_RATE_ARTICLE: the article itself printed the conversion
 * @GOTGAN_RATE_MONTH: median of what articles of that month imply
 * @GOTGAN_RATE_REFERENCE: the person's file of reference rates, of that day or the last one before
 * @GOTGAN_RATE_LIBRARY: median of what all articles imply, whatever their month
 */
typedef enum
{
  GOTGAN_RATE_NONE,
  GOTGAN_RATE_SAME,
  GOTGAN_RATE_ARTICLE,
  GOTGAN_RATE_MONTH,
  GOTGAN_RATE_REFERENCE,
  GOTGAN_RATE_LIBRARY,
} GotganRateOrigin;

/**
 * GotganConversion:
 * @figure: in the wanted currency: the middle of a range
 * @rate: units of the wanted currency for one of the other
 * @origin: where @rate is from
 * @day: EDTF month or day that @rate holds for, or ""
 * @n_readings: how many printed conversions it is the median of, or 0
 */
typedef struct
{
  double figure;
  double rate;
  GotganRateOrigin origin;
  char day[11];
  guint n_readings;
} GotganConversion;

/** @deals: (element-type GotganDeal): a #GListModel */
GotganRates *gotgan_rates_new (GListModel *deals);
/** @claims: (element-type GotganClaim): with their origins set */
GotganRates *gotgan_rates_new_from_claims (GPtrArray *claims);
void gotgan_rates_free (GotganRates *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganRates, gotgan_rates_free)

/** @reference: (nullable): what the person added */
void gotgan_rates_set_reference (GotganRates *self, GotganReferenceRates *reference);

/**
 * gotgan_rates_convert:
 * @money: what to convert: the middle of its range
 * @currency: ISO 4217 code to convert to
 * @figure: (out): in @currency
 *
 * By the median of all printed conversions, directly or over one currency that both have a rate with (EUR → KRW → USD);
 * else by the newest reference rates. For sizes and sums, where the day does not matter.
 *
 * Returns: %FALSE when there is no rate
 */
gboolean gotgan_rates_convert (GotganRates *self, const GotganMoney *money, const char *currency,
                               double *figure);

/**
 * gotgan_rates_convert_amount:
 * @amount: with the conversion its article printed, if it did
 * @when: (nullable): EDTF: the day it speaks of or was published
 * @currency: ISO 4217 code to convert to
 * @conversion: (out): the figure and where its rate is from
 *
 * The article's own conversion first, then the month's median, then the reference rates of the day, then all articles'.
 *
 * Returns: %FALSE when there is no rate
 */
gboolean gotgan_rates_convert_amount (GotganRates *self, const GotganAmount *amount,
                                      const char *when, const char *currency,
                                      GotganConversion *conversion);

/**
 * gotgan_rates_find_usual:
 * @when: (nullable): EDTF
 * @min_readings: a median of fewer is no measure for one of them
 * @usual: (out): a figure of 1 with its rate and origin
 *
 * What a conversion of that time should be, to measure a printed one by.
 *
 * Returns: %FALSE when there are too few to say
 */
gboolean gotgan_rates_find_usual (GotganRates *self, const char *from, const char *to,
                                  const char *when, guint min_readings, GotganConversion *usual);

G_END_DECLS
