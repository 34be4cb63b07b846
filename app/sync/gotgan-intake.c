#include "config.h"

#include "app/sync/gotgan-intake.h"

#include "app/store/gotgan-store-blocking.h"

/* Preparing is all computing, and a person may be reading meanwhile. One thread is for those who come second: what is slow
 * to prepare never has all of them. */
#define MAX_LANE_THREADS 2

/* What may be on its way before all who have something there wait: enough that reading, preparing and writing never wait
 * for each other. */
#define FULL_ITEMS 1024
#define FULL_BYTES (16 * 1024 * 1024)

/* One transaction: long enough to be worth its wait for the disk, short enough that what a person does meanwhile is saved
 * without delay. */
#define BATCH_ITEMS 512
#define BATCH_BYTES (4 * 1024 * 1024)
#define BATCH_JOBS 256

/* @jobs: not written yet, in their order
 * @raw: those of them that no thread prepares yet
 * @n_jobs, @n_items: on their way, also those that are being written
 * @is_hungry: among those whose raw jobs wait for a thread
 * @is_heavy: among those whose first job is ready to be written */
typedef struct
{
  gint64 id;
  GQueue jobs;
  GQueue raw;
  guint n_jobs;
  guint n_items;
  guint n_preparing;
  gboolean is_hungry;
  gboolean is_heavy;
} Lane;

typedef struct
{
  gint64 lane;
  GSource *source;
} Waiter;

struct _GotganIntake
{
  GotganStore *store;
  GThreadPool *pool;
  GThread *writer;
  guint max_lane_threads;

  /* Guards all below. */
  GMutex mutex;
  GCond has_ready;
  /* Id → Lane, of those with jobs. */
  GHashTable *lanes;
  /* (element-type Lane): in the order of their turn */
  GQueue hungry;
  GQueue heavy;
  /* (element-type Waiter) */
  GArray *waiters;
  guint n_preparing;
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

/* --- Lanes ------------------------------------------------------------------------------------- */

static void
lane_free (Lane *lane)
{
  g_queue_clear (&lane->raw);
  g_queue_clear_full (&lane->jobs, (GDestroyNotify) job_free);
  g_free (lane);
}

static Lane *
find_lane (GotganIntake *self, gint64 id)
{
  return g_hash_table_lookup (self->lanes, &id);
}

static Lane *
ensure_lane (GotganIntake *self, gint64 id)
{
  Lane *lane = find_lane (self, id);

  if (lane == NULL)
    {
      lane = g_new0 (Lane, 1);
      lane->id = id;
      g_hash_table_insert (self->lanes, &lane->id, lane);
    }
  return lane;
}

static void
line_up_for_threads (GotganIntake *self, Lane *lane)
{
  if (lane->is_hungry || lane->raw.length == 0 || lane->n_preparing >= self->max_lane_threads)
    return;
  lane->is_hungry = TRUE;
  g_queue_push_tail (&self->hungry, lane);
}

static void
line_up_for_writer (GotganIntake *self, Lane *lane)
{
  GotganIntakeJob *first = g_queue_peek_head (&lane->jobs);

  if (lane->is_heavy || first == NULL || !first->is_ready)
    return;
  lane->is_heavy = TRUE;
  g_queue_push_tail (&self->heavy, lane);
  g_cond_signal (&self->has_ready);
}

/* --- Preparing --------------------------------------------------------------------------------- */

static void
feed_threads (GotganIntake *self)
{
  while (self->n_preparing <= self->max_lane_threads && self->hungry.length > 0)
    {
      Lane *lane = g_queue_pop_head (&self->hungry);

      lane->is_hungry = FALSE;
      lane->n_preparing++;
      self->n_preparing++;
      g_thread_pool_push (self->pool, g_queue_pop_head (&lane->raw), NULL);
      line_up_for_threads (self, lane);
    }
}

static void
prepare_cb (gpointer data, gpointer user_data)
{
  GotganIntakeJob *job = data;
  GotganIntake *self = user_data;
  gboolean is_wanted;
  Lane *lane;

  g_mutex_lock (&self->mutex);
  is_wanted = !self->is_closing && self->failure == NULL;
  g_mutex_unlock (&self->mutex);

  if (is_wanted)
    job->class->prepare (job, self->store);

  g_mutex_lock (&self->mutex);
  job->is_ready = TRUE;
  lane = find_lane (self, job->lane);
  lane->n_preparing--;
  self->n_preparing--;
  line_up_for_writer (self, lane);
  line_up_for_threads (self, lane);
  if (!self->is_closing)
    feed_threads (self);
  g_mutex_unlock (&self->mutex);
}

/* --- Writing ----------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *jobs;
  guint n_items;
  gsize n_bytes;
} Batch;

static gboolean
batch_has_room (const Batch *batch)
{
  return batch->jobs->len < BATCH_JOBS && batch->n_items < BATCH_ITEMS
         && batch->n_bytes < BATCH_BYTES;
}

static void
batch_take (Batch *batch, Lane *lane)
{
  GotganIntakeJob *job;

  while (batch_has_room (batch) && (job = g_queue_peek_head (&lane->jobs)) != NULL && job->is_ready)
    {
      g_queue_pop_head (&lane->jobs);
      batch->n_items += job->n_items;
      batch->n_bytes += job->n_bytes;
      g_ptr_array_add (batch->jobs, job);
    }
}

/* Returns %FALSE at the end. */
static gboolean
wait_for_batch (GotganIntake *self, Batch *batch)
{
  batch->n_items = 0;
  batch->n_bytes = 0;
  g_ptr_array_set_size (batch->jobs, 0);

  g_mutex_lock (&self->mutex);
  while (!self->is_closing && self->heavy.length == 0)
    g_cond_wait (&self->has_ready, &self->mutex);
  while (!self->is_closing && self->heavy.length > 0 && batch_has_room (batch))
    {
      Lane *lane = g_queue_pop_head (&self->heavy);

      lane->is_heavy = FALSE;
      batch_take (batch, lane);
      line_up_for_writer (self, lane);
    }
  g_mutex_unlock (&self->mutex);
  return batch->jobs->len > 0;
}

static gpointer
write_batch (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Batch *batch = data;

  for (guint i = 0; i < batch->jobs->len; i++)
    {
      GotganIntakeJob *job = g_ptr_array_index (batch->jobs, i);

      if (!job->class->write (job, connection, error))
        break;
    }
  return NULL;
}

/* A job that has no free() is not the intake's any more once it has been told. */
static void
tell_and_free (const Batch *batch, const GError *failure)
{
  for (guint i = 0; i < batch->jobs->len; i++)
    {
      GotganIntakeJob *job = g_ptr_array_index (batch->jobs, i);
      const GotganIntakeClass *class = job->class;

      if (class->done != NULL)
        class->done (job, failure);
      if (class->free != NULL)
        class->free (job);
    }
}

static gboolean
has_room (GotganIntake *self, gint64 id)
{
  const Lane *lane = find_lane (self, id);

  return lane == NULL || lane->n_items == 0
         || (self->n_items < FULL_ITEMS && self->n_bytes < FULL_BYTES);
}

static void
wake_waiters (GotganIntake *self)
{
  for (guint i = self->waiters->len; i > 0; i--)
    {
      const Waiter *waiter = &g_array_index (self->waiters, Waiter, i - 1);

      if (!has_room (self, waiter->lane))
        continue;
      g_source_set_ready_time (waiter->source, 0);
      g_array_remove_index_fast (self->waiters, i - 1);
    }
}

static void
make_room (GotganIntake *self, const Batch *batch)
{
  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < batch->jobs->len; i++)
    {
      GotganIntakeJob *job = g_ptr_array_index (batch->jobs, i);
      Lane *lane = find_lane (self, job->lane);

      self->n_items -= job->n_items;
      self->n_bytes -= job->n_bytes;
      lane->n_items -= job->n_items;
      lane->n_jobs--;
      if (lane->n_jobs == 0)
        g_hash_table_remove (self->lanes, &lane->id);
    }
  wake_waiters (self);
  g_mutex_unlock (&self->mutex);
}

