#include "config.h"

#include "app/sync/gotgan-syncer-private.h"

GotganVisitOrder *
gotgan_visit_order_new (GotganSource *source)
{
  GotganVisitOrder *order = g_new0 (GotganVisitOrder, 1);

  order->source_id = gotgan_source_get_id (source);
  order->kind = gotgan_source_get_kind (source);
  order->url = g_strdup (gotgan_source_get_url (source));
  order->title = g_strdup (gotgan_source_get_title (source));
  order->home = g_strdup (gotgan_source_get_home (source));
  order->full_text = gotgan_source_get_full_text (source);
  order->state = gotgan_source_state_copy (gotgan_source_get_state (source));
  return order;
}

void
gotgan_visit_order_free (GotganVisitOrder *order)
{
  g_free (order->url);
  g_free (order->title);
  g_free (order->home);
  gotgan_source_state_free (order->state);
  g_free (order);
}
