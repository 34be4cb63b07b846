#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganMarkupTag:
 * @start: its "<"
 * @name: behind "<" or "</"
 * @name_length: in bytes
 * @attributes: behind the name
 * @stop: its ">", or the end of the text
 * @end: whether it is an end tag
 *
 * One tag of raw markup. All point into the text.
 */
typedef struct
{
  const char *start;
  const char *name;
  gsize name_length;
  const char *attributes;
  const char *stop;
  gboolean end;
} GotganMarkupTag;

/**
 * gotgan_markup_tag_starts:
 * @at: a "<"
 *
 * Returns: whether a tag starts there: a "<" before anything but a letter is text, a comment or a declaration
 */
gboolean gotgan_markup_tag_starts (const char *at);

/**
 * gotgan_markup_tag_read_name:
 * @at: where a tag starts
 *
 * Returns: the tag up to the end of its name; its end has yet to be found
 */
GotganMarkupTag gotgan_markup_tag_read_name (const char *at);

/**
 * gotgan_markup_tag_read_end:
 * @tag: (inout): a tag whose name is known
 *
 * Finds its ">" as an HTML parser does: one in quotes behind "=" is none.
 *
 * Returns: how many attributes it has, or more
 */
guint gotgan_markup_tag_read_end (GotganMarkupTag *tag);

/**
 * gotgan_markup_tag_read:
 * @at: where a tag starts
 *
 * Where a quote is never closed the tag ends at its first ">", so that one slip doesn't take all that follows.
 *
 * Returns: the whole tag
 */
GotganMarkupTag gotgan_markup_tag_read (const char *at);

/** Returns: whether @tag has @name, which is in lower case */
gboolean gotgan_markup_tag_is (const GotganMarkupTag *tag, const char *name);

/**
 * gotgan_markup_tag_dup_attribute:
 * @tag: a tag whose end is known
 * @name: of the attribute, in lower case
 *
 * Returns: (transfer full) (nullable): its value with the entities read, "" when it has none; the first counts
 */
char *gotgan_markup_tag_dup_attribute (const GotganMarkupTag *tag, const char *name);

/**
 * gotgan_markup_find_end_tag:
 * @at: in the text of a raw element
 * @end: of the whole text
 * @name: of the element
 * @length: of @name, in bytes
 *
 * Takes time for what lies before the tag only, so that many elements in a row are read in one pass.
 *
 * Returns: (nullable): the "</" of the first end tag with that name
 */
const char *gotgan_markup_find_end_tag (const char *at, const char *end, const char *name,
                                        gsize length);

/**
 * gotgan_markup_find_comment_end:
 * @at: behind the "<!--" of a comment
 * @end: of the whole text
 *
 * Takes time for the comment only.
 *
 * Returns: (nullable): behind its "-->"
 */
const char *gotgan_markup_find_comment_end (const char *at, const char *end);

G_END_DECLS
