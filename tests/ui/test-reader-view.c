#include "config.h"

/* The reader on a real library: what is marked is stored, and is there again. */

#include "ui/reader/gotgan-reader-view.h"

#include "ui/notes/gotgan-notes-view.h"
#include "ui/reader/gotgan-article-text.h"
#include "ui/reader/gotgan-changes-dialog.h"
#include "ui/reader/gotgan-find-bar.h"
#include "tests/support/gotgan-test-wait.h"
#include "tests/support/gotgan-test-widgets.h"

#include <glib/gstdio.h>

#include <string.h>

static const char first_article[] =
    "Amazon puts $2.75 billion into Anthropic\n\n"
    "Ledger Daily, 27 March 2024\n\n"
    "Amazon invested $2.75 billion in Anthropic on 27 March 2024, the two companies said in a statement.\n\n"
    "The maker of the Claude models has now taken $4 billion from the retailer. 👩‍💻 Nobody was surprised.\n\n"
    "Google is in talks to invest $1 billion in Anthropic, a person who knows the matter said on Monday.\n";

static const char edited_article[] =
    "Amazon puts $2.75 billion into Anthropic\n\n"
    "Ledger Daily, 27 March 2024\n\n"
    "Amazon invested $1.75 billion in Anthropic on 27 March 2024, the two companies said in a statement.\n\n"
    "The maker of the Claude models has now taken $4 billion from the retailer. 👩‍💻 Nobody was surprised.\n\n"
    "Google is in talks to invest $1 billion in Anthropic, a person who knows the matter said on Monday.\n";

static const char second_article[] =
    "A quiet day\n\n"
    "Nothing at all was bought or sold on the day, and nobody said that it would "
    "be on the next one either.\n\n"
    "The weather was fine and the offices were closed, as they are in August.\n";

typedef struct
{
  char *folder;
  char *path;
  GotganLibrary *library;
  GotganSession *session;
  GtkWidget *window;
  GotganReaderView *view;
  GotganArticleText *text;
  gint64 ids[2];
} Fixture;

static gint64
import (Fixture *fixture, const char *article)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (article, strlen (article));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganImportReport) report = NULL;

  gotgan_library_import_bytes_async (fixture->library, bytes, "article.txt", NULL, keep_result_cb,
                                     &result);
  wait_until (result != NULL);
  report = gotgan_library_import_finish (fixture->library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->failures->len, ==, 0);
  return report->first_id;
}

static void
open_library (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_open_async (fixture->path, GOTGAN_LIBRARY_NONE, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  fixture->library = gotgan_library_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
open_window (Fixture *fixture)
{
  fixture->session = gotgan_session_new (fixture->library);
  fixture->view = GOTGAN_READER_VIEW (gotgan_reader_view_new ());
  fixture->text = GOTGAN_ARTICLE_TEXT (
      gotgan_test_find_widget (GTK_WIDGET (fixture->view), GOTGAN_TYPE_ARTICLE_TEXT));
  gotgan_reader_view_set_session (fixture->view, fixture->session);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 240);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/* What is still being read holds the session for a moment longer. */
static void
close_window (Fixture *fixture)
{
  gpointer view = fixture->view;
  gpointer session = fixture->session;

  g_object_add_weak_pointer (view, &view);
  g_object_add_weak_pointer (session, &session);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->session);
  wait_until (view == NULL && session == NULL);
  gotgan_library_close (fixture->library);
  g_clear_object (&fixture->library);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("gotgan-reader-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "library.gotgan", NULL);
  open_library (fixture);
  fixture->ids[0] = import (fixture, first_article);
  fixture->ids[1] = import (fixture, second_article);
  open_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  close_window (fixture);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GotganArticle *
show (Fixture *fixture, guint index)
{
  gotgan_session_set_article_id (fixture->session, fixture->ids[index]);
  wait_until (gotgan_session_get_article (fixture->session) != NULL);
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->text)) > 0);
  return gotgan_session_get_article (fixture->session);
}

/* Selects from the first words to the end of the last ones, wherever they stand in the buffer. */
static void
select_words (Fixture *fixture, const char *first, const char *last)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text));
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter ignored;

  gtk_text_buffer_get_start_iter (buffer, &ignored);
  g_assert_true (gtk_text_iter_forward_search (&ignored, first, 0, &start, &end, NULL));
  g_assert_true (gtk_text_iter_forward_search (&start, last, 0, &ignored, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static GListModel *
get_notes (Fixture *fixture)
{
  return gotgan_library_get_notes (fixture->library);
}

static void
highlight (Fixture *fixture, const char *colour)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "reader.highlight", "s", colour));
}

