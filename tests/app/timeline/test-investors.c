#include "config.h"

#include "app/timeline/gotgan-investors.h"

#include "app/timeline/gotgan-investors-csv.h"
#include "app/timeline/gotgan-party-deals.h"
#include "tests/support/gotgan-test-deals.h"

#include <string.h>

#define INVESTMENT GOTGAN_KIND_INVESTMENT
#define ROUND GOTGAN_KIND_ROUND
#define COMPLETED GOTGAN_STAGE_COMPLETED
#define BILLION 1e9

static GotganInvestors *
look_at (GListStore *deals, const char *party, GotganSide side)
{
  g_autoptr (GotganRates) rates = gotgan_rates_new (G_LIST_MODEL (deals));

  return gotgan_investors_new (G_LIST_MODEL (deals), rates, party, side);
}

static guint
n_rows (GotganInvestors *investors)
{
  return g_list_model_get_n_items (G_LIST_MODEL (investors->rows));
}

static GotganClaim *
make_claim (const GotganClaimFields *like, gint64 article)
{
  GotganClaimFields fields = *like;
  GotganClaim *claim;

  fields.investor = like->investor != NULL ? gotgan_party_ref_copy (like->investor) : NULL;
  fields.company = like->company != NULL ? gotgan_party_ref_copy (like->company) : NULL;
  fields.amount = like->amount != NULL ? gotgan_amount_copy (like->amount) : NULL;
  fields.date = g_strdup (like->date);
  fields.quote = g_strdup (like->quote);
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, article, NULL, NULL, NULL);

  return claim;
}

/* A deal of "who" → "openai" whose articles say these amounts, in millions of dollars; 0 ends them. */
static GotganDeal *
make_deal (const char *quote, gboolean cumulative, GotganStage stage, const gint64 *millions)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  GotganPartyRef investor = { (char *) "who", (char *) "Who" };
  GotganPartyRef company = { (char *) "openai", (char *) "OpenAI" };
  GotganClaimFields fields = { .kind = INVESTMENT,
                               .investor = &investor,
                               .company = &company,
                               .percent = -1,
                               .stage = stage,
                               .cumulative = cumulative,
                               .date = (char *) "2024-10",
                               .quote = (char *) quote };
  guint n_sums = 0;

  while (millions[n_sums] > 0)
    n_sums++;
  for (guint i = 0; i < MAX (n_sums, 1); i++)
    {
      GotganMoney money = { "USD", millions[i] * 1000000, millions[i] * 1000000 };
      GotganAmount amount = { .money = money };

      fields.amount = millions[i] > 0 ? &amount : NULL;
      g_ptr_array_add (claims, make_claim (&fields, claims->len + 1));
    }

  return gotgan_deal_new (claims);
}

static void
test_rows (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganInvestors) received = NULL, paid = NULL, nobody = NULL;

  gotgan_test_deals_add (deals, INVESTMENT, "softbank", "openai", "2024-10", "USD", 500, 0,
                         COMPLETED);
  gotgan_test_deals_add (deals, ROUND, NULL, "openai", "2025-03", "USD", 40000, 0,
                         GOTGAN_STAGE_AGREED);
  gotgan_test_deals_add (deals, GOTGAN_KIND_SALE, "openai", "x", "2025-04", "USD", 1, 0, COMPLETED);
  gotgan_test_deals_add (deals, GOTGAN_KIND_SALE, "softbank", "nvidia", "2025-10", "USD", 5800, 0,
                         COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "openai", "helion", "2025-05", "USD", 10, 0, COMPLETED);
  gotgan_test_deals_add (deals, GOTGAN_KIND_VALUATION, NULL, "openai", "2025-03", "USD", 300000, 0,
                         GOTGAN_BASIS_REPORTED);
  received = look_at (deals, "openai", GOTGAN_SIDE_PAID_BY);
  paid = look_at (deals, "softbank", GOTGAN_SIDE_PAYS);
  nobody = look_at (deals, NULL, GOTGAN_SIDE_PAID_BY);

  g_assert_cmpuint (n_rows (received), ==, 2);
  g_assert_cmpuint (received->metrics->len, ==, 1);
  g_assert_cmpuint (n_rows (paid), ==, 1);
  g_assert_cmpuint (n_rows (nobody), ==, 0);
  {
    g_autoptr (GotganDeal) newest = g_list_model_get_item (G_LIST_MODEL (received->rows), 0);

    g_assert_cmpint (gotgan_deal_get_kind (newest), ==, ROUND);
    g_assert_null (gotgan_investors_get_other (newest, GOTGAN_SIDE_PAID_BY));
  }
}

