#include "config.h"

#include "app/library/gotgan-claim-edit.h"
#include "app/library/gotgan-session.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-store-error.h"

#include "tests/app/library/library-fixture.h"

#define HEAD "앤트로픽에 투자가 이어진다\n\n2024-03-05\n\n"
#define FIRST "아마존은 앤트로픽에 40억달러를 투자했다."
#define SECOND "구글은 앤트로픽에 20억달러를 투자했다."
#define ARTICLE \
  HEAD FIRST " 시장의 관심이 크다고 업계는 전했다.\n\n" SECOND " 그 뒤로 소식이 없다.\n"

typedef struct
{
  guint n_failed;
  guint n_claims_changed;
  int code;
} Heard;

static void
failed_cb (GotganLibrary *library, const GError *error, Heard *heard)
{
  heard->n_failed++;
  heard->code = error->code;
}

static void
claims_changed_cb (GotganLibrary *library, gint64 id, Heard *heard)
{
  heard->n_claims_changed++;
}

static void
listen (GotganLibrary *library, Heard *heard)
{
  g_signal_connect (library, "failed", G_CALLBACK (failed_cb), heard);
  g_signal_connect (library, "claims-changed", G_CALLBACK (claims_changed_cb), heard);
}

static gint64
import_article (GotganLibrary *library, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganImportReport) report = import_text (library, text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added + report->n_updated, ==, 1);
  return report->first_id;
}

static GListModel *
load_claims (GotganLibrary *library, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *claims;

  gotgan_library_load_claims_async (library, id, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  claims = gotgan_library_load_claims_finish (library, result, NULL, &error);
  g_assert_no_error (error);
  return claims;
}

static GListModel *
load_verdicts (GotganLibrary *library, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *verdicts;

  gotgan_library_load_verdicts_async (library, id, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  verdicts = gotgan_library_load_verdicts_finish (library, result, &error);
  g_assert_no_error (error);
  return verdicts;
}

static GListModel *
load_deals (GotganLibrary *library)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *deals;

  gotgan_library_load_deals_async (library, NULL, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  deals = gotgan_library_load_deals_finish (library, result, &error);
  g_assert_no_error (error);
  return deals;
}

/* The claim of a sentence of the article. */
static GotganClaim *
find_claim (GotganLibrary *library, gint64 id, const char *investor)
{
  g_autoptr (GListModel) claims = load_claims (library, id);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);
      const GotganClaimFields *fields = gotgan_claim_get_fields (claim);

      if (fields->investor != NULL && g_str_equal (fields->investor->name, investor))
        return g_steal_pointer (&claim);
    }
  return NULL;
}

static guint
count_claims (GotganLibrary *library, gint64 id)
{
  g_autoptr (GListModel) claims = load_claims (library, id);

  return g_list_model_get_n_items (claims);
}

static guint
count_deals (GotganLibrary *library)
{
  g_autoptr (GListModel) deals = load_deals (library);

  return g_list_model_get_n_items (deals);
}

