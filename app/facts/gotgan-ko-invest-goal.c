/* Where money that is put in goes: the verb's own goal, that of a verb joined before, whose shares it brings, or whom the text
 * speaks of. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

/* Sentences after which money that a company spends is no longer meant for the last one that raised some. */
#define MAX_TARGET_AGE 3

GotganActor
gotgan_ko_target_if_meant (const GotganKoEvent *event, const GotganActor *investor)
{
  GotganDiscourse *self = event->b->discourse;
  GotganActor nobody = { 0 };

  /* "드리프트웨이 기업가치 4조원… 엔비디아도 2억달러 투자" */
  if (self->measures.valued_age == 0 && self->measures.valued.name != NULL
      && !gotgan_actor_equal (&self->measures.valued, investor))
    return gotgan_actor_supposed (self->measures.valued);
  if (gotgan_actor_equal (investor, &self->spoken.main) && self->funding.target_age > MAX_TARGET_AGE
      && !gotgan_discourse_is_investor (self, investor)
      && !gotgan_reading_speaks_of_deal (event->reading))
    return nobody;
  if ((self->funding.goalless && !gotgan_ko_gives_money (investor->kind))
      || self->funding.target.name == NULL || gotgan_ko_has_thing_goal (event)
      || gotgan_actor_equal (&self->funding.target, investor))
    return nobody;
  return gotgan_actor_supposed (self->funding.target);
}

/* "레인보우로보틱스의 유상증자에 참여해 590억원을 투자": the goal of the verb before. */
static GotganActor
joined_goal (const GotganKoEvent *event)
{
  GotganActor company = { 0 };
  guint before;
  guint goal;

  if (event->n_chain == 0)
    return company;
  before = gotgan_ko_word (event, event->chain[0])->before;
  if (before == GOTGAN_KO_NONE || gotgan_ko_word (event, before)->ending != GOTGAN_KO_AND
      || gotgan_ko_word (event, before)->tense != GOTGAN_KO_TENSE_NONE)
    return company;
  goal = gotgan_ko_child (event, before, GOTGAN_CASE_GOAL);
  if (goal == GOTGAN_KO_NONE)
    return company;
  company = gotgan_ko_party_of (event, goal);
  if (company.name == NULL)
    company = gotgan_ko_owner (event, goal);
  /* "포스코퓨처엠이 실시하는 유상증자에 참여해" */
  return company.name != NULL ? company : gotgan_ko_subject_describing (event, goal);
}

/* "미스트랄AI의 시리즈C 라운드에" */
static GotganActor
owner_of_goal (const GotganKoEvent *event)
{
  GotganActor company = { 0 };
  guint goal = event->n_chain > 0 ? gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_GOAL)
                                  : GOTGAN_KO_NONE;

  if (goal == GOTGAN_KO_NONE
      || gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, goal), goal)
             == NULL)
    return company;
  company = gotgan_ko_owner (event, goal);
  return company.name != NULL ? company : gotgan_ko_attribute (event, goal);
}

/* "스케일AI 지분 49%를 확보하기 위해 148억달러를 투자": whose shares the money brings. */
static GotganActor
company_of_shares (const GotganKoEvent *event)
{
  GotganActor nobody = { 0 };

  for (guint i = 0; i < event->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (event->reading->cues, GotganCue, i);
      GotganActor company;
      guint word;

      if (cue->class != GOTGAN_CUE_NOUN || cue->frame != GOTGAN_FRAME_HOLD)
        continue;
      word = gotgan_ko_word_at (event->reading, cue->end - 1);
      if (word == GOTGAN_KO_NONE || gotgan_ko_word (event, word)->sort != GOTGAN_KO_NOMINAL)
        continue;
      company = gotgan_ko_attribute (event, word);
      if (company.name != NULL && company.kind == GOTGAN_PARTY_COMPANY)
        return company;
    }
  return nobody;
}

GotganActor
gotgan_ko_invested_in (const GotganKoEvent *event, const GotganActor *investor)
{
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  GotganActor company = gotgan_actors_first (goals);

  if (company.name == NULL)
    company = owner_of_goal (event);
  if (company.name == NULL && event->cue->class != GOTGAN_CUE_VERB)
    company = gotgan_ko_attribute (event, event->word);
  if (company.name == NULL)
    company = joined_goal (event);
  if (company.name == NULL)
    company = company_of_shares (event);
  if (company.name == NULL)
    company = gotgan_ko_described (event);
  if (gotgan_actor_equal (&company, investor))
    company.name = NULL;
  return company;
}
