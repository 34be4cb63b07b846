/* A printed conversion against the others of its month, or the reference rates of its day. Papers round "$6bn (about ₩8tn)"
 * to one figure, so what rounding can do is reckoned from the digits that were written. */

#include "config.h"

#include "app/facts/gotgan-deal-checks.h"

#include <math.h>

/* Fewer conversions than this can't outvote the one in doubt. */
#define MIN_READINGS 3
/* Rates move within a month, and papers take one of their own. */
#define MONTH 0.06
/* Over years a rate may move by half, but not tenfold. */
#define YEARS 0.4

/* Half of the last digit written, as a share: "8조" is anything from 7.5 to 8.5. */
static double
rounding_of (gint64 figure)
{
  while (figure >= 10 && figure % 10 == 0)
    figure /= 10;
  return figure > 0 ? 0.5 / (double) figure : 0;
}

static GotganCheck *
check_claim (GotganDealChecks *self, GotganClaim *claim)
{
  const GotganAmount *amount = gotgan_claim_get_fields (claim)->amount;
  double printed = (double) amount->local.min / (double) amount->money.min;
  GotganConversion usual;
  GotganCheck *check;
  double allowed;

  if (!gotgan_rates_find_usual (self->rates, amount->money.currency, amount->local.currency,
                                gotgan_claim_get_published (claim), MIN_READINGS, &usual))
    return NULL;
  allowed = MONTH + rounding_of (amount->local.min) + rounding_of (amount->money.min);
  if (gotgan_check_find_slip (printed, usual.rate, YEARS) == 0
      && (usual.origin == GOTGAN_RATE_LIBRARY
          || fabs (printed - usual.rate) <= allowed * fmax (printed, usual.rate)))
    return NULL;
  check = gotgan_check_new (GOTGAN_CHECK_RATE, claim);
  check->stated = amount->local;
  check->other = amount->money;
  check->stated_ratio = printed;
  check->ratio = usual.rate;
  check->power = gotgan_check_find_slip (printed, usual.rate, allowed);
  check->origin = usual.origin;
  g_strlcpy (check->day, usual.day, sizeof check->day);
  return check;
}

static gboolean
is_printed (const GotganAmount *amount)
{
  return amount != NULL && amount->has_local && amount->money.min > 0 && amount->local.min > 0
         && !g_str_equal (amount->money.currency, amount->local.currency);
}

/* One conversion may stand behind several claims of an article: it is told once. */
static char *
name_of (GotganClaim *claim)
{
  const GotganAmount *amount = gotgan_claim_get_fields (claim)->amount;

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT,
                          gotgan_claim_get_article_id (claim), amount->money.currency,
                          amount->money.min, amount->local.currency, amount->local.min);
}

/* @by_name: the check of each conversion, %NULL for one that is in order; @made: in the order of the deals */
typedef struct
{
  GotganDealChecks *checks;
  GHashTable *by_name;
  GPtrArray *made;
} Conversions;

static void
look_at (GotganDeal *deal G_GNUC_UNUSED, GotganClaim *claim, gpointer user_data)
{
  Conversions *self = user_data;
  g_autofree char *name = NULL;
  GotganCheck *check;
  gpointer known;

  if (!is_printed (gotgan_claim_get_fields (claim)->amount))
    return;
  name = name_of (claim);
  if (g_hash_table_lookup_extended (self->by_name, name, NULL, &known))
    {
      if (known != NULL)
        gotgan_check_add_claim (known, claim);
      return;
    }
  check = check_claim (self->checks, claim);
  g_hash_table_insert (self->by_name, g_steal_pointer (&name), check);
  if (check != NULL)
    g_ptr_array_add (self->made, check);
}

void
gotgan_deal_checks_rates (GotganDealChecks *self)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) made = g_ptr_array_new ();
  Conversions conversions = { self, by_name, made };

  gotgan_deals_foreach_claim (self->deals, look_at, &conversions);
  for (guint i = 0; i < made->len; i++)
    gotgan_deal_checks_add (self, g_ptr_array_index (made, i));
}
