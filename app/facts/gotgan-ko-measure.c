/* Figures that measure a company: value, sales, cost, loss, profit. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* "메타가 손에 넣게 될 스케일AI의 지분은", "딥시크가 들인 비용은": who does what describes the noun. */
GotganActor
gotgan_ko_subject_describing (const GotganKoEvent *event, guint noun)
{
  GotganActor nobody = { 0 };

  for (guint i = gotgan_ko_phrase_start (event->reading, noun); i <= noun; i++)
    for (guint child = gotgan_ko_word (event, i)->child; child != GOTGAN_KO_NONE;
         child = gotgan_ko_word (event, child)->sibling)
      if (gotgan_ko_word (event, child)->sort == GOTGAN_KO_PREDICATE)
        {
          guint subject = gotgan_ko_child (event, child, GOTGAN_CASE_SUBJECT);
          GotganActor actor = gotgan_ko_party_of (event, subject);

          if (actor.name != NULL)
            return actor;
        }
  return nobody;
}

static gboolean
has_own_subject (const GotganKoEvent *event)
{
  static const GotganCase cases[] = { GOTGAN_CASE_SUBJECT, GOTGAN_CASE_TOPIC, GOTGAN_CASE_ALSO };

  for (guint i = 0; i < G_N_ELEMENTS (cases) && event->n_chain > 0; i++)
    {
      guint child = gotgan_ko_child (event, event->chain[0], cases[i]);

      if (gotgan_ko_party_of (event, child).name != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "시가총액은 6조원이다": of whose shares are traded, not of whom money was put into. */
static gboolean
is_of_market (const GotganKoEvent *event)
{
  const char *word = event->reading->text + event->cue->start;

  return gotgan_text_starts (word, "시가총액") || gotgan_text_starts (word, "시총");
}

/* Whom the text valued, bought or measured just now; @asked when somebody else speaks of the price. */
static GotganActor
valued_before (const GotganDiscourse *self, gboolean asked)
{
  if (self->measures.valued.name != NULL && self->measures.valued_age <= 1)
    return gotgan_actor_supposed (self->measures.valued);
  /* "최대주주인 사모펀드는 몸값으로 2조원을 원한다": of what is to be bought */
  if (asked && self->trade.bought.name != NULL && self->trade.age <= 1)
    return gotgan_actor_supposed (self->trade.bought);
  if (self->measures.company.name != NULL && self->measures.age <= 1
      && self->funding.target_age > 1)
    return gotgan_actor_supposed (self->measures.company);
  return gotgan_actor_supposed (self->funding.target.name != NULL ? self->funding.target
                                                                  : self->spoken.topic);
}

static GotganActor
measured (const GotganKoEvent *event, GotganKind kind)
{
  GotganDiscourse *self = event->b->discourse;
  guint noun = event->measure != GOTGAN_KO_NONE ? event->measure : event->word;
  GotganActor company = gotgan_ko_owner (event, noun);
  g_autoptr (GArray) subjects = NULL;
  GotganActor nobody = { 0 };

  if (gotgan_actor_can_be_measured (&company, kind))
    return company;
  company = gotgan_ko_attribute (event, noun);
  if (gotgan_actor_can_be_measured (&company, kind))
    return company;
  company = gotgan_ko_described (event);
  if (gotgan_actor_can_be_measured (&company, kind))
    return company;
  if (gotgan_ko_word (event, noun)->sort == GOTGAN_KO_NOMINAL)
    company = gotgan_ko_subject_describing (event, noun);
  if (gotgan_actor_can_be_measured (&company, kind))
    return company;
  /* "네이버의 매출은 2조원, 영업이익은 3000억원": whose it is was said before */
  if (self->measures.sentence == self->sentence && !has_own_subject (event)
      && gotgan_actor_can_be_measured (&self->measures.company, kind))
    return self->measures.company;
  subjects = gotgan_ko_subjects (event);
  company = gotgan_actor_organisation (self, gotgan_actors_first (subjects));
  if (gotgan_actor_can_be_measured (&company, kind))
    return company;
  if (kind == GOTGAN_KIND_EXPENSE && self->measures.company.name == NULL)
    return nobody;
  if (kind == GOTGAN_KIND_VALUATION && is_of_market (event)
      && gotgan_actor_can_be_measured (&self->spoken.topic, kind))
    return gotgan_actor_supposed (self->spoken.topic);
  return kind == GOTGAN_KIND_VALUATION ? valued_before (self, subjects->len > 0)
                                       : gotgan_actor_supposed (self->spoken.topic);
}

/* Results of a quarter or half hold on: for the company of the article, and for who is compared with it. */
static const char *
period_in_force (const GotganDiscourse *self, const GotganActor *company)
{
  gboolean same = gotgan_actor_equal (&self->measures.company, company);

  if (same && self->measures.period != NULL)
    return self->measures.period;
  if (self->dates.span == NULL || strchr (self->dates.span, '/') == NULL)
    return NULL;
  return same || self->measures.age <= 1 ? self->dates.span : NULL;
}

/* "전년(23억원)보다", "210억원에서": what is compared with is not the period spoken of. */
static gboolean
is_former (const GotganKoEvent *event)
{
  guint index = gotgan_ko_word_at (event->reading, event->money->start);

  return index != GOTGAN_KO_NONE
         && (gotgan_ko_word (event, index)->kase == GOTGAN_CASE_SOURCE
             || gotgan_ko_word (event, index)->date != GOTGAN_KO_NONE
             || (gotgan_ko_word (event, index)->copula
                 && gotgan_ko_word (event, index)->ending == GOTGAN_KO_ADNOMINAL));
}

void
gotgan_ko_measure (GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;
  GotganStatement statement;

  if (event->money->qualifier == GOTGAN_QUALIFIER_VAGUE)
    return;
  gotgan_ko_statement_open (event, &statement, gotgan_kind_of_frame (event->frame), "measure");
  self->measures.metric = event->frame;
  /* "성사되면 기업가치는 2600억달러가 된다" */
  if (statement.basis == GOTGAN_BASIS_REPORTED && event->n_chain > 0
      && event->frame == GOTGAN_FRAME_VALUE
      && gotgan_ko_word (event, event->chain[0])->tense == GOTGAN_KO_TENSE_PRESENT
      && gotgan_ko_depends_on_if (event) && !gotgan_ko_is_former (event))
    statement.basis = GOTGAN_BASIS_FORECAST;
  statement.company = measured (event, statement.kind);
  if (statement.company.name == NULL)
    return;
  if (statement.kind != GOTGAN_KIND_VALUATION)
    {
      if (statement.date == NULL)
        statement.date = period_in_force (self, &statement.company);
      if (!is_former (event))
        {
          self->measures.period = statement.date;
          if (statement.date != NULL)
            self->dates.span = statement.date;
        }
      self->measures.company = gotgan_actor_supposed (statement.company);
      self->measures.age = 0;
      self->measures.sentence = self->sentence;
    }
  else
    {
      self->measures.valued = gotgan_actor_supposed (statement.company);
      self->measures.valued_age = 0;
    }
  gotgan_statement_emit (event->b, &statement);
}
