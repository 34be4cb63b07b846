#include "config.h"

#include "app/facts/gotgan-date-recipe.h"
#include "app/facts/gotgan-date-scan.h"

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

/* Digits with a unit glued or one space behind it: "9월", "3 분기". */
static gboolean
read_unit (const Draft *draft, gsize *at, guint max_digits, const char *unit, int *value)
{
  guint n = gotgan_date_scan_digits (draft->scan, *at, max_digits, value);
  gsize next = *at + n;

  if (n == 0 || n > max_digits)
    return FALSE;
  if (!gotgan_date_scan_take (draft->scan, &next, unit))
    return FALSE;
  *at = next;
  return TRUE;
}

/* --- Lengths of time: "3년 전", "석 달 뒤", "5년간" --------------------------------------------- */

static gboolean
read_length (Draft *draft, gsize *at, int *value, const GotganDateWord **unit)
{
  gsize match_end;
  gsize next = *at;
  guint n = gotgan_date_scan_digits (draft->scan, next, 4, value);
  const GotganDateWord *word;

  if (n > 4)
    return FALSE;
  if (n == 0)
    {
      word = gotgan_date_scan_word (draft->scan, next, BIT (COUNT) | BIT (LENGTH), &match_end);
      if (word == NULL)
        return FALSE;
      *value = word->value;
      *unit = word;
      *at = match_end;
      if (word->kind == GOTGAN_DATE_LENGTH)
        return TRUE;
      next = spaces (draft, match_end);
    }
  else
    next = spaces (draft, next + n);
  gotgan_date_scan_take (draft->scan, &next, "여 ");
  gotgan_date_scan_take (draft->scan, &next, "여");
  *unit = gotgan_date_scan_word (draft->scan, next, BIT (UNIT), at);
  return *unit != NULL;
}

/* What stands behind a length says whether it is a date: "전", "뒤", or "간". */
static gboolean
read_distance (Draft *draft)
{
  const GotganDateWord *unit;
  const GotganDateWord *way;
  gsize next = draft->at;
  gsize match_end;
  int value;

  if (!read_length (draft, &next, &value, &unit) || unit->second == 0)
    return FALSE;
  way = gotgan_date_scan_word (draft->scan, spaces (draft, next),
                               BIT (AGO) | BIT (LATER) | BIT (LASTING), &match_end);
  if (way == NULL)
    return FALSE;
  draft->at = match_end;
  if (way->kind == GOTGAN_DATE_LASTING || value == 0)
    draft->flags |= GOTGAN_DATE_DURATION;
  else
    gotgan_date_recipe_move (&draft->recipe, unit, way->kind == GOTGAN_DATE_AGO ? -value : value);
  if (way->kind == GOTGAN_DATE_AGO)
    draft->flags |= GOTGAN_DATE_RELATIVE;
  else if (way->kind == GOTGAN_DATE_LATER)
    draft->flags |= GOTGAN_DATE_ANAPHORIC;
  return TRUE;
}

/* --- Years ---------------------------------------------------------------------------------- */

static gboolean
read_four_digits (const Draft *draft, gsize *at, int *year)
{
  if (gotgan_date_scan_digits (draft->scan, *at, 4, year) != 4 || *year < GOTGAN_FIRST_YEAR
      || *year > GOTGAN_LAST_YEAR)
    return FALSE;
  *at += 4;
  return TRUE;
}

/* "'24년": the year of this century. */
static gboolean
read_short_year (const Draft *draft, gsize *at, int *year)
{
  gsize next = *at;

  if (!gotgan_date_scan_take (draft->scan, &next, "'")
      && !gotgan_date_scan_take (draft->scan, &next, "’")
      && !gotgan_date_scan_take (draft->scan, &next, "‘"))
    return FALSE;
  if (gotgan_date_scan_digits (draft->scan, next, 2, year) != 2)
    return FALSE;
  next += 2;
  *year += 2000;
  if (!gotgan_date_scan_take (draft->scan, &next, "년"))
    return FALSE;
  *at = next;
  return TRUE;
}

