#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal-check.h"

G_BEGIN_DECLS

/**
 * GotganDeal:
 *
 * The real-world transaction, or the one reading of a metric, that several claims speak of. Made from claims,
 * never stored without them.
 */
#define GOTGAN_TYPE_DEAL (gotgan_deal_get_type ())
G_DECLARE_FINAL_TYPE (GotganDeal, gotgan_deal, GOTGAN, DEAL, GObject)

/**
 * gotgan_deal_new:
 * @claims: (element-type GotganClaim): at least one, of one kind; the deal orders them by date, then by publication
 *
 * Everything else is derived from @claims.
 */
GotganDeal *gotgan_deal_new (GPtrArray *claims);

/** Returns: (transfer none): stable while the deal's first claim stays: that claim's key */
const char *gotgan_deal_get_id (GotganDeal *self);
GotganKind gotgan_deal_get_kind (GotganDeal *self);
/** Returns: (nullable) (transfer none): who pays */
const GotganPartyRef *gotgan_deal_get_investor (GotganDeal *self);
/** Returns: (nullable) (transfer none): who receives */
const GotganPartyRef *gotgan_deal_get_company (GotganDeal *self);
/** Returns: (nullable) (transfer none): the amount most sources name; the newest on a tie */
const GotganAmount *gotgan_deal_get_amount (GotganDeal *self);
/** Lowest and highest figure in the best amount's currency; %FALSE when no claim names one. */
gboolean gotgan_deal_get_spread (GotganDeal *self, GotganMoney *spread);
/** Returns: the stage of the newest claim, by date, else by publication, of those that name a day or an amount */
GotganStage gotgan_deal_get_stage (GotganDeal *self);
GotganBasis gotgan_deal_get_basis (GotganDeal *self);
double gotgan_deal_get_percent (GotganDeal *self);
gboolean gotgan_deal_get_lead (GotganDeal *self);
gboolean gotgan_deal_get_cumulative (GotganDeal *self);
/** Returns: (nullable) (transfer none): EDTF of the claim that gave the stage, else the best known one */
const char *gotgan_deal_get_date (GotganDeal *self);
/**
 * gotgan_deal_get_when:
 *
 * Where to draw it: its date, else the day the newest article about it was published.
 *
 * Returns: (nullable) (transfer none): EDTF
 */
const char *gotgan_deal_get_when (GotganDeal *self);
/** Returns: (transfer none): #GotganClaim items, oldest first: the status trail */
GListModel *gotgan_deal_get_claims (GotganDeal *self);
/** Articles that say so. */
guint gotgan_deal_get_n_sources (GotganDeal *self);
/** Distinct roots: whoever the articles credit, or the publisher of one that credits nobody. */
guint gotgan_deal_get_n_independent (GotganDeal *self);
/** Whether claims name figures that rounding does not explain. */
gboolean gotgan_deal_get_disputed (GotganDeal *self);

/**
 * GotganRootFunc:
 * @name: an outlet or other source as an article names it
 *
 * Returns: (nullable) (transfer none): the id it is known by
 */
typedef const char *(*GotganRootFunc) (const char *name, gpointer user_data);

/**
 * gotgan_deal_know_roots:
 * @func: knows the ids of outlets, so that an article of Bloomberg and one that credits it count as one
 *
 * For who makes the deals, before anyone else sees them.
 */
void gotgan_deal_know_roots (GotganDeal *self, GotganRootFunc func, gpointer user_data);

/** Returns: (transfer none) (array zero-terminated=1): the independent sources, sorted: ids, else names */
const char *const *gotgan_deal_get_roots (GotganDeal *self);

/**
 * gotgan_deal_list_figures:
 *
 * The different figures that the claims name, each with the claims that name it: figures within 0.5 % are one. What most
 * articles name comes first.
 *
 * Returns: (transfer full) (element-type GPtrArray): arrays of #GotganClaim
 */
GPtrArray *gotgan_deal_list_figures (GotganDeal *self);

/** @member: an investment that is a part of this round. For who makes the deals */
void gotgan_deal_add_member (GotganDeal *self, GotganDeal *member);
/** Returns: (transfer none) (element-type GotganDeal): the investments of a round; may be empty */
GPtrArray *gotgan_deal_get_members (GotganDeal *self);

/** @checks: (element-type GotganCheck): what an analyst would look at again. For who makes the deals */
void gotgan_deal_add_check (GotganDeal *self, GotganCheck *check);
/** Returns: (transfer none) (element-type GotganCheck): may be empty */
GPtrArray *gotgan_deal_get_checks (GotganDeal *self);

G_END_DECLS
