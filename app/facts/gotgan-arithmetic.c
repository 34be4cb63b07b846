#include "config.h"

#include "app/facts/gotgan-arithmetic.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-money.h"
#include "app/facts/gotgan-rules-private.h"
#include "app/facts/gotgan-sentence.h"
#include "app/model/gotgan-claim.h"

#include <math.h>
#include <string.h>

/* Two sentences of notes (gotgan-arithmetic-note.c). */
#define MAX_SCAN_BYTES 1800
#define MAX_LINKS 4
#define ROUNDING 0.02

struct _GotganArithmetic
{
  GotganWordTable *words;
};

GotganArithmetic *
gotgan_arithmetic_new (GHashTable *files, GError **error)
{
  GotganWordTable *words = gotgan_word_table_load (files, "lexicon/checks.tsv", 2, 3, error);
  GotganArithmetic *self;

  if (words == NULL)
    return NULL;
  self = g_new0 (GotganArithmetic, 1);
  self->words = words;
  return self;
}

void
gotgan_arithmetic_free (GotganArithmetic *self)
{
  if (self == NULL)
    return;
  gotgan_word_table_free (self->words);
  g_free (self);
}

/* A sentence that is looked through for words of the table. */
typedef struct
{
  GotganWordTable *words;
  const char *text;
  gsize length;
} Scan;

/* The word of @class that begins at @at; *@end is one past it. */
static const GotganWord *
match (const Scan *scan, const char *class, gsize at, gsize *end)
{
  const GotganWord *word = gotgan_word_table_match (scan->words, scan->text, scan->length, at, end);

  while (word != NULL && !g_str_equal (word->columns[0], class))
    word = word->next;
  return word;
}

/* %FALSE for what is too long. No note is, but a damaged library may hold anything. */
static gboolean
begin_scan (GotganArithmetic *self, const char *text, Scan *scan)
{
  *scan = (Scan) { self->words, text, strnlen (text, MAX_SCAN_BYTES + 1) };
  return scan->length <= MAX_SCAN_BYTES;
}

static gsize
skip_space (const char *text, gsize at)
{
  while (text[at] == ' ')
    at++;
  return at;
}

/* --- Multiples ---------------------------------------------------------------------------------- */

static gboolean
read_count (const Scan *scan, gsize at, double *count, gsize *end)
{
  const GotganWord *word = match (scan, "number", at, end);
  const char *text = scan->text;
  char *after;

  if (word != NULL && word->n_columns > 1)
    {
      *count = g_ascii_strtod (word->columns[1], NULL);
      return *count > 0;
    }
  if (!g_ascii_isdigit (text[at]))
    return FALSE;
  *count = g_ascii_strtod (text + at, &after);
  *end = (gsize) (after - text);
  return isfinite (*count) && *count > 0 && *count < 1e6;
}

/* "40배", "40 times", "40x" */
static gboolean
read_times (const Scan *scan, gsize at, double *count, gsize *end)
{
  const char *text = scan->text;

  if (!read_count (scan, at, count, end))
    return FALSE;
  if (text[*end] == 'x' && g_ascii_isdigit (text[*end - 1]) && !g_ascii_isalnum (text[*end + 1]))
    {
      (*end)++;
      return TRUE;
    }
  return match (scan, "times", skip_space (text, *end), end) != NULL;
}

static gsize
skip_links (const Scan *scan, gsize at, gboolean *more)
{
  for (guint i = 0; i < MAX_LINKS; i++)
    {
      gsize end;

      at = skip_space (scan->text, at);
      if (match (scan, "more", at, &end) != NULL)
        *more = TRUE;
      else if (match (scan, "link", at, &end) == NULL)
        return at;
      at = end;
    }
  return skip_space (scan->text, at);
}

/* "매출의 40배가 넘는": the base, then the multiple. */
static gboolean
read_after_base (const Scan *scan, gsize at, GotganMultiple *multiple)
{
  const char *text = scan->text;
  gsize end;

  at = skip_links (scan, at, &multiple->more);
  if (!read_times (scan, at, &multiple->times, &end))
    return FALSE;
  /* One word may follow the unit with its particle: 배가, 배를. */
  if (gotgan_text_is_hangul (g_utf8_get_char (text + end)))
    end = (gsize) (g_utf8_next_char (text + end) - text);
  skip_links (scan, end, &multiple->more);
  return TRUE;
}

/* "more than 40 times its annual revenue" */
static gboolean
read_before_base (const Scan *scan, gsize at, GotganMultiple *multiple, GotganKind *base)
{
  const GotganWord *word;
  gsize end;

  if (!read_times (scan, at, &multiple->times, &end))
    return FALSE;
  at = skip_links (scan, end, &multiple->more);
  word = match (scan, "base", at, &end);
  return word != NULL && word->n_columns > 1 && gotgan_kind_from_string (word->columns[1], base);
}

