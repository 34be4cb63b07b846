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
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2025-06" },
    FALSE },
  { "total in other words",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0, NULL,
      TRUE },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    TRUE },
  { "rumour and outcome",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 40, 0, NULL, 0, GOTGAN_STAGE_TALKS, 0, "2025-01" },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 40, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2025-03-31" },
    TRUE },
  { "two papers of one day",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2025-03-03" },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 600, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2025-03-04" },
    TRUE },
  { "two rounds of one month",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2025-03-03" },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 600, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2025-03-24" },
    FALSE },
  { "talks after the end",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 40, 0, NULL, 0, GOTGAN_STAGE_COMPLETED, 0,
      "2025-03" },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 40, 0, NULL, 0, GOTGAN_STAGE_TALKS, 0, "2025-10" },
    FALSE },
  { "second try",
    { GOTGAN_KIND_ACQUISITION, "google", "novella", NULL, 0, 0, NULL, 0, GOTGAN_STAGE_WITHDRAWN, 0,
      "2024-06" },
    { GOTGAN_KIND_ACQUISITION, "google", "novella", NULL, 0, 0, NULL, 0, GOTGAN_STAGE_AGREED, 0,
      "2025-07" },
    FALSE },
  { "bought and sold",
    { GOTGAN_KIND_ACQUISITION, "google", "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_AGREED },
    { GOTGAN_KIND_SALE, "softbank", "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_AGREED },
    TRUE },
  { "other shares sold",
    { GOTGAN_KIND_ACQUISITION, "google", "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_AGREED },
    { GOTGAN_KIND_SALE, "softbank", "novella", NULL, 0, 0, NULL, 0, GOTGAN_STAGE_AGREED },
    FALSE },
  { "bought once, told in two currencies",
    { GOTGAN_KIND_ACQUISITION, "google", "novella", "USD", 400, 0, NULL, 0, GOTGAN_STAGE_COMPLETED,
      0, "2014" },
    { GOTGAN_KIND_ACQUISITION, "google", "novella", "GBP", 400, 0, NULL, 0, GOTGAN_STAGE_COMPLETED,
      0, "2014" },
    TRUE },
  { "founders of one venture",
    { GOTGAN_KIND_VENTURE, "google", "novella", "USD", 400, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    { GOTGAN_KIND_VENTURE, "meta", "novella", "USD", 400, 0, NULL, 0, GOTGAN_STAGE_COMPLETED },
    TRUE },
  { "more than",
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 4, 0, NULL, 0, GOTGAN_STAGE_TALKS },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 400, 0, NULL, 0, GOTGAN_STAGE_TALKS },
    FALSE },
  { "costs of one year",
    { GOTGAN_KIND_EXPENSE, NULL, "novella", "USD", 100, 0, NULL, 0, 0, GOTGAN_BASIS_REPORTED,
      "2024" },
    { GOTGAN_KIND_EXPENSE, NULL, "novella", "USD", 120, 0, NULL, 0, 0, GOTGAN_BASIS_REPORTED,
      "2024" },
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
claim_of (const Words *words, gint64 article, const char *quote)
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
  gotgan_claim_set_origin (claim, article, "Paper", "2025-06-15", "Title");
  return claim;
}

static void
test_pair (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) deals = NULL;

  g_test_message ("%s", pairs[i].name);
  g_ptr_array_add (claims, claim_of (&pairs[i].a, 1, "first"));
  g_ptr_array_add (claims, claim_of (&pairs[i].b, 2, "second"));
  deals = gotgan_deals_cluster (claims, NULL);
  g_assert_cmpuint (deals->len, ==, pairs[i].one ? 1 : 2);
}

/* --- What a person says --------------------------------------------------------------------------- */

/* Four claims in words: "a b" on one line are one deal without a person's word. */
static GPtrArray *
four_claims (void)
{
  static const Words words[] = {
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_TALKS },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 500, 0, NULL, 0, GOTGAN_STAGE_TALKS },
    { GOTGAN_KIND_ROUND, NULL, "novella", "USD", 900, 0, NULL, 0, GOTGAN_STAGE_TALKS },
    { GOTGAN_KIND_ROUND, NULL, "cohort", "USD", 70, 0, NULL, 0, GOTGAN_STAGE_TALKS },
  };
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (claims, claim_of (&words[i], i, "quote"));
  return claims;
}

/* Links are "0=2" (together) or "0/1" (apart), oldest first; deals are sets of claims. */
static const struct
{
  const char *links;
  const char *deals;
} said[] = {
  { "", "01 2 3" },
  { "0=2", "012 3" },
  { "2=1", "012 3" },
  { "0=3", "013 2" },
  { "0/1", "0 1 2 3" },
  { "1/0", "0 1 2 3" },
  { "0/1 0=1", "01 2 3" },
  { "0=1 0/1", "0 1 2 3" },
  { "0=2 2=3", "0123" },
  { "0=2 1/0", "02 1 3" },
  { "0=2 1/2", "02 1 3" },
  { "0=2 0/1 1=3", "02 13" },
  { "0=2 2=1 0/1", "0 12 3" },
  { "0=9 9/1", "01 2 3" },
};

