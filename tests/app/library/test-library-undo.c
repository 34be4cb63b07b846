#include "config.h"

#include "app/store/gotgan-store-error.h"

#include "tests/app/library/library-fixture.h"

/* What a library told while it was watched. */
typedef struct
{
  guint n_failed;
  guint n_articles_changed;
  gint64 changed_id;
} Heard;

static void
failed_cb (GotganLibrary *library, const GError *error, Heard *heard)
{
  g_assert_nonnull (error);
  heard->n_failed++;
}

static void
article_changed_cb (GotganLibrary *library, gint64 id, Heard *heard)
{
  heard->changed_id = id;
}

static void
listen (GotganLibrary *library, Heard *heard)
{
  g_signal_connect (library, "failed", G_CALLBACK (failed_cb), heard);
  g_signal_connect (library, "article-changed", G_CALLBACK (article_changed_cb), heard);
}

static guint
n_notes (GotganLibrary *library)
{
  return g_list_model_get_n_items (gotgan_library_get_notes (library));
}

static GotganNote *
first_note (GotganLibrary *library)
{
  return g_list_model_get_item (gotgan_library_get_notes (library), 0);
}

static GotganLibrary *
open_with_article (Fixture *fixture, gint64 *id)
{
  GotganLibrary *library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_text (
      library,
      "A title\n\n2024-03-05\n\nA first paragraph with words enough to be one, it is hoped.\n",
      NULL);

  g_assert_cmpuint (report->n_added, ==, 1);
  *id = report->first_id;
  return library;
}

static void
reopen (Fixture *fixture, GotganLibrary **library)
{
  gotgan_library_close (*library);
  g_clear_object (library);
  *library = open_library (fixture);
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);
  g_autoptr (GotganNote) note = make_note (library, id);
  Heard heard = { 0 };

  listen (library, &heard);
  g_assert_false (gotgan_library_get_can_undo (library));
  gotgan_library_add_note (library, note);
  /* At once, but not as saved. */
  g_assert_cmpuint (n_notes (library), ==, 1);
  g_assert_cmpint (gotgan_note_get_created (note), ==, 0);
  g_assert_true (gotgan_library_get_can_undo (library));
  g_assert_true (flush (library, NULL));
  g_assert_cmpint (gotgan_note_get_created (note), >, 0);
  g_assert_cmpint (heard.changed_id, ==, id);

  gotgan_library_edit_note (library, note, GOTGAN_COLOUR_DOUBT, "Is that so?");
  g_assert_cmpint (gotgan_note_get_colour (note), ==, GOTGAN_COLOUR_DOUBT);
  gotgan_library_undo (library);
  g_assert_cmpint (gotgan_note_get_colour (note), ==, GOTGAN_COLOUR_EVIDENCE);
  g_assert_null (gotgan_note_get_comment (note));
  gotgan_library_redo (library);
  g_assert_cmpstr (gotgan_note_get_comment (note), ==, "Is that so?");

  gotgan_library_remove_note (library, note);
  g_assert_cmpuint (n_notes (library), ==, 0);
  gotgan_library_undo (library);
  g_assert_cmpuint (n_notes (library), ==, 1);
  g_assert_true (flush (library, NULL));
  g_assert_cmpuint (heard.n_failed, ==, 0);
}

static void
test_restart (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);
  g_autoptr (GotganNote) note = make_note (library, id);
  g_autoptr (GotganNote) found = NULL;

  gotgan_library_add_note (library, note);
  gotgan_library_edit_note (library, note, GOTGAN_COLOUR_QUESTION, "Why?");
  /* Closing waits for what was commanded. */
  reopen (fixture, &library);

  g_assert_cmpuint (n_notes (library), ==, 1);
  found = first_note (library);
  g_assert_cmpstr (gotgan_note_get_id (found), ==, gotgan_note_get_id (note));
  g_assert_cmpstr (gotgan_note_get_quote (found), ==, gotgan_note_get_quote (note));
  g_assert_cmpstr (gotgan_note_get_comment (found), ==, "Why?");
  g_assert_cmpint (gotgan_note_get_colour (found), ==, GOTGAN_COLOUR_QUESTION);
  g_assert_cmpint (gotgan_note_get_created (found), >, 0);
  g_assert_false (gotgan_library_get_can_undo (library));
}

