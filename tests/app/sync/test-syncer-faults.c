#include "config.h"

#include "tests/app/sync/syncer-fixture.h"

/* What can go wrong with a source: its state says what, a source beside it is not harmed, and what it had brought before, or
 * brought before it broke, is there. */

#define OTHER "/other"
#define ITEM "<item><title>A</title><guid>a</guid><description>One " WORDS "</description></item>"
#define HTTP "HTTP/1.1 200 OK\r\n"
#define GONE_ON "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"

/* Small enough to wait for, long enough for a machine with much to do. */
static const GotganHttpLimits limits = { .connect = 5000,
                                         .stall = 400,
                                         .deadline = 4000,
                                         .max_bytes = 1024 * 1024,
                                         .per_host = 4,
                                         .total = 16 };

/* @n_before: items that were stored before it broke */
typedef struct
{
  const char *what;
  guint status;
  const char *headers;
  const char *body;
  const char *problem;
  guint n_before;
} Answer;

static const Answer answers[] = {
  { "404", 404, NULL, "", GOTGAN_PROBLEM_MISSING, 0 },
  { "410", 410, NULL, "", GOTGAN_PROBLEM_GONE, 0 },
  { "403", 403, NULL, "", GOTGAN_PROBLEM_REFUSED, 0 },
  { "429 in seconds", 429, "Retry-After: 120", "", GOTGAN_PROBLEM_BUSY, 0 },
  { "503 with a date", 503, "Retry-After: Fri, 31 Dec 2199 23:59:59 GMT", "", GOTGAN_PROBLEM_BUSY,
    0 },
  { "500", 500, NULL, "", GOTGAN_PROBLEM_STATUS, 0 },
  { "to a file", 302, "Location: file:///etc/passwd", "", GOTGAN_PROBLEM_REDIRECT, 0 },
  { "in a circle", 302, "Location: /feed", "", GOTGAN_PROBLEM_REDIRECT, 0 },
  { "a page", 200, "Content-Type: text/html", "<!DOCTYPE html><title>Hello</title><p>Hello",
    GOTGAN_PROBLEM_NOT_A_FEED, 0 },
  { "nothing", 200, "Content-Type: application/rss+xml", "", GOTGAN_PROBLEM_NOT_A_FEED, 0 },
  { "JSON that is no feed", 200, "Content-Type: application/json", "{\"hello\": 1}",
    GOTGAN_PROBLEM_NOT_A_FEED, 0 },
  { "broken JSON", 200, "Content-Type: application/feed+json",
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"A\", \"items\": [{\"id\": \"1\",",
    GOTGAN_PROBLEM_MALFORMED, 0 },
  { "cut XML", 200, "Content-Type: application/rss+xml", RSS_HEAD ITEM "<item><title>B",
    GOTGAN_PROBLEM_MALFORMED, 1 },
  { "an entity bomb", 200, "Content-Type: application/rss+xml",
    "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
    "<rss version=\"2.0\"><channel><title>&b;</title>" ITEM "</channel></rss>",
    GOTGAN_PROBLEM_UNSAFE, 0 },
  { "an external entity", 200, "Content-Type: application/rss+xml",
    "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
    "<rss version=\"2.0\"><channel><title>&a;</title>" ITEM "</channel></rss>",
    GOTGAN_PROBLEM_UNSAFE, 0 },
};

static void
check_others (Fixture *fixture, guint n_before)
{
  g_autoptr (GPtrArray) sources = fixture_sources (fixture);
  GotganSource *other = g_ptr_array_index (sources, 1);

  g_assert_null (gotgan_source_get_state (other)->problem);
  g_assert_cmpuint (gotgan_source_get_n_articles (other), ==, 5);
  g_assert_cmpuint (fixture_count (fixture), ==, 5 + n_before);
}

static void
check_failure (Fixture *fixture, const GotganSyncReport *report, const char *problem)
{
  const GotganSourceState *state = report->state;

  g_assert_cmpstr (state->problem, ==, problem);
  g_assert_cmpuint (state->failures, ==, 1);
  g_assert_cmpint (state->tried, >, 0);
  g_assert_cmpint (state->fetched, ==, 0);
  g_assert_cmpint (state->due, >, g_get_real_time ());
  g_assert_null (state->etag);
  assert_problem (fixture, report->source_id, problem);
}

