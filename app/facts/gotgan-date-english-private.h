#pragma once

#include "app/facts/gotgan-date-scan.h"

G_BEGIN_DECLS

/**
 * GotganEnglishDate:
 * @scan: the text
 * @at: where reading goes on
 * @recipe: what has been read
 * @flags: and how it is meant
 *
 * An English date as far as it has been read.
 */
typedef struct
{
  const GotganDateScan *scan;
  gsize at;
  GotganDateRecipe recipe;
  GotganDateFlags flags;
} GotganEnglishDate;

/** Returns: the first byte at or behind @at that is no space */
gsize gotgan_english_date_spaces (const GotganEnglishDate *date, gsize at);
/** As gotgan_english_date_spaces(), or one past a hyphen */
gsize gotgan_english_date_space_or_hyphen (const GotganEnglishDate *date, gsize at);
/** Returns: (nullable): the word of one of @kinds at @at that does not begin within another word */
const GotganDateWord *gotgan_english_date_word_at (const GotganEnglishDate *date, gsize at,
                                                   guint64 kinds, gsize *match_end);
/** Returns: the kinds of the words that gotgan_english_date_word_at() finds at @at, as bits */
guint64 gotgan_english_date_kinds_at (const GotganEnglishDate *date, gsize at);
/** Reads four digits that can be nothing but a year; @at moves past them. */
gboolean gotgan_english_date_read_year (const GotganEnglishDate *date, gsize *at, int *year);
/** "of 2024", " 2024", ", 2024", "of last year": the year of what has been read before */
gboolean gotgan_english_date_read_year_behind (GotganEnglishDate *date);
/** As gotgan_english_date_read_year_behind(); without one it is the nearest @toward */
void gotgan_english_date_read_year_or_latest (GotganEnglishDate *date, int toward);
/* Each of these reads on at @date->at; when it answers %FALSE, @date may be half filled in and
 * is to be thrown away. */

/** "2014", "2019-2021" */
gboolean gotgan_english_date_read_bare_year (GotganEnglishDate *date);
/** "Oct. 31, 2025", "July 7", "September"; @sure when a preposition says that "May" is a month */
gboolean gotgan_english_date_read_month (GotganEnglishDate *date, gboolean sure, int toward);
/** "4 August 2025" */
gboolean gotgan_english_date_read_day_first (GotganEnglishDate *date);
/** "Thursday", "Friday 12 July 2024" */
gboolean gotgan_english_date_read_weekday (GotganEnglishDate *date, int toward);
/** "third quarter of 2024", "first-half", "first nine months" */
gboolean gotgan_english_date_read_ordinal (GotganEnglishDate *date);
/** "nine months ended Sept. 30", "the year to March" */
gboolean gotgan_english_date_read_months_to (GotganEnglishDate *date);
/** Returns: whether the end of a period follows: " ended Sept. 30" */
gboolean gotgan_english_date_has_end (const GotganEnglishDate *date);
/** "the last three months of 2025" */
gboolean gotgan_english_date_read_last_months (GotganEnglishDate *date);
/** "last quarter" */
gboolean gotgan_english_date_read_pointed_quarter (GotganEnglishDate *date);
/** "Q3 2024", "3Q24" */
gboolean gotgan_english_date_read_short_quarter (GotganEnglishDate *date);
/** "fiscal 2025" */
gboolean gotgan_english_date_read_fiscal (GotganEnglishDate *date);

G_END_DECLS
