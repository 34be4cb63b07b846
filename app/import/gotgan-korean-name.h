#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Returns: whether @text has the shape of a Korean person's name: two to four syllables */
gboolean gotgan_korean_name_is_shaped (const char *text);

/** Returns: whether @text is a Korean person's name: a family name and one or two syllables */
gboolean gotgan_korean_name_is_person (const char *text);

/**
 * gotgan_korean_name_is_paper:
 * @word: where a newspaper's name may stand
 *
 * Returns: whether it may be one that nothing in its name tells: no short word, place or department, and no particle behind it
 */
gboolean gotgan_korean_name_is_paper (const char *word);

G_END_DECLS
