/* What a figure is of: the noun it describes ("325억원 규모의 투자"), the noun right before it ("매출 34억원"), what its verb measures
 * ("매출은 34억원에 달했다") or what the verb does with it ("34억원을 투자했다"). */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_BACK 3
#define MAX_NEXT 16

static gboolean
has_class (const GotganKoEvent *event, guint from, guint to, GotganCueClass class)
{
  return gotgan_ko_cue_in (event->reading, from, to, class) != NULL;
}

/* A noun that says what is measured, or a bare word for money. */
static const GotganCue *
measure_in (const GotganKoEvent *event, guint from, guint to)
{
  const GotganCue *found = NULL;
  const GotganReading *r = event->reading;

  for (guint i = gotgan_ko_word (event, from)->first_cue; i < gotgan_ko_word (event, to)->end_cue;
       i++)
    {
      const GotganCue *cue = &g_array_index (r->cues, GotganCue, i);

      if ((cue->class == GOTGAN_CUE_NOUN
           && (gotgan_ko_is_metric (cue->frame)
               || (cue->frame == GOTGAN_FRAME_HOLD && event->percent != NULL)))
          || cue->class == GOTGAN_CUE_SUM || cue->class == GOTGAN_CUE_REJECT)
        if (!gotgan_ko_is_bracketed (r, cue))
          found = cue;
    }
  return found;
}

static gboolean
describes_next (const GotganKoEvent *event, guint index)
{
  const GotganKoWord *word = gotgan_ko_word (event, index);

  /* "1000억원을 넘는 돈", but not "매출이 1000억원을 넘을 것" */
  if (word->sort == GOTGAN_KO_PREDICATE)
    return word->ending == GOTGAN_KO_ADNOMINAL && word->head == index + 1
           && !gotgan_ko_word (event, index + 1)->content
           && gotgan_ko_word (event, index + 1)->party == GOTGAN_KO_NONE
           && gotgan_ko_child (event, index, GOTGAN_CASE_SUBJECT) == GOTGAN_KO_NONE;

  return word->head != GOTGAN_KO_NONE && word->head > index
         && (gotgan_ko_word (event, word->head)->sort == GOTGAN_KO_NOMINAL
             || (word->head == index + 1 && word->kase == GOTGAN_CASE_BARE
                 && gotgan_ko_word (event, word->head)->tense == GOTGAN_KO_TENSE_NONE))
         && (word->kase == GOTGAN_CASE_BARE || word->kase == GOTGAN_CASE_GENITIVE);
}

/* The noun right before the figure, closed by no particle: "영업손실 34억원", "기업가치(프리머니) 620억원". */
static const GotganCue *
noun_before (const GotganKoEvent *event, guint index, gsize figure)
{
  const GotganKoWord *word;
  const GotganCue *cue;
  guint at = index;

  /* inside the word of the figure: "매출34억원" */
  while (at > 0 && gotgan_ko_word (event, at - 1)->sort == GOTGAN_KO_APART)
    at--;
  if (at == 0)
    return NULL;
  word = gotgan_ko_word (event, at - 1);
  if (word->sort != GOTGAN_KO_NOMINAL || word->kase != GOTGAN_CASE_BARE || word->comma
      || word->party != GOTGAN_KO_NONE)
    return NULL;
  cue = measure_in (event, at - 1, at - 1);
  if (cue == NULL)
    {
      cue = gotgan_ko_cue_in (event->reading, at - 1, at - 1, GOTGAN_CUE_NOUN);
      if (cue != NULL && cue->frame != GOTGAN_FRAME_RAISE && cue->frame != GOTGAN_FRAME_INVEST)
        cue = NULL;
    }
  return cue != NULL && cue->start >= word->start ? cue : NULL;
}

/* --- Measures -------------------------------------------------------------------------------- */