static void
test_totals_by_stage (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganInvestors) investors = NULL;
  const GotganTotal *totals;

  gotgan_test_deals_add (deals, INVESTMENT, "a", "x", "2023-01", "USD", 1000, 1300, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "b", "x", "2023-06", "KRW", 1300000, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "c", "x", "2024-01", "SEK", 500, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "d", "x", "2024-03", NULL, 0, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "e", "x", "2024-05", "USD", 2000, 0,
                         GOTGAN_STAGE_AGREED);
  gotgan_test_deals_add (deals, INVESTMENT, "f", "x", "2024-06", "USD", 30, 0, GOTGAN_STAGE_TALKS);
  gotgan_test_deals_add (deals, INVESTMENT, "g", "x", "2024-07", "USD", 70, 0,
                         GOTGAN_STAGE_PLANNED);
  gotgan_test_deals_add (deals, INVESTMENT, "h", "x", "2024-08", "USD", 5, 0, GOTGAN_STAGE_DENIED);
  gotgan_test_deals_add (deals, INVESTMENT, "i", "x", "2024-09", "USD", 6, 0, GOTGAN_STAGE_STALLED);
  gotgan_test_deals_add (deals, GOTGAN_KIND_COMMITMENT, "j", "x", "2024-09", "USD", 90000, 0,
                         COMPLETED);
  investors = look_at (deals, "x", GOTGAN_SIDE_PAID_BY);
  totals = investors->totals;

  g_assert_cmpuint (n_rows (investors), ==, 10);
  g_assert_cmpfloat_with_epsilon (totals[GOTGAN_GROUP_COMPLETED].low, 2 * BILLION, 1);
  g_assert_cmpfloat_with_epsilon (totals[GOTGAN_GROUP_COMPLETED].high, 2 * BILLION, 1);
  g_assert_cmpuint (totals[GOTGAN_GROUP_COMPLETED].n_deals, ==, 4);
  g_assert_cmpuint (totals[GOTGAN_GROUP_COMPLETED].n_unstated, ==, 1);
  g_assert_cmpuint (totals[GOTGAN_GROUP_COMPLETED].n_unconverted, ==, 1);
  g_assert_true (totals[GOTGAN_GROUP_COMPLETED].converted);
  g_assert_cmpfloat_with_epsilon (totals[GOTGAN_GROUP_AGREED].low, 2 * BILLION, 1);
  g_assert_false (totals[GOTGAN_GROUP_AGREED].converted);
  g_assert_cmpfloat_with_epsilon (totals[GOTGAN_GROUP_PROSPECTIVE].low, 0.1 * BILLION, 1);
  g_assert_cmpfloat_with_epsilon (totals[GOTGAN_GROUP_ENDED].low, 0.011 * BILLION, 1);
}

