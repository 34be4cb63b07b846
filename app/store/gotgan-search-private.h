#pragma once

#include "app/store/gotgan-search-query.h"
#include "app/store/gotgan-token-list.h"

G_BEGIN_DECLS

/**
 * GotganSpelling:
 * @text: as FTS5 is asked for it, without quotes
 * @tokens: what it is cut into; never empty
 * @open: whether the last token is a beginning
 */
typedef struct
{
  char *text;
  GotganTokenList *tokens;
  gboolean open;
} GotganSpelling;

/**
 * GotganSearchTerm:
 * @spellings: (element-type GotganSpelling): any of them is the term; the first one is as typed
 * @begins: whether it is one or two letters that a word begins with
 */
typedef struct
{
  GPtrArray *spellings;
  GotganQueryPlace place;
  gboolean unwanted;
  gboolean begins;
} GotganSearchTerm;

struct _GotganSearchQuery
{
  GotganQuery *query;
  /* (element-type GotganSearchTerm) */
  GPtrArray *terms;
  /* (element-type GotganSearchLetter) */
  GArray *letters;
  gboolean has_wanted;
  char *wanted;
  char *unwanted;
};

/**
 * gotgan_search_term_new:
 * @part: words
 *
 * Returns: (transfer full) (nullable): %NULL when there is nothing in it to search for
 */
GotganSearchTerm *gotgan_search_term_new (const GotganQueryPart *part);
void gotgan_search_term_free (GotganSearchTerm *term);

/**
 * gotgan_search_term_new_beginning:
 * @part: words
 * @rest: (out) (transfer full) (nullable): what stands before it in the same part: "오픈" of "오픈A"
 *
 * Returns: (transfer full) (nullable): the last one or two letters of @part, a to z, as a beginning of a word; %NULL when it does
 *   not end so, or may not go on
 */
GotganSearchTerm *gotgan_search_term_new_beginning (const GotganQueryPart *part,
                                                    GotganSearchTerm **rest);

/** Returns: (nullable) (transfer none): its text, if it is one letter of Hangul, Han or Kana, or such a beginning */
const char *gotgan_search_term_get_letter (const GotganSearchTerm *term);

G_END_DECLS
