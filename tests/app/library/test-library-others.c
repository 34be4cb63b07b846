#include "config.h"

#include "tests/app/library/library-fixture.h"

/* One library that two have open, as a window and gotgan-cli have. */

static void
add_source (GotganLibrary *library, const char *url)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganSource) source = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_add_source_async (library, GOTGAN_SOURCE_FEED, url, NULL, NULL, NULL, NULL,
                                   keep_result_cb, &result);
  wait_until (result != NULL);
  source = gotgan_library_add_source_finish (library, result, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (source);
}

/* Comes by itself; nobody asks for it. */
static void
test_articles_and_sources (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) window = open_library (fixture);
  g_autoptr (GotganLibrary) other = open_library (fixture);
  g_autoptr (GotganHeadlineList) list = list_articles (window);
  GListModel *sources = gotgan_library_get_sources (window);
  guint n_sources = g_list_model_get_n_items (sources);
  g_autoptr (GotganImportReport) report = NULL;

  gotgan_library_follow_others (window);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  wait_until (window->others_version != 0);
  report = import_fixtures (other);
  g_assert_cmpuint (report->n_added, >, 0);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == report->n_added);

  add_source (other, "https://news.test/feed");
  wait_until (g_list_model_get_n_items (sources) == n_sources + 1);
  gotgan_library_close (other);
  gotgan_library_close (window);
}

/* What the window writes itself is no news. */
static void
test_own_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) window = open_library (fixture);
  gint64 before;
  gint64 after;

  gotgan_library_follow_others (window);
  wait_until (window->others_version != 0);
  before = window->others_version;
  add_source (window, "https://news.test/feed");
  window->others_version = -1;
  wait_until (window->others_version != -1);
  after = window->others_version;
  g_assert_cmpint (after, ==, before);
  gotgan_library_close (window);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/library-others/articles-and-sources", Fixture, NULL, fixture_set_up,
              test_articles_and_sources, fixture_tear_down);
  g_test_add ("/library-others/own-writing", Fixture, NULL, fixture_set_up, test_own_writing,
              fixture_tear_down);

  return g_test_run ();
}
