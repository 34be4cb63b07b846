#pragma once

#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/**
 * gotgan_claim_dup_trace:
 *
 * Why the claim was made, a line each: how sure the program is, the rule, and what each part of it was read from.
 * The roles and the words of closed vocabularies are in the person's language; the article's words stay.
 *
 * Returns: (transfer full):
 */
char *gotgan_claim_dup_trace (GotganClaim *claim);

G_END_DECLS
