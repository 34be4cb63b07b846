#pragma once

#include <gio/gio.h>

#include "app/facts/gotgan-word-table.h"
#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/* The words that tell what a sentence says (data/lexicon/cues-ko.tsv, cues-en.tsv): a new one needs no C. */

/**
 * GotganCueClass:
 *
 * What a cue word does; the files say what each class is for.
 */
typedef enum
{
  GOTGAN_CUE_NOUN,
  GOTGAN_CUE_VERB,
  GOTGAN_CUE_SUM,
  GOTGAN_CUE_STAGE,
  GOTGAN_CUE_BASIS,
  GOTGAN_CUE_HEDGE,
  GOTGAN_CUE_TOTAL,
  GOTGAN_CUE_EACH,
  GOTGAN_CUE_CHANGE,
  GOTGAN_CUE_CREDIT,
  GOTGAN_CUE_CREDIT_NOUN,
  GOTGAN_CUE_ANAPHOR,
  GOTGAN_CUE_TITLE,
  GOTGAN_CUE_ORG,
  GOTGAN_CUE_SUFFIX,
  GOTGAN_CUE_WORKS,
  GOTGAN_CUE_REJECT,
  GOTGAN_CUE_COMMON,
  GOTGAN_CUE_BREAK,
} GotganCueClass;

/**
 * GotganFrame:
 *
 * What happens in a clause: who may take part in it, and which kinds of claim it makes.
 */
typedef enum
{
  GOTGAN_FRAME_NONE,
  GOTGAN_FRAME_RAISE,
  GOTGAN_FRAME_TAKE,
  GOTGAN_FRAME_INVEST,
  GOTGAN_FRAME_GIVE,
  GOTGAN_FRAME_LEND,
  GOTGAN_FRAME_JOIN,
  GOTGAN_FRAME_LEAD,
  GOTGAN_FRAME_BACKERS,
  GOTGAN_FRAME_BUY,
  GOTGAN_FRAME_SELL,
  GOTGAN_FRAME_SPEND,
  GOTGAN_FRAME_BUILD,
  GOTGAN_FRAME_SUPPLY,
  GOTGAN_FRAME_DELIVER,
  GOTGAN_FRAME_DEAL,
  GOTGAN_FRAME_PAY,
  GOTGAN_FRAME_GAIN,
  GOTGAN_FRAME_VENTURE,
  GOTGAN_FRAME_HOLD,
  GOTGAN_FRAME_VALUE,
  GOTGAN_FRAME_WORTH,
  GOTGAN_FRAME_REVENUE,
  GOTGAN_FRAME_EXPENSE,
  GOTGAN_FRAME_LOSS,
  GOTGAN_FRAME_PROFIT,
} GotganFrame;

/**
 * GotganCue:
 * @start: first byte
 * @end: one past the last byte
 * @frame: of nouns, verbs and some sums
 * @stage: of %GOTGAN_CUE_STAGE
 * @basis: of %GOTGAN_CUE_BASIS
 * @value: third column, never %NULL
 *
 * One cue word in a text. A word of several classes stands several times, in the file's order.
 */
typedef struct
{
  GotganCueClass class;
  gsize start;
  gsize end;
  GotganFrame frame;
  GotganStage stage;
  GotganBasis basis;
  const char *value;
} GotganCue;

typedef struct _GotganCues GotganCues;

/**
 * gotgan_cues_new:
 * @files: (element-type utf8 GBytes): as for gotgan_rules_new()
 * @error: %GOTGAN_FACTS_ERROR
 *
 * Returns: (transfer full):
 */
GotganCues *gotgan_cues_new (GHashTable *files, GError **error);
void gotgan_cues_free (GotganCues *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganCues, gotgan_cues_free)

/**
 * gotgan_cues_find:
 * @text: valid UTF-8
 *
 * Returns: (transfer full) (element-type GotganCue): the cues in [@start, @end), in order; none inside another
 */
GArray *gotgan_cues_find (GotganCues *self, GotganLanguage language, const char *text, gsize start,
                          gsize end);

/** Returns: whether @word, exactly, is listed in @class; *@value is then its third column */
gboolean gotgan_cues_is (GotganCues *self, GotganLanguage language, GotganCueClass class,
                         const char *word, const char **value);

/**
 * gotgan_cues_at:
 *
 * Returns: one past the word of @class that begins at @at of @text, or 0
 */
gsize gotgan_cues_at (GotganCues *self, GotganLanguage language, GotganCueClass class,
                      const char *text, gsize limit, gsize at);

/**
 * gotgan_cues_fill:
 * @classes: bits, 1 << GotganCueClass
 *
 * Returns: whether [@start, @end) of @text is one word of any of @classes
 */
gboolean gotgan_cues_fill (GotganCues *self, GotganLanguage language, guint64 classes,
                           const char *text, gsize start, gsize end);

/**
 * gotgan_cues_particle:
 * @end: (out): one past it
 *
 * Returns: (nullable): the case of the Korean particle, or "tail", that begins at @at (data/lexicon/particles-ko.tsv)
 */
const char *gotgan_cues_particle (GotganCues *self, const char *text, gsize limit, gsize at,
                                  gsize *end);

/** Returns: (nullable): the rows of exactly this ending of a Korean word (data/lexicon/endings-ko.tsv) */
const GotganWord *gotgan_cues_ending (GotganCues *self, const char *ending);

/** Returns: byte length of the longest listed end of @word in %GOTGAN_CUE_SUFFIX, or 0; *@value is its third column */
gsize gotgan_cues_suffix (GotganCues *self, GotganLanguage language, const char *word,
                          const char **value);

G_END_DECLS
