#include "config.h"

#include "ui/widgets/gotgan-note-popover.h"

#include "ui/widgets/gotgan-note-card.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

struct _GotganNotePopover
{
  GtkPopover parent_instance;

  GtkWidget *pager;
  GtkLabel *position_label;
  GtkWidget *change;
  GtkLabel *state;
  GtkLabel *quote;
  GtkLabel *now;
  GtkButton *keep;
  GotganNoteEditor *editor;

  GPtrArray *notes;
  guint current;
  GSignalGroup *note_signals;
  gboolean can_keep;
};

G_DEFINE_FINAL_TYPE (GotganNotePopover, gotgan_note_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_NOTE_TURNED,
  SIGNAL_KEEP,
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

static GotganNote *
get_current (GotganNotePopover *self)
{
  return self->notes != NULL ? self->notes->pdata[self->current] : NULL;
}

/* Of one whose words are no longer those that are marked in the text. */
static void
gotgan_note_popover_show_change (GotganNotePopover *self)
{
  GotganNote *note = get_current (self);
  GotganAnchorState state = note != NULL ? gotgan_note_get_state (note) : GOTGAN_ANCHOR_ATTACHED;
  gboolean is_changed = state == GOTGAN_ANCHOR_CHANGED;
  g_autofree char *quote = NULL;
  g_autofree char *now = NULL;

  gtk_widget_set_visible (self->change, is_changed || state == GOTGAN_ANCHOR_ORPHANED);
  if (!gtk_widget_get_visible (self->change))
    return;
  quote = g_strdup_printf (_ ("“%s”"), gotgan_note_get_quote (note));
  now = gotgan_note_dup_now (note);
  gtk_label_set_text (self->state, gotgan_note_get_state_label (note));
  gotgan_whole_words_set_label (self->quote, quote);
  gotgan_whole_words_set_label (self->now, now != NULL ? now : "");
  gtk_widget_set_visible (GTK_WIDGET (self->now), now != NULL);
  gtk_button_set_label (self->keep, gotgan_note_is_changed_around (note)
                                        ? _ ("_Keep in the New Sentence")
                                        : _ ("_Keep on the New Words"));
  gtk_widget_set_visible (GTK_WIDGET (self->keep),
                          self->can_keep && is_changed && gotgan_note_get_place (note) != NULL);
}

void
gotgan_note_popover_set_can_keep (GotganNotePopover *self, gboolean can_keep)
{
  g_return_if_fail (GOTGAN_IS_NOTE_POPOVER (self));
  self->can_keep = can_keep;
  gotgan_note_popover_show_change (self);
}

static void
gotgan_note_popover_keep_cb (GotganNotePopover *self)
{
  gotgan_note_editor_save (self->editor);
  g_signal_emit (self, signals[SIGNAL_KEEP], 0, get_current (self));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
gotgan_note_popover_show_current (GotganNotePopover *self)
{
  g_autofree char *position =
      /* Translators: which of several highlights that lie over each other is shown. */
      g_strdup_printf (_ ("Note %1$u of %2$u here"), self->current + 1, self->notes->len);

  gtk_label_set_text (self->position_label, position);
  gtk_widget_set_visible (self->pager, self->notes->len > 1);
  gotgan_note_editor_set_note (self->editor, get_current (self));
  g_signal_group_set_target (self->note_signals, get_current (self));
  gotgan_note_popover_show_change (self);
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
  g_signal_emit (self, signals[SIGNAL_NOTE_TURNED], 0, get_current (self));
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

  g_clear_object (&self->note_signals);
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
  signals[SIGNAL_KEEP] = g_signal_new ("keep", GOTGAN_TYPE_NOTE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, GOTGAN_TYPE_NOTE);
  g_type_ensure (GOTGAN_TYPE_NOTE_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-note-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, pager);
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, position_label);
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, change);
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, state);
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, quote);
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, now);
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, keep);
  gtk_widget_class_bind_template_child (widget_class, GotganNotePopover, editor);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_popover_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_popover_forward_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_popover_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_popover_keep_cb);
}

static void
gotgan_note_popover_init (GotganNotePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->note_signals = g_signal_group_new (GOTGAN_TYPE_NOTE);
  g_signal_group_connect_swapped (self->note_signals, "notify::state",
                                  G_CALLBACK (gotgan_note_popover_show_change), self);
}
