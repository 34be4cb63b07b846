#include "config.h"

#include "app/facts/gotgan-facts.h"

#include "app/facts/gotgan-arithmetic.h"
#include "app/facts/gotgan-claim-private.h"
#include "app/facts/gotgan-coins.h"
#include "app/facts/gotgan-en-private.h"
#include "app/facts/gotgan-ko-private.h"
#include "app/facts/gotgan-rules-private.h"
#include "app/facts/gotgan-sentence.h"

/* Work inside a sentence grows faster than its length; no sentence of a newspaper is this long. */
#define MAX_SENTENCE_BYTES 4000

/* @paragraphs: (element-type GArray): the sentences of each paragraph that has been read, or %NULL */
typedef struct
{
  GotganRules *rules;
  GotganArticle *article;
  GotganPartyNames *names;
  GotganDiscourse *discourse;
  GotganCoins *coins;
  GPtrArray *paragraphs;
  GPtrArray *claims;
} Extraction;

static void
read_sentence (Extraction *x, guint paragraph, const char *text, const GotganSentence *sentence)
{
  g_autoptr (GotganReading) reading = NULL;
  g_autoptr (GHashTable) used_cues = NULL;
  GotganStatement last = { 0 };
  GotganBuilder builder = { .discourse = x->discourse, .claims = x->claims, .last = &last };

  if (sentence->end - sentence->start > MAX_SENTENCE_BYTES)
    return;
  used_cues = g_hash_table_new (NULL, NULL);
  reading =
      gotgan_reading_new (x->rules, x->names, gotgan_article_get_language (x->article),
                          gotgan_article_get_published (x->article), text, paragraph, sentence);
  gotgan_coins_settle (x->coins, text, reading->money);
  gotgan_discourse_enter (x->discourse, reading);
  builder.reading = reading;
  builder.used = used_cues;
  if (reading->language == GOTGAN_LANGUAGE_KO)
    gotgan_ko_claims (&builder);
  else
    gotgan_en_claims (&builder);
  gotgan_discourse_leave (x->discourse, reading);
}

static void
read_paragraph (Extraction *x, guint index, GCancellable *cancellable)
{
  const GotganParagraph *paragraph = gotgan_article_get_paragraph (x->article, index);
  GArray *sentences;

  if (paragraph->kind == GOTGAN_PARAGRAPH_CAPTION)
    return;
  gotgan_discourse_begin_paragraph (x->discourse);
  sentences = gotgan_sentences_split (gotgan_rules_get_lexicon (x->rules), paragraph->text);
  g_ptr_array_index (x->paragraphs, index) = sentences;
  for (guint i = 0; i < sentences->len && !g_cancellable_is_cancelled (cancellable); i++)
    read_sentence (x, index, paragraph->text, &g_array_index (sentences, GotganSentence, i));
}

static void
free_sentences (gpointer sentences)
{
  if (sentences != NULL)
    g_array_unref (sentences);
}

GPtrArray *
gotgan_facts_extract (GotganRules *rules, GotganArticle *article, GCancellable *cancellable)
{
  g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article, cancellable);
  g_autoptr (GotganDiscourse) discourse = gotgan_discourse_new (rules, names, article, cancellable);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GotganCoins) coins =
      gotgan_coins_new (gotgan_rules_get_coins (rules), gotgan_rules_get_cues (rules), article);
  guint n_paragraphs = gotgan_article_get_n_paragraphs (article);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_full (n_paragraphs, free_sentences);
  Extraction x = { rules, article, names, discourse, coins, paragraphs, claims };
  GPtrArray *kept;

  g_ptr_array_set_size (paragraphs, (gint) n_paragraphs);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        break;
      read_paragraph (&x, i, cancellable);
    }
  kept = gotgan_claims_without_repeats (claims);
  if (!g_cancellable_is_cancelled (cancellable))
    gotgan_arithmetic_note (rules, article, paragraphs, kept);
  return kept;
}
