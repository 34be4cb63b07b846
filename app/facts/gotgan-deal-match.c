/* What keeps two deals apart: a figure that neither rounding, nor conversion, nor negotiation explains; a day or a stage
 * that cannot follow the other; another payer. One article seldom tells of one deal by two figures, so there the rules are
 * narrower than between articles. */

#include "config.h"

#include "app/facts/gotgan-deal-match.h"

/* By how much two papers' figures of one deal may differ; a company is not bought twice at a time. */
#define DISPUTE 1.35
#define DISPUTE_OF_PRICE 2.0
#define WIDEST_RANGE 3.0
#define DAYS_OF_ONE_NEWS 7
#define DAYS_OF_A_MONTH 31

static gboolean
is_sale (const GotganTestimony *a)
{
  return a->fields->kind == GOTGAN_KIND_SALE;
}

/* What one buys the other sells. */
static gboolean
are_both_sides (const GotganTestimony *a, const GotganTestimony *b)
{
  return is_sale (a) != is_sale (b);
}

static gboolean
parties_match (const GotganTestimony *a, const GotganTestimony *b)
{
  gboolean same = g_strcmp0 (a->investor, b->investor) == 0;

  if (a->fields->kind == GOTGAN_KIND_VENTURE)
    return TRUE;
  if (are_both_sides (a, b))
    return !same;
  return same || gotgan_testimony_kin (a, b);
}

/* What does not tie two claims of one deal by itself: the other side of the trade; a group and its member, who pay once only
 * if they pay the same. */
static gboolean
is_weak_tie (const GotganTestimony *a, const GotganTestimony *b, GotganMatch sums)
{
  if (a->fields->kind == GOTGAN_KIND_VENTURE || g_strcmp0 (a->investor, b->investor) == 0)
    return FALSE;
  return are_both_sides (a, b) ? sums < GOTGAN_MATCH_FIRM : sums < GOTGAN_MATCH_LOOSE;
}

static gboolean
is_over (GotganStage stage)
{
  return stage == GOTGAN_STAGE_STALLED || stage == GOTGAN_STAGE_WITHDRAWN;
}

static gboolean
is_alive (GotganStage stage)
{
  return stage >= GOTGAN_STAGE_TALKS && stage <= GOTGAN_STAGE_COMPLETED;
}

/* "The $100bn plan has stalled … Nvidia will join the round", both of one day: two deals. */
static gboolean
states_exclude (const GotganTestimony *a, const GotganTestimony *b)
{
  return ((is_over (a->fields->stage) && is_alive (b->fields->stage))
          || (is_over (b->fields->stage) && is_alive (a->fields->stage)))
         && g_strcmp0 (a->fields->date, b->fields->date) == 0 && a->fields->date != NULL;
}

static gboolean
is_before (const GotganTestimony *a, const GotganTestimony *b)
{
  return a->when.last != 0 && b->when.first != 0 && a->when.last < b->when.first;
}

/* In one article the talks come first, and the other figure after them. */
static gboolean
is_trail (const GotganTestimony *a, const GotganTestimony *b)
{
  gboolean open_a = gotgan_stage_is_prospective (a->fields->stage);
  gboolean open_b = gotgan_stage_is_prospective (b->fields->stage);

  return (open_a && !open_b && is_before (a, b)) || (open_b && !open_a && is_before (b, a));
}

static gboolean
article_allows (const GotganTestimony *a, const GotganTestimony *b, GotganMatch sums)
{
  if (a->article != b->article)
    return TRUE;
  if (sums == GOTGAN_MATCH_SILENT)
    return !states_exclude (a, b);
  return sums == GOTGAN_MATCH_FIRM || is_trail (a, b);
}

