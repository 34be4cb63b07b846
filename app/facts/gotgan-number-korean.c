#include "config.h"

#include "app/facts/gotgan-number-private.h"

/* --- Korean --------------------------------------------------------------------------------- */

/* A Hangul syllable in bytes. */
#define ONE_SYLLABLE 3

#define MAX_SPELLED_DECIMALS 6

#define LEAST_LARGE 10000
#define HUNDRED_MILLION G_GINT64_CONSTANT (100000000)
#define TRILLION G_GINT64_CONSTANT (1000000000000)

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
      gint64 places = 1;

      for (guint i = 0; i < decimals && group->mantissa != 0; i++)
        if (__builtin_mul_overflow (places, 10, &places))
          return FALSE;
      group->decimals = decimals;
      return !__builtin_mul_overflow (group->mantissa, places, &group->mantissa)
             && !__builtin_add_overflow (group->mantissa, mantissa, &group->mantissa);
    }
  if (!gotgan_number_scale (mantissa, decimals, small, &value, NULL) || group->decimals > 0)
    return FALSE;
  return !__builtin_add_overflow (group->mantissa, value, &group->mantissa);
}

static const GotganNumberWord *
word_of_kind (const GotganNumberScan *scan, gsize at, GotganNumberKind kind, gsize *match_end)
{
  const GotganNumberWord *word = gotgan_number_word (scan, at, TRUE, match_end);

  return word != NULL && word->kind == kind ? word : NULL;
}

static const GotganCurrencyWord *
currency_at (const GotganNumberScan *scan, gsize at, gsize *match_end)
{
  const GotganWord *word = gotgan_word_table_match_glued (scan->lexicon->currencies, scan->text,
                                                          scan->end, at, match_end);

  for (; word != NULL; word = word->next)
    if (*scan->lexicon->currency_words[word->index].code != '\0')
      return &scan->lexicon->currency_words[word->index];
  return NULL;
}

/* The length in bytes of the currency at @at, 0 when there is none. */
static gsize
currency_length (const GotganNumberScan *scan, gsize at)
{
  gsize match_end;

  return currency_at (scan, at, &match_end) != NULL ? match_end - at : 0;
}

/* "점이삼": the decimals behind a Hangul digit. */
static gsize
read_point (const GotganNumberScan *scan, gsize at, GotganDigits *digits)
{
  const GotganNumberWord *word;
  gsize next;

  if (word_of_kind (scan, at, GOTGAN_NUMBER_POINT, &next) == NULL)
    return at;
  while ((word = word_of_kind (scan, next, GOTGAN_NUMBER_DIGIT, &next)) != NULL
         && digits->decimals < MAX_SPELLED_DECIMALS)
    {
      gotgan_number_take_digit (digits, (int) word->value);
      digits->decimals++;
      at = next;
    }
  return at;
}

static gboolean read_group (const GotganNumberScan *scan, gsize *at, Group *group);

/* Whether "이십삼센트" stands at @at. */
static gboolean
has_coins (const GotganNumberScan *scan, gsize at)
{
  GotganNumberScan inner = *scan;
  const GotganCurrencyWord *coin;
  gsize match_end;
  Group group;

  if (scan->in_coins)
    return FALSE;
  inner.in_coins = TRUE;
  if (!read_group (&inner, &at, &group))
    return FALSE;
  coin = currency_at (&inner, at, &match_end);
  return coin != NULL && coin->parts > 1;
}

/* A lone Hangul digit is a syllable like any other ("3억이 넘는") unless a unit follows; a currency of one
 * syllable is too little of one ("이불", "사원") when the digit is all there is. */
static gboolean
is_digit_here (const GotganNumberScan *scan, gsize at, const Group *group)
{
  gsize match_end;
  const GotganCurrencyWord *currency;

  if (word_of_kind (scan, at, GOTGAN_NUMBER_LARGE, &match_end) != NULL)
    return TRUE;
  currency = currency_at (scan, at, &match_end);
  if (currency == NULL || group->lead_small > 0)
    return currency != NULL;
  if (match_end - at == ONE_SYLLABLE)
    return has_coins (scan, match_end);
  return !currency->whole_word;
}

