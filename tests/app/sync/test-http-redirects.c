#include "config.h"

#include "app/sync/gotgan-http.h"

#include "tests/app/sync/http-fixture.h"
#include "tests/support/gotgan-test-server.h"

typedef struct
{
  const char *what;
  /* "/path STATUS TARGET" of each step; "/end" is there. */
  const char *steps[8];
  int error;
  /* Where the asked address has moved to; NULL is nowhere. */
  const char *moved;
} Row;

#define GOOD (-1)
#define REDIRECT GOTGAN_HTTP_ERROR_REDIRECT

static const Row rows[] = {
  { "moved", { "/a 301 /end" }, GOOD, "/end" },
  { "moved twice", { "/a 301 /b", "/b 308 /end" }, GOOD, "/end" },
  { "found", { "/a 302 /end" }, GOOD, NULL },
  { "see other", { "/a 303 /end" }, GOOD, NULL },
  { "for now", { "/a 307 /end" }, GOOD, NULL },
  { "moved, then found", { "/a 301 /b", "/b 302 /end" }, GOOD, "/b" },
  { "found, then moved", { "/a 302 /b", "/b 301 /end" }, GOOD, NULL },
  { "moved, found, moved", { "/a 308 /b", "/b 307 /c", "/c 301 /end" }, GOOD, "/b" },
  { "five", { "/a 301 /b", "/b 301 /c", "/c 301 /d", "/d 301 /e", "/e 301 /end" }, GOOD, "/end" },
  { "six",
    { "/a 301 /b", "/b 301 /c", "/c 301 /d", "/d 301 /e", "/e 301 /f", "/f 301 /end" },
    REDIRECT,
    NULL },
  { "to itself", { "/a 302 /a" }, REDIRECT, NULL },
  { "to itself by another name", { "/a 302 /%61/../a#x" }, REDIRECT, NULL },
  { "in a circle", { "/a 301 /b", "/b 301 /c", "/c 301 /a" }, REDIRECT, NULL },
  { "a growing circle", { "/a 302 ?x", "/a?x 302 ?xx" }, REDIRECT, NULL },
  { "to a file", { "/a 301 file:///etc/passwd" }, REDIRECT, NULL },
  { "to data", { "/a 302 data:text/xml,<rss/>" }, REDIRECT, NULL },
  { "to ftp", { "/a 301 ftp://127.0.0.1/feed" }, REDIRECT, NULL },
  { "to a script", { "/a 301 javascript:alert(1)" }, REDIRECT, NULL },
  { "to what can't be read", { "/a 301 http://[::1" }, REDIRECT, NULL },
  { "to no host", { "/a 301 http:///end" }, REDIRECT, NULL },
  { "to a port out of range", { "/a 301 http://127.0.0.1:99999/end" }, REDIRECT, NULL },
  { "to nothing", { "/a 301 " }, GOTGAN_HTTP_ERROR_BROKEN, NULL },
  { "relative", { "/a 301 end" }, GOOD, "/end" },
  { "with dots", { "/a 301 ./x/../end" }, GOOD, "/end" },
  { "with a fragment", { "/a 301 /end#top" }, GOOD, "/end" },
  { "not escaped",
    { "/a 301 /the end/한글", "/the%20end/%ED%95%9C%EA%B8%80 301 /end" },
    GOOD,
    "/end" },
  { "moved to what is missing", { "/a 301 /missing" }, GOTGAN_HTTP_ERROR_MISSING, NULL },
  { "several choices", { "/a 300 /end" }, GOTGAN_HTTP_ERROR_STATUS, NULL },
  { "use a proxy", { "/a 305 /end" }, GOTGAN_HTTP_ERROR_STATUS, NULL },
};

static void
set_up_step (GotganTestServer *server, const char *step)
{
  g_auto (GStrv) words = g_strsplit (step, " ", 3);
  g_autofree char *headers =
      g_strdup_printf ("%sLocation: %s\n", *words[2] != '\0' ? "" : "X-", words[2]);
  g_autofree char *path = g_uri_unescape_string (words[0], NULL);

  gotgan_test_server_answer (server, path, (guint) g_ascii_strtoull (words[1], NULL, 10), headers,
                             "<p>over there</p>");
}