/* A bare sum that repeats the total is the total told in other words; a single deal of that size would have its day. */
static gboolean
totals_match (const GotganTestimony *a, const GotganTestimony *b)
{
  const GotganClaimFields *bare = a->fields->cumulative ? b->fields : a->fields;

  if (a->fields->cumulative == b->fields->cumulative)
    return TRUE;
  return gotgan_kind_is_deal (bare->kind) && bare->date == NULL
         && bare->stage == GOTGAN_STAGE_COMPLETED && a->fields->amount != NULL
         && b->fields->amount != NULL
         && gotgan_money_is_near (&a->fields->amount->money, &b->fields->amount->money);
}

static GotganMatch
match_totals (const GotganTestimony *a, const GotganTestimony *b)
{
  GotganMatch sums = gotgan_sums_match (a, b);

  return totals_match (a, b) && sums == GOTGAN_MATCH_FIRM && parties_match (a, b)
             ? GOTGAN_MATCH_FIRM
             : GOTGAN_MATCH_NO;
}

static gboolean
is_vague (const GotganTestimony *a)
{
  const GotganMoney *money = &a->fields->amount->money;

  return (double) money->max > WIDEST_RANGE * (double) money->min;
}

static gboolean
is_exact_day (const GotganDays *days)
{
  return days->first != 0 && days->last != 0 && days->last - days->first <= DAYS_OF_A_MONTH;
}

/* The days it is news of. What is over may be old when it is told without its day. */
static const GotganDays *
news_of (const GotganTestimony *a)
{
  return a->fields->stage == GOTGAN_STAGE_COMPLETED ? &a->dated : &a->when;
}

/* Two papers on the news of one day, or on one purchase: their figures differ, the deal is one. */
static gboolean
is_dispute (const GotganTestimony *a, const GotganTestimony *b, GotganTiming timing)
{
  double ratio;

  if (a->article == b->article || a->fields->kind != b->fields->kind
      || g_strcmp0 (a->investor, b->investor) != 0 || a->fields->amount == NULL
      || b->fields->amount == NULL || is_vague (a) || is_vague (b))
    return FALSE;
  ratio = gotgan_sums_ratio (a, b);
  if (a->fields->kind == GOTGAN_KIND_ACQUISITION)
    return timing == GOTGAN_TIMING_NEAR && ratio > 0 && ratio <= DISPUTE_OF_PRICE;
  return ratio > 0 && ratio <= DISPUTE && a->fields->stage == b->fields->stage
         && is_exact_day (news_of (a)) && is_exact_day (news_of (b))
         && gotgan_days_apart (news_of (a), news_of (b)) <= DAYS_OF_ONE_NEWS;
}

static GotganMatch
match_deals (const GotganTestimony *a, const GotganTestimony *b)
{
  GotganTiming timing = gotgan_stages_match (a, b);
  GotganMatch sums = gotgan_sums_match (a, b);

  if (sums == GOTGAN_MATCH_NO && is_dispute (a, b, timing))
    sums = GOTGAN_MATCH_LOOSE;
  if (timing == GOTGAN_TIMING_NO || sums == GOTGAN_MATCH_NO || !parties_match (a, b)
      || !article_allows (a, b, sums))
    return GOTGAN_MATCH_NO;
  if (sums == GOTGAN_MATCH_FIRM)
    return sums;
  if (is_weak_tie (a, b, sums))
    return GOTGAN_MATCH_NEUTRAL;
  if (timing == GOTGAN_TIMING_UNKNOWN && a->article != b->article)
    return GOTGAN_MATCH_NO;
  if (sums == GOTGAN_MATCH_SILENT && timing == GOTGAN_TIMING_FAR)
    return GOTGAN_MATCH_NO;
  return sums;
}

GotganMatch
gotgan_claims_match (const GotganTestimony *a, const GotganTestimony *b)
{
  if (!gotgan_kind_is_deal (a->fields->kind))
    return a->fields->cumulative == b->fields->cumulative
                   && g_strcmp0 (a->investor, b->investor) == 0
               ? gotgan_readings_match (a, b)
               : GOTGAN_MATCH_NO;
  if (a->fields->cumulative || b->fields->cumulative)
    return match_totals (a, b);
  return match_deals (a, b);
}
