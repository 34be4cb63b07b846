#include "config.h"

#include "app/sync/gotgan-leash.h"

/* --- Cancelling from other threads ------------------------------------------------------------------- */

static gboolean
outer_cancelled_cb (GCancellable *cancellable, gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static void
stopping_cb (GCancellable *stopping, gpointer data)
{
  g_cancellable_cancel (data);
}

void
gotgan_leash_open (GotganLeash *leash, GotganSyncerCore *core, GCancellable *outer)
{
  leash->core = core;
  leash->inner = g_cancellable_new ();
  leash->stopping = g_cancellable_connect (core->stopping, G_CALLBACK (stopping_cb),
                                           g_object_ref (leash->inner), g_object_unref);
  if (outer == NULL)
    return;
  leash->outer = g_cancellable_source_new (outer);
  g_source_set_callback (leash->outer, G_SOURCE_FUNC (outer_cancelled_cb),
                         g_object_ref (leash->inner), g_object_unref);
  g_source_attach (leash->outer, core->context);
}

/* Not g_cancellable_disconnect(): that waits for the very handler we may be in. */
void
gotgan_leash_close (GotganLeash *leash)
{
  if (leash->stopping != 0)
    g_signal_handler_disconnect (leash->core->stopping, leash->stopping);
  if (leash->outer != NULL)
    g_source_destroy (leash->outer);
  g_clear_pointer (&leash->outer, g_source_unref);
  g_clear_object (&leash->inner);
}

/* --- Answering ------------------------------------------------------------------------------------------ */

/* An answer on its way to whoever asked: the task must not be left to this thread, for with it may go the syncer. */
typedef struct
{
  GTask *task;
  gpointer found;
  GDestroyNotify free_found;
  GError *error;
} Reply;

static gboolean
reply_cb (gpointer data)
{
  Reply *reply = data;

  if (reply->error != NULL)
    g_task_return_error (reply->task, g_steal_pointer (&reply->error));
  else
    g_task_return_pointer (reply->task, g_steal_pointer (&reply->found), reply->free_found);
  return G_SOURCE_REMOVE;
}

static void
reply_free (gpointer data)
{
  Reply *reply = data;

  if (reply->found != NULL)
    reply->free_found (reply->found);
  g_clear_error (&reply->error);
  g_object_unref (reply->task);
  g_free (reply);
}

void
gotgan_syncer_answer (GTask *task, gpointer found, GDestroyNotify free_found, GError *error)
{
  Reply *reply = g_new (Reply, 1);

  *reply = (Reply) { task, found, free_found, error };
  gotgan_syncer_post (g_task_get_context (task), reply_cb, reply, reply_free);
}
