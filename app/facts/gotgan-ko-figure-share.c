/* What a percentage is a share of. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* "지분율은 31.2%이며 상장 뒤에는 24.9%로 낮아진다", "22.65%를 갖고 있으며 …가 10.67%로 뒤를 잇는다". */
static const GotganCue *
share_before (GotganKoEvent *event, guint verb)
{
  guint before = gotgan_ko_word (event, verb)->before;
  const GotganCue *cue;

  if (before == GOTGAN_KO_NONE || gotgan_ko_word (event, before)->ending != GOTGAN_KO_AND)
    return NULL;
  for (guint i = gotgan_ko_word (event, before)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      if (gotgan_ko_word (event, i)->sort != GOTGAN_KO_NOMINAL
          || gotgan_ko_word (event, i)->percent != GOTGAN_KO_NONE)
        continue;
      cue = gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, i), i);
      if (cue != NULL && cue->frame == GOTGAN_FRAME_HOLD)
        {
          event->measure = i;
          return cue;
        }
    }
  cue = gotgan_ko_frame_in (event->reading, before, before);
  return cue != NULL && cue->frame == GOTGAN_FRAME_HOLD ? cue : NULL;
}

static gboolean
is_shares (const GotganCue *cue)
{
  return cue != NULL && cue->frame == GOTGAN_FRAME_HOLD;
}

/* "35%의 지분", "14.7%인 지분율": the noun that the share describes. */
static gboolean
take_described_shares (GotganKoEvent *event, guint index, guint first, gboolean copula)
{
  guint head = gotgan_ko_phrase_head (event->reading, first);
  const GotganCue *cue = gotgan_ko_frame_in (event->reading, copula ? first : index + 1, head);

  if (!is_shares (cue))
    return FALSE;
  if (copula)
    event->measure = head;
  else
    event->host = head;
  return gotgan_ko_take (event, cue, cue->frame, copula ? index : head);
}

/* "20%는 소프트뱅크의 몫으로 남는다" */
static gboolean
take_portion (GotganKoEvent *event, guint index, guint verb)
{
  guint child = gotgan_ko_child (event, verb, GOTGAN_CASE_BY);
  const GotganCue *cue;

  if (child == GOTGAN_KO_NONE || child == index
      || gotgan_ko_word (event, index)->kase == GOTGAN_CASE_OBJECT)
    return FALSE;
  cue = gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, child), child);
  if (!is_shares (cue))
    return FALSE;
  event->measure = child;
  return gotgan_ko_take (event, cue, cue->frame, verb);
}

/* "지분율은 35%다", "22.65%를 갖고 있다". */
static gboolean
take_shares_of_verb (GotganKoEvent *event, guint index, guint verb)
{
  const GotganKoWord *word = gotgan_ko_word (event, index);
  const GotganCue *cue = gotgan_ko_measure_of_verb (event, verb);

  if (cue == NULL)
    cue = share_before (event, verb);
  if (is_shares (cue))
    return gotgan_ko_take (event, cue, cue->frame, verb);
  if (take_portion (event, index, verb))
    return TRUE;
  if (verb == index && word->ending == GOTGAN_KO_ADNOMINAL && word->head != GOTGAN_KO_NONE
      && take_described_shares (event, index, word->head, TRUE))
    return TRUE;
  cue = gotgan_ko_frame_in (event->reading, verb, verb);
  /* "나머지 30%는 창업자가 쥐고 있다" */
  return is_shares (cue)
         && (word->kase == GOTGAN_CASE_OBJECT || word->kase == GOTGAN_CASE_BARE
             || word->kase == GOTGAN_CASE_TOPIC)
         && gotgan_ko_take (event, cue, cue->frame, verb);
}

gboolean
gotgan_ko_event_of_share (const GotganBuilder *b, const GotganPercentMention *percent,
                          GotganKoEvent *event)
{
  guint index = gotgan_ko_word_at (b->reading, percent->start);
  const GotganKoWord *word;
  const GotganCue *cue;
  guint verb;
  guint start;

  if (index == GOTGAN_KO_NONE)
    return FALSE;
  gotgan_ko_begin (event, b, index);
  event->percent = percent;
  word = gotgan_ko_word (event, index);
  verb = word->sort == GOTGAN_KO_PREDICATE ? index : word->head;
  start = gotgan_ko_phrase_start (b->reading, index);
  cue = start < index ? gotgan_ko_frame_in (b->reading, start, index - 1) : NULL;
  if (is_shares (cue))
    return gotgan_ko_take (event, cue, cue->frame, verb != GOTGAN_KO_NONE ? verb : index);
  if (verb == GOTGAN_KO_NONE)
    return FALSE;
  if (gotgan_ko_word (event, verb)->sort == GOTGAN_KO_NOMINAL)
    return take_described_shares (event, index, verb, FALSE);
  return take_shares_of_verb (event, index, verb);
}
