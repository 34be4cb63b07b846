#include "config.h"

#include "tests/app/library/library-fixture.h"

/* Many notes come into the model and leave it a few at a turn of the main loop. */

#define N_NOTES 3000
/* More than this many at once hold a window up; fewer turns than this were too long ones. */
#define MOST_AT_ONCE 50
#define FEWEST_TURNS (N_NOTES / MOST_AT_ONCE - 1)

static char *
make_article (void)
{
  GString *text = g_string_new ("<html lang=en><head><title>Numbers</title><link rel=canonical "
                                "href=\"https://paper.example/numbers\"></head><body><article>"
                                "<h1>Numbers</h1>");

  for (guint i = 0; i < N_NOTES / 10; i++)
    {
      g_string_append_printf (text, "<p>Line %u of the report tells of", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (text, " thing%uq", i * 10 + j);
      g_string_append (text, " and says nothing else about them.</p>");
    }
  g_string_append (text, "</article></body></html>");
  return g_string_free (text, FALSE);
}

/* Every second one says when it was made, so that they mix with others. */
static GBytes *
make_file (void)
{
  GString *json = g_string_new ("[");
  gsize length;

  for (guint i = 0; i < N_NOTES; i++)
    g_string_append_printf (
        json,
        "%s{\"type\":\"Annotation\",\"id\":\"https://notes.example/%u\",\"created\":"
        "\"2020-01-01T%02u:%02u:%02uZ\",\"target\":{\"source\":\"https://paper.example/numbers\","
        "\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"thing%uq\"}}}",
        i > 0 ? "," : "", i, i % 24, i / 60 % 60, i % 60, i);
  g_string_append_c (json, ']');
  length = json->len;
  return g_bytes_new_take (g_string_free (json, FALSE), length);
}

/* What a window would see of it. */
typedef struct
{
  GListModel *notes;
  guint most;
  guint n_changes;
  guint n_turns;
  guint turn;
} Watch;

static void
changed_cb (GListModel *notes, guint position, guint n_removed, guint n_added, Watch *watch)
{
  watch->most = MAX (watch->most, n_removed + n_added);
  watch->n_changes++;
}

/* Runs between the others that have nothing more urgent to do. */
static gboolean
turn_cb (gpointer data)
{
  ((Watch *) data)->n_turns++;
  return G_SOURCE_CONTINUE;
}

static void
watch_start (Watch *watch, GListModel *notes)
{
  *watch = (Watch) { .notes = notes };
  watch->turn = g_idle_add (turn_cb, watch);
  g_signal_connect (notes, "items-changed", G_CALLBACK (changed_cb), watch);
}

static void
watch_end (Watch *watch)
{
  g_source_remove (watch->turn);
  g_signal_handlers_disconnect_by_data (watch->notes, watch);
  g_assert_cmpuint (watch->most, <=, MOST_AT_ONCE);
  g_assert_cmpuint (watch->n_turns, >=, FEWEST_TURNS);
}

static void
assert_ordered (GListModel *notes)
{
  gint64 before = G_MAXINT64;

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (notes, i);

      g_assert_cmpint (gotgan_note_get_created (note), <=, before);
      before = gotgan_note_get_created (note);
    }
}

static void
import_many (GotganLibrary *library)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganNotesReport) report = NULL;
  g_autoptr (GBytes) file = make_file ();
  g_autoptr (GError) error = NULL;

  gotgan_library_import_notes_bytes_async (library, file, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  report = gotgan_library_import_notes_finish (library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, N_NOTES);
}

static void
open_with_article (Fixture *fixture, GotganLibrary **library, gint64 *id)
{
  g_autofree char *text = make_article ();
  g_autoptr (GotganImportReport) report = NULL;

  *library = open_library (fixture);
  report = import_text (*library, text, NULL);
  *id = report->first_id;
}

static GotganNote *
add_own (GotganLibrary *library, gint64 id)
{
  const GotganSpan span = { 1, 0, 4 };
  g_autoptr (GotganArticle) article = load_article (library, id, NULL);
  GotganNote *note =
      gotgan_note_new (id, gotgan_article_get_version (article), &span, "Line", "", "");

  gotgan_library_add_note (library, note);
  g_assert_true (flush (library, NULL));
  return note;
}

static void
test_there_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganNote) own = NULL;
  GListModel *notes;
  gint64 id;
  Watch watch;

  open_with_article (fixture, &library, &id);
  own = add_own (library, id);
  g_assert_nonnull (own);
  notes = gotgan_library_get_notes (library);

  watch_start (&watch, notes);
  import_many (library);
  wait_until (g_list_model_get_n_items (notes) == N_NOTES + 1);
  watch_end (&watch);
  assert_ordered (notes);

  watch_start (&watch, notes);
  gotgan_library_undo (library);
  wait_until (g_list_model_get_n_items (notes) == 1);
  watch_end (&watch);

  watch_start (&watch, notes);
  gotgan_library_redo (library);
  wait_until (g_list_model_get_n_items (notes) == N_NOTES + 1);
  watch_end (&watch);
  assert_ordered (notes);
  g_assert_true (flush (library, NULL));
}

/* Who takes back and repeats faster than it can be shown gets what was asked for last. */
static void
test_to_and_fro (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganNote) own = NULL;
  GListModel *notes;
  Watch watch;
  gint64 id;

  open_with_article (fixture, &library, &id);
  notes = gotgan_library_get_notes (library);
  import_many (library);
  wait_until (g_list_model_get_n_items (notes) == N_NOTES);

  gotgan_library_undo (library);
  gotgan_library_redo (library);
  gotgan_library_undo (library);
  gotgan_library_redo (library);
  own = add_own (library, id);
  g_assert_nonnull (own);
  wait_until (g_list_model_get_n_items (notes) == N_NOTES + 1);
  watch_start (&watch, notes);
  gotgan_library_undo (library);
  gotgan_library_undo (library);
  wait_until (g_list_model_get_n_items (notes) == 0);
  watch_end (&watch);
}

/* A library that is let go of while it shows does not go on, and does not stay. */
static void
test_closed_meanwhile (Fixture *fixture, gconstpointer data)
{
  GotganLibrary *library = NULL;
  GListModel *notes;
  gint64 id;

  open_with_article (fixture, &library, &id);
  notes = g_object_ref (gotgan_library_get_notes (library));
  import_many (library);
  wait_until (g_list_model_get_n_items (notes) == N_NOTES);
  gotgan_library_undo (library);
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, N_NOTES - MOST_AT_ONCE);
  g_assert_true (flush (library, NULL));
  gotgan_library_close (library);
  g_object_add_weak_pointer (G_OBJECT (library), (gpointer *) &library);
  g_object_unref (library);
  wait_until (library == NULL);
  g_object_unref (notes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                         \
  g_test_add ("/library/note-turns/" name, Fixture, NULL, fixture_set_up, function, \
              fixture_tear_down)
  ADD ("there-and-back", test_there_and_back);
  ADD ("to-and-fro", test_to_and_fro);
  ADD ("closed-meanwhile", test_closed_meanwhile);
#undef ADD
  return g_test_run ();
}
