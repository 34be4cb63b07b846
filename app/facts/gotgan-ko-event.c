/* An event is a word that names it and the chain of verbs that says what became of it. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_PHRASE 12
#define MAX_BRACKET 60

static GotganKoWord *
word_of (const GotganReading *reading, guint index)
{
  return &g_array_index (reading->words, GotganKoWord, index);
}

GotganKoWord *
gotgan_ko_word (const GotganKoEvent *event, guint index)
{
  return word_of (event->reading, index);
}

guint
gotgan_ko_word_at (const GotganReading *reading, gsize at)
{
  guint low = 0;
  guint high = reading->words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (word_of (reading, middle)->end <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low < reading->words->len ? low : GOTGAN_KO_NONE;
}

guint
gotgan_ko_phrase_head (const GotganReading *reading, guint index)
{
  for (guint n = 0; n < MAX_PHRASE; n++)
    {
      const GotganKoWord *word = word_of (reading, index);

      if (word->sort != GOTGAN_KO_NOMINAL || word->head == GOTGAN_KO_NONE
          || word_of (reading, word->head)->sort == GOTGAN_KO_POST)
        return index;
      if (word_of (reading, word->head)->sort == GOTGAN_KO_PREDICATE
          && !word_of (reading, word->head)->copula)
        return index;
      if (word_of (reading, word->head)->copula
          && (word->kase != GOTGAN_CASE_BARE || word->head != index + 1))
        return index;
      index = word->head;
    }
  return index;
}

guint
gotgan_ko_phrase_start (const GotganReading *reading, guint index)
{
  guint start = index;
  guint first = index;

  while (start > 0 && index - start < MAX_PHRASE)
    {
      const GotganKoWord *word = word_of (reading, start - 1);

      if (word->sort == GOTGAN_KO_APART
          || (word->date != GOTGAN_KO_NONE && word->kase == GOTGAN_CASE_BARE))
        {
          start--;
          continue;
        }
      if (word->sort != GOTGAN_KO_NOMINAL || word->head == GOTGAN_KO_NONE || word->head > index
          || word_of (reading, word->head)->sort == GOTGAN_KO_POST)
        break;
      if (word->kase != GOTGAN_CASE_BARE && word->kase != GOTGAN_CASE_GENITIVE
          && word->kase != GOTGAN_CASE_MODIFIER)
        break;
      first = --start;
    }
  return first;
}

gboolean
gotgan_ko_is_metric (GotganFrame frame)
{
  return frame == GOTGAN_FRAME_VALUE || frame == GOTGAN_FRAME_REVENUE
         || frame == GOTGAN_FRAME_EXPENSE || frame == GOTGAN_FRAME_LOSS
         || frame == GOTGAN_FRAME_PROFIT;
}

/* "기업가치(투자 후 기준)": what stands in a bracket is said beside the sentence. */
gboolean
gotgan_ko_is_bracketed (const GotganReading *reading, const GotganCue *cue)
{
  gsize start = cue->start;

  while (start > reading->start && cue->start - start < MAX_BRACKET)
    {
      start--;
      if (reading->text[start] == ')')
        return FALSE;
      if (reading->text[start] == '(')
        return TRUE;
    }
  return FALSE;
}

const GotganCue *
gotgan_ko_cue_in (const GotganReading *reading, guint from, guint to, GotganCueClass class)
{
  const GotganCue *found = NULL;

  for (guint i = word_of (reading, from)->first_cue; i < word_of (reading, to)->end_cue; i++)
    if (g_array_index (reading->cues, GotganCue, i).class == class
        && (class == GOTGAN_CUE_WORKS
            || !gotgan_ko_is_bracketed (reading, &g_array_index (reading->cues, GotganCue, i))))
      found = &g_array_index (reading->cues, GotganCue, i);
  return found;
}

/* A contract or a budget only says how; what it is about says more. */
static guint
rank (GotganFrame frame)
{
  switch (frame)
    {
    case GOTGAN_FRAME_NONE:
    case GOTGAN_FRAME_BACKERS:
      return 0;
    case GOTGAN_FRAME_HOLD:
    case GOTGAN_FRAME_SPEND:
      return 1;
    case GOTGAN_FRAME_SUPPLY:
    case GOTGAN_FRAME_DELIVER:
    case GOTGAN_FRAME_DEAL:
      return 2;
    default:
      return 3;
    }
}

const GotganCue *
gotgan_ko_frame_in (const GotganReading *reading, guint from, guint to)
{
  const GotganCue *best = NULL;

  for (guint i = word_of (reading, from)->first_cue; i < word_of (reading, to)->end_cue; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if ((cue->class == GOTGAN_CUE_NOUN || cue->class == GOTGAN_CUE_VERB) && rank (cue->frame) > 0
          && !gotgan_ko_is_bracketed (reading, cue)
          && (best == NULL || rank (cue->frame) >= rank (best->frame)))
        best = cue;
    }
  return best;
}

static gboolean
has_stage (const GotganReading *reading, guint index)
{
  return gotgan_ko_cue_in (reading, index, index, GOTGAN_CUE_STAGE) != NULL;
}

static gboolean
is_raise (const GotganReading *reading, guint index)
{
  const GotganCue *cue = gotgan_ko_frame_in (reading, index, index);

  return cue != NULL && cue->frame == GOTGAN_FRAME_RAISE;
}

