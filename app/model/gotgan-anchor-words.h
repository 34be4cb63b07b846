#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganAnchorWords:
 *
 * What is known of words when two wordings of a statement are compared. Every word counts as part of what is said unless
 * it is known to be light: a list of the words that matter could never be complete. Immutable; may be used from any
 * thread.
 *
 * The table is UTF-8, one word a line, columns parted by tabs, the kind second; an empty line and one that begins with
 * "#" say nothing:
 *
 * - `light`: may come, go or be replaced by another such word, and the statement stays,
 * - `particle`: Korean, with a third column `coda` or `open` for what the word before it ends in; one may replace another,
 * - `guarded`: numbers, units, negations, stages: never taken for a slip of the pen in another word,
 * - `abbreviation`: ends in a full stop that ends no sentence.
 */
typedef struct _GotganAnchorWords GotganAnchorWords;

/** @table: (nullable): %NULL knows no word */
GotganAnchorWords *gotgan_anchor_words_new (const char *table);
GotganAnchorWords *gotgan_anchor_words_ref (GotganAnchorWords *self);
void gotgan_anchor_words_unref (GotganAnchorWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganAnchorWords, gotgan_anchor_words_unref)

/* Words below are folded, as gotgan-anchor-private.h says. */

gboolean gotgan_anchor_words_is_light (GotganAnchorWords *self, const char *word);
gboolean gotgan_anchor_words_is_guarded (GotganAnchorWords *self, const char *word);
gboolean gotgan_anchor_words_is_abbreviation (GotganAnchorWords *self, const char *word);

/** Returns: whether the two are one word: with particles that may replace each other, or but for a slip of the pen */
gboolean gotgan_anchor_words_are_one (GotganAnchorWords *self, const char *a, const char *b);

G_END_DECLS
