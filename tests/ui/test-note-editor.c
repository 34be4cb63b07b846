#include "config.h"

#include "ui/widgets/gotgan-note-editor.h"

#include "ui/widgets/gotgan-colour-bar.h"
#include "ui/widgets/gotgan-note-card.h"
#include "tests/support/gotgan-test-widgets.h"

#include <adwaita.h>

static GotganNote *
create_note (const char *comment)
{
  GotganSpan span = { 2, 0, 4 };
  GotganNote *note = gotgan_note_new (1, "v", &span, "오픈AI", "", "");

  gotgan_note_set_colour (note, GOTGAN_COLOUR_DOUBT);
  gotgan_note_set_comment (note, comment);
  return note;
}

static void
test_defaults (void)
{
  GtkWidget *editor = g_object_ref_sink (gotgan_note_editor_new ());
  g_autofree char *comment = gotgan_note_editor_dup_comment (GOTGAN_NOTE_EDITOR (editor));

  g_assert_null (gotgan_note_editor_get_note (GOTGAN_NOTE_EDITOR (editor)));
  g_assert_null (comment);
  g_assert_finalize_object (editor);
}

static void
test_shows_note (void)
{
  GtkWidget *editor = g_object_ref_sink (gotgan_note_editor_new ());
  GtkWidget *colours = gotgan_test_find_widget (editor, GOTGAN_TYPE_COLOUR_BAR);
  g_autoptr (GotganNote) note = create_note ("확인할 것");
  g_autofree char *comment = NULL;

  gotgan_note_editor_set_note (GOTGAN_NOTE_EDITOR (editor), note);
  comment = gotgan_note_editor_dup_comment (GOTGAN_NOTE_EDITOR (editor));
  g_assert_cmpstr (comment, ==, "확인할 것");
  g_assert_cmpint (gotgan_colour_bar_get_colour (GOTGAN_COLOUR_BAR (colours)), ==,
                   GOTGAN_COLOUR_DOUBT);
  gotgan_note_set_colour (note, GOTGAN_COLOUR_QUOTE);
  g_assert_cmpint (gotgan_colour_bar_get_colour (GOTGAN_COLOUR_BAR (colours)), ==,
                   GOTGAN_COLOUR_QUOTE);
  g_assert_finalize_object (editor);
}

/* The syllable that is being composed belongs to the comment, and composing is never disturbed. */
static void
test_preedit (void)
{
  GtkWidget *editor = g_object_ref_sink (gotgan_note_editor_new ());
  GtkWidget *view = gotgan_test_find_widget (editor, GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autoptr (GotganNote) note = create_note ("메모");
  g_autofree char *composing = NULL;
  g_autofree char *committed = NULL;
  GtkTextIter end;

  gotgan_note_editor_set_note (GOTGAN_NOTE_EDITOR (editor), note);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  g_signal_emit_by_name (view, "preedit-changed", "한");
  composing = gotgan_note_editor_dup_comment (GOTGAN_NOTE_EDITOR (editor));
  g_assert_cmpstr (composing, ==, "메모한");
  gotgan_note_set_comment (note, "elsewhere");
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 2);
  g_signal_emit_by_name (view, "preedit-changed", "");
  gtk_text_buffer_insert_at_cursor (buffer, "한", -1);
  committed = gotgan_note_editor_dup_comment (GOTGAN_NOTE_EDITOR (editor));
  g_assert_cmpstr (committed, ==, "메모한");
  g_assert_finalize_object (editor);
}

static void
test_white_space_is_no_comment (void)
{
  GtkWidget *editor = g_object_ref_sink (gotgan_note_editor_new ());
  GtkWidget *view = gotgan_test_find_widget (editor, GTK_TYPE_TEXT_VIEW);
  g_autofree char *comment = NULL;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), " \n ", -1);
  comment = gotgan_note_editor_dup_comment (GOTGAN_NOTE_EDITOR (editor));
  g_assert_null (comment);
  g_assert_finalize_object (editor);
}

static void
picked_cb (int *picked, int colour)
{
  *picked = colour;
}

/* Only what the person picks is told. */
static void
test_colours (void)
{
  GtkWidget *bar = g_object_ref_sink (gotgan_colour_bar_new ());
  GtkWidget *button = gtk_widget_get_last_child (bar);
  int picked = -1;

  g_signal_connect_swapped (bar, "picked", G_CALLBACK (picked_cb), &picked);
  g_assert_cmpint (gotgan_colour_bar_get_colour (GOTGAN_COLOUR_BAR (bar)), ==, -1);
  gotgan_colour_bar_set_colour (GOTGAN_COLOUR_BAR (bar), GOTGAN_COLOUR_EVIDENCE);
  g_assert_cmpint (picked, ==, -1);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (picked, ==, GOTGAN_COLOUR_QUOTE);
  g_assert_finalize_object (bar);
}

static void
test_card (void)
{
  GtkWidget *card = g_object_ref_sink (gotgan_note_card_new ());
  GotganNote *note = create_note ("확인할 것");
  g_autofree char *before = gotgan_note_dup_summary (note, NULL);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, "Doubt, 오픈AI, 확인할 것");
  gotgan_note_card_set_note (GOTGAN_NOTE_CARD (card), note);
  g_assert_true (gotgan_note_card_get_note (GOTGAN_NOTE_CARD (card)) == note);
  gotgan_note_set_colour (note, GOTGAN_COLOUR_QUESTION);
  gotgan_note_set_comment (note, NULL);
  gotgan_note_set_state (note, GOTGAN_ANCHOR_ORPHANED);
  after = gotgan_note_dup_summary (note, NULL);
  g_assert_cmpstr (after, ==, "Question, 오픈AI, No longer in the text");
  gotgan_note_card_set_note (GOTGAN_NOTE_CARD (card), NULL);
  g_assert_finalize_object (card);
  g_assert_finalize_object (note);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/widgets/note-editor/defaults", test_defaults);
  g_test_add_func ("/widgets/note-editor/note", test_shows_note);
  g_test_add_func ("/widgets/note-editor/preedit", test_preedit);
  g_test_add_func ("/widgets/note-editor/white-space", test_white_space_is_no_comment);
  g_test_add_func ("/widgets/colour-bar/picked", test_colours);
  g_test_add_func ("/widgets/note-card/follows", test_card);
  return g_test_run ();
}
