#pragma once

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/* A claim in words of the program's language, for cards, rows and screen readers. */

/**
 * gotgan_parties_dup_text:
 * @kind: what they do
 * @payer: (nullable): who pays, buys, sells or holds
 * @payee: (nullable): whom or what
 * @library: (nullable): names parties as the registry does; without it they stand as written
 *
 * Returns: (transfer full): both as gotgan_pair_dup_text() puts them, or the one that is known
 */
char *gotgan_parties_dup_text (GotganKind kind, const GotganPartyRef *payer,
                               const GotganPartyRef *payee, GotganLibrary *library);

/**
 * gotgan_claim_dup_parties:
 * @library: (nullable): names parties as the registry does; without it they stand as the article wrote them
 *
 * Returns: (transfer full): "SoftBank → OpenAI", "SoftBank sells Nvidia stake", "OpenAI" for what has one side only
 */
char *gotgan_claim_dup_parties (GotganClaim *claim, GotganLibrary *library);

/**
 * gotgan_claim_dup_amount:
 *
 * Returns: (transfer full): the amount or the share as people write it, or a sentence that it is not stated
 */
char *gotgan_claim_dup_amount (GotganClaim *claim);

/**
 * gotgan_claim_dup_figures:
 *
 * The same amount in the article's own words, in the other language's notation and as the article converted it.
 *
 * Returns: (transfer full) (nullable): %NULL when there is nothing to add
 */
char *gotgan_claim_dup_figures (GotganClaim *claim);

/**
 * gotgan_claim_dup_attribution:
 *
 * Returns: (transfer full) (nullable): who says so: those the article credits, else its publisher
 */
char *gotgan_claim_dup_attribution (GotganClaim *claim, GotganLibrary *library);

/**
 * gotgan_claim_dup_summary:
 *
 * Returns: (transfer full): kind, parties, amount, stage and date as one spoken line
 */
char *gotgan_claim_dup_summary (GotganClaim *claim, GotganLibrary *library);

G_END_DECLS
