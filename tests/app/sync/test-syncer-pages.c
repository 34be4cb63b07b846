#include "config.h"

#include "tests/app/sync/syncer-fixture.h"

#include "app/import/gotgan-feed.h"

/* Articles of which the feed has only the beginning. */

#define PAGE_OF(title, first)                                                          \
  "<!DOCTYPE html><html lang=en><head><title>" title "</title></head><body><article>"  \
  "<h1>" title "</h1><p>" first WORDS WORDS WORDS "</p><p>Second. " WORDS WORDS WORDS  \
  "</p><p>Third. " WORDS WORDS WORDS "</p><p>The last words of the page. " WORDS WORDS \
  "</p></article></body></html>"
#define PAGE PAGE_OF ("Acme raises money", "")

static void
serve_teasers (Fixture *fixture, guint n_items)
{
  g_autoptr (GString) feed = g_string_new (RSS_HEAD);

  for (guint i = n_items; i > 0; i--)
    {
      g_autofree char *path = g_strdup_printf ("/page/%u", i);
      g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);

      g_string_append_printf (feed,
                              "<item><title>Acme raises money, %u</title><guid>id-%u</guid>"
                              "<link>%s</link>"
                              "<pubDate>%u Jan 2026 10:00:00 GMT</pubDate>"
                              "<description>Acme raised %u million …</description></item>",
                              i, i, url, i, i);
    }
  g_string_append (feed, RSS_END);
  gotgan_test_server_answer (fixture->server, "/feed", 200, "ETag: \"1\"", feed->str);
}

#define TEASER_OF_1 \
  "<pubDate>1 Jan 2026 10:00:00 GMT</pubDate><description>Acme raised …</description></item>"
#define TEASER_OF_3 \
  "<pubDate>3 Jan 2026 10:00:00 GMT</pubDate><description>Acme raised …</description></item>"

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
  /* But it is still so. */
  g_assert_cmpstr (again->state->problem, ==, GOTGAN_PROBLEM_PAGES);
  assert_problem (fixture, 1, GOTGAN_PROBLEM_PAGES);
}

/* An item in eight sections, with an id for each: its page is one page. */
static void
test_missing_page_of_many_ids (Fixture *fixture, gconstpointer data)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, "/page/1");
  g_autoptr (GString) feed = g_string_new (RSS_HEAD);

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (feed,
                            "<item><title>Acme raises money</title><guid>section-%u</guid>"
                            "<link>%s</link>" TEASER_OF_1,
                            i, url);
  g_string_append (feed, RSS_END);
  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed->str);
  serve_page (fixture, 1, 404);
  fixture_add (fixture, "/feed");
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GotganSyncReport) report = fixture_visit (fixture, GOTGAN_SYNC_ALL);

      g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_PAGES);
      g_assert_cmpuint (report->n_failed, ==, i == 0 ? 1 : 0);
    }
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, "/page/1"), ==, 1);
}

static guint
count_page_requests (Fixture *fixture)
{
  return gotgan_test_server_get_n_requests (fixture->server, NULL)
         - gotgan_test_server_get_n_requests (fixture->server, "/feed")
         - gotgan_test_server_get_n_requests (fixture->server, "/other");
}

/* "Too many requests" is said of the host: neither this source's other pages nor another source's are asked for before it is
 * time, also after a restart. */
static void
test_busy_host (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, "/page/7");
  g_autofree char *other =
      g_strdup_printf (RSS_HEAD "<item><title>Other</title><guid>o</guid><link>%s</link>"
                                "<description>Acme raised …</description></item>" RSS_END,
                       url);

  serve_teasers (fixture, 5);
  for (guint i = 1; i <= 4; i++)
    serve_page (fixture, i, 200);
  gotgan_test_server_answer (fixture->server, "/page/5", 429, "Retry-After: 3600", "");
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (report->n_failed, ==, 1);
  g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_PAGES);
  g_assert_cmpuint (count_page_requests (fixture), ==, 1);

  gotgan_test_server_answer (fixture->server, "/other", 200, NULL, other);
  fixture_add (fixture, "/other");
  fixture_visit_silently (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (count_page_requests (fixture), ==, 1);
  assert_problem (fixture, 2, GOTGAN_PROBLEM_PAGES);

  g_object_unref (fixture->syncer);
  fixture->syncer = gotgan_syncer_new (fixture->store, fixture->sites, NULL);
  fixture_visit_silently (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (count_page_requests (fixture), ==, 1);
  g_assert_cmpuint (count_whole (fixture), ==, 0);
  assert_problem (fixture, 2, GOTGAN_PROBLEM_PAGES);
}

#define N_FEEDS 8

static void
serve_teaser_of (Fixture *fixture, guint number, guint status)
{
  g_autofree char *path = g_strdup_printf ("/page/%u", number);
  g_autofree char *feed_path = g_strdup_printf ("/feed/%u", number);
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);
  g_autofree char *feed =
      g_strdup_printf (RSS_HEAD "<item><title>Acme raises money</title><guid>%u</guid>"
                                "<link>%s</link>" TEASER_OF_1 RSS_END,
                       number, url);

  gotgan_test_server_answer (fixture->server, feed_path, 200, NULL, feed);
  gotgan_test_server_answer (fixture->server, path, status, "Retry-After: 3600",
                             status == 200 ? PAGE : "");
  fixture_add (fixture, feed_path);
}

