#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganTextMatch:
 * @start: first code point
 * @end: one past the last
 */
typedef struct
{
  guint start;
  guint end;
} GotganTextMatch;

/** No one steps through more matches than this. */
#define GOTGAN_FIND_MAX 10000

/**
 * gotgan_find_text:
 * @text: valid UTF-8
 * @words: (nullable): what is looked for; case does not matter, white space at its ends neither
 *
 * Returns: (transfer full) (element-type GotganTextMatch): in order, not overlapping, at most %GOTGAN_FIND_MAX
 */
GArray *gotgan_find_text (const char *text, const char *words);

G_END_DECLS
