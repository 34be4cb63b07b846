/* Money spent on building, computing and orders. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static GotganActor
doer (const GotganKoEvent *event)
{
  g_autoptr (GArray) subjects = gotgan_ko_subjects (event);

  return subjects->len > 0
             ? gotgan_actor_organisation (event->b->discourse, gotgan_actors_first (subjects))
             : gotgan_actor_supposed (event->b->discourse->spoken.topic);
}

static GotganActor
first_with_case (const GotganKoEvent *event, GotganCase kase)
{
  g_autoptr (GArray) actors = gotgan_ko_with_case (event, kase);

  return gotgan_actors_first (actors);
}

/* "30억달러를 들여 오픈AI의 서비스를 도입할", "엔비디아의 칩을 사들이는 데 9000억원을 쓴다": whose the thing is that it is spent
 * on, or a project. */
static GotganActor
spent_on (const GotganKoEvent *event, guint verb)
{
  guint object =
      verb != GOTGAN_KO_NONE ? gotgan_ko_child (event, verb, GOTGAN_CASE_OBJECT) : GOTGAN_KO_NONE;
  GotganActor company = gotgan_ko_party_of (event, object);

  /* what is founded or held is no supplier */
  if (company.kind == GOTGAN_PARTY_PROJECT || object == GOTGAN_KO_NONE)
    return company;
  return gotgan_ko_owner (event, object);
}

/* "2000억원을 쓸 것으로 전망된다": nothing is spent yet. */
static void
settle_stage (const GotganKoEvent *event, GotganStatement *statement)
{
  gboolean told;

  if (statement->stage != GOTGAN_STAGE_COMPLETED || event->n_chain == 0
      || gotgan_ko_basis (event, &told) != GOTGAN_BASIS_FORECAST)
    return;
  statement->stage = GOTGAN_STAGE_PLANNED;
  statement->date = gotgan_ko_date (event, statement->stage);
}

void
gotgan_ko_spend (GotganKoEvent *event)
{
  GotganStatement statement;

  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_COMMITMENT, "spend");
  settle_stage (event, &statement);
  statement.investor = doer (event);
  statement.company = first_with_case (event, GOTGAN_CASE_GOAL);
  if (statement.company.name == NULL && event->n_chain > 0)
    statement.company = spent_on (event, gotgan_ko_next_verb (event, event->chain[0]));
  if (gotgan_actor_equal (&statement.company, &statement.investor))
    statement.company.name = NULL;
  if (statement.company.name == NULL && event->n_chain > 0)
    statement.company = spent_on (event, gotgan_ko_aim_of (event, event->chain[0]));
  if (statement.investor.name != NULL)
    gotgan_statement_emit (event->b, &statement);
}

/* "엔비디아 칩을 구매": who stands before the thing makes it. */
static GotganActor
maker (const GotganKoEvent *event)
{
  GotganActor nobody = { 0 };

  for (guint i = 0; i < event->n_chain; i++)
    {
      guint object = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_OBJECT);
      GotganActor actor;

      if (object == GOTGAN_KO_NONE)
        continue;
      actor = gotgan_ko_attribute (event, object);
      if (actor.name == NULL)
        actor = gotgan_ko_owner (event, object);
      if (actor.name != NULL)
        return actor;
    }
  return nobody;
}

/* "TSMC에 웨이퍼를 주문했다", "구글에 지불했다": 에 marks who is paid. */
static gboolean
pays_goal (const GotganKoEvent *event)
{
  return event->frame == GOTGAN_FRAME_PAY
         || (event->frame == GOTGAN_FRAME_SUPPLY && event->cue->class == GOTGAN_CUE_VERB);
}

static GotganActor
supplier (const GotganKoEvent *event, const GotganActor *buyer)
{
  const GotganDiscourse *self = event->b->discourse;
  GotganActor company = first_with_case (event, GOTGAN_CASE_SOURCE);

  if (company.name == NULL)
    company = first_with_case (event, GOTGAN_CASE_WITH);
  if (company.name == NULL && pays_goal (event))
    company = first_with_case (event, GOTGAN_CASE_GOAL);
  if (company.name == NULL && event->frame == GOTGAN_FRAME_PAY)
    return company;
  if (company.name == NULL)
    company = maker (event);
  if (gotgan_actor_equal (&company, buyer))
    company.name = NULL;
  if (company.name == NULL && self->supply.sentence == self->sentence
      && !gotgan_actor_equal (&self->supply.supplier, buyer))
    company = gotgan_actor_supposed (self->supply.supplier);
  return company;
}

void
gotgan_ko_supply (GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;
  GotganStatement statement;

  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_COMMITMENT, "supply");
  if (statement.stage == GOTGAN_STAGE_COMPLETED && event->cue->class == GOTGAN_CUE_NOUN
      && event->frame != GOTGAN_FRAME_PAY)
    statement.stage = GOTGAN_STAGE_AGREED;
  statement.investor = doer (event);
  statement.company = supplier (event, &statement.investor);
  /* nobody is paid */
  if (statement.company.name == NULL && event->frame == GOTGAN_FRAME_PAY)
    return;
  if (statement.company.name != NULL)
    {
      self->supply.supplier = gotgan_actor_supposed (statement.company);
      self->supply.sentence = self->sentence;
    }
  if (statement.investor.name != NULL)
    gotgan_statement_emit (event->b, &statement);
}

/* "A는 B와 공급 계약을 맺었다": the subject delivers, the other pays. */
void
gotgan_ko_deliver (GotganKoEvent *event)
{
  static const GotganCase payers[] = { GOTGAN_CASE_WITH, GOTGAN_CASE_GOAL, GOTGAN_CASE_SOURCE };
  GotganStatement statement;

  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_COMMITMENT, "deliver");
  statement.company = doer (event);
  for (guint i = 0; i < G_N_ELEMENTS (payers) && statement.investor.name == NULL; i++)
    statement.investor = first_with_case (event, payers[i]);
  if (statement.stage == GOTGAN_STAGE_COMPLETED)
    statement.stage = GOTGAN_STAGE_AGREED;
  if (statement.investor.name != NULL)
    gotgan_statement_emit (event->b, &statement);
}
