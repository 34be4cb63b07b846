#pragma once

#include <json-glib/json-glib.h>

#include "app/cli/gotgan-cli.h"
#include "app/model/gotgan-rates.h"

G_BEGIN_DECLS

/* What deals, investors and timeline have in common. */

/**
 * gotgan_cli_load_deals:
 * @as_of: (nullable): EDTF day
 *
 * Says why on standard error when they can't be read.
 *
 * Returns: (transfer full) (nullable): #GotganDeal items, newest first
 */
GListModel *gotgan_cli_load_deals (GotganLibrary *library, const char *as_of);

/** Returns: whether @as_of is %NULL or a date; says so on standard error when it is not */
gboolean gotgan_cli_check_day (const char *as_of);

/** Returns: whether @ref (nullable) has @key; always for a key of %NULL */
gboolean gotgan_cli_party_is (const GotganPartyRef *ref, const char *key);

/** Returns: (transfer full): the party's name for people, "" for none */
char *gotgan_cli_dup_party_name (GotganLibrary *library, const GotganPartyRef *ref,
                                 GotganLanguage language);

/** Returns: (transfer full): both parties as gotgan_pair_dup_text() puts them, "" for none */
char *gotgan_cli_dup_parties (GotganLibrary *library, GotganKind kind, const GotganPartyRef *payer,
                              const GotganPartyRef *payee, GotganLanguage language);

/** Returns: (transfer full): the amount or the percentage of a deal, "" for none */
char *gotgan_cli_dup_deal_amount (GotganDeal *deal, GotganLanguage language);

/** Returns: (transfer none): the label of its stage or basis */
const char *gotgan_cli_deal_state (GotganDeal *deal);

/**
 * gotgan_cli_print_converted_deal:
 * @rates: (nullable): to convert by
 *
 * Prints a deal as one JSON object. Besides what FACTS.md says of a claim: "spread" (lowest and highest figure), "dollars"
 * (converted, with the rate and its origin: same, article, month, reference, library), "parties" (with their roles), "members" (ids of
 * the investments that are a part of a round),
 * "trail" (its steps, oldest first), "articles" (with whom they credit), "sources" (how many), "independent" (how
 * many "roots" they go back to), "figures" (the different sums and who names each), "disputed", "checks" (what does not
 * add up, with its numbers and sentences), "claims" (all of them in full).
 */
void gotgan_cli_print_converted_deal (GotganDeal *deal, GotganRates *rates);
/** The same with nothing converted. */
void gotgan_cli_print_deal (GotganDeal *deal);

/**
 * gotgan_cli_print_circles:
 * @party: (nullable): key of one who must be in them
 *
 * As JSON one object a circle: "parties" (each pays the next, the last the first), and "payments", in the same order, each
 * with its "deals" and their claims.
 */
GotganCliStatus gotgan_cli_print_circles (GotganCli *cli, GotganLibrary *library, GListModel *deals,
                                          const char *party);

/** Returns: (transfer full): FACTS.md's object for @claim, with "article_id", "publisher", "published", "title", "key",
 * "verdict" */
JsonNode *gotgan_cli_claim_to_json (GotganClaim *claim);

G_END_DECLS