/* The undone is undone in the file, too. */
static void
test_undo_restart (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);
  g_autoptr (GotganNote) first = make_note (library, id);
  g_autoptr (GotganNote) second = make_note (library, id);

  gotgan_library_add_note (library, first);
  gotgan_library_add_note (library, second);
  gotgan_library_undo (library);
  reopen (fixture, &library);
  g_assert_cmpuint (n_notes (library), ==, 1);
}

static void
test_new_command_ends_redo (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);
  g_autoptr (GotganNote) note = make_note (library, id);

  gotgan_library_add_note (library, note);
  gotgan_library_undo (library);
  g_assert_true (gotgan_library_get_can_redo (library));
  gotgan_library_set_starred (library, id, TRUE);
  g_assert_false (gotgan_library_get_can_redo (library));
  g_assert_true (flush (library, NULL));
}

/* Nothing left to undo, or to do again, is no mistake. */
static void
test_ends (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);

  gotgan_library_undo (library);
  gotgan_library_redo (library);
  for (guint i = 0; i < 250; i++)
    gotgan_library_set_starred (library, id, i % 2 == 0);
  for (guint i = 0; i < 200; i++)
    {
      g_assert_true (gotgan_library_get_can_undo (library));
      gotgan_library_undo (library);
    }
  g_assert_false (gotgan_library_get_can_undo (library));
  g_assert_true (flush (library, NULL));
}

/* A write that fails is taken back, told, and is no step of undo; the next flush says so. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);
  g_autofree char *long_comment = g_strnfill (200000, 'x');
  g_autoptr (GotganNote) kept = make_note (library, id);
  g_autoptr (GotganNote) lost = make_note (library, id);
  g_autoptr (GError) error = NULL;
  Heard heard = { 0 };

  gotgan_library_add_note (library, kept);
  g_assert_true (flush (library, NULL));
  listen (library, &heard);
  set_disk_full (library, TRUE);

  gotgan_note_set_comment (lost, long_comment);
  gotgan_library_add_note (library, lost);
  gotgan_library_edit_note (library, kept, GOTGAN_COLOUR_DOUBT, long_comment);
  g_assert_cmpuint (n_notes (library), ==, 2);
  g_assert_false (flush (library, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FULL);
  g_assert_cmpuint (heard.n_failed, ==, 2);
  g_assert_cmpuint (n_notes (library), ==, 1);
  g_assert_cmpint (gotgan_note_get_created (lost), ==, 0);
  g_assert_cmpint (gotgan_note_get_colour (kept), ==, GOTGAN_COLOUR_EVIDENCE);
  g_assert_null (gotgan_note_get_comment (kept));

  set_disk_full (library, FALSE);
  gotgan_library_undo (library);
  g_assert_cmpuint (n_notes (library), ==, 0);
  gotgan_library_add_note (library, lost);
  g_assert_true (flush (library, NULL));
  g_assert_cmpint (gotgan_note_get_created (lost), >, 0);
}

/* --- Articles ----------------------------------------------------------------------------------- */

static GotganHeadline *
loaded_headline (GotganHeadlineList *list)
{
  GotganHeadline *headline = g_list_model_get_item (G_LIST_MODEL (list), 0);

  wait_until (gotgan_headline_get_loaded (headline));
  return headline;
}

