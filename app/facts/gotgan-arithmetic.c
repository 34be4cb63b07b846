#include "config.h"

#include "app/facts/gotgan-arithmetic.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-money.h"
#include "app/facts/gotgan-rules-private.h"
#include "app/facts/gotgan-sentence.h"
#include "app/model/gotgan-claim.h"

#include <math.h>
#include <string.h>

/* Two sentences at most; longer ones reckon nothing that can be followed. */
#define MAX_NOTE_BYTES 900
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

/* The word of @class that begins at @at; *@end is one past it. */
static const GotganWord *
match (GotganArithmetic *self, const char *class, const char *text, gsize at, gsize *end)
{
  const GotganWord *word = gotgan_word_table_match (self->words, text, strlen (text), at, end);

  while (word != NULL && !g_str_equal (word->columns[0], class))
    word = word->next;
  return word;
}

/* No note is; a damaged library may hold anything. */
static gboolean
is_too_long (const char *text)
{
  return strnlen (text, 2 * MAX_NOTE_BYTES + 1) > 2 * MAX_NOTE_BYTES;
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
read_count (GotganArithmetic *self, const char *text, gsize at, double *count, gsize *end)
{
  const GotganWord *word = match (self, "number", text, at, end);
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
read_times (GotganArithmetic *self, const char *text, gsize at, double *count, gsize *end)
{
  if (!read_count (self, text, at, count, end))
    return FALSE;
  if (text[*end] == 'x' && g_ascii_isdigit (text[*end - 1]) && !g_ascii_isalnum (text[*end + 1]))
    {
      (*end)++;
      return TRUE;
    }
  return match (self, "times", text, skip_space (text, *end), end) != NULL;
}

static gsize
skip_links (GotganArithmetic *self, const char *text, gsize at, gboolean *more)
{
  for (guint i = 0; i < MAX_LINKS; i++)
    {
      gsize end;

      at = skip_space (text, at);
      if (match (self, "more", text, at, &end) != NULL)
        *more = TRUE;
      else if (match (self, "link", text, at, &end) == NULL)
        return at;
      at = end;
    }
  return skip_space (text, at);
}

/* "매출의 40배가 넘는": the base, then the multiple. */
static gboolean
read_after_base (GotganArithmetic *self, const char *text, gsize at, GotganMultiple *multiple)
{
  gsize end;

  at = skip_links (self, text, at, &multiple->more);
  if (!read_times (self, text, at, &multiple->times, &end))
    return FALSE;
  /* One word may follow the unit with its particle: 배가, 배를. */
  if (gotgan_text_is_hangul (g_utf8_get_char (text + end)))
    end = (gsize) (g_utf8_next_char (text + end) - text);
  skip_links (self, text, end, &multiple->more);
  return TRUE;
}

/* "more than 40 times its annual revenue" */
static gboolean
read_before_base (GotganArithmetic *self, const char *text, gsize at, GotganMultiple *multiple,
                  GotganKind *base)
{
  const GotganWord *word;
  gsize end;

  if (!read_times (self, text, at, &multiple->times, &end))
    return FALSE;
  at = skip_links (self, text, end, &multiple->more);
  word = match (self, "base", text, at, &end);
  return word != NULL && word->n_columns > 1 && gotgan_kind_from_string (word->columns[1], base);
}

gboolean
gotgan_arithmetic_find_multiple (GotganArithmetic *self, const char *text, GotganMultiple *multiple)
{
  gsize more_end = G_MAXSIZE;

  if (is_too_long (text))
    return FALSE;
  for (gsize at = 0; text[at] != '\0'; at = (gsize) (g_utf8_next_char (text + at) - text))
    {
      gsize end;
      const GotganWord *word = match (self, "base", text, at, &end);
      gboolean more = more_end == at;

      *multiple = (GotganMultiple) { .more = more };
      if (word != NULL && word->n_columns > 1
          && gotgan_kind_from_string (word->columns[1], &multiple->base)
          && read_after_base (self, text, end, multiple))
        return TRUE;
      *multiple = (GotganMultiple) { .more = more };
      if (read_before_base (self, text, at, multiple, &multiple->base))
        return TRUE;
      if (match (self, "more", text, at, &end) != NULL)
        more_end = skip_space (text, end);
    }
  return FALSE;
}

/* --- Parts -------------------------------------------------------------------------------------- */

static gboolean
find_word (GotganArithmetic *self, const char *class, const char *text, gsize from, gsize *start,
           gsize *end)
{
  for (gsize at = from; text[at] != '\0'; at = (gsize) (g_utf8_next_char (text + at) - text))
    if (match (self, class, text, at, end) != NULL)
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
  guint n;

  *parts = (GotganParts) { 0 };
  if (is_too_long (text) || !find_word (self, "part", text, 0, &start, &end))
    return FALSE;
  mentions = gotgan_money_find (lexicon, text, 0, strlen (text));
  if (!find_whole (mentions, start, sum, &parts->whole)
      || !add_parts (mentions, end, parts->whole.currency, &sum, &n)
      || !find_whole (mentions, start, sum, &parts->whole) || sum > 9e18)
    return FALSE;
  parts->sum = parts->whole;
  parts->sum.min = parts->sum.max = (gint64) sum;
  parts->complete = n > 1 && find_word (self, "rest", text, end, &rest, &rest_end);
  return TRUE;
}

/* --- Notes -------------------------------------------------------------------------------------- */

/* The claim of @paragraph that the sentence is about: one in it before one beside it, the kind that matters first. */
static GotganClaim *
find_claim (GPtrArray *claims, guint paragraph, guint start, guint end, gboolean of_base,
            GotganKind base)
{
  GotganClaim *best = NULL;
  int most = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (claims, i);
      const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
      int weight = 1;

      if (fields->span.paragraph != paragraph || fields->amount == NULL)
        continue;
      if (fields->span.start < end && fields->span.end > start)
        weight += 2;
      if (of_base && fields->kind == base)
        weight += 4;
      if (weight > most)
        {
          most = weight;
          best = claim;
        }
    }
  return best;
}

static void
note (GotganClaim *claim, const char *role, const char *words)
{
  g_autofree char *squeezed = gotgan_text_squeeze (words);
  g_autofree char *step = g_strconcat (role, squeezed, NULL);

  if (claim != NULL)
    gotgan_claim_append_trace (claim, step);
}

typedef struct
{
  GotganArithmetic *arithmetic;
  GotganLexicon *lexicon;
  GPtrArray *claims;
  guint paragraph;
} Notes;

static void
note_multiple (Notes *notes, const char *sentence, guint start, guint end)
{
  GotganMultiple multiple;

  if (gotgan_arithmetic_find_multiple (notes->arithmetic, sentence, &multiple))
    note (find_claim (notes->claims, notes->paragraph, start, end, TRUE, multiple.base),
          GOTGAN_NOTE_MULTIPLE, sentence);
}

/* "총 300억원을 …했다. 이 중 75억원은 …": the whole may stand in the sentence before. */
static void
note_parts (Notes *notes, const char *text, const GotganSentence *before,
            const GotganSentence *sentence)
{
  gsize from = before != NULL ? before->start : sentence->start;
  g_autofree char *words = NULL;
  GotganParts parts;

  if (sentence->end - from > MAX_NOTE_BYTES)
    from = sentence->start;
  words = g_strndup (text + from, sentence->end - from);
  if (gotgan_arithmetic_find_parts (notes->arithmetic, notes->lexicon, words, &parts))
    note (find_claim (notes->claims, notes->paragraph, gotgan_text_offset (text, from),
                      gotgan_text_offset (text, sentence->end), FALSE, GOTGAN_KIND_ROUND),
          GOTGAN_NOTE_PARTS, words);
}

typedef struct
{
  gboolean times;
  gboolean parts;
} Hints;

/* One walk over the sentence tells whether a closer look is worth it; "40x" has no word. */
static Hints
find_hints (GotganArithmetic *self, const char *text)
{
  Hints hints = { FALSE, FALSE };
  gsize length = strlen (text);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const GotganWord *word =
          gotgan_word_table_match (self->words, text, length, (gsize) (at - text), NULL);

      hints.times |= *at == 'x' && at > text && g_ascii_isdigit (at[-1]);
      for (; word != NULL; word = word->next)
        {
          hints.times |= g_str_equal (word->columns[0], "times");
          hints.parts |= g_str_equal (word->columns[0], "part");
        }
    }
  return hints;
}

