#include "config.h"

#include "app/facts/gotgan-deal-match.h"

#include "app/model/gotgan-edtf.h"

#include <math.h>

/* Newspapers round to two figures, and convert by the rate of the day. */
#define ROUNDING 0.03
/* A sum under negotiation and the one paid in the end. */
#define NEGOTIATION 2.0
#define DAYS_OF_ONE_EVENT 45
#define DAYS_OF_ONE_DEAL 550

/* --- Sums ------------------------------------------------------------------------------------ */

static gboolean
close_figures (gint64 a, gint64 b, double tolerance)
{
  double larger = MAX (fabs ((double) a), fabs ((double) b));

  return fabs ((double) a - (double) b) <= tolerance * larger;
}

static gboolean
money_agrees (const GotganMoney *a, const GotganMoney *b)
{
  if (!g_str_equal (a->currency, b->currency))
    return FALSE;
  if (close_figures (a->min, b->min, ROUNDING) && close_figures (a->max, b->max, ROUNDING))
    return TRUE;
  return (a->min <= b->min && b->max <= a->max) || (b->min <= a->min && a->max <= b->max);
}

static gboolean
amounts_agree (const GotganAmount *a, const GotganAmount *b)
{
  if (money_agrees (&a->money, &b->money))
    return TRUE;
  if (a->has_local && money_agrees (&a->local, &b->money))
    return TRUE;
  if (b->has_local && money_agrees (&a->money, &b->local))
    return TRUE;
  return a->has_local && b->has_local && money_agrees (&a->local, &b->local);
}

/* One is not settled yet, so the figures may still move. */
static gboolean
amounts_can_follow (const GotganClaimFields *a, const GotganClaimFields *b)
{
  gint64 left = gotgan_money_middle (&a->amount->money);
  gint64 right = gotgan_money_middle (&b->amount->money);

  if (!gotgan_stage_is_prospective (a->stage) && !gotgan_stage_is_prospective (b->stage))
    return FALSE;
  if (!g_str_equal (a->amount->money.currency, b->amount->money.currency) || left <= 0
      || right <= 0)
    return FALSE;
  return MAX (left, right) <= NEGOTIATION * MIN (left, right);
}

static gboolean
sums_agree (const GotganClaimFields *a, const GotganClaimFields *b)
{
  if (a->amount == NULL || b->amount == NULL)
    return TRUE;
  return amounts_agree (a->amount, b->amount) || amounts_can_follow (a, b);
}

/* --- Days ------------------------------------------------------------------------------------ */

static const char *
day_of (GotganClaim *claim)
{
  const char *date = gotgan_claim_get_fields (claim)->date;

  return date != NULL ? date : gotgan_claim_get_published (claim);
}

/* Days between the nearest days of both; 0 when they overlap or one is unknown. */
static guint32
days_apart (const char *a, const char *b)
{
  guint32 first_a, last_a, first_b, last_b;

  if (!gotgan_edtf_bounds (a, &first_a, &last_a) || !gotgan_edtf_bounds (b, &first_b, &last_b))
    return 0;
  if (last_a != 0 && first_b > last_a)
    return first_b - last_a;
  if (last_b != 0 && first_a > last_b)
    return first_a - last_b;
  return 0;
}

static gboolean
has_happened (const GotganClaimFields *fields)
{
  return fields->stage == GOTGAN_STAGE_COMPLETED;
}

static gboolean
days_agree (GotganClaim *a, GotganClaim *b)
{
  const GotganClaimFields *left = gotgan_claim_get_fields (a);
  const GotganClaimFields *right = gotgan_claim_get_fields (b);

  if (has_happened (left) && has_happened (right))
    {
      if (left->date == NULL || right->date == NULL)
        return TRUE;
      return days_apart (left->date, right->date) <= DAYS_OF_ONE_EVENT;
    }
  return days_apart (day_of (a), day_of (b)) <= DAYS_OF_ONE_DEAL;
}

/* --- Metrics --------------------------------------------------------------------------------- */

static gboolean
bases_agree (GotganBasis a, GotganBasis b)
{
  return (a == GOTGAN_BASIS_FORECAST) == (b == GOTGAN_BASIS_FORECAST);
}

static gboolean
readings_agree (const GotganClaimFields *a, const GotganClaimFields *b)
{
  gboolean same_figure;

  if (!bases_agree (a->basis, b->basis))
    return FALSE;
  if (a->percent >= 0 || b->percent >= 0)
    same_figure = fabs (a->percent - b->percent) < 0.5;
  else
    same_figure = a->amount != NULL && b->amount != NULL && amounts_agree (a->amount, b->amount);
  if (a->date != NULL && b->date != NULL)
    return g_str_equal (a->date, b->date)
           || (same_figure && gotgan_edtf_overlaps (a->date, b->date));
  return same_figure;
}

gboolean
gotgan_claims_agree (GotganClaim *a, GotganClaim *b)
{
  const GotganClaimFields *left = gotgan_claim_get_fields (a);
  const GotganClaimFields *right = gotgan_claim_get_fields (b);

  if (!gotgan_kind_is_deal (left->kind))
    return readings_agree (left, right);
  return sums_agree (left, right) && days_agree (a, b);
}
