#pragma once

#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/**
 * gotgan_facts_suggest:
 * @span: words of @article that a person takes for a fact
 * @cancellable: (nullable): a cancelled run knows fewer names
 *
 * The start of a claim made by hand: what the rules read from these words alone, else the first sum and the parties that
 * they name, as a completed investment. It need not be a whole claim, see gotgan_claim_check(). Pure.
 *
 * Returns: (transfer full): with @span, its quote and the article as origin
 */
GotganClaim *gotgan_facts_suggest (GotganRules *rules, GotganArticle *article,
                                   const GotganSpan *span, GCancellable *cancellable);

G_END_DECLS
