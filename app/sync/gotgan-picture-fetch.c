#include "config.h"

#include "app/sync/gotgan-picture-fetch.h"

#include "app/model/gotgan-picture-header.h"
#include "app/sync/gotgan-picture-cache.h"

#define ACCEPT "image/jpeg, image/png, image/webp;q=0.8, image/gif;q=0.8, image/*;q=0.1"
/* A host that is busy and does not say for how long. */
#define BUSY_PAUSE (5 * G_TIME_SPAN_MINUTE)
/* What may be fetched before the folder is looked through once more. */
#define TRIM_BYTES (G_GUINT64_CONSTANT (16) * 1024 * 1024)

struct _GotganPictureFetch
{
  GObject parent_instance;

  GotganHttp *http;
  char *folder;
  guint64 max_bytes;
  /* Fetched since the folder was last looked through; at first as if there were much. */
  guint64 n_new;
  /* Host to the time (gint64) until which it is left alone. */
  GHashTable *busy;
};

G_DEFINE_FINAL_TYPE (GotganPictureFetch, gotgan_picture_fetch, G_TYPE_OBJECT)
G_DEFINE_QUARK (gotgan_picture_error, gotgan_picture_error)

/* One picture on its way. */
typedef struct
{
  char *url;
  gboolean may_fetch;
  GByteArray *bytes;
} Order;

/* What is to be written, on another thread. */
typedef struct
{
  char *folder;
  char *url;
  GBytes *bytes;
  guint64 trim_to;
} Keeping;

static void
gotgan_picture_fetch_finalize (GObject *object)
{
  GotganPictureFetch *self = GOTGAN_PICTURE_FETCH (object);

  g_object_unref (self->http);
  g_free (self->folder);
  g_hash_table_unref (self->busy);

  G_OBJECT_CLASS (gotgan_picture_fetch_parent_class)->finalize (object);
}

static void
gotgan_picture_fetch_class_init (GotganPictureFetchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_picture_fetch_finalize;
}

static void
gotgan_picture_fetch_init (GotganPictureFetch *self)
{
  self->max_bytes = GOTGAN_PICTURE_CACHE_MAX_BYTES;
  self->n_new = TRIM_BYTES;
  self->busy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

GotganPictureFetch *
gotgan_picture_fetch_new (const char *folder, const GotganHttpLimits *limits)
{
  GotganPictureFetch *self = g_object_new (GOTGAN_TYPE_PICTURE_FETCH, NULL);

  self->folder = folder != NULL ? g_strdup (folder) : gotgan_picture_cache_dup_folder ();
  self->http = gotgan_http_new (limits);
  return self;
}

void
gotgan_picture_fetch_set_cache_size (GotganPictureFetch *self, guint64 max_bytes)
{
  g_return_if_fail (GOTGAN_IS_PICTURE_FETCH (self));
  self->max_bytes = max_bytes;
}

static void
order_free (Order *order)
{
  g_free (order->url);
  g_byte_array_unref (order->bytes);
  g_free (order);
}

/* --- Busy hosts ------------------------------------------------------------------------------------ */

static char *
dup_host (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);

  return uri != NULL && g_uri_get_host (uri) != NULL ? g_ascii_strdown (g_uri_get_host (uri), -1)
                                                     : g_strdup ("");
}

static gboolean
is_busy (GotganPictureFetch *self, const char *url)
{
  g_autofree char *host = dup_host (url);
  const gint64 *until = g_hash_table_lookup (self->busy, host);

  return until != NULL && *until > g_get_real_time ();
}

static void
leave_alone (GotganPictureFetch *self, const char *url, const GotganHttpAnswer *answer)
{
  gint64 *until = g_new (gint64, 1);

  *until = answer != NULL && answer->retry_after > 0 ? answer->retry_after
                                                     : g_get_real_time () + BUSY_PAUSE;
  g_hash_table_replace (self->busy, dup_host (url), until);
}

/* --- Keeping ---------------------------------------------------------------------------------------- */

static void
keeping_free (Keeping *keeping)
{
  g_free (keeping->folder);
  g_free (keeping->url);
  g_bytes_unref (keeping->bytes);
  g_free (keeping);
}