static gboolean
is_marked (Fixture *fixture, GotganNote *note)
{
  guint start;
  guint end;

  return gotgan_article_text_find (fixture->text, note, &start, &end);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
fill_row (AdwDialog *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (GTK_WIDGET (dialog), title)), text);
}

static const char *
get_row (AdwDialog *dialog, const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_row (GTK_WIDGET (dialog), title)));
}

static void
test_defaults (void)
{
  GtkWidget *view = g_object_ref_sink (gotgan_reader_view_new ());
  GtkWidget *header = gotgan_reader_view_get_header_end (GOTGAN_READER_VIEW (view));

  g_assert_null (gotgan_reader_view_get_session (GOTGAN_READER_VIEW (view)));
  g_assert_true (GTK_IS_WIDGET (header));
  g_object_add_weak_pointer (G_OBJECT (header), (gpointer *) &header);
  g_assert_finalize_object (view);
  g_assert_null (header);
}

static void
test_highlight (Fixture *fixture, gconstpointer data)
{
  GotganArticle *article = show (fixture, 0);
  g_autoptr (GotganNote) note = NULL;
  g_autofree char *words = NULL;

  select_words (fixture, "👩‍💻 Nobody", "surprised");
  highlight (fixture, "doubt");
  g_assert_cmpuint (g_list_model_get_n_items (get_notes (fixture)), ==, 1);
  note = g_list_model_get_item (get_notes (fixture), 0);
  g_assert_cmpstr (gotgan_note_get_quote (note), ==, "👩‍💻 Nobody was surprised");
  g_assert_cmpint (gotgan_note_get_colour (note), ==, GOTGAN_COLOUR_DOUBT);
  words = gotgan_article_dup_span (article, gotgan_note_get_span (note));
  g_assert_cmpstr (words, ==, gotgan_note_get_quote (note));
  g_assert_cmpstr (gotgan_note_get_suffix (note), ==, ".");
  g_assert_true (g_str_has_suffix (gotgan_note_get_prefix (note), "the retailer. "));
  g_assert_cmpint (gotgan_note_get_article_id (note), ==, fixture->ids[0]);
  g_assert_true (is_marked (fixture, note));

  gotgan_library_undo (fixture->library);
  g_assert_cmpuint (g_list_model_get_n_items (get_notes (fixture)), ==, 0);
  g_assert_false (is_marked (fixture, note));
  gotgan_library_redo (fixture->library);
  g_assert_cmpuint (g_list_model_get_n_items (get_notes (fixture)), ==, 1);
}

/* Nothing is selected, or only what is not the article's text. */
static void
test_highlight_nothing (Fixture *fixture, gconstpointer data)
{
  show (fixture, 0);
  highlight (fixture, "doubt");
  select_words (fixture, "Amazon puts", "Anthropic");
  highlight (fixture, "doubt");
  g_assert_cmpuint (g_list_model_get_n_items (get_notes (fixture)), ==, 0);
}

static gboolean
is_laid_out (Fixture *fixture, guint offset, GdkRectangle *area)
{
  guint found;

  gotgan_article_text_get_area (fixture->text, offset, offset + 1, area);
  return gotgan_article_text_get_offset_at (fixture->text, area->x + 1.0,
                                            area->y + area->height / 2.0, &found)
         && found == offset;
}

/* What a finger rests on is selected, to be highlighted; beside words there is nothing to select. */
static void
test_long_press (Fixture *fixture, gconstpointer data)
{
  GListModel *controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->text));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text));
  g_autoptr (GtkGesture) press = NULL;
  g_autofree char *selected = NULL;
  GdkRectangle area;
  GtkTextIter start;
  GtkTextIter end;

  show (fixture, 0);
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && press == NULL; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_LONG_PRESS (controller))
        press = GTK_GESTURE (g_steal_pointer (&controller));
    }
  g_object_unref (controllers);
  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (press)));
  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, "invested", 0, &start, NULL, NULL));
  wait_until (is_laid_out (fixture, (guint) gtk_text_iter_get_offset (&start) + 3, &area));
  g_signal_emit_by_name (press, "pressed", area.x + 1.0, area.y + area.height / 2.0);
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  selected = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (selected, ==, "invested");
  highlight (fixture, "doubt");
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_library_get_notes (fixture->library)), ==, 1);
  gtk_text_buffer_place_cursor (buffer, &end);
  g_signal_emit_by_name (press, "pressed", 1.0, 1.0);
  g_assert_false (gtk_text_buffer_get_has_selection (buffer));
}

