#pragma once

#include "app/model/gotgan-party.h"
#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/**
 * gotgan_pair_dup_text:
 * @kind: what the two do
 * @payer: (nullable): who pays, buys, sells or holds
 * @payee: (nullable): whom or what
 * @payer_name: (nullable): what to call @payer
 * @payee_name: (nullable): what to call @payee
 *
 * The two parties of a fact in the program's language. An arrow goes from who pays to what the money goes to; who sells gets money
 * and pays none, so a sale is told in words: "SoftBank sells Nvidia stake". Of something that no registry knows as a party, such
 * as a factory, it says no stake.
 *
 * Returns: (transfer full) (nullable): the one that is known when the other is not; %NULL when neither is
 */
char *gotgan_pair_dup_text (GotganKind kind, const GotganPartyRef *payer,
                            const GotganPartyRef *payee, const char *payer_name,
                            const char *payee_name);

G_END_DECLS
