#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * gotgan_cli_read_stdin:
 * @max_bytes: more than that is %GOTGAN_IMPORT_ERROR_TOO_LARGE
 *
 * Returns: (transfer full): all of standard input, or %NULL with an error
 */
GBytes *gotgan_cli_read_stdin (gsize max_bytes, GError **error);

G_END_DECLS
