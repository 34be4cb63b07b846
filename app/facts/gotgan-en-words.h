#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganEnClass:
 *
 * What an English word can be; a word may be several. The four verb forms are of a main verb.
 */
typedef enum
{
  GOTGAN_EN_DETERMINER = 1 << 0,
  GOTGAN_EN_PREPOSITION = 1 << 1,
  GOTGAN_EN_CONJUNCTION = 1 << 2,
  GOTGAN_EN_SUBORDINATOR = 1 << 3,
  GOTGAN_EN_RELATIVE = 1 << 4,
  GOTGAN_EN_MODAL = 1 << 5,
  GOTGAN_EN_BE = 1 << 6,
  GOTGAN_EN_HAVE = 1 << 7,
  GOTGAN_EN_DO = 1 << 8,
  GOTGAN_EN_NOT = 1 << 9,
  GOTGAN_EN_PRONOUN = 1 << 10,
  GOTGAN_EN_ADVERB = 1 << 11,
  GOTGAN_EN_ADJECTIVE = 1 << 12,
  GOTGAN_EN_NOUN = 1 << 13,
  GOTGAN_EN_BASE = 1 << 14,
  GOTGAN_EN_THIRD = 1 << 15,
  GOTGAN_EN_PAST = 1 << 16,
  GOTGAN_EN_PARTICIPLE = 1 << 17,
  GOTGAN_EN_ING = 1 << 18,
} GotganEnClass;

#define GOTGAN_EN_VERB \
  (GOTGAN_EN_BASE | GOTGAN_EN_THIRD | GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE | GOTGAN_EN_ING)

/**
 * GotganEnTrait:
 * @GOTGAN_EN_TRAIT_WRAPS: a noun that leaves its meaning to the noun before: "loan facility", "takeover talks"
 * @GOTGAN_EN_TRAIT_MAKES: of what is made, not of what is done: "a developer of coding tools"
 * @GOTGAN_EN_TRAIT_TELLS: a noun whose "that" opens what it says: "a report that Novella raised"
 * @GOTGAN_EN_TRAIT_LASTS: time that is spent on something: "months"
 * @GOTGAN_EN_TRAIT_NAMES: a participle behind which the name stands: "a unit called Cohort"
 * @GOTGAN_EN_TRAIT_CONTROLS: a form of a verb whose object does what follows: "asked Novella to raise"
 *
 * What a word does to the words beside it; most do nothing.
 */
typedef enum
{
  GOTGAN_EN_TRAIT_WRAPS = 1 << 0,
  GOTGAN_EN_TRAIT_MAKES = 1 << 1,
  GOTGAN_EN_TRAIT_TELLS = 1 << 2,
  GOTGAN_EN_TRAIT_LASTS = 1 << 3,
  GOTGAN_EN_TRAIT_NAMES = 1 << 4,
  GOTGAN_EN_TRAIT_CONTROLS = 1 << 5,
} GotganEnTrait;

typedef struct _GotganEnWords GotganEnWords;

/**
 * gotgan_en_words_new:
 * @files: (element-type utf8 GBytes): as for gotgan_rules_new(); lexicon/words-en.tsv is read
 * @error: %GOTGAN_FACTS_ERROR
 *
 * Returns: (transfer full): immutable, for any thread
 */
GotganEnWords *gotgan_en_words_new (GHashTable *files, GError **error);
void gotgan_en_words_free (GotganEnWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganEnWords, gotgan_en_words_free)

/**
 * gotgan_en_words_get:
 * @word: not %NULL-terminated, any case
 * @length: in bytes
 *
 * Returns: what @word can be; a word that is not listed is told by its ending
 */
GotganEnClass gotgan_en_words_get (GotganEnWords *self, const char *word, gsize length);

/**
 * gotgan_en_words_get_traits:
 * @word: not %NULL-terminated, any case
 * @length: in bytes
 *
 * Returns: what @word does to its neighbours; 0 for a word that is not listed
 */
GotganEnTrait gotgan_en_words_get_traits (GotganEnWords *self, const char *word, gsize length);

G_END_DECLS
