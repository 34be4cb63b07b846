/* The parts that English dates are put together from: years, months and days. */

#include "config.h"

#include "app/facts/gotgan-date-english-private.h"

#include <string.h>

#define BIT(kind) GOTGAN_DATE_BIT (GOTGAN_DATE_##kind)

gsize
gotgan_english_date_spaces (const GotganEnglishDate *date, gsize at)
{
  return gotgan_scan_spaces (date->scan->text, date->scan->end, at);
}

gsize
gotgan_english_date_space_or_hyphen (const GotganEnglishDate *date, gsize at)
{
  return at < date->scan->end && date->scan->text[at] == '-'
             ? at + 1
             : gotgan_english_date_spaces (date, at);
}

/* The word of one of @kinds at @at; it does not begin within another word. */
const GotganDateWord *
gotgan_english_date_word_at (const GotganEnglishDate *date, gsize at, guint64 kinds,
                             gsize *match_end)
{
  if (at >= date->scan->end || !gotgan_scan_is_word_start (date->scan->text, at))
    return NULL;
  return gotgan_date_scan_word (date->scan, at, kinds, match_end);
}

guint64
gotgan_english_date_kinds_at (const GotganEnglishDate *date, gsize at)
{
  if (at >= date->scan->end || !gotgan_scan_is_word_start (date->scan->text, at))
    return 0;
  return gotgan_date_scan_kinds (date->scan, at);
}

static gboolean
is_capital (const GotganEnglishDate *date, gsize at)
{
  return g_ascii_isupper (date->scan->text[at]);
}

/* --- Years ---------------------------------------------------------------------------------- */

gboolean
gotgan_english_date_read_year (const GotganEnglishDate *date, gsize *at, int *year)
{
  const char *text = date->scan->text;
  gsize next = *at + 4;

  if (gotgan_date_scan_digits (date->scan, *at, 4, year) != 4 || *year < GOTGAN_FIRST_YEAR
      || *year > GOTGAN_LAST_YEAR)
    return FALSE;
  if (next < date->scan->end && (text[next] == '%' || g_ascii_isalpha (text[next])))
    return FALSE;
  if (next + 1 < date->scan->end && (text[next] == ',' || text[next] == '.')
      && g_ascii_isdigit (text[next + 1]))
    return FALSE;
  *at = next;
  return TRUE;
}

/* "2014", "2019-2021". */
gboolean
gotgan_english_date_read_bare_year (GotganEnglishDate *date)
{
  gsize next = date->at;
  gsize upper;
  int year;
  int last;

  if (!gotgan_english_date_read_year (date, &next, &year))
    return FALSE;
  upper = next;
  if (gotgan_date_scan_take_dash (date->scan, &upper)
      && gotgan_english_date_read_year (date, &upper, &last) && last > year)
    {
      date->recipe.last_year = last;
      date->flags |= GOTGAN_DATE_PERIOD;
      next = upper;
    }
  date->recipe.year = year;
  date->at = next;
  return TRUE;
}

/* "of 2024", " 2024", ", 2024", "of last year": the year of what has been read before. */
gboolean
gotgan_english_date_read_year_behind (GotganEnglishDate *date)
{
  gsize next = date->at;
  gsize match_end;
  const GotganDateWord *word;
  int year;

  gotgan_date_scan_take (date->scan, &next, ",");
  next = gotgan_english_date_spaces (date, next);
  if (!gotgan_date_scan_take (date->scan, &next, "of "))
    gotgan_date_scan_take (date->scan, &next, "in ");
  if (gotgan_english_date_read_year (date, &next, &year))
    {
      date->recipe.year = year;
      date->at = next;
      return TRUE;
    }
  word = gotgan_english_date_word_at (date, next, BIT (YEAR) | BIT (YEAR_THEN) | BIT (OWN_YEAR),
                                      &match_end);
  if (word == NULL)
    return FALSE;
  date->at = match_end;
  if (word->kind == GOTGAN_DATE_OWN_YEAR)
    {
      next = gotgan_english_date_spaces (date, match_end);
      date->at = gotgan_english_date_read_year (date, &next, &year) ? next : match_end;
      date->flags |= GOTGAN_DATE_FISCAL;
      return TRUE;
    }
  date->recipe.years = word->value;
  date->flags |= word->kind == GOTGAN_DATE_YEAR ? GOTGAN_DATE_RELATIVE : GOTGAN_DATE_ANAPHORIC;
  return TRUE;
}

void
gotgan_english_date_read_year_or_latest (GotganEnglishDate *date, int toward)
{
  if (gotgan_english_date_read_year_behind (date))
    return;
  date->recipe.toward = toward;
  date->flags |= GOTGAN_DATE_RELATIVE;
}

/* --- Months and days ------------------------------------------------------------------------ */

