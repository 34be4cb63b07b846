#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_feed_date_read:
 * @text: (nullable): a date as feeds have it: RFC 822 and ISO 8601 with the liberties that are taken with them, the dates of
 *   asctime(), seconds or milliseconds since 1970, "2024년 2월 1일 (목) 오전 9:00" and months of other languages
 *
 * The weekday doesn't matter, nor where the parts stand. Two digits are a year up to 2049; "24:00" is the day after.
 * "02/03/2026" may be of two days and is none.
 *
 * Returns: (transfer full) (nullable): ISO 8601 with what is said: "2024-02-01T09:00:00+09:00", without the zone when it is
 *   not known, "2024-02-01", "2024-02", "2024"; %NULL for what is no day of the calendar
 */
char *gotgan_feed_date_read (const char *text);

G_END_DECLS
