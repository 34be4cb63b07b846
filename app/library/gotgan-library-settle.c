/* What follows a sync in the background: searches learn the new articles, in large batches, for a batch costs little more
 * than its slowest part; then each is asked for its facts. Both are found in the library itself, so what is cut short is
 * gone on with when the library is opened next. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/library/gotgan-data-files.h"
#include "app/store/gotgan-article-table.h"

/* Some tenths of a second of writing, which what a person does meanwhile has to wait for. */
#define BATCH 500

/* --- The index ------------------------------------------------------------------------------------- */

typedef struct
{
  const gint64 *ids;
  guint n_ids;
} Batch;

static gpointer
list_unindexed (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                GError **error)
{
  return gotgan_article_table_list_unindexed (connection, error);
}

static gpointer
index_batch (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Batch *batch = data;

  gotgan_article_table_index (connection, batch->ids, batch->n_ids, error);
  return NULL;
}

static gboolean
index_all (GotganLibrary *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GArray) ids =
      gotgan_store_read_blocking (self->store, list_unindexed, NULL, cancellable, &local);

  for (guint i = 0; local == NULL && i < ids->len; i += BATCH)
    {
      Batch batch = { &g_array_index (ids, gint64, i), MIN (BATCH, ids->len - i) };

      gotgan_store_write_blocking (self->store, index_batch, &batch, cancellable, &local);
    }
  if (local == NULL)
    {
      if (ids->len > 0)
        gotgan_library_queue_changed (self);
      return gotgan_library_adopt_notes_blocking (self, self->store, cancellable, error);
    }
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* --- Rounds ---------------------------------------------------------------------------------------- */

static void begin_round (GotganLibrary *self);

typedef struct
{
  GTask *task;
  GotganSettled settled;
} Waiter;

static void
waiter_free (Waiter *waiter)
{
  g_object_unref (waiter->task);
  g_free (waiter);
}

/* Tells those that wait for no more than @settled; with an error, all. */
static void
tell_waiters (GotganLibrary *self, GotganSettled settled, const GError *error)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func ((GDestroyNotify) waiter_free);

  for (guint i = self->waiters->len; i > 0; i--)
    {
      Waiter *waiter = g_ptr_array_index (self->waiters, i - 1);

      if (error != NULL || waiter->settled <= settled)
        g_ptr_array_add (told, g_ptr_array_steal_index (self->waiters, i - 1));
    }
  for (guint i = 0; i < told->len; i++)
    {
      Waiter *waiter = g_ptr_array_index (told, i);

      if (error != NULL)
        g_task_return_error (waiter->task, g_error_copy (error));
      else
        g_task_return_boolean (waiter->task, TRUE);
    }
}

static void
end_round (GotganLibrary *self, const GError *error)
{
  gboolean again = self->settle_again;

  self->settling = FALSE;
  self->settle_again = FALSE;
  if (again && error == NULL)
    {
      begin_round (self);
      return;
    }
  tell_waiters (self, GOTGAN_SETTLED_FACTS, error);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    gotgan_library_emit_failed (self, error);
}

static void
facts_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GotganLibrary *self = source;
  GError *error = NULL;
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (&error);

  if (rules != NULL
      && gotgan_library_refresh_blocking (self, self->store, rules, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
facts_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  end_round (GOTGAN_LIBRARY (source), error);
}

static void
index_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (index_all (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run_in_thread (GotganLibrary *self, GTaskThreadFunc func, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self, self->closing, callback, NULL);

  g_task_set_source_tag (task, run_in_thread);
  g_task_run_in_thread (task, func);
}

/* What came in meanwhile is searched for before the facts of all that are asked for. */
static void
index_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GotganLibrary *self = GOTGAN_LIBRARY (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) || self->settle_again)
    {
      end_round (self, error);
      return;
    }
  tell_waiters (self, GOTGAN_SETTLED_SEARCH, NULL);
  run_in_thread (self, facts_thread, facts_done_cb);
}

static void
begin_round (GotganLibrary *self)
{
  self->settling = TRUE;
  run_in_thread (self, index_thread, index_done_cb);
}

/* --- Front door ------------------------------------------------------------------------------------ */

static void
clear_delay (GotganLibrary *self)
{
  if (self->settle_delay != NULL)
    g_source_destroy (self->settle_delay);
  g_clear_pointer (&self->settle_delay, g_source_unref);
}

void
gotgan_library_catch_up (GotganLibrary *self)
{
  clear_delay (self);
  if (g_cancellable_is_cancelled (self->closing))
    return;
  if (self->settling)
    self->settle_again = TRUE;
  else
    begin_round (self);
}

static gboolean
delay_cb (gpointer user_data)
{
  gotgan_library_catch_up (user_data);
  return G_SOURCE_REMOVE;
}

void
gotgan_library_catch_up_soon (GotganLibrary *self, guint seconds)
{
  if (self->settle_delay != NULL && seconds > 0)
    return;
  clear_delay (self);
  self->settle_delay = seconds > 0 ? g_timeout_source_new_seconds (seconds) : g_idle_source_new ();
  g_source_set_callback (self->settle_delay, delay_cb, self, NULL);
  g_source_attach (self->settle_delay, self->context);
}

void
gotgan_library_stop_catching_up (GotganLibrary *self)
{
  clear_delay (self);
  self->settle_again = FALSE;
}

void
gotgan_library_settle_async (GotganLibrary *self, GotganSettled settled, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Waiter *waiter;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_settle_async);
  if (self->settle_delay != NULL)
    gotgan_library_catch_up (self);
  if (!self->settling)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  waiter = g_new (Waiter, 1);
  *waiter = (Waiter) { g_object_ref (task), settled };
  g_ptr_array_add (self->waiters, waiter);
}

gboolean
gotgan_library_settle_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
gotgan_library_init_settling (GotganLibrary *self)
{
  self->waiters = g_ptr_array_new_with_free_func ((GDestroyNotify) waiter_free);
}
