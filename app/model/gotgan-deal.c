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
  guint n_independent;
  gboolean disputed;
  gboolean lead;
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

static void
gotgan_deal_derive (GotganDeal *self, GPtrArray *claims)
{
  self->current = gotgan_accounts_find_current (claims);
  self->best = gotgan_accounts_find_best (claims);
  for (guint i = 0; i < claims->len; i++)
    {
      const GotganClaimFields *fields = fields_at (claims, i);

      if (self->investor == NULL && fields->investor != NULL)
        self->investor = gotgan_party_ref_copy (fields->investor);
      if (self->company == NULL && fields->company != NULL)
        self->company = gotgan_party_ref_copy (fields->company);
      self->lead |= fields->lead;
    }
  self->date = g_strdup (find_date (self, claims));
  self->when =
      g_strdup (self->date != NULL ? self->date : gotgan_claim_get_published (self->current));
  self->disputed = gotgan_accounts_are_disputed (claims);
  gotgan_accounts_count_sources (claims, &self->n_sources, &self->n_independent);
}

static void
gotgan_deal_finalize (GObject *object)
{
  GotganDeal *self = GOTGAN_DEAL (object);

  g_clear_object (&self->claims);
  g_clear_pointer (&self->investor, gotgan_party_ref_free);
  g_clear_pointer (&self->company, gotgan_party_ref_free);
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
  return gotgan_claim_get_fields (self->current)->kind;
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
  return gotgan_claim_get_fields (self->current)->cumulative;
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
  return self->n_independent;
}

gboolean
gotgan_deal_get_disputed (GotganDeal *self)
{
  return self->disputed;
}