/* Also not by those that were waiting for their turn when the first was refused; and each is told to have only beginnings. */
static void
test_busy_host_of_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) first = NULL;
  guint n_asked = 0;

  /* Behind this page they all wait. */
  gotgan_syncer_set_page_pause (fixture->syncer, 300 * G_TIME_SPAN_MILLISECOND);
  serve_teaser_of (fixture, 0, 200);
  fixture_visit_silently (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (count_whole (fixture), ==, 1);
  for (guint i = 1; i <= N_FEEDS; i++)
    serve_teaser_of (fixture, i, 429);
  fixture_visit_silently (fixture, GOTGAN_SYNC_ALL);
  for (guint i = 1; i <= N_FEEDS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/page/%u", i);

      n_asked += gotgan_test_server_get_n_requests (fixture->server, path);
      assert_problem (fixture, i + 1, GOTGAN_PROBLEM_PAGES);
    }
  /* The answer to the first may come later than the turn of the second. */
  g_assert_cmpuint (n_asked, <=, 2);
}

/* One host that is busy keeps no other waiting. */
static void
test_busy_host_and_another (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = gotgan_test_server_address (fixture->server, NULL, "/page/1");
  g_autofree char *second = gotgan_test_server_address (fixture->server, "127.0.0.2", "/page/2");
  g_autofree char *feed = g_strdup_printf (
      RSS_HEAD
      "<item><title>One</title><guid>1</guid><link>%s</link>" TEASER_OF_3
      "<item><title>Acme raises money</title><guid>2</guid><link>%s</link>" TEASER_OF_1 RSS_END,
      first, second);

  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed);
  gotgan_test_server_answer (fixture->server, "/page/1", 503, "Retry-After: 3600", "");
  serve_page (fixture, 2, 200);
  fixture_add (fixture, "/feed");
  fixture_visit_silently (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (count_page_requests (fixture), ==, 2);
  g_assert_cmpuint (count_whole (fixture), ==, 1);
}

/* --- Hosts that don't answer ------------------------------------------------------------------------ */

#define HALF_A_HEAD "HTTP/1.1 200 OK\r\n"

static const GotganTestStep half_a_head[] = {
  { GOTGAN_TEST_SEND, HALF_A_HEAD, 0, 0 },
  { GOTGAN_TEST_HOLD, NULL, 0, 0 },
};

static void
set_up_impatient (Fixture *fixture, gconstpointer data)
{
  GotganHttpLimits limits = gotgan_http_default_limits;

  limits.stall = 300;
  fixture_set_up_with (fixture, &limits);
}

/* Items whose pages lie at @mute, on @n_hosts hosts, and below them one with a page on a host of its own that answers. */
static void
serve_mute_pages (Fixture *fixture, const char *path, GotganTestFaults *mute, guint n_items,
                  guint n_hosts)
{
  g_autofree char *address = gotgan_test_faults_address (mute);
  g_autofree char *good = gotgan_test_server_address (fixture->server, "127.0.0.2", "/page/1");
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  g_autoptr (GString) feed = g_string_new (RSS_HEAD);

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (feed,
                            "<item><title>Number %u</title><guid>mute-%u</guid>"
                            "<link>http://mute%u.localhost:%d%s/%u</link>" TEASER_OF_3,
                            i, i, i % n_hosts, g_uri_get_port (uri), path, i);
  g_string_append_printf (
      feed,
      "<item><title>Acme raises money</title><guid>1</guid><link>%s</link>" TEASER_OF_1 RSS_END,
      good);
  gotgan_test_server_answer (fixture->server, path, 200, NULL, feed->str);
  serve_page (fixture, 1, 200);
  fixture_add (fixture, path);
}

