#include "config.h"

#include "app/facts/gotgan-arithmetic.h"
#include "app/facts/gotgan-deals.h"
#include "app/facts/gotgan-rules-private.h"
#include "app/model/gotgan-deal-circles.h"
#include "app/model/gotgan-deal-parties.h"
#include "tests/app/facts/rules-fixture.h"

#include <string.h>

static GotganRules *rules;

/* One claim in words: "kind investor company figure local state date", "-" for nothing. Figures are "USD 500". */
static GotganClaim *
claim_of (const char *words, gint64 article, const char *published, const char *note)
{
  g_auto (GStrv) w = g_strsplit (words, " ", -1);
  GotganClaimFields fields = { .percent = -1, .quote = g_strdup (words) };
  GotganClaim *claim;

  g_assert_cmpuint (g_strv_length (w), ==, 7);
  g_assert_true (gotgan_kind_from_string (w[0], &fields.kind));
  if (!g_str_equal (w[1], "-"))
    fields.investor = gotgan_party_ref_new (w[1], w[1]);
  if (!g_str_equal (w[2], "-"))
    fields.company = gotgan_party_ref_new (w[2], w[2]);
  for (guint i = 0; i < 2; i++)
    if (!g_str_equal (w[3 + i], "-"))
      {
        gint64 figure = g_ascii_strtoll (w[3 + i] + 3, NULL, 10);
        GotganMoney money = { .min = figure, .max = figure };

        memcpy (money.currency, w[3 + i], 3);
        if (i == 0)
          fields.amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, NULL);
        else
          fields.amount->local = money;
        fields.amount->has_local = i == 1;
      }
  if (gotgan_kind_is_deal (fields.kind))
    g_assert_true (gotgan_stage_from_string (w[5], &fields.stage));
  else
    g_assert_true (gotgan_basis_from_string (w[5], &fields.basis));
  fields.date = g_str_equal (w[6], "-") ? NULL : g_strdup (w[6]);
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, article, article % 2 == 0 ? "Even" : "Odd", published, NULL);
  if (note != NULL)
    gotgan_claim_append_trace (claim, note);
  return claim;
}