/* What is one event and what are two: a round of 6,600 in October 2024, and one investment beside it. */
static void
test_rounds_and_their_parts (void)
{
  static const struct
  {
    const char *company;
    const char *date;
    gint64 millions;
    GotganStage stage;
    double completed;
    guint n_within;
  } cases[] = {
    { "x", "2024-10-02", 1000, COMPLETED, 6600, 1 }, /* its leader */
    { "x", "2024-10-02", 6600, COMPLETED, 6600, 1 }, /* its only payer */
    { "x", "2024-10-02", 0, COMPLETED, 6600, 1 }, /* a participant without a sum */
    { "x", "2024-10", 1000, COMPLETED, 6600, 1 }, /* the month */
    { "x", "2024-11-10", 1000, COMPLETED, 6600, 1 }, /* told of weeks later */
    { "x", "2025-03-01", 1000, COMPLETED, 7600, 0 }, /* another time */
    { "x", "2024-10-02", 8000, COMPLETED, 14600, 0 }, /* too large to be a part */
    { "y", "2024-10-02", 1000, COMPLETED, 6600, 0 }, /* another company */
    { "x", "2024-10-02", 1000, GOTGAN_STAGE_TALKS, 6600, 0 }, /* another total */
    { "x", NULL, 1000, COMPLETED, 7600, 0 }, /* no telling */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
      g_autoptr (GotganInvestors) investors = NULL;
      const GotganTotal *completed;

      gotgan_test_deals_add (deals, ROUND, NULL, "x", "2024-10-02", "USD", 6600, 0, COMPLETED);
      gotgan_test_deals_add (deals, INVESTMENT, "lead", cases[i].company, cases[i].date, "USD",
                             cases[i].millions, 0, (int) cases[i].stage);
      investors = look_at (deals, "x", GOTGAN_SIDE_PAID_BY);
      completed = &investors->totals[GOTGAN_GROUP_COMPLETED];

      g_test_message ("case %u", i);
      g_assert_cmpfloat_with_epsilon (completed->low, cases[i].completed * 1e6, 1);
      if (cases[i].stage == GOTGAN_STAGE_TALKS)
        g_assert_cmpfloat_with_epsilon (investors->totals[GOTGAN_GROUP_PROSPECTIVE].low,
                                        (double) cases[i].millions * 1e6, 1);
      g_assert_cmpuint (completed->n_within, ==, cases[i].n_within);
      g_assert_cmpuint (completed->n_unstated, ==, 0);
    }
}

/* Known parts that come to more than the round are believed; of two rounds the nearer takes the part, and of two as
 * near the smaller: it is the one whose sum the part then exceeds. */
static void
test_rounds_at_their_edges (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GListStore) two = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GListStore) tie = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganInvestors) parts = NULL, nearer = NULL, smaller = NULL;

  gotgan_test_deals_add (deals, ROUND, NULL, "x", "2024-10", "USD", 1000, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "a", "x", "2024-10", "USD", 700, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "b", "x", "2024-10", "USD", 500, 0, COMPLETED);
  parts = look_at (deals, "x", GOTGAN_SIDE_PAID_BY);
  g_assert_cmpfloat_with_epsilon (parts->totals[GOTGAN_GROUP_COMPLETED].low, 1200e6, 1);
  g_assert_cmpuint (parts->totals[GOTGAN_GROUP_COMPLETED].n_within, ==, 2);

  gotgan_test_deals_add (two, ROUND, NULL, "x", "2024-10-01", "USD", 1000, 0, COMPLETED);
  gotgan_test_deals_add (two, ROUND, NULL, "x", "2024-11-01", "USD", 100, 0, COMPLETED);
  gotgan_test_deals_add (two, INVESTMENT, "a", "x", "2024-10-29", "USD", 102, 0, COMPLETED);
  nearer = look_at (two, "x", GOTGAN_SIDE_PAID_BY);
  g_assert_cmpfloat_with_epsilon (nearer->totals[GOTGAN_GROUP_COMPLETED].low, 1102e6, 1);

  gotgan_test_deals_add (tie, ROUND, NULL, "x", "2024-10", "USD", 1000, 0, COMPLETED);
  gotgan_test_deals_add (tie, ROUND, NULL, "x", "2024-10", "USD", 100, 0, COMPLETED);
  gotgan_test_deals_add (tie, INVESTMENT, "a", "x", "2024-10", "USD", 102, 0, COMPLETED);
  smaller = look_at (tie, "x", GOTGAN_SIDE_PAID_BY);
  g_assert_cmpfloat_with_epsilon (smaller->totals[GOTGAN_GROUP_COMPLETED].low, 1102e6, 1);
}

