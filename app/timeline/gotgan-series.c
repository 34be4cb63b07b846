#include "config.h"

#include "app/timeline/gotgan-series.h"

#include "app/model/gotgan-edtf.h"

static void
gotgan_point_clear (GotganPoint *point)
{
  g_clear_object (&point->deal);
}

static void
gotgan_series_free (GotganSeries *self)
{
  g_free (self->key);
  gotgan_party_ref_free (self->company);
  g_array_unref (self->points);
  g_free (self);
}

static gboolean
make_point (GotganDeal *deal, GotganRates *rates, GotganPoint *point)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);
  GotganConversion conversion;
  GotganMoney spread;
  guint32 first, last;

  if (amount == NULL || !gotgan_edtf_bounds (gotgan_deal_get_when (deal), &first, &last)
      || !gotgan_rates_convert_amount (rates, amount, gotgan_deal_get_when (deal), "USD",
                                       &conversion)
      || !gotgan_deal_get_spread (deal, &spread) || spread.min <= 0)
    return FALSE;
  point->best = conversion.figure;
  point->low = (double) spread.min * conversion.rate;
  point->high = (double) spread.max * conversion.rate;
  point->day = first == 0 ? last : last == 0 ? first : ((double) first + (double) last) / 2;
  point->basis = gotgan_deal_get_basis (deal);
  point->deal = g_object_ref (deal);

  return TRUE;
}

static GotganSeries *
find_series (GPtrArray *all, GHashTable *by_key, const GotganPartyRef *company)
{
  g_autofree char *key = gotgan_party_ref_dup_key (company);
  GotganSeries *self = g_hash_table_lookup (by_key, key);

  if (self != NULL)
    return self;

  self = g_new0 (GotganSeries, 1);
  self->key = g_steal_pointer (&key);
  self->company = gotgan_party_ref_copy (company);
  self->points = g_array_new (FALSE, FALSE, sizeof (GotganPoint));
  g_array_set_clear_func (self->points, (GDestroyNotify) gotgan_point_clear);
  g_ptr_array_add (all, self);
  g_hash_table_insert (by_key, self->key, self);

  return self;
}

static gint
compare_points (gconstpointer a, gconstpointer b)
{
  const GotganPoint *one = a, *other = b;

  return (one->day > other->day) - (one->day < other->day);
}

static gint
compare_series (gconstpointer a, gconstpointer b)
{
  const GotganSeries *one = *(GotganSeries *const *) a;
  const GotganSeries *other = *(GotganSeries *const *) b;

  if (one->points->len != other->points->len)
    return one->points->len < other->points->len ? 1 : -1;

  return g_strcmp0 (one->key, other->key);
}

GPtrArray *
gotgan_series_new (GListModel *deals, GotganRates *rates)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_series_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);
      const GotganPartyRef *company = gotgan_deal_get_company (deal);
      GotganPoint point = { 0 };

      if (gotgan_deal_get_kind (deal) == GOTGAN_KIND_VALUATION && company != NULL
          && make_point (deal, rates, &point))
        g_array_append_val (find_series (all, by_key, company)->points, point);
    }
  for (guint i = 0; i < all->len; i++)
    g_array_sort (((GotganSeries *) g_ptr_array_index (all, i))->points, compare_points);
  g_ptr_array_sort (all, compare_series);

  return all;
}

gboolean
gotgan_series_bounds (GPtrArray *series, double *low, double *high)
{
  gboolean any = FALSE;

  for (guint i = 0; i < series->len; i++)
    {
      GotganSeries *self = g_ptr_array_index (series, i);

      for (guint j = 0; j < self->points->len; j++)
        {
          const GotganPoint *point = &g_array_index (self->points, GotganPoint, j);

          *low = any ? MIN (*low, point->low) : point->low;
          *high = any ? MAX (*high, point->high) : point->high;
          any = TRUE;
        }
    }

  return any;
}