static gboolean
can_measure (const GotganKoEvent *event, guint verb, guint child)
{
  const GotganKoWord *word = gotgan_ko_word (event, child);
  const GotganKoWord *host = gotgan_ko_word (event, event->host);

  if (child == event->host || word->sort != GOTGAN_KO_NOMINAL)
    return FALSE;
  switch (word->kase)
    {
    case GOTGAN_CASE_SUBJECT:
    case GOTGAN_CASE_TOPIC:
    case GOTGAN_CASE_ALSO:
      return TRUE;
    case GOTGAN_CASE_BY:
      return host->kase == GOTGAN_CASE_OBJECT || host->kase == GOTGAN_CASE_SUBJECT;
    case GOTGAN_CASE_OBJECT:
      return host->kase == GOTGAN_CASE_BY || host->kase == GOTGAN_CASE_SOURCE
             || host->kase == GOTGAN_CASE_ALSO || host->kase == GOTGAN_CASE_GOAL;
    default:
      return FALSE;
    }
}

/* The dependent of @verb nearest before the figure that names a measure. */
static const GotganCue *
measure_of_verb (GotganKoEvent *event, guint verb)
{
  const GotganCue *best = NULL;
  guint at = 0;

  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganCue *cue;

      if (!can_measure (event, verb, i) || (best != NULL && (i < at || i > event->host))
          || (i > event->host && best != NULL))
        continue;
      cue = measure_in (event, gotgan_ko_phrase_start (event->reading, i), i);
      if (cue == NULL || gotgan_ko_word (event, i)->group > event->group)
        continue;
      if (gotgan_ko_word (event, i)->kase == GOTGAN_CASE_BY && cue->frame != GOTGAN_FRAME_EXPENSE
          && cue->frame != GOTGAN_FRAME_REVENUE && cue->frame != GOTGAN_FRAME_VALUE)
        continue;
      best = cue;
      at = i;
    }
  if (best != NULL)
    event->measure = at;
  return best;
}

/* "매출은 1억달러로 커졌고, 지난달에는 140억달러를 찍었다": what is measured is not said again. */
static const GotganCue *
measure_before (GotganKoEvent *event, guint verb)
{
  guint before = gotgan_ko_word (event, verb)->before;

  if (!has_class (event, verb, verb, GOTGAN_CUE_CHANGE)
      && !has_class (event, verb, verb, GOTGAN_CUE_BASIS)
      && !has_class (event, verb, verb, GOTGAN_CUE_VERB)
      && !gotgan_ko_word (event, verb)->copula)
    return NULL;
  for (guint n = 0; n < MAX_BACK && before != GOTGAN_KO_NONE; n++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, before);

      for (guint i = word->child; i != GOTGAN_KO_NONE; i = gotgan_ko_word (event, i)->sibling)
        {
          const GotganCue *cue =
              gotgan_ko_word (event, i)->sort == GOTGAN_KO_NOMINAL
                  ? measure_in (event, gotgan_ko_phrase_start (event->reading, i), i)
                  : NULL;

          if (cue != NULL && gotgan_ko_is_metric (cue->frame))
            {
              event->measure = i;
              return cue;
            }
        }
      before = word->before;
    }
  return NULL;
}

/* "매출이 16.3% 늘어난 2조1609억원": the measure is the subject of the verb that describes the figure. */
static const GotganCue *
measure_of_change (GotganKoEvent *event, guint index)
{
  for (guint i = gotgan_ko_word (event, index)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganCue *cue;
      guint group = event->group;

      if (gotgan_ko_word (event, i)->sort != GOTGAN_KO_PREDICATE)
        continue;
      event->group = GOTGAN_KO_NONE;
      event->host = i;
      cue = measure_of_verb (event, i);
      event->group = group;
      event->host = index;
      if (cue != NULL)
        return cue;
    }
  return NULL;
}

static gboolean take_price (GotganKoEvent *event, guint verb);

