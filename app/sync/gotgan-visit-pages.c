/* The pages of articles that a feed only teases: one after the other, each in its host's turn. */
#include "config.h"

#include "app/sync/gotgan-syncer-private.h"

#include "app/import/gotgan-import.h"
#include "app/store/gotgan-item-table.h"
#include "app/sync/gotgan-page-job.h"
#include "app/sync/gotgan-source-problem.h"

/* What one visit fetches; the others are for the next one. */
#define MAX_VISIT_PAGES 100

/* A page that was announced may come a little later than its teaser; one that is refused twice is refused. */
#define MAX_FAILURES 5
#define MAX_REFUSALS 2
#define FIRST_WAIT G_TIME_SPAN_HOUR

/* Pages that don't come in time cost a visit half a minute each, or more. So many of one host in a row, whichever walk wants
 * them, and the host is left alone for a while; so many in all, and the other pages are for the next visit. */
#define SHORTEST_PAUSE (20 * G_TIME_SPAN_MILLISECOND)
#define MAX_HOST_STALLS 2
#define MAX_STALLS 6

/* That an article has only its beginning is said of its source so long after its page was given up. */
#define TOLD_FOR (30 * G_TIME_SPAN_DAY)

/* @wanted: (element-type GotganWantedPage):
 * @next: index of the page that comes next
 * @asked: addresses that this walk has asked for: items that all lead to one page wait for another visit
 * @put_off: hosts of which this walk has put all pages off
 * @n_stalls: how many pages did not come in time
 * @problem, @detail: (nullable): what there is to say of pages in the end */
typedef struct
{
  GotganSyncerCore *core;
  gint64 source_id;
  GPtrArray *wanted;
  guint next;
  GHashTable *asked;
  GHashTable *put_off;
  guint n_stalls;
  guint n_done;
  guint n_failed;
  char *problem;
  char *detail;
} Walk;

static void walk_on (GTask *task);

static void
walk_free (Walk *walk)
{
  g_clear_pointer (&walk->wanted, g_ptr_array_unref);
  g_hash_table_unref (walk->asked);
  g_hash_table_unref (walk->put_off);
  g_free (walk->problem);
  g_free (walk->detail);
  g_free (walk);
}

/* --- One page ------------------------------------------------------------------------------------- */

static void
written_cb (GotganPageOutcome outcome, gpointer user_data)
{
  GTask *task = user_data;
  Walk *walk = g_task_get_task_data (task);

  if (outcome == GOTGAN_PAGE_LOST)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "The library can't be written");
      return;
    }
  if (outcome == GOTGAN_PAGE_HAD)
    walk->n_done++;
  else
    walk->n_failed++;
  walk_on (g_object_ref (task));
}

static void
put_off_cb (GotganPageOutcome outcome, gpointer user_data)
{
  walk_on (g_object_ref (user_data));
}

/* @task: (transfer full): */
static void
push_job (GTask *task, GotganPageJob *job, GotganPageFunc written)
{
  job->written = written;
  job->user_data = task;
  job->destroy = g_object_unref;
  gotgan_page_job_push (job);
}

static gboolean
is_final (const GError *error)
{
  return g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_GONE)
         || g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_MISSING)
         || g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_REFUSED)
         || g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_ADDRESS)
         || g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TOO_LARGE);
}

static void
hold_host (Walk *walk, const char *host, gint64 until)
{
  gint64 wait = until - g_get_real_time ();

  gotgan_host_turns_hold (walk->core->turns, host, g_get_monotonic_time () + wait);
}

/* Who was asked last, behind all redirects: of many pages one host may only know where they are. */
static char *
dup_last_host (const GotganWantedPage *wanted, const GotganHttpAnswer *answer)
{
  return gotgan_host_turns_dup_host (answer != NULL && answer->url != NULL ? answer->url
                                                                           : wanted->url);
}

/* Who says "too many" or "not now", or nothing at all, means the host, not the page. The page's own host
 * may only have led there: it is left alone too where it must not lead there again, but not for pages that never came. */
