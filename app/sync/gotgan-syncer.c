#include "config.h"

#include "app/sync/gotgan-syncer-private.h"

#include "app/sync/gotgan-leash.h"

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

void
gotgan_syncer_end_business (GotganSyncerCore *core)
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

/* --- Running ------------------------------------------------------------------------------------------ */

void
gotgan_syncer_run_async (GotganSyncer *self, GPtrArray *sources, GotganSyncFlags flags,
                         const GotganSyncEvents *events, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (GOTGAN_IS_SYNCER (self));
  g_return_if_fail (self->core != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gotgan_syncer_run_async);
  g_task_set_check_cancellable (task, FALSE);
  gotgan_sync_run_start (self->core, sources, flags, events, task);
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
  GotganLeash leash;
  gboolean wants_page;
} Look;

static void
look_finish (Look *look)
{
  GotganSyncerCore *core = look->core;

  gotgan_leash_close (&look->leash);
  g_free (look->address);
  g_free (look);
  gotgan_syncer_end_business (core);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Look *look = user_data;
  GError *error = NULL;
  gpointer found = g_task_propagate_pointer (G_TASK (result), &error);

  gotgan_syncer_answer (g_steal_pointer (&look->outer), found, (GDestroyNotify) gotgan_look_free,
                        error);
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

  gotgan_syncer_answer (g_steal_pointer (&look->outer),
                        fetched != NULL ? make_web_page (fetched) : NULL,
                        (GDestroyNotify) gotgan_web_page_free, error);
  look_finish (look);
}

static gboolean
look_start_cb (gpointer data)
{
  Look *look = data;
  GTask *task;

  look->core->n_busy++;
  gotgan_leash_open (&look->leash, look->core, g_task_get_cancellable (look->outer));
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
                           GError **problem, char **problem_url, guint *n_left_out, GError **error)
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
  if (n_left_out != NULL)
    *n_left_out = look->n_left_out;
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
