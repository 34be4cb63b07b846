#pragma once

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * gotgan_wall_measure:
 * @page: what was read at a page
 *
 * Walls stand where an article should: they ask for a login, a subscription, consent, or another browser, in Korean, English,
 * Japanese and Chinese.
 *
 * Returns: which part of the letters stands in paragraphs that ask for such things; from 0 to 1
 */
double gotgan_wall_measure (GotganArticle *page);

G_END_DECLS