static void
take_busy (Walk *walk, GotganPageJob *job, const GotganHttpAnswer *answer, gboolean is_mute)
{
  gint64 until = g_get_real_time () + FIRST_WAIT;
  g_autofree char *host = gotgan_host_turns_dup_host (job->wanted->url);
  g_autofree char *last = dup_last_host (job->wanted, answer);
  gboolean is_held =
      gotgan_host_turns_get_held (walk->core->turns, last, g_get_monotonic_time ()) != 0;

  if (answer != NULL && answer->retry_after > 0)
    until = answer->retry_after;
  if (job->retry != 0)
    job->retry = MAX (job->retry, until);
  job->busy_host = g_strdup (is_mute && !is_held ? last : host);
  job->busy_until = until;
  hold_host (walk, job->busy_host, until);
  hold_host (walk, last, until);
  g_hash_table_add (walk->put_off, g_strdup (job->busy_host));
}

/* @last: who was asked last
 *
 * Returns: whether that host has let us wait in vain often enough */
static gboolean
end_turn (Walk *walk, const char *url, const char *last, const GError *error)
{
  g_autofree char *host = gotgan_host_turns_dup_host (url);
  gboolean is_stalled = g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TIMEOUT);

  walk->n_stalls += is_stalled ? 1 : 0;
  gotgan_host_turns_end (walk->core->turns, host);
  return gotgan_host_turns_count (walk->core->turns, last, is_stalled) >= MAX_HOST_STALLS;
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Walk *walk = g_task_get_task_data (task);
  const GotganWantedPage *wanted = g_ptr_array_index (walk->wanted, walk->next - 1);
  g_autoptr (GotganHttpAnswer) failed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganFetched) fetched = gotgan_fetch_finish (result, &failed, &error);
  g_autofree char *last = dup_last_host (wanted, fetched != NULL ? fetched->answer : failed);
  gboolean is_mute = end_turn (walk, wanted->url, last, error);
  GotganPageJob *job;

  if (g_task_return_error_if_cancelled (task))
    return;
  job = gotgan_page_job_new (walk->core, walk->source_id, wanted);
  if (fetched != NULL && !fetched->is_cut)
    job->fetched = g_steal_pointer (&fetched);
  else
    {
      job->problem = GOTGAN_PROBLEM_PAGES;
      job->retry = gotgan_page_job_plan_retry (wanted, FIRST_WAIT,
                                               error == NULL || is_final (error) ? MAX_REFUSALS
                                                                                 : MAX_FAILURES);
      if (is_mute || g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BUSY))
        take_busy (walk, job, failed, is_mute);
    }
  push_job (g_steal_pointer (&task), job, written_cb);
}

/* --- The walk ------------------------------------------------------------------------------------- */

