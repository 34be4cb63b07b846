/* What came of a file of notes, on its way into the model and out of it. A file may have a hundred thousand notes, so a few
 * are shown with each turn of the main loop; the first few at once, so that a small file is there at once. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

/* Whoever shows the model has some tens of microseconds to do for each. */
#define NOTES_A_TURN 50

/* @taken: (element-type GotganTakenNote); those before @next have been shown */
typedef struct
{
  GPtrArray *taken;
  gboolean forward;
  guint next;
} Showing;

static void
showing_free (gpointer data)
{
  Showing *showing = data;

  g_ptr_array_unref (showing->taken);
  g_free (showing);
}

/* --- Places in the model ---------------------------------------------------------------------------- */

/* As the store orders them. */
static int
compare_notes (GotganNote *first, GotganNote *second)
{
  gint64 x = gotgan_note_get_created (first);
  gint64 y = gotgan_note_get_created (second);

  if (x == y)
    return g_strcmp0 (gotgan_note_get_id (first), gotgan_note_get_id (second));
  /* One that is not stored yet is the newest. */
  return x == 0 || (y != 0 && x > y) ? -1 : 1;
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return compare_notes (*(GotganNote *const *) a, *(GotganNote *const *) b);
}

/* The first place whose note does not come before @note. */
static guint
find_place (GListModel *notes, GotganNote *note)
{
  guint low = 0;
  guint high = g_list_model_get_n_items (notes);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (GotganNote) other = g_list_model_get_item (notes, middle);

      if (compare_notes (other, note) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_at (GListModel *notes, guint place, const char *id)
{
  g_autoptr (GotganNote) note = g_list_model_get_item (notes, place);

  return note != NULL && g_str_equal (gotgan_note_get_id (note), id);
}

/* A note that was changed meanwhile may stand elsewhere than its time says; one that was not there is not looked for long. */
static gboolean
find_taken (GListModel *notes, const GotganTakenNote *taken, gboolean forward, guint *place)
{
  for (guint i = 0; i < 2; i++)
    {
      if (taken->notes[i] == NULL)
        continue;
      *place = find_place (notes, taken->notes[i]);
      if (is_at (notes, *place, taken->id))
        return TRUE;
    }
  if (taken->notes[!forward] == NULL)
    return FALSE;
  for (*place = 0; *place < g_list_model_get_n_items (notes); (*place)++)
    if (is_at (notes, *place, taken->id))
      return TRUE;
  return FALSE;
}

/* --- A turn ----------------------------------------------------------------------------------------- */

static void
say_again (GotganNote *note, GotganNote *wanted)
{
  gotgan_note_set_colour (note, gotgan_note_get_colour (wanted));
  gotgan_note_set_comment (note, gotgan_note_get_comment (wanted));
  gotgan_note_set_tags (note, gotgan_note_get_tags (wanted));
  gotgan_note_set_modified (note, gotgan_note_get_modified (wanted));
}

/* Where the words are is read from the store when it has been written. */
static void
sort_out (GotganLibrary *self, const GotganTakenNote *taken, gboolean forward, GArray *going,
          GPtrArray *coming)
{
  GotganNote *wanted = taken->notes[forward];
  g_autoptr (GotganNote) note = NULL;
  guint place;

  if (!find_taken (G_LIST_MODEL (self->notes), taken, forward, &place))
    {
      if (wanted != NULL)
        g_ptr_array_add (coming, gotgan_note_copy (wanted));
      return;
    }
  note = g_list_model_get_item (G_LIST_MODEL (self->notes), place);
  if (wanted != NULL)
    say_again (note, wanted);
  else
    g_array_append_val (going, place);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first < second) - (first > second);
}

/* From the end, and neighbours together. */
static void
take_out (GListStore *notes, GArray *going)
{
  guint end;

  g_array_sort (going, compare_places);
  for (guint i = 0; i < going->len; i = end)
    {
      end = i + 1;
      while (end < going->len
             && g_array_index (going, guint, end) + 1 == g_array_index (going, guint, end - 1))
        end++;
      g_list_store_splice (notes, g_array_index (going, guint, end - 1), end - i, NULL, 0);
    }
}

static void
put_in (GListStore *notes, GPtrArray *coming)
{
  guint end;

  g_ptr_array_sort (coming, compare_pointers);
  for (guint i = 0; i < coming->len; i = end)
    {
      guint place = find_place (G_LIST_MODEL (notes), coming->pdata[i]);
      g_autoptr (GotganNote) behind = g_list_model_get_item (G_LIST_MODEL (notes), place);

      end = i + 1;
      while (end < coming->len
             && (behind == NULL || compare_notes (coming->pdata[end], behind) < 0))
        end++;
      g_list_store_splice (notes, place, 0, coming->pdata + i, end - i);
    }
}

/* A file may have a note twice: what was done last is undone first, and never in the same turn. */
static gboolean
take_turn (GotganLibrary *self, Showing *showing)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) going = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) coming = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_taken = showing->taken->len;

  for (; showing->next < n_taken && g_hash_table_size (ids) < NOTES_A_TURN; showing->next++)
    {
      GotganTakenNote *taken =
          showing->taken->pdata[showing->forward ? showing->next : n_taken - 1 - showing->next];

      if (!g_hash_table_add (ids, taken->id))
        break;
      sort_out (self, taken, showing->forward, going, coming);
    }
  take_out (self->notes, going);
  put_in (self->notes, coming);
  return showing->next < n_taken;
}

/* --- From turn to turn ------------------------------------------------------------------------------ */

/* What the store has is not read while something of it is still to be shown, which counts as a command that is pending. */
static void
end_showing (GotganLibrary *self)
{
  showing_free (g_queue_pop_head (&self->showings));
  self->n_pending--;
  if (self->n_pending == 0)
    gotgan_library_models_settled (self);
}

static gboolean
turn_cb (gpointer user_data)
{
  g_autoptr (GotganLibrary) self = g_object_ref (user_data);

  if (!take_turn (self, g_queue_peek_head (&self->showings)))
    end_showing (self);
  if (!g_queue_is_empty (&self->showings))
    return G_SOURCE_CONTINUE;
  g_clear_pointer (&self->showings_turn, g_source_unref);
  return G_SOURCE_REMOVE;
}

void
gotgan_library_show_taken (GotganLibrary *self, GPtrArray *taken, gboolean forward)
{
  Showing *showing = g_new (Showing, 1);

  *showing = (Showing) { g_ptr_array_ref (taken), forward, 0 };
  g_queue_push_tail (&self->showings, showing);
  self->n_pending++;
  if (self->showings_turn != NULL)
    return;
  if (!take_turn (self, showing))
    {
      end_showing (self);
      return;
    }
  self->showings_turn = gotgan_library_start_turns (self, turn_cb);
}

void
gotgan_library_stop_showing (GotganLibrary *self)
{
  if (self->showings_turn != NULL)
    g_source_destroy (self->showings_turn);
  g_clear_pointer (&self->showings_turn, g_source_unref);
  g_queue_clear_full (&self->showings, showing_free);
}

GSource *
gotgan_library_start_turns (GotganLibrary *self, GSourceFunc turn)
{
  GSource *source = g_idle_source_new ();

  g_source_set_callback (source, turn, self, NULL);
  g_source_attach (source, self->context);
  return source;
}
