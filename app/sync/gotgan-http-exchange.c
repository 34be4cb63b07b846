#include "config.h"

#include "app/sync/gotgan-http-private.h"

#include "app/sync/gotgan-http-error.h"
#include "app/sync/gotgan-http-headers.h"

/* A server may say "102 Processing" now and then, but not for ever. */
#define MAX_INFORMATIONAL 16

static void
wait_at_most (GotganHttpExchange *self, guint milliseconds)
{
  self->patience = g_get_monotonic_time () + (gint64) milliseconds * G_TIME_SPAN_MILLISECOND;
  gotgan_http_queue_watch (self->http, MIN (self->patience, self->deadline));
}

static void
starting_cb (SoupMessage *message, GotganHttpExchange *self)
{
  wait_at_most (self, self->http->limits.stall);
}

static void
informational_cb (SoupMessage *message, GotganHttpExchange *self)
{
  if (++self->n_informational > MAX_INFORMATIONAL)
    gotgan_http_exchange_abort (self,
                                g_error_new_literal (GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BROKEN,
                                                     "nothing but provisional answers"));
}

static void
head_cb (SoupMessage *message, GotganHttpExchange *self)
{
  self->has_head = TRUE;
}

static void
add_header (SoupMessageHeaders *headers, const char *name, const char *value)
{
  if (value != NULL)
    soup_message_headers_append (headers, name, value);
}

static void
make_message (GotganHttpExchange *self)
{
  SoupMessageHeaders *headers;

  self->message = soup_message_new_from_uri (SOUP_METHOD_GET, self->uri);
  soup_message_add_flags (self->message, SOUP_MESSAGE_NO_REDIRECT);
  headers = soup_message_get_request_headers (self->message);
  add_header (headers, "Accept", self->accept);
  add_header (headers, "Accept-Encoding", "gzip");
  add_header (headers, "If-None-Match", self->etag);
  add_header (headers, "If-Modified-Since", self->last_modified);
  g_signal_connect (self->message, "starting", G_CALLBACK (starting_cb), self);
  g_signal_connect (self->message, "got-informational", G_CALLBACK (informational_cb), self);
  g_signal_connect (self->message, "got-headers", G_CALLBACK (head_cb), self);
}

/* What has arrived is read to its end, so that the connection can serve the next request; what has not is not waited for. */
static void
drain (GotganHttpExchange *self)
{
  GPollableInputStream *stream = G_POLLABLE_INPUT_STREAM (self->stream);

  for (guint i = 0; i < 4; i++)
    if (g_pollable_input_stream_read_nonblocking (stream, self->http->piece, GOTGAN_HTTP_PIECE,
                                                  NULL, NULL)
        <= 0)
      return;
}

void
gotgan_http_exchange_release (GotganHttpExchange *self, gboolean may_reuse)
{
  if (self->readable != NULL)
    g_source_destroy (self->readable);
  g_clear_pointer (&self->readable, g_source_unref);
  if (self->stream != NULL && may_reuse)
    drain (self);
  if (self->stream != NULL)
    g_input_stream_close (self->stream, NULL, NULL);
  g_clear_object (&self->stream);
  if (self->message != NULL)
    g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->message);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->decoder, gotgan_http_decoder_free);
}

void
gotgan_http_exchange_end (GotganHttpExchange *self, GError *error)
{
  GotganHttp *http = self->http;

  if (self->reason != NULL)
    {
      g_clear_error (&error);
      error = g_steal_pointer (&self->reason);
    }
  if (error != NULL)
    g_clear_pointer (&self->answer->moved, g_free);
  if (self->cancelled != NULL)
    g_source_destroy (self->cancelled);
  g_clear_pointer (&self->cancelled, g_source_unref);
  gotgan_http_exchange_release (self, error == NULL || self->answer->status >= 300);
  gotgan_http_queue_leave (self);
  gotgan_http_queue_dispatch (http);
  gotgan_http_exchange_return (self, error);
}

/*
 * Up to 3.6.5 libsoup frees a message twice that is cancelled between its head and the callback. Over HTTP/1 nothing comes
 * between the two that could take time; over HTTP/2 a part of the body does, but there the callback is never put off.
 */
static gboolean
may_cancel (GotganHttpExchange *self)
{
  return !self->has_head || soup_message_get_http_version (self->message) > SOUP_HTTP_1_1;
}