static void
keep_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Keeping *keeping = task_data;

  gotgan_picture_cache_store (keeping->folder, keeping->url, keeping->bytes);
  if (keeping->trim_to > 0)
    gotgan_picture_cache_trim (keeping->folder, keeping->trim_to);
  g_task_return_boolean (task, TRUE);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Keeping *keeping = g_task_get_task_data (G_TASK (result));

  g_task_return_pointer (task, g_bytes_ref (keeping->bytes), (GDestroyNotify) g_bytes_unref);
}

static void
keep (GotganPictureFetch *self, GTask *task, const char *url, GBytes *bytes)
{
  g_autoptr (GTask) keeping_task = g_task_new (self, NULL, kept_cb, task);
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->folder = g_strdup (self->folder);
  keeping->url = g_strdup (url);
  keeping->bytes = g_bytes_ref (bytes);
  self->n_new += g_bytes_get_size (bytes);
  if (self->n_new >= MIN (TRIM_BYTES, self->max_bytes / 8))
    {
      keeping->trim_to = self->max_bytes;
      self->n_new = 0;
    }
  g_task_set_task_data (keeping_task, keeping, (GDestroyNotify) keeping_free);
  g_task_run_in_thread (keeping_task, keep_thread);
}

/* --- Fetching --------------------------------------------------------------------------------------- */

static gboolean
take_piece_cb (const guint8 *data, gsize size, gpointer user_data, GError **error)
{
  Order *order = user_data;

  g_byte_array_append (order->bytes, data, (guint) size);
  return TRUE;
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GotganPictureFetch *self = g_task_get_source_object (task);
  Order *order = g_task_get_task_data (task);
  g_autoptr (GotganHttpAnswer) answer = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GotganPictureHeader header;
  GError *error = NULL;

  if (!gotgan_http_get_finish (GOTGAN_HTTP (source), result, &answer, &error))
    {
      if (g_error_matches (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BUSY))
        leave_alone (self, order->url, answer);
      g_task_return_error (task, error);
      return;
    }
  if (!gotgan_picture_header_read (order->bytes->data, order->bytes->len, &header))
    {
      g_task_return_new_error (task, GOTGAN_PICTURE_ERROR, GOTGAN_PICTURE_ERROR_FORMAT,
                               "No picture of a known format, or too large");
      return;
    }
  bytes = g_bytes_new (order->bytes->data, order->bytes->len);
  keep (self, g_steal_pointer (&task), order->url, bytes);
}

/* Takes @task. */
static void
fetch (GotganPictureFetch *self, GTask *task)
{
  Order *order = g_task_get_task_data (task);
  GotganHttpRequest request = { .url = order->url,
                                .accept = ACCEPT,
                                .sink = take_piece_cb,
                                .sink_data = order,
                                .max_bytes = GOTGAN_PICTURE_MAX_BYTES };

  if (is_busy (self, order->url))
    {
      g_task_return_new_error (task, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_BUSY,
                               "The host wants to be left alone");
      g_object_unref (task);
      return;
    }
  gotgan_http_get_async (self->http, &request, g_task_get_cancellable (task), fetched_cb, task);
}

/* --- Looking it up ---------------------------------------------------------------------------------- */

static void
look_up_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GotganPictureFetch *self = source;

  g_task_return_pointer (task, gotgan_picture_cache_load (self->folder, task_data),
                         (GDestroyNotify) g_bytes_unref);
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Order *order = g_task_get_task_data (task);
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), NULL);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else if (g_task_return_error_if_cancelled (task))
    return;
  else if (order->may_fetch)
    fetch (GOTGAN_PICTURE_FETCH (source), g_steal_pointer (&task));
  else
    g_task_return_new_error (task, GOTGAN_PICTURE_ERROR, GOTGAN_PICTURE_ERROR_NOT_CACHED,
                             "The picture has not been fetched");
}

void
gotgan_picture_fetch_get_async (GotganPictureFetch *self, const char *url, gboolean may_fetch,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) looking = g_task_new (self, NULL, looked_up_cb, task);
  Order *order = g_new0 (Order, 1);

  g_task_set_source_tag (task, gotgan_picture_fetch_get_async);
  *order = (Order) { g_strdup (url), may_fetch, g_byte_array_new () };
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_set_task_data (looking, g_strdup (url), g_free);
  g_task_run_in_thread (looking, look_up_thread);
}

GBytes *
gotgan_picture_fetch_get_finish (GotganPictureFetch *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