/* "ruling standing" of the first verdict. */
static void
assert_verdict (GotganLibrary *library, gint64 id, const char *expected)
{
  g_autoptr (GListModel) verdicts = load_verdicts (library, id);
  g_autoptr (GotganVerdict) verdict = g_list_model_get_item (verdicts, 0);
  const GotganVerdictFields *fields;
  g_autofree char *text = NULL;

  if (expected == NULL)
    {
      g_assert_null (verdict);
      return;
    }
  g_assert_nonnull (verdict);
  fields = gotgan_verdict_get_fields (verdict);
  text = g_strdup_printf ("%s %s", gotgan_ruling_to_string (fields->ruling),
                          gotgan_standing_to_string (fields->standing));
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_stage (GotganLibrary *library, gint64 id, const char *investor, const char *stage)
{
  g_autoptr (GotganClaim) claim = find_claim (library, id, investor);

  g_assert_nonnull (claim);
  g_assert_cmpstr (gotgan_stage_to_string (gotgan_claim_get_fields (claim)->stage), ==, stage);
}

static GotganClaim *
edited (GotganClaim *claim, const char *name, const char *value)
{
  GotganClaimFields fields;
  g_autoptr (GError) error = NULL;

  gotgan_claim_fields_copy (gotgan_claim_get_fields (claim), &fields);
  gotgan_claim_edit_set (&fields, name, value, &error);
  g_assert_no_error (error);
  return gotgan_claim_new (&fields);
}

static void
correct (GotganLibrary *library, gint64 id, const char *investor, const char *name,
         const char *value)
{
  g_autoptr (GotganClaim) claim = find_claim (library, id, investor);
  g_autoptr (GotganClaim) corrected = edited (claim, name, value);
  g_autoptr (GError) error = NULL;

  g_assert_true (gotgan_library_correct_claim (library, claim, corrected, &error));
  g_assert_no_error (error);
  g_assert_true (flush (library, NULL));
}

static void
reject (GotganLibrary *library, gint64 id, const char *investor)
{
  g_autoptr (GotganClaim) claim = find_claim (library, id, investor);

  gotgan_library_reject_claim (library, claim);
  g_assert_true (flush (library, NULL));
}

static void
undo (GotganLibrary *library)
{
  gotgan_library_undo (library);
  g_assert_true (flush (library, NULL));
}

static void
redo (GotganLibrary *library)
{
  gotgan_library_redo (library);
  g_assert_true (flush (library, NULL));
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);
  g_autoptr (GotganClaim) claim = NULL;
  Heard heard = { 0 };

  g_assert_cmpuint (count_claims (library, id), ==, 2);
  listen (library, &heard);
  correct (library, id, "아마존", "stage", "planned");
  g_assert_cmpuint (heard.n_claims_changed, ==, 1);
  assert_stage (library, id, "아마존", "planned");
  correct (library, id, "아마존", "date", "2024-02");
  assert_stage (library, id, "아마존", "planned");
  reject (library, id, "아마존");
  g_assert_cmpuint (count_claims (library, id), ==, 1);
  assert_verdict (library, id, "rejected holds");

  undo (library);
  claim = find_claim (library, id, "아마존");
  g_assert_cmpstr (gotgan_claim_get_fields (claim)->date, ==, "2024-02");
  undo (library);
  assert_stage (library, id, "아마존", "planned");
  undo (library);
  assert_stage (library, id, "아마존", "completed");
  assert_verdict (library, id, NULL);
  g_assert_false (gotgan_library_get_can_undo (library));
  redo (library);
  redo (library);
  redo (library);
  assert_verdict (library, id, "rejected holds");
  undo (library);
  assert_stage (library, id, "아마존", "planned");
  g_assert_cmpuint (heard.n_failed, ==, 0);
}

static void
test_withdraw (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);
  g_autoptr (GListModel) verdicts = NULL;
  g_autoptr (GotganVerdict) verdict = NULL;

  reject (library, id, "구글");
  verdicts = load_verdicts (library, 0);
  g_assert_cmpuint (g_list_model_get_n_items (verdicts), ==, 1);
  verdict = g_list_model_get_item (verdicts, 0);
  g_assert_false (gotgan_verdict_is_shown (verdict));
  gotgan_library_withdraw_verdict (library, verdict);
  g_assert_true (flush (library, NULL));
  g_assert_cmpuint (count_claims (library, id), ==, 2);
  undo (library);
  g_assert_cmpuint (count_claims (library, id), ==, 1);
  redo (library);
  g_assert_cmpuint (count_claims (library, id), ==, 2);
}

/* A correction that says what the rules say is a yes. */
static void
test_nothing_corrected (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);

  correct (library, id, "구글", "stage", "completed");
  assert_verdict (library, id, "accepted holds");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);
  g_autoptr (GotganClaim) claim = find_claim (library, id, "구글");
  g_autoptr (GotganClaim) wrong = edited (claim, "investor", "none");
  g_autoptr (GotganClaim) gone = edited (claim, "amount", "3억 달러");
  g_autoptr (GError) error = NULL;
  Heard heard = { 0 };

  listen (library, &heard);
  g_assert_false (gotgan_library_correct_claim (library, claim, wrong, &error));
  g_assert_error (error, GOTGAN_CLAIM_ERROR, GOTGAN_CLAIM_ERROR_INVESTOR_MISSING);
  g_assert_false (gotgan_library_get_can_undo (library));

  /* One that nobody makes, and one of no article. */
  gotgan_claim_set_origin (gone, id, NULL, NULL, NULL);
  gotgan_library_accept_claim (library, gone);
  g_assert_false (flush (library, NULL));
  g_assert_cmpuint (heard.n_failed, ==, 1);
  g_assert_cmpint (heard.code, ==, GOTGAN_STORE_ERROR_NOT_FOUND);
  g_assert_false (gotgan_library_get_can_undo (library));
  assert_verdict (library, 0, NULL);
}