/* While libsoup is at work it ends by its callback; else at once. */
void
gotgan_http_exchange_abort (GotganHttpExchange *self, GError *reason)
{
  if (self->reason != NULL)
    {
      g_error_free (reason);
      return;
    }
  self->reason = reason;
  if (self->message == NULL || self->stream != NULL)
    gotgan_http_exchange_end (self, NULL);
  else if (may_cancel (self))
    g_cancellable_cancel (self->cancellable);
}

static void
read_content_type (GotganHttpAnswer *answer, SoupMessageHeaders *headers)
{
  g_autoptr (GHashTable) parameters = NULL;
  const char *type = soup_message_headers_get_content_type (headers, &parameters);

  g_set_str (&answer->type, NULL);
  g_set_str (&answer->charset, NULL);
  if (type == NULL)
    return;
  answer->type = g_ascii_strdown (type, -1);
  answer->charset = gotgan_http_dup_charset (g_hash_table_lookup (parameters, "charset"));
}

static void
replace (char **field, char *value)
{
  g_free (*field);
  *field = value;
}

static void
read_head (GotganHttpExchange *self)
{
  GotganHttpAnswer *answer = self->answer;
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);
  gint64 now = g_get_real_time ();

  answer->status = soup_message_get_status (self->message);
  answer->date = gotgan_http_parse_date (soup_message_headers_get_one (headers, "Date"));
  answer->max_age =
      gotgan_http_parse_max_age (soup_message_headers_get_list (headers, "Cache-Control"),
                                 soup_message_headers_get_one (headers, "Expires"),
                                 soup_message_headers_get_one (headers, "Age"), answer->date, now);
  answer->retry_after =
      gotgan_http_parse_retry_after (soup_message_headers_get_one (headers, "Retry-After"),
                                     answer->date, now);
  replace (&answer->etag,
           gotgan_http_dup_validator (soup_message_headers_get_one (headers, "ETag")));
  replace (&answer->last_modified,
           gotgan_http_dup_validator (soup_message_headers_get_one (headers, "Last-Modified")));
  read_content_type (answer, headers);
}

/* What a 304 does not repeat still holds (RFC 9110, section 15.4.5). */
static GError *
take_unchanged (GotganHttpExchange *self)
{
  GotganHttpAnswer *answer = self->answer;

  if (self->etag == NULL && self->last_modified == NULL)
    return g_error_new_literal (GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BROKEN,
                                "304, but nothing was known");
  answer->is_unchanged = TRUE;
  if (answer->etag == NULL)
    answer->etag = g_strdup (self->etag);
  if (answer->last_modified == NULL)
    answer->last_modified = g_strdup (self->last_modified);
  return NULL;
}

/* To the same host at once, with the place there is; to another one in its queue, but first in it. */
static void
go_on (GotganHttpExchange *self)
{
  GotganHttp *http = self->http;
  g_autofree char *host = g_strdup (g_uri_get_host (self->uri));
  GError *error = NULL;

  if (!gotgan_http_exchange_follow (self, &error))
    {
      gotgan_http_exchange_end (self, error);
      return;
    }
  gotgan_http_exchange_release (self, TRUE);
  if (g_str_equal (host, g_uri_get_host (self->uri)))
    {
      gotgan_http_exchange_start (self);
      return;
    }
  gotgan_http_queue_leave (self);
  gotgan_http_queue_push (self, TRUE);
  gotgan_http_queue_dispatch (http);
}

static void
take_answer (GotganHttpExchange *self)
{
  GError *error;

  read_head (self);
  if (gotgan_http_exchange_is_redirect (self))
    {
      go_on (self);
      return;
    }
  error = gotgan_http_error_from_answer (self->answer);
  if (error == NULL && self->answer->status != SOUP_STATUS_NOT_MODIFIED)
    gotgan_http_exchange_read_body (self);
  else
    gotgan_http_exchange_end (self, error != NULL ? error : take_unchanged (self));
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GotganHttpExchange *self = user_data;
  GError *error = NULL;

  self->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (error != NULL || self->reason != NULL)
    gotgan_http_exchange_end (self, error != NULL ? gotgan_http_error_from (error) : NULL);
  else
    take_answer (self);
}

void
gotgan_http_exchange_start (GotganHttpExchange *self)
{
  GotganHttp *http = self->http;

  g_free (self->answer->url);
  self->answer->url = g_uri_to_string (self->uri);
  self->n_received = 0;
  self->n_informational = 0;
  self->has_head = FALSE;
  self->cancellable = g_cancellable_new ();
  make_message (self);
  wait_at_most (self, http->limits.connect);
  soup_session_send_async (http->session, self->message, G_PRIORITY_DEFAULT, self->cancellable,
                           sent_cb, self);
}
