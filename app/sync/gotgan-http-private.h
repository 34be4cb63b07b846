#pragma once

#include "app/sync/gotgan-http-decoder.h"
#include "app/sync/gotgan-http.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

/*
 * One GET, redirects included, is an exchange. It waits in its host's queue, has a place while it is under way, and gives
 * the place back when it ends, for whatever reason. All of this happens in the thread of the #GotganHttp.
 */

typedef struct _GotganHttpExchange GotganHttpExchange;
typedef struct _GotganHttpHost GotganHttpHost;

/* One read of the network. Larger saves no calls worth having; there is one buffer for all exchanges. */
#define GOTGAN_HTTP_PIECE (64 * 1024)
/* And of what is packed: it may become a thousand times as much, all of it at once. */
#define GOTGAN_HTTP_PACKED_PIECE (8 * 1024)

struct _GotganHttp
{
  GObject parent_instance;

  SoupSession *session;
  GMainContext *context;
  GotganHttpLimits limits;
  /* Pieces are read here; nothing of it is kept between two reads. */
  guint8 *piece;

  /* Name → GotganHttpHost, only of those with exchanges. */
  GHashTable *hosts;
  /* (element-type GotganHttpHost): with someone waiting and a place free, in the order of their turn */
  GQueue turns;
  /* (element-type GotganHttpExchange): those that have a place */
  GPtrArray *active;
  /* Rings at the earliest of all limits of the active ones; moving a limit back need not touch it. */
  GSource *clock;
};

struct _GotganHttpExchange
{
  GotganHttp *http;
  /* Owns the exchange; our reference goes when it returns. */
  GTask *task;

  char *accept;
  char *etag;
  char *last_modified;
  GotganHttpBegin begin;
  GotganHttpSink sink;
  GotganHttpGate gate;
  gpointer sink_data;
  guint64 max_bytes;

  GUri *uri;
  /* (element-type utf8) (nullable): addresses that led on */
  GPtrArray *trail;
  /* A redirect on the way was for now only: what follows is no move. */
  gboolean is_detour;

  GotganHttpHost *host;
  /* In the host's queue; its data is the exchange. */
  GList link;
  gboolean is_active;
  /* Whoever takes the body has no room: no limit holds. */
  gboolean is_paused;
  /* Monotonic time, microseconds: when all of it, and when the next step must be done. */
  gint64 deadline;
  gint64 patience;
  /* What was left until the deadline when the place was given up, or when it was paused. */
  gint64 left;

  GCancellable *cancellable;
  GSource *cancelled;
  /* Why we ended it ourselves; goes before what libsoup then says. */
  GError *reason;

  SoupMessage *message;
  guint n_informational;
  gboolean has_head;
  GInputStream *stream;
  GSource *readable;
  GotganHttpDecoder *decoder;
  guint64 n_received;
  GotganHttpAnswer *answer;
};

/* gotgan-http.c */
void gotgan_http_exchange_return (GotganHttpExchange *self, GError *error);

/* gotgan-http-queue.c: whose turn it is */
void gotgan_http_queue_push (GotganHttpExchange *exchange, gboolean is_first);
void gotgan_http_queue_leave (GotganHttpExchange *exchange);
void gotgan_http_queue_dispatch (GotganHttp *self);
void gotgan_http_host_free (GotganHttpHost *host);
void gotgan_http_queue_watch (GotganHttp *self, gint64 time);
void gotgan_http_queue_pause (GotganHttpExchange *exchange);
void gotgan_http_queue_resume (GotganHttpExchange *exchange);
gboolean gotgan_http_queue_clock_cb (gpointer user_data);

/* gotgan-http-exchange.c: one request and its answer */
void gotgan_http_exchange_start (GotganHttpExchange *self);
void gotgan_http_exchange_abort (GotganHttpExchange *self, GError *reason);
void gotgan_http_exchange_end (GotganHttpExchange *self, GError *error);
void gotgan_http_exchange_release (GotganHttpExchange *self, gboolean may_reuse);

/* gotgan-http-redirect.c */
gboolean gotgan_http_exchange_is_redirect (GotganHttpExchange *self);
gboolean gotgan_http_exchange_follow (GotganHttpExchange *self, GError **error);

/* gotgan-http-body.c */
void gotgan_http_exchange_read_body (GotganHttpExchange *self);

G_END_DECLS
