#include "config.h"

#include "ui/notes/gotgan-notes-bar.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/notes/gotgan-notes-choice.h"
#include "ui/widgets/gotgan-live-query.h"
#include "ui/widgets/gotgan-note-card.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  CHOICE_COLOUR,
  CHOICE_TAG,
  CHOICE_STATE,
  CHOICE_PARTY,
  CHOICE_SOURCE,
  CHOICE_TIME,
} Choice;

#define N_CHOICES (CHOICE_TIME + 1)

struct _GotganNotesBar
{
  GtkWidget parent_instance;

  GtkSearchEntry *words;
  GtkDropDown *colours;
  GtkDropDown *tags;
  GtkDropDown *states;
  GtkDropDown *parties;
  GtkDropDown *sources;
  GtkDropDown *times;
  GtkWidget *asked;
  GtkLabel *asked_label;

  GotganNotesChoice *choices[N_CHOICES];
  GotganLiveQuery *query;
  GotganLibrary *library;
};

G_DEFINE_FINAL_TYPE (GotganNotesBar, gotgan_notes_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- What there is to choose from --------------------------------------------------------------- */

static void
fill_colours (GotganNotesBar *self)
{
  GotganNotesChoice *choice = self->choices[CHOICE_COLOUR];

  gotgan_notes_choice_begin (choice);
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);

      gotgan_notes_choice_add (choice,
                               gotgan_note_get_meaning_label ((GotganColour) i, self->library),
                               value);
    }
  gotgan_notes_choice_end (choice);
}

static void
fill_tags (GotganNotesBar *self)
{
  GotganNotesChoice *choice = self->choices[CHOICE_TAG];
  g_autoptr (GPtrArray) tags = gotgan_note_tags_count (gotgan_library_get_notes (self->library));

  gotgan_notes_choice_begin (choice);
  for (guint i = 0; i < tags->len; i++)
    {
      const GotganTagCount *count = g_ptr_array_index (tags, i);

      gotgan_notes_choice_add (choice, count->tag, count->tag);
    }
  gotgan_notes_choice_end (choice);
}

static void
fill_states (GotganNotesBar *self)
{
  const char *const labels[] = {
    [GOTGAN_ANCHOR_ATTACHED] = C_ ("note", "In its place"),
    [GOTGAN_ANCHOR_MOVED] = C_ ("note", "Moved"),
    [GOTGAN_ANCHOR_CHANGED] = C_ ("note", "Text changed"),
    [GOTGAN_ANCHOR_ORPHANED] = C_ ("note", "No longer in the text"),
  };
  GotganNotesChoice *choice = self->choices[CHOICE_STATE];

  gotgan_notes_choice_begin (choice);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);

      gotgan_notes_choice_add (choice, labels[i], value);
    }
  gotgan_notes_choice_end (choice);
}

static void
fill_parties (GotganNotesBar *self)
{
  GotganNotesChoice *choice = self->choices[CHOICE_PARTY];
  GListModel *parties = gotgan_library_get_parties (self->library);
  GotganLanguage language = gotgan_labels_get_language ();

  gotgan_notes_choice_begin (choice);
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (GotganParty) party = g_list_model_get_item (parties, i);

      gotgan_notes_choice_add (choice, gotgan_party_get_name (party, language),
                               gotgan_party_get_key (party));
    }
  gotgan_notes_choice_end (choice);
}

static void
fill_sources (GotganNotesBar *self)
{
  GotganNotesChoice *choice = self->choices[CHOICE_SOURCE];
  GListModel *sources = gotgan_library_get_sources (self->library);

  gotgan_notes_choice_begin (choice);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, gotgan_source_get_id (source));

      gotgan_notes_choice_add (choice, gotgan_source_get_label (source), value);
    }
  gotgan_notes_choice_end (choice);
}

