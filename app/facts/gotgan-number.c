/* Numbers as newspapers write them. Digits are kept as an integer and a count of decimals, and
 * multiplied by whole units, so that "1.05bn" and "0.1235조" come out exact where a double would
 * not. */

#include "config.h"

#include "app/facts/gotgan-number.h"

#include "app/facts/gotgan-lexicon-private.h"

#include <math.h>
#include <string.h>

#define MILLIONTHS 1000000

/* More digits than this do not fit with any unit. */
#define MAX_DIGITS 18

/* Words of one English number: "three hundred twenty-five". */
#define MAX_NUMBER_WORDS 4

typedef struct
{
  const GotganLexicon *lexicon;
  const char *text;
  gsize end;
} Scan;

static const GotganNumberWord *
number_word (const Scan *scan, gsize at, gboolean glued, gsize *match_end)
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

/* --- Digits --------------------------------------------------------------------------------- */

typedef struct
{
  gint64 mantissa;
  guint n_digits;
  guint decimals;
  gboolean fits;
} Digits;

static inline gboolean
is_digit (const Scan *scan, gsize at)
{
  return at < scan->end && g_ascii_isdigit (scan->text[at]);
}

static void
take_digit (Digits *digits, char c)
{
  if (digits->mantissa != 0 || c != '0')
    digits->n_digits++;
  if (digits->n_digits > MAX_DIGITS)
    digits->fits = FALSE;
  else
    digits->mantissa = digits->mantissa * 10 + (c - '0');
}

/* A comma belongs to the number when just three digits follow. */
static gboolean
is_group (const Scan *scan, gsize comma)
{
  return comma < scan->end && scan->text[comma] == ',' && is_digit (scan, comma + 1)
         && is_digit (scan, comma + 2) && is_digit (scan, comma + 3) && !is_digit (scan, comma + 4);
}

static gsize
read_digits (const Scan *scan, gsize at, Digits *digits)
{
  *digits = (Digits) { .fits = TRUE };
  while (is_digit (scan, at) || (digits->n_digits > 0 && is_group (scan, at)))
    {
      if (scan->text[at] != ',')
        take_digit (digits, scan->text[at]);
      at++;
    }
  if (at < scan->end && scan->text[at] == '.' && is_digit (scan, at + 1))
    for (at++; is_digit (scan, at); at++)
      {
        take_digit (digits, scan->text[at]);
        digits->decimals++;
      }
  /* Digits past the last one that fits only matter behind the point, and no sum has so many. */
  if (digits->decimals > MAX_DIGITS)
    digits->fits = FALSE;
  return at;
}

/* --- Korean --------------------------------------------------------------------------------- */

/* One group of up to four places before a large unit: "3400", "2천", "1천500", "오", "1.2", "수십". */
typedef struct
{
  gint64 mantissa;
  guint decimals;
  gint64 lead_small;
  gboolean has_digits;
  gboolean has_words;
  gboolean several;
  gboolean odd;
} Group;

static gboolean
add_part (Group *group, gint64 mantissa, guint decimals, gint64 small)
{
  gint64 value;

  if (decimals > 0 && small == 1)
    {
      if (group->mantissa != 0)
        return FALSE;
      group->mantissa = mantissa;
      group->decimals = decimals;
      return TRUE;
    }
  if (!gotgan_number_scale (mantissa, decimals, small, &value, NULL) || group->decimals > 0)
    return FALSE;
  return !__builtin_add_overflow (group->mantissa, value, &group->mantissa);
}

static gboolean
is_large (const Scan *scan, gsize at)
{
  gsize match_end;
  const GotganNumberWord *word = number_word (scan, at, TRUE, &match_end);

  return word != NULL && word->kind == GOTGAN_NUMBER_LARGE;
}

/* Reads one digit run or Hangul digit with the small unit behind it. A lone Hangul digit is a
 * syllable like any other ("3억이 넘는") unless a unit follows. */
