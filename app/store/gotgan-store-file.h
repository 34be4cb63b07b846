#pragma once

#include "app/store/gotgan-store-error.h"

G_BEGIN_DECLS

/**
 * gotgan_store_file_ensure:
 * @path: absolute
 *
 * Makes an empty library where there is no file or an empty one; otherwise looks at the file's header, without
 * opening it as a database, whether it may be opened: NOT_A_LIBRARY, TOO_NEW, CORRUPT (shorter than it says) or
 * NO_ACCESS, and nothing has been touched.
 */
gboolean gotgan_store_file_ensure (const char *path, GError **error);

G_END_DECLS
