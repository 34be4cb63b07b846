#include "config.h"

#include "app/sync/gotgan-syncer-private.h"

#include "app/sync/gotgan-backoff.h"
#include "app/sync/gotgan-source-problem.h"
#include "app/sync/gotgan-tray.h"

/* Between two pages of one host. */
#define PAGE_PAUSE (300 * G_TIME_SPAN_MILLISECOND)

struct _GotganSyncer
{
  GObject parent_instance;

  GotganSyncerCore *core;
  GThread *thread;
};

G_DEFINE_FINAL_TYPE (GotganSyncer, gotgan_syncer, G_TYPE_OBJECT)

/* --- The thread ---------------------------------------------------------------------------------- */

void
gotgan_syncer_post (GMainContext *context, GSourceFunc func, gpointer data, GDestroyNotify destroy)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, destroy);
  g_source_attach (source, context);
}

static void
core_free (GotganSyncerCore *core)
{
  gotgan_host_turns_free (core->turns);
  g_hash_table_unref (core->visiting);
  g_object_unref (core->stopping);
  g_main_loop_unref (core->loop);
  g_main_context_unref (core->context);
  gotgan_sites_unref (core->sites);
  g_object_unref (core->store);
  g_free (core);
}

static gpointer
sync_thread (gpointer data)
{
  GotganSyncerCore *core = data;

  g_main_context_push_thread_default (core->context);
  core->http = gotgan_http_new (&core->limits);
  core->intake = gotgan_intake_new (core->store);
  g_main_loop_run (core->loop);
  gotgan_intake_free (core->intake);
  g_object_unref (core->http);
  /* What the client has left to close. */
  while (g_main_context_iteration (core->context, FALSE))
    ;
  g_main_context_pop_thread_default (core->context);
  core_free (core);
  return NULL;
}

static void
quit_when_idle (GotganSyncerCore *core)
{
  if (core->n_busy == 0 && g_cancellable_is_cancelled (core->stopping))
    g_main_loop_quit (core->loop);
}

static void
end_business (GotganSyncerCore *core)
{
  core->n_busy--;
  quit_when_idle (core);
}

static gboolean
stop_cb (gpointer data)
{
  GotganSyncerCore *core = data;

  g_cancellable_cancel (core->stopping);
  quit_when_idle (core);
  return G_SOURCE_REMOVE;
}

void
gotgan_syncer_stop (GotganSyncer *self)
{
  GotganSyncerCore *core;

  g_return_if_fail (GOTGAN_IS_SYNCER (self));

  if (self->thread == NULL)
    return;
  core = g_steal_pointer (&self->core);
  gotgan_syncer_post (core->context, stop_cb, core, NULL);
  g_thread_join (g_steal_pointer (&self->thread));
}

static void
gotgan_syncer_dispose (GObject *object)
{
  gotgan_syncer_stop (GOTGAN_SYNCER (object));
  G_OBJECT_CLASS (gotgan_syncer_parent_class)->dispose (object);
}

static void
gotgan_syncer_class_init (GotganSyncerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_syncer_dispose;
}

static void
gotgan_syncer_init (GotganSyncer *self)
{
}

GotganSyncer *
gotgan_syncer_new (GotganStore *store, GotganSites *sites, const GotganHttpLimits *limits)
{
  GotganSyncer *self = g_object_new (GOTGAN_TYPE_SYNCER, NULL);
  GotganSyncerCore *core = g_new0 (GotganSyncerCore, 1);

  core->store = g_object_ref (store);
  core->sites = gotgan_sites_ref (sites);
  core->limits = limits != NULL ? *limits : gotgan_http_default_limits;
  core->context = g_main_context_new ();
  core->loop = g_main_loop_new (core->context, FALSE);
  core->stopping = g_cancellable_new ();
  core->turns = gotgan_host_turns_new ();
  core->visiting = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  core->page_pause = PAGE_PAUSE;
  self->core = core;
  self->thread = g_thread_new ("sync", sync_thread, core);
  return self;
}

void
gotgan_syncer_set_page_pause (GotganSyncer *self, gint64 pause)
{
  g_return_if_fail (GOTGAN_IS_SYNCER (self));
  self->core->page_pause = pause;
}

