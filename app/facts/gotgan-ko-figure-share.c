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
  if (cue != NULL && cue->frame == GOTGAN_FRAME_HOLD)
    return gotgan_ko_take (event, cue, cue->frame, verb != GOTGAN_KO_NONE ? verb : index);
  if (verb == GOTGAN_KO_NONE)
    return FALSE;
  if (gotgan_ko_word (event, verb)->sort == GOTGAN_KO_NOMINAL)
    {
      guint head = gotgan_ko_phrase_head (b->reading, verb);

      cue = gotgan_ko_frame_in (b->reading, index + 1, head);
      event->host = head;

      return cue != NULL && cue->frame == GOTGAN_FRAME_HOLD
             && gotgan_ko_take (event, cue, cue->frame, head);
    }
  cue = gotgan_ko_measure_of_verb (event, verb);
  if (cue == NULL)
    cue = share_before (event, verb);
  if (cue != NULL && cue->frame == GOTGAN_FRAME_HOLD)
    return gotgan_ko_take (event, cue, cue->frame, verb);
  /* "20%는 소프트뱅크의 몫으로 남는다" */
  if (gotgan_ko_child (event, verb, GOTGAN_CASE_BY) != GOTGAN_KO_NONE
      && word->kase != GOTGAN_CASE_OBJECT)
    {
      guint child = gotgan_ko_child (event, verb, GOTGAN_CASE_BY);

      cue = gotgan_ko_frame_in (b->reading, gotgan_ko_phrase_start (b->reading, child), child);
      if (child != index && cue != NULL && cue->frame == GOTGAN_FRAME_HOLD)
        {
          event->measure = child;
          return gotgan_ko_take (event, cue, cue->frame, verb);
        }
    }
  /* "14.7%인 지분율" */
  if (verb == index && word->ending == GOTGAN_KO_ADNOMINAL && word->head != GOTGAN_KO_NONE)
    {
      guint head = gotgan_ko_phrase_head (b->reading, word->head);

      cue = gotgan_ko_frame_in (b->reading, word->head, head);
      if (cue != NULL && cue->frame == GOTGAN_FRAME_HOLD)
        {
          event->measure = head;
          return gotgan_ko_take (event, cue, cue->frame, index);
        }
    }
  cue = gotgan_ko_frame_in (b->reading, verb, verb);
  return cue != NULL && cue->frame == GOTGAN_FRAME_HOLD
         && (word->kase == GOTGAN_CASE_OBJECT || word->kase == GOTGAN_CASE_BARE)
         && gotgan_ko_take (event, cue, cue->frame, verb);
}
