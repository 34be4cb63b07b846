#include "config.h"

#include "app/timeline/gotgan-investors.h"

#include <string.h>

#include "app/model/gotgan-edtf.h"
#include "app/timeline/gotgan-investor-totals.h"
#include "app/timeline/gotgan-party-deals.h"

GotganStageGroup
gotgan_stage_get_group (GotganStage stage)
{
  switch (stage)
    {
    case GOTGAN_STAGE_COMPLETED:
      return GOTGAN_GROUP_COMPLETED;
    case GOTGAN_STAGE_AGREED:
      return GOTGAN_GROUP_AGREED;
    case GOTGAN_STAGE_STALLED:
    case GOTGAN_STAGE_WITHDRAWN:
    case GOTGAN_STAGE_DENIED:
      return GOTGAN_GROUP_ENDED;
    case GOTGAN_STAGE_NONE:
    case GOTGAN_STAGE_TALKS:
    case GOTGAN_STAGE_PLANNED:
    default:
      return GOTGAN_GROUP_PROSPECTIVE;
    }
}

gboolean
gotgan_investors_counts (GotganDeal *deal)
{
  switch (gotgan_deal_get_kind (deal))
    {
    case GOTGAN_KIND_INVESTMENT:
    case GOTGAN_KIND_ROUND:
    case GOTGAN_KIND_ACQUISITION:
      return !gotgan_deal_get_cumulative (deal);
    /* What a customer spends with a supplier buys things, not shares; a seller receives; founders of a venture
     * are named without saying who brings what. */
    case GOTGAN_KIND_COMMITMENT:
    case GOTGAN_KIND_SALE:
    case GOTGAN_KIND_VENTURE:
    default:
      return FALSE;
    }
}

const GotganPartyRef *
gotgan_investors_get_other (GotganDeal *deal, GotganSide side)
{
  return side == GOTGAN_SIDE_PAYS ? gotgan_deal_get_company (deal)
                                  : gotgan_deal_get_investor (deal);
}

/* The seller of a sale is in the investor's place, but receives. */
static gboolean
is_row (GotganDeal *deal, const char *party, GotganSide side)
{
  const GotganPartyRef *own =
      side == GOTGAN_SIDE_PAYS ? gotgan_deal_get_investor (deal) : gotgan_deal_get_company (deal);

  return gotgan_kind_is_deal (gotgan_deal_get_kind (deal))
         && gotgan_deal_get_kind (deal) != GOTGAN_KIND_SALE && gotgan_party_ref_is (own, party);
}

static gboolean
is_reading (GotganDeal *deal, const char *party)
{
  return !gotgan_kind_is_deal (gotgan_deal_get_kind (deal))
         && gotgan_party_ref_is (gotgan_deal_get_company (deal), party);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *one = gotgan_deal_get_when ((GotganDeal *) a);
  const char *other = gotgan_deal_get_when ((GotganDeal *) b);

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);

  return gotgan_edtf_compare (other, one);
}

static gint
compare_newest_pointers (gconstpointer a, gconstpointer b)
{
  return compare_newest_first (*(GotganDeal *const *) a, *(GotganDeal *const *) b, NULL);
}

/* The first of @readings (newest first) of one kind whose basis is a forecast, or is not. */
static GotganDeal *
find_reading (GPtrArray *readings, GotganKind kind, gboolean forecast)
{
  for (guint i = 0; i < readings->len; i++)
    {
      GotganDeal *deal = g_ptr_array_index (readings, i);

      if (gotgan_deal_get_kind (deal) == kind
          && (gotgan_deal_get_basis (deal) == GOTGAN_BASIS_FORECAST) == forecast)
        return deal;
    }

  return NULL;
}

