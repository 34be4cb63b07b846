#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* HTTP with the manners that README.md lists. The only place that sees libsoup. */

#define GOTGAN_HTTP_ERROR (gotgan_http_error_quark ())
GQuark gotgan_http_error_quark (void);

/**
 * GotganHttpError:
 * @GOTGAN_HTTP_ERROR_ADDRESS: no http or https address
 * @GOTGAN_HTTP_ERROR_HOST: the host's name is not known, or nobody answers there
 * @GOTGAN_HTTP_ERROR_TLS: its certificate does not hold
 * @GOTGAN_HTTP_ERROR_TIMEOUT: no answer, no progress, or not all of it in time (#GotganHttpLimits)
 * @GOTGAN_HTTP_ERROR_BROKEN: the connection broke, or the answer is shorter than it says, or not what HTTP allows
 * @GOTGAN_HTTP_ERROR_TOO_LARGE: more bytes than asked for, after decompression
 * @GOTGAN_HTTP_ERROR_REDIRECT: too many, in a circle, to another scheme, or from https to http
 * @GOTGAN_HTTP_ERROR_GONE: 410
 * @GOTGAN_HTTP_ERROR_MISSING: 404
 * @GOTGAN_HTTP_ERROR_REFUSED: 401, 403, 451
 * @GOTGAN_HTTP_ERROR_BUSY: 429 or 503: come back later; gotgan_http_error_get_retry_after() says when
 * @GOTGAN_HTTP_ERROR_STATUS: any other answer that is no success
 * @GOTGAN_HTTP_ERROR_NOT_TLS: https was asked for where nobody speaks TLS
 */
typedef enum
{
  GOTGAN_HTTP_ERROR_ADDRESS,
  GOTGAN_HTTP_ERROR_HOST,
  GOTGAN_HTTP_ERROR_TLS,
  GOTGAN_HTTP_ERROR_TIMEOUT,
  GOTGAN_HTTP_ERROR_BROKEN,
  GOTGAN_HTTP_ERROR_TOO_LARGE,
  GOTGAN_HTTP_ERROR_REDIRECT,
  GOTGAN_HTTP_ERROR_GONE,
  GOTGAN_HTTP_ERROR_MISSING,
  GOTGAN_HTTP_ERROR_REFUSED,
  GOTGAN_HTTP_ERROR_BUSY,
  GOTGAN_HTTP_ERROR_STATUS,
  GOTGAN_HTTP_ERROR_NOT_TLS,
} GotganHttpError;

/** Returns: the answer's #GotganHttpAnswer.retry_after; 0 for none, and for errors of other domains */
gint64 gotgan_http_error_get_retry_after (const GError *error);

#define GOTGAN_HTTP_MAX_REDIRECTS 5

/**
 * GotganHttpLimits:
 * @connect: milliseconds until there is a connection, TLS included
 * @stall: milliseconds between two pieces of the answer, and until its first one
 * @deadline: milliseconds for all of it, redirects included, the time spent in the queue not
 * @max_bytes: after decompression
 * @per_host: requests under way at one host at a time; a host is its name, whatever the port
 * @total: and in all
 *
 * Tests make them small; others take gotgan_http_default_limits.
 */
typedef struct
{
  guint connect;
  guint stall;
  guint deadline;
  guint64 max_bytes;
  guint per_host;
  guint total;
} GotganHttpLimits;

extern const GotganHttpLimits gotgan_http_default_limits;

/**
 * GotganHttp:
 *
 * A client for the thread that made it: callbacks come in its thread-default main context.
 */
#define GOTGAN_TYPE_HTTP (gotgan_http_get_type ())
G_DECLARE_FINAL_TYPE (GotganHttp, gotgan_http, GOTGAN, HTTP, GObject)

/** @limits: (nullable): %NULL is the default */
GotganHttp *gotgan_http_new (const GotganHttpLimits *limits);

/**
 * GotganHttpRequest:
 * @url: absolute; a user and password in it are dropped, and so is the fragment
 * @accept: (nullable): the Accept header
 * @etag, @last_modified: (nullable): of the answer that is known, verbatim
 * @sink: (nullable): takes the body in pieces as they arrive, decompressed; called only for a success. %FALSE with an error
 *   ends the request with that error
 * @begin: (nullable): told of the answer's head before the first piece, once and only for a success
 * @gate: (nullable): asked before each piece; while it gives a source, nothing is read and no time limit runs until that is
 *   ready
 * @max_bytes: of the body, decompressed, when fewer than #GotganHttpLimits has; 0 otherwise
 */
typedef struct _GotganHttpAnswer GotganHttpAnswer;
typedef gboolean (*GotganHttpSink) (const guint8 *data, gsize size, gpointer user_data,
                                    GError **error);
typedef void (*GotganHttpBegin) (const GotganHttpAnswer *answer, gpointer user_data);
/** Returns: (transfer full) (nullable): a source with a #GSourceFunc, not attached */
typedef GSource *(*GotganHttpGate) (gpointer user_data);

typedef struct
{
  const char *url;
  const char *accept;
  const char *etag;
  const char *last_modified;
  GotganHttpBegin begin;
  GotganHttpSink sink;
  GotganHttpGate gate;
  gpointer sink_data;
  guint64 max_bytes;
} GotganHttpRequest;

/**
 * GotganHttpAnswer:
 * @status: the last answer's; 0 when there was none
 * @url: where it came from, after redirects
 * @moved: (nullable): where the asked address has moved for good: every redirect up to there was 301 or 308. Only of
 *   a success or 304
 * @is_unchanged: 304
 * @etag, @last_modified: (nullable): verbatim; absent when too long to be sent back, or not text
 * @max_age: seconds Cache-Control or Expires lets it be kept, 7 days at most; 0 is none, also for no-cache and no-store
 * @retry_after: UTC by our clock, microseconds since the epoch, of Retry-After in either form, 7 days ahead at most;
 *   0 is none
 * @date: UTC, microseconds, of the server's clock; 0 when it does not say
 * @type, @charset: (nullable): of Content-Type, lower case
 * @n_bytes: of the body, decompressed
 *
 * Also there, as far as known, when a request fails.
 */
struct _GotganHttpAnswer
{
  guint status;
  char *url;
  char *moved;
  gboolean is_unchanged;
  char *etag;
  char *last_modified;
  gint64 max_age;
  gint64 retry_after;
  gint64 date;
  char *type;
  char *charset;
  guint64 n_bytes;
};

void gotgan_http_answer_free (GotganHttpAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganHttpAnswer, gotgan_http_answer_free)

/**
 * gotgan_http_get_async:
 *
 * Queues behind other requests to the same host. Nothing is sent but what @request says, our name, and what HTTP itself
 * wants: no cookies, no referrer, no credentials.
 */
void gotgan_http_get_async (GotganHttp *self, const GotganHttpRequest *request,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
/**
 * gotgan_http_get_finish:
 * @answer: (out) (optional) (transfer full): set in any case
 * @error: %GOTGAN_HTTP_ERROR, the sink's, or %G_IO_ERROR_CANCELLED
 */
gboolean gotgan_http_get_finish (GotganHttp *self, GAsyncResult *result, GotganHttpAnswer **answer,
                                 GError **error);

G_END_DECLS
