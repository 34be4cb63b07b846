#include "config.h"

#include "app/facts/gotgan-date-scan.h"

#include "app/facts/gotgan-date-recipe.h"

#include <string.h>

#define BIT(kind) GOTGAN_DATE_BIT (GOTGAN_DATE_##kind)

/* A date as far as it has been read. */
typedef struct
{
  const GotganDateScan *scan;
  gsize at;
  GotganDateRecipe recipe;
  GotganDateFlags flags;
} Draft;

static gsize
spaces (const Draft *draft, gsize at)
{
  return gotgan_scan_spaces (draft->scan->text, draft->scan->end, at);
}

static gsize
space_or_hyphen (const Draft *draft, gsize at)
{
  return at < draft->scan->end && draft->scan->text[at] == '-' ? at + 1 : spaces (draft, at);
}

/* The word of one of @kinds at @at; it does not begin within another word. */
static const GotganDateWord *
word_at (const Draft *draft, gsize at, guint64 kinds, gsize *match_end)
{
  if (at >= draft->scan->end || !gotgan_scan_is_word_start (draft->scan->text, at))
    return NULL;
  return gotgan_date_scan_word (draft->scan, at, kinds, match_end);
}

static gboolean
is_capital (const Draft *draft, gsize at)
{
  return g_ascii_isupper (draft->scan->text[at]);
}

/* --- Years ---------------------------------------------------------------------------------- */

static gboolean
read_year (const Draft *draft, gsize *at, int *year)
{
  const char *text = draft->scan->text;
  gsize next = *at + 4;

  if (gotgan_date_scan_digits (draft->scan, *at, 4, year) != 4 || *year < GOTGAN_FIRST_YEAR
      || *year > GOTGAN_LAST_YEAR)
    return FALSE;
  if (next < draft->scan->end && (text[next] == '%' || g_ascii_isalpha (text[next])))
    return FALSE;
  if (next + 1 < draft->scan->end && (text[next] == ',' || text[next] == '.')
      && g_ascii_isdigit (text[next + 1]))
    return FALSE;
  *at = next;
  return TRUE;
}

/* "2014", "2019-2021". */
static gboolean
read_bare_year (Draft *draft)
{
  gsize next = draft->at;
  gsize upper;
  int year;
  int last;

  if (!read_year (draft, &next, &year))
    return FALSE;
  upper = next;
  if (gotgan_date_scan_take_dash (draft->scan, &upper) && read_year (draft, &upper, &last)
      && last > year)
    {
      draft->recipe.last_year = last;
      draft->flags |= GOTGAN_DATE_PERIOD;
      next = upper;
    }
  draft->recipe.year = year;
  draft->at = next;
  return TRUE;
}

/* "of 2024", " 2024", ", 2024", "of last year": the year of what has been read before. */
static gboolean
read_year_behind (Draft *draft)
{
  gsize next = draft->at;
  gsize match_end;
  const GotganDateWord *word;
  int year;

  gotgan_date_scan_take (draft->scan, &next, ",");
  next = spaces (draft, next);
  if (!gotgan_date_scan_take (draft->scan, &next, "of "))
    gotgan_date_scan_take (draft->scan, &next, "in ");
  if (read_year (draft, &next, &year))
    {
      draft->recipe.year = year;
      draft->at = next;
      return TRUE;
    }
  word = word_at (draft, next, BIT (YEAR) | BIT (YEAR_THEN) | BIT (OWN_YEAR), &match_end);
  if (word == NULL)
    return FALSE;
  draft->at = match_end;
  if (word->kind == GOTGAN_DATE_OWN_YEAR)
    {
      next = spaces (draft, match_end);
      draft->at = read_year (draft, &next, &year) ? next : match_end;
      draft->flags |= GOTGAN_DATE_FISCAL;
      return TRUE;
    }
  draft->recipe.years = word->value;
  draft->flags |= word->kind == GOTGAN_DATE_YEAR ? GOTGAN_DATE_RELATIVE : GOTGAN_DATE_ANAPHORIC;
  return TRUE;
}

static void
read_year_or_latest (Draft *draft, int toward)
{
  if (read_year_behind (draft))
    return;
  draft->recipe.toward = toward;
  draft->flags |= GOTGAN_DATE_RELATIVE;
}

/* --- Months and days ------------------------------------------------------------------------ */

static gsize
pass_ordinal_ending (const Draft *draft, gsize at)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };
  gsize next = at;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (gotgan_date_scan_take (draft->scan, &next, endings[i]))
      break;
  return next;
}

