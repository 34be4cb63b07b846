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

/** Returns: (transfer full): that @n_damaged (at least 1) entries of a library were left out; gotgan_library_get_n_damaged() */
char *gotgan_damaged_text (guint n_damaged);

/**
 * gotgan_named_feed_text:
 * @url: of a feed that a page names
 * @error: why it can't be read
 *
 * Returns: (transfer full):
 */
char *gotgan_named_feed_text (const char *url, const GError *error);

/** Returns: (transfer full): that there is neither a file of a name, nor, for @error, anything at it as an address */
char *gotgan_no_file_text (const GError *error);

G_END_DECLS
