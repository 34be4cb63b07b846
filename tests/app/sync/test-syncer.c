#include "config.h"

#include "tests/app/sync/syncer-fixture.h"

#include "app/store/gotgan-statement.h"

/* --- What is new ----------------------------------------------------------------------------------- */

static void
test_new_items (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GotganSource) source = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  gint64 id;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  id = fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_DUE);
  assert_report (report, 3, 0, 0);
  g_assert_false (report->is_skipped);

  source = fixture_source (fixture, id);
  g_assert_cmpstr (gotgan_source_get_title (source), ==, "News");
  g_assert_cmpstr (gotgan_source_get_home (source), ==, "http://news.test/");
  g_assert_cmpuint (gotgan_source_get_n_articles (source), ==, 3);
  g_assert_nonnull (gotgan_source_get_state (source)->etag);
  g_assert_cmpint (gotgan_source_get_state (source)->fetched, >, 0);
  g_assert_null (gotgan_source_get_state (source)->problem);
  g_assert_null (gotgan_source_get_state (source)->backlog);

  /* In the order of the feed. */
  articles = fixture_articles (fixture);
  g_assert_cmpuint (articles->len, ==, 3);
  for (guint i = 0; i < articles->len; i++)
    {
      GotganArticle *article = g_ptr_array_index (articles, i);
      g_autofree char *title =
          g_strdup_printf ("Item %u", 4 - (guint) gotgan_article_get_id (article));

      g_assert_cmpstr (gotgan_article_get_title (article), ==, title);
    }
}

static void
test_nothing_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) first = NULL;
  g_autoptr (GotganSyncReport) second = NULL;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  fixture_add (fixture, "/feed");
  first = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  second = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (second, 0, 0, 0);
  g_assert_null (second->state->problem);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, "/feed"), ==, 2);
  g_assert_cmpint (second->state->fetched, >=, first->state->fetched);
  g_assert_cmpstr (second->state->etag, ==, first->state->etag);
}

static void
test_some_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) first = NULL;
  g_autoptr (GotganSyncReport) second = NULL;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  fixture_add (fixture, "/feed");
  first = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (first, 3, 0, 0);
  /* The oldest is no longer listed: that deletes nothing. */
  fixture_serve (fixture, "/feed", 2, 5, NULL);
  second = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (second, 2, 0, 2);
  g_assert_cmpuint (fixture_count (fixture), ==, 5);
}

static void
test_edited_item (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) first = NULL;
  g_autoptr (GotganSyncReport) second = NULL;

  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL,
                             RSS_HEAD "<item><title>A</title><guid>a</guid><description>" WORDS
                                      "</description></item>" RSS_END);
  fixture_add (fixture, "/feed");
  first = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (first, 1, 0, 0);
  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL,
                             RSS_HEAD "<item><title>A</title><guid>a</guid><description>" WORDS
                                      "It is forty.</description></item>" RSS_END);
  second = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (second, 0, 1, 0);
  g_assert_cmpuint (fixture_count (fixture), ==, 1);
}

static char *
make_sections (const char *text)
{
  GString *feed = g_string_new (RSS_HEAD);

  for (guint i = 0; i < 6; i++)
    g_string_append_printf (feed,
                            "<item><title>A</title><guid>section-%u</guid>"
                            "<link>http://news.test/1</link><description>" WORDS
                            "%s</description></item>",
                            i, text);
  g_string_append (feed, RSS_END);
  return g_string_free (feed, FALSE);
}

/* An article that a feed lists in many sections, with an id for each. */
static void
test_edited_item_of_many_ids (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "", "It is forty.", "It is fifty." };

  fixture_add (fixture, "/feed");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *feed = make_sections (texts[i]);
      g_autoptr (GotganSyncReport) report = NULL;

      gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed);
      report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
      g_assert_cmpuint (report->n_added, ==, i == 0 ? 1 : 0);
      g_assert_cmpuint (report->n_updated, ==, i == 0 ? 0 : 1);
      g_assert_cmpuint (fixture_count (fixture), ==, 1);
    }
}

static gpointer
count_items_func (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT count(*) FROM items", error);

  if (gotgan_statement_step (statement, error) == GOTGAN_STEP_ROW)
    *(gint64 *) data = gotgan_statement_get_int (statement, 0);
  return NULL;
}

