/* Claims are sorted into buckets of one kind and the same parties, and only within a bucket compared with each other, so
 * that the work grows with the claims and not with their square. In a bucket a claim joins the first deal that nothing it
 * says contradicts. */

#include "config.h"

#include "app/facts/gotgan-deals.h"

#include "app/facts/gotgan-deal-match.h"
#include "app/model/gotgan-edtf.h"

/* No two companies have as many deals of one kind; beyond that a claim is only compared with the newest. */
#define MAX_COMPARED 64

static char *
bucket_of (const GotganClaimFields *fields)
{
  g_autofree char *investor = gotgan_party_ref_dup_key (fields->investor);
  g_autofree char *company = gotgan_party_ref_dup_key (fields->company);

  return g_strdup_printf ("%s\t%s\t%s\t%d", gotgan_kind_to_string (fields->kind),
                          investor != NULL ? investor : "", company != NULL ? company : "",
                          fields->cumulative);
}

static const char *
time_of (GotganClaim *claim)
{
  const char *date = gotgan_claim_get_fields (claim)->date;

  return date != NULL ? date : gotgan_claim_get_published (claim);
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  GotganClaim *left = *(GotganClaim *const *) a;
  GotganClaim *right = *(GotganClaim *const *) b;
  const GotganClaimFields *l = gotgan_claim_get_fields (left);
  const GotganClaimFields *r = gotgan_claim_get_fields (right);
  gboolean has_sum_l = l->amount != NULL;
  gboolean has_sum_r = r->amount != NULL;
  int order;

  /* Those with a sum first: the others join what they found. */
  if (has_sum_l != has_sum_r)
    return has_sum_l ? -1 : 1;
  order = gotgan_edtf_compare (time_of (left), time_of (right));
  return order != 0 ? order : g_strcmp0 (gotgan_claim_get_key (left), gotgan_claim_get_key (right));
}

static gboolean
agrees_with_all (GPtrArray *cluster, GotganClaim *claim)
{
  guint first = cluster->len > MAX_COMPARED ? cluster->len - MAX_COMPARED : 0;

  for (guint i = first; i < cluster->len; i++)
    if (!gotgan_claims_agree (g_ptr_array_index (cluster, i), claim))
      return FALSE;
  return TRUE;
}

static GPtrArray *
find_cluster (GPtrArray *clusters, GotganClaim *claim)
{
  guint last = clusters->len > MAX_COMPARED ? clusters->len - MAX_COMPARED : 0;

  for (guint i = clusters->len; i > last; i--)
    {
      GPtrArray *cluster = g_ptr_array_index (clusters, i - 1);

      if (agrees_with_all (cluster, claim))
        return cluster;
    }
  return NULL;
}

static void
cluster_bucket (GPtrArray *claims, GPtrArray *deals)
{
  g_autoptr (GPtrArray) clusters =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_sort (claims, compare_claims);
  for (guint i = 0; i < claims->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (claims, i);
      GPtrArray *cluster = find_cluster (clusters, claim);

      if (cluster == NULL)
        {
          cluster = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (clusters, cluster);
        }
      g_ptr_array_add (cluster, g_object_ref (claim));
    }
  for (guint i = 0; i < clusters->len; i++)
    g_ptr_array_add (deals, gotgan_deal_new (g_ptr_array_index (clusters, i)));
}

static int
compare_deals (gconstpointer a, gconstpointer b)
{
  GotganDeal *left = *(GotganDeal *const *) a;
  GotganDeal *right = *(GotganDeal *const *) b;
  const char *when_left = gotgan_deal_get_when (left);
  const char *when_right = gotgan_deal_get_when (right);
  int order;

  if ((when_left == NULL) != (when_right == NULL))
    return when_left == NULL ? 1 : -1;
  order = when_left != NULL ? gotgan_edtf_compare (when_right, when_left) : 0;
  return order != 0 ? order : g_strcmp0 (gotgan_deal_get_id (left), gotgan_deal_get_id (right));
}

GPtrArray *
gotgan_deals_cluster (GPtrArray *claims, GPtrArray *links)
{
  g_autoptr (GHashTable) buckets =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *deals = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer bucket;

  for (guint i = 0; i < claims->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (claims, i);
      g_autofree char *key = bucket_of (gotgan_claim_get_fields (claim));
      GPtrArray *members = g_hash_table_lookup (buckets, key);

      if (members == NULL)
        {
          members = g_ptr_array_new ();
          g_hash_table_insert (buckets, g_steal_pointer (&key), members);
        }
      g_ptr_array_add (members, claim);
    }
  g_hash_table_iter_init (&iter, buckets);
  while (g_hash_table_iter_next (&iter, NULL, &bucket))
    cluster_bucket (bucket, deals);
  g_ptr_array_sort (deals, compare_deals);
  return deals;
}
