#include "config.h"

#include "app/facts/gotgan-date-korean-private.h"
#include "app/facts/gotgan-date-recipe.h"

#define BIT(kind) GOTGAN_DATE_BIT (GOTGAN_DATE_##kind)

/* Of a vague word: "봄" is another word too. */
#define BEHIND_A_YEAR 2

static gboolean
read_without_year (GotganKoreanDate *date)
{
  if (gotgan_korean_date_read_within_year (date))
    return TRUE;
  if (!gotgan_korean_date_read_day (date))
    return FALSE;
  date->recipe.keep_month = TRUE;
  return TRUE;
}

static gboolean
read_weekday (GotganKoreanDate *date)
{
  gsize match_end;
  const GotganDateWord *word =
      gotgan_date_scan_word (date->scan, gotgan_korean_date_spaces (date, date->at), BIT (WEEKDAY),
                             &match_end);

  if (word == NULL || !gotgan_korean_date_ends (date, match_end))
    return FALSE;
  date->recipe.weekday = word->value;
  date->recipe.keep_day = TRUE;
  date->at = match_end;
  return TRUE;
}

/* "2024년 3월", "2015년 가을" */
static gboolean
read_from_year (GotganKoreanDate *date)
{
  if (!gotgan_korean_date_read_year (date))
    return FALSE;
  if (!gotgan_korean_date_read_within_year (date))
    gotgan_korean_date_read_season (date);
  return TRUE;
}

/* "지난 3월", "오는 29일", "지난 2014년", "지난 3년간", "지난 금요일". */
static gboolean
read_toward (GotganKoreanDate *date, int toward)
{
  date->at = gotgan_korean_date_spaces (date, date->at);
  if (read_from_year (date))
    return TRUE;
  date->recipe.toward = toward;
  date->flags |= GOTGAN_DATE_RELATIVE | (toward > 0 ? GOTGAN_DATE_FUTURE : 0);
  if (read_weekday (date) || read_without_year (date) || gotgan_korean_date_read_length (date))
    return TRUE;
  date->flags = GOTGAN_DATE_VAGUE;
  return gotgan_korean_date_read_season (date);
}

static gboolean
read_year_word (GotganKoreanDate *date, const GotganDateWord *word)
{
  gsize part;

  date->recipe.years = word->value;
  if (gotgan_korean_date_read_within_year (date) || gotgan_korean_date_read_season (date)
      || word->kind != GOTGAN_DATE_YEAR_SHORT)
    return TRUE;
  part = date->at;
  gotgan_korean_date_pass_part (date);
  return date->at > part;
}

static gboolean
read_word (GotganKoreanDate *date, const GotganDateWord *word)
{
  gboolean then = word->kind == GOTGAN_DATE_YEAR_THEN || word->kind == GOTGAN_DATE_MONTH_THEN
                  || word->kind == GOTGAN_DATE_DAY_THEN;

  date->flags |= then ? GOTGAN_DATE_ANAPHORIC : GOTGAN_DATE_RELATIVE;
  switch (word->kind)
    {
    case GOTGAN_DATE_YEAR:
    case GOTGAN_DATE_YEAR_THEN:
    case GOTGAN_DATE_YEAR_SHORT:
      return read_year_word (date, word);
    case GOTGAN_DATE_MONTH:
    case GOTGAN_DATE_MONTH_THEN:
      date->recipe.months = word->value;
      date->recipe.keep_month = TRUE;
      gotgan_korean_date_read_day (date);
      return TRUE;
    case GOTGAN_DATE_DAY_OR:
      date->flags |= GOTGAN_DATE_ANAPHORIC;
      G_GNUC_FALLTHROUGH;
    case GOTGAN_DATE_WEEK:
    case GOTGAN_DATE_DAY:
    case GOTGAN_DATE_DAY_THEN:
      date->recipe.days = word->kind == GOTGAN_DATE_WEEK ? word->value * 7 : word->value;
      date->recipe.keep_day = TRUE;
      date->recipe.week = word->kind == GOTGAN_DATE_WEEK;
      if (word->kind == GOTGAN_DATE_WEEK)
        read_weekday (date);
      return TRUE;
    case GOTGAN_DATE_SAME_SPAN:
      date->recipe.years = word->value;
      date->recipe.keep_span = TRUE;
      date->flags = GOTGAN_DATE_ANAPHORIC | GOTGAN_DATE_PERIOD;
      return TRUE;
    default:
      return FALSE;
    }
}

