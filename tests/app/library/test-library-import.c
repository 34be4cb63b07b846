#include "config.h"

#include "app/import/gotgan-import.h"
#include "app/library/gotgan-error-text.h"
#include "app/store/gotgan-store-error.h"

#include <sys/stat.h>
#include <unistd.h>

#include "tests/app/library/library-fixture.h"

static void
assert_counts (GotganImportReport *report, guint n_added, guint n_updated, guint n_unchanged,
               guint n_failures)
{
  for (guint i = 0; i < report->failures->len; i++)
    {
      GotganImportFailure *failure = g_ptr_array_index (report->failures, i);

      g_test_message ("%s: %s", failure->name, failure->error->message);
    }
  g_assert_cmpuint (report->n_added, ==, n_added);
  g_assert_cmpuint (report->n_updated, ==, n_updated);
  g_assert_cmpuint (report->n_unchanged, ==, n_unchanged);
  g_assert_cmpuint (report->failures->len, ==, n_failures);
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) first = import_fixtures (library);
  g_autoptr (GotganImportReport) second = import_fixtures (library);

  assert_counts (first, 14, 0, 0, 0);
  g_assert_cmpint (first->first_id, >, 0);
  assert_counts (second, 0, 0, 14, 0);
  g_assert_cmpint (second->first_id, ==, 0);
  g_assert_cmpuint (count_articles (library), ==, 14);
}

/* Real articles, beside the source. */
static void
test_shared (Fixture *fixture, gconstpointer data)
{
  g_autofree char *seeds = g_build_filename (g_getenv ("GOTGAN_SHARED") ?: "", "seeds", NULL);
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganImportReport) first = NULL;
  g_autoptr (GotganImportReport) second = NULL;

  if (!g_file_test (seeds, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("There are no real articles here");
      return;
    }
  library = open_library (fixture);
  first = import_path (library, seeds);
  second = import_path (library, seeds);
  assert_counts (first, 5, 0, 0, 0);
  assert_counts (second, 0, 0, 5, 0);
}

static void
test_new_version (Fixture *fixture, gconstpointer data)
{
  const char *first_text =
      "Cotton Fund invests in Acme\n\nBy Ann Lee\n2024-03-05\n\nCotton Fund invested $10 million in Acme, "
      "the company said on Tuesday in a statement.\n\nThe money pays for more machines.\n";
  const char *second_text =
      "Cotton Fund invests in Acme\n\nBy Ann Lee\n2024-03-05\n\nCotton Fund invested $12 million in Acme, "
      "the company said on Tuesday in a statement.\n\nThe money pays for more machines.\n";
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) first = import_text (library, first_text, NULL);
  g_autoptr (GotganImportReport) second = import_text (library, second_text, NULL);
  g_autoptr (GotganArticle) article = NULL;

  assert_counts (first, 1, 0, 0, 0);
  assert_counts (second, 0, 1, 0, 0);
  g_assert_cmpint (first->first_id, ==, second->first_id);
  article = load_article (library, second->first_id, NULL);
  g_assert_nonnull (strstr (gotgan_article_get_paragraph (article, 0)->text, "$12 million"));
}

static GotganArticle *
import_machines (GotganLibrary *library, const char *millions, gint64 *id)
{
  g_autofree char *text = g_strdup_printf (
      "Cotton Fund invests in Acme\n\nBy Ann Lee\n2024-03-05\n\nCotton Fund invested $%s million in Acme, "
      "the company said on Tuesday in a statement.\n\nThe money pays for more machines.\n",
      millions);
  g_autoptr (GotganImportReport) report = import_text (library, text, NULL);

  *id = report->first_id;
  return load_article (library, report->first_id, NULL);
}