/* --- Cancelling from other threads ------------------------------------------------------------------- */

/* What is under way on the syncer's thread is cancelled there, and nowhere else.
 * @outer: (nullable): the caller's */
typedef struct
{
  GotganSyncerCore *core;
  GCancellable *inner;
  GSource *outer;
  gulong stopping;
} Leash;

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

static void
leash_open (Leash *leash, GotganSyncerCore *core, GCancellable *outer)
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
static void
leash_close (Leash *leash)
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

/* @task, @error: (transfer full): @found: (transfer full) (nullable): not looked at when there is an @error */
static void
answer (GTask *task, gpointer found, GDestroyNotify free_found, GError *error)
{
  Reply *reply = g_new (Reply, 1);

  *reply = (Reply) { task, found, free_found, error };
  gotgan_syncer_post (g_task_get_context (task), reply_cb, reply, reply_free);
}

/* --- A run ------------------------------------------------------------------------------------------ */

/* @reports: (element-type GotganSyncReport): as @orders; %NULL while the visit is under way
 * @n_left: visits, and the start itself */
typedef struct
{
  GotganSyncerCore *core;
  GTask *task;
  GPtrArray *orders;
  GotganSyncFlags flags;
  GotganSyncEvents events;
  GMainContext *context;
  GPtrArray *reports;
  guint n_left;
  Leash leash;
} Run;

/* @source_id, @n_items, @report: what @kind needs */
typedef enum
{
  BEGUN,
  STORED,
  DONE,
} EventKind;

typedef struct
{
  EventKind kind;
  GotganSyncEvents events;
  gint64 source_id;
  guint n_items;
  GotganSyncReport *report;
} Event;

typedef struct
{
  Run *run;
  guint index;
} Slot;

static void
event_free (Event *event)
{
  g_clear_pointer (&event->report, gotgan_sync_report_free);
  g_free (event);
}

static gboolean
event_cb (gpointer data)
{
  Event *event = data;
  const GotganSyncEvents *events = &event->events;

  if (event->kind == BEGUN && events->begun != NULL)
    events->begun (event->source_id, events->user_data);
  else if (event->kind == STORED && events->stored != NULL)
    events->stored (event->source_id, event->n_items, events->user_data);
  else if (event->kind == DONE && events->done != NULL)
    events->done (event->report, events->user_data);
  return G_SOURCE_REMOVE;
}

static void
run_tell (Run *run, EventKind kind, gint64 source_id, guint n_items, const GotganSyncReport *report)
{
  Event *event = g_new0 (Event, 1);

  event->kind = kind;
  event->events = run->events;
  event->source_id = source_id;
  event->n_items = n_items;
  event->report = report != NULL ? gotgan_sync_report_copy (report) : NULL;
  gotgan_syncer_post (run->context, event_cb, event, (GDestroyNotify) event_free);
}

static void
run_free (Run *run)
{
  leash_close (&run->leash);
  g_ptr_array_unref (run->orders);
  g_clear_pointer (&run->reports, g_ptr_array_unref);
  g_main_context_unref (run->context);
  g_free (run);
}

static void
run_finish (Run *run)
{
  GotganSyncerCore *core = run->core;
  GError *failure = gotgan_intake_dup_failure (core->intake);

  if (failure == NULL && g_cancellable_is_cancelled (run->leash.inner))
    failure = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  answer (g_steal_pointer (&run->task), g_steal_pointer (&run->reports),
          (GDestroyNotify) g_ptr_array_unref, failure);
  run_free (run);
  end_business (core);
}

static void
run_leave (Run *run)
{
  run->n_left--;
  if (run->n_left == 0)
    run_finish (run);
}

static void
visit_stored_cb (gint64 source_id, guint n_items, gpointer user_data)
{
  Slot *slot = user_data;

  run_tell (slot->run, STORED, source_id, n_items, NULL);
}

static void
visit_done_cb (GotganSyncReport *report, gpointer user_data)
{
  g_autofree Slot *slot = user_data;
  Run *run = slot->run;

  g_hash_table_remove (run->core->visiting, &report->source_id);
  g_ptr_array_index (run->reports, slot->index) = report;
  run_tell (run, DONE, report->source_id, 0, report);
  run_leave (run);
}

