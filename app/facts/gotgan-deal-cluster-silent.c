/* Claims without a figure: each goes where it fits clearly better than anywhere else. */

#include "config.h"

#include "app/facts/gotgan-deal-cluster-private.h"

/* In days: what the same stage is worth, and how much nearer the best place must be than the second. */
#define SAME_STAGE 30
#define CLEARLY 20

typedef struct
{
  GotganCluster *best;
  gint64 days;
  gint64 second;
} Choice;

/* How far in days the nearest voice is; the same stage counts for some of them. */
static gint64
distance (GotganClustering *run, GotganCluster *cluster, const GotganTestimony *self)
{
  gint64 nearest = G_MAXINT32;

  for (guint i = 0; i < cluster->voices->len; i++)
    {
      const GotganTestimony *voice =
          gotgan_clustering_claim (run, g_array_index (cluster->voices, guint, i));
      gint64 days = gotgan_days_apart (&voice->when, &self->when);

      /* One article that comes back to it, whatever the days: nearer than any other. */
      if (voice->fields->stage == self->fields->stage && voice->article == self->article)
        days = -2 * SAME_STAGE;
      else if (voice->fields->stage == self->fields->stage)
        days -= SAME_STAGE;
      nearest = MIN (nearest, days);
    }
  return nearest;
}

static void
consider (GotganClustering *run, Choice *choice, GotganCluster *cluster, guint index)
{
  GotganMatch best, worst;
  gint64 days;

  gotgan_clustering_ask (run, cluster, index, &best, &worst);
  if (worst == GOTGAN_MATCH_NO || best < GOTGAN_MATCH_SILENT
      || gotgan_clustering_forbids (run, index, cluster))
    return;
  days = distance (run, cluster, gotgan_clustering_claim (run, index));
  if (choice->best == NULL || days < choice->days)
    {
      choice->second = choice->best != NULL ? choice->days : G_MAXINT32;
      choice->best = cluster;
      choice->days = days;
    }
  else
    choice->second = MIN (choice->second, days);
}

/* The first of the @n sorted clusters that is not before @day. */
static guint
find_day (GotganClustering *run, guint n, gint64 day)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (((GotganCluster *) g_ptr_array_index (run->clusters, middle))->day < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The first @n clusters have figures and are sorted; those after them came in this pass, the latest last. */
static GotganCluster *
find_place (GotganClustering *run, guint n, guint index)
{
  Choice choice = { NULL, 0, G_MAXINT32 };
  guint at = find_day (run, n, gotgan_testimony_day (gotgan_clustering_claim (run, index)));
  guint last = MIN (n, at + GOTGAN_CLUSTERING_MAX_CANDIDATES / 2);
  guint newest = run->clusters->len;

  for (guint i = at > GOTGAN_CLUSTERING_MAX_CANDIDATES / 2
                     ? at - GOTGAN_CLUSTERING_MAX_CANDIDATES / 2
                     : 0;
       i < last; i++)
    consider (run, &choice, g_ptr_array_index (run->clusters, i), index);
  for (guint i = newest; i > n && newest - i < GOTGAN_CLUSTERING_MAX_CANDIDATES / 2; i--)
    consider (run, &choice, g_ptr_array_index (run->clusters, i - 1), index);
  return choice.best != NULL && choice.days + CLEARLY <= choice.second ? choice.best : NULL;
}

void
gotgan_clustering_join_silent (GotganClustering *run, GArray *bucket)
{
  guint n = run->clusters->len;

  g_ptr_array_sort (run->clusters, gotgan_clusters_compare);
  for (guint i = 0; i < bucket->len; i++)
    {
      guint index = g_array_index (bucket, guint, i);
      GotganCluster *cluster;

      if (gotgan_testimony_has_figure (gotgan_clustering_claim (run, index)))
        continue;
      cluster = find_place (run, n, index);
      if (cluster == NULL)
        gotgan_clustering_add_cluster (run, index);
      else
        gotgan_clustering_add_member (run, cluster, index);
    }
}
