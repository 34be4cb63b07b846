#pragma once

#include "app/facts/gotgan-lexicon.h"
#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-amount.h"
#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/* What an article reckons itself: "40 times its revenue", "30bn, of which 7.5bn … and 22.5bn". Claims carry no
 * room for it, so the words are noted in their traces, and read once more when deals are checked. */

typedef struct _GotganArithmetic GotganArithmetic;

/**
 * gotgan_arithmetic_new:
 * @files: (element-type utf8 GBytes): as for gotgan_rules_new(); data/lexicon/checks.tsv is read
 * @error: %GOTGAN_FACTS_ERROR
 */
GotganArithmetic *gotgan_arithmetic_new (GHashTable *files, GError **error);
void gotgan_arithmetic_free (GotganArithmetic *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganArithmetic, gotgan_arithmetic_free)

/**
 * GotganMultiple:
 * @times: the multiple
 * @more: whether it is exceeded: "more than 40 times"
 * @base: what it is of
 */
typedef struct
{
  double times;
  gboolean more;
  GotganKind base;
} GotganMultiple;

/** Returns: whether @text says a multiple of sales or profit; the first one */
gboolean gotgan_arithmetic_find_multiple (GotganArithmetic *self, const char *text,
                                          GotganMultiple *multiple);

/**
 * GotganParts:
 * @whole: the sum before "of which"
 * @sum: of the parts behind it
 * @complete: whether the parts are said to be all
 */
typedef struct
{
  GotganMoney whole;
  GotganMoney sum;
  gboolean complete;
} GotganParts;

/**
 * gotgan_arithmetic_find_parts:
 *
 * A sum of some of the parts ("300억, 70억, 30억이 내놓는 400억") is not counted a second time. Ranges, vague sums, sums in
 * several currencies and "each" are left alone.
 *
 * Returns: whether @text names a whole and parts of it
 */
gboolean gotgan_arithmetic_find_parts (GotganArithmetic *self, GotganLexicon *lexicon,
                                       const char *text, GotganParts *parts);

/** What a sentence may hold. */
typedef struct
{
  gboolean times;
  gboolean parts;
} GotganReckoningHints;

/**
 * gotgan_arithmetic_find_hints:
 *
 * One walk over [@start, @end) of @text tells whether a closer look is worth it; "40x" has no word.
 */
GotganReckoningHints gotgan_arithmetic_find_hints (GotganArithmetic *self, const char *text,
                                                   gsize start, gsize end);

/** What begins the notes in traces; the words of the article follow. */
#define GOTGAN_NOTE_MULTIPLE "multiple: "
#define GOTGAN_NOTE_PARTS "parts: "

/**
 * gotgan_arithmetic_note:
 * @paragraphs: (element-type GArray): of each paragraph its #GotganSentence, %NULL where none was read
 * @claims: (element-type GotganClaim): of @article
 *
 * Notes the sentences that reckon in the trace of the claim nearest to each. Linear in the text.
 */
void gotgan_arithmetic_note (GotganRules *rules, GotganArticle *article, GPtrArray *paragraphs,
                             GPtrArray *claims);

G_END_DECLS
