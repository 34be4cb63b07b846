#include "config.h"

#include "app/store/gotgan-store-lane.h"

#include "app/store/gotgan-migrations.h"
#include "app/store/gotgan-probe.h"

/* @jobs: (element-type GotganStoreLaneJob)
 * @opened: whether the thread has said in @failure how opening went
 * @closed: whether the last job has been handed over; changed under the lock of @jobs */
struct _GotganStoreLane
{
  char *path;
  GotganConnectionMode mode;
  GThread *thread;
  GAsyncQueue *jobs;
  gboolean closed;

  GMutex lock;
  GCond has_opened;
  gboolean opened;
  GError *failure;
  GotganAnchorWords *words;
};

/* Without a @func it is the last one. */
typedef struct
{
  GTask *task;
  GotganStoreFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} GotganStoreLaneJob;

static void
gotgan_store_lane_free (gpointer data)
{
  GotganStoreLane *self = data;

  g_free (self->path);
  g_async_queue_unref (self->jobs);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->has_opened);
  g_clear_error (&self->failure);
  g_clear_pointer (&self->words, gotgan_anchor_words_unref);
}

static void
gotgan_store_lane_release (GotganStoreLane *self)
{
  g_atomic_rc_box_release_full (self, gotgan_store_lane_free);
}

/* --- On the lane's thread --------------------------------------------------------------------- */

static gpointer
gotgan_store_lane_call (GotganConnection *connection, GotganStoreLaneJob *job, GError **error)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);
  g_autoptr (GError) failure = NULL;
  gpointer result = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !gotgan_connection_begin (connection, error))
    return NULL;
  gotgan_connection_set_cancellable (connection, cancellable);
  result = job->func (connection, job->data, cancellable, &failure);
  gotgan_connection_set_cancellable (connection, NULL);
  if (failure != NULL)
    gotgan_connection_rollback (connection);
  else if (gotgan_connection_commit (connection, &failure))
    return result;
  if (result != NULL && job->free_result != NULL)
    job->free_result (result);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static void
gotgan_store_lane_do (GotganConnection *connection, GotganStoreLaneJob *job)
{
  GError *error = NULL;
  gpointer result = gotgan_store_lane_call (connection, job, &error);

  if (job->free_data != NULL && job->data != NULL)
    job->free_data (job->data);
  if (error != NULL)
    g_task_return_error (job->task, error);
  else
    g_task_return_pointer (job->task, result, job->free_result);
  g_object_unref (job->task);
  g_free (job);
}

/* Until it is known that the library is not a newer program's, closing must not write what its log holds. */
static gboolean
gotgan_store_lane_bring_up_to_date (GotganStoreLane *self, GotganConnection *connection,
                                    GError **error)
{
  gotgan_connection_set_keeps_log (connection, TRUE);
  if (!gotgan_probe_damage (connection, error)
      || !gotgan_migrations_run (connection, self->path, gotgan_migrations_get_steps (), error))
    return FALSE;
  gotgan_connection_set_keeps_log (connection, FALSE);
  return gotgan_connection_run (connection, "PRAGMA journal_mode = WAL", error)
         && gotgan_probe_tables (connection, error);
}

static GotganConnection *
gotgan_store_lane_connect (GotganStoreLane *self, GError **error)
{
  g_autoptr (GotganConnection) connection = gotgan_connection_open (self->path, self->mode, error);

  if (connection == NULL)
    return NULL;
  if (self->mode == GOTGAN_CONNECTION_WRITE
      && !gotgan_store_lane_bring_up_to_date (self, connection, error))
    return NULL;
  return g_steal_pointer (&connection);
}

static void
gotgan_store_lane_hand_words (GotganStoreLane *self, GotganConnection *connection)
{
  g_mutex_lock (&self->lock);
  if (self->words != NULL && gotgan_connection_get_words (connection) != self->words)
    gotgan_connection_set_words (connection, self->words);
  g_mutex_unlock (&self->lock);
}