static void
test_answer (Fixture *fixture, gconstpointer data)
{
  const Answer *answer = data;
  g_autoptr (GotganSyncReport) report = NULL;

  gotgan_test_server_answer (fixture->server, "/feed", answer->status, answer->headers,
                             answer->body);
  fixture_serve (fixture, OTHER, 101, 105, NULL);
  fixture_add (fixture, "/feed");
  fixture_add (fixture, OTHER);
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  check_failure (fixture, report, answer->problem);
  g_assert_cmpuint (report->n_added, ==, answer->n_before);
  check_others (fixture, answer->n_before);
}

/* What it had brought stays, and the first good visit clears the problem. */
static void
test_recovers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) good = NULL;
  g_autoptr (GotganSyncReport) bad = NULL;
  g_autoptr (GotganSyncReport) again = NULL;

  fixture_serve (fixture, "/feed", 1, 3, NULL);
  fixture_add (fixture, "/feed");
  good = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  gotgan_test_server_answer (fixture->server, "/feed", 500, NULL, "");
  bad = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (bad->state->failures, ==, 1);
  g_assert_cmpstr (bad->state->etag, ==, good->state->etag);
  g_assert_cmpint (bad->state->fetched, ==, good->state->fetched);
  g_assert_cmpuint (fixture_count (fixture), ==, 3);
  fixture_serve (fixture, "/feed", 1, 3, NULL);
  again = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  g_assert_cmpuint (again->state->failures, ==, 0);
  g_assert_null (again->state->problem);
  g_assert_null (again->state->backlog);
}

/* --- A library that is busy ---------------------------------------------------------------------------- */

typedef struct
{
  Fixture *fixture;
  GMutex mutex;
  GCond changed;
  gboolean is_held;
  gboolean is_free;
} Hold;

static gpointer
hold_func (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Hold *hold = data;

  g_mutex_lock (&hold->mutex);
  hold->is_held = TRUE;
  g_cond_signal (&hold->changed);
  while (!hold->is_free)
    g_cond_wait (&hold->changed, &hold->mutex);
  g_mutex_unlock (&hold->mutex);
  return NULL;
}

static gpointer
hold_thread (gpointer data)
{
  fixture_write (((Hold *) data)->fixture, hold_func, data);
  return NULL;
}

static gboolean
hold_release_cb (gpointer data)
{
  Hold *hold = data;

  g_mutex_lock (&hold->mutex);
  hold->is_free = TRUE;
  g_cond_signal (&hold->changed);
  g_mutex_unlock (&hold->mutex);
  return G_SOURCE_REMOVE;
}

static gboolean
pass_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* What is read faster than it can be stored waits, longer than any server may; that is no fault of the server, and it keeps
 * nobody else waiting. */
static void
test_busy_library (Fixture *fixture, gconstpointer data)
{
  GotganHttpLimits short_limits = limits;
  Hold hold = { .fixture = fixture };
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GAsyncResult) run = NULL;
  g_autoptr (GAsyncResult) look = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *other = gotgan_test_server_address (fixture->server, NULL, OTHER);
  gboolean is_over = FALSE;
  GThread *thread;
  guint guard;

  short_limits.deadline = 1000;
  short_limits.max_bytes = 64 * 1024 * 1024;
  g_assert_finalize_object (fixture->syncer);
  fixture->syncer = gotgan_syncer_new (fixture->store, fixture->sites, &short_limits);
  fixture_serve (fixture, "/feed", 1, 5000, NULL);
  fixture_serve (fixture, OTHER, 10001, 10005, NULL);
  fixture_add (fixture, "/feed");
  sources = fixture_sources (fixture);
  thread = g_thread_new ("hold", hold_thread, &hold);
  g_mutex_lock (&hold.mutex);
  while (!hold.is_held)
    g_cond_wait (&hold.changed, &hold.mutex);
  g_mutex_unlock (&hold.mutex);

  gotgan_syncer_run_async (fixture->syncer, sources, GOTGAN_SYNC_ALL, NULL, NULL, fixture_keep_cb,
                           &run);
  gotgan_test_server_wait (fixture->server, "/feed", 1);
  g_timeout_add (2 * short_limits.deadline, pass_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  guard = g_timeout_add_seconds (20, hold_release_cb, &hold);
  gotgan_syncer_look_async (fixture->syncer, other, NULL, fixture_keep_cb, &look);
  while (look == NULL)
    g_main_context_iteration (NULL, TRUE);
  offers = gotgan_syncer_look_finish (fixture->syncer, look, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offers->len, ==, 1);
  g_assert_false (hold.is_free);
  g_assert_null (run);

  g_source_remove (guard);
  hold_release_cb (&hold);
  while (run == NULL)
    g_main_context_iteration (NULL, TRUE);
  reports = gotgan_syncer_run_finish (fixture->syncer, run, &error);
  g_assert_no_error (error);
  g_thread_join (thread);
  assert_report (g_ptr_array_index (reports, 0), 5000, 0, 0);
  assert_problem (fixture, 1, NULL);
}

