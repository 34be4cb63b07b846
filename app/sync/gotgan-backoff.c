#include "config.h"

#include "app/sync/gotgan-backoff.h"

/* Clocks that are set by the network jump by less. */
#define CLOCK_SLACK (5 * G_TIME_SPAN_MINUTE)
#define TIMER_SLACK G_TIME_SPAN_MINUTE
/* 15 minutes doubled so often are over a day. */
#define MAX_DOUBLINGS 7

static gint64
in_bounds (gint64 wait)
{
  return CLAMP (wait, GOTGAN_BACKOFF_SHORTEST, GOTGAN_BACKOFF_LONGEST);
}

static gint64
spread (gint64 wait, double random)
{
  return wait + (gint64) ((double) wait * CLAMP (random, 0.0, 1.0) / 4);
}

static gint64
wish_of (const GotganBackoffVisit *visit)
{
  gint64 seconds = MAX (visit->max_age, visit->ttl);

  return CLAMP (seconds, 0, GOTGAN_BACKOFF_LONGEST / G_TIME_SPAN_SECOND) * G_TIME_SPAN_SECOND;
}

static gint64
wait_of (const GotganSourceState *state, const GotganBackoffVisit *visit, double random)
{
  if (visit->is_gone)
    return GOTGAN_BACKOFF_LONGEST;
  if (visit->is_good)
    return in_bounds (spread (wish_of (visit), random));
  return in_bounds (
      spread (GOTGAN_BACKOFF_SHORTEST << MIN (state->failures - 1, (guint) MAX_DOUBLINGS), random));
}

static gint64
hold_of (const GotganSourceState *state, const GotganBackoffVisit *visit, gint64 now)
{
  gint64 held = MAX (state->held, visit->retry_after);

  return held > now ? MIN (held, now + GOTGAN_BACKOFF_LONGEST_HOLD) : 0;
}

void
gotgan_backoff_plan (GotganSourceState *state, const GotganBackoffVisit *visit, gint64 now,
                     double random)
{
  gotgan_backoff_heal (state, now);
  if (visit->is_good)
    state->failures = 0;
  else if (state->failures < G_MAXUINT)
    state->failures++;
  state->tried = now;
  state->held = hold_of (state, visit, now);
  state->due = MAX (now + wait_of (state, visit, random), state->held);
}

/* The last visit lies in the future: its waits began at a time that never was. */
static void
begin_anew (GotganSourceState *state, gint64 now)
{
  gint64 hold = state->held > state->tried ? state->held - state->tried : 0;

  state->tried = now;
  state->due = now;
  state->held = hold > 0 ? now + MIN (hold, GOTGAN_BACKOFF_LONGEST_HOLD) : 0;
}

gboolean
gotgan_backoff_heal (GotganSourceState *state, gint64 now)
{
  gint64 due = state->due;
  gint64 held = state->held;
  gint64 tried = state->tried;

  if (tried > now && tried - now > CLOCK_SLACK)
    begin_anew (state, now);
  state->held = MIN (state->held, state->tried + GOTGAN_BACKOFF_LONGEST_HOLD);
  if (state->due > MAX (state->held, state->tried + GOTGAN_BACKOFF_LONGEST))
    state->due = now;
  return due != state->due || held != state->held || tried != state->tried;
}

gboolean
gotgan_backoff_is_due (const GotganSourceState *state, gint64 now)
{
  return !gotgan_backoff_is_held (state, now) && state->due <= now + TIMER_SLACK;
}

gboolean
gotgan_backoff_is_held (const GotganSourceState *state, gint64 now)
{
  return state->held > now;
}
