/* Sums of money in one pass over a paragraph. The scanner stops at the start of each word and at
 * each run of digits: there a figure may begin, or a word that qualifies the next one. Nothing is
 * looked for further away than a bounded number of bytes, so the time grows with the text alone. */

#include "config.h"

#include "app/facts/gotgan-money.h"

#include "app/facts/gotgan-figure.h"
#include "app/facts/gotgan-hedge.h"
#include "app/facts/gotgan-lexicon-private.h"
#include "app/facts/gotgan-money-private.h"

#include <string.h>

/* Words passed between a figure and its conversion, and behind a figure. */
#define MAX_WORDS 4

/* Bytes of a bracket in which pounds are converted into kilograms. */
#define MAX_WEIGHT_BYTES 24

#define TRILLION G_GINT64_CONSTANT (1000000000000)

/* Prices of one thing are below this; a word such as "price" at some distance says nothing of
 * larger sums. */
#define SMALL_SUM 100000
#define SMALL_SUM_WITHOUT_COINS 100000000

typedef struct
{
  GotganLexicon *lexicon;
  const char *text;
  gsize start;
  gsize end;
  GotganHedging hedging;
  GArray *mentions;
} Scan;

/* --- Conversions: "27억5000만달러(약 3조6977억원)" ------------------------------------------- */

/* The figure at @at with the words before it; a conversion is in another currency. */
static gboolean
read_conversion (Scan *scan, gsize at, gboolean announced, const char *currency,
                 GotganFigure *figure)
{
  for (guint n = 0; n <= MAX_WORDS; n++)
    {
      GotganHedging hedging = { 0 };
      gsize next;

      if (announced && gotgan_figure_read (scan->lexicon, scan->text, scan->end, at, figure))
        {
          gotgan_figure_read_range (scan->lexicon, scan->text, scan->end, FALSE, FALSE, figure);
          return *figure->currency != '\0' && strcmp (figure->currency, currency) != 0
                 && figure->number.max > 0;
        }
      next = gotgan_hedging_pass (&hedging, scan->lexicon, scan->text, scan->end, at);
      if (next == at || (!announced && !(hedging.effects & 1u << GOTGAN_HEDGE_CONVERSION)))
        return FALSE;
      announced = TRUE;
      at = gotgan_scan_spaces (scan->text, scan->end, next);
    }
  return FALSE;
}

/* Opens the bracket, or passes the comma, that may stand before a conversion. */
static gsize
open_conversion (const Scan *scan, gsize at, gboolean *bracket)
{
  gsize next = gotgan_scan_spaces (scan->text, scan->end, at);

  *bracket = TRUE;
  if (next < scan->end && (scan->text[next] == '(' || scan->text[next] == '['))
    return gotgan_scan_spaces (scan->text, scan->end, next + 1);
  if (scan->end - next >= 3 && memcmp (scan->text + next, "（", 3) == 0)
    return gotgan_scan_spaces (scan->text, scan->end, next + 3);
  *bracket = next < scan->end && scan->text[next] == '/';
  if (next < scan->end && (scan->text[next] == '/' || scan->text[next] == ','))
    next++;
  return gotgan_scan_spaces (scan->text, scan->end, next);
}

static gsize
close_conversion (const Scan *scan, gsize at)
{
  gsize next;

  for (guint n = 0;
       n < MAX_WORDS && gotgan_hedge_after (scan->lexicon, scan->text, scan->end, &at) != 0; n++)
    ;
  next = gotgan_scan_spaces (scan->text, scan->end, at);
  if (next < scan->end && (scan->text[next] == ')' || scan->text[next] == ']'))
    return next + 1;
  if (next < scan->end && scan->end - next >= 3 && memcmp (scan->text + next, "）", 3) == 0)
    return next + 3;
  return at;
}

static gboolean
take_conversion (Scan *scan, GotganMoneyMention *mention)
{
  GotganFigure figure;
  gboolean bracket;
  gsize at = open_conversion (scan, mention->outer_end, &bracket);

  if (mention->has_local || !read_conversion (scan, at, bracket, mention->money.currency, &figure))
    return FALSE;
  mention->has_local = TRUE;
  mention->local = (GotganMoney) { .min = figure.number.min, .max = figure.number.max };
  g_strlcpy (mention->local.currency, figure.currency, GOTGAN_CURRENCY_SIZE);
  mention->local_start = figure.start;
  mention->local_end = figure.end;
  mention->outer_end = close_conversion (scan, figure.end);
  if (*mention->money.currency == '\0' && strcmp (figure.currency, "KRW") != 0)
    {
      g_strlcpy (mention->money.currency, "KRW", GOTGAN_CURRENCY_SIZE);
      mention->flags = (mention->flags & ~GOTGAN_FIGURE_NO_CURRENCY) | GOTGAN_FIGURE_BORROWED;
    }
  return TRUE;
}