/* The upper end of "2019~2021년" or "2026~30년". */
static int
read_upper_year (const Draft *draft, gsize *at, int year)
{
  gsize next = *at;
  int last;

  if (!gotgan_date_scan_take_dash (draft->scan, &next))
    return 0;
  if (gotgan_date_scan_digits (draft->scan, next, 4, &last) == 2)
    {
      last += year / 100 * 100;
      next += 2;
    }
  else if (!read_four_digits (draft, &next, &last))
    return 0;
  if (last <= year)
    return 0;
  *at = next;
  return last;
}

/* "년", or the words of a company's own year. */
static gboolean
read_year_unit (Draft *draft, gsize *at)
{
  gsize match_end;

  if (gotgan_date_scan_word (draft->scan, spaces (draft, *at), BIT (OWN_YEAR), &match_end))
    {
      draft->flags |= GOTGAN_DATE_FISCAL;
      *at = match_end;
      return TRUE;
    }
  return gotgan_date_scan_take (draft->scan, at, "년");
}

/* "2024년", "2019~2021년", "2025 회계연도". */
static gboolean
read_written_year (Draft *draft)
{
  gsize next = draft->at;
  int year;
  int last = 0;

  if (!read_short_year (draft, &next, &year))
    {
      if (!read_four_digits (draft, &next, &year))
        return FALSE;
      last = read_upper_year (draft, &next, year);
      if (!read_year_unit (draft, &next))
        return FALSE;
    }
  /* A decade: "1990년대". */
  if (gotgan_date_scan_take (draft->scan, &next, "대"))
    return FALSE;
  draft->at = next;
  draft->recipe.year = year;
  draft->recipe.last_year = last;
  if (last > 0)
    draft->flags |= GOTGAN_DATE_PERIOD;
  return TRUE;
}

/* --- Months, quarters, days ----------------------------------------------------------------- */

static gboolean
read_span_word (Draft *draft, gsize at)
{
  gsize match_end;
  const GotganDateWord *word = gotgan_date_scan_word (draft->scan, at, BIT (SPAN), &match_end);

  if (word == NULL)
    return FALSE;
  draft->recipe.first_month = word->value;
  draft->recipe.last_month = word->second;
  draft->flags |= GOTGAN_DATE_PERIOD;
  draft->at = match_end;
  return TRUE;
}

/* "3분기", "1~3분기", and the older "3·4분기" for the third of four. */
static gboolean
read_quarter (Draft *draft, gsize at)
{
  int first;
  int last;
  gsize next = at + 1;

  if (gotgan_date_scan_digits (draft->scan, at, 1, &first) != 1)
    return FALSE;
  last = first;
  if (gotgan_date_scan_take_dash (draft->scan, &next))
    {
      if (gotgan_date_scan_digits (draft->scan, next, 1, &last) != 1)
        return FALSE;
      next++;
    }
  else if (!gotgan_date_scan_take (draft->scan, &next, "·4"))
    gotgan_date_scan_take (draft->scan, &next, "/4");
  next = spaces (draft, next);
  if (!gotgan_date_scan_take (draft->scan, &next, "분기") || first < 1 || last < first || last > 4)
    return FALSE;
  draft->recipe.first_month = first * 3 - 2;
  draft->recipe.last_month = last * 3;
  draft->flags |= GOTGAN_DATE_PERIOD;
  draft->at = next;
  return TRUE;
}

