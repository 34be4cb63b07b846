#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganDateRank:
 * @GOTGAN_DATE_NONE: no date of publication
 * @GOTGAN_DATE_CHANGED: only a date that is called the date of a change
 * @GOTGAN_DATE_BARE: a date, and nothing that says of what
 * @GOTGAN_DATE_CLOCK: a date with a time of day
 * @GOTGAN_DATE_LABELLED: a date that is called the date of publication
 *
 * How sure it is that a line gives the date of publication.
 */
typedef enum
{
  GOTGAN_DATE_NONE,
  GOTGAN_DATE_CHANGED,
  GOTGAN_DATE_BARE,
  GOTGAN_DATE_CLOCK,
  GOTGAN_DATE_LABELLED,
} GotganDateRank;

/**
 * gotgan_dateline_read:
 * @line: tidied
 * @date: (out) (nullable): "2024-09-05", "2024-09-05T06:00:00", with a zone where the line names it
 * @start: (out): the byte where the date begins
 * @end: (out): one past its last byte
 *
 * Reads "입력 2025.02.04. 오후 3:12", "Published Oct. 31, 2025 at 7:42 a.m. ET", "12 July 2024 06:45 BST" and their
 * like. The date of a change is never taken for it: @date is %NULL where there is no other.
 */
GotganDateRank gotgan_dateline_read (const char *line, char **date, gsize *start, gsize *end);

/**
 * gotgan_dateline_read_change:
 * @line: as above
 *
 * Some pages replace the date by "Updated Oct. 31, 2025 at 11:05 a.m. ET" when they change a word. The hour is then that of
 * the change; the day is most often the same, and the only one there is.
 *
 * Returns: (transfer full) (nullable): the day of a change, where @line has no other
 */
char *gotgan_dateline_read_change (const char *line);

/**
 * gotgan_dateline_from_machine:
 * @text: what a datetime attribute or a JSON-LD date says
 *
 * Returns: (transfer full) (nullable): in the form of gotgan_dateline_read()
 */
char *gotgan_dateline_from_machine (const char *text);

/**
 * gotgan_dateline_from_url:
 *
 * Returns: (transfer full) (nullable): the day that the path of @url names: "/2024/01/27/", "/202602/01/",
 *   "/20260201165943"
 */
char *gotgan_dateline_from_url (const char *url);

/** Returns: (transfer full): @date with +09:00 where it has a clock but no zone */
char *gotgan_dateline_in_korea (const char *date);

G_END_DECLS