/* A number from 1 to 31 that nothing else follows. */
static gboolean
read_day_number (const Draft *draft, gsize *at, guint8 *day)
{
  int value;
  guint n = gotgan_date_scan_digits (draft->scan, *at, 2, &value);
  gsize next = *at + n;
  const char *text = draft->scan->text;

  if (n == 0 || n > 2 || value < 1 || value > 31)
    return FALSE;
  next = pass_ordinal_ending (draft, next);
  if (next < draft->scan->end
      && (g_ascii_isalpha (text[next]) || text[next] == '%' || text[next] == ':'
          || ((text[next] == '.' || text[next] == ',') && next + 1 < draft->scan->end
              && g_ascii_isdigit (text[next + 1]))))
    return FALSE;
  *day = value;
  *at = next;
  return TRUE;
}

/* "July-September", "January through March". */
static void
read_last_month (Draft *draft)
{
  gsize next = draft->at;
  gsize match_end;
  const GotganDateWord *word;

  if (!gotgan_date_scan_take_dash (draft->scan, &next)
      && !gotgan_date_scan_take (draft->scan, &next, " to ")
      && !gotgan_date_scan_take (draft->scan, &next, " through "))
    return;
  word = word_at (draft, next, BIT (MONTH_NAME), &match_end);
  if (word == NULL || !is_capital (draft, next) || word->value <= draft->recipe.first_month)
    return;
  draft->recipe.last_month = word->value;
  draft->flags |= GOTGAN_DATE_PERIOD;
  draft->at = match_end;
}

/* "Oct. 31, 2025", "July 7", "September"; @sure when a preposition says that "May" is a month. */
static gboolean
read_month (Draft *draft, gboolean sure, int toward)
{
  gsize match_end;
  gsize next;
  const GotganDateWord *word = word_at (draft, draft->at, BIT (MONTH_NAME), &match_end);

  if (word == NULL || !is_capital (draft, draft->at))
    return FALSE;
  next = spaces (draft, match_end);
  draft->recipe.first_month = word->value;
  if (read_day_number (draft, &next, &draft->recipe.day))
    draft->at = next;
  else
    {
      draft->at = match_end;
      read_last_month (draft);
    }
  read_year_or_latest (draft, toward);
  return sure || word->second == 0 || draft->recipe.day > 0 || draft->recipe.year > 0
         || draft->recipe.last_month > 0;
}

/* "4 August 2025", "the 4th of August". */
static gboolean
read_day_first (Draft *draft)
{
  gsize next = draft->at;
  gsize match_end;
  const GotganDateWord *word;
  guint8 day;

  if (!read_day_number (draft, &next, &day))
    return FALSE;
  next = spaces (draft, next);
  gotgan_date_scan_take (draft->scan, &next, "of ");
  word = word_at (draft, next, BIT (MONTH_NAME), &match_end);
  if (word == NULL || !is_capital (draft, next))
    return FALSE;
  draft->recipe.first_month = word->value;
  draft->recipe.day = day;
  draft->at = match_end;
  read_year_or_latest (draft, -1);
  return TRUE;
}

/* "Thursday", "Friday 12 July 2024", "Monday, June 3". */
static gboolean
read_weekday (Draft *draft, int toward)
{
  gsize match_end;
  const GotganDateWord *word = word_at (draft, draft->at, BIT (WEEKDAY), &match_end);

  if (word == NULL || !is_capital (draft, draft->at))
    return FALSE;
  draft->at = match_end;
  gotgan_date_scan_take (draft->scan, &draft->at, ",");
  draft->at = spaces (draft, draft->at);
  if (read_day_first (draft) || (read_month (draft, FALSE, -1) && draft->recipe.day > 0))
    return TRUE;
  draft->recipe = (GotganDateRecipe) { .weekday = word->value, .keep_day = TRUE, .toward = toward };
  draft->flags |= GOTGAN_DATE_RELATIVE;
  draft->at = match_end;
  return TRUE;
}

/* --- Quarters and halves -------------------------------------------------------------------- */

static void
set_months (Draft *draft, int first, int last)
{
  draft->recipe.first_month = first;
  draft->recipe.last_month = last;
  draft->flags |= GOTGAN_DATE_PERIOD;
}

