/* The models that live as long as the library. What changed is found by comparing with what the store reads, so that
 * rows that stay keep their objects and a list on screen neither jumps nor loses its selection. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/base/gotgan-text.h"
#include "app/library/gotgan-data-files.h"
#include "app/store/gotgan-meaning-table.h"
#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-party-table.h"
#include "app/store/gotgan-saved-search-table.h"
#include "app/store/gotgan-source-table.h"
#include "app/store/gotgan-verdict-table.h"

#define CHANGED_INTERVAL (G_USEC_PER_SEC / 4)

typedef gboolean (*SameFunc) (gpointer a, gpointer b);

/* --- Reading ------------------------------------------------------------------------------------ */

void
gotgan_models_free (GotganModels *models)
{
  g_clear_pointer (&models->sources, g_ptr_array_unref);
  g_clear_pointer (&models->parties, g_ptr_array_unref);
  g_clear_pointer (&models->note_ids, g_hash_table_unref);
  g_clear_pointer (&models->notes, g_ptr_array_unref);
  g_clear_pointer (&models->searches, g_ptr_array_unref);
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    g_free (models->meanings[i]);
  g_free (models);
}

/* The registry's names are the better ones; a party that no registry knows keeps those of the articles. */
static gboolean
name_parties (GPtrArray *parties, GError **error)
{
  g_autoptr (GotganRules) rules = NULL;

  if (parties->len == 0)
    return TRUE;
  rules = gotgan_data_files_dup_rules (error);
  if (rules == NULL)
    return FALSE;
  for (guint i = 0; i < parties->len; i++)
    {
      GotganParty *seen = g_ptr_array_index (parties, i);
      GotganParty *known = gotgan_rules_dup_party (rules, gotgan_party_get_key (seen));

      if (known == NULL)
        continue;
      gotgan_party_set_counts (known, gotgan_party_get_n_received (seen),
                               gotgan_party_get_n_paid (seen));
      gotgan_party_set_n_articles (known, gotgan_party_get_n_articles (seen));
      g_ptr_array_index (parties, i) = known;
      g_object_unref (seen);
    }
  return TRUE;
}

/* Verdicts are no model, but whoever opens a library is to hear of those that can't be read. */
static gboolean
count_damaged (GotganConnection *connection, GotganModels *models, GError **error)
{
  g_autoptr (GPtrArray) verdicts = gotgan_verdict_table_load (connection, 0, error);

  models->n_damaged = gotgan_connection_take_damaged (connection);
  return verdicts != NULL;
}

static gboolean
read_models (GotganConnection *connection, GotganModels *models, GError **error)
{
  gotgan_connection_take_damaged (connection);
  models->sources = gotgan_source_table_load (connection, error);
  if (models->sources != NULL)
    models->parties = gotgan_party_table_load (connection, error);
  if (models->parties != NULL)
    models->notes = gotgan_note_table_load (connection, 0, error);
  if (models->notes != NULL)
    models->note_ids = gotgan_library_index_notes (models->notes);
  if (models->notes != NULL)
    models->searches = gotgan_saved_search_table_load (connection, error);
  return models->searches != NULL && gotgan_meaning_table_load (connection, models->meanings, error)
         && count_damaged (connection, models, error);
}

gpointer
gotgan_library_load_models (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                            GError **error)
{
  GotganModels *models = g_new0 (GotganModels, 1);

  if (read_models (connection, models, error) && name_parties (models->parties, error))
    return models;
  gotgan_models_free (models);
  return NULL;
}

/* --- Merging ------------------------------------------------------------------------------------ */

static gboolean
is_same_source (gpointer a, gpointer b)
{
  return gotgan_source_get_id (a) == gotgan_source_get_id (b);
}

static gboolean
is_same_party (gpointer a, gpointer b)
{
  return g_str_equal (gotgan_party_get_key (a), gotgan_party_get_key (b))
         && gotgan_party_get_n_received (a) == gotgan_party_get_n_received (b)
         && gotgan_party_get_n_paid (a) == gotgan_party_get_n_paid (b)
         && gotgan_party_get_n_articles (a) == gotgan_party_get_n_articles (b);
}

static gboolean
is_same_search (gpointer a, gpointer b)
{
  return g_str_equal (gotgan_saved_search_get_id (a), gotgan_saved_search_get_id (b))
         && g_str_equal (gotgan_saved_search_get_name (a), gotgan_saved_search_get_name (b))
         && g_str_equal (gotgan_saved_search_get_query (a), gotgan_saved_search_get_query (b));
}

