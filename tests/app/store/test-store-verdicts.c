#include "config.h"

#include "tests/app/store/store-fixture.h"

#include "app/base/gotgan-text.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-deal-link-table.h"
#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-party-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-verdict-table.h"

#define FIRST "아마존이 앤트로픽에 40억 달러를 투자했다."
#define SECOND "구글은 앤트로픽에 20억 달러를 투자했다."
#define BODY FIRST " " SECOND

/* A claim on a sentence of BODY. */
static GotganClaim *
claim_on (const char *sentence, const char *investor, gint64 amount, GotganStage stage)
{
  GotganMoney money = { "USD", amount, amount };
  guint start =
      sentence == NULL || g_str_equal (sentence, FIRST) ? 0 : gotgan_text_length (FIRST " ");
  GotganClaimFields fields = {
    .kind = GOTGAN_KIND_INVESTMENT,
    .investor = gotgan_party_ref_new (NULL, investor),
    .company = gotgan_party_ref_new ("anthropic", "앤트로픽"),
    .amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, "달러"),
    .percent = -1,
    .stage = stage,
    .span = { 1, start, start + gotgan_text_length (sentence) },
    .quote = g_strdup (sentence),
    .confidence = 0.75,
  };

  return gotgan_claim_new (&fields);
}

static GPtrArray *
two_claims (GotganStage stage)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (claims, claim_on (FIRST, "아마존", 4000, stage));
  g_ptr_array_add (claims, claim_on (SECOND, "구글", 2000, stage));
  return claims;
}

static GotganArticle *
article_of (const char *text)
{
  return article_new ("앤트로픽 투자", "https://e.kr/1", "2024-03-27", text);
}

static gint64
put_two (Fixture *fixture)
{
  g_autoptr (GotganArticle) article = article_of (BODY);
  g_autoptr (GPtrArray) claims = two_claims (GOTGAN_STAGE_COMPLETED);

  return put_with_claims (fixture, article, claims, GOTGAN_ARRIVAL_ADDED);
}

static GPtrArray *
load_claims (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *claims = gotgan_claim_table_load_article (fixture->connection, id, &error);

  g_assert_no_error (error);
  return claims;
}

static GPtrArray *
load_verdicts (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *verdicts = gotgan_verdict_table_load (fixture->connection, id, &error);

  g_assert_no_error (error);
  return verdicts;
}

