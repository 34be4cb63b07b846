#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_match_dup_markup:
 * @snippet: plain text in which matches stand between U+2068 and U+2069
 *
 * Returns: (transfer full): Pango markup with the matches bold, the rest escaped. Marks without a partner are left out.
 */
char *gotgan_match_dup_markup (const char *snippet);

/** Returns: whether @snippet has a match */
gboolean gotgan_match_has_any (const char *snippet);

G_END_DECLS