/* "개발비인 1억 달러", "지난해 평가된 1750억 달러". */
static const GotganCue *
measure_describing (GotganKoEvent *event, guint index)
{
  for (guint i = gotgan_ko_word (event, index)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganCue *cue =
          gotgan_ko_word (event, i)->sort == GOTGAN_KO_PREDICATE
              ? gotgan_ko_frame_in (event->reading, i, i)
              : NULL;

      if (cue != NULL && gotgan_ko_is_metric (cue->frame))
        {
          event->measure = i;
          return cue;
        }
    }
  return NULL;
}

/* --- What a word for money means -------------------------------------------------------------- */

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

static gboolean
take (GotganKoEvent *event, const GotganCue *cue, GotganFrame frame, guint from)
{
  event->cue = cue;
  event->frame = frame;
  event->word = gotgan_ko_word_at (event->reading, cue->end - 1);
  gotgan_ko_event_climb (event, from);
  return frame != GOTGAN_FRAME_NONE;
}

static gboolean
take_sum (GotganKoEvent *event, const GotganCue *sum, guint from)
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
      return take (event, cue, cue->frame, from);
    }
  if (cue != NULL && cue->frame != GOTGAN_FRAME_HOLD)
    {
      event->group = GOTGAN_KO_NONE;
      return take (event, cue, cue->frame, verb);
    }
  if (sum->frame != GOTGAN_FRAME_NONE)
    return take (event, sum, sum->frame, from);
  cue = gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, word), head);
  gotgan_ko_event_climb (event, from);
  if (event->n_chain > 0 && take_price (event, event->chain[0]))
    return TRUE;
  for (guint i = 0; i < event->n_chain; i++)
    {
      governor = gotgan_ko_frame_in (event->reading, event->chain[i], event->chain[i]);
      if (governor != NULL)
        return take (event, governor, governor->frame, event->chain[i]);
    }
  if (cue != NULL)
    return take (event, cue, cue->frame, from);
  /* "목표 금액은 20억원이다" */
  return event->b->discourse->money_age <= 1
         && gotgan_ko_cue_in (event->reading, gotgan_ko_phrase_start (event->reading, word), head,
                              GOTGAN_CUE_STAGE)
                != NULL
         && take (event, sum, GOTGAN_FRAME_RAISE, word);
}

/* --- The verb -------------------------------------------------------------------------------- */

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

static gboolean
take_noun (GotganKoEvent *event, const GotganCue *cue, guint head)
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
  return take (event, cue, frame, head);
}

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
  take (event, cue, cue->frame, verb);
  if (event->n_chain == GOTGAN_KO_MAX_CHAIN)
    event->n_chain--;
  memmove (event->chain + 2, event->chain + 1, (event->n_chain - 1) * sizeof event->chain[0]);
  event->chain[1] = price;
  event->n_chain++;
  return TRUE;
}

/* "모두 넘기고 500억원을 손에 쥔": what the seller gets is the price. */
static gboolean
take_gain (GotganKoEvent *event, guint verb)
{
  guint before = gotgan_ko_word (event, verb)->before;
  const GotganCue *cue;

  if (before == GOTGAN_KO_NONE || gotgan_ko_word (event, before)->ending != GOTGAN_KO_AND)
    return FALSE;
  cue = gotgan_ko_frame_in (event->reading, before, before);
  return cue != NULL && cue->frame == GOTGAN_FRAME_SELL
         && take_with_price (event, cue, before, verb);
}

/* "사재를 들여 주식을 사들일", "돈을 받고 팔았다": the sum is the price in what follows. */
static gboolean
take_price (GotganKoEvent *event, guint verb)
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

/* "1800억원을 대출로 마련", "300억원은 회사채를 발행해", "600억원을 목표로 시리즈D를 추진": money by its other noun. */
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

      if (i == event->host || word->sort != GOTGAN_KO_NOMINAL || word->money != GOTGAN_KO_NONE
          || (word->kase != GOTGAN_CASE_BY && word->kase != GOTGAN_CASE_OBJECT))
        continue;
      cue = gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, i), i);
      if (cue != NULL && cue->frame == GOTGAN_FRAME_RAISE)
        return cue;
    }
  return NULL;
}

