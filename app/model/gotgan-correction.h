#pragma once

#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/* What a person changed of a claim: the members of FACTS.md's object that they changed, as JSON, and nothing else. So a
 * corrected stage does not keep a better rule from finding the date. Span, quote, confidence, rule and trace are not
 * corrected: they say where the claim is from. */

/** Returns: (transfer none): %NULL-terminated: "kind", "investor", … in the order of FACTS.md */
const char *const *gotgan_correction_get_members (void);

/**
 * gotgan_correction_between:
 * @from: what is said
 * @to: what should be
 *
 * Returns: (transfer full) (nullable): JSON, %NULL when the two say the same
 */
char *gotgan_correction_between (GotganClaim *from, GotganClaim *to);

/**
 * gotgan_correction_apply:
 * @correction: (nullable): as above
 *
 * Returns: (transfer full) (nullable): a claim with @claim's place and origin and without its verdict; %NULL when the
 *   correction can't be read
 */
GotganClaim *gotgan_correction_apply (const char *correction, GotganClaim *claim);

/** Returns: whether @correction (nullable) changes @member */
gboolean gotgan_correction_has (const char *correction, const char *member);

/** Returns: whether both say the same, in all that can be corrected */
gboolean gotgan_claim_says_same (GotganClaim *a, GotganClaim *b);

G_END_DECLS
