#include "config.h"

#include "app/facts/gotgan-date-english-private.h"
#include "app/facts/gotgan-date-recipe.h"

#define BIT(kind) GOTGAN_DATE_BIT (GOTGAN_DATE_##kind)
#define OF_NOW (BIT (YEAR) | BIT (MONTH) | BIT (WEEK) | BIT (DAY))
#define OF_THEN (BIT (YEAR_THEN) | BIT (MONTH_THEN) | BIT (DAY_THEN) | BIT (SAME_SPAN))
#define POINTERS (BIT (LAST) | BIT (THIS) | BIT (NEXT) | BIT (THAT))

/* --- Words and lengths ---------------------------------------------------------------------- */

static gboolean
apply_relative_word (GotganEnglishDate *date, const GotganDateWord *word)
{
  switch (word->kind)
    {
    case GOTGAN_DATE_YEAR_THEN:
      date->recipe.keep_length = TRUE;
      date->recipe.years = word->value;
      return TRUE;
    case GOTGAN_DATE_YEAR:
      date->recipe.years = word->value;
      return TRUE;
    case GOTGAN_DATE_MONTH_THEN:
    case GOTGAN_DATE_MONTH:
      date->recipe.months = word->value;
      date->recipe.keep_month = TRUE;
      return TRUE;
    case GOTGAN_DATE_SAME_SPAN:
      date->recipe.years = word->value;
      date->recipe.keep_span = TRUE;
      date->recipe.span = word->second;
      date->flags |= GOTGAN_DATE_PERIOD;
      return !gotgan_english_date_has_end (date);
    default:
      date->recipe.days = word->kind == GOTGAN_DATE_WEEK ? word->value * 7 : word->value;
      date->recipe.keep_day = TRUE;
      date->recipe.week = word->kind == GOTGAN_DATE_WEEK;
      return TRUE;
    }
}

static gboolean
read_relative_word (GotganEnglishDate *date)
{
  gsize match_end;
  const GotganDateWord *word =
      gotgan_english_date_word_at (date, date->at, OF_NOW | OF_THEN, &match_end);

  if (word == NULL)
    return FALSE;
  date->at = match_end;
  date->flags |= GOTGAN_DATE_RELATIVE;
  if (!apply_relative_word (date, word))
    return FALSE;
  if (OF_THEN & GOTGAN_DATE_BIT (word->kind))
    date->flags = (date->flags & ~GOTGAN_DATE_RELATIVE) | GOTGAN_DATE_ANAPHORIC;
  if (word->kind == GOTGAN_DATE_YEAR_THEN && word->second == 1)
    date->flags |= GOTGAN_DATE_RELATIVE;
  return TRUE;
}

