/* Claims are sorted into buckets: of one kind, one company, one house of payers. Only within a bucket are they compared. A
 * purchase and the sale of the same shares share a bucket. */

#include "config.h"

#include "app/facts/gotgan-deals.h"

#include "app/facts/gotgan-deal-checks.h"
#include "app/facts/gotgan-deal-cluster.h"
#include "app/facts/gotgan-deal-members.h"
#include "app/facts/gotgan-rules-private.h"
#include "app/model/gotgan-edtf.h"

/* Whether who pays tells the deals of one company apart. */
static gboolean
is_by_payer (GotganKind kind)
{
  return kind == GOTGAN_KIND_INVESTMENT || kind == GOTGAN_KIND_COMMITMENT
         || kind == GOTGAN_KIND_STAKE;
}

static char *
bucket_of (const GotganTestimony *self)
{
  GotganKind kind = self->fields->kind;
  const char *word = kind == GOTGAN_KIND_SALE ? gotgan_kind_to_string (GOTGAN_KIND_ACQUISITION)
                                              : gotgan_kind_to_string (kind);
  const char *payer =
      is_by_payer (kind) || self->company == NULL ? gotgan_testimony_get_house (self) : NULL;

  return g_strdup_printf ("%s\t%s\t%s", word, payer != NULL ? payer : "",
                          self->company != NULL ? self->company : "");
}

static GHashTable *
fill_buckets (GPtrArray *testimonies)
{
  GHashTable *buckets =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < testimonies->len; i++)
    {
      g_autofree char *key = bucket_of (g_ptr_array_index (testimonies, i));
      GArray *bucket = g_hash_table_lookup (buckets, key);

      if (bucket == NULL)
        {
          bucket = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (buckets, g_steal_pointer (&key), bucket);
        }
      g_array_append_val (bucket, i);
    }
  return buckets;
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

static GPtrArray *
make_deals (GPtrArray *claims, const guint *cluster_of)
{
  g_autoptr (GHashTable) clusters =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *deals = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer members;

  for (guint i = 0; i < claims->len; i++)
    {
      members = g_hash_table_lookup (clusters, GUINT_TO_POINTER (cluster_of[i]));
      if (members == NULL)
        {
          members = g_ptr_array_new ();
          g_hash_table_insert (clusters, GUINT_TO_POINTER (cluster_of[i]), members);
        }
      g_ptr_array_add (members, g_ptr_array_index (claims, i));
    }
  g_hash_table_iter_init (&iter, clusters);
  while (g_hash_table_iter_next (&iter, NULL, &members))
    g_ptr_array_add (deals, gotgan_deal_new (members));
  g_ptr_array_sort (deals, compare_deals);
  return deals;
}

static const char *
find_root_cb (const char *name, gpointer user_data)
{
  return gotgan_rules_find_party (user_data, name);
}

static void
know_roots (GPtrArray *deals, GotganRules *rules)
{
  for (guint i = 0; rules != NULL && i < deals->len; i++)
    gotgan_deal_know_roots (g_ptr_array_index (deals, i), find_root_cb, rules);
}

static GPtrArray *
hear (GPtrArray *claims, GotganRules *rules, GotganRates *rates)
{
  GPtrArray *testimonies = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_testimony_free);

  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (testimonies,
                     gotgan_testimony_new (g_ptr_array_index (claims, i),
                                           rules != NULL ? gotgan_rules_get_registry (rules) : NULL,
                                           rates));
  return testimonies;
}

GPtrArray *
gotgan_deals_cluster_with (GPtrArray *claims, GPtrArray *links, GotganRules *rules,
                           GotganReferenceRates *reference)
{
  g_autoptr (GotganRates) rates = gotgan_rates_new_from_claims (claims);
  g_autoptr (GPtrArray) testimonies = NULL;
  g_autoptr (GHashTable) buckets = NULL;
  g_autoptr (GotganDealConstraints) constraints = gotgan_deal_constraints_new (claims, links);
  g_autofree guint *cluster_of = g_new (guint, claims->len + 1);
  GPtrArray *deals;
  GHashTableIter iter;
  gpointer bucket;

  gotgan_rates_set_reference (rates, reference);
  testimonies = hear (claims, rules, rates);
  buckets = fill_buckets (testimonies);
  for (guint i = 0; i < claims->len; i++)
    cluster_of[i] = G_MAXUINT;
  g_hash_table_iter_init (&iter, buckets);
  while (g_hash_table_iter_next (&iter, NULL, &bucket))
    gotgan_deal_cluster (testimonies, bucket, constraints, cluster_of);
  gotgan_deal_constraints_join (constraints, cluster_of, claims->len);
  deals = make_deals (claims, cluster_of);
  know_roots (deals, rules);
  gotgan_deals_find_members (deals);
  gotgan_deals_check (deals, rules, rates);
  return deals;
}

GPtrArray *
gotgan_deals_cluster (GPtrArray *claims, GPtrArray *links)
{
  return gotgan_deals_cluster_with (claims, links, NULL, NULL);
}
