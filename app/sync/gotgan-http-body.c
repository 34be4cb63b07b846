#include "config.h"

#include "app/sync/gotgan-http-private.h"

#include "app/sync/gotgan-http-error.h"

/* Pieces read before others get their turn. */
#define PIECES_AT_ONCE 8

static void read_pieces (GotganHttpExchange *self);
static void wait_for_more (GotganHttpExchange *self);
static void go_on_soon (GotganHttpExchange *self);

/* Of the body as it is sent; -1 when the head does not say. */
static goffset
announced (GotganHttpExchange *self)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);

  if (soup_message_headers_get_encoding (headers) != SOUP_ENCODING_CONTENT_LENGTH)
    return -1;
  return soup_message_headers_get_content_length (headers);
}

static gboolean
pass_on (const guint8 *data, gsize size, gpointer user_data, GError **error)
{
  GotganHttpExchange *self = user_data;

  self->answer->n_bytes += size;
  if (self->answer->n_bytes > self->max_bytes)
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_TOO_LARGE, "more bytes than asked for");
  return self->sink == NULL || self->sink (data, size, self->sink_data, error);
}

static gboolean
take_piece (GotganHttpExchange *self, gsize size, GError **error)
{
  self->n_received += size;
  if (self->decoder == NULL)
    return pass_on (self->http->piece, size, self, error);
  return gotgan_http_decoder_push (self->decoder, self->http->piece, size, pass_on, self, error);
}

/* Where neither a length nor chunks tell the end, nothing at all is a connection that broke after the head. */
static gboolean
is_nothing (GotganHttpExchange *self)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);

  return self->n_received == 0 && self->answer->status == SOUP_STATUS_OK
         && soup_message_get_http_version (self->message) <= SOUP_HTTP_1_1
         && soup_message_headers_get_encoding (headers) == SOUP_ENCODING_EOF;
}

/* libsoup forgives a short body when the server closes the connection anyway. */
static gboolean
check_end (GotganHttpExchange *self, GError **error)
{
  goffset length = announced (self);
  gboolean has_body = self->answer->status != SOUP_STATUS_NO_CONTENT;

  if ((has_body && length != -1 && self->n_received != (guint64) length) || is_nothing (self))
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_BROKEN, "shorter than it says");
  return self->decoder == NULL || gotgan_http_decoder_end (self->decoder, pass_on, self, error);
}

static void
end_body (GotganHttpExchange *self)
{
  GError *error = NULL;

  check_end (self, &error);
  gotgan_http_exchange_end (self, error);
}

static gboolean
open_gate_cb (gpointer user_data)
{
  GotganHttpExchange *self = user_data;

  g_clear_pointer (&self->readable, g_source_unref);
  gotgan_http_queue_resume (self);
  read_pieces (self);
  return G_SOURCE_REMOVE;
}

static gboolean
waits_at_gate (GotganHttpExchange *self)
{
  if (self->gate == NULL || (self->readable = self->gate (self->sink_data)) == NULL)
    return FALSE;
  gotgan_http_queue_pause (self);
  g_source_set_callback (self->readable, open_gate_cb, self, NULL);
  g_source_attach (self->readable, self->http->context);
  return TRUE;
}

/* Returns: whether there may be more at once; else it has ended, or waits. */
static gboolean
read_piece (GotganHttpExchange *self)
{
  GPollableInputStream *stream = G_POLLABLE_INPUT_STREAM (self->stream);
  gsize room = self->decoder != NULL ? GOTGAN_HTTP_PACKED_PIECE : GOTGAN_HTTP_PIECE;
  GError *error = NULL;
  gssize size;

  if (waits_at_gate (self))
    return FALSE;
  size = g_pollable_input_stream_read_nonblocking (stream, self->http->piece, room, NULL, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
    {
      g_clear_error (&error);
      wait_for_more (self);
      return FALSE;
    }
  if (size == 0)
    {
      end_body (self);
      return FALSE;
    }
  if (size < 0)
    error = gotgan_http_error_from (error);
  else if (take_piece (self, (gsize) size, &error))
    return TRUE;
  gotgan_http_exchange_end (self, error);
  return FALSE;
}

static void
read_pieces (GotganHttpExchange *self)
{
  self->patience =
      g_get_monotonic_time () + (gint64) self->http->limits.stall * G_TIME_SPAN_MILLISECOND;
  for (guint i = 0; i < PIECES_AT_ONCE; i++)
    if (!read_piece (self))
      return;
  go_on_soon (self);
}

static gboolean
turn_cb (gpointer user_data)
{
  GotganHttpExchange *self = user_data;

  g_clear_pointer (&self->readable, g_source_unref);
  read_pieces (self);
  return G_SOURCE_REMOVE;
}

/* Not by polling: libsoup's stream does not know that it is at its end until it is read, and the socket may stay silent. */
static void
go_on_soon (GotganHttpExchange *self)
{
  self->readable = g_idle_source_new ();
  g_source_set_priority (self->readable, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->readable, turn_cb, self, NULL);
  g_source_attach (self->readable, self->http->context);
}

static gboolean
readable_cb (GObject *stream, gpointer user_data)
{
  return turn_cb (user_data);
}

static void
wait_for_more (GotganHttpExchange *self)
{
  self->readable =
      g_pollable_input_stream_create_source (G_POLLABLE_INPUT_STREAM (self->stream), NULL);
  g_source_set_callback (self->readable, G_SOURCE_FUNC (readable_cb), self, NULL);
  g_source_attach (self->readable, self->http->context);
}

static gboolean
check_head (GotganHttpExchange *self, GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);
  goffset length = announced (self);

  if (!gotgan_http_decoder_new (soup_message_headers_get_list (headers, "Content-Encoding"),
                                &self->decoder, error))
    return FALSE;
  if (length < -1)
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_BROKEN, "a length below zero");
  if (self->decoder == NULL && length > 0 && (guint64) length > self->max_bytes)
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_TOO_LARGE, "more bytes than asked for");
  return TRUE;
}

void
gotgan_http_exchange_read_body (GotganHttpExchange *self)
{
  GError *error = NULL;

  if (!check_head (self, &error))
    {
      gotgan_http_exchange_end (self, error);
      return;
    }
  if (self->begin != NULL)
    self->begin (self->answer, self->sink_data);
  read_pieces (self);
}
