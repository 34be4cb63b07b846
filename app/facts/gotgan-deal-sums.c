#include "config.h"

#include "app/facts/gotgan-deal-match.h"

#include <math.h>

/* Newspapers round to two figures; "about" and "at least" more. */
#define ROUNDING 0.03
#define ROUNDING_ABOUT 0.06
/* A printed conversion is rounded twice. */
#define ROUNDING_PRINTED 0.06
/* "More than $400m" may be $500m, not a billion. */
#define AT_LEAST 1.3
/* A sum under negotiation and the one agreed in the end. */
#define NEGOTIATION 1.35
/* What spans more says hardly anything. */
#define WIDEST_RANGE 3.0

static gboolean
near_figures (double a, double b, double tolerance)
{
  return fabs (a - b) <= tolerance * fmax (fabs (a), fabs (b));
}

static gboolean
near_money (const GotganMoney *a, const GotganMoney *b, double tolerance)
{
  return g_str_equal (a->currency, b->currency)
         && near_figures ((double) a->min, (double) b->min, tolerance)
         && near_figures ((double) a->max, (double) b->max, tolerance);
}

static double
tolerance_of (const GotganAmount *a, const GotganAmount *b)
{
  if (a->qualifier == GOTGAN_QUALIFIER_EXACT && b->qualifier == GOTGAN_QUALIFIER_EXACT)
    return ROUNDING;
  return ROUNDING_ABOUT;
}

static gboolean
have_dollars (const GotganTestimony *a, const GotganTestimony *b)
{
  return a->dollars_min > 0 && b->dollars_min > 0;
}

gboolean
gotgan_sums_are_same (const GotganTestimony *a, const GotganTestimony *b)
{
  const GotganAmount *one = a->fields->amount, *other = b->fields->amount;
  double about = fmax (a->dollars_about, b->dollars_about);

  if (g_str_equal (one->money.currency, other->money.currency))
    return near_money (&one->money, &other->money, tolerance_of (one, other));
  if (one->has_local && near_money (&one->local, &other->money, ROUNDING_PRINTED))
    return TRUE;
  if (other->has_local && near_money (&one->money, &other->local, ROUNDING_PRINTED))
    return TRUE;
  if (one->has_local && other->has_local
      && near_money (&one->local, &other->local, ROUNDING_PRINTED))
    return TRUE;
  return have_dollars (a, b) && near_figures (a->dollars_min, b->dollars_min, about)
         && near_figures (a->dollars_max, b->dollars_max, about);
}

/* Both ends of both, in one currency. */
static gboolean
get_ends (const GotganTestimony *a, const GotganTestimony *b, double ends[4])
{
  const GotganMoney *one = &a->fields->amount->money, *other = &b->fields->amount->money;
  gboolean same = g_str_equal (one->currency, other->currency);

  if (!same && !have_dollars (a, b))
    return FALSE;
  ends[0] = same ? (double) one->min : a->dollars_min;
  ends[1] = same ? (double) one->max : a->dollars_max;
  ends[2] = same ? (double) other->min : b->dollars_min;
  ends[3] = same ? (double) other->max : b->dollars_max;
  return ends[0] > 0 && ends[2] > 0;
}

double
gotgan_sums_ratio (const GotganTestimony *a, const GotganTestimony *b)
{
  double ends[4], one, other;

  if (!get_ends (a, b, ends))
    return 0;
  one = ends[0] / 2 + ends[1] / 2;
  other = ends[2] / 2 + ends[3] / 2;
  return fmax (one, other) / fmin (one, other);
}

static gboolean
is_vague (const double *ends)
{
  return ends[1] > ends[0] * WIDEST_RANGE;
}

static gboolean
is_within (const double *inner, const double *outer)
{
  return inner[0] >= outer[0] * (1 - ROUNDING) && inner[1] <= outer[1] * (1 + ROUNDING);
}

static gboolean
reaches (const GotganTestimony *least, double least_figure, double figure)
{
  return least->fields->amount->qualifier == GOTGAN_QUALIFIER_AT_LEAST && figure >= least_figure
         && figure <= least_figure * AT_LEAST;
}

static gboolean
may_move (const GotganTestimony *a, const GotganTestimony *b)
{
  return gotgan_stage_is_prospective (a->fields->stage)
         || gotgan_stage_is_prospective (b->fields->stage);
}

/* "Bought for $400m" and "for £400m": papers mistake the sign, and nobody buys a company twice in a year. */
static GotganMatch
match_without_rate (const GotganTestimony *a, const GotganTestimony *b)
{
  if (a->fields->kind == GOTGAN_KIND_ACQUISITION && b->fields->kind == GOTGAN_KIND_ACQUISITION)
    return GOTGAN_MATCH_LOOSE;
  return GOTGAN_MATCH_NO;
}

GotganMatch
gotgan_sums_match (const GotganTestimony *a, const GotganTestimony *b)
{
  double ends[4];

  if (a->fields->amount == NULL || b->fields->amount == NULL)
    return GOTGAN_MATCH_SILENT;
  if (gotgan_sums_are_same (a, b))
    return GOTGAN_MATCH_FIRM;
  if (!get_ends (a, b, ends))
    return match_without_rate (a, b);
  if (is_within (ends, ends + 2) || is_within (ends + 2, ends))
    return is_vague (ends) || is_vague (ends + 2) ? GOTGAN_MATCH_SILENT : GOTGAN_MATCH_LOOSE;
  if (is_vague (ends) || is_vague (ends + 2))
    return GOTGAN_MATCH_NO;
  if (reaches (a, ends[0], ends[2]) || reaches (b, ends[2], ends[0]))
    return GOTGAN_MATCH_LOOSE;
  if (may_move (a, b) && gotgan_sums_ratio (a, b) <= NEGOTIATION)
    return GOTGAN_MATCH_LOOSE;
  return GOTGAN_MATCH_NO;
}
