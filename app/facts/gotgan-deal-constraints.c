/* Links are read from the newest to the oldest, and one that contradicts what was accepted before is dropped. Claims put
 * together are first clustered like all others, and then their clusters become one: so what belongs to one side follows it,
 * today's claims and tomorrow's, and a claim that was forced in never keeps others out. */

#include "config.h"

#include "app/facts/gotgan-deal-constraints.h"

#include "app/model/gotgan-deal-link.h"

typedef struct
{
  guint a;
  guint b;
} Pair;

struct _GotganDealConstraints
{
  GArray *together; /* of Pair, newest first */
  GArray *apart; /* of Pair, newest first; a is the one that was split off */
  GHashTable *kept_from; /* claim → GArray of claims */
  GHashTable *split_off; /* set of claims */
  GHashTable *groups; /* claim → parent in the forest of those together */
};

static char *
name_of (gint64 article, const char *key)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", article, key);
}

static GHashTable *
index_claims (GPtrArray *claims)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (claims, i);

      g_hash_table_insert (
          index, name_of (gotgan_claim_get_article_id (claim), gotgan_claim_get_key (claim)),
          GUINT_TO_POINTER (i + 1));
    }
  return index;
}

static gboolean
find_claim (GHashTable *index, const GotganClaimPlace *place, guint *claim)
{
  g_autofree char *name = name_of (place->article_id, place->key);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (index, name));

  *claim = found - 1;
  return found > 0;
}

static guint
find_group (GotganDealConstraints *self, guint claim)
{
  gpointer parent;

  while (g_hash_table_lookup_extended (self->groups, GUINT_TO_POINTER (claim), NULL, &parent)
         && GPOINTER_TO_UINT (parent) != claim)
    claim = GPOINTER_TO_UINT (parent);
  return claim;
}

static void
unite (GotganDealConstraints *self, guint a, guint b)
{
  guint one = find_group (self, a), other = find_group (self, b);

  g_hash_table_insert (self->groups, GUINT_TO_POINTER (MAX (one, other)),
                       GUINT_TO_POINTER (MIN (one, other)));
}

/* Whether putting the groups of @a and @b together would join a pair that is kept apart. */
static gboolean
would_join_apart (GotganDealConstraints *self, guint a, guint b)
{
  guint one = find_group (self, a), other = find_group (self, b);

  for (guint i = 0; i < self->apart->len; i++)
    {
      const Pair *pair = &g_array_index (self->apart, Pair, i);
      guint left = find_group (self, pair->a), right = find_group (self, pair->b);

      if ((left == one && right == other) || (left == other && right == one))
        return TRUE;
    }
  return FALSE;
}

static void
keep_from (GotganDealConstraints *self, guint a, guint b)
{
  GArray *others = g_hash_table_lookup (self->kept_from, GUINT_TO_POINTER (a));

  if (others == NULL)
    {
      others = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->kept_from, GUINT_TO_POINTER (a), others);
    }
  g_array_append_val (others, b);
}

static void
accept (GotganDealConstraints *self, Pair pair, gboolean together)
{
  if (together)
    {
      if (would_join_apart (self, pair.a, pair.b))
        return;
      unite (self, pair.a, pair.b);
      g_array_append_val (self->together, pair);
      return;
    }
  if (find_group (self, pair.a) == find_group (self, pair.b))
    return;
  g_array_append_val (self->apart, pair);
  keep_from (self, pair.a, pair.b);
  keep_from (self, pair.b, pair.a);
  g_hash_table_add (self->split_off, GUINT_TO_POINTER (pair.a));
}

GotganDealConstraints *
gotgan_deal_constraints_new (GPtrArray *claims, GPtrArray *links)
{
  GotganDealConstraints *self = g_new0 (GotganDealConstraints, 1);
  g_autoptr (GHashTable) index = NULL;

  self->together = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->apart = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->kept_from = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->split_off = g_hash_table_new (NULL, NULL);
  self->groups = g_hash_table_new (NULL, NULL);
  if (links == NULL || links->len == 0)
    return self;

  index = index_claims (claims);
  for (guint i = links->len; i > 0; i--)
    {
      const GotganDealLink *link = g_ptr_array_index (links, i - 1);
      Pair pair;

      if (find_claim (index, &link->a, &pair.a) && find_claim (index, &link->b, &pair.b)
          && pair.a != pair.b)
        accept (self, pair, link->together);
    }
  return self;
}

void
gotgan_deal_constraints_free (GotganDealConstraints *self)
{
  g_array_unref (self->together);
  g_array_unref (self->apart);
  g_hash_table_unref (self->kept_from);
  g_hash_table_unref (self->split_off);
  g_hash_table_unref (self->groups);
  g_free (self);
}

gboolean
gotgan_deal_constraints_forbid (GotganDealConstraints *self, guint a, guint cluster,
                                const guint *cluster_of)
{
  GArray *others = g_hash_table_lookup (self->kept_from, GUINT_TO_POINTER (a));

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (cluster_of[g_array_index (others, guint, i)] == cluster)
      return TRUE;
  return FALSE;
}

gboolean
gotgan_deal_constraints_is_split_off (GotganDealConstraints *self, guint a)
{
  return g_hash_table_contains (self->split_off, GUINT_TO_POINTER (a));
}

/* Takes the group of @claim out of its cluster, into a new one. */
static void
set_alone (GotganDealConstraints *self, guint claim, guint *cluster_of, guint n_claims,
           guint *n_clusters)
{
  guint group = find_group (self, claim), from = cluster_of[claim], to = (*n_clusters)++;

  for (guint i = 0; i < n_claims; i++)
    if (cluster_of[i] == from && (i == claim || find_group (self, i) == group))
      cluster_of[i] = to;
}

/* Those kept apart whose clusters are about to become one go their own way first. */
static void
part (GotganDealConstraints *self, guint one, guint other, guint *cluster_of, guint n_claims,
      guint *n_clusters)
{
  for (guint i = 0; i < self->apart->len; i++)
    {
      const Pair *pair = &g_array_index (self->apart, Pair, i);
      guint left = cluster_of[pair->a], right = cluster_of[pair->b];

      if ((left == one && right == other) || (left == other && right == one))
        set_alone (self, pair->a, cluster_of, n_claims, n_clusters);
    }
}

void
gotgan_deal_constraints_join (GotganDealConstraints *self, guint *cluster_of, guint n_claims)
{
  /* Clusters are numbered by claims: above all of them numbers are free. */
  guint n_clusters = n_claims;

  for (guint i = 0; i < self->together->len; i++)
    {
      const Pair *pair = &g_array_index (self->together, Pair, i);

      if (cluster_of[pair->a] == cluster_of[pair->b])
        continue;
      part (self, cluster_of[pair->a], cluster_of[pair->b], cluster_of, n_claims, &n_clusters);
      for (guint j = 0, from = cluster_of[pair->b], to = cluster_of[pair->a]; j < n_claims; j++)
        if (cluster_of[j] == from)
          cluster_of[j] = to;
    }
}