/* Whatever the order in which they were told, and however long their dates are. */
static void
test_rounds_are_found (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganInvestors) investors = NULL;

  gotgan_test_deals_add (deals, ROUND, NULL, "x", "2021-05", "USD", 10, 0, COMPLETED);
  gotgan_test_deals_add (deals, ROUND, NULL, "x", "2025-06-01", "USD", 1000, 0, COMPLETED);
  gotgan_test_deals_add (deals, ROUND, NULL, "x", "2023", "USD", 500, 0, COMPLETED);
  gotgan_test_deals_add (deals, ROUND, NULL, "x", "2019-01", "USD", 200, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "a", "x", "2023-11-20", "USD", 300, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "b", "x", "2025-06-03", "USD", 300, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "c", "x", "2019-02-10", "USD", 200, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "d", "x", "2018-02", "USD", 1, 0, COMPLETED);
  investors = look_at (deals, "x", GOTGAN_SIDE_PAID_BY);

  g_assert_cmpuint (investors->totals[GOTGAN_GROUP_COMPLETED].n_within, ==, 3);
  g_assert_cmpfloat_with_epsilon (investors->totals[GOTGAN_GROUP_COMPLETED].low, 1711e6, 1);
}

static void
test_takeovers_are_no_part_of_a_round (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganInvestors) investors = NULL;

  gotgan_test_deals_add (deals, ROUND, NULL, "x", "2024-10", "USD", 1000, 0, COMPLETED);
  gotgan_test_deals_add (deals, GOTGAN_KIND_ACQUISITION, "a", "x", "2024-10", "USD", 700, 0,
                         COMPLETED);
  investors = look_at (deals, "x", GOTGAN_SIDE_PAID_BY);
  g_assert_cmpfloat_with_epsilon (investors->totals[GOTGAN_GROUP_COMPLETED].low, 1700e6, 1);
}

static void
test_running_totals_are_checked_not_added (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganDeal) stated = make_deal ("q", TRUE, COMPLETED, (gint64[]) { 13000, 0 });
  g_autoptr (GotganInvestors) investors = NULL;
  const GotganStatedTotal *total;

  g_list_store_append (deals, stated);
  gotgan_test_deals_add (deals, INVESTMENT, "who", "openai", "2019-07", "USD", 1000, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "who", "openai", "2023-01", "USD", 10000, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "who", "openai", "2025-06", "USD", 50, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "who", "openai", "2024-01", "USD", 7, 0,
                         GOTGAN_STAGE_TALKS);
  gotgan_test_deals_add (deals, INVESTMENT, "else", "openai", "2022-06", "USD", 60, 0, COMPLETED);
  investors = look_at (deals, "openai", GOTGAN_SIDE_PAID_BY);

  g_assert_cmpfloat_with_epsilon (investors->totals[GOTGAN_GROUP_COMPLETED].low, 11110e6, 1);
  g_assert_cmpuint (investors->totals[GOTGAN_GROUP_COMPLETED].n_deals, ==, 4);
  g_assert_cmpuint (investors->stated->len, ==, 1);
  total = &g_array_index (investors->stated, GotganStatedTotal, 0);
  g_assert_true (total->deal == stated);
  g_assert_cmpfloat_with_epsilon (total->dollars, 13e9, 1);
  g_assert_cmpfloat_with_epsilon (total->sum, 11e9, 1);
  g_assert_cmpuint (total->n_deals, ==, 2);
}

/* "Who has invested $13B", without a day, is the running total in other words; with a day it is a deal. */
static void
test_running_totals_told_again (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganDeal) stated = make_deal ("q", TRUE, COMPLETED, (gint64[]) { 13000, 0 });
  g_autoptr (GotganInvestors) investors = NULL;
  const GotganTotal *completed;
  const GotganStatedTotal *total;

  g_list_store_append (deals, stated);
  gotgan_test_deals_add (deals, INVESTMENT, "who", "openai", NULL, "USD", 13000, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "who", "openai", NULL, "USD", 500, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "else", "openai", NULL, "USD", 13000, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "who", "openai", "2023-01", "USD", 13000, 0, COMPLETED);
  investors = look_at (deals, "openai", GOTGAN_SIDE_PAID_BY);
  completed = &investors->totals[GOTGAN_GROUP_COMPLETED];
  total = &g_array_index (investors->stated, GotganStatedTotal, 0);

  g_assert_cmpuint (completed->n_repeated, ==, 1);
  g_assert_cmpuint (completed->n_deals, ==, 4);
  g_assert_cmpfloat_with_epsilon (completed->low, 26.5e9, 1);
  g_assert_cmpfloat_with_epsilon (total->sum, 13.5e9, 1);
  g_assert_cmpuint (total->n_deals, ==, 2);
}