/* Ids that are others at each visit. */
static void
test_ids_that_change (Fixture *fixture, gconstpointer data)
{
  gint64 n_items = 0;

  fixture_add (fixture, "/feed");
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *feed =
          g_strdup_printf (RSS_HEAD
                           "<item><title>A</title><guid>id-%u</guid><link>http://news.test/1</link>"
                           "<description>" WORDS "</description></item>" RSS_END,
                           i);
      g_autoptr (GotganSyncReport) report = NULL;

      gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed);
      report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
      g_assert_cmpuint (report->n_added, ==, i == 0 ? 1 : 0);
      fixture_write (fixture, count_items_func, &n_items);
      g_assert_cmpint (n_items, >, 0);
      g_assert_cmpint (n_items, <=, 5);
    }
  g_assert_cmpuint (fixture_count (fixture), ==, 1);
}

/* What makes two items of one feed the same. The texts always differ. */
typedef struct
{
  const char *what;
  const char *first;
  const char *second;
  guint n_articles;
} Pair;

#define GUID(text) "<guid isPermaLink=\"false\">" text "</guid>"
#define LINK(path) "<link>http://news.test/" path "</link>"
#define TITLE(text) "<title>" text "</title>"
#define DAY(text) "<pubDate>" text " Jan 2026 10:00:00 GMT</pubDate>"

static const Pair pairs[] = {
  { "id, title and address", GUID ("a") TITLE ("A") LINK ("1"), GUID ("a") TITLE ("A") LINK ("1"),
    1 },
  { "id and address", GUID ("a") TITLE ("A") LINK ("1"), GUID ("a") TITLE ("B") LINK ("1"), 2 },
  { "id and address, not date", GUID ("/") TITLE ("A") DAY ("2") LINK (""),
    GUID ("/") TITLE ("B") DAY ("1") LINK (""), 2 },
  { "id and title", GUID ("a") TITLE ("A") LINK ("1"), GUID ("a") TITLE ("A") LINK ("2"), 1 },
  { "id and title, later", GUID ("a") TITLE ("A") DAY ("2"), GUID ("a") TITLE ("A") DAY ("1"), 1 },
  { "id alone", GUID ("a") TITLE ("A") LINK ("1"), GUID ("a") TITLE ("B") LINK ("2"), 2 },
  { "id alone, no address", GUID ("a") TITLE ("A"), GUID ("a") TITLE ("B"), 2 },
  { "id alone, no title", GUID ("a") LINK ("1"), GUID ("a") LINK ("1"), 1 },
  { "address and title", TITLE ("A") LINK ("1"), TITLE ("A") LINK ("1"), 1 },
  { "address, title and date", TITLE ("A") LINK ("1") DAY ("1"), TITLE ("A") LINK ("1") DAY ("1"),
    1 },
  { "address", TITLE ("A") LINK ("1"), TITLE ("B") LINK ("1"), 2 },
  { "address and title, not date", TITLE ("A") LINK ("1") DAY ("2"),
    TITLE ("A") LINK ("1") DAY ("1"), 2 },
  { "title alone", TITLE ("A") LINK ("1"), TITLE ("A") LINK ("2"), 2 },
};

static void
test_repeats (Fixture *fixture, gconstpointer data)
{
  const Pair *pair = data;
  g_autofree char *first =
      g_strconcat (pair->first, "<description>One " WORDS WORDS "</description></item>", NULL);
  g_autofree char *second =
      g_strconcat (pair->second, "<description>Two " WORDS WORDS "</description></item>", NULL);
  g_autofree char *feed = g_strconcat (RSS_HEAD "<item>", first, "<item>", second, RSS_END, NULL);
  g_autofree char *newer =
      g_strconcat (RSS_HEAD
                   "<item><title>New</title><guid>new</guid><link>http://news.test/new</link>"
                   "<description>Three " WORDS "</description></item><item>",
                   first, "<item>", second, RSS_END, NULL);
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GotganSyncReport) again = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed);
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (report, pair->n_articles, 0, 0);
  articles = fixture_articles (fixture);
  g_assert_cmpuint (articles->len, ==, pair->n_articles);
  if (pair->n_articles == 1)
    g_assert_true (
        g_str_has_prefix (gotgan_article_get_paragraph (articles->pdata[0], 0)->text, "One "));
  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, newer);
  again = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (again, 1, 0, pair->n_articles);
}

