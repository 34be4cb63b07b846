#include "config.h"

#include "tests/app/store/store-fixture.h"
#include "tests/app/store/store-loop.h"

#include "app/store/gotgan-item-table.h"
#include "app/store/gotgan-statement.h"

#include <string.h>

/* A program that imports is killed at a random moment: whatever it had been told was stored must be there afterwards.
 * A visit
 * to a feed that is killed and made again ends in exactly the library it would have ended in.
 * This program, called with --import or --visit and a file, is the one that is killed. */

#define ROUNDS 8
#define MOST_BEFORE_KILL 60

static gpointer
import_one (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = g_strdup_printf ("본문 %d %s", GPOINTER_TO_INT (data), g_get_prgname ());
  g_autofree char *title = g_uuid_string_random ();
  g_autoptr (GotganArticle) article = article_new (title, NULL, NULL, text);
  GotganArrival arrival = { .article = article, .imported = A_MOMENT, .day = A_DAY };
  gint64 id = 0;

  if (gotgan_source_table_ensure (connection, GOTGAN_SOURCE_IMPORTED, NULL, NULL,
                                  &arrival.source_id, error))
    gotgan_article_table_put (connection, &arrival, NULL, &id, error);
  return GINT_TO_POINTER ((int) id);
}

static int
import_until_killed (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = gotgan_store_open (path, &error);

  g_assert_no_error (error);
  for (int i = 0; i < 100000; i++)
    {
      gpointer id = store_write (store, import_one, GINT_TO_POINTER (i), &error);

      g_assert_no_error (error);
      g_print ("%d\n", GPOINTER_TO_INT (id));
      fflush (stdout);
    }
  return 1;
}

/* Reads ids until the importer has told @n, kills it, and reads those it told before it died. */
static void
kill_after (GSubprocess *importer, guint n, GArray *told)
{
  g_autoptr (GDataInputStream) lines =
      g_data_input_stream_new (g_subprocess_get_stdout_pipe (importer));
  g_autoptr (GError) error = NULL;
  char *line;

  for (guint i = 0; (line = g_data_input_stream_read_line (lines, NULL, NULL, &error)) != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (line, NULL, 10);

      g_assert_cmpint (id, >, 0);
      g_array_append_val (told, id);
      g_free (line);
      if (i == n)
        g_subprocess_force_exit (importer);
    }
  g_assert_no_error (error);
  g_subprocess_wait (importer, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (importer));
}

static gpointer
check_all (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GArray *told = data;
  g_autoptr (GotganStatement) check =
      gotgan_connection_prepare (connection, "PRAGMA integrity_check", error);

  g_assert_cmpint (gotgan_statement_step (check, error), ==, GOTGAN_STEP_ROW);
  g_assert_cmpstr (gotgan_statement_get_text (check, 0), ==, "ok");
  for (guint i = 0; i < told->len; i++)
    {
      g_autoptr (GotganArticle) article =
          gotgan_article_table_load (connection, g_array_index (told, gint64, i), NULL, error);

      g_assert_nonnull (article);
    }
  return NULL;
}

static void
test_kill (gconstpointer program)
{
  Fixture fixture = { 0 };
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (gint64));

  fixture_make_folder (&fixture);
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GotganStore) store = NULL;
      g_autoptr (GSubprocess) importer = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                           program, "--import", fixture.path, NULL);

      g_assert_no_error (error);
      kill_after (importer, (guint) g_test_rand_int_range (0, MOST_BEFORE_KILL), told);
      store = gotgan_store_open (fixture.path, &error);
      g_assert_no_error (error);
      store_read (store, check_all, told, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (told->len, >=, ROUNDS);
  fixture_remove_folder (&fixture);
}

/* --- A visit to a feed ------------------------------------------------------------------------- */

#define N_ITEMS 240
#define ITEMS_PER_BATCH 16
#define INDEXED_PER_BATCH 24

/* Every sixth item is a copy of the same text. */
static GotganArticle *
make_item (int number)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf ("Item %d", number);
  g_autofree char *url = g_strdup_printf ("https://e.kr/%d", number);

  for (int i = 0; i < 120; i++)
    g_string_append_printf (text, "%s%d ", i % 3 == 0 ? "word" : "term",
                            number % 6 == 0 ? i : (number * 131 + i * 17) % 977);
  return article_new (title, url, NULL, text->str);
}

