#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_entities_decode:
 * @text: text that was escaped once too often, as headlines in JSON-LD and pasted text often are
 *
 * Decodes numeric references and the names of HTML 4. Anything else stays as it is.
 *
 * Returns: (transfer full):
 */
char *gotgan_entities_decode (const char *text);

/** The same for @length bytes of a longer text. */
char *gotgan_entities_decode_bytes (const char *text, gsize length);

/**
 * gotgan_entities_read:
 * @at: an ampersand
 * @c: (out):
 *
 * Returns: the bytes that stand for @c, or 0 when it is only an ampersand
 */
gsize gotgan_entities_read (const char *at, gunichar *c);

G_END_DECLS