/* A noun for a deal as the subject of a verb that only measures: "인수가는 8억달러였다", "펀딩 규모는 10억달러가 될". */
static const GotganCue *
deal_of_verb (GotganKoEvent *event, guint verb)
{
  static const GotganCase cases[] = { GOTGAN_CASE_TOPIC, GOTGAN_CASE_SUBJECT, GOTGAN_CASE_OBJECT };
  gboolean by = gotgan_ko_word (event, event->host)->kase == GOTGAN_CASE_BY;

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

static gboolean
is_deal (GotganFrame frame)
{
  return !gotgan_ko_is_metric (frame) && frame != GOTGAN_FRAME_HOLD && frame != GOTGAN_FRAME_NONE;
}

/* "올해 3월 615억달러에서 세 배로 뛰었다": what the sentence before measured. */
static gboolean
take_again (GotganKoEvent *event, guint verb)
{
  const GotganDiscourse *self = event->b->discourse;
  const GotganCue *cue = gotgan_ko_cue_in (event->reading, verb, verb, GOTGAN_CUE_CHANGE);

  return cue != NULL && gotgan_ko_word (event, verb)->child != GOTGAN_KO_NONE
         && !gotgan_ko_is_blocked (event)
         && gotgan_ko_child (event, verb, GOTGAN_CASE_TOPIC) == GOTGAN_KO_NONE
         && gotgan_ko_child (event, verb, GOTGAN_CASE_SUBJECT) == GOTGAN_KO_NONE
         && (self->metric == GOTGAN_FRAME_VALUE ? self->valued_age : self->measured_age) == 0
         && gotgan_ko_is_metric (self->metric) && take (event, cue, self->metric, verb);
}

static gboolean
take_verb (GotganKoEvent *event, guint verb)
{
  const GotganCue *cue = gotgan_ko_frame_in (event->reading, verb, verb);
  const GotganCue *measure = measure_of_verb (event, verb);
  gboolean metric = measure != NULL && measure->class == GOTGAN_CUE_NOUN
                    && gotgan_ko_is_metric (measure->frame);

  if (measure != NULL && measure->class == GOTGAN_CUE_REJECT
      && (cue == NULL || cue->frame != GOTGAN_FRAME_VALUE))
    return FALSE;
  if (cue == NULL || cue->frame == GOTGAN_FRAME_SPEND || cue->frame == GOTGAN_FRAME_GIVE
      || cue->frame == GOTGAN_FRAME_TAKE)
    if (take_price (event, verb))
      return TRUE;
  if (cue != NULL && cue->frame == GOTGAN_FRAME_GAIN && take_gain (event, verb))
    return TRUE;
  if (cue != NULL && cue->frame == GOTGAN_FRAME_SPEND && measure == NULL)
    {
      measure = measure_before (event, verb);
      /* "매출 52억원을 올렸지만 광고에만 70억원을 썼고": cost beside sales */
      if (measure != NULL && gotgan_ko_is_metric (measure->frame)
          && measure->frame != GOTGAN_FRAME_VALUE)
        {
          event->measure = GOTGAN_KO_NONE;
          return take (event, cue, GOTGAN_FRAME_EXPENSE, verb);
        }
      measure = NULL;
    }
  if (cue != NULL && is_deal (cue->frame)
      && !(metric && (cue->frame == GOTGAN_FRAME_SPEND || cue->frame == GOTGAN_FRAME_GAIN)))
    {
      event->measure = GOTGAN_KO_NONE;
      return take (event, cue, cue->frame, verb);
    }
  if (cue != NULL && measure == NULL && gotgan_ko_is_metric (cue->frame))
    return take (event, cue, cue->frame, verb);
  if (measure == NULL)
    measure = measure_before (event, verb);
  if (measure == NULL && cue == NULL)
    {
      const GotganCue *raise = raise_of_verb (event, verb);

      if (raise != NULL)
        return take (event, raise, raise->frame, verb);
    }
  if (measure == NULL)
    measure = deal_of_verb (event, verb);
  if (measure == NULL && cue == NULL)
    return take_again (event, verb);
  if (measure == NULL || measure->class == GOTGAN_CUE_REJECT)
    return cue != NULL && gotgan_ko_is_metric (cue->frame) && take (event, cue, cue->frame, verb);
  if (measure->class == GOTGAN_CUE_SUM)
    return take_sum (event, measure, verb);
  return take (event, measure, measure->frame, verb);
}

/* "300억원 규모로 준비하던 시리즈C": the noun that the verb describes. */
static gboolean
take_described (GotganKoEvent *event, guint verb)
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
      return take (event, cue, cue->frame, verb);
    }
  return cue != NULL && is_deal (cue->frame) && take_noun (event, cue, head);
}

