/* Numbers as newspapers write them. Digits are kept as an integer and a count of decimals, and
 * multiplied by whole units, so that "1.05bn" and "0.1235조" come out exact where a double would
 * not. */

#include "config.h"

#include "app/facts/gotgan-number.h"

#include "app/facts/gotgan-number-private.h"

#include <math.h>
#include <string.h>

#define MILLIONTHS 1000000

/* More digits than this do not fit with any unit. */
#define MAX_DIGITS 18

/* Groups of two digits: a number that fits has no more. */
#define MAX_LAKH_GROUPS 8

/* Words of one English number: "three hundred twenty-five". */
#define MAX_NUMBER_WORDS 4

const GotganNumberWord *
gotgan_number_word (const GotganNumberScan *scan, gsize at, gboolean glued, gsize *match_end)
{
  const GotganWord *word =
      glued
          ? gotgan_word_table_match_glued (scan->lexicon->numbers, scan->text, scan->end, at,
                                           match_end)
          : gotgan_word_table_match (scan->lexicon->numbers, scan->text, scan->end, at, match_end);

  return word != NULL ? &scan->lexicon->number_words[word->index] : NULL;
}

gboolean
gotgan_number_scale (gint64 mantissa, guint decimals, gint64 scale, gint64 *value, gint32 *rest)
{
  gint64 divisor = 1;
  gint64 left;

  for (; decimals > 0 && scale % 10 == 0; decimals--)
    scale /= 10;
  if (__builtin_mul_overflow (mantissa, scale, value))
    return FALSE;
  for (; decimals > 0; decimals--)
    divisor *= 10;
  left = *value % divisor;
  *value /= divisor;
  if (divisor > 1 && left >= (divisor + 1) / 2)
    {
      ++*value;
      left -= divisor;
    }
  if (rest != NULL)
    *rest = (gint32) lround ((double) left * MILLIONTHS / (double) divisor);
  return TRUE;
}

/* A part of a whole moves between @whole and @rest so that the rest is at most a half. */
static gboolean
settle (gint64 *whole, gint64 rest, gint32 *millionths)
{
  gint64 units = (rest + (rest < 0 ? 1 - MILLIONTHS / 2 : MILLIONTHS / 2)) / MILLIONTHS;

  *millionths = (gint32) (rest - units * MILLIONTHS);
  return !__builtin_add_overflow (*whole, units, whole);
}

static gboolean
convert (gint64 *whole, gint32 *rest, gint64 times, gint64 parts)
{
  gint64 left = *whole % parts;

  *whole /= parts;
  return !__builtin_mul_overflow (*whole, times, whole)
         && settle (whole, (left * MILLIONTHS + *rest) * times / parts, rest);
}

gboolean
gotgan_number_convert (GotganNumber *number, gint64 times, gint64 parts)
{
  return convert (&number->min, &number->min_rest, times, parts)
         && convert (&number->max, &number->max_rest, times, parts);
}

gboolean
gotgan_number_add (GotganNumber *number, const GotganNumber *other)
{
  number->end = other->end;
  return !__builtin_add_overflow (number->min, other->min, &number->min)
         && !__builtin_add_overflow (number->max, other->max, &number->max)
         && settle (&number->min, number->min_rest + other->min_rest, &number->min_rest)
         && settle (&number->max, number->max_rest + other->max_rest, &number->max_rest);
}

/* --- Digits --------------------------------------------------------------------------------- */

void
gotgan_number_take_digit (GotganDigits *digits, int digit)
{
  if (digits->mantissa != 0 || digit != 0)
    digits->n_digits++;
  if (digits->n_digits > MAX_DIGITS)
    digits->fits = FALSE;
  else
    digits->mantissa = digits->mantissa * 10 + digit;
}

/* A comma belongs to the number when just three digits follow. */
static gboolean
is_group (const GotganNumberScan *scan, gsize comma)
{
  return comma < scan->end && scan->text[comma] == ',' && gotgan_number_is_digit (scan, comma + 1)
         && gotgan_number_is_digit (scan, comma + 2) && gotgan_number_is_digit (scan, comma + 3)
         && !gotgan_number_is_digit (scan, comma + 4);
}

