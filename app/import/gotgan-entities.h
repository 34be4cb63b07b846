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

G_END_DECLS