/* Once it has failed nothing more is prepared or written. */
static void
write_or_fail (GotganIntake *self, Batch *batch)
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
  g_autoptr (GPtrArray) jobs = g_ptr_array_new ();
  Batch batch = { .jobs = jobs };

  while (wait_for_batch (self, &batch))
    {
      write_or_fail (self, &batch);
      make_room (self, &batch);
      tell_and_free (&batch, self->failure);
    }
  return NULL;
}

/* --- Front door -------------------------------------------------------------------------------- */

static void
waiter_clear (Waiter *waiter)
{
  g_source_unref (waiter->source);
}

GotganIntake *
gotgan_intake_new (GotganStore *store)
{
  GotganIntake *self = g_new0 (GotganIntake, 1);

  self->store = g_object_ref (store);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->has_ready);
  self->lanes =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) lane_free);
  self->waiters = g_array_new (FALSE, FALSE, sizeof (Waiter));
  g_array_set_clear_func (self->waiters, (GDestroyNotify) waiter_clear);
  self->max_lane_threads = CLAMP (g_get_num_processors (), 1, MAX_LANE_THREADS);
  self->pool = g_thread_pool_new (prepare_cb, self, (int) self->max_lane_threads + 1, FALSE, NULL);
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
  g_queue_clear (&self->hungry);
  g_queue_clear (&self->heavy);
  g_hash_table_unref (self->lanes);
  g_array_unref (self->waiters);
  g_clear_error (&self->failure);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->has_ready);
  g_object_unref (self->store);
  g_free (self);
}

void
gotgan_intake_push (GotganIntake *self, GotganIntakeJob *job)
{
  Lane *lane;

  g_mutex_lock (&self->mutex);
  lane = ensure_lane (self, job->lane);
  lane->n_jobs++;
  lane->n_items += job->n_items;
  self->n_items += job->n_items;
  self->n_bytes += job->n_bytes;
  job->is_ready = job->class->prepare == NULL;
  g_queue_push_tail (&lane->jobs, job);
  if (job->is_ready)
    line_up_for_writer (self, lane);
  else
    g_queue_push_tail (&lane->raw, job);
  line_up_for_threads (self, lane);
  feed_threads (self);
  g_mutex_unlock (&self->mutex);
}

static gboolean
dispatch_waiter (GSource *source, GSourceFunc callback, gpointer user_data)
{
  g_source_set_ready_time (source, -1);
  return callback (user_data);
}

static GSourceFuncs waiter_funcs = { .dispatch = dispatch_waiter };

GSource *
gotgan_intake_wait_for_room (GotganIntake *self, gint64 lane)
{
  GSource *source = NULL;

  g_mutex_lock (&self->mutex);
  if (!has_room (self, lane))
    {
      Waiter waiter = { lane, g_source_new (&waiter_funcs, sizeof (GSource)) };

      g_source_set_static_name (waiter.source, "Room in the intake");
      g_array_append_val (self->waiters, waiter);
      source = g_source_ref (waiter.source);
    }
  g_mutex_unlock (&self->mutex);
  return source;
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