/* A feed that has its last three items, one more at each visit, and names all of them by @name. */
static void
check_feed_that_grows (Fixture *fixture, const char *name)
{
  fixture_add (fixture, "/feed");
  for (guint newest = 1; newest <= 6; newest++)
    {
      g_autoptr (GString) feed = g_string_new (RSS_HEAD);
      g_autoptr (GotganSyncReport) report = NULL;
      guint n_items = MIN (newest, 3);

      for (guint i = newest; i > newest - n_items; i--)
        {
          g_string_append (feed, "<item>");
          g_string_append (feed, name);
          if (strstr (name, "<link>") == NULL)
            g_string_append_printf (feed, "<link>http://news.test/%u</link>", i);
          g_string_append_printf (feed,
                                  "<title>Item %u</title><description>Number %u. " WORDS
                                  "</description></item>",
                                  i, i);
        }
      g_string_append (feed, RSS_END);
      gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed->str);
      report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
      assert_report (report, 1, 0, n_items - 1);
      g_assert_cmpuint (fixture_count (fixture), ==, newest);
    }
}

static void
test_one_id_for_all (Fixture *fixture, gconstpointer data)
{
  check_feed_that_grows (fixture, "<guid isPermaLink=\"false\">0</guid>");
}

static void
test_one_id_and_address_for_all (Fixture *fixture, gconstpointer data)
{
  check_feed_that_grows (fixture,
                         "<guid isPermaLink=\"false\">same</guid><link>http://news.test/</link>");
}

/* An item that is edited takes its own place, whatever else has its id and address. */
static void
test_one_id_and_address_edited (Fixture *fixture, gconstpointer data)
{
#define ITEM(title, text)                                                                  \
  "<item><guid>/</guid><link>/</link><title>" title "</title><description>" text " " WORDS \
  "</description></item>"
  static const struct
  {
    const char *feed;
    guint n_added;
    guint n_updated;
    guint n_unchanged;
  } visits[] = {
    { ITEM ("A", "One"), 1, 0, 0 },
    { ITEM ("B", "One, edited"), 0, 1, 0 },
    { ITEM ("C", "Two") ITEM ("B", "One, edited"), 1, 0, 1 },
    { ITEM ("D", "Three") ITEM ("C", "Two, edited") ITEM ("B", "One, again"), 1, 2, 0 },
    { ITEM ("E", "Four"), 1, 0, 0 },
    { ITEM ("E", "Four") ITEM ("D", "Three"), 0, 0, 2 },
  };

  fixture_add (fixture, "/feed");
  for (guint i = 0; i < G_N_ELEMENTS (visits); i++)
    {
      g_autofree char *feed = g_strconcat (RSS_HEAD, visits[i].feed, RSS_END, NULL);
      g_autoptr (GotganSyncReport) report = NULL;

      gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed);
      report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
      assert_report (report, visits[i].n_added, visits[i].n_updated, visits[i].n_unchanged);
    }
  g_assert_cmpuint (fixture_count (fixture), ==, 4);
#undef ITEM
}

static void
test_one_address_for_all (Fixture *fixture, gconstpointer data)
{
  check_feed_that_grows (fixture, "<link>http://news.test/</link>");
}

static void
test_items_without_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GotganSyncReport) again = NULL;

  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL,
                             RSS_HEAD "<item><title>First</title><description>One " WORDS
                                      "</description></item>"
                                      "<item><title>Second</title><description>Two " WORDS
                                      "</description></item>"
                                      "<item></item>" RSS_END);
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (report, 2, 0, 0);
  g_assert_cmpuint (report->n_failed, ==, 0);
  again = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (again, 0, 0, 2);
  g_assert_cmpuint (fixture_count (fixture), ==, 2);
}

static void
test_future_date (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  gotgan_test_server_answer (
      fixture->server, "/feed", 200, NULL,
      RSS_HEAD
      "<item><title>A</title><guid>a</guid><pubDate>Mon, 01 Jan 2199 10:00:00 GMT</pubDate>"
      "<description>" WORDS "</description></item>" RSS_END);
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (report, 1, 0, 0);
  articles = fixture_articles (fixture);
  g_assert_null (gotgan_article_get_published (g_ptr_array_index (articles, 0)));
}

static void
test_many_items (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;

  fixture_serve (fixture, "/feed", 1, 3000, NULL);
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (report, 3000, 0, 0);
  g_assert_null (report->state->problem);
  g_assert_cmpuint (fixture_count (fixture), ==, 3000);
}

