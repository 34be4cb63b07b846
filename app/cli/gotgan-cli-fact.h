#pragma once

#include <json-glib/json-glib.h>

#include "app/cli/gotgan-cli.h"

G_BEGIN_DECLS

/* A claim of the library, which people call a fact, and what they decided on it. */

/**
 * gotgan_cli_find_fact:
 * @name: "ARTICLE:KEY" or the beginning of a key
 *
 * Says on standard error when there is none, or more than one.
 *
 * Returns: (transfer full) (nullable): with its verdict
 */
GotganClaim *gotgan_cli_find_fact (GotganLibrary *library, const char *name);

/** Prints the claim, the name it goes by here, and what was decided. */
void gotgan_cli_print_fact (GotganClaim *claim, GotganLanguage language);

/** Returns: whether everything commanded is stored; says on standard error why not */
gboolean gotgan_cli_flush (GotganLibrary *library);

/**
 * gotgan_cli_verdict_to_json:
 * @verdict: (nullable):
 *
 * Returns: (transfer full): an object with "key", "ruling", "standing", "decided", "corrected" (names of members), "judged"
 *   and "rules" (claims of FACTS.md; the latter null when the rules make none), or null
 */
JsonNode *gotgan_cli_verdict_to_json (GotganVerdict *verdict);

G_END_DECLS