/* Reads one digit run or Hangul digit with the small unit behind it. */
static gboolean
read_part (const GotganNumberScan *scan, gsize *at, gint64 *limit, Group *group)
{
  GotganDigits digits = { .mantissa = 1, .fits = TRUE };
  const GotganNumberWord *word;
  gsize next = *at;
  gsize match_end;
  gint64 small = 1;
  gboolean numeral = gotgan_number_is_digit (scan, next);
  gboolean spelled = FALSE;

  if (numeral)
    next = gotgan_number_read_digits (scan, next, &digits);
  else if ((word = gotgan_number_word (scan, next, TRUE, &match_end)) != NULL
           && word->kind == GOTGAN_NUMBER_DIGIT)
    {
      digits.mantissa = word->value;
      next = read_point (scan, match_end, &digits);
      spelled = TRUE;
    }
  word = gotgan_number_word (scan, next, TRUE, &match_end);
  if (word != NULL && word->kind == GOTGAN_NUMBER_SMALL)
    {
      small = word->value;
      next = match_end;
      spelled = spelled || !numeral;
    }
  else if (spelled && digits.decimals == 0 && !is_digit_here (scan, next, group))
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

/* Whether a number of Korean units goes on to a unit: "만", "달러". */
static gboolean
meets_unit (const GotganNumberScan *scan, gsize at)
{
  gsize match_end;

  at = gotgan_scan_spaces (scan->text, scan->end, at);
  return word_of_kind (scan, at, GOTGAN_NUMBER_LARGE, &match_end) != NULL
         || currency_length (scan, at) > 0;
}

/* "8백 10만", "2천 345 달러": a part behind a space, if the number then ends in a unit. */
static gboolean
read_spaced_part (const GotganNumberScan *scan, gsize *at, gint64 *limit, Group *group)
{
  gsize next = gotgan_scan_spaces (scan->text, scan->end, *at);
  gboolean numeral = gotgan_number_is_digit (scan, next);
  gint64 below = *limit;
  Group longer = *group;

  if (next == *at || group->lead_small <= 1 || group->decimals > 0
      || !read_part (scan, &next, &below, &longer) || longer.decimals > 0
      || !((numeral && below > 1) || meets_unit (scan, next)))
    return FALSE;
  *group = longer;
  *limit = below;
  *at = next;
  return TRUE;
}

static gsize
read_odd (const GotganNumberScan *scan, gsize at, gboolean *odd)
{
  gsize match_end;
  const GotganNumberWord *word = gotgan_number_word (scan, at, TRUE, &match_end);

  if (word == NULL || word->kind != GOTGAN_NUMBER_ODD)
    return at;
  *odd = TRUE;
  return match_end;
}

/* "만달러": ten thousand of them. */
static gboolean
is_lone_unit (const GotganNumberScan *scan, gsize at)
{
  gsize match_end;
  const GotganNumberWord *word = word_of_kind (scan, at, GOTGAN_NUMBER_LARGE, &match_end);

  return word != NULL && word->value == LEAST_LARGE && currency_length (scan, match_end) > 0;
}

static gboolean
read_group (const GotganNumberScan *scan, gsize *at, Group *group)
{
  gint64 limit = G_MAXINT64;
  gsize match_end;
  const GotganNumberWord *word = gotgan_number_word (scan, *at, TRUE, &match_end);

  *group = (Group) { 0 };
  if (word != NULL && word->kind == GOTGAN_NUMBER_SEVERAL)
    {
      group->several = TRUE;
      *at = gotgan_scan_spaces (scan->text, scan->end, match_end);
    }
  while (limit > 1
         && (read_part (scan, at, &limit, group) || read_spaced_part (scan, at, &limit, group)))
    ;
  if (group->lead_small == 0 && !group->several && !is_lone_unit (scan, *at))
    return FALSE;
  if (group->lead_small == 0)
    group->mantissa = group->lead_small = 1;
  *at = read_odd (scan, *at, &group->odd);
  return TRUE;
}

/* Behind a space a syllable is only a unit when the word ends with it or goes on with a currency:
 * "100 억원", but not "2 조건". */
static gboolean
is_free_large (const GotganNumberScan *scan, gsize unit_end)
{
  gsize match_end;

  return unit_end >= scan->end || !g_unichar_isalpha (g_utf8_get_char (scan->text + unit_end))
         || gotgan_word_table_match_glued (scan->lexicon->currencies, scan->text, scan->end,
                                           unit_end, &match_end)
                != NULL;
}

/* The large unit behind a group, a space before it allowed ("2천 억"). */
static gint64
read_large (const GotganNumberScan *scan, gsize *at)
{
  gsize next = gotgan_scan_spaces (scan->text, scan->end, *at);
  gsize match_end;
  const GotganNumberWord *word = gotgan_number_word (scan, next, TRUE, &match_end);

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
  number->ten_thousands |= large == HUNDRED_MILLION || large == TRILLION;
  number->min_rest += rest;
  groups->limit = large;
  return TRUE;
}

/* Groups in falling order of their units. One that does not fit in is left for the next number. */
gboolean
gotgan_number_read_korean (const GotganNumberScan *scan, gsize at, GotganNumber *number)
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
