/* A sync as the window sees it: sources say that they are being visited, articles appear, and in the end a report. The work
 * is the syncer's, on threads of its own. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/library/gotgan-data-files.h"
#include "app/store/gotgan-source-table.h"

/* Seconds that new articles wait for others, while some are being fetched, before searches learn them. */
#define NEWS_DELAY 5

G_DEFINE_QUARK (gotgan_library_error, gotgan_library_error)

/* @chosen: (element-type GotganSource):
 * @here: (nullable) (element-type GotganSource): those of them that are visited, when there is no network for the others
 * @n_done, @n_total: sources
 * @has_visited: any of them */
typedef struct
{
  GPtrArray *chosen;
  GPtrArray *here;
  gboolean has_visited;
  GotganProgress progress;
  gpointer progress_data;
  guint n_done;
  guint n_total;
} Sync;

static void
sync_free (gpointer data)
{
  Sync *sync = data;

  g_clear_pointer (&sync->chosen, g_ptr_array_unref);
  g_clear_pointer (&sync->here, g_ptr_array_unref);
  g_free (sync);
}

GotganSyncer *
gotgan_library_get_syncer (GotganLibrary *self)
{
  g_autoptr (GotganSites) sites = NULL;

  if (self->syncer == NULL)
    {
      sites = gotgan_data_files_dup_sites ();
      self->syncer = gotgan_syncer_new (self->store, sites, self->http_limits);
    }
  return self->syncer;
}

GotganSyncGate *
gotgan_library_get_gate (GotganLibrary *self)
{
  if (self->gate == NULL)
    self->gate = gotgan_sync_gate_new (NULL, NULL);
  return self->gate;
}

/* They are in the order of their ids. */
GotganSource *
gotgan_library_dup_source (GotganLibrary *self, gint64 id)
{
  GListModel *sources = G_LIST_MODEL (self->sources);
  guint first = 0;
  guint end = g_list_model_get_n_items (sources);

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, middle);

      if (gotgan_source_get_id (source) == id)
        return g_steal_pointer (&source);
      if (gotgan_source_get_id (source) < id)
        first = middle + 1;
      else
        end = middle;
    }
  return NULL;
}

/* --- What the syncer tells ------------------------------------------------------------------------- */

static void
begun_cb (gint64 source_id, gpointer user_data)
{
  GotganLibrary *self = g_task_get_source_object (user_data);
  g_autoptr (GotganSource) source = gotgan_library_dup_source (self, source_id);

  if (source != NULL)
    gotgan_source_set_syncing (source, TRUE);
}

static void
stored_cb (gint64 source_id, guint n_items, gpointer user_data)
{
  gotgan_library_queue_changed (g_task_get_source_object (user_data));
}

static void
done_cb (const GotganSyncReport *report, gpointer user_data)
{
  GotganLibrary *self = g_task_get_source_object (user_data);
  Sync *sync = g_task_get_task_data (user_data);
  g_autoptr (GotganSource) source = gotgan_library_dup_source (self, report->source_id);

  if (source != NULL && !report->is_outdated)
    gotgan_source_set_state (source, report->state);
  if (source != NULL && !report->is_skipped)
    gotgan_source_set_syncing (source, FALSE);
  if (report->n_added + report->n_updated > 0)
    gotgan_library_catch_up_soon (self, NEWS_DELAY);
  sync->has_visited |= !report->is_skipped;
  sync->n_done++;
  if (sync->progress != NULL)
    sync->progress (sync->n_done, sync->n_total, sync->progress_data);
}

/* --- Running --------------------------------------------------------------------------------------- */

static void
set_n_syncs (GotganLibrary *self, guint n_syncs)
{
  gboolean changes = (self->n_syncs > 0) != (n_syncs > 0);

  self->n_syncs = n_syncs;
  if (changes)
    gotgan_library_notify_syncing (self);
}

static GotganSyncReport *
report_offline (GotganSource *source)
{
  GotganSyncReport *report =
      gotgan_sync_report_new (gotgan_source_get_id (source), gotgan_source_get_state (source));

  report->is_skipped = TRUE;
  report->skip = GOTGAN_SYNC_SKIP_OFFLINE;
  return report;
}

/* @reports: (transfer full): of those that were visited. Returns: (transfer full): of all that were chosen, in their order */
static GPtrArray *
complete_reports (const Sync *sync, GPtrArray *reports)
{
  GPtrArray *all;
  guint n_here = 0;

  if (sync->here == NULL)
    return reports;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_sync_report_free);
  for (guint i = 0; i < sync->chosen->len; i++)
    {
      GotganSource *source = g_ptr_array_index (sync->chosen, i);

      if (n_here < reports->len && g_ptr_array_index (sync->here, n_here) == source)
        g_ptr_array_add (all, gotgan_sync_report_copy (g_ptr_array_index (reports, n_here++)));
      else
        g_ptr_array_add (all, report_offline (source));
    }
  g_ptr_array_unref (reports);
  return all;
}

