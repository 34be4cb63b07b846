/* What the verb does with a figure. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

gboolean
gotgan_ko_take (GotganKoEvent *event, const GotganCue *cue, GotganFrame frame, guint from)
{
  event->cue = cue;
  event->frame = frame;
  event->word = gotgan_ko_word_at (event->reading, cue->end - 1);
  gotgan_ko_event_climb (event, from);
  return frame != GOTGAN_FRAME_NONE;
}

/* "아마존이 앤트로픽에 쏟아부은 금액", "지출하는 비용": the verb that describes it. */
static const GotganCue *
verb_describing (const GotganKoEvent *event, guint word, guint *verb)
{
  for (guint i = gotgan_ko_word (event, word)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganCue *cue;

      if (gotgan_ko_word (event, i)->sort != GOTGAN_KO_PREDICATE)
        continue;
      cue = gotgan_ko_frame_in (event->reading, i, i);
      if (cue != NULL)
        {
          *verb = i;
          return cue;
        }
    }
  return NULL;
}

gboolean
gotgan_ko_take_sum (GotganKoEvent *event, const GotganCue *sum, guint from)
{
  guint word = gotgan_ko_word_at (event->reading, sum->end - 1);
  guint head = gotgan_ko_phrase_head (event->reading, word);
  guint verb = GOTGAN_KO_NONE;
  const GotganCue *cue = NULL;
  const GotganCue *governor;

  for (guint i = gotgan_ko_phrase_start (event->reading, head); i <= head && cue == NULL; i++)
    cue = verb_describing (event, i, &verb);
  if (cue != NULL && gotgan_ko_is_metric (cue->frame))
    {
      event->measure = head;
      return gotgan_ko_take (event, cue, cue->frame, from);
    }
  if (cue != NULL && cue->frame != GOTGAN_FRAME_HOLD)
    {
      event->group = GOTGAN_KO_NONE;
      return gotgan_ko_take (event, cue, cue->frame, verb);
    }
  if (sum->frame != GOTGAN_FRAME_NONE)
    return gotgan_ko_take (event, sum, sum->frame, from);
  cue = gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, word), head);
  gotgan_ko_event_climb (event, from);
  if (event->n_chain > 0 && gotgan_ko_take_price (event, event->chain[0]))
    return TRUE;
  for (guint i = 0; i < event->n_chain; i++)
    {
      governor = gotgan_ko_frame_in (event->reading, event->chain[i], event->chain[i]);
      if (governor != NULL)
        return gotgan_ko_take (event, governor, governor->frame, event->chain[i]);
    }
  if (cue != NULL)
    return gotgan_ko_take (event, cue, cue->frame, from);
  /* "목표 금액은 20억원이다" */
  return event->b->discourse->funding.money_age <= 1
         && gotgan_ko_cue_in (event->reading, gotgan_ko_phrase_start (event->reading, word), head,
                              GOTGAN_CUE_STAGE)
                != NULL
         && gotgan_ko_take (event, sum, GOTGAN_FRAME_RAISE, word);
}

/* "투자를 받다", "투자를 주도하다", "라운드에 참여하다": the verb turns what its noun says. */
static GotganFrame
turned (GotganFrame noun, GotganFrame verb)
{
  gboolean money = noun == GOTGAN_FRAME_INVEST || noun == GOTGAN_FRAME_RAISE;

  if (!money)
    return noun;
  switch (verb)
    {
    case GOTGAN_FRAME_RAISE:
    case GOTGAN_FRAME_TAKE:
    case GOTGAN_FRAME_GAIN:
      return GOTGAN_FRAME_RAISE;
    case GOTGAN_FRAME_LEND:
      return GOTGAN_FRAME_LEND;
    case GOTGAN_FRAME_LEAD:
      return GOTGAN_FRAME_LEAD;
    case GOTGAN_FRAME_JOIN:
      return GOTGAN_FRAME_JOIN;
    default:
      return noun;
    }
}

