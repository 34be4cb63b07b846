/* Shares of ownership: who holds them, and of whom. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* For how many sentences a share can be of what was bought or sold. */
#define MAX_TRADE_AGE 2

/* The frame of the verb that something is done with the shares. */
static const GotganCue *
verb_of_shares (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->n_chain; i++)
    {
      const GotganCue *cue = gotgan_ko_frame_in (event->reading, event->chain[i], event->chain[i]);

      if (cue != NULL)
        return cue;
    }
  return NULL;
}

/* "지분은 현대차 30%, 현대모비스 20%로 나뉜다": the name right before the share. */
static GotganActor
listed_holder (const GotganKoEvent *event)
{
  GotganActor nobody = { 0 };
  guint index = gotgan_ko_word_at (event->reading, event->percent->start);
  const GotganKoWord *word;

  if (index == GOTGAN_KO_NONE || index == 0)
    return nobody;
  word = gotgan_ko_word (event, index - 1);
  return word->party != GOTGAN_KO_NONE && word->sort == GOTGAN_KO_NOMINAL
                 && word->kase == GOTGAN_CASE_BARE && event->measure != GOTGAN_KO_NONE
             ? gotgan_ko_party_of (event, index - 1)
             : nobody;
}

/* 최대주주, 2대 주주 */
static gboolean
is_holder_noun (const GotganKoEvent *event, guint index)
{
  const GotganKoWord *word = gotgan_ko_word (event, index);

  return word->stem_end - word->start >= strlen ("주주")
         && gotgan_text_stand_before (event->reading->text, word->stem_end, "주주");
}

/* "2대 주주는 앤트그룹으로 18.6%를 갖고 있다": who is called a shareholder. */
static GotganActor
main_holder (const GotganKoEvent *event)
{
  GotganActor nobody = { 0 };
  guint topic;

  if (event->n_chain == 0)
    return nobody;
  topic = gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_TOPIC);
  if (topic == GOTGAN_KO_NONE || !is_holder_noun (event, topic))
    return nobody;
  return gotgan_ko_party_of (event, gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_BY));
}

/* "A와 B가 각각 6.4%, 2.58%를": as many shares as names. */
static GotganActor
respective_holder (const GotganKoEvent *event, GArray *subjects)
{
  guint verb = gotgan_ko_word (event, event->host)->head;
  guint rank = 0;

  for (guint i = 0; i < event->host; i++)
    rank += gotgan_ko_word (event, i)->percent != GOTGAN_KO_NONE
            && gotgan_ko_word (event, i)->head == verb;
  return rank < subjects->len ? g_array_index (subjects, GotganActor, rank)
                              : gotgan_actors_first (subjects);
}

static gboolean
is_traded (const GotganKoEvent *event)
{
  const GotganCue *verb = verb_of_shares (event);

  return verb != NULL && (verb->frame == GOTGAN_FRAME_BUY || verb->frame == GOTGAN_FRAME_SELL);
}

/* "지분 61%를 쥔 미리내관광개발": whom the verb describes holds it, known or not; "4%를 쥔 주요 주주가 된다" describes a part. */
static gboolean
is_unknown (const GotganKoEvent *event)
{
  const GotganKoWord *verb;
  guint head;

  if (event->n_chain != 1 || gotgan_ko_word (event, event->host)->head != event->chain[0])
    return FALSE;
  verb = gotgan_ko_word (event, event->chain[0]);
  if (verb->ending != GOTGAN_KO_ADNOMINAL || verb->head == GOTGAN_KO_NONE
      || gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_SUBJECT) != GOTGAN_KO_NONE
      || gotgan_ko_described (event).name != NULL)
    return FALSE;
  head = gotgan_ko_phrase_head (event->reading, verb->head);
  if (is_holder_noun (event, head))
    return FALSE;
  /* "구글은 지분 9%를 보유한 2대 주주다" */
  head = gotgan_ko_word (event, head)->head;
  return head == GOTGAN_KO_NONE || gotgan_ko_word (event, head)->sort != GOTGAN_KO_PREDICATE
         || !is_holder_noun (event, head);
}

/* "나머지 28%는 창업주인 구본재 전 회장 몫이다": whose the share is said to be. */
static GotganActor
portion_of (const GotganKoEvent *event)
{
  static const char *const nouns[] = { "몫", "소유", "것" };
  GotganActor nobody = { 0 };
  guint verb = event->n_chain > 0 ? event->chain[0] : GOTGAN_KO_NONE;

  if (verb == GOTGAN_KO_NONE || verb == event->host)
    return nobody;
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (gotgan_text_starts (event->reading->text + gotgan_ko_word (event, verb)->start, nouns[i]))
      {
        GotganActor owner = gotgan_ko_owner (event, verb);

        return owner.name != NULL ? owner : gotgan_ko_attribute (event, verb);
      }
  return nobody;
}

