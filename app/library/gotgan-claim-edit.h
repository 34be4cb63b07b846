#pragma once

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-claim-check.h"

G_BEGIN_DECLS

/* A claim as a person writes it: field by field, as text. */

/**
 * gotgan_claim_edit_set:
 * @fields: a copy of a claim's, to be changed
 * @name: a member of FACTS.md's object: "kind", "investor", "company", "amount", "percent", "stage", "basis", "role",
 *   "cumulative", "date" or "attribution"
 * @value: as FACTS.md spells it; an amount as an article would ("300억 원"), a party by any of its names, attributions
 *   with commas between them; "" and "none" are nothing
 *
 * A kind that is of the other sort takes stage or basis with it, which must then be set anew. May be called from any
 * thread.
 *
 * Returns: %FALSE with GOTGAN_CLAIM_ERROR, or GOTGAN_FACTS_ERROR when the rules can't be read
 */
gboolean gotgan_claim_edit_set (GotganClaimFields *fields, const char *name, const char *value,
                                GError **error);

/** Returns: (transfer full): what gotgan_claim_edit_set() would make the field of; "" for nothing */
char *gotgan_claim_edit_get (const GotganClaimFields *fields, const char *name);

/**
 * gotgan_claim_edit_place:
 * @fields: gets span and quote
 * @quote: words of one paragraph; white space need not be the same
 *
 * Returns: %FALSE with %GOTGAN_CLAIM_ERROR_QUOTE when they do not stand in @article exactly once
 */
gboolean gotgan_claim_edit_place (GotganClaimFields *fields, GotganArticle *article,
                                  const char *quote, GError **error);

/**
 * gotgan_claim_edit_is_stated:
 *
 * Returns: whether the words of the claim state its amount and its percentage; %TRUE of one that has neither
 */
gboolean gotgan_claim_edit_is_stated (const GotganClaimFields *fields);

G_END_DECLS