/* --- One figure ----------------------------------------------------------------------------- */

static guint
take_words_behind (Scan *scan, GotganMoneyMention *mention)
{
  guint effects = 0;

  for (guint n = 0; n < MAX_WORDS; n++)
    {
      guint effect;
      gsize at;

      if (take_conversion (scan, mention))
        continue;
      at = mention->outer_end;
      effect = gotgan_hedge_after (scan->lexicon, scan->text, scan->end, &at);
      /* "$50bn from Amazon" is no rise. */
      if (effect == 0 || effect == 1u << GOTGAN_HEDGE_CHANGE)
        break;
      effects |= effect;
      mention->outer_end = at;
    }
  return effects;
}

static gboolean
is_small (const GotganMoney *money)
{
  return money->max
         < (gotgan_currency_has_coins (money->currency) ? SMALL_SUM : SMALL_SUM_WITHOUT_COINS);
}

static gboolean
counts_things (const Scan *scan, gsize at)
{
  at = gotgan_scan_spaces (scan->text, scan->end, at);
  return gotgan_word_table_match_glued (scan->lexicon->counters, scan->text, scan->end, at, NULL)
         != NULL;
}

/* "220파운드(약 99kg)" */
static gboolean
is_weight (const Scan *scan, const GotganFigure *figure)
{
  static const char *const units[] = { "kg", "㎏", "킬로", "g)" };
  gsize at = gotgan_scan_spaces (scan->text, scan->end, figure->end);
  gsize end = MIN (scan->end, at + MAX_WEIGHT_BYTES);

  if (strcmp (figure->currency, "GBP") != 0 || at >= scan->end || scan->text[at] != '(')
    return FALSE;
  for (; at < end && scan->text[at] != ')'; at++)
    for (guint i = 0; i < G_N_ELEMENTS (units); i++)
      if (scan->end - at >= strlen (units[i])
          && memcmp (scan->text + at, units[i], strlen (units[i])) == 0)
        return TRUE;
  return FALSE;
}

