#include "config.h"

#include "tests/app/sync/syncer-fixture.h"

#include "app/import/gotgan-feed.h"

/* Articles of which the feed has only the beginning. */

#define PAGE                                                                            \
  "<!DOCTYPE html><html lang=en><head><title>Acme raises</title></head><body><article>" \
  "<h1>Acme raises</h1><p>" WORDS WORDS WORDS "</p><p>Second. " WORDS WORDS WORDS       \
  "</p><p>Third. " WORDS WORDS WORDS "</p><p>The last words of the page. " WORDS WORDS  \
  "</p></article></body></html>"

static void
serve_teasers (Fixture *fixture, guint n_items)
{
  g_autoptr (GString) feed = g_string_new (RSS_HEAD);

  for (guint i = n_items; i > 0; i--)
    {
      g_autofree char *path = g_strdup_printf ("/page/%u", i);
      g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);

      g_string_append_printf (feed,
                              "<item><title>Item %u</title><guid>id-%u</guid><link>%s</link>"
                              "<pubDate>%u Jan 2026 10:00:00 GMT</pubDate>"
                              "<description>Acme raised %u million …</description></item>",
                              i, i, url, i, i);
    }
  g_string_append (feed, RSS_END);
  gotgan_test_server_answer (fixture->server, "/feed", 200, "ETag: \"1\"", feed->str);
}

static void
serve_page (Fixture *fixture, guint number, guint status)
{
  g_autofree char *path = g_strdup_printf ("/page/%u", number);

  gotgan_test_server_answer (fixture->server, path, status, "Content-Type: text/html",
                             status == 200 ? PAGE : "");
}

static guint
count_whole (Fixture *fixture)
{
  g_autoptr (GPtrArray) articles = fixture_articles (fixture);
  guint n_whole = 0;

  for (guint i = 0; i < articles->len; i++)
    n_whole += gotgan_article_get_n_paragraphs (g_ptr_array_index (articles, i)) >= 4 ? 1 : 0;
  return n_whole;
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GotganSyncReport) again = NULL;
  g_autofree char *log = NULL;

  serve_teasers (fixture, 3);
  for (guint i = 1; i <= 3; i++)
    serve_page (fixture, i, 200);
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (report->n_added, ==, 3);
  g_assert_cmpuint (report->n_failed, ==, 0);
  g_assert_null (report->state->problem);
  g_assert_cmpuint (fixture_count (fixture), ==, 3);
  g_assert_cmpuint (count_whole (fixture), ==, 3);

  /* One after the other, the newest first, and each once. */
  again = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (again->n_failed, ==, 0);
  log = gotgan_test_server_dup_log (fixture->server);
  g_assert_cmpstr (log, ==, "/feed /page/3 /page/2 /page/1 /feed");
}

/* Teasers stay when their pages can't be had, and one of them keeps no other back. */
static void
test_missing_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GotganSyncReport) again = NULL;

  serve_teasers (fixture, 3);
  serve_page (fixture, 1, 200);
  serve_page (fixture, 2, 500);
  serve_page (fixture, 3, 200);
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (report->n_failed, ==, 1);
  g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_PAGES);
  g_assert_nonnull (strstr (report->state->detail, "/page/2"));
  g_assert_cmpuint (report->state->failures, ==, 0);
  g_assert_nonnull (report->state->etag);
  g_assert_cmpuint (fixture_count (fixture), ==, 3);
  g_assert_cmpuint (count_whole (fixture), ==, 2);

  /* It is not asked for again at once. */
  again = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (again->n_failed, ==, 0);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, "/page/2"), ==, 1);
}