/* "third quarter", "third-quarter", "first half", "first nine months"; then "of 2024". */
static gboolean
read_ordinal (Draft *draft)
{
  gsize match_end;
  gsize next;
  const GotganDateWord *ordinal = word_at (draft, draft->at, BIT (ORDINAL), &match_end);
  const GotganDateWord *unit;

  if (ordinal == NULL)
    return FALSE;
  next = space_or_hyphen (draft, match_end);
  unit = word_at (draft, next, BIT (QUARTER) | BIT (HALF) | BIT (MONTHS), &match_end);
  if (unit == NULL)
    return FALSE;
  if (unit->kind == GOTGAN_DATE_QUARTER)
    set_months (draft, ordinal->value * 3 - 2, ordinal->value * 3);
  else if (unit->kind == GOTGAN_DATE_HALF && ordinal->value <= 2)
    set_months (draft, ordinal->value * 6 - 5, ordinal->value * 6);
  else if (unit->kind == GOTGAN_DATE_MONTHS && ordinal->value == 1)
    set_months (draft, 1, unit->value);
  else
    return FALSE;
  draft->at = match_end;
  read_year_or_latest (draft, unit->kind == GOTGAN_DATE_HALF ? 0 : -1);
  return TRUE;
}

/* "Q3 2024", "H1", "3Q24". */
static gboolean
read_short_quarter (Draft *draft)
{
  const char *text = draft->scan->text + draft->at;
  gsize left = draft->scan->end - draft->at;
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
  draft->at += 2;
  set_months (draft, letter == 'Q' ? number * 3 - 2 : number * 6 - 5,
              letter == 'Q' ? number * 3 : number * 6);
  if (gotgan_date_scan_digits (draft->scan, draft->at, 2, &year) == 2)
    {
      draft->recipe.year = 2000 + year;
      draft->at += 2;
      return TRUE;
    }
  read_year_or_latest (draft, letter == 'H' ? 0 : -1);
  return TRUE;
}

static gboolean
take_end_word (Draft *draft)
{
  static const char *const words[] = { " to ",     " through ", " ended ",
                                       " ending ", " until ",   " that ended " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_date_scan_take (draft->scan, &draft->at, words[i]))
      return TRUE;
  return FALSE;
}

/* "three months to September", "nine months ended Sept. 30, 2025". */
static gboolean
read_months_to (Draft *draft)
{
  gsize match_end;
  const GotganDateWord *word = word_at (draft, draft->at, BIT (MONTHS), &match_end);

  if (word == NULL)
    return FALSE;
  draft->at = match_end;
  if (!take_end_word (draft) || !read_month (draft, TRUE, -1)
      || draft->recipe.first_month < word->value || draft->recipe.last_month > 0)
    return FALSE;
  draft->recipe.day = 0;
  set_months (draft, draft->recipe.first_month - word->value + 1, draft->recipe.first_month);
  return TRUE;
}

/* "fiscal 2025", "fiscal year through May", "fiscal third quarter": the months are the company's own. */
static gboolean
read_fiscal (Draft *draft)
{
  gsize match_end;
  gsize next;
  int year;

  if (!word_at (draft, draft->at, BIT (OWN_YEAR), &match_end))
    return FALSE;
  draft->at = match_end;
  next = space_or_hyphen (draft, match_end);
  if (next == match_end && g_ascii_isalpha (draft->scan->text[next]))
    return FALSE;
  if (read_year (draft, &next, &year))
    draft->at = next;
  else
    {
      draft->at = next;
      if (!read_ordinal (draft))
        draft->at = match_end;
    }
  if (take_end_word (draft))
    read_month (draft, TRUE, -1);
  draft->recipe = (GotganDateRecipe) { 0 };
  draft->flags = GOTGAN_DATE_FISCAL | GOTGAN_DATE_PERIOD;
  return TRUE;
}

/* --- Words and lengths ---------------------------------------------------------------------- */

