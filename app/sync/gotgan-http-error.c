#include "config.h"

#include "app/sync/gotgan-http-error.h"

#include <libsoup/soup.h>

typedef struct
{
  gint64 retry_after;
} GotganHttpErrorPrivate;

static void
gotgan_http_error_private_init (GotganHttpErrorPrivate *priv)
{
}

static void
gotgan_http_error_private_copy (const GotganHttpErrorPrivate *from, GotganHttpErrorPrivate *to)
{
  *to = *from;
}

static void
gotgan_http_error_private_clear (GotganHttpErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (GotganHttpError, gotgan_http_error)

gint64
gotgan_http_error_get_retry_after (const GError *error)
{
  return error->domain == GOTGAN_HTTP_ERROR ? gotgan_http_error_get_private (error)->retry_after
                                            : 0;
}

static GotganHttpError
code_of_io (int code)
{
  switch (code)
    {
    case G_IO_ERROR_TIMED_OUT:
      return GOTGAN_HTTP_ERROR_TIMEOUT;
    case G_IO_ERROR_HOST_NOT_FOUND:
    case G_IO_ERROR_HOST_UNREACHABLE:
    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_CONNECTION_REFUSED:
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_PROXY_FAILED:
    case G_IO_ERROR_PROXY_AUTH_FAILED:
    case G_IO_ERROR_PROXY_NEED_AUTH:
    case G_IO_ERROR_PROXY_NOT_ALLOWED:
      return GOTGAN_HTTP_ERROR_HOST;
    default:
      return GOTGAN_HTTP_ERROR_BROKEN;
    }
}

/* Who does not speak TLS at all, which GnuTLS calls a miscellany, has no certificate that could be wrong. */
static GotganHttpError
code_of_tls (int code)
{
  switch (code)
    {
    /* An answer over TLS that ends without a farewell may have been cut by anyone. */
    case G_TLS_ERROR_EOF:
      return GOTGAN_HTTP_ERROR_BROKEN;
    case G_TLS_ERROR_NOT_TLS:
    case G_TLS_ERROR_MISC:
      return GOTGAN_HTTP_ERROR_NOT_TLS;
    default:
      return GOTGAN_HTTP_ERROR_TLS;
    }
}

static GotganHttpError
code_of (const GError *error)
{
  if (error->domain == G_RESOLVER_ERROR)
    return GOTGAN_HTTP_ERROR_HOST;
  if (error->domain == G_TLS_ERROR)
    return code_of_tls (error->code);
  if (error->domain == G_IO_ERROR)
    return code_of_io (error->code);
  return GOTGAN_HTTP_ERROR_BROKEN;
}

GError *
gotgan_http_error_from (GError *error)
{
  GError *own = NULL;

  if (error->domain == GOTGAN_HTTP_ERROR
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return error;
  own = g_error_new_literal (GOTGAN_HTTP_ERROR, code_of (error), error->message);
  g_error_free (error);
  return own;
}

static GotganHttpError
code_of_status (guint status)
{
  switch (status)
    {
    case SOUP_STATUS_GONE:
      return GOTGAN_HTTP_ERROR_GONE;
    case SOUP_STATUS_NOT_FOUND:
      return GOTGAN_HTTP_ERROR_MISSING;
    case SOUP_STATUS_UNAUTHORIZED:
    case SOUP_STATUS_FORBIDDEN:
    case 451: /* RFC 7725 */
      return GOTGAN_HTTP_ERROR_REFUSED;
    case 429: /* RFC 6585 */
    case SOUP_STATUS_SERVICE_UNAVAILABLE:
      return GOTGAN_HTTP_ERROR_BUSY;
    default:
      return GOTGAN_HTTP_ERROR_STATUS;
    }
}

GError *
gotgan_http_error_from_answer (const GotganHttpAnswer *answer)
{
  guint status = answer->status;
  GError *error;

  /* We never ask for a part, so a part is no answer to us. */
  if (status == SOUP_STATUS_PARTIAL_CONTENT)
    return g_error_new_literal (GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BROKEN,
                                "a part that nobody asked for");
  if (SOUP_STATUS_IS_SUCCESSFUL (status) || status == SOUP_STATUS_NOT_MODIFIED)
    return NULL;
  error = g_error_new (GOTGAN_HTTP_ERROR, code_of_status (status), "status %u", status);
  gotgan_http_error_get_private (error)->retry_after = answer->retry_after;
  return error;
}

gboolean
gotgan_http_refuse (GError **error, GotganHttpError code, const char *why)
{
  g_set_error_literal (error, GOTGAN_HTTP_ERROR, code, why);
  return FALSE;
}
