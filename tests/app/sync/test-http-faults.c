#include "config.h"

#include "app/sync/gotgan-http.h"

#include "tests/app/sync/http-fixture.h"
#include "tests/support/gotgan-test-faults.h"

/* What servers do that do not keep to HTTP, or do not keep up. */

#define GOOD (-1)
#define BROKEN GOTGAN_HTTP_ERROR_BROKEN
#define TIMEOUT GOTGAN_HTTP_ERROR_TIMEOUT
#define TOO_LARGE GOTGAN_HTTP_ERROR_TOO_LARGE

/* "hello, hello, …" 100 times and gzipped has 27 bytes before its trailer. */
#define HEAD "HTTP/1.1 200 OK\r\n"
#define MEGABYTE (1024 * 1024)

static const char block[64 * 1024];

typedef struct
{
  const char *what;
  GotganTestStep steps[6];
  int error;
  /* What the sink got; NULL is not looked at. */
  const char *body;
} Row;

#define SEND(text) { GOTGAN_TEST_SEND, text, sizeof (text) - 1, 1 }

static const Row rows[] = {
  { "in order", { SEND (HEAD "Content-Length: 5\r\n\r\nhello") }, GOOD, "hello" },
  { "until the end", { SEND (HEAD "\r\nhello") }, GOOD, "hello" },
  { "in chunks",
    { SEND (HEAD "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n") },
    GOOD,
    "hello" },
  { "in chunks with a trailer",
    { SEND (HEAD "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n") },
    GOOD,
    "hello" },
  { "HTTP/1.0", { SEND ("HTTP/1.0 200 OK\r\n\r\nhello") }, GOOD, "hello" },
  { "lines end in LF", { SEND ("HTTP/1.1 200 OK\nContent-Length: 5\n\nhello") }, GOOD, "hello" },
  { "no reason given", { SEND ("HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello") }, GOOD, "hello" },
  { "more than it says", { SEND (HEAD "Content-Length: 5\r\n\r\nhello, world") }, GOOD, "hello" },
  { "continue first",
    { SEND ("HTTP/1.1 100 Continue\r\n\r\n"),
      SEND ("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n"),
      SEND (HEAD "Content-Length: 5\r\n\r\nhello") },
    GOOD,
    "hello" },
  { "204 with a body",
    { SEND ("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello") },
    GOOD,
    "" },
  { "205 with a body",
    { SEND ("HTTP/1.1 205 Reset Content\r\nContent-Length: 5\r\n\r\nhello") },
    GOOD,
    NULL },
  { "empty", { SEND (HEAD "Content-Length: 0\r\n\r\n") }, GOOD, "" },
  { "twice the same length",
    { SEND (HEAD "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello") },
    GOOD,
    "hello" },
  { "lines without a name",
    { SEND (HEAD "rubbish\r\n: x\r\nContent-Length: 5\r\n\r\nhello") },
    GOOD,
    "hello" },
  { "a letter at a time",
    { { GOTGAN_TEST_DRIP, HEAD "Content-Length: 5\r\n\r\nhello", 0, 1 } },
    GOOD,
    "hello" },

  { "shorter than it says", { SEND (HEAD "Content-Length: 9\r\n\r\nhello") }, BROKEN, NULL },
  { "shorter, and it said it would close",
    { SEND (HEAD "Content-Length: 9\r\nConnection: close\r\n\r\nhello") },
    BROKEN,
    NULL },
  { "shorter, HTTP/1.0",
    { SEND ("HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\nhello") },
    BROKEN,
    NULL },
  { "cut in a chunk",
    { SEND (HEAD "Transfer-Encoding: chunked\r\n\r\n9\r\nhello") },
    BROKEN,
    NULL },
  { "cut between chunks",
    { SEND (HEAD "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n") },
    BROKEN,
    NULL },
  { "cut before the last chunk's end",
    { SEND (HEAD "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0") },
    BROKEN,
    NULL },
  { "reset in the body",
    { SEND (HEAD "Content-Length: 9\r\n\r\nhello"), { GOTGAN_TEST_RESET, NULL, 0, 1 } },
    BROKEN,
    NULL },
  { "reset in the head",
    { SEND (HEAD "Content-"), { GOTGAN_TEST_RESET, NULL, 0, 1 } },
    BROKEN,
    NULL },
  { "reset at once", { { GOTGAN_TEST_RESET, NULL, 0, 1 } }, BROKEN, NULL },
  { "closed at once", { { 0 } }, BROKEN, NULL },
  { "cut in the head", { SEND (HEAD "Content-Ty") }, BROKEN, NULL },
  { "a head and nothing", { SEND (HEAD "\r\n") }, BROKEN, NULL },
  { "HTTP/0.9", { SEND ("<html>hello</html>") }, BROKEN, NULL },
  { "another protocol", { SEND ("SSH-2.0-OpenSSH_9.9\r\n") }, BROKEN, NULL },
  { "status of letters", { SEND ("HTTP/1.1 OK 200\r\n\r\nhello") }, BROKEN, NULL },
  { "status of four digits", { SEND ("HTTP/1.1 2000 OK\r\n\r\nhello") }, BROKEN, NULL },
  { "status 0", { SEND ("HTTP/1.1 000 OK\r\n\r\nhello") }, BROKEN, NULL },
  { "a NUL in the head", { SEND (HEAD "X: a\0b\r\n\r\nhello") }, BROKEN, NULL },
  { "a length in words", { SEND (HEAD "Content-Length: five\r\n\r\nhello") }, BROKEN, NULL },
  { "an unknown way to send",
    { SEND (HEAD "Transfer-Encoding: magic\r\n\r\nhello") },
    BROKEN,
    NULL },
  { "a part",
    { SEND (
        "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-4/9\r\nContent-Length: 5\r\n\r\nhello") },
    BROKEN,
    NULL },
  { "304, but nothing was known", { SEND ("HTTP/1.1 304 Not Modified\r\n\r\n") }, BROKEN, NULL },
  { "br", { SEND (HEAD "Content-Encoding: br\r\nContent-Length: 5\r\n\r\nhello") }, BROKEN, NULL },
  { "gzip twice",
    { SEND (HEAD "Content-Encoding: gzip, gzip\r\nContent-Length: 5\r\n\r\nhello") },
    BROKEN,
    NULL },
  { "no gzip at all",
    { SEND (HEAD "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello") },
    GOOD,
    "hello" },
  { "one byte of gzip",
    { SEND (HEAD "Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\nh") },
    GOOD,
    "h" },
  { "nothing gzipped",
    { SEND (HEAD "Content-Encoding: gzip\r\nContent-Length: 0\r\n\r\n") },
    GOOD,
    "" },
  { "an encoding that is none",
    { SEND (HEAD "Content-Encoding: UTF-8\r\nContent-Length: 5\r\n\r\nhello") },
    GOOD,
    "hello" },

  { "more than asked for, as it says",
    { SEND (HEAD "Content-Length: 4000000\r\n\r\n"),
      { GOTGAN_TEST_SEND, block, sizeof block, 61 } },
    TOO_LARGE,
    NULL },
  { "more than asked for, unsaid",
    { SEND (HEAD "\r\n"), { GOTGAN_TEST_SEND, block, sizeof block, 61 } },
    TOO_LARGE,
    NULL },
  { "headers without end",
    { SEND ("HTTP/1.1 200 OK\r\n"),
      { GOTGAN_TEST_SEND, "X-Bomb: 0123456789012345678901234567890123456789\r\n", 0, 100000 } },
    BROKEN,
    NULL },
  { "one header without end",
    { SEND ("HTTP/1.1 200 OK\r\nX: "), { GOTGAN_TEST_SEND, block, sizeof block, 1000 } },
    BROKEN,
    NULL },
  { "provisional answers without end",
    { { GOTGAN_TEST_SEND, "HTTP/1.1 102 Processing\r\n\r\n", 0, 1000000 } },
    BROKEN,
    NULL },

  { "no answer", { { GOTGAN_TEST_HOLD, NULL, 0, 1 } }, TIMEOUT, NULL },
  { "a stall in the head", { SEND (HEAD), { GOTGAN_TEST_HOLD, NULL, 0, 1 } }, TIMEOUT, NULL },
  { "a stall in the body",
    { SEND (HEAD "Content-Length: 9\r\n\r\nhello"), { GOTGAN_TEST_HOLD, NULL, 0, 1 } },
    TIMEOUT,
    NULL },
  { "a slow drip",
    { SEND (HEAD "Content-Length: 100000\r\n\r\n"), { GOTGAN_TEST_DRIP, "drip", 0, 25000 } },
    TIMEOUT,
    NULL },
  { "a slow drip of a head",
    { SEND (HEAD), { GOTGAN_TEST_DRIP, "X: drip\r\n", 0, 10000 } },
    TIMEOUT,
    NULL },
};

