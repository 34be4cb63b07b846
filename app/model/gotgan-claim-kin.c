#include "config.h"

#include "app/model/gotgan-claim-kin.h"

#include "app/base/gotgan-text.h"

#include <math.h>

/* Percentages are told with two decimals at most. */
#define PERCENT_TOLERANCE 0.005

static gboolean
is_same_party (const GotganPartyRef *a, const GotganPartyRef *b)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (a == NULL || b == NULL)
    return a == b;
  if (a->id != NULL && b->id != NULL)
    return g_str_equal (a->id, b->id);
  /* A registry that has come to know the party gives it an id; its name stays. */
  one = gotgan_text_fold (a->name);
  other = gotgan_text_fold (b->name);
  return g_str_equal (one, other);
}

static gboolean
has_figure (const GotganClaimFields *fields)
{
  return fields->amount != NULL || fields->percent >= 0;
}

static gboolean
is_same_figure (const GotganClaimFields *a, const GotganClaimFields *b)
{
  if ((a->amount != NULL) != (b->amount != NULL) || (a->percent >= 0) != (b->percent >= 0))
    return FALSE;
  if (a->amount != NULL && !gotgan_money_is_near (&a->amount->money, &b->amount->money))
    return FALSE;
  return a->percent < 0 || fabs (a->percent - b->percent) < PERCENT_TOLERANCE;
}

GotganKin
gotgan_claim_get_kin (GotganClaim *a, GotganClaim *b)
{
  const GotganClaimFields *one = gotgan_claim_get_fields (a);
  const GotganClaimFields *other = gotgan_claim_get_fields (b);
  gboolean same_kind = one->kind == other->kind;
  gboolean same_parties = is_same_party (one->investor, other->investor)
                          && is_same_party (one->company, other->company);
  gboolean same_figure = is_same_figure (one, other);
  gboolean with_figure = has_figure (one) || has_figure (other);

  if (same_kind && same_parties && same_figure)
    return GOTGAN_KIN_SAME;
  if (same_kind && same_parties)
    return GOTGAN_KIN_NEAR;
  return with_figure && same_figure && (same_kind || same_parties) ? GOTGAN_KIN_NEAR
                                                                   : GOTGAN_KIN_NONE;
}

guint
gotgan_claim_get_nearness (GotganClaim *a, GotganClaim *b)
{
  const GotganClaimFields *one = gotgan_claim_get_fields (a);
  const GotganClaimFields *other = gotgan_claim_get_fields (b);
  guint nearness = 0;

  nearness += gotgan_claim_get_kin (a, b) == GOTGAN_KIN_SAME ? 16 : 0;
  nearness += is_same_party (one->investor, other->investor) ? 4 : 0;
  nearness += is_same_party (one->company, other->company) ? 4 : 0;
  nearness += is_same_figure (one, other) ? 4 : 0;
  nearness += one->kind == other->kind ? 4 : 0;
  nearness += g_strcmp0 (one->quote, other->quote) == 0 ? 2 : 0;
  nearness += one->stage == other->stage && one->basis == other->basis ? 1 : 0;
  nearness += g_strcmp0 (one->date, other->date) == 0 ? 1 : 0;
  return nearness;
}
