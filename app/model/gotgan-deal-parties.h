#pragma once

#include "app/model/gotgan-deal.h"

G_BEGIN_DECLS

/**
 * GotganDealRole:
 *
 * What a party does in a deal.
 */
typedef enum
{
  GOTGAN_ROLE_INVESTOR,
  GOTGAN_ROLE_LEAD,
  GOTGAN_ROLE_BUYER,
  GOTGAN_ROLE_SELLER,
  GOTGAN_ROLE_SPENDER,
  GOTGAN_ROLE_FOUNDER,
  GOTGAN_ROLE_HOLDER,
  GOTGAN_ROLE_COMPANY,
  GOTGAN_ROLE_TARGET,
  GOTGAN_ROLE_SUPPLIER,
  GOTGAN_ROLE_VENTURE,
} GotganDealRole;

/** Returns: "investor", "lead", … as data, never translated */
const char *gotgan_deal_role_to_string (GotganDealRole role);

/**
 * GotganDealParty:
 * @party: (transfer none): as a claim names it
 * @role: what it does
 */
typedef struct
{
  const GotganPartyRef *party;
  GotganDealRole role;
} GotganDealParty;

/**
 * gotgan_deal_list_parties:
 *
 * Everyone the deal's claims name, and of a round who took part in it, each once a role, those who pay before those who receive. A lead is not listed as an
 * investor as well.
 *
 * Returns: (transfer full) (element-type GotganDealParty): valid as long as @deal
 */
GArray *gotgan_deal_list_parties (GotganDeal *deal);

G_END_DECLS