static guint
count_mute_requests (GotganTestFaults *mute)
{
  return (guint) (gotgan_test_faults_get_n_sent (mute) / strlen (HALF_A_HEAD));
}

/* Two pages that don't come in time tell enough of their host. */
static void
test_mute_host (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganTestFaults) mute =
      gotgan_test_faults_new (half_a_head, G_N_ELEMENTS (half_a_head));
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GotganSyncReport) again = NULL;

  serve_mute_pages (fixture, "/feed", mute, 9, 1);
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (report->n_failed, ==, 2);
  g_assert_cmpuint (count_mute_requests (mute), ==, 2);
  g_assert_cmpuint (count_whole (fixture), ==, 1);
  g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_PAGES);

  again = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (count_mute_requests (mute), ==, 2);
  g_assert_cmpstr (again->state->problem, ==, GOTGAN_PROBLEM_PAGES);
}

/* Items whose pages a host knows that only leads on, as those of a collector of news do: two lead to hosts that don't answer,
 * or to one of these. What others lie behind is fetched. */
static void
test_mute_behind_redirects (Fixture *fixture, gconstpointer data)
{
  gboolean is_one = GPOINTER_TO_INT (data);
  g_autoptr (GotganTestFaults) mute =
      gotgan_test_faults_new (half_a_head, G_N_ELEMENTS (half_a_head));
  g_autofree char *address = gotgan_test_faults_address (mute);
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  g_autoptr (GString) feed = g_string_new (RSS_HEAD);
  g_autoptr (GotganSyncReport) report = NULL;

  serve_page (fixture, 1, 200);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *path = g_strdup_printf ("/way/%u", i);
      g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);
      g_autofree char *page = gotgan_test_server_address (fixture->server, "127.0.0.2", "/page/1");
      g_autofree char *to = i < 2 ? g_strdup_printf ("Location: http://mute%u.localhost:%d/%u",
                                                     is_one ? 0 : i, g_uri_get_port (uri), i)
                                  : g_strconcat ("Location: ", page, NULL);

      gotgan_test_server_answer (fixture->server, path, 302, to, "");
      g_string_append_printf (feed,
                              "<item><title>Acme raises money</title><guid>%u</guid>"
                              "<link>%s</link><pubDate>%u Jan 2026 10:00:00 GMT</pubDate>"
                              "<description>Acme raised …</description></item>",
                              i, url, 20 - i);
    }
  g_string_append (feed, RSS_END);
  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed->str);
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (report->n_failed, ==, 2);
  g_assert_cmpuint (count_mute_requests (mute), ==, 2);
  g_assert_cmpuint (count_whole (fixture), ==, 6);
}

/* Whoever wants them: one after the other, and two in all. */
static void
test_mute_host_of_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganTestFaults) mute =
      gotgan_test_faults_new (half_a_head, G_N_ELEMENTS (half_a_head));

  for (guint i = 0; i < N_FEEDS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/feed/%u", i);

      serve_mute_pages (fixture, path, mute, 2, 1);
    }
  fixture_visit_silently (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (count_mute_requests (mute), ==, 2);
  for (guint i = 0; i < N_FEEDS; i++)
    assert_problem (fixture, i + 1, GOTGAN_PROBLEM_PAGES);
}

/* A visit does not wait for any number of hosts; the next one goes on. */
static void
test_mute_hosts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganTestFaults) mute =
      gotgan_test_faults_new (half_a_head, G_N_ELEMENTS (half_a_head));
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GotganSyncReport) again = NULL;

  serve_mute_pages (fixture, "/feed", mute, 9, 9);
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (count_mute_requests (mute), ==, 6);
  g_assert_cmpuint (count_whole (fixture), ==, 0);
  g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_PAGES);

  fixture_visit_silently (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (count_mute_requests (mute), ==, 9);
  g_assert_cmpuint (count_whole (fixture), ==, 1);
}