static const GotganHttpLimits limits = {
  .connect = 5000,
  .stall = 10000,
  .deadline = 30000,
  .max_bytes = MEGABYTE,
  .per_host = 2,
  .total = 4,
};

static guint
count_steps (const Row *row)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (row->steps)
         && (row->steps[n].kind != GOTGAN_TEST_SEND || row->steps[n].text != NULL))
    n++;
  return n;
}

static gboolean
has_step (const Row *row, GotganTestStepKind kind)
{
  for (guint i = 0; i < count_steps (row); i++)
    if (row->steps[i].kind == kind)
      return TRUE;
  return FALSE;
}

/* Only the limit that is to be met is small: the machine may be slow itself. */
static GotganHttpLimits
limits_of (const Row *row)
{
  GotganHttpLimits own = limits;

  if (row->error == TIMEOUT && has_step (row, GOTGAN_TEST_HOLD))
    own.stall = 150;
  if (row->error == TIMEOUT && has_step (row, GOTGAN_TEST_DRIP))
    own.deadline = 300;
  return own;
}

static void
check_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (row->steps, count_steps (row));
  g_autofree char *url = gotgan_test_faults_address (server);
  const GotganHttpLimits own = limits_of (row);
  g_autoptr (GotganHttp) http = gotgan_http_new (&own);
  g_auto (Get) get = { 0 };

  get_url (&get, http, url);
  if (row->error == GOOD)
    g_assert_no_error (get.error);
  else
    g_assert_error (get.error, GOTGAN_HTTP_ERROR, row->error);
  if (row->body != NULL)
    g_assert_cmpstr (get.body->str, ==, row->body);
  g_assert_cmpuint (get.body->len, <=, MEGABYTE);
  /* The client has let go: else the server would wait here for ever. */
  get_clear (&get);
  g_clear_object (&http);
  gotgan_test_faults_wait_gone (server, 1);
}

