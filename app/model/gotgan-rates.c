#include "config.h"

#include "app/model/gotgan-rates.h"

#include "app/model/gotgan-deal.h"

struct _GotganRates
{
  GHashTable *readings;   /* "USD>KRW" → GArray of double */
  GHashTable *currencies; /* set */
};

static void
add_reading (GotganRates *self, const GotganMoney *from, const GotganMoney *to)
{
  g_autofree char *pair = g_strdup_printf ("%s>%s", from->currency, to->currency);
  GArray *readings = g_hash_table_lookup (self->readings, pair);
  double rate = (double) gotgan_money_middle (to) / (double) gotgan_money_middle (from);

  if (readings == NULL)
    {
      readings = g_array_new (FALSE, FALSE, sizeof (double));
      g_hash_table_insert (self->readings, g_steal_pointer (&pair), readings);
    }
  g_array_append_val (readings, rate);
}

static void
add_amount (GotganRates *self, const GotganAmount *amount)
{
  if (amount == NULL || !amount->has_local || gotgan_money_middle (&amount->money) <= 0
      || gotgan_money_middle (&amount->local) <= 0)
    return;
  add_reading (self, &amount->money, &amount->local);
  add_reading (self, &amount->local, &amount->money);
  g_hash_table_add (self->currencies, g_strdup (amount->money.currency));
  g_hash_table_add (self->currencies, g_strdup (amount->local.currency));
}

static gint
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

GotganRates *
gotgan_rates_new (GListModel *deals)
{
  GotganRates *self = g_new0 (GotganRates, 1);
  GHashTableIter iter;
  gpointer readings;

  self->readings =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->currencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);
      GListModel *claims = gotgan_deal_get_claims (deal);

      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, j);

          add_amount (self, gotgan_claim_get_fields (claim)->amount);
        }
    }
  g_hash_table_iter_init (&iter, self->readings);
  while (g_hash_table_iter_next (&iter, NULL, &readings))
    g_array_sort (readings, compare_doubles);

  return self;
}

void
gotgan_rates_free (GotganRates *self)
{
  g_hash_table_unref (self->readings);
  g_hash_table_unref (self->currencies);
  g_free (self);
}

/* 0 when no article printed the pair. */
static double
find_rate (GotganRates *self, const char *from, const char *to)
{
  g_autofree char *pair = g_strdup_printf ("%s>%s", from, to);
  GArray *readings = g_hash_table_lookup (self->readings, pair);

  if (g_str_equal (from, to))
    return 1;

  return readings != NULL ? g_array_index (readings, double, readings->len / 2) : 0;
}

static double
find_rate_over (GotganRates *self, const char *from, const char *to)
{
  GHashTableIter iter;
  gpointer middle;
  double rate = find_rate (self, from, to);

  g_hash_table_iter_init (&iter, self->currencies);
  while (rate == 0 && g_hash_table_iter_next (&iter, &middle, NULL))
    rate = find_rate (self, from, middle) * find_rate (self, middle, to);

  return rate;
}

gboolean
gotgan_rates_convert (GotganRates *self, const GotganMoney *money, const char *currency,
                      double *figure)
{
  double rate = find_rate_over (self, money->currency, currency);

  *figure = (double) gotgan_money_middle (money) * rate;

  return rate > 0;
}
