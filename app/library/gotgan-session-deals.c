/* While the as-of slider moves, only the day it rests on is loaded, and only the last answer is taken. */
#include "config.h"

#include "app/library/gotgan-session-private.h"

#define REST_MS 60

static GotganDeal *
find_deal (GListModel *deals, GotganDeal *like)
{
  for (guint i = 0; like != NULL && i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (g_str_equal (gotgan_deal_get_id (deal), gotgan_deal_get_id (like)))
        return g_steal_pointer (&deal);
    }
  return NULL;
}

static void
deals_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GotganSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) deals =
      gotgan_library_load_deals_finish (GOTGAN_LIBRARY (source), result, &error);
  g_autoptr (GotganDeal) deal = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->deals_cancellable);
  if (deals != NULL)
    {
      deal = find_deal (deals, self->deal);
      gotgan_session_take_deals (self, deals);
      gotgan_session_set_deal (self, deal);
    }
  gotgan_session_set_deals_loading (self, self->deals_source != NULL);
  if (error != NULL)
    gotgan_session_emit_failed (self, error);
}

static gboolean
load_cb (gpointer user_data)
{
  GotganSession *self = user_data;

  g_clear_pointer (&self->deals_source, g_source_unref);
  g_cancellable_cancel (self->deals_cancellable);
  g_clear_object (&self->deals_cancellable);
  self->deals_cancellable = g_cancellable_new ();
  gotgan_library_load_deals_async (self->library, self->as_of, self->deals_cancellable,
                                   deals_loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

void
gotgan_session_reload_deals (GotganSession *self)
{
  gotgan_session_set_deals_loading (self, TRUE);
  if (self->deals_source != NULL)
    g_source_destroy (self->deals_source);
  g_clear_pointer (&self->deals_source, g_source_unref);

  self->deals_source = g_timeout_source_new (REST_MS);
  g_source_set_callback (self->deals_source, load_cb, self, NULL);
  g_source_attach (self->deals_source, self->context);
}

void
gotgan_session_stop_deals (GotganSession *self)
{
  if (self->deals_source != NULL)
    g_source_destroy (self->deals_source);
  g_clear_pointer (&self->deals_source, g_source_unref);
  g_cancellable_cancel (self->deals_cancellable);
  g_clear_object (&self->deals_cancellable);
}
