#include "config.h"

#include "tests/app/store/store-fixture.h"
#include "tests/app/store/store-loop.h"

#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-item-table.h"
#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-migrations.h"
#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-saved-search-table.h"
#include "app/store/gotgan-party-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-verdict-table.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static void
folder_set_up (Fixture *fixture, gconstpointer data)
{
  fixture_make_folder (fixture);
}

static gint64
ask (GotganConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gotgan_statement_step (statement, &error), ==, GOTGAN_STEP_ROW);
  return gotgan_statement_get_int (statement, 0);
}

static void
assert_refused (Fixture *fixture, GotganStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = gotgan_store_open (fixture->path, &error);

  g_assert_error (error, GOTGAN_STORE_ERROR, (gint) code);
  g_assert_null (store);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Refused, the file is the same to the byte, and there is nothing beside it. */
static void
assert_refused_untouched (Fixture *fixture, GotganStoreError code)
{
  gsize before_length, after_length;
  g_autofree char *before = read_file (fixture->path, &before_length);
  g_autofree char *after = NULL;

  assert_refused (fixture, code);
  after = read_file (fixture->path, &after_length);
  g_assert_cmpmem (before, before_length, after, after_length);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* Reads whatever can be read; anything but a crash will do. */
static gpointer
read_everything (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                 GError **error)
{
  guint *n_articles = data;
  GotganSelection all = { 0 }, searched = { .query = "본문" };
  g_autoptr (GPtrArray) claims = gotgan_claim_table_load_all (connection, 0, NULL);
  g_autoptr (GPtrArray) notes = gotgan_note_table_load (connection, 0, NULL);
  g_autoptr (GPtrArray) verdicts = gotgan_verdict_table_load (connection, 0, NULL);
  g_autoptr (GPtrArray) parties = gotgan_party_table_load (connection, NULL);
  g_autoptr (GPtrArray) sources = gotgan_source_table_load (connection, NULL);
  g_autoptr (GArray) found = gotgan_listing_select (connection, &searched, NULL);
  g_autoptr (GArray) listing = gotgan_listing_select (connection, &all, error);

  for (guint i = 0; listing != NULL && i < listing->len; i++)
    {
      gint64 id = g_array_index (listing, GotganListed, i).id;
      g_autoptr (GotganArticle) article = gotgan_article_table_load (connection, id, NULL, NULL);
      g_autoptr (GPtrArray) entries = gotgan_listing_load (connection, &id, 1, "본문", NULL);
      g_autoptr (GBytes) original = gotgan_article_table_load_original (connection, id, NULL, NULL);

      if (article != NULL && n_articles != NULL)
        ++*n_articles;
    }
  return NULL;
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deep = g_build_filename (fixture->folder, "a", "b.gotgan", NULL);
  g_autofree char *deep_folder = g_path_get_dirname (deep);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = gotgan_store_open (deep, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (gotgan_store_get_path (store), ==, deep);
  g_clear_object (&store);
  g_assert_cmpint (g_unlink (deep), ==, 0);
  g_assert_cmpint (g_rmdir (deep_folder), ==, 0);
}

static void
test_empty_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  store = gotgan_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gotgan_store_get_path (store), ==, fixture->path);
}

/* Only its owner may read what a person reads. */
static void
test_mode (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganStore) store = gotgan_store_open (fixture->path, NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static gpointer
check_safety (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  g_assert_cmpint (ask (connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (ask (connection, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (ask (connection, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (ask (connection, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), ==, 1);
  return NULL;
}

static void
test_safety (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganStore) store = gotgan_store_open (fixture->path, NULL);

  store_write (store, check_safety, NULL, NULL);
  store_read (store, check_safety, NULL, NULL);
}

/* A log whose library is gone must not be played into a new one. */
static void
test_orphaned_log (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  fixture_connect (fixture);
  g_assert_true (gotgan_connection_run (fixture->connection, "PRAGMA journal_mode = WAL", NULL));
  gotgan_source_table_ensure (fixture->connection, GOTGAN_SOURCE_FEED, "u", "t",
                              &fixture->source_id, NULL);
  bytes = read_file (wal, &length);
  g_clear_pointer (&fixture->connection, gotgan_connection_close);
  g_unlink (fixture->path);
  g_assert_true (g_file_set_contents (wal, bytes, (gssize) length, NULL));

  fixture_connect (fixture);
  g_assert_cmpint (ask (fixture->connection, "SELECT count(*) FROM sources"), ==, 0);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = NULL;

  g_assert_cmpint (symlink (fixture->path, link_path), ==, 0);
  g_assert_null (gotgan_store_open (link_path, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NO_ACCESS);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (fixture), ==, 1);

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  store = gotgan_store_open (link_path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gotgan_store_get_path (store), ==, link_path);
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

/* --- What is not a library -------------------------------------------------------------------- */

static void
test_not_sqlite (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "x", "An article, not a library.", "SQLite format 3",
                                       "SQLite format 4, which isn't" };
  g_autofree char *zeros = g_malloc0 (8192);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      assert_refused_untouched (fixture, GOTGAN_STORE_ERROR_NOT_A_LIBRARY);
    }
  g_assert_true (g_file_set_contents (fixture->path, zeros, 8192, NULL));
  assert_refused_untouched (fixture, GOTGAN_STORE_ERROR_NOT_A_LIBRARY);
}

static void
make_other_database (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganConnection) connection =
      gotgan_connection_open (fixture->path, GOTGAN_CONNECTION_WRITE, &error);

  g_assert_no_error (error);
  gotgan_connection_run (connection, sql, &error);
  g_assert_no_error (error);
}

static void
test_other_database (Fixture *fixture, gconstpointer data)
{
  make_other_database (fixture,
                       "CREATE TABLE articles (id INTEGER); INSERT INTO articles VALUES (1)");
  assert_refused_untouched (fixture, GOTGAN_STORE_ERROR_NOT_A_LIBRARY);
  make_other_database (fixture, "PRAGMA application_id = 252006673; PRAGMA user_version = 99");
  assert_refused_untouched (fixture, GOTGAN_STORE_ERROR_NOT_A_LIBRARY);
  make_other_database (fixture, "PRAGMA journal_mode = WAL; CREATE TABLE t (a)");
  assert_refused_untouched (fixture, GOTGAN_STORE_ERROR_NOT_A_LIBRARY);
}

static void
test_folder_and_fifo (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, GOTGAN_STORE_ERROR_NOT_A_LIBRARY);
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture, GOTGAN_STORE_ERROR_NOT_A_LIBRARY);
}

/* A newer program was killed: its version is only in the log yet. */
static gpointer
become_newer (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  gotgan_connection_run (connection, "PRAGMA user_version = 9999", error);
  return NULL;
}

static void
test_newer_in_log (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = gotgan_store_open (fixture->path, &error);
  gsize file_length, wal_length, length_after;
  g_autofree char *file_bytes = NULL;
  g_autofree char *wal_bytes = NULL;
  g_autofree char *file_after = NULL;
  g_autofree char *wal_after = NULL;

  store_write (store, become_newer, NULL, &error);
  g_assert_no_error (error);
  file_bytes = read_file (fixture->path, &file_length);
  wal_bytes = read_file (wal, &wal_length);
  gotgan_store_close (store);
  g_assert_true (g_file_set_contents (fixture->path, file_bytes, (gssize) file_length, NULL));
  g_assert_true (g_file_set_contents (wal, wal_bytes, (gssize) wal_length, NULL));

  assert_refused (fixture, GOTGAN_STORE_ERROR_TOO_NEW);
  file_after = read_file (fixture->path, &length_after);
  g_assert_cmpmem (file_after, length_after, file_bytes, file_length);
  wal_after = read_file (wal, &length_after);
  g_assert_cmpmem (wal_after, length_after, wal_bytes, wal_length);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  fixture_connect (fixture);
  gotgan_connection_run (fixture->connection, "PRAGMA user_version = 9999", NULL);
  g_clear_pointer (&fixture->connection, gotgan_connection_close);
  assert_refused_untouched (fixture, GOTGAN_STORE_ERROR_TOO_NEW);
}

/* --- Where it may not be ---------------------------------------------------------------------- */

static void
test_below_a_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *below = g_build_filename (fixture->path, "library.gotgan", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "a file", -1, NULL));
  g_assert_null (gotgan_store_open (below, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NO_ACCESS);
  bytes = read_file (fixture->path, NULL);
  g_assert_cmpstr (bytes, ==, "a file");
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("permissions do not bind root");
      return;
    }
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  assert_refused (fixture, GOTGAN_STORE_ERROR_NO_ACCESS);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

static void
test_read_only_file (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("permissions do not bind root");
      return;
    }
  fixture_connect (fixture);
  g_clear_pointer (&fixture->connection, gotgan_connection_close);
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  assert_refused_untouched (fixture, GOTGAN_STORE_ERROR_NO_ACCESS);
  g_assert_cmpint (g_chmod (fixture->path, 0000), ==, 0);
  assert_refused (fixture, GOTGAN_STORE_ERROR_NO_ACCESS);
}

/* --- Migrations ------------------------------------------------------------------------------- */

static void
test_version_1 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sql_path =
      g_test_build_filename (G_TEST_DIST, "app", "store", "version-1.sql", NULL);
  g_autofree char *sql = read_file (sql_path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) verdicts = NULL;
  g_autoptr (GPtrArray) searches = NULL;
  g_autoptr (GotganArticle) article = NULL;
  GotganSelection searched = { .query = "투자" };
  g_autoptr (GArray) found = NULL;

  make_other_database (fixture, sql);
  store = gotgan_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_clear_object (&store);

  fixture_connect (fixture);
  g_assert_cmpint (ask (fixture->connection, "PRAGMA user_version"), ==,
                   gotgan_migrations_count (gotgan_migrations_get_steps ()));
  article = gotgan_article_table_load (fixture->connection, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gotgan_article_get_paragraph (article, 0)->text, ==, "투자를 받았다");
  claims = gotgan_claim_table_load_article (fixture->connection, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (claims->len, ==, 1);
  notes = gotgan_note_table_load (fixture->connection, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 1);
  verdicts = gotgan_verdict_table_load (fixture->connection, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (verdicts->len, ==, 1);
  searches = gotgan_saved_search_table_load (fixture->connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (searches->len, ==, 1);
  found = gotgan_listing_select (fixture->connection, &searched, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
}

/* The schema as the program makes it today, without white space. */
static char *
dup_schema (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganConnection) connection =
      gotgan_connection_open (path, GOTGAN_CONNECTION_WRITE, &error);
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name", &error);
  GString *schema = g_string_new (NULL);

  while (gotgan_statement_step (statement, &error) == GOTGAN_STEP_ROW)
    {
      for (const char *p = gotgan_statement_get_text (statement, 0); *p != '\0'; p++)
        if (!g_ascii_isspace (*p))
          g_string_append_c (schema, *p);
      g_string_append_c (schema, '\n');
    }
  g_assert_no_error (error);
  return g_string_free_and_steal (schema);
}

/* A released step is never changed: the file says what version 1 was. */
static void
test_version_1_stays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sql_path =
      g_test_build_filename (G_TEST_DIST, "app", "store", "version-1.sql", NULL);
  g_autofree char *sql = read_file (sql_path, NULL);
  g_autofree char *step_path = g_build_filename (fixture->folder, "step", NULL);
  const char *const first_step[] = { gotgan_migrations_get_steps ()[0], NULL };
  g_autofree char *of_file = NULL;
  g_autofree char *of_step = NULL;
  g_autoptr (GError) error = NULL;

  make_other_database (fixture, sql);
  of_file = dup_schema (fixture->path);
  fixture->connection = gotgan_connection_open (step_path, GOTGAN_CONNECTION_WRITE, &error);
  gotgan_migrations_run (fixture->connection, step_path, first_step, &error);
  g_assert_no_error (error);
  of_step = dup_schema (step_path);
  g_assert_cmpstr (of_step, ==, of_file);
}

static void
test_step_forward (Fixture *fixture, gconstpointer data)
{
  const char *const steps[] = { "CREATE TABLE a (n); INSERT INTO a VALUES (1)",
                                "CREATE TABLE b AS SELECT n + 1 AS n FROM a",
                                "CREATE TABLE c AS SELECT n + 1 AS n FROM b", NULL };
  const char *const old_steps[] = { steps[0], NULL };
  g_autofree char *first_copy = g_strconcat (fixture->path, ".v1.backup", NULL);
  g_autofree char *second_copy = g_strconcat (fixture->path, ".v2.backup", NULL);
  g_autoptr (GotganConnection) copy = NULL;
  g_autoptr (GError) error = NULL;

  fixture->connection = gotgan_connection_open (fixture->path, GOTGAN_CONNECTION_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (gotgan_migrations_run (fixture->connection, fixture->path, old_steps, &error));
  g_assert_false (g_file_test (first_copy, G_FILE_TEST_EXISTS));
  g_assert_true (gotgan_migrations_run (fixture->connection, fixture->path, steps, &error));
  g_assert_cmpint (ask (fixture->connection, "SELECT n FROM c"), ==, 3);
  g_assert_cmpint (ask (fixture->connection, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (ask (fixture->connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_true (g_file_test (first_copy, G_FILE_TEST_EXISTS));
  copy = gotgan_connection_open (second_copy, GOTGAN_CONNECTION_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask (copy, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (ask (copy, "SELECT n FROM b"), ==, 2);
  g_assert_cmpint (ask (copy, "SELECT count(*) FROM sqlite_schema"), ==, 2);

  g_assert_false (gotgan_migrations_run (fixture->connection, fixture->path, old_steps, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_TOO_NEW);
}

static void
test_failing_step (Fixture *fixture, gconstpointer data)
{
  const char *const steps[] = {
    "CREATE TABLE a (n INTEGER PRIMARY KEY); CREATE TABLE r (n REFERENCES a);"
    "INSERT INTO a VALUES (1); INSERT INTO r VALUES (1)",
    "DELETE FROM a", NULL
  };
  const char *const nonsense[] = { steps[0], "CREATE TABLE b (n); CREATE TABEL c (n)", NULL };
  const char *const old_steps[] = { steps[0], NULL };
  g_autoptr (GError) error = NULL;

  fixture->connection = gotgan_connection_open (fixture->path, GOTGAN_CONNECTION_WRITE, NULL);
  gotgan_migrations_run (fixture->connection, fixture->path, old_steps, &error);
  g_assert_no_error (error);
  g_assert_false (gotgan_migrations_run (fixture->connection, fixture->path, nonsense, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (gotgan_migrations_run (fixture->connection, fixture->path, steps, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT);
  g_assert_cmpint (ask (fixture->connection, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask (fixture->connection, "SELECT count(*) FROM a"), ==, 1);
  g_assert_cmpint (ask (fixture->connection, "SELECT count(*) FROM sqlite_schema"), ==, 2);
}

/* --- Damage ----------------------------------------------------------------------------------- */

static char *
make_filled (Fixture *fixture, gsize *length)
{
  g_autoptr (GError) error = NULL;

  fixture_connect (fixture);
  gotgan_source_table_ensure (fixture->connection, GOTGAN_SOURCE_IMPORTED, NULL, NULL,
                              &fixture->source_id, NULL);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *title = g_strdup_printf ("제목 %u", i);
      g_autofree char *text = g_strnfill (i * 100, 'a');
      g_autofree char *body = g_strconcat ("본문 ", title, text, NULL);
      g_autoptr (GotganArticle) article = article_new (title, NULL, NULL, body);
      g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (claims, claim_new ("a", "가", "b", "나", i, title));
      put_with_claims (fixture, article, claims, GOTGAN_ARRIVAL_ADDED);
    }
  g_clear_pointer (&fixture->connection, gotgan_connection_close);
  return read_file (fixture->path, length);
}

static void
open_and_read (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = gotgan_store_open (fixture->path, &error);

  if (store == NULL)
    {
      g_assert_true (error->domain == GOTGAN_STORE_ERROR);
      return;
    }
  store_read (store, read_everything, NULL, &error);
}

static void
test_cut (Fixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *bytes = make_filled (fixture, &length);

  for (gsize keep = 100; keep < length; keep += 4096 * 7 + 13)
    {
      g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) keep, NULL));
      assert_refused_untouched (fixture, GOTGAN_STORE_ERROR_CORRUPT);
    }
}

static void
test_scribbled (Fixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *bytes = make_filled (fixture, &length);
  guint n_rounds = g_test_slow () ? 2000 : 60;

  for (guint round = 0; round < n_rounds; round++)
    {
      g_autofree char *damaged = g_memdup2 (bytes, length);
      gsize at = (gsize) g_test_rand_int_range (100, (gint32) length - 600);
      guint n = (guint) g_test_rand_int_range (1, 500);

      for (guint i = 0; i < n; i++)
        damaged[at + i] = (char) g_test_rand_int_range (0, 256);
      g_assert_true (g_file_set_contents (fixture->path, damaged, (gssize) length, NULL));
      open_and_read (fixture);
    }
}

/* The first page of every table is looked at when the library is opened. */
static void
test_lost_root_page (Fixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *bytes = make_filled (fixture, &length);

  fixture_connect (fixture);
  for (guint i = 0; i < 2; i++)
    {
      const char *sql = i == 0 ? "SELECT rootpage FROM sqlite_schema WHERE name = 'notes'"
                               : "SELECT rootpage FROM sqlite_schema WHERE name = 'articles'";
      gint64 page = ask (fixture->connection, sql);

      memset (bytes + (page - 1) * 4096, 0xee, 4096);
    }
  g_clear_pointer (&fixture->connection, gotgan_connection_close);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  assert_refused (fixture, GOTGAN_STORE_ERROR_CORRUPT);
}

static void
test_lost_table (Fixture *fixture, gconstpointer data)
{
  fixture_connect (fixture);
  g_assert_true (gotgan_connection_run (fixture->connection, "DROP TABLE verdicts", NULL));
  g_clear_pointer (&fixture->connection, gotgan_connection_close);
  assert_refused (fixture, GOTGAN_STORE_ERROR_CORRUPT);
}

/* --- A full disk ------------------------------------------------------------------------------ */

static gpointer
limit_pages (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT,
                       ask (connection, "PRAGMA page_count") + GPOINTER_TO_INT (data));

  gotgan_connection_run (connection, sql, error);
  return NULL;
}

static gpointer
import_one (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *title = g_uuid_string_random ();
  g_autofree char *body = g_strnfill (3000, 'b');
  g_autoptr (GotganArticle) article = article_new (title, NULL, NULL, body);
  GotganArrival arrival = { .article = article, .imported = A_MOMENT, .day = A_DAY };

  if (gotgan_source_table_ensure (connection, GOTGAN_SOURCE_IMPORTED, NULL, NULL,
                                  &arrival.source_id, error))
    gotgan_article_table_put (connection, &arrival, NULL, NULL, error);
  return NULL;
}

/* Imports until it fails; returns how many articles were told to be there. */
static guint
import_until_full (GotganStore *store)
{
  g_autoptr (GError) error = NULL;
  guint n_told = 0;

  while (error == NULL && n_told < 1000)
    {
      store_write (store, import_one, NULL, &error);
      n_told += error == NULL ? 1 : 0;
    }
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FULL);
  g_assert_cmpuint (n_told, >, 3);
  return n_told;
}

static void
assert_n_articles (GotganStore *store, guint expected)
{
  g_autoptr (GError) error = NULL;
  guint n_there = 0;

  store_read (store, read_everything, &n_there, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_there, ==, expected);
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = gotgan_store_open (fixture->path, &error);
  guint n_told;

  store_write (store, limit_pages, GINT_TO_POINTER (40), &error);
  g_assert_no_error (error);
  n_told = import_until_full (store);
  assert_n_articles (store, n_told);

  /* Room again: it goes on as if nothing had been. */
  store_write (store, limit_pages, GINT_TO_POINTER (1000), &error);
  store_write (store, import_one, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  store = gotgan_store_open (fixture->path, &error);
  g_assert_no_error (error);
  assert_n_articles (store, n_told + 1);
}

static gpointer
deliver_many (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  gint64 source = 0;

  gotgan_source_table_ensure (connection, GOTGAN_SOURCE_FEED, "https://e.kr", NULL, &source, NULL);
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      g_autoptr (GString) text = g_string_new ("needle");
      g_autoptr (GotganArticle) article = NULL;
      GotganDelivery delivery = { source, key, key, NULL, FALSE };
      GotganDeliveryOutcome outcome;
      gint64 id;

      for (guint j = 0; j < 400; j++)
        g_string_append_printf (text, " w%u", i * 400 + j);
      article = article_new (key, NULL, NULL, text->str);
      delivery.article = article;
      if (!gotgan_item_table_put (connection, &delivery, A_MOMENT, A_DAY, &outcome, &id, error))
        break;
    }
  return NULL;
}

static gpointer
index_all (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = gotgan_article_table_list_unindexed (connection, error);

  if (ids != NULL)
    gotgan_article_table_index (connection, (const gint64 *) ids->data, ids->len, error);
  return NULL;
}

static gpointer
count_needles (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  GotganSelection selection = { .query = "needle " };
  g_autoptr (GArray) found = gotgan_listing_select (connection, &selection, error);

  return GUINT_TO_POINTER (found != NULL ? found->len : 0);
}

/* An index that finds no room is made when there is some; until then everything can be read. */
static void
test_full_index (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = gotgan_store_open (fixture->path, &error);

  store_write (store, deliver_many, NULL, &error);
  g_assert_no_error (error);
  store_write (store, limit_pages, GINT_TO_POINTER (5), &error);
  g_assert_no_error (error);
  store_write (store, index_all, NULL, &error);
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FULL);
  g_clear_error (&error);
  assert_n_articles (store, 50);
  g_assert_cmpuint (GPOINTER_TO_UINT (store_read (store, count_needles, NULL, &error)), ==, 0);
  store_write (store, limit_pages, GINT_TO_POINTER (1000), &error);
  store_write (store, index_all, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (GPOINTER_TO_UINT (store_read (store, count_needles, NULL, &error)), ==, 50);
}

/* Lets no file grow beyond @bytes; 0 lifts the limit. The system then refuses writes as a full disk does. */
static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes > 0 ? bytes : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_refused_writes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = gotgan_store_open (fixture->path, &error);
  guint n_told;

  g_assert_no_error (error);
  limit_files (800000);
  n_told = import_until_full (store);
  assert_n_articles (store, n_told);
  g_clear_object (&store);
  limit_files (0);

  store = gotgan_store_open (fixture->path, &error);
  g_assert_no_error (error);
  assert_n_articles (store, n_told);
  store_write (store, import_one, NULL, &error);
  g_assert_no_error (error);
}

/* A library that can't be made leaves nothing behind. */
static void
test_no_room_for_new (Fixture *fixture, gconstpointer data)
{
  for (rlim_t bytes = 1; bytes < 80000; bytes += 9000)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GotganStore) store = NULL;

      limit_files (bytes);
      store = gotgan_store_open (fixture->path, &error);
      limit_files (0);
      g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FULL);
      g_assert_null (store);
      g_assert_cmpuint (count_files (fixture), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/store/open/" name, Fixture, NULL, folder_set_up, func, fixture_tear_down)
  ADD ("new", test_new);
  ADD ("empty-file", test_empty_file);
  ADD ("mode", test_mode);
  ADD ("link", test_link);
  ADD ("safety", test_safety);
  ADD ("orphaned-log", test_orphaned_log);
  ADD ("not-sqlite", test_not_sqlite);
  ADD ("other-database", test_other_database);
  ADD ("folder-and-fifo", test_folder_and_fifo);
  ADD ("newer", test_newer);
  ADD ("newer-in-log", test_newer_in_log);
  ADD ("below-a-file", test_below_a_file);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("read-only-file", test_read_only_file);
  ADD ("version-1", test_version_1);
  ADD ("version-1-stays", test_version_1_stays);
  ADD ("step-forward", test_step_forward);
  ADD ("failing-step", test_failing_step);
  ADD ("cut", test_cut);
  ADD ("scribbled", test_scribbled);
  ADD ("lost-root-page", test_lost_root_page);
  ADD ("lost-table", test_lost_table);
  ADD ("full", test_full);
  ADD ("full-index", test_full_index);
  ADD ("refused-writes", test_refused_writes);
  ADD ("no-room-for-new", test_no_room_for_new);
#undef ADD
  return g_test_run ();
}