/* What all checks of the claims say: kinds with the power of ten, sorted, each once. */
static char *
find_checks (GPtrArray *claims)
{
  g_autoptr (GPtrArray) deals = gotgan_deals_cluster_with (claims, NULL, rules, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  for (guint i = 0; i < deals->len; i++)
    {
      GPtrArray *checks = gotgan_deal_get_checks (g_ptr_array_index (deals, i));

      for (guint j = 0; j < checks->len; j++)
        {
          const GotganCheck *check = g_ptr_array_index (checks, j);

          g_assert_cmpuint (check->claims->len, >, 0);
          if (g_hash_table_add (seen, (gpointer) check))
            g_ptr_array_add (words,
                             g_strdup_printf ("%s%+d", gotgan_check_kind_to_string (check->kind),
                                              check->power));
        }
    }
  g_ptr_array_sort_values (words, (GCompareFunc) g_strcmp0);
  return g_strjoinv (" ", (char **) words->pdata);
}

static const struct
{
  const char *claims[6];
  const char *note;
  const char *checks;
} cases[] = {
  /* Conversions, all of one month; the last one of each is in doubt. */
  { { "round - a USD500 KRW695000 completed -", "round - b USD600 KRW834000 completed -",
      "round - c USD700 KRW973000 completed -", "round - d USD830 KRW1154000 planned -" },
    NULL,
    "" },
  { { "round - a USD500 KRW695000 completed -", "round - b USD600 KRW834000 completed -",
      "round - c USD700 KRW973000 completed -", "round - d USD830 KRW115400 planned -" },
    NULL,
    "rate-1" },
  { { "round - a USD500 KRW695000 completed -", "round - b USD600 KRW834000 completed -",
      "round - c USD700 KRW973000 completed -", "round - d USD830 KRW11540000000 planned -" },
    NULL,
    "rate+4" },
  { { "round - a USD500 KRW695000 completed -", "round - b USD600 KRW834000 completed -",
      "round - c USD700 KRW973000 completed -", "round - d USD830 KRW1560000 planned -" },
    NULL,
    "rate+0" },
  /* One figure only: 8 is anything from 7.5 to 8.5. */
  { { "round - a USD500 KRW695000 completed -", "round - b USD600 KRW834000 completed -",
      "round - c USD700 KRW973000 completed -", "round - d USD6000000 KRW8000000000 planned -" },
    NULL,
    "" },
  /* Too few to outvote it. */
  { { "round - a USD500 KRW695000 completed -", "round - d USD830 KRW115400 planned -" },
    NULL,
    "" },
  /* Multiples. */
  { { "revenue - a USD20 - estimate -", "valuation - a USD8300 - forecast -" },
    "multiple: 8300억 달러의 기업가치는 매출의 40배가 넘는다",
    "multiple+1" },
  /* Twelvefold is no slip. */
  { { "revenue - a USD20 - estimate -", "valuation - a USD9600 - forecast -" },
    "multiple: 9600억 달러의 기업가치는 매출의 40배가 넘는다",
    "multiple+0" },
  { { "revenue - a USD20 - estimate -", "valuation - a USD830 - forecast -" },
    "multiple: 기업가치는 매출의 40배가 넘는다",
    "" },
  { { "revenue - a USD20 - estimate -", "valuation - a USD300 - forecast -" },
    "multiple: the company is valued at more than 40 times its annual revenue",
    "multiple+0" },
  { { "revenue - a USD20 - estimate -", "valuation - b USD300 - forecast -" },
    "multiple: it is valued at 40 times its revenue",
    "" },
  /* Parts. */
  { { "round - a KRW30000000000 - planned -" },
    "parts: 총 300억원을 모은다. 이 중 75억원은 은행이, 225억원은 펀드가 낸다.",
    "" },
  { { "round - a KRW30000000000 - planned -" },
    "parts: 총 300억원을 모은다. 이 중 75억원은 은행이, 275억원은 펀드가 낸다.",
    "parts+0" },
  { { "round - a KRW30000000000 - planned -" },
    "parts: 총 300억원을 모은다. 이 중 75억원은 은행이, 나머지 125억원은 펀드가 낸다.",
    "parts+0" },
  { { "round - a KRW30000000000 - planned -" },
    "parts: 총 300억원을 모은다. 이 중 75억원은 은행이 낸다.",
    "" },
  /* Valued at less than was raised before, and after. */
  { { "round - a USD1000 - completed 2024-01", "valuation - a USD500 - reported 2025-01" },
    NULL,
    "valuation+0" },
  { { "round - a USD1000 - completed 2025-02", "valuation - a USD500 - reported 2025-01" },
    NULL,
    "" },
  { { "round - a USD1000 - planned 2024-01", "valuation - a USD500 - reported 2025-01" },
    NULL,
    "" },
  { { "round - a USD1000 - completed 2024-01", "valuation - a USD5000 - reported 2025-01" },
    NULL,
    "" },
  { { "round - a USD1000 - completed 2023-01/2026-01", "valuation - a USD500 - reported 2025-01" },
    NULL,
    "" },
  { { "round - a USD1000 - completed 2024-01", "valuation - a USD500 - reported -" }, NULL, "" },
  /* Three times the sum is more than fits. */
  { { "round - a USD4600000000000000000 - completed 2024-01",
      "valuation - a USD500 - reported 2025-01" },
    NULL,
    "valuation+0" },
  /* Two papers. */
  { { "round - a USD500 - completed 2025-03-03", "round - a USD600 - completed 2025-03-04" },
    NULL,
    "figures+0" },
  { { "round - a USD500 - completed 2025-03-03", "round - a USD600 - completed 2025-03-24" },
    NULL,
    "" },
  { { "acquisition g a USD500 - completed 2025-03-03", "acquisition g a USD800 - completed 2025" },
    NULL,
    "figures+0" },
  { { "acquisition g a USD400 - completed 2014", "acquisition g a GBP400 - completed 2014" },
    NULL,
    "figures+0" },
  { { "revenue - a USD100 - reported 2024", "revenue - a USD140 - reported 2024" },
    NULL,
    "figures+0" },
  { { "revenue - a USD100 - reported 2024", "revenue - a USD102 - reported 2024" }, NULL, "" },
  { { "round - a USD500 - planned 2025-01-10", "round - a USD600 - planned 2025-01-12" },
    NULL,
    "figures+0" },
  { { "round - a USD500 - planned 2025-01-10", "round - a USD600 - completed 2025-04" }, NULL, "" },
};

static void
test_checks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean one_article = cases[i].note != NULL;
      g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *found = NULL;

      for (guint j = 0; cases[i].claims[j] != NULL; j++)
        g_ptr_array_add (claims, claim_of (cases[i].claims[j], one_article ? 1 : j + 1,
                                           "2025-06-15", j == 0 ? cases[i].note : NULL));
      found = find_checks (claims);
      g_test_message ("%u: %s", i, cases[i].claims[0]);
      g_assert_cmpstr (found, ==, cases[i].checks);
    }
}