/* "investor amount stage ruling", one after the other. */
static void
assert_shown (Fixture *fixture, gint64 id, const char *expected)
{
  g_autoptr (GPtrArray) claims = load_claims (fixture, id);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (claims, i);
      const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
      GotganVerdict *verdict = gotgan_claim_get_verdict (claim);
      const char *ruling =
          verdict != NULL ? gotgan_ruling_to_string (gotgan_verdict_get_fields (verdict)->ruling)
                          : "-";

      g_string_append_printf (shown, "%s%s %" G_GINT64_FORMAT " %s %s", i > 0 ? "; " : "",
                              fields->investor->name, fields->amount->money.min,
                              gotgan_stage_to_string (fields->stage), ruling);
      g_assert_cmpint (gotgan_claim_get_article_id (claim), ==, id);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
assert_standing (Fixture *fixture, gint64 id, guint index, const char *expected)
{
  g_autoptr (GPtrArray) verdicts = load_verdicts (fixture, id);

  g_assert_cmpuint (verdicts->len, >, index);
  g_assert_cmpstr (gotgan_standing_to_string (
                       gotgan_verdict_get_fields (g_ptr_array_index (verdicts, index))->standing),
                   ==, expected);
}

static gint64
judge (Fixture *fixture, gint64 id, const char *key, GotganRuling ruling, const char *correction)
{
  GotganVerdictFields fields;
  g_autoptr (GError) error = NULL;
  gint64 row = 0;

  gotgan_verdict_table_prepare (fixture->connection, id, key, &fields, &error);
  g_assert_no_error (error);
  fields.ruling = ruling;
  g_set_str (&fields.correction, correction);
  fields.decided = A_MOMENT;
  gotgan_verdict_table_judge (fixture->connection, &fields, &row, &error);
  g_assert_no_error (error);
  g_assert_cmpint (row, >, 0);
  gotgan_verdict_fields_clear (&fields);
  return row;
}

static gint64
judge_shown (Fixture *fixture, gint64 id, guint index, GotganRuling ruling, const char *correction)
{
  g_autoptr (GPtrArray) claims = load_claims (fixture, id);

  return judge (fixture, id, gotgan_claim_get_key (g_ptr_array_index (claims, index)), ruling,
                correction);
}

static void
reread (Fixture *fixture, gint64 id, const char *text, GPtrArray *claims)
{
  g_autoptr (GotganArticle) article = article_of (text);
  g_autoptr (GError) error = NULL;

  gotgan_claim_table_replace (fixture->connection, id, gotgan_article_get_version (article), claims,
                              9, &error);
  g_assert_no_error (error);
}

static void
test_rulings (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  gint64 row = judge_shown (fixture, id, 0, GOTGAN_RULING_ACCEPTED, NULL);

  assert_shown (fixture, id, "아마존 4000 completed accepted; 구글 2000 completed -");
  g_assert_cmpint (judge_shown (fixture, id, 0, GOTGAN_RULING_CORRECTED, "{\"stage\":\"planned\"}"),
                   ==, row);
  assert_shown (fixture, id, "아마존 4000 planned corrected; 구글 2000 completed -");
  /* The corrected claim is named by its own key, too. */
  g_assert_cmpint (judge_shown (fixture, id, 0, GOTGAN_RULING_REJECTED, NULL), ==, row);
  assert_shown (fixture, id, "구글 2000 completed -");
  g_assert_true (gotgan_verdict_table_withdraw (fixture->connection, row, NULL));
  g_assert_true (gotgan_verdict_table_withdraw (fixture->connection, row, NULL));
  assert_shown (fixture, id, "아마존 4000 completed -; 구글 2000 completed -");
  g_assert_cmpint (judge_shown (fixture, id, 0, GOTGAN_RULING_REJECTED, NULL), ==, row);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  gint64 row = judge_shown (fixture, id, 0, GOTGAN_RULING_CORRECTED, "{\"stage\":\"planned\"}");
  g_autoptr (GotganVerdict) verdict = gotgan_verdict_table_find (fixture->connection, row, NULL);
  const GotganVerdictFields *fields = gotgan_verdict_get_fields (verdict);
  g_autoptr (GotganClaim) claim = claim_on (FIRST, "아마존", 4000, GOTGAN_STAGE_COMPLETED);

  g_assert_cmpint (fields->id, ==, row);
  g_assert_cmpint (fields->article_id, ==, id);
  g_assert_cmpint (fields->decided, ==, A_MOMENT);
  g_assert_cmpint (fields->standing, ==, GOTGAN_STANDING_HOLDS);
  g_assert_cmpstr (fields->correction, ==, "{\"stage\":\"planned\"}");
  g_assert_cmpstr (fields->prefix, ==, "");
  g_assert_cmpstr (fields->suffix, ==, " " SECOND);
  g_assert_cmpstr (gotgan_verdict_get_key (verdict), ==, gotgan_claim_get_key (claim));
  g_assert_cmpstr (gotgan_claim_get_key (fields->reading), ==, gotgan_claim_get_key (claim));
  g_assert_null (gotgan_verdict_table_find (fixture->connection, row + 1, NULL));
}

static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  GotganVerdictFields fields;
  g_autoptr (GError) error = NULL;

  g_assert_false (
      gotgan_verdict_table_prepare (fixture->connection, id, "no-key", &fields, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
  gotgan_verdict_fields_clear (&fields);
}

/* What the rules say anew does not touch what the person said. */
static void
test_new_reading (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  g_autoptr (GPtrArray) later = two_claims (GOTGAN_STAGE_AGREED);
  g_autoptr (GPtrArray) as_before = two_claims (GOTGAN_STAGE_COMPLETED);

  judge_shown (fixture, id, 0, GOTGAN_RULING_CORRECTED, "{\"date\":\"2024-03\"}");
  judge_shown (fixture, id, 1, GOTGAN_RULING_REJECTED, NULL);
  reread (fixture, id, BODY, later);
  assert_shown (fixture, id, "아마존 4000 agreed corrected");
  assert_standing (fixture, id, 0, "rule-changed");
  assert_standing (fixture, id, 1, "rule-changed");
  reread (fixture, id, BODY, NULL);
  assert_shown (fixture, id, "아마존 4000 completed corrected");
  assert_standing (fixture, id, 0, "unsaid");
  assert_standing (fixture, id, 1, "unsaid");
  reread (fixture, id, BODY, as_before);
  assert_shown (fixture, id, "아마존 4000 completed corrected");
  assert_standing (fixture, id, 0, "holds");
  assert_standing (fixture, id, 1, "holds");
}

/* Who decides anew after the rules have changed decides on what they say now. */
static void
test_judged_anew (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  g_autoptr (GPtrArray) later = two_claims (GOTGAN_STAGE_AGREED);
  gint64 row = judge_shown (fixture, id, 0, GOTGAN_RULING_ACCEPTED, NULL);

  reread (fixture, id, BODY, later);
  assert_shown (fixture, id, "아마존 4000 completed accepted; 구글 2000 agreed -");
  g_assert_cmpint (judge_shown (fixture, id, 0, GOTGAN_RULING_ACCEPTED, NULL), ==, row);
  assert_shown (fixture, id, "아마존 4000 agreed accepted; 구글 2000 agreed -");
  assert_standing (fixture, id, 0, "holds");
}

static void
test_new_version (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  g_autoptr (GotganArticle) edited = article_of ("전혀 다른 글이 되었다. 아무 말도 없다.");
  g_autoptr (GotganArticle) taken_back = article_of (BODY);
  g_autoptr (GPtrArray) claims = two_claims (GOTGAN_STAGE_COMPLETED);

  judge_shown (fixture, id, 0, GOTGAN_RULING_CORRECTED, "{\"stage\":\"planned\"}");
  judge_shown (fixture, id, 1, GOTGAN_RULING_REJECTED, NULL);
  put (fixture, edited, GOTGAN_ARRIVAL_UPDATED);
  assert_shown (fixture, id, "");
  assert_standing (fixture, id, 0, "orphaned");
  put_with_claims (fixture, taken_back, claims, GOTGAN_ARRIVAL_UPDATED);
  assert_shown (fixture, id, "아마존 4000 planned corrected");
  assert_standing (fixture, id, 0, "holds");
  assert_standing (fixture, id, 1, "holds");
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GPtrArray) none = NULL;

  judge_shown (fixture, id, 0, GOTGAN_RULING_CORRECTED, "{\"stage\":\"planned\"}");
  gotgan_article_table_remove (fixture->connection, id, A_MOMENT, NULL);
  hidden = load_verdicts (fixture, 0);
  g_assert_cmpuint (hidden->len, ==, 0);
  gotgan_article_table_restore (fixture->connection, id, NULL);
  assert_shown (fixture, id, "아마존 4000 planned corrected; 구글 2000 completed -");
  gotgan_article_table_remove (fixture->connection, id, A_MOMENT, NULL);
  g_assert_true (gotgan_article_table_purge (fixture->connection, A_MOMENT + 1, NULL));
  none = load_verdicts (fixture, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

static gint64
ask (Fixture *fixture, const char *sql)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (fixture->connection, sql, NULL);

  g_assert_cmpint (gotgan_statement_step (statement, NULL), ==, GOTGAN_STEP_ROW);
  return gotgan_statement_get_int (statement, 0);
}

static guint
count_listed (Fixture *fixture, const char *party)
{
  GotganSelection selection = { .party = party };
  g_autoptr (GArray) listing = gotgan_listing_select (fixture->connection, &selection, NULL);

  return listing->len;
}

/* Lists and counts go by what is shown. */
static void
test_counts (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_cmpuint (count_listed (fixture, "구글"), ==, 1);
  judge_shown (fixture, id, 1, GOTGAN_RULING_REJECTED, NULL);
  judge_shown (fixture, id, 0, GOTGAN_RULING_CORRECTED,
               "{\"investor\":{\"id\":\"tiny\",\"name\":\"타이니\"}}");
  g_assert_cmpuint (count_listed (fixture, "구글"), ==, 0);
  g_assert_cmpuint (count_listed (fixture, "아마존"), ==, 0);
  g_assert_cmpuint (count_listed (fixture, "tiny"), ==, 1);
  entries = gotgan_listing_load (fixture->connection, &id, 1, NULL, NULL);
  g_assert_cmpuint (((GotganListingEntry *) g_ptr_array_index (entries, 0))->row.n_claims, ==, 1);
  parties = gotgan_party_table_load (fixture->connection, NULL);
  g_assert_cmpuint (parties->len, ==, 2);
  for (guint i = 0; i < parties->len; i++)
    {
      GotganParty *party = g_ptr_array_index (parties, i);

      g_assert_cmpuint (gotgan_party_get_n_received (party) + gotgan_party_get_n_paid (party), ==,
                        1);
    }
  all = gotgan_claim_table_load_all (fixture->connection, 0, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_nonnull (gotgan_claim_get_verdict (g_ptr_array_index (all, 0)));
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM claims WHERE by_person = 0"), ==, 2);
}

static void
add_by_hand (Fixture *fixture, gint64 id, GotganClaim *claim, int code)
{
  GotganVerdictFields fields = {
    .article_id = id,
    .claim = g_object_ref (claim),
    .ruling = GOTGAN_RULING_ADDED,
    .decided = A_MOMENT,
  };
  g_autoptr (GError) error = NULL;

  if (gotgan_verdict_table_surround (fixture->connection, &fields, &error))
    g_assert_true (gotgan_verdict_table_judge (fixture->connection, &fields, NULL, &error));
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, GOTGAN_STORE_ERROR, code);
  gotgan_verdict_fields_clear (&fields);
}

static void
test_by_hand (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  g_autoptr (GotganClaim) claim = claim_on (FIRST, "한빛투자", 4000, GOTGAN_STAGE_TALKS);
  g_autoptr (GotganClaim) elsewhere =
      claim_on ("아무도 하지 않은 말이다.", "구글", 1, GOTGAN_STAGE_TALKS);
  g_autoptr (GotganArticle) moved = article_of ("먼저 온 말이다. " BODY);
  g_autoptr (GotganArticle) later =
      article_of ("아마존이 앤트로픽에 50억 달러를 투자했다. " SECOND);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  add_by_hand (fixture, id, claim, -1);
  add_by_hand (fixture, id, elsewhere, GOTGAN_STORE_ERROR_NOT_FOUND);
  assert_shown (fixture, id,
                "아마존 4000 completed -; 한빛투자 4000 talks added; 구글 2000 completed -");
  reread (fixture, id, BODY, none);
  assert_shown (fixture, id, "한빛투자 4000 talks added");
  assert_standing (fixture, id, 0, "holds");
  put (fixture, moved, GOTGAN_ARRIVAL_UPDATED);
  assert_standing (fixture, id, 0, "holds");
  put (fixture, later, GOTGAN_ARRIVAL_UPDATED);
  assert_standing (fixture, id, 0, "text-changed");
  assert_shown (fixture, id, "");
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  static const char *const damage[] = {
    "UPDATE verdicts SET verdict = 'perhaps'",
    "UPDATE verdicts SET standing = 'odd'",
    "UPDATE judged SET claim = '{\"kind\":'",
    "UPDATE judged SET claim = '[]'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      gint64 id = i == 0 ? put_two (fixture) : 1;
      g_autoptr (GPtrArray) verdicts = NULL;

      g_assert_true (gotgan_connection_run (fixture->connection, "DELETE FROM judged", NULL));
      reread (fixture, id, BODY, NULL);
      {
        g_autoptr (GPtrArray) claims = two_claims (GOTGAN_STAGE_COMPLETED);

        reread (fixture, id, BODY, claims);
      }
      judge_shown (fixture, id, 0, GOTGAN_RULING_ACCEPTED, NULL);
      judge_shown (fixture, id, 1, GOTGAN_RULING_ACCEPTED, NULL);
      g_assert_true (gotgan_connection_run (fixture->connection, "SAVEPOINT s", NULL));
      {
        g_autofree char *sql =
            g_strdup_printf ("%s WHERE %s = (SELECT min (id) FROM judged)", damage[i],
                             g_str_has_prefix (damage[i], "UPDATE judged") ? "id" : "judged_id");

        g_assert_true (gotgan_connection_run (fixture->connection, sql, NULL));
      }
      verdicts = load_verdicts (fixture, id);
      g_assert_cmpuint (verdicts->len, ==, 1);
      g_assert_cmpuint (gotgan_connection_take_damaged (fixture->connection), ==, 1);
      /* And the claim is shown as the rules have it. */
      g_assert_true (gotgan_verdict_table_apply (fixture->connection, id, NULL));
      assert_shown (fixture, id, "아마존 4000 completed -; 구글 2000 completed accepted");
      gotgan_connection_take_damaged (fixture->connection);
      g_assert_true (gotgan_connection_run (fixture->connection, "RELEASE s", NULL));
    }
}

static void
test_damaged_notes_and_sources (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  g_autoptr (GotganArticle) article =
      gotgan_article_table_load (fixture->connection, id, NULL, NULL);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) sources = NULL;

  for (guint i = 0; i < 2; i++)
    {
      GotganSpan span = { 1, 0, 3 };
      g_autoptr (GotganNote) note = gotgan_note_new (id, gotgan_article_get_version (article),
                                                     &span, "아마존", "", "이 앤트로픽에");

      g_assert_true (gotgan_note_table_put (fixture->connection, note, NULL));
    }
  gotgan_source_table_ensure (fixture->connection, GOTGAN_SOURCE_FEED, "https://e.kr/feed", NULL,
                              &fixture->source_id, NULL);
  g_assert_true (gotgan_connection_run (
      fixture->connection,
      "UPDATE notes SET colour = 'octarine' WHERE id = (SELECT min (id) FROM notes);"
      "UPDATE sources SET kind = 'rumour' WHERE kind = 'feed'",
      NULL));
  notes = gotgan_note_table_load (fixture->connection, 0, NULL);
  sources = gotgan_source_table_load (fixture->connection, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_cmpuint (gotgan_connection_take_damaged (fixture->connection), ==, 2);
}

/* --- Links ------------------------------------------------------------------------------------ */

static GotganLinkState
link_shown (Fixture *fixture, gint64 id, GotganLinkState state)
{
  g_autoptr (GPtrArray) claims = load_claims (fixture, id);
  g_autoptr (GotganDealLink) link =
      gotgan_deal_link_new (id, gotgan_claim_get_key (g_ptr_array_index (claims, 0)), id,
                            gotgan_claim_get_key (g_ptr_array_index (claims, 1)), TRUE);
  GotganLinkState before = GOTGAN_LINK_NONE;
  g_autoptr (GError) error = NULL;

  gotgan_deal_link_table_set (fixture->connection, link, state, A_MOMENT, &before, &error);
  g_assert_no_error (error);
  return before;
}

static void
assert_links (Fixture *fixture, gint64 id, guint expected, gboolean together)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = gotgan_deal_link_table_load (fixture->connection, &error);
  g_autoptr (GPtrArray) claims = load_claims (fixture, id);

  g_assert_no_error (error);
  g_assert_cmpuint (links->len, ==, expected);
  if (expected == 0)
    return;
  for (guint end = 0; end < 2; end++)
    {
      GotganDealLink *link = g_ptr_array_index (links, 0);
      const GotganClaimPlace *place = end == 0 ? &link->a : &link->b;

      g_assert_true (link->together == together);
      g_assert_cmpint (place->article_id, ==, id);
      g_assert_cmpstr (place->key, ==, gotgan_claim_get_key (g_ptr_array_index (claims, end)));
    }
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);

  g_assert_cmpint (link_shown (fixture, id, GOTGAN_LINK_TOGETHER), ==, GOTGAN_LINK_NONE);
  assert_links (fixture, id, 1, TRUE);
  g_assert_cmpint (link_shown (fixture, id, GOTGAN_LINK_APART), ==, GOTGAN_LINK_TOGETHER);
  assert_links (fixture, id, 1, FALSE);
  g_assert_cmpint (link_shown (fixture, id, GOTGAN_LINK_NONE), ==, GOTGAN_LINK_APART);
  assert_links (fixture, id, 0, FALSE);
  /* Only links: nobody has judged the claims. */
  assert_shown (fixture, id, "아마존 4000 completed -; 구글 2000 completed -");
}

