#include "config.h"

#include "tests/app/store/store-fixture.h"

#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-party-table.h"

/* Every field set, to something that would show a mix-up. */
static GotganClaim *
full_claim_new (void)
{
  GotganMoney money = { "USD", G_GINT64_CONSTANT (9007199254740993), G_MAXINT64 };
  GotganClaimFields fields = {
    .kind = GOTGAN_KIND_ROUND,
    .investor = gotgan_party_ref_new ("amazon", "아마존"),
    .company = gotgan_party_ref_new (NULL, "Tiny Works"),
    .amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_VAGUE, "수백억 \"달러\""),
    .percent = 12.5,
    .stage = GOTGAN_STAGE_STALLED,
    .basis = GOTGAN_BASIS_FORECAST,
    .lead = TRUE,
    .cumulative = TRUE,
    .date = g_strdup ("2024-01/2024-06"),
    .attribution = g_strdupv ((char *[]) { "wsj", "로이터", NULL }),
    .speaker = GOTGAN_SPEAKER_FILING,
    .span = { 1, 2, 7 },
    .quote = g_strdup ("그 말은\n이렇다"),
    .confidence = 0.375,
    .rule = g_strdup ("a-rule"),
    .trace = g_strdupv ((char *[]) { "verb: 투자했다", "", "party: 아마존", NULL }),
  };

  fields.amount->has_local = TRUE;
  fields.amount->local = (GotganMoney) { "KRW", 1, 2 };
  return gotgan_claim_new (&fields);
}

static GotganClaim *
bare_claim_new (void)
{
  GotganClaimFields fields = {
    .kind = GOTGAN_KIND_VALUATION,
    .percent = -1,
    .span = { 0, 0, 1 },
    .quote = g_strdup ("첫"),
  };

  return gotgan_claim_new (&fields);
}

static void
assert_same_party (const GotganPartyRef *a, const GotganPartyRef *b)
{
  g_assert_true ((a == NULL) == (b == NULL));
  if (a == NULL)
    return;
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->name, ==, b->name);
}

static void
assert_same_money (const GotganMoney *a, const GotganMoney *b)
{
  g_assert_cmpstr (a->currency, ==, b->currency);
  g_assert_cmpint (a->min, ==, b->min);
  g_assert_cmpint (a->max, ==, b->max);
}

static void
assert_same_amount (const GotganAmount *a, const GotganAmount *b)
{
  g_assert_true ((a == NULL) == (b == NULL));
  if (a == NULL)
    return;
  assert_same_money (&a->money, &b->money);
  g_assert_cmpint (a->qualifier, ==, b->qualifier);
  g_assert_cmpstr (a->text, ==, b->text);
  g_assert_cmpint (a->has_local, ==, b->has_local);
  if (a->has_local)
    assert_same_money (&a->local, &b->local);
}

static void
assert_same_list (char **a, char **b)
{
  guint length = a != NULL ? g_strv_length (a) : 0;

  g_assert_cmpuint (length, ==, b != NULL ? g_strv_length (b) : 0);
  for (guint i = 0; i < length; i++)
    g_assert_cmpstr (a[i], ==, b[i]);
}

static void
assert_same_claim (GotganClaim *one, GotganClaim *two)
{
  const GotganClaimFields *a = gotgan_claim_get_fields (one);
  const GotganClaimFields *b = gotgan_claim_get_fields (two);

  g_assert_cmpint (a->kind, ==, b->kind);
  assert_same_party (a->investor, b->investor);
  assert_same_party (a->company, b->company);
  assert_same_amount (a->amount, b->amount);
  g_assert_cmpfloat (a->percent, ==, b->percent);
  g_assert_cmpint (a->stage, ==, b->stage);
  g_assert_cmpint (a->basis, ==, b->basis);
  g_assert_cmpint (a->lead, ==, b->lead);
  g_assert_cmpint (a->cumulative, ==, b->cumulative);
  g_assert_cmpstr (a->date, ==, b->date);
  assert_same_list (a->attribution, b->attribution);
  g_assert_cmpint (a->speaker, ==, b->speaker);
  g_assert_cmpmem (&a->span, sizeof a->span, &b->span, sizeof b->span);
  g_assert_cmpstr (a->quote, ==, b->quote);
  g_assert_cmpfloat (a->confidence, ==, b->confidence);
  g_assert_cmpstr (a->rule, ==, b->rule);
  assert_same_list (a->trace, b->trace);
  g_assert_cmpstr (gotgan_claim_get_key (one), ==, gotgan_claim_get_key (two));
}

static GPtrArray *
list_of (GotganClaim *first, GotganClaim *second)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_object_unref);

  if (first != NULL)
    g_ptr_array_add (claims, first);
  if (second != NULL)
    g_ptr_array_add (claims, second);
  return claims;
}

