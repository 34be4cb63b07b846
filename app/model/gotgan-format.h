#pragma once

#include "app/model/gotgan-amount.h"

G_BEGIN_DECLS

/* Amounts and dates as newspapers print them. The language is an argument: the same figure is shown in both. */

/**
 * gotgan_format_money:
 *
 * Korean "150억~250억 달러", "27억 5,000만 달러", "1조 2,000억 원"; English "$15B–$25B", "$2.75B", "₩1.2T".
 *
 * Returns: (transfer full):
 */
char *gotgan_format_money (const GotganMoney *money, GotganLanguage language);

/**
 * gotgan_format_amount:
 *
 * The money with its qualifier: "최대 400억 달러", "about $1B", "$340B+", "tens of billions" as "$10B–$100B (vague)".
 *
 * Returns: (transfer full):
 */
char *gotgan_format_amount (const GotganAmount *amount, GotganLanguage language);

/**
 * gotgan_format_percent:
 *
 * Returns: (transfer full): "25.54%", without needless zeros
 */
char *gotgan_format_percent (double percent);

/**
 * gotgan_format_date:
 * @edtf: (nullable): a date, interval or article time
 *
 * "2024년 3월 27일", "2024년 상반기", "2019년부터"; "27 Mar 2024", "H1 2024", "since 2019". A clock is left out.
 *
 * Returns: (transfer full) (nullable): %NULL for an unknown date
 */
char *gotgan_format_date (const char *edtf, GotganLanguage language);

/** Returns: (transfer full): "15:34" of an article time, or %NULL */
char *gotgan_format_clock (const char *time);

G_END_DECLS
