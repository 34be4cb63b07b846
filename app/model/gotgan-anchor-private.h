#pragma once

#include "app/model/gotgan-anchor-words.h"
#include "app/model/gotgan-anchor.h"

G_BEGIN_DECLS

/* --- What counts in a text ---------------------------------------------------------------------- */

/* What becomes of a code point. */
typedef enum
{
  GOTGAN_ANCHOR_PASS, /* nothing */
  GOTGAN_ANCHOR_PART, /* it parts words */
  GOTGAN_ANCHOR_STOP, /* it may end a sentence */
  GOTGAN_ANCHOR_KEEP, /* it is a letter, digit or sign */
} GotganAnchorFate;

/**
 * GotganAnchorSource:
 * @chars: as many as @n
 * @starts: of each, the code point of the paragraph that it was made from
 * @ends: and the one behind
 * @words: (nullable): without them every word counts
 *
 * A paragraph as code points that are judged by their neighbours: composed, in the usual width, without those that nobody
 * sees.
 */
typedef struct
{
  gunichar *chars;
  guint *starts;
  guint *ends;
  guint n;
  GotganAnchorWords *words;
} GotganAnchorSource;

GotganAnchorSource *gotgan_anchor_source_new (const char *text, GotganAnchorWords *words);
void gotgan_anchor_source_free (GotganAnchorSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganAnchorSource, gotgan_anchor_source_free)

/**
 * gotgan_anchor_judge:
 * @sign: (out): for what is kept, the sign it is written as; 0 where it is its own
 */
GotganAnchorFate gotgan_anchor_judge (const GotganAnchorSource *source, guint at, gunichar *sign);

/** Returns: how many code points from @at on keep their capitals */
guint gotgan_anchor_count_cased (const GotganAnchorSource *source, guint at, gboolean after_figure);

/* --- A text as statements are compared by ------------------------------------------------------- */

/* What begins at a letter; nothing is 0. */
typedef enum
{
  GOTGAN_ANCHOR_OPENS_WORD = 1 << 0,
  GOTGAN_ANCHOR_OPENS_SENTENCE = 1 << 1,
  GOTGAN_ANCHOR_OPENS_STOPPED =
      1 << 2, /* one that something ended before, unless that was a paragraph alone */
  GOTGAN_ANCHOR_OPENS_NAME = 1 << 3, /* a word with a capital, within a sentence */
} GotganAnchorOpens;

/**
 * GotganAnchorText:
 * @letters: (element-type gunichar): NFKC, lower case but where capitals count, without what does not change a statement
 *   (gotgan-anchor-sign.c): white space between Korean words, quotes, most brackets, dashes and commas, bullets, ends of
 *   sentences and paragraphs. A space is left only where Latin words or numbers would run together.
 * @origins: (element-type GotganSpan): of each letter, the code points it was made from
 * @opens: (element-type GotganAnchorOpens): of each letter, what begins at it
 * @sentences: (element-type guint): the letters with which sentences begin
 *
 * An article folded so that two wordings that say the same are the same letters, whatever their spacing, typography and
 * paragraphs.
 */
typedef struct
{
  GArray *letters;
  GArray *origins;
  GByteArray *opens;
  GArray *sentences;
} GotganAnchorText;

/* Letters from @start to before @end. */
typedef struct
{
  guint start;
  guint end;
} GotganAnchorRange;

GotganAnchorText *gotgan_anchor_text_new (GotganArticle *article, GotganAnchorWords *words);
void gotgan_anchor_text_free (GotganAnchorText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganAnchorText, gotgan_anchor_text_free)

static inline const gunichar *
gotgan_anchor_text_at (const GotganAnchorText *self, guint letter)
{
  return &((const gunichar *) (gpointer) self->letters->data)[letter];
}

static inline const GotganSpan *
gotgan_anchor_text_origin (const GotganAnchorText *self, guint letter)
{
  return &((const GotganSpan *) (gpointer) self->origins->data)[letter];
}

/** Returns: the index of the sentence that letter @at is in */
guint gotgan_anchor_text_find_sentence (const GotganAnchorText *self, guint at);

