#pragma once

#include "app/model/gotgan-query.h"

G_BEGIN_DECLS

/**
 * GotganSearchQuery:
 *
 * The words of a query as FTS5 is asked for them, and marked in what it finds; see app/model/gotgan-query.h for the language.
 *
 * Hangul, Han and Kana are found inside words ("투자" in "재투자"); other words whole, except that the last, from
 * three letters on and while nothing follows it, is taken as a beginning; one of fewer letters, a to z, only where it finds
 * nothing as a whole word. Case, width and composition don't matter
 * (NFKC), nor do commas in figures. A word that mixes scripts ("오픈AI") is found with or without a space inside, and a phrase
 * in Hangul ("기업 가치") with or without those that it has.
 */
typedef struct _GotganSearchQuery GotganSearchQuery;

/**
 * GotganSearchLetter:
 * @text: as the tokenizer has it
 *
 * A letter of Hangul, Han or Kana that is asked for by itself, or one or two letters that a word begins with.
 */
typedef struct
{
  const char *text;
  GotganQueryPlace place;
  gboolean unwanted;
} GotganSearchLetter;

/** @text: (nullable): any bytes */
GotganSearchQuery *gotgan_search_query_new (const char *text);

/**
 * gotgan_search_query_new_beginning:
 *
 * Returns: (transfer full) (nullable): @text with its last word, of one or two letters, as a beginning ("Nv" of "Nvidia"); %NULL
 *   where that makes no difference
 */
GotganSearchQuery *gotgan_search_query_new_beginning (const char *text);
void gotgan_search_query_free (GotganSearchQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganSearchQuery, gotgan_search_query_free)

/** Returns: (transfer none): all that was asked, fields too */
GotganQuery *gotgan_search_query_get_query (GotganSearchQuery *self);

/** Returns: whether there are words or letters that must be there */
gboolean gotgan_search_query_has_wanted (GotganSearchQuery *self);

/** Returns: (element-type GotganSearchLetter) (transfer none): those that have an index of their own */
GArray *gotgan_search_query_get_letters (GotganSearchQuery *self);

/* In these expressions those are not. */

/** Returns: (nullable) (transfer none): FTS5 expression of what must be there; %NULL when nothing must */
const char *gotgan_search_query_get_wanted (GotganSearchQuery *self);

/** Returns: (nullable) (transfer none): FTS5 expression of what must not be there; %NULL when anything may */
const char *gotgan_search_query_get_unwanted (GotganSearchQuery *self);

/** Returns: (transfer full) (nullable): FTS5 expression of all that must be there, in the title; %NULL when nothing must */
char *gotgan_search_query_dup_in_title (GotganSearchQuery *self);

/** Returns: (transfer full) (nullable): the words that must be there, folded, if they may be a name: plain ones */
char *gotgan_search_query_dup_name (GotganSearchQuery *self);

/**
 * gotgan_search_query_dup_snippet:
 * @text: valid UTF-8
 * @length: about how many code points
 *
 * The stretch of @text around the first match, matches between U+2068 and U+2069, cut ends shown as "…".
 *
 * Returns: (transfer full) (nullable): %NULL when nothing in @text matches
 */
char *gotgan_search_query_dup_snippet (GotganSearchQuery *self, const char *text, guint length);

G_END_DECLS