static gboolean
read_part (const Scan *scan, gsize *at, gint64 *limit, Group *group)
{
  Digits digits = { .mantissa = 1, .fits = TRUE };
  const GotganNumberWord *word;
  gsize next = *at;
  gsize match_end;
  gint64 small = 1;
  gboolean numeral = is_digit (scan, next);
  gboolean spelled = FALSE;

  if (numeral)
    next = read_digits (scan, next, &digits);
  else if ((word = number_word (scan, next, TRUE, &match_end)) != NULL
           && word->kind == GOTGAN_NUMBER_DIGIT)
    {
      digits.mantissa = word->value;
      next = match_end;
      spelled = TRUE;
    }
  word = number_word (scan, next, TRUE, &match_end);
  if (word != NULL && word->kind == GOTGAN_NUMBER_SMALL)
    {
      small = word->value;
      next = match_end;
      spelled = spelled || !numeral;
    }
  else if (spelled && !is_large (scan, next))
    return FALSE;
  if (!digits.fits || next == *at || small >= *limit
      || !add_part (group, digits.mantissa, digits.decimals, small))
    return FALSE;
  if (group->lead_small == 0)
    group->lead_small = small;
  group->has_digits |= numeral;
  group->has_words |= spelled;
  *limit = small;
  *at = next;
  return TRUE;
}

static gsize
read_odd (const Scan *scan, gsize at, gboolean *odd)
{
  gsize match_end;
  const GotganNumberWord *word = number_word (scan, at, TRUE, &match_end);

  if (word == NULL || word->kind != GOTGAN_NUMBER_ODD)
    return at;
  *odd = TRUE;
  return match_end;
}

static gboolean
read_group (const Scan *scan, gsize *at, Group *group)
{
  gint64 limit = G_MAXINT64;
  gsize match_end;
  const GotganNumberWord *word = number_word (scan, *at, TRUE, &match_end);

  *group = (Group) { 0 };
  if (word != NULL && word->kind == GOTGAN_NUMBER_SEVERAL)
    {
      group->several = TRUE;
      *at = gotgan_scan_spaces (scan->text, scan->end, match_end);
    }
  while (limit > 1 && read_part (scan, at, &limit, group))
    ;
  if (group->lead_small == 0 && !group->several)
    return FALSE;
  if (group->lead_small == 0)
    group->mantissa = group->lead_small = 1;
  *at = read_odd (scan, *at, &group->odd);
  return TRUE;
}

/* Behind a space a syllable is only a unit when the word ends with it or goes on with a currency:
 * "100 억원", but not "2 조건". */
static gboolean
is_free_large (const Scan *scan, gsize unit_end)
{
  gsize match_end;

  return unit_end >= scan->end || !g_unichar_isalpha (g_utf8_get_char (scan->text + unit_end))
         || gotgan_word_table_match_glued (scan->lexicon->currencies, scan->text, scan->end,
                                           unit_end, &match_end)
                != NULL;
}

/* The large unit behind a group, a space before it allowed ("2천 억"). */
static gint64
read_large (const Scan *scan, gsize *at)
{
  gsize next = gotgan_scan_spaces (scan->text, scan->end, *at);
  gsize match_end;
  const GotganNumberWord *word = number_word (scan, next, TRUE, &match_end);

  if (word == NULL || word->kind != GOTGAN_NUMBER_LARGE
      || (next > *at && !is_free_large (scan, match_end)))
    return 1;
  *at = match_end;
  return word->value;
}

typedef struct
{
  gint64 limit;
  guint n_groups;
} Groups;

static gboolean
add_group (GotganNumber *number, const Group *group, gint64 large, Groups *groups)
{
  gint64 value;
  gint32 rest;

  if (!gotgan_number_scale (group->mantissa, group->decimals, large, &value, &rest)
      || __builtin_add_overflow (number->min, value, &number->min))
    return FALSE;
  if (groups->n_groups++ == 0)
    {
      number->lead_unit = large;
      number->mantissa = group->mantissa;
      number->decimals = group->decimals;
      if (__builtin_mul_overflow (large, group->lead_small, &number->lead_scale))
        return FALSE;
      number->mantissa /= group->decimals == 0 ? group->lead_small : 1;
      number->spelled = TRUE;
    }
  if (group->several)
    {
      number->vague = TRUE;
      if (__builtin_mul_overflow (number->min, 10, &number->max))
        return FALSE;
    }
  number->odd |= group->odd;
  number->spelled &= !group->has_digits;
  number->ten_thousands |= large >= 100000000;
  number->min_rest += rest;
  groups->limit = large;
  return TRUE;
}

