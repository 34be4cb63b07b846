/* What a figure is of: the noun it describes ("325억원 규모의 투자"), the noun right before it ("매출 34억원"), what its verb measures
 * ("매출은 34억원에 달했다") or what the verb does with it ("34억원을 투자했다"). */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

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
  cue = gotgan_ko_measure_in (event, at - 1, at - 1);
  if (cue == NULL)
    {
      cue = gotgan_ko_cue_in (event->reading, at - 1, at - 1, GOTGAN_CUE_NOUN);
      if (cue != NULL && cue->frame != GOTGAN_FRAME_RAISE && cue->frame != GOTGAN_FRAME_INVEST
          && cue->frame != GOTGAN_FRAME_BUY)
        cue = NULL;
    }
  return cue != NULL && cue->start >= word->start ? cue : NULL;
}

/* "자주포를 공급하는 3조원 규모의 계약": what a contract without a word of its own is about. */
static gboolean
take_contract (GotganKoEvent *event, guint head)
{
  for (guint i = gotgan_ko_phrase_start (event->reading, head); i <= head; i++)
    {
      guint verb = gotgan_ko_word (event, i)->child;
      const GotganCue *cue;

      if (verb == GOTGAN_KO_NONE || gotgan_ko_word (event, verb)->sort != GOTGAN_KO_PREDICATE)
        continue;
      cue = gotgan_ko_frame_in (event->reading, verb, verb);
      if (cue != NULL && (cue->frame == GOTGAN_FRAME_DELIVER || cue->frame == GOTGAN_FRAME_SUPPLY))
        return gotgan_ko_take (event, cue, cue->frame, verb);
    }
  return FALSE;
}

/* The noun that the figure at @index describes says nothing of it: a bare word for money does, or a verb. */
static gboolean
take_past_noun (GotganKoEvent *event, guint index, guint head)
{
  const GotganCue *sum = gotgan_ko_cue_in (event->reading, index + 1, head, GOTGAN_CUE_SUM);
  const GotganCue *before = NULL;

  /* "…이고, 1조1796억엔이던 지난해의 두 배": the measure of the clause before */
  if (sum == NULL && gotgan_ko_word (event, index)->copula)
    before = gotgan_ko_measure_before (event, index);
  if (before != NULL)
    return gotgan_ko_take (event, before, before->frame, index);
  event->host = head;
  if (sum != NULL)
    return gotgan_ko_take_sum (event, sum, head);
  if (take_contract (event, head))
    return TRUE;
  if (gotgan_ko_word (event, head)->sort == GOTGAN_KO_PREDICATE)
    return gotgan_ko_take_verb (event, head);
  gotgan_ko_event_climb (event, head);
  return event->n_chain > 0
         && (gotgan_ko_take_verb (event, event->chain[0])
             || gotgan_ko_take_described (event, event->chain[0]));
}

static gboolean
take_attributive (GotganKoEvent *event, guint index, guint head)
{
  const GotganCue *cue;

  if (gotgan_ko_cue_in (event->reading, index + 1, head, GOTGAN_CUE_REJECT) != NULL)
    return FALSE;
  event->attributive = TRUE;
  cue = gotgan_ko_frame_in (event->reading, index + 1, head);
  if (cue == NULL || cue->frame == GOTGAN_FRAME_HOLD)
    return take_past_noun (event, index, head);
  /* "52억원이던 매출": the figure has a verb of its own */
  if (gotgan_ko_is_metric (cue->frame)
      && gotgan_ko_word (event, index)->sort == GOTGAN_KO_PREDICATE)
    {
      event->measure = head;
      return gotgan_ko_take (event, cue, cue->frame, index);
    }
  event->host = head;
  return gotgan_ko_take_noun (event, cue, head);
}

void
gotgan_ko_begin (GotganKoEvent *event, const GotganBuilder *b, guint index)
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

/* "비용 1000억달러를 지원한다": money given, whatever it is for. */
static gboolean
take_given_cost (GotganKoEvent *event, const GotganCue *before, guint verb)
{
  const GotganCue *cue;

  if (before == NULL || before->frame != GOTGAN_FRAME_EXPENSE || verb == GOTGAN_KO_NONE
      || gotgan_ko_word (event, verb)->sort != GOTGAN_KO_PREDICATE)
    return FALSE;
  cue = gotgan_ko_frame_in (event->reading, verb, verb);
  return cue != NULL && (cue->frame == GOTGAN_FRAME_INVEST || cue->frame == GOTGAN_FRAME_GIVE)
         && gotgan_ko_take (event, cue, cue->frame, verb);
}

