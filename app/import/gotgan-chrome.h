#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganChrome:
 * @GOTGAN_CHROME_NONE: part of the article, as far as the words tell
 * @GOTGAN_CHROME_TOOL: what a page offers to do: share, print, letter size, sign in
 * @GOTGAN_CHROME_NOTICE: what a page says of itself: cookies, newsletters, corrections' address
 * @GOTGAN_CHROME_COPYRIGHT: who may copy it
 * @GOTGAN_CHROME_LIST: the head of a list of other articles
 * @GOTGAN_CHROME_COMMENTS: the head of the readers' comments
 * @GOTGAN_CHROME_CAPTION: where a picture is from
 * @GOTGAN_CHROME_POST: what the writer is: "Technology reporter"
 * @GOTGAN_CHROME_LABEL: a date's label without its date
 */
typedef enum
{
  GOTGAN_CHROME_NONE,
  GOTGAN_CHROME_TOOL,
  GOTGAN_CHROME_NOTICE,
  GOTGAN_CHROME_COPYRIGHT,
  GOTGAN_CHROME_LIST,
  GOTGAN_CHROME_COMMENTS,
  GOTGAN_CHROME_CAPTION,
  GOTGAN_CHROME_POST,
  GOTGAN_CHROME_LABEL,
} GotganChrome;

/**
 * gotgan_chrome_of_line:
 * @line: tidied
 *
 * What news pages print around an article, in Korean and English, whoever prints it.
 */
GotganChrome gotgan_chrome_of_line (const char *line);

/** Returns: whether @text is the name of a newspaper's section or several */
gboolean gotgan_chrome_is_section (const char *text);

/** Returns: whether @attribute, the class or id of an element, names something around an article */
gboolean gotgan_chrome_of_element (const char *attribute);

/** Returns: whether @attribute, the class of an element, names what stands below a picture */
gboolean gotgan_chrome_is_caption (const char *attribute);

/** Returns: whether @attribute, the class or id of an element, names an article's text */
gboolean gotgan_chrome_is_content (const char *attribute);

/** Returns: whether @name is a portal, which shows others' articles */
gboolean gotgan_chrome_is_portal (const char *name);

G_END_DECLS