static GPtrArray *
load (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *claims = gotgan_claim_table_load_article (fixture->connection, id, &error);

  g_assert_no_error (error);
  return claims;
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, "2024-01-03", "본문");
  g_autoptr (GPtrArray) claims = list_of (full_claim_new (), bare_claim_new ());
  gint64 id = put_with_claims (fixture, article, claims, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GPtrArray) loaded = load (fixture, id);

  g_assert_cmpuint (loaded->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      GotganClaim *claim = g_ptr_array_index (loaded, i);

      assert_same_claim (claim, g_ptr_array_index (claims, i));
      g_assert_cmpint (gotgan_claim_get_article_id (claim), ==, id);
      g_assert_cmpstr (gotgan_claim_get_publisher (claim), ==, "한빛일보");
      g_assert_cmpstr (gotgan_claim_get_published (claim), ==, "2024-01-03");
      g_assert_cmpstr (gotgan_claim_get_article_title (claim), ==, "제목");
    }
}

/* Not three letters are no currency, and no currency is no amount; to cut it down would make it another one. */
static void
test_damaged_figures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, NULL, "본문");
  g_autoptr (GPtrArray) claims = list_of (full_claim_new (), NULL);
  gint64 id = put_with_claims (fixture, article, claims, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GPtrArray) loaded = NULL;
  const GotganClaimFields *fields;

  g_assert_true (gotgan_connection_run (
      fixture->connection,
      "UPDATE claims SET currency = 'USDT', percent = 9e999, confidence = -9e999", NULL));
  loaded = load (fixture, id);
  g_assert_cmpuint (loaded->len, ==, 1);
  fields = gotgan_claim_get_fields (g_ptr_array_index (loaded, 0));
  g_assert_null (fields->amount);
  g_assert_cmpfloat (fields->percent, ==, -1);
  g_assert_cmpfloat (fields->confidence, ==, 0);
}

/* One row that can't be read does not keep the others from being shown. */
static void
test_damaged_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, NULL, "본문");
  g_autoptr (GPtrArray) claims = list_of (full_claim_new (), bare_claim_new ());
  gint64 id = put_with_claims (fixture, article, claims, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GPtrArray) loaded = NULL;

  g_assert_true (gotgan_connection_run (fixture->connection,
                                        "UPDATE claims SET kind = 'gift' WHERE ordinal = 0", NULL));
  loaded = load (fixture, id);
  g_assert_cmpuint (loaded->len, ==, 1);
  assert_same_claim (g_ptr_array_index (loaded, 0), g_ptr_array_index (claims, 1));
  g_assert_cmpuint (gotgan_connection_take_damaged (fixture->connection), ==, 1);
  g_assert_cmpuint (gotgan_connection_take_damaged (fixture->connection), ==, 0);
}

static GArray *
list_stale (Fixture *fixture, guint engine)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = gotgan_article_table_list_stale (fixture->connection, engine, &error);

  g_assert_no_error (error);
  return ids;
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, NULL, "본문");
  g_autoptr (GPtrArray) old = list_of (full_claim_new (), bare_claim_new ());
  g_autoptr (GPtrArray) new = list_of (bare_claim_new (), NULL);
  gint64 id = put_with_claims (fixture, article, old, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GPtrArray) ignored = NULL;
  g_autoptr (GArray) stale = list_stale (fixture, 4);

  g_assert_cmpuint (stale->len, ==, 1);
  g_assert_cmpint (g_array_index (stale, gint64, 0), ==, id);
  g_assert_true (gotgan_claim_table_replace (fixture->connection, id,
                                             gotgan_article_get_version (article), new, 4, NULL));
  loaded = load (fixture, id);
  g_assert_cmpuint (loaded->len, ==, 1);
  g_clear_pointer (&stale, g_array_unref);
  stale = list_stale (fixture, 4);
  g_assert_cmpuint (stale->len, ==, 0);

  /* Claims of a text that is no longer the newest come too late. */
  g_assert_true (gotgan_claim_table_replace (fixture->connection, id, "another", old, 5, NULL));
  ignored = load (fixture, id);
  g_assert_cmpuint (ignored->len, ==, 1);
}

/* What fails half-way leaves the article with the claims it had, still to be read anew. */
static void
test_replace_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, NULL, "본문");
  g_autoptr (GPtrArray) old = list_of (bare_claim_new (), NULL);
  g_autoptr (GPtrArray) new = list_of (full_claim_new (), bare_claim_new ());
  gint64 id = put_with_claims (fixture, article, old, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GArray) stale = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (gotgan_connection_run (
      fixture->connection,
      "CREATE TEMP TRIGGER refuse BEFORE INSERT ON claims WHEN new.ordinal = 1"
      " BEGIN SELECT raise (ABORT, 'no'); END",
      NULL));
  g_assert_false (gotgan_claim_table_replace (
      fixture->connection, id, gotgan_article_get_version (article), new, 4, &error));
  g_assert_nonnull (error);
  loaded = load (fixture, id);
  g_assert_cmpuint (loaded->len, ==, 1);
  assert_same_claim (g_ptr_array_index (loaded, 0), g_ptr_array_index (old, 0));
  stale = list_stale (fixture, 4);
  g_assert_cmpuint (stale->len, ==, 1);
}

