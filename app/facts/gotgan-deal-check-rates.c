/* A printed conversion against the others of its month, or the reference rates of its day. Papers round "$6bn (about ₩8tn)"
 * to one figure, so what rounding can do is reckoned from the digits that were written. */

#include "config.h"

#include "app/facts/gotgan-deal-checks.h"

#include <math.h>

/* Fewer conversions than this can't outvote the one in doubt. */
#define MIN_READINGS 3
/* Rates move within a month, and papers take one of their own. */
#define MONTH 0.06

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
  int slip;

  if (!gotgan_rates_find_usual (self->rates, amount->money.currency, amount->local.currency,
                                gotgan_claim_get_published (claim), MIN_READINGS, &usual))
    return NULL;
  slip = gotgan_check_find_slip (printed, usual.rate);
  allowed = MONTH + rounding_of (amount->local.min) + rounding_of (amount->money.min);
  /* Over years a rate may move by half, but not tenfold. */
  if (slip == 0
      && (usual.origin == GOTGAN_RATE_LIBRARY
          || fabs (printed - usual.rate) <= allowed * fmax (printed, usual.rate)))
    return NULL;
  check = gotgan_check_new (GOTGAN_CHECK_RATE, claim);
  check->stated = amount->local;
  check->other = amount->money;
  check->stated_ratio = printed;
  check->ratio = usual.rate;
  check->power = slip;
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

static void
look_at (GotganDealChecks *self, GHashTable *seen, GotganClaim *claim)
{
  g_autofree char *name = NULL;
  GotganCheck *check;
  gpointer known;

  if (!is_printed (gotgan_claim_get_fields (claim)->amount))
    return;
  name = name_of (claim);
  if (g_hash_table_lookup_extended (seen, name, NULL, &known))
    {
      if (known != NULL)
        gotgan_check_add_claim (known, claim);
      return;
    }
  check = check_claim (self, claim);
  g_hash_table_insert (seen, g_steal_pointer (&name), check);
}

void
gotgan_deal_checks_rates (GotganDealChecks *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer check;

  for (guint i = 0; i < self->deals->len; i++)
    {
      GListModel *claims = gotgan_deal_get_claims (g_ptr_array_index (self->deals, i));

      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, j);

          look_at (self, seen, claim);
        }
    }
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, NULL, &check))
    if (check != NULL)
      gotgan_deal_checks_add (self, check);
}
