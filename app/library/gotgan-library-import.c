/* The way of an import: files are found, read in batches and handed to a crew, which writes one transaction a batch. A
 * batch is bounded in files and in bytes, so an import of any size takes the memory of one batch, and what a cancelled or
 * killed import has written is whole. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/library/gotgan-article-files.h"
#include "app/library/gotgan-data-files.h"
#include "app/library/gotgan-import-crew.h"
#include "app/library/gotgan-import-unpack.h"
#include "app/store/gotgan-source-table.h"

#define BATCH_FILES 32
#define BATCH_BYTES (8 * 1024 * 1024)
#define PROGRESS_INTERVAL (G_USEC_PER_SEC / 10)

typedef struct
{
  const GotganImportJob *job;
  GotganImportReport *report;
  GCancellable *cancellable;
  GotganImportCrew *crew;
  GotganSites *sites;
  guint n_done;
  guint n_total;
  gint64 told;
} Import;

void
gotgan_import_report_free (GotganImportReport *report)
{
  g_ptr_array_unref (report->failures);
  g_free (report);
}

GotganImportReport *
gotgan_import_report_new (void)
{
  GotganImportReport *report = g_new0 (GotganImportReport, 1);

  report->failures = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_import_failure_free);
  return report;
}

/* --- Progress --------------------------------------------------------------------------------- */

typedef struct
{
  const GotganImportJob *job;
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
tell (Import *import, gboolean always)
{
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Tidings *tidings;

  if (import->job->progress == NULL || (!always && now - import->told < PROGRESS_INTERVAL))
    return;
  import->told = now;
  tidings = g_new (Tidings, 1);
  *tidings = (Tidings) { import->job, import->n_done, import->n_total };

  /* Not g_main_context_invoke(): that runs it here while the other thread is between two iterations. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, tidings, g_free);
  g_source_attach (source, import->job->context);
}

/* --- Batches ----------------------------------------------------------------------------------- */

static void
account (Import *import, GotganParcel *parcel)
{
  GotganImportReport *report = import->report;

  import->n_done++;
  if (parcel->error != NULL)
    {
      g_ptr_array_add (report->failures,
                       gotgan_import_failure_new (g_steal_pointer (&parcel->name),
                                                  g_steal_pointer (&parcel->error)));
      return;
    }
  if (parcel->outcome == GOTGAN_ARRIVAL_UNCHANGED)
    report->n_unchanged++;
  else if (parcel->outcome == GOTGAN_ARRIVAL_UPDATED)
    report->n_updated++;
  else
    report->n_added++;
  if (report->first_id == 0 && parcel->outcome != GOTGAN_ARRIVAL_UNCHANGED)
    report->first_id = parcel->id;
}

static gboolean
process_batch (Import *import, GPtrArray *batch, GError **error)
{
  guint n_news = import->report->n_added + import->report->n_updated;

  if (!gotgan_import_crew_process (import->crew, batch, error))
    return FALSE;

  for (guint i = 0; i < batch->len; i++)
    account (import, g_ptr_array_index (batch, i));
  if (import->job->library != NULL && import->report->n_added + import->report->n_updated > n_news)
    gotgan_library_queue_changed (import->job->library);
  tell (import, FALSE);
  return TRUE;
}

/* --- Files --------------------------------------------------------------------------------------- */

/* @name, @bytes, @failure: (transfer full): */
static gboolean
unpack (Import *import, char *name, GBytes *bytes, GError *failure, GPtrArray *batch,
        GError **error)
{
  guint n_before = batch->len;
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) outlines =
      gotgan_import_unpack (name, bytes, failure, import->sites, batch, refused);

  if (outlines != NULL)
    {
      import->n_done++;
      return gotgan_library_subscribe_blocking (import->job->store, outlines, refused,
                                                import->report, import->cancellable, error);
    }
  import->n_total += MAX (batch->len - n_before, 1) - 1;
  return TRUE;
}

static gboolean
read_batch (Import *import, GPtrArray *files, guint *next, GPtrArray *batch, GError **error)
{
  gsize size = 0;

  while (*next < files->len && batch->len < BATCH_FILES && size < BATCH_BYTES
         && !g_cancellable_is_cancelled (import->cancellable))
    {
      GFile *file = g_ptr_array_index (files, (*next)++);
      GError *failure = NULL;
      GBytes *bytes = gotgan_article_file_read (file, import->cancellable, &failure);

      size += bytes != NULL ? g_bytes_get_size (bytes) : 0;
      if (!unpack (import, gotgan_article_file_dup_name (file), bytes, failure, batch, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
import_files (Import *import, GError **error)
{
  g_autoptr (GPtrArray) files =
      gotgan_article_files_collect (import->job->files, import->report->failures,
                                    import->cancellable);
  guint next = 0;

  import->n_total = files->len;
  tell (import, TRUE);
  while (next < files->len)
    {
      g_autoptr (GPtrArray) batch =
          g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_parcel_free);

      if (!read_batch (import, files, &next, batch, error) || !process_batch (import, batch, error))
        return FALSE;
    }
  return !g_cancellable_set_error_if_cancelled (import->cancellable, error);
}

static gboolean
import_bytes (Import *import, GError **error)
{
  g_autoptr (GPtrArray) batch =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_parcel_free);

  import->n_total = 1;
  if (!unpack (import, g_strdup (import->job->name), g_bytes_ref (import->job->bytes), NULL, batch,
               error))
    return FALSE;
  for (guint i = 0; i < batch->len; i++)
    {
      GotganParcel *parcel = g_ptr_array_index (batch, i);

      parcel->url = g_strdup (import->job->url);
      parcel->charset = g_strdup (import->job->charset);
    }
  return process_batch (import, batch, error);
}

GotganImportReport *
gotgan_library_import_blocking (const GotganImportJob *job, GCancellable *cancellable,
                                GError **error)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (error);
  g_autoptr (GotganImportCrew) crew =
      rules != NULL ? gotgan_import_crew_new (job->store, rules, job->source, cancellable, error)
                    : NULL;
  g_autoptr (GotganImportReport) report = NULL;
  g_autoptr (GotganSites) sites = gotgan_data_files_dup_sites ();
  Import import = { .job = job, .cancellable = cancellable, .crew = crew, .sites = sites };
  gboolean done;

  if (crew == NULL)
    return NULL;
  import.report = report = gotgan_import_report_new ();
  done = job->bytes != NULL ? import_bytes (&import, error) : import_files (&import, error);
  if (done && report->n_added + report->n_updated > 0)
    done = gotgan_library_adopt_notes_blocking (job->library, job->store, cancellable, error);
  tell (&import, TRUE);
  return done ? g_steal_pointer (&report) : NULL;
}

/* --- Front door -------------------------------------------------------------------------------- */

static void
job_free (GotganImportJob *job)
{
  g_clear_object (&job->store);
  g_clear_pointer (&job->files, g_ptr_array_unref);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->context, g_main_context_unref);
  g_free (job->name);
  g_free (job->url);
  g_free (job->charset);
  g_free (job);
}

static GotganImportJob *
job_new (GotganLibrary *self)
{
  GotganImportJob *job = g_new0 (GotganImportJob, 1);

  job->library = self;
  job->store = g_object_ref (self->store);
  job->source = GOTGAN_SOURCE_IMPORTED;
  job->context = g_main_context_ref (self->context);
  return job;
}

static void
import_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  GotganImportReport *report = gotgan_library_import_blocking (task_data, cancellable, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) gotgan_import_report_free);
  else
    g_task_return_error (task, error);
}