static GtkWidget *
find_by_class (GtkWidget *widget, const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_class (child, css_class);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* In the narrowest window all that is offered for a selection is in sight, also when meanings have long names. */
static void
test_selection_fits (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = find_by_class (GTK_WIDGET (fixture->view), "gotgan-selection");

  show (fixture, 0);
  for (guint i = 0; i < 2; i++)
    {
      if (i == 1)
        gotgan_library_name_meaning (fixture->library, GOTGAN_COLOUR_DOUBT,
                                     "가나다라마바사아자차카타파하가나다라마바");
      gtk_widget_grab_focus (GTK_WIDGET (fixture->text));
      select_words (fixture, "invested", "in Anthropic");
      wait_until (gtk_widget_get_mapped (popover) && gtk_widget_get_width (popover) > 0);
      g_assert_cmpint (gtk_widget_get_width (popover), <=,
                       gtk_widget_get_width (GTK_WIDGET (fixture->view)));
      g_assert_true (
          gtk_widget_activate_action (GTK_WIDGET (fixture->view), "reader.dismiss", NULL));
      wait_until (!gtk_widget_get_mapped (popover));
    }
}

static void
test_highlight_paragraphs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganNote) first = NULL;
  g_autoptr (GotganNote) second = NULL;

  show (fixture, 0);
  select_words (fixture, "in a statement", "The maker");
  highlight (fixture, "question");
  g_assert_cmpuint (g_list_model_get_n_items (get_notes (fixture)), ==, 2);
  first = g_list_model_get_item (get_notes (fixture), 1);
  second = g_list_model_get_item (get_notes (fixture), 0);
  g_assert_cmpuint (gotgan_note_get_span (first)->paragraph + 1, ==,
                    gotgan_note_get_span (second)->paragraph);
  g_assert_cmpstr (gotgan_note_get_quote (first), ==, "in a statement.");
  g_assert_cmpstr (gotgan_note_get_quote (second), ==, "The maker");
}

/* After a restart the highlight is still there; in another article it is not. */
static void
test_restart (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganNote) note = NULL;

  show (fixture, 0);
  select_words (fixture, "Google is", "talks");
  highlight (fixture, "quote");
  gotgan_library_flush_async (fixture->library, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  g_assert_true (gotgan_library_flush_finish (fixture->library, result, NULL));
  close_window (fixture);

  open_library (fixture);
  open_window (fixture);
  wait_until (g_list_model_get_n_items (get_notes (fixture)) == 1);
  note = g_list_model_get_item (get_notes (fixture), 0);
  show (fixture, 1);
  g_assert_false (is_marked (fixture, note));
  show (fixture, 0);
  g_assert_true (is_marked (fixture, note));
  g_assert_cmpint (gotgan_note_get_colour (note), ==, GOTGAN_COLOUR_QUOTE);
}

static void
test_claims (Fixture *fixture, gconstpointer data)
{
  GotganClaim *claim = NULL;
  int cursor;
  guint start;
  guint end;

  show (fixture, 0);
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_session_get_claims (fixture->session)), >=, 2);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (
          gtk_widget_activate_action (GTK_WIDGET (fixture->view), "reader.next-claim", NULL));
      g_assert_true (gotgan_session_get_claim (fixture->session) != claim);
      claim = gotgan_session_get_claim (fixture->session);
      g_assert_true (gotgan_article_text_find (fixture->text, claim, &start, &end));
      g_object_get (gotgan_article_text_get_buffer (fixture->text), "cursor-position", &cursor,
                    NULL);
      g_assert_cmpint (cursor, ==, start);
    }
}

