/* What the store says of notes, on its way into the model. A note that the model has already keeps its object, for windows
 * and steps of undo hold it; but what it says, and where its words are now, is the store's to say. With many notes this takes
 * its time, so it is done in turns of the main loop, and given up when something is commanded meanwhile: then the store is
 * asked again. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

/* Of a turn. One that is looked at takes less than a microsecond, one that comes or goes some tens for whoever shows it. */
#define STEPS_A_TURN 500
#define MOVES_A_TURN 50
#define STEPS_A_MOVE (STEPS_A_TURN / MOVES_A_TURN)

/**
 * GotganNoteRenewal:
 * @read: (element-type GotganNote): as the store has them, in its order; those before @next are in the model before @place
 * @unplaced: ids of the others
 * @known: by id, what the model had in the beginning; filled as far as @n_known
 */
struct _GotganNoteRenewal
{
  GPtrArray *read;
  GHashTable *unplaced;
  GHashTable *known;
  guint n_known;
  guint place;
  guint next;
  guint n_commanded;
  GSource *turn;
};

static void
renewal_free (GotganNoteRenewal *renewal)
{
  if (renewal->turn != NULL)
    g_source_destroy (renewal->turn);
  g_clear_pointer (&renewal->turn, g_source_unref);
  g_ptr_array_unref (renewal->read);
  g_hash_table_unref (renewal->unplaced);
  g_hash_table_unref (renewal->known);
  g_free (renewal);
}

GHashTable *
gotgan_library_index_notes (GPtrArray *notes)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < notes->len; i++)
    g_hash_table_add (ids, (gpointer) gotgan_note_get_id (notes->pdata[i]));
  return ids;
}

/* --- Steps ------------------------------------------------------------------------------------------ */

static void
renew_note (GotganNote *note, GotganNote *read)
{
  gotgan_note_take_words (note, read);
  gotgan_note_set_colour (note, gotgan_note_get_colour (read));
  gotgan_note_set_comment (note, gotgan_note_get_comment (read));
  gotgan_note_set_tags (note, gotgan_note_get_tags (read));
  gotgan_note_set_article_title (note, gotgan_note_get_article_title (read));
  gotgan_note_set_created (note, gotgan_note_get_created (read));
  gotgan_note_set_modified (note, gotgan_note_get_modified (read));
}

/* Returns: what is left of @steps */
static guint
learn (GListModel *notes, GotganNoteRenewal *renewal, guint steps)
{
  guint n_notes = g_list_model_get_n_items (notes);

  for (; renewal->n_known < n_notes && steps > 0; steps--)
    {
      GotganNote *note = g_list_model_get_item (notes, renewal->n_known++);

      g_hash_table_insert (renewal->known, (gpointer) gotgan_note_get_id (note), note);
    }
  return steps;
}

static gboolean
is_unplaced (GListModel *notes, GotganNoteRenewal *renewal, guint place)
{
  g_autoptr (GotganNote) note = g_list_model_get_item (notes, place);

  return note == NULL || g_hash_table_contains (renewal->unplaced, gotgan_note_get_id (note));
}

static void
pass (GotganNoteRenewal *renewal)
{
  g_hash_table_remove (renewal->unplaced, gotgan_note_get_id (renewal->read->pdata[renewal->next]));
  renewal->next++;
  renewal->place++;
}

/* Those that the store does not have. Returns: how many */
static guint
take_out (GListStore *notes, GotganNoteRenewal *renewal)
{
  guint n_gone = 1;

  while (n_gone < MOVES_A_TURN
         && !is_unplaced (G_LIST_MODEL (notes), renewal, renewal->place + n_gone))
    n_gone++;
  g_list_store_splice (notes, renewal->place, n_gone, NULL, 0);
  return n_gone;
}

/* One that stands further down. */
static void
bring_up (GListStore *notes, GotganNoteRenewal *renewal, GotganNote *known)
{
  g_autoptr (GotganNote) note = g_object_ref (known);
  guint place;

  if (g_list_store_find (notes, note, &place))
    g_list_store_remove (notes, place);
  renew_note (note, renewal->read->pdata[renewal->next]);
  g_list_store_insert (notes, renewal->place, note);
  pass (renewal);
}

