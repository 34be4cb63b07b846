#include "config.h"

#include "ui/widgets/gotgan-note-card.h"

#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-palette.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

struct _GotganNoteCard
{
  GtkWidget parent_instance;

  GtkLabel *meaning;
  GtkLabel *state;
  GtkLabel *quote;
  GtkLabel *comment;
  GtkLabel *article;

  GSignalGroup *note_signals;
  GotganNote *note;
  GotganColour shown_colour;
};

G_DEFINE_FINAL_TYPE (GotganNoteCard, gotgan_note_card, GTK_TYPE_WIDGET)

static GParamSpec *note_property;

GtkWidget *
gotgan_note_card_new (void)
{
  return g_object_new (GOTGAN_TYPE_NOTE_CARD, NULL);
}

GtkWidget *
gotgan_note_card_new_with_article (void)
{
  GtkWidget *self = gotgan_note_card_new ();

  gtk_widget_set_visible (GTK_WIDGET (GOTGAN_NOTE_CARD (self)->article), TRUE);
  return self;
}

static const char *
describe_state (GotganAnchorState state)
{
  switch (state)
    {
    case GOTGAN_ANCHOR_MOVED:
      return C_ ("note", "Moved");
    case GOTGAN_ANCHOR_CHANGED:
      return C_ ("note", "Text changed");
    case GOTGAN_ANCHOR_ORPHANED:
      return C_ ("note", "No longer in the text");
    case GOTGAN_ANCHOR_ATTACHED:
    default:
      return NULL;
    }
}

char *
gotgan_note_dup_summary (GotganNote *note)
{
  const char *state = describe_state (gotgan_note_get_state (note));
  const char *comment = gotgan_note_get_comment (note);
  g_autoptr (GString) text = g_string_new (gotgan_colour_get_label (gotgan_note_get_colour (note)));

  g_string_append_printf (text, ", %s", gotgan_note_get_quote (note));
  if (comment != NULL)
    g_string_append_printf (text, ", %s", comment);
  if (state != NULL)
    g_string_append_printf (text, ", %s", state);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
gotgan_note_card_show (GotganNoteCard *self)
{
  const char *title = gotgan_note_get_article_title (self->note);
  const char *state = describe_state (gotgan_note_get_state (self->note));
  const char *comment = gotgan_note_get_comment (self->note);
  GotganColour colour = gotgan_note_get_colour (self->note);
  g_autofree char *quote = g_strdup_printf (_ ("“%s”"), gotgan_note_get_quote (self->note));
  g_autofree char *summary = gotgan_note_dup_summary (self->note);

  gtk_widget_remove_css_class (GTK_WIDGET (self->meaning),
                               gotgan_palette_get_note_class (self->shown_colour));
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), gotgan_palette_get_note_class (colour));
  self->shown_colour = colour;
  gtk_label_set_text (self->meaning, gotgan_colour_get_label (colour));
  gtk_label_set_text (self->state, state != NULL ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), state != NULL);
  gotgan_whole_words_set_label (self->quote, quote);
  gotgan_whole_words_set_label (self->comment, comment);
  gtk_widget_set_visible (GTK_WIDGET (self->comment), comment != NULL);
  gotgan_whole_words_set_label (self->article, title != NULL ? title : _ ("Untitled article"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
}

GotganNote *
gotgan_note_card_get_note (GotganNoteCard *self)
{
  g_return_val_if_fail (GOTGAN_IS_NOTE_CARD (self), NULL);
  return self->note;
}

void
gotgan_note_card_set_note (GotganNoteCard *self, GotganNote *note)
{
  g_return_if_fail (GOTGAN_IS_NOTE_CARD (self));
  g_return_if_fail (note == NULL || GOTGAN_IS_NOTE (note));

  if (!g_set_object (&self->note, note))
    return;
  g_signal_group_set_target (self->note_signals, note);
  if (note != NULL)
    gotgan_note_card_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), note_property);
}

static void
gotgan_note_card_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, GOTGAN_NOTE_CARD (object)->note);
}

static void
gotgan_note_card_set_property (GObject *object, guint property_id, const GValue *value,
                               GParamSpec *pspec)
{
  gotgan_note_card_set_note (GOTGAN_NOTE_CARD (object), g_value_get_object (value));
}

static void
gotgan_note_card_dispose (GObject *object)
{
  GotganNoteCard *self = GOTGAN_NOTE_CARD (object);
  GtkWidget *child = NULL;

  g_clear_object (&self->note_signals);
  g_clear_object (&self->note);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_NOTE_CARD);
  /* Children that the template does not name are still there. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (gotgan_note_card_parent_class)->dispose (object);
}

static void
gotgan_note_card_class_init (GotganNoteCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gotgan_note_card_get_property;
  object_class->set_property = gotgan_note_card_set_property;
  object_class->dispose = gotgan_note_card_dispose;
  note_property =
      g_param_spec_object ("note", NULL, NULL, GOTGAN_TYPE_NOTE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, note_property);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-note-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, meaning);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, state);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, quote);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, comment);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, article);
  gtk_widget_class_set_css_name (widget_class, "notecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gotgan_note_card_init (GotganNoteCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->note_signals = g_signal_group_new (GOTGAN_TYPE_NOTE);
  g_signal_group_connect_swapped (self->note_signals, "notify", G_CALLBACK (gotgan_note_card_show),
                                  self);
}
