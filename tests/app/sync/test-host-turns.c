#include "config.h"

#include "app/sync/gotgan-host-turns.h"

#define PAUSE 300

static void
test_turns (void)
{
  g_autoptr (GotganHostTurns) turns = gotgan_host_turns_new ();

  g_assert_cmpint (gotgan_host_turns_take (turns, "a", 1000, PAUSE), ==, 1000);
  g_assert_cmpint (gotgan_host_turns_take (turns, "a", 1001, PAUSE), ==, 1300);
  g_assert_cmpint (gotgan_host_turns_take (turns, "a", 1002, PAUSE), ==, 1600);
  g_assert_cmpint (gotgan_host_turns_take (turns, "b", 1002, PAUSE), ==, 1002);
  g_assert_cmpint (gotgan_host_turns_take (turns, "a", 5000, PAUSE), ==, 5000);
}

static void
test_hold (void)
{
  g_autoptr (GotganHostTurns) turns = gotgan_host_turns_new ();

  g_assert_cmpint (gotgan_host_turns_get_held (turns, "a", 1000), ==, 0);
  gotgan_host_turns_hold (turns, "a", 2000);
  gotgan_host_turns_hold (turns, "a", 1500);
  g_assert_cmpint (gotgan_host_turns_get_held (turns, "a", 1000), ==, 2000);
  g_assert_cmpint (gotgan_host_turns_get_held (turns, "b", 1000), ==, 0);
  g_assert_cmpint (gotgan_host_turns_get_held (turns, "a", 2000), ==, 0);
}

static void
test_under_way (void)
{
  g_autoptr (GotganHostTurns) turns = gotgan_host_turns_new ();

  g_assert_true (gotgan_host_turns_begin (turns, "a"));
  g_assert_false (gotgan_host_turns_begin (turns, "a"));
  g_assert_true (gotgan_host_turns_begin (turns, "b"));
  gotgan_host_turns_end (turns, "a");
  g_assert_true (gotgan_host_turns_begin (turns, "a"));
  g_assert_cmpuint (gotgan_host_turns_count (turns, "a", TRUE), ==, 1);
  g_assert_cmpuint (gotgan_host_turns_count (turns, "a", TRUE), ==, 2);
  g_assert_cmpuint (gotgan_host_turns_count (turns, "b", TRUE), ==, 1);
  g_assert_cmpuint (gotgan_host_turns_count (turns, "a", FALSE), ==, 0);
}

/* However many hosts there were, only those with a time to come are remembered. */
static void
test_prune (void)
{
  g_autoptr (GotganHostTurns) turns = gotgan_host_turns_new ();

  gotgan_host_turns_hold (turns, "held", G_MAXINT64);
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *host = g_strdup_printf ("host-%u", i);

      gotgan_host_turns_take (turns, host, 1000 * (gint64) i, PAUSE);
    }
  g_assert_cmpuint (gotgan_host_turns_get_n_hosts (turns), <=, 100);
  g_assert_cmpint (gotgan_host_turns_get_held (turns, "held", 0), >, 0);
}

static void
test_host (void)
{
  static const char *const rows[][2] = {
    { "https://news.test/a", "news.test" },
    { "http://NEWS.test:8080", "news.test" },
    { "http://[::1]:80/a", "::1" },
    { "nothing", "" },
    { "mailto:a@b", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *host = gotgan_host_turns_dup_host (rows[i][0]);

      g_assert_cmpstr (host, ==, rows[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/host-turns/turns", test_turns);
  g_test_add_func ("/host-turns/hold", test_hold);
  g_test_add_func ("/host-turns/under-way", test_under_way);
  g_test_add_func ("/host-turns/prune", test_prune);
  g_test_add_func ("/host-turns/host", test_host);
  return g_test_run ();
}