/* A headline and the text below it say the same. */
static void
test_told_once (void)
{
  static const char *const note = "multiple: the company is valued at 40 times its revenue";
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *found = NULL;

  g_ptr_array_add (claims, claim_of ("revenue - a USD20 - estimate -", 1, "2025-06-15", note));
  g_ptr_array_add (claims, claim_of ("valuation - a USD300 - forecast -", 1, "2025-06-15", note));
  found = find_checks (claims);
  g_assert_cmpstr (found, ==, "multiple+0");
}

/* The sums that checks of multiples compare. */
static char *
find_compared (GPtrArray *claims)
{
  g_autoptr (GPtrArray) deals = gotgan_deals_cluster_with (claims, NULL, rules, NULL);
  GString *sums = g_string_new (NULL);

  for (guint i = 0; i < deals->len; i++)
    {
      GPtrArray *checks = gotgan_deal_get_checks (g_ptr_array_index (deals, i));

      for (guint j = 0; j < checks->len; j++)
        {
          const GotganCheck *check = g_ptr_array_index (checks, j);

          if (check->kind == GOTGAN_CHECK_MULTIPLE)
            g_string_append_printf (sums, "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT " ",
                                    check->stated.min, check->other.min);
        }
    }
  g_assert_cmpuint (sums->len, >, 0);
  return g_string_free (sums, FALSE);
}

/* An article of more figures than are compared: which of them are does not depend on where they lie in memory. */
static void
test_same_choice (void)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *first = NULL;

  for (guint run = 0; run < 12; run++)
    {
      g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *found = NULL;

      for (guint i = 0; i < 150; i++)
        {
          g_autofree char *words =
              g_strdup_printf ("%s - a USD%u - estimate -", i % 2 == 0 ? "revenue" : "valuation",
                               1u << (i % 30));
          const char *note = i == 0 ? "multiple: it is valued at 1 times its revenue" : NULL;

          g_ptr_array_add (claims, claim_of (words, 1, "2025-06-15", note));
          if ((i + run) % 3 == 0)
            g_ptr_array_add (held, claim_of (words, 1, "2025-06-15", NULL));
        }
      found = find_compared (claims);
      if (first == NULL)
        first = g_steal_pointer (&found);
      else
        g_assert_cmpstr (found, ==, first);
    }
}

static const struct
{
  const char *text;
  double times;
  gboolean more;
  GotganKind base;
} multiples[] = {
  { "기업가치는 매출의 40배가 넘는 수준이다", 40, TRUE, GOTGAN_KIND_REVENUE },
  { "연매출의 두 배에 그친다", 2, FALSE, GOTGAN_KIND_REVENUE },
  { "순이익의 약 30배로 평가됐다", 30, FALSE, GOTGAN_KIND_PROFIT },
  { "valued at 25x revenue", 25, FALSE, GOTGAN_KIND_REVENUE },
  { "about 12.5 times its annualised revenue", 12.5, FALSE, GOTGAN_KIND_REVENUE },
  { "more than twenty times last year's sales", 20, TRUE, GOTGAN_KIND_REVENUE },
  { "초창기 대비 3배 이상 늘어난 58억유로", 0, FALSE, 0 },
  { "매출은 1년 전의 네 배가 됐다", 0, FALSE, 0 },
  { "three times as many users", 0, FALSE, 0 },
  { "매출의 40%를 썼다", 0, FALSE, 0 },
  { "", 0, FALSE, 0 },
  { "매출의", 0, FALSE, 0 },
};

