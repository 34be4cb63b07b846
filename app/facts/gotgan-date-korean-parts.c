/* The parts of a Korean date: years, months and quarters, days. */

#include "config.h"

#include "app/facts/gotgan-date-korean-private.h"

#include <string.h>

#define BIT(kind) GOTGAN_DATE_BIT (GOTGAN_DATE_##kind)

/* Years of two digits. */
#define LEAST_UNMARKED 15
#define MOST_UNMARKED 35
#define FIRST_OF_LAST_CENTURY 60

/* Digits with a unit glued or one space behind it: "9월", "3 분기". */
static gboolean
read_unit (const GotganKoreanDate *date, gsize *at, guint max_digits, const char *unit, int *value)
{
  guint n = gotgan_date_scan_digits (date->scan, *at, max_digits, value);
  gsize next = *at + n;

  if (n == 0 || n > max_digits)
    return FALSE;
  if (!gotgan_date_scan_take (date->scan, &next, unit))
    return FALSE;
  *at = next;
  return TRUE;
}

/* --- Years ---------------------------------------------------------------------------------- */

static gboolean
read_four_digits (const GotganKoreanDate *date, gsize *at, int *year)
{
  if (gotgan_date_scan_digits (date->scan, *at, 4, year) != 4 || *year < GOTGAN_FIRST_YEAR
      || *year > GOTGAN_LAST_YEAR)
    return FALSE;
  *at += 4;
  return TRUE;
}

/* "'24년": the year of this century. */
static gboolean
read_short_year (const GotganKoreanDate *date, gsize *at, int *year)
{
  gsize next = *at;

  if (!gotgan_date_scan_take (date->scan, &next, "'")
      && !gotgan_date_scan_take (date->scan, &next, "’")
      && !gotgan_date_scan_take (date->scan, &next, "‘"))
    return FALSE;
  if (gotgan_date_scan_digits (date->scan, next, 2, year) != 2)
    return FALSE;
  next += 2;
  *year += *year >= FIRST_OF_LAST_CENTURY ? 1900 : 2000;
  if (!gotgan_date_scan_take (date->scan, &next, "년"))
    return FALSE;
  *at = next;
  return TRUE;
}

/* "24년 3월", "97년 가을": without a mark only before a part of a year, and no length such as "10년". */
static gboolean
read_unmarked_year (const GotganKoreanDate *date, gsize *at, int *year)
{
  GotganKoreanDate rest = *date;

  rest.at = *at + 2;
  if (gotgan_date_scan_digits (date->scan, *at, 2, year) != 2
      || !gotgan_date_scan_take (date->scan, &rest.at, "년"))
    return FALSE;
  if (*year < LEAST_UNMARKED || (*year > MOST_UNMARKED && *year < FIRST_OF_LAST_CENTURY)
      || gotgan_korean_date_spaces (date, rest.at) == rest.at)
    return FALSE;
  *at = rest.at;
  *year += *year >= FIRST_OF_LAST_CENTURY ? 1900 : 2000;
  return gotgan_korean_date_read_within_year (&rest) || gotgan_korean_date_read_season (&rest);
}

/* The upper end of "2019~2021년" or "2026~30년". */
static int
read_upper_year (const GotganKoreanDate *date, gsize *at, int year)
{
  gsize next = *at;
  int last;

  if (!gotgan_date_scan_take_dash (date->scan, &next))
    return 0;
  if (gotgan_date_scan_digits (date->scan, next, 4, &last) == 2)
    {
      last += year / 100 * 100;
      next += 2;
    }
  else if (!read_four_digits (date, &next, &last))
    return 0;
  if (last <= year)
    return 0;
  *at = next;
  return last;
}

/* "2014년도" */
static void
pass_year_ending (const GotganKoreanDate *date, gsize *at)
{
  gsize next = *at;

  if (gotgan_date_scan_take (date->scan, &next, "도") && gotgan_korean_date_ends (date, next))
    *at = next;
}

/* "년", or the words of a company's own year. */
static gboolean
read_year_unit (GotganKoreanDate *date, gsize *at)
{
  gsize match_end;

  if (gotgan_date_scan_word (date->scan, gotgan_korean_date_spaces (date, *at), BIT (OWN_YEAR),
                             &match_end))
    {
      date->flags |= GOTGAN_DATE_FISCAL;
      *at = match_end;
      return TRUE;
    }
  return gotgan_date_scan_take (date->scan, at, "년");
}

gboolean
gotgan_korean_date_read_year (GotganKoreanDate *date)
{
  gsize next = date->at;
  int year;
  int last = 0;

  if (!read_short_year (date, &next, &year) && !read_unmarked_year (date, &next, &year))
    {
      next = date->at;
      if (!read_four_digits (date, &next, &year))
        return FALSE;
      last = read_upper_year (date, &next, year);
      if (!read_year_unit (date, &next))
        return FALSE;
    }
  /* An age: "1990년대". */
  if (gotgan_date_scan_take (date->scan, &next, "대"))
    return FALSE;
  pass_year_ending (date, &next);
  date->at = next;
  date->recipe.year = year;
  date->recipe.last_year = last;
  if (last > 0)
    date->flags |= GOTGAN_DATE_PERIOD;
  return TRUE;
}

/* --- Months, quarters, days ----------------------------------------------------------------- */