/* "2026-11", local time; notes come newest first, so each month stands in one run. */
static char *
dup_month (GotganNote *note)
{
  gint64 created = gotgan_note_get_created (note);
  g_autoptr (GDateTime) time =
      created != 0 ? g_date_time_new_from_unix_local (created / G_USEC_PER_SEC) : NULL;

  return time != NULL ? g_strdup_printf ("%04d-%02d", g_date_time_get_year (time),
                                         g_date_time_get_month (time))
                      : NULL;
}

static void
add_months (GotganNotesBar *self)
{
  GListModel *notes = gotgan_library_get_notes (self->library);
  g_autofree char *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (notes, i);
      g_autofree char *month = dup_month (note);
      g_autofree char *label = NULL;

      if (month == NULL || !g_set_str (&last, month))
        continue;
      label = gotgan_format_date (month, gotgan_labels_get_language ());
      gotgan_notes_choice_add (self->choices[CHOICE_TIME], label != NULL ? label : month, month);
    }
}

/* Days back from today by their number, months by their name. */
static void
fill_times (GotganNotesBar *self)
{
  GotganNotesChoice *choice = self->choices[CHOICE_TIME];

  gotgan_notes_choice_begin (choice);
  gotgan_notes_choice_add (choice, C_ ("note", "Today"), "0");
  gotgan_notes_choice_add (choice, C_ ("note", "Last 7 days"), "6");
  gotgan_notes_choice_add (choice, C_ ("note", "Last 30 days"), "29");
  add_months (self);
  gotgan_notes_choice_end (choice);
}

static void
gotgan_notes_bar_fill (GotganNotesBar *self)
{
  if (self->library == NULL)
    return;
  fill_tags (self);
  fill_states (self);
  fill_parties (self);
  fill_sources (self);
  fill_times (self);
}

/* --- What is asked for -------------------------------------------------------------------------- */

static void
set_times (const char *value, GotganNoteFilter *filter)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) since = NULL;
  g_autoptr (GDateTime) until = NULL;
  int year;
  int month;

  if (sscanf (value, "%4d-%2d", &year, &month) == 2)
    {
      since = g_date_time_new_local (year, month, 1, 0, 0, 0);
      until = since != NULL ? g_date_time_add_months (since, 1) : NULL;
    }
  else
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (now, -atoi (value));

      since = g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                                     g_date_time_get_day_of_month (day), 0, 0, 0);
    }
  filter->since = since != NULL ? g_date_time_to_unix_usec (since) : 0;
  filter->until = until != NULL ? g_date_time_to_unix_usec (until) : 0;
}

void
gotgan_notes_bar_get_filter (GotganNotesBar *self, GotganNoteFilter *filter)
{
  const char *values[N_CHOICES];

  g_return_if_fail (GOTGAN_IS_NOTES_BAR (self));
  g_return_if_fail (filter != NULL);

  for (guint i = 0; i < N_CHOICES; i++)
    values[i] = gotgan_notes_choice_get_value (self->choices[i]);
  *filter = (GotganNoteFilter) {
    .tag = values[CHOICE_TAG],
    .party = values[CHOICE_PARTY],
    .words = gotgan_live_query_get_text (self->query),
  };
  if (values[CHOICE_COLOUR] != NULL)
    filter->colours = 1u << atoi (values[CHOICE_COLOUR]);
  if (values[CHOICE_STATE] != NULL)
    filter->states = 1u << atoi (values[CHOICE_STATE]);
  if (values[CHOICE_SOURCE] != NULL)
    filter->source_id = g_ascii_strtoll (values[CHOICE_SOURCE], NULL, 10);
  if (values[CHOICE_TIME] != NULL)
    set_times (values[CHOICE_TIME], filter);
}

/* What the popover hides has to be seen. */
static void
gotgan_notes_bar_show_asked (GotganNotesBar *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = CHOICE_TAG; i < N_CHOICES; i++)
    {
      const char *label = gotgan_notes_choice_get_label (self->choices[i]);

      if (label != NULL)
        g_string_append_printf (text, "%s%s%s", text->len > 0 ? " · " : "",
                                i == CHOICE_TAG ? "#" : "", label);
    }
  gtk_label_set_text (self->asked_label, text->str);
  gtk_widget_set_visible (self->asked, text->len > 0);
}

