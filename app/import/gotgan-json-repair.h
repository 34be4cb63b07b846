#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_json_repair:
 * @text: (inout): the text of a script element, which is moved behind what was read
 *
 * Finds the next JSON object or list and writes it as the standard wants it: pages wrap theirs into comments and CDATA marks,
 * leave commas before closing brackets, break lines inside strings and put one document behind the other. One pass; what is
 * nested deeper than any metadata is passed over.
 *
 * Returns: (transfer full) (nullable): %NULL when there is no more
 */
char *gotgan_json_repair (const char **text);

G_END_DECLS
