#include "config.h"

#include "app/sync/gotgan-schedule.h"

#include "app/sync/gotgan-source-problem.h"

/* A page that was announced may come a little later than its teaser; one that is refused twice is refused. */
#define MAX_PAGE_FAILURES 5
#define MAX_PAGE_REFUSALS 2
#define PAGE_WAIT G_TIME_SPAN_HOUR

static gboolean
is_ahead (gint64 time, gint64 now, gint64 limit)
{
  return time > now && time - now <= limit;
}

gboolean
gotgan_schedule_is_held (const GotganSourceState *state, gint64 now)
{
  return is_ahead (state->held, now, GOTGAN_SCHEDULE_MAX_HOLD);
}

gboolean
gotgan_schedule_is_due (const GotganSourceState *state, GotganSyncFlags flags, gint64 now)
{
  if (gotgan_schedule_is_held (state, now))
    return FALSE;
  if ((flags & GOTGAN_SYNC_ALL) != 0)
    return TRUE;
  if (g_strcmp0 (state->problem, GOTGAN_PROBLEM_GONE) == 0)
    return FALSE;
  /* A quarter more than the longest wait, for the jitter. */
  return !is_ahead (state->due, now, MAX (GOTGAN_SCHEDULE_MAX_HOLD, GOTGAN_SCHEDULE_MAX_WAIT / 4 * 5));
}

void
gotgan_schedule_succeed (GotganSourceState *state, gint64 max_age, gint64 interval, gint64 now)
{
  gint64 seconds =
      CLAMP (MAX (max_age, interval), 0, GOTGAN_SCHEDULE_MAX_WAIT / G_TIME_SPAN_SECOND);

  state->tried = now;
  state->fetched = now;
  state->failures = 0;
  state->held = 0;
  state->due = now + MAX (seconds * G_TIME_SPAN_SECOND, GOTGAN_SCHEDULE_MIN_WAIT);
}

void
gotgan_schedule_fail (GotganSourceState *state, gint64 retry_after, double jitter, gint64 now)
{
  gint64 wait = GOTGAN_SCHEDULE_MIN_WAIT;

  for (guint i = 0; i < state->failures && wait < GOTGAN_SCHEDULE_MAX_WAIT; i++)
    wait *= 2;
  wait = MIN (wait, GOTGAN_SCHEDULE_MAX_WAIT);
  wait += (gint64) ((jitter - 0.5) / 2 * (double) wait);

  state->tried = now;
  if (state->failures < G_MAXINT)
    state->failures++;
  state->held = retry_after > now ? MIN (retry_after, now + GOTGAN_SCHEDULE_MAX_HOLD) : 0;
  state->due = MAX (now + wait, state->held);
}

gint64
gotgan_schedule_page_retry (guint failures, gboolean is_final, gint64 now)
{
  if (failures + 1 >= (is_final ? MAX_PAGE_REFUSALS : MAX_PAGE_FAILURES))
    return 0;
  return now + (PAGE_WAIT << (2 * failures));
}
