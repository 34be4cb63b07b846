#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The closed vocabularies of FACTS.md and their spelling in files. Never translated: the names that
 * people read are in app/library/gotgan-labels.h. A `from_string` answers %FALSE for an unknown word. */

typedef enum
{
  GOTGAN_LANGUAGE_EN,
  GOTGAN_LANGUAGE_KO,
} GotganLanguage;

/* The last one and one more. */
#define GOTGAN_N_LANGUAGES (GOTGAN_LANGUAGE_KO + 1)

typedef enum
{
  GOTGAN_KIND_INVESTMENT,
  GOTGAN_KIND_ROUND,
  GOTGAN_KIND_ACQUISITION,
  GOTGAN_KIND_SALE,
  GOTGAN_KIND_COMMITMENT,
  GOTGAN_KIND_VENTURE,
  GOTGAN_KIND_VALUATION,
  GOTGAN_KIND_REVENUE,
  GOTGAN_KIND_EXPENSE,
  GOTGAN_KIND_LOSS,
  GOTGAN_KIND_PROFIT,
  GOTGAN_KIND_STAKE,
} GotganKind;

#define GOTGAN_N_KINDS (GOTGAN_KIND_STAKE + 1)

typedef enum
{
  GOTGAN_STAGE_NONE,
  GOTGAN_STAGE_TALKS,
  GOTGAN_STAGE_PLANNED,
  GOTGAN_STAGE_AGREED,
  GOTGAN_STAGE_COMPLETED,
  GOTGAN_STAGE_STALLED,
  GOTGAN_STAGE_WITHDRAWN,
  GOTGAN_STAGE_DENIED,
} GotganStage;

#define GOTGAN_N_STAGES (GOTGAN_STAGE_DENIED + 1)

typedef enum
{
  GOTGAN_BASIS_NONE,
  GOTGAN_BASIS_REPORTED,
  GOTGAN_BASIS_ESTIMATE,
  GOTGAN_BASIS_FORECAST,
} GotganBasis;

/**
 * GotganSpeaker:
 * @GOTGAN_SPEAKER_ARTICLE: the article itself, crediting nobody
 * @GOTGAN_SPEAKER_COMPANY: a company or other organisation, of itself
 * @GOTGAN_SPEAKER_FILING: a document that the law or an exchange asks for
 * @GOTGAN_SPEAKER_PERSON: somebody by name
 * @GOTGAN_SPEAKER_UNNAMED: a source that is not named
 * @GOTGAN_SPEAKER_OUTLET: another paper, station or agency
 *
 * Who says what a claim says.
 */
typedef enum
{
  GOTGAN_SPEAKER_ARTICLE,
  GOTGAN_SPEAKER_COMPANY,
  GOTGAN_SPEAKER_FILING,
  GOTGAN_SPEAKER_PERSON,
  GOTGAN_SPEAKER_UNNAMED,
  GOTGAN_SPEAKER_OUTLET,
} GotganSpeaker;

#define GOTGAN_N_SPEAKERS (GOTGAN_SPEAKER_OUTLET + 1)

typedef enum
{
  GOTGAN_QUALIFIER_EXACT,
  GOTGAN_QUALIFIER_ABOUT,
  GOTGAN_QUALIFIER_UP_TO,
  GOTGAN_QUALIFIER_AT_LEAST,
  GOTGAN_QUALIFIER_VAGUE,
} GotganQualifier;

typedef enum
{
  GOTGAN_PARAGRAPH_TEXT,
  GOTGAN_PARAGRAPH_HEADING,
  GOTGAN_PARAGRAPH_QUOTE,
  GOTGAN_PARAGRAPH_LIST_ITEM,
  GOTGAN_PARAGRAPH_CAPTION,
} GotganParagraphKind;

typedef enum
{
  GOTGAN_COLOUR_EVIDENCE,
  GOTGAN_COLOUR_DOUBT,
  GOTGAN_COLOUR_QUESTION,
  GOTGAN_COLOUR_QUOTE,
} GotganColour;

#define GOTGAN_N_COLOURS (GOTGAN_COLOUR_QUOTE + 1)

typedef enum
{
  GOTGAN_ANCHOR_ATTACHED,
  GOTGAN_ANCHOR_MOVED,
  GOTGAN_ANCHOR_CHANGED,
  GOTGAN_ANCHOR_ORPHANED,
} GotganAnchorState;