static void
test_by_hand (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);
  g_autoptr (GotganClaim) like = find_claim (library, id, "구글");
  g_autoptr (GotganArticle) article = load_article (library, id, NULL);
  g_autoptr (GotganClaim) claim = NULL;
  GotganClaimFields fields;
  g_autoptr (GError) error = NULL;

  gotgan_claim_fields_copy (gotgan_claim_get_fields (like), &fields);
  g_assert_true (gotgan_claim_edit_set (&fields, "investor", "한빛투자", NULL));
  g_assert_false (gotgan_claim_edit_place (&fields, article, "앤트로픽에", &error));
  g_assert_error (error, GOTGAN_CLAIM_ERROR, GOTGAN_CLAIM_ERROR_QUOTE);
  g_assert_true (gotgan_claim_edit_place (&fields, article, "시장의  관심이 크다고", NULL));
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, id, NULL, NULL, NULL);
  g_assert_true (gotgan_library_add_claim (library, claim, NULL));
  g_assert_true (flush (library, NULL));
  g_assert_cmpuint (count_claims (library, id), ==, 3);
  assert_verdict (library, id, "added holds");
  correct (library, id, "한빛투자", "stage", "talks");
  assert_stage (library, id, "한빛투자", "talks");
  assert_verdict (library, id, "added holds");
  reject (library, id, "한빛투자");
  g_assert_cmpuint (count_claims (library, id), ==, 2);
  undo (library);
  assert_stage (library, id, "한빛투자", "talks");
  undo (library);
  assert_stage (library, id, "한빛투자", "completed");
  undo (library);
  g_assert_cmpuint (count_claims (library, id), ==, 2);
  redo (library);
  g_assert_cmpuint (count_claims (library, id), ==, 3);
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);

  correct (library, id, "아마존", "stage", "planned");
  gotgan_library_remove_article (library, id);
  g_assert_true (flush (library, NULL));
  g_assert_cmpuint (count_deals (library), ==, 0);
  assert_verdict (library, 0, NULL);
  undo (library);
  assert_stage (library, id, "아마존", "planned");
  g_assert_cmpuint (count_deals (library), ==, 2);
}

static void
test_new_version (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);

  correct (library, id, "아마존", "stage", "planned");
  /* A paragraph in front: the words moved. */
  g_assert_cmpint (import_article (library, HEAD "먼저 알려진 소식이 하나 더 있다고 한다.\n\n" FIRST
                                                 " 시장의 관심이 크다고 업계는 전했다.\n"),
                   ==, id);
  assert_stage (library, id, "아마존", "planned");
  assert_verdict (library, id, "corrected holds");
  /* Another sum: another statement, and the correction waits. */
  g_assert_cmpint (import_article (library, HEAD "아마존은 앤트로픽에 90억달러를 투자했다."
                                                 " 시장의 관심이 크다고 업계는 전했다.\n"),
                   ==, id);
  assert_stage (library, id, "아마존", "completed");
  assert_verdict (library, id, "corrected text-changed");
  /* The edit is taken back. */
  g_assert_cmpint (import_article (library, ARTICLE), ==, id);
  assert_stage (library, id, "아마존", "planned");
  assert_verdict (library, id, "corrected holds");
}

static gpointer
run_sql (GotganConnection *connection, gpointer sql, GCancellable *cancellable, GError **error)
{
  gotgan_connection_run (connection, sql, error);
  return NULL;
}

static gpointer
replace_claims (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                GError **error)
{
  GotganArticle *article = ((gpointer *) data)[0];

  gotgan_claim_table_replace (connection, gotgan_article_get_id (article),
                              gotgan_article_get_version (article), ((gpointer *) data)[1], 1,
                              error);
  return NULL;
}

static void
write_and_wait (GotganLibrary *library, GotganStoreFunc func, gpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_store_write_async (library->store, func, data, NULL, NULL, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  gotgan_store_write_finish (library->store, result, &error);
  g_assert_no_error (error);
}

static void
set_true_cb (gboolean *flag)
{
  *flag = TRUE;
}

/* Opens the library with rules that have made none of its claims, and waits until they have. */
static void
reopen_with_new_rules (Fixture *fixture, GotganLibrary **library)
{
  gboolean changed = FALSE;

  write_and_wait (*library, run_sql, (gpointer) "UPDATE articles SET engine = 1");
  gotgan_library_close (*library);
  g_clear_object (library);
  *library = open_library (fixture);
  g_signal_connect_swapped (*library, "articles-changed", G_CALLBACK (set_true_cb), &changed);
  wait_until (changed);
}

static void
test_read_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);

  correct (library, id, "아마존", "stage", "planned");
  reject (library, id, "구글");
  reopen_with_new_rules (fixture, &library);
  g_assert_cmpuint (count_claims (library, id), ==, 1);
  assert_stage (library, id, "아마존", "planned");
  assert_verdict (library, id, "corrected holds");
}

