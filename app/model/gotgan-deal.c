#include "config.h"

#include "app/model/gotgan-deal.h"

#include "app/model/gotgan-deal-accounts.h"
#include "app/model/gotgan-edtf.h"

struct _GotganDeal
{
  GObject parent_instance;

  GListStore *claims;
  GotganClaim *current;   /* gives the stage: the newest */
  GotganClaim *best;      /* gives the amount; %NULL when no claim names one */
  GotganPartyRef *investor;
  GotganPartyRef *company;
  char *date;
  char *when;
  guint n_sources;
  char **roots;
  GPtrArray *checks;
  GPtrArray *members;
  GotganKind kind;
  gboolean disputed;
  gboolean lead;
  gboolean cumulative;
};

G_DEFINE_FINAL_TYPE (GotganDeal, gotgan_deal, G_TYPE_OBJECT)

static const GotganClaimFields *
fields_at (GPtrArray *claims, guint i)
{
  return gotgan_claim_get_fields (g_ptr_array_index (claims, i));
}

static gint
compare_claims (gconstpointer a, gconstpointer b)
{
  GotganClaim *one = *(GotganClaim *const *) a;
  GotganClaim *other = *(GotganClaim *const *) b;
  int order = gotgan_edtf_compare (gotgan_claim_get_when (one), gotgan_claim_get_when (other));

  if (order == 0)
    order = g_strcmp0 (gotgan_claim_get_published (one), gotgan_claim_get_published (other));
  if (order == 0)
    order = (gotgan_claim_get_article_id (one) > gotgan_claim_get_article_id (other))
            - (gotgan_claim_get_article_id (one) < gotgan_claim_get_article_id (other));

  return order;
}

static const char *
find_date (GotganDeal *self, GPtrArray *claims)
{
  const char *date = gotgan_claim_get_fields (self->current)->date;

  for (guint i = claims->len; date == NULL && i > 0; i--)
    date = fields_at (claims, i - 1)->date;

  return date;
}

/* A purchase is told from the buyer's side when one side tells it so. */
static GotganKind
find_kind (GotganDeal *self, GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    if (fields_at (claims, i)->kind == GOTGAN_KIND_ACQUISITION)
      return GOTGAN_KIND_ACQUISITION;
  return gotgan_claim_get_fields (self->current)->kind;
}

static void
find_parties (GotganDeal *self, GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const GotganClaimFields *fields = fields_at (claims, i);

      if (self->investor == NULL && fields->investor != NULL && fields->kind == self->kind)
        self->investor = gotgan_party_ref_copy (fields->investor);
      if (self->company == NULL && fields->company != NULL)
        self->company = gotgan_party_ref_copy (fields->company);
      self->lead |= fields->lead;
      self->cumulative |= fields->cumulative;
    }
}

static void
gotgan_deal_derive (GotganDeal *self, GPtrArray *claims)
{
  self->current = gotgan_accounts_find_current (claims);
  self->best = gotgan_accounts_find_best (claims);
  self->kind = find_kind (self, claims);
  find_parties (self, claims);
  self->date = g_strdup (find_date (self, claims));
  self->when =
      g_strdup (self->date != NULL ? self->date : gotgan_claim_get_published (self->current));
  self->disputed = gotgan_accounts_are_disputed (claims);
  self->n_sources = gotgan_accounts_count_articles (claims);
  self->roots = gotgan_accounts_dup_roots (claims, NULL, NULL);
}

static void
gotgan_deal_finalize (GObject *object)
{
  GotganDeal *self = GOTGAN_DEAL (object);

  g_clear_object (&self->claims);
  g_clear_pointer (&self->investor, gotgan_party_ref_free);
  g_clear_pointer (&self->company, gotgan_party_ref_free);
  g_clear_pointer (&self->roots, g_strfreev);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_free (self->date);
  g_free (self->when);

  G_OBJECT_CLASS (gotgan_deal_parent_class)->finalize (object);
}

static void
gotgan_deal_class_init (GotganDealClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_deal_finalize;
}

static void
gotgan_deal_init (GotganDeal *self)
{
  self->claims = g_list_store_new (GOTGAN_TYPE_CLAIM);
  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_check_unref);
  self->members = g_ptr_array_new_with_free_func (g_object_unref);
}

