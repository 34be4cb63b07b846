#pragma once

#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/**
 * gotgan_facts_extract:
 * @rules: what the engine knows
 * @article: the cleaned article; its published date resolves relative dates
 * @cancellable: (nullable): looked at between paragraphs, and between sentences when claims are made; a cancelled run
 *   returns what it has
 *
 * Article in, claims out (FACTS.md). Pure: no clock, no I/O; time grows linearly with the text.
 *
 * Returns: (transfer full) (element-type GotganClaim): in the order of the text; may be empty
 */
GPtrArray *gotgan_facts_extract (GotganRules *rules, GotganArticle *article,
                                 GCancellable *cancellable);

G_END_DECLS
