#include "config.h"

#include "app/timeline/gotgan-party-deals.h"

gboolean
gotgan_party_ref_is (const GotganPartyRef *ref, const char *party)
{
  g_autofree char *key = ref != NULL ? gotgan_party_ref_dup_key (ref) : NULL;

  return key != NULL && g_strcmp0 (key, party) == 0;
}

GListModel *
gotgan_party_deals_new (GListModel *deals, const char *party)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *store;

  if (party == NULL)
    return g_object_ref (deals);

  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (gotgan_party_ref_is (gotgan_deal_get_company (deal), party)
          || gotgan_party_ref_is (gotgan_deal_get_investor (deal), party))
        g_ptr_array_add (chosen, g_steal_pointer (&deal));
    }
  store = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_list_store_splice (store, 0, 0, chosen->pdata, chosen->len);

  return G_LIST_MODEL (store);
}