static GotganActor
holder_of (const GotganKoEvent *event)
{
  guint noun = event->measure != GOTGAN_KO_NONE ? event->measure : event->word;
  g_autoptr (GArray) subjects = gotgan_ko_subjects (event);
  GotganActor owner = gotgan_ko_owner (event, noun);
  gboolean rate = event->measure != GOTGAN_KO_NONE
                  || gotgan_text_starts (event->reading->text + event->cue->start, "지분율")
                  || gotgan_text_starts (event->reading->text + event->cue->start, "몫");
  GotganActor listed = listed_holder (event);
  GotganActor giver = gotgan_ko_subject_describing (event, noun);
  GotganActor own = main_holder (event);
  GotganActor portion = portion_of (event);

  if (listed.name != NULL)
    return listed;
  if (own.name != NULL)
    return own;
  if (subjects->len > 1 && gotgan_reading_has_cue (event->reading, GOTGAN_CUE_EACH, G_MAXSIZE))
    return respective_holder (event, subjects);
  if (giver.name != NULL && !is_traded (event))
    return giver;
  if (rate && owner.name != NULL)
    return owner;
  if (portion.name != NULL)
    return portion;
  if (gotgan_ko_is_blocked (event) || is_unknown (event))
    return (GotganActor) { 0 };
  if (subjects->len > 0)
    return gotgan_actors_first (subjects);
  if (owner.name != NULL && owner.kind != GOTGAN_PARTY_COMPANY)
    return owner;
  return gotgan_actor_supposed (event->b->discourse->spoken.actor);
}

/* The company named last. */
static GotganActor
company_spoken_of (const GotganDiscourse *self, const GotganActor *holder)
{
  GotganActor nobody = { 0 };

  for (guint i = self->spoken.recent->len; i > 0; i--)
    {
      const GotganActor *actor = &g_array_index (self->spoken.recent, GotganActor, i - 1);

      if (actor->kind == GOTGAN_PARTY_COMPANY && !gotgan_actor_equal (actor, holder))
        return *actor;
    }
  return nobody;
}

/* "노벨라의 최대주주", "노벨라 최대주주" */
static GotganActor
company_of_holder_noun (const GotganKoEvent *event, guint noun)
{
  GotganActor owner = gotgan_ko_owner (event, noun);

  return owner.name != NULL ? owner : gotgan_ko_attribute (event, noun);
}

/* "이지스자산운용 최대주주 손화자 씨는": of whom the holder is called a shareholder. */
static GotganActor
company_beside_holder (const GotganKoEvent *event)
{
  static const GotganCase cases[] = { GOTGAN_CASE_SUBJECT, GOTGAN_CASE_TOPIC };
  GotganActor company = { 0 };

  /* the holder may stand with an outer verb: "…는 지분을 넘기기로 합의했다" */
  for (guint i = 0; i < G_N_ELEMENTS (cases) * event->n_chain; i++)
    {
      guint verb = event->chain[i / G_N_ELEMENTS (cases)];
      guint holder = gotgan_ko_child (event, verb, cases[i % G_N_ELEMENTS (cases)]);
      guint first = holder != GOTGAN_KO_NONE ? gotgan_ko_phrase_start (event->reading, holder) : 0;

      for (guint j = first; holder != GOTGAN_KO_NONE && j <= holder && company.name == NULL; j++)
        {
          guint called = gotgan_ko_word (event, j)->child;

          if (j < holder && is_holder_noun (event, j))
            company = company_of_holder_noun (event, j);
          /* "노벨라의 최대주주인 한들벤처스는" */
          else if (called != GOTGAN_KO_NONE
                   && gotgan_ko_word (event, called)->sort == GOTGAN_KO_PREDICATE
                   && is_holder_noun (event, called))
            company = company_of_holder_noun (event, called);
        }
    }
  return company;
}

