#include "config.h"

#include "app/sync/gotgan-syncer-private.h"

#include "app/import/gotgan-import.h"
#include "app/store/gotgan-item-table.h"

/* What one visit fetches; the others are for the next one. */
#define MAX_PAGES 100

/* A page that was announced may come a little later than its teaser; one that is refused twice is refused. */
#define MAX_FAILURES 5
#define MAX_REFUSALS 2
#define FIRST_WAIT G_TIME_SPAN_HOUR

/* @wanted: (element-type GotganWantedPage):
 * @next: index of the page that comes next
 * @problem: (nullable): why the first could not be had */
typedef struct
{
  GotganSyncerCore *core;
  gint64 source_id;
  GPtrArray *wanted;
  guint next;
  guint n_done;
  guint n_failed;
  char *problem;
} Walk;

static void walk_on (GTask *task);

static void
walk_free (Walk *walk)
{
  g_clear_pointer (&walk->wanted, g_ptr_array_unref);
  g_free (walk->problem);
  g_free (walk);
}

/* Returns: when to try again, UTC microseconds, four times as late after each failure; 0 is never */
static gint64
plan_retry (const GotganWantedPage *wanted, gboolean is_final)
{
  if (wanted->failures + 1 >= (is_final ? MAX_REFUSALS : MAX_FAILURES))
    return 0;
  return g_get_real_time () + (FIRST_WAIT << (2 * wanted->failures));
}

/* --- A page on its way into the library --------------------------------------------------------------- */

/* @wanted: (unowned): the walk's
 * @bytes: (nullable): the page; %NULL when it could not be had */
typedef struct
{
  GotganIntakeJob job;
  GTask *task;
  GotganSites *sites;
  const GotganWantedPage *wanted;
  GBytes *bytes;
  char *url;
  char *charset;
  GotganArticle *article;
  gint64 retry;
} PageJob;

static void
page_job_prepare (GotganIntakeJob *base, GotganStore *store)
{
  PageJob *job = (PageJob *) base;
  GotganImportHints hints = { .sites = job->sites, .charset = job->charset, .url = job->url };
  g_autoptr (GError) error = NULL;

  if (job->bytes == NULL)
    return;
  job->article = gotgan_import_article (job->bytes, &hints, &error);
  if (job->article == NULL)
    job->retry = plan_retry (job->wanted, TRUE);
}

static gboolean
page_job_write (GotganIntakeJob *base, GotganConnection *connection, GError **error)
{
  PageJob *job = (PageJob *) base;
  g_autoptr (GError) local = NULL;
  gint64 now = g_get_real_time ();

  if ((job->article != NULL ? gotgan_item_table_put_page (connection, job->wanted, job->article,
                                                          job->bytes, now, &local)
                            : gotgan_item_table_fail_page (connection, job->wanted, "pages", now,
                                                           job->retry, &local))
      || g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What became of a page, on its way back to the syncer's thread. */
typedef struct
{
  GTask *task;
  gboolean is_had;
  gboolean is_lost;
} PageTidings;

static void
page_tidings_free (gpointer data)
{
  PageTidings *tidings = data;

  g_object_unref (tidings->task);
  g_free (tidings);
}

static gboolean
page_written_cb (gpointer data)
{
  PageTidings *tidings = data;
  Walk *walk = g_task_get_task_data (tidings->task);

  if (tidings->is_had)
    walk->n_done++;
  else
    walk->n_failed++;
  if (tidings->is_lost)
    g_task_return_new_error (tidings->task, G_IO_ERROR, G_IO_ERROR_FAILED,
                             "The library can't be written");
  else
    walk_on (g_object_ref (tidings->task));
  return G_SOURCE_REMOVE;
}

static void
page_job_done (GotganIntakeJob *base, const GError *failure)
{
  PageJob *job = (PageJob *) base;
  Walk *walk = g_task_get_task_data (job->task);
  PageTidings *tidings = g_new (PageTidings, 1);

  *tidings = (PageTidings) { g_object_ref (job->task), job->article != NULL, failure != NULL };
  gotgan_syncer_post (walk->core->context, page_written_cb, tidings, page_tidings_free);
}

static void
page_job_free (GotganIntakeJob *base)
{
  PageJob *job = (PageJob *) base;

  g_clear_object (&job->article);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  gotgan_sites_unref (job->sites);
  g_object_unref (job->task);
  g_free (job->url);
  g_free (job->charset);
  g_free (job);
}

static const GotganIntakeClass page_job_class = {
  .prepare = page_job_prepare,
  .write = page_job_write,
  .done = page_job_done,
  .free = page_job_free,
};

/* --- The walk ----------------------------------------------------------------------------------- */

static gboolean
is_final (const GError *error)
{
  return g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_GONE)
         || g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_MISSING)
         || g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_REFUSED)
         || g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_ADDRESS)
         || g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TOO_LARGE);
}

static gint64
choose_retry (const GotganWantedPage *wanted, const GError *error, const GotganHttpAnswer *answer)
{
  gint64 retry = plan_retry (wanted, is_final (error));

  if (retry != 0 && answer != NULL)
    retry = MAX (retry, answer->retry_after);
  return retry;
}

