#pragma once

#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/* The sentences of gotgan-explain.h. Those with "%s" have the article's words put there. (transfer none) */

/** Returns: (nullable): what the rule concluded from the word "%s"; %NULL for a rule that is not known */
const char *gotgan_explain_rule (const char *rule);
/** Returns: what the paying, buying or holding side is called in a sentence about where it was read */
const char *gotgan_explain_investor (GotganKind kind);
/** Returns: the same for the other side */
const char *gotgan_explain_company (GotganKind kind);
const char *gotgan_explain_stage (GotganStage stage);
const char *gotgan_explain_basis (GotganBasis basis);
const char *gotgan_explain_speaker (GotganSpeaker speaker);
/** Returns: a sentence with "%s" for the figure */
const char *gotgan_explain_certainty (double confidence);

G_END_DECLS