static gboolean
take_attributive (GotganKoEvent *event, guint index, guint head)
{
  const GotganCue *cue;
  guint last = head;

  if (has_class (event, index + 1, head, GOTGAN_CUE_REJECT))
    return FALSE;
  event->attributive = TRUE;
  cue = gotgan_ko_frame_in (event->reading, index + 1, last);
  if (cue == NULL || cue->frame == GOTGAN_FRAME_HOLD)
    {
      const GotganCue *sum = gotgan_ko_cue_in (event->reading, index + 1, last, GOTGAN_CUE_SUM);

      if (sum != NULL)
        {
          event->host = head;
          return take_sum (event, sum, head);
        }
      /* "…이고, 1조1796억엔이던 지난해의 두 배": the measure of the clause before */
      if (gotgan_ko_word (event, index)->copula)
        {
          cue = measure_before (event, index);
          if (cue != NULL)
            return take (event, cue, cue->frame, index);
        }
      event->host = head;
      if (gotgan_ko_word (event, head)->sort == GOTGAN_KO_PREDICATE)
        return take_verb (event, head);
      gotgan_ko_event_climb (event, head);
      return event->n_chain > 0
             && (take_verb (event, event->chain[0]) || take_described (event, event->chain[0]));
    }
  /* "52억원이던 매출": the figure has a verb of its own */
  if (gotgan_ko_is_metric (cue->frame)
      && gotgan_ko_word (event, index)->sort == GOTGAN_KO_PREDICATE)
    {
      event->measure = head;
      return take (event, cue, cue->frame, index);
    }
  event->host = head;
  return take_noun (event, cue, head);
}

/* --- Entry ----------------------------------------------------------------------------------- */

static void
begin (GotganKoEvent *event, const GotganBuilder *b, guint index)
{
  memset (event, 0, sizeof *event);
  event->b = b;
  event->reading = b->reading;
  event->words = b->reading->words;
  event->host = index;
  event->measure = GOTGAN_KO_NONE;
  event->word = index;
  event->group = gotgan_ko_word (event, index)->group;
}

