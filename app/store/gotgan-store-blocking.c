/* The store answers by callbacks in a main context. A worker thread has none of its own, so it makes one for the length
 * of the call; that way the store needs no second set of functions. */
#include "config.h"

#include "app/store/gotgan-store-blocking.h"

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static GAsyncResult *
wait_for (GMainContext *context, GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (context, TRUE);
  return *result;
}

gpointer
gotgan_store_write_blocking (GotganStore *self, GotganStoreFunc func, gpointer data,
                             GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_main_context_push_thread_default (context);
  gotgan_store_write_async (self, func, data, NULL, NULL, cancellable, keep_result_cb, &result);
  wait_for (context, &result);
  g_main_context_pop_thread_default (context);
  return gotgan_store_write_finish (self, result, error);
}

gpointer
gotgan_store_read_blocking (GotganStore *self, GotganStoreFunc func, gpointer data,
                            GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_main_context_push_thread_default (context);
  gotgan_store_read_async (self, func, data, NULL, NULL, cancellable, keep_result_cb, &result);
  wait_for (context, &result);
  g_main_context_pop_thread_default (context);
  return gotgan_store_read_finish (self, result, error);
}

gpointer
gotgan_store_survey_blocking (GotganStore *self, GotganStoreFunc func, gpointer data,
                              GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_main_context_push_thread_default (context);
  gotgan_store_survey_async (self, func, data, NULL, NULL, cancellable, keep_result_cb, &result);
  wait_for (context, &result);
  g_main_context_pop_thread_default (context);
  return gotgan_store_read_finish (self, result, error);
}
