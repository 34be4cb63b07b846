#include "config.h"

#include "app/facts/gotgan-hedge.h"
#include "app/facts/gotgan-lexicon-private.h"
#include "app/facts/gotgan-money.h"

#include <string.h>

/* More digits than this are no percentage. */
#define MAX_DIGITS 12
#define MAX_WORDS 3

typedef struct
{
  GotganLexicon *lexicon;
  const char *text;
  gsize end;
  GotganHedging hedging;
  GArray *mentions;
} Scan;

static gsize
read_decimal (const Scan *scan, gsize at, double *value)
{
  char digits[MAX_DIGITS + 1];
  gsize start = at;
  gsize length;

  while (
      at < scan->end
      && (g_ascii_isdigit (scan->text[at])
          || (scan->text[at] == '.' && at + 1 < scan->end && g_ascii_isdigit (scan->text[at + 1]))))
    at++;
  length = at - start;
  if (length == 0 || length > MAX_DIGITS)
    return at;
  memcpy (digits, scan->text + start, length);
  digits[length] = '\0';
  *value = g_ascii_strtod (digits, NULL);
  return at;
}

/* The sign behind a number; a word may stand behind a space. */
static gboolean
read_sign (const Scan *scan, gsize *at, gboolean *points)
{
  gsize next = *at < scan->end && scan->text[*at] == '-'
                   ? *at + 1
                   : gotgan_scan_spaces (scan->text, scan->end, *at);
  gsize match_end;
  const GotganWord *word = gotgan_word_table_match_glued (scan->lexicon->percents, scan->text,
                                                          scan->end, next, &match_end);

  if (word == NULL)
    return FALSE;
  *points = scan->lexicon->percent_points[word->index];
  *at = match_end;
  return TRUE;
}

static gsize
pass_dash (const Scan *scan, gsize at)
{
  static const char *const dashes[] = { "~", "∼", "〜", "～", "–", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      gsize length = strlen (dashes[i]);
      if (scan->end - at > length && memcmp (scan->text + at, dashes[i], length) == 0)
        return at + length;
    }
  return at;
}

/* The upper end of "5~10%"; the lower one has its own sign or none. */
static gboolean
read_upper (const Scan *scan, gsize *at, double low, double *high, gboolean *points)
{
  gsize next = pass_dash (scan, *at);

  if (next == *at || !g_ascii_isdigit (scan->text[next]))
    return FALSE;
  next = read_decimal (scan, next, high);
  if (*high <= low || !read_sign (scan, &next, points))
    return FALSE;
  *at = next;
  return TRUE;
}

static gboolean
read_percent (const Scan *scan, gsize at, GotganPercentMention *mention)
{
  gboolean points = FALSE;
  double low = -1;
  double high = -1;
  gboolean signed_low;

  at = read_decimal (scan, at, &low);
  if (low < 0)
    return FALSE;
  signed_low = read_sign (scan, &at, &points);
  if (!read_upper (scan, &at, low, &high, &points))
    {
      if (!signed_low)
        return FALSE;
      high = low;
    }
  mention->end = at;
  mention->percent = (low + high) / 2;
  mention->flags = points ? GOTGAN_FIGURE_CHANGE : 0;
  return TRUE;
}

static gboolean
is_signed (const Scan *scan, gsize at)
{
  return at > 0 && (scan->text[at - 1] == '-' || scan->text[at - 1] == '+')
         && (at == 1 || !g_ascii_isdigit (scan->text[at - 2]));
}

static gsize
skip_number (const Scan *scan, gsize at)
{
  double ignored;

  at = read_decimal (scan, at, &ignored);
  while (at + 1 < scan->end && scan->text[at] == ',' && g_ascii_isdigit (scan->text[at + 1]))
    at = read_decimal (scan, at + 1, &ignored);
  return at;
}

static gsize
pass_number (Scan *scan, gsize at)
{
  GotganPercentMention mention = { .start = at, .outer_start = at };
  guint effects;

  if (!read_percent (scan, at, &mention))
    return skip_number (scan, at);
  effects = gotgan_hedging_before (&scan->hedging, scan->text, at, &mention.outer_start);
  mention.outer_end = mention.end;
  for (guint n = 0; n < MAX_WORDS; n++)
    {
      guint effect = gotgan_hedge_after (scan->lexicon, scan->text, scan->end, &mention.outer_end);
      if (effect == 0)
        break;
      effects |= effect;
    }
  mention.qualifier = gotgan_hedge_qualifier (effects);
  mention.flags |= gotgan_hedge_flags (effects);
  if (effects & 1u << GOTGAN_HEDGE_CHANGE || is_signed (scan, at))
    mention.flags |= GOTGAN_FIGURE_CHANGE;
  g_array_append_val (scan->mentions, mention);
  return mention.end;
}

GArray *
gotgan_percent_find (GotganLexicon *lexicon, const char *text, gsize start, gsize end)
{
  Scan scan = { .lexicon = lexicon, .text = text, .end = end };
  gsize at = start;

  scan.mentions = g_array_new (FALSE, TRUE, sizeof (GotganPercentMention));
  while (at < end)
    {
      gsize next = at;

      if (g_ascii_isdigit (text[at]))
        next = pass_number (&scan, at);
      else if (gotgan_scan_is_word_start (text, at))
        next = gotgan_hedging_pass (&scan.hedging, lexicon, text, end, at);
      at = next > at ? next : gotgan_scan_word (text, end, at);
    }
  return scan.mentions;
}
