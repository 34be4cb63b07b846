/* Three passes, from the surest to the weakest: the same figure (gotgan-deal-cluster-figure.c); figures that negotiation
 * or an unknown rate explains; claims without a figure (gotgan-deal-cluster-silent.c). A claim joins a cluster only when it
 * contradicts none of those that stand for it, so that a chain of small steps never leads from one deal to another. The
 * first pass finds its candidates by the figure itself, the other two look at neighbours in time only. */

#include "config.h"

#include "app/facts/gotgan-deal-cluster.h"

#include "app/facts/gotgan-deal-cluster-private.h"

/* So many different accounts stand for a cluster. */
#define MAX_VOICES 16

static void
cluster_free (GotganCluster *cluster)
{
  g_array_unref (cluster->members);
  g_array_unref (cluster->voices);
  g_free (cluster);
}

GotganTestimony *
gotgan_clustering_claim (GotganClustering *run, guint index)
{
  return g_ptr_array_index (run->testimonies, index);
}

gboolean
gotgan_testimony_has_figure (const GotganTestimony *self)
{
  return self->fields->amount != NULL || self->fields->percent >= 0;
}

gint64
gotgan_testimony_day (const GotganTestimony *self)
{
  return self->when.first != 0 ? self->when.first : self->when.last;
}

/* --- Members ------------------------------------------------------------------------------------ */

static gboolean
says_the_same (const GotganTestimony *a, const GotganTestimony *b)
{
  const GotganAmount *one = a->fields->amount, *other = b->fields->amount;

  return a->fields->kind == b->fields->kind && a->fields->stage == b->fields->stage
         && a->fields->basis == b->fields->basis && a->fields->percent == b->fields->percent
         && (one == NULL) == (other == NULL)
         && (one == NULL
             || (g_str_equal (one->money.currency, other->money.currency)
                 && one->money.min == other->money.min && one->money.max == other->money.max))
         && g_strcmp0 (a->fields->date, b->fields->date) == 0
         && g_strcmp0 (a->investor, b->investor) == 0;
}

static void
add_voice (GotganClustering *run, GotganCluster *cluster, guint index)
{
  for (guint i = 0; i < cluster->voices->len; i++)
    if (says_the_same (gotgan_clustering_claim (run, g_array_index (cluster->voices, guint, i)),
                       gotgan_clustering_claim (run, index)))
      return;
  if (cluster->voices->len < MAX_VOICES)
    g_array_append_val (cluster->voices, index);
}

void
gotgan_clustering_add_member (GotganClustering *run, GotganCluster *cluster, guint index)
{
  g_array_append_val (cluster->members, index);
  run->cluster_of[index] = cluster->id;
  add_voice (run, cluster, index);
  if (cluster->day == 0)
    cluster->day = gotgan_testimony_day (gotgan_clustering_claim (run, index));
}

GotganCluster *
gotgan_clustering_add_cluster (GotganClustering *run, guint index)
{
  GotganCluster *cluster = g_new0 (GotganCluster, 1);

  cluster->members = g_array_new (FALSE, FALSE, sizeof (guint));
  cluster->voices = g_array_new (FALSE, FALSE, sizeof (guint));
  cluster->id = index;
  g_ptr_array_add (run->clusters, cluster);
  gotgan_clustering_add_member (run, cluster, index);
  return cluster;
}

/* The best and the worst that the cluster's voices say to a claim. */
void
gotgan_clustering_ask (GotganClustering *run, GotganCluster *cluster, guint index,
                       GotganMatch *best, GotganMatch *worst)
{
  *best = GOTGAN_MATCH_NO;
  *worst = GOTGAN_MATCH_FIRM;
  for (guint i = 0; i < cluster->voices->len && *worst != GOTGAN_MATCH_NO; i++)
    {
      GotganMatch match =
          gotgan_claims_match (gotgan_clustering_claim (run,
                                                        g_array_index (cluster->voices, guint, i)),
                               gotgan_clustering_claim (run, index));

      *best = MAX (*best, match);
      *worst = MIN (*worst, match);
    }
}

