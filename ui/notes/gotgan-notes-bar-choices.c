/* What there is to filter notes by. */
#include "config.h"

#include "ui/notes/gotgan-notes-bar-private.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/widgets/gotgan-note-card.h"

#include <glib/gi18n-lib.h>

void
gotgan_notes_bar_fill_colours (GotganNotesBar *self)
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

/* Only what has notes. */
static void
fill_parties (GotganNotesBar *self, GHashTable *keys)
{
  GotganNotesChoice *choice = self->choices[CHOICE_PARTY];
  GListModel *parties = gotgan_library_get_parties (self->library);
  GotganLanguage language = gotgan_labels_get_language ();

  gotgan_notes_choice_begin (choice);
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (GotganParty) party = g_list_model_get_item (parties, i);
      const char *key = gotgan_party_get_key (party);

      if (g_hash_table_contains (keys, key))
        gotgan_notes_choice_add (choice, gotgan_party_get_name (party, language), key);
    }
  gotgan_notes_choice_end (choice);
}

static void
fill_sources (GotganNotesBar *self, GHashTable *ids)
{
  GotganNotesChoice *choice = self->choices[CHOICE_SOURCE];
  GListModel *sources = gotgan_library_get_sources (self->library);

  gotgan_notes_choice_begin (choice);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);
      gint64 id = gotgan_source_get_id (source);
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, id);

      if (g_hash_table_contains (ids, &id))
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
  gotgan_notes_choice_add (choice, C_ ("note", "Choose days"), DAYS);
  add_months (self);
  gotgan_notes_choice_end (choice);
}

static void
subjects_cb (GObject *library, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GotganNotesBar) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganNoteSubjects) subjects =
      gotgan_library_load_note_subjects_finish (GOTGAN_LIBRARY (library), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (subjects == NULL)
    {
      g_info ("What the notes have could not be read: %s", error->message);
      return;
    }
  fill_parties (self, subjects->parties);
  fill_sources (self, subjects->sources);
}

void
gotgan_notes_bar_stop_filling (GotganNotesBar *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

void
gotgan_notes_bar_fill (GotganNotesBar *self)
{
  if (self->library == NULL)
    return;
  fill_tags (self);
  fill_states (self);
  fill_times (self);
  gotgan_notes_bar_stop_filling (self);
  self->loading = g_cancellable_new ();
  gotgan_library_load_note_subjects_async (self->library, self->loading, subjects_cb,
                                           g_object_ref (self));
}