/* "주말", "추석", "매주 목요일", "일요일": which one it is cannot be told. */
static gboolean
read_vague (GotganKoreanDate *date, const GotganDateWord *word)
{
  gsize match_end;

  if (word->value == BEHIND_A_YEAR && word->kind == GOTGAN_DATE_VAGUE_WORD)
    return FALSE;
  date->flags |= GOTGAN_DATE_VAGUE;
  if (word->kind == GOTGAN_DATE_VAGUE_WORD
      && gotgan_date_scan_word (date->scan, gotgan_korean_date_spaces (date, date->at),
                                BIT (WEEKDAY), &match_end))
    date->at = match_end;
  return gotgan_korean_date_ends (date, date->at);
}

static gboolean
read_from_word (GotganKoreanDate *date)
{
  static const guint64 kinds = BIT (YEAR) | BIT (MONTH) | BIT (WEEK) | BIT (DAY) | BIT (YEAR_THEN)
                               | BIT (MONTH_THEN) | BIT (DAY_THEN) | BIT (DAY_OR) | BIT (YEAR_SHORT)
                               | BIT (SAME_SPAN) | BIT (LATEST) | BIT (COMING) | BIT (SPAN)
                               | BIT (VAGUE_WORD) | BIT (WEEKDAY) | BIT (NONE);
  gsize match_end;
  gsize start = date->at;
  const GotganDateWord *word = gotgan_date_scan_word (date->scan, start, kinds, &match_end);

  if (word == NULL)
    return gotgan_korean_date_read_length (date);
  date->at = match_end;
  if (word->kind == GOTGAN_DATE_LATEST || word->kind == GOTGAN_DATE_COMING)
    return read_toward (date, word->kind == GOTGAN_DATE_LATEST ? -1 : 1);
  if (word->kind == GOTGAN_DATE_VAGUE_WORD || word->kind == GOTGAN_DATE_WEEKDAY)
    return read_vague (date, word);
  if (word->kind == GOTGAN_DATE_SPAN)
    {
      date->flags |= GOTGAN_DATE_RELATIVE;
      date->at = start;
      return gotgan_korean_date_read_within_year (date);
    }
  return read_word (date, word);
}

static gboolean
read_from_digits (GotganKoreanDate *date)
{
  if (read_from_year (date))
    return TRUE;
  if (gotgan_korean_date_read_age (date) || gotgan_korean_date_read_length (date)
      || gotgan_korean_date_read_name_year (date))
    return TRUE;
  date->flags |= GOTGAN_DATE_RELATIVE;
  date->recipe.toward = -1;
  return read_without_year (date);
}

/* Whether a span begins or ends. */
static void
read_particles (GotganKoreanDate *date)
{
  gsize match_end;
  const GotganDateWord *word;

  word = gotgan_date_scan_word (date->scan, gotgan_korean_date_spaces (date, date->at),
                                BIT (FROM) | BIT (UNTIL), &match_end);
  if (word == NULL)
    return;
  date->flags |= word->kind == GOTGAN_DATE_FROM ? GOTGAN_DATE_SINCE : GOTGAN_DATE_DEADLINE;
  date->at = match_end;
}

gboolean
gotgan_date_read_korean (const GotganDateScan *scan, gsize at, GotganDateMention *mention)
{
  GotganKoreanDate date = { .scan = scan, .at = at };
  gsize core_end;
  gboolean letters = g_unichar_isalpha (g_utf8_get_char (scan->text + at));

  if (!(letters ? read_from_word (&date) : read_from_digits (&date)))
    return FALSE;
  if (!(date.flags & GOTGAN_DATE_DURATION))
    gotgan_korean_date_pass_part (&date);
  core_end = date.at;
  if (!(date.flags & (GOTGAN_DATE_DURATION | GOTGAN_DATE_VAGUE)))
    read_particles (&date);
  *mention = (GotganDateMention) {
    .start = at,
    .end = date.at,
    .core_end = date.core > 0 ? date.core : core_end,
    .flags = date.flags,
    .recipe = date.recipe,
  };
  return TRUE;
}