/* "모두의세탁의 최대주주는 지분 51.3%를 가진 임라온 대표다": whose shareholder is spoken of. */
static GotganActor
company_of_holders (const GotganKoEvent *event)
{
  GotganActor nobody = { 0 };
  GotganActor company;
  guint verb = event->n_chain > 0 ? event->chain[0] : GOTGAN_KO_NONE;
  guint topic;

  if (verb == GOTGAN_KO_NONE)
    return nobody;
  if (gotgan_ko_word (event, verb)->ending == GOTGAN_KO_ADNOMINAL
      && gotgan_ko_word (event, verb)->head != GOTGAN_KO_NONE)
    verb = gotgan_ko_phrase_head (event->reading, gotgan_ko_word (event, verb)->head);
  topic = gotgan_ko_child (event, verb, GOTGAN_CASE_TOPIC);
  if (topic == GOTGAN_KO_NONE || !is_holder_noun (event, topic))
    return nobody;
  company = gotgan_ko_owner (event, topic);
  return company.name != NULL ? company : gotgan_ko_attribute (event, topic);
}

/* "지분은 A가 60%, B가 40%를 갖는다" behind a company founded together. */
static gboolean
is_of_venture (const GotganKoEvent *event, const GotganActor *holder)
{
  const GotganDiscourse *self = event->b->discourse;
  guint noun = event->measure != GOTGAN_KO_NONE ? event->measure : event->word;

  return self->joint.company.name != NULL && self->joint.age <= 1 && holder->mention != NULL
         && !gotgan_actor_equal (&self->joint.company, holder)
         && gotgan_ko_owner (event, noun).name == NULL
         && (gotgan_ko_attribute (event, noun).name == NULL || event->n_chain == 0
             || gotgan_ko_word (event, noun)->kase == GOTGAN_CASE_TOPIC);
}

/* "나머지 30%는": the rest of what was just told. */
static gboolean
is_rest (const GotganKoEvent *event)
{
  for (guint i = gotgan_ko_phrase_start (event->reading, event->host); i < event->host; i++)
    if (gotgan_text_starts (event->reading->text + gotgan_ko_word (event, i)->start, "나머지")
        || gotgan_text_starts (event->reading->text + gotgan_ko_word (event, i)->start, "잔여"))
      return TRUE;
  return FALSE;
}

static GotganActor
held_by (const GotganKoEvent *event, const GotganActor *holder)
{
  GotganDiscourse *self = event->b->discourse;
  guint noun = event->measure != GOTGAN_KO_NONE ? event->measure : event->word;
  GotganActor company = company_beside_holder (event);

  if (company.name == NULL)
    company = company_of_holders (event);
  if (company.name != NULL && !gotgan_actor_equal (&company, holder))
    return company;
  if (is_rest (event) && self->holding.company.name != NULL
      && !gotgan_actor_equal (&self->holding.company, holder))
    return self->holding.company;
  if (is_of_venture (event, holder))
    return self->joint.company;
  company = gotgan_ko_attribute (event, noun);
  if (company.name != NULL && !gotgan_actor_equal (&company, holder))
    return company;
  company = gotgan_ko_owner (event, noun);
  if (company.name != NULL && !gotgan_actor_equal (&company, holder))
    return company;
  /* "미니맥스의 경우 알리바바가 13.66%를": what is spoken of is what is held */
  if (event->n_chain > 0)
    company = gotgan_ko_party_of (event, gotgan_ko_word (event, event->chain[0])->topic);
  if (company.name != NULL && company.kind == GOTGAN_PARTY_COMPANY && holder->mention != NULL
      && !gotgan_actor_equal (&company, holder))
    return company;
  /* "회장이 사재를 넣어 지분 20%를 가졌다" */
  if (holder->kind == GOTGAN_PARTY_PERSON && self->funding.target_age == 0
      && self->funding.target.name != NULL && !gotgan_actor_equal (&self->funding.target, holder))
    return gotgan_actor_supposed (self->funding.target);
  if (holder->kind == GOTGAN_PARTY_PERSON || main_holder (event).name != NULL)
    {
      if (self->spoken.topic.name != NULL && !gotgan_actor_equal (&self->spoken.topic, holder))
        return gotgan_actor_supposed (self->spoken.topic);
    }
  if ((self->trade.sentence == self->sentence
       || (self->trade.age <= MAX_TRADE_AGE && !gotgan_actor_equal (&self->trade.buyer, holder)))
      && self->trade.bought.name != NULL && !gotgan_actor_equal (&self->trade.bought, holder))
    return gotgan_actor_supposed (self->trade.bought);
  if (self->funding.target.name != NULL && !gotgan_actor_equal (&self->funding.target, holder))
    return gotgan_actor_supposed (self->funding.target);
  if (self->spoken.topic.name != NULL && !gotgan_actor_equal (&self->spoken.topic, holder))
    return gotgan_actor_supposed (self->spoken.topic);
  return company_spoken_of (self, holder);
}

