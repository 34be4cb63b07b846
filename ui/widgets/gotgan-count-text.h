#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_count_dup_text:
 *
 * Returns: (transfer full): "1,284": grouped as English and Korean both do, whatever the system's locale says
 */
char *gotgan_count_dup_text (guint count);

G_END_DECLS
