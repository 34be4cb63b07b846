#include "config.h"

#include "tests/app/sync/syncer-fixture.h"

/* What a visit leaves behind is decided by all of its items, also those that were still on their way when the feed had been
 * read. A hundred items go into the library in two lots. */

static gpointer
run_func (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gotgan_connection_run (connection, data, error);
  return NULL;
}

static void
refuse (Fixture *fixture, const char *title)
{
  g_autofree char *text =
      g_strdup_printf ("CREATE TRIGGER refuse BEFORE INSERT ON article_versions"
                       " WHEN NEW.title = '%s' BEGIN SELECT raise (ABORT, 'refused'); END",
                       title);

  fixture_write (fixture, run_func, text);
}

static void
refuse_no_more (Fixture *fixture)
{
  fixture_write (fixture, run_func, (gpointer) "DROP TRIGGER refuse");
}

static void
check_left (Fixture *fixture, gint64 id, const char *problem, const char *backlog,
            gboolean has_validator)
{
  g_autoptr (GotganSource) source = fixture_source (fixture, id);
  const GotganSourceState *state = gotgan_source_get_state (source);

  g_assert_cmpstr (state->problem, ==, problem);
  if (backlog == NULL)
    g_assert_null (state->backlog);
  else
    g_assert_true (state->backlog != NULL && g_str_has_suffix (state->backlog, backlog));
  g_assert_true ((state->etag != NULL) == has_validator);
}

/* Whichever lot it is in: it is told as long as it is missing, tried again at each visit, and forgotten once it is there. */
static void
test_refused (Fixture *fixture, gconstpointer title)
{
  gint64 id;

  fixture_serve (fixture, "/feed", 1, 100, NULL);
  id = fixture_add (fixture, "/feed");
  refuse (fixture, title);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GotganSyncReport) report = fixture_visit (fixture, GOTGAN_SYNC_ALL);

      assert_report (report, i == 0 ? 99 : 0, 0, i == 0 ? 0 : 99);
      g_assert_cmpuint (report->n_failed, ==, 1);
      g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_ITEMS);
      check_left (fixture, id, GOTGAN_PROBLEM_ITEMS, NULL, FALSE);
    }
  refuse_no_more (fixture);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GotganSyncReport) report = fixture_visit (fixture, GOTGAN_SYNC_ALL);

      assert_report (report, i == 0 ? 1 : 0, 0, i == 0 ? 99 : 0);
      check_left (fixture, id, NULL, NULL, TRUE);
    }
  g_assert_cmpuint (fixture_count (fixture), ==, 100);
}

static void
serve_archives (Fixture *fixture, guint newest)
{
  g_autofree char *to_b = make_prev_archive (fixture, "/b", FALSE);
  g_autofree char *to_a = make_prev_archive (fixture, "/a", TRUE);

  fixture_serve (fixture, "/feed", 21, newest, to_b);
  fixture_serve (fixture, "/b", 11, 20, to_a);
  fixture_serve (fixture, "/a", 1, 10, "<fh:archive/>");
}

/* Of an older page: tried once more, though nothing on the pages before it is new. */
static void
test_refused_in_an_archive (Fixture *fixture, gconstpointer is_mended)
{
  g_autoptr (GotganSyncReport) first = NULL;
  g_autoptr (GotganSyncReport) second = NULL;
  g_autoptr (GotganSyncReport) third = NULL;
  g_autofree char *log = NULL;
  gint64 id;

  serve_archives (fixture, 30);
  id = fixture_add (fixture, "/feed");
  refuse (fixture, "Item 5");
  first = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (first, 29, 0, 0);
  check_left (fixture, id, GOTGAN_PROBLEM_ITEMS, "/a", FALSE);
  if (is_mended != NULL)
    refuse_no_more (fixture);
  second = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (second->n_added, ==, is_mended != NULL ? 1 : 0);
  check_left (fixture, id, is_mended != NULL ? NULL : GOTGAN_PROBLEM_ITEMS, NULL,
              is_mended != NULL);
  third = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (third->n_added, ==, 0);
  log = gotgan_test_server_dup_log (fixture->server);
  g_assert_cmpstr (log, ==, "/feed /b /a /a /feed /feed");
}

