/* A run over sources: which of them are visited, and what is told of them. */
#include "config.h"

#include "app/sync/gotgan-syncer-private.h"

#include "app/sync/gotgan-backoff.h"
#include "app/sync/gotgan-leash.h"
#include "app/sync/gotgan-source-problem.h"
#include "app/sync/gotgan-tray.h"

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
  GotganLeash leash;
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
  gotgan_leash_close (&run->leash);
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
  gotgan_syncer_answer (g_steal_pointer (&run->task), g_steal_pointer (&run->reports),
                        (GDestroyNotify) g_ptr_array_unref, failure);
  run_free (run);
  gotgan_syncer_end_business (core);
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
  gotgan_leash_open (&run->leash, run->core, g_task_get_cancellable (run->task));
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
gotgan_sync_run_start (GotganSyncerCore *core, GPtrArray *sources, GotganSyncFlags flags,
                       const GotganSyncEvents *events, GTask *task)
{
  Run *run = g_new0 (Run, 1);

  run->core = core;
  run->task = task;
  run->flags = flags;
  if (events != NULL)
    run->events = *events;
  run->context = g_main_context_ref (g_task_get_context (task));
  run->orders = g_ptr_array_new_with_free_func (order_free);
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (run->orders, gotgan_visit_order_new (g_ptr_array_index (sources, i)));
  gotgan_syncer_post (core->context, run_start_cb, run, NULL);
}