/* --- Many sources ------------------------------------------------------------------------------------ */

static void
test_many_sources (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *path = g_strdup_printf ("/feed/%u", i);

      fixture_serve (fixture, path, 10 * i + 1, 10 * i + 10, NULL);
      fixture_add (fixture, path);
    }
  reports = fixture_try (fixture, GOTGAN_SYNC_DUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reports->len, ==, 50);
  for (guint i = 0; i < reports->len; i++)
    assert_report (g_ptr_array_index (reports, i), 10, 0, 0);
  g_assert_cmpuint (fixture_count (fixture), ==, 500);
}

typedef struct
{
  GThread *thread;
  guint n_begun;
  guint n_stored;
  guint n_done;
} Heard;

static void
begun_cb (gint64 source_id, gpointer user_data)
{
  Heard *heard = user_data;

  g_assert_true (heard->thread == g_thread_self ());
  heard->n_begun++;
}

static void
stored_cb (gint64 source_id, guint n_items, gpointer user_data)
{
  Heard *heard = user_data;

  g_assert_cmpuint (heard->n_begun, ==, 1);
  heard->n_stored += n_items;
}

static void
done_cb (const GotganSyncReport *report, gpointer user_data)
{
  Heard *heard = user_data;

  g_assert_true (heard->thread == g_thread_self ());
  g_assert_cmpuint (heard->n_stored, ==, report->n_added);
  heard->n_done++;
}

static void
test_events (Fixture *fixture, gconstpointer data)
{
  Heard heard = { .thread = g_thread_self () };
  GotganSyncEvents events = { begun_cb, stored_cb, done_cb, &heard };
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  fixture_serve (fixture, "/feed", 1, 200, NULL);
  fixture_add (fixture, "/feed");
  sources = fixture_sources (fixture);
  gotgan_syncer_run_async (fixture->syncer, sources, GOTGAN_SYNC_DUE, &events, NULL,
                           fixture_keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (heard.n_begun, ==, 1);
  g_assert_cmpuint (heard.n_stored, ==, 200);
  g_assert_cmpuint (heard.n_done, ==, 1);
  g_ptr_array_unref (gotgan_syncer_run_finish (fixture->syncer, result, NULL));
}

/* --- When -------------------------------------------------------------------------------------------- */

static void
test_due (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) first = NULL;
  g_autoptr (GotganSyncReport) second = NULL;
  g_autoptr (GotganSyncReport) third = NULL;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  fixture_add (fixture, "/feed");
  first = fixture_visit (fixture, GOTGAN_SYNC_DUE);
  g_assert_cmpint (first->state->due, >, g_get_real_time ());
  second = fixture_visit (fixture, GOTGAN_SYNC_DUE);
  g_assert_true (second->is_skipped);
  g_assert_cmpint (second->skip, ==, GOTGAN_SYNC_SKIP_NOT_DUE);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, NULL), ==, 1);
  third = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_false (third->is_skipped);
}

static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) first = NULL;
  g_autoptr (GotganSyncReport) second = NULL;

  gotgan_test_server_answer (fixture->server, "/feed", 429, "Retry-After: 3600", "");
  fixture_add (fixture, "/feed");
  first = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpstr (first->state->problem, ==, GOTGAN_PROBLEM_BUSY);
  g_assert_cmpint (first->state->held, >, g_get_real_time () + 3000 * G_TIME_SPAN_SECOND);
  second = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_true (second->is_skipped);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, NULL), ==, 1);
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  GotganSourceState past = { .problem = (char *) GOTGAN_PROBLEM_GONE, .failures = 1, .tried = 1 };
  g_autoptr (GotganSyncReport) by_itself = NULL;
  g_autoptr (GotganSyncReport) asked = NULL;
  gint64 id;

  gotgan_test_server_answer (fixture->server, "/feed", 410, NULL, "");
  id = fixture_add (fixture, "/feed");
  fixture_set_state (fixture, id, &past);
  by_itself = fixture_visit (fixture, GOTGAN_SYNC_DUE);
  g_assert_true (by_itself->is_skipped);
  asked = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_false (asked->is_skipped);
  g_assert_cmpstr (asked->state->problem, ==, GOTGAN_PROBLEM_GONE);
}

