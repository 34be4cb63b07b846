/* Publishing reads the library a few articles at a time and compares each with what was published before, so that nothing
 * is missed, whatever the clock did: articles that came back, or what a person no longer says. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/import/gotgan-dataset-item.h"
#include "app/library/gotgan-data-files.h"
#include "app/library/gotgan-dataset-folder.h"
#include "app/library/gotgan-dataset-prints.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-publication.h"

/* Articles in memory at once, besides a page of the dataset. */
#define SLICE 32
#define PROGRESS_INTERVAL (G_USEC_PER_SEC / 10)

typedef struct
{
  GotganLibrary *library;
  GotganStore *store;
  char *folder;
  char *title;
  char *home;
  char *feed_url;
  GotganProgress progress;
  gpointer progress_data;
  GMainContext *context;
} Job;

typedef struct
{
  Job *job;
  GCancellable *cancellable;
  GotganDatasetFolder *folder;
  GotganDatasetPrints *prints;
  GArray *entries;
  GotganPublishReport *report;
  gint64 told;
} Publishing;

/* @first, @end: of the entries */
typedef struct
{
  const GArray *entries;
  guint first;
  guint end;
  GPtrArray *items;
} Slice;

static void
job_free (Job *job)
{
  g_object_unref (job->store);
  g_main_context_unref (job->context);
  g_free (job->folder);
  g_free (job->title);
  g_free (job->home);
  g_free (job->feed_url);
  g_free (job);
}

/* --- Progress ----------------------------------------------------------------------------------- */

typedef struct
{
  const Job *job;
  guint n_done;
  guint n_total;
} Tidings;

/* The job outlives its tidings: they are queued in the same context before its end is. */
static gboolean
tell_cb (gpointer user_data)
{
  Tidings *tidings = user_data;

  tidings->job->progress (tidings->n_done, tidings->n_total, tidings->job->progress_data);
  return G_SOURCE_REMOVE;
}

static void
tell (Publishing *publishing, guint n_done)
{
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Tidings *tidings;

  if (publishing->job->progress == NULL || now - publishing->told < PROGRESS_INTERVAL)
    return;
  publishing->told = now;
  tidings = g_new (Tidings, 1);
  *tidings = (Tidings) { publishing->job, n_done, publishing->entries->len };
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, tidings, g_free);
  g_source_attach (source, publishing->job->context);
}

/* --- Reading the library ------------------------------------------------------------------------ */

static void
add_party (GPtrArray *parties, GHashTable *keys, const GotganPartyRef *ref)
{
  char *key = gotgan_party_ref_dup_key (ref);

  if (key != NULL && g_hash_table_add (keys, key))
    g_ptr_array_add (parties, gotgan_party_ref_copy (ref));
}

/* Returns: (transfer full) (element-type GotganPartyRef): in the order in which the text names them */
static GPtrArray *
load_parties (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) claims = gotgan_claim_table_load_article (connection, article_id, error);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *parties;

  if (claims == NULL)
    return NULL;
  parties = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_party_ref_free);
  for (guint i = 0; i < claims->len; i++)
    {
      const GotganClaimFields *fields = gotgan_claim_get_fields (g_ptr_array_index (claims, i));

      add_party (parties, keys, fields->investor);
      add_party (parties, keys, fields->company);
    }
  return parties;
}

static gboolean
load_item (GotganConnection *connection, const GotganPublicationEntry *entry,
           GotganDatasetItem *item, GError **error)
{
  item->modified = entry->modified;
  item->article = gotgan_article_table_load (connection, entry->article_id, NULL, error);
  if (item->article != NULL)
    item->id = gotgan_publication_dup_id (connection, entry->article_id, error);
  if (item->id != NULL)
    item->review = gotgan_publication_load_review (connection, entry->article_id, item->id, error);
  if (item->review != NULL)
    item->parties = load_parties (connection, entry->article_id, error);
  return item->parties != NULL;
}

/* An article that has gone since it was listed is left out. */
static gpointer
load_slice (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Slice *slice = data;

  for (guint i = slice->first; i < slice->end; i++)
    {
      g_autoptr (GotganDatasetItem) item = g_new0 (GotganDatasetItem, 1);
      g_autoptr (GError) local = NULL;

      if (load_item (connection, &g_array_index (slice->entries, GotganPublicationEntry, i), item,
                     &local))
        g_ptr_array_add (slice->items, g_steal_pointer (&item));
      else if (!g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          break;
        }
    }
  return NULL;
}

static gpointer
list_entries (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  return gotgan_publication_list (connection, error);
}

/* --- Writing the dataset ------------------------------------------------------------------------ */

static gboolean
know_cb (JsonObject *item, gpointer user_data)
{
  Publishing *publishing = user_data;

  gotgan_dataset_prints_add (publishing->prints, item);
  return !g_cancellable_is_cancelled (publishing->cancellable);
}

