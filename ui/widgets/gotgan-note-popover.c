#include "config.h"

#include "ui/widgets/gotgan-note-popover.h"

#include <glib/gi18n-lib.h>

struct _GotganNotePopover
{
  GtkPopover parent_instance;

  GtkWidget *pager;
  GtkLabel *position_label;
  GotganNoteEditor *editor;

  GPtrArray *notes;
  guint current;
};

G_DEFINE_FINAL_TYPE (GotganNotePopover, gotgan_note_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_NOTE_TURNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GtkWidget *
gotgan_note_popover_new (void)
{
  return g_object_new (GOTGAN_TYPE_NOTE_POPOVER, NULL);
}

GotganNoteEditor *
gotgan_note_popover_get_editor (GotganNotePopover *self)
{
  g_return_val_if_fail (GOTGAN_IS_NOTE_POPOVER (self), NULL);
  return self->editor;
}

static void
gotgan_note_popover_show_current (GotganNotePopover *self)
{
  g_autofree char *position =
      /* Translators: which of several highlights that lie over each other is shown. */
      g_strdup_printf (_ ("Note %1$u of %2$u here"), self->current + 1, self->notes->len);

  gtk_label_set_text (self->position_label, position);
  gtk_widget_set_visible (self->pager, self->notes->len > 1);
  gotgan_note_editor_set_note (self->editor, g_ptr_array_index (self->notes, self->current));
}

void
gotgan_note_popover_set_notes (GotganNotePopover *self, GPtrArray *notes, GotganNote *note)
{
  g_return_if_fail (GOTGAN_IS_NOTE_POPOVER (self));
  g_return_if_fail (notes != NULL && notes->len > 0);

  g_ptr_array_ref (notes);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->notes = notes;
  if (!g_ptr_array_find (notes, note, &self->current))
    self->current = 0;
  gotgan_note_popover_show_current (self);
}

static void
gotgan_note_popover_turn (GotganNotePopover *self, guint by)
{
  self->current = (self->current + by) % self->notes->len;
  gotgan_note_popover_show_current (self);
  g_signal_emit (self, signals[SIGNAL_NOTE_TURNED], 0,
                 g_ptr_array_index (self->notes, self->current));
}

static void
gotgan_note_popover_back_cb (GotganNotePopover *self)
{
  gotgan_note_popover_turn (self, self->notes->len - 1);
}

static void
gotgan_note_popover_forward_cb (GotganNotePopover *self)
{
  gotgan_note_popover_turn (self, 1);
}

static void
gotgan_note_popover_done_cb (GotganNotePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
gotgan_note_popover_dispose (GObject *object)
{
  GotganNotePopover *self = GOTGAN_NOTE_POPOVER (object);

  g_clear_pointer (&self->notes, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_NOTE_POPOVER);
  G_OBJECT_CLASS (gotgan_note_popover_parent_class)->dispose (object);
}

static void
gotgan_note_popover_class_init (GotganNotePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_note_popover_dispose;
  signals[SIGNAL_NOTE_TURNED] =
      g_signal_new ("note-turned", GOTGAN_TYPE_NOTE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, GOTGAN_TYPE_NOTE);
  g_type_ensure (GOTGAN_TYPE_NOTE_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-note-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, pager);
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, position_label);
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, editor);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_popover_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_popover_forward_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_popover_done_cb);
}

static void
gotgan_note_popover_init (GotganNotePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
