#pragma once

#include "app/timeline/gotgan-investors.h"

G_BEGIN_DECLS

/**
 * gotgan_csv_append_field:
 * @text: a line of CSV being written
 * @field: (nullable): what the field says; %NULL leaves it empty
 *
 * RFC 4180 quoting, with a comma before every field but a line's first. A field that a spreadsheet would take for a
 * formula (it begins with =, +, -, @, tab or carriage return) gets an apostrophe before it, after OWASP, "CSV
 * Injection": names and quotes come from strangers.
 */
void gotgan_csv_append_field (GString *text, const char *field);

/**
 * gotgan_investors_dup_csv:
 *
 * The rows with a line of titles, in the words of files rather than of people, so that the same table comes out in
 * every language: amounts in whole units, dates as EDTF. UTF-8 with a byte order mark, lines end in CR LF.
 *
 * Returns: (transfer full):
 */
char *gotgan_investors_dup_csv (GotganInvestors *self);

G_END_DECLS
