#include "config.h"

#include "app/sync/gotgan-http.h"

#include "tests/app/sync/http-fixture.h"
#include "tests/support/gotgan-test-faults.h"

/* Answers cut up in all ways, and answers with a few bytes changed. */

#define HEAD "HTTP/1.1 200 OK\r\n"

static const char block[4096];

static const GotganHttpLimits limits = {
  .connect = 5000,
  .stall = 10000,
  .deadline = 30000,
  .max_bytes = 1024 * 1024,
  .per_host = 2,
  .total = 4,
};

typedef struct
{
  Get get;
  GotganTestFaults *server;
  guint64 size;
} PatientGet;

static void
begin_when_all_is_sent (const GotganHttpAnswer *answer, gpointer user_data)
{
  PatientGet *patient = user_data;

  gotgan_test_faults_wait_sent (patient->server, patient->size);
  get_begin (answer, user_data);
}

static void
check_end_of_turn (guint n_blocks)
{
  g_autofree char *head =
      g_strdup_printf (HEAD "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n", n_blocks * sizeof block);
  const GotganTestStep steps[] = {
    { GOTGAN_TEST_SEND, head, 0, 1 },
    { GOTGAN_TEST_SEND, block, sizeof block, n_blocks },
    { GOTGAN_TEST_HOLD, NULL, 0, 1 },
  };
  g_autoptr (GotganTestFaults) server = gotgan_test_faults_new (steps, G_N_ELEMENTS (steps));
  g_autofree char *url = gotgan_test_faults_address (server);
  g_autoptr (GotganHttp) http = gotgan_http_new (&limits);
  GotganHttpRequest request = { .url = url, .begin = begin_when_all_is_sent };
  PatientGet patient = { .server = server, .size = n_blocks * sizeof block };

  get_run (&patient.get, http, &request);
  g_assert_no_error (patient.get.error);
  g_assert_cmpuint (patient.get.body->len, ==, n_blocks * sizeof block);
  get_clear (&patient.get);
}

/* A body whose last byte is the last of a turn of reading, on a connection that stays: nothing more comes to wake us. */
static void
test_end_of_turn (void)
{
  for (guint n_blocks = 8; n_blocks <= 160; n_blocks += 2)
    check_end_of_turn (n_blocks);
}

typedef enum
{
  BY_LENGTH,
  BY_CHUNKS,
  BY_LENGTH_GZIP,
  BY_CHUNKS_GZIP,
  N_FORMS,
} Form;

static GBytes *
gzip (const char *text)
{
  g_autoptr (GConverter) packer =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr (GBytes) plain = g_bytes_new (text, strlen (text));

  return g_converter_convert_bytes (packer, plain, NULL);
}

static void
append_chunks (GString *out, const char *data, gsize size)
{
  while (size > 0)
    {
      gsize any = (gsize) g_test_rand_int_range (1, 20000);
      gsize n = MIN (size, any);

      g_string_append_printf (out, "%" G_GSIZE_MODIFIER "x\r\n", n);
      g_string_append_len (out, data, (gssize) n);
      g_string_append (out, "\r\n");
      data += n;
      size -= n;
    }
  g_string_append (out, "0\r\n\r\n");
}

static GString *
make_answer (const char *text, Form form)
{
  GString *out = g_string_new (HEAD);
  gboolean is_packed = form == BY_LENGTH_GZIP || form == BY_CHUNKS_GZIP;
  g_autoptr (GBytes) bytes = is_packed ? gzip (text) : g_bytes_new (text, strlen (text));
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (is_packed)
    g_string_append (out, "Content-Encoding: gzip\r\n");
  if (form == BY_CHUNKS || form == BY_CHUNKS_GZIP)
    {
      g_string_append (out, "Transfer-Encoding: chunked\r\n\r\n");
      append_chunks (out, data, size);
      return out;
    }
  g_string_append_printf (out, "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n", size);
  g_string_append_len (out, data, (gssize) size);
  return out;
}

/* Numbers, which gzip makes about half as long. */
static char *
make_text (gsize size)
{
  GString *text = g_string_sized_new (size + 16);

  while (text->len < size)
    g_string_append_printf (text, "%d ", g_test_rand_int ());
  return g_string_free_and_steal (text);
}