/* Only what a teaser says has its page read again, not its picture. */
static void
test_other_picture (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *text;
    const char *picture;
    guint n_requests;
  } rows[] = {
    { "Acme raises money", "Acme raised …", "a", 1 },
    { "Acme raises money", "Acme raised …", "b", 1 },
    { "Acme raises money", "Acme raised more …", "b", 2 },
    { "Acme raises money again", "Acme raised more …", "b", 3 },
    { "Acme raises money again", "Acme raised more …", "c", 3 },
  };
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, "/page/1");

  serve_page (fixture, 1, 200);
  fixture_add (fixture, "/feed");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *feed =
          g_strdup_printf (RSS_HEAD
                           "<item><title>%s</title><guid>1</guid><link>%s</link><description>%s"
                           "</description><enclosure type=\"image/jpeg\" length=\"1\""
                           " url=\"http://news.test/%s.jpg\"/></item>" RSS_END,
                           rows[i].title, url, rows[i].text, rows[i].picture);

      gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed);
      fixture_visit_silently (fixture, GOTGAN_SYNC_ALL);
      g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, "/page/1"), ==,
                        rows[i].n_requests);
      g_assert_cmpuint (count_whole (fixture), ==, 1);
    }
}

/* Items that all lead to one page do not have it fetched for each of them at once. */
static void
test_one_page_for_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, "/page/1");
  g_autoptr (GString) feed = g_string_new (RSS_HEAD);

  for (guint i = 0; i < 5; i++)
    g_string_append_printf (feed,
                            "<item><title>Number %u</title><guid>%u</guid><link>%s</link>"
                            "<description>%u. Something else …</description></item>",
                            i, i, url, i);
  g_string_append (feed, RSS_END);
  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed->str);
  serve_page (fixture, 1, 200);
  fixture_add (fixture, "/feed");
  fixture_visit_silently (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, "/page/1"), ==, 1);
}

/* The same for a page that can't be had: its time does not begin anew. */
static void
test_other_picture_of_missing_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, "/page/1");

  serve_page (fixture, 1, 500);
  fixture_add (fixture, "/feed");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *feed = g_strdup_printf (
          RSS_HEAD "<item><title>Acme</title><guid>1</guid><link>%s</link><description>Acme …"
                   "</description><enclosure type=\"image/jpeg\" length=\"1\""
                   " url=\"http://news.test/%u.jpg\"/></item>" RSS_END,
          url, i);
      g_autoptr (GotganSyncReport) report = NULL;

      gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed);
      report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
      g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_PAGES);
    }
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, "/page/1"), ==, 1);
}

/* --- Pages that are not the article's ------------------------------------------------------------- */

#define COOKIES                                                                                 \
  "<!DOCTYPE html><html><head><title>Before you go on</title></head><body><article>"            \
  "<h1>Before you go on</h1><p>We and our 812 partners keep things on your device and read "    \
  "them, such as which pages you looked at, so that we can show you what you may want.</p>"     \
  "<p>You may agree to all of that now, or choose what you agree to. You can change your mind " \
  "whenever you want, at the foot of each page.</p></article></body></html>"
#define FRONT                                                                                    \
  "<!DOCTYPE html><html><head><title>The Daily Harbour</title></head><body><main>"               \
  "<h1>The Daily Harbour</h1><p>Acme raised thirty million dollars in a round that three funds " \
  "led together, the company said on Monday.</p><p>Storms are on their way to the coast, and "   \
  "the ferries stay where they are until they have passed.</p><p>The museum opens again.</p>"    \
  "<p>The council spoke of bridges for six hours and will go on on Thursday.</p></main></body></html>"

#define SIGN_IN(title)                                                                          \
  "<!DOCTYPE html><html><head><title>" title "</title></head><body><article><h1>" title "</h1>" \
  "<p>Please sign in to go on reading. It takes no more than a minute, and we keep nothing of " \
  "you but your name.</p><p>Please sign in with the name and the word that you chose when you " \
  "came here first, or ask for another one.</p></article></body></html>"

/* @to: (nullable): where the page's address leads
 * @is_taken: whether the page takes the teaser's place */
typedef struct
{
  const char *what;
  const char *to;
  const char *body;
  gboolean is_taken;
} Wall;

