#include "config.h"

#include "app/sync/gotgan-http.h"

#include "tests/app/sync/http-fixture.h"
#include "tests/support/gotgan-test-faults.h"
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

/* Headers may come in any order. */
static void
assert_same_lines (const char *text, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) wanted = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) wanted, lines[i]))
      g_error ("%s was not to be sent", lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (wanted));
}

/* Nothing goes out but what HTTP wants, what was asked, and our name. */
static void
test_request (void)
{
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, "user:secret@127.0.0.1", "/feed#top");
  g_autofree char *host = gotgan_test_server_address (server, NULL, "");
  g_autofree char *expected = NULL;
  g_autofree char *headers = NULL;
  GotganHttpRequest request = { .url = url,
                                .accept = "text/html, */*;q=0.1",
                                .etag = "\"a\"",
                                .last_modified = "yesterday, \"more or less\"" };
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer (server, "/feed", 200, "Set-Cookie: a=b\n", "body");
  get_run (&get, NULL, &request);
  g_assert_no_error (get.error);
  g_clear_pointer (&get.answer, gotgan_http_answer_free);
  get.is_done = FALSE;
  get.n_begun = 0;
  request.sink_data = &get;
  request.begin = get_begin;
  request.sink = get_sink;
  gotgan_http_get_async (get.http, &request, NULL, get_done_cb, &get);
  get_wait (&get);
  g_assert_no_error (get.error);
  headers = gotgan_test_server_dup_headers (server, "/feed");
  expected = g_strdup_printf ("Host: %s\n"
                              "Accept: text/html, */*;q=0.1\n"
                              "Accept-Encoding: gzip\n"
                              "If-None-Match: \"a\"\n"
                              "If-Modified-Since: yesterday, \"more or less\"\n"
                              "User-Agent: Gotgan/%s (+%s)\n"
                              "Connection: Keep-Alive\n",
                              host + strlen ("http://"), GOTGAN_VERSION, GOTGAN_HOMEPAGE);
  assert_same_lines (headers, expected);
}

/* What was kept may be damaged: it is not sent then, and can't add headers. */
static void
test_odd_validators (void)
{
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  GotganHttpRequest request = {
    .url = url, .etag = "\"a\"\r\nX-Evil: 1", .last_modified = "", .accept = "a\nb"
  };
  g_autofree char *headers = NULL;
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer (server, "/feed", 200, NULL, "body");
  get_run (&get, NULL, &request);
  g_assert_no_error (get.error);
  headers = gotgan_test_server_dup_headers (server, "/feed");
  g_assert_null (strstr (headers, "X-Evil"));
  g_assert_null (strstr (headers, "If-"));
  g_assert_null (strstr (headers, "Accept:"));
}

static void
test_last_modified (void)
{
  static const char modified[] = "Thu, 27 Mar 2025 08:00:00 +0900 (KST)";
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  g_autofree char *headers =
      g_strdup_printf ("Last-Modified: %s\nCache-Control: max-age=60\n", modified);
  GotganHttpRequest request = { .url = url, .last_modified = modified };
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer (server, "/feed", 200, headers, "body");
  get_run (&get, NULL, &request);
  g_assert_no_error (get.error);
  g_assert_true (get.answer->is_unchanged);
  g_assert_cmpstr (get.answer->last_modified, ==, modified);
  g_assert_cmpint (get.answer->max_age, ==, 60);
}

/* A 304 that repeats nothing leaves what was known as it was. */
static void
test_bare_304 (void)
{
  static const GotganTestStep steps[] = { { GOTGAN_TEST_SEND, "HTTP/1.1 304 Not Modified\r\n\r\n",
                                            0, 1 } };
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  GotganHttpRequest request = { .url = url, .etag = "W/x", .last_modified = "then" };
  g_auto (Get) get = { 0 };

  get_run (&get, NULL, &request);
  g_assert_no_error (get.error);
  g_assert_true (get.answer->is_unchanged);
  g_assert_cmpstr (get.answer->etag, ==, "W/x");
  g_assert_cmpstr (get.answer->last_modified, ==, "then");
}