gboolean
gotgan_ko_depends_on_if (const GotganKoEvent *event)
{
  const GotganKoWord *host = gotgan_ko_word (event, event->host);

  if (host->kase == GOTGAN_CASE_SOURCE || event->n_chain == 0)
    return FALSE;
  for (guint i = event->chain[0]; i > 0; i--)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i - 1);

      if (word->sort == GOTGAN_KO_PREDICATE && word->ending == GOTGAN_KO_BUT
          && word->end - word->start >= strlen ("면")
          && strncmp (event->reading->text + word->end - strlen ("면"), "면", strlen ("면")) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "지분율을 35%로 끌어올리기로 했다" */
static gboolean
is_to_come (const GotganKoEvent *event)
{
  if (is_traded (event) || gotgan_ko_word (event, event->host)->copula)
    return FALSE;
  for (guint i = 0; i < event->n_chain; i++)
    {
      const GotganKoWord *verb = gotgan_ko_word (event, event->chain[i]);

      if (verb->planned || gotgan_ko_is_purpose (event, event->chain[i]))
        return TRUE;
    }
  return FALSE;
}

/* Shares of a company that is yet to be founded. */
static gboolean
is_of_planned_venture (const GotganDiscourse *self, const GotganActor *company)
{
  return gotgan_actor_equal (company, &self->joint.company) && self->joint.age <= 1
         && self->joint.stage != GOTGAN_STAGE_COMPLETED;
}

/* "보유 지분 10%를", "지분 10%를 전량 매각": all of what the seller has is spoken of, and not only a part that he sells. */
static gboolean
is_all_held (const GotganKoEvent *event)
{
  static const char *const words[] = {
    "보유", "가진", "갖고", "쥔", "들고", "전량", "전부", "모두"
  };
  const GotganReading *reading = event->reading;
  guint last = event->n_chain > 0 ? event->chain[0] : event->word;

  for (guint i = gotgan_ko_phrase_start (reading, event->host); i <= last; i++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        if (g_strstr_len (reading->text + word->start, (gssize) (word->end - word->start), words[j])
            != NULL)
          return TRUE;
    }
  return FALSE;
}

/* How sure the share is, by what is done with it. FALSE when nobody will hold it. */
static gboolean
settle_basis (const GotganKoEvent *event, GotganStatement *statement)
{
  const GotganCue *verb = verb_of_shares (event);
  GotganFrame frame = verb != NULL ? verb->frame : GOTGAN_FRAME_NONE;
  gboolean told;
  GotganStage stage;

  if (is_of_planned_venture (event->b->discourse, &statement->company))
    statement->basis = GOTGAN_BASIS_FORECAST;
  if (frame == GOTGAN_FRAME_SELL || frame == GOTGAN_FRAME_BUY)
    {
      stage = gotgan_ko_stage (event, &told);
      if (frame == GOTGAN_FRAME_SELL && stage == GOTGAN_STAGE_AGREED && !is_all_held (event))
        return FALSE;
      /* who has sold holds it no more; who did not buy has none */
      if (frame == GOTGAN_FRAME_SELL ? stage == GOTGAN_STAGE_COMPLETED
                                     : gotgan_stage_ends_deal (stage))
        return FALSE;
      statement->basis = frame == GOTGAN_FRAME_SELL || stage == GOTGAN_STAGE_COMPLETED
                             ? GOTGAN_BASIS_REPORTED
                             : GOTGAN_BASIS_FORECAST;
    }
  else if (statement->basis == GOTGAN_BASIS_REPORTED && !gotgan_ko_is_former (event)
           && (gotgan_ko_depends_on_if (event) || is_to_come (event)))
    statement->basis = GOTGAN_BASIS_FORECAST;
  return TRUE;
}

void
gotgan_ko_share (GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;
  GotganStatement statement;

  if (event->percent->flags & GOTGAN_FIGURE_CHANGE || gotgan_ko_is_unnamed (event, event->host))
    return;
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_STAKE, "stake");
  statement.investor = holder_of (event);
  if (statement.investor.name == NULL)
    return;
  statement.company = held_by (event, &statement.investor);
  if (statement.company.name == NULL)
    return;
  self->holding.company = gotgan_actor_supposed (statement.company);
  if (!settle_basis (event, &statement))
    return;
  self->holding.holder = gotgan_actor_supposed (statement.investor);
  if (statement.company.kind == GOTGAN_PARTY_COMPANY)
    gotgan_discourse_set_target (self, statement.company);
  gotgan_statement_emit (event->b, &statement);
}