static gpointer
find_problem (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  Walk *walk = data;

  gotgan_item_table_find_page_problem (connection, walk->source_id, g_get_real_time () - TOLD_FOR,
                                       &walk->problem, &walk->detail, error);
  return NULL;
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* @task: (transfer full): */
static void
end_walk (GTask *task)
{
  Walk *walk = g_task_get_task_data (task);

  gotgan_store_read_async (walk->core->store, find_problem, walk, NULL, NULL, NULL, ended_cb, task);
}

/* Another walk was told to wait.
 * @task: (transfer full): */
static void
put_off (GTask *task, const char *host, gint64 held)
{
  Walk *walk = g_task_get_task_data (task);
  GotganPageJob *job = gotgan_page_job_new (walk->core, walk->source_id, NULL);

  g_hash_table_add (walk->put_off, g_strdup (host));
  job->busy_host = g_strdup (host);
  job->busy_until = g_get_real_time () + (held - g_get_monotonic_time ());
  push_job (task, job, put_off_cb);
}

static gboolean fetch_cb (gpointer data);

/* @task: (transfer full): */
static void
wait_for_turn (GTask *task, const char *host, gint64 pause)
{
  Walk *walk = g_task_get_task_data (task);
  gint64 now = g_get_monotonic_time ();
  gint64 turn = gotgan_host_turns_take (walk->core->turns, host, now, pause);
  g_autoptr (GSource) timer =
      g_timeout_source_new ((guint) ((turn - now) / G_TIME_SPAN_MILLISECOND));
  /* A visit that is cancelled does not wait for its turn. */
  g_autoptr (GSource) cancelled = g_cancellable_source_new (g_task_get_cancellable (task));

  g_source_set_dummy_callback (cancelled);
  g_source_add_child_source (timer, cancelled);
  g_source_set_callback (timer, fetch_cb, task, g_object_unref);
  g_source_attach (timer, walk->core->context);
}

/* While this walk waited for its turn another may have been told to wait, or wait for its page. */
static gboolean
fetch_cb (gpointer data)
{
  GTask *task = data;
  Walk *walk = g_task_get_task_data (task);
  const GotganWantedPage *wanted = g_ptr_array_index (walk->wanted, walk->next - 1);
  g_autofree char *host = gotgan_host_turns_dup_host (wanted->url);
  gint64 held = gotgan_host_turns_get_held (walk->core->turns, host, g_get_monotonic_time ());

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    walk_on (g_object_ref (task));
  else if (held != 0)
    put_off (g_object_ref (task), host, held);
  else if (!gotgan_host_turns_begin (walk->core->turns, host))
    wait_for_turn (g_object_ref (task), host, MAX (walk->core->page_pause, SHORTEST_PAUSE));
  else
    gotgan_fetch_async (walk->core, wanted->url, GOTGAN_ACCEPT_PAGE, GOTGAN_IMPORT_MAX_BYTES,
                        g_task_get_cancellable (task), fetched_cb, g_object_ref (task));
  return G_SOURCE_REMOVE;
}

/* @task: (transfer full): */
static void
walk_on (GTask *task)
{
  Walk *walk = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    {
      g_object_unref (task);
      return;
    }
  while (walk->next < walk->wanted->len && walk->n_stalls < MAX_STALLS)
    {
      const GotganWantedPage *wanted = g_ptr_array_index (walk->wanted, walk->next++);
      g_autofree char *host = gotgan_host_turns_dup_host (wanted->url);
      gint64 held = gotgan_host_turns_get_held (walk->core->turns, host, g_get_monotonic_time ());

      if ((held != 0 && g_hash_table_contains (walk->put_off, host))
          || !g_hash_table_add (walk->asked, wanted->url))
        continue;
      if (held != 0)
        put_off (task, host, held);
      else
        wait_for_turn (task, host, walk->core->page_pause);
      return;
    }
  end_walk (task);
}

/* --- Front door ---------------------------------------------------------------------------------- */

static gpointer
list_wanted (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Walk *walk = data;

  return gotgan_item_table_list_wanted (connection, walk->source_id, g_get_real_time (),
                                        MAX_VISIT_PAGES, error);
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
  walk->asked = g_hash_table_new (g_str_hash, g_str_equal);
  walk->put_off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_task_set_source_tag (task, gotgan_visit_pages_async);
  g_task_set_task_data (task, walk, (GDestroyNotify) walk_free);
  gotgan_store_read_async (core->store, list_wanted, walk, NULL, (GDestroyNotify) g_ptr_array_unref,
                           NULL, listed_cb, task);
}

gboolean
gotgan_visit_pages_finish (GAsyncResult *result, guint *n_done, guint *n_failed, char **problem,
                           char **detail, GError **error)
{
  Walk *walk = g_task_get_task_data (G_TASK (result));

  *n_done = walk->n_done;
  *n_failed = walk->n_failed;
  *problem = g_steal_pointer (&walk->problem);
  *detail = g_steal_pointer (&walk->detail);
  return g_task_propagate_boolean (G_TASK (result), error);
}