static void
test_status (void)
{
  static const struct
  {
    guint status;
    int error;
  } rows[] = {
    { 200, -1 },
    { 203, -1 },
    { 299, -1 },
    { 400, GOTGAN_HTTP_ERROR_STATUS },
    { 401, GOTGAN_HTTP_ERROR_REFUSED },
    { 402, GOTGAN_HTTP_ERROR_STATUS },
    { 403, GOTGAN_HTTP_ERROR_REFUSED },
    { 404, GOTGAN_HTTP_ERROR_MISSING },
    { 406, GOTGAN_HTTP_ERROR_STATUS },
    { 407, GOTGAN_HTTP_ERROR_STATUS },
    { 410, GOTGAN_HTTP_ERROR_GONE },
    { 418, GOTGAN_HTTP_ERROR_STATUS },
    { 429, GOTGAN_HTTP_ERROR_BUSY },
    { 451, GOTGAN_HTTP_ERROR_REFUSED },
    { 500, GOTGAN_HTTP_ERROR_STATUS },
    { 502, GOTGAN_HTTP_ERROR_STATUS },
    { 503, GOTGAN_HTTP_ERROR_BUSY },
    { 504, GOTGAN_HTTP_ERROR_STATUS },
    { 599, GOTGAN_HTTP_ERROR_STATUS },
  };
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  g_autoptr (GotganHttp) http = gotgan_http_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Get) get = { 0 };

      g_test_message ("%u", rows[i].status);
      gotgan_test_server_answer (server, "/feed", rows[i].status,
                                 "ETag: \"1\"\nWWW-Authenticate: Basic realm=\"x\"\n", "text");
      get_url (&get, http, url);
      if (rows[i].error == -1)
        g_assert_no_error (get.error);
      else
        g_assert_error (get.error, GOTGAN_HTTP_ERROR, rows[i].error);
      g_assert_cmpuint (get.answer->status, ==, rows[i].status);
      g_assert_cmpstr (get.answer->url, ==, url);
      g_assert_cmpstr (get.body->str, ==, rows[i].error == -1 ? "text" : "");
      g_assert_cmpuint (get.n_begun, ==, rows[i].error == -1 ? 1 : 0);
    }
}

static void
check_retry_after (guint status, const char *retry_after, const char *date, gint64 wait)
{
  g_autofree char *text = g_strdup_printf ("HTTP/1.1 %u Later\r\nDate: %s\r\n"
                                           "Retry-After: %s\r\nContent-Length: 0\r\n\r\n",
                                           status, date, retry_after);
  const GotganTestStep steps[] = { { GOTGAN_TEST_SEND, text, 0, 1 } };
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  gint64 before = g_get_real_time ();
  g_auto (Get) get = { 0 };

  get_url (&get, NULL, url);
  g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BUSY);
  g_assert_cmpint (get.answer->retry_after, >=, before + wait * G_USEC_PER_SEC);
  g_assert_cmpint (get.answer->retry_after, <=, g_get_real_time () + wait * G_USEC_PER_SEC);
}

/* Both forms, for both codes; a date is by the server's clock, which is ten years behind here. */
static void
test_retry_after (void)
{
  const char *date = "Fri, 27 Mar 2015 08:00:00 GMT";

  check_retry_after (429, "120", date, 120);
  check_retry_after (503, "120", date, 120);
  check_retry_after (429, "Fri, 27 Mar 2015 09:00:00 GMT", date, 3600);
  check_retry_after (503, "Fri, 27 Mar 2015 09:00:00 GMT", date, 3600);
}

static void
test_address (void)
{
  static const char *const bad[] = { "", "feed", "file:///etc/passwd", "ftp://example.com/",
                                     "http://" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_auto (Get) get = { 0 };

      get_url (&get, NULL, bad[i]);
      g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_ADDRESS);
      g_assert_cmpuint (get.answer->status, ==, 0);
    }
}

