/* What keys do while something is offered, and how it gets into the entry. */
#include "config.h"

#include "ui/shelf/gotgan-query-completer-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* --- Into the entry ------------------------------------------------------------------------- */

void
gotgan_query_completer_drop (GotganQueryCompleter *self)
{
  g_clear_handle_id (&self->settle, g_source_remove);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->behind, g_free);
}

gboolean
gotgan_query_completer_is_taking (GotganQueryCompleter *self)
{
  g_return_val_if_fail (GOTGAN_IS_QUERY_COMPLETER (self), FALSE);

  return self->wanted != NULL;
}

/* What was to be replaced has to be there still; an input method that lost its syllable does no harm. */
static gboolean
gotgan_query_completer_fits (GotganQueryCompleter *self, const char *text)
{
  return strlen (text) >= strlen (self->before) + strlen (self->behind)
         && g_str_has_prefix (text, self->before) && g_str_has_suffix (text, self->behind);
}

static void
gotgan_query_completer_put_in (GotganQueryCompleter *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->entry));
  g_autofree char *whole = NULL;
  int cursor;

  if (!gotgan_query_completer_fits (self, text))
    {
      gotgan_query_completer_drop (self);
      return;
    }
  /* One space behind it is enough. */
  if (g_str_has_suffix (self->wanted, " ") && *self->behind == ' ')
    self->wanted[strlen (self->wanted) - 1] = '\0';
  whole = g_strconcat (self->before, self->wanted, self->behind, NULL);
  cursor = (int) (gotgan_text_length (self->before) + gotgan_text_length (self->wanted));
  gotgan_query_completer_drop (self);
  /* A field asks for what may stand behind its colon; anything else is done. */
  if (!g_str_has_suffix (whole, ":"))
    gotgan_query_completer_pass_over (self, whole);
  gotgan_live_query_write (self->query, whole, cursor);
}

static void
gotgan_query_completer_settle_cb (gpointer data)
{
  GotganQueryCompleter *self = data;

  self->settle = 0;
  if (self->wanted != NULL && self->entry != NULL)
    gotgan_query_completer_put_in (self);
}

/* Some input methods hand the syllable over after they have emptied the preedit. */
static void
gotgan_query_completer_composing_cb (GotganQueryCompleter *self)
{
  if (self->wanted != NULL && self->settle == 0 && !gotgan_live_query_get_composing (self->query))
    self->settle = g_idle_add_once (gotgan_query_completer_settle_cb, self);
}

/* An input method hands over what it is composing when the focus goes; and the focus comes back at once. */
static void
gotgan_query_completer_end_composing (GotganQueryCompleter *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->text));

  if (root == NULL || !gtk_widget_is_focus (GTK_WIDGET (self->text)))
    return;
  gtk_root_set_focus (root, NULL);
  gtk_text_grab_focus_without_selecting (self->text);
}

void
gotgan_query_completer_take (GotganQueryCompleter *self, guint index)
{
  const GotganCompletion *completion;

  if (index >= self->offers->len || self->entry == NULL)
    return;
  completion = g_ptr_array_index (self->offers, index);
  gotgan_query_completer_drop (self);
  self->wanted = g_strdup (completion->text);
  self->before = gotgan_text_slice (self->asked, 0, completion->start);
  self->behind = g_strdup (self->asked + gotgan_text_byte (self->asked, completion->end));
  gotgan_query_completer_close (self);
  if (gotgan_live_query_get_composing (self->query))
    gotgan_query_completer_end_composing (self);
  else
    gotgan_query_completer_put_in (self);
}

/* --- Keys ----------------------------------------------------------------------------------- */

/* Tab takes the first one, too, where it only goes on with what has been typed: a field or what is behind its colon. A word
 * that some company is called by may be meant as a word, and what a sum looks like is no sum that anybody meant. */
static gboolean
gotgan_query_completer_is_sure (GotganQueryCompleter *self)
{
  const GotganCompletion *first;

  if (self->offers->len == 0)
    return FALSE;
  first = g_ptr_array_index (self->offers, 0);
  return (self->in_value && g_str_has_suffix (first->text, " "))
         || (first->start < first->end && g_str_has_suffix (first->text, ":"));
}

static gboolean
gotgan_query_completer_take_chosen (GotganQueryCompleter *self, gboolean or_first)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->rows);

  if (row == NULL && !(or_first && gotgan_query_completer_is_sure (self)))
    {
      gotgan_query_completer_close (self);
      return GDK_EVENT_PROPAGATE;
    }
  gotgan_query_completer_take (self, row != NULL ? (guint) gtk_list_box_row_get_index (row) : 0);
  return GDK_EVENT_STOP;
}

static gboolean
gotgan_query_completer_open_key (GotganQueryCompleter *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      gotgan_query_completer_choose (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      gotgan_query_completer_choose (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return gotgan_query_completer_take_chosen (self, FALSE);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return gotgan_query_completer_take_chosen (self, TRUE);
    case GDK_KEY_Escape:
      gotgan_query_completer_close (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Before the input method gets it: an arrow chooses among what is offered, and leaves what is being composed alone. */
static gboolean
gotgan_query_completer_key_cb (GotganQueryCompleter *self, guint keyval, guint keycode,
                               GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (modifiers == GDK_CONTROL_MASK && keyval == GDK_KEY_space)
    {
      gotgan_query_completer_ask (self);
      return GDK_EVENT_STOP;
    }
  return self->open && modifiers == 0 ? gotgan_query_completer_open_key (self, keyval)
                                      : GDK_EVENT_PROPAGATE;
}

/* Elsewhere in the same text something else would fit. */
static void
gotgan_query_completer_cursor_cb (GotganQueryCompleter *self)
{
  guint cursor;
  g_autofree char *written = gotgan_live_query_dup_written (self->query, NULL, &cursor);

  if (g_strcmp0 (written, self->asked) == 0 && cursor != self->cursor)
    gotgan_query_completer_close (self);
}

static void
gotgan_query_completer_leave_cb (GotganQueryCompleter *self)
{
  if (self->wanted == NULL)
    gotgan_query_completer_close (self);
}

void
gotgan_query_completer_listen (GotganQueryCompleter *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (gotgan_query_completer_key_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (gotgan_query_completer_leave_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  g_signal_connect_object (self->query, "notify::composing",
                           G_CALLBACK (gotgan_query_completer_composing_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "notify::cursor-position",
                           G_CALLBACK (gotgan_query_completer_cursor_cb), self, G_CONNECT_SWAPPED);
}
