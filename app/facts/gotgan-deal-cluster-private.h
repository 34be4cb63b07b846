#pragma once

#include "app/facts/gotgan-deal-constraints.h"
#include "app/facts/gotgan-deal-match.h"

G_BEGIN_DECLS

/* What the passes of gotgan_deal_cluster() share. */

/* So many candidates are tried for a claim. */
#define GOTGAN_CLUSTERING_MAX_CANDIDATES 48

/**
 * GotganCluster:
 * @members: (element-type guint): indices of claims
 * @voices: (element-type guint): those of them that differ
 * @id: the index of the first
 * @day: of the first that has one, or 0
 */
typedef struct
{
  GArray *members;
  GArray *voices;
  guint id;
  gint64 day;
} GotganCluster;

/**
 * GotganClustering:
 * @clusters: (element-type GotganCluster): so far
 * @table: (element-type gint64 GPtrArray): clusters by their figures
 *
 * One bucket while it is grouped; the rest as in gotgan_deal_cluster().
 */
typedef struct
{
  GPtrArray *testimonies;
  GotganDealConstraints *constraints;
  guint *cluster_of;
  GPtrArray *clusters;
  GHashTable *table;
} GotganClustering;

GotganTestimony *gotgan_clustering_claim (GotganClustering *run, guint index);
gboolean gotgan_testimony_has_figure (const GotganTestimony *self);
/* The day that claims are sorted by; 0 for none. */
gint64 gotgan_testimony_day (const GotganTestimony *self);

GotganCluster *gotgan_clustering_add_cluster (GotganClustering *run, guint index);
void gotgan_clustering_add_member (GotganClustering *run, GotganCluster *cluster, guint index);
/* The best and the worst that the cluster's voices say to a claim. */
void gotgan_clustering_ask (GotganClustering *run, GotganCluster *cluster, guint index,
                            GotganMatch *best, GotganMatch *worst);
/* Whether a person's decision keeps the claim out of @cluster. */
gboolean gotgan_clustering_forbids (GotganClustering *run, guint index, GotganCluster *cluster);
/* A GCompareFunc: by day, then by id. */
gint gotgan_clusters_compare (gconstpointer a, gconstpointer b);

/* The passes: gotgan-deal-cluster-figure.c, gotgan-deal-cluster-silent.c. */
void gotgan_clustering_join_same (GotganClustering *run, GArray *bucket);
void gotgan_clustering_join_silent (GotganClustering *run, GArray *bucket);

G_END_DECLS