/** Returns: the sentences from @first to @last, without a space at their end */
GotganAnchorRange gotgan_anchor_text_get_sentences (const GotganAnchorText *self, guint first,
                                                    guint last);

/** Returns: the sentences that @range touches, whole */
GotganAnchorRange gotgan_anchor_text_widen (const GotganAnchorText *self, GotganAnchorRange range);

/** Returns: whether @span holds a letter, whose @range is set then */
gboolean gotgan_anchor_text_find_span (const GotganAnchorText *self, const GotganSpan *span,
                                       GotganAnchorRange *range);

/** Returns: the code points of @range; of its longest part, where it lies in several paragraphs */
GotganSpan gotgan_anchor_text_get_span (const GotganAnchorText *self, GotganAnchorRange range);

/** How many letters before @a and @b are the same, up to @most. */
guint gotgan_anchor_text_count_before (const GotganAnchorText *first, guint a,
                                       const GotganAnchorText *second, guint b, guint most);
/** And from @a and @b on. */
guint gotgan_anchor_text_count_after (const GotganAnchorText *first, guint a,
                                      const GotganAnchorText *second, guint b, guint most);

/* --- Where letters stand ------------------------------------------------------------------------ */

/**
 * GotganAnchorGrams:
 *
 * The places of all pairs of Korean letters, and triples of others, in a text.
 */
typedef struct _GotganAnchorGrams GotganAnchorGrams;

GotganAnchorGrams *gotgan_anchor_grams_new (const GotganAnchorText *text);
void gotgan_anchor_grams_free (GotganAnchorGrams *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganAnchorGrams, gotgan_anchor_grams_free)

/**
 * gotgan_anchor_grams_find:
 * @from: the text that @range is of; perhaps another one
 *
 * Returns: (transfer full) (element-type guint): where exactly these letters stand, as far as can be told in a bounded
 *   time: endless repetition gives none
 */
GArray *gotgan_anchor_grams_find (GotganAnchorGrams *self, const GotganAnchorText *from,
                                  GotganAnchorRange range);

/**
 * gotgan_anchor_grams_list_like:
 *
 * Returns: (transfer full) (element-type GotganAnchorRange): a few runs of whole sentences that have most in common with
 *   @range of @from
 */
GArray *gotgan_anchor_grams_list_like (GotganAnchorGrams *self, const GotganAnchorText *from,
                                       GotganAnchorRange range);

/** Returns: from 0 to 1, how much of the two is the same */
double gotgan_anchor_text_compare (const GotganAnchorText *first, GotganAnchorRange a,
                                   const GotganAnchorText *second, GotganAnchorRange b);

/* --- How two wordings differ -------------------------------------------------------------------- */

/**
 * gotgan_anchor_text_says_same:
 * @words: (nullable): without them every word counts
 *
 * Returns: whether letters @a of @first say what letters @b of @second do: the same words in the same sentences, but for
 *   words that may come and go, and words written together
 */
gboolean gotgan_anchor_text_says_same (const GotganAnchorText *first, GotganAnchorRange a,
                                       const GotganAnchorText *second, GotganAnchorRange b,
                                       GotganAnchorWords *words);

/**
 * GotganAnchorDiff:
 * @is_same: whether both say the same
 * @quote: where the quoted letters are in the second
 */
typedef struct
{
  gboolean is_same;
  GotganAnchorRange quote;
} GotganAnchorDiff;

/**
 * gotgan_anchor_diff:
 * @then: a text
 * @statement: letters of it
 * @quote: letters of @statement
 * @now: another text
 * @window: letters of it
 * @open_start: whether the statement began before what is known of it
 * @open_end: whether it went on
 * @words: (nullable): without them every word counts
 */
GotganAnchorDiff gotgan_anchor_diff (const GotganAnchorText *then, GotganAnchorRange statement,
                                     GotganAnchorRange quote, const GotganAnchorText *now,
                                     GotganAnchorRange window, gboolean open_start,
                                     gboolean open_end, GotganAnchorWords *words);

G_END_DECLS