gboolean
gotgan_ko_take_noun (GotganKoEvent *event, const GotganCue *cue, guint head)
{
  GotganFrame frame = cue->frame;
  guint verb = gotgan_ko_word (event, head)->head;

  if (gotgan_ko_word (event, head)->sort == GOTGAN_KO_PREDICATE)
    verb = GOTGAN_KO_NONE;
  if (verb != GOTGAN_KO_NONE && gotgan_ko_word (event, verb)->sort == GOTGAN_KO_PREDICATE)
    {
      const GotganCue *governor = gotgan_ko_frame_in (event->reading, verb, verb);

      if (governor != NULL)
        frame = turned (frame, governor->frame);
    }
  return gotgan_ko_take (event, cue, frame, head);
}

/* "1800억원을 대출로 마련", "설비투자로 6000억원을 집행", "300억원은 회사채를 발행해", "600억원을 목표로 시리즈D를 추진": money by its other noun. */
static const GotganCue *
raise_of_verb (GotganKoEvent *event, guint verb)
{
  GotganCase kase = gotgan_ko_word (event, event->host)->kase;

  if (kase != GOTGAN_CASE_OBJECT && kase != GOTGAN_CASE_TOPIC)
    return NULL;
  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);
      const GotganCue *cue;

      guint noun = i;

      /* "유상증자를 통해 2000억원을 확충했다" */
      if (word->sort == GOTGAN_KO_POST && word->child != GOTGAN_KO_NONE)
        noun = word->child;
      else if (i == event->host || word->sort != GOTGAN_KO_NOMINAL || word->money != GOTGAN_KO_NONE
               || (word->kase != GOTGAN_CASE_BY && word->kase != GOTGAN_CASE_OBJECT
                   && word->kase != GOTGAN_CASE_GOAL))
        continue;
      cue =
          gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, noun), noun);
      if (cue != NULL
          && ((cue->frame == GOTGAN_FRAME_RAISE && word->kase != GOTGAN_CASE_GOAL)
              || (cue->frame == GOTGAN_FRAME_SPEND
                  && (word->kase == GOTGAN_CASE_BY || word->kase == GOTGAN_CASE_GOAL))))
        return cue;
    }
  return NULL;
}

static gboolean
is_deal (GotganFrame frame)
{
  return !gotgan_ko_is_metric (frame) && frame != GOTGAN_FRAME_HOLD && frame != GOTGAN_FRAME_NONE;
}

/* A noun for a deal as the subject of a verb that only measures: "인수가는 8억달러였다", "펀딩 규모는 10억달러가 될". */
static const GotganCue *
deal_of_verb (GotganKoEvent *event, guint verb)
{
  static const GotganCase cases[] = { GOTGAN_CASE_TOPIC, GOTGAN_CASE_SUBJECT, GOTGAN_CASE_OBJECT };
  gboolean by = gotgan_ko_word (event, event->host)->kase == GOTGAN_CASE_BY;
  const GotganKoWord *before = verb > 0 ? gotgan_ko_word (event, verb - 1) : NULL;

  /* "5억달러에 인수 완료했다" */
  if (before != NULL && before->sort == GOTGAN_KO_NOMINAL && before->kase == GOTGAN_CASE_BARE
      && before->head == verb && verb - 1 != event->host)
    {
      const GotganCue *cue = gotgan_ko_frame_in (event->reading, verb - 1, verb - 1);

      if (cue != NULL && cue->class == GOTGAN_CUE_NOUN && is_deal (cue->frame))
        return cue;
    }

  /* "시리즈B를 300억원으로 늘려" */
  for (guint i = 0; i < G_N_ELEMENTS (cases) - (by ? 0 : 1); i++)
    {
      guint child = gotgan_ko_child (event, verb, cases[i]);
      const GotganCue *cue;

      if (child == GOTGAN_KO_NONE || child >= event->host)
        continue;
      cue = gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, child),
                                child);
      if (cue != NULL && cue->class == GOTGAN_CUE_NOUN && cue->frame != GOTGAN_FRAME_HOLD)
        {
          event->measure = child;
          return cue;
        }
    }
  return NULL;
}

