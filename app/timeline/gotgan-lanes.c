#include "config.h"

#include "app/timeline/gotgan-lanes-private.h"

#include <math.h>

#include "app/model/gotgan-edtf.h"

#define SMALLEST 5.0

void
gotgan_mark_free (GotganMark *mark)
{
  g_ptr_array_unref (mark->deals);
  g_free (mark);
}

static void
gotgan_lane_free (GotganLane *lane)
{
  g_free (lane->key);
  g_clear_pointer (&lane->company, gotgan_party_ref_free);
  g_ptr_array_unref (lane->marks);
  g_ptr_array_unref (lane->placed);
  g_free (lane);
}

double
gotgan_mark_radius (double dollars)
{
  if (dollars <= 0)
    return SMALLEST;

  return CLAMP (SMALLEST + 4.5 * (log10 (dollars) - 6), SMALLEST, GOTGAN_MARK_LARGEST);
}

GotganMarkShape
gotgan_mark_shape_of (GotganStage stage)
{
  switch (stage)
    {
    case GOTGAN_STAGE_COMPLETED:
      return GOTGAN_MARK_FILLED;
    case GOTGAN_STAGE_AGREED:
      return GOTGAN_MARK_DOTTED;
    case GOTGAN_STAGE_STALLED:
    case GOTGAN_STAGE_WITHDRAWN:
    case GOTGAN_STAGE_DENIED:
      return GOTGAN_MARK_STRUCK;
    case GOTGAN_STAGE_NONE:
    case GOTGAN_STAGE_TALKS:
    case GOTGAN_STAGE_PLANNED:
    default:
      return GOTGAN_MARK_HOLLOW;
    }
}

static GotganMark *
gotgan_mark_new (GotganDeal *deal, double first, double last)
{
  GotganMark *mark = g_new0 (GotganMark, 1);

  mark->deals = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (mark->deals, g_object_ref (deal));
  mark->first = first;
  mark->last = last;
  mark->shape = gotgan_mark_shape_of (gotgan_deal_get_stage (deal));

  return mark;
}

static double
dollars_of (GotganDeal *deal, GotganRates *rates)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);
  GotganConversion conversion = { 0 };

  if (amount != NULL)
    gotgan_rates_convert_amount (rates, amount, gotgan_deal_get_when (deal), "USD", &conversion);

  return conversion.figure;
}

static GotganLane *
find_lane (GPtrArray *lanes, GHashTable *by_key, GotganDeal *deal)
{
  const GotganPartyRef *party = gotgan_deal_get_company (deal);
  g_autofree char *key = NULL;
  GotganLane *lane;

  if (party == NULL)
    party = gotgan_deal_get_investor (deal);
  key = party != NULL ? gotgan_party_ref_dup_key (party) : g_strdup ("");
  lane = g_hash_table_lookup (by_key, key);
  if (lane != NULL)
    return lane;

  lane = g_new0 (GotganLane, 1);
  lane->key = g_steal_pointer (&key);
  lane->company = party != NULL ? gotgan_party_ref_copy (party) : NULL;
  lane->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_mark_free);
  lane->placed = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_mark_free);
  g_ptr_array_add (lanes, lane);
  g_hash_table_insert (by_key, lane->key, lane);

  return lane;
}

static gint
compare_marks (gconstpointer a, gconstpointer b)
{
  const GotganMark *one = *(GotganMark *const *) a;
  const GotganMark *other = *(GotganMark *const *) b;
  double x = one->first + one->last, y = other->first + other->last;

  return (x > y) - (x < y);
}

static gint
compare_lanes (gconstpointer a, gconstpointer b)
{
  const GotganLane *one = *(GotganLane *const *) a;
  const GotganLane *other = *(GotganLane *const *) b;

  if (one->marks->len != other->marks->len)
    return one->marks->len < other->marks->len ? 1 : -1;

  return g_strcmp0 (one->key, other->key);
}

/* An open interval is drawn at the end that is known. */
static gboolean
find_days (GotganDeal *deal, guint32 *first, guint32 *last)
{
  if (!gotgan_edtf_bounds (gotgan_deal_get_when (deal), first, last))
    return FALSE;
  if (*first == 0)
    *first = *last;
  if (*last == 0)
    *last = *first;

  return TRUE;
}

GPtrArray *
gotgan_lanes_new (GListModel *deals, GotganRates *rates)
{
  GPtrArray *lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_lane_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);
      guint32 first, last;
      GotganMark *mark;

      if (!gotgan_kind_is_deal (gotgan_deal_get_kind (deal)) || !find_days (deal, &first, &last))
        continue;
      mark = gotgan_mark_new (deal, first, last);
      mark->radius = gotgan_mark_radius (dollars_of (deal, rates));
      g_ptr_array_add (find_lane (lanes, by_key, deal)->marks, mark);
    }
  for (guint i = 0; i < lanes->len; i++)
    g_ptr_array_sort (((GotganLane *) g_ptr_array_index (lanes, i))->marks, compare_marks);
  g_ptr_array_sort (lanes, compare_lanes);

  return lanes;
}

gboolean
gotgan_lanes_bounds (GPtrArray *lanes, double *first, double *last)
{
  gboolean any = FALSE;

  for (guint i = 0; i < lanes->len; i++)
    {
      GotganLane *lane = g_ptr_array_index (lanes, i);

      for (guint j = 0; j < lane->marks->len; j++)
        {
          const GotganMark *mark = g_ptr_array_index (lane->marks, j);

          *first = any ? MIN (*first, mark->first) : mark->first;
          *last = any ? MAX (*last, mark->last) : mark->last;
          any = TRUE;
        }
    }

  return any;
}

static gint
compare_days (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

gboolean
gotgan_lanes_recent (GPtrArray *lanes, double *first, double *last)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (double));
  double earliest;

  if (!gotgan_lanes_bounds (lanes, &earliest, last))
    return FALSE;
  for (guint i = 0; i < lanes->len; i++)
    {
      GotganLane *lane = g_ptr_array_index (lanes, i);

      for (guint j = 0; j < lane->marks->len; j++)
        g_array_append_val (days, ((GotganMark *) g_ptr_array_index (lane->marks, j))->first);
    }
  g_array_sort (days, compare_days);
  *first = g_array_index (days, double, days->len / 5);

  return TRUE;
}