static void
gotgan_notes_bar_chosen_cb (GotganNotesBar *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < N_CHOICES; i++)
    changed = (self->choices[i] != NULL && gotgan_notes_choice_take (self->choices[i])) || changed;
  if (!changed)
    return;
  gotgan_notes_bar_show_asked (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
gotgan_notes_bar_words_cb (GotganNotesBar *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
gotgan_notes_bar_clear (GotganNotesBar *self)
{
  g_return_if_fail (GOTGAN_IS_NOTES_BAR (self));

  for (guint i = 0; i < N_CHOICES; i++)
    gotgan_notes_choice_set_value (self->choices[i], NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  gotgan_live_query_flush (self->query);
  gotgan_notes_bar_show_asked (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
gotgan_notes_bar_clear_cb (GotganNotesBar *self)
{
  gotgan_notes_bar_clear (self);
  gotgan_notes_bar_focus_words (self);
}

void
gotgan_notes_bar_set_colour (GotganNotesBar *self, int colour)
{
  g_return_if_fail (GOTGAN_IS_NOTES_BAR (self));
  g_return_if_fail (colour >= -1 && colour < GOTGAN_N_COLOURS);
  gtk_drop_down_set_selected (self->colours, (guint) (colour + 1));
}

void
gotgan_notes_bar_focus_words (GotganNotesBar *self)
{
  g_return_if_fail (GOTGAN_IS_NOTES_BAR (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

void
gotgan_notes_bar_set_library (GotganNotesBar *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_NOTES_BAR (self));
  g_return_if_fail (library == NULL || GOTGAN_IS_LIBRARY (library));

  if (self->library == library)
    return;
  gotgan_note_follow_meanings (self->library, library, G_CALLBACK (fill_colours), self);
  g_set_object (&self->library, library);
  fill_colours (self);
}

/* --- The object --------------------------------------------------------------------------------- */

static void
gotgan_notes_bar_dispose (GObject *object)
{
  GotganNotesBar *self = GOTGAN_NOTES_BAR (object);
  GtkWidget *child = NULL;

  g_clear_object (&self->query);
  g_clear_object (&self->library);
  for (guint i = 0; i < N_CHOICES; i++)
    g_clear_pointer (&self->choices[i], gotgan_notes_choice_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_NOTES_BAR);
  /* Children that the template does not name are still there. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (gotgan_notes_bar_parent_class)->dispose (object);
}

static void
gotgan_notes_bar_class_init (GotganNotesBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_notes_bar_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", GOTGAN_TYPE_NOTES_BAR, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/notes/gotgan-notes-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, words);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, colours);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, tags);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, states);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, parties);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, sources);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, times);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, asked);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, asked_label);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_bar_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_bar_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_bar_fill);
  gtk_widget_class_set_css_name (widget_class, "notesbar");
}

static void
gotgan_notes_bar_init (GotganNotesBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices[CHOICE_COLOUR] = gotgan_notes_choice_new (self->colours, _ ("All Notes"));
  self->choices[CHOICE_TAG] = gotgan_notes_choice_new (self->tags, C_ ("tag", "Any"));
  self->choices[CHOICE_STATE] = gotgan_notes_choice_new (self->states, C_ ("state", "Any"));
  self->choices[CHOICE_PARTY] = gotgan_notes_choice_new (self->parties, C_ ("company", "Any"));
  self->choices[CHOICE_SOURCE] = gotgan_notes_choice_new (self->sources, C_ ("source", "Any"));
  self->choices[CHOICE_TIME] = gotgan_notes_choice_new (self->times, C_ ("time", "Any"));
  fill_colours (self);
  self->query = gotgan_live_query_new (GTK_EDITABLE (self->words));
  g_signal_connect_object (self->query, "notify::text", G_CALLBACK (gotgan_notes_bar_words_cb),
                           self, G_CONNECT_SWAPPED);
}