/* "매출(4조1000억원)의 33%": the noun that the bracket stands behind. */
static gboolean
take_measured_in_bracket (GotganKoEvent *event, guint index)
{
  const GotganKoWord *word = gotgan_ko_word (event, index);
  const GotganCue *cue;

  if (word->party != GOTGAN_KO_NONE || word->date != GOTGAN_KO_NONE
      || event->money->start <= word->start
      || !gotgan_text_stand_before (event->reading->text, event->money->outer_start, "("))
    return FALSE;
  cue = gotgan_ko_measure_in (event, index, index);
  if (cue == NULL || cue->end > event->money->start || cue->class != GOTGAN_CUE_NOUN
      || !gotgan_ko_is_metric (cue->frame))
    return FALSE;
  event->measure = index;
  event->cue = cue;
  event->frame = cue->frame;
  event->word = index;
  event->n_chain = 0;
  return TRUE;
}

/* "매출 34억원", "개발비인 1억 달러": the measure stands right before the figure. */
static gboolean
take_measure_before (GotganKoEvent *event, const GotganCue *before, guint index)
{
  const GotganCue *cue;

  if (before != NULL)
    {
      if (before->class != GOTGAN_CUE_NOUN || !gotgan_ko_is_metric (before->frame))
        return FALSE;
      event->measure = gotgan_ko_word_at (event->reading, before->end - 1);
      return gotgan_ko_take (event, before, before->frame, index);
    }
  if (gotgan_ko_word (event, index)->sort != GOTGAN_KO_NOMINAL)
    return FALSE;
  cue = gotgan_ko_measure_describing (event, index);
  return cue != NULL && gotgan_ko_take (event, cue, cue->frame, event->measure);
}

/* "매출이 16.3% 늘어난 2조1609억원", "시드 투자 12억원" */
static gboolean
take_rest (GotganKoEvent *event, const GotganCue *before, guint index, guint verb)
{
  guint from = verb != GOTGAN_KO_NONE ? verb : index;

  if (before == NULL)
    before = gotgan_ko_measure_of_change (event, index);
  if (before == NULL || before->class == GOTGAN_CUE_REJECT)
    return FALSE;
  return before->class == GOTGAN_CUE_SUM ? gotgan_ko_take_sum (event, before, from)
                                         : gotgan_ko_take (event, before, before->frame, from);
}

/* "아마존이 투자한 40억달러는", "한들벤처스가 넣은 3000만원이다": the verb that describes the sum says what was done with it. */
static gboolean
take_deed_before (GotganKoEvent *event, guint index)
{
  const GotganKoWord *word = gotgan_ko_word (event, index);
  const GotganKoWord *verb = index > 0 ? word - 1 : NULL;
  const GotganCue *cue;

  if (verb == NULL || verb->sort != GOTGAN_KO_PREDICATE || verb->head != index
      || verb->ending != GOTGAN_KO_ADNOMINAL || verb->tense != GOTGAN_KO_TENSE_PAST || verb->negated
      || (word->kase != GOTGAN_CASE_TOPIC && word->kase != GOTGAN_CASE_SUBJECT && !word->copula))
    return FALSE;
  cue = gotgan_ko_frame_in (event->reading, index - 1, index - 1);
  if (cue == NULL
      || (cue->frame != GOTGAN_FRAME_INVEST && cue->frame != GOTGAN_FRAME_GIVE
          && cue->frame != GOTGAN_FRAME_RAISE && cue->frame != GOTGAN_FRAME_TAKE))
    return FALSE;
  event->group = GOTGAN_KO_NONE;
  return gotgan_ko_take (event, cue, cue->frame, index - 1);
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
  gotgan_ko_begin (event, b, index);
  event->money = money;
  word = gotgan_ko_word (event, index);
  if (take_measured_in_bracket (event, index))
    return TRUE;
  before = noun_before (event, index, money->start);
  if (before != NULL && before->class == GOTGAN_CUE_REJECT)
    return FALSE;
  verb = word->sort == GOTGAN_KO_PREDICATE ? index : word->head;
  if (take_given_cost (event, before, verb) || take_measure_before (event, before, index))
    return TRUE;
  if (take_deed_before (event, index))
    return TRUE;
  if (describes_next (event, index))
    return take_attributive (event, index, gotgan_ko_phrase_head (b->reading, word->head));
  if (verb != GOTGAN_KO_NONE && gotgan_ko_word (event, verb)->sort == GOTGAN_KO_PREDICATE
      && (gotgan_ko_take_verb (event, verb) || gotgan_ko_take_described (event, verb)))
    return TRUE;
  return take_rest (event, before, index, verb);
}