static void
test_new_version (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) first = article_new ("가", "https://e.kr/1", NULL, "하나");
  g_autoptr (GotganArticle) second = article_new ("가", "https://e.kr/1", NULL, "둘");
  g_autoptr (GPtrArray) claims = list_of (full_claim_new (), bare_claim_new ());
  gint64 id = put_with_claims (fixture, first, claims, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GArray) stale = NULL;

  put (fixture, second, GOTGAN_ARRIVAL_UPDATED);
  loaded = load (fixture, id);
  g_assert_cmpuint (loaded->len, ==, 0);
  stale = list_stale (fixture, 1);
  g_assert_cmpuint (stale->len, ==, 1);
}

static void
assert_all (Fixture *fixture, guint32 as_of, guint expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) claims = gotgan_claim_table_load_all (fixture->connection, as_of, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (claims->len, ==, expected);
}

static void
test_as_of (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) early = article_new ("가", NULL, "2025-01-10T23:00", "하나");
  g_autoptr (GotganArticle) late = article_new ("나", NULL, NULL, "둘");
  g_autoptr (GPtrArray) two = list_of (full_claim_new (), bare_claim_new ());
  g_autoptr (GPtrArray) one = list_of (bare_claim_new (), NULL);
  gint64 id = put_with_claims (fixture, early, two, GOTGAN_ARRIVAL_ADDED);

  put_with_claims (fixture, late, one, GOTGAN_ARRIVAL_ADDED);
  assert_all (fixture, 0, 3);
  assert_all (fixture, A_DAY, 3);
  assert_all (fixture, A_DAY - 1, 2);
  assert_all (fixture, A_DAY - 5, 2);
  assert_all (fixture, A_DAY - 6, 0);
  gotgan_article_table_remove (fixture->connection, id, A_MOMENT, NULL);
  assert_all (fixture, 0, 1);
}

/* --- Parties ---------------------------------------------------------------------------------- */

static void
test_parties (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) a = article_new ("가", NULL, NULL, "하나");
  g_autoptr (GotganArticle) b = article_new ("나", NULL, NULL, "둘");
  g_autoptr (GPtrArray) of_a =
      list_of (claim_new ("amazon", "아마존", "anthropic", "앤트로픽", 1, "하나"),
               claim_new ("amazon", "아마존", "anthropic", "Anthropic", 2, "둘"));
  g_autoptr (GPtrArray) of_b =
      list_of (claim_new ("anthropic", "Anthropic", NULL, "Tiny Works", 3, "셋"),
               claim_new ("anthropic", "Anthropic PBC", NULL, "tiny-works", 4, "넷"));
  g_autoptr (GPtrArray) parties = NULL;
  GotganParty *party;
  gint64 id = put_with_claims (fixture, a, of_a, GOTGAN_ARRIVAL_ADDED);

  put_with_claims (fixture, b, of_b, GOTGAN_ARRIVAL_ADDED);
  parties = gotgan_party_table_load (fixture->connection, NULL);
  g_assert_cmpuint (parties->len, ==, 3);
  party = g_ptr_array_index (parties, 0);
  g_assert_cmpstr (gotgan_party_get_key (party), ==, "anthropic");
  g_assert_cmpstr (gotgan_party_get_name (party, GOTGAN_LANGUAGE_KO), ==, "앤트로픽");
  g_assert_cmpstr (gotgan_party_get_name (party, GOTGAN_LANGUAGE_EN), ==, "Anthropic");
  g_assert_cmpuint (gotgan_party_get_n_received (party), ==, 2);
  g_assert_cmpuint (gotgan_party_get_n_paid (party), ==, 2);
  party = g_ptr_array_index (parties, 2);
  g_assert_cmpstr (gotgan_party_get_key (party), ==, "tinyworks");
  g_assert_cmpuint (gotgan_party_get_n_received (party), ==, 2);

  gotgan_article_table_remove (fixture->connection, id, A_MOMENT, NULL);
  g_clear_pointer (&parties, g_ptr_array_unref);
  parties = gotgan_party_table_load (fixture->connection, NULL);
  g_assert_cmpuint (parties->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/store/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("claims/round-trip", test_round_trip);
  ADD ("claims/damaged-figures", test_damaged_figures);
  ADD ("claims/replace", test_replace);
  ADD ("claims/replace-fails", test_replace_fails);
  ADD ("claims/new-version", test_new_version);
  ADD ("claims/as-of", test_as_of);
  ADD ("claims/damaged-row", test_damaged_row);
  ADD ("parties/load", test_parties);
#undef ADD
  return g_test_run ();
}