/* What is and what is hoped for are two readings: a forecast stands beside the newest fact only while it is newer. */
static void
add_metrics (GotganInvestors *self, GPtrArray *readings)
{
  static const GotganKind kinds[] = { GOTGAN_KIND_VALUATION, GOTGAN_KIND_REVENUE,
                                      GOTGAN_KIND_PROFIT, GOTGAN_KIND_LOSS, GOTGAN_KIND_EXPENSE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GotganDeal *fact = find_reading (readings, kinds[i], FALSE);
      GotganDeal *forecast = find_reading (readings, kinds[i], TRUE);

      if (fact != NULL)
        g_ptr_array_add (self->metrics, g_object_ref (fact));
      if (forecast != NULL && (fact == NULL || compare_newest_first (forecast, fact, NULL) < 0))
        g_ptr_array_add (self->metrics, g_object_ref (forecast));
    }
}

static void
add_disputed (GotganInvestors *self, GPtrArray *deals)
{
  for (guint i = 0; i < deals->len; i++)
    {
      GotganDeal *deal = g_ptr_array_index (deals, i);

      if (gotgan_deal_get_disputed (deal))
        g_ptr_array_add (self->disputed, g_object_ref (deal));
    }
}

static guint
count_articles (GPtrArray *deals)
{
  g_autoptr (GHashTable) articles =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < deals->len; i++)
    {
      GListModel *claims = gotgan_deal_get_claims (g_ptr_array_index (deals, i));

      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, j);
          gint64 article = gotgan_claim_get_article_id (claim);

          g_hash_table_add (articles, g_memdup2 (&article, sizeof article));
        }
    }

  return g_hash_table_size (articles);
}

static void
gotgan_stated_total_clear (GotganStatedTotal *stated)
{
  g_clear_object (&stated->deal);
}

GotganInvestors *
gotgan_investors_new (GListModel *deals, GotganRates *rates, const char *party, GotganSide side)
{
  GotganInvestors *self = g_new0 (GotganInvestors, 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; party != NULL && i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (is_row (deal, party, side))
        g_ptr_array_add (rows, g_steal_pointer (&deal));
      else if (is_reading (deal, party))
        g_ptr_array_add (readings, g_steal_pointer (&deal));
    }
  g_ptr_array_sort (rows, compare_newest_pointers);
  g_ptr_array_sort (readings, compare_newest_pointers);

  self->party = g_strdup (party);
  self->side = side;
  self->rows = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_list_store_splice (self->rows, 0, 0, rows->pdata, rows->len);
  self->metrics = g_ptr_array_new_with_free_func (g_object_unref);
  self->disputed = g_ptr_array_new_with_free_func (g_object_unref);
  self->stated = gotgan_stated_totals_new (rows, rates);
  g_array_set_clear_func (self->stated, (GDestroyNotify) gotgan_stated_total_clear);
  self->n_articles = count_articles (rows);
  gotgan_investor_totals_sum (rows, rates, self->totals);
  add_metrics (self, readings);
  add_disputed (self, rows);
  add_disputed (self, readings);

  return self;
}

void
gotgan_investors_free (GotganInvestors *self)
{
  g_free (self->party);
  g_object_unref (self->rows);
  g_array_unref (self->stated);
  g_ptr_array_unref (self->metrics);
  g_ptr_array_unref (self->disputed);
  g_free (self);
}

char *
gotgan_investors_dup_first_company (GListModel *deals)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key, count;
  const char *first = NULL;
  guint most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);
      const GotganPartyRef *company = gotgan_deal_get_company (deal);
      g_autofree char *own = NULL;

      if (company == NULL || !gotgan_investors_counts (deal))
        continue;
      own = gotgan_party_ref_dup_key (company);
      count = GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, own)) + 1);
      g_hash_table_replace (counts, g_steal_pointer (&own), count);
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &count))
    {
      guint n = GPOINTER_TO_UINT (count);

      if (n > most || (n == most && g_strcmp0 (key, first) < 0))
        {
          most = n;
          first = key;
        }
    }

  return g_strdup (first);
}