/* --- Servers that do not keep to HTTP ---------------------------------------------------------------- */

typedef struct
{
  const char *what;
  GotganTestStep steps[4];
  const char *problem;
  guint n_before;
} Fault;

#define SEND(text) { GOTGAN_TEST_SEND, text, sizeof (text) - 1, 1 }

static const char block[64 * 1024];

static const Fault faults[] = {
  { "stall",
    { SEND (GONE_ON RSS_HEAD ITEM), { GOTGAN_TEST_HOLD, NULL, 0, 1 } },
    GOTGAN_PROBLEM_TIMEOUT,
    1 },
  { "drip",
    { { GOTGAN_TEST_DRIP, GONE_ON RSS_HEAD ITEM ITEM ITEM ITEM ITEM ITEM ITEM ITEM, 0, 9 } },
    GOTGAN_PROBLEM_TIMEOUT,
    1 },
  { "reset in the body",
    { SEND (GONE_ON RSS_HEAD ITEM), { GOTGAN_TEST_RESET, NULL, 0, 1 } },
    GOTGAN_PROBLEM_BROKEN,
    -1 },
  { "shorter than it says", { SEND (GONE_ON RSS_HEAD ITEM RSS_END) }, GOTGAN_PROBLEM_BROKEN, 1 },
  { "truncated gzip",
    { SEND (HTTP "Content-Encoding: gzip\r\nContent-Length: 14\r\n\r\n"
                 "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xcb\x48\xcd\xc9") },
    GOTGAN_PROBLEM_BROKEN,
    0 },
  { "endless",
    { SEND (HTTP "\r\n" RSS_HEAD ITEM "<!--"), { GOTGAN_TEST_SEND, block, sizeof block, 1000 } },
    GOTGAN_PROBLEM_TOO_LARGE,
    1 },
  { "no HTTP", { SEND ("SSH-2.0-OpenSSH_9.9\r\n") }, GOTGAN_PROBLEM_BROKEN, 0 },
};

static void
test_fault (Fixture *fixture, gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (GotganTestFaults) server =
      gotgan_test_faults_new (fault->steps, G_N_ELEMENTS (fault->steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  g_autoptr (GotganSyncReport) report = NULL;

  fixture_add_url (fixture, url);
  fixture_serve (fixture, OTHER, 101, 105, NULL);
  fixture_add (fixture, OTHER);
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  check_failure (fixture, report, fault->problem);
  /* The kernel may throw away with a reset what had come before it. */
  if (fault->n_before != (guint) -1)
    g_assert_cmpuint (report->n_added, ==, fault->n_before);
  check_others (fixture, report->n_added);
}

static void
test_large_body (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) feed = g_string_new (RSS_HEAD ITEM);
  g_autoptr (GotganSyncReport) report = NULL;

  while (feed->len < 3 * 1024 * 1024)
    g_string_append (feed, "<x>" WORDS "</x>");
  g_string_append (feed, RSS_END);
  gotgan_test_server_answer (fixture->server, "/feed", 200, NULL, feed->str);
  fixture_add (fixture, "/feed");
  fixture_serve (fixture, OTHER, 101, 105, NULL);
  fixture_add (fixture, OTHER);
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  check_failure (fixture, report, GOTGAN_PROBLEM_TOO_LARGE);
  check_others (fixture, 0);
}

/* A megabyte of nothing in a kilobyte, a thousand times. */
static void
test_gzip_bomb (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GConverter) converter =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GotganSyncReport) report = NULL;

  g_byte_array_append (plain, (const guint8 *) RSS_HEAD, strlen (RSS_HEAD));
  while (plain->len < 8 * 1024 * 1024)
    g_byte_array_append (plain, (const guint8 *) "          ", 10);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&plain));
  packed = g_converter_convert_bytes (converter, bytes, NULL);
  gotgan_test_server_answer_bytes (fixture->server, "/feed", 200, "Content-Encoding: gzip", packed);
  fixture_add (fixture, "/feed");
  fixture_serve (fixture, OTHER, 101, 105, NULL);
  fixture_add (fixture, OTHER);
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  check_failure (fixture, report, GOTGAN_PROBLEM_TOO_LARGE);
  check_others (fixture, 0);
}

