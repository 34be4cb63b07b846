#include "config.h"

/* What a request costs this side, in CPU time of its thread. Run by hand: bench-http [NUMBER [BYTES]] */

#include "app/sync/gotgan-http.h"
#include "tests/support/gotgan-test-server.h"

#include <stdlib.h>
#include <time.h>

typedef struct
{
  guint n_left;
  guint n_failed;
  guint64 n_bytes;
} Tally;

static gint64
cpu_now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Tally *tally = user_data;
  g_autoptr (GotganHttpAnswer) answer = NULL;

  if (!gotgan_http_get_finish (GOTGAN_HTTP (source), result, &answer, NULL))
    tally->n_failed++;
  tally->n_bytes += answer->n_bytes;
  tally->n_left--;
}

static gboolean
sink (const guint8 *data, gsize size, gpointer user_data, GError **error)
{
  return TRUE;
}

static void
measure (const char *what, GotganTestServer *server, const char *path, guint n, guint n_hosts,
         const char *etag)
{
  g_autoptr (GotganHttp) http = gotgan_http_new (NULL);
  Tally tally = { .n_left = n };
  gint64 cpu = cpu_now ();
  gint64 wall = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *host =
          g_strdup_printf ("127.0.%u.%u", i % n_hosts / 250, 1 + i % n_hosts % 250);
      g_autofree char *url = gotgan_test_server_address (server, host, path);
      GotganHttpRequest request = { .url = url, .etag = etag, .sink = sink };

      gotgan_http_get_async (http, &request, NULL, done_cb, &tally);
    }
  while (tally.n_left > 0)
    g_main_context_iteration (NULL, TRUE);
  cpu = cpu_now () - cpu;
  wall = g_get_monotonic_time () - wall;
  g_print ("%-28s %6u requests, %.3f ms CPU and %.3f ms each, %.1f MB, %u failed\n", what, n,
           (double) cpu / 1000 / n, (double) wall / 1000 / n, (double) tally.n_bytes / 1e6,
           tally.n_failed);
}

int
main (int argc, char **argv)
{
  g_autoptr (GotganTestServer) server = NULL;
  guint n = argc > 1 ? (guint) atoi (argv[1]) : 1000;
  gsize size = argc > 2 ? (gsize) atol (argv[2]) : 25 * 1000 * 1000;
  g_autofree char *body = g_strnfill (size, 'x');

  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", FALSE);
  server = gotgan_test_server_new (NULL);
  gotgan_test_server_answer (server, "/feed", 200,
                             "ETag: \"abc\"\nCache-Control: max-age=600\n"
                             "Last-Modified: Thu, 27 Mar 2025 08:00:00 GMT\n",
                             "small");
  gotgan_test_server_answer (server, "/large", 200, NULL, body);
  measure ("304, one host", server, "/feed", n, 1, "\"abc\"");
  measure ("304, a host each", server, "/feed", n, n, "\"abc\"");
  measure ("200, small", server, "/feed", n, 1, NULL);
  measure ("200, large", server, "/large", 4, 1, NULL);
  return 0;
}
