#include "config.h"

#include "app/model/gotgan-picture-header.h"
#include "app/sync/gotgan-picture-cache.h"
#include "app/sync/gotgan-picture-fetch.h"

#include "tests/support/gotgan-test-server.h"
#include "tests/support/gotgan-test-wait.h"

#include <glib/gstdio.h>
#include <utime.h>

typedef struct
{
  GotganTestServer *server;
  char *folder;
  GotganPictureFetch *fetch;
} Fixture;

#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x08\x08\2\0\0\0"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->server = gotgan_test_server_new (NULL);
  fixture->folder = g_dir_make_tmp ("gotgan-pictures-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->fetch = gotgan_picture_fetch_new (fixture->folder, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
  g_object_unref (fixture->fetch);
  gotgan_test_server_free (fixture->server);
}

/* A picture by its header, of @size bytes. */
static GBytes *
make_png (gsize size)
{
  guint8 *data = g_malloc0 (size);

  memcpy (data, PNG, sizeof (PNG) - 1);
  return g_bytes_new_take (data, size);
}

static void
serve (Fixture *fixture, const char *path, gsize size)
{
  g_autoptr (GBytes) png = make_png (size);

  gotgan_test_server_answer_bytes (fixture->server, path, 200, "Content-Type: image/png", png);
}

static GBytes *
get (Fixture *fixture, const char *path, gboolean may_fetch, GError **error)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_picture_fetch_get_async (fixture->fetch, url, may_fetch, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return gotgan_picture_fetch_get_finish (fixture->fetch, result, error);
}

/* It is asked for once, and then comes from the disk, also for another program's turn. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) expected = make_png (5000);
  g_autoptr (GError) error = NULL;

  serve (fixture, "/a.png", 5000);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) bytes = get (fixture, "/a.png", i == 0, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, expected));
      g_object_unref (fixture->fetch);
      fixture->fetch = gotgan_picture_fetch_new (fixture->folder, NULL);
    }
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, "/a.png"), ==, 1);
}

static void
test_withheld (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  serve (fixture, "/a.png", 5000);
  g_assert_null (get (fixture, "/a.png", FALSE, &error));
  g_assert_error (error, GOTGAN_PICTURE_ERROR, GOTGAN_PICTURE_ERROR_NOT_CACHED);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, NULL), ==, 0);
}

/* What calls itself a picture and is none, or too large a one, is not kept. */
static void
test_no_pictures (Fixture *fixture, gconstpointer data)
{
  static const char *const bodies[] = { "<svg xmlns='http://www.w3.org/2000/svg'/>",
                                        "<!DOCTYPE html><p>Sign in</p>", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) again = NULL;

      gotgan_test_server_answer (fixture->server, "/a", 200, "Content-Type: image/png", bodies[i]);
      g_assert_null (get (fixture, "/a", TRUE, &error));
      g_assert_error (error, GOTGAN_PICTURE_ERROR, GOTGAN_PICTURE_ERROR_FORMAT);
      g_assert_null (get (fixture, "/a", FALSE, &again));
      g_assert_error (again, GOTGAN_PICTURE_ERROR, GOTGAN_PICTURE_ERROR_NOT_CACHED);
    }
}

static void
test_too_many_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  serve (fixture, "/a.png", GOTGAN_PICTURE_MAX_BYTES + 1);
  g_assert_null (get (fixture, "/a.png", TRUE, &error));
  g_assert_error (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_TOO_LARGE);
}

/* A host that is busy is not asked for its other pictures either. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  gotgan_test_server_answer (fixture->server, "/a.png", 429, "Retry-After: 60", "");
  serve (fixture, "/b.png", 5000);
  g_assert_null (get (fixture, "/a.png", TRUE, &error));
  g_assert_error (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BUSY);
  g_assert_null (get (fixture, "/b.png", TRUE, &again));
  g_assert_error (again, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BUSY);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, NULL), ==, 1);
}

/* A damaged file in the cache is as good as none. */
static void
test_damaged_cache (Fixture *fixture, gconstpointer data)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, "/a.png");
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, url, -1);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GBytes) bytes = NULL;

  serve (fixture, "/a.png", 5000);
  g_assert_true (g_file_set_contents (path, "no picture", -1, NULL));
  bytes = get (fixture, "/a.png", TRUE, NULL);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 5000);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gotgan_picture_fetch_get_finish (GOTGAN_PICTURE_FETCH (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, "/a.png");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean done = FALSE;

  gotgan_test_server_hold (fixture->server);
  gotgan_picture_fetch_get_async (fixture->fetch, url, TRUE, cancellable, cancelled_cb, &done);
  gotgan_test_server_wait (fixture->server, "/a.png", 1);
  g_cancellable_cancel (cancellable);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  gotgan_test_server_go_on (fixture->server);
}

/* --- The cache ---------------------------------------------------------------------------------- */

static void
set_used (Fixture *fixture, const char *url, gint64 seconds)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, url, -1);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  struct utimbuf times = { seconds, seconds };

  g_assert_no_errno (g_utime (path, &times));
}

static gboolean
has (Fixture *fixture, const char *url)
{
  g_autoptr (GBytes) bytes = gotgan_picture_cache_load (fixture->folder, url);

  return bytes != NULL;
}

/* What was used last stays, and to load is to use. */
static void
test_trim (Fixture *fixture, gconstpointer data)
{
  static const char *const urls[] = { "https://a.example/1", "https://a.example/2",
                                      "https://a.example/3", "https://a.example/4" };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autoptr (GBytes) png = make_png (1000);

      gotgan_picture_cache_store (fixture->folder, urls[i], png);
      set_used (fixture, urls[i], 1000 + i);
    }
  g_assert_true (has (fixture, urls[0]));
  gotgan_picture_cache_trim (fixture->folder, 2500);
  g_assert_true (has (fixture, urls[0]));
  g_assert_false (has (fixture, urls[1]));
  g_assert_false (has (fixture, urls[2]));
  g_assert_true (has (fixture, urls[3]));
}

/* Fetching keeps the cache within its size by itself. */
static void
test_cap (Fixture *fixture, gconstpointer data)
{
  guint n = 0;
  g_autoptr (GDir) dir = NULL;

  gotgan_picture_fetch_set_cache_size (fixture->fetch, 10000);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u.png", i);
      g_autoptr (GBytes) bytes = NULL;

      serve (fixture, path, 3000);
      bytes = get (fixture, path, TRUE, NULL);
      g_assert_nonnull (bytes);
    }
  dir = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, <=, 3);
  g_assert_cmpuint (n, >, 0);
}

#define ADD(name, function) \
  g_test_add ("/picture-fetch/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("once", test_once);
  ADD ("withheld", test_withheld);
  ADD ("no-pictures", test_no_pictures);
  ADD ("too-many-bytes", test_too_many_bytes);
  ADD ("busy", test_busy);
  ADD ("damaged-cache", test_damaged_cache);
  ADD ("cancelled", test_cancelled);
  ADD ("trim", test_trim);
  ADD ("cap", test_cap);
  return g_test_run ();
}
