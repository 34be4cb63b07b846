#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganFeedMoment:
 * @year: 0 when not said, and so @month and @day
 * @zone: "+09:00", or empty
 *
 * The parts of a date while it is read.
 */
typedef struct
{
  int year;
  int month;
  int day;
  gboolean has_time;
  int hour;
  int minute;
  int second;
  char zone[8];
} GotganFeedMoment;

/**
 * gotgan_feed_moment_take_time:
 * @text: in lower case
 * @start: (out): where the time begins
 * @end: (out): where it ends; both are the end of @text when it has none
 */
void gotgan_feed_moment_take_time (GotganFeedMoment *self, const char *text, const char **start,
                                   const char **end);

/** The zone at the beginning of @text, which is behind the time. Returns: where it ends. Wants the day to be known. */
const char *gotgan_feed_moment_find_zone_end (const char *text);
void gotgan_feed_moment_take_zone (GotganFeedMoment *self, const char *text, const char *end);

/** Returns: (transfer full) (nullable): ISO 8601, or %NULL when the calendar or the clock has no such moment */
char *gotgan_feed_moment_print (GotganFeedMoment *self);

/** Returns: the month that @word of any language is, or 0; @word is in lower case */
int gotgan_feed_month_of (const char *word, gsize length);

G_END_DECLS