/* Pages that were wanted when the program ended are fetched by the next one, though the feed has nothing new. */
static void
test_after_a_restart (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganSyncReport) report = NULL;

  serve_teasers (fixture, 3);
  for (guint i = 1; i <= 3; i++)
    serve_page (fixture, i, 200);
  fixture_add (fixture, "/feed");
  sources = fixture_sources (fixture);
  gotgan_syncer_set_page_pause (fixture->syncer, G_TIME_SPAN_HOUR);
  gotgan_syncer_run_async (fixture->syncer, sources, GOTGAN_SYNC_ALL, NULL, cancellable,
                           fixture_keep_cb, &result);
  gotgan_test_server_wait (fixture->server, "/page/3", 1);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (fixture->syncer);
  g_assert_cmpuint (fixture_count (fixture), ==, 3);

  fixture->syncer = gotgan_syncer_new (fixture->store, fixture->sites, NULL);
  gotgan_syncer_set_page_pause (fixture->syncer, 0);
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_null (report->state->problem);
  g_assert_cmpuint (count_whole (fixture), ==, 3);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, "/page/1"), ==, 1);
}

/* One page of a host at a time, with a pause between two: also for two sources. */
static void
test_manners (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  gint64 start;

  serve_teasers (fixture, 5);
  for (guint i = 1; i <= 5; i++)
    serve_page (fixture, i, 200);
  fixture_add (fixture, "/feed");
  gotgan_syncer_set_page_pause (fixture->syncer, 20 * G_TIME_SPAN_MILLISECOND);
  start = g_get_monotonic_time ();
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_null (report->state->problem);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 4 * 20 * G_TIME_SPAN_MILLISECOND);
  g_assert_cmpuint (count_whole (fixture), ==, 5);
}

/* --- Looking ------------------------------------------------------------------------------------------ */

static GPtrArray *
look (Fixture *fixture, const char *path, GotganArticle **page, GError **error)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_syncer_look_async (fixture->syncer, url, NULL, fixture_keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return gotgan_syncer_look_finish (fixture->syncer, result, page, NULL, NULL, error);
}

static void
test_look_at_a_feed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) page = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  const GotganSourceOffer *offer;

  fixture_serve (fixture, "/feed", 1, 9, NULL);
  offers = look (fixture, "/feed", &page, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offers->len, ==, 1);
  g_assert_null (page);
  offer = g_ptr_array_index (offers, 0);
  g_assert_cmpint (offer->kind, ==, GOTGAN_SOURCE_FEED);
  g_assert_cmpstr (offer->title, ==, "News");
  g_assert_cmpstr (offer->home, ==, "http://news.test/");
  g_assert_true (g_str_has_suffix (offer->url, "/feed"));
  g_assert_cmpuint (offer->preview->len, ==, GOTGAN_SOURCE_OFFER_PREVIEWS);
  g_assert_cmpstr (gotgan_article_get_title (g_ptr_array_index (offer->preview, 0)), ==, "Item 9");
  g_assert_cmpuint (fixture_count (fixture), ==, 0);
}

static void
test_look_at_a_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) page = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = NULL;

  fixture_serve (fixture, "/real", 1, 2, NULL);
  gotgan_test_server_answer (fixture->server, "/", 200, "Content-Type: text/html",
                             "<!DOCTYPE html><title>Home</title>"
                             "<link rel=alternate type=application/rss+xml title=All href=/real>"
                             "<link rel=alternate type=application/rss+xml title=Dead href=/dead>"
                             "<p>Welcome");
  offers = look (fixture, "/", &page, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offers->len, ==, 1);
  g_assert_null (page);
  g_assert_cmpstr (((GotganSourceOffer *) g_ptr_array_index (offers, 0))->title, ==, "News");
}

static void
test_look_at_an_article (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) page = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = NULL;

  serve_page (fixture, 1, 200);
  offers = look (fixture, "/page/1", &page, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offers->len, ==, 0);
  g_assert_nonnull (page);
  g_assert_cmpstr (gotgan_article_get_title (page), ==, "Acme raises");
}

static void
test_look_at_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (look (fixture, "/nothing", NULL, &error));
  g_assert_error (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_MISSING);
}

static const char *
look_for_address (Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = look (fixture, path, NULL, &error);
  const GotganSourceOffer *offer;

  g_assert_no_error (error);
  g_assert_cmpuint (offers->len, ==, 1);
  offer = g_ptr_array_index (offers, 0);
  return g_intern_string (strrchr (offer->url, '/'));
}