/* Older rules took the investment for a plan; the person corrected the date and accepted the other as it was. */
static void
test_rules_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);
  g_autoptr (GotganArticle) article = load_article (library, id, NULL);
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GotganClaim) first = find_claim (library, id, "아마존");
  g_autoptr (GotganClaim) second = find_claim (library, id, "구글");
  g_autoptr (GotganClaim) kept = NULL;
  gpointer pair[] = { article, old };

  g_ptr_array_add (old, edited (first, "stage", "planned"));
  g_ptr_array_add (old, edited (second, "stage", "planned"));
  write_and_wait (library, replace_claims, pair);
  correct (library, id, "아마존", "date", "2024-01");
  g_clear_object (&second);
  second = find_claim (library, id, "구글");
  gotgan_library_accept_claim (library, second);
  g_assert_true (flush (library, NULL));
  reopen_with_new_rules (fixture, &library);

  assert_verdict (library, id, "corrected rule-changed");
  kept = find_claim (library, id, "아마존");
  g_assert_cmpstr (gotgan_claim_get_fields (kept)->date, ==, "2024-01");
  g_assert_cmpint (gotgan_claim_get_fields (kept)->stage, ==, GOTGAN_STAGE_COMPLETED);
  assert_stage (library, id, "구글", "planned");
  {
    const GotganVerdictFields *verdict =
        gotgan_verdict_get_fields (gotgan_claim_get_verdict (kept));

    g_assert_cmpint (gotgan_claim_get_fields (verdict->claim)->stage, ==, GOTGAN_STAGE_PLANNED);
    g_assert_cmpint (gotgan_claim_get_fields (verdict->reading)->stage, ==, GOTGAN_STAGE_COMPLETED);
  }
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);

  correct (library, id, "아마존", "stage", "planned");
  g_assert_cmpuint (gotgan_library_get_n_damaged (library), ==, 0);
  write_and_wait (library, run_sql,
                  (gpointer) "UPDATE verdicts SET verdict = 'perhaps';"
                             "INSERT INTO sources (kind) VALUES ('rumour')");
  gotgan_library_close (library);
  g_clear_object (&library);
  library = open_library (fixture);
  g_assert_cmpuint (gotgan_library_get_n_damaged (library), ==, 2);
  g_assert_cmpuint (count_claims (library, id), ==, 2);
}

/* --- Links ------------------------------------------------------------------------------------ */

static GotganDeal *
find_deal (GListModel *deals, const char *investor)
{
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);
      const GotganPartyRef *party = gotgan_deal_get_investor (deal);

      if (party != NULL && g_str_equal (party->name, investor))
        return g_steal_pointer (&deal);
    }
  return NULL;
}

static void
test_merge_and_split (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GListModel) deals = NULL;
  g_autoptr (GListModel) merged = NULL;
  g_autoptr (GotganDeal) first = NULL;
  g_autoptr (GotganDeal) second = NULL;
  g_autoptr (GotganDeal) both = NULL;
  g_autoptr (GotganClaim) claim = NULL;
  Heard heard = { 0 };

  import_article (library, ARTICLE);
  listen (library, &heard);
  deals = load_deals (library);
  first = find_deal (deals, "아마존");
  second = find_deal (deals, "구글");
  gotgan_library_merge_deals (library, first, second);
  g_assert_true (flush (library, NULL));
  g_assert_cmpuint (heard.n_claims_changed, ==, 1);
  g_assert_cmpuint (count_deals (library), ==, 1);
  undo (library);
  g_assert_cmpuint (count_deals (library), ==, 2);
  redo (library);
  merged = load_deals (library);
  g_assert_cmpuint (g_list_model_get_n_items (merged), ==, 1);

  both = g_list_model_get_item (merged, 0);
  claim = g_list_model_get_item (gotgan_deal_get_claims (both), 1);
  gotgan_library_split_claim (library, both, claim);
  g_assert_true (flush (library, NULL));
  g_assert_cmpuint (count_deals (library), ==, 2);
  undo (library);
  g_assert_cmpuint (count_deals (library), ==, 1);
  g_assert_cmpuint (heard.n_failed, ==, 0);
}