/* "12,34,567": lakhs and crores in groups of two, up to the last three digits. */
static gboolean
begins_lakhs (const GotganNumberScan *scan, gsize comma)
{
  guint n = 0;

  for (; n < MAX_LAKH_GROUPS && comma < scan->end && scan->text[comma] == ','; n++)
    {
      if (is_group (scan, comma))
        return n > 0;
      if (!gotgan_number_is_digit (scan, comma + 1) || !gotgan_number_is_digit (scan, comma + 2))
        return FALSE;
      comma += 3;
    }
  return FALSE;
}

gsize
gotgan_number_read_digits (const GotganNumberScan *scan, gsize at, GotganDigits *digits)
{
  gboolean lakhs = FALSE;

  *digits = (GotganDigits) { .fits = TRUE };
  while (gotgan_number_is_digit (scan, at) || (digits->n_digits > 0 && is_group (scan, at))
         || ((lakhs || (digits->n_digits > 0 && digits->n_digits <= 2)) && begins_lakhs (scan, at)))
    {
      lakhs |= scan->text[at] == ',' && !is_group (scan, at);
      if (scan->text[at] != ',')
        gotgan_number_take_digit (digits, scan->text[at] - '0');
      at++;
    }
  if (at < scan->end && scan->text[at] == '.' && gotgan_number_is_digit (scan, at + 1))
    for (at++; gotgan_number_is_digit (scan, at); at++)
      {
        gotgan_number_take_digit (digits, scan->text[at] - '0');
        digits->decimals++;
      }
  /* Digits past the last one that fits only matter behind the point, and no sum has so many. */
  if (digits->decimals > MAX_DIGITS)
    digits->fits = FALSE;
  return at;
}

/* --- English -------------------------------------------------------------------------------- */

/* The scale behind an English number; a space or hyphen may stand between. */
static gint64
read_scale (const GotganNumberScan *scan, gsize *at, gboolean digits)
{
  gsize match_end;
  gsize next = *at;
  const GotganNumberWord *word = NULL;

  if (digits)
    word = gotgan_number_word (scan, next, TRUE, &match_end);
  if (word == NULL || (word->kind != GOTGAN_NUMBER_SCALE && word->kind != GOTGAN_NUMBER_SHORT))
    {
      if (next < scan->end && scan->text[next] == '-')
        next++;
      else
        next = gotgan_scan_spaces (scan->text, scan->end, next);
      word = next > *at ? gotgan_number_word (scan, next, TRUE, &match_end) : NULL;
      if (word == NULL || word->kind != GOTGAN_NUMBER_SCALE)
        return 1;
    }
  *at = match_end;
  return word->value;
}

static gboolean
read_many (const GotganNumberScan *scan, const GotganNumberWord *word, gsize at,
           GotganNumber *number)
{
  gint64 scale = 1;

  if (word->kind == GOTGAN_NUMBER_MANY)
    {
      scale = read_scale (scan, &at, FALSE);
      if (scale == 1)
        return FALSE;
    }
  else if (at + 3 < scan->end && memcmp (scan->text + at, " of ", 4) == 0)
    at += 3;
  *number = (GotganNumber) {
    .end = at,
    .min = word->value * scale,
    .max = (word->highest > 0 ? word->highest : word->value * 10) * scale,
    .vague = TRUE,
    .spelled = TRUE,
    .lead_scale = scale,
    .lead_unit = scale,
  };
  return TRUE;
}

/* "one", "twenty-five", "three hundred", "half a"; then a scale, without which "a" and "half"
 * are no numbers, and the others only before a unit. */