/* Where a redirect leads only for now is not where the source is. */
static void
test_look_through_redirects (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint status;
    const char *kept;
  } cases[] = {
    { 301, "/feed" }, { 308, "/feed" }, { 302, "/asked" }, { 303, "/asked" }, { 307, "/asked" }
  };

  fixture_serve (fixture, "/feed", 1, 2, NULL);
  gotgan_test_server_answer (fixture->server, "/", 200, "Content-Type: text/html",
                             "<!DOCTYPE html><title>Home</title>"
                             "<link rel=alternate type=application/rss+xml href=/asked><p>Welcome");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gotgan_test_server_answer (fixture->server, "/asked", cases[i].status, "Location: /feed", "");
      g_assert_cmpstr (look_for_address (fixture, "/asked"), ==, cases[i].kept);
      g_assert_cmpstr (look_for_address (fixture, "/"), ==, cases[i].kept);
    }
}

/* More than is read to see what it is. */
static void
test_look_at_a_long_dataset (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text =
      g_string_new ("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Deals\","
                    "\"_gotgan\":{\"version\":1,\"about\":\"x\"},\"items\":[");
  g_autofree char *words = g_strnfill (100000, 'a');
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GError) error = NULL;
  const GotganSourceOffer *offer;

  for (guint i = 0; i < 180; i++)
    g_string_append_printf (text, "%s{\"id\":\"%u\",\"title\":\"Item %u\",\"content_text\":\"%s\"}",
                            i > 0 ? "," : "", i, i, words);
  g_string_append (text, "]}");
  gotgan_test_server_answer (fixture->server, "/feed.json", 200,
                             "Content-Type: application/feed+json", text->str);
  offers = look (fixture, "/feed.json", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offers->len, ==, 1);
  offer = g_ptr_array_index (offers, 0);
  g_assert_cmpint (offer->kind, ==, GOTGAN_SOURCE_DATASET);
  g_assert_cmpstr (offer->title, ==, "Deals");
  g_assert_cmpuint (offer->preview->len, ==, GOTGAN_SOURCE_OFFER_PREVIEWS);
}

static void
test_look_at_broken_feeds (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "<rss version='2.0'><channel><title>News</title", GOTGAN_FEED_ERROR_MALFORMED },
    { "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0'><channel/></rss>",
      GOTGAN_FEED_ERROR_UNSAFE },
    { "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[",
      GOTGAN_FEED_ERROR_MALFORMED },
  };

  gotgan_test_server_answer (fixture->server, "/", 200, "Content-Type: text/html",
                             "<!DOCTYPE html><title>Home</title>"
                             "<link rel=alternate type=application/rss+xml href=/feed><p>Welcome");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) problem = NULL;
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GPtrArray) offers = NULL;
      g_autofree char *problem_url = NULL;
      g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, "/");

      gotgan_test_server_answer (fixture->server, "/feed", 200, "Content-Type: application/xml",
                                 cases[i].text);
      g_assert_null (look (fixture, "/feed", NULL, &error));
      g_assert_error (error, GOTGAN_FEED_ERROR, cases[i].code);

      gotgan_syncer_look_async (fixture->syncer, url, NULL, fixture_keep_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      offers =
          gotgan_syncer_look_finish (fixture->syncer, result, NULL, &problem, &problem_url, NULL);
      g_assert_cmpuint (offers->len, ==, 0);
      g_assert_error (problem, GOTGAN_FEED_ERROR, cases[i].code);
      g_assert_true (g_str_has_suffix (problem_url, "/feed"));
    }
}

#define ADD(name, func) \
  g_test_add ("/syncer-pages/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("pages", test_pages);
  ADD ("missing-page", test_missing_page);
  ADD ("after-a-restart", test_after_a_restart);
  ADD ("manners", test_manners);
  ADD ("look/feed", test_look_at_a_feed);
  ADD ("look/page", test_look_at_a_page);
  ADD ("look/article", test_look_at_an_article);
  ADD ("look/nothing", test_look_at_nothing);
  ADD ("look/redirects", test_look_through_redirects);
  ADD ("look/long-dataset", test_look_at_a_long_dataset);
  ADD ("look/broken-feeds", test_look_at_broken_feeds);

  return g_test_run ();
}