static const Wall walls[] = {
  { "the article", NULL, PAGE_OF ("Acme raises thirty million", ""), TRUE },
  { "the article under another title", NULL, PAGE_OF ("Big round in the valley", ""), TRUE },
  { "the article elsewhere", "/2026/02/acme-raises", PAGE_OF ("Acme raises thirty million", ""),
    TRUE },
  { "the article beside it", "/page/acme", PAGE_OF ("A big round", ""), TRUE },
  { "the article at the root", "/", PAGE_OF ("Acme raises thirty million – Harbour", ""), TRUE },
  { "another article elsewhere", "/2026/02/other", PAGE_OF ("The bridge is shut", ""), FALSE },
  { "cookies in its place", NULL, COOKIES, FALSE },
  { "cookies elsewhere", "/page/consent", COOKIES, FALSE },
  { "the front page", "/", FRONT, FALSE },
  { "a list", "/news", FRONT, FALSE },
  { "less than the teaser", NULL,
    "<!DOCTYPE html><html><head><title>Acme raises thirty million</title></head><body><article>"
    "<h1>Acme raises thirty million</h1><p>Acme raised.</p></article></body></html>",
    FALSE },
  { "a login under the outlet's name", "/gnlogin", SIGN_IN ("Harbour"), FALSE },
  { "a login at the root", "/", SIGN_IN ("Harbour"), FALSE },
  { "a login under its title", NULL, SIGN_IN ("Acme raises thirty million – Harbour"), FALSE },
  { "nothing to read", NULL,
    "<!DOCTYPE html><html><head><title>Acme</title></head><body></body></html>", FALSE },
};

static void
test_wall (Fixture *fixture, gconstpointer data)
{
  const Wall *wall = data;
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, "/page/1");
  g_autofree char *feed = g_strdup_printf (
      RSS_HEAD
      "<item><title>Acme raises thirty million - Harbour</title><guid>1</guid><link>%s</link>"
      "<description>Acme raised thirty million dollars in a round that three funds led "
      "together, the company said on Monday …</description></item>" RSS_END,
      url);
  g_autofree char *location = g_strconcat ("Location: ", wall->to, NULL);
  const char *problem = wall->is_taken ? NULL : GOTGAN_PROBLEM_UNREADABLE;
  guint n_requests;

  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed);
  if (wall->to != NULL)
    gotgan_test_server_answer (fixture->server, "/page/1", 302, location, "");
  gotgan_test_server_answer (fixture->server, wall->to != NULL ? wall->to : "/page/1", 200,
                             "Content-Type: text/html; charset=utf-8", wall->body);
  fixture_add (fixture, "/feed");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GotganSyncReport) report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
      g_autoptr (GPtrArray) articles = fixture_articles (fixture);
      GotganArticle *article = g_ptr_array_index (articles, 0);

      g_assert_cmpuint (report->n_failed, ==, wall->is_taken || i > 0 ? 0 : 1);
      g_assert_cmpstr (report->state->problem, ==, problem);
      assert_problem (fixture, report->source_id, problem);
      g_assert_cmpuint (count_whole (fixture), ==, wall->is_taken ? 1 : 0);
      if (!wall->is_taken)
        g_assert_cmpstr (gotgan_article_get_title (article), ==,
                         "Acme raises thirty million - Harbour");
      if (!wall->is_taken)
        g_assert_cmpstr (gotgan_article_get_url (article), ==, url);
    }
  n_requests = gotgan_test_server_get_n_requests (fixture->server, "/page/1");
  g_assert_cmpuint (n_requests, ==, 1);
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
look_at (Fixture *fixture, const char *address, GotganArticle **page, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_syncer_look_async (fixture->syncer, address, NULL, fixture_keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return gotgan_syncer_look_finish (fixture->syncer, result, page, NULL, NULL, NULL, error);
}

static GPtrArray *
look (Fixture *fixture, const char *path, GotganArticle **page, GError **error)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);

  return look_at (fixture, url, page, error);
}

/* As people type them. */
static const char *
skip_scheme (const char *url)
{
  return strstr (url, "://") + 3;
}

#define A_FEED "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" RSS_HEAD RSS_END

/* As servers do that speak HTTP to whoever comes. */
static gboolean
speak_plainly_cb (GSocketService *service, GSocketConnection *connection, GObject *source,
                  gpointer user_data)
{
  char request[4096];

  g_input_stream_read (g_io_stream_get_input_stream (G_IO_STREAM (connection)), request,
                       sizeof request, NULL, NULL);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), A_FEED,
                             strlen (A_FEED), NULL, NULL, NULL);
  g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);
  return TRUE;
}