/* "9월", "7~9월". "3월~5월" is two months, joined later. */
static gboolean
read_month (Draft *draft, gsize at)
{
  int month;
  int last = 0;
  gsize next = at;
  guint n = gotgan_date_scan_digits (draft->scan, at, 2, &month);

  if (n == 0 || n > 2 || month < 1 || month > 12)
    return FALSE;
  next = at + n;
  if (gotgan_date_scan_take_dash (draft->scan, &next))
    {
      if (!read_unit (draft, &next, 2, "월", &last) || last <= month || last > 12)
        return FALSE;
      draft->flags |= GOTGAN_DATE_PERIOD;
    }
  else if (!gotgan_date_scan_take (draft->scan, &next, "월"))
    return FALSE;
  draft->recipe.first_month = month;
  draft->recipe.last_month = last;
  draft->at = next;
  return TRUE;
}

/* "27일", but not "3일간" or "5일 만에". */
static gboolean
read_day (Draft *draft, gsize at)
{
  gsize match_end;
  int day;

  if (!read_unit (draft, &at, 2, "일", &day) || day < 1 || day > 31)
    return FALSE;
  if (gotgan_date_scan_word (draft->scan, spaces (draft, at),
                             BIT (AGO) | BIT (LATER) | BIT (LASTING), &match_end)
      != NULL)
    return FALSE;
  draft->recipe.day = day;
  draft->at = at;
  return TRUE;
}

/* What may follow a year: a half, a quarter or a month; then a day. */
static gboolean
read_within_year (Draft *draft)
{
  gsize next = spaces (draft, draft->at);

  if (draft->recipe.last_year > 0)
    return FALSE;
  if (read_span_word (draft, next) || read_quarter (draft, next))
    return TRUE;
  if (!read_month (draft, next))
    return FALSE;
  if (draft->recipe.last_month == 0)
    read_day (draft, spaces (draft, draft->at));
  return TRUE;
}

/* --- Words ---------------------------------------------------------------------------------- */

static gboolean
read_without_year (Draft *draft)
{
  if (read_within_year (draft))
    return TRUE;
  if (!read_day (draft, spaces (draft, draft->at)))
    return FALSE;
  draft->recipe.keep_month = TRUE;
  return TRUE;
}

/* "지난 3월", "오는 29일", "지난 2014년", "지난 3년간". */
static gboolean
read_toward (Draft *draft, int toward)
{
  draft->at = spaces (draft, draft->at);
  if (read_written_year (draft))
    {
      read_within_year (draft);
      return TRUE;
    }
  draft->recipe.toward = toward;
  draft->flags |= GOTGAN_DATE_RELATIVE | (toward > 0 ? GOTGAN_DATE_FUTURE : 0);
  if (read_without_year (draft))
    return TRUE;
  return read_distance (draft);
}