static void
test_wrong_charset (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  /* Says it is UTF-8 and is what Korean windows write. */
  gotgan_test_server_answer (
      fixture->server, "/feed", 200, "Content-Type: application/rss+xml; charset=utf-8",
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>N</title>"
      "<item><title>\xbb\xef\xbc\xba\xc0\xfc\xc0\xda \xc5\xf5\xc0\xda</title><guid>a</guid>"
      "<description>\xbb\xef\xbc\xba\xc0\xfc\xc0\xda\xb4\xc2 \xc5\xf5\xc0\xda\xc7\xdf\xb4\xd9."
      "</description></item></channel></rss>");
  fixture_add (fixture, "/feed");
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  articles = fixture_articles (fixture);
  /* Read or refused, but never half: what is stored is text. */
  if (report->state->problem != NULL)
    g_assert_cmpstr (report->state->problem, ==, GOTGAN_PROBLEM_MALFORMED);
  else
    g_assert_cmpuint (articles->len, ==, 1);
  for (guint i = 0; i < articles->len; i++)
    g_assert_true (
        g_utf8_validate (gotgan_article_get_title (g_ptr_array_index (articles, i)), -1, NULL));
}

static void
test_nobody_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganSyncReport) report = NULL;

  fixture_add_url (fixture, "http://127.0.0.1:1/feed");
  fixture_serve (fixture, OTHER, 101, 105, NULL);
  fixture_add (fixture, OTHER);
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  check_failure (fixture, report, GOTGAN_PROBLEM_HOST);
  check_others (fixture, 0);
}

static void
test_bad_certificate (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures/tls/self-signed.pem", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsCertificate) certificate = g_tls_certificate_new_from_file (path, &error);
  g_autoptr (GotganTestServer) server = NULL;
  g_autofree char *url = NULL;
  g_autoptr (GotganSyncReport) report = NULL;

  g_assert_no_error (error);
  server = gotgan_test_server_new (certificate);
  url = gotgan_test_server_address (server, NULL, "/feed");
  gotgan_test_server_answer (server, "/feed", 200, NULL, RSS_HEAD ITEM RSS_END);
  fixture_add_url (fixture, url);
  fixture_serve (fixture, OTHER, 101, 105, NULL);
  fixture_add (fixture, OTHER);
  report = fixture_visit (fixture, GOTGAN_SYNC_ALL);
  check_failure (fixture, report, GOTGAN_PROBLEM_TLS);
  check_others (fixture, 0);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_set_up_with (fixture, &limits);
}

#define ADD(name, func) \
  g_test_add ("/syncer-faults/" name, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *path = g_strconcat ("/syncer-faults/answer/", answers[i].what, NULL);

      g_test_add (path, Fixture, &answers[i], set_up, test_answer, fixture_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/syncer-faults/fault/", faults[i].what, NULL);

      g_test_add (path, Fixture, &faults[i], set_up, test_fault, fixture_tear_down);
    }
  ADD ("recovers", test_recovers);
  ADD ("busy-library", test_busy_library);
  ADD ("large-body", test_large_body);
  ADD ("gzip-bomb", test_gzip_bomb);
  ADD ("wrong-charset", test_wrong_charset);
  ADD ("nobody-there", test_nobody_there);
  ADD ("bad-certificate", test_bad_certificate);

  return g_test_run ();
}