/* Groups in falling order of their units. One that does not fit in is left for the next number. */
static gboolean
read_korean (const Scan *scan, gsize at, GotganNumber *number)
{
  Groups groups = { G_MAXINT64, 0 };
  gboolean has_words = FALSE;

  *number = (GotganNumber) { .end = at };
  while (groups.limit > 1 && !number->vague)
    {
      Group group;
      gint64 large;
      gboolean odd = FALSE;
      gsize next = groups.n_groups > 0 ? gotgan_scan_spaces (scan->text, scan->end, at) : at;
      gboolean spaced = next > at;

      if (!read_group (scan, &next, &group) || (group.several && groups.n_groups > 0))
        break;
      large = read_large (scan, &next);
      if (large >= groups.limit || (spaced && large == 1 && !group.has_digits)
          || (groups.n_groups > 0 && group.decimals > 0 && large == 1))
        break;
      if (!add_group (number, &group, large, &groups))
        return FALSE;
      has_words |= group.has_words || large > 1;
      next = read_odd (scan, next, &odd);
      number->odd |= odd;
      number->end = at = next;
    }
  if (groups.n_groups == 0 || (number->spelled && !has_words))
    return FALSE;
  number->max = number->vague ? number->max : number->min;
  number->max_rest = number->vague ? 0 : number->min_rest;
  return TRUE;
}

/* --- English -------------------------------------------------------------------------------- */

/* The scale behind an English number; a space or hyphen may stand between. */
static gint64
read_scale (const Scan *scan, gsize *at, gboolean digits)
{
  gsize match_end;
  gsize next = *at;
  const GotganNumberWord *word = NULL;

  if (digits)
    word = number_word (scan, next, TRUE, &match_end);
  if (word == NULL || (word->kind != GOTGAN_NUMBER_SCALE && word->kind != GOTGAN_NUMBER_SHORT))
    {
      if (next < scan->end && scan->text[next] == '-')
        next++;
      else
        next = gotgan_scan_spaces (scan->text, scan->end, next);
      word = next > *at ? number_word (scan, next, TRUE, &match_end) : NULL;
      if (word == NULL || word->kind != GOTGAN_NUMBER_SCALE)
        return 1;
    }
  *at = match_end;
  return word->value;
}

static gboolean
read_many (const Scan *scan, const GotganNumberWord *word, gsize at, GotganNumber *number)
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
 * are no numbers. */
static gboolean
read_spelled (const Scan *scan, const GotganNumberWord *word, gsize at, GotganNumber *number)
{
  gint64 word_value = word->value;
  gint64 value = 0;
  gint64 scale;
  gboolean fraction = word->kind == GOTGAN_NUMBER_FRACTION;
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
      word = next > at ? number_word (scan, next, TRUE, &match_end) : NULL;
    }
  scale = read_scale (scan, &at, FALSE);
  *number = (GotganNumber) {
    .end = at,
    .mantissa = fraction ? word_value : value,
    .decimals = fraction ? 2 : 0,
    .lead_scale = scale,
    .lead_unit = scale,
    .spelled = TRUE,
  };
  if (scale == 1
      || !gotgan_number_scale (number->mantissa, number->decimals, scale, &number->min, NULL))
    return FALSE;
  number->max = number->min;
  return TRUE;
}

static gboolean
read_english_words (const Scan *scan, gsize at, GotganNumber *number)
{
  gsize match_end;
  const GotganNumberWord *word = number_word (scan, at, FALSE, &match_end);

  if (word == NULL)
    return FALSE;
  switch (word->kind)
    {
    case GOTGAN_NUMBER_MANY:
    case GOTGAN_NUMBER_PLURAL:
      return read_many (scan, word, match_end, number);
    case GOTGAN_NUMBER_COUNT:
    case GOTGAN_NUMBER_FRACTION:
      return read_spelled (scan, word, match_end, number);
    default:
      return FALSE;
    }
}

static gboolean
read_english_digits (const Scan *scan, gsize at, GotganNumber *number)
{
  Digits digits;
  gint64 value;

  at = read_digits (scan, at, &digits);
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
gotgan_number_read (GotganLexicon *lexicon, const char *text, gsize end, gsize at,
                    GotganNumber *number)
{
  Scan scan = { lexicon, text, end };
  GotganNumber korean;

  if (at >= end)
    return FALSE;
  if (g_ascii_isalpha (text[at]))
    return read_english_words (&scan, at, number);
  if (!g_ascii_isdigit (text[at]))
    return read_korean (&scan, at, number);
  if (!read_english_digits (&scan, at, number))
    return FALSE;
  if (number->lead_scale == 1 && read_korean (&scan, at, &korean))
    *number = korean;
  return TRUE;
}
