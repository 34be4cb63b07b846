#include "config.h"

#include "ui/widgets/gotgan-note-card.h"

#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-day-text.h"
#include "ui/widgets/gotgan-palette.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

struct _GotganNoteCard
{
  GtkWidget parent_instance;

  GtkLabel *meaning;
  GtkLabel *state;
  GtkLabel *quote;
  GtkLabel *wording;
  GtkLabel *comment;
  GtkLabel *tags;
  GtkLabel *article;
  GtkWidget *edit;

  GSignalGroup *note_signals;
  GotganLibrary *library;
  GotganNote *note;
  GotganColour shown_colour;
};

G_DEFINE_FINAL_TYPE (GotganNoteCard, gotgan_note_card, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_EDIT,
  N_SIGNALS,
};

static GParamSpec *note_property;
static guint signals[N_SIGNALS];

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
  gtk_widget_set_visible (GOTGAN_NOTE_CARD (self)->edit, TRUE);
  return self;
}

static void
gotgan_note_card_edit_cb (GotganNoteCard *self)
{
  g_signal_emit (self, signals[SIGNAL_EDIT], 0);
}

const char *
gotgan_note_get_state_label (GotganNote *note)
{
  switch (gotgan_note_get_state (note))
    {
    case GOTGAN_ANCHOR_MOVED:
      return C_ ("note", "Moved");
    case GOTGAN_ANCHOR_CHANGED:
      /* Translators: the noted words are as they were, but the sentence they are in was edited. */
      return gotgan_note_is_changed_around (note) ? C_ ("note", "Sentence changed")
                                                  : C_ ("note", "Text changed");
    case GOTGAN_ANCHOR_ORPHANED:
      return C_ ("note", "No longer in the text");
    case GOTGAN_ANCHOR_ATTACHED:
    default:
      return NULL;
    }
}

char *
gotgan_note_dup_now (GotganNote *note)
{
  const char *wording = gotgan_note_get_wording (note);

  return wording != NULL && gotgan_note_get_state (note) == GOTGAN_ANCHOR_CHANGED
             ? g_strdup_printf (_ ("Now: “%s”"), wording)
             : NULL;
}

char *
gotgan_note_dup_tags_text (GotganNote *note)
{
  const char *const *tags = gotgan_note_get_tags (note);
  g_autoptr (GString) text = g_string_new (NULL);

  for (; tags != NULL && *tags != NULL; tags++)
    g_string_append_printf (text, "%s#%s", text->len > 0 ? "  " : "", *tags);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
gotgan_note_get_meaning_label (GotganColour colour, GotganLibrary *library)
{
  return library != NULL ? gotgan_library_get_meaning_label (library, colour)
                         : gotgan_colour_get_label (colour);
}

void
gotgan_note_follow_meanings (GotganLibrary *before, GotganLibrary *after, GCallback callback,
                             gpointer object)
{
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      g_autoptr (GObject) old =
          before != NULL ? g_list_model_get_item (gotgan_library_get_meanings (before), i) : NULL;
      g_autoptr (GObject) new =
          after != NULL ? g_list_model_get_item (gotgan_library_get_meanings (after), i) : NULL;

      if (old != NULL)
        g_signal_handlers_disconnect_by_func (old, callback, object);
      if (new != NULL)
        g_signal_connect_object (new, "notify::name", callback, object, G_CONNECT_SWAPPED);
    }
}

