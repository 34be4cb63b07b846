/* Two comparisons between deals' claims: a valuation with what the company had raised by then, and the figures that
 * different articles name for one deal. */

#include "config.h"

#include "app/facts/gotgan-deal-checks.h"

#include "app/model/gotgan-edtf.h"

#include <math.h>

/* What conversion and rounding may make of one figure. */
#define SAME_CURRENCY 1.05
#define ABOUT 1.12
#define CONVERTED 1.15
#define CONVERTED_ROUGHLY 1.3
/* Talks of two seasons may have other sums. */
#define DAYS_OF_ONE_STAND 45
#define MAX_COMPARED 8

static double
tolerance_of (GotganRateOrigin origin)
{
  switch (origin)
    {
    case GOTGAN_RATE_SAME:
      return SAME_CURRENCY;
    case GOTGAN_RATE_ARTICLE:
    case GOTGAN_RATE_MONTH:
    case GOTGAN_RATE_REFERENCE:
      return CONVERTED;
    case GOTGAN_RATE_LIBRARY:
    case GOTGAN_RATE_NONE:
    default:
      return CONVERTED_ROUGHLY;
    }
}

static guint32
day_of (const char *when)
{
  guint32 first, last;

  if (!gotgan_edtf_bounds (when, &first, &last))
    return 0;
  return first != 0 ? first : last;
}

/* The last day of what took its time; 0 for what still goes on. */
static guint32
end_of (const char *when)
{
  guint32 first, last;

  return gotgan_edtf_bounds (when, &first, &last) ? last : 0;
}

/* --- Valued at less than was raised ------------------------------------------------------------- */

/* Money that went into a company, or what it is said to be worth, on a day. */
typedef struct
{
  GotganDeal *deal;
  GotganClaim *claim;
  guint32 day;
  double dollars;
  double tolerance;
} Reading;

static GotganClaim *
find_teller (GotganDeal *deal)
{
  g_autoptr (GPtrArray) figures = gotgan_deal_list_figures (deal);

  return figures->len > 0 ? g_ptr_array_index ((GPtrArray *) g_ptr_array_index (figures, 0), 0)
                          : NULL;
}

static gboolean
is_raise (GotganDeal *deal)
{
  GotganKind kind = gotgan_deal_get_kind (deal);

  return (kind == GOTGAN_KIND_ROUND || kind == GOTGAN_KIND_INVESTMENT)
         && gotgan_deal_get_stage (deal) == GOTGAN_STAGE_COMPLETED;
}

static gboolean
read_deal (GotganDealChecks *self, GotganDeal *deal, Reading *reading)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);
  GotganConversion conversion;

  /* A value without a day may be an old one, told once more. */
  *reading = (Reading) { .deal = deal,
                         .day = is_raise (deal) ? end_of (gotgan_deal_get_when (deal))
                                                : day_of (gotgan_deal_get_date (deal)) };
  if (amount == NULL || reading->day == 0 || gotgan_deal_get_company (deal) == NULL
      || amount->money.min <= 0 || amount->money.max / 3 > amount->money.min
      || !gotgan_rates_convert_amount (self->rates, amount, gotgan_deal_get_when (deal), "USD",
                                       &conversion))
    return FALSE;
  reading->claim = find_teller (deal);
  reading->tolerance = tolerance_of (conversion.origin);
  reading->dollars = conversion.figure;
  return reading->claim != NULL;
}

static gboolean
is_valuation (GotganDeal *deal)
{
  return gotgan_deal_get_kind (deal) == GOTGAN_KIND_VALUATION
         && gotgan_deal_get_amount (deal) != NULL
         && gotgan_deal_get_amount (deal)->qualifier != GOTGAN_QUALIFIER_AT_LEAST;
}

static GArray *
readings_of (GHashTable *companies, GotganDeal *deal)
{
  char *key = gotgan_party_ref_dup_key (gotgan_deal_get_company (deal));
  GArray *readings = g_hash_table_lookup (companies, key);

  if (readings != NULL)
    {
      g_free (key);
      return readings;
    }
  readings = g_array_new (FALSE, FALSE, sizeof (Reading));
  g_hash_table_insert (companies, key, readings);
  return readings;
}

static gint
compare_readings (gconstpointer a, gconstpointer b)
{
  const Reading *one = a, *other = b;

  return (one->day > other->day) - (one->day < other->day);
}

static void
tell_valuation (GotganDealChecks *self, const Reading *valuation, const Reading *raise)
{
  GotganCheck *check = gotgan_check_new (GOTGAN_CHECK_VALUATION, valuation->claim);

  gotgan_check_add_claim (check, raise->claim);
  check->stated = gotgan_deal_get_amount (valuation->deal)->money;
  check->other = gotgan_deal_get_amount (raise->deal)->money;
  check->ratio = valuation->dollars / raise->dollars;
  check->power = gotgan_check_find_slip (valuation->dollars, raise->dollars, GOTGAN_CHECK_SLIP);
  gotgan_deal_checks_add (self, check);
}

/* One walk through a company's days, with the largest sum raised so far. */
static void
check_company (GotganDealChecks *self, GArray *readings)
{
  const Reading *largest = NULL;

  g_array_sort (readings, compare_readings);
  for (guint i = 0; i < readings->len; i++)
    {
      const Reading *reading = &g_array_index (readings, Reading, i);

      if (is_raise (reading->deal))
        {
          if (largest == NULL || reading->dollars > largest->dollars)
            largest = reading;
        }
      else if (largest != NULL && largest->day < reading->day
               && largest->dollars
                      > reading->dollars * fmax (largest->tolerance, reading->tolerance))
        tell_valuation (self, reading, largest);
    }
}

