#include "config.h"

/* Notes on an article that was edited: each has its place in the new text, and can be kept there. */

#include "ui/reader/gotgan-reader-view.h"

#include "ui/reader/gotgan-article-text.h"
#include "ui/widgets/gotgan-note-popover.h"
#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-widgets.h"

#define HEAD                                     \
  "Amazon puts $2.75 billion into Anthropic\n\n" \
  "Ledger Daily, 27 March 2024\n\n"
#define REST                                                                                          \
  "The maker of the Claude models has now taken $4 billion from the retailer. Nobody was surprised, " \
  "not even those who had bet against it for most of the year.\n"

static const char before[] = HEAD
    "Amazon invested $2.75 billion in Anthropic on 27 March 2024, the two companies said in a "
    "statement.\n\n"
    "It also plans to open three offices in Europe before the end of next year, it said.\n\n" REST;
static const char after[] =
    HEAD "Amazon invested $1.75 billion in Anthropic on 27 March 2024, the two companies said in a "
         "statement.\n\n" REST;

typedef struct
{
  Fixture files;
  GotganLibrary *library;
  GotganSession *session;
  GtkWidget *window;
  GotganReaderView *view;
  GotganArticleText *text;
  gint64 id;
} Edited;

static gint64
import (Edited *edited, const char *article)
{
  g_autoptr (GotganImportReport) report = import_text (edited->library, article, NULL);

  return report->first_id;
}

static void
set_up (Edited *edited, gconstpointer data)
{
  fixture_set_up (&edited->files, data);
  edited->library = open_library (&edited->files);
  edited->id = import (edited, before);
  edited->session = gotgan_session_new (edited->library);
  edited->view = GOTGAN_READER_VIEW (gotgan_reader_view_new ());
  edited->text = GOTGAN_ARTICLE_TEXT (
      gotgan_test_find_widget (GTK_WIDGET (edited->view), GOTGAN_TYPE_ARTICLE_TEXT));
  gotgan_reader_view_set_session (edited->view, edited->session);
  edited->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (edited->window), GTK_WIDGET (edited->view));
  gtk_window_set_default_size (GTK_WINDOW (edited->window), 700, 400);
  gtk_window_present (GTK_WINDOW (edited->window));
  gotgan_session_set_article_id (edited->session, edited->id);
  wait_until (gotgan_session_get_article (edited->session) != NULL);
}

static void
tear_down (Edited *edited, gconstpointer data)
{
  gpointer session = edited->session;

  gtk_window_destroy (GTK_WINDOW (edited->window));
  g_object_add_weak_pointer (session, &session);
  g_clear_object (&edited->session);
  wait_until (session == NULL);
  gotgan_library_close (edited->library);
  g_clear_object (&edited->library);
  fixture_tear_down (&edited->files, data);
}

static GotganNote *
highlight (Edited *edited, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (edited->text));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, &end, NULL));
  /* The headline says so as well. */
  if (gtk_text_iter_get_line (&start) == 0)
    g_assert_true (gtk_text_iter_forward_search (&end, words, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (edited->view), "reader.highlight", "s", "doubt"));
  return g_list_model_get_item (gotgan_library_get_notes (edited->library), 0);
}

static void
edit_article (Edited *edited, GotganNote *note)
{
  g_autoptr (GotganArticle) article = g_object_ref (gotgan_session_get_article (edited->session));
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_flush_async (edited->library, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  g_assert_true (gotgan_library_flush_finish (edited->library, result, NULL));
  g_assert_cmpint (import (edited, after), ==, edited->id);
  wait_until (gotgan_note_get_state (note) != GOTGAN_ANCHOR_ATTACHED);
  wait_until (gotgan_session_get_article (edited->session) != article);
}

/* Returns: (nullable) (transfer full): the words of the text where the note is marked */
static char *
dup_marked (Edited *edited, GotganNote *note)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (edited->text));
  GtkTextIter from;
  GtkTextIter to;
  guint start;
  guint end;

  if (!gotgan_article_text_find (edited->text, note, &start, &end))
    return NULL;
  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
  return gtk_text_buffer_get_text (buffer, &from, &to, FALSE);
}

static GtkWidget *
get_popover (Edited *edited)
{
  return gotgan_test_find_widget (GTK_WIDGET (edited->view), GOTGAN_TYPE_NOTE_POPOVER);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
open_at (Edited *edited, GotganNote *note)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (edited->text));
  GtkTextIter iter;
  guint start;
  guint end;

  g_assert_true (gotgan_article_text_find (edited->text, note, &start, &end));
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) start);
  gtk_text_buffer_place_cursor (buffer, &iter);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (edited->view), "reader.open-at-cursor", NULL));
  wait_until (gtk_widget_get_mapped (get_popover (edited)));
}

/* The note is shown where its words were changed, and says what they are now; kept there it is one of the new words, and taken
 * back it is as it was. */
