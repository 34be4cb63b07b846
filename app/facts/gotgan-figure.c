#include "config.h"

#include "app/facts/gotgan-figure.h"

#include "app/facts/gotgan-lexicon-private.h"

#include <string.h>

/* The first syllables of what may touch a sum: "천원", "백원에", not "천원석". */
#define ENDINGS "을를이가은는의에도만씩짜권대으과와로부까상어입였인"

/* Coins behind a sum are below this: "15 dollars and 50". */
#define WHOLE 100

/* Numerals of one or two syllables are below this, and are syllables of many words. */
#define SMALL_NUMBER 100000

static gboolean
is_in_capitals (const char *text, gsize start, gsize end)
{
  for (; start < end; start++)
    if (g_ascii_islower (text[start]))
      return FALSE;
  return TRUE;
}

static gboolean
ends_word (const char *text, gsize end, gsize at)
{
  gunichar next = at < end ? g_utf8_get_char (text + at) : 0;

  return !g_unichar_isalpha (next) || g_utf8_strchr (ENDINGS, -1, next) != NULL;
}

static const GotganCurrencyWord *
match_currency (GotganLexicon *lexicon, const char *text, gsize end, gsize at, guint places,
                gsize *match_end)
{
  const GotganWord *word =
      places & GOTGAN_PLACE_AFTER
          ? gotgan_word_table_match_glued (lexicon->currencies, text, end, at, match_end)
          : gotgan_word_table_match (lexicon->currencies, text, end, at, match_end);

  for (; word != NULL; word = word->next)
    {
      const GotganCurrencyWord *currency = &lexicon->currency_words[word->index];

      if (currency->place & places && (!currency->capitals || is_in_capitals (text, at, *match_end))
          && (!currency->whole_word || ends_word (text, end, *match_end)))
        return currency;
    }
  return NULL;
}

/* A sign behind a space belongs to the figure that follows it, unless that has its own: "10 $ 30 $",
 * "10 $ 30 cents". */
static gboolean
is_sign_of_next (GotganLexicon *lexicon, const char *text, gsize end, gsize at,
                 const GotganCurrencyWord *sign)
{
  gsize match_end;
  gsize next = gotgan_scan_spaces (text, end, at);
  const GotganCurrencyWord *own;
  GotganNumber number;

  if (next >= end || !g_ascii_isdigit (text[next]))
    return FALSE;
  if (!gotgan_number_read (lexicon, text, end, next, &number))
    return TRUE;
  own = match_currency (lexicon, text, end, gotgan_scan_spaces (text, end, number.end),
                        GOTGAN_PLACE_AFTER, &match_end);
  return own == NULL || (own != sign && own->parts == 1);
}

/* The currency behind a number: "달러", " won", "-dollar", "€". */
static const GotganCurrencyWord *
read_currency_behind (GotganLexicon *lexicon, const char *text, gsize end, gboolean words,
                      gsize *at)
{
  gsize match_end;
  gsize next = *at < end && text[*at] == '-' ? *at + 1 : gotgan_scan_spaces (text, end, *at);
  const GotganCurrencyWord *currency =
      match_currency (lexicon, text, end, next,
                      GOTGAN_PLACE_AFTER | (words ? 0 : GOTGAN_PLACE_BEHIND_DIGITS), &match_end);

  if (currency == NULL || *currency->code == '\0'
      || (match_end < end && g_ascii_isdigit (text[match_end])))
    return NULL;
  if (next > *at && !g_unichar_isalpha (g_utf8_get_char (text + next))
      && (text[*at] == '-' || is_sign_of_next (lexicon, text, end, match_end, currency)))
    return NULL;
  *at = match_end;
  return currency;
}

/* --- Coins: "3 dollars 50 cents", "1달러 20센트", "15 dollars and 50" -------------------------- */

static gsize
pass_and (const char *text, gsize end, gsize at, gboolean *and)
{
  gsize next = gotgan_scan_spaces (text, end, at);

  *and = next > at && end - next > 4 && memcmp (text + next, "and ", 4) == 0;
  return *and ? next + 4 : next;
}

/* Returns: how many parts of a whole they are, 0 when there are none */
static gint64
read_smaller (GotganLexicon *lexicon, const char *text, gsize end, GotganFigure *figure)
{
  gboolean and;
  gsize at = pass_and (text, end, figure->end, &and);
  const GotganCurrencyWord *coin;
  GotganNumber number;

  if (!gotgan_number_read (lexicon, text, end, at, &number))
    return 0;
  at = number.end;
  coin = read_currency_behind (lexicon, text, end, number.bare_words, &at);
  if (coin == NULL || coin->parts == 1 || strcmp (coin->code, figure->currency) != 0
      || !gotgan_number_convert (&number, coin->times, coin->parts)
      || !gotgan_number_add (&figure->number, &number))
    return 0;
  figure->end = at;
  return coin->parts;
}

