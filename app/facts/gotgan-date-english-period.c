/* English dates that last: quarters, halves, the months up to one, fiscal years. */

#include "config.h"

#include "app/facts/gotgan-date-english-private.h"

#define BIT(kind) GOTGAN_DATE_BIT (GOTGAN_DATE_##kind)

static void
set_months (GotganEnglishDate *date, int first, int last)
{
  date->recipe.first_month = first;
  date->recipe.last_month = last;
  date->flags |= GOTGAN_DATE_PERIOD;
}

/* "third quarter", "third-quarter", "first half", "first nine months"; then "of 2024". */
gboolean
gotgan_english_date_read_ordinal (GotganEnglishDate *date)
{
  gsize match_end;
  gsize next;
  const GotganDateWord *ordinal =
      gotgan_english_date_word_at (date, date->at, BIT (ORDINAL), &match_end);
  const GotganDateWord *unit;

  if (ordinal == NULL)
    return FALSE;
  next = gotgan_english_date_space_or_hyphen (date, match_end);
  unit = gotgan_english_date_word_at (date, next, BIT (QUARTER) | BIT (HALF) | BIT (MONTHS),
                                      &match_end);
  if (unit == NULL)
    return FALSE;
  if (unit->kind == GOTGAN_DATE_QUARTER)
    set_months (date, ordinal->value * 3 - 2, ordinal->value * 3);
  else if (unit->kind == GOTGAN_DATE_HALF && ordinal->value <= 2)
    set_months (date, ordinal->value * 6 - 5, ordinal->value * 6);
  else if (unit->kind == GOTGAN_DATE_MONTHS && ordinal->value == 1)
    set_months (date, 1, unit->value);
  else
    return FALSE;
  date->at = match_end;
  gotgan_english_date_read_year_or_latest (date, unit->kind == GOTGAN_DATE_HALF ? 0 : -1);
  return TRUE;
}

/* "Q3 2024", "H1", "3Q24". */
gboolean
gotgan_english_date_read_short_quarter (GotganEnglishDate *date)
{
  const char *text = date->scan->text + date->at;
  gsize left = date->scan->end - date->at;
  gboolean swapped = left >= 2 && g_ascii_isdigit (text[0]);
  char letter = left >= 2 ? g_ascii_toupper (text[swapped ? 1 : 0]) : 0;
  int number = left >= 2 ? text[swapped ? 0 : 1] - '0' : 0;
  int year;

  if ((letter != 'Q' && letter != 'H') || number < 1 || number > (letter == 'Q' ? 4 : 2))
    return FALSE;
  if (left > 2 && g_ascii_isalpha (text[2]))
    return FALSE;
  if (left > 2 && g_ascii_isdigit (text[2]) && !swapped)
    return FALSE;
  date->at += 2;
  set_months (date, letter == 'Q' ? number * 3 - 2 : number * 6 - 5,
              letter == 'Q' ? number * 3 : number * 6);
  if (gotgan_date_scan_digits (date->scan, date->at, 2, &year) == 2)
    {
      date->recipe.year = 2000 + year;
      date->at += 2;
      return TRUE;
    }
  gotgan_english_date_read_year_or_latest (date, letter == 'H' ? 0 : -1);
  return TRUE;
}