gboolean
gotgan_ko_event_of_money (const GotganBuilder *b, const GotganMoneyMention *money,
                          GotganKoEvent *event)
{
  guint index = gotgan_ko_word_at (b->reading, money->start);
  const GotganKoWord *word;
  const GotganCue *before;
  guint verb;

  if (index == GOTGAN_KO_NONE)
    return FALSE;
  begin (event, b, index);
  event->money = money;
  word = gotgan_ko_word (event, index);
  before = noun_before (event, index, money->start);
  if (before != NULL && before->class == GOTGAN_CUE_REJECT)
    return FALSE;
  verb = word->sort == GOTGAN_KO_PREDICATE ? index : word->head;
  if (before != NULL && before->frame == GOTGAN_FRAME_EXPENSE && verb != GOTGAN_KO_NONE
      && gotgan_ko_word (event, verb)->sort == GOTGAN_KO_PREDICATE)
    {
      const GotganCue *cue = gotgan_ko_frame_in (b->reading, verb, verb);

      /* "비용 1000억달러를 지원한다" */
      if (cue != NULL && (cue->frame == GOTGAN_FRAME_INVEST || cue->frame == GOTGAN_FRAME_GIVE))
        return take (event, cue, cue->frame, verb);
    }
  if (before != NULL && gotgan_ko_is_metric (before->frame) && before->class == GOTGAN_CUE_NOUN)
    {
      event->measure = gotgan_ko_word_at (b->reading, before->end - 1);
      return take (event, before, before->frame, index);
    }
  if (before == NULL && word->sort == GOTGAN_KO_NOMINAL)
    {
      const GotganCue *cue = measure_describing (event, index);

      if (cue != NULL)
        return take (event, cue, cue->frame, event->measure);
    }
  if (describes_next (event, index))
    return take_attributive (event, index, gotgan_ko_phrase_head (b->reading, word->head));
  if (verb != GOTGAN_KO_NONE && gotgan_ko_word (event, verb)->sort == GOTGAN_KO_PREDICATE
      && (take_verb (event, verb) || take_described (event, verb)))
    return TRUE;
  before = before != NULL ? before : measure_of_change (event, index);
  if (before == NULL || before->class == GOTGAN_CUE_REJECT)
    return FALSE;
  if (before->class == GOTGAN_CUE_SUM)
    return take_sum (event, before, verb != GOTGAN_KO_NONE ? verb : index);
  return take (event, before, before->frame, verb != GOTGAN_KO_NONE ? verb : index);
}

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
  begin (event, b, index);
  event->percent = percent;
  word = gotgan_ko_word (event, index);
  verb = word->sort == GOTGAN_KO_PREDICATE ? index : word->head;
  start = gotgan_ko_phrase_start (b->reading, index);
  cue = start < index ? gotgan_ko_frame_in (b->reading, start, index - 1) : NULL;
  if (cue != NULL && cue->frame == GOTGAN_FRAME_HOLD)
    return take (event, cue, cue->frame, verb != GOTGAN_KO_NONE ? verb : index);
  if (verb == GOTGAN_KO_NONE)
    return FALSE;
  if (gotgan_ko_word (event, verb)->sort == GOTGAN_KO_NOMINAL)
    {
      guint head = gotgan_ko_phrase_head (b->reading, verb);

      cue = gotgan_ko_frame_in (b->reading, index + 1, head);
      event->host = head;

      return cue != NULL && cue->frame == GOTGAN_FRAME_HOLD && take (event, cue, cue->frame, head);
    }
  cue = measure_of_verb (event, verb);
  if (cue == NULL)
    cue = share_before (event, verb);
  if (cue != NULL && cue->frame == GOTGAN_FRAME_HOLD)
    return take (event, cue, cue->frame, verb);
  /* "20%는 소프트뱅크의 몫으로 남는다" */
  if (gotgan_ko_child (event, verb, GOTGAN_CASE_BY) != GOTGAN_KO_NONE
      && word->kase != GOTGAN_CASE_OBJECT)
    {
      guint child = gotgan_ko_child (event, verb, GOTGAN_CASE_BY);

      cue = gotgan_ko_frame_in (b->reading, gotgan_ko_phrase_start (b->reading, child), child);
      if (child != index && cue != NULL && cue->frame == GOTGAN_FRAME_HOLD)
        {
          event->measure = child;
          return take (event, cue, cue->frame, verb);
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
          return take (event, cue, cue->frame, index);
        }
    }
  cue = gotgan_ko_frame_in (b->reading, verb, verb);
  return cue != NULL && cue->frame == GOTGAN_FRAME_HOLD
         && (word->kase == GOTGAN_CASE_OBJECT || word->kase == GOTGAN_CASE_BARE)
         && take (event, cue, cue->frame, verb);
}
