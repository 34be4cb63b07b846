/* A walk from each party along who pays whom, never through a party that sorts before the first one: so each circle is found
 * once. The walk is no deeper than the longest circle, and all walks together have a limit of steps, for a web so dense
 * that its circles could not be listed anyway. */

#include "config.h"

#include "app/model/gotgan-deal-circles.h"

#define MAX_STEPS 2000000
#define MAX_CIRCLES 500

/* One party pays another, by one or more deals. */
typedef struct
{
  guint to;
  gboolean invests;
  GPtrArray *deals;
} Payment;

typedef struct
{
  char *key;
  const GotganPartyRef *name;
  GPtrArray *payments;
} Payer;

typedef struct
{
  GPtrArray *payers;
  GHashTable *by_key;
  GPtrArray *circles;
  guint path[GOTGAN_CIRCLE_LONGEST];
  Payment *steps[GOTGAN_CIRCLE_LONGEST];
  guint n_steps;
} Search;

static void
payment_free (Payment *payment)
{
  g_ptr_array_unref (payment->deals);
  g_free (payment);
}

static void
payer_free (Payer *payer)
{
  g_free (payer->key);
  g_ptr_array_unref (payer->payments);
  g_free (payer);
}

void
gotgan_circle_free (GotganCircle *circle)
{
  g_ptr_array_unref (circle->keys);
  g_ptr_array_unref (circle->names);
  g_ptr_array_unref (circle->deals);
  g_free (circle);
}

/* --- Who pays whom ------------------------------------------------------------------------------ */

static gboolean
pays (GotganDeal *deal)
{
  GotganKind kind = gotgan_deal_get_kind (deal);
  GotganStage stage = gotgan_deal_get_stage (deal);

  return (kind == GOTGAN_KIND_INVESTMENT || kind == GOTGAN_KIND_COMMITMENT)
         && stage != GOTGAN_STAGE_WITHDRAWN && stage != GOTGAN_STAGE_DENIED
         && gotgan_deal_get_investor (deal) != NULL && gotgan_deal_get_company (deal) != NULL;
}

static guint
find_payer (Search *search, const GotganPartyRef *party)
{
  g_autofree char *key = gotgan_party_ref_dup_key (party);
  Payer *payer;
  gpointer found;

  if (g_hash_table_lookup_extended (search->by_key, key, NULL, &found))
    return GPOINTER_TO_UINT (found);
  payer = g_new0 (Payer, 1);
  payer->key = g_steal_pointer (&key);
  payer->name = party;
  payer->payments = g_ptr_array_new_with_free_func ((GDestroyNotify) payment_free);
  g_hash_table_insert (search->by_key, payer->key, GUINT_TO_POINTER (search->payers->len));
  g_ptr_array_add (search->payers, payer);
  return search->payers->len - 1;
}

static gint
compare_payments (gconstpointer a, gconstpointer b)
{
  const Payment *one = *(Payment *const *) a, *other = *(Payment *const *) b;

  return (one->to > other->to) - (one->to < other->to);
}

/* Payments to one party become one. */
static void
join_payments (Payer *payer)
{
  GPtrArray *payments = payer->payments;
  guint kept = 0;

  g_ptr_array_sort (payments, compare_payments);
  for (guint i = 0; i < payments->len; i++)
    {
      Payment *payment = g_ptr_array_index (payments, i);
      Payment *last = kept > 0 ? g_ptr_array_index (payments, kept - 1) : NULL;

      if (last == NULL || last->to != payment->to)
        {
          payments->pdata[kept++] = payment;
          continue;
        }
      last->invests |= payment->invests;
      g_ptr_array_extend (last->deals, payment->deals, NULL, NULL);
      payment_free (payment);
    }
  payments->len = kept;
}