static gboolean
read_relative_word (Draft *draft)
{
  gsize match_end;
  const GotganDateWord *word =
      word_at (draft, draft->at,
               BIT (YEAR) | BIT (MONTH) | BIT (WEEK) | BIT (DAY) | BIT (YEAR_THEN)
                   | BIT (MONTH_THEN) | BIT (DAY_THEN) | BIT (SAME_SPAN),
               &match_end);

  if (word == NULL)
    return FALSE;
  draft->at = match_end;
  draft->flags |= GOTGAN_DATE_RELATIVE;
  switch (word->kind)
    {
    case GOTGAN_DATE_YEAR_THEN:
    case GOTGAN_DATE_YEAR:
      draft->recipe.years = word->value;
      break;
    case GOTGAN_DATE_MONTH_THEN:
    case GOTGAN_DATE_MONTH:
      draft->recipe.months = word->value;
      draft->recipe.keep_month = TRUE;
      break;
    case GOTGAN_DATE_SAME_SPAN:
      draft->recipe.years = word->value;
      draft->recipe.keep_span = TRUE;
      draft->flags |= GOTGAN_DATE_PERIOD;
      break;
    default:
      draft->recipe.days = word->kind == GOTGAN_DATE_WEEK ? word->value * 7 : word->value;
      draft->recipe.keep_day = TRUE;
      draft->recipe.week = word->kind == GOTGAN_DATE_WEEK;
    }
  if (BIT (YEAR_THEN) & GOTGAN_DATE_BIT (word->kind)
      || BIT (MONTH_THEN) & GOTGAN_DATE_BIT (word->kind)
      || BIT (DAY_THEN) & GOTGAN_DATE_BIT (word->kind)
      || BIT (SAME_SPAN) & GOTGAN_DATE_BIT (word->kind))
    draft->flags = (draft->flags & ~GOTGAN_DATE_RELATIVE) | GOTGAN_DATE_ANAPHORIC;
  return TRUE;
}

/* "three months" is one word of the lexicon, "three years" are two. */
static gboolean
read_length (const Draft *draft, gsize *at, int *value, const GotganDateWord **unit)
{
  static const GotganDateWord month = { GOTGAN_DATE_UNIT, 1, 30 };
  gsize next;
  guint n = gotgan_date_scan_digits (draft->scan, *at, 3, value);
  const GotganDateWord *count;

  if (n > 3)
    return FALSE;
  next = *at + n;
  if (n == 0)
    {
      count = word_at (draft, *at, BIT (COUNT) | BIT (MONTHS), &next);
      if (count == NULL)
        return FALSE;
      *value = count->value;
      if (count->kind == GOTGAN_DATE_MONTHS)
        {
          *unit = &month;
          *at = next;
          return TRUE;
        }
    }
  *unit = word_at (draft, space_or_hyphen (draft, next), BIT (UNIT), at);
  return *unit != NULL;
}

/* "three years ago", "six months later", "two weeks earlier". */
static gboolean
read_distance (Draft *draft)
{
  const GotganDateWord *unit;
  const GotganDateWord *way;
  gsize next = draft->at;
  gsize match_end;
  int value;

  if (!read_length (draft, &next, &value, &unit) || value == 0)
    return FALSE;
  way = word_at (draft, spaces (draft, next), BIT (AGO) | BIT (LATER) | BIT (EARLIER), &match_end);
  if (way == NULL)
    return FALSE;
  gotgan_date_recipe_move (&draft->recipe, unit, way->kind == GOTGAN_DATE_LATER ? value : -value);
  draft->flags |= way->kind == GOTGAN_DATE_AGO ? GOTGAN_DATE_RELATIVE : GOTGAN_DATE_ANAPHORIC;
  draft->at = match_end;
  return TRUE;
}

/* "over five years", "for three months". */
static gboolean
read_lasting (Draft *draft)
{
  const GotganDateWord *unit;
  gsize next;
  int value;

  if (!word_at (draft, draft->at, BIT (LASTING), &next))
    return FALSE;
  next = spaces (draft, next);
  if (!read_length (draft, &next, &value, &unit))
    return FALSE;
  draft->at = next;
  draft->flags |= GOTGAN_DATE_DURATION;
  return TRUE;
}

/* "last September", "this Thursday", "next quarter", "that December". */
static gboolean
read_pointed (Draft *draft)
{
  static const guint64 pointers = BIT (LAST) | BIT (THIS) | BIT (NEXT) | BIT (THAT);
  gsize match_end;
  const GotganDateWord *word = word_at (draft, draft->at, pointers, &match_end);
  int toward;

  if (word == NULL)
    return FALSE;
  toward = word->kind == GOTGAN_DATE_LAST ? -1 : word->kind == GOTGAN_DATE_NEXT ? 1 : 0;
  draft->at = spaces (draft, match_end);
  if (read_weekday (draft, toward))
    return TRUE;
  if (!read_month (draft, TRUE, toward))
    return FALSE;
  if (word->kind == GOTGAN_DATE_THAT)
    draft->flags = (draft->flags & ~GOTGAN_DATE_RELATIVE) | GOTGAN_DATE_ANAPHORIC;
  if (word->kind == GOTGAN_DATE_NEXT)
    draft->flags |= GOTGAN_DATE_FUTURE;
  return TRUE;
}

/* --- The whole ------------------------------------------------------------------------------ */

typedef gboolean (*Reader) (Draft *draft);