/* A note never holds on quietly to a figure that was edited; and holds again when the edit is taken back. */
static void
test_note_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id, edited;
  g_autoptr (GotganArticle) first = import_machines (library, "10", &id);
  g_autoptr (GotganArticle) second = NULL;
  g_autoptr (GotganArticle) third = NULL;
  GotganSpan span = { 0, 21, 32 };
  g_autofree char *quote = gotgan_article_dup_span (first, &span);
  g_autoptr (GotganNote) note =
      gotgan_note_new (id, gotgan_article_get_version (first), &span, quote,
                       "Cotton Fund invested ", " in Acme, the company said on Tu");

  g_assert_cmpstr (quote, ==, "$10 million");
  gotgan_library_add_note (library, note);
  g_assert_true (flush (library, NULL));
  second = import_machines (library, "12", &edited);
  g_assert_cmpstr (gotgan_article_get_version (second), !=, gotgan_article_get_version (first));
  g_assert_cmpint (edited, ==, id);
  wait_until (gotgan_note_get_state (note) == GOTGAN_ANCHOR_CHANGED);
  g_assert_cmpstr (gotgan_note_get_version (note), ==, gotgan_article_get_version (first));

  third = import_machines (library, "10", &edited);
  g_assert_cmpstr (gotgan_article_get_version (third), ==, gotgan_article_get_version (first));
  wait_until (gotgan_note_get_state (note) == GOTGAN_ANCHOR_ATTACHED);
  g_assert_cmpuint (gotgan_note_get_span (note)->start, ==, 21);
}

/* --- Bad input ---------------------------------------------------------------------------------- */

static void
put (Fixture *fixture, const char *name, const char *contents, gssize length)
{
  g_autofree char *path = g_build_filename (fixture->folder, "in", name, NULL);

  g_assert_true (g_file_set_contents (path, contents, length, NULL));
}

static void
put_sparse (Fixture *fixture, const char *name, off_t length)
{
  g_autofree char *path = g_build_filename (fixture->folder, "in", name, NULL);

  put (fixture, name, "", 0);
  g_assert_no_errno (truncate (path, length));
}

static void
put_nested (Fixture *fixture, const char *name)
{
  GString *page = g_string_new ("<!DOCTYPE html><title>Deep</title>");

  for (guint i = 0; i < 200000; i++)
    g_string_append (page, "<div>");
  g_string_append (page, "Words");
  put (fixture, name, page->str, (gssize) page->len);
  g_string_free (page, TRUE);
}

