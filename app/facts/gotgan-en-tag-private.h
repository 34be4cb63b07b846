#pragma once

#include "app/facts/gotgan-en-syntax.h"

G_BEGIN_DECLS

/* What the files that tag English words share: the sentence while its words get their tags, from left to right. */

/**
 * GotganEnTagging:
 * @reading: the sentence
 * @tokens: (element-type GotganEnToken): words behind the one being tagged are still %GOTGAN_EN_TAG_WORD
 * @titled: capitals tell nothing: "Novella Raises $30M in Series B"
 */
typedef struct
{
  const GotganReading *reading;
  GArray *tokens;
  gboolean titled;
} GotganEnTagging;

static inline GotganEnToken *
gotgan_en_tagging_nth (const GotganEnTagging *self, guint index)
{
  return &g_array_index (self->tokens, GotganEnToken, index);
}

static inline gboolean
gotgan_en_tagging_has (const GotganEnTagging *self, guint index)
{
  return index < self->tokens->len;
}

/* --- What stands there: gotgan-en-tag-look.c --- */

/* Whether there is a token @index and it is @word, in any case. */
gboolean gotgan_en_tagging_is (const GotganEnTagging *self, guint index, const char *word);
/* Whether the token before @index is any of the %NULL-terminated @words. */
gboolean gotgan_en_tagging_follows (const GotganEnTagging *self, guint index,
                                    const char *const *words);
gboolean gotgan_en_tagging_is_capital (const GotganEnTagging *self, guint index);
gboolean gotgan_en_tagging_is_plural (const GotganEnTagging *self, guint index);
/* The frame word that the token is, begins or lies in, or %NULL. */
const GotganCue *gotgan_en_tagging_cue (const GotganEnTagging *self, guint index,
                                        GotganCueClass class);

/* The tag before @index, over adverbs, "not" and quotation marks; %GOTGAN_EN_TAG_STOP at the start. */
GotganEnTag gotgan_en_tagging_before (const GotganEnTagging *self, guint index);
/* "the", "Novella's", "new", "three": what stands before nouns. */
gboolean gotgan_en_tagging_describes (GotganEnTag tag);
/* "round", "Novella": what can be the head of nouns. */
gboolean gotgan_en_tagging_names (GotganEnTag tag);
/* "to", "will", "does": what stands before a verb's base. */
gboolean gotgan_en_tagging_asks_for_base (GotganEnTag tag);
/* "Novella's", "its": an owner leaves no room for a verb behind. */
gboolean gotgan_en_tagging_is_owned (const GotganEnTagging *self, guint index);

/* Whether the word behind @index can be any of @classes. */
gboolean gotgan_en_tagging_next_can (const GotganEnTagging *self, guint index,
                                     GotganEnClass classes);
/* Whether a name, a sum or a share stands behind @index. */
gboolean gotgan_en_tagging_next_is_found (const GotganEnTagging *self, guint index);
/* Whether nouns may go on behind @index. */
gboolean gotgan_en_tagging_next_is_noun (const GotganEnTagging *self, guint index);

/* --- Words that may open a clause: gotgan-en-tag-opener.c --- */

/* The tag of a word that joins or opens clauses; %GOTGAN_EN_TAG_WORD for others. */
GotganEnTag gotgan_en_tagging_opener (const GotganEnTagging *self, guint index);

/* --- Words that may be verbs: gotgan-en-tag-verb.c --- */

/* A word that may be a form of a main verb: whether it is one in its place, or a noun or adjective. */
GotganEnTag gotgan_en_tagging_verbal (const GotganEnTagging *self, guint index);

/* --- All words: gotgan-en-tag.c --- */

/* Gives every %GOTGAN_EN_TAG_WORD among @tokens its tag, and verbs and nouns their frame words. */
void gotgan_en_tag (GotganEnWords *words, const GotganReading *reading, GArray *tokens);

G_END_DECLS