gboolean
gotgan_clustering_forbids (GotganClustering *run, guint index, GotganCluster *cluster)
{
  return gotgan_deal_constraints_forbid (run->constraints, index, cluster->id, run->cluster_of);
}

/* --- Figures that moved ------------------------------------------------------------------------- */

static gboolean
may_merge (GotganClustering *run, GotganCluster *one, GotganCluster *other)
{
  GotganMatch best = GOTGAN_MATCH_NO;

  for (guint i = 0; i < one->voices->len; i++)
    {
      GotganMatch one_best, worst;

      gotgan_clustering_ask (run, other, g_array_index (one->voices, guint, i), &one_best, &worst);
      if (worst == GOTGAN_MATCH_NO)
        return FALSE;
      best = MAX (best, one_best);
    }
  for (guint i = 0; i < one->members->len; i++)
    if (gotgan_clustering_forbids (run, g_array_index (one->members, guint, i), other))
      return FALSE;
  return best >= GOTGAN_MATCH_LOOSE;
}

static void
merge (GotganClustering *run, GotganCluster *into, GotganCluster *from)
{
  for (guint i = 0; i < from->members->len; i++)
    gotgan_clustering_add_member (run, into, g_array_index (from->members, guint, i));
  g_array_set_size (from->members, 0);
}

gint
gotgan_clusters_compare (gconstpointer a, gconstpointer b)
{
  const GotganCluster *one = *(GotganCluster *const *) a, *other = *(GotganCluster *const *) b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

static void
drop_empty (GotganClustering *run)
{
  for (guint i = run->clusters->len; i > 0; i--)
    if (((GotganCluster *) g_ptr_array_index (run->clusters, i - 1))->members->len == 0)
      g_ptr_array_remove_index (run->clusters, i - 1);
}

static void
join_moved (GotganClustering *run)
{
  g_ptr_array_sort (run->clusters, gotgan_clusters_compare);
  for (guint i = 0; i < run->clusters->len; i++)
    {
      GotganCluster *cluster = g_ptr_array_index (run->clusters, i);
      guint first = i > GOTGAN_CLUSTERING_MAX_CANDIDATES ? i - GOTGAN_CLUSTERING_MAX_CANDIDATES : 0;

      for (guint j = i; j > first; j--)
        {
          GotganCluster *earlier = g_ptr_array_index (run->clusters, j - 1);

          if (earlier->members->len == 0 || !may_merge (run, cluster, earlier))
            continue;
          merge (run, earlier, cluster);
          break;
        }
    }
  drop_empty (run);
}

/* --- All of it ---------------------------------------------------------------------------------- */

static gint
compare_claims (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GotganClustering *run = user_data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  gboolean late = gotgan_deal_constraints_is_split_off (run->constraints, one);
  gboolean late_other = gotgan_deal_constraints_is_split_off (run->constraints, other);
  gint64 day = gotgan_testimony_day (gotgan_clustering_claim (run, one)),
         day_other = gotgan_testimony_day (gotgan_clustering_claim (run, other));

  if (late != late_other)
    return late ? 1 : -1;
  if (day != day_other)
    return day < day_other ? -1 : 1;
  return g_strcmp0 (gotgan_claim_get_key (gotgan_clustering_claim (run, one)->claim),
                    gotgan_claim_get_key (gotgan_clustering_claim (run, other)->claim));
}

void
gotgan_deal_cluster (GPtrArray *testimonies, GArray *bucket, GotganDealConstraints *constraints,
                     guint *cluster_of)
{
  GotganClustering run = { testimonies, constraints, cluster_of };

  run.clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) cluster_free);
  run.table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                     (GDestroyNotify) g_ptr_array_unref);
  g_array_sort_with_data (bucket, compare_claims, &run);
  gotgan_clustering_join_same (&run, bucket);
  join_moved (&run);
  gotgan_clustering_join_silent (&run, bucket);
  g_ptr_array_unref (run.clusters);
  g_hash_table_unref (run.table);
}
