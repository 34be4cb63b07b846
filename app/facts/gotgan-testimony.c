#include "config.h"

#include "app/facts/gotgan-testimony.h"

#include "app/model/gotgan-edtf.h"

/* Two papers convert by the rates of different days and round to two figures. */
#define ABOUT_ONE_MONTH 0.08
#define ABOUT_ANY_MONTH 0.15

static void
find_parents (GotganTestimony *self, const GotganRegistry *registry)
{
  const char *id = self->fields->investor != NULL ? self->fields->investor->id : NULL;

  for (guint i = 0; registry != NULL && id != NULL && i < GOTGAN_N_PARENTS; i++)
    {
      const GotganRegistryParty *party = gotgan_registry_get (registry, id);

      id = party != NULL ? party->parent : NULL;
      self->parents[i] = id;
    }
}

static void
find_dollars (GotganTestimony *self, GotganRates *rates)
{
  const GotganAmount *amount = self->fields->amount;
  GotganConversion conversion;

  if (amount == NULL
      || !gotgan_rates_convert_amount (rates, amount, gotgan_claim_get_published (self->claim),
                                       "USD", &conversion))
    return;
  self->dollars_min = (double) amount->money.min * conversion.rate;
  self->dollars_max = (double) amount->money.max * conversion.rate;
  if (conversion.origin == GOTGAN_RATE_LIBRARY)
    self->dollars_about = ABOUT_ANY_MONTH;
  else
    self->dollars_about = conversion.origin == GOTGAN_RATE_SAME ? 0 : ABOUT_ONE_MONTH;
}

GotganTestimony *
gotgan_testimony_new (GotganClaim *claim, const GotganRegistry *registry, GotganRates *rates)
{
  GotganTestimony *self = g_new0 (GotganTestimony, 1);

  self->claim = claim;
  self->fields = gotgan_claim_get_fields (claim);
  self->investor = gotgan_party_ref_dup_key (self->fields->investor);
  self->company = gotgan_party_ref_dup_key (self->fields->company);
  self->article = gotgan_claim_get_article_id (claim);
  gotgan_edtf_bounds (self->fields->date, &self->dated.first, &self->dated.last);
  gotgan_edtf_bounds (gotgan_claim_get_published (claim), &self->published.first,
                      &self->published.last);
  self->when = gotgan_days_known (&self->dated) ? self->dated : self->published;
  find_parents (self, registry);
  find_dollars (self, rates);

  return self;
}

void
gotgan_testimony_free (GotganTestimony *self)
{
  g_free (self->investor);
  g_free (self->company);
  g_free (self);
}

static gboolean
owns (const char *owner, const GotganTestimony *owned)
{
  for (guint i = 0; i < GOTGAN_N_PARENTS && owned->parents[i] != NULL; i++)
    if (g_strcmp0 (owned->parents[i], owner) == 0)
      return TRUE;
  return FALSE;
}

gboolean
gotgan_testimony_kin (const GotganTestimony *a, const GotganTestimony *b)
{
  return a->investor != NULL && b->investor != NULL
         && (owns (a->investor, b) || owns (b->investor, a));
}

const char *
gotgan_testimony_get_house (const GotganTestimony *self)
{
  const char *house = self->investor;

  for (guint i = 0; i < GOTGAN_N_PARENTS && self->parents[i] != NULL; i++)
    house = self->parents[i];
  return house;
}

gboolean
gotgan_days_known (const GotganDays *days)
{
  return days->first != 0 || days->last != 0;
}

guint32
gotgan_days_apart (const GotganDays *a, const GotganDays *b)
{
  if (a->last != 0 && b->first > a->last)
    return b->first - a->last;
  if (b->last != 0 && a->first > b->last)
    return a->first - b->last;
  return 0;
}
