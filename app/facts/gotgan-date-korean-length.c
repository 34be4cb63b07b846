/* Korean lengths of time, which are dates only when "전" or "뒤" follows, and ages. */

#include "config.h"

#include "app/facts/gotgan-date-korean-private.h"
#include "app/facts/gotgan-date-recipe.h"

#define BIT(kind) GOTGAN_DATE_BIT (GOTGAN_DATE_##kind)

/* Particles that may stand one behind the other: "까지는", "만으로도". */
#define MAX_PARTICLES 3

/* "2∼3일" are some days, "9∼24일" are days of the month. */
#define MAX_SOME_DAYS 10

#define LAST_DAY 31

gsize
gotgan_korean_date_spaces (const GotganKoreanDate *date, gsize at)
{
  return gotgan_scan_spaces (date->scan->text, date->scan->end, at);
}

static gboolean
is_letter (const GotganKoreanDate *date, gsize at)
{
  return at < date->scan->end && g_unichar_isalpha (g_utf8_get_char (date->scan->text + at));
}

gboolean
gotgan_korean_date_ends (const GotganKoreanDate *date, gsize at)
{
  for (guint n = 0; n < MAX_PARTICLES && is_letter (date, at); n++)
    if (!gotgan_date_scan_word (date->scan, at, BIT (PARTICLE) | BIT (FROM) | BIT (UNTIL), &at))
      return FALSE;
  return !is_letter (date, at);
}

const GotganDateWord *
gotgan_korean_date_way (const GotganKoreanDate *date, gsize at, gsize *match_end)
{
  const GotganDateWord *way =
      gotgan_date_scan_word (date->scan, gotgan_korean_date_spaces (date, at),
                             BIT (AGO) | BIT (LATER) | BIT (LASTING), match_end);

  return way != NULL && gotgan_korean_date_ends (date, *match_end) ? way : NULL;
}

/* --- Lengths -------------------------------------------------------------------------------- */

typedef struct
{
  int value;
  gboolean digits;
  gboolean range;
  const GotganDateWord *unit;
} Length;

/* "3", "3∼4": at most four digits. */
static gboolean
read_figure (const GotganKoreanDate *date, gsize *at, Length *length)
{
  guint n = gotgan_date_scan_digits (date->scan, *at, 4, &length->value);
  gsize next = *at + n;
  int last;

  if (n == 0 || n > 4)
    return FALSE;
  length->digits = TRUE;
  *at = next;
  if (!gotgan_date_scan_take_dash (date->scan, &next))
    return TRUE;
  n = gotgan_date_scan_digits (date->scan, next, 4, &last);
  if (n == 0 || n > 4 || last <= length->value)
    return TRUE;
  length->value = last;
  length->range = TRUE;
  *at = next + n;
  return TRUE;
}

static void
pass_odd (const GotganKoreanDate *date, gsize *at)
{
  gsize next = gotgan_korean_date_spaces (date, *at);

  if (gotgan_date_scan_take (date->scan, &next, "여"))
    *at = gotgan_korean_date_spaces (date, next);
}

static gboolean
read_length (const GotganKoreanDate *date, gsize *at, Length *length)
{
  gsize match_end;
  gsize next = *at;
  const GotganDateWord *word;

  *length = (Length) { 0 };
  if (!read_figure (date, &next, length))
    {
      word = gotgan_date_scan_word (date->scan, next, BIT (COUNT) | BIT (LENGTH), &match_end);
      if (word == NULL)
        return FALSE;
      length->value = word->value;
      length->unit = word;
      *at = match_end;
      if (word->kind == GOTGAN_DATE_LENGTH)
        return TRUE;
      next = match_end;
    }
  pass_odd (date, &next);
  length->unit =
      gotgan_date_scan_word (date->scan, gotgan_korean_date_spaces (date, next), BIT (UNIT), at);
  /* "네일": days are counted with words of their own. */
  return length->unit != NULL
         && (length->digits || length->value == 0 || length->unit->second != 1);
}

/* The "6개월" of "1년 6개월", the "6월" of a sentence, the "반" of "1년 반". */
static void
pass_smaller (const GotganKoreanDate *date, gsize *at, const Length *length)
{
  gsize next = gotgan_korean_date_spaces (date, *at);
  gsize smaller_end = next;
  Length smaller;
  int months;
  guint n;

  if (length->unit->second != 365 || !length->digits)
    return;
  n = gotgan_date_scan_digits (date->scan, next, 2, &months);
  if (n == 0 && gotgan_date_scan_take (date->scan, &next, "반")
      && (gotgan_korean_date_ends (date, next)
          || gotgan_korean_date_way (date, next, &(gsize) { 0 }) != NULL))
    *at = next;
  else if (n > 0 && read_length (date, &smaller_end, &smaller) && smaller.unit->second < 365)
    *at = smaller_end;
  else if (n > 0 && n <= 2 && next == *at)
    {
      next += n;
      if (gotgan_date_scan_take (date->scan, &next, "월") && gotgan_korean_date_ends (date, next))
        *at = next;
    }
}

