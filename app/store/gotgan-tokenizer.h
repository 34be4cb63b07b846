#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How text is cut for searching.
 *
 * Korean, Chinese and Japanese words can't be told apart by spaces alone, so each run of their letters becomes
 * overlapping pairs, one for each letter: "투자금" is 투자, 자금, 금. The last letter stands alone, so that every letter
 * begins exactly one token, in order: a word inside a longer one is a phrase of its pairs, and one letter is the
 * beginning of a token. Other letters and digits make lower-cased words; "8,300" is 8300 and "3.6" stays whole. All
 * is NFKC, and every token knows the bytes of the text it came from. */

typedef enum
{
  GOTGAN_TOKENIZE_DOCUMENT,
  /** The lone last letter of a run at the very end is left out: the run may go on in the document. */
  GOTGAN_TOKENIZE_QUERY,
} GotganTokenizeMode;

/**
 * GotganToken:
 * @text: (array length=length): the token, not terminated
 * @start: first byte in the text
 * @end: one past the last byte
 * @head_end: one past the last byte of its first letter
 * @paired: whether it is of a run of Hangul, Han or Kana
 * @lone: whether it is one letter of such a run
 */
typedef struct
{
  const char *text;
  gsize length;
  gsize start;
  gsize end;
  gsize head_end;
  gboolean paired;
  gboolean lone;
} GotganToken;

/** Returns: 0 to go on; anything else ends the work and is handed on */
typedef int (*GotganTokenFunc) (const GotganToken *token, gpointer user_data);

/**
 * gotgan_tokenize:
 * @text: (array length=length): any bytes; those that are not UTF-8 separate words
 *
 * Returns: 0, or what @func returned to end it
 */
int gotgan_tokenize (const char *text, gsize length, GotganTokenizeMode mode, GotganTokenFunc func,
                     gpointer user_data);

/**
 * gotgan_tokenizer_register:
 * @db: an sqlite3 handle
 *
 * Makes it known to FTS5 as "gotgan".
 */
gboolean gotgan_tokenizer_register (gpointer db);

G_END_DECLS
