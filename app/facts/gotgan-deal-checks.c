#include "config.h"

#include "app/facts/gotgan-deal-checks.h"

#include <math.h>

void
gotgan_check_add_claim (GotganCheck *check, GotganClaim *claim)
{
  if (!g_ptr_array_find (check->claims, claim, NULL))
    g_ptr_array_add (check->claims, g_object_ref (claim));
}

void
gotgan_deal_checks_add (GotganDealChecks *self, GotganCheck *check)
{
  for (guint i = 0; i < check->claims->len; i++)
    {
      GotganDeal *deal = g_hash_table_lookup (self->deal_of, check->claims->pdata[i]);

      if (deal != NULL && !g_ptr_array_find (gotgan_deal_get_checks (deal), check, NULL))
        gotgan_deal_add_check (deal, check);
    }
  gotgan_check_unref (check);
}

int
gotgan_check_find_slip (double found, double expected, double allowed)
{
  double places = log10 (found / expected);
  double whole = round (places);

  return fabs (places - whole) <= log10 (1 + allowed) ? (int) whole : 0;
}

void
gotgan_deals_foreach_claim (GPtrArray *deals, GotganDealClaimFunc func, gpointer user_data)
{
  for (guint i = 0; i < deals->len; i++)
    {
      GotganDeal *deal = g_ptr_array_index (deals, i);
      GListModel *claims = gotgan_deal_get_claims (deal);

      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, j);

          func (deal, claim, user_data);
        }
    }
}

static void
index_claim (GotganDeal *deal, GotganClaim *claim, gpointer user_data)
{
  GHashTable *deal_of = user_data;

  g_hash_table_insert (deal_of, claim, deal);
}

void
gotgan_deals_check (GPtrArray *deals, GotganRules *rules, GotganRates *rates)
{
  g_autoptr (GHashTable) deal_of = g_hash_table_new (NULL, NULL);
  GotganDealChecks checks = { deals, rules, rates, deal_of };

  gotgan_deals_foreach_claim (deals, index_claim, deal_of);
  gotgan_deal_checks_rates (&checks);
  gotgan_deal_checks_reckoning (&checks);
  gotgan_deal_checks_valuations (&checks);
  gotgan_deal_checks_figures (&checks);
}