/* Merged stays merged when the facts are read anew and when a claim of it is corrected. */
static void
test_merge_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GListModel) deals = NULL;
  g_autoptr (GotganDeal) first = NULL;
  g_autoptr (GotganDeal) second = NULL;
  gint64 id = import_article (library, ARTICLE);

  deals = load_deals (library);
  first = find_deal (deals, "아마존");
  second = find_deal (deals, "구글");
  gotgan_library_merge_deals (library, first, second);
  g_assert_true (flush (library, NULL));
  correct (library, id, "구글", "stage", "agreed");
  g_assert_cmpuint (count_deals (library), ==, 1);
  reopen_with_new_rules (fixture, &library);
  g_assert_cmpuint (count_deals (library), ==, 1);
}

/* --- The session ------------------------------------------------------------------------------ */

static void
test_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_article (library, ARTICLE);
  g_autoptr (GotganSession) session = gotgan_session_new (library);

  gotgan_session_set_article_id (session, id);
  wait_until (g_list_model_get_n_items (gotgan_session_get_claims (session)) == 2);
  wait_until (g_list_model_get_n_items (gotgan_session_get_deals (session)) == 2);
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_session_get_set_aside (session)), ==, 0);
  reject (library, id, "구글");
  wait_until (g_list_model_get_n_items (gotgan_session_get_claims (session)) == 1);
  wait_until (g_list_model_get_n_items (gotgan_session_get_deals (session)) == 1);
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_session_get_set_aside (session)), ==, 1);
  {
    g_autoptr (GotganClaim) claim =
        g_list_model_get_item (gotgan_session_get_set_aside (session), 0);

    g_assert_nonnull (gotgan_claim_get_verdict (claim));
    g_assert_cmpstr (gotgan_claim_get_fields (claim)->investor->name, ==, "구글");
    g_assert_cmpint (gotgan_claim_get_article_id (claim), ==, id);
  }
  undo (library);
  wait_until (g_list_model_get_n_items (gotgan_session_get_claims (session)) == 2);
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_session_get_set_aside (session)), ==, 0);
}