static void
ran_cb (GObject *syncer, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GotganLibrary *self = g_task_get_source_object (task);
  Sync *sync = g_task_get_task_data (task);
  GError *error = NULL;
  GPtrArray *reports = gotgan_syncer_run_finish (GOTGAN_SYNCER (syncer), result, &error);

  set_n_syncs (self, self->n_syncs - 1);
  if (sync->has_visited)
    {
      gotgan_library_emit_changed (self);
      gotgan_library_catch_up_soon (self, 0);
    }
  if (reports != NULL)
    g_task_return_pointer (task, complete_reports (sync, reports),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* This machine is there without any network. */
static gboolean
is_here (GotganSource *source)
{
  g_autoptr (GUri) uri = g_uri_parse (gotgan_source_get_url (source), G_URI_FLAGS_ENCODED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return host != NULL
         && (g_str_equal (host, "localhost") || g_str_equal (host, "::1")
             || g_str_has_prefix (host, "127."));
}

static GPtrArray *
list_here (GPtrArray *sources)
{
  GPtrArray *here = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sources->len; i++)
    if (is_here (g_ptr_array_index (sources, i)))
      g_ptr_array_add (here, g_object_ref (g_ptr_array_index (sources, i)));
  return here;
}

/* Those with an address. */
static GPtrArray *
list_sources (GotganLibrary *self, GPtrArray *chosen)
{
  GListModel *all = G_LIST_MODEL (self->sources);
  guint n_sources = chosen != NULL ? chosen->len : g_list_model_get_n_items (all);
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_sources; i++)
    {
      GotganSource *source = chosen != NULL ? g_object_ref (g_ptr_array_index (chosen, i))
                                            : g_list_model_get_item (all, i);

      if (gotgan_source_get_url (source) != NULL)
        g_ptr_array_add (sources, source);
      else
        g_object_unref (source);
    }
  return sources;
}

void
gotgan_library_sync_async (GotganLibrary *self, GPtrArray *sources, GotganSyncFlags flags,
                           GotganProgress progress, gpointer progress_data,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Sync *sync = g_new0 (Sync, 1);
  GotganSyncEvents events = { begun_cb, stored_cb, done_cb, task };

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_sync_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, sync, sync_free);
  sync->chosen = list_sources (self, sources);
  sync->progress = progress;
  sync->progress_data = progress_data;
  if (gotgan_sync_gate_is_offline (gotgan_library_get_gate (self)))
    sync->here = list_here (sync->chosen);
  sync->n_total = sync->here != NULL ? sync->here->len : sync->chosen->len;
  if (sync->n_total == 0 && sync->chosen->len > 0)
    {
      g_task_return_new_error (task, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_OFFLINE,
                               "There is no network");
      return;
    }
  set_n_syncs (self, self->n_syncs + 1);
  gotgan_syncer_run_async (gotgan_library_get_syncer (self),
                           sync->here != NULL ? sync->here : sync->chosen, flags, &events,
                           cancellable, ran_cb, g_object_ref (task));
}

GPtrArray *
gotgan_library_sync_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
gotgan_library_get_syncing (GotganLibrary *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), FALSE);
  return self->n_syncs > 0;
}

/* --- By itself -------------------------------------------------------------------------------------- */

static void
round_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GotganLibrary *self = GOTGAN_LIBRARY (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = gotgan_library_sync_finish (self, result, &error);

  /* What one source has against us is told by that source. */
  if (reports == NULL && error->domain != GOTGAN_LIBRARY_ERROR
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gotgan_library_emit_failed (self, error);
}

static void
begin_round (GotganLibrary *self)
{
  if (self->n_syncs == 0 && !g_cancellable_is_cancelled (self->closing)
      && gotgan_sync_gate_lets_pass (gotgan_library_get_gate (self), self->auto_on_metered))
    gotgan_library_sync_async (self, NULL, GOTGAN_SYNC_DUE, NULL, NULL, self->closing,
                               round_done_cb, NULL);
}

static gboolean
round_cb (gpointer user_data)
{
  begin_round (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
first_round_cb (gpointer user_data)
{
  begin_round (user_data);
  return G_SOURCE_REMOVE;
}

static void
attach (GotganLibrary *self, GSource **kept, GSource *source, GSourceFunc func)
{
  *kept = source;
  g_source_set_callback (source, func, self, NULL);
  g_source_attach (source, self->context);
}

static void
detach (GSource **kept)
{
  if (*kept != NULL)
    g_source_destroy (*kept);
  g_clear_pointer (kept, g_source_unref);
}

void
gotgan_library_stop_auto_sync (GotganLibrary *self)
{
  detach (&self->auto_first);
  detach (&self->auto_source);
  if (self->gate != NULL)
    g_signal_handlers_disconnect_by_func (self->gate, begin_round, self);
}

/* The first round is at once, and there is another when the network comes back: each visits only what is due. */
void
gotgan_library_set_auto_sync (GotganLibrary *self, guint minutes, gboolean on_metered)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  gotgan_library_stop_auto_sync (self);
  self->auto_on_metered = on_metered;
  if (minutes == 0)
    return;
  attach (self, &self->auto_first, g_idle_source_new (), first_round_cb);
  attach (self, &self->auto_source,
          g_timeout_source_new_seconds (MIN (minutes, G_MAXUINT / 60) * 60), round_cb);
  g_signal_connect_swapped (gotgan_library_get_gate (self), "changed", G_CALLBACK (begin_round),
                            self);
}
