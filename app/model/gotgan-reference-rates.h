#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganReferenceRates:
 *
 * Daily rates against the euro, as the European Central Bank publishes them: "eurofxref-hist.csv" (a column a currency,
 * a line a day) and "eurofxref-daily.xml" or "eurofxref-hist.xml" (Cube elements). Immutable once made, reference
 * counted, may be used from any thread.
 */
typedef struct _GotganReferenceRates GotganReferenceRates;

#define GOTGAN_RATES_ERROR (gotgan_rates_error_quark ())
GQuark gotgan_rates_error_quark (void);

/**
 * GotganRatesError:
 * @GOTGAN_RATES_ERROR_FORMAT: not a file of reference rates, or a damaged one
 * @GOTGAN_RATES_ERROR_TOO_LARGE: larger than any such file
 */
typedef enum
{
  GOTGAN_RATES_ERROR_FORMAT,
  GOTGAN_RATES_ERROR_TOO_LARGE,
} GotganRatesError;

/** The whole history of 41 currencies is under 1 MB as CSV, and 9 MB as XML. */
#define GOTGAN_REFERENCE_RATES_MAX_BYTES (32 * 1024 * 1024)

/**
 * gotgan_reference_rates_new:
 * @bytes: CSV or XML
 * @error: %GOTGAN_RATES_ERROR
 *
 * All or nothing: a line that can't be read refuses the file.
 *
 * Returns: (transfer full):
 */
GotganReferenceRates *gotgan_reference_rates_new (GBytes *bytes, GError **error);
GotganReferenceRates *gotgan_reference_rates_ref (GotganReferenceRates *self);
void gotgan_reference_rates_unref (GotganReferenceRates *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganReferenceRates, gotgan_reference_rates_unref)

/** Returns: (transfer full): the days of both; @newer (say, today's file) wins where both have a day */
GotganReferenceRates *gotgan_reference_rates_merge (GotganReferenceRates *older,
                                                    GotganReferenceRates *newer);

/** Returns: (transfer full): as CSV, newest day first, as gotgan_reference_rates_new() reads it */
char *gotgan_reference_rates_to_csv (GotganReferenceRates *self);

/**
 * gotgan_reference_rates_find:
 * @julian: the day, or 0 for the newest
 * @rate: (out): units of @to for one of @from
 * @day: (out): Julian day that the rate is of: @julian, or up to a week before it (holidays)
 *
 * Returns: %FALSE when the file does not say
 */
gboolean gotgan_reference_rates_find (GotganReferenceRates *self, const char *from, const char *to,
                                      guint32 julian, double *rate, guint32 *day);

guint gotgan_reference_rates_get_n_days (GotganReferenceRates *self);
/** Julian days of the first and the last rates. */
void gotgan_reference_rates_get_bounds (GotganReferenceRates *self, guint32 *first, guint32 *last);

G_END_DECLS
