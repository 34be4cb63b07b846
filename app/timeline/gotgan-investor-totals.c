/* A round of $6.6B and the "Thrive puts in $1B" of the same week are one event: to add both would count Thrive's
 * billion twice. So, within one stage group (the groups are never added to each other), an investment is a part of a
 * round when both are of the same company, it is no larger than the round, and their dates come within SLACK days of
 * each other; where several rounds qualify, the nearest in time takes it, the smaller one on a tie. The event then
 * weighs what the round is said to be, or its known parts where those come to more. The price: two separate raises
 * of one company within SLACK days, one told as a round and one by its payer, count as one. A sum that is too low and
 * says how many deals lie within rounds is better than one that counts money twice.
 *
 * An investment in a round that has no sum stands for itself. Running totals are never added to anything; neither is
 * an undated deal with the parties and the figure of one ("invested $13B" beside "$13B since 2019"): that is the total
 * told in other words, while a single deal of that size would have its day. */
#include "config.h"

#include "app/timeline/gotgan-investor-totals.h"

#include "app/model/gotgan-edtf.h"
#include "app/timeline/gotgan-party-deals.h"

/* Participants are told of over the weeks around a closing; a company seldom closes two rounds in that time. */
#define SLACK 45

/* Newspapers round a sole investor's share up past the round's sum. */
#define ROUNDING 1.05

typedef struct
{
  GotganDeal *deal;
  char *company;
  GotganStageGroup group;
  gboolean dated;
  gint64 first;
  gint64 last;
  gboolean stated;
  gboolean converted;
  gboolean repeated;
  GotganRateOrigin origin;
  double low;
  double high;
  double parts_low;
  double parts_high;
} Part;

static void
part_free (Part *part)
{
  g_free (part->company);
  g_free (part);
}

static gboolean
convert (Part *part, GotganRates *rates)
{
  const GotganAmount *amount = gotgan_deal_get_amount (part->deal);
  GotganConversion conversion;

  if (amount == NULL
      || !gotgan_rates_convert_amount (rates, amount, gotgan_deal_get_when (part->deal), "USD",
                                       &conversion))
    return FALSE;
  part->low = (double) amount->money.min * conversion.rate;
  part->high = (double) amount->money.max * conversion.rate;
  part->origin = conversion.origin;
  return TRUE;
}

static Part *
part_new (GotganDeal *deal, GotganRates *rates)
{
  Part *part = g_new0 (Part, 1);
  guint32 first, last;

  part->deal = deal;
  part->company = gotgan_deal_get_company (deal) != NULL
                      ? gotgan_party_ref_dup_key (gotgan_deal_get_company (deal))
                      : NULL;
  part->group = gotgan_stage_get_group (gotgan_deal_get_stage (deal));
  part->dated = gotgan_edtf_bounds (gotgan_deal_get_when (deal), &first, &last);
  if (part->dated)
    {
      part->first = first != 0 ? first : last;
      part->last = last != 0 ? last : first;
    }
  part->stated = gotgan_deal_get_amount (deal) != NULL;
  part->converted = convert (part, rates);

  return part;
}

/* Days between the two dates; 0 when they overlap. */
static gint64
days_apart (const Part *a, const Part *b)
{
  return MAX (0, MAX (a->first - b->last, b->first - a->last));
}

static gboolean
is_within (const Part *part, const Part *round)
{
  return part->group == round->group && part->dated && round->dated && round->converted
         && !round->repeated && g_strcmp0 (part->company, round->company) == 0
         && days_apart (part, round) <= SLACK
         && (!part->stated || (part->converted && part->low <= round->high * ROUNDING));
}