static gboolean
read_span_word (GotganKoreanDate *date, gsize at)
{
  gsize match_end;
  const GotganDateWord *word = gotgan_date_scan_word (date->scan, at, BIT (SPAN), &match_end);

  if (word == NULL)
    return FALSE;
  date->recipe.first_month = word->value;
  date->recipe.last_month = word->second;
  date->flags |= GOTGAN_DATE_PERIOD;
  date->at = match_end;
  return TRUE;
}

/* "3분기", "1~3분기", and the older "3·4분기" for the third of four. */
static gboolean
read_quarter (GotganKoreanDate *date, gsize at)
{
  int first;
  int last;
  gsize next = at + 1;

  if (gotgan_date_scan_digits (date->scan, at, 1, &first) != 1)
    return FALSE;
  last = first;
  if (gotgan_date_scan_take_dash (date->scan, &next))
    {
      if (gotgan_date_scan_digits (date->scan, next, 1, &last) != 1)
        return FALSE;
      next++;
    }
  else if (!gotgan_date_scan_take (date->scan, &next, "·4"))
    gotgan_date_scan_take (date->scan, &next, "/4");
  next = gotgan_korean_date_spaces (date, next);
  if (!gotgan_date_scan_take (date->scan, &next, "분기") || first < 1 || last < first || last > 4)
    return FALSE;
  date->recipe.first_month = first * 3 - 2;
  date->recipe.last_month = last * 3;
  date->flags |= GOTGAN_DATE_PERIOD;
  date->at = next;
  return TRUE;
}

/* "9월", "7~9월". "3월~5월" is two months, joined later. */
static gboolean
read_month (GotganKoreanDate *date, gsize at)
{
  int month;
  int last = 0;
  gsize next = at;
  guint n = gotgan_date_scan_digits (date->scan, at, 2, &month);

  if (n == 0 || n > 2 || month < 1 || month > 12)
    return FALSE;
  next = at + n;
  if (gotgan_date_scan_take_dash (date->scan, &next))
    {
      if (!read_unit (date, &next, 2, "월", &last) || last <= month || last > 12)
        return FALSE;
      date->flags |= GOTGAN_DATE_PERIOD;
    }
  else if (!gotgan_date_scan_take (date->scan, &next, "월"))
    return FALSE;
  date->recipe.first_month = month;
  date->recipe.last_month = last;
  date->at = next;
  return TRUE;
}

/* "27일", "12∼14일", but not "3일간" or "5일 만에". */
gboolean
gotgan_korean_date_read_day (GotganKoreanDate *date)
{
  gsize at = gotgan_korean_date_spaces (date, date->at);
  gsize match_end;
  int day;
  int last = 0;
  guint n = gotgan_date_scan_digits (date->scan, at, 2, &day);

  if (n == 0 || n > 2 || day < 1 || day > 31)
    return FALSE;
  at += n;
  if (gotgan_date_scan_take_dash (date->scan, &at))
    {
      if (!read_unit (date, &at, 2, "일", &last) || last <= day || last > 31)
        return FALSE;
    }
  else if (!gotgan_date_scan_take (date->scan, &at, "일"))
    return FALSE;
  if (gotgan_korean_date_way (date, at, &match_end) != NULL)
    return FALSE;
  date->recipe.day = day;
  date->recipe.last_day = last;
  if (last > 0)
    date->flags |= GOTGAN_DATE_PERIOD;
  date->at = at;
  return TRUE;
}

gboolean
gotgan_korean_date_read_season (GotganKoreanDate *date)
{
  gsize match_end;
  const GotganDateWord *word =
      gotgan_date_scan_word (date->scan, gotgan_korean_date_spaces (date, date->at),
                             BIT (VAGUE_WORD), &match_end);

  if (word == NULL || word->value == 0 || !gotgan_korean_date_ends (date, match_end))
    return FALSE;
  date->at = match_end;
  return TRUE;
}

gboolean
gotgan_korean_date_read_within_year (GotganKoreanDate *date)
{
  gsize next = gotgan_korean_date_spaces (date, date->at);

  if (date->recipe.last_year > 0)
    return FALSE;
  if (read_span_word (date, next) || read_quarter (date, next))
    return TRUE;
  if (!read_month (date, next))
    return FALSE;
  if (date->recipe.last_month == 0)
    gotgan_korean_date_read_day (date);
  return TRUE;
}

/* "3월 20일 목요일" */
static void
pass_weekday (GotganKoreanDate *date)
{
  gsize match_end;

  if (date->recipe.day > 0
      && gotgan_date_scan_word (date->scan, gotgan_korean_date_spaces (date, date->at),
                                BIT (WEEKDAY), &match_end)
      && gotgan_korean_date_ends (date, match_end))
    date->at = match_end;
}

/* "초", "말": a part of a year or month, unless it begins another word. */
void
gotgan_korean_date_pass_part (GotganKoreanDate *date)
{
  gsize match_end;
  const GotganDateWord *word;

  pass_weekday (date);
  word = gotgan_date_scan_word (date->scan, gotgan_korean_date_spaces (date, date->at), BIT (PART),
                                &match_end);
  if (word == NULL || !gotgan_korean_date_ends (date, match_end))
    return;
  if (word->value > 0)
    date->core = date->at;
  date->at = match_end;
}