/* From a figure elsewhere to its sentence here. */
static void
test_open_claim (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganClaim) claim = NULL;
  guint start;
  guint end;
  int cursor;

  show (fixture, 0);
  claim = g_list_model_get_item (gotgan_session_get_claims (fixture->session), 1);
  show (fixture, 1);
  g_assert_false (gotgan_article_text_find (fixture->text, claim, &start, &end));
  gotgan_session_open_claim (fixture->session, claim);
  wait_until (gotgan_session_get_article (fixture->session) != NULL);
  g_assert_true (gotgan_article_text_find (
      fixture->text, gotgan_session_get_claim (fixture->session), &start, &end));
  g_object_get (gotgan_article_text_get_buffer (fixture->text), "cursor-position", &cursor, NULL);
  g_assert_cmpint (cursor, ==, start);
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  GotganFindBar *bar =
      GOTGAN_FIND_BAR (gotgan_test_find_widget (GTK_WIDGET (fixture->view), GOTGAN_TYPE_FIND_BAR));
  GtkWidget *entry = gotgan_test_find_widget (GTK_WIDGET (bar), GTK_TYPE_SEARCH_ENTRY);
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *found = NULL;

  show (fixture, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "reader.find", NULL));
  gtk_editable_set_text (GTK_EDITABLE (entry), "anthro");
  /* What is still being composed is looked for too. */
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  g_signal_emit_by_name (delegate, "preedit-changed", "pic");
  g_assert_cmpuint (gotgan_find_bar_get_n_matches (bar), ==, 3);
  gotgan_find_bar_step (bar, -1);
  g_assert_true (gtk_text_buffer_get_selection_bounds (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text)), &start, &end));
  found = gtk_text_iter_get_text (&start, &end);
  g_assert_cmpstr (found, ==, "Anthropic");
  gotgan_find_bar_close (bar);
  g_assert_cmpuint (gotgan_find_bar_get_n_matches (bar), ==, 0);
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

/* Of more than are looked for nobody says that they are all. */
static void
test_find_many (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = gotgan_test_find_widget (GTK_WIDGET (fixture->view), GOTGAN_TYPE_FIND_BAR);
  g_autoptr (GString) text =
      g_string_new ("A long list of coins\n\nLedger Daily, 27 March 2024\n\n");

  for (guint i = 0; i < 300; i++)
    {
      g_string_append_printf (text,
                              "Paragraph %u of the list begins here, and in it there are:", i);
      for (guint j = 0; j < 40; j++)
        g_string_append (text, " zloty");
      g_string_append (text, ".\n\n");
    }
  fixture->ids[1] = import (fixture, text->str);
  show (fixture, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "reader.find", NULL));
  gtk_editable_set_text (GTK_EDITABLE (gotgan_test_find_widget (bar, GTK_TYPE_SEARCH_ENTRY)),
                         "Paragraph");
  wait_until (has_label (bar, "1 of 300"));
  gtk_editable_set_text (GTK_EDITABLE (gotgan_test_find_widget (bar, GTK_TYPE_SEARCH_ENTRY)),
                         "zloty");
  wait_until (has_label (bar, "1 of 10,000 or more"));
}

/* An article is found again where it was left. */
static void
test_position (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = NULL;
  guint left;

  show (fixture, 0);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->text));
  wait_until (gtk_adjustment_get_upper (adjustment)
              > gtk_adjustment_get_page_size (adjustment) + 220);
  gtk_adjustment_set_value (adjustment, 220);
  left = gotgan_article_text_get_position (fixture->text);
  g_assert_cmpuint (left, >, 0);
  show (fixture, 1);
  wait_until (gotgan_article_text_get_position (fixture->text) == 0);
  show (fixture, 0);
  wait_until (gotgan_article_text_get_position (fixture->text) == left);
}

/* And it is after a restart; what is written by then has no need of the window. */
static void
test_place_after_restart (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = NULL;
  guint left;

  show (fixture, 0);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->text));
  wait_until (gtk_adjustment_get_upper (adjustment)
              > gtk_adjustment_get_page_size (adjustment) + 220);
  gtk_adjustment_set_value (adjustment, 220);
  left = gotgan_article_text_get_position (fixture->text);
  g_assert_cmpuint (left, >, 0);
  close_window (fixture);
  open_library (fixture);
  open_window (fixture);
  show (fixture, 0);
  /* Give or take a line: it may be wrapped anew. */
  wait_until (gotgan_article_text_get_position (fixture->text) + 75 > left);
  g_assert_cmpuint (gotgan_article_text_get_position (fixture->text), <, left + 75);
}

static gboolean
is_unread (Fixture *fixture, guint index)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganHeadline) headline = NULL;

  gotgan_library_load_headline_async (fixture->library, fixture->ids[index], NULL, keep_result_cb,
                                      &result);
  wait_until (result != NULL);
  headline = gotgan_library_load_headline_finish (fixture->library, result, NULL);
  return gotgan_headline_get_unread (headline);
}