static void
add_payment (Search *search, GotganDeal *deal)
{
  guint from = find_payer (search, gotgan_deal_get_investor (deal));
  guint to = find_payer (search, gotgan_deal_get_company (deal));
  Payment *payment;

  if (from == to)
    return;
  payment = g_new0 (Payment, 1);
  payment->to = to;
  payment->invests = gotgan_deal_get_kind (deal) == GOTGAN_KIND_INVESTMENT;
  payment->deals = g_ptr_array_new ();
  g_ptr_array_add (payment->deals, deal);
  g_ptr_array_add (((Payer *) g_ptr_array_index (search->payers, from))->payments, payment);
}

static void
collect (Search *search, GListModel *deals)
{
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (pays (deal))
        add_payment (search, deal);
    }
  for (guint i = 0; i < search->payers->len; i++)
    join_payments (g_ptr_array_index (search->payers, i));
}

/* --- Circles ------------------------------------------------------------------------------------ */

static void
add_circle (Search *search, guint length)
{
  GotganCircle *circle = g_new0 (GotganCircle, 1);
  gboolean invests = FALSE;

  circle->keys = g_ptr_array_new_with_free_func (g_free);
  circle->names = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_party_ref_free);
  circle->deals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < length; i++)
    {
      const Payer *payer = g_ptr_array_index (search->payers, search->path[i]);
      GPtrArray *deals = g_ptr_array_copy (search->steps[i]->deals, (GCopyFunc) g_object_ref, NULL);

      g_ptr_array_set_free_func (deals, g_object_unref);
      g_ptr_array_add (circle->keys, g_strdup (payer->key));
      g_ptr_array_add (circle->names, gotgan_party_ref_copy (payer->name));
      g_ptr_array_add (circle->deals, deals);
      invests |= search->steps[i]->invests;
    }
  if (invests)
    g_ptr_array_add (search->circles, circle);
  else
    gotgan_circle_free (circle);
}

static gboolean
is_on_path (Search *search, guint payer, guint length)
{
  for (guint i = 0; i < length; i++)
    if (search->path[i] == payer)
      return TRUE;
  return FALSE;
}

static gboolean
has_enough (Search *search)
{
  return search->circles->len >= MAX_CIRCLES || search->n_steps >= MAX_STEPS;
}

/* Circles of exactly @length that begin at the first of the path; @at counts the payments tried at each depth. */
static void
walk (Search *search, guint length)
{
  guint at[GOTGAN_CIRCLE_LONGEST] = { 0 };
  guint depth = 0;

  while (!has_enough (search))
    {
      const Payer *payer = g_ptr_array_index (search->payers, search->path[depth]);
      Payment *payment;

      if (at[depth] == payer->payments->len)
        {
          if (depth == 0)
            return;
          depth--;
          continue;
        }
      payment = g_ptr_array_index (payer->payments, at[depth]++);
      search->n_steps++;
      search->steps[depth] = payment;
      if (depth + 1 == length)
        {
          if (payment->to == search->path[0])
            add_circle (search, length);
        }
      else if (payment->to > search->path[0] && !is_on_path (search, payment->to, depth + 1))
        {
          search->path[++depth] = payment->to;
          at[depth] = 0;
        }
    }
}

GPtrArray *
gotgan_deals_find_circles (GListModel *deals)
{
  Search search = { 0 };

  search.payers = g_ptr_array_new_with_free_func ((GDestroyNotify) payer_free);
  search.by_key = g_hash_table_new (g_str_hash, g_str_equal);
  search.circles = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_circle_free);
  collect (&search, deals);
  for (guint length = 2; length <= GOTGAN_CIRCLE_LONGEST; length++)
    for (guint i = 0; i < search.payers->len && !has_enough (&search); i++)
      {
        search.path[0] = i;
        walk (&search, length);
      }
  g_hash_table_unref (search.by_key);
  g_ptr_array_unref (search.payers);
  return search.circles;
}

GPtrArray *
gotgan_deals_get_circles (GListModel *deals)
{
  GPtrArray *circles = g_object_get_data (G_OBJECT (deals), "gotgan-circles");

  if (circles == NULL)
    {
      circles = gotgan_deals_find_circles (deals);
      g_object_set_data_full (G_OBJECT (deals), "gotgan-circles", circles,
                              (GDestroyNotify) g_ptr_array_unref);
    }
  return circles;
}
