#pragma once

#include "app/model/gotgan-source.h"

G_BEGIN_DECLS

/*
 * When a source is visited next. Pure: the clock and the dice come from the caller. Times are UTC, microseconds.
 *
 * What other readers do: Miniflux takes the longest of its interval, Cache-Control, Expires and the feed's ttl, and one day
 * at most; FreshRSS never asks more often than every 20 minutes and doubles nothing; NetNewsWire asks every half hour at
 * most. A source that has no wish may come every quarter of an hour: the timer of the person decides.
 */

#define GOTGAN_BACKOFF_SHORTEST (15 * G_TIME_SPAN_MINUTE)
#define GOTGAN_BACKOFF_LONGEST G_TIME_SPAN_DAY
/* Of a server's own word, Retry-After. */
#define GOTGAN_BACKOFF_LONGEST_HOLD (7 * G_TIME_SPAN_DAY)

/**
 * GotganBackoffVisit:
 * @is_good: it went well, 304 too
 * @is_gone: the server says it is gone for good (410): the longest wait at once
 * @max_age: seconds, of the HTTP answer; 0 is none
 * @ttl: seconds, of the feed itself; 0 is none
 * @retry_after: UTC, microseconds; 0 is none
 *
 * What a visit told about the next one.
 */
typedef struct
{
  gboolean is_good;
  gboolean is_gone;
  gint64 max_age;
  gint64 ttl;
  gint64 retry_after;
} GotganBackoffVisit;

/**
 * gotgan_backoff_plan:
 * @state: before the visit; its tried, failures, due and held become those after it
 * @random: 0 ≤ x < 1
 *
 * After a good visit, the longer of what the answer and the feed want; after failures in a row 15 minutes, 30, 60, … Within
 * %GOTGAN_BACKOFF_SHORTEST and %GOTGAN_BACKOFF_LONGEST. A wish or wait is lengthened by up to a quarter, so that not everyone
 * comes back at once. A Retry-After is never shortened by a later one.
 */
void gotgan_backoff_plan (GotganSourceState *state, const GotganBackoffVisit *visit, gint64 now,
                          double random);

/**
 * gotgan_backoff_heal:
 *
 * Undoes what a wrong clock left behind: a visit in the future, or a wait longer than any that is ever planned. The source
 * is then due at once; how long the server holds it counts anew from @now.
 *
 * Returns: whether @state was changed: it must be written before it is asked again, else a hold would never end
 */
gboolean gotgan_backoff_heal (GotganSourceState *state, gint64 now);

/** Returns: whether a source may be visited at @now of its own accord; a minute too early is in time, as timers are coarse */
gboolean gotgan_backoff_is_due (const GotganSourceState *state, gint64 now);

/** Returns: whether the server still holds it at @now, whoever asks */
gboolean gotgan_backoff_is_held (const GotganSourceState *state, gint64 now);

G_END_DECLS