/* What is published again says a later time than before, which tells followers what is newer. */
static gboolean
publish_item (Publishing *publishing, GotganDatasetItem *item, GError **error)
{
  g_autoptr (JsonNode) node = gotgan_dataset_item_write (item);
  g_autofree char *text = NULL;
  gint64 before;

  switch (gotgan_dataset_prints_compare (publishing->prints, json_node_get_object (node), &before))
    {
    case GOTGAN_DATASET_PRINT_SAME:
      publishing->report->n_unchanged++;
      return TRUE;
    case GOTGAN_DATASET_PRINT_CHANGED:
      publishing->report->n_updated++;
      item->modified = MAX (item->modified, before + 1);
      g_clear_pointer (&node, json_node_unref);
      node = gotgan_dataset_item_write (item);
      break;
    case GOTGAN_DATASET_PRINT_NEW:
    default:
      publishing->report->n_added++;
      break;
    }
  text = json_to_string (node, FALSE);
  return gotgan_dataset_folder_add (publishing->folder, text, error);
}

static gboolean
publish_slice (Publishing *publishing, Slice *slice, GError **error)
{
  GError *local = NULL;

  gotgan_store_survey_blocking (publishing->job->store, load_slice, slice, publishing->cancellable,
                                &local);
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  for (guint i = 0; i < slice->items->len; i++)
    if (!publish_item (publishing, g_ptr_array_index (slice->items, i), error))
      return FALSE;
  tell (publishing, slice->end);
  return TRUE;
}

static gboolean
publish_entries (Publishing *publishing, GError **error)
{
  for (guint first = 0; first < publishing->entries->len; first += SLICE)
    {
      Slice slice = { publishing->entries, first, MIN (first + SLICE, publishing->entries->len),
                      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_dataset_item_free) };
      gboolean done = publish_slice (publishing, &slice, error);

      g_ptr_array_unref (slice.items);
      if (!done || g_cancellable_set_error_if_cancelled (publishing->cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static gpointer
load_partial (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  gotgan_publication_count_partial (connection, data, error);
  return NULL;
}

static gboolean
count_partial (Publishing *publishing, GError **error)
{
  GError *local = NULL;

  gotgan_store_survey_blocking (publishing->job->store, load_partial,
                                &publishing->report->n_partial, publishing->cancellable, &local);
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

static gboolean
publish (Publishing *publishing, GError **error)
{
  const Job *job = publishing->job;

  gotgan_dataset_folder_describe (publishing->folder, job->title, job->home, job->feed_url);
  if (!gotgan_dataset_folder_read (publishing->folder, know_cb, publishing, error)
      || g_cancellable_set_error_if_cancelled (publishing->cancellable, error))
    return FALSE;
  publishing->entries =
      gotgan_store_survey_blocking (job->store, list_entries, NULL, publishing->cancellable, error);
  return publishing->entries != NULL && count_partial (publishing, error)
         && publish_entries (publishing, error)
         && gotgan_dataset_folder_finish (publishing->folder, &publishing->report->n_written,
                                          error);
}

static void
publish_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GotganDatasetFolder) folder = NULL;
  g_autoptr (GotganDatasetPrints) prints = gotgan_dataset_prints_new ();
  g_autofree GotganPublishReport *report = g_new0 (GotganPublishReport, 1);
  Publishing publishing = {
    .job = job, .cancellable = cancellable, .prints = prints, .report = report
  };
  GError *error = NULL;
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (&error);

  folder = rules != NULL ? gotgan_dataset_folder_open (job->folder, &error) : NULL;
  publishing.folder = folder;
  /* Who is spoken of is known once the rules have read everything. */
  if (folder != NULL
      && gotgan_library_refresh_blocking (job->library, job->store, rules, cancellable, &error)
      && publish (&publishing, &error))
    g_task_return_pointer (task, g_steal_pointer (&report), g_free);
  else
    g_task_return_error (task, error);
  g_clear_pointer (&publishing.entries, g_array_unref);
}

/* --- Front door --------------------------------------------------------------------------------- */

void
gotgan_library_publish_async (GotganLibrary *self, const GotganPublishOrder *order,
                              GotganProgress progress, gpointer progress_data,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Job *job;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (order->folder != NULL);

  job = g_new0 (Job, 1);
  job->library = self;
  job->store = g_object_ref (self->store);
  job->folder = g_strdup (order->folder);
  job->title = g_strdup (order->title);
  job->home = g_strdup (order->home);
  job->feed_url = g_strdup (order->feed_url);
  job->progress = progress;
  job->progress_data = progress_data;
  job->context = g_main_context_ref (self->context);
  g_task_set_source_tag (task, gotgan_library_publish_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, publish_thread);
}

GotganPublishReport *
gotgan_library_publish_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
