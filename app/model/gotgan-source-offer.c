#include "config.h"

#include "app/model/gotgan-source-offer.h"

GotganSourceOffer *
gotgan_source_offer_new (GotganSourceKind kind, const char *url, const char *title,
                         const char *home)
{
  GotganSourceOffer *offer = g_new0 (GotganSourceOffer, 1);

  offer->kind = kind;
  offer->url = g_strdup (url);
  offer->title = g_strdup (title);
  offer->home = g_strdup (home);
  offer->preview = g_ptr_array_new_with_free_func (g_object_unref);
  return offer;
}

void
gotgan_source_offer_free (GotganSourceOffer *offer)
{
  g_free (offer->url);
  g_free (offer->title);
  g_free (offer->home);
  g_ptr_array_unref (offer->preview);
  g_free (offer);
}
