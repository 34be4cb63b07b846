#pragma once

#include "app/sync/gotgan-http.h"

G_BEGIN_DECLS

/**
 * GotganHttpDecoder:
 *
 * Undoes Content-Encoding piece by piece. libsoup has a decoder of its own, but takes a gzip that was cut off for a whole
 * one, and hides how many bytes came over the network, by which a body shorter than its Content-Length is told.
 */
typedef struct _GotganHttpDecoder GotganHttpDecoder;

/**
 * gotgan_http_decoder_new:
 * @encoding: (nullable): the Content-Encoding header
 * @decoder: (out) (nullable): %NULL when the bytes are to be taken as they are
 *
 * Returns: %FALSE with %GOTGAN_HTTP_ERROR_BROKEN for one that was not asked for and can't be read
 */
gboolean gotgan_http_decoder_new (const char *encoding, GotganHttpDecoder **decoder,
                                  GError **error);
void gotgan_http_decoder_free (GotganHttpDecoder *self);

/** Hands what @data becomes to @sink, in pieces of 64 KB at most; ends with the first error, of the data or of @sink. */
gboolean gotgan_http_decoder_push (GotganHttpDecoder *self, const guint8 *data, gsize size,
                                   GotganHttpSink sink, gpointer sink_data, GError **error);

/** Returns: %FALSE with %GOTGAN_HTTP_ERROR_BROKEN when there should have been more */
gboolean gotgan_http_decoder_end (GotganHttpDecoder *self, GotganHttpSink sink, gpointer sink_data,
                                  GError **error);

G_END_DECLS