static gboolean
stays (GListModel *model, guint position, gpointer object, SameFunc is_same)
{
  g_autoptr (GObject) old = g_list_model_get_item (model, position);

  return is_same (old, object);
}

/* Replaces what lies between the common beginning and the common end. */
static void
merge (GListStore *store, GPtrArray *objects, SameFunc is_same)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n_old = g_list_model_get_n_items (model);
  guint first = 0;
  guint last = 0;

  while (first < MIN (n_old, objects->len)
         && stays (model, first, g_ptr_array_index (objects, first), is_same))
    first++;
  while (last < MIN (n_old, objects->len) - first
         && stays (model, n_old - last - 1, g_ptr_array_index (objects, objects->len - last - 1),
                   is_same))
    last++;
  /* An array that never had objects has no place either. */
  if (n_old - first - last > 0 || objects->len - first - last > 0)
    g_list_store_splice (store, first, n_old - first - last,
                         objects->pdata != NULL ? objects->pdata + first : NULL,
                         objects->len - first - last);
}

static void
renew_source (GotganSource *source, GotganSource *read)
{
  gotgan_source_set_url (source, gotgan_source_get_url (read));
  gotgan_source_set_title (source, gotgan_source_get_title (read));
  gotgan_source_set_name (source, gotgan_source_get_name (read));
  gotgan_source_set_home (source, gotgan_source_get_home (read));
  gotgan_source_set_folder (source, gotgan_source_get_folder (read));
  gotgan_source_set_full_text (source, gotgan_source_get_full_text (read));
  gotgan_source_set_n_articles (source, gotgan_source_get_n_articles (read));
  gotgan_source_set_state (source, gotgan_source_get_state (read));
}

/* A source that the model has already keeps its object, which knows whether it is being visited. Both are in the order of
 * ids. */
static void
keep_sources (GListStore *store, GPtrArray *sources)
{
  GListModel *model = G_LIST_MODEL (store);
  guint position = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      GotganSource *read = g_ptr_array_index (sources, i);
      g_autoptr (GotganSource) source = NULL;

      while ((source = g_list_model_get_item (model, position)) != NULL
             && gotgan_source_get_id (source) < gotgan_source_get_id (read))
        {
          g_clear_object (&source);
          position++;
        }
      if (source == NULL || gotgan_source_get_id (source) != gotgan_source_get_id (read))
        continue;
      renew_source (source, read);
      g_ptr_array_index (sources, i) = g_steal_pointer (&source);
      g_object_unref (read);
    }
}

static void
index_parties (GotganLibrary *self)
{
  GListModel *parties = G_LIST_MODEL (self->parties);

  g_hash_table_remove_all (self->party_by_key);
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      GotganParty *party = g_list_model_get_item (parties, i);

      g_hash_table_insert (self->party_by_key, (gpointer) gotgan_party_get_key (party), party);
    }
}

void
gotgan_library_take_sources (GotganLibrary *self, GPtrArray *sources)
{
  keep_sources (self->sources, sources);
  merge (self->sources, sources, is_same_source);
}

/* All but the notes. */
static void
take_others (GotganLibrary *self, GotganModels *models)
{
  gotgan_library_take_sources (self, models->sources);
  merge (self->parties, models->parties, is_same_party);
  index_parties (self);
  merge (self->searches, models->searches, is_same_search);
  gotgan_library_take_meanings (self, models->meanings);
}

void
gotgan_library_take_models (GotganLibrary *self, GotganModels *models)
{
  take_others (self, models);
  gotgan_library_fill_notes (self, models);
}

/* --- Following the store -------------------------------------------------------------------------- */

typedef struct
{
  GotganLibrary *library;
  guint n_commanded;
} Reload;

static void reload_models (GotganLibrary *self);

static void
models_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Reload *reload = user_data;
  g_autoptr (GotganLibrary) self = reload->library;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganModels) models =
      gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (models == NULL || g_cancellable_is_cancelled (self->closing))
    {
      self->models_loading = FALSE;
      if (!g_cancellable_is_cancelled (self->closing))
        gotgan_library_emit_failed (self, error);
      return;
    }
  /* What was read before a command, or beside its write, would undo on screen what was just done. */
  if (self->n_pending > 0 || reload->n_commanded != self->n_commanded)
    {
      gotgan_library_models_renewed (self, FALSE);
      return;
    }
  take_others (self, models);
  gotgan_library_renew_notes (self, models);
}