static gboolean
take_end_word (GotganEnglishDate *date, int *toward)
{
  static const struct
  {
    const char *words;
    int toward;
  } ends[] = {
    { " that ended in ", -1 },      { " that ended on ", -1 }, { " that ended ", -1 },
    { " ended in ", -1 },           { " ended on ", -1 },      { " ended ", -1 },
    { " ending in ", 1 },           { " ending on ", 1 },      { " ending ", 1 },
    { " to the end of ", -1 },      { " to end-", -1 },        { " to ", -1 },
    { " through the end of ", -1 }, { " through ", -1 },       { " until ", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (gotgan_date_scan_take (date->scan, &date->at, ends[i].words))
      {
        *toward = ends[i].toward;
        return TRUE;
      }
  return FALSE;
}

/* "12 months": as a word of the lexicon, or a number before one. */
static const GotganDateWord *
read_months (GotganEnglishDate *date, int *months)
{
  gsize match_end;
  int value;
  guint n = gotgan_date_scan_digits (date->scan, date->at, 2, &value);
  const GotganDateWord *word;

  if (n == 0)
    {
      word = gotgan_english_date_word_at (date, date->at, BIT (MONTHS) | BIT (TERM), &match_end);
      if (word == NULL)
        return NULL;
      *months = word->value;
      date->at = match_end;
      return word;
    }
  word =
      gotgan_english_date_word_at (date, gotgan_english_date_spaces (date, date->at + MIN (n, 2)),
                                   BIT (UNIT), &match_end);
  if (n > 2 || word == NULL || word->second != 30)
    return NULL;
  *months = value;
  date->at = match_end;
  return word;
}

/* The months that end with the one which follows: "three months to September", "the year ended March 2019". */
static gboolean
read_end_of (GotganEnglishDate *date, int months)
{
  int toward;

  if (months < 1 || months > 36 || !take_end_word (date, &toward)
      || !gotgan_english_date_read_month (date, TRUE, toward) || date->recipe.last_month > 0)
    return FALSE;
  date->recipe.day = 0;
  date->recipe.span = months;
  date->flags |= GOTGAN_DATE_PERIOD;
  return TRUE;
}

gboolean
gotgan_english_date_has_end (const GotganEnglishDate *date)
{
  GotganEnglishDate period = { .scan = date->scan, .at = date->at };

  return read_end_of (&period, 1);
}

gboolean
gotgan_english_date_read_months_to (GotganEnglishDate *date)
{
  int months;

  return read_months (date, &months) != NULL && read_end_of (date, months);
}

/* "the last three months of 2025" */
gboolean
gotgan_english_date_read_last_months (GotganEnglishDate *date)
{
  gsize match_end;
  int months;

  if (!gotgan_english_date_word_at (date, date->at, BIT (LAST), &match_end))
    return FALSE;
  date->at = gotgan_english_date_spaces (date, match_end);
  if (read_months (date, &months) == NULL || months > 11)
    return FALSE;
  if (!gotgan_english_date_read_year_behind (date))
    return FALSE;
  set_months (date, 13 - months, 12);
  return TRUE;
}

/* "last quarter", "the current quarter, January to March" */
gboolean
gotgan_english_date_read_pointed_quarter (GotganEnglishDate *date)
{
  gsize match_end;
  gsize next;
  const GotganDateWord *word =
      gotgan_english_date_word_at (date, date->at, BIT (LAST) | BIT (THIS) | BIT (NEXT),
                                   &match_end);
  int toward;

  if (word == NULL)
    return FALSE;
  toward = word->kind == GOTGAN_DATE_LAST ? -1 : word->kind == GOTGAN_DATE_NEXT ? 1 : 0;
  date->at = gotgan_english_date_spaces (date, match_end);
  if (!gotgan_english_date_word_at (date, date->at, BIT (QUARTER), &match_end))
    return FALSE;
  date->at = next = match_end;
  gotgan_date_scan_take (date->scan, &next, ",");
  date->at = gotgan_english_date_spaces (date, next);
  if (toward >= 0 && next > match_end && gotgan_english_date_read_month (date, TRUE, toward)
      && date->recipe.last_month > 0)
    return TRUE;
  date->recipe = (GotganDateRecipe) { .months = 3 * toward, .quarter = TRUE };
  date->flags |= GOTGAN_DATE_RELATIVE | GOTGAN_DATE_PERIOD;
  date->at = match_end;
  return TRUE;
}

/* "fiscal 2025", "fiscal third quarter": the months are the company's own, unless they are named: "fiscal year through
 * May". */
gboolean
gotgan_english_date_read_fiscal (GotganEnglishDate *date)
{
  gsize match_end;
  gsize next;
  int year;
  gboolean quarter = FALSE;

  if (!gotgan_english_date_word_at (date, date->at, BIT (OWN_YEAR), &match_end))
    return FALSE;
  date->at = match_end;
  next = gotgan_english_date_space_or_hyphen (date, match_end);
  if (next == match_end && g_ascii_isalpha (date->scan->text[next]))
    return FALSE;
  if (gotgan_english_date_read_year (date, &next, &year))
    date->at = next;
  else
    {
      date->at = next;
      quarter = gotgan_english_date_read_ordinal (date);
      if (!quarter)
        date->at = match_end;
    }
  date->recipe = (GotganDateRecipe) { 0 };
  date->flags = 0;
  match_end = date->at;
  if (read_end_of (date, quarter ? 3 : 12))
    return TRUE;
  date->at = match_end;
  date->recipe = (GotganDateRecipe) { 0 };
  date->flags = GOTGAN_DATE_FISCAL | GOTGAN_DATE_PERIOD;
  return TRUE;
}
