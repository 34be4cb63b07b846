#pragma once

#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/* What a person says of a claim, kept apart from the claims, which come and go with every reading of the article.
 *
 * A verdict is known by the claim as it was when the person decided, with its words, what stood around them, the version
 * of the article, and which other claims rested on the same words. After every reading it finds its claim again:
 *
 * 1. The claim with the same key (kind, parties, figure, stage or basis, words) is the one; all of them if the article
 *    says it twice.
 * 2. Otherwise its words are looked for in the newest version, as gotgan_anchor_finder_find() does. If they do not stand there,
 *    the verdict waits: `text-changed` or `orphaned`. Nothing is shown of it among the facts, and it is not lost.
 * 3. If they do, the nearest reading of them is taken: the claims whose words overlap, that no other verdict has, that
 *    did not stand beside it when the person decided, and that are near in the sense of gotgan_claim_get_kin(). Two that
 *    are equally near are none: a verdict never guesses. A rejection takes only a claim that says the same, because a
 *    person who refused one statement has said nothing about another.
 * 4. If there is none, the rules make the claim no more: `unsaid`.
 *
 * What is shown: an accepted claim as it was accepted and a corrected one with the person's fields over those of the
 * rules, whatever the rules say today, as long as the words stand; what the rules say is kept beside it. A rejected claim
 * is not shown. A claim made by hand is shown as long as its words stand; a claim of the rules that comes to say the same
 * goes behind it. */

/**
 * GotganVerdictFields:
 * @id: the library's row; 0 while it is not stored
 * @article_id: the article
 * @version: (nullable): the article's version the person saw
 * @claim: the claim as it was then; with %GOTGAN_RULING_ADDED the one they made
 * @prefix: (nullable): up to %GOTGAN_NOTE_CONTEXT code points before its words, in their paragraph
 * @suffix: (nullable): and after them
 * @beside: (nullable): keys of the other claims on its words
 * @ruling: what they decided; %GOTGAN_RULING_NONE for a claim that is only linked to others
 * @correction: (nullable): for %GOTGAN_RULING_CORRECTED: see gotgan-correction.h
 * @decided: UTC, microseconds since the epoch
 * @standing: what has become of it
 * @reading: (nullable): the claim the rules make of the words today
 * @source_id: the dataset that decided, of gotgan-source-table.h; 0 is the person
 *
 * The strings and objects belong to the verdict.
 */
typedef struct
{
  gint64 id;
  gint64 article_id;
  char *version;
  GotganClaim *claim;
  char *prefix;
  char *suffix;
  char **beside;
  GotganRuling ruling;
  char *correction;
  gint64 decided;
  GotganStanding standing;
  GotganClaim *reading;
  gint64 source_id;
} GotganVerdictFields;

void gotgan_verdict_fields_clear (GotganVerdictFields *fields);

/**
 * GotganVerdict:
 *
 * What a person decided on one claim. Immutable.
 */
#define GOTGAN_TYPE_VERDICT (gotgan_verdict_get_type ())
G_DECLARE_FINAL_TYPE (GotganVerdict, gotgan_verdict, GOTGAN, VERDICT, GObject)

/** @fields: (transfer full): emptied; @claim must be there */
GotganVerdict *gotgan_verdict_new (GotganVerdictFields *fields);

/** Returns: (transfer none): */
const GotganVerdictFields *gotgan_verdict_get_fields (GotganVerdict *self);

/** Returns: (transfer none): the key of the claim it was given on */
const char *gotgan_verdict_get_key (GotganVerdict *self);

/**
 * gotgan_verdict_dup_claim:
 *
 * Returns: (transfer full): a new claim: what holds by the person's word, or of a rejection what was rejected
 */
GotganClaim *gotgan_verdict_dup_claim (GotganVerdict *self);

/** Returns: whether the claim it is on is among the facts that are shown: it is not rejected, and its words stand */
gboolean gotgan_verdict_is_shown (GotganVerdict *self);

G_END_DECLS
