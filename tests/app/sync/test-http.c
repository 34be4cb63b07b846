#include "config.h"

#include "app/sync/gotgan-http.h"

#include "tests/app/sync/http-fixture.h"
#include "tests/support/gotgan-test-server.h"

static void
test_get (void)
{
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer (server, "/feed", 200,
                             "Content-Type: Application/RSS+xml; charset=\"EUC-KR\"\n"
                             "ETag: \"abc\"\n"
                             "Last-Modified: Thu, 27 Mar 2025 08:00:00 GMT\n"
                             "Cache-Control: public, max-age=600\n",
                             "<rss/>");
  get_url (&get, NULL, url);
  g_assert_no_error (get.error);
  g_assert_cmpstr (get.body->str, ==, "<rss/>");
  g_assert_cmpuint (get.n_begun, ==, 1);
  g_assert_cmpuint (get.begun_status, ==, 200);
  g_assert_cmpuint (get.answer->status, ==, 200);
  g_assert_cmpstr (get.answer->url, ==, url);
  g_assert_null (get.answer->moved);
  g_assert_false (get.answer->is_unchanged);
  g_assert_cmpstr (get.answer->etag, ==, "\"abc\"");
  g_assert_cmpstr (get.answer->last_modified, ==, "Thu, 27 Mar 2025 08:00:00 GMT");
  g_assert_cmpint (get.answer->max_age, ==, 600);
  g_assert_cmpint (get.answer->retry_after, ==, 0);
  g_assert_cmpint (ABS (get.answer->date - g_get_real_time ()), <, 60 * G_USEC_PER_SEC);
  g_assert_cmpstr (get.answer->type, ==, "application/rss+xml");
  g_assert_cmpstr (get.answer->charset, ==, "euc-kr");
  g_assert_cmpuint (get.answer->n_bytes, ==, 6);
}

static void
test_conditional (void)
{
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  GotganHttpRequest request = { .url = url, .etag = "W/\"한 글;x\"" };
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer (server, "/feed", 200, "ETag: W/\"한 글;x\"\n", "body");
  get_run (&get, NULL, &request);
  g_assert_no_error (get.error);
  g_assert_cmpuint (get.answer->status, ==, 304);
  g_assert_true (get.answer->is_unchanged);
  g_assert_cmpuint (get.n_begun, ==, 0);
  g_assert_cmpuint (get.body->len, ==, 0);
}

int
main (int argc, char **argv)
{
  get_init (&argc, &argv);
  g_test_add_func ("/http/get", test_get);
  g_test_add_func ("/http/conditional", test_conditional);
  return g_test_run ();
}
