#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_error_text:
 * @error: of any domain
 *
 * One translated sentence that says what happened and what to do about it. GError's own text is for logs.
 *
 * Returns: (transfer full):
 */
char *gotgan_error_text (const GError *error);

G_END_DECLS
