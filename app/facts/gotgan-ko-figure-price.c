/* A sum beside one verb that is the price in another: "사재를 들여 주식을 사들일", "지분을 넘기고 500억원을 손에 쥔". */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* How many words behind the sum what is bought for it may be told. */
#define MAX_NEXT 16

static const GotganCue *
trade_of_verb (const GotganKoEvent *event, guint verb)
{
  const GotganCue *cue = gotgan_ko_frame_in (event->reading, verb, verb);

  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE && cue == NULL;
       i = gotgan_ko_word (event, i)->sibling)
    if (gotgan_ko_word (event, i)->sort == GOTGAN_KO_NOMINAL)
      cue = gotgan_ko_frame_in (event->reading, i, i);
  return cue != NULL && (cue->frame == GOTGAN_FRAME_BUY || cue->frame == GOTGAN_FRAME_SELL) ? cue
                                                                                            : NULL;
}

/* What the price stands beside may be said before it. */
static gboolean
take_with_price (GotganKoEvent *event, const GotganCue *cue, guint verb, guint price)
{
  event->group = GOTGAN_KO_NONE;
  gotgan_ko_take (event, cue, cue->frame, verb);
  if (event->n_chain == GOTGAN_KO_MAX_CHAIN)
    event->n_chain--;
  memmove (event->chain + 2, event->chain + 1, (event->n_chain - 1) * sizeof event->chain[0]);
  event->chain[1] = price;
  event->n_chain++;
  return TRUE;
}

/* "주식을 팔아 조달할": without a name the shares are the seller's own. */
static gboolean
sells_another (const GotganKoEvent *event, guint verb)
{
  guint object = gotgan_ko_child (event, verb, GOTGAN_CASE_OBJECT);

  return object != GOTGAN_KO_NONE
         && (gotgan_ko_party_of (event, object).name != NULL
             || gotgan_ko_attribute (event, object).name != NULL
             || gotgan_ko_owner (event, object).name != NULL);
}

/* "모두 넘기고 500억원을 손에 쥔": what the seller gets is the price. */
static gboolean
take_gain (GotganKoEvent *event, const GotganCue *gain, guint verb)
{
  guint before = gotgan_ko_word (event, verb)->before;
  const GotganCue *cue;

  if (before == GOTGAN_KO_NONE || gotgan_ko_word (event, before)->ending != GOTGAN_KO_AND
      || (gain->frame == GOTGAN_FRAME_RAISE && !sells_another (event, before)))
    return FALSE;
  cue = gotgan_ko_frame_in (event->reading, before, before);
  return cue != NULL && cue->frame == GOTGAN_FRAME_SELL
         && take_with_price (event, cue, before, verb);
}

/* "사재를 들여 주식을 사들일", "돈을 받고 팔았다": the sum is the price in what follows. */
gboolean
gotgan_ko_take_price (GotganKoEvent *event, guint verb)
{
  const GotganKoWord *word = gotgan_ko_word (event, verb);

  if (word->ending != GOTGAN_KO_AND)
    return FALSE;
  for (guint i = verb + 1; i < event->words->len && i < verb + MAX_NEXT; i++)
    {
      const GotganCue *cue;

      if (gotgan_ko_word (event, i)->sort != GOTGAN_KO_PREDICATE
          || gotgan_ko_word (event, i)->before != verb)
        continue;
      cue = trade_of_verb (event, i);
      if (cue == NULL)
        return FALSE;
      event->group = GOTGAN_KO_NONE;
      return take_with_price (event, cue, i, verb);
    }
  return FALSE;
}

/* "지분 13%를 70억원에 확보했다": shares got for a price are bought. */
gboolean
gotgan_ko_gets_shares (const GotganKoEvent *event, guint verb)
{
  guint object = gotgan_ko_child (event, verb, GOTGAN_CASE_OBJECT);
  const GotganCue *cue;

  if (object == GOTGAN_KO_NONE || object == event->host)
    return FALSE;
  cue =
      gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, object), object);
  return (cue != NULL && cue->frame == GOTGAN_FRAME_HOLD)
         || gotgan_text_starts (event->reading->text + gotgan_ko_word (event, object)->start,
                                "경영권");
}

/* "올해는 연구개발에 180억원을 쓸 계획이다": what is yet to be spent on works is no cost of a period. */
static gboolean
is_put_into_works (const GotganKoEvent *event, guint verb)
{
  const GotganKoWord *word = gotgan_ko_word (event, verb);
  guint goal = gotgan_ko_child (event, verb, GOTGAN_CASE_GOAL);

  if (word->tense != GOTGAN_KO_TENSE_FUTURE && !word->planned)
    return FALSE;
  if (goal == GOTGAN_KO_NONE)
    goal = gotgan_ko_child (event, verb, GOTGAN_CASE_ALSO);
  return goal != GOTGAN_KO_NONE
         && gotgan_ko_cue_in (event->reading, gotgan_ko_phrase_start (event->reading, goal), goal,
                              GOTGAN_CUE_WORKS)
                != NULL;
}

/* "다이나맥홀딩스 지분을 사들이는 데 6000억원을 썼다": what it is spent on is told before. */
static gboolean
take_aim (GotganKoEvent *event, guint verb)
{
  guint aim = gotgan_ko_aim_of (event, verb);
  const GotganCue *cue;

  if (aim == GOTGAN_KO_NONE || !sells_another (event, aim))
    return FALSE;
  cue = trade_of_verb (event, aim);
  return cue != NULL && cue->frame == GOTGAN_FRAME_BUY
         && gotgan_ko_cue_in (event->reading, gotgan_ko_word (event, aim)->child, aim,
                              GOTGAN_CUE_WORKS)
                == NULL
         && take_with_price (event, cue, aim, verb);
}

/* The sum is a price, the gain of a sale, or a cost told beside sales ("매출 52억원을 올렸지만 광고에만 70억원을 썼고"). */
gboolean
gotgan_ko_take_by_neighbour (GotganKoEvent *event, const GotganCue *cue, const GotganCue *measure,
                             guint verb)
{
  const GotganCue *before;

  if ((cue == NULL || cue->frame == GOTGAN_FRAME_SPEND || cue->frame == GOTGAN_FRAME_GIVE
       || cue->frame == GOTGAN_FRAME_TAKE)
      && gotgan_ko_take_price (event, verb))
    return TRUE;
  if (cue != NULL && (cue->frame == GOTGAN_FRAME_GAIN || cue->frame == GOTGAN_FRAME_RAISE)
      && take_gain (event, cue, verb))
    return TRUE;
  if (cue != NULL && cue->frame == GOTGAN_FRAME_SPEND && take_aim (event, verb))
    return TRUE;
  if (cue == NULL || cue->frame != GOTGAN_FRAME_SPEND || measure != NULL
      || is_put_into_works (event, verb))
    return FALSE;
  before = gotgan_ko_measure_before (event, verb);
  event->measure = GOTGAN_KO_NONE;
  return before != NULL && gotgan_ko_is_metric (before->frame)
         && before->frame != GOTGAN_FRAME_VALUE
         && gotgan_ko_take (event, cue, GOTGAN_FRAME_EXPENSE, verb);
}
