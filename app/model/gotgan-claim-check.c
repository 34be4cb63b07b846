#include "config.h"

#include "app/model/gotgan-claim-check.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-edtf.h"

#include <math.h>
#include <string.h>

G_DEFINE_QUARK (gotgan_claim_error_quark, gotgan_claim_error)

gboolean
gotgan_kind_has_investor (GotganKind kind)
{
  return (gotgan_kind_is_deal (kind) && kind != GOTGAN_KIND_ROUND) || kind == GOTGAN_KIND_STAKE;
}

gboolean
gotgan_kind_needs_company (GotganKind kind)
{
  return kind != GOTGAN_KIND_COMMITMENT && kind != GOTGAN_KIND_VENTURE;
}

gboolean
gotgan_kind_needs_amount (GotganKind kind)
{
  return kind == GOTGAN_KIND_ROUND || (!gotgan_kind_is_deal (kind) && kind != GOTGAN_KIND_STAKE);
}

static gboolean
refuse (GError **error, GotganClaimError code, const char *text)
{
  g_set_error_literal (error, GOTGAN_CLAIM_ERROR, code, text);
  return FALSE;
}

static gboolean
is_named (const GotganPartyRef *party)
{
  return party != NULL && party->name != NULL && *party->name != '\0';
}

static gboolean
check_parties (const GotganClaimFields *fields, GError **error)
{
  g_autofree char *investor = gotgan_party_ref_dup_key (fields->investor);
  g_autofree char *company = gotgan_party_ref_dup_key (fields->company);

  if (gotgan_kind_has_investor (fields->kind) && !is_named (fields->investor))
    return refuse (error, GOTGAN_CLAIM_ERROR_INVESTOR_MISSING, "Nobody pays");
  if (!gotgan_kind_has_investor (fields->kind) && fields->investor != NULL)
    return refuse (error, GOTGAN_CLAIM_ERROR_INVESTOR_TOO_MUCH, "The kind has no payer");
  if (gotgan_kind_needs_company (fields->kind) && !is_named (fields->company))
    return refuse (error, GOTGAN_CLAIM_ERROR_COMPANY_MISSING, "Nobody receives");
  if (investor != NULL && g_strcmp0 (investor, company) == 0)
    return refuse (error, GOTGAN_CLAIM_ERROR_SAME_PARTIES, "Both parties are one");
  return TRUE;
}

static gboolean
is_currency (const char *currency)
{
  return strlen (currency) == 3 && g_ascii_isupper (currency[0]) && g_ascii_isupper (currency[1])
         && g_ascii_isupper (currency[2]);
}

static gboolean
check_figure (const GotganClaimFields *fields, GError **error)
{
  const GotganMoney *money = fields->amount != NULL ? &fields->amount->money : NULL;

  if (fields->kind == GOTGAN_KIND_STAKE && fields->percent < 0)
    return refuse (error, GOTGAN_CLAIM_ERROR_PERCENT_MISSING, "A stake has no share");
  if (!isfinite (fields->percent) || fields->percent > 100)
    return refuse (error, GOTGAN_CLAIM_ERROR_PERCENT, "Not a share");
  if (gotgan_kind_needs_amount (fields->kind) && money == NULL)
    return refuse (error, GOTGAN_CLAIM_ERROR_AMOUNT_MISSING, "The kind needs an amount");
  if (fields->kind == GOTGAN_KIND_STAKE && money != NULL)
    return refuse (error, GOTGAN_CLAIM_ERROR_AMOUNT_TOO_MUCH, "A stake has no amount");
  if (money != NULL
      && (!is_currency (money->currency) || money->min < 0 || money->max < money->min
          || money->max == 0))
    return refuse (error, GOTGAN_CLAIM_ERROR_AMOUNT, "Not an amount");
  return TRUE;
}

static gboolean
check_state (const GotganClaimFields *fields, GError **error)
{
  gboolean is_deal = gotgan_kind_is_deal (fields->kind);

  if (is_deal != (fields->stage != GOTGAN_STAGE_NONE))
    return refuse (error, GOTGAN_CLAIM_ERROR_STAGE, "Deals, and only they, have a stage");
  if (is_deal == (fields->basis != GOTGAN_BASIS_NONE))
    return refuse (error, GOTGAN_CLAIM_ERROR_BASIS, "Figures, and only they, have a basis");
  if (fields->lead && fields->kind != GOTGAN_KIND_INVESTMENT)
    return refuse (error, GOTGAN_CLAIM_ERROR_ROLE, "Only an investment has a lead");
  if (fields->date != NULL && !gotgan_edtf_is_valid (fields->date))
    return refuse (error, GOTGAN_CLAIM_ERROR_DATE, "Not a date");
  return TRUE;
}

gboolean
gotgan_claim_check (const GotganClaimFields *fields, GError **error)
{
  if (fields->quote == NULL || *fields->quote == '\0' || fields->span.end <= fields->span.start)
    return refuse (error, GOTGAN_CLAIM_ERROR_QUOTE, "A claim without words");
  return check_parties (fields, error) && check_figure (fields, error)
         && check_state (fields, error);
}
