#include "config.h"

#include "app/model/gotgan-deal-parties.h"

const char *
gotgan_deal_role_to_string (GotganDealRole role)
{
  static const char *const words[] = {
    [GOTGAN_ROLE_INVESTOR] = "investor", [GOTGAN_ROLE_LEAD] = "lead",
    [GOTGAN_ROLE_BUYER] = "buyer",       [GOTGAN_ROLE_SELLER] = "seller",
    [GOTGAN_ROLE_SPENDER] = "spender",   [GOTGAN_ROLE_FOUNDER] = "founder",
    [GOTGAN_ROLE_HOLDER] = "holder",     [GOTGAN_ROLE_COMPANY] = "company",
    [GOTGAN_ROLE_TARGET] = "target",     [GOTGAN_ROLE_SUPPLIER] = "supplier",
    [GOTGAN_ROLE_VENTURE] = "venture",
  };

  return words[role];
}

static GotganDealRole
role_of_payer (const GotganClaimFields *fields)
{
  switch (fields->kind)
    {
    case GOTGAN_KIND_ACQUISITION:
      return GOTGAN_ROLE_BUYER;
    case GOTGAN_KIND_SALE:
      return GOTGAN_ROLE_SELLER;
    case GOTGAN_KIND_COMMITMENT:
      return GOTGAN_ROLE_SPENDER;
    case GOTGAN_KIND_VENTURE:
      return GOTGAN_ROLE_FOUNDER;
    case GOTGAN_KIND_STAKE:
      return GOTGAN_ROLE_HOLDER;
    case GOTGAN_KIND_INVESTMENT:
    case GOTGAN_KIND_ROUND:
    case GOTGAN_KIND_VALUATION:
    case GOTGAN_KIND_REVENUE:
    case GOTGAN_KIND_EXPENSE:
    case GOTGAN_KIND_LOSS:
    case GOTGAN_KIND_PROFIT:
    default:
      return fields->lead ? GOTGAN_ROLE_LEAD : GOTGAN_ROLE_INVESTOR;
    }
}

static GotganDealRole
role_of_company (const GotganClaimFields *fields)
{
  if (fields->kind == GOTGAN_KIND_ACQUISITION || fields->kind == GOTGAN_KIND_SALE)
    return GOTGAN_ROLE_TARGET;
  if (fields->kind == GOTGAN_KIND_COMMITMENT)
    return GOTGAN_ROLE_SUPPLIER;
  return fields->kind == GOTGAN_KIND_VENTURE ? GOTGAN_ROLE_VENTURE : GOTGAN_ROLE_COMPANY;
}

static void
add_party (GArray *parties, GHashTable *seen, const GotganPartyRef *party, GotganDealRole role)
{
  g_autofree char *key = gotgan_party_ref_dup_key (party);
  GotganDealParty found = { party, role };
  /* One who leads invests as well. */
  GotganDealRole listed = role == GOTGAN_ROLE_LEAD ? GOTGAN_ROLE_INVESTOR : role;
  char *name;
  gpointer at;

  if (party == NULL)
    return;
  name = g_strdup_printf ("%d %s", (int) listed, key);
  if (!g_hash_table_lookup_extended (seen, name, NULL, &at))
    {
      g_hash_table_insert (seen, name, GUINT_TO_POINTER (parties->len));
      g_array_append_val (parties, found);
      return;
    }
  if (role == GOTGAN_ROLE_LEAD)
    g_array_index (parties, GotganDealParty, GPOINTER_TO_UINT (at)).role = role;
  g_free (name);
}

static void
add_side (GotganDeal *deal, GArray *parties, GHashTable *seen, gboolean payers)
{
  GListModel *claims = gotgan_deal_get_claims (deal);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);
      const GotganClaimFields *fields = gotgan_claim_get_fields (claim);

      if (payers)
        add_party (parties, seen, fields->investor, role_of_payer (fields));
      else
        add_party (parties, seen, fields->company, role_of_company (fields));
    }
}

GArray *
gotgan_deal_list_parties (GotganDeal *deal)
{
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (GotganDealParty));

  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *members = gotgan_deal_get_members (deal);

  add_side (deal, parties, seen, TRUE);
  for (guint i = 0; i < members->len; i++)
    add_side (g_ptr_array_index (members, i), parties, seen, TRUE);
  add_side (deal, parties, seen, FALSE);
  return parties;
}
