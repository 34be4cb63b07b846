#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_entities_decode:
 * @text: text that was escaped once too often, as headlines in JSON-LD and pasted text often are
 *
 * Decodes numeric references and the names that newspapers use. Anything else stays as it is.
 *
 * Returns: (transfer full):
 */
char *gotgan_entities_decode (const char *text);

/**
 * gotgan_entities_read:
 * @name: what stands between "&" and ";": "eacute", "#39", "#x27"
 * @length: its bytes
 * @character: (out): of numbers any, also what no text may hold; U+FFFD beyond Unicode
 *
 * Returns: whether it is one of the names of HTML 4, "apos", or a number
 */
gboolean gotgan_entities_read (const char *name, gsize length, gunichar *character);

G_END_DECLS