static void
test_metrics (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganInvestors) investors = NULL;
  GotganDeal *newest, *forecast, *revenue;

  gotgan_test_deals_add (deals, GOTGAN_KIND_VALUATION, NULL, "x", "2024-10", "USD", 157000, 0,
                         GOTGAN_BASIS_REPORTED);
  newest = gotgan_test_deals_add (deals, GOTGAN_KIND_VALUATION, NULL, "x", "2025-03", "USD", 300000,
                                  0, GOTGAN_BASIS_ESTIMATE);
  forecast = gotgan_test_deals_add (deals, GOTGAN_KIND_VALUATION, NULL, "x", "2026-01", "USD",
                                    830000, 0, GOTGAN_BASIS_FORECAST);
  gotgan_test_deals_add (deals, GOTGAN_KIND_REVENUE, NULL, "x", "2023", "USD", 5000, 0,
                         GOTGAN_BASIS_FORECAST);
  revenue = gotgan_test_deals_add (deals, GOTGAN_KIND_REVENUE, NULL, "x", "2024", "USD", 3700, 0,
                                   GOTGAN_BASIS_REPORTED);
  investors = look_at (deals, "x", GOTGAN_SIDE_PAID_BY);

  g_assert_cmpuint (investors->metrics->len, ==, 3);
  g_assert_true (g_ptr_array_index (investors->metrics, 0) == newest);
  g_assert_true (g_ptr_array_index (investors->metrics, 1) == forecast);
  g_assert_true (g_ptr_array_index (investors->metrics, 2) == revenue);
}

static void
test_agreement (void)
{
  static const struct
  {
    gint64 millions[4];
    GotganAgreement agreement;
  } cases[] = {
    { { 0 }, GOTGAN_AGREEMENT_NONE },
    { { 1000, 0 }, GOTGAN_AGREEMENT_NONE },
    { { 1000, 1000, 0 }, GOTGAN_AGREEMENT_AGREE },
    { { 1000, 1030, 0 }, GOTGAN_AGREEMENT_RANGE },
    { { 1000, 6500, 1000, 0 }, GOTGAN_AGREEMENT_DIFFER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GotganDeal) deal = make_deal ("q", FALSE, COMPLETED, cases[i].millions);

      g_test_message ("case %u", i);
      g_assert_cmpint (gotgan_deal_get_agreement (deal), ==, cases[i].agreement);
    }
}

static void
test_amount_states (void)
{
  static const gint64 none[] = { 0 };
  static const struct
  {
    const char *quote;
    GotganStage stage;
    GotganAmountState state;
  } cases[] = {
    { "스라이브캐피털이 투자했다", COMPLETED, GOTGAN_AMOUNT_UNKNOWN },
    { "투자 금액은 공개하지 않았다", COMPLETED, GOTGAN_AMOUNT_UNDISCLOSED },
    { "구체적인 투자 규모는 비공개다", COMPLETED, GOTGAN_AMOUNT_UNDISCLOSED },
    { "비공개 회의에서 투자를 논의했다", GOTGAN_STAGE_TALKS, GOTGAN_AMOUNT_UNKNOWN },
    { "Terms of the deal were not disclosed.", COMPLETED, GOTGAN_AMOUNT_UNDISCLOSED },
    { "It bought the firm for an undisclosed sum.", COMPLETED, GOTGAN_AMOUNT_UNDISCLOSED },
    { "The filing disclosed the investment.", COMPLETED, GOTGAN_AMOUNT_UNKNOWN },
    { "엔비디아는 투자설을 부인했다", GOTGAN_STAGE_DENIED, GOTGAN_AMOUNT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GotganDeal) deal = make_deal (cases[i].quote, FALSE, cases[i].stage, none);

      g_test_message ("%s", cases[i].quote);
      g_assert_cmpint (gotgan_deal_get_amount_state (deal), ==, cases[i].state);
    }
}