static void
note_sentence (Notes *notes, const char *text, const GotganSentence *before,
               const GotganSentence *sentence)
{
  gsize length = sentence->end - sentence->start;
  g_autofree char *words = NULL;
  Hints hints;

  if (length > MAX_NOTE_BYTES)
    return;
  words = g_strndup (text + sentence->start, length);
  hints = find_hints (notes->arithmetic, words);
  if (hints.times)
    note_multiple (notes, words, gotgan_text_offset (text, sentence->start),
                   gotgan_text_offset (text, sentence->end));
  if (hints.parts)
    note_parts (notes, text, before, sentence);
}

void
gotgan_arithmetic_note (GotganRules *rules, GotganArticle *article, GPtrArray *claims)
{
  Notes notes = { gotgan_rules_get_arithmetic (rules), gotgan_rules_get_lexicon (rules), claims };
  guint last = G_MAXUINT;

  for (guint i = 0; i < claims->len; i++)
    {
      guint paragraph = gotgan_claim_get_fields (g_ptr_array_index (claims, i))->span.paragraph;
      const char *text;
      g_autoptr (GArray) sentences = NULL;

      /* Claims come in the order of the text. */
      if (paragraph == last)
        continue;
      last = notes.paragraph = paragraph;
      text = gotgan_article_get_paragraph (article, paragraph)->text;
      sentences = gotgan_sentences_split (notes.lexicon, text);
      for (guint j = 0; j < sentences->len; j++)
        note_sentence (&notes, text,
                       j > 0 ? &g_array_index (sentences, GotganSentence, j - 1) : NULL,
                       &g_array_index (sentences, GotganSentence, j));
    }
}
