#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_place_is_known:
 *
 * Returns: whether @text is a town or country that reporters often write from, whatever its case: "Stockholm", "TEL AVIV",
 *   "베이징"
 */
gboolean gotgan_place_is_known (const char *text);

G_END_DECLS