char *
gotgan_note_dup_summary (GotganNote *note, GotganLibrary *library)
{
  const char *const *tags = gotgan_note_get_tags (note);
  const char *state = gotgan_note_get_state_label (note);
  const char *comment = gotgan_note_get_comment (note);
  g_autofree char *now = gotgan_note_dup_now (note);
  g_autoptr (GString) text =
      g_string_new (gotgan_note_get_meaning_label (gotgan_note_get_colour (note), library));

  g_string_append_printf (text, ", %s", gotgan_note_get_quote (note));
  if (comment != NULL)
    g_string_append_printf (text, ", %s", comment);
  for (; tags != NULL && *tags != NULL; tags++)
    g_string_append_printf (text, ", #%s", *tags);
  if (state != NULL)
    g_string_append_printf (text, ", %s", state);
  if (now != NULL)
    g_string_append_printf (text, ", %s", now);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
gotgan_note_card_show_label (GtkLabel *label, const char *text)
{
  gotgan_whole_words_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* "Title · Yesterday" */
static char *
dup_origin (GotganNote *note)
{
  const char *title = gotgan_note_get_article_title (note);
  gint64 created = gotgan_note_get_created (note);
  g_autoptr (GDateTime) time =
      created != 0 ? g_date_time_new_from_unix_local (created / G_USEC_PER_SEC) : NULL;
  g_autofree char *day = NULL;
  GDate date;

  if (title == NULL)
    title = _ ("Untitled article");
  if (time == NULL)
    return g_strdup (title);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  day = gotgan_day_dup_text (g_date_get_julian (&date), gotgan_day_today ());
  return g_strdup_printf ("%s · %s", day, title);
}

static void
gotgan_note_card_show (GotganNoteCard *self)
{
  const char *state = gotgan_note_get_state_label (self->note);
  GotganColour colour = gotgan_note_get_colour (self->note);
  g_autofree char *quote = g_strdup_printf (_ ("“%s”"), gotgan_note_get_quote (self->note));
  g_autofree char *now = gotgan_note_dup_now (self->note);
  g_autofree char *tags = gotgan_note_dup_tags_text (self->note);
  g_autofree char *origin = dup_origin (self->note);
  g_autofree char *summary = gotgan_note_dup_summary (self->note, self->library);

  gtk_widget_remove_css_class (GTK_WIDGET (self->meaning),
                               gotgan_palette_get_note_class (self->shown_colour));
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), gotgan_palette_get_note_class (colour));
  self->shown_colour = colour;
  gtk_label_set_text (self->meaning, gotgan_note_get_meaning_label (colour, self->library));
  gtk_label_set_text (self->state, state != NULL ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), state != NULL);
  gotgan_whole_words_set_label (self->quote, quote);
  gotgan_note_card_show_label (self->wording, now);
  gotgan_note_card_show_label (self->comment, gotgan_note_get_comment (self->note));
  gotgan_note_card_show_label (self->tags, tags);
  gotgan_whole_words_set_label (self->article, origin);
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

GtkWidget *
gotgan_note_card_find (GtkWidget *among, GotganNote *note)
{
  if (GOTGAN_IS_NOTE_CARD (among))
    return GOTGAN_NOTE_CARD (among)->note == note ? among : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (among); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *card = gotgan_note_card_find (child, note);

      if (card != NULL)
        return card;
    }
  return NULL;
}

void
gotgan_note_card_get_area (GtkWidget *card, GtkWidget *view, GdkRectangle *area)
{
  int height = gtk_widget_get_height (view);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (card, view, &bounds))
    return;
  area->x = (int) bounds.origin.x;
  area->width = (int) bounds.size.width;
  area->y = CLAMP ((int) bounds.origin.y, 0, MAX (height - 1, 0));
  area->height =
      CLAMP ((int) (bounds.origin.y + bounds.size.height), area->y + 1, height) - area->y;
}

static void
gotgan_note_card_meaning_cb (GotganNoteCard *self)
{
  if (self->note != NULL)
    gotgan_note_card_show (self);
}

void
gotgan_note_card_set_library (GotganNoteCard *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_NOTE_CARD (self));
  g_return_if_fail (library == NULL || GOTGAN_IS_LIBRARY (library));

  if (self->library == library)
    return;
  gotgan_note_follow_meanings (self->library, library, G_CALLBACK (gotgan_note_card_meaning_cb),
                               self);
  g_set_object (&self->library, library);
  gotgan_note_card_meaning_cb (self);
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
  g_clear_object (&self->library);
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

  signals[SIGNAL_EDIT] = g_signal_new ("edit", GOTGAN_TYPE_NOTE_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-note-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, meaning);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, state);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, quote);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, comment);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, article);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, tags);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, wording);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteCard, edit);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_card_edit_cb);
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
