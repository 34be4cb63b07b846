#include "config.h"

#include "app/library/gotgan-error-text.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-store-error.h"

#include "tests/app/library/library-fixture.h"

#include <signal.h>
#include <sys/resource.h>

static char *
read_all (const char *path, gsize *length)
{
  char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, length, NULL));
  return contents;
}

/* The library says no with a sentence of its own, and the file is as it was. */
static void
assert_refused (Fixture *fixture, const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganLibrary) library = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before = 0, n_after = 0;
  gboolean exists = g_file_test (path, G_FILE_TEST_IS_REGULAR);

  if (exists)
    before = read_all (path, &n_before);
  library = try_open (path, GOTGAN_LIBRARY_SAMPLE, &error);
  g_assert_null (library);
  g_assert_error (error, GOTGAN_STORE_ERROR, code);
  text = gotgan_error_text (error);
  g_assert_true (g_str_has_suffix (text, "."));
  if (exists)
    {
      after = read_all (path, &n_after);
      g_assert_cmpmem (before, n_before, after, n_after);
    }
}

static void
test_not_a_library (Fixture *fixture, gconstpointer data)
{
  g_assert_true (
      g_file_set_contents (fixture->path, "Dear diary, this is no database at all.\n", -1, NULL));
  assert_refused (fixture, fixture->path, GOTGAN_STORE_ERROR_NOT_A_LIBRARY);
}

static gpointer
make_newer (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gotgan_connection_run (connection, "PRAGMA user_version = 999", error);
  return NULL;
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_store_write_async (library->store, make_newer, NULL, NULL, NULL, NULL, keep_result_cb,
                            &result);
  wait_until (result != NULL);
  g_clear_object (&result);
  gotgan_library_close (library);
  assert_refused (fixture, fixture->path, GOTGAN_STORE_ERROR_TOO_NEW);
}

static void
test_no_access (Fixture *fixture, gconstpointer data)
{
  g_autofree char *below_a_file = g_build_filename (fixture->path, "library.gotgan", NULL);

  g_assert_true (g_file_set_contents (fixture->path, "", -1, NULL));
  assert_refused (fixture, below_a_file, GOTGAN_STORE_ERROR_NO_ACCESS);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganLibrary) library = try_open (fixture->folder, GOTGAN_LIBRARY_NONE, &error);

  g_assert_null (library);
  g_assert_cmpuint (error->domain, ==, GOTGAN_STORE_ERROR);
}

static void
test_new_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "made", "when", "needed.gotgan", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganLibrary) library = try_open (path, GOTGAN_LIBRARY_NONE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (gotgan_library_get_path (library), ==, path);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* A library may be let go of with everything under way. */
static void
test_close_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganHeadlineList) list = gotgan_headline_list_new (library);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *articles = dup_source_path ("fixtures/articles");

  g_ptr_array_add (files, g_file_new_for_path (articles));
  gotgan_library_import_async (library, files, NULL, NULL, NULL, keep_result_cb, &result);
  gotgan_library_close (library);
  wait_until (result != NULL);
  report = gotgan_library_import_finish (library, result, &error);
  /* It ends one way or the other, and says which. */
  g_assert_true ((report != NULL) != (error != NULL));
}

/* A folder of data files with the fixtures as its sample. */
static void
use_sample (Fixture *fixture)
{
  static const char *const names[] = { "lexicon", "parties" };
  g_autofree char *data = g_build_filename (fixture->folder, "data", NULL);
  g_autofree char *sample = g_build_filename (data, "sample", NULL);
  g_autofree char *articles = dup_source_path ("fixtures/articles");

  g_assert_no_errno (g_mkdir (data, 0700));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *target = g_build_filename (g_getenv ("GOTGAN_DATADIR"), names[i], NULL);
      g_autofree char *path = g_build_filename (data, names[i], NULL);

      g_assert_no_errno (symlink (target, path));
    }
  g_assert_no_errno (symlink (articles, sample));
  g_setenv ("GOTGAN_DATADIR", data, TRUE);
}

static gint64
find_sample (GotganLibrary *library)
{
  GListModel *sources = gotgan_library_get_sources (library);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      if (gotgan_source_get_kind (source) == GOTGAN_SOURCE_SAMPLE)
        {
          g_assert_cmpuint (gotgan_source_get_n_articles (source), ==, 14);
          return gotgan_source_get_id (source);
        }
    }
  return 0;
}

static GotganLibrary *
open_with_sample (Fixture *fixture)
{
  g_autofree char *kept = g_strdup (g_getenv ("GOTGAN_DATADIR"));
  GotganLibrary *library;

  use_sample (fixture);
  library = try_open (fixture->path, GOTGAN_LIBRARY_SAMPLE, NULL);
  g_setenv ("GOTGAN_DATADIR", kept, TRUE);
  g_assert_nonnull (library);
  return library;
}

