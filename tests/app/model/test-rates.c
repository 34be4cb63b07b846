#include "config.h"

#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-edtf.h"
#include "app/model/gotgan-rates.h"

#include <string.h>

static const char csv[] = "Date, USD, JPY, KRW, \n2024-09-03, 1.10, 160, 1480, \n"
                          "2024-09-02, 1.11, N/A, 1480, \n2024-08-01, 1.08, 162, N/A, \n";

static const char xml[] =
    "<?xml version=\"1.0\"?><gesmes:Envelope xmlns:gesmes=\"x\"><gesmes:subject>Reference rates"
    "</gesmes:subject><Cube><Cube time='2024-09-04'><Cube currency='USD' rate='1.2'/>"
    "<Cube currency='KRW' rate='1500'/></Cube></Cube></gesmes:Envelope>";

static GotganReferenceRates *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gotgan_reference_rates_new (bytes, error);
}

static guint32
julian_of (const char *day)
{
  guint32 first = 0, last;

  if (day != NULL)
    g_assert_true (gotgan_edtf_bounds (day, &first, &last));
  return first;
}

static const struct
{
  const char *from;
  const char *to;
  const char *day;
  double rate;
  const char *of;
} questions[] = {
  { "EUR", "USD", "2024-09-03", 1.10, "2024-09-03" },
  { "USD", "EUR", "2024-09-03", 1 / 1.10, "2024-09-03" },
  { "USD", "KRW", "2024-09-03", 1480 / 1.10, "2024-09-03" },
  { "USD", "KRW", "2024-09-07", 1480 / 1.10, "2024-09-03" },
  { "USD", "JPY", "2024-09-02", 0, NULL },
  { "EUR", "KRW", "2024-08-01", 0, NULL },
  { "EUR", "USD", "2024-07-31", 0, NULL },
  { "EUR", "USD", "2024-12-31", 0, NULL },
  { "EUR", "GBP", "2024-09-03", 0, NULL },
  { "EUR", "USD", NULL, 1.10, "2024-09-03" },
};

static void
test_csv (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganReferenceRates) rates = read_text (csv, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gotgan_reference_rates_get_n_days (rates), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      double rate = 0;
      guint32 day = 0;
      gboolean found = gotgan_reference_rates_find (rates, questions[i].from, questions[i].to,
                                                    julian_of (questions[i].day), &rate, &day);

      g_test_message ("%s %s %s", questions[i].from, questions[i].to, questions[i].day);
      g_assert_cmpint (found, ==, questions[i].of != NULL);
      if (!found)
        continue;
      g_assert_cmpfloat_with_epsilon (rate, questions[i].rate, 1e-9);
      g_assert_cmpuint (day, ==, julian_of (questions[i].of));
    }
}

static void
test_merge (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganReferenceRates) history = read_text (csv, &error);
  g_autoptr (GotganReferenceRates) today = read_text (xml, &error);
  g_autoptr (GotganReferenceRates) both = gotgan_reference_rates_merge (history, today);
  g_autofree char *text = gotgan_reference_rates_to_csv (both);
  g_autoptr (GotganReferenceRates) again = read_text (text, &error);
  g_autofree char *same = NULL;
  guint32 first, last;

  g_assert_no_error (error);
  same = gotgan_reference_rates_to_csv (again);
  g_assert_cmpstr (text, ==, same);
  g_assert_cmpuint (gotgan_reference_rates_get_n_days (again), ==, 4);
  gotgan_reference_rates_get_bounds (again, &first, &last);
  g_assert_cmpuint (first, ==, julian_of ("2024-08-01"));
  g_assert_cmpuint (last, ==, julian_of ("2024-09-04"));
}

static const char *const refused[] = {
  "",
  "hello",
  "Date\n2024-09-02\n",
  "Date,USD\n",
  "Date,dollar\n2024-09-02,1.1\n",
  "Date,USD\n2024-09,1.1\n",
  "Date,USD\n2024-09-31,1.1\n",
  "Date,USD\n2024-09-02,-1\n",
  "Date,USD\n2024-09-02,nan\n",
  "Date,USD\n2024-09-02,1.1,7\n",
  "Date,USD\n2024-09-02,1.1x\n",
  "<a>",
  "<a/>",
  "<Cube><Cube currency='USD' rate='1'/></Cube>",
  "<Cube time='2024-09-02'><Cube currency='USD' rate='0'/></Cube>",
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i]);
      g_assert_null (read_text (refused[i], &error));
      g_assert_error (error, GOTGAN_RATES_ERROR, GOTGAN_RATES_ERROR_FORMAT);
    }
}