static void
test_first_company (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autofree char *none = gotgan_investors_dup_first_company (G_LIST_MODEL (deals));
  g_autofree char *first = NULL;

  g_assert_null (none);
  gotgan_test_deals_add (deals, INVESTMENT, "a", "b", "2024", "USD", 1, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "a", "c", "2024", "USD", 1, 0, COMPLETED);
  gotgan_test_deals_add (deals, ROUND, NULL, "c", "2023", "USD", 1, 0, COMPLETED);
  gotgan_test_deals_add (deals, GOTGAN_KIND_REVENUE, NULL, "b", "2023", "USD", 1, 0,
                         GOTGAN_BASIS_REPORTED);
  first = gotgan_investors_dup_first_company (G_LIST_MODEL (deals));
  g_assert_cmpstr (first, ==, "c");
}

static void
test_party_deals (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GListModel) all = gotgan_party_deals_new (G_LIST_MODEL (deals), NULL);
  g_autoptr (GListModel) chosen = NULL;

  gotgan_test_deals_add (deals, INVESTMENT, "a", "b", "2024", "USD", 1, 0, COMPLETED);
  gotgan_test_deals_add (deals, ROUND, NULL, "a", "2024", "USD", 1, 0, COMPLETED);
  gotgan_test_deals_add (deals, ROUND, NULL, "b", "2024", "USD", 1, 0, COMPLETED);
  chosen = gotgan_party_deals_new (G_LIST_MODEL (deals), "a");
  g_assert_true (all == G_LIST_MODEL (deals));
  g_assert_cmpuint (g_list_model_get_n_items (chosen), ==, 2);
}

static void
test_csv_fields (void)
{
  static const char *const cases[][2] = {
    { "OpenAI", "\"OpenAI\"" },
    { "a, \"b\"\nc", "\"a, \"\"b\"\"\nc\"" },
    { "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"" },
    { "+1", "\"'+1\"" },
    { "-1", "\"'-1\"" },
    { "@x", "\"'@x\"" },
    { "\t=1", "\"'\t=1\"" },
    { "1=1", "\"1=1\"" },
    { NULL, "\"\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *two = g_strdup_printf ("%s,\"x\"", cases[i][1]);

      gotgan_csv_append_field (text, cases[i][0]);
      g_assert_cmpstr (text->str, ==, cases[i][1]);
      gotgan_csv_append_field (text, "x");
      g_assert_cmpstr (text->str, ==, two);
    }
}

static void
test_csv (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GotganInvestors) investors = NULL;
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  gotgan_test_deals_add (deals, INVESTMENT, "softbank", "openai", "2024-10", "USD", 500, 0,
                         COMPLETED);
  investors = look_at (deals, "openai", GOTGAN_SIDE_PAID_BY);
  csv = gotgan_investors_dup_csv (investors);
  lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "\xef\xbb\xbf\"payer\",\"payer_id\",\"company\""));
  g_assert_true (g_str_has_prefix (lines[1], "\"softbank\",\"softbank\",\"openai\",\"openai\","
                                             "\"investment\",\"completed\",\"USD\","
                                             "\"500000000\",\"500000000\",\"exact\",\"stated\","
                                             "\"\",\"\",\"2024-10\",\"1\",\"1\",\"\","));
  g_assert_cmpstr (lines[2], ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/investors/rows", test_rows);
  g_test_add_func ("/investors/totals", test_totals_by_stage);
  g_test_add_func ("/investors/rounds", test_rounds_and_their_parts);
  g_test_add_func ("/investors/rounds-edges", test_rounds_at_their_edges);
  g_test_add_func ("/investors/rounds-found", test_rounds_are_found);
  g_test_add_func ("/investors/takeovers", test_takeovers_are_no_part_of_a_round);
  g_test_add_func ("/investors/running-totals", test_running_totals_are_checked_not_added);
  g_test_add_func ("/investors/running-totals-again", test_running_totals_told_again);
  g_test_add_func ("/investors/metrics", test_metrics);
  g_test_add_func ("/investors/agreement", test_agreement);
  g_test_add_func ("/investors/amount-states", test_amount_states);
  g_test_add_func ("/investors/first-company", test_first_company);
  g_test_add_func ("/investors/party-deals", test_party_deals);
  g_test_add_func ("/investors/csv-fields", test_csv_fields);
  g_test_add_func ("/investors/csv", test_csv);

  return g_test_run ();
}
