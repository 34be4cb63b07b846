#include "config.h"

#include "app/sync/gotgan-http-decoder.h"

#include "app/sync/gotgan-http-error.h"

#include <string.h>

#define OUT_SIZE (64 * 1024)

typedef enum
{
  /* Fewer than two bytes have come: what servers call gzip or deflate is told by how it begins. */
  STATE_START,
  STATE_PLAIN,
  STATE_PACKED,
  /* One part has ended; another one may follow (RFC 1952, section 2.2), or what is of no use. */
  STATE_BETWEEN,
  STATE_REST,
} State;

struct _GotganHttpDecoder
{
  gboolean is_gzip;
  State state;
  guint8 start[2];
  guint n_start;
  GConverter *converter;
  gboolean is_first_part;
  gboolean has_written;
  guint8 out[OUT_SIZE];
};

static const char *const unreadable[] = { "br", "zstd", "compress", "x-compress" };

gboolean
gotgan_http_decoder_new (const char *encoding, GotganHttpDecoder **decoder, GError **error)
{
  g_autofree char *name = encoding != NULL ? g_strstrip (g_ascii_strdown (encoding, -1)) : NULL;
  gboolean is_gzip = name != NULL && (g_str_equal (name, "gzip") || g_str_equal (name, "x-gzip"));

  *decoder = NULL;
  if (name == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (unreadable); i++)
    if (g_str_equal (name, unreadable[i]))
      return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_BROKEN,
                                 "an encoding that nobody asked for");
  if (strchr (name, ',') != NULL)
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_BROKEN, "encoded more than once");
  /* "identity", "utf-8", "none", …: written by mistake, and no encoding. */
  if (!is_gzip && !g_str_equal (name, "deflate"))
    return TRUE;
  *decoder = g_new0 (GotganHttpDecoder, 1);
  (*decoder)->is_gzip = is_gzip;
  (*decoder)->is_first_part = TRUE;
  return TRUE;
}

void
gotgan_http_decoder_free (GotganHttpDecoder *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->converter);
  g_free (self);
}

/* "deflate" ought to be zlib (RFC 9110, section 8.4.1.2); some servers send the bare stream. */
static void
begin (GotganHttpDecoder *self)
{
  guint head = self->start[0] * 256u + self->start[1];
  gboolean is_zlib = (self->start[0] & 0x0f) == 8 && head % 31 == 0;
  GZlibCompressorFormat format = G_ZLIB_COMPRESSOR_FORMAT_GZIP;

  if (self->is_gzip && head != 0x1f8b)
    {
      self->state = STATE_PLAIN;
      return;
    }
  if (!self->is_gzip)
    format = is_zlib ? G_ZLIB_COMPRESSOR_FORMAT_ZLIB : G_ZLIB_COMPRESSOR_FORMAT_RAW;
  self->converter = G_CONVERTER (g_zlib_decompressor_new (format));
  self->state = STATE_PACKED;
}

/* Rubbish behind the first part is passed over, as browsers do. */
static gboolean
fail (GotganHttpDecoder *self, GError **error)
{
  if (!self->is_first_part && !self->has_written)
    {
      self->state = STATE_REST;
      return TRUE;
    }
  return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_BROKEN, "damaged compression");
}

static void
end_part (GotganHttpDecoder *self)
{
  g_converter_reset (self->converter);
  self->state = self->is_gzip ? STATE_BETWEEN : STATE_REST;
  self->is_first_part = FALSE;
  self->has_written = FALSE;
}

/* Unpacks until the input is used up or the part ends; *@used says how far it came. */
static gboolean
unpack (GotganHttpDecoder *self, const guint8 *data, gsize size, gsize *used, GotganHttpSink sink,
        gpointer sink_data, GError **error)
{
  *used = 0;
  while (self->state == STATE_PACKED)
    {
      g_autoptr (GError) own = NULL;
      gsize n_read = 0;
      gsize n_written = 0;
      GConverterResult result =
          g_converter_convert (self->converter, data + *used, size - *used, self->out, OUT_SIZE,
                               G_CONVERTER_NO_FLAGS, &n_read, &n_written, &own);

      if (result == G_CONVERTER_ERROR)
        return g_error_matches (own, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) || fail (self, error);
      *used += n_read;
      if (n_written > 0)
        {
          self->has_written = TRUE;
          if (!sink (self->out, n_written, sink_data, error))
            return FALSE;
        }
      if (result == G_CONVERTER_FINISHED)
        end_part (self);
      else if (*used == size && n_written < OUT_SIZE)
        break;
    }
  return TRUE;
}

static gboolean
push_on (GotganHttpDecoder *self, const guint8 *data, gsize size, GotganHttpSink sink,
         gpointer sink_data, GError **error)
{
  while (size > 0)
    {
      gsize used = 0;

      if (self->state == STATE_PLAIN)
        return sink (data, size, sink_data, error);
      if (self->state == STATE_BETWEEN)
        self->state = data[0] == 0x1f ? STATE_PACKED : STATE_REST;
      if (self->state == STATE_REST)
        return TRUE;
      if (!unpack (self, data, size, &used, sink, sink_data, error))
        return FALSE;
      data += used;
      size -= used;
      if (used == 0 && self->state == STATE_PACKED)
        return TRUE;
    }
  return TRUE;
}

gboolean
gotgan_http_decoder_push (GotganHttpDecoder *self, const guint8 *data, gsize size,
                          GotganHttpSink sink, gpointer sink_data, GError **error)
{
  while (self->state == STATE_START && size > 0)
    {
      self->start[self->n_start++] = *data++;
      size--;
      if (self->n_start < 2)
        continue;
      begin (self);
      if (!push_on (self, self->start, 2, sink, sink_data, error))
        return FALSE;
    }
  return push_on (self, data, size, sink, sink_data, error);
}

gboolean
gotgan_http_decoder_end (GotganHttpDecoder *self, GotganHttpSink sink, gpointer sink_data,
                         GError **error)
{
  if (self->state == STATE_START && self->n_start > 0)
    return sink (self->start, self->n_start, sink_data, error);
  if (self->state == STATE_PACKED && (self->is_first_part || self->has_written))
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_BROKEN, "compression that was cut off");
  return TRUE;
}