static char *
make_teasers (Fixture *fixture, guint n_items)
{
  GString *feed = g_string_new (RSS_HEAD);

  for (guint i = n_items; i > 0; i--)
    {
      g_autofree char *path = g_strdup_printf ("/page/%u", i);
      g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);

      gotgan_test_server_answer (fixture->server, path, 429, "Retry-After: 3600", "");
      g_string_append_printf (feed,
                              "<item><title>Acme raises money, %u</title><guid>id-%u</guid>"
                              "<link>%s</link><description>Acme raised %u million …</description>"
                              "</item>",
                              i, i, url, i);
    }
  g_string_append (feed, RSS_END);
  return g_string_free (feed, FALSE);
}

/* The last lot has nothing new, those before it have, and the pages of its teasers have something to say too. */
static void
test_no_backlog (Fixture *fixture, gconstpointer data)
{
  static const guint n_items[] = { 6, 70, 70 };
  gint64 id = fixture_add (fixture, "/feed");

  for (guint i = 0; i < G_N_ELEMENTS (n_items); i++)
    {
      g_autofree char *feed = make_teasers (fixture, n_items[i]);
      g_autofree char *headers = g_strdup_printf ("ETag: \"%u\"", n_items[i]);
      g_autoptr (GotganSyncReport) report = NULL;

      gotgan_test_server_answer (fixture->server, "/feed", 200, headers, feed);
      report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
      g_assert_null (report->state->backlog);
      check_left (fixture, id, GOTGAN_PROBLEM_PAGES, NULL, TRUE);
      /* The third is answered with 304. */
      assert_report (report, i == 0 ? 6 : i == 1 ? 64 : 0, 0, i == 1 ? 6 : 0);
    }
}

/* What is found at an address that is another source's is that one's: this one keeps its name. */
static void
test_refused_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *to = gotgan_test_server_address (fixture->server, NULL, "/new");
  g_autofree char *location = g_strconcat ("Location: ", to, NULL);
  g_autoptr (GotganSource) source = NULL;
  gint64 old;

  old = fixture_add (fixture, "/old");
  fixture_add (fixture, "/new");
  fixture_serve (fixture, "/old", 1, 3, NULL);
  gotgan_test_server_answer (fixture->server, "/new", 200, NULL,
                             "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
                             "<title>Other</title><link>http://other.test/</link>" RSS_END);
  gotgan_sync_report_free (fixture_visit (fixture, GOTGAN_SYNC_ALL));
  gotgan_test_server_answer (fixture->server, "/old", 301, location, "");
  gotgan_sync_report_free (fixture_visit (fixture, GOTGAN_SYNC_ALL));
  source = fixture_source (fixture, old);
  g_assert_cmpstr (gotgan_source_get_title (source), ==, "News");
  g_assert_cmpstr (gotgan_source_get_home (source), ==, "http://news.test/");
  g_assert_cmpstr (gotgan_source_get_state (source)->problem, ==, GOTGAN_PROBLEM_DOUBLE);
  g_assert_cmpstr (gotgan_source_get_state (source)->detail, ==, "Other");
}

#define ADD(name, data, func) \
  g_test_add ("/syncer-ends/" name, Fixture, data, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("refused/early", "Item 90", test_refused);
  ADD ("refused/late", "Item 10", test_refused);
  ADD ("refused-in-an-archive/for-good", NULL, test_refused_in_an_archive);
  ADD ("refused-in-an-archive/once", "mended", test_refused_in_an_archive);
  ADD ("no-backlog", NULL, test_no_backlog);
  ADD ("refused-move", NULL, test_refused_move);

  return g_test_run ();
}