static void
check_row (const Row *row)
{
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/a");
  g_autofree char *end = gotgan_test_server_address (server, NULL, "/end");
  g_autofree char *moved =
      row->moved != NULL ? gotgan_test_server_address (server, NULL, row->moved) : NULL;
  g_auto (Get) get = { 0 };

  g_test_message ("%s", row->what);
  gotgan_test_server_answer (server, "/end", 200, NULL, "here");
  for (guint i = 0; row->steps[i] != NULL; i++)
    set_up_step (server, row->steps[i]);
  get_url (&get, NULL, url);
  g_assert_cmpstr (get.answer->moved, ==, moved);
  if (row->error != GOOD)
    {
      g_assert_error (get.error, GOTGAN_HTTP_ERROR, row->error);
      g_assert_cmpuint (get.n_begun, ==, 0);
      g_assert_cmpuint (gotgan_test_server_get_n_requests (server, NULL), <=, 6);
      return;
    }
  g_assert_no_error (get.error);
  g_assert_cmpstr (get.body->str, ==, "here");
  g_assert_cmpstr (get.answer->url, ==, end);
}

static void
test_chains (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_row (&rows[i]);
}

/* What is known of the answer is asked of wherever it has gone to. */
static void
test_conditional (void)
{
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/a");
  g_autofree char *end = gotgan_test_server_address (server, NULL, "/end");
  GotganHttpRequest request = { .url = url, .etag = "\"1\"" };
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer (server, "/a", 301, "Location: /end\n", NULL);
  gotgan_test_server_answer (server, "/end", 200, "ETag: \"1\"\n", "here");
  get_run (&get, NULL, &request);
  g_assert_no_error (get.error);
  g_assert_true (get.answer->is_unchanged);
  g_assert_cmpstr (get.answer->moved, ==, end);
}

/* From one host to another and back: with one place for each there is still no deadlock, and nothing goes along. */
static void
test_other_host (void)
{
  const GotganHttpLimits limits = { 5000, 5000, 5000, 1000, 1, 2 };
  g_autoptr (GotganTestServer) server = gotgan_test_server_new (NULL);
  g_autofree char *url = gotgan_test_server_address (server, "user:secret@127.0.0.1", "/a");
  g_autofree char *back = gotgan_test_server_address (server, "127.0.0.2", "/a");
  g_autofree char *there = gotgan_test_server_address (server, "name:word@127.0.0.2", "/end");
  g_autofree char *to_there = g_strdup_printf ("Location: %s\nSet-Cookie: a=b\n", there);
  g_autoptr (GotganHttp) http = gotgan_http_new (&limits);
  Get gets[4] = { 0 };
  g_autofree char *headers = NULL;

  gotgan_test_server_answer (server, "/a", 302, to_there, NULL);
  gotgan_test_server_answer (server, "/end", 200, NULL, "here");
  for (guint i = 0; i < 4; i++)
    {
      GotganHttpRequest request = { .url = i % 2 == 0 ? url : back };

      get_start (&gets[i], http, &request);
    }
  for (guint i = 0; i < 4; i++)
    {
      get_wait (&gets[i]);
      g_assert_no_error (gets[i].error);
      g_assert_null (strstr (gets[i].answer->url, "word"));
    }
  headers = gotgan_test_server_dup_headers (server, "/end");
  g_assert_null (strstr (headers, "Authorization"));
  g_assert_null (strstr (headers, "Cookie"));
  g_assert_null (strstr (headers, "Referer"));
  for (guint i = 0; i < 4; i++)
    get_clear (&gets[i]);
}

int
main (int argc, char **argv)
{
  get_init (&argc, &argv);
  g_test_add_func ("/http/redirects/chains", test_chains);
  g_test_add_func ("/http/redirects/conditional", test_conditional);
  g_test_add_func ("/http/redirects/other-host", test_other_host);
  return g_test_run ();
}