static gboolean
read_spelled (const GotganNumberScan *scan, const GotganNumberWord *word, gsize start, gsize at,
              GotganNumber *number)
{
  gint64 word_value = word->value;
  gint64 value = 0;
  gint64 scale;
  gboolean fraction = word->kind == GOTGAN_NUMBER_FRACTION;
  gboolean article = at - start <= 2 && word->value == 1;
  gsize match_end = at;
  gsize next = at;

  for (guint n = 0; n < MAX_NUMBER_WORDS && word != NULL
                    && (word->kind == GOTGAN_NUMBER_COUNT || word->kind == GOTGAN_NUMBER_HUNDRED);
       n++)
    {
      value =
          word->kind == GOTGAN_NUMBER_HUNDRED ? MAX (value, 1) * word->value : value + word->value;
      at = match_end;
      next = at < scan->end && scan->text[at] == '-'
                 ? at + 1
                 : gotgan_scan_spaces (scan->text, scan->end, at);
      word = next > at ? gotgan_number_word (scan, next, TRUE, &match_end) : NULL;
    }
  scale = read_scale (scan, &at, FALSE);
  *number = (GotganNumber) {
    .end = at,
    .mantissa = fraction ? word_value : value,
    .decimals = fraction ? 2 : 0,
    .lead_scale = scale,
    .lead_unit = scale,
    .spelled = TRUE,
    .bare_words = scale == 1,
  };
  if ((scale == 1 && (fraction || article))
      || !gotgan_number_scale (number->mantissa, number->decimals, scale, &number->min, NULL))
    return FALSE;
  number->max = number->min;
  return TRUE;
}

static gboolean
read_english_words (const GotganNumberScan *scan, gsize at, GotganNumber *number)
{
  gsize match_end;
  const GotganNumberWord *word = gotgan_number_word (scan, at, FALSE, &match_end);

  if (word == NULL)
    return FALSE;
  switch (word->kind)
    {
    case GOTGAN_NUMBER_MANY:
    case GOTGAN_NUMBER_PLURAL:
      return read_many (scan, word, match_end, number);
    case GOTGAN_NUMBER_COUNT:
    case GOTGAN_NUMBER_FRACTION:
      return read_spelled (scan, word, at, match_end, number);
    default:
      return FALSE;
    }
}

static gboolean
read_english_digits (const GotganNumberScan *scan, gsize at, GotganNumber *number)
{
  GotganDigits digits;
  gint64 value;

  at = gotgan_number_read_digits (scan, at, &digits);
  *number = (GotganNumber) { .mantissa = digits.mantissa, .decimals = digits.decimals };
  number->lead_scale = read_scale (scan, &at, TRUE);
  number->lead_unit = number->lead_scale;
  number->end = at;
  if (!digits.fits
      || !gotgan_number_scale (digits.mantissa, digits.decimals, number->lead_scale, &value,
                               &number->min_rest))
    return FALSE;
  number->min = number->max = value;
  number->max_rest = number->min_rest;
  return TRUE;
}

gboolean
gotgan_number_take_scale (GotganLexicon *lexicon, const char *text, gsize end, GotganNumber *number)
{
  GotganNumberScan scan = { lexicon, text, end, FALSE };
  gsize at = number->end;
  gint64 scale = number->lead_scale == 1 && !number->vague ? read_scale (&scan, &at, FALSE) : 1;

  if (scale == 1
      || !gotgan_number_scale (number->mantissa, number->decimals, scale, &number->min,
                               &number->min_rest))
    return FALSE;
  number->max = number->min;
  number->max_rest = number->min_rest;
  number->lead_scale = number->lead_unit = scale;
  number->end = at;
  return TRUE;
}

gboolean
gotgan_number_read (GotganLexicon *lexicon, const char *text, gsize end, gsize at,
                    GotganNumber *number)
{
  GotganNumberScan scan = { lexicon, text, end, FALSE };
  GotganNumber korean;

  if (at >= end)
    return FALSE;
  if (g_ascii_isalpha (text[at]))
    return read_english_words (&scan, at, number);
  if (!g_ascii_isdigit (text[at]))
    return gotgan_number_read_korean (&scan, at, number);
  if (!read_english_digits (&scan, at, number))
    return FALSE;
  if (number->lead_scale == 1 && gotgan_number_read_korean (&scan, at, &korean))
    *number = korean;
  return TRUE;
}
