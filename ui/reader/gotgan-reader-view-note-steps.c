#include "config.h"

/* Highlights may lie over each other. The one that is at hand is marked in the text; the others are one step away, by keys
 * from one to the next, or in the editor from one to those that share words with it. */

#include "ui/reader/gotgan-reader-view-private.h"

#include "ui/widgets/gotgan-note-popover.h"
#include "ui/widgets/gotgan-announce.h"
#include "ui/widgets/gotgan-note-card.h"

#include <glib/gi18n-lib.h>

GotganNote *
gotgan_reader_view_dup_note_at_cursor (GotganReaderView *self)
{
  guint cursor = gotgan_reader_view_get_cursor (self);
  g_autoptr (GPtrArray) notes = gotgan_article_text_get_notes_at (self->text, cursor);
  GotganNote *at_hand = gotgan_article_text_get_note (self->text);

  if (notes->len == 0)
    return NULL;
  return g_object_ref (g_ptr_array_find (notes, at_hand, NULL) ? at_hand : notes->pdata[0]);
}

GotganNote *
gotgan_reader_view_dup_note_before_cursor (GotganReaderView *self)
{
  guint cursor = gotgan_reader_view_get_cursor (self);
  g_autoptr (GPtrArray) notes =
      cursor > 0 ? gotgan_article_text_get_notes_at (self->text, cursor - 1) : NULL;

  return notes != NULL && notes->len > 0 ? g_object_ref (notes->pdata[0]) : NULL;
}

/* Returns: (transfer full): the note, among those that share words with it */
static GPtrArray *
list_sharing (GotganReaderView *self, GotganNote *note)
{
  GPtrArray *alone = NULL;
  guint start;
  guint end;

  if (gotgan_article_text_find (self->text, note, &start, &end))
    return gotgan_article_text_get_notes_between (self->text, start, end);
  alone = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (alone, g_object_ref (note));
  return alone;
}

void
gotgan_reader_view_edit_note (GotganReaderView *self, GotganNote *note)
{
  g_autoptr (GPtrArray) sharing = list_sharing (self, note);

  gotgan_article_text_set_note (self->text, note);
  gotgan_note_popover_set_notes (GOTGAN_NOTE_POPOVER (self->editor_popover), sharing, note);
}

/* --- From one to the next --------------------------------------------------------------------------- */

/* The one after or before the one at hand, or after or before the cursor. Returns: its place, or the number of notes */
static guint
find_step (GotganReaderView *self, guint n_notes, int by)
{
  GotganNote *at_hand = gotgan_article_text_get_note (self->text);
  guint cursor = gotgan_reader_view_get_cursor (self);
  guint behind = n_notes;

  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (self->sorted_notes, i);
      guint start;
      guint end;

      if (note == at_hand)
        return (i + n_notes + (guint) by) % n_notes;
      if (behind == n_notes && gotgan_article_text_find (self->text, note, &start, &end)
          && start >= cursor)
        behind = i;
    }
  return by > 0 ? behind % n_notes : (behind + n_notes - 1) % n_notes;
}

/* Returns: (nullable) (transfer full): the first from @place on that is marked in the text */
static GotganNote *
dup_marked (GotganReaderView *self, guint place, guint n_notes, int by)
{
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (self->sorted_notes, place);
      guint start;
      guint end;

      if (gotgan_article_text_find (self->text, note, &start, &end))
        return g_steal_pointer (&note);
      place = (place + n_notes + (guint) by) % n_notes;
    }
  return NULL;
}

void
gotgan_reader_view_step_note (GotganReaderView *self, int by)
{
  guint n_notes = g_list_model_get_n_items (self->sorted_notes);
  g_autoptr (GotganNote) note =
      n_notes > 0 ? dup_marked (self, find_step (self, n_notes, by), n_notes, by) : NULL;
  g_autofree char *summary = NULL;

  if (note == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  gotgan_reader_view_hide_claim (self);
  self->following = TRUE;
  gotgan_article_text_reveal (self->text, gotgan_note_get_place (note));
  self->following = FALSE;
  gotgan_article_text_set_note (self->text, note);
  summary = gotgan_note_dup_summary (note, gotgan_session_get_library (self->session));
  gotgan_announce (GTK_WIDGET (self), summary);
}

/* --- At hand ---------------------------------------------------------------------------------------- */

static void
gotgan_reader_view_note_turned_cb (GotganReaderView *self, GotganNote *note)
{
  gotgan_article_text_set_note (self->text, note);
}

/* The cursor has left it. */
static void
gotgan_reader_view_leave_note_cb (GotganReaderView *self)
{
  GotganNote *note = gotgan_article_text_get_note (self->text);
  guint cursor = gotgan_reader_view_get_cursor (self);
  guint start;
  guint end;

  if (note == NULL || self->following || gtk_widget_get_visible (self->editor_popover))
    return;
  if (!gotgan_article_text_find (self->text, note, &start, &end) || cursor < start || cursor >= end)
    gotgan_article_text_set_note (self->text, NULL);
}

static void
gotgan_reader_view_put_down_note_cb (GotganReaderView *self)
{
  gotgan_article_text_set_note (self->text, NULL);
}

static void
gotgan_reader_view_keep_note_cb (GotganReaderView *self, GotganNote *note)
{
  gotgan_library_keep_note (gotgan_session_get_library (self->session), note,
                            gotgan_session_get_article (self->session));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify-undo", "s",
                              _ ("Note kept on what the article says now"));
}

GtkWidget *
gotgan_reader_view_create_editor (GotganReaderView *self)
{
  GtkWidget *popover = gotgan_note_popover_new ();

  self->editor = gotgan_note_popover_get_editor (GOTGAN_NOTE_POPOVER (popover));
  g_signal_connect_object (popover, "note-turned", G_CALLBACK (gotgan_reader_view_note_turned_cb),
                           self, G_CONNECT_SWAPPED);
  gotgan_note_popover_set_can_keep (GOTGAN_NOTE_POPOVER (popover), TRUE);
  g_signal_connect_object (popover, "keep", G_CALLBACK (gotgan_reader_view_keep_note_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (gotgan_reader_view_put_down_note_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gotgan_article_text_get_buffer (self->text), "notify::cursor-position",
                           G_CALLBACK (gotgan_reader_view_leave_note_cb), self, G_CONNECT_SWAPPED);
  return popover;
}