/* Those that the model does not have at this place. Returns: how many */
static guint
put_in (GListStore *notes, GotganNoteRenewal *renewal)
{
  gpointer *first = renewal->read->pdata + renewal->next;
  guint n_left = MIN (renewal->read->len - renewal->next, MOVES_A_TURN);
  GotganNote *known = g_hash_table_lookup (renewal->known, gotgan_note_get_id (*first));
  guint n_new = 0;

  if (known != NULL)
    {
      bring_up (notes, renewal, known);
      return 1;
    }
  while (n_new < n_left
         && !g_hash_table_contains (renewal->known, gotgan_note_get_id (first[n_new])))
    n_new++;
  g_list_store_splice (notes, renewal->place, 0, first, n_new);
  for (guint i = 0; i < n_new; i++)
    pass (renewal);
  return n_new;
}

/* Returns: how many steps it took, 0 when there is nothing left to do */
static guint
go_on (GListStore *notes, GotganNoteRenewal *renewal)
{
  g_autoptr (GotganNote) note = g_list_model_get_item (G_LIST_MODEL (notes), renewal->place);
  GotganNote *read =
      renewal->next < renewal->read->len ? renewal->read->pdata[renewal->next] : NULL;

  if (note == NULL && read == NULL)
    return 0;
  if (note != NULL && read != NULL
      && g_str_equal (gotgan_note_get_id (note), gotgan_note_get_id (read)))
    {
      renew_note (note, read);
      pass (renewal);
      return 1;
    }
  if (note != NULL && !is_unplaced (G_LIST_MODEL (notes), renewal, renewal->place))
    return STEPS_A_MOVE * take_out (notes, renewal);
  return STEPS_A_MOVE * put_in (notes, renewal);
}

/* --- Turns ------------------------------------------------------------------------------------------ */

/* Returns: whether there is more to do */
static gboolean
take_turn (GotganLibrary *self, GotganNoteRenewal *renewal)
{
  guint steps = learn (G_LIST_MODEL (self->notes), renewal, STEPS_A_TURN);

  while (steps > 0)
    {
      guint n_taken = go_on (self->notes, renewal);

      if (n_taken == 0)
        return FALSE;
      steps -= MIN (steps, n_taken);
    }
  return TRUE;
}

static gboolean
is_outdated (GotganLibrary *self)
{
  return self->n_pending > 0 || self->renewal->n_commanded != self->n_commanded;
}

static gboolean
turn_cb (gpointer user_data)
{
  g_autoptr (GotganLibrary) self = g_object_ref (user_data);
  gboolean outdated = is_outdated (self);

  if (!outdated && take_turn (self, self->renewal))
    return G_SOURCE_CONTINUE;
  gotgan_library_stop_renewal (self);
  gotgan_library_models_renewed (self, !outdated);
  return G_SOURCE_REMOVE;
}

void
gotgan_library_renew_notes (GotganLibrary *self, GotganModels *models)
{
  GotganNoteRenewal *renewal = g_new0 (GotganNoteRenewal, 1);

  g_return_if_fail (self->renewal == NULL);

  renewal->read = g_ptr_array_ref (models->notes);
  renewal->unplaced = g_hash_table_ref (models->note_ids);
  renewal->known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  renewal->n_commanded = self->n_commanded;
  self->renewal = renewal;
  if (take_turn (self, renewal))
    {
      renewal->turn = gotgan_library_start_turns (self, turn_cb);
      return;
    }
  gotgan_library_stop_renewal (self);
  gotgan_library_models_renewed (self, TRUE);
}

void
gotgan_library_fill_notes (GotganLibrary *self, GotganModels *models)
{
  if (models->notes->len > 0)
    g_list_store_splice (self->notes, 0, 0, models->notes->pdata, models->notes->len);
}

void
gotgan_library_stop_renewal (GotganLibrary *self)
{
  g_clear_pointer (&self->renewal, renewal_free);
}
