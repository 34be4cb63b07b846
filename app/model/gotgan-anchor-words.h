#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganAnchorWords:
 *
 * What is known of words when two wordings of a statement are compared. Every word counts as part of what is said unless
 * it is known here: a list of the words that matter could never be complete. Immutable; may be used from any thread.
 *
 * The table is UTF-8, one word a line, columns parted by tabs, the kind second; an empty line and one that begins with
 * "#" say nothing:
 *
 * - `light`: may come or go, and the statement stays; never becomes another word,
 * - `opener`: the same, as the first word of a sentence,
 * - `clause`: the same, behind a verb of saying,
 * - `saying`: a verb of saying, which may be replaced by another; a Korean one behind a word in "고",
 * - `particle`: Korean, with a third column `coda` or `open` for what the word before it ends in; one may replace another
 *   behind two syllables, or one that is a `stem`: "주가" and "주는" are words,
 * - `spelling`: a misspelling or another spelling of the word in the third column; of a Korean word, its beginning,
 * - `ending`: of a word, long enough before it; says the same as the one in the third column,
 * - `guarded`: never runs into another word, and has no particle or ending,
 * - `joining`: may run into another though it is short,
 * - `leading`: may run into the word behind it, not into the one before, and `trailing` the other way round,
 * - `pause`: a comma behind it parts no names; nor behind a Korean word that ends in it, if it is one syllable,
 * - `cased`: capitals count in it, and `unit`: behind a figure,
 * - `abbreviation`: ends in a full stop that ends no sentence.
 */
typedef struct _GotganAnchorWords GotganAnchorWords;

typedef enum
{
  GOTGAN_ANCHOR_WORD_LIGHT = 1 << 0,
  GOTGAN_ANCHOR_WORD_OPENER = 1 << 1,
  GOTGAN_ANCHOR_WORD_CLAUSE = 1 << 2,
  GOTGAN_ANCHOR_WORD_SAYING = 1 << 3,
  GOTGAN_ANCHOR_WORD_AFTER_CODA = 1 << 4,
  GOTGAN_ANCHOR_WORD_AFTER_VOWEL = 1 << 5,
  GOTGAN_ANCHOR_WORD_SPELLING = 1 << 6,
  GOTGAN_ANCHOR_WORD_ENDING = 1 << 7,
  GOTGAN_ANCHOR_WORD_GUARDED = 1 << 8,
  GOTGAN_ANCHOR_WORD_LEADING = 1 << 9,
  GOTGAN_ANCHOR_WORD_PAUSE = 1 << 10,
  GOTGAN_ANCHOR_WORD_CASED = 1 << 11,
  GOTGAN_ANCHOR_WORD_UNIT = 1 << 12,
  GOTGAN_ANCHOR_WORD_ABBREVIATION = 1 << 13,
  GOTGAN_ANCHOR_WORD_STEM = 1 << 14,
  GOTGAN_ANCHOR_WORD_JOINING = 1 << 15,
  GOTGAN_ANCHOR_WORD_TRAILING = 1 << 16,
} GotganAnchorWordKind;

/** @table: (nullable): %NULL knows no word */
GotganAnchorWords *gotgan_anchor_words_new (const char *table);
GotganAnchorWords *gotgan_anchor_words_ref (GotganAnchorWords *self);
void gotgan_anchor_words_unref (GotganAnchorWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganAnchorWords, gotgan_anchor_words_unref)

/* Words below are folded, as gotgan-anchor-private.h says; but for `cased` and `unit`, which are as written. */

/**
 * gotgan_anchor_words_is:
 * @self: (nullable): knows no word
 * @kinds: one or more
 */
gboolean gotgan_anchor_words_is (GotganAnchorWords *self, const char *word,
                                 GotganAnchorWordKind kinds);

/**
 * gotgan_anchor_words_spell:
 * @self: (nullable)
 * @word: (transfer full)
 *
 * Returns: (transfer full): @word as it is usually spelt, in the plain style
 */
char *gotgan_anchor_words_spell (GotganAnchorWords *self, char *word);

/**
 * gotgan_anchor_words_differ_in_particle:
 * @self: (nullable)
 *
 * Returns: whether the two are one word with particles that may replace each other
 */
gboolean gotgan_anchor_words_differ_in_particle (GotganAnchorWords *self, const char *a,
                                                 const char *b);

G_END_DECLS
