#include "config.h"

#include "app/sync/gotgan-http-private.h"

/*
 * Hosts take turns, so that one with a thousand requests does not keep the others waiting; within a host, first come first
 * served. All of it takes the same time however many wait.
 */

struct _GotganHttpHost
{
  char *name;
  GQueue waiting;
  guint n_active;
  gboolean has_turn;
};

static GotganHttpHost *
find_host (GotganHttp *self, const char *name)
{
  GotganHttpHost *host = g_hash_table_lookup (self->hosts, name);

  if (host == NULL)
    {
      host = g_new0 (GotganHttpHost, 1);
      host->name = g_strdup (name);
      g_queue_init (&host->waiting);
      g_hash_table_insert (self->hosts, host->name, host);
    }
  return host;
}

void
gotgan_http_host_free (GotganHttpHost *host)
{
  g_free (host->name);
  g_free (host);
}

static void
offer_turn (GotganHttp *self, GotganHttpHost *host)
{
  if (host->has_turn || host->waiting.length == 0 || host->n_active >= self->limits.per_host)
    return;
  host->has_turn = TRUE;
  g_queue_push_tail (&self->turns, host);
}

/* One that has a turn is forgotten when it comes: to look for it among the others would take long with many. */
static void
forget_if_unused (GotganHttp *self, GotganHttpHost *host)
{
  if (host->n_active == 0 && host->waiting.length == 0 && !host->has_turn)
    g_hash_table_remove (self->hosts, host->name);
}

void
gotgan_http_queue_push (GotganHttpExchange *exchange, gboolean is_first)
{
  GotganHttp *self = exchange->http;
  GotganHttpHost *host = find_host (self, g_uri_get_host (exchange->uri));

  exchange->host = host;
  exchange->link.data = exchange;
  if (is_first)
    g_queue_push_head_link (&host->waiting, &exchange->link);
  else
    g_queue_push_tail_link (&host->waiting, &exchange->link);
  offer_turn (self, host);
}

void
gotgan_http_queue_leave (GotganHttpExchange *exchange)
{
  GotganHttp *self = exchange->http;
  GotganHttpHost *host = g_steal_pointer (&exchange->host);

  if (host == NULL)
    return;
  if (exchange->is_active)
    {
      exchange->is_active = FALSE;
      if (!exchange->is_paused)
        exchange->left = exchange->deadline - g_get_monotonic_time ();
      g_ptr_array_remove_fast (self->active, exchange);
      host->n_active--;
    }
  else
    g_queue_unlink (&host->waiting, &exchange->link);
  offer_turn (self, host);
  forget_if_unused (self, host);
}

static void
give_place (GotganHttp *self, GotganHttpHost *host)
{
  GotganHttpExchange *exchange = g_queue_pop_head_link (&host->waiting)->data;

  host->n_active++;
  exchange->is_active = TRUE;
  g_ptr_array_add (self->active, exchange);
  exchange->deadline = g_get_monotonic_time () + exchange->left;
  offer_turn (self, host);
  gotgan_http_exchange_start (exchange);
}

void
gotgan_http_queue_dispatch (GotganHttp *self)
{
  while (self->active->len < self->limits.total && self->turns.length > 0)
    {
      GotganHttpHost *host = g_queue_pop_head (&self->turns);

      host->has_turn = FALSE;
      if (host->waiting.length > 0)
        give_place (self, host);
      else
        forget_if_unused (self, host);
    }
}

void
gotgan_http_queue_watch (GotganHttp *self, gint64 time)
{
  gint64 set = g_source_get_ready_time (self->clock);

  if (set == -1 || time < set)
    g_source_set_ready_time (self->clock, time);
}

void
gotgan_http_queue_pause (GotganHttpExchange *exchange)
{
  exchange->is_paused = TRUE;
  exchange->left = exchange->deadline - g_get_monotonic_time ();
}

void
gotgan_http_queue_resume (GotganHttpExchange *exchange)
{
  GotganHttp *self = exchange->http;
  gint64 now = g_get_monotonic_time ();

  exchange->is_paused = FALSE;
  exchange->deadline = now + exchange->left;
  exchange->patience = now + (gint64) self->limits.stall * G_TIME_SPAN_MILLISECOND;
  gotgan_http_queue_watch (self, MIN (exchange->deadline, exchange->patience));
}

static gint64
limit_of (const GotganHttpExchange *exchange)
{
  return exchange->is_paused ? G_MAXINT64 : MIN (exchange->deadline, exchange->patience);
}

/* Those whose time is over are looked for first: ending one changes who is active. */
gboolean
gotgan_http_queue_clock_cb (gpointer user_data)
{
  GotganHttp *self = user_data;
  g_autoptr (GPtrArray) late = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 now = g_get_monotonic_time ();

  g_source_set_ready_time (self->clock, -1);
  for (guint i = 0; i < self->active->len; i++)
    {
      GotganHttpExchange *exchange = self->active->pdata[i];

      if (limit_of (exchange) <= now)
        g_ptr_array_add (late, g_object_ref (exchange->task));
      else if (!exchange->is_paused)
        gotgan_http_queue_watch (self, limit_of (exchange));
    }
  for (guint i = 0; i < late->len; i++)
    gotgan_http_exchange_abort (g_task_get_task_data (late->pdata[i]),
                                g_error_new_literal (GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TIMEOUT,
                                                     "too slow"));
  return G_SOURCE_CONTINUE;
}