static void
test_changed (Edited *edited, gconstpointer data)
{
  g_autoptr (GotganNote) note = highlight (edited, "$2.75 billion");
  g_autofree char *marked = NULL;
  g_autofree char *kept = NULL;
  GtkWidget *keep;

  edit_article (edited, note);
  g_assert_cmpint (gotgan_note_get_state (note), ==, GOTGAN_ANCHOR_CHANGED);
  g_assert_false (gotgan_note_is_changed_around (note));
  marked = dup_marked (edited, note);
  g_assert_cmpstr (marked, ==, "$1.75 billion");
  open_at (edited, note);
  keep = find_button (get_popover (edited), "_Keep on the New Words");
  g_assert_nonnull (keep);
  g_signal_emit_by_name (keep, "clicked");
  g_assert_cmpint (gotgan_note_get_state (note), ==, GOTGAN_ANCHOR_ATTACHED);
  g_assert_cmpstr (gotgan_note_get_quote (note), ==, "$1.75 billion");
  g_assert_true (g_str_has_suffix (gotgan_note_get_prefix (note), "Amazon invested "));
  kept = dup_marked (edited, note);
  g_assert_cmpstr (kept, ==, "$1.75 billion");

  gotgan_library_undo (edited->library);
  g_assert_cmpint (gotgan_note_get_state (note), ==, GOTGAN_ANCHOR_CHANGED);
  g_assert_cmpstr (gotgan_note_get_quote (note), ==, "$2.75 billion");
  g_assert_cmpstr (gotgan_note_get_wording (note), ==, "$1.75 billion");
}

/* What was kept is so in the store as well. */
static void
test_kept_is_stored (Edited *edited, gconstpointer data)
{
  g_autoptr (GotganNote) note = highlight (edited, "$2.75 billion");
  g_autoptr (GAsyncResult) result = NULL;

  edit_article (edited, note);
  gotgan_library_keep_note (edited->library, note, gotgan_session_get_article (edited->session));
  gotgan_library_flush_async (edited->library, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  g_assert_true (gotgan_library_flush_finish (edited->library, result, NULL));
  g_assert_cmpint (import (edited, before), ==, edited->id);
  wait_until (gotgan_note_get_state (note) == GOTGAN_ANCHOR_CHANGED);
  g_assert_cmpstr (gotgan_note_get_quote (note), ==, "$1.75 billion");
  g_assert_cmpstr (gotgan_note_get_wording (note), ==, "$2.75 billion");
}

/* Words that stand as they were keep their mark, though not their state. */
static void
test_changed_around (Edited *edited, gconstpointer data)
{
  g_autoptr (GotganNote) note = highlight (edited, "the two companies said");
  g_autofree char *marked = NULL;

  edit_article (edited, note);
  g_assert_cmpint (gotgan_note_get_state (note), ==, GOTGAN_ANCHOR_CHANGED);
  g_assert_true (g_str_has_prefix (gotgan_note_get_wording (note), "Amazon invested $1.75"));
  g_assert_true (gotgan_note_is_changed_around (note));
  marked = dup_marked (edited, note);
  g_assert_cmpstr (marked, ==, "the two companies said");
  open_at (edited, note);
  g_assert_nonnull (find_button (get_popover (edited), "_Keep in the New Sentence"));
}

/* What is gone is marked nowhere, and can't be kept. */
static void
test_gone (Edited *edited, gconstpointer data)
{
  g_autoptr (GotganNote) note = highlight (edited, "three offices in Europe");

  edit_article (edited, note);
  g_assert_cmpint (gotgan_note_get_state (note), ==, GOTGAN_ANCHOR_ORPHANED);
  g_assert_null (gotgan_note_get_place (note));
  g_assert_null (dup_marked (edited, note));
  gotgan_library_keep_note (edited->library, note, gotgan_session_get_article (edited->session));
  g_assert_cmpint (gotgan_note_get_state (note), ==, GOTGAN_ANCHOR_ORPHANED);
}

/* Only the notes of the article are followed, and only while they are there. */
static void
test_followed (Edited *edited, gconstpointer data)
{
  g_autoptr (GotganNote) note = highlight (edited, "$2.75 billion");
  const GSignalMatchType match = G_SIGNAL_MATCH_DATA;

  g_assert_cmpuint (g_signal_handler_find (note, match, 0, 0, NULL, NULL, edited->view), !=, 0);
  gotgan_session_set_article_id (edited->session, 0);
  g_assert_cmpuint (g_signal_handler_find (note, match, 0, 0, NULL, NULL, edited->view), ==, 0);
}

#define add(path, test) g_test_add (path, Edited, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/reader/edited/changed", test_changed);
  add ("/reader/edited/kept-is-stored", test_kept_is_stored);
  add ("/reader/edited/changed-around", test_changed_around);
  add ("/reader/edited/gone", test_gone);
  add ("/reader/edited/followed", test_followed);
  return g_test_run ();
}
