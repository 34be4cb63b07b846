#pragma once

#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/**
 * gotgan_facts_suggest:
 * @span: words of @article that a person takes for a fact
 * @cancellable: (nullable): a cancelled run knows fewer names
 *
 * The start of a claim made by hand: what the rules read in @article of the figure in these words, else what they read of the
 * words alone. Where they read nothing, the words tell the first sum or share, and the sentences around them the kind, who is
 * named in which role, and the stage or basis. What nothing tells stays empty: it need not be a whole claim, see
 * gotgan_claim_check(). Pure.
 *
 * Returns: (transfer full): with @span, its quote and the article as origin
 */
GotganClaim *gotgan_facts_suggest (GotganRules *rules, GotganArticle *article,
                                   const GotganSpan *span, GCancellable *cancellable);

G_END_DECLS