/* "three months" is one word of the lexicon, "three years" are two. */
static gboolean
read_length (const GotganEnglishDate *date, gsize *at, int *value, const GotganDateWord **unit)
{
  static const GotganDateWord month = { GOTGAN_DATE_UNIT, 1, 30 };
  gsize next;
  guint n = gotgan_date_scan_digits (date->scan, *at, 3, value);
  const GotganDateWord *count;

  if (n > 3)
    return FALSE;
  next = *at + n;
  if (n == 0)
    {
      count = gotgan_english_date_word_at (date, *at, BIT (COUNT) | BIT (MONTHS), &next);
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
  *unit = gotgan_english_date_word_at (date, gotgan_english_date_space_or_hyphen (date, next),
                                       BIT (UNIT), at);
  return *unit != NULL;
}

/* "three years ago", "six months later", "two weeks earlier". */
static gboolean
read_distance (GotganEnglishDate *date)
{
  const GotganDateWord *unit;
  const GotganDateWord *way;
  gsize next = date->at;
  gsize match_end;
  int value;

  if (!read_length (date, &next, &value, &unit) || value == 0)
    return FALSE;
  way = gotgan_english_date_word_at (date, gotgan_english_date_spaces (date, next),
                                     BIT (AGO) | BIT (LATER) | BIT (EARLIER), &match_end);
  if (way == NULL)
    return FALSE;
  gotgan_date_recipe_move (&date->recipe, unit, way->kind == GOTGAN_DATE_LATER ? value : -value);
  date->flags |= way->kind == GOTGAN_DATE_AGO ? GOTGAN_DATE_RELATIVE : GOTGAN_DATE_ANAPHORIC;
  date->at = match_end;
  return TRUE;
}

/* "over five years", "for three months". */
static gboolean
read_lasting (GotganEnglishDate *date)
{
  const GotganDateWord *unit;
  gsize next;
  int value;

  if (!gotgan_english_date_word_at (date, date->at, BIT (LASTING), &next))
    return FALSE;
  next = gotgan_english_date_spaces (date, next);
  if (!read_length (date, &next, &value, &unit))
    return FALSE;
  date->at = next;
  date->flags |= GOTGAN_DATE_DURATION;
  return TRUE;
}

/* "last September", "this Thursday", "next quarter", "that December". */
static gboolean
read_pointed (GotganEnglishDate *date)
{
  gsize match_end;
  const GotganDateWord *word = gotgan_english_date_word_at (date, date->at, POINTERS, &match_end);
  int toward;

  if (word == NULL)
    return FALSE;
  toward = word->kind == GOTGAN_DATE_LAST ? -1 : word->kind == GOTGAN_DATE_NEXT ? 1 : 0;
  date->at = gotgan_english_date_spaces (date, match_end);
  if (gotgan_english_date_read_weekday (date, toward))
    return TRUE;
  if (!gotgan_english_date_read_month (date, TRUE, toward))
    return FALSE;
  if (word->kind == GOTGAN_DATE_LAST && date->recipe.day == 0 && date->recipe.toward < 0)
    date->recipe.toward = -2;
  if (word->kind == GOTGAN_DATE_THAT)
    date->flags = (date->flags & ~GOTGAN_DATE_RELATIVE) | GOTGAN_DATE_ANAPHORIC;
  if (word->kind == GOTGAN_DATE_NEXT)
    date->flags |= GOTGAN_DATE_FUTURE;
  return TRUE;
}

/* --- The whole ------------------------------------------------------------------------------ */

/* @kinds: of the words that may begin what it reads
 * @figure: whether a figure may */
typedef struct
{
  gboolean (*read) (GotganEnglishDate *date);
  guint64 kinds;
  gboolean figure;
} Reader;

static gboolean
read_sure_month (GotganEnglishDate *date)
{
  return gotgan_english_date_read_month (date, TRUE, -1);
}

static gboolean
read_likely_month (GotganEnglishDate *date)
{
  return gotgan_english_date_read_month (date, FALSE, -1);
}

static gboolean
read_latest_weekday (GotganEnglishDate *date)
{
  return gotgan_english_date_read_weekday (date, -1);
}

static gboolean
try_readers (GotganEnglishDate *date, const Reader *readers)
{
  GotganEnglishDate start = *date;
  guint64 kinds = gotgan_english_date_kinds_at (date, date->at);
  gboolean figure = date->at < date->scan->end && g_ascii_isdigit (date->scan->text[date->at]);

  for (; readers->read != NULL; readers++)
    {
      if (!(kinds & readers->kinds) && !(figure && readers->figure))
        continue;
      if (readers->read (date))
        return TRUE;
      *date = start;
    }
  return FALSE;
}

static const Reader plain_readers[] = {
  { gotgan_english_date_read_months_to, BIT (MONTHS) | BIT (TERM), TRUE },
  { read_relative_word, OF_NOW | OF_THEN, FALSE },
  { gotgan_english_date_read_fiscal, BIT (OWN_YEAR), FALSE },
  { read_pointed, POINTERS, FALSE },
  { gotgan_english_date_read_pointed_quarter, POINTERS, FALSE },
  { gotgan_english_date_read_last_months, BIT (LAST), FALSE },
  { gotgan_english_date_read_ordinal, BIT (ORDINAL), FALSE },
  { read_distance, BIT (COUNT) | BIT (MONTHS), TRUE },
  { read_lasting, BIT (LASTING), FALSE },
  { gotgan_english_date_read_day_first, 0, TRUE },
  { read_likely_month, BIT (MONTH_NAME), FALSE },
  { read_latest_weekday, BIT (WEEKDAY), FALSE },
  { 0 },
};
static const Reader readers_after_preposition[] = {
  { read_sure_month, BIT (MONTH_NAME), FALSE },
  { gotgan_english_date_read_bare_year, 0, TRUE },
  { gotgan_english_date_read_months_to, BIT (MONTHS) | BIT (TERM), TRUE },
  { read_relative_word, OF_NOW | OF_THEN, FALSE },
  { gotgan_english_date_read_fiscal, BIT (OWN_YEAR), FALSE },
  { read_pointed, POINTERS, FALSE },
  { gotgan_english_date_read_pointed_quarter, POINTERS, FALSE },
  { gotgan_english_date_read_last_months, BIT (LAST), FALSE },
  { gotgan_english_date_read_ordinal, BIT (ORDINAL), FALSE },
  { read_distance, BIT (COUNT) | BIT (MONTHS), TRUE },
  { gotgan_english_date_read_day_first, 0, TRUE },
  { read_latest_weekday, BIT (WEEKDAY), FALSE },
  { 0 },
};

/* "early 2024", "the end of last year". */
static void
pass_early (GotganEnglishDate *date)
{
  gsize match_end;

  for (guint n = 0; n < 2 && gotgan_english_date_word_at (date, date->at, BIT (EARLY), &match_end);
       n++)
    {
      date->at = gotgan_english_date_space_or_hyphen (date, match_end);
      gotgan_date_scan_take (date->scan, &date->at, "in ");
    }
  gotgan_date_scan_take (date->scan, &date->at, "the ");
}

/* "between 2019 and 2021": the second year has no preposition of its own. */
static void
read_second_year (GotganEnglishDate *date)
{
  gsize next = date->at;
  int last;

  if (date->recipe.year == 0 || date->recipe.first_month > 0
      || !gotgan_date_scan_take (date->scan, &next, " and ")
      || !gotgan_english_date_read_year (date, &next, &last) || last <= date->recipe.year)
    return;
  date->recipe.last_year = last;
  date->flags |= GOTGAN_DATE_PERIOD;
  date->at = next;
}

/* "in the same period": words of the lexicon that have the article. */
static gboolean
read_with_article (GotganEnglishDate *date, gsize at)
{
  GotganEnglishDate whole = *date;

  if (at >= date->at)
    return FALSE;
  whole.at = at;
  if (!read_relative_word (&whole))
    return FALSE;
  *date = whole;
  return TRUE;
}

static gboolean
read_prepositional (GotganEnglishDate *date, gsize *start)
{
  static const guint64 prepositions = BIT (IN) | BIT (FROM) | BIT (UNTIL) | BIT (EARLY);
  gsize match_end;
  const GotganDateWord *word =
      gotgan_english_date_word_at (date, date->at, prepositions, &match_end);
  gsize begin = date->at;
  gsize with = date->at;

  if (word == NULL)
    return FALSE;
  if (word->kind != GOTGAN_DATE_EARLY)
    {
      with = date->at = gotgan_english_date_spaces (date, match_end);
      gotgan_date_scan_take (date->scan, &date->at, "the ");
    }
  if (word->kind == GOTGAN_DATE_IN || word->kind == GOTGAN_DATE_EARLY)
    begin = date->at;
  pass_early (date);
  if (!read_with_article (date, with) && !try_readers (date, readers_after_preposition)
      && !gotgan_english_date_read_short_quarter (date))
    return FALSE;
  if (word->kind == GOTGAN_DATE_FROM && word->value == 1)
    read_second_year (date);
  if (word->kind == GOTGAN_DATE_FROM && date->recipe.last_year == 0)
    date->flags |= GOTGAN_DATE_SINCE | (word->value == 1 ? GOTGAN_DATE_TENTATIVE : 0);
  if (word->kind == GOTGAN_DATE_UNTIL)
    date->flags |= GOTGAN_DATE_DEADLINE;
  /* "the third quarter" is all date, "the 2019 round" is a round */
  *start =
      word->kind == GOTGAN_DATE_IN && date->flags & (GOTGAN_DATE_PERIOD | GOTGAN_DATE_ANAPHORIC)
          ? with
          : begin;
  return TRUE;
}

/* "(2014)"; "in 2022 and 2023". */
static gboolean
read_lone_year (GotganEnglishDate *date)
{
  if (date->scan->after_year)
    return gotgan_english_date_read_bare_year (date);
  if (date->at == 0 || date->scan->text[date->at - 1] != '('
      || !gotgan_english_date_read_bare_year (date))
    return FALSE;
  return date->at < date->scan->end && date->scan->text[date->at] == ')';
}

gboolean
gotgan_date_read_english (const GotganDateScan *scan, gsize at, GotganDateMention *mention)
{
  GotganEnglishDate date = { .scan = scan, .at = at };
  const GotganEnglishDate start = date;
  gsize begin = at;
  gboolean found = read_prepositional (&date, &begin);

  if (!found)
    {
      date = start;
      found = try_readers (&date, plain_readers) || gotgan_english_date_read_short_quarter (&date);
    }
  if (!found)
    {
      date = start;
      found = read_lone_year (&date);
    }
  if (!found)
    return FALSE;
  *mention = (GotganDateMention) {
    .start = begin,
    .end = date.at,
    .core_end = date.at,
    .flags = date.flags,
    .recipe = date.recipe,
  };
  return TRUE;
}