/* --- Claims as text ----------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  const char *value;
  int code;
  const char *shown;
} edits[] = {
  { "amount", "$2.5 billion", -1, "$2.5 billion" },
  { "amount", "약 300억 원", -1, "약 300억 원" },
  { "amount", "300억원 안팎", -1, "약 300억 원" },
  { "amount", "300억 원", -1, "300억 원" },
  { "amount", "as much as $2.5 billion", -1, "up to $2.5B" },
  { "amount", "about $40 million", -1, "about $40M" },
  { "amount", "none", -1, "" },
  { "amount", "300", GOTGAN_CLAIM_ERROR_AMOUNT, NULL },
  { "amount", "$1 million and $2 million", GOTGAN_CLAIM_ERROR_AMOUNT, NULL },
  { "amount", "much", GOTGAN_CLAIM_ERROR_AMOUNT, NULL },
  { "percent", "12.5", -1, "12.5" },
  { "percent", "12.5%", -1, "12.5" },
  { "percent", "-1", GOTGAN_CLAIM_ERROR_PERCENT, NULL },
  { "percent", "nan", GOTGAN_CLAIM_ERROR_PERCENT, NULL },
  { "percent", "1e999", GOTGAN_CLAIM_ERROR_PERCENT, NULL },
  { "percent", "half", GOTGAN_CLAIM_ERROR_PERCENT, NULL },
  { "kind", "round", -1, "round" },
  { "kind", "gift", GOTGAN_CLAIM_ERROR_KIND, NULL },
  { "kind", "", GOTGAN_CLAIM_ERROR_KIND, NULL },
  { "stage", "talks", -1, "talks" },
  { "stage", "rumour", GOTGAN_CLAIM_ERROR_STAGE, NULL },
  { "basis", "forecast", -1, "forecast" },
  { "basis", "hope", GOTGAN_CLAIM_ERROR_BASIS, NULL },
  { "role", "lead", -1, "lead" },
  { "role", "none", -1, "" },
  { "role", "chief", GOTGAN_CLAIM_ERROR_ROLE, NULL },
  { "cumulative", "yes", -1, "yes" },
  { "cumulative", "false", -1, "no" },
  { "cumulative", "maybe", GOTGAN_CLAIM_ERROR_FLAG, NULL },
  { "date", "2024-01/2024-06", -1, "2024-01/2024-06" },
  { "date", "last year", GOTGAN_CLAIM_ERROR_DATE, NULL },
  { "investor", "  한빛   투자 ", -1, "한빛 투자" },
  { "company", "none", -1, "" },
  { "attribution", "로이터통신, 어느 매체", -1, NULL },
  { "quote", "words", GOTGAN_CLAIM_ERROR_FIELD, NULL },
};

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      GotganClaimFields fields = { .kind = GOTGAN_KIND_INVESTMENT, .percent = -1 };
      g_autoptr (GError) error = NULL;
      gboolean done = gotgan_claim_edit_set (&fields, edits[i].name, edits[i].value, &error);
      g_autofree char *shown = done ? gotgan_claim_edit_get (&fields, edits[i].name) : NULL;

      gotgan_claim_fields_clear (&fields);
      if (edits[i].code >= 0)
        g_assert_error (error, GOTGAN_CLAIM_ERROR, edits[i].code);
      else
        g_assert_no_error (error);
      if (edits[i].shown != NULL)
        g_assert_cmpstr (shown, ==, edits[i].shown);
    }
}

/* A sum is stated by the words that have it, in whatever notation. */
static void
test_edit_is_stated (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *quote;
    const char *name;
    const char *value;
    gboolean stated;
  } rows[] = {
    { "몫을 400억원 안팎으로 점쳤다", "amount", "$30 million", FALSE },
    { "몫을 400억원 안팎으로 점쳤다", "amount", "400억원", TRUE },
    { "몫을 400억원 안팎으로 점쳤다", "amount", "약 0.04조원", TRUE },
    { "몫을 400억원 안팎으로 점쳤다", "amount", "4000억원", FALSE },
    { "몫을 400억원 안팎으로 점쳤다", "amount", "400억엔", FALSE },
    { "약 1조원(7억달러)을 댄다", "amount", "$700 million", TRUE },
    { "a further $40 million", "amount", "$40m", TRUE },
    { "몫은 11%다", "percent", "11", TRUE },
    { "몫은 11%다", "percent", "12", FALSE },
    { "투자하기로 했다", "amount", "none", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GotganClaimFields fields = { .kind = GOTGAN_KIND_INVESTMENT, .percent = -1 };

      fields.quote = g_strdup (rows[i].quote);
      g_assert_true (gotgan_claim_edit_set (&fields, rows[i].name, rows[i].value, NULL));
      g_assert_cmpint (gotgan_claim_edit_is_stated (&fields), ==, rows[i].stated);
      gotgan_claim_fields_clear (&fields);
    }
}

static void
test_edit_kind (Fixture *fixture, gconstpointer data)
{
  GotganClaimFields fields = { .kind = GOTGAN_KIND_INVESTMENT, .stage = GOTGAN_STAGE_TALKS };

  g_assert_true (gotgan_claim_edit_set (&fields, "kind", "sale", NULL));
  g_assert_cmpint (fields.stage, ==, GOTGAN_STAGE_TALKS);
  g_assert_true (gotgan_claim_edit_set (&fields, "kind", "revenue", NULL));
  g_assert_cmpint (fields.stage, ==, GOTGAN_STAGE_NONE);
  g_assert_true (gotgan_claim_edit_set (&fields, "company", "오픈AI", NULL));
  g_assert_cmpstr (fields.company->id, ==, "openai");
  gotgan_claim_fields_clear (&fields);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/library/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("verdicts/undo", test_undo);
  ADD ("verdicts/withdraw", test_withdraw);
  ADD ("verdicts/nothing-corrected", test_nothing_corrected);
  ADD ("verdicts/refused", test_refused);
  ADD ("verdicts/by-hand", test_by_hand);
  ADD ("verdicts/removed", test_removed);
  ADD ("verdicts/new-version", test_new_version);
  ADD ("verdicts/read-anew", test_read_anew);
  ADD ("verdicts/rules-changed", test_rules_changed);
  ADD ("verdicts/damaged", test_damaged);
  ADD ("links/merge-and-split", test_merge_and_split);
  ADD ("links/merge-stays", test_merge_stays);
  ADD ("session/verdicts", test_session);
  ADD ("claim-edit/fields", test_edit);
  ADD ("claim-edit/stated", test_edit_is_stated);
  ADD ("claim-edit/kind", test_edit_kind);
#undef ADD
  return g_test_run ();
}
