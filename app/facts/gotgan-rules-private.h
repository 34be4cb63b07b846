#pragma once

#include "app/facts/gotgan-arithmetic.h"
#include "app/facts/gotgan-cues.h"
#include "app/facts/gotgan-en-senses.h"
#include "app/facts/gotgan-en-words.h"
#include "app/facts/gotgan-lexicon.h"
#include "app/facts/gotgan-name-words.h"
#include "app/facts/gotgan-registry.h"
#include "app/facts/gotgan-rules.h"
#include "app/facts/gotgan-speakers.h"

G_BEGIN_DECLS

/* What the stages of the engine take out of the rules. Only app/facts includes this. */

GotganLexicon *gotgan_rules_get_lexicon (GotganRules *self);
GotganRegistry *gotgan_rules_get_registry (GotganRules *self);
GotganCues *gotgan_rules_get_cues (GotganRules *self);
GotganEnWords *gotgan_rules_get_en_words (GotganRules *self);
GotganEnSenses *gotgan_rules_get_en_senses (GotganRules *self);
/* Returns: (nullable): what the English press calls the party @id ("french;paris;chipmaker") */
const char *gotgan_rules_get_epithets (GotganRules *self, const char *id);
/* The rows of lexicon/coins.tsv */
GotganWordTable *gotgan_rules_get_coins (GotganRules *self);
GotganArithmetic *gotgan_rules_get_arithmetic (GotganRules *self);
GotganNameWords *gotgan_rules_get_name_words (GotganRules *self);
GotganSpeakers *gotgan_rules_get_speakers (GotganRules *self);

G_END_DECLS