static void
test_multiples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (multiples); i++)
    {
      GotganMultiple found = { 0 };
      gboolean any = gotgan_arithmetic_find_multiple (gotgan_rules_get_arithmetic (rules),
                                                      multiples[i].text, &found);

      g_test_message ("%s", multiples[i].text);
      g_assert_cmpint (any, ==, multiples[i].times > 0);
      if (!any)
        continue;
      g_assert_cmpfloat (found.times, ==, multiples[i].times);
      g_assert_cmpint (found.more, ==, multiples[i].more);
      g_assert_cmpint (found.base, ==, multiples[i].base);
    }
}

static const struct
{
  const char *text;
  gint64 whole;
  gint64 sum;
  gboolean complete;
} divisions[] = {
  { "총 300억원, 이 중 75억원과 225억원", 30000000000, 30000000000, FALSE },
  { "600억원이 목표다. 이 가운데 A(300억원), B(70억원), C(30억원)가 내놓는 400억원", 60000000000,
    40000000000, FALSE },
  { "비용은 85억 달러다. 이중 70억달러는 훈련, 나머지 15억달러는 인건비다", 8500000000, 8500000000,
    TRUE },
  { "put in $2 billion, of which $500 million has been paid", 2000000000, 500000000, FALSE },
  { "총 300억원, 이 중 각각 75억원", 0, 0, FALSE },
  { "총 300억원, 이 중 200만달러", 0, 0, FALSE },
  { "invest $30m and $45m. By the end of that year it was worth $290m", 0, 0, FALSE },
  { "이 중 75억원", 0, 0, FALSE },
  { "300억원을 냈다", 0, 0, FALSE },
};

static void
test_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (divisions); i++)
    {
      GotganParts parts;
      gboolean any = gotgan_arithmetic_find_parts (gotgan_rules_get_arithmetic (rules),
                                                   gotgan_rules_get_lexicon (rules),
                                                   divisions[i].text, &parts);

      g_test_message ("%s", divisions[i].text);
      g_assert_cmpint (any, ==, divisions[i].whole > 0);
      if (!any)
        continue;
      g_assert_cmpint (parts.whole.min, ==, divisions[i].whole);
      g_assert_cmpint (parts.sum.min, ==, divisions[i].sum);
      g_assert_cmpint (parts.complete, ==, divisions[i].complete);
    }
}

/* --- Circles ------------------------------------------------------------------------------------ */

static const struct
{
  const char *claims[8];
  const char *circles;
} rings[] = {
  { { "investment n o USD100 - agreed -", "commitment o n - - planned -" }, "n>o" },
  { { "investment n o USD100 - withdrawn -", "commitment o n - - planned -" }, "" },
  { { "commitment n o USD100 - agreed -", "commitment o n - - planned -" }, "" },
  { { "investment a b - - agreed -", "commitment b c - - planned -",
      "commitment c a - - planned -" },
    "a>b>c" },
  { { "investment a b - - agreed -", "commitment b c - - planned -", "commitment c d - - planned -",
      "commitment d a - - planned -", "commitment b a - - agreed -" },
    "a>b a>b>c>d" },
  { { "investment a b - - agreed -", "investment b c - - planned -" }, "" },
  { { "investment a a - - agreed -" }, "" },
  { { "investment - a - - agreed -", "commitment a - - - agreed -" }, "" },
};