static void
start (GotganLibrary *self, GotganImportJob *job, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data, gpointer tag)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, import_thread);
}

void
gotgan_library_import_async (GotganLibrary *self, GPtrArray *files, GotganProgress progress,
                             gpointer progress_data, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  GotganImportJob *job = job_new (self);

  job->files = g_ptr_array_copy (files, (GCopyFunc) (gpointer) g_object_ref, NULL);
  g_ptr_array_set_free_func (job->files, g_object_unref);
  job->progress = progress;
  job->progress_data = progress_data;
  start (self, job, cancellable, callback, user_data, gotgan_library_import_async);
}

void
gotgan_library_import_bytes_async (GotganLibrary *self, GBytes *bytes, const char *name,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GotganImportJob *job = job_new (self);

  job->bytes = g_bytes_ref (bytes);
  job->name = g_strdup (name);
  start (self, job, cancellable, callback, user_data, gotgan_library_import_async);
}

static void
page_fetched_cb (GObject *syncer, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GotganWebPage) page =
      gotgan_syncer_fetch_page_finish (GOTGAN_SYNCER (syncer), result, &error);
  GotganImportJob *job;

  if (page == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  job = job_new (g_task_get_source_object (task));
  job->bytes = g_bytes_ref (page->bytes);
  job->name = g_strdup (page->url);
  job->url = g_strdup (page->url);
  job->charset = g_strdup (page->charset);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, import_thread);
}

void
gotgan_library_add_page_async (GotganLibrary *self, const char *address, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_add_page_async);
  gotgan_syncer_fetch_page_async (gotgan_library_get_syncer (self), address, cancellable,
                                  page_fetched_cb, task);
}

GotganImportReport *
gotgan_library_import_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  /* Whoever asked sees a library that has told about everything that came. */
  gotgan_library_emit_changed (self);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Sample ------------------------------------------------------------------------------------ */

/* Sets the sample's backlog while it is being brought in, so that what is cut short is gone on with at the next start. */
static gpointer
mark_sample (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GotganSourceState state = { .backlog = data };
  gint64 id;

  if (gotgan_source_table_ensure (connection, GOTGAN_SOURCE_SAMPLE, NULL, NULL, &id, error))
    gotgan_source_table_set_state (connection, id, &state, error);
  return NULL;
}

static gboolean
set_sample_backlog (GotganStore *store, const char *backlog, GCancellable *cancellable,
                    GError **error)
{
  GError *local = NULL;

  gotgan_store_write_blocking (store, mark_sample, (gpointer) backlog, cancellable, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

gboolean
gotgan_library_import_sample (GotganStore *store, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = gotgan_data_files_dup_path ("sample");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GotganImportReport) report = NULL;
  GotganImportJob job = { .store = store, .source = GOTGAN_SOURCE_SAMPLE, .files = files };

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_ptr_array_add (files, g_file_new_for_path (path));
  if (!set_sample_backlog (store, "sample", cancellable, error))
    return FALSE;
  report = gotgan_library_import_blocking (&job, cancellable, error);
  return report != NULL && set_sample_backlog (store, NULL, cancellable, error);
}
