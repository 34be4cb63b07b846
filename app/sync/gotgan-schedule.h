#pragma once

#include "app/model/gotgan-source.h"
#include "app/model/gotgan-sync-report.h"

G_BEGIN_DECLS

/* When a source is visited. Pure: the clock comes in as @now, UTC microseconds since the epoch. A time that lies further
 * ahead than any that is set here was set by a clock that was wrong, and counts as past. */

/* What every visit waits for the one before. */
#define GOTGAN_SCHEDULE_MIN_WAIT (10 * G_TIME_SPAN_MINUTE)
/* What a server or feed may ask for, and the longest wait after failures. */
#define GOTGAN_SCHEDULE_MAX_WAIT G_TIME_SPAN_DAY
/* How long a server may hold a source by Retry-After. */
#define GOTGAN_SCHEDULE_MAX_HOLD (7 * G_TIME_SPAN_DAY)

/** Returns: whether the source is to be visited now */
gboolean gotgan_schedule_is_due (const GotganSourceState *state, GotganSyncFlags flags, gint64 now);

/** Returns: whether its server has asked not to be visited now, whoever asks */
gboolean gotgan_schedule_is_held (const GotganSourceState *state, gint64 now);

/**
 * gotgan_schedule_succeed:
 * @max_age: seconds the answer may be kept
 * @interval: seconds between visits that the feed asks for
 */
void gotgan_schedule_succeed (GotganSourceState *state, gint64 max_age, gint64 interval, gint64 now);

/**
 * gotgan_schedule_fail:
 * @retry_after: UTC microseconds, or 0
 * @jitter: 0 to 1: spreads the visits of sources that failed together
 *
 * Doubles the wait with each failure in a row.
 */
void gotgan_schedule_fail (GotganSourceState *state, gint64 retry_after, double jitter, gint64 now);

/**
 * gotgan_schedule_page_retry:
 * @failures: how often the page could not be had before
 * @is_final: whether the server says that there is no such page, or that it is not for us
 *
 * Returns: when to try again, UTC microseconds; 0 is never
 */
gint64 gotgan_schedule_page_retry (guint failures, gboolean is_final, gint64 now);

G_END_DECLS