/**
 * GotganRuling:
 * @GOTGAN_RULING_NONE: nothing has been said of the claim itself
 * @GOTGAN_RULING_ACCEPTED: it says what the article says
 * @GOTGAN_RULING_REJECTED: it does not
 * @GOTGAN_RULING_CORRECTED: it does once some of its fields are changed
 * @GOTGAN_RULING_ADDED: no rule found it: the person made it
 */
typedef enum
{
  GOTGAN_RULING_NONE,
  GOTGAN_RULING_ACCEPTED,
  GOTGAN_RULING_REJECTED,
  GOTGAN_RULING_CORRECTED,
  GOTGAN_RULING_ADDED,
} GotganRuling;

/**
 * GotganStanding:
 * @GOTGAN_STANDING_HOLDS: the rules say of the words what they said when the person decided
 * @GOTGAN_STANDING_AGREED: the rules have come to say what the person says
 * @GOTGAN_STANDING_REREAD: the rules changed and say something else of the same words; the decision is kept
 * @GOTGAN_STANDING_UNSAID: the rules changed and make no such claim any more; the decision is kept
 * @GOTGAN_STANDING_CHANGED: the article's newest version has other words there
 * @GOTGAN_STANDING_ORPHANED: the words are gone from the article's newest version
 *
 * What has become of a verdict since it was given. With the last two it waits: an earlier wording may come back.
 */
typedef enum
{
  GOTGAN_STANDING_HOLDS,
  GOTGAN_STANDING_AGREED,
  GOTGAN_STANDING_REREAD,
  GOTGAN_STANDING_UNSAID,
  GOTGAN_STANDING_CHANGED,
  GOTGAN_STANDING_ORPHANED,
} GotganStanding;

#define GOTGAN_N_STANDINGS (GOTGAN_STANDING_ORPHANED + 1)

const char *gotgan_language_to_string (GotganLanguage language);
gboolean gotgan_language_from_string (const char *word, GotganLanguage *language);
const char *gotgan_kind_to_string (GotganKind kind);
gboolean gotgan_kind_from_string (const char *word, GotganKind *kind);
/** Returns: (nullable): %NULL for %GOTGAN_STAGE_NONE */
const char *gotgan_stage_to_string (GotganStage stage);
gboolean gotgan_stage_from_string (const char *word, GotganStage *stage);
/** Returns: (nullable): %NULL for %GOTGAN_BASIS_NONE */
const char *gotgan_basis_to_string (GotganBasis basis);
gboolean gotgan_basis_from_string (const char *word, GotganBasis *basis);
const char *gotgan_speaker_to_string (GotganSpeaker speaker);
gboolean gotgan_speaker_from_string (const char *word, GotganSpeaker *speaker);
const char *gotgan_qualifier_to_string (GotganQualifier qualifier);
gboolean gotgan_qualifier_from_string (const char *word, GotganQualifier *qualifier);
const char *gotgan_paragraph_kind_to_string (GotganParagraphKind kind);
gboolean gotgan_paragraph_kind_from_string (const char *word, GotganParagraphKind *kind);
const char *gotgan_colour_to_string (GotganColour colour);
gboolean gotgan_colour_from_string (const char *word, GotganColour *colour);
const char *gotgan_anchor_state_to_string (GotganAnchorState state);
gboolean gotgan_anchor_state_from_string (const char *word, GotganAnchorState *state);
/** Returns: (nullable): %NULL for %GOTGAN_RULING_NONE */
const char *gotgan_ruling_to_string (GotganRuling ruling);
gboolean gotgan_ruling_from_string (const char *word, GotganRuling *ruling);
const char *gotgan_standing_to_string (GotganStanding standing);
gboolean gotgan_standing_from_string (const char *word, GotganStanding *standing);

/** Returns: whether @kind is a deal (has a stage); the others are metrics (have a basis) */
gboolean gotgan_kind_is_deal (GotganKind kind);

/** Returns: whether @stage is talks or planned */
gboolean gotgan_stage_is_prospective (GotganStage stage);

/** Returns: whether @stage is stalled, withdrawn or denied */
gboolean gotgan_stage_ends_deal (GotganStage stage);

G_END_DECLS
