#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * gotgan_http_address_parse:
 * @text: as a feed, a page or a server wrote it; spaces and other bytes that have no place in an address are escaped
 * @base: (nullable): what a relative one starts from
 *
 * Returns: (transfer full): without user, password and fragment, or %NULL with %GOTGAN_HTTP_ERROR_ADDRESS: not http or
 *   https, without a host, or absurdly long
 */
GUri *gotgan_http_address_parse (const char *text, GUri *base, GError **error);

G_END_DECLS
