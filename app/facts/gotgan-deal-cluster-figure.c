/* The same figure: found by a table of logarithms, so that nobody is compared with all others. */

#include "config.h"

#include "app/facts/gotgan-deal-cluster-private.h"

#include <math.h>

/* Steps of the table: as wide as the widest tolerance, so that the same figure is at most one step away. */
#define STEP 1.07
#define STEP_OF_DOLLARS 1.17

/* The three letters of an ISO 4217 code, "$" or "%" in the upper half of a key. */
static gint64
unit_key (const char *unit)
{
  gint64 letters = 0;

  for (const char *p = unit; *p != '\0'; p++)
    letters = letters << 8 | (guchar) *p;
  return letters << 32;
}

static gint64
figure_key (const char *unit, double figure, double step)
{
  gint64 size = figure > 0 ? (gint64) floor (log (figure) / log (step)) : G_MININT16;

  return unit_key (unit) + size;
}

/* One or two keys: by the figure's own unit, and by its worth in dollars. */
static guint
find_keys (const GotganTestimony *self, gint64 keys[2])
{
  const GotganAmount *amount = self->fields->amount;

  if (amount == NULL)
    {
      keys[0] = unit_key ("%") + (gint64) self->fields->percent;
      return 1;
    }
  keys[0] = figure_key (amount->money.currency, (double) amount->money.max, STEP);
  keys[1] = figure_key ("$", self->dollars_max, STEP_OF_DOLLARS);
  return self->dollars_max > 0 ? 2 : 1;
}

static void
enter (GotganClustering *run, GotganCluster *cluster, guint index)
{
  gint64 keys[2];
  guint n = find_keys (gotgan_clustering_claim (run, index), keys);

  for (guint i = 0; i < n; i++)
    {
      GPtrArray *found = g_hash_table_lookup (run->table, &keys[i]);

      if (found == NULL)
        {
          found = g_ptr_array_new ();
          g_hash_table_insert (run->table, g_memdup2 (&keys[i], sizeof keys[i]), found);
        }
      if (found->len == 0 || g_ptr_array_index (found, found->len - 1) != cluster)
        g_ptr_array_add (found, cluster);
    }
}

static gboolean
is_same_figure (GotganClustering *run, GotganCluster *cluster, guint index)
{
  GotganMatch best, worst;

  gotgan_clustering_ask (run, cluster, index, &best, &worst);
  return best == GOTGAN_MATCH_FIRM && (worst == GOTGAN_MATCH_FIRM || worst == GOTGAN_MATCH_NEUTRAL)
         && !gotgan_clustering_forbids (run, index, cluster);
}

static GotganCluster *
find_same_at (GotganClustering *run, gint64 key, guint index)
{
  GPtrArray *found = g_hash_table_lookup (run->table, &key);
  guint tried = 0;

  for (guint i = found != NULL ? found->len : 0; i > 0 && tried < GOTGAN_CLUSTERING_MAX_CANDIDATES;
       i--, tried++)
    if (is_same_figure (run, g_ptr_array_index (found, i - 1), index))
      return g_ptr_array_index (found, i - 1);
  return NULL;
}

static GotganCluster *
find_same (GotganClustering *run, guint index)
{
  gint64 keys[2];
  guint n = find_keys (gotgan_clustering_claim (run, index), keys);
  GotganCluster *found = NULL;

  for (guint i = 0; i < n && found == NULL; i++)
    for (gint64 step = 0; step < 3 && found == NULL; step++)
      found = find_same_at (run, keys[i] + (step == 2 ? -1 : step), index);
  return found;
}

void
gotgan_clustering_join_same (GotganClustering *run, GArray *bucket)
{
  for (guint i = 0; i < bucket->len; i++)
    {
      guint index = g_array_index (bucket, guint, i);
      GotganCluster *cluster;

      if (!gotgan_testimony_has_figure (gotgan_clustering_claim (run, index)))
        continue;
      cluster = find_same (run, index);
      if (cluster == NULL)
        cluster = gotgan_clustering_add_cluster (run, index);
      else
        gotgan_clustering_add_member (run, cluster, index);
      enter (run, cluster, index);
    }
}