/* A body of 1 GB ends at the cap: the rest is not read, just to throw it away. */
static void
test_gigabyte (void)
{
  static const GotganTestStep steps[] = {
    SEND (HEAD "Transfer-Encoding: chunked\r\n\r\n40000000\r\n"),
    { GOTGAN_TEST_SEND, block, sizeof block, 16384 },
  };
  GotganHttpLimits roomy = limits;
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  g_autoptr (GotganHttp) http = NULL;
  GotganHttpRequest request = { .url = url, .max_bytes = 2 * MEGABYTE };
  g_auto (Get) get = { 0 };

  roomy.max_bytes = G_MAXUINT64;
  http = gotgan_http_new (&roomy);
  get_run (&get, http, &request);
  g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TOO_LARGE);
  g_assert_cmpuint (get.body->len, <=, 2 * MEGABYTE);
  gotgan_test_faults_wait_gone (server, 1);
  /* What was on its way in the kernel's buffers has left the server too. */
  g_assert_cmpuint (gotgan_test_faults_get_n_sent (server), <, 64 * MEGABYTE);
}

/* GObject grumbles about a length below zero; the answer is refused all the same. */
static void
test_negative_length (void)
{
  static const GotganTestStep steps[] = { SEND (HEAD "Content-Length: -5\r\n\r\nhello") };
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  g_auto (Get) get = { 0 };

  g_test_expect_message ("GLib-GObject", G_LOG_LEVEL_CRITICAL, "*content-length*");
  get_url (&get, NULL, url);
  g_test_assert_expected_messages ();
  g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BROKEN);
}

/* A server that closes a connection it had kept is asked once more, not reported. */
static void
test_kept_connection_closed (void)
{
  static const GotganTestStep steps[] = { SEND (HEAD "Content-Length: 5\r\n\r\nhello"),
                                          { GOTGAN_TEST_NEXT, NULL, 0, 1 },
                                          { GOTGAN_TEST_RESET, NULL, 0, 1 } };
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  g_autoptr (GotganHttp) http = gotgan_http_new (&limits);
  g_auto (Get) first = { 0 };
  g_auto (Get) second = { 0 };

  get_url (&first, http, url);
  g_assert_no_error (first.error);
  get_url (&second, http, url);
  g_assert_no_error (second.error);
  g_assert_cmpstr (second.body->str, ==, "hello");
}