static void
test_read_at_the_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (GOTGAN_APP_ID);
  GtkAdjustment *adjustment = NULL;

  g_settings_set_boolean (settings, "mark-read-at-end", TRUE);
  show (fixture, 0);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->text));
  wait_until (gtk_adjustment_get_upper (adjustment)
              > gtk_adjustment_get_page_size (adjustment) + 220);
  g_assert_true (is_unread (fixture, 0));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  wait_until (!is_unread (fixture, 0));
  g_settings_reset (settings, "mark-read-at-end");
  g_assert_true (is_unread (fixture, 1));
  show (fixture, 1);
  wait_until (!is_unread (fixture, 1));
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = NULL;

  show (fixture, 0);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->text));
  wait_until (gtk_adjustment_get_upper (adjustment)
              > gtk_adjustment_get_page_size (adjustment) + 220);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "reader.page-down", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <,
                     gtk_adjustment_get_page_size (adjustment));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "reader.page-up", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

static guint
count_claims (Fixture *fixture)
{
  return g_list_model_get_n_items (gotgan_session_get_claims (fixture->session));
}

/* The engine fills in what the selected words say; saving makes a fact of them, and undo takes it back. */
static void
test_add_fact (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = NULL;
  guint n_claims;

  show (fixture, 0);
  n_claims = count_claims (fixture);
  select_words (fixture, "The maker of", "the retailer");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "reader.add-fact", NULL));
  wait_until ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))) != NULL);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Add Fact");
  fill_row (dialog, "Company it is about", "Anthropic");
  fill_row (dialog, "Who pays, buys, sells or holds", "Amazon");
  g_assert_true (strstr (get_row (dialog, "Amount with its currency"), "4") != NULL);
  g_assert_true (gtk_widget_get_sensitive (adw_dialog_get_default_widget (dialog)));
  g_signal_emit_by_name (adw_dialog_get_default_widget (dialog), "clicked");
  wait_until (count_claims (fixture) == n_claims + 1);
  gotgan_library_undo (fixture->library);
  wait_until (count_claims (fixture) == n_claims);
}

static void
test_notes_view (Fixture *fixture, gconstpointer data)
{
  GtkWidget *notes = g_object_ref_sink (gotgan_notes_view_new ());

  show (fixture, 0);
  gotgan_notes_view_set_session (GOTGAN_NOTES_VIEW (notes), fixture->session);
  wait_until (gotgan_notes_view_get_n_notes (GOTGAN_NOTES_VIEW (notes)) == 0);
  select_words (fixture, "Google is", "talks");
  highlight (fixture, "quote");
  select_words (fixture, "on Monday", "Monday");
  highlight (fixture, "doubt");
  wait_until (gotgan_notes_view_get_n_notes (GOTGAN_NOTES_VIEW (notes)) == 2);
  gotgan_notes_view_set_colour (GOTGAN_NOTES_VIEW (notes), GOTGAN_COLOUR_DOUBT);
  wait_until (gotgan_notes_view_get_n_notes (GOTGAN_NOTES_VIEW (notes)) == 1);
  gotgan_notes_view_set_colour (GOTGAN_NOTES_VIEW (notes), GOTGAN_COLOUR_EVIDENCE);
  wait_until (gotgan_notes_view_get_n_notes (GOTGAN_NOTES_VIEW (notes)) == 0);
  gotgan_notes_view_set_colour (GOTGAN_NOTES_VIEW (notes), -1);
  wait_until (gotgan_notes_view_get_n_notes (GOTGAN_NOTES_VIEW (notes)) == 2);
  g_assert_finalize_object (notes);
}

static double
get_scrolled (GtkWidget *view)
{
  GtkScrollable *list = GTK_SCROLLABLE (gotgan_test_find_widget (view, GTK_TYPE_LIST_VIEW));

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (list));
}

