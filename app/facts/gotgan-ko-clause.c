/* What only Korean sentences have: verbs that close a clause, particles, headlines without a verb. */

#include "config.h"

#include "app/facts/gotgan-clause-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-ko-parse.h"
#include "app/facts/gotgan-money.h"

#include <string.h>

/* Describing words between two names of a list, in code points. */
#define MAX_LIST_GAP 14
/* Before the subject of a headline there may be a quotation mark or a bracket. */
#define MAX_HEADLINE_LEAD 2
/* A name with a particle has at least one syllable before it, in bytes. */
#define SYLLABLE_BYTES 3

/* --- Clauses --------------------------------------------------------------------------------- */

/* A verb that another clause follows closes its own. */
void
gotgan_ko_split_clauses (GotganReading *self)
{
  gsize start = self->start;

  for (guint i = 0; i < self->words->len; i++)
    {
      const GotganKoWord *word = &g_array_index (self->words, GotganKoWord, i);
      gboolean ellipsis = gotgan_text_starts (self->text + word->end, "…");

      if (ellipsis)
        gotgan_reading_add_clause (self, &start, word->end + strlen ("…"));
      else if (word->sort == GOTGAN_KO_PREDICATE
               && (word->ending == GOTGAN_KO_AND || word->ending == GOTGAN_KO_BUT))
        gotgan_reading_add_clause (self, &start, word->end + (self->text[word->end] == ','));
    }
  gotgan_reading_add_clause (self, &start, self->end);
}

/* --- Names ----------------------------------------------------------------------------------- */

/* "올렸으나": no company's name has a past tense. */
static gboolean
is_past_verb (const GotganReading *self, const GotganPartyMention *mention)
{
  const char *end = self->text + mention->end;

  for (const char *p = self->text + mention->start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (gotgan_text_coda (c) == GOTGAN_TEXT_CODA_SS)
        return TRUE;
    }
  return FALSE;
}

void
gotgan_ko_drop_verbs (GotganReading *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->parties->len; i++)
    {
      GotganPartyMention mention = g_array_index (self->parties, GotganPartyMention, i);

      if (mention.id != NULL || !is_past_verb (self, &mention))
        g_array_index (self->parties, GotganPartyMention, kept++) = mention;
    }
  g_array_set_size (self->parties, kept);
}

/* "4조달러" does not raise ("조달"). */
gboolean
gotgan_ko_is_in_figure (const GotganReading *self, gsize at)
{
  for (guint i = 0; i < self->money->len; i++)
    {
      const GotganMoneyMention *money = &g_array_index (self->money, GotganMoneyMention, i);

      if (at >= money->start && at < money->end)
        return TRUE;
    }
  return FALSE;
}

/* --- Pronouns -------------------------------------------------------------------------------- */

/* "회사는", "회사에": words that are listed with their particle. */
static GotganCase
case_of_ending (const char *end)
{
  const char *last = g_utf8_prev_char (end);

  if (gotgan_text_starts (last, "의"))
    return GOTGAN_CASE_GENITIVE;
  if (gotgan_text_starts (last, "에"))
    return GOTGAN_CASE_GOAL;
  return gotgan_text_starts (last, "를") ? GOTGAN_CASE_OBJECT : GOTGAN_CASE_TOPIC;
}

GotganCase
gotgan_ko_anaphor_case (const GotganReading *self, GotganCues *cues, const GotganCue *cue,
                        gsize *tail)
{
  const char *value;
  gsize end;

  if (g_str_equal (cue->value, GOTGAN_ANAPHOR_TOPIC)
      || g_str_equal (cue->value, GOTGAN_ANAPHOR_GROUP)
      || g_str_equal (cue->value, GOTGAN_ANAPHOR_VENTURE))
    return case_of_ending (self->text + cue->end);
  value = gotgan_cues_particle (cues, self->text, self->end, cue->end, &end);
  if (value == NULL)
    return GOTGAN_CASE_BARE;
  *tail = end;
  return gotgan_case_of_particle (value);
}

/* --- Lists ----------------------------------------------------------------------------------- */

/* "정부와 국유기업이 주 고객인 노벨라는": a word with a particle of its own ends the list. */
static gboolean
has_marked_word (const GotganReading *self, gsize from, gsize to)
{
  static const char *const particles[] = { "이 ", "가 ", "은 ", "는 ", "을 ", "를 " };

  for (gsize at = from; at < to; at++)
    for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
      if (at > from + SYLLABLE_BYTES && at + strlen (particles[i]) <= to
          && gotgan_text_starts (self->text + at, particles[i]))
        return TRUE;
  return FALSE;
}

gboolean
gotgan_ko_is_joined (const GotganReading *self, const GotganPartyMention *a,
                     const GotganPartyMention *b)
{
  gsize from = MAX (a->tail, a->end);

  return a->role == GOTGAN_CASE_AND
         && gotgan_reading_distance (self, from, b->start) <= MAX_LIST_GAP
         && !has_marked_word (self, from, b->start);
}

/* "노벨라, 300억 투자 유치." is no sentence, for all its full stop: it has no verb. */
static gboolean
ends_in_noun (const GotganReading *self)
{
  gsize end = self->end;

  for (guint i = 0; i < self->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (self->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_NOUN && cue->end + 1 == end && self->text[cue->end] == '.')
        return TRUE;
    }
  return FALSE;
}

void
gotgan_ko_mark_headline_subject (GotganReading *self)
{
  GotganPartyMention *first;

  if ((self->closed && !ends_in_noun (self)) || self->parties->len == 0)
    return;
  first = &g_array_index (self->parties, GotganPartyMention, 0);
  if (first->role == GOTGAN_CASE_AND && self->text[first->tail] == ','
      && (self->closed
          || gotgan_reading_distance (self, self->start, first->start) <= MAX_HEADLINE_LEAD))
    first->role = GOTGAN_CASE_TOPIC;
}
