#include "config.h"

#include "ui/widgets/gotgan-visit-text.h"

#include <string.h>

static void
test_never (void)
{
  GotganSourceState state = { .failures = 0 };
  g_autofree char *text = gotgan_visit_dup_text (&state);

  g_assert_cmpstr (text, ==, "Not synced yet");
}

/* Noon in the time zone of the tests, which is that of UTC. */
static void
test_old (void)
{
  g_autoptr (GDateTime) noon = g_date_time_new_utc (2020, 3, 4, 12, 5, 0);
  GotganSourceState read = { .fetched = g_date_time_to_unix_usec (noon) };
  GotganSourceState tried = { .tried = g_date_time_to_unix_usec (noon), .failures = 2 };
  g_autofree char *read_text = gotgan_visit_dup_text (&read);
  g_autofree char *tried_text = gotgan_visit_dup_text (&tried);

  g_assert_cmpstr (read_text, ==, "Last synced: Wednesday, 4 Mar 2020, 12:05");
  g_assert_cmpstr (tried_text, ==, "Last tried: Wednesday, 4 Mar 2020, 12:05");
}

/* One that went well counts more than a later one that did not. */
static void
test_good_before_bad (void)
{
  gint64 now = g_get_real_time ();
  GotganSourceState state = { .tried = now, .fetched = 1, .failures = 1 };
  g_autofree char *text = gotgan_visit_dup_text (&state);

  g_assert_nonnull (strstr (text, "1970"));
}

static void
test_today (void)
{
  GotganSourceState state = { .fetched = g_get_real_time () };
  g_autofree char *text = gotgan_visit_dup_text (&state);

  g_assert_true (g_str_has_prefix (text, "Last synced: Today, ")
                 || g_str_has_prefix (text, "Last synced: Yesterday, "));
}

/* A time that no calendar has is no crash. */
static void
test_beyond (void)
{
  GotganSourceState state = { .fetched = G_MAXINT64 };
  g_autofree char *text = gotgan_visit_dup_text (&state);

  g_assert_nonnull (text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visit-text/never", test_never);
  g_test_add_func ("/visit-text/old", test_old);
  g_test_add_func ("/visit-text/good-before-bad", test_good_before_bad);
  g_test_add_func ("/visit-text/today", test_today);
  g_test_add_func ("/visit-text/beyond", test_beyond);
  return g_test_run ();
}
