#include "config.h"

#include "app/timeline/gotgan-time-scale.h"

#include "app/model/gotgan-edtf.h"

static guint32
day_of (const char *edtf)
{
  guint32 first, last;

  g_assert_true (gotgan_edtf_bounds (edtf, &first, &last));

  return first;
}

static GotganTimeScale
scale_of (const char *first, const char *last, double width)
{
  return (GotganTimeScale) { day_of (first), day_of (last), width };
}

static void
test_there_and_back (void)
{
  GotganTimeScale scale = scale_of ("2024-01-01", "2025-01-01", 366);

  g_assert_cmpfloat_with_epsilon (gotgan_time_scale_x (&scale, day_of ("2024-01-11")), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (gotgan_time_scale_day (&scale, 10), day_of ("2024-01-11"), 1e-9);
}

static void
test_zoom (void)
{
  GotganTimeScale scale = scale_of ("2024-01-01", "2025-01-01", 1000);
  double fixed = gotgan_time_scale_day (&scale, 250);

  gotgan_time_scale_zoom (&scale, 2, 250);
  g_assert_cmpfloat_with_epsilon (scale.last - scale.first, 183, 1e-6);
  g_assert_cmpfloat_with_epsilon (gotgan_time_scale_day (&scale, 250), fixed, 1e-6);
  gotgan_time_scale_zoom (&scale, 1e9, 250);
  g_assert_cmpfloat_with_epsilon (scale.last - scale.first, GOTGAN_TIME_SCALE_SHORTEST, 1e-6);
  gotgan_time_scale_zoom (&scale, 1e-9, 250);
  g_assert_cmpfloat_with_epsilon (scale.last - scale.first, GOTGAN_TIME_SCALE_LONGEST, 1e-6);
}

static void
test_pan (void)
{
  GotganTimeScale scale = scale_of ("2024-01-01", "2025-01-01", 366);

  gotgan_time_scale_pan (&scale, 31);
  g_assert_cmpfloat_with_epsilon (scale.first, day_of ("2023-12-01"), 1e-6);
}

static void
test_fit (void)
{
  GotganTimeScale scale = { .width = 500 };

  gotgan_time_scale_fit (&scale, day_of ("2024-01-01"), day_of ("2024-12-31"));
  g_assert_cmpfloat (scale.first, <, day_of ("2024-01-01"));
  g_assert_cmpfloat (scale.last, >, day_of ("2024-12-31"));
  gotgan_time_scale_fit (&scale, day_of ("2024-05-05"), day_of ("2024-05-05"));
  g_assert_cmpfloat (scale.last - scale.first, >=, GOTGAN_TIME_SCALE_SHORTEST);
}

static void
test_fit_leaves_room_for_labels (void)
{
  static const double widths[] = { 360, 800, 1300, 2500 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GotganTimeScale scale = { .width = widths[i] };
      double room;

      gotgan_time_scale_fit (&scale, day_of ("2022-01-01"), day_of ("2025-12-31"));
      room = widths[i] - gotgan_time_scale_x (&scale, day_of ("2025-12-31"));
      g_assert_cmpfloat (room, >, MIN (200, widths[i] / 3));
      g_assert_cmpfloat (room, <, widths[i] / 2);
    }
}

static const struct
{
  const char *first;
  const char *last;
  double width;
  GotganTickUnit unit;
  const char *tick;
  gboolean major;
} cases[] = {
  { "2024-01-15", "2024-03-15", 1000, GOTGAN_TICK_WEEK, "2024-01-15", FALSE },
  { "2024-01-15", "2024-08-15", 800, GOTGAN_TICK_MONTH, "2024-02-01", FALSE },
  { "2023-11-15", "2025-08-15", 800, GOTGAN_TICK_QUARTER, "2024-01-01", TRUE },
  { "2019-05-01", "2026-01-01", 800, GOTGAN_TICK_YEAR, "2020-01-01", TRUE },
  { "2010-05-01", "2026-01-01", 1000, GOTGAN_TICK_TWO_YEARS, "2012-01-01", TRUE },
  { "1996-05-01", "2026-01-01", 700, GOTGAN_TICK_FIVE_YEARS, "2000-01-01", TRUE },
  { "1985-01-02", "2035-01-01", 500, GOTGAN_TICK_DECADE, "1990-01-01", TRUE },
};

static void
test_ticks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GotganTimeScale scale = scale_of (cases[i].first, cases[i].last, cases[i].width);
      g_autoptr (GArray) ticks = gotgan_time_scale_ticks (&scale, 80);
      const GotganTick *tick = &g_array_index (ticks, GotganTick, 0);

      g_test_message ("%s to %s", cases[i].first, cases[i].last);
      g_assert_cmpuint (ticks->len, >, 0);
      g_assert_cmpuint (tick->unit, ==, cases[i].unit);
      g_assert_cmpuint (tick->day, ==, day_of (cases[i].tick));
      g_assert_cmpint (tick->major, ==, cases[i].major);
      for (guint j = 1; j < ticks->len; j++)
        {
          const GotganTick *next = &g_array_index (ticks, GotganTick, j);

          g_assert_cmpfloat (gotgan_time_scale_x (&scale, next->day)
                                 - gotgan_time_scale_x (&scale, next[-1].day),
                             >=, 79.9);
        }
    }
}

/* Panned to before the calendar begins or after it ends, there is still an answer. */
static void
test_ticks_far_away (void)
{
  GotganTimeScale past = { -100000, -99000, 800 };
  GotganTimeScale future = { 5e6, 5e6 + 1000, 800 };
  g_autoptr (GArray) before = gotgan_time_scale_ticks (&past, 80);
  g_autoptr (GArray) after = gotgan_time_scale_ticks (&future, 80);

  g_assert_cmpuint (before->len, <=, 1);
  g_assert_cmpuint (after->len, <=, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-scale/there-and-back", test_there_and_back);
  g_test_add_func ("/time-scale/zoom", test_zoom);
  g_test_add_func ("/time-scale/pan", test_pan);
  g_test_add_func ("/time-scale/fit", test_fit);
  g_test_add_func ("/time-scale/fit-leaves-room-for-labels", test_fit_leaves_room_for_labels);
  g_test_add_func ("/time-scale/ticks", test_ticks);
  g_test_add_func ("/time-scale/ticks-far-away", test_ticks_far_away);

  return g_test_run ();
}
