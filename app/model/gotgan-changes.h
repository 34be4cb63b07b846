#pragma once

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-note.h"

G_BEGIN_DECLS

/**
 * GotganChangeKind:
 * @GOTGAN_CHANGE_SAME: it says the same, whatever its white space
 * @GOTGAN_CHANGE_CHANGED: some words are others
 * @GOTGAN_CHANGE_ADDED: only the later version has it
 * @GOTGAN_CHANGE_REMOVED: only the earlier version has it
 * @GOTGAN_CHANGE_MOVED: it says the same at another place
 */
typedef enum
{
  GOTGAN_CHANGE_SAME,
  GOTGAN_CHANGE_CHANGED,
  GOTGAN_CHANGE_ADDED,
  GOTGAN_CHANGE_REMOVED,
  GOTGAN_CHANGE_MOVED,
} GotganChangeKind;

#define GOTGAN_N_CHANGE_KINDS (GOTGAN_CHANGE_MOVED + 1)

const char *gotgan_change_kind_to_string (GotganChangeKind kind);

/** No paragraph. */
#define GOTGAN_CHANGE_NOWHERE G_MAXUINT

/**
 * GotganWordChange:
 * @before: first code point in the earlier text
 * @before_end: one past the last; the same as @before where words were added
 * @after: and in the later one
 * @after_end: the same as @after where words were removed
 *
 * Words that were put in the place of others.
 */
typedef struct
{
  guint before;
  guint before_end;
  guint after;
  guint after_end;
} GotganWordChange;

/**
 * GotganParagraphChange:
 * @before: index in the earlier version, or %GOTGAN_CHANGE_NOWHERE
 * @after: index in the later version, or %GOTGAN_CHANGE_NOWHERE
 * @words: (nullable) (element-type GotganWordChange): in order; only for %GOTGAN_CHANGE_CHANGED
 */
typedef struct
{
  GotganChangeKind kind;
  guint before;
  guint after;
  GArray *words;
} GotganParagraphChange;

/**
 * GotganNoteChange:
 * @state: what has become of its words
 * @span: where they are in the later version, if they are attached or moved; else where they were
 * @keeps_words: whether they stand as they were in a statement that was changed
 */
typedef struct
{
  GotganNote *note;
  GotganAnchorState state;
  GotganSpan span;
  gboolean keeps_words;
} GotganNoteChange;

/**
 * GotganClaimChange:
 * @before: (nullable): what the earlier version says; %NULL for a new claim
 * @after: (nullable): what the later version says; %NULL for one that is gone
 */
typedef struct
{
  GotganClaim *before;
  GotganClaim *after;
} GotganClaimChange;

/**
 * GotganDealChange:
 * @before: (nullable): the deal as it would be if the article still said what it said
 * @after: (nullable): the deal as it is; %NULL when nobody else speaks of it
 */
typedef struct
{
  GotganDeal *before;
  GotganDeal *after;
} GotganDealChange;

GotganNoteChange *gotgan_note_change_new (GotganNote *note, GotganAnchorState state,
                                          const GotganSpan *span);
void gotgan_note_change_free (GotganNoteChange *change);
/** @before, @after: (nullable) */
GotganClaimChange *gotgan_claim_change_new (GotganClaim *before, GotganClaim *after);
void gotgan_claim_change_free (GotganClaimChange *change);
/** @before, @after: (nullable) */
GotganDealChange *gotgan_deal_change_new (GotganDeal *before, GotganDeal *after);
void gotgan_deal_change_free (GotganDealChange *change);

/**
 * GotganChanges:
 *
 * What an edit changed: the paragraphs and words of two versions of an article side by side, and what rests on them.
 */
#define GOTGAN_TYPE_CHANGES (gotgan_changes_get_type ())
G_DECLARE_FINAL_TYPE (GotganChanges, gotgan_changes, GOTGAN, CHANGES, GObject)

/**
 * gotgan_changes_new:
 * @before: (nullable): the earlier version; %NULL when there is none, and then nothing has changed
 * @after: the later version
 *
 * Compares. Time is linear in the texts, and what would take longer is told more coarsely; for a worker thread when they
 * may be long.
 */
GotganChanges *gotgan_changes_new (GotganArticle *before, GotganArticle *after);

/** Returns: (nullable) (transfer none): */
GotganArticle *gotgan_changes_get_before (GotganChanges *self);
/** Returns: (transfer none): */
GotganArticle *gotgan_changes_get_after (GotganChanges *self);

/** Returns: (transfer none): the title as if it were a paragraph, without indices */
const GotganParagraphChange *gotgan_changes_get_title (GotganChanges *self);

/** In the order of the later version; what was removed stands where it stood. */
guint gotgan_changes_get_n_paragraphs (GotganChanges *self);
/** Returns: (transfer none): */
const GotganParagraphChange *gotgan_changes_get_paragraph (GotganChanges *self, guint index);

/** Returns: whether title and paragraphs say the same in the same order */
gboolean gotgan_changes_is_empty (GotganChanges *self);

/* What the edit touches; empty until it is set, once, by whoever looked for it. All (transfer none) and never %NULL. */

/** Returns: (element-type GotganNoteChange): the notes made before the later version came */
GPtrArray *gotgan_changes_get_notes (GotganChanges *self);
/** Returns: (element-type GotganClaimChange): only those that differ, in the order of the text */
GPtrArray *gotgan_changes_get_claims (GotganChanges *self);
/** Returns: (element-type GotganDealChange): those that the claims are a part of */
GPtrArray *gotgan_changes_get_deals (GotganChanges *self);

/** @notes, @claims, @deals: (transfer full) */
void gotgan_changes_take_notes (GotganChanges *self, GPtrArray *notes);
void gotgan_changes_take_claims (GotganChanges *self, GPtrArray *claims);
void gotgan_changes_take_deals (GotganChanges *self, GPtrArray *deals);

G_END_DECLS