/* A server at home that has no certificate. */
static void
test_look_without_scheme (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSocketService) service = g_socket_service_new ();
  g_autoptr (GError) error = NULL;
  guint16 port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, &error);
  g_autofree char *address = g_strdup_printf ("127.0.0.1:%u/feed", port);
  g_autoptr (GPtrArray) offers = NULL;

  g_assert_no_error (error);
  g_signal_connect (service, "incoming", G_CALLBACK (speak_plainly_cb), NULL);
  offers = look_at (fixture, address, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offers->len, ==, 1);
  g_assert_true (
      g_str_has_prefix (((GotganSourceOffer *) g_ptr_array_index (offers, 0))->url, "http://"));
}

/* A certificate that does not hold is no reason to ask without one. */
static void
test_look_at_a_bad_certificate (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures/tls/self-signed.pem", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsCertificate) certificate = g_tls_certificate_new_from_file (path, &error);
  g_autoptr (GotganTestServer) server = NULL;
  g_autofree char *url = NULL;

  g_assert_no_error (error);
  server = gotgan_test_server_new (certificate);
  gotgan_test_server_answer (server, "/feed", 200, NULL, RSS_HEAD RSS_END);
  url = gotgan_test_server_address (server, NULL, "/feed");
  g_assert_null (look_at (fixture, skip_scheme (url), NULL, &error));
  g_assert_error (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TLS);
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
  g_assert_cmpstr (gotgan_article_get_title (page), ==, "Acme raises money");
}

#define SHORT_KO                                                                                        \
  "<p>갈매로보틱스가 인천에 두 번째 공장을 짓는다고 3일 밝혔다. 회사는 이곳에서 물류 로봇을 한 해 2만 " \
  "대까지 만들 계획이다. 공장은 내년 봄에 문을 열며 지역에서 300명을 새로 뽑는다.</p>"                  \
  "<p>투자금은 지난해 받은 자금으로 낸다. 인천시는 도로와 전력 공급을 돕기로 했다. 시는 이번 투자가 "   \
  "주변 부품 회사에도 일감을 줄 것으로 내다봤다. 회사는 공장을 세 해에 걸쳐 넓힐 생각이라고 했다. "     \
  "새 공장의 이름은 아직 정하지 않았으며, 시민에게 물어 정하기로 했다고 덧붙였다.</p>"
#define SHORT_EN                                                                                \
  "<p>Gull Robotics said on Wednesday that it would build a second plant in Harborough, where " \
  "it plans to make 20,000 robots a year.</p><p>The plant will open next spring, it said.</p>"
#define LD(headline)                                                       \
  "<script type=application/ld+json>{\"@context\":\"https://schema.org\"," \
  "\"@type\":\"NewsArticle\",\"headline\":\"" headline "\"}</script>"

/* Hangul says in a letter what takes others two; and a page may say that it is an article, however short. */
static void
test_look_at_short_articles (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *head;
    const char *text;
    gboolean is_article;
  } cases[] = {
    { "", SHORT_KO, TRUE },
    { "", SHORT_EN, FALSE },
    { LD ("Gull builds"), SHORT_EN, TRUE },
    { LD ("Gull builds") LD ("Gull builds"), SHORT_EN, TRUE },
    { "<meta property=og:type content=Article>", SHORT_EN, TRUE },
    { "<meta property=og:type content=website>", SHORT_EN, FALSE },
    { LD ("Gull builds") LD ("Crow builds"), SHORT_EN, FALSE },
    { LD ("Gull builds"), "<p>Gull Robotics builds a plant.</p>", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = g_strdup_printf (
          "<!DOCTYPE html><title>Gull builds</title>%s<article><h1>Gull builds</h1>%s</article>",
          cases[i].head, cases[i].text);
      g_autoptr (GotganArticle) page = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) offers = NULL;

      gotgan_test_server_answer (fixture->server, "/short", 200,
                                 "Content-Type: text/html; charset=utf-8", html);
      offers = look (fixture, "/short", &page, &error);
      g_assert_no_error (error);
      g_test_message ("case %zu", i);
      g_assert_true ((page != NULL) == cases[i].is_article);
      g_assert_cmpuint (offers != NULL ? offers->len : 0, ==, 0);
    }
}