static void
check_pieces (GotganHttp *http, const char *text, Form form)
{
  g_autoptr (GArray) steps = g_array_new (TRUE, TRUE, sizeof (GotganTestStep));
  GString *answer = make_answer (text, form);
  const GotganTestStep hold = { GOTGAN_TEST_HOLD, NULL, 0, 1 };
  GotganTestFaults *server;
  g_autofree char *url = NULL;
  g_auto (Get) get = { 0 };

  for (gsize at = 0; at < answer->len;)
    {
      gsize size = (gsize) g_test_rand_int_range (1, g_test_rand_bit () ? 100000 : 100);
      gboolean is_slow = size < 4;
      GotganTestStep step = { is_slow ? GOTGAN_TEST_DRIP : GOTGAN_TEST_SEND, answer->str + at,
                              MIN (size, answer->len - at), 1 };

      g_array_append_val (steps, step);
      at += step.size;
    }
  g_array_append_val (steps, hold);
  server = gotgan_test_faults_new ((const GotganTestStep *) (gpointer) steps->data, steps->len);
  url = gotgan_test_faults_address (server);
  get_url (&get, http, url);
  g_assert_no_error (get.error);
  g_assert_cmpstr (get.body->str, ==, text);
  gotgan_test_faults_free (server);
  g_string_free (answer, TRUE);
}

/* However an answer is cut up on its way, the same comes out, and nothing is waited for once it is complete. */
static void
test_pieces (void)
{
  g_autoptr (GotganHttp) http = gotgan_http_new (&limits);

  for (guint i = 0; i < 100; i++)
    {
      gsize size = (gsize) g_test_rand_int_range (1, g_test_rand_bit () ? 900000 : 200);
      g_autofree char *text = make_text (size);

      check_pieces (http, text, i % N_FORMS);
    }
}

static char *
change_bytes (const char *text, gsize *size)
{
  GString *out = g_string_new (text);

  for (int n = g_test_rand_int_range (1, 6); n > 0; n--)
    {
      const char any = (char) g_test_rand_int ();
      gssize at = g_test_rand_int_range (0, (int) out->len + 1);

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          g_string_overwrite_len (out, (gsize) at, &any, 1);
          break;
        case 1:
          g_string_erase (out, at, (gsize) at < out->len ? 1 : 0);
          break;
        case 2:
          g_string_insert_c (out, at, "\r\n:;, 0-\t"[g_test_rand_int_range (0, 9)]);
          break;
        default:
          g_string_truncate (out, (gsize) at);
          break;
        }
    }
  *size = out->len;
  return g_string_free_and_steal (out);
}

/* Whatever comes, there is an end, and an error only of those there are. A length below zero has a test of its own. */
static void
test_changed (void)
{
  static const char *const answers[] = {
    HEAD "Content-Type: text/html; charset=utf-8\r\nContent-Length: 5\r\nETag: \"x\"\r\n"
         "Cache-Control: max-age=5, no-store\r\nDate: Thu, 27 Mar 2025 08:00:00 GMT\r\n\r\nhello",
    HEAD "Transfer-Encoding: chunked\r\nRetry-After: 5\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    "HTTP/1.1 503 Busy\r\nRetry-After: Thu, 27 Mar 2025 08:00:00 GMT\r\nConnection: close\r\n\r\n",
    "HTTP/1.0 304 Not Modified\r\nExpires: 0\r\nAge: 3\r\nVary: *\r\n\r\n",
    HEAD "Content-Encoding: gzip\r\nContent-Length: 22\r\n\r\n\x1f\x8b\x08 and no more"
  };
  g_autoptr (GotganHttp) http = gotgan_http_new (&limits);

  for (guint i = 0; i < 600; i++)
    {
      gsize size = 0;
      g_autofree char *text = change_bytes (answers[i % G_N_ELEMENTS (answers)], &size);
      const GotganTestStep steps[] = { { GOTGAN_TEST_SEND, text, size, 1 } };
      g_autoptr (GotganTestFaults) server = NULL;
      g_autofree char *url = NULL;
      GotganHttpRequest request = { .etag = "\"x\"" };
      g_auto (Get) get = { 0 };

      if (g_strstr_len (text, (gssize) size, "-5") != NULL
          || g_strstr_len (text, (gssize) size, "-2") != NULL)
        continue;
      server = gotgan_test_faults_new (steps, 1);
      url = gotgan_test_faults_address (server);
      request.url = url;
      get_run (&get, http, &request);
      if (get.error != NULL)
        g_assert_true (get.error->domain == GOTGAN_HTTP_ERROR);
      if (get.error != NULL)
        g_assert_cmpint (get.error->code, !=, GOTGAN_HTTP_ERROR_TIMEOUT);
    }
}

int
main (int argc, char **argv)
{
  get_init (&argc, &argv);
  g_test_add_func ("/http/pieces/end-of-turn", test_end_of_turn);
  g_test_add_func ("/http/pieces/random", test_pieces);
  g_test_add_func ("/http/pieces/changed", test_changed);
  return g_test_run ();
}
