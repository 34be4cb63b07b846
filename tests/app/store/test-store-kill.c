#include "config.h"

#include "tests/app/store/store-fixture.h"
#include "tests/app/store/store-loop.h"

#include "app/store/gotgan-statement.h"

#include <string.h>

/* A program that imports is killed at a random moment: whatever it had been told was stored must be there afterwards.
 * This program, called with --import and a file, is the one that is killed. */

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

int
main (int argc, char *argv[])
{
  if (argc == 3 && strcmp (argv[1], "--import") == 0)
    return import_until_killed (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/store/kill", argv[0], test_kill);
  return g_test_run ();
}