void
gotgan_deal_checks_valuations (GotganDealChecks *self)
{
  g_autoptr (GHashTable) companies =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer readings;

  for (guint i = 0; i < self->deals->len; i++)
    {
      GotganDeal *deal = g_ptr_array_index (self->deals, i);
      Reading reading;

      if ((is_raise (deal) || is_valuation (deal)) && read_deal (self, deal, &reading))
        g_array_append_val (readings_of (companies, deal), reading);
    }
  g_hash_table_iter_init (&iter, companies);
  while (g_hash_table_iter_next (&iter, NULL, &readings))
    check_company (self, readings);
}

/* --- Articles that name different figures ------------------------------------------------------- */

static gboolean
is_loose (const GotganAmount *amount)
{
  return amount->qualifier == GOTGAN_QUALIFIER_ABOUT || amount->qualifier == GOTGAN_QUALIFIER_VAGUE;
}

/* "At least" has no upper end, "up to" no lower one. */
static void
get_ends (const GotganAmount *amount, double rate, double ends[2])
{
  ends[0] = amount->qualifier == GOTGAN_QUALIFIER_UP_TO ? 0 : (double) amount->money.min * rate;
  ends[1] =
      amount->qualifier == GOTGAN_QUALIFIER_AT_LEAST ? INFINITY : (double) amount->money.max * rate;
}

/* The same number in two currencies: one of the papers mistook the sign. */
static gboolean
is_mistaken_sign (const GotganAmount *a, const GotganAmount *b)
{
  return !g_str_equal (a->money.currency, b->money.currency) && a->money.min == b->money.min
         && a->money.max == b->money.max && !a->has_local && !b->has_local;
}

static gboolean
are_at_odds (GotganDealChecks *self, GotganClaim *a, GotganClaim *b)
{
  const GotganAmount *one = gotgan_claim_get_fields (a)->amount;
  const GotganAmount *other = gotgan_claim_get_fields (b)->amount;
  GotganConversion conversion;
  double left[2], right[2], tolerance;

  if (is_mistaken_sign (one, other))
    return TRUE;
  if (!gotgan_rates_convert_amount (self->rates, other, gotgan_claim_get_published (b),
                                    one->money.currency, &conversion))
    return FALSE;
  tolerance = tolerance_of (conversion.origin);
  if (is_loose (one) || is_loose (other))
    tolerance = fmax (tolerance, ABOUT);
  get_ends (one, 1, left);
  get_ends (other, conversion.rate, right);
  return left[0] > right[1] * tolerance || right[0] > left[1] * tolerance;
}

/* Of one article, or of two stages far apart: not two accounts of one thing. */
static gboolean
can_compare (GotganClaim *a, GotganClaim *b)
{
  const GotganClaimFields *one = gotgan_claim_get_fields (a), *other = gotgan_claim_get_fields (b);
  guint32 day = day_of (gotgan_claim_get_when (a)), other_day = day_of (gotgan_claim_get_when (b));

  if (gotgan_claim_get_article_id (a) == gotgan_claim_get_article_id (b))
    return FALSE;
  if (one->stage == GOTGAN_STAGE_COMPLETED && other->stage == GOTGAN_STAGE_COMPLETED)
    return TRUE;
  if (!gotgan_kind_is_deal (one->kind))
    return one->date != NULL && other->date != NULL;
  return one->stage == other->stage && day != 0 && other_day != 0
         && MAX (day, other_day) - MIN (day, other_day) <= DAYS_OF_ONE_STAND;
}

static gboolean
compare_figures (GotganDealChecks *self, GPtrArray *one, GPtrArray *other)
{
  GotganCheck *check;

  for (guint i = 0; i < MIN (one->len, MAX_COMPARED); i++)
    for (guint j = 0; j < MIN (other->len, MAX_COMPARED); j++)
      {
        GotganClaim *a = g_ptr_array_index (one, i), *b = g_ptr_array_index (other, j);

        if (!can_compare (a, b) || !are_at_odds (self, a, b))
          continue;
        check = gotgan_check_new (GOTGAN_CHECK_FIGURES, a);
        gotgan_check_add_claim (check, b);
        check->stated = gotgan_claim_get_fields (a)->amount->money;
        check->other = gotgan_claim_get_fields (b)->amount->money;
        if (g_str_equal (check->stated.currency, check->other.currency))
          check->ratio = (double) gotgan_money_middle (&check->stated)
                         / (double) MAX (1, gotgan_money_middle (&check->other));
        check->power =
            check->ratio > 0 ? gotgan_check_find_slip (check->ratio, 1, GOTGAN_CHECK_SLIP) : 0;
        gotgan_deal_checks_add (self, check);
        return TRUE;
      }
  return FALSE;
}

static void
check_deal (GotganDealChecks *self, GotganDeal *deal)
{
  g_autoptr (GPtrArray) figures = NULL;

  if (gotgan_deal_get_n_sources (deal) < 2 || gotgan_deal_get_amount (deal) == NULL)
    return;
  figures = gotgan_deal_list_figures (deal);
  /* What most name is compared with the rest. */
  for (guint i = 1; i < MIN (figures->len, MAX_COMPARED); i++)
    compare_figures (self, g_ptr_array_index (figures, 0), g_ptr_array_index (figures, i));
}

void
gotgan_deal_checks_figures (GotganDealChecks *self)
{
  for (guint i = 0; i < self->deals->len; i++)
    check_deal (self, g_ptr_array_index (self->deals, i));
}