static gsize
pass_ordinal_ending (const GotganEnglishDate *date, gsize at)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };
  gsize next = at;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (gotgan_date_scan_take (date->scan, &next, endings[i]))
      break;
  return next;
}

/* A number from 1 to 31 that nothing else follows. */
static gboolean
read_day_number (const GotganEnglishDate *date, gsize *at, guint8 *day)
{
  int value;
  guint n = gotgan_date_scan_digits (date->scan, *at, 2, &value);
  gsize next = *at + n;
  const char *text = date->scan->text;

  if (n == 0 || n > 2 || value < 1 || value > 31)
    return FALSE;
  next = pass_ordinal_ending (date, next);
  if (next < date->scan->end
      && (g_ascii_isalpha (text[next]) || text[next] == '%' || text[next] == ':'
          || ((text[next] == '.' || text[next] == ',') && next + 1 < date->scan->end
              && g_ascii_isdigit (text[next + 1]))))
    return FALSE;
  *day = value;
  *at = next;
  return TRUE;
}

/* "July-September", "January through March". */
static void
read_last_month (GotganEnglishDate *date)
{
  gsize next = date->at;
  gsize match_end;
  const GotganDateWord *word;

  if (!gotgan_date_scan_take_dash (date->scan, &next)
      && !gotgan_date_scan_take (date->scan, &next, " to ")
      && !gotgan_date_scan_take (date->scan, &next, " through "))
    return;
  word = gotgan_english_date_word_at (date, next, BIT (MONTH_NAME), &match_end);
  if (word == NULL || !is_capital (date, next) || word->value <= date->recipe.first_month)
    return;
  date->recipe.last_month = word->value;
  date->flags |= GOTGAN_DATE_PERIOD;
  date->at = match_end;
}

/* "the December quarter": the three months that end with it. */
static void
read_quarter_behind (GotganEnglishDate *date)
{
  if (!gotgan_date_scan_take (date->scan, &date->at, " quarter"))
    return;
  date->recipe.span = date->recipe.last_month > 0 ? 0 : 3;
  date->flags |= GOTGAN_DATE_PERIOD;
}

/* "Oct. 31, 2025", "July 7", "September"; @sure when a preposition says that "May" is a month. */
gboolean
gotgan_english_date_read_month (GotganEnglishDate *date, gboolean sure, int toward)
{
  gsize match_end;
  gsize next;
  const GotganDateWord *word =
      gotgan_english_date_word_at (date, date->at, BIT (MONTH_NAME), &match_end);

  if (word == NULL || !is_capital (date, date->at))
    return FALSE;
  next = gotgan_english_date_spaces (date, match_end);
  date->recipe.first_month = word->value;
  if (read_day_number (date, &next, &date->recipe.day))
    date->at = next;
  else
    {
      date->at = match_end;
      read_last_month (date);
      read_quarter_behind (date);
    }
  gotgan_english_date_read_year_or_latest (date, toward);
  return sure || word->second == 0 || date->recipe.day > 0 || date->recipe.year > 0
         || date->recipe.last_month > 0 || date->recipe.span > 0;
}

/* "4 August 2025", "the 4th of August". */
gboolean
gotgan_english_date_read_day_first (GotganEnglishDate *date)
{
  gsize next = date->at;
  gsize match_end;
  const GotganDateWord *word;
  guint8 day;

  if (!read_day_number (date, &next, &day))
    return FALSE;
  next = gotgan_english_date_spaces (date, next);
  gotgan_date_scan_take (date->scan, &next, "of ");
  word = gotgan_english_date_word_at (date, next, BIT (MONTH_NAME), &match_end);
  if (word == NULL || !is_capital (date, next))
    return FALSE;
  date->recipe.first_month = word->value;
  date->recipe.day = day;
  date->at = match_end;
  gotgan_english_date_read_year_or_latest (date, -1);
  return TRUE;
}

/* "Thursday", "Friday 12 July 2024", "Monday, June 3". */
gboolean
gotgan_english_date_read_weekday (GotganEnglishDate *date, int toward)
{
  gsize match_end;
  const GotganDateWord *word =
      gotgan_english_date_word_at (date, date->at, BIT (WEEKDAY), &match_end);

  if (word == NULL || !is_capital (date, date->at))
    return FALSE;
  date->at = match_end;
  gotgan_date_scan_take (date->scan, &date->at, ",");
  date->at = gotgan_english_date_spaces (date, date->at);
  if (gotgan_english_date_read_day_first (date)
      || (gotgan_english_date_read_month (date, FALSE, -1) && date->recipe.day > 0))
    return TRUE;
  date->recipe = (GotganDateRecipe) { .weekday = word->value, .keep_day = TRUE, .toward = toward };
  date->flags |= GOTGAN_DATE_RELATIVE;
  date->at = match_end;
  return TRUE;
}