static GotganAmount *
amount_of (const char *currency, gint64 figure, const char *local, gint64 printed)
{
  GotganMoney money = { .min = figure, .max = figure };
  GotganAmount *amount;

  g_strlcpy (money.currency, currency, sizeof money.currency);
  amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, NULL);
  amount->has_local = local != NULL;
  amount->local.min = amount->local.max = printed;
  if (local != NULL)
    g_strlcpy (amount->local.currency, local, sizeof amount->local.currency);
  return amount;
}

static GotganClaim *
claim_of (const char *published, gint64 dollars, gint64 won)
{
  GotganClaimFields fields = { .kind = GOTGAN_KIND_ROUND, .percent = -1, .quote = g_strdup ("q") };
  GotganClaim *claim;

  fields.amount = amount_of ("USD", dollars, "KRW", won);
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, 1, "Paper", published, NULL);
  return claim;
}

static const struct
{
  const char *currency;
  const char *local;
  gint64 printed;
  const char *when;
  const char *to;
  gboolean reference;
  GotganRateOrigin origin;
  double rate;
  const char *day;
} conversions[] = {
  { "USD", NULL, 0, NULL, "USD", FALSE, GOTGAN_RATE_SAME, 1, "" },
  { "USD", "KRW", 1500000, "2024-09-02", "KRW", TRUE, GOTGAN_RATE_ARTICLE, 1500, "" },
  { "USD", NULL, 0, "2024-09-02", "KRW", TRUE, GOTGAN_RATE_MONTH, 1340, "2024-09" },
  { "USD", NULL, 0, "2025-02", "KRW", FALSE, GOTGAN_RATE_MONTH, 1450, "2025-02" },
  { "USD", NULL, 0, "2024-08-01", "KRW", FALSE, GOTGAN_RATE_LIBRARY, 1340, "" },
  { "USD", NULL, 0, "2024", "KRW", FALSE, GOTGAN_RATE_LIBRARY, 1340, "" },
  { "USD", NULL, 0, "2024-09-04", "EUR", TRUE, GOTGAN_RATE_REFERENCE, 1 / 1.10, "2024-09-03" },
  { "USD", NULL, 0, "2024-09-04", "EUR", FALSE, GOTGAN_RATE_NONE, 0, "" },
};

static void
test_origin (void)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (claims, claim_of ("2024-09-02", 1000, 1330000));
  g_ptr_array_add (claims, claim_of ("2024-09-05T06:00:00+09:00", 1000, 1340000));
  g_ptr_array_add (claims, claim_of ("2024-09-30", 1000, 13400000));
  g_ptr_array_add (claims, claim_of (NULL, 1000, 1300000));
  g_ptr_array_add (claims, claim_of ("2025-02-04", 1000, 1450000));
  for (guint i = 0; i < G_N_ELEMENTS (conversions); i++)
    {
      g_autoptr (GotganRates) rates = gotgan_rates_new_from_claims (claims);
      g_autoptr (GotganReferenceRates) reference = read_text (csv, NULL);
      g_autoptr (GotganAmount) amount =
          amount_of (conversions[i].currency, 1000, conversions[i].local, conversions[i].printed);
      GotganConversion conversion;
      gboolean found;

      if (conversions[i].reference)
        gotgan_rates_set_reference (rates, reference);
      found = gotgan_rates_convert_amount (rates, amount, conversions[i].when, conversions[i].to,
                                           &conversion);
      g_test_message ("%u", i);
      g_assert_cmpint (found, ==, conversions[i].rate > 0);
      g_assert_cmpuint (conversion.origin, ==, conversions[i].origin);
      g_assert_cmpfloat_with_epsilon (conversion.rate, conversions[i].rate, 1e-9);
      g_assert_cmpfloat_with_epsilon (conversion.figure, 1000 * conversions[i].rate, 1e-6);
      g_assert_cmpstr (conversion.day, ==, conversions[i].day);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rates/csv", test_csv);
  g_test_add_func ("/rates/merge", test_merge);
  g_test_add_func ("/rates/refused", test_refused);
  g_test_add_func ("/rates/origin", test_origin);
  return g_test_run ();
}