/* The clock was ahead when it was visited last. */
static void
test_clock_in_the_past (Fixture *fixture, gconstpointer data)
{
  gint64 later = g_get_real_time () + 900 * G_TIME_SPAN_DAY;
  GotganSourceState state = { .tried = later, .fetched = later, .due = later + G_TIME_SPAN_HOUR };
  g_autoptr (GotganSyncReport) report = NULL;
  gint64 id;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  id = fixture_add (fixture, "/feed");
  fixture_set_state (fixture, id, &state);
  report = fixture_visit (fixture, GOTGAN_SYNC_DUE);
  assert_report (report, 3, 0, 0);
  g_assert_cmpint (report->state->tried, <=, g_get_real_time ());
}

/* --- Where ------------------------------------------------------------------------------------------- */

static void
test_moved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GotganSource) source = NULL;
  g_autofree char *to = gotgan_test_server_address (fixture->server, NULL, "/new");
  g_autofree char *location = g_strconcat ("Location: ", to, NULL);
  gint64 id;

  gotgan_test_server_answer (fixture->server, "/old", 301, location, "");
  fixture_serve (fixture, "/new", 1, 3, NULL);
  id = fixture_add (fixture, "/old");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (report, 3, 0, 0);
  g_assert_true (g_str_has_suffix (report->moved_from, "/old"));
  source = fixture_source (fixture, id);
  g_assert_cmpstr (gotgan_source_get_url (source), ==, to);
  g_assert_cmpstr (gotgan_source_get_state (source)->detail, ==, report->moved_from);
}

static void
test_not_moved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GotganSource) source = NULL;
  g_autofree char *to = gotgan_test_server_address (fixture->server, NULL, "/new");
  g_autofree char *location = g_strconcat ("Location: ", to, NULL);
  gint64 id;

  gotgan_test_server_answer (fixture->server, "/old", 302, location, "");
  fixture_serve (fixture, "/new", 1, 3, NULL);
  id = fixture_add (fixture, "/old");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (report, 3, 0, 0);
  source = fixture_source (fixture, id);
  g_assert_true (g_str_has_suffix (gotgan_source_get_url (source), "/old"));
}

/* Two sources that have become one: it is said once, of which, and there is no hurry any more. */
static void
test_moved_to_another_source (Fixture *fixture, gconstpointer data)
{
  g_autofree char *to = gotgan_test_server_address (fixture->server, NULL, "/new");
  g_autofree char *location = g_strconcat ("Location: ", to, NULL);
  g_autoptr (GotganSyncReport) mended = NULL;
  g_autoptr (GotganSource) source = NULL;
  gint64 old, id;

  gotgan_test_server_answer (fixture->server, "/old", 301, location, "");
  fixture_serve (fixture, "/new", 1, 3, NULL);
  old = fixture_add (fixture, "/old");
  id = fixture_add (fixture, "/new");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GotganSyncReport) report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
      g_autoptr (GotganSource) before = fixture_source (fixture, old);
      const GotganSourceState *state = gotgan_source_get_state (before);

      g_assert_null (report->moved_from);
      g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_DOUBLE);
      g_assert_cmpuint (report->state->failures, ==, 0);
      g_assert_true (g_str_has_suffix (gotgan_source_get_url (before), "/old"));
      g_assert_cmpstr (state->problem, ==, GOTGAN_PROBLEM_DOUBLE);
      g_assert_cmpint (state->due, >, g_get_real_time () + 23 * G_TIME_SPAN_HOUR);
      g_assert_cmpint (state->due, ==, report->state->due);
      if (i == 1)
        g_assert_cmpstr (state->detail, ==, "News");
    }
  g_assert_cmpuint (fixture_count (fixture), ==, 3);

  /* One that is only removed, and may come back, keeps its address; nothing is said of it. */
  fixture_write (fixture, remove_source_func, &id);
  mended = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_null (mended->moved_from);
  g_assert_null (mended->state->problem);
  g_assert_null (mended->state->detail);
  source = fixture_source (fixture, old);
  g_assert_true (g_str_has_suffix (gotgan_source_get_url (source), "/old"));
}

/* A wall that asks for a password sends everyone to itself for good. */
static void
test_moved_to_a_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GotganSource) source = NULL;
  g_autofree char *to = gotgan_test_server_address (fixture->server, NULL, "/login");
  g_autofree char *location = g_strconcat ("Location: ", to, NULL);
  gint64 id;

  gotgan_test_server_answer (fixture->server, "/old", 301, location, "");
  gotgan_test_server_answer (fixture->server, "/login", 200, "Content-Type: text/html",
                             "<!DOCTYPE html><title>Log in</title><p>Who are you?");
  id = fixture_add (fixture, "/old");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_NOT_A_FEED);
  source = fixture_source (fixture, id);
  g_assert_true (g_str_has_suffix (gotgan_source_get_url (source), "/old"));
}

