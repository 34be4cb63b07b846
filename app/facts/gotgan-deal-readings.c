#include "config.h"

#include "app/facts/gotgan-deal-match.h"

#include <math.h>

/* Two accounts of one period may differ so much and still be of one thing. */
#define DISPUTE 1.5
#define DISPUTE_OF_VALUE 1.35
/* A stake is given as 13.66 %, 13.7 % or 14 %. */
#define ROUNDING_PERCENT 0.5
/* A figure without its own day is retold for about a year. */
#define DAYS_OF_ONE_READING 400
#define DAYS_OF_A_MONTH 31

static gboolean
figures_are_same (const GotganTestimony *a, const GotganTestimony *b)
{
  double one = a->fields->percent, other = b->fields->percent;

  if (one >= 0 || other >= 0)
    return one >= 0 && other >= 0 && fabs (one - other) < ROUNDING_PERCENT;
  return a->fields->amount != NULL && b->fields->amount != NULL && gotgan_sums_are_same (a, b);
}

static gboolean
is_forecast (const GotganTestimony *a)
{
  return a->fields->basis == GOTGAN_BASIS_FORECAST;
}

static gboolean
is_same_period (const GotganDays *a, const GotganDays *b)
{
  return a->first == b->first && a->last == b->last;
}

/* Two papers on one year's sales: the figures differ, the thing is one. Costs are of many things in one year. */
static gboolean
is_dispute (const GotganTestimony *a, const GotganTestimony *b)
{
  double ratio;
  gboolean of_value = a->fields->kind == GOTGAN_KIND_VALUATION;

  if (a->article == b->article || a->fields->kind == GOTGAN_KIND_EXPENSE
      || is_forecast (a) != is_forecast (b) || !is_same_period (&a->dated, &b->dated)
      || a->fields->amount == NULL || b->fields->amount == NULL)
    return FALSE;
  if (of_value && a->dated.last - a->dated.first > DAYS_OF_A_MONTH)
    return FALSE;
  ratio = gotgan_sums_ratio (a, b);
  return ratio > 0 && ratio <= (of_value ? DISPUTE_OF_VALUE : DISPUTE);
}

static gboolean
is_told_at_one_time (const GotganTestimony *a, const GotganTestimony *b)
{
  return !gotgan_days_known (&a->when) || !gotgan_days_known (&b->when)
         || gotgan_days_apart (&a->when, &b->when) <= DAYS_OF_ONE_READING;
}

GotganMatch
gotgan_readings_match (const GotganTestimony *a, const GotganTestimony *b)
{
  gboolean same = figures_are_same (a, b);

  if (gotgan_days_known (&a->dated) && gotgan_days_known (&b->dated))
    {
      if (same && gotgan_days_apart (&a->dated, &b->dated) == 0)
        return GOTGAN_MATCH_FIRM;
      return is_dispute (a, b) ? GOTGAN_MATCH_LOOSE : GOTGAN_MATCH_NO;
    }
  return same && is_told_at_one_time (a, b) ? GOTGAN_MATCH_FIRM : GOTGAN_MATCH_NO;
}
