#pragma once

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-query.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* Two indexes: "search" has the tokens of titles and texts, and "letters" which letters of Hangul, Han and Kana are in a
 * title (row 2 × id) or in a text (row 2 × id + 1), each once, for searches of one letter; and of words in a to z their first
 * letter and their first two, for one that is only begun. */

/** Makes @article findable under @id, in the place of an earlier version. */
gboolean gotgan_search_table_put (GotganConnection *connection, gint64 id, GotganArticle *article,
                                  GError **error);

/**
 * gotgan_search_table_find:
 * @expression: of FTS5
 *
 * Returns: (transfer full): articles, as gotgan_ids_read(); %NULL with an error
 */
GArray *gotgan_search_table_find (GotganConnection *connection, const char *expression,
                                  GError **error);

/**
 * gotgan_search_table_find_letter:
 * @letter: one letter of Hangul, Han or Kana, as the tokenizer has it, or one or two, a to z, that a word begins with
 *
 * Returns: (transfer full): articles with it at @place, as gotgan_ids_read(); %NULL with an error
 */
GArray *gotgan_search_table_find_letter (GotganConnection *connection, const char *letter,
                                         GotganQueryPlace place, GError **error);

G_END_DECLS
