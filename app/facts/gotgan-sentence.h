#pragma once

#include "app/facts/gotgan-lexicon.h"

G_BEGIN_DECLS

/**
 * GotganSentence:
 * @start: first byte
 * @end: one past the last byte: the full stop, closing quotes and brackets belong to the sentence,
 *   the space after does not
 * @closed: whether it ends with a full stop, question mark or the like; a heading or bullet does
 *   not
 * @first_char: code points of the paragraph before @start
 */
typedef struct
{
  gsize start;
  gsize end;
  gboolean closed;
  guint first_char;
} GotganSentence;

/**
 * gotgan_sentences_split:
 * @text: one paragraph, valid UTF-8
 *
 * Korean and English sentences of a paragraph. What is quoted inside a sentence that goes on behind
 * the quotation (“…다.”고 전했다) stays in that sentence. Linear in the length of @text.
 *
 * Returns: (transfer full) (element-type GotganSentence): in order, without overlaps; together they
 * hold all that is not white space
 */
GArray *gotgan_sentences_split (GotganLexicon *lexicon, const char *text);

G_END_DECLS