gboolean
gotgan_arithmetic_find_multiple (GotganArithmetic *self, const char *text, GotganMultiple *multiple)
{
  gsize more_end = G_MAXSIZE;
  Scan scan;

  if (!begin_scan (self, text, &scan))
    return FALSE;
  for (gsize at = 0; text[at] != '\0'; at = (gsize) (g_utf8_next_char (text + at) - text))
    {
      gsize end;
      const GotganWord *word = match (&scan, "base", at, &end);
      gboolean more = more_end == at;

      *multiple = (GotganMultiple) { .more = more };
      if (word != NULL && word->n_columns > 1
          && gotgan_kind_from_string (word->columns[1], &multiple->base)
          && read_after_base (&scan, end, multiple))
        return TRUE;
      *multiple = (GotganMultiple) { .more = more };
      if (read_before_base (&scan, at, multiple, &multiple->base))
        return TRUE;
      if (match (&scan, "more", at, &end) != NULL)
        more_end = skip_space (text, end);
    }
  return FALSE;
}

/* --- Parts -------------------------------------------------------------------------------------- */

static gboolean
find_word (const Scan *scan, const char *class, gsize from, gsize *start, gsize *end)
{
  const char *text = scan->text;

  for (gsize at = from; text[at] != '\0'; at = (gsize) (g_utf8_next_char (text + at) - text))
    if (match (scan, class, at, end) != NULL)
      {
        *start = at;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_plain (const GotganMoneyMention *mention)
{
  return mention->money.min == mention->money.max && mention->money.min > 0
         && mention->money.currency[0] != '\0'
         && (mention->flags
             & (GOTGAN_FIGURE_PER_UNIT | GOTGAN_FIGURE_EACH | GOTGAN_FIGURE_NO_CURRENCY))
                == 0;
}

static gboolean
near_sums (double a, double b)
{
  return fabs (a - b) <= ROUNDING * fmax (a, b);
}

/* %FALSE when one of them can't be added. */
static gboolean
add_parts (GArray *mentions, gsize from, const char *currency, double *sum, guint *n)
{
  *sum = 0;
  *n = 0;
  for (guint i = 0; i < mentions->len; i++)
    {
      const GotganMoneyMention *mention = &g_array_index (mentions, GotganMoneyMention, i);

      if (mention->start < from)
        continue;
      if (!is_plain (mention) || !g_str_equal (mention->money.currency, currency))
        return FALSE;
      /* The parts so far, added up by the article itself. */
      if (*n > 1 && near_sums (*sum, (double) mention->money.min))
        continue;
      *sum += (double) mention->money.min;
      (*n)++;
    }
  return *n > 0;
}

/* The last sum before the cue; if the parts do not go into it, another one before it that they are exactly. */
static gboolean
find_whole (GArray *mentions, gsize before, double sum, GotganMoney *whole)
{
  gboolean found = FALSE;

  for (guint i = mentions->len; i > 0; i--)
    {
      const GotganMoneyMention *mention = &g_array_index (mentions, GotganMoneyMention, i - 1);

      if (mention->end > before)
        continue;
      if (!is_plain (mention))
        return found;
      if (found && !g_str_equal (mention->money.currency, whole->currency))
        continue;
      if (!found || near_sums (sum, (double) mention->money.min))
        *whole = mention->money;
      found = TRUE;
    }
  return found;
}

gboolean
gotgan_arithmetic_find_parts (GotganArithmetic *self, GotganLexicon *lexicon, const char *text,
                              GotganParts *parts)
{
  g_autoptr (GArray) mentions = NULL;
  gsize start, end, rest, rest_end;
  double sum = 0;
  Scan scan;
  guint n;

  *parts = (GotganParts) { 0 };
  if (!begin_scan (self, text, &scan) || !find_word (&scan, "part", 0, &start, &end))
    return FALSE;
  mentions = gotgan_money_find (lexicon, text, 0, scan.length);
  if (!find_whole (mentions, start, sum, &parts->whole)
      || !add_parts (mentions, end, parts->whole.currency, &sum, &n)
      || !find_whole (mentions, start, sum, &parts->whole) || sum > 9e18)
    return FALSE;
  parts->sum = parts->whole;
  parts->sum.min = parts->sum.max = (gint64) sum;
  parts->complete = n > 1 && find_word (&scan, "rest", end, &rest, &rest_end);
  return TRUE;
}

/* --- Hints -------------------------------------------------------------------------------------- */

GotganReckoningHints
gotgan_arithmetic_find_hints (GotganArithmetic *self, const char *text, gsize start, gsize end)
{
  GotganReckoningHints hints = { FALSE, FALSE };

  for (gsize at = start; at < end; at = (gsize) (g_utf8_next_char (text + at) - text))
    {
      const GotganWord *word = gotgan_word_table_match (self->words, text, end, at, NULL);

      hints.times |= text[at] == 'x' && at > start && g_ascii_isdigit (text[at - 1]);
      for (; word != NULL; word = word->next)
        {
          hints.times |= g_str_equal (word->columns[0], "times");
          hints.parts |= g_str_equal (word->columns[0], "part");
        }
    }
  return hints;
}
