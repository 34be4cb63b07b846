#include "config.h"

#include "app/model/gotgan-deal-accounts.h"

#include "app/base/gotgan-text.h"

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

/* --- Sources ------------------------------------------------------------------------------------ */

static void
add_root (GHashTable *roots, const char *name, GotganRootFunc func, gpointer user_data)
{
  const char *id = func != NULL ? func (name, user_data) : NULL;
  g_autofree char *folded = gotgan_text_fold (id != NULL ? id : name);

  /* Spelt in two ways it is one; shown as it was first met. */
  if (!g_hash_table_contains (roots, folded))
    g_hash_table_insert (roots, g_steal_pointer (&folded), g_strdup (id != NULL ? id : name));
}

static void
add_roots (GHashTable *roots, GotganClaim *claim, GotganRootFunc func, gpointer user_data)
{
  char **attribution = gotgan_claim_get_fields (claim)->attribution;
  const char *publisher = gotgan_claim_get_publisher (claim);
  g_autofree char *number = NULL;

  for (guint i = 0; attribution != NULL && attribution[i] != NULL; i++)
    add_root (roots, attribution[i], func, user_data);
  if (attribution != NULL && attribution[0] != NULL)
    return;
  number = g_strdup_printf ("#%" G_GINT64_FORMAT, gotgan_claim_get_article_id (claim));
  add_root (roots, publisher != NULL ? publisher : number, func, user_data);
}

guint
gotgan_accounts_count_articles (GPtrArray *claims)
{
  g_autoptr (GHashTable) articles =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      gint64 article = gotgan_claim_get_article_id (g_ptr_array_index (claims, i));

      g_hash_table_add (articles, g_memdup2 (&article, sizeof article));
    }
  return g_hash_table_size (articles);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char **
gotgan_accounts_dup_roots (GPtrArray *claims, GotganRootFunc func, gpointer user_data)
{
  g_autoptr (GHashTable) roots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  GHashTableIter iter;
  gpointer name;

  for (guint i = 0; i < claims->len; i++)
    add_roots (roots, g_ptr_array_index (claims, i), func, user_data);
  g_hash_table_iter_init (&iter, roots);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return (char **) g_ptr_array_steal (names, NULL);
}

/* --- Figures ------------------------------------------------------------------------------------ */

/* A deal has few figures, whatever its claims; those beyond are listed with the last. */
#define MAX_FIGURES 64

static GPtrArray *
find_figure (GPtrArray *figures, const GotganClaimFields *fields)
{
  for (guint i = 0; i < figures->len; i++)
    {
      GPtrArray *claims = g_ptr_array_index (figures, i);

      if (same_amount (fields_at (claims, 0), fields) || i + 1 == MAX_FIGURES)
        return claims;
    }
  return NULL;
}

static gint
compare_figures (gconstpointer a, gconstpointer b)
{
  guint one = gotgan_accounts_count_articles (*(GPtrArray *const *) a);
  guint other = gotgan_accounts_count_articles (*(GPtrArray *const *) b);

  return (one < other) - (one > other);
}

GPtrArray *
gotgan_accounts_list_figures (GPtrArray *claims)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < claims->len; i++)
    {
      GPtrArray *figure;

      if (fields_at (claims, i)->amount == NULL)
        continue;
      figure = find_figure (figures, fields_at (claims, i));
      if (figure == NULL)
        {
          figure = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (figures, figure);
        }
      g_ptr_array_add (figure, g_object_ref (g_ptr_array_index (claims, i)));
    }
  g_ptr_array_sort (figures, compare_figures);
  return figures;
}
