#pragma once

#include "app/model/gotgan-article.h"

/**
 * bench_write_article:
 * @number: the same number gives the same article, another one another
 * @size: bytes of text, reached and passed by a sentence at most
 *
 * Writes funding news with invented names, as dense in sums, parties and dates as tests/fixtures/facts: for measuring
 * speed, not how well facts are read.
 *
 * Returns: (transfer full):
 */
GotganArticle *bench_write_article (guint number, GotganLanguage language, gsize size);

/** Two of three sentences state nothing, which makes about as many claims as in real news: 8 in 2.5 KB. */
GotganArticle *bench_write_calm_article (guint number, GotganLanguage language, gsize size);

/** The same text in one paragraph whose sentences end nowhere. */
GotganArticle *bench_write_endless_article (guint number, GotganLanguage language, gsize size);

/** The same in sentences of just under 4,000 bytes. */
GotganArticle *bench_write_breathless_article (guint number, GotganLanguage language, gsize size);