static void
test_star (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);
  g_autoptr (GotganHeadlineList) list = list_articles (library);
  g_autoptr (GotganHeadline) headline = loaded_headline (list);

  gotgan_library_set_starred (library, id, TRUE);
  wait_until (gotgan_headline_get_starred (headline));
  gotgan_library_undo (library);
  wait_until (!gotgan_headline_get_starred (headline));
  gotgan_library_redo (library);
  g_assert_true (flush (library, NULL));
  wait_until (gotgan_headline_get_starred (headline));

  g_assert_true (gotgan_headline_get_unread (headline));
  gotgan_library_mark_read (library, id, TRUE);
  wait_until (!gotgan_headline_get_unread (headline));
  /* Reading is no step of undo. */
  gotgan_library_undo (library);
  wait_until (!gotgan_headline_get_starred (headline));
  g_assert_false (gotgan_headline_get_unread (headline));
  g_assert_true (flush (library, NULL));
}

static void
test_star_unknown (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);
  g_autoptr (GError) error = NULL;
  Heard heard = { 0 };

  listen (library, &heard);
  gotgan_library_set_starred (library, id + 1, TRUE);
  g_assert_false (flush (library, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
  g_assert_cmpuint (heard.n_failed, ==, 1);
  g_assert_false (gotgan_library_get_can_undo (library));
}

static void
test_remove_article (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);
  g_autoptr (GotganHeadlineList) list = list_articles (library);
  g_autoptr (GotganNote) note = make_note (library, id);
  GListModel *articles = G_LIST_MODEL (list);

  gotgan_library_add_note (library, note);
  gotgan_library_remove_article (library, id);
  g_assert_cmpuint (n_notes (library), ==, 0);
  wait_until (g_list_model_get_n_items (articles) == 0);

  gotgan_library_undo (library);
  g_assert_cmpuint (n_notes (library), ==, 1);
  g_assert_true (flush (library, NULL));
  wait_until (g_list_model_get_n_items (articles) == 1);
  wait_until (!gotgan_headline_list_get_loading (list));

  gotgan_library_redo (library);
  reopen (fixture, &library);
  g_assert_cmpuint (n_notes (library), ==, 0);
  g_assert_cmpuint (count_articles (library), ==, 0);
}

/* What was removed comes back when it is imported again, with its notes. */
static void
test_import_removed (Fixture *fixture, gconstpointer data)
{
  gint64 id, again;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);
  g_autoptr (GotganLibrary) same = NULL;
  g_autoptr (GotganNote) note = make_note (library, id);

  gotgan_library_add_note (library, note);
  gotgan_library_remove_article (library, id);
  g_assert_true (flush (library, NULL));
  gotgan_library_close (library);
  same = open_with_article (fixture, &again);
  g_assert_cmpint (again, ==, id);
  wait_until (n_notes (same) == 1);
  g_assert_cmpuint (count_articles (same), ==, 1);
}

static void
test_remove_source (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_article (fixture, &id);
  g_autoptr (GotganHeadlineList) list = list_articles (library);
  GListModel *sources = gotgan_library_get_sources (library);
  g_autoptr (GotganSource) source = NULL;

  wait_until (g_list_model_get_n_items (sources) == 1);
  source = g_list_model_get_item (sources, 0);
  gotgan_library_remove_source (library, gotgan_source_get_id (source));
  g_assert_cmpuint (g_list_model_get_n_items (sources), ==, 0);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0);
  gotgan_library_undo (library);
  g_assert_cmpuint (g_list_model_get_n_items (sources), ==, 1);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1);
  g_assert_true (flush (library, NULL));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/library/undo/notes", test_notes);
  ADD ("/library/undo/restart", test_restart);
  ADD ("/library/undo/undo-restart", test_undo_restart);
  ADD ("/library/undo/new-command-ends-redo", test_new_command_ends_redo);
  ADD ("/library/undo/ends", test_ends);
  ADD ("/library/undo/full-disk", test_full_disk);
  ADD ("/library/undo/star", test_star);
  ADD ("/library/undo/star-unknown", test_star_unknown);
  ADD ("/library/undo/remove-article", test_remove_article);
  ADD ("/library/undo/import-removed", test_import_removed);
  ADD ("/library/undo/remove-source", test_remove_source);
  return g_test_run ();
}
