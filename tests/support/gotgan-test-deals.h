#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-deal.h"

/* Deals made by hand, for tests of what is drawn from them. */

/**
 * gotgan_test_deals_add:
 * @millions: of @currency; 0 for no amount
 * @local_won: billions of won printed beside it, or 0
 * @state: a #GotganStage for deals, a #GotganBasis for metrics
 */
static inline GotganDeal *
gotgan_test_deals_add (GListStore *deals, GotganKind kind, const char *investor,
                       const char *company, const char *date, const char *currency, gint64 millions,
                       gint64 local_won, int state)
{
  gint64 figure = millions * 1000000;
  GotganMoney money = { .min = figure, .max = figure };
  GotganClaimFields fields = {
    .kind = kind,
    .investor = investor != NULL ? gotgan_party_ref_new (investor, investor) : NULL,
    .company = company != NULL ? gotgan_party_ref_new (company, company) : NULL,
    .percent = -1,
    .date = g_strdup (date),
    .quote = g_strdup_printf ("%s %s %" G_GINT64_FORMAT, company, date, millions),
  };
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GotganDeal) deal = NULL;

  g_strlcpy (money.currency, currency != NULL ? currency : "USD", sizeof money.currency);
  if (millions > 0)
    {
      fields.amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, NULL);
      fields.amount->has_local = local_won > 0;
      fields.amount->local =
          (GotganMoney) { "KRW", local_won * 1000000000, local_won * 1000000000 };
    }
  if (gotgan_kind_is_deal (kind))
    fields.stage = (GotganStage) state;
  else
    fields.basis = (GotganBasis) state;
  g_ptr_array_add (claims, gotgan_claim_new (&fields));
  deal = gotgan_deal_new (claims);
  g_list_store_append (deals, deal);

  return deal;
}