static gpointer
gotgan_store_lane_thread (gpointer data)
{
  GotganStoreLane *self = data;
  GError *failure = NULL;
  GotganConnection *connection = gotgan_store_lane_connect (self, &failure);
  GotganStoreLaneJob *job;

  g_mutex_lock (&self->lock);
  self->failure = failure;
  self->opened = TRUE;
  g_cond_signal (&self->has_opened);
  g_mutex_unlock (&self->lock);

  if (connection != NULL)
    {
      while ((job = g_async_queue_pop (self->jobs))->func != NULL)
        {
          gotgan_store_lane_hand_words (self, connection);
          gotgan_store_lane_do (connection, job);
        }
      g_free (job);
      gotgan_connection_close (connection);
    }
  gotgan_store_lane_release (self);
  return NULL;
}

/* --- On the callers' threads ------------------------------------------------------------------ */

static gboolean
gotgan_store_lane_wait_opened (GotganStoreLane *self, GError **error)
{
  gboolean done;

  g_mutex_lock (&self->lock);
  while (!self->opened)
    g_cond_wait (&self->has_opened, &self->lock);
  done = self->failure == NULL;
  if (!done)
    g_propagate_error (error, g_steal_pointer (&self->failure));
  g_mutex_unlock (&self->lock);
  return done;
}

GotganStoreLane *
gotgan_store_lane_open (const char *path, GotganConnectionMode mode, GError **error)
{
  GotganStoreLane *self = g_atomic_rc_box_new0 (GotganStoreLane);

  self->path = g_strdup (path);
  self->mode = mode;
  self->jobs = g_async_queue_new ();
  g_mutex_init (&self->lock);
  g_cond_init (&self->has_opened);
  self->thread = g_thread_new (mode == GOTGAN_CONNECTION_WRITE ? "store-write" : "store-read",
                               gotgan_store_lane_thread, g_atomic_rc_box_acquire (self));
  if (gotgan_store_lane_wait_opened (self, error))
    return self;
  g_thread_join (g_steal_pointer (&self->thread));
  gotgan_store_lane_release (self);
  return NULL;
}

void
gotgan_store_lane_set_words (GotganStoreLane *self, GotganAnchorWords *words)
{
  gotgan_anchor_words_ref (words);
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->words, gotgan_anchor_words_unref);
  self->words = words;
  g_mutex_unlock (&self->lock);
}

static gboolean
gotgan_store_lane_end (GotganStoreLane *self)
{
  gboolean ends;

  g_async_queue_lock (self->jobs);
  ends = !self->closed;
  self->closed = TRUE;
  if (ends)
    g_async_queue_push_unlocked (self->jobs, g_new0 (GotganStoreLaneJob, 1));
  g_async_queue_unlock (self->jobs);
  return ends;
}

void
gotgan_store_lane_close (GotganStoreLane *self)
{
  if (!gotgan_store_lane_end (self))
    return;
  /* The last reference to a store may be the one of a task that its own thread has just answered. */
  if (self->thread == g_thread_self ())
    g_thread_unref (g_steal_pointer (&self->thread));
  else
    g_thread_join (g_steal_pointer (&self->thread));
}

void
gotgan_store_lane_unref (GotganStoreLane *self)
{
  gotgan_store_lane_close (self);
  gotgan_store_lane_release (self);
}

void
gotgan_store_lane_push (GotganStoreLane *self, GTask *task, GotganStoreFunc func, gpointer data,
                        GDestroyNotify free_data, GDestroyNotify free_result)
{
  GotganStoreLaneJob *job = g_new0 (GotganStoreLaneJob, 1);
  gboolean taken;

  job->task = task;
  job->func = func;
  job->data = data;
  job->free_data = free_data;
  job->free_result = free_result;

  g_async_queue_lock (self->jobs);
  taken = !self->closed;
  if (taken)
    g_async_queue_push_unlocked (self->jobs, job);
  g_async_queue_unlock (self->jobs);
  if (taken)
    return;
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "The library is closed");
  if (free_data != NULL && data != NULL)
    free_data (data);
  g_object_unref (task);
  g_free (job);
}
