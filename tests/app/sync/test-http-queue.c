#include "config.h"

#include "app/sync/gotgan-http.h"

#include "tests/app/sync/http-fixture.h"
#include "tests/support/gotgan-test-faults.h"
#include "tests/support/gotgan-test-server.h"

/* Whose turn it is, and what becomes of a place when a request ends before its time. */

static GotganHttp *
make_http (guint per_host, guint total)
{
  const GotganHttpLimits limits = { 10000, 10000, 20000, 1024 * 1024, per_host, total };

  return gotgan_http_new (&limits);
}

static void
start (Get *get, GotganHttp *http, GotganTestServer *server, const char *host, const char *path)
{
  g_autofree char *url = gotgan_test_server_address (server, host, path);
  GotganHttpRequest request = { .url = url };

  get_start (get, http, &request);
}

static void
finish_all (Get *gets, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      get_wait (&gets[i]);
      g_assert_no_error (gets[i].error);
      get_clear (&gets[i]);
    }
}

static GotganTestServer *
make_server (const char *const *paths)
{
  GotganTestServer *server = gotgan_test_server_new (NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    gotgan_test_server_answer (server, paths[i], 200, NULL, "here");
  return server;
}

/* One host with much to fetch does not keep another waiting. */
static void
test_turns (void)
{
  static const char *const paths[] = {
    "/a1", "/a2", "/a3", "/a4", "/b1", "/b2", "/c1", "/c2", NULL
  };
  g_autoptr (GotganTestServer) server = make_server (paths);
  g_autoptr (GotganHttp) http = make_http (1, 1);
  Get gets[8] = { 0 };
  g_autofree char *log = NULL;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *host = g_strdup_printf ("127.0.0.%d", paths[i][1] - 'a' + 1);

      start (&gets[i], http, server, host, paths[i]);
    }
  finish_all (gets, 8);
  log = gotgan_test_server_dup_log (server);
  g_assert_cmpstr (log, ==, "/a1 /b1 /c1 /a2 /b2 /c2 /a3 /a4");
}

static void
test_per_host (void)
{
  static const char *const paths[] = { "/a", "/b", NULL };
  g_autoptr (GotganTestServer) server = make_server (paths);
  g_autoptr (GotganHttp) http = make_http (2, 8);
  Get gets[6] = { 0 };

  gotgan_test_server_hold (server);
  for (guint i = 0; i < 5; i++)
    start (&gets[i], http, server, NULL, "/a");
  gotgan_test_server_wait (server, "/a", 2);
  /* The other host is free, and by the time its request has come a third one to the first would have come too. */
  start (&gets[5], http, server, "127.0.0.2", "/b");
  gotgan_test_server_wait (server, "/b", 1);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (server, "/a"), ==, 2);
  gotgan_test_server_go_on (server);
  finish_all (gets, 6);
}

static void
test_total (void)
{
  static const char *const paths[] = { "/a", NULL };
  g_autoptr (GotganTestServer) server = make_server (paths);
  g_autoptr (GotganHttp) http = make_http (2, 3);
  Get gets[6] = { 0 };

  gotgan_test_server_hold (server);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *host = g_strdup_printf ("127.0.0.%u", i + 1);

      start (&gets[i], http, server, host, "/a");
    }
  gotgan_test_server_wait (server, "/a", 3);
  /* One that is cancelled makes place for the fourth. */
  g_cancellable_cancel (gets[1].cancellable);
  get_wait (&gets[1]);
  g_assert_error (gets[1].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  gotgan_test_server_wait (server, "/a", 4);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (server, "/a"), ==, 4);
  gotgan_test_server_go_on (server);
  for (guint i = 0; i < 6; i++)
    {
      get_wait (&gets[i]);
      g_assert_true (gets[i].is_good == (i != 1));
      get_clear (&gets[i]);
    }
}