/* "제9조", "헌법 10조": the article of a law. */
static gboolean
is_article (const Scan *scan, const GotganFigure *figure)
{
  static const char *const laws[] = { "제",   "법",   "조약",   "규약", "협약", "규정",
                                      "규칙", "조례", "시행령", "법령", "정관", "헌장" };
  gsize before = figure->start;

  if (figure->number.lead_unit != TRILLION)
    return FALSE;
  if (figure->end < scan->end && g_ascii_isdigit (scan->text[figure->end]))
    return TRUE;
  if (before > 0 && scan->text[before - 1] == ' ')
    before--;
  for (guint i = 0; i < G_N_ELEMENTS (laws); i++)
    if (before >= strlen (laws[i])
        && memcmp (scan->text + before - strlen (laws[i]), laws[i], strlen (laws[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Without a currency only 억 and 조 speak of money, unless something is counted with them or it
 * is an article of a law. */
static gboolean
may_lack_currency (const Scan *scan, const GotganFigure *figure)
{
  gsize at = gotgan_scan_spaces (scan->text, scan->end, figure->end);

  if (!figure->number.ten_thousands || (figure->number.spelled && !figure->number.vague))
    return FALSE;
  if (is_article (scan, figure))
    return FALSE;
  if (counts_things (scan, figure->end))
    return FALSE;
  /* "6엔비디아": what only looks like a currency is no money either when it touches the figure. */
  return at > figure->end
         || gotgan_word_table_match_glued (scan->lexicon->currencies, scan->text, scan->end, at,
                                           NULL)
                == NULL;
}

static gsize
add_mention (Scan *scan, const GotganFigure *figure, guint effects, gsize outer_start)
{
  GotganMoneyMention mention = {
    .start = figure->start,
    .end = figure->end,
    .outer_start = outer_start,
    .outer_end = figure->end,
    .money = { .min = figure->number.min, .max = figure->number.max },
    .min_rest = figure->number.min_rest,
    .max_rest = figure->number.max_rest,
    .flags = *figure->currency == '\0' ? GOTGAN_FIGURE_NO_CURRENCY : 0,
  };

  g_strlcpy (mention.money.currency, figure->currency, GOTGAN_CURRENCY_SIZE);
  if (figure->number.odd)
    effects |= 1u << GOTGAN_HEDGE_ABOUT;
  effects |= take_words_behind (scan, &mention);
  mention.qualifier =
      figure->number.vague ? GOTGAN_QUALIFIER_VAGUE : gotgan_hedge_qualifier (effects);
  mention.flags |= gotgan_hedge_flags (effects);
  /* "3억이 넘는 사람" */
  if (mention.flags & GOTGAN_FIGURE_NO_CURRENCY && counts_things (scan, mention.outer_end))
    return mention.outer_end;
  if (is_small (&mention.money) && gotgan_hedging_is_near (&scan->hedging, scan->text, outer_start))
    mention.flags |= GOTGAN_FIGURE_PER_UNIT;
  g_array_append_val (scan->mentions, mention);
  return mention.outer_end;
}

/* Returns: where to go on, or @at when no figure begins there. */
static gsize
take_figure (Scan *scan, gsize at)
{
  GotganFigure figure;
  gsize outer_start = at;
  guint effects;

  if (!gotgan_figure_read (scan->lexicon, scan->text, scan->end, at, &figure))
    return at;
  effects = gotgan_hedging_before (&scan->hedging, scan->text, at, &outer_start);
  gotgan_figure_read_range (scan->lexicon, scan->text, scan->end,
                            effects & 1u << GOTGAN_HEDGE_RANGE, effects & 1u << GOTGAN_HEDGE_FROM,
                            &figure);
  if (figure.number.max == 0 && figure.number.max_rest == 0)
    return figure.end;
  if (*figure.currency == '\0' ? !may_lack_currency (scan, &figure) : is_weight (scan, &figure))
    return figure.end;
  return add_mention (scan, &figure, effects, outer_start);
}

/* --- The paragraph -------------------------------------------------------------------------- */

static gsize
skip_digits (const Scan *scan, gsize at)
{
  while (at < scan->end
         && (g_ascii_isdigit (scan->text[at])
             || ((scan->text[at] == '.' || scan->text[at] == ',') && at + 1 < scan->end
                 && g_ascii_isdigit (scan->text[at + 1]))))
    at++;
  return at;
}

/* "H100", "GPT-4" and "v1.5" are names. */
static gboolean
is_in_name (const Scan *scan, gsize at)
{
  if (at > 0 && g_ascii_isalpha (scan->text[at - 1]))
    return TRUE;
  return at > 1 && scan->text[at - 1] == '-' && g_ascii_isalpha (scan->text[at - 2]);
}

static gsize
pass_digits (Scan *scan, gsize at)
{
  gsize next = is_in_name (scan, at) ? at : take_figure (scan, at);

  return next > at ? next : skip_digits (scan, at);
}

/* A qualifying word may follow digits: "1인당 2000만원". */
static gsize
pass_hedge (Scan *scan, gsize at)
{
  return gotgan_hedging_pass (&scan->hedging, scan->lexicon, scan->text, scan->end, at);
}

static gsize
pass_word (Scan *scan, gsize at)
{
  gsize next = at;

  if (gotgan_scan_is_word_start (scan->text, at)
      || !g_unichar_isalpha (g_utf8_get_char (scan->text + at)))
    {
      next = take_figure (scan, at);
      if (next == at)
        next = pass_hedge (scan, at);
    }
  else if (at > scan->start && g_ascii_isdigit (scan->text[at - 1]))
    next = pass_hedge (scan, at);
  return next > at ? next : gotgan_scan_word (scan->text, scan->end, at);
}

GArray *
gotgan_money_find (GotganLexicon *lexicon, const char *text, gsize start, gsize end)
{
  Scan scan = { .lexicon = lexicon, .text = text, .start = start, .end = end };
  gsize at = start;

  scan.mentions = g_array_new (FALSE, TRUE, sizeof (GotganMoneyMention));
  while (at < end)
    {
      if (g_ascii_isdigit (text[at]))
        at = pass_digits (&scan, at);
      else if (g_ascii_isspace (text[at]))
        at++;
      else
        at = pass_word (&scan, at);
    }
  gotgan_money_share_in_lists (text, scan.mentions);
  return scan.mentions;
}
