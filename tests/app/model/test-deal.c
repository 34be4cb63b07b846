#include "config.h"

#include "app/model/gotgan-deal.h"

static GotganClaim *
make_claim (gint64 article, GotganStage stage, gint64 billions, const char *date,
            const char *published, const char *publisher, const char *attribution)
{
  GotganMoney money = { "USD", billions * 1000000000, billions * 1000000000 };
  GotganClaimFields fields = {
    .kind = GOTGAN_KIND_INVESTMENT,
    .investor = gotgan_party_ref_new ("nvidia", "엔비디아"),
    .company = gotgan_party_ref_new ("openai", "오픈AI"),
    .amount = billions > 0 ? gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, NULL) : NULL,
    .percent = -1,
    .stage = stage,
    .date = g_strdup (date),
    .attribution = attribution != NULL ? g_strsplit (attribution, ",", -1) : NULL,
    .quote = g_strdup_printf ("%d %" G_GINT64_FORMAT, stage, billions),
  };
  GotganClaim *claim = gotgan_claim_new (&fields);

  gotgan_claim_set_origin (claim, article, publisher, published, NULL);

  return claim;
}

static GotganDeal *
make_deal (GotganClaim *first, ...)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  GotganClaim *claim = first;
  va_list rest;

  va_start (rest, first);
  while (claim != NULL)
    {
      g_ptr_array_add (claims, claim);
      claim = va_arg (rest, GotganClaim *);
    }
  va_end (rest);

  return gotgan_deal_new (claims);
}

static void
test_trail (void)
{
  g_autoptr (GotganDeal) deal =
      make_deal (make_claim (2, GOTGAN_STAGE_STALLED, 100, "2026-01-31", "2026-02-01", "B", "wsj"),
                 make_claim (1, GOTGAN_STAGE_AGREED, 100, "2025-09", "2026-02-01", "A", NULL),
                 NULL);
  g_autoptr (GotganClaim) first = g_list_model_get_item (gotgan_deal_get_claims (deal), 0);

  g_assert_cmpuint (gotgan_deal_get_stage (deal), ==, GOTGAN_STAGE_STALLED);
  g_assert_cmpstr (gotgan_deal_get_date (deal), ==, "2026-01-31");
  g_assert_cmpuint (gotgan_claim_get_fields (first)->stage, ==, GOTGAN_STAGE_AGREED);
  g_assert_cmpstr (gotgan_deal_get_id (deal), ==, gotgan_claim_get_key (first));
}

/* "If Nvidia puts money in …", said a day later, does not complete a deal that has stalled. */
static void
test_passing_mention (void)
{
  g_autoptr (GotganDeal) deal =
      make_deal (make_claim (1, GOTGAN_STAGE_STALLED, 100, "2026-01-31", "2026-02-01", "A", NULL),
                 make_claim (2, GOTGAN_STAGE_COMPLETED, 0, NULL, "2026-02-02", "B", NULL), NULL);
  g_autoptr (GotganDeal) bare =
      make_deal (make_claim (1, GOTGAN_STAGE_TALKS, 0, NULL, "2024-01-01", "A", NULL),
                 make_claim (2, GOTGAN_STAGE_PLANNED, 0, NULL, "2024-02-02", "B", NULL), NULL);

  g_assert_cmpuint (gotgan_deal_get_stage (deal), ==, GOTGAN_STAGE_STALLED);
  g_assert_cmpuint (gotgan_deal_get_stage (bare), ==, GOTGAN_STAGE_PLANNED);
}

static void
test_when (void)
{
  g_autoptr (GotganDeal) deal = make_deal (
      make_claim (1, GOTGAN_STAGE_TALKS, 0, NULL, "2024-09-05T06:00:00+09:00", "A", NULL), NULL);
  g_autoptr (GotganDeal) unknown =
      make_deal (make_claim (1, GOTGAN_STAGE_TALKS, 0, NULL, NULL, NULL, NULL), NULL);

  g_assert_null (gotgan_deal_get_date (deal));
  g_assert_cmpstr (gotgan_deal_get_when (deal), ==, "2024-09-05T06:00:00+09:00");
  g_assert_null (gotgan_deal_get_amount (deal));
  g_assert_null (gotgan_deal_get_when (unknown));
}

static void
test_amounts (void)
{
  g_autoptr (GotganDeal) deal =
      make_deal (make_claim (1, GOTGAN_STAGE_TALKS, 40, NULL, "2025-01-30", "A", NULL),
                 make_claim (2, GOTGAN_STAGE_TALKS, 40, NULL, "2025-01-31", "B", NULL),
                 make_claim (3, GOTGAN_STAGE_TALKS, 30, NULL, "2025-02-01", "C", NULL), NULL);
  GotganMoney spread;

  g_assert_cmpint (gotgan_deal_get_amount (deal)->money.min, ==, 40000000000);
  g_assert_true (gotgan_deal_get_spread (deal, &spread));
  g_assert_cmpint (spread.min, ==, 30000000000);
  g_assert_cmpint (spread.max, ==, 40000000000);
  g_assert_true (gotgan_deal_get_disputed (deal));
}

static void
test_rounding_is_no_dispute (void)
{
  g_autoptr (GotganDeal) deal =
      make_deal (make_claim (1, GOTGAN_STAGE_TALKS, 100, NULL, NULL, "A", NULL),
                 make_claim (2, GOTGAN_STAGE_TALKS, 103, NULL, NULL, "B", NULL), NULL);

  g_assert_false (gotgan_deal_get_disputed (deal));
}

/* Each is near the next, but the ends are apart. */
static void
test_creeping_dispute (void)
{
  g_autoptr (GotganDeal) deal =
      make_deal (make_claim (1, GOTGAN_STAGE_TALKS, 103, NULL, NULL, "A", NULL),
                 make_claim (2, GOTGAN_STAGE_TALKS, 100, NULL, NULL, "B", NULL),
                 make_claim (3, GOTGAN_STAGE_TALKS, 0, NULL, NULL, "C", NULL),
                 make_claim (4, GOTGAN_STAGE_TALKS, 106, NULL, NULL, "D", NULL), NULL);

  g_assert_true (gotgan_deal_get_disputed (deal));
}

/* Ten papers quoting Bloomberg are one source. */
static void
test_independent (void)
{
  g_autoptr (GotganDeal) deal =
      make_deal (make_claim (1, GOTGAN_STAGE_TALKS, 1, NULL, NULL, "A", "bloomberg"),
                 make_claim (2, GOTGAN_STAGE_TALKS, 1, NULL, NULL, "B", "bloomberg"),
                 make_claim (3, GOTGAN_STAGE_TALKS, 1, NULL, NULL, "C", NULL),
                 make_claim (4, GOTGAN_STAGE_TALKS, 1, NULL, NULL, NULL, NULL), NULL);

  g_assert_cmpuint (gotgan_deal_get_n_sources (deal), ==, 4);
  g_assert_cmpuint (gotgan_deal_get_n_independent (deal), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deal/trail", test_trail);
  g_test_add_func ("/deal/passing-mention", test_passing_mention);
  g_test_add_func ("/deal/when", test_when);
  g_test_add_func ("/deal/amounts", test_amounts);
  g_test_add_func ("/deal/rounding", test_rounding_is_no_dispute);
  g_test_add_func ("/deal/creeping-dispute", test_creeping_dispute);
  g_test_add_func ("/deal/independent", test_independent);

  return g_test_run ();
}
