#include "config.h"

#include "app/sync/gotgan-http.h"

#include "tests/app/sync/http-fixture.h"
#include "tests/support/gotgan-test-faults.h"
#include "tests/support/gotgan-test-server.h"

#include <string.h>

static char *
find_pem (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".pem", NULL);

  return g_test_build_filename (G_TEST_DIST, "fixtures", "tls", file, NULL);
}

static GotganTestServer *
make_server (const char *certificate)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = find_pem (certificate);
  g_autoptr (GTlsCertificate) loaded = g_tls_certificate_new_from_file (path, &error);

  g_assert_no_error (error);
  return gotgan_test_server_new (loaded);
}

/* The authority of the tests takes the place of those of the system. */
static void
trust_authority (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = find_pem ("authority");
  g_autoptr (GTlsDatabase) database = g_tls_file_database_new (path, &error);

  g_assert_no_error (error);
  g_tls_backend_set_default_database (g_tls_backend_get_default (), database);
}

static void
check_certificate (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GotganTestServer) server = make_server (name);
  g_autofree char *url = gotgan_test_server_address (server, NULL, "/feed");
  gboolean is_good = g_str_equal (name, "loopback");
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer (server, "/feed", 200, NULL, "here");
  get_url (&get, NULL, url);
  if (is_good)
    g_assert_no_error (get.error);
  else
    g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TLS);
  g_assert_cmpstr (get.body->str, ==, is_good ? "here" : "");
  /* Nothing was asked of who could not show who it is. */
  g_assert_cmpuint (gotgan_test_server_get_n_requests (server, NULL), ==, is_good ? 1 : 0);
}

static void
test_from_https_to_http (void)
{
  g_autoptr (GotganTestServer) plain = gotgan_test_server_new (NULL);
  g_autoptr (GotganTestServer) safe = make_server ("loopback");
  g_autofree char *to = gotgan_test_server_address (plain, NULL, "/feed");
  g_autofree char *from = gotgan_test_server_address (safe, NULL, "/feed");
  g_autofree char *location = g_strconcat ("Location: ", to, "\n", NULL);
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer (plain, "/feed", 200, NULL, "here");
  gotgan_test_server_answer (safe, "/feed", 301, location, NULL);
  get_url (&get, NULL, from);
  g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_REDIRECT);
  g_assert_null (get.answer->moved);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (plain, NULL), ==, 0);
}

static void
test_from_http_to_https (void)
{
  g_autoptr (GotganTestServer) plain = gotgan_test_server_new (NULL);
  g_autoptr (GotganTestServer) safe = make_server ("loopback");
  g_autofree char *from = gotgan_test_server_address (plain, NULL, "/feed");
  g_autofree char *to = gotgan_test_server_address (safe, "localhost", "/feed");
  g_autofree char *location = g_strconcat ("Location: ", to, "\n", NULL);
  g_auto (Get) get = { 0 };

  gotgan_test_server_answer (safe, "/feed", 200, NULL, "here");
  gotgan_test_server_answer (plain, "/feed", 301, location, NULL);
  get_url (&get, NULL, from);
  g_assert_no_error (get.error);
  g_assert_cmpstr (get.answer->moved, ==, to);
  g_assert_cmpstr (get.answer->url, ==, to);
}

/* Who never answers the greeting: the handshake counts as connecting. */
static void
test_no_handshake (void)
{
  static const GotganTestStep steps[] = { { GOTGAN_TEST_HOLD, NULL, 0, 1 } };
  const GotganHttpLimits limits = { 200, 20000, 20000, 1000, 1, 1 };
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  g_autofree char *https = g_strconcat ("https", url + strlen ("http"), NULL);
  g_autoptr (GotganHttp) http = gotgan_http_new (&limits);
  g_auto (Get) get = { 0 };

  get_url (&get, http, https);
  g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TIMEOUT);
}

/* http asked of who only speaks https. */
static void
test_other_protocol (void)
{
  g_autoptr (GotganTestServer) safe = make_server ("loopback");
  g_autofree char *url = gotgan_test_server_address (safe, NULL, "/feed");
  g_autofree char *http = g_strconcat ("http", url + strlen ("https"), NULL);
  g_auto (Get) get = { 0 };

  get_url (&get, NULL, http);
  g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BROKEN);
}

static gboolean
answer_plainly_cb (GThreadedSocketService *service, GSocketConnection *connection, GObject *source,
                   gpointer user_data)
{
  static const char answer[] = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
  GOutputStream *stream = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  char greeting[1024];

  g_input_stream_read (g_io_stream_get_input_stream (G_IO_STREAM (connection)), greeting,
                       sizeof greeting, NULL, NULL);
  g_output_stream_write_all (stream, answer, strlen (answer), NULL, NULL, NULL);
  return TRUE;
}

/* https asked of who only speaks http: that says nothing about who it is. */
static void
test_no_tls (void)
{
  g_autoptr (GSocketService) service = g_threaded_socket_service_new (1);
  guint16 port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, NULL);
  g_autofree char *url = g_strdup_printf ("https://127.0.0.1:%u/feed", port);
  g_auto (Get) get = { 0 };

  g_signal_connect (service, "run", G_CALLBACK (answer_plainly_cb), NULL);
  g_socket_service_start (service);
  get_url (&get, NULL, url);
  g_assert_error (get.error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_NOT_TLS);
  g_socket_service_stop (service);
}

int
main (int argc, char **argv)
{
  static const char *const certificates[] = { "loopback", "other-host", "expired", "self-signed" };

  get_init (&argc, &argv);
  if (!g_tls_backend_supports_tls (g_tls_backend_get_default ()))
    {
      g_print ("1..0 # SKIP there is no TLS on this machine\n");
      return 0;
    }
  trust_authority ();
  for (guint i = 0; i < G_N_ELEMENTS (certificates); i++)
    {
      g_autofree char *path = g_strconcat ("/http/tls/", certificates[i], NULL);

      g_test_add_data_func (path, certificates[i], check_certificate);
    }
  g_test_add_func ("/http/tls/from-https-to-http", test_from_https_to_http);
  g_test_add_func ("/http/tls/from-http-to-https", test_from_http_to_https);
  g_test_add_func ("/http/tls/no-handshake", test_no_handshake);
  g_test_add_func ("/http/tls/other-protocol", test_other_protocol);
  g_test_add_func ("/http/tls/no-tls", test_no_tls);
  return g_test_run ();
}
