#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_title_words:
 * @text: (nullable):
 *
 * Words as they are compared: folded, of two letters or more, and without tags in brackets such as "[Exclusive]" where
 * anything is left then.
 *
 * Returns: (transfer full) (element-type utf8):
 */
GPtrArray *gotgan_title_words (const char *text);

/**
 * gotgan_title_likeness:
 * @known: (nullable): what a feed calls an article
 * @page: (nullable): what a page calls itself
 * @outlets: (element-type utf8): names of who publishes it, folded; they are no part of any title
 *
 * Which part of the words of either title the other has too, by their letters, the smaller of the two parts. Words beside a
 * bar, before or behind @page's own title, do not count, but what @known has before its last bar must be there.
 *
 * Returns: from 0 to 1
 */
double gotgan_title_likeness (const char *known, const char *page, GPtrArray *outlets);

G_END_DECLS
