#pragma once

#include "app/sync/gotgan-http.h"

G_BEGIN_DECLS

/* What the head of an answer says. Headers are text from strangers: what can't be read is as if it were not there. */

/* A server that asks for more than this is more likely wrong than meant so. */
#define GOTGAN_HTTP_MAX_WAIT (7 * G_TIME_SPAN_DAY)

/** Returns: UTC, microseconds since the epoch, of any of the three forms of RFC 9110, section 5.6.7; 0 when it is none */
gint64 gotgan_http_parse_date (const char *text);

/**
 * gotgan_http_parse_max_age:
 * @cache_control, @expires, @age: (nullable): the headers; Cache-Control goes before Expires (RFC 9111, section 4.2.1)
 * @date: the server's clock, microseconds; 0 when it does not say, and then @now is taken
 *
 * Returns: seconds from @now, without what a cache between us has spent of them; 0 is none
 */
gint64 gotgan_http_parse_max_age (const char *cache_control, const char *expires, const char *age,
                                  gint64 date, gint64 now);

/**
 * gotgan_http_parse_retry_after:
 * @text: (nullable): seconds or a date; the date is by the server's clock
 *
 * Returns: microseconds since the epoch by our clock, 0 for none or past
 */
gint64 gotgan_http_parse_retry_after (const char *text, gint64 date, gint64 now);

/** Returns: (transfer full) (nullable): an ETag or Last-Modified that can be sent back as it is */
char *gotgan_http_dup_validator (const char *text);

/** Returns: (transfer full) (nullable): the name in lower case, %NULL unless it looks like one */
char *gotgan_http_dup_charset (const char *text);

G_END_DECLS