static void
put_charset (Fixture *fixture, const char *name, const char *charset, const char *fund)
{
  g_autofree char *own =
      g_strdup_printf ("%s펀드, 에이크미에 투자\n\n2024-03-05\n\n%s펀드가 에이크미에 1000만 달러를 "
                       "투자했다고 5일 밝혔다. 에이크미는 이 돈으로 공장을 늘린다.\n",
                       fund, fund);
  g_autoptr (GError) error = NULL;
  g_autofree char *converted = NULL;
  gsize length = 0;

  converted = g_convert (own, -1, charset, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  put (fixture, name, converted, (gssize) length);
}

static GotganImportFailure *
find_failure (GotganImportReport *report, const char *name)
{
  for (guint i = 0; i < report->failures->len; i++)
    {
      GotganImportFailure *failure = g_ptr_array_index (report->failures, i);

      if (g_str_equal (failure->name, name))
        return failure;
    }
  g_error ("%s did not fail", name);
}

static void
assert_found (GotganLibrary *library, const char *query)
{
  g_autoptr (GotganHeadlineList) list = gotgan_headline_list_new (library);

  gotgan_headline_list_set_query (list, query);
  wait_until (!gotgan_headline_list_get_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
}

static const struct
{
  const char *name;
  int code;
} refused[] = {
  { "empty.txt", GOTGAN_IMPORT_ERROR_EMPTY },      { "blank.txt", GOTGAN_IMPORT_ERROR_EMPTY },
  { "large.txt", GOTGAN_IMPORT_ERROR_TOO_LARGE },  { "binary.txt", GOTGAN_IMPORT_ERROR_NOT_TEXT },
  { "nested.html", GOTGAN_IMPORT_ERROR_TOO_DEEP },
};

static void
test_bad_input (Fixture *fixture, gconstpointer data)
{
  static const char binary[] =
      "\x7f"
      "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0\xff\xfe\0\0\xd8\0\0\0";
  g_autofree char *folder = g_build_filename (fixture->folder, "in", NULL);
  g_autofree char *fifo = g_build_filename (folder, "fifo.txt", NULL);
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = NULL;

  g_assert_no_errno (g_mkdir (folder, 0700));
  put (fixture, "empty.txt", "", 0);
  put (fixture, "blank.txt", " \n\t\n ", -1);
  put_sparse (fixture, "large.txt", 50 * 1024 * 1024);
  put (fixture, "binary.txt", binary, sizeof binary);
  put_nested (fixture, "nested.html");
  put_charset (fixture, "euc-kr.txt", "EUC-KR", "코튼");
  /* A syllable that only the larger of the two has. */
  put_charset (fixture, "cp949.txt", "CP949", "똠방");
  put (
      fixture, "good.txt",
      "Cotton Fund invests in Acme\n\n2024-03-05\n\nCotton Fund invested $10 million in Acme, the company said.\n",
      -1);
  g_assert_no_errno (mkfifo (fifo, 0600));

  report = import_path (library, folder);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_error (find_failure (report, refused[i].name)->error, GOTGAN_IMPORT_ERROR,
                    refused[i].code);
  g_assert_error (find_failure (report, "fifo.txt")->error, G_IO_ERROR,
                  G_IO_ERROR_NOT_REGULAR_FILE);
  assert_counts (report, 3, 0, 0, G_N_ELEMENTS (refused) + 1);
  assert_found (library, "코튼펀드");
  assert_found (library, "똠방펀드");
  assert_found (library, "Cotton");
}

static void
test_broken_utf8 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "in", NULL);
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = NULL;
  g_autoptr (GotganHeadlineList) list = NULL;

  g_assert_no_errno (g_mkdir (folder, 0700));
  put (
      fixture, "broken.txt",
      "Cotton Fund invests in Acme\n\n2024-03-05\n\nCotton Fund invested \xe2\x82 $10 million in Acme, it said.\xff\n",
      -1);
  report = import_path (library, folder);
  /* Either reading of it will do; it must not be neither, and what is stored must be text. */
  g_assert_cmpuint (report->n_added + report->failures->len, ==, 1);
  list = list_articles (library);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, report->n_added);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autofree char *path = g_build_filename (fixture->path, "below a file", NULL);
  g_autoptr (GotganImportReport) report = import_path (library, path);

  assert_counts (report, 0, 0, 0, 1);
  g_assert_error (find_failure (report, "below a file")->error, G_IO_ERROR,
                  G_IO_ERROR_NOT_DIRECTORY);
}

/* What was there before the disk was full is there afterwards, and the import works once there is room. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) before = import_text (
      library,
      "A title\n\n2024-03-05\n\nA first paragraph with words enough to be one, it is hoped.\n",
      NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *articles = dup_source_path ("fixtures/articles");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GotganImportReport *report;

  assert_counts (before, 1, 0, 0, 0);
  g_ptr_array_add (files, g_file_new_for_path (articles));
  set_disk_full (library, TRUE);
  report = try_import (library, files, &error);
  g_assert_null (report);
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FULL);
  text = gotgan_error_text (error);
  g_assert_nonnull (strstr (text, "full"));
  g_assert_cmpuint (count_articles (library), ==, 1);

  set_disk_full (library, FALSE);
  report = import_path (library, articles);
  assert_counts (report, 14, 0, 0, 0);
  gotgan_import_report_free (report);
}

/* --- Progress and cancelling ---------------------------------------------------------------------- */

typedef struct
{
  guint n_calls;
  guint last_done;
  guint last_total;
  GThread *thread;
  GCancellable *cancellable;
} Watch;

static void
progress_cb (guint done, guint total, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_true (g_thread_self () == watch->thread);
  g_assert_cmpuint (done, >=, watch->last_done);
  g_assert_cmpuint (done, <=, total);
  watch->n_calls++;
  watch->last_done = done;
  watch->last_total = total;
  g_cancellable_cancel (watch->cancellable);
}

