#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganWrittenDate:
 * @year: from 1000 on
 * @month, @day: 0 where none is said
 * @last_year: @year, or the last one that begins with the digits that are there: "202" is 2020 to 2029
 * @unfinished: whether its end says nothing yet, as in "202", "2024-0" and "2024-02-0"
 *
 * A day, a month or a year as a person types it.
 */
typedef struct
{
  int year;
  int month;
  int day;
  int last_year;
  gboolean unfinished;
} GotganWrittenDate;

/**
 * gotgan_written_date_read:
 * @text: "2024", "2024-02", "2024.2.5", "2024. 2. 5.", "2024/2", "2024년 2월 5일", in any width or composition; a sign at the end
 *   does no harm
 *
 * Returns: whether that is all that @text says, and is in the calendar
 */
gboolean gotgan_written_date_read (const char *text, GotganWrittenDate *date);

/** @first, @last: (out): its Julian days */
void gotgan_written_date_get_bounds (const GotganWrittenDate *date, guint32 *first, guint32 *last);

G_END_DECLS
