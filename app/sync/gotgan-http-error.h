#pragma once

#include "app/sync/gotgan-http.h"

G_BEGIN_DECLS

/**
 * gotgan_http_error_from:
 * @error: (transfer full): of libsoup, GIO, TLS or the resolver
 *
 * Returns: (transfer full): the same in %GOTGAN_HTTP_ERROR; %G_IO_ERROR_CANCELLED stays
 */
GError *gotgan_http_error_from (GError *error);

/** Returns: (transfer full) (nullable): what @answer means by its status, %NULL for a success and for 304 */
GError *gotgan_http_error_from_answer (const GotganHttpAnswer *answer);

/** Sets @error. Returns: %FALSE */
gboolean gotgan_http_refuse (GError **error, GotganHttpError code, const char *why);

G_END_DECLS
