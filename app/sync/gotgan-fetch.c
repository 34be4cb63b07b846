/* Answers that are wanted whole, such as pages, and not as they arrive. */
#include "config.h"

#include "app/sync/gotgan-syncer-private.h"

typedef struct
{
  GByteArray *bytes;
  gsize max_bytes;
  gboolean is_cut;
} Basket;

/* A sink's word to whoever began the request; it goes no further. */
#define ENOUGH g_quark_from_static_string ("gotgan_fetch_enough")

gboolean
gotgan_fetch_have_enough (GError **error)
{
  g_set_error_literal (error, ENOUGH, 0, "That is enough");
  return FALSE;
}

gboolean
gotgan_fetch_was_enough (const GError *error)
{
  return error->domain == ENOUGH;
}

static void
basket_free (Basket *basket)
{
  g_byte_array_unref (basket->bytes);
  g_free (basket);
}

void
gotgan_fetched_free (GotganFetched *fetched)
{
  gotgan_http_answer_free (fetched->answer);
  g_bytes_unref (fetched->bytes);
  g_free (fetched);
}

static gboolean
take_piece_cb (const guint8 *data, gsize size, gpointer user_data, GError **error)
{
  Basket *basket = user_data;
  gsize room = basket->max_bytes - basket->bytes->len;

  g_byte_array_append (basket->bytes, data, (guint) MIN (size, room));
  if (size <= room)
    return TRUE;
  basket->is_cut = TRUE;
  return gotgan_fetch_have_enough (error);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Basket *basket = g_task_get_task_data (task);
  GotganHttpAnswer *answer = NULL;
  GotganFetched *fetched;
  GError *error = NULL;

  if (!gotgan_http_get_finish (GOTGAN_HTTP (source), result, &answer, &error) && !basket->is_cut)
    {
      g_object_set_data_full (G_OBJECT (task), "answer", answer,
                              (GDestroyNotify) gotgan_http_answer_free);
      g_task_return_error (task, error);
      return;
    }
  g_clear_error (&error);
  fetched = g_new0 (GotganFetched, 1);
  fetched->answer = answer;
  fetched->is_cut = basket->is_cut;
  fetched->bytes = g_bytes_new (basket->bytes->data, basket->bytes->len);
  g_task_return_pointer (task, fetched, (GDestroyNotify) gotgan_fetched_free);
}

void
gotgan_fetch_async (GotganSyncerCore *core, const char *url, const char *accept, gsize max_bytes,
                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (core->http, cancellable, callback, user_data);
  Basket *basket = g_new0 (Basket, 1);
  GotganHttpRequest request = {
    .url = url, .accept = accept, .sink = take_piece_cb, .sink_data = basket
  };

  basket->bytes = g_byte_array_new ();
  basket->max_bytes = max_bytes;
  g_task_set_source_tag (task, gotgan_fetch_async);
  g_task_set_task_data (task, basket, (GDestroyNotify) basket_free);
  gotgan_http_get_async (core->http, &request, cancellable, fetched_cb, task);
}

GotganFetched *
gotgan_fetch_finish (GAsyncResult *result, GotganHttpAnswer **answer, GError **error)
{
  if (answer != NULL)
    *answer = g_object_steal_data (G_OBJECT (result), "answer");
  return g_task_propagate_pointer (G_TASK (result), error);
}
