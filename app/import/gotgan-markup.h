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
 * GotganMarkupSize:
 * @GOTGAN_MARKUP_TAME: fit to be parsed
 * @GOTGAN_MARKUP_DEEP: nested too deeply
 * @GOTGAN_MARKUP_LARGE: too many elements
 */
typedef enum
{
  GOTGAN_MARKUP_TAME,
  GOTGAN_MARKUP_DEEP,
  GOTGAN_MARKUP_LARGE,
} GotganMarkupSize;

/**
 * gotgan_markup_measure:
 * @text: markup
 * @max_depth: open elements allowed at once
 * @max_nodes: elements and attributes allowed
 *
 * One pass over the raw markup that counts open elements the way an HTML parser would nest them: void elements
 * and those that end by themselves (p, li, td, …) don't pile up. Where the two could differ it counts too many.
 * It stands before the parser because the parser's time grows with the square of the nesting, and of the
 * attributes of one tag, and because a few bytes of markup cost it hundreds: an unclosed formatting element is
 * made anew in every block behind it.
 *
 * Returns: the first limit that is passed
 */
GotganMarkupSize gotgan_markup_measure (const char *text, guint max_depth, guint64 max_nodes);

/**
 * gotgan_markup_slim:
 * @slim: (out) (transfer full) (optional): @text without scripts, styles, drawings and comments, which are half of most pages
 *   and take the parser as long as the rest; data for search engines stays. Not set when a limit is passed
 *
 * The same as gotgan_markup_measure(), in the same pass.
 *
 * Returns: the first limit that is passed
 */
GotganMarkupSize gotgan_markup_slim (const char *text, guint max_depth, guint64 max_nodes,
                                     char **slim);

G_END_DECLS
