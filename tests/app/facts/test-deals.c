#include "config.h"

#include "app/facts/gotgan-deals.h"
#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal.h"

/* Two claims in words, and whether they speak of one deal. */
typedef struct
{
  GotganKind kind;
  const char *investor;
  const char *company;
  const char *currency;
  gint64 sum;
  gint64 max;
  const char *local_currency;
  gint64 local;
  GotganStage stage;
  GotganBasis basis;
  const char *date;
  gboolean cumulative;
} Words;

static const struct
{
  const char *name;
  Words a;
  Words b;
  gboolean one;
} pairs[] = {
  { "same sum",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    TRUE },
  { "other sum",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 900, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    FALSE },
  { "rounded",
    { GOTGAN_KIND_INVESTMENT, "google", "novella", "USD", 2750, 0, NULL, 0,
      GOTGAN_STAGE_COMPLETED },
    { GOTGAN_KIND_INVESTMENT, "google", "novella", "USD", 2800, 0, NULL, 0,
      GOTGAN_STAGE_COMPLETED },
    TRUE },
  { "printed conversion",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, "KRW", 700000, GOTGAN_STAGE_COMPLETED },
    { GOTGAN_KIND_ROUND, NULL, "novella", "KRW", 700000, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    TRUE },
  { "other currency",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    { GOTGAN_KIND_ROUND, NULL, "novella", "KRW", 700000, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    FALSE },
  { "range",
    { GOTGAN_KIND_INVESTMENT, "google", "novella", "USD", 150, 250, NULL, 0, GOTGAN_STAGE_TALKS },
    { GOTGAN_KIND_INVESTMENT, "google", "novella", "USD", 200, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    TRUE },
  { "planned, then done",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_PLANNED, 0,
      "2025-01" },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 600, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2025-04" },
    TRUE },
  { "done twice",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2023-01" },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2025-04" },
    FALSE },
  { "no sum",
    { GOTGAN_KIND_ACQUISITION, "google", "novella", NULL, 0, 0, NULL, 0, GOTGAN_STAGE_TALKS },
    { GOTGAN_KIND_ACQUISITION, "google", "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_AGREED },
    TRUE },
  { "other buyer",
    { GOTGAN_KIND_ACQUISITION, "meta", "novella", NULL, 0, 0, NULL, 0, GOTGAN_STAGE_TALKS },
    { GOTGAN_KIND_ACQUISITION, "google", "novella", NULL, 0, 0, NULL, 0, GOTGAN_STAGE_TALKS },
    FALSE },
  { "total and single",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0, NULL,
      TRUE },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    FALSE },
  { "sales of one year",
    { GOTGAN_KIND_REVENUE, NULL, "novella", "USD", 100, 0, NULL, 0, 0, GOTGAN_BASIS_REPORTED,
      "2024" },
    { GOTGAN_KIND_REVENUE, NULL, "novella", "USD", 140, 0, NULL, 0, 0, GOTGAN_BASIS_ESTIMATE,
      "2024" },
    TRUE },
  { "sales of two years",
    { GOTGAN_KIND_REVENUE, NULL, "novella", "USD", 100, 0, NULL, 0, 0, GOTGAN_BASIS_REPORTED,
      "2023" },
    { GOTGAN_KIND_REVENUE, NULL, "novella", "USD", 140, 0, NULL, 0, 0, GOTGAN_BASIS_REPORTED,
      "2024" },
    FALSE },
  { "sales hoped for",
    { GOTGAN_KIND_REVENUE, NULL, "novella", "USD", 100, 0, NULL, 0, 0, GOTGAN_BASIS_FORECAST,
      "2024" },
    { GOTGAN_KIND_REVENUE, NULL, "novella", "USD", 140, 0, NULL, 0, 0, GOTGAN_BASIS_REPORTED,
      "2024" },
    FALSE },
};

static GotganClaim *
claim_of (const Words *words, const char *quote)
{
  GotganClaimFields fields = {
    .kind = words->kind, .percent = -1, .stage = words->stage, .basis = words->basis
  };
  GotganClaim *claim;

  fields.investor =
      words->investor != NULL ? gotgan_party_ref_new (words->investor, words->investor) : NULL;
  fields.company = gotgan_party_ref_new (words->company, words->company);
  if (words->currency != NULL)
    {
      GotganMoney money = { .min = words->sum, .max = MAX (words->sum, words->max) };

      g_strlcpy (money.currency, words->currency, sizeof money.currency);
      fields.amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, "sum");
    }
  if (fields.amount != NULL && words->local_currency != NULL)
    {
      fields.amount->has_local = TRUE;
      fields.amount->local.min = fields.amount->local.max = words->local;
      g_strlcpy (fields.amount->local.currency, words->local_currency,
                 sizeof fields.amount->local.currency);
    }
  fields.date = g_strdup (words->date);
  fields.cumulative = words->cumulative;
  fields.quote = g_strdup (quote);
  fields.rule = g_strdup ("test");
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, 1, "Paper", "2025-06-15", "Title");
  return claim;
}

static void
test_pair (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) deals = NULL;

  g_test_message ("%s", pairs[i].name);
  g_ptr_array_add (claims, claim_of (&pairs[i].a, "first"));
  g_ptr_array_add (claims, claim_of (&pairs[i].b, "second"));
  deals = gotgan_deals_cluster (claims, NULL);
  g_assert_cmpuint (deals->len, ==, pairs[i].one ? 1 : 2);
}

/* Whichever way round the claims come, the deals are the same, newest first. */
static void
test_order (void)
{
  static const Words words[] = {
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2023-01" },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 900, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2024-01" },
    { GOTGAN_KIND_ROUND, NULL, "cohort", "USD", 100, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2025-01" },
  };
  g_autoptr (GPtrArray) forth = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) back = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_ptr_array_add (forth, claim_of (&words[i], "quote"));
      g_ptr_array_insert (back, 0, claim_of (&words[i], "quote"));
    }
  first = gotgan_deals_cluster (forth, NULL);
  second = gotgan_deals_cluster (back, NULL);
  g_assert_cmpuint (first->len, ==, G_N_ELEMENTS (words));
  g_assert_cmpstr (gotgan_deal_get_when (g_ptr_array_index (first, 0)), ==, "2025-01");
  for (guint i = 0; i < first->len; i++)
    g_assert_cmpstr (gotgan_deal_get_id (g_ptr_array_index (first, i)), ==,
                     gotgan_deal_get_id (g_ptr_array_index (second, i)));
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autoptr (GPtrArray) deals = gotgan_deals_cluster (claims, NULL);

  g_assert_cmpuint (deals->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/deals/pair/%u", i + 1);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_pair);
    }
  g_test_add_func ("/facts/deals/order", test_order);
  g_test_add_func ("/facts/deals/none", test_none);
  return g_test_run ();
}