static gpointer
deliver_batch (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  int first = GPOINTER_TO_INT (data);
  gint64 source = 0;

  gotgan_source_table_ensure (connection, GOTGAN_SOURCE_FEED, "https://e.kr", NULL, &source, NULL);
  for (int i = first; i < first + ITEMS_PER_BATCH; i++)
    {
      g_autoptr (GotganArticle) article = make_item (i);
      const char *key = gotgan_article_get_url (article);
      GotganDelivery delivery = { source, key, "hash", article, FALSE };
      GotganDeliveryOutcome outcome;
      gboolean is_known = FALSE;
      gint64 id;

      if (!gotgan_item_table_is_known (connection, source, key, "hash", &is_known, error)
          || (!is_known
              && !gotgan_item_table_put (connection, &delivery, A_MOMENT, A_DAY, &outcome, &id,
                                         error)))
        break;
    }
  return NULL;
}

/* Returns how many are left. */
static gpointer
index_batch (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = gotgan_article_table_list_unindexed (connection, error);
  guint n = MIN (ids->len, INDEXED_PER_BATCH);

  gotgan_article_table_index (connection, (const gint64 *) ids->data, n, error);
  return GUINT_TO_POINTER (ids->len - n);
}

static void
tell_step (void)
{
  g_print ("1\n");
  fflush (stdout);
}

/* Some of the articles are indexed while others are still to come. */
static int
visit (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = gotgan_store_open (path, &error);
  gpointer left;

  g_assert_no_error (error);
  for (int i = 0; i < N_ITEMS; i += ITEMS_PER_BATCH)
    {
      store_write (store, deliver_batch, GINT_TO_POINTER (i), &error);
      g_assert_no_error (error);
      tell_step ();
      if (i % (3 * ITEMS_PER_BATCH) == 0)
        store_write (store, index_batch, NULL, &error);
      g_assert_no_error (error);
    }
  do
    {
      left = store_write (store, index_batch, NULL, &error);
      g_assert_no_error (error);
      tell_step ();
    }
  while (left != NULL);
  return 0;
}

/* All there is to say of a library, as text. */
static gpointer
describe (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT (SELECT count(story_id) FROM articles) || '/' || (SELECT group_concat (id || identity || version || ifnull (story_id, '-') || indexed)"
      "  FROM (SELECT * FROM articles ORDER BY id)) || '/'"
      " || (SELECT group_concat (key || article_id) FROM (SELECT * FROM items ORDER BY key)) || '/'"
      " || (SELECT count(*) FROM search ('word0')) || '/' || (SELECT count(*) FROM prints)",
      error);

  g_assert_cmpint (gotgan_statement_step (statement, error), ==, GOTGAN_STEP_ROW);
  return g_strdup (gotgan_statement_get_text (statement, 0));
}

static char *
describe_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStore) store = gotgan_store_open (path, &error);
  char *description = store_read (store, describe, NULL, &error);

  g_assert_no_error (error);
  return description;
}

/* Starts a visit and kills it after some steps, if it has not ended. Returns whether it came to its end. */
static gboolean
visit_until_killed (const char *program, const char *path, guint n_steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) visitor =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--visit", path, NULL);
  g_autoptr (GDataInputStream) lines =
      g_data_input_stream_new (g_subprocess_get_stdout_pipe (visitor));
  char *line;

  g_assert_no_error (error);
  for (guint i = 0; (line = g_data_input_stream_read_line (lines, NULL, NULL, &error)) != NULL; i++)
    {
      g_free (line);
      if (i == n_steps)
        g_subprocess_force_exit (visitor);
    }
  g_subprocess_wait (visitor, NULL, &error);
  g_assert_no_error (error);
  return !g_subprocess_get_if_signaled (visitor);
}

static void
test_killed_visit (gconstpointer program)
{
  Fixture fixture = { 0 };
  g_autofree char *undisturbed = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  guint n_killed = 0;

  fixture_make_folder (&fixture);
  undisturbed = g_build_filename (fixture.folder, "undisturbed.gotgan", NULL);
  g_assert_true (visit_until_killed (program, undisturbed, G_MAXUINT));
  while (n_killed < ROUNDS
         && !visit_until_killed (program, fixture.path, (guint) g_test_rand_int_range (0, 10)))
    n_killed++;
  g_assert_cmpuint (n_killed, >, 0);
  g_assert_true (visit_until_killed (program, fixture.path, G_MAXUINT));
  expected = describe_library (undisturbed);
  found = describe_library (fixture.path);
  g_assert_cmpstr (found, ==, expected);
  /* The copies are one story. */
  g_assert_cmpint (g_ascii_strtoll (expected, NULL, 10), >=, N_ITEMS / 6);
  fixture_remove_folder (&fixture);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && strcmp (argv[1], "--import") == 0)
    return import_until_killed (argv[2]);
  if (argc == 3 && strcmp (argv[1], "--visit") == 0)
    return visit (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/store/kill/import", argv[0], test_kill);
  g_test_add_data_func ("/store/kill/visit", argv[0], test_killed_visit);
  return g_test_run ();
}