static void
test_nobody (void)
{
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (NULL, 0);
  g_autofree char *url = gotgan_test_faults_address (server);
  g_auto (Get) refused = { 0 };
  g_auto (Get) unknown = { 0 };

  g_clear_pointer (&server, gotgan_test_faults_free);
  get_url (&refused, NULL, url);
  g_assert_error (refused.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_HOST);
  get_url (&unknown, NULL, "http://nobody.invalid/feed");
  g_assert_error (unknown.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_HOST);
}

/* Whoever takes the body may need longer than any server: what a server takes is counted, not that. */
static const GotganHttpLimits short_limits = {
  .connect = 5000,
  .stall = 400,
  .deadline = 1000,
  .max_bytes = MEGABYTE,
  .per_host = 2,
  .total = 4,
};

typedef struct
{
  Get get;
  guint n_waited;
} Taker;

static GSource *
taker_gate (gpointer user_data)
{
  Taker *taker = user_data;

  if (taker->n_waited > 0)
    return NULL;
  taker->n_waited++;
  return g_timeout_source_new (short_limits.deadline + short_limits.stall);
}

static void
test_slow_taker (void)
{
  static const GotganTestStep steps[] = { SEND (HEAD "Content-Length: 5\r\n\r\nhello") };
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  g_autoptr (GotganHttp) http = gotgan_http_new (&short_limits);
  Taker taker = { 0 };
  GotganHttpRequest request = { .url = url, .gate = taker_gate };

  get_run (&taker.get, http, &request);
  g_assert_no_error (taker.get.error);
  g_assert_cmpstr (taker.get.body->str, ==, "hello");
  g_assert_cmpuint (taker.n_waited, ==, 1);
  get_clear (&taker.get);
}

/* Once the taker goes on, the server has its time again, and no more than that. */
static void
test_slow_taker_of_a_stall (void)
{
  static const GotganTestStep steps[] = { SEND (HEAD "Content-Length: 9\r\n\r\nhello"),
                                          { GOTGAN_TEST_HOLD, NULL, 0, 1 } };
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  g_autoptr (GotganHttp) http = gotgan_http_new (&short_limits);
  Taker taker = { 0 };
  GotganHttpRequest request = { .url = url, .gate = taker_gate };

  get_run (&taker.get, http, &request);
  g_assert_error (taker.get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TIMEOUT);
  g_assert_cmpstr (taker.get.body->str, ==, "hello");
  get_clear (&taker.get);
}

/* Cancelled while the taker has no room. */
static void
test_slow_taker_cancelled (void)
{
  static const GotganTestStep steps[] = { SEND (HEAD "Content-Length: 5\r\n\r\nhello") };
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  g_autoptr (GotganHttp) http = gotgan_http_new (&short_limits);
  Taker taker = { 0 };
  GotganHttpRequest request = { .url = url, .gate = taker_gate };

  get_start (&taker.get, http, &request);
  while (taker.n_waited == 0)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (taker.get.cancellable);
  get_wait (&taker.get);
  g_assert_error (taker.get.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (taker.get.body->len, ==, 0);
  get_clear (&taker.get);
}

int
main (int argc, char **argv)
{
  get_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (rows[i].what), " /", '-');
      g_autofree char *path = g_strdup_printf ("/http/faults/%s", name);

      g_test_add_data_func (path, &rows[i], check_row);
    }
  g_test_add_func ("/http/faults/gigabyte", test_gigabyte);
  g_test_add_func ("/http/faults/negative-length", test_negative_length);
  g_test_add_func ("/http/faults/kept-connection-closed", test_kept_connection_closed);
  g_test_add_func ("/http/faults/nobody", test_nobody);
  g_test_add_func ("/http/faults/slow-taker", test_slow_taker);
  g_test_add_func ("/http/faults/slow-taker-of-a-stall", test_slow_taker_of_a_stall);
  g_test_add_func ("/http/faults/slow-taker-cancelled", test_slow_taker_cancelled);
  return g_test_run ();
}
