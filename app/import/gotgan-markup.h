#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_markup_is_html:
 * @text: decoded text
 *
 * Tells HTML from text by content: a doctype or the outer elements near the start, or block elements anywhere.
 * A text that only mentions a tag or two stays text.
 */
gboolean gotgan_markup_is_html (const char *text);

/**
 * gotgan_markup_is_tame:
 * @text: markup
 * @max_depth: open elements allowed at once
 *
 * One pass over the raw markup that counts open elements the way an HTML parser would nest them: void elements
 * and those that end by themselves (p, li, td, …) don't pile up. Where the two could differ it counts too many.
 * It stands before the parser because the parser's time grows with the square of the nesting, and of the
 * attributes of one tag.
 *
 * Returns: %FALSE as soon as the limit is passed
 */
gboolean gotgan_markup_is_tame (const char *text, guint max_depth);

G_END_DECLS
