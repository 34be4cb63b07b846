#include "config.h"

#include "app/library/gotgan-library.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-store-error.h"

#include "tests/app/library/library-fixture.h"

#define HEAD "앤트로픽에 투자가 이어진다\n\n2024-03-05\n\n"
#define QUIET "시장의 관심이 크다고 업계는 전했다. 그 뒤로 더 알려진 소식은 없다.\n\n"
#define FIRST "아마존은 앤트로픽에 40억달러를 투자했다.\n\n"
#define FIRST_LESS "아마존은 앤트로픽에 30억달러를 투자했다.\n\n"
#define FIRST_NOT "아마존은 앤트로픽에 40억달러를 투자하지 않았다고 밝혔다.\n\n"
#define SECOND "구글은 앤트로픽에 20억달러를 투자했다.\n\n"

static gint64
import (GotganLibrary *library, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganImportReport) report = import_text (library, text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added + report->n_updated, ==, 1);
  return report->first_id;
}

static GotganChanges *
try_changes (GotganLibrary *library, gint64 id, const char *from, const char *to, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_changes_async (library, id, from, to, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_load_changes_finish (library, result, error);
}

static GotganChanges *
load_changes (GotganLibrary *library, gint64 id)
{
  g_autoptr (GError) error = NULL;
  GotganChanges *changes = try_changes (library, id, NULL, NULL, &error);

  g_assert_no_error (error);
  return changes;
}

static GPtrArray *
load_versions (GotganLibrary *library, gint64 id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_versions_async (library, id, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_load_versions_finish (library, result, error);
}

static const GotganClaimFields *
get_fields (GotganClaim *claim)
{
  g_assert_nonnull (claim);
  return gotgan_claim_get_fields (claim);
}

/* A figure is another: its claim and its deal are, and the others are left alone. */
static void
test_figure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import (library, HEAD FIRST SECOND QUIET);
  g_autoptr (GotganChanges) changes = NULL;
  GotganClaimChange *claim;
  GotganDealChange *deal;

  g_assert_cmpint (import (library, HEAD FIRST_LESS SECOND QUIET), ==, id);
  changes = load_changes (library, id);
  g_assert_cmpuint (gotgan_changes_get_claims (changes)->len, ==, 1);
  claim = g_ptr_array_index (gotgan_changes_get_claims (changes), 0);
  g_assert_cmpint (get_fields (claim->before)->amount->money.min, ==,
                   get_fields (claim->after)->amount->money.min / 3 * 4);
  g_assert_cmpuint (gotgan_changes_get_deals (changes)->len, ==, 1);
  deal = g_ptr_array_index (gotgan_changes_get_deals (changes), 0);
  g_assert_cmpstr (gotgan_deal_get_amount (deal->before)->text, !=,
                   gotgan_deal_get_amount (deal->after)->text);
}

static void
test_negation (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import (library, HEAD FIRST SECOND QUIET);
  g_autoptr (GotganChanges) changes = NULL;
  GotganClaimChange *claim;

  import (library, HEAD FIRST_NOT SECOND QUIET);
  changes = load_changes (library, id);
  g_assert_cmpuint (gotgan_changes_get_claims (changes)->len, ==, 1);
  claim = g_ptr_array_index (gotgan_changes_get_claims (changes), 0);
  g_assert_cmpint (get_fields (claim->before)->stage, ==, GOTGAN_STAGE_COMPLETED);
  g_assert_true (claim->after == NULL || get_fields (claim->after)->stage == GOTGAN_STAGE_DENIED);
}

/* Moving a paragraph says nothing else. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import (library, HEAD FIRST SECOND QUIET);
  g_autoptr (GotganChanges) changes = NULL;

  import (library, HEAD FIRST QUIET SECOND);
  changes = load_changes (library, id);
  g_assert_false (gotgan_changes_is_empty (changes));
  g_assert_cmpuint (gotgan_changes_get_claims (changes)->len, ==, 0);
  g_assert_cmpuint (gotgan_changes_get_deals (changes)->len, ==, 0);
}

/* A claim that is gone from the only article that made it takes its deal along; a new one brings one. */
static void
test_gone_and_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import (library, HEAD FIRST QUIET);
  g_autoptr (GotganChanges) changes = NULL;
  guint n_gone = 0, n_new = 0;

  import (library, HEAD QUIET SECOND);
  changes = load_changes (library, id);
  g_assert_cmpuint (gotgan_changes_get_claims (changes)->len, ==, 2);
  for (guint i = 0; i < gotgan_changes_get_deals (changes)->len; i++)
    {
      GotganDealChange *deal = g_ptr_array_index (gotgan_changes_get_deals (changes), i);

      n_gone += deal->after == NULL ? 1 : 0;
      n_new += deal->before == NULL ? 1 : 0;
    }
  g_assert_cmpuint (n_gone, ==, 1);
  g_assert_cmpuint (n_new, ==, 1);
}

