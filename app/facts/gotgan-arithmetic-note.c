/* Notes the sentences that reckon in the traces of the claims they are about. */

#include "config.h"

#include "app/facts/gotgan-arithmetic.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-rules-private.h"
#include "app/facts/gotgan-sentence.h"
#include "app/model/gotgan-claim.h"

/* Longer sentences reckon nothing that can be followed. */
#define MAX_NOTE_BYTES 900
/* Of a claim the first note of a kind is read; more than these in an article are no reckoning. */
#define MAX_NOTES 100

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

typedef struct
{
  GotganArithmetic *arithmetic;
  GotganLexicon *lexicon;
  GPtrArray *claims;
  guint paragraph;
  guint n_notes;
} Notes;

static void
note (Notes *notes, GotganClaim *claim, const char *role, const char *words)
{
  g_autofree char *squeezed = gotgan_text_squeeze (words);
  g_autofree char *step = g_strconcat (role, squeezed, NULL);

  if (claim == NULL || notes->n_notes >= MAX_NOTES)
    return;
  gotgan_claim_append_trace (claim, step);
  notes->n_notes++;
}

static guint
count_chars (const char *text, const GotganSentence *sentence)
{
  return (guint) g_utf8_strlen (text + sentence->start, (gssize) (sentence->end - sentence->start));
}

static void
note_multiple (Notes *notes, const char *text, const GotganSentence *sentence)
{
  g_autofree char *words = g_strndup (text + sentence->start, sentence->end - sentence->start);
  guint last = sentence->first_char + count_chars (text, sentence);
  GotganMultiple multiple;

  if (gotgan_arithmetic_find_multiple (notes->arithmetic, words, &multiple))
    note (notes,
          find_claim (notes->claims, notes->paragraph, sentence->first_char, last, TRUE,
                      multiple.base),
          GOTGAN_NOTE_MULTIPLE, words);
}

/* "총 300억원을 …했다. 이 중 75억원은 …": the whole may stand in the sentence before. */
static void
note_parts (Notes *notes, const char *text, const GotganSentence *before,
            const GotganSentence *sentence)
{
  gboolean both = before != NULL && sentence->end - before->start <= MAX_NOTE_BYTES;
  const GotganSentence *first = both ? before : sentence;
  g_autofree char *words = g_strndup (text + first->start, sentence->end - first->start);
  guint last = sentence->first_char + count_chars (text, sentence);
  GotganParts parts;

  if (gotgan_arithmetic_find_parts (notes->arithmetic, notes->lexicon, words, &parts))
    note (notes,
          find_claim (notes->claims, notes->paragraph, first->first_char, last, FALSE,
                      GOTGAN_KIND_ROUND),
          GOTGAN_NOTE_PARTS, words);
}

static void
note_sentence (Notes *notes, const char *text, const GotganSentence *before,
               const GotganSentence *sentence)
{
  GotganReckoningHints hints;

  if (sentence->end - sentence->start > MAX_NOTE_BYTES)
    return;
  hints = gotgan_arithmetic_find_hints (notes->arithmetic, text, sentence->start, sentence->end);
  if (hints.times)
    note_multiple (notes, text, sentence);
  if (hints.parts)
    note_parts (notes, text, before, sentence);
}

void
gotgan_arithmetic_note (GotganRules *rules, GotganArticle *article, GPtrArray *paragraphs,
                        GPtrArray *claims)
{
  Notes notes = { gotgan_rules_get_arithmetic (rules), gotgan_rules_get_lexicon (rules), claims };
  guint last = G_MAXUINT;

  for (guint i = 0; i < claims->len; i++)
    {
      guint paragraph = gotgan_claim_get_fields (g_ptr_array_index (claims, i))->span.paragraph;
      const GArray *sentences;
      const char *text;

      /* Claims come in the order of the text. */
      if (paragraph == last)
        continue;
      last = notes.paragraph = paragraph;
      text = gotgan_article_get_paragraph (article, paragraph)->text;
      sentences = g_ptr_array_index (paragraphs, paragraph);
      for (guint j = 0; j < sentences->len; j++)
        note_sentence (&notes, text,
                       j > 0 ? &g_array_index (sentences, GotganSentence, j - 1) : NULL,
                       &g_array_index (sentences, GotganSentence, j));
    }
}