/* The first of @rounds (by day) that can reach @day; a span is as long as the longest of them. */
static guint
find_first_in_reach (GPtrArray *rounds, gint64 longest, gint64 day)
{
  guint low = 0, high = rounds->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (((const Part *) g_ptr_array_index (rounds, middle))->first + longest < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static Part *
find_round (GPtrArray *rounds, gint64 longest, const Part *part)
{
  Part *found = NULL;

  for (guint i = find_first_in_reach (rounds, longest, part->first - SLACK); i < rounds->len; i++)
    {
      Part *round = g_ptr_array_index (rounds, i);
      gint64 nearer;

      if (round->first > part->last + SLACK)
        break;
      if (!is_within (part, round))
        continue;
      nearer = found != NULL ? days_apart (part, found) - days_apart (part, round) : 1;
      if (nearer > 0 || (nearer == 0 && round->high < found->high))
        found = round;
    }

  return found;
}

static gint
compare_days (gconstpointer a, gconstpointer b)
{
  const Part *one = *(Part *const *) a;
  const Part *other = *(Part *const *) b;

  return (one->first > other->first) - (one->first < other->first);
}

static gboolean
is_foreign (GotganDeal *deal)
{
  return !g_str_equal (gotgan_deal_get_amount (deal)->money.currency, "USD");
}

static gboolean
same_party (const GotganPartyRef *a, const GotganPartyRef *b)
{
  g_autofree char *one = a != NULL ? gotgan_party_ref_dup_key (a) : NULL;
  g_autofree char *other = b != NULL ? gotgan_party_ref_dup_key (b) : NULL;

  return g_strcmp0 (one, other) == 0;
}

static gboolean
repeats (GotganDeal *deal, GotganDeal *stated)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);
  const GotganAmount *total = gotgan_deal_get_amount (stated);

  return gotgan_deal_get_date (deal) == NULL && amount != NULL && total != NULL
         && gotgan_money_is_near (&amount->money, &total->money)
         && same_party (gotgan_deal_get_investor (deal), gotgan_deal_get_investor (stated))
         && same_party (gotgan_deal_get_company (deal), gotgan_deal_get_company (stated));
}

static gboolean
repeats_any (GotganDeal *deal, GPtrArray *stated)
{
  for (guint i = 0; i < stated->len; i++)
    {
      if (repeats (deal, g_ptr_array_index (stated, i)))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
collect_stated (GPtrArray *rows)
{
  GPtrArray *stated = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      if (gotgan_deal_get_cumulative (g_ptr_array_index (rows, i)))
        g_ptr_array_add (stated, g_ptr_array_index (rows, i));
    }

  return stated;
}

static GPtrArray *
collect (GPtrArray *rows, GotganRates *rates, gboolean rounds)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  g_autoptr (GPtrArray) stated = collect_stated (rows);

  for (guint i = 0; i < rows->len; i++)
    {
      GotganDeal *deal = g_ptr_array_index (rows, i);

      Part *part;

      if (!gotgan_investors_counts (deal)
          || (gotgan_deal_get_kind (deal) == GOTGAN_KIND_ROUND) != rounds)
        continue;
      part = part_new (deal, rates);
      part->repeated = repeats_any (deal, stated);
      g_ptr_array_add (parts, part);
    }

  return parts;
}

/* An event on its own: a round with its parts, or an investment outside of any. */
static void
add_event (GotganTotal *totals, const Part *part)
{
  GotganTotal *total = &totals[part->group];

  total->n_deals++;
  total->n_repeated += part->repeated;
  total->n_unstated += !part->stated;
  total->n_unconverted += part->stated && !part->converted && !part->repeated;
  if (!part->converted || part->repeated)
    return;
  total->low += MAX (part->low, part->parts_low);
  total->high += MAX (part->high, part->parts_high);
  total->converted |= is_foreign (part->deal);
  total->origin = MAX (total->origin, part->origin);
}

/* An acquisition buys from those who hold shares: it is no part of a raise. */
static Part *
find_event (GPtrArray *rounds, gint64 longest, const Part *part)
{
  if (gotgan_deal_get_kind (part->deal) != GOTGAN_KIND_INVESTMENT || part->repeated)
    return NULL;

  return find_round (rounds, longest, part);
}

