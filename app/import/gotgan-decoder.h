#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganDecoder:
 *
 * Text of XML or JSON on its way to UTF-8, in pieces of any size. A BOM decides; else what was declared, by the transport
 * before the XML, unless the bytes disprove it. What they say is asked when the first of them comes that is not ASCII, and
 * then by a window of fixed size, so that the pieces make no difference.
 */
typedef struct _GotganDecoder GotganDecoder;

/**
 * gotgan_decoder_new:
 * @charset: (nullable): what the transport said
 *
 * Returns: (transfer full):
 */
GotganDecoder *gotgan_decoder_new (const char *charset);
void gotgan_decoder_free (GotganDecoder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganDecoder, gotgan_decoder_free)

/**
 * gotgan_decoder_push:
 * @data: (nullable) (array length=size):
 * @last: whether nothing follows
 * @text: what is certain is appended to it: valid UTF-8 of whole characters, without NUL
 */
void gotgan_decoder_push (GotganDecoder *self, const guint8 *data, gsize size, gboolean last,
                          GString *text);

G_END_DECLS
