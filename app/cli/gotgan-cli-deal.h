#pragma once

#include <json-glib/json-glib.h>

#include "app/cli/gotgan-cli.h"

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

/** Returns: (transfer full): the amount or the percentage of a deal, "" for none */
char *gotgan_cli_dup_deal_amount (GotganDeal *deal, GotganLanguage language);

/** Returns: (transfer none): the label of its stage or basis */
const char *gotgan_cli_deal_state (GotganDeal *deal);

/** Prints a deal with its claims as one JSON object. */
void gotgan_cli_print_deal (GotganDeal *deal);

/** Returns: (transfer full): FACTS.md's object for @claim, with "article_id", "publisher", "published", "title", "key",
 * "verdict" */
JsonNode *gotgan_cli_claim_to_json (GotganClaim *claim);

G_END_DECLS
