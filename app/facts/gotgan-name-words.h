#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/* What single words tell of names (data/lexicon/names-en.tsv, names-ko.tsv). */

/**
 * GotganNameClass:
 * @GOTGAN_NAME_COMMON: an everyday word; by itself it names nobody
 * @GOTGAN_NAME_GIVEN: the first word of a person's name; in Korean the first syllable
 * @GOTGAN_NAME_PRODUCT: a noun beside the name of a product
 * @GOTGAN_NAME_PROJECT: a noun beside the name of a project
 * @GOTGAN_NAME_AREA: a noun beside the name of a place
 * @GOTGAN_NAME_PLACE: a place
 * @GOTGAN_NAME_PEOPLE: who or what comes from a place
 * @GOTGAN_NAME_TIME: a month, a day
 * @GOTGAN_NAME_OPENER: a word that has a capital only at the start of a sentence
 * @GOTGAN_NAME_NEVER: another word with a capital that names no organisation
 * @GOTGAN_NAME_AFFIX: a Korean syllable that stands before or after common nouns
 * @GOTGAN_NAME_PRESS: a noun beside the name of an outlet
 * @GOTGAN_NAME_TRADE: a noun before the name of a person
 * @GOTGAN_NAME_MAKER: a Korean verb that describes only makers ("설계하는")
 * @GOTGAN_NAME_MAKING: a Korean verb whose object is a thing ("출시")
 * @GOTGAN_NAME_GIVING: a Korean verb that only investors do ("주도했")
 * @GOTGAN_NAME_OWNED: a Korean noun for what only organisations have ("지분")
 * @GOTGAN_NAME_STATE: a Korean noun that makes the place before it a state ("정부")
 */
typedef enum
{
  GOTGAN_NAME_COMMON = 1 << 0,
  GOTGAN_NAME_GIVEN = 1 << 1,
  GOTGAN_NAME_PRODUCT = 1 << 2,
  GOTGAN_NAME_PROJECT = 1 << 3,
  GOTGAN_NAME_AREA = 1 << 4,
  GOTGAN_NAME_PLACE = 1 << 5,
  GOTGAN_NAME_PEOPLE = 1 << 6,
  GOTGAN_NAME_TIME = 1 << 7,
  GOTGAN_NAME_OPENER = 1 << 8,
  GOTGAN_NAME_NEVER = 1 << 9,
  GOTGAN_NAME_AFFIX = 1 << 10,
  GOTGAN_NAME_PRESS = 1 << 11,
  GOTGAN_NAME_TRADE = 1 << 12,
  GOTGAN_NAME_MAKER = 1 << 13,
  GOTGAN_NAME_MAKING = 1 << 14,
  GOTGAN_NAME_GIVING = 1 << 15,
  GOTGAN_NAME_OWNED = 1 << 16,
  GOTGAN_NAME_STATE = 1 << 17,
} GotganNameClass;

typedef struct _GotganNameWords GotganNameWords;

/**
 * gotgan_name_words_new:
 * @files: (element-type utf8 GBytes): as for gotgan_rules_new()
 * @error: %GOTGAN_FACTS_ERROR
 *
 * Returns: (transfer full):
 */
GotganNameWords *gotgan_name_words_new (GHashTable *files, GError **error);
void gotgan_name_words_free (GotganNameWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganNameWords, gotgan_name_words_free)

/** Returns: the classes of the words [@start, @end) of @text, exactly; 0 when they are not listed */
GotganNameClass gotgan_name_words_of (GotganNameWords *self, GotganLanguage language,
                                      const char *text, gsize start, gsize end);

/** Returns: one past the longest words of @classes that begin at @at, or 0 */
gsize gotgan_name_words_end (GotganNameWords *self, GotganLanguage language,
                             GotganNameClass classes, const char *text, gsize limit, gsize at);

/** Returns: whether the Latin @word names a place, a time or another thing that is no organisation */
gboolean gotgan_name_words_is_no_name (GotganNameWords *self, const char *word);

/** Returns: whether the English word [@start, @end) is an everyday one, in any of its forms: "Investors", "raising" */
gboolean gotgan_name_words_en_is_common (GotganNameWords *self, const char *text, gsize start,
                                         gsize end);

#define GOTGAN_NAME_MAX_SYLLABLES 14

/**
 * gotgan_name_words_ko_count:
 * @nouns: (out): by syllables: of how few everyday nouns the beginning of the word can be made ("신규투자금": 0, 0, 1, 0,
 *   2, 2); 0 when it cannot
 *
 * Reads the Korean word [@start, @end), all of it Hangul.
 */
void gotgan_name_words_ko_count (GotganNameWords *self, const char *text, gsize start, gsize end,
                                 guint8 nouns[GOTGAN_NAME_MAX_SYLLABLES + 1]);

/** Returns: whether the Korean word [@start, @end) is made of everyday nouns only: "신규투자금" */
gboolean gotgan_name_words_ko_is_common (GotganNameWords *self, const char *text, gsize start,
                                         gsize end);

G_END_DECLS