/* On connections that are kept, however many requests there are. */
static void
test_thousand (void)
{
  static const char *const paths[] = { "/a", NULL };
  g_autoptr (GotganTestServer) server = make_server (paths);
  g_autoptr (GotganHttp) http = make_http (2, 8);
  g_autofree Get *gets = g_new0 (Get, 1000);

  for (guint i = 0; i < 1000; i++)
    start (&gets[i], http, server, NULL, "/a");
  finish_all (gets, 1000);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (server, NULL), ==, 1000);
  g_assert_cmpuint (gotgan_test_server_get_n_connections (server), <=, 2);
}

static void
assert_cancelled (Get *get)
{
  g_cancellable_cancel (get->cancellable);
  get_wait (get);
  g_assert_error (get->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancel_before (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GotganHttp) http = make_http (1, 1);
  const GotganHttpRequest request = { .url = "http://127.0.0.1:1/" };
  g_auto (Get) get = { 0 };

  g_cancellable_cancel (cancellable);
  gotgan_http_get_async (http, &request, cancellable, get_done_cb, &get);
  get_wait (&get);
  g_assert_error (get.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* In the queue, and while the answer is awaited. */
static void
test_cancel_waiting (void)
{
  static const char *const paths[] = { "/a", "/b", "/c", NULL };
  g_autoptr (GotganTestServer) server = make_server (paths);
  g_autoptr (GotganHttp) http = make_http (1, 1);
  g_auto (Get) first = { 0 };
  g_auto (Get) second = { 0 };
  g_auto (Get) third = { 0 };

  gotgan_test_server_hold (server);
  start (&first, http, server, NULL, "/a");
  start (&second, http, server, NULL, "/b");
  start (&third, http, server, NULL, "/c");
  gotgan_test_server_wait (server, "/a", 1);
  assert_cancelled (&second);
  assert_cancelled (&first);
  gotgan_test_server_go_on (server);
  get_wait (&third);
  g_assert_no_error (third.error);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (server, "/b"), ==, 0);
}

/* Many hosts that lose all they waited for, and one that asks again. */
static void
test_cancel_hosts (void)
{
  static const char *const paths[] = { "/a", NULL };
  g_autoptr (GotganTestServer) server = make_server (paths);
  g_autoptr (GotganHttp) http = make_http (1, 1);
  g_autofree Get *gets = g_new0 (Get, 200);

  gotgan_test_server_hold (server);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *host = g_strdup_printf ("127.0.0.%u", i + 1);

      start (&gets[i], http, server, host, "/a");
    }
  gotgan_test_server_wait (server, "/a", 1);
  for (guint i = 1; i < 200; i++)
    {
      assert_cancelled (&gets[i]);
      get_clear (&gets[i]);
    }
  start (&gets[1], http, server, "127.0.0.7", "/a");
  gotgan_test_server_go_on (server);
  finish_all (gets, 2);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (server, NULL), ==, 2);
}

static gboolean
cancelling_sink (const guint8 *data, gsize size, gpointer user_data, GError **error)
{
  Get *get = user_data;

  g_cancellable_cancel (get->cancellable);
  return TRUE;
}