static void
test_feed_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;

  gotgan_test_server_answer (
      fixture->server, "/feed", 200, "Content-Type: text/html",
      "<!DOCTYPE html><title>Home</title>"
      "<link rel=alternate type=application/rss+xml title=News href='/real.xml'><p>Hello");
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_FEED_ELSEWHERE);
  g_assert_true (g_str_has_suffix (report->state->detail, "/real.xml"));
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, NULL), ==, 1);
}

/* --- Older pages ------------------------------------------------------------------------------------- */

static void
serve_archives (Fixture *fixture, guint newest)
{
  g_autofree char *to_b = make_prev_archive (fixture, "/b", FALSE);
  g_autofree char *to_a = make_prev_archive (fixture, "/a", TRUE);

  fixture_serve (fixture, "/feed", 21, newest, to_b);
  fixture_serve (fixture, "/b", 11, 20, to_a);
  fixture_serve (fixture, "/a", 1, 10, "<fh:archive/>");
}

static void
test_archives (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) first = NULL;
  g_autoptr (GotganSyncReport) second = NULL;
  g_autofree char *log = NULL;

  serve_archives (fixture, 30);
  fixture_add (fixture, "/feed");
  first = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (first, 30, 0, 0);
  g_assert_null (first->state->backlog);
  /* Archives that were read are not asked for again. */
  serve_archives (fixture, 31);
  second = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (second, 1, 0, 10);
  log = gotgan_test_server_dup_log (fixture->server);
  g_assert_cmpstr (log, ==, "/feed /b /a /feed");
}

static void
test_backlog (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backlog = gotgan_test_server_address (fixture->server, NULL, "/b");
  GotganSourceState state = { .tried = 1, .fetched = 1, .backlog = backlog };
  g_autoptr (GotganSyncReport) report = NULL;
  g_autofree char *log = NULL;
  gint64 id;

  serve_archives (fixture, 30);
  id = fixture_add (fixture, "/feed");
  fixture_set_state (fixture, id, &state);
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (report, 30, 0, 0);
  g_assert_null (report->state->backlog);
  g_assert_null (report->state->problem);
  log = gotgan_test_server_dup_log (fixture->server);
  g_assert_cmpstr (log, ==, "/b /a /feed");
}

/* Whatever is known already, a visit that was cut short is followed by a whole one. */
static void
test_backlog_of_known_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *own = gotgan_test_server_address (fixture->server, NULL, "/feed");
  GotganSourceState state = { .tried = 1, .fetched = 1, .backlog = own };
  g_autoptr (GotganSyncReport) first = NULL;
  g_autoptr (GotganSyncReport) second = NULL;
  gint64 id;

  fixture_serve (fixture, "/feed", 21, 30, NULL);
  id = fixture_add (fixture, "/feed");
  first = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (first, 10, 0, 0);
  serve_archives (fixture, 30);
  fixture_set_state (fixture, id, &state);
  second = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (second, 20, 0, 10);
}

static void
test_broken_archive (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) first = NULL;
  g_autoptr (GotganSyncReport) second = NULL;

  serve_archives (fixture, 30);
  gotgan_test_server_answer (fixture->server, "/a", 500, NULL, "");
  fixture_add (fixture, "/feed");
  first = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (first, 20, 0, 0);
  g_assert_cmpstr (first->state->problem, ==, GOTGAN_PROBLEM_UNFINISHED);
  g_assert_true (g_str_has_suffix (first->state->backlog, "/a"));
  g_assert_cmpuint (first->state->failures, ==, 0);
  serve_archives (fixture, 30);
  second = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (second->n_added, ==, 10);
  g_assert_null (second->state->backlog);
}

static void
test_archives_in_a_circle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autofree char *to_b = make_prev_archive (fixture, "/b", FALSE);
  g_autofree char *to_feed = make_prev_archive (fixture, "/feed", FALSE);

  fixture_serve (fixture, "/feed", 11, 20, to_b);
  fixture_serve (fixture, "/b", 1, 10, to_feed);
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (report, 20, 0, 0);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, NULL), ==, 2);
}

/* --- Ends -------------------------------------------------------------------------------------------- */

