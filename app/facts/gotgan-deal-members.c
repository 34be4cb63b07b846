#include "config.h"

#include "app/facts/gotgan-deal-members.h"

#include "app/model/gotgan-edtf.h"

/* Participants are told of over the weeks around a closing; a company seldom closes two rounds in that time. */
#define DAYS_OF_ONE_ROUND 45
/* Papers round a sole investor's share up past the round's sum. */
#define ROUNDING 1.05
/* No article tells of so many rounds of one company. */
#define MAX_ROUNDS 16

static char *
place_of (GotganDeal *deal, gint64 article)
{
  g_autofree char *company = gotgan_party_ref_dup_key (gotgan_deal_get_company (deal));

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", article, company != NULL ? company : "");
}

static void
enter_round (GHashTable *rounds, GotganDeal *round)
{
  GListModel *claims = gotgan_deal_get_claims (round);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);
      g_autofree char *place = place_of (round, gotgan_claim_get_article_id (claim));
      GPtrArray *here = g_hash_table_lookup (rounds, place);

      if (here == NULL)
        {
          here = g_ptr_array_new ();
          g_hash_table_insert (rounds, g_steal_pointer (&place), here);
        }
      if (here->len < MAX_ROUNDS && !g_ptr_array_find (here, round, NULL))
        g_ptr_array_add (here, round);
    }
}

static gboolean
fits_into (GotganDeal *investment, GotganDeal *round)
{
  const GotganAmount *part = gotgan_deal_get_amount (investment);
  const GotganAmount *whole = gotgan_deal_get_amount (round);

  if (part == NULL)
    return TRUE;
  return whole != NULL && g_str_equal (part->money.currency, whole->money.currency)
         && (double) part->money.min <= (double) whole->money.max * ROUNDING;
}

static gboolean
is_open (GotganStage stage)
{
  return gotgan_stage_is_prospective (stage) || stage == GOTGAN_STAGE_AGREED;
}

/* Who is still thinking about it is no part of what is closed, but may well be of a plan that others have agreed to. */
static gboolean
stages_fit (GotganStage investment, GotganStage round)
{
  if (investment == GOTGAN_STAGE_COMPLETED || investment == round)
    return TRUE;
  return is_open (investment) && is_open (round);
}

/* Days between both; G_MAXUINT when they are too far apart. */
static guint
find_distance (GotganDeal *investment, GotganDeal *round)
{
  guint32 first, last, round_first, round_last;
  guint apart = 0;

  if (!gotgan_edtf_bounds (gotgan_deal_get_when (investment), &first, &last)
      || !gotgan_edtf_bounds (gotgan_deal_get_when (round), &round_first, &round_last))
    return 0;
  if (last != 0 && round_first > last)
    apart = round_first - last;
  else if (round_last != 0 && first > round_last)
    apart = first - round_last;
  return apart <= DAYS_OF_ONE_ROUND ? apart : G_MAXUINT;
}

/* The one round nearest in time; %NULL when two are equally near. */
static GotganDeal *
choose_round (GotganDeal *investment, GPtrArray *rounds)
{
  GotganDeal *best = NULL;
  guint nearest = G_MAXUINT;
  gboolean tied = FALSE;

  for (guint i = 0; i < rounds->len; i++)
    {
      GotganDeal *round = g_ptr_array_index (rounds, i);
      guint distance = find_distance (investment, round);

      if (distance == G_MAXUINT || !fits_into (investment, round)
          || gotgan_deal_get_cumulative (round)
          || !stages_fit (gotgan_deal_get_stage (investment), gotgan_deal_get_stage (round)))
        continue;
      tied = distance == nearest;
      if (distance < nearest)
        {
          nearest = distance;
          best = round;
        }
    }
  return tied ? NULL : best;
}

static GotganDeal *
find_round (GHashTable *rounds, GotganDeal *investment)
{
  GListModel *claims = gotgan_deal_get_claims (investment);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);
      g_autofree char *place = place_of (investment, gotgan_claim_get_article_id (claim));
      GPtrArray *here = g_hash_table_lookup (rounds, place);
      GotganDeal *round = here != NULL ? choose_round (investment, here) : NULL;

      if (round != NULL)
        return round;
    }
  return NULL;
}

void
gotgan_deals_find_members (GPtrArray *deals)
{
  g_autoptr (GHashTable) rounds =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < deals->len; i++)
    if (gotgan_deal_get_kind (g_ptr_array_index (deals, i)) == GOTGAN_KIND_ROUND)
      enter_round (rounds, g_ptr_array_index (deals, i));
  for (guint i = 0; i < deals->len; i++)
    {
      GotganDeal *deal = g_ptr_array_index (deals, i);
      GotganDeal *round = gotgan_deal_get_kind (deal) == GOTGAN_KIND_INVESTMENT
                                  && !gotgan_deal_get_cumulative (deal)
                              ? find_round (rounds, deal)
                              : NULL;

      if (round != NULL)
        gotgan_deal_add_member (round, deal);
    }
}