/* A link follows its claims when the rules read them otherwise, when they are corrected, and waits while they are gone. */
static void
test_links_follow (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  g_autoptr (GPtrArray) later = two_claims (GOTGAN_STAGE_AGREED);

  link_shown (fixture, id, GOTGAN_LINK_TOGETHER);
  reread (fixture, id, BODY, later);
  assert_links (fixture, id, 1, TRUE);
  judge_shown (fixture, id, 0, GOTGAN_RULING_CORRECTED, "{\"stage\":\"planned\"}");
  assert_links (fixture, id, 1, TRUE);
  judge_shown (fixture, id, 0, GOTGAN_RULING_REJECTED, NULL);
  assert_links (fixture, id, 0, TRUE);
  {
    g_autoptr (GPtrArray) verdicts = load_verdicts (fixture, id);

    gotgan_verdict_table_withdraw (fixture->connection,
                                   gotgan_verdict_get_fields (g_ptr_array_index (verdicts, 0))->id,
                                   NULL);
  }
  assert_links (fixture, id, 1, TRUE);
  reread (fixture, id, BODY, NULL);
  assert_links (fixture, id, 0, TRUE);
  reread (fixture, id, BODY, later);
  assert_links (fixture, id, 1, TRUE);
}

static void
test_links_unknown (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_two (fixture);
  g_autoptr (GotganDealLink) link = gotgan_deal_link_new (id, "no-key", id, "none", TRUE);
  g_autoptr (GError) error = NULL;

  g_assert_false (gotgan_deal_link_table_set (fixture->connection, link, GOTGAN_LINK_TOGETHER,
                                              A_MOMENT, NULL, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM judged"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/store/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("verdicts/rulings", test_rulings);
  ADD ("verdicts/round-trip", test_round_trip);
  ADD ("verdicts/unknown", test_unknown);
  ADD ("verdicts/new-reading", test_new_reading);
  ADD ("verdicts/judged-anew", test_judged_anew);
  ADD ("verdicts/new-version", test_new_version);
  ADD ("verdicts/removed", test_removed);
  ADD ("verdicts/counts", test_counts);
  ADD ("verdicts/by-hand", test_by_hand);
  ADD ("verdicts/damaged", test_damaged);
  ADD ("notes-and-sources/damaged", test_damaged_notes_and_sources);
  ADD ("links/set", test_links);
  ADD ("links/follow", test_links_follow);
  ADD ("links/unknown", test_links_unknown);
#undef ADD
  return g_test_run ();
}
