#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-rates.h"

G_BEGIN_DECLS

/**
 * GotganSide:
 * @GOTGAN_SIDE_PAID_BY: who pays the party
 * @GOTGAN_SIDE_PAYS: whom the party pays
 *
 * From which end the panel looks at a party's deals.
 */
typedef enum
{
  GOTGAN_SIDE_PAID_BY,
  GOTGAN_SIDE_PAYS,
} GotganSide;

/**
 * GotganStageGroup:
 * @GOTGAN_GROUP_COMPLETED: completed
 * @GOTGAN_GROUP_AGREED: agreed
 * @GOTGAN_GROUP_PROSPECTIVE: talks, planned
 * @GOTGAN_GROUP_ENDED: stalled, withdrawn, denied
 */
typedef enum
{
  GOTGAN_GROUP_COMPLETED,
  GOTGAN_GROUP_AGREED,
  GOTGAN_GROUP_PROSPECTIVE,
  GOTGAN_GROUP_ENDED,
} GotganStageGroup;

#define GOTGAN_N_GROUPS (GOTGAN_GROUP_ENDED + 1)

/**
 * GotganAgreement:
 * @GOTGAN_AGREEMENT_NONE: fewer than two articles name a figure: there is nothing to compare
 * @GOTGAN_AGREEMENT_AGREE: they name the same
 * @GOTGAN_AGREEMENT_RANGE: their figures differ no more than rounding, or are ranges that meet
 * @GOTGAN_AGREEMENT_DIFFER: their figures cannot both be right
 */
typedef enum
{
  GOTGAN_AGREEMENT_NONE,
  GOTGAN_AGREEMENT_AGREE,
  GOTGAN_AGREEMENT_RANGE,
  GOTGAN_AGREEMENT_DIFFER,
} GotganAgreement;

/**
 * GotganAmountState:
 * @GOTGAN_AMOUNT_UNKNOWN: no article says
 * @GOTGAN_AMOUNT_UNDISCLOSED: an article says that the parties keep it to themselves
 * @GOTGAN_AMOUNT_NONE: there is no money: the deal itself is denied
 * @GOTGAN_AMOUNT_STATED: at least one article names it
 */
typedef enum
{
  GOTGAN_AMOUNT_UNKNOWN,
  GOTGAN_AMOUNT_UNDISCLOSED,
  GOTGAN_AMOUNT_NONE,
  GOTGAN_AMOUNT_STATED,
} GotganAmountState;

/**
 * GotganTotal:
 * @low: dollars: the lower ends of ranges
 * @high: dollars: the upper ends
 * @converted: whether any figure was converted, so that the sum is about right only
 * @origin: the weakest of the rates that were used: the last in the order of #GotganRateOrigin
 * @n_deals: single deals of the group that count as money put in
 * @n_unstated: those of them that no article gives an amount for
 * @n_unconverted: those whose currency no article converts
 * @n_within: those that are a part of a round in the sum
 * @n_repeated: those that only tell a running total again
 *
 * The deals of one stage group, added up; @n_deals less the other four are in the sum on their own.
 */
typedef struct
{
  double low;
  double high;
  gboolean converted;
  GotganRateOrigin origin;
  guint n_deals;
  guint n_unstated;
  guint n_unconverted;
  guint n_within;
  guint n_repeated;
} GotganTotal;

/**
 * GotganStatedTotal:
 * @deal: (transfer none): the running total as articles state it
 * @dollars: the same, or 0 when it cannot be converted
 * @sum: dollars: completed single deals up to then, of the same payer, or of all where the total names nobody
 * @n_deals: how many those are
 */
typedef struct
{
  GotganDeal *deal;
  double dollars;
  double sum;
  guint n_deals;
} GotganStatedTotal;

/**
 * GotganInvestors:
 * @party: whom it is about
 * @side: seen from which end
 * @rows: (element-type GotganDeal): deals in which money goes that way, newest first
 * @totals: by stage group; see gotgan-investors.c for what is added and what is not
 * @stated: (element-type GotganStatedTotal): running totals, never added to anything
 * @metrics: (element-type GotganDeal): the newest reading each of valuation, revenue, profit, loss, cost
 * @disputed: (element-type GotganDeal): rows and readings whose articles disagree
 * @n_articles: articles behind @rows
 *
 * The investor panel's numbers. Keeps the deals alive.
 */
typedef struct
{
  char *party;
  GotganSide side;
  GListStore *rows;
  GotganTotal totals[GOTGAN_N_GROUPS];
  GArray *stated;
  GPtrArray *metrics;
  GPtrArray *disputed;
  guint n_articles;
} GotganInvestors;

/**
 * gotgan_investors_new:
 * @deals: (element-type GotganDeal): all that is known
 * @rates: the same deals' rates
 * @party: (nullable): a party's key; nothing is found for %NULL
 */
GotganInvestors *gotgan_investors_new (GListModel *deals, GotganRates *rates, const char *party,
                                       GotganSide side);
void gotgan_investors_free (GotganInvestors *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganInvestors, gotgan_investors_free)

/** Returns: (transfer full) (nullable): key of the company with most deals that count as money put in */
char *gotgan_investors_dup_first_company (GListModel *deals);

/** Returns: (nullable) (transfer none): the other party of a row seen from @side; %NULL when nobody is named */
const GotganPartyRef *gotgan_investors_get_other (GotganDeal *deal, GotganSide side);

/** Returns: whether @deal is money put into a company, and so a part of the totals */
gboolean gotgan_investors_counts (GotganDeal *deal);

GotganStageGroup gotgan_stage_get_group (GotganStage stage);
GotganAgreement gotgan_deal_get_agreement (GotganDeal *deal);
GotganAmountState gotgan_deal_get_amount_state (GotganDeal *deal);

G_END_DECLS
