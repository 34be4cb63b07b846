#include "config.h"

#include "ui/shell/gotgan-history.h"

static void
test_empty (void)
{
  g_autoptr (GotganHistory) history = gotgan_history_new ();

  g_assert_cmpint (gotgan_history_go (history, -1), ==, 0);
  g_assert_cmpint (gotgan_history_go (history, 1), ==, 0);
}

static void
test_back_and_forth (void)
{
  g_autoptr (GotganHistory) history = gotgan_history_new ();

  for (gint64 id = 1; id <= 3; id++)
    gotgan_history_visit (history, id);
  g_assert_cmpint (gotgan_history_go (history, 1), ==, 0);
  g_assert_cmpint (gotgan_history_go (history, -1), ==, 2);
  g_assert_cmpint (gotgan_history_go (history, -1), ==, 1);
  g_assert_cmpint (gotgan_history_go (history, -1), ==, 0);
  g_assert_cmpint (gotgan_history_go (history, 1), ==, 2);
}

static void
test_walking_is_no_visit (void)
{
  g_autoptr (GotganHistory) history = gotgan_history_new ();

  gotgan_history_visit (history, 1);
  gotgan_history_visit (history, 2);
  gotgan_history_visit (history, gotgan_history_go (history, -1));
  g_assert_cmpint (gotgan_history_go (history, 1), ==, 2);
}

static void
test_a_visit_forgets_what_lay_ahead (void)
{
  g_autoptr (GotganHistory) history = gotgan_history_new ();

  gotgan_history_visit (history, 1);
  gotgan_history_visit (history, 2);
  g_assert_cmpint (gotgan_history_go (history, -1), ==, 1);
  gotgan_history_visit (history, 3);
  g_assert_cmpint (gotgan_history_go (history, 1), ==, 0);
  g_assert_cmpint (gotgan_history_go (history, -1), ==, 1);
}

static void
test_no_article_is_no_visit (void)
{
  g_autoptr (GotganHistory) history = gotgan_history_new ();

  gotgan_history_visit (history, 1);
  gotgan_history_visit (history, 0);
  gotgan_history_visit (history, 2);
  g_assert_cmpint (gotgan_history_go (history, -1), ==, 1);
}

static void
test_is_bounded (void)
{
  g_autoptr (GotganHistory) history = gotgan_history_new ();
  guint steps = 0;

  for (gint64 id = 1; id <= 5000; id++)
    gotgan_history_visit (history, id);
  while (gotgan_history_go (history, -1) != 0)
    steps++;
  g_assert_cmpuint (steps, >, 50);
  g_assert_cmpuint (steps, <, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/back-and-forth", test_back_and_forth);
  g_test_add_func ("/history/walking-is-no-visit", test_walking_is_no_visit);
  g_test_add_func ("/history/a-visit-forgets-what-lay-ahead", test_a_visit_forgets_what_lay_ahead);
  g_test_add_func ("/history/no-article-is-no-visit", test_no_article_is_no_visit);
  g_test_add_func ("/history/is-bounded", test_is_bounded);
  return g_test_run ();
}
