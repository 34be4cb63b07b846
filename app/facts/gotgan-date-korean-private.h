#pragma once

#include "app/facts/gotgan-date-scan.h"

G_BEGIN_DECLS

/**
 * GotganKoreanDate:
 * @scan: the text
 * @at: where reading goes on
 * @core: where the date itself ends when words around it have been read too, else 0
 * @recipe: what has been read
 * @flags: and how it is meant
 *
 * A Korean date as far as it has been read.
 */
typedef struct
{
  const GotganDateScan *scan;
  gsize at;
  gsize core;
  GotganDateRecipe recipe;
  GotganDateFlags flags;
} GotganKoreanDate;

/** Returns: the first byte at or behind @at that is no space */
gsize gotgan_korean_date_spaces (const GotganKoreanDate *date, gsize at);

/** Returns: whether a word ends at @at: nothing but particles touches it */
gboolean gotgan_korean_date_ends (const GotganKoreanDate *date, gsize at);

/**
 * Returns: (nullable): what says how a length counts ("전", "뒤", "간") at or behind a space from
 * @at
 */
const GotganDateWord *gotgan_korean_date_way (const GotganKoreanDate *date, gsize at,
                                              gsize *match_end);

/* Each of these reads on at @date->at; when it answers %FALSE, @date is as it was. */

/** "3년 전", "석 달 뒤", "5년간", "1년 6개월", "하루" */
gboolean gotgan_korean_date_read_length (GotganKoreanDate *date);
/** "1990년대 초반", "19세기" */
gboolean gotgan_korean_date_read_age (GotganKoreanDate *date);
/** "2014 대구치맥페스티벌", "2015-16 프리미어리그": a year that names something */
gboolean gotgan_korean_date_read_name_year (GotganKoreanDate *date);
/** "2024년", "2019~2021년", "2025 회계연도" */
gboolean gotgan_korean_date_read_year (GotganKoreanDate *date);
/** What may follow a year: a half, a quarter or a month; then a day */
gboolean gotgan_korean_date_read_within_year (GotganKoreanDate *date);
/** "가을", "크리스마스": a time of the year, which says no more than the year */
gboolean gotgan_korean_date_read_season (GotganKoreanDate *date);
/** "27일", "12∼14일" */
gboolean gotgan_korean_date_read_day (GotganKoreanDate *date);
/** "초", "말", and a weekday behind a day */
void gotgan_korean_date_pass_part (GotganKoreanDate *date);

G_END_DECLS
