#pragma once

#include <gio/gio.h>

#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-rates.h"

G_BEGIN_DECLS

/**
 * gotgan_deals_check:
 * @deals: (element-type GotganDeal): all that is known; each gets its checks
 * @rules: (nullable): without them what articles reckon themselves is not checked
 * @rates: what to convert by, and to measure printed conversions by
 *
 * Adds to each deal what a careful analyst would look at again (see #GotganCheckKind). Rounding is allowed for, and what
 * cannot be compared is not told.
 */
void gotgan_deals_check (GPtrArray *deals, GotganRules *rules, GotganRates *rates);

/* What it is made of; the files beside gotgan-deal-checks.c. */

/**
 * GotganDealChecks:
 * @deals: (element-type GotganDeal):
 * @rules: (nullable):
 * @rates: what to go by
 * @deal_of: claim → its deal
 */
typedef struct
{
  GPtrArray *deals;
  GotganRules *rules;
  GotganRates *rates;
  GHashTable *deal_of;
} GotganDealChecks;

/**
 * GotganDealClaimFunc:
 * @deal: what @claim speaks of
 */
typedef void (*GotganDealClaimFunc) (GotganDeal *deal, GotganClaim *claim, gpointer user_data);

/** Calls @func for each claim of @deals (element-type GotganDeal), in their order. */
void gotgan_deals_foreach_claim (GPtrArray *deals, GotganDealClaimFunc func, gpointer user_data);
/** Adds another claim that @check rests on. */
void gotgan_check_add_claim (GotganCheck *check, GotganClaim *claim);
/** Gives @check (transfer full) to the deals of all its claims. */
void gotgan_deal_checks_add (GotganDealChecks *self, GotganCheck *check);

/* A slipped 억 or 조 leaves the digits as they are: what is further from a power of ten than this has another reason. */
#define GOTGAN_CHECK_SLIP 0.05

/**
 * gotgan_check_find_slip:
 * @allowed: what rounding and the like may add to @found, as a share
 *
 * Returns: 10 to the power of what explains @found instead of @expected, or 0
 */
int gotgan_check_find_slip (double found, double expected, double allowed);

void gotgan_deal_checks_rates (GotganDealChecks *self);
void gotgan_deal_checks_reckoning (GotganDealChecks *self);
void gotgan_deal_checks_valuations (GotganDealChecks *self);
void gotgan_deal_checks_figures (GotganDealChecks *self);

G_END_DECLS