static gboolean
ends_clause (const char *text, gsize end, gsize at)
{
  gsize next = at + 1;

  if (at >= end)
    return TRUE;
  if (end - at >= 5 && memcmp (text + at, " more", 5) == 0)
    return TRUE;
  return strchr (".,;!?)", text[at]) != NULL && (next >= end || g_ascii_isspace (text[next]));
}

/* Two digits or a number word at the end of a clause. */
static void
read_coins (GotganLexicon *lexicon, const char *text, gsize end, gboolean signed_before,
            GotganFigure *figure)
{
  gboolean and;
  gsize at = pass_and (text, end, figure->end, &and);
  GotganNumber number;

  if (at == figure->end
      || (signed_before && !and) || !gotgan_number_read (lexicon, text, end, at, &number))
    return;
  if (number.min >= WHOLE || number.min_rest != 0 || number.min != number.max
      || (signed_before && !number.bare_words) || (!number.bare_words && number.end - at != 2)
      || !ends_clause (text, end, number.end))
    return;
  if (gotgan_number_convert (&number, 1, WHOLE) && gotgan_number_add (&figure->number, &number))
    figure->end = number.end;
}

gboolean
gotgan_currency_has_coins (const char *code)
{
  static const char *const without[] = { "KRW", "JPY", "VND", "IDR", "CLP",
                                         "ISK", "UGX", "XOF", "XAF" };

  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    if (strcmp (code, without[i]) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
may_have_coins (const GotganFigure *figure)
{
  return gotgan_currency_has_coins (figure->currency) && figure->number.lead_scale == 1
         && !figure->number.vague && figure->number.min_rest == 0;
}

static void
read_change (GotganLexicon *lexicon, const char *text, gsize end, gboolean signed_before,
             GotganFigure *figure)
{
  gint64 parts = figure->number.vague ? 0 : read_smaller (lexicon, text, end, figure);

  /* "five mao five" names the last coin no more. */
  if (parts == 10 || (parts == 0 && may_have_coins (figure)))
    read_coins (lexicon, text, end, signed_before, figure);
}

/* --- The figure ----------------------------------------------------------------------------- */

/* The currency before a number; @at moves past it. */
static const GotganCurrencyWord *
read_currency_before (GotganLexicon *lexicon, const char *text, gsize end, gsize *at)
{
  gsize match_end;
  const GotganCurrencyWord *currency;

  if (g_ascii_isdigit (text[*at]))
    return NULL;
  currency = match_currency (lexicon, text, end, *at, GOTGAN_PLACE_BEFORE, &match_end);
  if (currency != NULL)
    *at = gotgan_scan_spaces (text, end, match_end);
  return currency;
}

static gboolean
take_currency (GotganLexicon *lexicon, const char *text, gsize end,
               const GotganCurrencyWord *before, GotganFigure *figure)
{
  gsize at = figure->number.end;
  const GotganCurrencyWord *behind =
      read_currency_behind (lexicon, text, end, figure->number.bare_words, &at);
  const GotganCurrencyWord *currency = before != NULL ? before : behind;

  figure->end = figure->number.end;
  if (currency == NULL)
    return !figure->number.bare_words;
  if (currency->scaled && figure->number.lead_scale == 1)
    return FALSE;
  g_strlcpy (figure->currency, currency->code, GOTGAN_CURRENCY_SIZE);
  if (behind != NULL && strcmp (behind->code, currency->code) == 0)
    {
      figure->end = figure->number.end = at;
      if (gotgan_number_take_scale (lexicon, text, end, &figure->number))
        figure->end = figure->number.end;
    }
  if (!gotgan_number_convert (&figure->number, currency->times, currency->parts))
    return FALSE;
  if (currency->parts == 1)
    read_change (lexicon, text, end, before != NULL, figure);
  return TRUE;
}

/* "천원석", "백원우": a sum in numerals of Hangul that only begins a longer word. */
static gboolean
begins_word (const char *text, gsize end, const GotganFigure *figure)
{
  return figure->number.spelled && figure->number.max < SMALL_NUMBER
         && (guchar) text[figure->start] >= 0x80 && !ends_word (text, end, figure->end);
}

gboolean
gotgan_figure_read (GotganLexicon *lexicon, const char *text, gsize end, gsize at,
                    GotganFigure *figure)
{
  gsize next = at;
  const GotganCurrencyWord *before;

  *figure = (GotganFigure) { .start = at };
  if (at >= end)
    return FALSE;
  before = read_currency_before (lexicon, text, end, &next);
  if (before != NULL && (next >= end || !g_ascii_isdigit (text[next])))
    return FALSE;
  return gotgan_number_read (lexicon, text, end, next, &figure->number)
         && take_currency (lexicon, text, end, before, figure) && !begins_word (text, end, figure);
}

/* --- Ranges --------------------------------------------------------------------------------- */

typedef enum
{
  SEPARATOR_NONE,
  SEPARATOR_DASH,
  SEPARATOR_WORD,
  SEPARATOR_FROM, /* "에서": a range only with "사이" behind */
  SEPARATOR_HYPHEN, /* " - ": between two of a kind */
} Separator;

static gboolean
take (const char *text, gsize end, gsize *at, const char *word)
{
  gsize length = strlen (word);

  if (*at > end || end - *at < length || memcmp (text + *at, word, length) != 0)
    return FALSE;
  *at += length;
  return TRUE;
}

static Separator
read_separator (const char *text, gsize end, gboolean between, gboolean from, gsize *at)
{
  static const char *const tildes[] = { "~", "∼", "〜", "～", "–", "—" };
  gsize next = gotgan_scan_spaces (text, end, *at);

  for (guint i = 0; i < G_N_ELEMENTS (tildes); i++)
    if (take (text, end, &next, tildes[i]))
      {
        *at = gotgan_scan_spaces (text, end, next);
        return SEPARATOR_DASH;
      }
  if (take (text, end, at, "-"))
    return SEPARATOR_DASH;
  if (take (text, end, at, " - "))
    return SEPARATOR_HYPHEN;
  if ((!from && take (text, end, at, " to ")) || (between && take (text, end, at, " and ")))
    return SEPARATOR_WORD;
  if (take (text, end, at, "에서 ") || take (text, end, at, "에서"))
    return SEPARATOR_FROM;
  return SEPARATOR_NONE;
}

/* "최소 500만~최대 1000만달러": the word before the upper figure. */
static gsize
pass_hedge (GotganLexicon *lexicon, const char *text, gsize end, gsize at)
{
  gsize match_end;
  const GotganWord *word = gotgan_word_table_match (lexicon->hedges, text, end, at, &match_end);

  if (word == NULL || lexicon->hedge_words[word->index].place != GOTGAN_PLACE_BEFORE)
    return at;
  return gotgan_scan_spaces (text, end, match_end);
}

static gboolean
agrees (const GotganFigure *low, const GotganFigure *high, Separator separator)
{
  if (*low->currency != '\0' && *high->currency != '\0')
    return strcmp (low->currency, high->currency) == 0;
  if (separator == SEPARATOR_HYPHEN)
    return *low->currency == '\0' && *high->currency != '\0'
           && low->number.lead_scale == high->number.lead_scale;
  if (*high->currency == '\0' && separator == SEPARATOR_WORD)
    return *low->currency != '\0' && high->number.lead_scale > 1;
  return TRUE;
}

/* The lower figure with the unit that only the upper one has: "150~250억", "2천~3천억", "2~3천억". */
static gboolean
borrow_unit (const GotganNumber *low, const GotganNumber *high, gint64 *min, gint32 *rest)
{
  if (low->lead_scale == 1 && !low->spelled && high->lead_scale > 1)
    return gotgan_number_scale (low->mantissa, low->decimals, high->lead_scale, min, rest);
  if (low->lead_unit == 1 && high->lead_unit > 1)
    return gotgan_number_scale (low->min, 0, high->lead_unit, min, rest);
  *min = low->min;
  *rest = low->min_rest;
  return TRUE;
}

static gboolean
lower_end (const GotganNumber *low, const GotganNumber *high, gint64 *min, gint32 *rest)
{
  if (!borrow_unit (low, high, min, rest))
    return FALSE;
  if (*min >= high->max)
    {
      *min = low->min;
      *rest = low->min_rest;
    }
  return *min < high->max;
}

gboolean
gotgan_figure_read_range (GotganLexicon *lexicon, const char *text, gsize end, gboolean between,
                          gboolean from, GotganFigure *figure)
{
  gsize at = figure->end;
  Separator separator = read_separator (text, end, between, from, &at);
  GotganFigure high;
  gint64 min;
  gint32 rest;

  if (separator == SEPARATOR_NONE)
    return FALSE;
  if (!gotgan_figure_read (lexicon, text, end, pass_hedge (lexicon, text, end, at), &high)
      || !agrees (figure, &high, separator)
      || !lower_end (&figure->number, &high.number, &min, &rest))
    return FALSE;
  if (separator == SEPARATOR_FROM)
    {
      gsize behind = gotgan_scan_spaces (text, end, high.end);
      if (!take (text, end, &behind, "사이"))
        return FALSE;
    }
  figure->end = high.end;
  figure->number.end = high.number.end;
  figure->number.min = min;
  figure->number.min_rest = rest;
  figure->number.max = high.number.max;
  figure->number.max_rest = high.number.max_rest;
  figure->number.vague |= high.number.vague;
  figure->number.ten_thousands |= high.number.ten_thousands;
  if (*figure->currency == '\0')
    g_strlcpy (figure->currency, high.currency, GOTGAN_CURRENCY_SIZE);
  return TRUE;
}