/* "올해 3월 615억달러에서 세 배로 뛰었다": what the sentence before measured. */
static gboolean
take_again (GotganKoEvent *event, guint verb)
{
  const GotganDiscourse *self = event->b->discourse;
  const GotganCue *cue = gotgan_ko_cue_in (event->reading, verb, verb, GOTGAN_CUE_CHANGE);

  /* "내년에는 3조8000억원을 기대하고 있다" */
  if (cue == NULL && self->measures.metric != GOTGAN_FRAME_VALUE
      && gotgan_ko_word (event, event->host)->kase == GOTGAN_CASE_OBJECT)
    cue = gotgan_ko_cue_in (event->reading, verb, verb, GOTGAN_CUE_BASIS);
  return cue != NULL && gotgan_ko_word (event, verb)->child != GOTGAN_KO_NONE
         && !gotgan_ko_is_blocked (event)
         && gotgan_ko_child (event, verb, GOTGAN_CASE_TOPIC) == GOTGAN_KO_NONE
         && gotgan_ko_child (event, verb, GOTGAN_CASE_SUBJECT) == GOTGAN_KO_NONE
         && (self->measures.metric == GOTGAN_FRAME_VALUE ? self->measures.valued_age
                                                         : self->measures.age)
                == 0
         && gotgan_ko_is_metric (self->measures.metric)
         && gotgan_ko_take (event, cue, self->measures.metric, verb);
}

/* The verb itself says nothing of the figure: the clause before, or another noun beside it. */
static gboolean
take_without_verb (GotganKoEvent *event, guint verb)
{
  const GotganCue *found = gotgan_ko_measure_before (event, verb);

  if (found == NULL)
    {
      found = raise_of_verb (event, verb);
      if (found != NULL)
        return gotgan_ko_take (event, found, found->frame, verb);
      found = deal_of_verb (event, verb);
    }
  if (found == NULL)
    return take_again (event, verb);
  if (found->class == GOTGAN_CUE_SUM)
    return gotgan_ko_take_sum (event, found, verb);
  return found->class != GOTGAN_CUE_REJECT && gotgan_ko_take (event, found, found->frame, verb);
}

gboolean
gotgan_ko_take_verb (GotganKoEvent *event, guint verb)
{
  const GotganCue *cue = gotgan_ko_frame_in (event->reading, verb, verb);
  const GotganCue *measure = gotgan_ko_measure_of_verb (event, verb);
  gboolean rejected = measure != NULL && measure->class == GOTGAN_CUE_REJECT;
  gboolean metric =
      measure != NULL && measure->class == GOTGAN_CUE_NOUN && gotgan_ko_is_metric (measure->frame);

  if (rejected && (cue == NULL || cue->frame != GOTGAN_FRAME_VALUE))
    return FALSE;
  if (gotgan_ko_take_by_neighbour (event, cue, measure, verb))
    return TRUE;
  if (cue != NULL && cue->frame == GOTGAN_FRAME_RAISE && gotgan_ko_gets_shares (event, verb))
    return gotgan_ko_take (event, cue, GOTGAN_FRAME_BUY, verb);
  if (cue != NULL && is_deal (cue->frame)
      && !(metric && (cue->frame == GOTGAN_FRAME_SPEND || cue->frame == GOTGAN_FRAME_GAIN)))
    {
      event->measure = GOTGAN_KO_NONE;
      return gotgan_ko_take (event, cue, cue->frame, verb);
    }
  if (cue != NULL && (measure == NULL || rejected) && gotgan_ko_is_metric (cue->frame))
    return gotgan_ko_take (event, cue, cue->frame, verb);
  if (measure == NULL)
    return take_without_verb (event, verb);
  if (measure->class == GOTGAN_CUE_SUM)
    return gotgan_ko_take_sum (event, measure, verb);
  return gotgan_ko_take (event, measure, measure->frame, verb);
}

/* "300억원 규모로 준비하던 시리즈C": the noun that the verb describes. */
gboolean
gotgan_ko_take_described (GotganKoEvent *event, guint verb)
{
  const GotganKoWord *word = gotgan_ko_word (event, verb);
  const GotganCue *cue;
  guint head;

  if (word->ending != GOTGAN_KO_ADNOMINAL || word->head == GOTGAN_KO_NONE)
    return FALSE;
  head = gotgan_ko_phrase_head (event->reading, word->head);
  cue = gotgan_ko_frame_in (event->reading, word->head, head);
  if (cue != NULL && gotgan_ko_is_metric (cue->frame))
    {
      event->measure = head;
      return gotgan_ko_take (event, cue, cue->frame, verb);
    }
  return cue != NULL && is_deal (cue->frame) && gotgan_ko_take_noun (event, cue, head);
}
