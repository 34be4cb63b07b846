#pragma once

#include "app/model/gotgan-meaning.h"
#include "app/model/gotgan-source.h"
#include "app/model/gotgan-verdict.h"
#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/* Translated names of the closed vocabularies, for people. (transfer none) */

/** The language the program speaks: gettext's, as the two we format for. */
GotganLanguage gotgan_labels_get_language (void);
const char *gotgan_kind_get_label (GotganKind kind);
const char *gotgan_stage_get_label (GotganStage stage);
const char *gotgan_basis_get_label (GotganBasis basis);
/** Who says it, in a word or two. */
const char *gotgan_speaker_get_label (GotganSpeaker speaker);
const char *gotgan_ruling_get_label (GotganRuling ruling);
/** Returns: the same of a verdict, and whether a dataset gave it */
const char *gotgan_verdict_get_label (GotganVerdict *verdict);
/** A sentence; "" for %GOTGAN_STANDING_HOLDS, of which nothing need be said. */
const char *gotgan_standing_get_label (GotganStanding standing, GotganRuling ruling);
/** The program's own name for a colour's meaning; for what the person calls it see gotgan_meaning_get_label(). */
const char *gotgan_colour_get_label (GotganColour colour);
/** Returns: the person's name for it, else the program's. Borrowed from @meaning. */
const char *gotgan_meaning_get_label (GotganMeaning *meaning);
/** What to call @source: the person's name for it, its own title, or its address. Borrowed from @source. */
const char *gotgan_source_get_label (GotganSource *source);

G_END_DECLS
