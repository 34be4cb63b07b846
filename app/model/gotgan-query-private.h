#pragma once

#include "app/model/gotgan-query.h"

G_BEGIN_DECLS

/** @name: folded. Returns: whether it is the name of a field, in either language */
gboolean gotgan_query_words_find_field (const char *name, GotganQueryField *field);

/** @word: as typed. Each answers %FALSE for a word that is not of its list. */
gboolean gotgan_query_words_find_place (const char *word, GotganQueryPlace *place);
gboolean gotgan_query_words_find_mark (GotganQueryField field, const char *word,
                                       GotganQueryMark *mark);
gboolean gotgan_query_words_find_stage (const char *word, GotganStage *stage);

/**
 * gotgan_query_dup_plain:
 * @text: a date or a sum as it was typed
 *
 * What may be written in several ways in one: full width, letters taken apart, capitals, "≥", and "이상", "부터" and "까지", which
 * Korean says behind it.
 *
 * Returns: (transfer full):
 */
char *gotgan_query_dup_plain (const char *text);

/**
 * gotgan_query_goes_on:
 * @text: a value that is not in quotes
 * @word: the next word of the query
 *
 * Returns: whether @word belongs to it, as in "10억 달러", "1조 5000억 이상", "1.5 billion", "2024년 2월" and "2024. 2. 4."
 */
gboolean gotgan_query_goes_on (GotganQueryField field, const char *text, const char *word);

/**
 * gotgan_query_read_date:
 * @text: one as gotgan_written_date_read() takes it, "2024-02/2024-04", "2024..", "/2024-04", "2024~2025", "2024년 2월~4월",
 *   ">=2024-02", "2024년 이후"; and as beginnings of these "202" and "20"
 * @first, @last: (out): Julian days, 0 for an open end
 */
gboolean gotgan_query_read_date (const char *text, guint32 *first, guint32 *last);

/**
 * gotgan_query_read_amount:
 * @text: ">1B", "<=5000억", "$1.5bn", "1조..5조", "1~5조", "usd2b-3b", "100억원"; without a currency 만, 억 and 조 count won, anything
 *   else dollars. A figure alone, or after "=", means half a percent around it, as amounts are near each other
 * @currency: (out): at least four bytes
 * @min, @max: (out): both belong to it
 */
gboolean gotgan_query_read_amount (const char *text, char *currency, gint64 *min, gint64 *max);

G_END_DECLS
