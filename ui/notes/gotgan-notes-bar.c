#include "config.h"

#include "ui/notes/gotgan-notes-bar-private.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/widgets/gotgan-note-card.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (GotganNotesBar, gotgan_notes_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- What is asked for -------------------------------------------------------------------------- */

static void
set_days (GotganNotesBar *self, GotganNoteFilter *filter)
{
  gint64 other;

  gotgan_day_entry_get_bounds (self->since, &filter->since, &other);
  gotgan_day_entry_get_bounds (self->until, &other, &filter->until);
}

static void
set_month (int year, int month, GotganNoteFilter *filter)
{
  g_autoptr (GDateTime) since = g_date_time_new_local (year, month, 1, 0, 0, 0);
  g_autoptr (GDateTime) until = since != NULL ? g_date_time_add_months (since, 1) : NULL;

  filter->since = since != NULL ? g_date_time_to_unix_usec (since) : 0;
  filter->until = until != NULL ? g_date_time_to_unix_usec (until) : 0;
}

static void
set_last_days (int n_days, GotganNoteFilter *filter)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) day = g_date_time_add_days (now, -n_days);
  g_autoptr (GDateTime) since =
      g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                             g_date_time_get_day_of_month (day), 0, 0, 0);

  filter->since = since != NULL ? g_date_time_to_unix_usec (since) : 0;
}

static void
set_times (GotganNotesBar *self, const char *value, GotganNoteFilter *filter)
{
  int year;
  int month;

  if (g_str_equal (value, DAYS))
    set_days (self, filter);
  else if (sscanf (value, "%4d-%2d", &year, &month) == 2)
    set_month (year, month, filter);
  else
    set_last_days (atoi (value), filter);
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
    set_times (self, values[CHOICE_TIME], filter);
}

/* "27 Mar 2025 – 3 Apr 2025", with one end open "27 Mar 2025 –". Returns: (transfer full) (nullable): %NULL without a day */
static char *
dup_days_label (GotganNotesBar *self)
{
  const char *first = gotgan_day_entry_get_day (self->since);
  const char *last = gotgan_day_entry_get_day (self->until);
  GotganLanguage language = gotgan_labels_get_language ();
  g_autofree char *since = gotgan_format_date (first, language);
  g_autofree char *until = gotgan_format_date (last, language);

  if (since == NULL && until == NULL)
    return NULL;
  return g_strdup_printf ("%s – %s", since != NULL ? since : "", until != NULL ? until : "");
}

static char *
dup_chip_label (GotganNotesBar *self, Choice choice)
{
  const char *value = gotgan_notes_choice_get_value (self->choices[choice]);
  const char *label = gotgan_notes_choice_get_label (self->choices[choice]);

  if (choice == CHOICE_TIME && g_strcmp0 (value, DAYS) == 0)
    return dup_days_label (self);
  if (label != NULL && choice == CHOICE_TAG)
    return g_strconcat ("#", label, NULL);
  return g_strdup (label);
}

/* What the popover hides has to be seen. */
static void
gotgan_notes_bar_show_asked (GotganNotesBar *self)
{
  const char *time = gotgan_notes_choice_get_value (self->choices[CHOICE_TIME]);
  gboolean of_days = g_strcmp0 (time, DAYS) == 0;

  gotgan_filter_chips_begin (self->chips);
  for (guint i = CHOICE_TAG; i < N_CHOICES; i++)
    {
      g_autofree char *label = dup_chip_label (self, (Choice) i);

      if (label != NULL)
        gotgan_filter_chips_add (self->chips, i, label);
    }
  gotgan_filter_chips_end (self->chips);
  gtk_widget_set_visible (self->since_label, of_days);
  gtk_widget_set_visible (GTK_WIDGET (self->since), of_days);
  gtk_widget_set_visible (self->until_label, of_days);
  gtk_widget_set_visible (GTK_WIDGET (self->until), of_days);
}

static void
gotgan_notes_bar_days_cb (GotganNotesBar *self)
{
  gotgan_notes_bar_show_asked (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* A place that is asked for no longer can't keep the focus. */
static void
gotgan_notes_bar_removed_cb (GotganNotesBar *self, guint choice)
{
  gotgan_notes_choice_set_value (self->choices[choice], NULL);
  gotgan_notes_bar_show_asked (self);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->chips)))
    gotgan_notes_bar_focus_words (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
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
  gotgan_day_entry_set_text (self->since, NULL);
  gotgan_day_entry_set_text (self->until, NULL);
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
  gotgan_search_drop_down_set_selected (self->colours, (guint) (colour + 1));
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
  gotgan_note_follow_meanings (self->library, library, G_CALLBACK (gotgan_notes_bar_fill_colours),
                               self);
  gotgan_notes_bar_stop_filling (self);
  g_set_object (&self->library, library);
  gotgan_notes_bar_fill_colours (self);
}

/* --- The object --------------------------------------------------------------------------------- */

static void
gotgan_notes_bar_dispose (GObject *object)
{
  GotganNotesBar *self = GOTGAN_NOTES_BAR (object);
  GtkWidget *child = NULL;

  gotgan_notes_bar_stop_filling (self);
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

  g_type_ensure (GOTGAN_TYPE_DAY_ENTRY);
  g_type_ensure (GOTGAN_TYPE_FILTER_CHIPS);
  g_type_ensure (GOTGAN_TYPE_SEARCH_DROP_DOWN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/notes/gotgan-notes-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, words);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, colours);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, tags);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, states);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, parties);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, sources);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, times);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, since);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, since_label);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, until);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, until_label);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesBar, chips);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_bar_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_bar_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_bar_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_bar_days_cb);
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
  gotgan_notes_bar_fill_colours (self);
  self->query = gotgan_live_query_new (GTK_EDITABLE (self->words));
  g_signal_connect_object (self->query, "notify::text", G_CALLBACK (gotgan_notes_bar_words_cb),
                           self, G_CONNECT_SWAPPED);
}