static void
test_removed_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  id = fixture_add (fixture, "/feed");
  sources = fixture_sources (fixture);
  gotgan_test_server_hold (fixture->server);
  gotgan_syncer_run_async (fixture->syncer, sources, GOTGAN_SYNC_ALL, NULL, NULL, fixture_keep_cb,
                           &result);
  gotgan_test_server_wait (fixture->server, "/feed", 1);
  fixture_write (fixture, remove_source_func, &id);
  gotgan_test_server_go_on (fixture->server);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reports = gotgan_syncer_run_finish (fixture->syncer, result, &error);
  g_assert_no_error (error);
  assert_report (g_ptr_array_index (reports, 0), 0, 0, 0);
  g_assert_cmpuint (fixture_count (fixture), ==, 0);
}

static gpointer
move_source_func (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                  GError **error)
{
  gotgan_source_table_update (connection, data, error);
  return NULL;
}

/* The person gives a source another address while the old one is asked: what that answers is not of the source any more. */
static void
test_readdressed_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *to = gotgan_test_server_address (fixture->server, NULL, "/other");
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganSource) moved = NULL;
  g_autoptr (GotganSource) after = NULL;
  g_autoptr (GotganSyncReport) next = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  fixture_serve (fixture, "/other", 11, 12, NULL);
  id = fixture_add (fixture, "/feed");
  sources = fixture_sources (fixture);
  gotgan_test_server_hold (fixture->server);
  gotgan_syncer_run_async (fixture->syncer, sources, GOTGAN_SYNC_ALL, NULL, NULL, fixture_keep_cb,
                           &result);
  gotgan_test_server_wait (fixture->server, "/feed", 1);
  moved = fixture_source (fixture, id);
  gotgan_source_set_url (moved, to);
  fixture_write (fixture, move_source_func, moved);
  gotgan_test_server_go_on (fixture->server);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reports = gotgan_syncer_run_finish (fixture->syncer, result, &error);
  g_assert_no_error (error);
  g_assert_true (((GotganSyncReport *) reports->pdata[0])->is_outdated);
  g_assert_cmpuint (fixture_count (fixture), ==, 0);
  after = fixture_source (fixture, id);
  g_assert_cmpstr (gotgan_source_get_url (after), ==, to);
  g_assert_null (gotgan_source_get_title (after));
  g_assert_null (gotgan_source_get_state (after)->etag);
  g_assert_cmpint (gotgan_source_get_state (after)->tried, ==, 0);
  next = fixture_visit (fixture, GOTGAN_SYNC_DUE);
  assert_report (next, 2, 0, 0);
  g_assert_false (next->is_outdated);
}

/* One source is visited once at a time, and it is said why not twice. */
static void
test_under_way (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  const GotganSyncReport *second;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  fixture_add (fixture, "/feed");
  sources = fixture_sources (fixture);
  g_ptr_array_add (sources, g_object_ref (g_ptr_array_index (sources, 0)));
  gotgan_syncer_run_async (fixture->syncer, sources, GOTGAN_SYNC_ALL, NULL, NULL, fixture_keep_cb,
                           &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reports = gotgan_syncer_run_finish (fixture->syncer, result, NULL);
  assert_report (g_ptr_array_index (reports, 0), 3, 0, 0);
  second = g_ptr_array_index (reports, 1);
  g_assert_true (second->is_skipped);
  g_assert_cmpint (second->skip, ==, GOTGAN_SYNC_SKIP_UNDER_WAY);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganSource) source = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  id = fixture_add (fixture, "/feed");
  sources = fixture_sources (fixture);
  gotgan_test_server_hold (fixture->server);
  gotgan_syncer_run_async (fixture->syncer, sources, GOTGAN_SYNC_ALL, NULL, cancellable,
                           fixture_keep_cb, &result);
  gotgan_test_server_wait (fixture->server, "/feed", 1);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reports = gotgan_syncer_run_finish (fixture->syncer, result, &error);
  g_assert_null (reports);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  gotgan_test_server_go_on (fixture->server);
  /* That is nothing the source did wrong. */
  source = fixture_source (fixture, id);
  g_assert_cmpint (gotgan_source_get_state (source)->tried, ==, 0);
  g_assert_cmpuint (gotgan_source_get_state (source)->failures, ==, 0);
}

