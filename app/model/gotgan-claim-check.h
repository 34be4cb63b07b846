#pragma once

#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

#define GOTGAN_CLAIM_ERROR (gotgan_claim_error_quark ())
GQuark gotgan_claim_error_quark (void);

/**
 * GotganClaimError:
 *
 * What is missing from a claim, or too much, by the table of kinds of FACTS.md; and texts that are no value of a field.
 */
typedef enum
{
  GOTGAN_CLAIM_ERROR_INVESTOR_MISSING,
  GOTGAN_CLAIM_ERROR_INVESTOR_TOO_MUCH,
  GOTGAN_CLAIM_ERROR_COMPANY_MISSING,
  GOTGAN_CLAIM_ERROR_SAME_PARTIES,
  GOTGAN_CLAIM_ERROR_AMOUNT_MISSING,
  GOTGAN_CLAIM_ERROR_AMOUNT_TOO_MUCH,
  GOTGAN_CLAIM_ERROR_AMOUNT,
  GOTGAN_CLAIM_ERROR_PERCENT_MISSING,
  GOTGAN_CLAIM_ERROR_PERCENT,
  GOTGAN_CLAIM_ERROR_STAGE,
  GOTGAN_CLAIM_ERROR_BASIS,
  GOTGAN_CLAIM_ERROR_ROLE,
  GOTGAN_CLAIM_ERROR_DATE,
  GOTGAN_CLAIM_ERROR_KIND,
  GOTGAN_CLAIM_ERROR_FLAG,
  GOTGAN_CLAIM_ERROR_FIELD,
  GOTGAN_CLAIM_ERROR_QUOTE,
} GotganClaimError;

/** Returns: whether a claim of @kind has an investor; a round and a metric other than a stake have none */
gboolean gotgan_kind_has_investor (GotganKind kind);

/** Returns: whether a claim of @kind must name its company; of a few it need not be known */
gboolean gotgan_kind_needs_company (GotganKind kind);

/** Returns: whether a claim of @kind has no sense without an amount */
gboolean gotgan_kind_needs_amount (GotganKind kind);

/**
 * gotgan_claim_check:
 * @fields: what a person wants a claim to say
 *
 * Returns: %FALSE with the first thing that is wrong, as GOTGAN_CLAIM_ERROR
 */
gboolean gotgan_claim_check (const GotganClaimFields *fields, GError **error);

G_END_DECLS
