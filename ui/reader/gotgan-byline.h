#pragma once

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * gotgan_byline_dup_text:
 *
 * Returns: (transfer full): outlet, authors and time in the program's language; empty when the article names none
 */
char *gotgan_byline_dup_text (GotganArticle *article);

/**
 * gotgan_byline_get_link:
 *
 * Returns: (nullable) (transfer none): the article's address if it is one that a browser may be given
 */
const char *gotgan_byline_get_link (GotganArticle *article);

G_END_DECLS
