#include "config.h"

#include "app/model/gotgan-reference-rates.h"

#include <string.h>

/* What is accepted has days and rates, and reads the same once it has been written. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GotganReferenceRates) rates = gotgan_reference_rates_new (bytes, NULL);
  g_autoptr (GotganReferenceRates) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *same = NULL;
  guint32 first, last, day = 0;
  double rate = 0;

  if (rates == NULL)
    return 0;
  g_assert_cmpuint (gotgan_reference_rates_get_n_days (rates), >, 0);
  gotgan_reference_rates_get_bounds (rates, &first, &last);
  g_assert_cmpuint (first, <=, last);
  if (gotgan_reference_rates_find (rates, "EUR", "USD", last, &rate, &day))
    g_assert_true (rate > 0 && day <= last);
  csv = gotgan_reference_rates_to_csv (rates);
  written = g_bytes_new (csv, strlen (csv));
  again = gotgan_reference_rates_new (written, NULL);
  /* Days may be without any rate, and so may be all that a later one of the same day replaced. */
  if (again == NULL)
    return 0;
  same = gotgan_reference_rates_to_csv (again);
  g_assert_cmpstr (csv, ==, same);
  return 0;
}