static GBytes *
gzip (const char *data, gsize size, guint times)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GConverter) packer =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr (GOutputStream) out = g_converter_output_stream_new (memory, packer);

  for (guint i = 0; i < times; i++)
    g_assert_true (g_output_stream_write_all (out, data, size, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

#define GZIP "Content-Encoding: gzip\n"

static void
test_gzip (void)
{
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  g_autoptr (GBytes) packed = gzip ("hello", 5, 10000);
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer_bytes (server, "/feed", 200, GZIP, packed);
  get_url (&get, NULL, url);
  g_assert_no_error (get.error);
  g_assert_cmpuint (get.answer->n_bytes, ==, 50000);
  g_assert_true (g_str_has_prefix (get.body->str, "hellohello"));
}

static void
test_gzip_truncated (void)
{
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  g_autoptr (GBytes) packed = gzip ("hello", 5, 10000);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (packed, 0, g_bytes_get_size (packed) - 9);
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer_bytes (server, "/feed", 200, GZIP, cut);
  get_url (&get, NULL, url);
  g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BROKEN);
}

/* 64 MB of nothing in 64 KB: what counts is what comes out. */
static void
test_gzip_bomb (void)
{
  static const char nothing[64 * 1024];
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  g_autoptr (GBytes) packed = gzip (nothing, sizeof nothing, 1024);
  GotganHttpRequest request = { .url = url, .max_bytes = 100000 };
  g_auto (Get) get = { 0 };

  g_assert_cmpuint (g_bytes_get_size (packed), <, request.max_bytes);
  gotgan_test_server_answer_bytes (server, "/feed", 200, GZIP, packed);
  get_run (&get, NULL, &request);
  g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TOO_LARGE);
  g_assert_cmpuint (get.body->len, <=, request.max_bytes);
}

/* In pieces, in order, and no piece larger than what is read at once. */
static void
test_large (void)
{
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  gsize size = 8 * 1024 * 1024 + 1;
  g_autofree char *data = g_malloc (size);
  g_autoptr (GBytes) body = NULL;
  g_auto (Get) get = { 0 };

  for (gsize i = 0; i < size; i++)
    data[i] = (char) (i * 7 + i / 251);
  body = g_bytes_new (data, size);
  gotgan_test_server_answer_bytes (server, "/feed", 200, NULL, body);
  get_url (&get, NULL, url);
  g_assert_no_error (get.error);
  g_assert_cmpmem (get.body->str, get.body->len, data, size);
}

static gboolean
refusing_sink (const guint8 *data, gsize size, gpointer user_data, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no feed");
  return FALSE;
}

static void
test_sink_refuses (void)
{
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  GotganHttpRequest request = { .url = url, .sink = refusing_sink };
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer (server, "/feed", 200, NULL, "<html>");
  get_run (&get, NULL, &request);
  g_assert_error (get.error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpuint (get.answer->status, ==, 200);
}

int
main (int argc, char **argv)
{
  get_init (&argc, &argv);
  g_test_add_func ("/http/get", test_get);
  g_test_add_func ("/http/conditional", test_conditional);
  g_test_add_func ("/http/last-modified", test_last_modified);
  g_test_add_func ("/http/bare-304", test_bare_304);
  g_test_add_func ("/http/request", test_request);
  g_test_add_func ("/http/odd-validators", test_odd_validators);
  g_test_add_func ("/http/status", test_status);
  g_test_add_func ("/http/retry-after", test_retry_after);
  g_test_add_func ("/http/address", test_address);
  g_test_add_func ("/http/gzip", test_gzip);
  g_test_add_func ("/http/gzip-truncated", test_gzip_truncated);
  g_test_add_func ("/http/gzip-bomb", test_gzip_bomb);
  g_test_add_func ("/http/large", test_large);
  g_test_add_func ("/http/sink-refuses", test_sink_refuses);
  return g_test_run ();
}