static GotganImportReport *
import_watched (GotganLibrary *library, Watch *watch, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *articles = dup_source_path ("fixtures/articles");
  g_autoptr (GAsyncResult) result = NULL;

  watch->thread = g_thread_self ();
  g_ptr_array_add (files, g_file_new_for_path (articles));
  gotgan_library_import_async (library, files, progress_cb, watch, watch->cancellable,
                               keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_import_finish (library, result, error);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  Watch watch = { 0 };
  g_autoptr (GotganImportReport) report = import_watched (library, &watch, NULL);

  assert_counts (report, 14, 0, 0, 0);
  g_assert_cmpuint (watch.n_calls, >=, 2);
  g_assert_cmpuint (watch.last_done, ==, 14);
  g_assert_cmpuint (watch.last_total, ==, 14);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { .cancellable = cancellable };
  GotganImportReport *report = import_watched (library, &watch, &error);

  g_assert_null (report);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  report = import_fixtures (library);
  g_assert_cmpuint (report->n_added + report->n_unchanged, ==, 14);
  gotgan_import_report_free (report);
}

/* --- Facts ---------------------------------------------------------------------------------------- */

static GListModel *
load_deals (GotganLibrary *library, const char *as_of, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_deals_async (library, as_of, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_load_deals_finish (library, result, error);
}

/* Every figure has its sentence: each claim of each deal quotes its article exactly. */
static void
test_facts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_fixtures (library);
  g_autoptr (GListModel) deals = load_deals (library, NULL, NULL);
  guint n_claims = 0;

  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);
      GListModel *claims = gotgan_deal_get_claims (deal);

      for (guint j = 0; j < g_list_model_get_n_items (claims); j++, n_claims++)
        {
          g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, j);
          g_autoptr (GotganArticle) article =
              load_article (library, gotgan_claim_get_article_id (claim), NULL);
          const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
          g_autofree char *text = gotgan_article_dup_span (article, &fields->span);

          g_assert_cmpstr (text, ==, fields->quote);
        }
    }
  g_assert_cmpuint (n_claims, >, 10);
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_library_get_parties (library)), >, 0);
}

static void
test_as_of (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_fixtures (library);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) all = load_deals (library, NULL, &error);
  g_autoptr (GListModel) early = load_deals (library, "2021-01-01", &error);
  g_autoptr (GListModel) before = load_deals (library, "1999-01-01", &error);
  g_autoptr (GListModel) wrong = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (before), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (early), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (early), <, g_list_model_get_n_items (all));
  wrong = load_deals (library, "yesterday", &error);
  g_assert_null (wrong);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

static gpointer
forget_engine (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  gotgan_connection_run (connection, "DELETE FROM claims; UPDATE articles SET engine = 1", error);
  return NULL;
}

static void
changed_cb (GotganLibrary *library, gboolean *changed)
{
  *changed = TRUE;
}

/* Claims that another engine made are made anew after the library has been opened. */
static void
test_extracted_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_fixtures (library);
  g_autoptr (GListModel) before = load_deals (library, NULL, NULL);
  g_autoptr (GListModel) after = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gboolean changed = FALSE;
  guint n_parties;

  n_parties = g_list_model_get_n_items (gotgan_library_get_parties (library));
  gotgan_store_write_async (library->store, forget_engine, NULL, NULL, NULL, NULL, keep_result_cb,
                            &result);
  wait_until (result != NULL);
  g_clear_object (&result);
  gotgan_library_close (library);
  g_clear_object (&library);

  library = open_library (fixture);
  g_signal_connect (library, "articles-changed", G_CALLBACK (changed_cb), &changed);
  wait_until (changed
              && n_parties == g_list_model_get_n_items (gotgan_library_get_parties (library)));
  after = load_deals (library, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, g_list_model_get_n_items (before));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/library/import/twice", test_twice);
  ADD ("/library/import/shared", test_shared);
  ADD ("/library/import/new-version", test_new_version);
  ADD ("/library/import/note-follows", test_note_follows);
  ADD ("/library/import/bad-input", test_bad_input);
  ADD ("/library/import/broken-utf8", test_broken_utf8);
  ADD ("/library/import/missing", test_missing);
  ADD ("/library/import/full-disk", test_full_disk);
  ADD ("/library/import/progress", test_progress);
  ADD ("/library/import/cancel", test_cancel);
  ADD ("/library/import/facts", test_facts);
  ADD ("/library/import/as-of", test_as_of);
  ADD ("/library/import/extracted-anew", test_extracted_anew);
  return g_test_run ();
}
