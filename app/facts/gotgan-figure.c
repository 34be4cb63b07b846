#include "config.h"

#include "app/facts/gotgan-figure.h"

#include "app/facts/gotgan-lexicon-private.h"

#include <string.h>

static const GotganCurrencyWord *
match_currency (GotganLexicon *lexicon, const char *text, gsize end, gsize at, GotganPlace place,
                gsize *match_end)
{
  const GotganWord *word =
      place == GOTGAN_PLACE_AFTER
          ? gotgan_word_table_match_glued (lexicon->currencies, text, end, at, match_end)
          : gotgan_word_table_match (lexicon->currencies, text, end, at, match_end);

  for (; word != NULL; word = word->next)
    if (lexicon->currency_words[word->index].place & place)
      return &lexicon->currency_words[word->index];
  return NULL;
}

/* The currency behind a number: "달러", " won", "-dollar", "€". A sign behind a space belongs to
 * what follows it. */
static gsize
read_currency_behind (GotganLexicon *lexicon, const char *text, gsize end, gsize at, char *code)
{
  gsize match_end;
  gsize next = at < end && text[at] == '-' ? at + 1 : gotgan_scan_spaces (text, end, at);
  const GotganCurrencyWord *currency =
      match_currency (lexicon, text, end, next, GOTGAN_PLACE_AFTER, &match_end);

  if (currency == NULL || *currency->code == '\0'
      || (next > at && !g_unichar_isalpha (g_utf8_get_char (text + next))))
    return at;
  if (*code != '\0' && strcmp (code, currency->code) != 0)
    return at;
  g_strlcpy (code, currency->code, GOTGAN_CURRENCY_SIZE);
  return match_end;
}

gboolean
gotgan_figure_read (GotganLexicon *lexicon, const char *text, gsize end, gsize at,
                    GotganFigure *figure)
{
  gsize next = at;
  gsize match_end;
  const GotganCurrencyWord *before;

  *figure = (GotganFigure) { .start = at };
  if (at >= end)
    return FALSE;
  if (!g_ascii_isdigit (text[at]))
    {
      before = match_currency (lexicon, text, end, at, GOTGAN_PLACE_BEFORE, &match_end);
      if (before != NULL)
        {
          next = gotgan_scan_spaces (text, end, match_end);
          g_strlcpy (figure->currency, before->code, GOTGAN_CURRENCY_SIZE);
          if (next >= end || !g_ascii_isdigit (text[next]))
            return FALSE;
        }
    }
  if (!gotgan_number_read (lexicon, text, end, next, &figure->number))
    return FALSE;
  figure->end = read_currency_behind (lexicon, text, end, figure->number.end, figure->currency);
  return TRUE;
}

/* --- Ranges --------------------------------------------------------------------------------- */

typedef enum
{
  SEPARATOR_NONE,
  SEPARATOR_DASH,
  SEPARATOR_WORD,
  SEPARATOR_FROM, /* "에서": a range only with "사이" behind */
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
