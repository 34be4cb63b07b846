#include "config.h"

#include "app/sync/gotgan-backoff.h"

#define MINUTE ((gint64) G_TIME_SPAN_MINUTE)
#define HOUR ((gint64) G_TIME_SPAN_HOUR)
#define DAY ((gint64) G_TIME_SPAN_DAY)
/* 2025-03-27 08:00 UTC */
#define NOW (G_GINT64_CONSTANT (1743062400) * G_TIME_SPAN_SECOND)

typedef struct
{
  const char *what;
  guint failures;
  gint64 held;
  GotganBackoffVisit visit;
  double random;
  /* Relative to now, but 0 in held is 0. */
  gint64 due;
  gint64 held_after;
  guint failures_after;
} PlanRow;

static const PlanRow plans[] = {
  { "no wish", 0, 0, { .is_good = TRUE }, 0.9, 15 * MINUTE, 0, 0 },
  { "a short wish", 0, 0, { .is_good = TRUE, .max_age = 60 }, 0.9, 15 * MINUTE, 0, 0 },
  { "the answer's wish", 0, 0, { .is_good = TRUE, .max_age = 7200 }, 0, 2 * HOUR, 0, 0 },
  { "the feed's wish", 0, 0, { .is_good = TRUE, .max_age = 60, .ttl = 3600 }, 0, HOUR, 0, 0 },
  { "spread", 0, 0, { .is_good = TRUE, .ttl = 3600 }, 0.8, 72 * MINUTE, 0, 0 },
  { "a week's wish", 0, 0, { .is_good = TRUE, .ttl = 604800 }, 0.5, DAY, 0, 0 },
  { "an absurd wish", 0, 0, { .is_good = TRUE, .max_age = G_MAXINT64 }, 0.5, DAY, 0, 0 },
  { "a wish below zero", 0, 0, { .is_good = TRUE, .ttl = G_MININT64 }, 0.5, 15 * MINUTE, 0, 0 },
  { "good again", 5, 0, { .is_good = TRUE }, 0, 15 * MINUTE, 0, 0 },
  { "first failure", 0, 0, { 0 }, 0, 15 * MINUTE, 0, 1 },
  { "second", 1, 0, { 0 }, 0, 30 * MINUTE, 0, 2 },
  { "third, spread", 2, 0, { 0 }, 0.4, 66 * MINUTE, 0, 3 },
  { "seventh", 6, 0, { 0 }, 0, 16 * HOUR, 0, 7 },
  { "eighth", 7, 0, { 0 }, 0, DAY, 0, 8 },
  { "thousandth", 999, 0, { 0 }, 0.99, DAY, 0, 1000 },
  { "as many as can be", G_MAXUINT, 0, { 0 }, 0.99, DAY, 0, G_MAXUINT },
  { "what an error page wants is no wish", 0, 0, { .max_age = 7200 }, 0, 15 * MINUTE, 0, 1 },
  { "gone", 0, 0, { .is_gone = TRUE }, 0, DAY, 0, 1 },
  { "retry later", 0, 0, { .retry_after = NOW + 3 * HOUR }, 0.5, 3 * HOUR, 3 * HOUR, 1 },
  { "retry soon", 2, 0, { .retry_after = NOW + MINUTE }, 0, HOUR, MINUTE, 3 },
  { "retry in the past", 0, 0, { .retry_after = NOW - MINUTE }, 0, 15 * MINUTE, 0, 1 },
  { "retry in a month", 0, 0, { .retry_after = NOW + 30 * DAY }, 0, 7 * DAY, 7 * DAY, 1 },
  { "retry never", 0, 0, { .retry_after = G_MAXINT64 }, 0, 7 * DAY, 7 * DAY, 1 },
  { "not shortened", 0, NOW + 2 * HOUR, { .retry_after = NOW + HOUR }, 0, 2 * HOUR, 2 * HOUR, 1 },
  { "not forgotten", 0, NOW + 2 * HOUR, { .is_good = TRUE }, 0, 2 * HOUR, 2 * HOUR, 0 },
};