static gboolean
read_word (Draft *draft, const GotganDateWord *word)
{
  gboolean then = word->kind == GOTGAN_DATE_YEAR_THEN || word->kind == GOTGAN_DATE_MONTH_THEN
                  || word->kind == GOTGAN_DATE_DAY_THEN;

  draft->flags |= then ? GOTGAN_DATE_ANAPHORIC : GOTGAN_DATE_RELATIVE;
  switch (word->kind)
    {
    case GOTGAN_DATE_YEAR:
    case GOTGAN_DATE_YEAR_THEN:
    case GOTGAN_DATE_YEAR_SHORT:
      draft->recipe.years = word->value;
      return read_within_year (draft) || word->kind != GOTGAN_DATE_YEAR_SHORT;
    case GOTGAN_DATE_MONTH:
    case GOTGAN_DATE_MONTH_THEN:
      draft->recipe.months = word->value;
      draft->recipe.keep_month = TRUE;
      read_day (draft, spaces (draft, draft->at));
      return TRUE;
    case GOTGAN_DATE_DAY_OR:
      draft->flags |= GOTGAN_DATE_ANAPHORIC;
      G_GNUC_FALLTHROUGH;
    case GOTGAN_DATE_WEEK:
    case GOTGAN_DATE_DAY:
    case GOTGAN_DATE_DAY_THEN:
      draft->recipe.days = word->kind == GOTGAN_DATE_WEEK ? word->value * 7 : word->value;
      draft->recipe.keep_day = TRUE;
      draft->recipe.week = word->kind == GOTGAN_DATE_WEEK;
      return TRUE;
    case GOTGAN_DATE_SAME_SPAN:
      draft->recipe.years = word->value;
      draft->recipe.keep_span = TRUE;
      draft->flags = GOTGAN_DATE_ANAPHORIC | GOTGAN_DATE_PERIOD;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
read_from_word (Draft *draft)
{
  static const guint64 kinds = BIT (YEAR) | BIT (MONTH) | BIT (WEEK) | BIT (DAY) | BIT (YEAR_THEN)
                               | BIT (MONTH_THEN) | BIT (DAY_THEN) | BIT (DAY_OR) | BIT (YEAR_SHORT)
                               | BIT (SAME_SPAN) | BIT (LATEST) | BIT (COMING) | BIT (SPAN);
  gsize match_end;
  gsize start = draft->at;
  const GotganDateWord *word = gotgan_date_scan_word (draft->scan, start, kinds, &match_end);

  if (word == NULL)
    return read_distance (draft);
  draft->at = match_end;
  if (word->kind == GOTGAN_DATE_LATEST || word->kind == GOTGAN_DATE_COMING)
    return read_toward (draft, word->kind == GOTGAN_DATE_LATEST ? -1 : 1);
  if (word->kind == GOTGAN_DATE_SPAN)
    {
      draft->flags |= GOTGAN_DATE_RELATIVE;
      return read_span_word (draft, start);
    }
  return read_word (draft, word);
}

static gboolean
read_from_digits (Draft *draft)
{
  if (read_written_year (draft))
    {
      read_within_year (draft);
      return TRUE;
    }
  if (read_distance (draft))
    return TRUE;
  draft->flags |= GOTGAN_DATE_RELATIVE;
  draft->recipe.toward = -1;
  return read_without_year (draft);
}

/* "초", "말": a part of a year or month, unless it begins another word. */
static void
pass_part (Draft *draft)
{
  gsize match_end;
  gsize ignored;
  gsize next = spaces (draft, draft->at);

  if (!gotgan_date_scan_word (draft->scan, next, BIT (PART), &match_end))
    return;
  if (match_end < draft->scan->end
      && g_unichar_isalpha (g_utf8_get_char (draft->scan->text + match_end))
      && !gotgan_date_scan_word (draft->scan, match_end, BIT (PARTICLE) | BIT (FROM) | BIT (UNTIL),
                                 &ignored))
    return;
  draft->at = match_end;
}

/* Whether a span begins or ends. */
static void
read_particles (Draft *draft)
{
  gsize match_end;
  const GotganDateWord *word;

  word = gotgan_date_scan_word (draft->scan, spaces (draft, draft->at), BIT (FROM) | BIT (UNTIL),
                                &match_end);
  if (word == NULL)
    return;
  draft->flags |= word->kind == GOTGAN_DATE_FROM ? GOTGAN_DATE_SINCE : GOTGAN_DATE_DEADLINE;
  draft->at = match_end;
}

gboolean
gotgan_date_read_korean (const GotganDateScan *scan, gsize at, GotganDateMention *mention)
{
  Draft draft = { .scan = scan, .at = at };
  gsize core_end;
  gboolean letters = g_unichar_isalpha (g_utf8_get_char (scan->text + at));

  if (!(letters ? read_from_word (&draft) : read_from_digits (&draft)))
    return FALSE;
  if (!(draft.flags & GOTGAN_DATE_DURATION))
    pass_part (&draft);
  core_end = draft.at;
  if (!(draft.flags & GOTGAN_DATE_DURATION))
    read_particles (&draft);
  *mention = (GotganDateMention) {
    .start = at,
    .end = draft.at,
    .core_end = core_end,
    .flags = draft.flags,
    .recipe = draft.recipe,
  };
  return TRUE;
}