void
gotgan_investor_totals_sum (GPtrArray *rows, GotganRates *rates, GotganTotal *totals)
{
  g_autoptr (GPtrArray) rounds = collect (rows, rates, TRUE);
  g_autoptr (GPtrArray) others = collect (rows, rates, FALSE);
  gint64 longest = 0;

  for (guint i = 0; i < GOTGAN_N_GROUPS; i++)
    totals[i] = (GotganTotal) { 0 };
  for (guint i = 0; i < rounds->len; i++)
    {
      const Part *round = g_ptr_array_index (rounds, i);

      longest = MAX (longest, round->last - round->first);
    }
  g_ptr_array_sort (rounds, compare_days);
  for (guint i = 0; i < others->len; i++)
    {
      const Part *part = g_ptr_array_index (others, i);
      Part *round = find_event (rounds, longest, part);

      if (round == NULL)
        {
          add_event (totals, part);
          continue;
        }
      totals[part->group].n_deals++;
      totals[part->group].n_within++;
      round->parts_low += part->low;
      round->parts_high += part->high;
    }
  for (guint i = 0; i < rounds->len; i++)
    add_event (totals, g_ptr_array_index (rounds, i));
}

static gboolean
names_same (const GotganPartyRef *stated, const GotganPartyRef *single)
{
  g_autofree char *key = stated != NULL ? gotgan_party_ref_dup_key (stated) : NULL;

  return key == NULL || gotgan_party_ref_is (single, key);
}

/* A total to date covers what had happened by then; what has no date may have. */
static gboolean
is_covered (GotganDeal *single, GotganDeal *stated)
{
  guint32 first, last, first_stated, last_stated;

  if (!names_same (gotgan_deal_get_investor (stated), gotgan_deal_get_investor (single))
      || !names_same (gotgan_deal_get_company (stated), gotgan_deal_get_company (single)))
    return FALSE;
  if (!gotgan_edtf_bounds (gotgan_deal_get_when (single), &first, &last)
      || !gotgan_edtf_bounds (gotgan_deal_get_when (stated), &first_stated, &last_stated))
    return TRUE;

  return last_stated == 0 || (first != 0 ? first : last) <= last_stated;
}

static GotganStatedTotal
check_stated (GotganDeal *deal, GPtrArray *rows, GotganRates *rates)
{
  GotganStatedTotal stated = { .deal = g_object_ref (deal) };
  g_autoptr (GPtrArray) covered = g_ptr_array_new ();
  const GotganAmount *amount = gotgan_deal_get_amount (deal);
  GotganTotal totals[GOTGAN_N_GROUPS];
  const GotganTotal *done = &totals[GOTGAN_GROUP_COMPLETED];
  GotganConversion conversion;

  if (amount != NULL
      && gotgan_rates_convert_amount (rates, amount, gotgan_deal_get_when (deal), "USD",
                                      &conversion))
    stated.dollars = conversion.figure;
  for (guint i = 0; i < rows->len; i++)
    {
      if (is_covered (g_ptr_array_index (rows, i), deal))
        g_ptr_array_add (covered, g_ptr_array_index (rows, i));
    }
  gotgan_investor_totals_sum (covered, rates, totals);
  stated.sum = (done->low + done->high) / 2;
  stated.n_deals = done->n_deals - done->n_unstated - done->n_unconverted - done->n_repeated;

  return stated;
}

GArray *
gotgan_stated_totals_new (GPtrArray *rows, GotganRates *rates)
{
  GArray *stated = g_array_new (FALSE, FALSE, sizeof (GotganStatedTotal));

  for (guint i = 0; i < rows->len; i++)
    {
      GotganDeal *deal = g_ptr_array_index (rows, i);

      if (gotgan_deal_get_cumulative (deal))
        {
          GotganStatedTotal total = check_stated (deal, rows, rates);

          g_array_append_val (stated, total);
        }
    }

  return stated;
}