/* From the party that comes first in the alphabet, as the search may begin anywhere. */
static char *
spell_circle (const GotganCircle *circle)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint first = 0;

  g_assert_cmpuint (circle->deals->len, ==, circle->keys->len);
  for (guint i = 1; i < circle->keys->len; i++)
    if (strcmp (circle->keys->pdata[i], circle->keys->pdata[first]) < 0)
      first = i;
  for (guint i = 0; i < circle->keys->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ">" : "",
                            (char *) circle->keys->pdata[(first + i) % circle->keys->len]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GListModel *
deals_of (GPtrArray *claims)
{
  g_autoptr (GPtrArray) deals = gotgan_deals_cluster (claims, NULL);
  GListStore *list = g_list_store_new (GOTGAN_TYPE_DEAL);

  g_list_store_splice (list, 0, 0, deals->pdata, deals->len);
  return G_LIST_MODEL (list);
}

static void
test_circles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GListModel) deals = NULL;
      g_autoptr (GPtrArray) circles = NULL;
      g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (4, g_free, TRUE);
      g_autofree char *text = NULL;

      for (guint j = 0; rings[i].claims[j] != NULL; j++)
        g_ptr_array_add (claims, claim_of (rings[i].claims[j], j + 1, "2025-06-15", NULL));
      deals = deals_of (claims);
      circles = gotgan_deals_find_circles (deals);
      for (guint j = 0; j < circles->len; j++)
        g_ptr_array_add (words, spell_circle (g_ptr_array_index (circles, j)));
      g_ptr_array_sort_values (words, (GCompareFunc) g_strcmp0);
      text = g_strjoinv (" ", (char **) words->pdata);
      g_test_message ("%u", i);
      g_assert_cmpstr (text, ==, rings[i].circles);
    }
}

/* Everyone pays everyone: the search ends. */
static void
test_web (void)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) deals = NULL;
  g_autoptr (GPtrArray) circles = NULL;
  g_autoptr (GTimer) timer = NULL;

  for (guint i = 0; i < 60; i++)
    for (guint j = 0; j < 60; j++)
      {
        g_autofree char *words = g_strdup_printf ("commitment p%u p%u - - agreed -", i, j);

        if (i != j)
          g_ptr_array_add (claims, claim_of (words, i * 60 + j, "2025-06-15", NULL));
      }
  deals = deals_of (claims);
  timer = g_timer_new ();
  circles = gotgan_deals_find_circles (deals);
  g_assert_cmpuint (circles->len, ==, 0);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 10);
}

/* --- Deals as wholes ---------------------------------------------------------------------------- */

/* An article of Bloomberg and one that credits it, in two spellings, are one source. */
static void
test_roots (void)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) deals = NULL;
  static const char *const publishers[] = { "Bloomberg", "블룸버그", "The Paper", "the paper " };

  for (guint i = 0; i < G_N_ELEMENTS (publishers); i++)
    {
      GotganClaim *claim = claim_of ("round - a USD500 - planned -", i + 1, "2025-06-15", NULL);

      gotgan_claim_set_origin (claim, i + 1, publishers[i], "2025-06-15", NULL);
      g_ptr_array_add (claims, claim);
    }
  deals = gotgan_deals_cluster_with (claims, NULL, rules, NULL);
  g_assert_cmpuint (deals->len, ==, 1);
  g_assert_cmpuint (gotgan_deal_get_n_sources (deals->pdata[0]), ==, 4);
  g_assert_cmpuint (gotgan_deal_get_n_independent (deals->pdata[0]), ==, 2);
  g_assert_true (g_strv_contains (gotgan_deal_get_roots (deals->pdata[0]), "bloomberg"));
}

/* Who took part in a round: what one article tells together, if sum and time fit. */
static void
test_members (void)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) deals = NULL;
  g_autoptr (GArray) parties = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  static const char *const words[] = {
    "round - a USD500 - completed 2025-06", "investment i a - - completed 2025-06",
    "investment j a USD100 - completed -",  "investment k a USD900 - completed 2025-06",
    "investment l a - - completed 2023-01", "investment m a - - talks -",
    "round - a USD20 - completed 2023-01",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (claims, claim_of (words[i], 1, "2025-06-15", NULL));
  g_ptr_array_add (claims,
                   claim_of ("investment z a - - completed 2025-06", 2, "2025-06-15", NULL));
  deals = gotgan_deals_cluster (claims, NULL);
  for (guint i = 0; i < deals->len; i++)
    {
      GotganDeal *deal = g_ptr_array_index (deals, i);

      if (gotgan_deal_get_amount (deal) == NULL || gotgan_deal_get_amount (deal)->money.min != 500)
        continue;
      parties = gotgan_deal_list_parties (deal);
      for (guint j = 0; j < parties->len; j++)
        g_string_append_printf (text, "%s:%s ",
                                gotgan_deal_role_to_string (
                                    g_array_index (parties, GotganDealParty, j).role),
                                g_array_index (parties, GotganDealParty, j).party->name);
    }
  g_assert_true (strstr (text->str, "investor:i ") != NULL);
  g_assert_true (strstr (text->str, "investor:j ") != NULL);
  g_assert_true (strstr (text->str, "company:a ") != NULL);
  g_assert_cmpuint (parties->len, ==, 3);
}