static GPtrArray *
links_of (const char *text, GPtrArray *claims)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_deal_link_free);

  for (guint i = 0; words[i] != NULL && words[i][0] != '\0'; i++)
    {
      guint a = (guint) g_ascii_digit_value (words[i][0]);
      guint b = (guint) g_ascii_digit_value (words[i][2]);
      const char *key_a = a < claims->len ? gotgan_claim_get_key (claims->pdata[a]) : "gone";
      const char *key_b = b < claims->len ? gotgan_claim_get_key (claims->pdata[b]) : "gone";

      g_ptr_array_add (links, gotgan_deal_link_new (a, key_a, b, key_b, words[i][1] == '='));
    }
  return links;
}

/* The articles of each deal's claims, sorted. */
static char *
spell_deals (GPtrArray *deals)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gint64 first = 0; first < 10; first++)
    for (guint i = 0; i < deals->len; i++)
      {
        GListModel *claims = gotgan_deal_get_claims (g_ptr_array_index (deals, i));
        gboolean found[10] = { FALSE };
        gint64 least = 10;

        for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
          {
            g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, j);

            found[gotgan_claim_get_article_id (claim)] = TRUE;
            least = MIN (least, gotgan_claim_get_article_id (claim));
          }
        if (least != first)
          continue;
        if (text->len > 0)
          g_string_append_c (text, ' ');
        for (int j = 0; j < 10; j++)
          if (found[j])
            g_string_append_printf (text, "%d", j);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_links (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (GPtrArray) claims = four_claims ();
      g_autoptr (GPtrArray) links = links_of (said[i].links, claims);
      g_autoptr (GPtrArray) deals = gotgan_deals_cluster (claims, links);
      g_autofree char *text = spell_deals (deals);

      g_test_message ("%s", said[i].links);
      g_assert_cmpstr (text, ==, said[i].deals);
    }
}

/* What was put together stays so while its claim is gone, and comes back with it; and a claim that comes later
 * follows the deal it belongs to. */
static void
test_links_last (void)
{
  g_autoptr (GPtrArray) claims = four_claims ();
  g_autoptr (GPtrArray) links = links_of ("0=3", claims);
  g_autoptr (GPtrArray) fewer = g_ptr_array_new ();
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) with = NULL;
  g_autofree char *text = NULL;

  for (guint i = 1; i < claims->len; i++)
    g_ptr_array_add (fewer, claims->pdata[i]);
  without = gotgan_deals_cluster (fewer, links);
  text = spell_deals (without);
  g_assert_cmpstr (text, ==, "1 2 3");
  with = gotgan_deals_cluster (claims, links);
  g_free (text);
  text = spell_deals (with);
  g_assert_cmpstr (text, ==, "013 2");
}

/* Steps that are each small enough never lead from one deal to another. */
static void
test_no_drift (void)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) deals = NULL;

  for (guint i = 0; i < 20; i++)
    {
      Words words = { GOTGAN_KIND_ROUND,     NULL, "novella", "USD", 1000 + 28 * i, 0, NULL, 0,
                      GOTGAN_STAGE_COMPLETED };

      g_ptr_array_add (claims, claim_of (&words, i, "quote"));
    }
  deals = gotgan_deals_cluster (claims, NULL);
  g_assert_cmpuint (deals->len, >=, 8);
  for (guint i = 0; i < deals->len; i++)
    {
      GotganMoney spread;

      g_assert_true (gotgan_deal_get_spread (g_ptr_array_index (deals, i), &spread));
      g_assert_cmpfloat ((double) spread.max, <=, 1.035 * (double) spread.min);
    }
}

/* Twenty times the claims take about twenty times as long and not four hundred, also when all are of one company. */
static double
seconds_for (guint n)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) deals = NULL;
  g_autoptr (GTimer) timer = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *date = g_strdup_printf ("20%02u-%02u", 10 + i % 15, 1 + i % 12);
      Words words = { GOTGAN_KIND_ROUND,
                      NULL,
                      "novella",
                      i % 3 == 0 ? NULL : "USD",
                      1000 + (i * 7919) % 100000,
                      0,
                      NULL,
                      0,
                      i % 2 == 0 ? GOTGAN_STAGE_TALKS : GOTGAN_STAGE_COMPLETED,
                      0,
                      date };

      g_ptr_array_add (claims, claim_of (&words, i, "quote"));
    }
  timer = g_timer_new ();
  deals = gotgan_deals_cluster (claims, NULL);
  g_assert_cmpuint (deals->len, >, 1);
  return g_timer_elapsed (timer, NULL);
}

static void
test_time (void)
{
  double few = seconds_for (2000), many = seconds_for (40000);

  g_test_message ("2000: %.3f s, 40000: %.3f s", few, many);
  g_assert_cmpfloat (many, <, 120 * MAX (few, 0.01));
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
      g_ptr_array_add (forth, claim_of (&words[i], i, "quote"));
      g_ptr_array_insert (back, 0, claim_of (&words[i], i, "quote"));
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
  g_test_add_func ("/facts/deals/links", test_links);
  g_test_add_func ("/facts/deals/links-last", test_links_last);
  g_test_add_func ("/facts/deals/no-drift", test_no_drift);
  g_test_add_func ("/facts/deals/time", test_time);
  g_test_add_func ("/facts/deals/order", test_order);
  g_test_add_func ("/facts/deals/none", test_none);
  return g_test_run ();
}