static void
test_sample (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_with_sample (fixture);
  g_autoptr (GotganHeadlineList) list = NULL;
  gint64 sample;

  sample = find_sample (library);
  g_assert_cmpint (sample, >, 0);

  list = list_articles (library);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 14);
  gotgan_library_remove_source (library, sample);
  g_assert_cmpint (find_sample (library), ==, 0);
  g_assert_true (flush (library, NULL));
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0);

  /* Once removed it does not come back. */
  g_clear_object (&list);
  gotgan_library_close (library);
  g_clear_object (&library);
  library = try_open (fixture->path, GOTGAN_LIBRARY_SAMPLE, NULL);
  g_assert_nonnull (library);
  g_assert_cmpuint (count_articles (library), ==, 0);
}

static gpointer
cut_sample_short (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                  GError **error)
{
  if (gotgan_connection_run (connection, "DELETE FROM articles WHERE id % 3 = 0", error))
    gotgan_connection_run (connection, "UPDATE sources SET backlog = 'sample'", error);
  return NULL;
}

/* A first start that was killed on its way is gone on with. */
static void
test_sample_cut_short (Fixture *fixture, gconstpointer data)
{
  GotganLibrary *library = open_with_sample (fixture);
  g_autofree char *kept = g_strdup (g_getenv ("GOTGAN_DATADIR"));
  g_autofree char *folder = g_build_filename (fixture->folder, "data", NULL);

  gotgan_store_write_blocking (library->store, cut_sample_short, NULL, NULL, NULL);
  g_assert_cmpuint (count_articles (library), ==, 10);
  gotgan_library_close (library);
  g_object_unref (library);

  g_setenv ("GOTGAN_DATADIR", folder, TRUE);
  library = try_open (fixture->path, GOTGAN_LIBRARY_SAMPLE, NULL);
  g_setenv ("GOTGAN_DATADIR", kept, TRUE);
  g_assert_cmpint (find_sample (library), >, 0);
  g_assert_cmpuint (count_articles (library), ==, 14);
  gotgan_library_remove_article (library, 1);
  g_assert_true (flush (library, NULL));
  gotgan_library_close (library);
  g_object_unref (library);

  /* But only once: what is there and what is gone is the person's from then on. */
  g_setenv ("GOTGAN_DATADIR", folder, TRUE);
  library = try_open (fixture->path, GOTGAN_LIBRARY_SAMPLE, NULL);
  g_setenv ("GOTGAN_DATADIR", kept, TRUE);
  g_assert_cmpuint (count_articles (library), ==, 13);
  gotgan_library_close (library);
  g_object_unref (library);
}

/* Killed before it had anything, or made by a program that brought nothing. */
static void
test_sample_into_nothing (Fixture *fixture, gconstpointer data)
{
  GotganLibrary *library = try_open (fixture->path, GOTGAN_LIBRARY_NONE, NULL);

  gotgan_library_close (library);
  g_object_unref (library);
  library = open_with_sample (fixture);
  g_assert_cmpint (find_sample (library), >, 0);
  gotgan_library_close (library);
  g_object_unref (library);
}

/* What a person imports is theirs, also when the sample has it: it stays when the sample goes. */
static void
test_sample_imported (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_with_sample (fixture);
  g_autofree char *path = dup_source_path ("fixtures/articles/p05.html");
  g_autoptr (GotganImportReport) report = NULL;
  gint64 sample = find_sample (library);

  report = import_path (library, path);
  g_assert_cmpuint (report->n_unchanged, ==, 1);
  gotgan_library_remove_source (library, sample);
  g_assert_true (flush (library, NULL));
  g_assert_cmpuint (count_articles (library), ==, 1);
}

static gpointer
remove_long_ago (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                 GError **error)
{
  gotgan_connection_run (connection, "UPDATE articles SET removed = 1 WHERE id < 10", error);
  return NULL;
}

static gpointer
count_removed (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT count(*) FROM articles WHERE removed <> 0",
                                 error);

  g_assert_nonnull (statement);
  g_assert_cmpint (gotgan_statement_step (statement, error), ==, GOTGAN_STEP_ROW);
  return GUINT_TO_POINTER (gotgan_statement_get_uint (statement, 0));
}

static guint
ask_store (GotganLibrary *library, GotganStoreFunc func)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gpointer answer;

  gotgan_store_write_async (library->store, func, NULL, NULL, NULL, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  answer = gotgan_store_write_finish (library->store, result, &error);
  g_assert_no_error (error);
  return GPOINTER_TO_UINT (answer);
}

/* The smallest file that lets SQLite's index of its log be made, and nothing be written into the log. */
static void
open_on_full_disk (Fixture *fixture)
{
  g_autoptr (GotganLibrary) library = NULL;
  struct rlimit limit = { 32768, 32768 };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  library = open_library (fixture);
  g_assert_cmpuint (count_articles (library), ==, 5);
  g_assert_cmpuint (ask_store (library, count_removed), ==, 9);
}

