#include "config.h"

#include "app/model/gotgan-deal-accounts.h"

/* Newspapers round: up to this much more is the same figure. */
#define ROUNDING 1.05

static const GotganClaimFields *
fields_at (GPtrArray *claims, guint i)
{
  return gotgan_claim_get_fields (g_ptr_array_index (claims, i));
}

GotganClaim *
gotgan_accounts_find_current (GPtrArray *claims)
{
  for (guint i = claims->len; i > 0; i--)
    {
      const GotganClaimFields *fields = fields_at (claims, i - 1);

      if (fields->date != NULL || fields->amount != NULL)
        return g_ptr_array_index (claims, i - 1);
    }

  return g_ptr_array_index (claims, claims->len - 1);
}

static gboolean
same_amount (const GotganClaimFields *a, const GotganClaimFields *b)
{
  return a->amount != NULL && b->amount != NULL
         && gotgan_money_is_near (&a->amount->money, &b->amount->money);
}

/* How many articles name the figure of claim @i. */
static guint
count_votes (GPtrArray *claims, guint i)
{
  g_autoptr (GHashTable) articles =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint j = 0; j < claims->len; j++)
    {
      gint64 article = gotgan_claim_get_article_id (g_ptr_array_index (claims, j));

      if (same_amount (fields_at (claims, i), fields_at (claims, j)))
        g_hash_table_add (articles, g_memdup2 (&article, sizeof article));
    }

  return g_hash_table_size (articles);
}

static char *
figure_key (const GotganMoney *money)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, money->currency, money->min,
                          money->max);
}

/* Many claims name few figures: each figure is counted once. */
static guint
look_up_votes (GHashTable *counted, GPtrArray *claims, guint i)
{
  g_autofree char *key = NULL;
  gpointer votes;

  if (fields_at (claims, i)->amount == NULL)
    return 0;

  key = figure_key (&fields_at (claims, i)->amount->money);
  if (!g_hash_table_lookup_extended (counted, key, NULL, &votes))
    {
      votes = GUINT_TO_POINTER (count_votes (claims, i));
      g_hash_table_insert (counted, g_steal_pointer (&key), votes);
    }
  return GPOINTER_TO_UINT (votes);
}

GotganClaim *
gotgan_accounts_find_best (GPtrArray *claims)
{
  g_autoptr (GHashTable) counted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GotganClaim *best = NULL;
  guint most = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      guint votes = look_up_votes (counted, claims, i);

      if (votes > 0 && votes >= most)
        {
          most = votes;
          best = g_ptr_array_index (claims, i);
        }
    }

  return best;
}

/* The highest beginning and the lowest end of the ranges that were named in one currency. */
static GotganMoney *
get_extremes (GHashTable *by_currency, const GotganMoney *money)
{
  GotganMoney *extremes = g_hash_table_lookup (by_currency, money->currency);

  if (extremes == NULL)
    {
      extremes = g_memdup2 (money, sizeof *money);
      g_hash_table_insert (by_currency, extremes->currency, extremes);
    }
  return extremes;
}

gboolean
gotgan_accounts_are_disputed (GPtrArray *claims)
{
  g_autoptr (GHashTable) by_currency =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < claims->len; i++)
    {
      const GotganAmount *amount = fields_at (claims, i)->amount;
      GotganMoney *extremes;

      if (amount == NULL)
        continue;
      extremes = get_extremes (by_currency, &amount->money);
      extremes->min = MAX (extremes->min, amount->money.min);
      extremes->max = MIN (extremes->max, amount->money.max);
      if ((double) extremes->min > (double) extremes->max * ROUNDING)
        return TRUE;
    }

  return FALSE;
}

static void
add_roots (GHashTable *roots, GotganClaim *claim)
{
  char **attribution = gotgan_claim_get_fields (claim)->attribution;
  const char *publisher = gotgan_claim_get_publisher (claim);

  for (guint i = 0; attribution != NULL && attribution[i] != NULL; i++)
    g_hash_table_add (roots, g_strdup (attribution[i]));
  if (attribution != NULL && attribution[0] != NULL)
    return;
  g_hash_table_add (roots, publisher != NULL
                               ? g_strdup (publisher)
                               : g_strdup_printf ("#%" G_GINT64_FORMAT,
                                                  gotgan_claim_get_article_id (claim)));
}

void
gotgan_accounts_count_sources (GPtrArray *claims, guint *n_sources, guint *n_independent)
{
  g_autoptr (GHashTable) articles =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) roots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (claims, i);
      gint64 article = gotgan_claim_get_article_id (claim);

      g_hash_table_add (articles, g_memdup2 (&article, sizeof article));
      add_roots (roots, claim);
    }
  *n_sources = g_hash_table_size (articles);
  *n_independent = g_hash_table_size (roots);
}