static void
test_cancel_body (void)
{
  static const GotganTestStep steps[] = {
    { GOTGAN_TEST_SEND, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", 0, 1 },
    { GOTGAN_TEST_HOLD, NULL, 0, 1 }
  };
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  g_autoptr (GotganHttp) http = make_http (1, 1);
  GotganHttpRequest request = { .url = url, .sink = cancelling_sink };
  g_auto (Get) first = { 0 };
  g_auto (Get) second = { 0 };

  get_start (&first, http, &request);
  get_start (&second, http, &request);
  get_wait (&first);
  get_wait (&second);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (second.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
cancel_from_thread (gpointer data)
{
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancel_from_thread (void)
{
  static const char *const paths[] = { "/a", NULL };
  g_autoptr (GotganTestServer) server = make_server (paths);
  g_autoptr (GotganHttp) http = make_http (1, 1);
  Get gets[40] = { 0 };
  GThread *threads[40];

  for (guint i = 0; i < 40; i++)
    start (&gets[i], http, server, NULL, "/a");
  for (guint i = 0; i < 40; i++)
    threads[i] = g_thread_new ("cancel", cancel_from_thread, gets[i].cancellable);
  for (guint i = 0; i < 40; i++)
    {
      g_thread_join (threads[i]);
      get_wait (&gets[i]);
      get_clear (&gets[i]);
    }
}

/* At any moment: after every few turns of the loop one is cancelled; in the end everyone has had an answer. */
static void
test_cancel_any_moment (void)
{
  static const char *const paths[] = { "/a", NULL };
  g_autoptr (GotganTestServer) server = make_server (paths);
  g_autoptr (GotganHttp) http = make_http (2, 3);
  g_autofree Get *gets = g_new0 (Get, 300);
  guint n_good = 0;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *host = g_strdup_printf ("127.0.0.%u", 1 + i % 3);

      start (&gets[i], http, server, host, "/a");
    }
  for (guint i = 0; i < 300; i += 2)
    {
      for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
        g_main_context_iteration (NULL, FALSE);
      g_cancellable_cancel (gets[g_test_rand_int_range (0, 300)].cancellable);
    }
  for (guint i = 0; i < 300; i++)
    {
      get_wait (&gets[i]);
      n_good += gets[i].is_good ? 1 : 0;
      if (!gets[i].is_good)
        g_assert_error (gets[i].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      get_clear (&gets[i]);
    }
  g_assert_cmpuint (n_good, >=, 150);
}

/* Whoever asks may let go of the client: what is under way keeps it, and it goes with the last answer. */
static void
test_client_goes (void)
{
  static const char *const paths[] = { "/a", NULL };
  g_autoptr (GotganTestServer) server = make_server (paths);
  GotganHttp *http = make_http (1, 1);
  Get gets[3] = { 0 };

  for (guint i = 0; i < 3; i++)
    start (&gets[i], http, server, NULL, "/a");
  g_object_add_weak_pointer (G_OBJECT (http), (gpointer *) &http);
  g_object_unref (http);
  finish_all (gets, 3);
  while (http != NULL)
    g_main_context_iteration (NULL, FALSE);
}

static gpointer
fetch_in_thread (gpointer data)
{
  const char *url = data;
  g_autoptr (GMainContext) context = g_main_context_new ();
  GotganHttpRequest request = { .url = url };
  g_auto (Get) first = { 0 };
  g_auto (Get) second = { 0 };

  g_main_context_push_thread_default (context);
  get_start (&first, NULL, &request);
  get_start (&second, first.http, &request);
  g_cancellable_cancel (second.cancellable);
  while (!first.is_done || !second.is_done)
    g_main_context_iteration (context, TRUE);
  g_assert_no_error (first.error);
  g_assert_error (second.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  get_clear (&first);
  get_clear (&second);
  g_main_context_pop_thread_default (context);
  return NULL;
}

/* A client of a thread with a context of its own needs nobody else's. */
static void
test_own_thread (void)
{
  static const char *const paths[] = { "/a", NULL };
  g_autoptr (GotganTestServer) server = make_server (paths);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/a");
  GThread *threads[4];

  for (guint i = 0; i < 4; i++)
    threads[i] = g_thread_new ("fetch", fetch_in_thread, url);
  for (guint i = 0; i < 4; i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  get_init (&argc, &argv);
  g_test_add_func ("/http/queue/turns", test_turns);
  g_test_add_func ("/http/queue/per-host", test_per_host);
  g_test_add_func ("/http/queue/total", test_total);
  g_test_add_func ("/http/queue/thousand", test_thousand);
  g_test_add_func ("/http/queue/cancel-before", test_cancel_before);
  g_test_add_func ("/http/queue/cancel-waiting", test_cancel_waiting);
  g_test_add_func ("/http/queue/cancel-hosts", test_cancel_hosts);
  g_test_add_func ("/http/queue/cancel-body", test_cancel_body);
  g_test_add_func ("/http/queue/cancel-from-thread", test_cancel_from_thread);
  g_test_add_func ("/http/queue/cancel-any-moment", test_cancel_any_moment);
  g_test_add_func ("/http/queue/client-goes", test_client_goes);
  g_test_add_func ("/http/queue/own-thread", test_own_thread);
  return g_test_run ();
}