/* There is no room to delete for good what was removed days ago: the library opens all the same. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  const char *given = g_getenv ("GOTGAN_TEST_LIBRARY");
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganImportReport) report = NULL;

  if (given != NULL)
    {
      g_set_str (&fixture->path, given);
      open_on_full_disk (fixture);
      return;
    }
  library = open_library (fixture);
  report = import_fixtures (library);
  g_assert_cmpuint (report->n_added, >, 0);
  ask_store (library, remove_long_ago);
  gotgan_library_close (library);
  g_clear_object (&library);

  g_setenv ("GOTGAN_TEST_LIBRARY", fixture->path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("GOTGAN_TEST_LIBRARY");
  g_test_trap_assert_passed ();

  library = open_library (fixture);
  g_assert_cmpuint (ask_store (library, count_removed), ==, 0);
}

static void
test_missing_rules (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GotganLibrary) library = NULL;

      g_setenv ("GOTGAN_DATADIR", fixture->folder, TRUE);
      library = try_open (fixture->path, GOTGAN_LIBRARY_NONE, &error);
      g_assert_null (library);
      g_assert_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES);
      return;
    }
  /* Rules are read once in a program: only a fresh one has none. */
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* As a power cut leaves it. */
static void
test_empty_rules (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_autofree char *words = g_build_filename (fixture->folder, "data", "parties", NULL);
      g_autofree char *empty = g_build_filename (words, "more.tsv", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GotganLibrary) library = NULL;

      use_sample (fixture);
      g_assert_no_errno (g_unlink (words));
      g_assert_no_errno (g_mkdir (words, 0700));
      g_assert_true (g_file_set_contents (empty, "", 0, NULL));
      library = try_open (fixture->path, GOTGAN_LIBRARY_NONE, &error);
      g_assert_null (library);
      g_assert_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES);
      g_assert_nonnull (strstr (error->message, "more.tsv"));
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* As if the disk had filled up: the file ends where a line does. */
static void
test_cut_data (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "lexicon/cues-ko.tsv", "lexicon/sites.tsv",
                                       "lexicon/addresses.tsv", "parties/parties.tsv",
                                       "anchors/words.tsv" };
  g_autofree char *kept = g_strdup (g_getenv ("GOTGAN_DATADIR"));
  g_autofree char *folder = g_build_filename (fixture->folder, "data", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *copy = g_strdup_printf ("cp -r '%s' '%s'", kept, folder);
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *text = NULL;
      g_autoptr (GotganLibrary) library = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_spawn_command_line_sync (copy, NULL, NULL, NULL, NULL));
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      strchr (text + strlen (text) / 2, '\n')[1] = '\0';
      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      g_setenv ("GOTGAN_DATADIR", folder, TRUE);
      library = try_open (fixture->path, GOTGAN_LIBRARY_NONE, &error);
      g_setenv ("GOTGAN_DATADIR", kept, TRUE);
      g_assert_null (library);
      g_assert_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES);
      g_assert_nonnull (strstr (error->message, names[i]));
      remove_folder (folder);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/library/open/not-a-library", Fixture, NULL, fixture_set_up, test_not_a_library,
              fixture_tear_down);
  g_test_add ("/library/open/newer", Fixture, NULL, fixture_set_up, test_newer, fixture_tear_down);
  g_test_add ("/library/open/no-access", Fixture, NULL, fixture_set_up, test_no_access,
              fixture_tear_down);
  g_test_add ("/library/open/folder", Fixture, NULL, fixture_set_up, test_folder,
              fixture_tear_down);
  g_test_add ("/library/open/new-folder", Fixture, NULL, fixture_set_up, test_new_folder,
              fixture_tear_down);
  g_test_add ("/library/open/close-busy", Fixture, NULL, fixture_set_up, test_close_busy,
              fixture_tear_down);
  g_test_add ("/library/open/sample", Fixture, NULL, fixture_set_up, test_sample,
              fixture_tear_down);
  g_test_add ("/library/open/sample-cut-short", Fixture, NULL, fixture_set_up,
              test_sample_cut_short, fixture_tear_down);
  g_test_add ("/library/open/sample-into-nothing", Fixture, NULL, fixture_set_up,
              test_sample_into_nothing, fixture_tear_down);
  g_test_add ("/library/open/sample-imported", Fixture, NULL, fixture_set_up, test_sample_imported,
              fixture_tear_down);
  g_test_add ("/library/open/full-disk", Fixture, NULL, fixture_set_up, test_full_disk,
              fixture_tear_down);
  g_test_add ("/library/open/missing-rules", Fixture, NULL, fixture_set_up, test_missing_rules,
              fixture_tear_down);
  g_test_add ("/library/open/empty-rules", Fixture, NULL, fixture_set_up, test_empty_rules,
              fixture_tear_down);
  g_test_add ("/library/open/cut-data", Fixture, NULL, fixture_set_up, test_cut_data,
              fixture_tear_down);
  return g_test_run ();
}