/* What was noted while the page was not in sight is in sight when it comes back. */
static void
test_notes_view_begins_with_the_newest (Fixture *fixture, gconstpointer data)
{
  GtkWidget *notes = gotgan_notes_view_new ();
  GtkWidget *window = gtk_window_new ();

  show (fixture, 0);
  for (guint i = 0; i < 12; i++)
    {
      select_words (fixture, "Google is", "talks");
      highlight (fixture, "quote");
    }
  gotgan_notes_view_set_session (GOTGAN_NOTES_VIEW (notes), fixture->session);
  gtk_window_set_child (GTK_WINDOW (window), notes);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gotgan_notes_view_get_n_notes (GOTGAN_NOTES_VIEW (notes)) == 12);
  wait_until (gtk_widget_get_height (notes) > 0);
  gtk_widget_set_visible (window, FALSE);
  for (guint i = 0; i < 3; i++)
    {
      select_words (fixture, "on Monday", "Monday");
      highlight (fixture, "doubt");
    }
  wait_until (gotgan_notes_view_get_n_notes (GOTGAN_NOTES_VIEW (notes)) == 15);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (notes));
  for (guint i = 0; i < 30; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (get_scrolled (notes), <, 20);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_starred (Fixture *fixture)
{
  gboolean starred;

  g_object_get (gotgan_reader_view_get_header_end (fixture->view), "starred", &starred, NULL);
  return starred;
}

/* One opened from the timeline, say, while the list beside it shows something else. */
static void
test_star_of_what_is_not_listed (Fixture *fixture, gconstpointer data)
{
  GotganHeadlineList *headlines = gotgan_session_get_headlines (fixture->session);

  gotgan_headline_list_set_query (headlines, "zzzz");
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (headlines)) == 0);
  gotgan_library_set_starred (fixture->library, fixture->ids[0], TRUE);
  show (fixture, 0);
  wait_until (is_starred (fixture));
  gotgan_library_set_starred (fixture->library, fixture->ids[0], FALSE);
  wait_until (!is_starred (fixture));
}

static AdwBanner *
get_banner (Fixture *fixture)
{
  return ADW_BANNER (gotgan_test_find_widget (GTK_WIDGET (fixture->view), ADW_TYPE_BANNER));
}

/* An edit that came while the article was open is told, and what it touches is a step away. */
static void
test_edited (Fixture *fixture, gconstpointer data)
{
  GotganChangesDialog *dialog = NULL;
  GotganChanges *changes = NULL;

  show (fixture, 0);
  select_words (fixture, "invested $2.75", "in Anthropic");
  highlight (fixture, "evidence");
  g_assert_false (adw_banner_get_revealed (get_banner (fixture)));
  g_assert_cmpint (import (fixture, edited_article), ==, fixture->ids[0]);
  wait_until (adw_banner_get_revealed (get_banner (fixture)));
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "reader.show-changes", NULL));
  dialog = GOTGAN_CHANGES_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  g_assert_nonnull (dialog);
  wait_until (gotgan_changes_dialog_get_changes (dialog) != NULL);
  changes = gotgan_changes_dialog_get_changes (dialog);
  g_assert_false (gotgan_changes_is_empty (changes));
  g_assert_cmpuint (gotgan_changes_get_notes (changes)->len, ==, 1);
  g_assert_cmpuint (gotgan_changes_get_claims (changes)->len, >=, 1);
  adw_dialog_force_close (ADW_DIALOG (dialog));

  show (fixture, 1);
  wait_until (!adw_banner_get_revealed (get_banner (fixture)));
}

#define add(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/reader/view/defaults", test_defaults);
  add ("/reader/view/highlight", test_highlight);
  add ("/reader/view/highlight-nothing", test_highlight_nothing);
  add ("/reader/view/highlight-paragraphs", test_highlight_paragraphs);
  add ("/reader/view/long-press", test_long_press);
  add ("/reader/view/selection-fits", test_selection_fits);
  add ("/reader/view/restart", test_restart);
  add ("/reader/view/claims", test_claims);
  add ("/reader/view/open-claim", test_open_claim);
  add ("/reader/view/find", test_find);
  add ("/reader/view/find-many", test_find_many);
  add ("/reader/view/position", test_position);
  add ("/reader/view/place-after-restart", test_place_after_restart);
  add ("/reader/view/read-at-the-end", test_read_at_the_end);
  add ("/reader/view/pages", test_pages);
  add ("/reader/view/add-fact", test_add_fact);
  add ("/reader/view/edited", test_edited);
  add ("/reader/view/star-of-what-is-not-listed", test_star_of_what_is_not_listed);
  add ("/notes/view/colours", test_notes_view);
  add ("/notes/view/begins-with-the-newest", test_notes_view_begins_with_the_newest);
  return g_test_run ();
}
