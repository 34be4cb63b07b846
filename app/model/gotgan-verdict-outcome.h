#pragma once

#include "app/model/gotgan-anchor.h"
#include "app/model/gotgan-verdict.h"

G_BEGIN_DECLS

/** No verdict. */
#define GOTGAN_VERDICT_NOBODY G_MAXUINT

/**
 * GotganSpokenClaim:
 * @claim: what the person says
 * @verdict: index of the verdict it is by
 * @after: how many of the rules' claims come before it in the text
 */
typedef struct
{
  GotganClaim *claim;
  guint verdict;
  guint after;
} GotganSpokenClaim;

/**
 * GotganVerdictOutcome:
 * @standings: (array): #GotganStanding of each verdict
 * @verdicts: (array): of each claim, the index of its verdict or %GOTGAN_VERDICT_NOBODY
 * @shown: (array): of each claim, whether it is shown; otherwise a person's stands in its place or it is rejected
 * @spoken: (element-type GotganSpokenClaim): the claims that are shown by a person's word
 *
 * What comes of an article's claims and the verdicts on them.
 */
typedef struct
{
  GotganStanding *standings;
  guint *verdicts;
  gboolean *shown;
  GPtrArray *spoken;
} GotganVerdictOutcome;

/**
 * gotgan_verdict_outcome_new:
 * @verdicts: (element-type GotganVerdict): all of the article, in the order in which they were given
 * @finder: (nullable): follows words into its newest version; %NULL when that can't be read, so that only keys are
 *   looked at
 * @claims: (element-type GotganClaim): what the rules say of it, in the order of the text
 *
 * Applies verdicts, as app/model/gotgan-verdict.h says. Pure.
 */
GotganVerdictOutcome *gotgan_verdict_outcome_new (GPtrArray *verdicts, GotganAnchorFinder *finder,
                                                  GPtrArray *claims);
void gotgan_verdict_outcome_free (GotganVerdictOutcome *outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganVerdictOutcome, gotgan_verdict_outcome_free)

/** Returns: whether both rest on the same words, or on some of them */
gboolean gotgan_claim_shares_words (GotganClaim *a, GotganClaim *b);

G_END_DECLS
