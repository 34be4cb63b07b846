#pragma once

#include "app/import/gotgan-dateline.h"
#include "app/import/gotgan-draft.h"

G_BEGIN_DECLS

/**
 * GotganFront:
 * @draft: what is learned goes there
 * @date_rank: how sure the date of publication is so far
 * @changed: whether the line before was a lone "수정" or "Updated", so that the next date isn't that of publication
 * @candidates: (element-type GotganBlock): what may be the title or the deck, in order
 * @captions: (element-type GotganBlock):
 *
 * Above the text a page prints its name, menus, trail, title, deck, by-line, dates and tools, in any order. What
 * isn't recognised as one of the others may be the title or the deck.
 */
typedef struct
{
  GotganDraft *draft;
  GotganDateRank date_rank;
  gboolean changed;
  GPtrArray *candidates;
  GPtrArray *captions;
} GotganFront;

/** Returns: whether @text is long enough for a title */
gboolean gotgan_front_is_title (const char *text);

/**
 * gotgan_front_read_masthead:
 * @dated: whether @line stands beside a date
 *
 * Learns the publisher's name from the first part of @line, between bars, that looks like one.
 */
void gotgan_front_read_masthead (GotganFront *front, const char *line, gboolean dated);

/**
 * gotgan_front_read_date:
 * @start: (out): the byte where the date begins
 * @end: (out): one past its last byte
 *
 * Returns: whether @line is a date with little beside it, whichever date
 */
gboolean gotgan_front_read_date (GotganFront *front, const char *line, gsize *start, gsize *end);

/**
 * gotgan_front_read_byline:
 * @length: bytes of @line to read
 * @dated: whether a date follows, so that a bare name is an author's and a paper's name the publisher's
 *
 * Reads by-lines, each between bars.
 *
 * Returns: whether there was one
 */
gboolean gotgan_front_read_byline (GotganFront *front, const char *line, gsize length,
                                   gboolean dated);

/** Reads line @index of @lines when it is nothing but names, below the title and above a post or a date. */
gboolean gotgan_front_read_name (GotganFront *front, GPtrArray *lines, guint index);

/** Returns: %TRUE when line @index of @lines is understood, %FALSE when it may be title or deck */
gboolean gotgan_front_read_line (GotganFront *front, GPtrArray *lines, guint index);

G_END_DECLS
