#include "config.h"

#include "app/sync/gotgan-http-private.h"

#include "app/sync/gotgan-http-address.h"
#include "app/sync/gotgan-http-headers.h"

/*
 * Slow servers answer within half a minute or never; a feed of 100,000 items of 2.5 KB has 250 MB, and five minutes take
 * it over a line of 1 MB a second. Two connections to a host is what RFC 2616 asked for and what feed readers keep to.
 */
const GotganHttpLimits gotgan_http_default_limits = {
  .connect = 15 * 1000,
  .stall = 30 * 1000,
  .deadline = 300 * 1000,
  .max_bytes = 256 * 1024 * 1024,
  .per_host = 2,
  .total = 16,
};

G_DEFINE_FINAL_TYPE (GotganHttp, gotgan_http, G_TYPE_OBJECT)

static gboolean
dispatch_clock (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs clock_funcs = { .dispatch = dispatch_clock };

static void
gotgan_http_finalize (GObject *object)
{
  GotganHttp *self = GOTGAN_HTTP (object);

  g_source_destroy (self->clock);
  g_source_unref (self->clock);
  g_clear_object (&self->session);
  g_queue_clear (&self->turns);
  g_clear_pointer (&self->hosts, g_hash_table_unref);
  g_clear_pointer (&self->active, g_ptr_array_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->piece);
  G_OBJECT_CLASS (gotgan_http_parent_class)->finalize (object);
}

static void
gotgan_http_class_init (GotganHttpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_http_finalize;
}

static void
gotgan_http_init (GotganHttp *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->piece = g_malloc (GOTGAN_HTTP_PIECE);
  self->hosts =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) gotgan_http_host_free);
  self->active = g_ptr_array_new ();
  self->clock = g_source_new (&clock_funcs, sizeof (GSource));
  g_source_set_static_name (self->clock, "GotganHttp clock");
  g_source_set_callback (self->clock, gotgan_http_queue_clock_cb, self, NULL);
  g_source_attach (self->clock, self->context);
}

/* Limits and time are ours; its own would only come later, in whole seconds. Idle connections may stay beyond those in use. */
static SoupSession *
make_session (const GotganHttpLimits *limits)
{
  g_autofree char *agent = g_strdup_printf ("Gotgan/%s (+%s)", GOTGAN_VERSION, GOTGAN_HOMEPAGE);
  SoupSession *session =
      g_object_new (SOUP_TYPE_SESSION, "user-agent", agent, "max-conns", (int) (limits->total * 2),
                    "max-conns-per-host", (int) limits->per_host, "idle-timeout", 30u, NULL);

  soup_session_remove_feature_by_type (session, SOUP_TYPE_AUTH_MANAGER);
  soup_session_remove_feature_by_type (session, SOUP_TYPE_CONTENT_DECODER);
  return session;
}

GotganHttp *
gotgan_http_new (const GotganHttpLimits *limits)
{
  GotganHttp *self = g_object_new (GOTGAN_TYPE_HTTP, NULL);

  self->limits = limits != NULL ? *limits : gotgan_http_default_limits;
  self->limits.per_host = MAX (self->limits.per_host, 1);
  self->limits.total = MAX (self->limits.total, 1);
  self->session = make_session (&self->limits);
  return self;
}

void
gotgan_http_answer_free (GotganHttpAnswer *answer)
{
  if (answer == NULL)
    return;
  g_free (answer->url);
  g_free (answer->moved);
  g_free (answer->etag);
  g_free (answer->last_modified);
  g_free (answer->type);
  g_free (answer->charset);
  g_free (answer);
}

static void
free_exchange (GotganHttpExchange *self)
{
  g_free (self->accept);
  g_free (self->etag);
  g_free (self->last_modified);
  g_clear_pointer (&self->uri, g_uri_unref);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  g_clear_error (&self->reason);
  gotgan_http_answer_free (self->answer);
  g_free (self);
}

void
gotgan_http_exchange_return (GotganHttpExchange *self, GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  gotgan_http_exchange_abort (user_data,
                              g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled"));
  return G_SOURCE_REMOVE;
}

static void
watch_cancellable (GotganHttpExchange *self, GCancellable *cancellable)
{
  if (cancellable == NULL)
    return;
  self->cancelled = g_cancellable_source_new (cancellable);
  g_source_set_callback (self->cancelled, G_SOURCE_FUNC (cancelled_cb), self, NULL);
  g_source_attach (self->cancelled, self->http->context);
}

static GotganHttpExchange *
make_exchange (GotganHttp *http, const GotganHttpRequest *request)
{
  GotganHttpExchange *self = g_new0 (GotganHttpExchange, 1);

  self->http = http;
  self->accept = gotgan_http_dup_validator (request->accept);
  self->etag = gotgan_http_dup_validator (request->etag);
  self->last_modified = gotgan_http_dup_validator (request->last_modified);
  self->begin = request->begin;
  self->sink = request->sink;
  self->gate = request->gate;
  self->sink_data = request->sink_data;
  self->max_bytes = http->limits.max_bytes;
  if (request->max_bytes > 0)
    self->max_bytes = MIN (self->max_bytes, request->max_bytes);
  self->left = (gint64) http->limits.deadline * G_TIME_SPAN_MILLISECOND;
  self->answer = g_new0 (GotganHttpAnswer, 1);
  return self;
}

void
gotgan_http_get_async (GotganHttp *self, const GotganHttpRequest *request,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GotganHttpExchange *exchange = make_exchange (self, request);
  GError *error = NULL;

  g_task_set_source_tag (task, gotgan_http_get_async);
  g_task_set_task_data (task, exchange, (GDestroyNotify) free_exchange);
  exchange->task = task;
  exchange->uri = gotgan_http_address_parse (request->url, NULL, &error);
  if (error != NULL || g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      gotgan_http_exchange_return (exchange, error);
      return;
    }
  watch_cancellable (exchange, cancellable);
  gotgan_http_queue_push (exchange, FALSE);
  gotgan_http_queue_dispatch (self);
}

gboolean
gotgan_http_get_finish (GotganHttp *self, GAsyncResult *result, GotganHttpAnswer **answer,
                        GError **error)
{
  GotganHttpExchange *exchange;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  exchange = g_task_get_task_data (G_TASK (result));
  if (answer != NULL)
    *answer = g_steal_pointer (&exchange->answer);
  return g_task_propagate_boolean (G_TASK (result), error);
}
