#include "config.h"

#include "app/timeline/gotgan-series.h"

#include "tests/support/gotgan-test-deals.h"

#define VALUATION GOTGAN_KIND_VALUATION

static void
test_series (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganRates) rates = NULL;
  g_autoptr (GPtrArray) series = NULL;
  GotganSeries *first;
  double low, high;

  gotgan_test_deals_add (deals, VALUATION, NULL, "openai", "2025-10", "USD", 500000, 0,
                         GOTGAN_BASIS_REPORTED);
  gotgan_test_deals_add (deals, VALUATION, NULL, "openai", "2024-10", "USD", 157000, 0,
                         GOTGAN_BASIS_REPORTED);
  gotgan_test_deals_add (deals, VALUATION, NULL, "mistral", "2024-06", "EUR", 5800, 0,
                         GOTGAN_BASIS_REPORTED);
  gotgan_test_deals_add (deals, VALUATION, NULL, "samsung", NULL, "KRW", 303000000, 0,
                         GOTGAN_BASIS_REPORTED);
  gotgan_test_deals_add (deals, GOTGAN_KIND_ROUND, NULL, "openai", "2025-04", "USD", 40000, 0,
                         GOTGAN_STAGE_TALKS);
  rates = gotgan_rates_new (G_LIST_MODEL (deals));
  series = gotgan_series_new (G_LIST_MODEL (deals), rates);

  g_assert_cmpuint (series->len, ==, 1); /* no rate for euros, no date for Samsung */
  first = g_ptr_array_index (series, 0);
  g_assert_cmpstr (first->key, ==, "openai");
  g_assert_cmpfloat (g_array_index (first->points, GotganPoint, 0).best, ==, 157e9);
  g_assert_true (gotgan_series_bounds (series, &low, &high));
  g_assert_cmpfloat (low, ==, 157e9);
  g_assert_cmpfloat (high, ==, 500e9);
}

static void
test_empty (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganRates) rates = gotgan_rates_new (G_LIST_MODEL (deals));
  g_autoptr (GPtrArray) series = gotgan_series_new (G_LIST_MODEL (deals), rates);
  double low, high;

  g_assert_cmpuint (series->len, ==, 0);
  g_assert_false (gotgan_series_bounds (series, &low, &high));
}

static void
test_rates (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganRates) rates = NULL;
  GotganMoney euros = { "EUR", 600000000, 600000000 };
  GotganMoney yen = { "JPY", 1000, 1000 };
  double dollars;

  gotgan_test_deals_add (deals, VALUATION, NULL, "a", "2024", "USD", 1000, 1300,
                         GOTGAN_BASIS_REPORTED);
  gotgan_test_deals_add (deals, VALUATION, NULL, "b", "2024", "USD", 1000, 1350,
                         GOTGAN_BASIS_REPORTED);
  gotgan_test_deals_add (deals, VALUATION, NULL, "c", "2024", "USD", 1000, 9999,
                         GOTGAN_BASIS_REPORTED);
  gotgan_test_deals_add (deals, VALUATION, NULL, "d", "2024", "EUR", 1000, 1485,
                         GOTGAN_BASIS_REPORTED);
  rates = gotgan_rates_new (G_LIST_MODEL (deals));

  g_assert_true (gotgan_rates_convert (rates, &euros, "USD", &dollars));
  g_assert_cmpfloat_with_epsilon (dollars, 660e6, 1);
  g_assert_false (gotgan_rates_convert (rates, &yen, "USD", &dollars));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/valuations", test_series);
  g_test_add_func ("/series/empty", test_empty);
  g_test_add_func ("/series/rates", test_rates);

  return g_test_run ();
}