static void
keep_problem (Walk *walk, const char *url, const GError *error)
{
  if (walk->problem == NULL)
    walk->problem = g_strdup_printf ("%s: %s", url, error->message);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Walk *walk = g_task_get_task_data (task);
  const GotganWantedPage *wanted = g_ptr_array_index (walk->wanted, walk->next - 1);
  g_autoptr (GotganHttpAnswer) failed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganFetched) fetched = gotgan_fetch_finish (result, &failed, &error);
  PageJob *job;

  if (g_task_return_error_if_cancelled (task))
    {
      g_object_unref (task);
      return;
    }
  job = g_new0 (PageJob, 1);
  job->job.class = &page_job_class;
  job->job.lane = walk->source_id;
  job->job.n_items = 1;
  job->task = task;
  job->sites = gotgan_sites_ref (walk->core->sites);
  job->wanted = wanted;
  if (fetched != NULL && !fetched->is_cut)
    {
      job->bytes = g_bytes_ref (fetched->bytes);
      job->url = g_strdup (fetched->answer->url);
      job->charset = g_strdup (fetched->answer->charset);
      job->job.n_bytes = g_bytes_get_size (job->bytes);
    }
  else
    {
      if (error == NULL)
        g_set_error_literal (&error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TOO_LARGE,
                             "The page is too large");
      keep_problem (walk, wanted->url, error);
      job->retry = choose_retry (wanted, error, failed);
    }
  gotgan_intake_push (walk->core->intake, &job->job);
}

static gboolean
fetch_cb (gpointer data)
{
  GTask *task = data;
  Walk *walk = g_task_get_task_data (task);
  const GotganWantedPage *wanted = g_ptr_array_index (walk->wanted, walk->next - 1);

  gotgan_fetch_async (walk->core, wanted->url, GOTGAN_ACCEPT_PAGE, GOTGAN_IMPORT_MAX_BYTES,
                      g_task_get_cancellable (task), fetched_cb, g_object_ref (task));
  return G_SOURCE_REMOVE;
}

/* Returns: milliseconds until it is this page's turn at its host */
static guint
take_turn (GotganSyncerCore *core, const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  const char *host = uri != NULL && g_uri_get_host (uri) != NULL ? g_uri_get_host (uri) : "";
  gint64 *next = g_hash_table_lookup (core->turns, host);
  gint64 now = g_get_monotonic_time ();
  gint64 turn;

  if (next == NULL)
    {
      next = g_new0 (gint64, 1);
      g_hash_table_insert (core->turns, g_strdup (host), next);
    }
  turn = MAX (*next, now);
  *next = turn + core->page_pause;
  return (guint) ((turn - now) / G_TIME_SPAN_MILLISECOND);
}

/* @task: (transfer full): */
static void
walk_on (GTask *task)
{
  Walk *walk = g_task_get_task_data (task);
  g_autoptr (GSource) timer = NULL;
  g_autoptr (GSource) cancelled = NULL;
  const GotganWantedPage *wanted;

  if (g_task_return_error_if_cancelled (task))
    {
      g_object_unref (task);
      return;
    }
  if (walk->next == walk->wanted->len)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  wanted = g_ptr_array_index (walk->wanted, walk->next++);
  timer = g_timeout_source_new (take_turn (walk->core, wanted->url));
  /* A visit that is cancelled does not wait for its turn. */
  cancelled = g_cancellable_source_new (g_task_get_cancellable (task));
  g_source_set_dummy_callback (cancelled);
  g_source_add_child_source (timer, cancelled);
  g_source_set_callback (timer, fetch_cb, task, g_object_unref);
  g_source_attach (timer, walk->core->context);
}

/* --- Front door ---------------------------------------------------------------------------------- */

static gpointer
list_wanted (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Walk *walk = data;

  return gotgan_item_table_list_wanted (connection, walk->source_id, g_get_real_time (), MAX_PAGES,
                                        error);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Walk *walk = g_task_get_task_data (task);
  GError *error = NULL;

  walk->wanted = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);
  if (walk->wanted != NULL)
    {
      walk_on (task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

void
gotgan_visit_pages_async (GotganSyncerCore *core, gint64 source_id, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Walk *walk = g_new0 (Walk, 1);

  walk->core = core;
  walk->source_id = source_id;
  g_task_set_source_tag (task, gotgan_visit_pages_async);
  g_task_set_task_data (task, walk, (GDestroyNotify) walk_free);
  gotgan_store_read_async (core->store, list_wanted, walk, NULL, (GDestroyNotify) g_ptr_array_unref,
                           NULL, listed_cb, task);
}

gboolean
gotgan_visit_pages_finish (GAsyncResult *result, guint *n_done, guint *n_failed, char **problem,
                           GError **error)
{
  Walk *walk = g_task_get_task_data (G_TASK (result));

  *n_done = walk->n_done;
  *n_failed = walk->n_failed;
  *problem = g_steal_pointer (&walk->problem);
  return g_task_propagate_boolean (G_TASK (result), error);
}
