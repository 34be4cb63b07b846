#pragma once

#include "app/import/gotgan-credit.h"
#include "app/import/gotgan-dateline.h"
#include "app/import/gotgan-draft.h"

G_BEGIN_DECLS

/**
 * GotganFrontCredit:
 * @credit: %GOTGAN_CREDIT_NAME or %GOTGAN_CREDIT_WORD
 * @name:
 * @by: whether it stands in a list behind "By"
 * @placed: whether it stands where a dateline has its place, alone before a comma and a date, or has a line for itself
 *   and no date below, as a deck has
 * @alone: whether it has the line for itself
 * @leads: whether it stands first on a line with a by-line and a date
 *
 * A name below the title that may be a person's or a newspaper's.
 */
typedef struct
{
  GotganCredit credit;
  char *name;
  gboolean by;
  gboolean placed;
  gboolean alone;
  gboolean leads;
} GotganFrontCredit;

/**
 * GotganFront:
 * @draft: what is learned goes there
 * @date_rank: how sure the date of publication is so far
 * @changed: whether the line before was a lone "수정" or "Updated", so that the next date isn't that of publication
 * @change: (nullable): the day of a change, which is that of publication where no other is
 * @credits: (element-type GotganFrontCredit): names that the lines read so far don't explain
 * @credited: whether the line before was a by-line, a date or a newspaper's name below the title
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
  char *change;
  GArray *credits;
  gboolean credited;
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

/** Keeps @date, of @rank, when it is surer than what was known. */
void gotgan_front_learn_date (GotganFront *front, GotganDateRank rank, const char *date);

/** Returns: (transfer full): @part without "기자명", "입력", "Published on" and what else labels a by-line or a date */
char *gotgan_front_strip_labels (const char *part);

/** Returns: (transfer full) (element-type GotganFrontCredit): an empty list that owns its names */
GArray *gotgan_front_new_credits (void);

/**
 * gotgan_front_read_credit:
 *
 * Reads line @index of @lines, below the title, when every piece of it is a date, a name, a place or a post: "Jane Doe |
 * June 3, 2021 | Polder Light", "By Jane Doe, retail correspondent", "증권나침반 표우진 기자".
 *
 * Returns: whether it is such a line
 */
gboolean gotgan_front_read_credit (GotganFront *front, GPtrArray *lines, guint index);

/** Returns: whether @text is set in capitals, as headings are: "VENTURE DEALS" */
gboolean gotgan_front_is_capitals (const char *text);

/** Decides which of the names are persons and which one is the newspaper, by where they stand and what @text says. */
void gotgan_front_settle_credits (GotganFront *front, GPtrArray *text, guint from);

/** Reads line @index of @lines when it is nothing but names, below the title and above a post or a date. */
gboolean gotgan_front_read_name (GotganFront *front, GPtrArray *lines, guint index);

/** Returns: %TRUE when line @index of @lines is understood, %FALSE when it may be title or deck */
gboolean gotgan_front_read_line (GotganFront *front, GPtrArray *lines, guint index);

G_END_DECLS
