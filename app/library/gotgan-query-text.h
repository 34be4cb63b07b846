#pragma once

#include "app/model/gotgan-query.h"

G_BEGIN_DECLS

/**
 * gotgan_query_part_dup_problem:
 * @part: with a problem
 * @text: the query that it is of
 *
 * Returns: (transfer full): what is wrong with it and what is done about it, as a sentence or two
 */
char *gotgan_query_part_dup_problem (const GotganQueryPart *part, const char *text);

/** Returns: (nullable): what a field is for, in a few words; %NULL for %GOTGAN_QUERY_WORDS */
const char *gotgan_query_field_get_label (GotganQueryField field);

/** Returns: (transfer full): how to search: the language of queries, for a terminal or a page of help; some twenty lines */
char *gotgan_query_dup_help (void);

G_END_DECLS
