#pragma once

#include <json-glib/json-glib.h>

#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/** Returns: (transfer full): the object of FACTS.md, plus "rule" and "trace" when @with_trace */
JsonNode *gotgan_claim_to_json (GotganClaim *claim, gboolean with_trace);

/**
 * gotgan_claim_from_json:
 *
 * Unknown members are passed over; a missing or ill-typed one that FACTS.md requires refuses the claim.
 *
 * Returns: (transfer full) (nullable): %NULL when @node is not a claim
 */
GotganClaim *gotgan_claim_from_json (JsonNode *node);

/** Returns: (transfer full): a party of FACTS.md; null for %NULL */
JsonNode *gotgan_party_ref_to_json (const GotganPartyRef *ref);

/** Returns: (transfer full): an amount of FACTS.md; null for %NULL */
JsonNode *gotgan_amount_to_json (const GotganAmount *amount);

/** Returns: (transfer full): the "article" object of FACTS.md */
JsonNode *gotgan_article_to_json (GotganArticle *article);

G_END_DECLS