/* Everyone has a role, and a purchase is told from the buyer's side. */
static void
test_both_sides (void)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) deals = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GArray) parties = NULL;
  static const GotganDealRole roles[] = { GOTGAN_ROLE_SELLER, GOTGAN_ROLE_BUYER,
                                          GOTGAN_ROLE_TARGET };

  g_ptr_array_add (claims, claim_of ("sale s t USD500 - agreed 2025-05", 1, "2025-06-01", NULL));
  g_ptr_array_add (claims,
                   claim_of ("acquisition b t USD505 - agreed 2025-06", 2, "2025-06-02", NULL));
  g_ptr_array_add (claims,
                   claim_of ("acquisition b t USD505 - completed 2025-07", 3, "2025-07-02", NULL));
  deals = gotgan_deals_cluster (claims, NULL);
  g_assert_cmpuint (deals->len, ==, 1);
  g_assert_cmpint (gotgan_deal_get_kind (deals->pdata[0]), ==, GOTGAN_KIND_ACQUISITION);
  g_assert_cmpstr (gotgan_deal_get_investor (deals->pdata[0])->name, ==, "b");
  g_assert_cmpint (gotgan_deal_get_stage (deals->pdata[0]), ==, GOTGAN_STAGE_COMPLETED);
  parties = gotgan_deal_list_parties (deals->pdata[0]);
  g_assert_cmpuint (parties->len, ==, G_N_ELEMENTS (roles));
  for (guint i = 0; i < parties->len; i++)
    g_assert_cmpint (g_array_index (parties, GotganDealParty, i).role, ==, roles[i]);
  figures = gotgan_deal_list_figures (deals->pdata[0]);
  g_assert_cmpuint (figures->len, ==, 2);
  g_assert_cmpuint (((GPtrArray *) figures->pdata[0])->len, ==, 2);
  g_assert_cmpint (gotgan_deal_get_amount (deals->pdata[0])->money.min, ==, 505);
}

/* What a group agreed on and its member talked about is one purchase, by the registry's owners. */
static void
test_kin (void)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) with = NULL;
  g_autoptr (GPtrArray) without = NULL;

  g_ptr_array_add (claims, claim_of ("acquisition hyundai-motor x USD1000 - talks 2020-11-09", 1,
                                     "2020-11-10", NULL));
  g_ptr_array_add (claims, claim_of ("acquisition hyundai-motor-group x USD880 - agreed 2020-12-11",
                                     2, "2020-12-11", NULL));
  with = gotgan_deals_cluster_with (claims, NULL, rules, NULL);
  without = gotgan_deals_cluster (claims, NULL);
  g_assert_cmpuint (with->len, ==, 1);
  g_assert_cmpuint (without->len, ==, 2);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  rules = fixture_read_rules ();
  g_test_add_func ("/facts/deal-checks/checks", test_checks);
  g_test_add_func ("/facts/deal-checks/told-once", test_told_once);
  g_test_add_func ("/facts/deal-checks/same-choice", test_same_choice);
  g_test_add_func ("/facts/deal-checks/multiples", test_multiples);
  g_test_add_func ("/facts/deal-checks/parts", test_parts);
  g_test_add_func ("/facts/deal-checks/circles", test_circles);
  g_test_add_func ("/facts/deal-checks/web", test_web);
  g_test_add_func ("/facts/deal-checks/roots", test_roots);
  g_test_add_func ("/facts/deal-checks/members", test_members);
  g_test_add_func ("/facts/deal-checks/both-sides", test_both_sides);
  g_test_add_func ("/facts/deal-checks/kin", test_kin);
  status = g_test_run ();
  gotgan_rules_unref (rules);
  return status;
}
