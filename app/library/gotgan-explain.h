#pragma once

#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/**
 * gotgan_explain_dup_claim:
 *
 * Why the claim was made, in sentences of the person's language, a line each: which words told what it is, where its parts
 * were read, what had to be supposed, who says it, and how sure that is. The article's own words stay as they are.
 *
 * Returns: (transfer full): never empty
 */
char *gotgan_explain_dup_claim (GotganClaim *claim);

G_END_DECLS