static void
test_plan (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      const PlanRow *row = &plans[i];
      GotganSourceState state = { .failures = row->failures,
                                  .held = row->held,
                                  .tried = NOW - HOUR };

      g_test_message ("%s", row->what);
      gotgan_backoff_plan (&state, &row->visit, NOW, row->random);
      g_assert_cmpint (state.tried, ==, NOW);
      g_assert_cmpint (state.due - NOW, ==, row->due);
      g_assert_cmpint (state.held, ==, row->held_after != 0 ? NOW + row->held_after : 0);
      g_assert_cmpuint (state.failures, ==, row->failures_after);
      g_assert_false (gotgan_backoff_is_due (&state, NOW));
      g_assert_true (gotgan_backoff_is_due (&state, state.due));
      g_assert_true (gotgan_backoff_is_held (&state, NOW) == (row->held_after != 0));
    }
}

typedef struct
{
  const char *what;
  GotganSourceState before;
  GotganSourceState after;
} HealRow;

static const HealRow heals[] = {
  { "never visited", { 0 }, { 0 } },
  { "in order",
    { .tried = NOW - HOUR, .due = NOW + HOUR, .held = NOW + 30 * MINUTE },
    { .tried = NOW - HOUR, .due = NOW + HOUR, .held = NOW + 30 * MINUTE } },
  { "held for days",
    { .tried = NOW - HOUR, .due = NOW + 6 * DAY, .held = NOW + 6 * DAY },
    { .tried = NOW - HOUR, .due = NOW + 6 * DAY, .held = NOW + 6 * DAY } },
  { "the clock was set by a second",
    { .tried = NOW + MINUTE, .due = NOW + HOUR },
    { .tried = NOW + MINUTE, .due = NOW + HOUR } },
  { "the clock was ten years ahead",
    { .tried = NOW + 3650 * DAY, .due = NOW + 3650 * DAY + HOUR },
    { .tried = NOW, .due = NOW } },
  { "and the server held it for an hour",
    { .tried = NOW + 3650 * DAY, .due = NOW + 3650 * DAY + HOUR, .held = NOW + 3650 * DAY + HOUR },
    { .tried = NOW, .due = NOW, .held = NOW + HOUR } },
  { "due in ten years",
    { .tried = NOW - HOUR, .due = NOW + 3650 * DAY },
    { .tried = NOW - HOUR, .due = NOW } },
  { "held for ten years",
    { .tried = NOW - HOUR, .due = NOW + 3650 * DAY, .held = NOW + 3650 * DAY },
    { .tried = NOW - HOUR, .due = NOW, .held = NOW - HOUR + 7 * DAY } },
  { "the clock was in 1970",
    { .tried = MINUTE, .due = 16 * MINUTE, .held = 2 * HOUR },
    { .tried = MINUTE, .due = 16 * MINUTE, .held = 2 * HOUR } },
  { "nothing but rubbish",
    { .tried = G_MAXINT64, .due = G_MAXINT64, .held = G_MAXINT64 },
    { .tried = NOW, .due = NOW } },
};

static void
test_heal (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (heals); i++)
    {
      const HealRow *row = &heals[i];
      GotganSourceState state = row->before;
      gboolean differs = row->before.due != row->after.due || row->before.held != row->after.held;

      g_test_message ("%s", row->what);
      g_assert_true (gotgan_backoff_heal (&state, NOW) == differs);
      g_assert_cmpint (state.tried, ==, row->after.tried);
      g_assert_cmpint (state.due, ==, row->after.due);
      g_assert_cmpint (state.held, ==, row->after.held);
      /* Once is enough, and within a week anything is due again. */
      g_assert_false (gotgan_backoff_heal (&state, NOW));
      g_assert_true (gotgan_backoff_is_due (&state, NOW + 7 * DAY));
    }
}

/* Whatever the clock does from visit to visit, a source never waits longer than it may. */
static void
test_clock_jumps (void)
{
  static const gint64 clocks[] = { NOW, NOW + 3650 * DAY, NOW, 0, NOW + DAY, MINUTE, NOW };
  GotganSourceState state = { 0 };
  GotganBackoffVisit visit = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      gotgan_backoff_plan (&state, &visit, clocks[i], 0.5);
      g_assert_cmpint (state.due, >=, clocks[i] + GOTGAN_BACKOFF_SHORTEST);
      g_assert_cmpint (state.due, <=, clocks[i] + GOTGAN_BACKOFF_LONGEST);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backoff/plan", test_plan);
  g_test_add_func ("/backoff/heal", test_heal);
  g_test_add_func ("/backoff/clock-jumps", test_clock_jumps);
  return g_test_run ();
}