/* A syncer that goes while it is at work. */
static void
test_stop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  fixture_add (fixture, "/feed");
  sources = fixture_sources (fixture);
  gotgan_test_server_hold (fixture->server);
  gotgan_syncer_run_async (fixture->syncer, sources, GOTGAN_SYNC_ALL, NULL, NULL, fixture_keep_cb,
                           &result);
  gotgan_test_server_wait (fixture->server, "/feed", 1);
  gotgan_syncer_stop (fixture->syncer);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (gotgan_syncer_run_finish (fixture->syncer, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  gotgan_test_server_go_on (fixture->server);
}

static gpointer
limit_pages (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gotgan_connection_run (connection, data, error);
  return NULL;
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GotganSyncReport) again = NULL;
  g_autoptr (GError) error = NULL;

  fixture_serve (fixture, "/feed", 1, 500, NULL);
  fixture_serve (fixture, "/other", 501, 510, NULL);
  fixture_add (fixture, "/feed");
  fixture_add (fixture, "/other");
  fixture_write (fixture, limit_pages, (gpointer) "PRAGMA max_page_count = 1");
  reports = fixture_try (fixture, GOTGAN_SYNC_ALL, NULL, &error);
  g_assert_null (reports);
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FULL);
  fixture_write (fixture, limit_pages, (gpointer) "PRAGMA max_page_count = 1000000");
  again = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  assert_report (again, 500, 0, 0);
  g_assert_cmpuint (fixture_count (fixture), ==, 510);
}

/* The library has something against some items of a tray: nothing of these is stored, and all of the others. */
static void
test_refused_item (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  fixture_serve (fixture, "/feed", 1, 5, NULL);
  fixture_add (fixture, "/feed");
  fixture_write (fixture, limit_pages,
                 (gpointer) "CREATE TRIGGER refuse BEFORE INSERT ON article_versions"
                            " WHEN (SELECT count(*) FROM articles) = 3"
                            " BEGIN SELECT raise (ABORT, 'refused'); END");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (report->n_added, ==, 2);
  g_assert_cmpuint (report->n_failed, ==, 3);
  articles = fixture_articles (fixture);
  g_assert_cmpuint (articles->len, ==, 2);
}

#define ADD(name, func) \
  g_test_add ("/syncer/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (pairs[i].what), " ", '-');
      g_autofree char *path = g_strconcat ("/syncer/repeats/", name, NULL);

      g_test_add (path, Fixture, &pairs[i], fixture_set_up, test_repeats, fixture_tear_down);
    }
  ADD ("new-items", test_new_items);
  ADD ("nothing-new", test_nothing_new);
  ADD ("some-new", test_some_new);
  ADD ("edited-item", test_edited_item);
  ADD ("edited-item-of-many-ids", test_edited_item_of_many_ids);
  ADD ("ids-that-change", test_ids_that_change);
  ADD ("one-id-for-all", test_one_id_for_all);
  ADD ("one-id-and-address-for-all", test_one_id_and_address_for_all);
  ADD ("one-id-and-address-edited", test_one_id_and_address_edited);
  ADD ("one-address-for-all", test_one_address_for_all);
  ADD ("items-without-names", test_items_without_names);
  ADD ("future-date", test_future_date);
  ADD ("many-items", test_many_items);
  ADD ("many-sources", test_many_sources);
  ADD ("events", test_events);
  ADD ("due", test_due);
  ADD ("held", test_held);
  ADD ("gone", test_gone);
  ADD ("clock-in-the-past", test_clock_in_the_past);
  ADD ("moved", test_moved);
  ADD ("moved-to-another-source", test_moved_to_another_source);
  ADD ("not-moved", test_not_moved);
  ADD ("moved-to-a-page", test_moved_to_a_page);
  ADD ("feed-elsewhere", test_feed_elsewhere);
  ADD ("archives", test_archives);
  ADD ("backlog", test_backlog);
  ADD ("backlog-of-known-pages", test_backlog_of_known_pages);
  ADD ("broken-archive", test_broken_archive);
  ADD ("archives-in-a-circle", test_archives_in_a_circle);
  ADD ("removed-meanwhile", test_removed_meanwhile);
  ADD ("readdressed-meanwhile", test_readdressed_meanwhile);
  ADD ("under-way", test_under_way);
  ADD ("cancel", test_cancel);
  ADD ("stop", test_stop);
  ADD ("full-disk", test_full_disk);
  ADD ("refused-item", test_refused_item);

  return g_test_run ();
}
