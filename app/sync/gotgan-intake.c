#include "config.h"

#include "app/sync/gotgan-intake.h"

#include "app/store/gotgan-store-blocking.h"

/* Preparing is all computing, and a person may be reading meanwhile. */
#define MAX_THREADS 2

/* What may be on its way at once: enough that reading, preparing and writing never wait for each other. */
#define MAX_ITEMS 1024
#define MAX_BYTES (16 * 1024 * 1024)

/* One transaction: long enough to be worth its wait for the disk, short enough that what a person does meanwhile is saved
 * without delay. */
#define BATCH_ITEMS 512
#define BATCH_BYTES (4 * 1024 * 1024)
#define BATCH_JOBS 256

struct _GotganIntake
{
  GotganStore *store;
  GThreadPool *pool;
  GThread *writer;

  /* Guards all below. */
  GMutex mutex;
  GCond has_room;
  GCond has_ready;
  GQueue jobs;
  guint n_items;
  gsize n_bytes;
  gboolean is_closing;
  GError *failure;
};

static void
job_free (GotganIntakeJob *job)
{
  if (job->class->free != NULL)
    job->class->free (job);
}

/* --- Preparing --------------------------------------------------------------------------------- */

static void
prepare_cb (gpointer data, gpointer user_data)
{
  GotganIntakeJob *job = data;
  GotganIntake *self = user_data;
  gboolean is_wanted;

  g_mutex_lock (&self->mutex);
  is_wanted = !self->is_closing && self->failure == NULL;
  g_mutex_unlock (&self->mutex);

  if (is_wanted)
    job->class->prepare (job, self->store);

  g_mutex_lock (&self->mutex);
  job->is_ready = TRUE;
  g_cond_signal (&self->has_ready);
  g_mutex_unlock (&self->mutex);
}

/* --- Writing ----------------------------------------------------------------------------------- */

static gboolean
is_head_ready (GotganIntake *self)
{
  GotganIntakeJob *head = g_queue_peek_head (&self->jobs);

  return head != NULL && head->is_ready;
}

/* Returns %FALSE at the end. */
static gboolean
wait_for_batch (GotganIntake *self, GPtrArray *batch)
{
  guint n_items = 0;
  gsize n_bytes = 0;

  g_mutex_lock (&self->mutex);
  while (!self->is_closing && !is_head_ready (self))
    g_cond_wait (&self->has_ready, &self->mutex);
  while (!self->is_closing && is_head_ready (self) && batch->len < BATCH_JOBS
         && n_items < BATCH_ITEMS && n_bytes < BATCH_BYTES)
    {
      GotganIntakeJob *job = g_queue_pop_head (&self->jobs);

      n_items += job->n_items;
      n_bytes += job->n_bytes;
      g_ptr_array_add (batch, job);
    }
  g_mutex_unlock (&self->mutex);
  return batch->len > 0;
}

static gpointer
write_batch (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *batch = data;

  for (guint i = 0; i < batch->len; i++)
    {
      GotganIntakeJob *job = g_ptr_array_index (batch, i);

      if (!job->class->write (job, connection, error))
        break;
    }
  return NULL;
}

/* A job that has no free() is not the intake's any more once it has been told. */
static void
tell_and_free (GPtrArray *batch, const GError *failure)
{
  for (guint i = 0; i < batch->len; i++)
    {
      GotganIntakeJob *job = g_ptr_array_index (batch, i);
      const GotganIntakeClass *class = job->class;

      if (class->done != NULL)
        class->done (job, failure);
      if (class->free != NULL)
        class->free (job);
    }
}

static void
make_room (GotganIntake *self, GPtrArray *batch)
{
  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < batch->len; i++)
    {
      GotganIntakeJob *job = g_ptr_array_index (batch, i);

      self->n_items -= job->n_items;
      self->n_bytes -= job->n_bytes;
    }
  g_cond_broadcast (&self->has_room);
  g_mutex_unlock (&self->mutex);
}

/* Once it has failed nothing more is prepared or written. */
static void
write_or_fail (GotganIntake *self, GPtrArray *batch)
{
  GError *failure = NULL;

  if (self->failure == NULL)
    {
      gotgan_store_write_blocking (self->store, write_batch, batch, NULL, &failure);
      g_mutex_lock (&self->mutex);
      self->failure = failure;
      g_mutex_unlock (&self->mutex);
    }
}

static gpointer
write_thread (gpointer data)
{
  GotganIntake *self = data;
  g_autoptr (GPtrArray) batch = g_ptr_array_new ();

  while (wait_for_batch (self, batch))
    {
      write_or_fail (self, batch);
      make_room (self, batch);
      tell_and_free (batch, self->failure);
      g_ptr_array_set_size (batch, 0);
    }
  return NULL;
}

/* --- Front door -------------------------------------------------------------------------------- */

GotganIntake *
gotgan_intake_new (GotganStore *store)
{
  GotganIntake *self = g_new0 (GotganIntake, 1);

  self->store = g_object_ref (store);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->has_room);
  g_cond_init (&self->has_ready);
  g_queue_init (&self->jobs);
  self->pool =
      g_thread_pool_new (prepare_cb, self, (int) CLAMP (g_get_num_processors (), 1, MAX_THREADS),
                         FALSE, NULL);
  self->writer = g_thread_new ("intake", write_thread, self);
  return self;
}

void
gotgan_intake_free (GotganIntake *self)
{
  g_mutex_lock (&self->mutex);
  self->is_closing = TRUE;
  g_cond_broadcast (&self->has_ready);
  g_mutex_unlock (&self->mutex);

  g_thread_join (self->writer);
  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_queue_clear_full (&self->jobs, (GDestroyNotify) job_free);
  g_clear_error (&self->failure);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->has_room);
  g_cond_clear (&self->has_ready);
  g_object_unref (self->store);
  g_free (self);
}

static gboolean
is_full (GotganIntake *self, GotganIntakeJob *job)
{
  return self->n_items > 0
         && (self->n_items + job->n_items > MAX_ITEMS || self->n_bytes + job->n_bytes > MAX_BYTES);
}

void
gotgan_intake_push (GotganIntake *self, GotganIntakeJob *job)
{
  g_mutex_lock (&self->mutex);
  while (is_full (self, job))
    g_cond_wait (&self->has_room, &self->mutex);
  self->n_items += job->n_items;
  self->n_bytes += job->n_bytes;
  job->is_ready = job->class->prepare == NULL;
  g_queue_push_tail (&self->jobs, job);
  if (job->is_ready)
    g_cond_signal (&self->has_ready);
  else
    g_thread_pool_push (self->pool, job, NULL);
  g_mutex_unlock (&self->mutex);
}

GError *
gotgan_intake_dup_failure (GotganIntake *self)
{
  GError *failure;

  g_mutex_lock (&self->mutex);
  failure = self->failure != NULL ? g_error_copy (self->failure) : NULL;
  g_mutex_unlock (&self->mutex);
  return failure;
}