/* Whether a length without "전" or "간" is one: "10년의 징역", "한 달에", no "27일" and no "3달러". */
static gboolean
is_bare_length (const GotganKoreanDate *date, gsize at, const Length *length)
{
  if (length->value == 0 && length->unit->second > 0)
    return FALSE;
  if (length->unit->second == 1 && length->digits && length->value <= (length->range ? 0 : LAST_DAY)
      && !(length->range && length->value <= MAX_SOME_DAYS))
    return FALSE;
  return gotgan_korean_date_ends (date, at);
}

/* "02년도", "91년도": a year of two digits, which century nobody says. */
static gboolean
read_short_age (GotganKoreanDate *date, gsize start, gsize at, const Length *length)
{
  const char *digits = date->scan->text + start;
  gsize end = at;

  if (length->unit->second != 365 || at - start != 2 + strlen ("년")
      || !(digits[0] == '0' || digits[0] >= '5')
      || !(gotgan_date_scan_take (date->scan, &end, "도")
           || gotgan_date_scan_take (date->scan, &end, "작")
           || gotgan_date_scan_take (date->scan, &end, "생")))
    return FALSE;
  date->flags |= GOTGAN_DATE_VAGUE;
  date->core = g_str_has_prefix (date->scan->text + at, "도") ? end : at;
  date->at = end;
  return TRUE;
}

static void
count_from (GotganKoreanDate *date, const Length *length, const GotganDateWord *way)
{
  if (way->kind == GOTGAN_DATE_LASTING || length->value == 0 || length->unit->second == 0)
    {
      date->flags |= GOTGAN_DATE_DURATION;
      return;
    }
  gotgan_date_recipe_move (&date->recipe, length->unit,
                           way->kind == GOTGAN_DATE_AGO ? -length->value : length->value);
  date->flags |= way->kind == GOTGAN_DATE_AGO ? GOTGAN_DATE_RELATIVE : GOTGAN_DATE_ANAPHORIC;
}

gboolean
gotgan_korean_date_read_length (GotganKoreanDate *date)
{
  const GotganDateWord *way;
  gsize next = date->at;
  gsize match_end;
  Length length;

  if (!read_length (date, &next, &length))
    return FALSE;
  if (read_short_age (date, date->at, next, &length))
    return TRUE;
  pass_smaller (date, &next, &length);
  way = gotgan_korean_date_way (date, next, &match_end);
  if (way == NULL)
    {
      gsize odd = next;

      if (gotgan_date_scan_take (date->scan, &odd, "여"))
        way = gotgan_korean_date_way (date, odd, &match_end);
    }
  if (way == NULL && !is_bare_length (date, next, &length))
    return FALSE;
  date->at = date->core = next;
  if (way == NULL)
    {
      date->flags |= GOTGAN_DATE_DURATION;
      return TRUE;
    }
  date->at = match_end;
  if (way->kind != GOTGAN_DATE_LASTING || way->value == 0)
    date->core = match_end;
  count_from (date, &length, way);
  return TRUE;
}

/* --- Ages and names ------------------------------------------------------------------------- */

gboolean
gotgan_korean_date_read_age (GotganKoreanDate *date)
{
  int value;
  guint n = gotgan_date_scan_digits (date->scan, date->at, 4, &value);
  gsize next = date->at + n;

  if (!((n == 2 || n == 4) && gotgan_date_scan_take (date->scan, &next, "년대"))
      && !(n > 0 && n <= 2 && gotgan_date_scan_take (date->scan, &next, "세기")))
    return FALSE;
  date->at = next;
  date->flags |= GOTGAN_DATE_VAGUE;
  return TRUE;
}

gboolean
gotgan_korean_date_read_name_year (GotganKoreanDate *date)
{
  const char *text = date->scan->text;
  gsize next = date->at + 4;
  gunichar letter;
  int year;
  int last;
  guint n;

  if (gotgan_date_scan_digits (date->scan, date->at, 4, &year) != 4 || year < GOTGAN_FIRST_YEAR + 50
      || year > GOTGAN_LAST_YEAR - 50)
    return FALSE;
  if (next < date->scan->end && text[next] == '-')
    {
      n = gotgan_date_scan_digits (date->scan, next + 1, 4, &last);
      if (n != 2 && n != 4)
        return FALSE;
      next += 1 + n;
    }
  if (next + 1 >= date->scan->end || text[next] != ' ')
    return FALSE;
  letter = g_utf8_get_char (text + next + 1);
  if (g_unichar_get_script (letter) != G_UNICODE_SCRIPT_HANGUL
      || gotgan_word_table_match_glued (date->scan->lexicon->currencies, text, date->scan->end,
                                        next + 1, NULL)
             != NULL
      || gotgan_word_table_match_glued (date->scan->lexicon->counters, text, date->scan->end,
                                        next + 1, NULL)
             != NULL)
    return FALSE;
  date->at = next;
  date->flags |= GOTGAN_DATE_VAGUE;
  return TRUE;
}