/* What is newest is told by the dates; what has none stays behind, in its order. */
static void
test_look_at_the_newest (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *dates[8];
    const char *titles;
  } cases[] = {
    { { "1 Feb 2026", "2 Feb 2026", "3 Feb 2026", "4 Feb 2026", "5 Feb 2026", "6 Feb 2026",
        "7 Feb 2026" },
      "6 5 4 3 2" },
    { { "", "", "", "", "", "", "" }, "0 1 2 3 4" },
    { { "", "2026-02-01", "", "2026-02", "2026-02-03", "", "2026-02-02T09:00:00+09:00" },
      "4 6 1 3 0" },
    { { "3 Feb 2026 09:00:00 +0900", "3 Feb 2026 01:00:00 GMT", "2 Feb 2026 23:59:00 GMT" },
      "1 0 2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) feed = g_string_new (RSS_HEAD);
      g_autoptr (GString) titles = g_string_new (NULL);
      g_autoptr (GPtrArray) offers = NULL;
      GPtrArray *preview;

      for (guint j = 0; cases[i].dates[j] != NULL; j++)
        g_string_append_printf (feed,
                                "<item><guid>%u</guid><title>%u</title><description>" WORDS
                                "</description><pubDate>%s</pubDate></item>",
                                j, j, cases[i].dates[j]);
      g_string_append (feed, RSS_END);
      gotgan_test_server_answer (fixture->server, "/old", 200, NULL, feed->str);
      offers = look (fixture, "/old", NULL, NULL);
      preview = ((GotganSourceOffer *) g_ptr_array_index (offers, 0))->preview;
      for (guint j = 0; j < preview->len; j++)
        g_string_append_printf (titles, "%s%s", j > 0 ? " " : "",
                                gotgan_article_get_title (g_ptr_array_index (preview, j)));
      g_assert_cmpstr (titles->str, ==, cases[i].titles);
    }
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
      offers = gotgan_syncer_look_finish (fixture->syncer, result, NULL, &problem, &problem_url,
                                          NULL, NULL);
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
  ADD ("missing-page-of-many-ids", test_missing_page_of_many_ids);
  ADD ("after-a-restart", test_after_a_restart);
  ADD ("busy-host", test_busy_host);
  ADD ("busy-host-and-another", test_busy_host_and_another);
  ADD ("busy-host-of-many", test_busy_host_of_many);
  g_test_add ("/syncer-pages/mute-host", Fixture, NULL, set_up_impatient, test_mute_host,
              fixture_tear_down);
  g_test_add ("/syncer-pages/mute-host-of-many", Fixture, NULL, set_up_impatient,
              test_mute_host_of_many, fixture_tear_down);
  g_test_add ("/syncer-pages/mute-behind-redirects/two", Fixture, GINT_TO_POINTER (FALSE),
              set_up_impatient, test_mute_behind_redirects, fixture_tear_down);
  g_test_add ("/syncer-pages/mute-behind-redirects/one", Fixture, GINT_TO_POINTER (TRUE),
              set_up_impatient, test_mute_behind_redirects, fixture_tear_down);
  g_test_add ("/syncer-pages/mute-hosts", Fixture, NULL, set_up_impatient, test_mute_hosts,
              fixture_tear_down);
  ADD ("other-picture", test_other_picture);
  ADD ("one-page-for-all", test_one_page_for_all);
  ADD ("other-picture-of-missing-page", test_other_picture_of_missing_page);
  for (guint i = 0; i < G_N_ELEMENTS (walls); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (walls[i].what), " ", '-');
      g_autofree char *path = g_strconcat ("/syncer-pages/wall/", name, NULL);

      g_test_add (path, Fixture, &walls[i], fixture_set_up, test_wall, fixture_tear_down);
    }
  ADD ("manners", test_manners);
  ADD ("look/feed", test_look_at_a_feed);
  ADD ("look/page", test_look_at_a_page);
  ADD ("look/article", test_look_at_an_article);
  ADD ("look/short-articles", test_look_at_short_articles);
  ADD ("look/newest", test_look_at_the_newest);
  ADD ("look/nothing", test_look_at_nothing);
  ADD ("look/without-scheme", test_look_without_scheme);
  ADD ("look/bad-certificate", test_look_at_a_bad_certificate);
  ADD ("look/redirects", test_look_through_redirects);
  ADD ("look/long-dataset", test_look_at_a_long_dataset);
  ADD ("look/broken-feeds", test_look_at_broken_feeds);

  return g_test_run ();
}