/* White space makes no version. */
static void
test_white_space (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import (library, HEAD FIRST QUIET);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganImportReport) report =
      import_text (library, HEAD "  " FIRST "\n\n" QUIET "\n", &error);
  g_autoptr (GotganChanges) changes = load_changes (library, id);
  g_autoptr (GPtrArray) versions = load_versions (library, id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_unchanged, ==, 1);
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_null (gotgan_changes_get_before (changes));
}

/* An edit that is taken back: the first text is in force again, and what it is compared with is the edit. */
static void
test_taken_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import (library, HEAD FIRST QUIET);
  g_autoptr (GotganChanges) changes = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  import (library, HEAD FIRST_LESS QUIET);
  import (library, HEAD FIRST QUIET);
  changes = load_changes (library, id);
  versions = load_versions (library, id, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpstr (((GotganArticleVersion *) g_ptr_array_index (versions, 1))->version, ==,
                   gotgan_article_get_version (gotgan_changes_get_after (changes)));
  g_assert_cmpuint (gotgan_changes_get_claims (changes)->len, ==, 1);
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import (library, HEAD FIRST QUIET);
  g_autoptr (GotganNote) note = make_note (library, id);
  g_autoptr (GotganChanges) changes = NULL;
  GotganNoteChange *change;

  gotgan_library_add_note (library, note);
  g_assert_true (flush (library, NULL));
  import (library, HEAD QUIET SECOND);
  changes = load_changes (library, id);
  g_assert_cmpuint (gotgan_changes_get_notes (changes)->len, ==, 1);
  change = g_ptr_array_index (gotgan_changes_get_notes (changes), 0);
  g_assert_cmpstr (gotgan_note_get_id (change->note), ==, gotgan_note_get_id (note));
  g_assert_cmpint (change->state, ==, GOTGAN_ANCHOR_ORPHANED);
}

/* --- Teasers ------------------------------------------------------------------------------------ */

typedef struct
{
  GotganArticle *article;
  gboolean is_partial;
  gint64 id;
} Put;

static gpointer
put (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Put *job = data;
  GotganArrival arrival = { .article = job->article,
                            .source_id = 1,
                            .imported = 1,
                            .day = 2460000,
                            .is_partial = job->is_partial };

  gotgan_article_table_put (connection, &arrival, NULL, &job->id, error);
  return NULL;
}

static gint64
put_text (GotganLibrary *library, const char *text, gboolean is_partial)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Put job = { article, is_partial, 0 };

  gotgan_article_set_title (article, "앤트로픽에 투자가 이어진다");
  gotgan_article_set_url (article, "https://paper.example/1");
  gotgan_article_set_language (article, GOTGAN_LANGUAGE_KO);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text);
  gotgan_store_write_async (library->store, put, &job, NULL, NULL, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  gotgan_store_write_finish (library->store, result, &error);
  g_assert_no_error (error);
  return job.id;
}

/* The page that takes a teaser's place edits nothing; the teaser can be asked for. */
static void
test_teaser (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganChanges) changes = NULL;
  g_autoptr (GotganChanges) asked = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  const GotganArticleVersion *teaser;
  gint64 id;

  import (library, HEAD SECOND QUIET);
  id = put_text (library, "아마존은 앤트로픽에…", TRUE);
  g_assert_cmpint (put_text (library, FIRST, FALSE), ==, id);
  versions = load_versions (library, id, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  teaser = g_ptr_array_index (versions, 0);
  g_assert_true (teaser->is_partial);
  g_assert_false (((GotganArticleVersion *) g_ptr_array_index (versions, 1))->is_partial);
  changes = load_changes (library, id);
  g_assert_null (gotgan_changes_get_before (changes));
  asked = try_changes (library, id, teaser->version, NULL, NULL);
  g_assert_cmpstr (gotgan_article_get_version (gotgan_changes_get_before (asked)), ==,
                   teaser->version);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import (library, HEAD FIRST QUIET);
  g_autoptr (GError) error = NULL;

  g_assert_null (try_changes (library, id + 1, NULL, NULL, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (try_changes (library, id, "zz", NULL, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (try_changes (library, id, NULL, "", &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (load_versions (library, id + 1, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
}

#define ADD(name, function) \
  g_test_add ("/library-changes/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("figure", test_figure);
  ADD ("negation", test_negation);
  ADD ("moved", test_moved);
  ADD ("gone-and-new", test_gone_and_new);
  ADD ("white-space", test_white_space);
  ADD ("taken-back", test_taken_back);
  ADD ("note", test_note);
  ADD ("teaser", test_teaser);
  ADD ("missing", test_missing);
  return g_test_run ();
}
