#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_address_find:
 * @text: what was pasted or dropped: an address, lines of a URI list, or prose with an address in it
 *
 * Returns: (transfer full) (nullable): the first web address in @text; "example.com/feed" is one when it is all there is
 */
char *gotgan_address_find (const char *text);

/** Returns: whether there is nothing but addresses in @text, one on each line, and lines with "#" of a URI list */
gboolean gotgan_address_is_alone (const char *text);

G_END_DECLS
