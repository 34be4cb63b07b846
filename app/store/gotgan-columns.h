#pragma once

#include "app/model/gotgan-article.h"
#include "app/store/gotgan-statement.h"

G_BEGIN_DECLS

/* Values that one column holds but SQL has no type for. */

/** Binds texts joined by U+001F; an empty or %NULL list is NULL. */
void gotgan_statement_bind_list (GotganStatement *self, const char *const *texts);
/** Returns: (transfer full) (nullable): %NULL for NULL */
char **gotgan_statement_dup_list (GotganStatement *self, int column);

/** Binds the article's paragraphs as a JSON array of [kind, text]. */
void gotgan_statement_bind_paragraphs (GotganStatement *self, GotganArticle *article);

/** Adds the paragraphs of @column to @article. CORRUPT when they are not what was bound. */
gboolean gotgan_statement_read_paragraphs (GotganStatement *self, int column,
                                           GotganArticle *article, GError **error);

/** Bind the article's links and pictures as JSON arrays of [paragraph, start, end, address] and [before, address, alt or
 *  null]; none is NULL. */
void gotgan_statement_bind_links (GotganStatement *self, GotganArticle *article);
void gotgan_statement_bind_pictures (GotganStatement *self, GotganArticle *article);

/** Add the links and pictures of @column to @article, whose paragraphs have been read. Returns: %FALSE when some are not
 *  what was bound; they are left out */
gboolean gotgan_statement_read_links (GotganStatement *self, int column, GotganArticle *article);
gboolean gotgan_statement_read_pictures (GotganStatement *self, int column, GotganArticle *article);

/** CORRUPT: a word that is not in the vocabulary, a text where one must be, … */
void gotgan_store_set_corrupt (GError **error, const char *what);

G_END_DECLS
