#include "config.h"

/* The same editor as in the reader, and its keys. */

#include "ui/notes/gotgan-notes-view-private.h"

#include "ui/widgets/gotgan-card-list.h"
#include "ui/widgets/gotgan-note-popover.h"

#include <glib/gi18n-lib.h>

static GotganNoteEditor *
get_editor (GotganNotesView *self)
{
  return gotgan_note_popover_get_editor (GOTGAN_NOTE_POPOVER (self->popover));
}

static guint
find_note (GotganNotesView *self, GotganNote *note)
{
  for (guint i = 0; i < gotgan_notes_view_get_n_notes (self); i++)
    {
      g_autoptr (GotganNote) other = g_list_model_get_item (G_LIST_MODEL (self->notes), i);

      if (other == note)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Beside the words of the note, as far as its card is in sight. */
static void
point_at (GotganNotesView *self, GtkWidget *card)
{
  GdkRectangle place = { 0, 60, 1, 1 };

  gotgan_note_card_get_area (card, GTK_WIDGET (self), &place);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
}

void
gotgan_notes_view_edit_cb (GotganNotesView *self, GotganNoteCard *card)
{
  GotganNote *note = gotgan_note_card_get_note (card);
  g_autoptr (GPtrArray) notes = NULL;

  if (note == NULL)
    return;
  notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (notes, g_object_ref (note));
  self->edited = find_note (self, note);
  gotgan_note_popover_set_notes (GOTGAN_NOTE_POPOVER (self->popover), notes, note);
  point_at (self, GTK_WIDGET (card));
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gotgan_note_editor_focus_comment (get_editor (self));
}

/* --- Where the keyboard is -------------------------------------------------------------------------- */

/* What was edited may be gone from the list, and what was deleted is: the next one has its place. */
void
gotgan_notes_view_restore_focus (GotganNotesView *self)
{
  if (self->edited == GTK_INVALID_LIST_POSITION || gtk_widget_get_visible (self->popover))
    return;
  gotgan_card_list_set_focus (self->list, self->edited);
}

static void
save_cb (gpointer user_data)
{
  g_autoptr (GotganNotesView) self = user_data;

  if (self->popover != NULL && !gtk_widget_get_visible (self->popover))
    gotgan_note_editor_set_note (get_editor (self), NULL);
}

/* An input method hands over the syllable under way after this. */
static void
gotgan_notes_view_closed_cb (GotganNotesView *self)
{
  g_idle_add_once (save_cb, g_object_ref (self));
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    gotgan_card_list_set_focus (self->list, self->edited);
}

/* Whoever goes elsewhere is not called back. */
static void
gotgan_notes_view_left_cb (GotganNotesView *self)
{
  if (!gtk_widget_get_visible (self->popover))
    self->edited = GTK_INVALID_LIST_POSITION;
}

/* --- Keys ------------------------------------------------------------------------------------------- */

/* Returns: (nullable) (transfer full): the note whose row the keyboard is in */
static GotganNote *
dup_focused (GotganNotesView *self)
{
  guint position = gotgan_card_list_get_focus (self->list);

  return position != GTK_INVALID_LIST_POSITION
             ? g_list_model_get_item (G_LIST_MODEL (self->notes), position)
             : NULL;
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganNotesView *self = GOTGAN_NOTES_VIEW (widget);
  g_autoptr (GotganNote) note = dup_focused (self);
  GtkWidget *card = note != NULL ? gotgan_note_card_find (GTK_WIDGET (self->list), note) : NULL;

  if (card != NULL)
    gotgan_notes_view_edit_cb (self, GOTGAN_NOTE_CARD (card));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganNotesView *self = GOTGAN_NOTES_VIEW (widget);
  g_autoptr (GotganNote) note = dup_focused (self);

  if (note == NULL)
    return;
  self->edited = gotgan_card_list_get_focus (self->list);
  gotgan_library_remove_note (gotgan_session_get_library (self->session), note);
  gtk_widget_activate_action (widget, "win.notify-undo", "s", _ ("Highlight deleted"));
}

void
gotgan_notes_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "notes.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "notes.delete", NULL, delete_action);
}

static void
add_key (GtkShortcutController *controller, const char *trigger, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      controller, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                    gtk_named_action_new (action)));
}

/* --- The editor ------------------------------------------------------------------------------------- */

void
gotgan_notes_view_init_editor (GotganNotesView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->edited = GTK_INVALID_LIST_POSITION;
  self->popover = gotgan_note_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (gotgan_notes_view_closed_cb), self,
                           G_CONNECT_SWAPPED);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), "F2", "notes.edit");
  add_key (GTK_SHORTCUT_CONTROLLER (keys), "Delete|KP_Delete", "notes.delete");
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (gotgan_notes_view_left_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), focus);
}

void
gotgan_notes_view_follow_editor (GotganNotesView *self, GotganLibrary *library)
{
  if (self->popover == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gotgan_note_editor_set_note (get_editor (self), NULL);
  gotgan_note_editor_set_library (get_editor (self), library);
}

void
gotgan_notes_view_dispose_editor (GotganNotesView *self)
{
  if (self->popover != NULL)
    gotgan_note_editor_set_note (get_editor (self), NULL);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}