static gboolean
read_sure_month (Draft *draft)
{
  return read_month (draft, TRUE, -1);
}

static gboolean
read_likely_month (Draft *draft)
{
  return read_month (draft, FALSE, -1);
}

static gboolean
read_latest_weekday (Draft *draft)
{
  return read_weekday (draft, -1);
}

static gboolean
try_readers (Draft *draft, const Reader *readers)
{
  Draft start = *draft;

  for (; *readers != NULL; readers++)
    {
      if ((*readers) (draft))
        return TRUE;
      *draft = start;
    }
  return FALSE;
}

static const Reader plain_readers[] = { read_relative_word,  read_fiscal,        read_pointed,
                                        read_ordinal,        read_months_to,     read_distance,
                                        read_lasting,        read_day_first,     read_likely_month,
                                        read_latest_weekday, read_short_quarter, NULL };
static const Reader readers_after_preposition[] = {
  read_sure_month, read_bare_year,      read_relative_word, read_fiscal,
  read_pointed,    read_ordinal,        read_months_to,     read_distance,
  read_day_first,  read_latest_weekday, read_short_quarter, NULL
};

/* "early 2024", "the end of last year". */
static void
pass_early (Draft *draft)
{
  gsize match_end;

  for (guint n = 0; n < 2 && word_at (draft, draft->at, BIT (EARLY), &match_end); n++)
    {
      draft->at = space_or_hyphen (draft, match_end);
      gotgan_date_scan_take (draft->scan, &draft->at, "in ");
    }
  gotgan_date_scan_take (draft->scan, &draft->at, "the ");
}

/* "between 2019 and 2021": the second year has no preposition of its own. */
static void
read_second_year (Draft *draft)
{
  gsize next = draft->at;
  int last;

  if (draft->recipe.year == 0 || draft->recipe.first_month > 0
      || !gotgan_date_scan_take (draft->scan, &next, " and ") || !read_year (draft, &next, &last)
      || last <= draft->recipe.year)
    return;
  draft->recipe.last_year = last;
  draft->flags |= GOTGAN_DATE_PERIOD;
  draft->at = next;
}

static gboolean
read_prepositional (Draft *draft, gsize *start)
{
  static const guint64 prepositions = BIT (IN) | BIT (FROM) | BIT (UNTIL) | BIT (EARLY);
  gsize match_end;
  const GotganDateWord *word = word_at (draft, draft->at, prepositions, &match_end);
  gsize begin = draft->at;

  if (word == NULL)
    return FALSE;
  if (word->kind != GOTGAN_DATE_EARLY)
    {
      draft->at = spaces (draft, match_end);
      gotgan_date_scan_take (draft->scan, &draft->at, "the ");
    }
  if (word->kind == GOTGAN_DATE_IN || word->kind == GOTGAN_DATE_EARLY)
    begin = draft->at;
  pass_early (draft);
  if (!try_readers (draft, readers_after_preposition))
    return FALSE;
  if (word->kind == GOTGAN_DATE_FROM && word->value == 1)
    read_second_year (draft);
  if (word->kind == GOTGAN_DATE_FROM && draft->recipe.last_year == 0)
    draft->flags |= GOTGAN_DATE_SINCE | (word->value == 1 ? GOTGAN_DATE_TENTATIVE : 0);
  if (word->kind == GOTGAN_DATE_UNTIL)
    draft->flags |= GOTGAN_DATE_DEADLINE;
  *start = begin;
  return TRUE;
}

/* "(2014)"; "in 2022 and 2023". */
static gboolean
read_lone_year (Draft *draft)
{
  if (draft->scan->after_year)
    return read_bare_year (draft);
  if (draft->at == 0 || draft->scan->text[draft->at - 1] != '(' || !read_bare_year (draft))
    return FALSE;
  return draft->at < draft->scan->end && draft->scan->text[draft->at] == ')';
}

gboolean
gotgan_date_read_english (const GotganDateScan *scan, gsize at, GotganDateMention *mention)
{
  Draft draft = { .scan = scan, .at = at };
  const Draft start = draft;
  gsize begin = at;
  gboolean found = read_prepositional (&draft, &begin);

  if (!found)
    {
      draft = start;
      found = try_readers (&draft, plain_readers);
    }
  if (!found)
    {
      draft = start;
      found = read_lone_year (&draft);
    }
  if (!found)
    return FALSE;
  *mention = (GotganDateMention) {
    .start = begin,
    .end = draft.at,
    .flags = draft.flags,
    .recipe = draft.recipe,
  };
  return TRUE;
}