/* "인수하는 방안을 검토": what the noun behind is of, not whom the clause describes. */
static gboolean
gives_content (const GotganReading *reading, guint index)
{
  const GotganKoWord *head;
  guint last;

  if (word_of (reading, index)->head == GOTGAN_KO_NONE)
    return FALSE;
  last = gotgan_ko_phrase_head (reading, word_of (reading, index)->head);
  head = word_of (reading, last);
  /* "300억달러를 조달하는 기업공개를 추진" */
  if (word_of (reading, index)->tense == GOTGAN_KO_TENSE_PRESENT
      && !word_of (reading, index)->adjective && is_raise (reading, index)
      && is_raise (reading, last))
    return TRUE;
  return head->content || has_stage (reading, last)
         || (head->money != GOTGAN_KO_NONE && head->kase == GOTGAN_CASE_TOPIC);
}

/* "메타 인수는 문제가 불거지면서 무산됐다": a verb with a subject of its own says nothing of the topic. */
static gboolean
is_beside_topic (const GotganReading *reading, guint topic, guint verb)
{
  if (topic == GOTGAN_KO_NONE || word_of (reading, topic)->sort != GOTGAN_KO_NOMINAL
      || word_of (reading, topic)->kase != GOTGAN_CASE_TOPIC
      || word_of (reading, topic)->party != GOTGAN_KO_NONE
      || word_of (reading, topic)->money != GOTGAN_KO_NONE)
    return FALSE;
  if (word_of (reading, verb)->negated)
    return TRUE;
  for (guint i = word_of (reading, verb)->child; i != GOTGAN_KO_NONE;
       i = word_of (reading, i)->sibling)
    if (i > topic && word_of (reading, i)->kase == GOTGAN_CASE_SUBJECT
        && word_of (reading, i)->sort == GOTGAN_KO_NOMINAL)
      return TRUE;
  return FALSE;
}

void
gotgan_ko_event_climb (GotganKoEvent *event, guint index)
{
  guint below = GOTGAN_KO_NONE;

  event->n_chain = 0;
  for (guint n = 0; n < 2 * GOTGAN_KO_MAX_CHAIN && index != GOTGAN_KO_NONE; n++)
    {
      const GotganKoWord *word = word_of (event->reading, index);

      if (word->sort == GOTGAN_KO_PREDICATE)
        {
          if (event->n_chain < GOTGAN_KO_MAX_CHAIN)
            event->chain[event->n_chain++] = index;
          if (word->ending == GOTGAN_KO_AND && is_beside_topic (event->reading, below, index))
            {
              event->n_chain--;
              below = GOTGAN_KO_NONE;
              index = gotgan_ko_next_verb (event, index);
              continue;
            }
          if (word->ending == GOTGAN_KO_FINAL || word->ending == GOTGAN_KO_AND
              || word->ending == GOTGAN_KO_BUT)
            return;
          if (word->ending == GOTGAN_KO_ADNOMINAL && !gives_content (event->reading, index))
            return;
        }
      below = index;
      index = word->head;
    }
}

void
gotgan_ko_event_init (GotganKoEvent *event, const GotganBuilder *b, const GotganCue *cue)
{
  memset (event, 0, sizeof *event);
  event->b = b;
  event->reading = b->reading;
  event->words = b->reading->words;
  event->cue = cue;
  event->frame = cue->frame;
  event->host = GOTGAN_KO_NONE;
  event->measure = GOTGAN_KO_NONE;
  event->word = gotgan_ko_word_at (b->reading, cue->end - 1);
  event->group = GOTGAN_KO_NONE;
  if (event->word != GOTGAN_KO_NONE)
    gotgan_ko_event_climb (event, event->word);
}

/* "소프트뱅크가 사들였지만, …": what is only said beside it is not what the text goes on about. */
gboolean
gotgan_ko_is_main_subject (const GotganReading *reading, const GotganPartyMention *mention)
{
  guint index = gotgan_ko_word_at (reading, mention->start);
  guint verb = index != GOTGAN_KO_NONE ? g_array_index (reading->words, GotganKoWord, index).head
                                       : GOTGAN_KO_NONE;
  GotganKoEnding ending;

  if (verb == GOTGAN_KO_NONE)
    return TRUE;
  ending = g_array_index (reading->words, GotganKoWord, verb).ending;
  return ending != GOTGAN_KO_ADNOMINAL && ending != GOTGAN_KO_BUT;
}

gboolean
gotgan_ko_is_aim (const GotganKoEvent *event, guint verb)
{
  const GotganKoWord *word = gotgan_ko_word (event, verb);

  return word->sort == GOTGAN_KO_PREDICATE && word->ending == GOTGAN_KO_BUT
         && gotgan_text_stand_before (event->reading->text, word->end, "는 데");
}

guint
gotgan_ko_aim_of (const GotganKoEvent *event, guint verb)
{
  guint before = gotgan_ko_word (event, verb)->before;

  return before != GOTGAN_KO_NONE && gotgan_ko_is_aim (event, before) ? before : GOTGAN_KO_NONE;
}

gboolean
gotgan_ko_is_purpose (const GotganKoEvent *event, guint verb)
{
  const GotganKoWord *word = gotgan_ko_word (event, verb);

  return word->sort == GOTGAN_KO_PREDICATE && word->ending == GOTGAN_KO_AS_NOUN
         && word->head != GOTGAN_KO_NONE
         && gotgan_ko_word (event, word->head)->sort == GOTGAN_KO_POST;
}