void
gotgan_library_models_renewed (GotganLibrary *self, gboolean whole)
{
  self->models_loading = FALSE;
  if (!whole)
    self->models_dirty = TRUE;
  gotgan_library_models_settled (self);
}

static void
reload_models (GotganLibrary *self)
{
  Reload *reload;

  if (self->models_loading || self->n_pending > 0)
    {
      self->models_dirty = TRUE;
      return;
    }

  self->models_dirty = FALSE;
  self->models_loading = TRUE;
  reload = g_new (Reload, 1);
  *reload = (Reload) { g_object_ref (self), self->n_commanded };
  /* Parties are counted over all claims. */
  gotgan_store_survey_async (self->store, gotgan_library_load_models, NULL, NULL,
                             (GDestroyNotify) gotgan_models_free, self->closing, models_loaded_cb,
                             reload);
}

void
gotgan_library_models_settled (GotganLibrary *self)
{
  if (self->models_dirty && self->n_pending == 0 && !g_cancellable_is_cancelled (self->closing))
    reload_models (self);
}

void
gotgan_library_emit_changed (GotganLibrary *self)
{
  gotgan_library_stop_telling (self);
  if (g_cancellable_is_cancelled (self->closing))
    return;
  reload_models (self);
  gotgan_library_emit_articles_changed (self);
}

static gboolean
changed_cb (gpointer user_data)
{
  g_autoptr (GotganLibrary) self = g_object_ref (user_data);

  gotgan_library_emit_changed (self);
  return G_SOURCE_REMOVE;
}

/* The source does not keep the library: stop_telling() ends it at the latest when the library is disposed of, and whoever
 * calls queue_changed() holds a reference until it has returned. */
void
gotgan_library_queue_changed (GotganLibrary *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->changed_mutex);
  gint64 now = g_get_monotonic_time ();

  if (self->changed_source != NULL)
    return;
  self->changed_time = MAX (now, self->changed_time + CHANGED_INTERVAL);
  self->changed_source = g_timeout_source_new ((guint) ((self->changed_time - now) / 1000));
  g_source_set_callback (self->changed_source, changed_cb, self, NULL);
  g_source_attach (self->changed_source, self->context);
}

void
gotgan_library_stop_telling (GotganLibrary *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->changed_mutex);

  if (self->changed_source != NULL)
    g_source_destroy (self->changed_source);
  g_clear_pointer (&self->changed_source, g_source_unref);
}

/* --- Front door ---------------------------------------------------------------------------------- */

GListModel *
gotgan_library_get_sources (GotganLibrary *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), NULL);
  return G_LIST_MODEL (self->sources);
}

GListModel *
gotgan_library_get_parties (GotganLibrary *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), NULL);
  return G_LIST_MODEL (self->parties);
}

GListModel *
gotgan_library_get_notes (GotganLibrary *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), NULL);
  return G_LIST_MODEL (self->notes);
}

char *
gotgan_library_dup_party_name (GotganLibrary *self, const GotganPartyRef *ref,
                               GotganLanguage language)
{
  g_autoptr (GotganRules) rules = NULL;
  g_autoptr (GotganParty) known = NULL;
  g_autofree char *key = NULL;
  GotganParty *party;

  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (ref != NULL, NULL);

  key = gotgan_party_ref_dup_key (ref);
  party = g_hash_table_lookup (self->party_by_key, key);
  if (party == NULL && ref->id != NULL)
    {
      rules = gotgan_data_files_dup_rules (NULL);
      known = rules != NULL ? gotgan_rules_dup_party (rules, ref->id) : NULL;
      party = known;
    }
  return g_strdup (party != NULL ? gotgan_party_get_name (party, language) : ref->name);
}

char *
gotgan_library_dup_party_key (GotganLibrary *self, const char *name)
{
  g_autoptr (GotganRules) rules = NULL;
  g_autoptr (GotganParty) known = NULL;
  const char *id;

  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  rules = gotgan_data_files_dup_rules (NULL);
  known = rules != NULL ? gotgan_rules_dup_party (rules, name) : NULL;
  if (known != NULL)
    return g_strdup (name);
  id = rules != NULL ? gotgan_rules_find_party (rules, name) : NULL;
  return id != NULL ? g_strdup (id) : gotgan_text_fold (name);
}
