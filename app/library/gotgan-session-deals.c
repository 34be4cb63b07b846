/* While the as-of slider moves, only the day it rests on is loaded, and only the last answer is taken. There is never more
 * than one load at a time: clustering can't be cancelled half-way, and loads begun beside each other would only keep
 * each other from ending. While articles arrive, loads are as far apart as they are long. */
#include "config.h"

#include "app/library/gotgan-session-private.h"

#define REST (60 * G_TIME_SPAN_MILLISECOND)
#define LONGEST_REST (10 * G_TIME_SPAN_SECOND)

static void schedule (GotganSession *self, gint64 rest);

static GotganDeal *
find_deal (GListModel *deals, GotganDeal *like)
{
  for (guint i = 0; like != NULL && i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (g_str_equal (gotgan_deal_get_id (deal), gotgan_deal_get_id (like)))
        return g_steal_pointer (&deal);
    }
  return NULL;
}

static void
let_go_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_object_unref (task_data);
  g_task_return_boolean (task, TRUE);
}

/* Thousands of claims take longer to free than a frame has; unless a window still holds them, another thread does it. */
static void
let_go (GListModel *deals)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, deals, NULL);
  g_task_run_in_thread (task, let_go_thread);
}

static void
take_deals (GotganSession *self, GListModel *deals)
{
  g_autoptr (GotganDeal) deal = find_deal (deals, self->deal);
  GListModel *old = g_object_ref (self->deals);

  gotgan_session_take_deals (self, deals);
  gotgan_session_set_deal (self, deal);
  let_go (old);
}

static void
deals_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GotganSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) deals =
      gotgan_library_load_deals_finish (GOTGAN_LIBRARY (source), result, &error);

  g_clear_object (&self->deals_cancellable);
  if (self->deals_stopped)
    return;

  self->deals_duration = g_get_monotonic_time () - self->deals_begun;
  if (deals != NULL)
    take_deals (self, deals);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gotgan_session_emit_failed (self, error);

  if (self->deals_wanted)
    schedule (self, deals != NULL ? self->deals_duration : 0);
  gotgan_session_set_deals_loading (self, self->deals_wanted);
}

static gboolean
load_cb (gpointer user_data)
{
  GotganSession *self = user_data;

  g_clear_pointer (&self->deals_source, g_source_unref);
  self->deals_wanted = FALSE;
  self->deals_begun = g_get_monotonic_time ();
  self->deals_cancellable = g_cancellable_new ();
  gotgan_library_load_deals_async (self->library, self->as_of, self->deals_cancellable,
                                   deals_loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
unschedule (GotganSession *self)
{
  if (self->deals_source != NULL)
    g_source_destroy (self->deals_source);
  g_clear_pointer (&self->deals_source, g_source_unref);
}

static void
schedule (GotganSession *self, gint64 rest)
{
  guint milliseconds = (guint) (CLAMP (rest, REST, LONGEST_REST) / G_TIME_SPAN_MILLISECOND);

  unschedule (self);
  self->deals_source = g_timeout_source_new (milliseconds);
  g_source_set_callback (self->deals_source, load_cb, self, NULL);
  g_source_attach (self->deals_source, self->context);
}

/* Asks for a load; one under way is let end. */
static void
want_deals (GotganSession *self)
{
  self->deals_wanted = TRUE;
  gotgan_session_set_deals_loading (self, TRUE);
}

void
gotgan_session_reload_deals (GotganSession *self)
{
  want_deals (self);
  /* What is scheduled already will see what has changed, and what is under way is worth having. */
  if (self->deals_cancellable == NULL && self->deals_source == NULL)
    schedule (self, self->deals_duration);
}

void
gotgan_session_redate_deals (GotganSession *self)
{
  want_deals (self);
  if (self->deals_cancellable != NULL)
    g_cancellable_cancel (self->deals_cancellable);
  else
    schedule (self, REST);
}

void
gotgan_session_stop_deals (GotganSession *self)
{
  self->deals_stopped = TRUE;
  unschedule (self);
  g_cancellable_cancel (self->deals_cancellable);
}