/* What a clock that was wrong left behind is mended in the library too: a hold would else begin anew each time. */
static void
run_heal (Run *run, GotganVisitOrder *order)
{
  GotganTray *tray;

  if (!gotgan_backoff_heal (order->state, g_get_real_time ()))
    return;
  tray = gotgan_tray_new (order->source_id, run->core->sites);
  tray->url = g_strdup (order->url);
  tray->state = gotgan_source_state_copy (order->state);
  gotgan_intake_push (run->core->intake, &tray->job);
}

static void
run_skip (Run *run, guint index, GotganSyncSkip why)
{
  const GotganVisitOrder *order = g_ptr_array_index (run->orders, index);
  GotganSyncReport *report = gotgan_sync_report_new (order->source_id, order->state);

  report->is_skipped = TRUE;
  report->skip = why;
  g_ptr_array_index (run->reports, index) = report;
  run_tell (run, DONE, order->source_id, 0, report);
}

static void
run_visit (Run *run, guint index)
{
  GotganVisitOrder *order = g_ptr_array_index (run->orders, index);
  Slot *slot = g_new (Slot, 1);
  GotganVisitEvents events = { visit_stored_cb, visit_done_cb, slot };
  gint64 *key = g_new (gint64, 1);

  *slot = (Slot) { run, index };
  *key = order->source_id;
  g_hash_table_add (run->core->visiting, key);
  run->n_left++;
  run_tell (run, BEGUN, order->source_id, 0, NULL);
  g_ptr_array_index (run->orders, index) = NULL;
  gotgan_visit_start (run->core, order, &events, run->leash.inner);
}

/* What is gone for good is asked for again only by the person. */
static gboolean
is_due (const GotganSourceState *state, GotganSyncFlags flags, gint64 now)
{
  if (gotgan_backoff_is_held (state, now))
    return FALSE;
  if ((flags & GOTGAN_SYNC_ALL) != 0)
    return TRUE;
  return gotgan_backoff_is_due (state, now) && g_strcmp0 (state->problem, GOTGAN_PROBLEM_GONE) != 0;
}

static void
run_visit_or_skip (Run *run, guint index)
{
  GotganVisitOrder *order = g_ptr_array_index (run->orders, index);

  if (g_hash_table_contains (run->core->visiting, &order->source_id))
    {
      run_skip (run, index, GOTGAN_SYNC_SKIP_UNDER_WAY);
      return;
    }
  run_heal (run, order);
  if (order->url != NULL && is_due (order->state, run->flags, g_get_real_time ()))
    run_visit (run, index);
  else
    run_skip (run, index, GOTGAN_SYNC_SKIP_NOT_DUE);
}

/* A library that could not be written may be writable again. */
static void
renew_intake (GotganSyncerCore *core)
{
  g_autoptr (GError) failure = gotgan_intake_dup_failure (core->intake);

  if (failure == NULL || g_hash_table_size (core->visiting) > 0)
    return;
  gotgan_intake_free (core->intake);
  core->intake = gotgan_intake_new (core->store);
}

static gboolean
run_start_cb (gpointer data)
{
  Run *run = data;

  run->core->n_busy++;
  renew_intake (run->core);
  leash_open (&run->leash, run->core, g_task_get_cancellable (run->task));
  run->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_sync_report_free);
  g_ptr_array_set_size (run->reports, (int) run->orders->len);
  run->n_left = 1;
  for (guint i = 0; i < run->orders->len; i++)
    run_visit_or_skip (run, i);
  run_leave (run);
  return G_SOURCE_REMOVE;
}

static void
order_free (gpointer data)
{
  if (data != NULL)
    gotgan_visit_order_free (data);
}

void
gotgan_syncer_run_async (GotganSyncer *self, GPtrArray *sources, GotganSyncFlags flags,
                         const GotganSyncEvents *events, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  Run *run = g_new0 (Run, 1);

  g_return_if_fail (GOTGAN_IS_SYNCER (self));
  g_return_if_fail (self->core != NULL);

  run->core = self->core;
  run->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (run->task, gotgan_syncer_run_async);
  g_task_set_check_cancellable (run->task, FALSE);
  run->flags = flags;
  if (events != NULL)
    run->events = *events;
  run->context = g_main_context_ref (g_task_get_context (run->task));
  run->orders = g_ptr_array_new_with_free_func (order_free);
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (run->orders, gotgan_visit_order_new (g_ptr_array_index (sources, i)));
  gotgan_syncer_post (self->core->context, run_start_cb, run, NULL);
}

