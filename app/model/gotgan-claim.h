#pragma once

#include <glib-object.h>

#include "app/model/gotgan-amount.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-party.h"
#include "app/model/gotgan-span.h"

G_BEGIN_DECLS

typedef struct _GotganVerdict GotganVerdict;

/**
 * GotganClaimFields:
 * @kind: what it says
 * @investor: (nullable): who pays, buys, sells, spends, founds or holds
 * @company: (nullable): who receives, is bought, is valued, is held
 * @amount: (nullable): unknown is %NULL
 * @percent: of a stake, or a negative number
 * @stage: deals only
 * @basis: metrics only
 * @lead: whether @investor leads the round
 * @cumulative: whether @amount is a running total
 * @date: (nullable): EDTF, of the event or period itself
 * @attribution: (nullable): ids or names of who the article credits
 * @speaker: who says so
 * @span: the words that say so
 * @quote: exactly the text of @span
 * @confidence: 0 to 1
 * @rule: name of the rule that made it
 * @trace: (nullable) (element-type utf8): "role: matched words", in order, for "why was this extracted"
 *
 * The fields of FACTS.md. The strings belong to the claim.
 */
typedef struct
{
  GotganKind kind;
  GotganPartyRef *investor;
  GotganPartyRef *company;
  GotganAmount *amount;
  double percent;
  GotganStage stage;
  GotganBasis basis;
  gboolean lead;
  gboolean cumulative;
  char *date;
  char **attribution;
  GotganSpeaker speaker;
  GotganSpan span;
  char *quote;
  double confidence;
  char *rule;
  char **trace;
} GotganClaimFields;

/** Frees what @fields points to and zeroes it. */
void gotgan_claim_fields_clear (GotganClaimFields *fields);

/**
 * GotganClaim:
 *
 * One statement by one article. Immutable: a correction makes another claim.
 */
#define GOTGAN_TYPE_CLAIM (gotgan_claim_get_type ())
G_DECLARE_FINAL_TYPE (GotganClaim, gotgan_claim, GOTGAN, CLAIM, GObject)

/**
 * gotgan_claim_new:
 * @fields: (transfer full): emptied; the claim owns what it pointed to
 */
GotganClaim *gotgan_claim_new (GotganClaimFields *fields);

/** Returns: (transfer none): */
const GotganClaimFields *gotgan_claim_get_fields (GotganClaim *self);

/**
 * gotgan_claim_append_trace:
 * @step: "role: matched words"
 *
 * For the extractor only, before anyone else sees the claim. Its key stays what it was.
 */
void gotgan_claim_append_trace (GotganClaim *self, const char *step);

/**
 * gotgan_claim_set_origin:
 * @article_id: the library's row
 * @publisher: (nullable): the article's
 * @published: (nullable): the article's
 * @title: (nullable): the article's
 *
 * Where the claim was made; set once by the store or the extractor's caller.
 */
void gotgan_claim_set_origin (GotganClaim *self, gint64 article_id, const char *publisher,
                              const char *published, const char *title);
gint64 gotgan_claim_get_article_id (GotganClaim *self);
const char *gotgan_claim_get_publisher (GotganClaim *self);
const char *gotgan_claim_get_published (GotganClaim *self);
const char *gotgan_claim_get_article_title (GotganClaim *self);

/** Returns: (nullable) (transfer none): EDTF: the day it speaks of, else when its article was published */
const char *gotgan_claim_get_when (GotganClaim *self);

/**
 * gotgan_claim_get_key:
 *
 * Stable over re-extraction: a hash of kind, parties, amount or percent, stage or basis, and the squeezed quote.
 * A verdict finds its claim again by (article, key) first, then as app/model/gotgan-verdict.h says.
 *
 * Returns: (transfer none):
 */
const char *gotgan_claim_get_key (GotganClaim *self);

/** Copies what @fields points to. */
void gotgan_claim_fields_copy (const GotganClaimFields *fields, GotganClaimFields *copy);

/**
 * gotgan_claim_get_verdict:
 *
 * What a person decided on it. A corrected claim says what the person says; what the rules say stands in the verdict.
 *
 * Returns: (nullable) (transfer none): %NULL when nobody has
 */
GotganVerdict *gotgan_claim_get_verdict (GotganClaim *self);
/** Set once, by the store. @verdict: (nullable) */
void gotgan_claim_set_verdict (GotganClaim *self, GotganVerdict *verdict);

G_END_DECLS