GotganDeal *
gotgan_deal_new (GPtrArray *claims)
{
  GotganDeal *self;
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_val_if_fail (claims->len > 0, NULL);

  self = g_object_new (GOTGAN_TYPE_DEAL, NULL);
  sorted = g_ptr_array_copy (claims, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_claims);
  g_list_store_splice (self->claims, 0, 0, sorted->pdata, sorted->len);
  gotgan_deal_derive (self, sorted);

  return self;
}

const char *
gotgan_deal_get_id (GotganDeal *self)
{
  g_autoptr (GotganClaim) first = g_list_model_get_item (G_LIST_MODEL (self->claims), 0);

  return gotgan_claim_get_key (first);
}

GotganKind
gotgan_deal_get_kind (GotganDeal *self)
{
  return self->kind;
}

const GotganPartyRef *
gotgan_deal_get_investor (GotganDeal *self)
{
  return self->investor;
}

const GotganPartyRef *
gotgan_deal_get_company (GotganDeal *self)
{
  return self->company;
}

const GotganAmount *
gotgan_deal_get_amount (GotganDeal *self)
{
  return self->best != NULL ? gotgan_claim_get_fields (self->best)->amount : NULL;
}

gboolean
gotgan_deal_get_spread (GotganDeal *self, GotganMoney *spread)
{
  const GotganAmount *best = gotgan_deal_get_amount (self);

  if (best == NULL)
    return FALSE;
  *spread = best->money;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->claims)); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (G_LIST_MODEL (self->claims), i);
      const GotganAmount *amount = gotgan_claim_get_fields (claim)->amount;

      if (amount == NULL || !g_str_equal (amount->money.currency, spread->currency))
        continue;
      spread->min = MIN (spread->min, amount->money.min);
      spread->max = MAX (spread->max, amount->money.max);
    }

  return TRUE;
}

GotganStage
gotgan_deal_get_stage (GotganDeal *self)
{
  return gotgan_claim_get_fields (self->current)->stage;
}

GotganBasis
gotgan_deal_get_basis (GotganDeal *self)
{
  return gotgan_claim_get_fields (self->current)->basis;
}

double
gotgan_deal_get_percent (GotganDeal *self)
{
  return gotgan_claim_get_fields (self->current)->percent;
}

gboolean
gotgan_deal_get_lead (GotganDeal *self)
{
  return self->lead;
}

gboolean
gotgan_deal_get_cumulative (GotganDeal *self)
{
  return self->cumulative;
}

const char *
gotgan_deal_get_date (GotganDeal *self)
{
  return self->date;
}

const char *
gotgan_deal_get_when (GotganDeal *self)
{
  return self->when;
}

GListModel *
gotgan_deal_get_claims (GotganDeal *self)
{
  return G_LIST_MODEL (self->claims);
}

guint
gotgan_deal_get_n_sources (GotganDeal *self)
{
  return self->n_sources;
}

guint
gotgan_deal_get_n_independent (GotganDeal *self)
{
  return g_strv_length (self->roots);
}

gboolean
gotgan_deal_get_disputed (GotganDeal *self)
{
  return self->disputed;
}

/* (transfer full): the claims as an array that does not own them */
static GPtrArray *
collect_claims (GotganDeal *self)
{
  GPtrArray *claims = g_ptr_array_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->claims));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (G_LIST_MODEL (self->claims), i);

      g_ptr_array_add (claims, claim);
    }
  return claims;
}

void
gotgan_deal_know_roots (GotganDeal *self, GotganRootFunc func, gpointer user_data)
{
  g_autoptr (GPtrArray) claims = collect_claims (self);

  g_strfreev (self->roots);
  self->roots = gotgan_accounts_dup_roots (claims, func, user_data);
}

const char *const *
gotgan_deal_get_roots (GotganDeal *self)
{
  return (const char *const *) self->roots;
}

GPtrArray *
gotgan_deal_list_figures (GotganDeal *self)
{
  g_autoptr (GPtrArray) claims = collect_claims (self);

  return gotgan_accounts_list_figures (claims);
}

void
gotgan_deal_add_member (GotganDeal *self, GotganDeal *member)
{
  g_return_if_fail (gotgan_deal_get_kind (self) != gotgan_deal_get_kind (member));

  g_ptr_array_add (self->members, g_object_ref (member));
}

GPtrArray *
gotgan_deal_get_members (GotganDeal *self)
{
  return self->members;
}

void
gotgan_deal_add_check (GotganDeal *self, GotganCheck *check)
{
  g_ptr_array_add (self->checks, gotgan_check_ref (check));
}

GPtrArray *
gotgan_deal_get_checks (GotganDeal *self)
{
  return self->checks;
}