GPtrArray *
gotgan_syncer_run_finish (GotganSyncer *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Looking ------------------------------------------------------------------------------------------ */

/* A look at one address, on the syncer's thread under a task of its own: the caller's may be cancelled elsewhere. */
typedef struct
{
  GotganSyncerCore *core;
  char *address;
  GTask *outer;
  Leash leash;
  gboolean wants_page;
} Look;

static void
look_finish (Look *look)
{
  GotganSyncerCore *core = look->core;

  leash_close (&look->leash);
  g_free (look->address);
  g_free (look);
  end_business (core);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Look *look = user_data;
  GError *error = NULL;
  gpointer found = g_task_propagate_pointer (G_TASK (result), &error);

  answer (g_steal_pointer (&look->outer), found, (GDestroyNotify) gotgan_look_free, error);
  look_finish (look);
}

static GotganWebPage *
make_web_page (const GotganFetched *fetched)
{
  GotganWebPage *page = g_new0 (GotganWebPage, 1);

  page->bytes = g_bytes_ref (fetched->bytes);
  page->url = g_strdup (fetched->answer->url);
  page->charset = g_strdup (fetched->answer->charset);
  return page;
}

static void
page_fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Look *look = user_data;
  GError *error = NULL;
  g_autoptr (GotganFetched) fetched = g_task_propagate_pointer (G_TASK (result), &error);

  answer (g_steal_pointer (&look->outer), fetched != NULL ? make_web_page (fetched) : NULL,
          (GDestroyNotify) gotgan_web_page_free, error);
  look_finish (look);
}

static gboolean
look_start_cb (gpointer data)
{
  Look *look = data;
  GTask *task;

  look->core->n_busy++;
  leash_open (&look->leash, look->core, g_task_get_cancellable (look->outer));
  task = g_task_new (NULL, look->leash.inner, look->wants_page ? page_fetched_cb : looked_cb, look);
  gotgan_look_start (look->core, look->address, look->wants_page, task);
  return G_SOURCE_REMOVE;
}

static void
look_begin (GotganSyncer *self, const char *address, gboolean wants_page, GTask *task)
{
  Look *look = g_new0 (Look, 1);

  look->core = self->core;
  look->address = g_strdup (address);
  look->wants_page = wants_page;
  look->outer = task;
  gotgan_syncer_post (self->core->context, look_start_cb, look, NULL);
}

void
gotgan_syncer_look_async (GotganSyncer *self, const char *address, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOTGAN_IS_SYNCER (self));
  g_return_if_fail (self->core != NULL);

  g_task_set_source_tag (task, gotgan_syncer_look_async);
  look_begin (self, address, FALSE, task);
}

GPtrArray *
gotgan_syncer_look_finish (GotganSyncer *self, GAsyncResult *result, GotganArticle **page,
                           GError **problem, char **problem_url, GError **error)
{
  GotganLook *look;
  GPtrArray *offers;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  look = g_task_propagate_pointer (G_TASK (result), error);
  if (look == NULL)
    return NULL;
  offers = g_ptr_array_ref (look->offers);
  if (page != NULL)
    *page = g_steal_pointer (&look->page);
  if (problem != NULL)
    *problem = g_steal_pointer (&look->problem);
  if (problem_url != NULL)
    *problem_url = g_steal_pointer (&look->problem_url);
  gotgan_look_free (look);
  return offers;
}

void
gotgan_web_page_free (GotganWebPage *page)
{
  g_bytes_unref (page->bytes);
  g_free (page->url);
  g_free (page->charset);
  g_free (page);
}

void
gotgan_syncer_fetch_page_async (GotganSyncer *self, const char *address, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOTGAN_IS_SYNCER (self));
  g_return_if_fail (self->core != NULL);

  g_task_set_source_tag (task, gotgan_syncer_fetch_page_async);
  look_begin (self, address, TRUE, task);
}

GotganWebPage *
gotgan_syncer_fetch_page_finish (GotganSyncer *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
