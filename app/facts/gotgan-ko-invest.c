/* Money that one party puts into another, or into things. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* "…라고 설명했다", "…겠다고 했다" */
static gboolean
is_told (const GotganKoEvent *event)
{
  guint last = event->n_chain > 1 ? event->chain[event->n_chain - 1] : GOTGAN_KO_NONE;

  return last != GOTGAN_KO_NONE
         && (gotgan_ko_cue_in (event->reading, last, last, GOTGAN_CUE_CREDIT) != NULL
             || gotgan_ko_word (event, event->chain[event->n_chain - 2])->ending
                    == GOTGAN_KO_QUOTE);
}

/* "고토 CFO는 225억달러를 넣을 예정이라고 설명했다": who tells it in office speaks for the company spoken of. */
static GotganActor
speaker_for (const GotganKoEvent *event, GotganActor actor)
{
  GotganActor company;

  if (actor.kind != GOTGAN_PARTY_PERSON || actor.mention == NULL || !actor.mention->person
      || event->b->discourse->spoken.topic.name == NULL || !is_told (event))
    return actor;
  company = gotgan_actor_supposed (event->b->discourse->spoken.topic);
  /* whoever speaks belongs to what is quoted */
  company.mention = actor.mention;
  return company;
}

/* "네이버가 이끄는 컨소시엄이": who leads those that give together */
static GotganActor
leader_of_group (const GotganKoEvent *event)
{
  static const char *const groups[] = { "컨소시엄", "투자자단", "연합", "대주단" };
  guint subject = gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_SUBJECT);
  GotganActor nobody = { 0 };

  if (subject == GOTGAN_KO_NONE)
    subject = gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_TOPIC);
  if (subject == GOTGAN_KO_NONE)
    return nobody;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (gotgan_text_starts (event->reading->text + gotgan_ko_word (event, subject)->start,
                            groups[i]))
      {
        const GotganCue *lead =
            subject > 0 ? gotgan_ko_frame_in (event->reading, subject - 1, subject - 1) : NULL;

        if (lead != NULL)
          g_hash_table_add (event->b->used, (gpointer) lead);
        return gotgan_ko_subject_describing (event, subject);
      }
  return nobody;
}

static GArray *
investors_of (const GotganKoEvent *event)
{
  GArray *investors = gotgan_ko_owners (event, event->word);

  if (investors->len == 0 || event->cue->class == GOTGAN_CUE_VERB)
    {
      g_array_unref (investors);
      investors = gotgan_ko_subjects (event);
    }
  if (investors->len == 0 && event->n_chain > 0)
    gotgan_ko_set_one (investors, leader_of_group (event));
  if (investors->len == 0 && event->n_chain > 0)
    {
      gboolean lead = FALSE;
      GotganActor giver = gotgan_ko_called_giver (event, event->chain[0], &lead);

      gotgan_ko_set_one (investors, giver);
    }
  for (guint i = 0; i < investors->len; i++)
    g_array_index (investors, GotganActor, i) =
        speaker_for (event,
                     gotgan_actor_in_office (event->b, g_array_index (investors, GotganActor, i)));
  return investors;
}

/* "2025년까지 60조원을 투자", "3년간 8조원을 투자": a plan, not money for one company. */
static gboolean
runs_for_years (const GotganKoEvent *event)
{
  if (event->n_chain == 0)
    return FALSE;
  for (guint i = gotgan_ko_word (event, event->chain[0])->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      guint date = gotgan_ko_word (event, i)->date;

      const GotganDateMention *mention =
          date != GOTGAN_KO_NONE ? &g_array_index (event->reading->dates, GotganDateMention, date)
                                 : NULL;

      if (mention != NULL
          && (mention->flags & GOTGAN_DATE_DURATION
              || (mention->flags & GOTGAN_DATE_DEADLINE
                  && mention->precision == GOTGAN_DATE_PRECISION_YEAR)))
        return TRUE;
    }
  return FALSE;
}

/* "스타게이트에 지원": spending on a project is a commitment; backing it is an investment. */
static gboolean
is_spending (const GotganKoEvent *event, const GotganActor *company)
{
  const char *p = event->reading->text + event->cue->start;

  if (company->name == NULL)
    return TRUE;
  return company->kind == GOTGAN_PARTY_PROJECT && !gotgan_text_starts (p, "투자")
         && !gotgan_text_starts (p, "출자");
}

/* "50억원을 투자하며 라운드를 주도했다" */
static gboolean
leads_too (const GotganKoEvent *event)
{
  guint next = gotgan_ko_next_verb (event, event->chain[0]);
  const GotganCue *cue =
      next != GOTGAN_KO_NONE ? gotgan_ko_frame_in (event->reading, next, next) : NULL;

  return cue != NULL && cue->frame == GOTGAN_FRAME_LEAD;
}

/* "대표는 회사에 사재를 넣었다": who gives is not told, but it is not the company itself. */
static gboolean
names_goal (const GotganKoEvent *event)
{
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);

  return goals->len > 0;
}

/* Money for things: a commitment, one for each spender that has the sum. */
static void
spend_sum (const GotganKoEvent *event, GotganStatement *statement, GArray *investors)
{
  GotganDiscourse *self = event->b->discourse;
  gboolean each = gotgan_ko_is_each (event);
  gboolean joint = investors->len > 2 && !each;

  statement->kind = GOTGAN_KIND_COMMITMENT;
  statement->rule = "invest-in-works";
  if (statement->date == NULL && self->funding.goalless)
    statement->date = self->measures.period;
  self->measures.period = statement->date;
  self->funding.goalless = TRUE;
  for (guint i = 0; i < investors->len && !joint && (i == 0 || each); i++)
    {
      statement->investor = g_array_index (investors, GotganActor, i);
      gotgan_statement_emit (event->b, statement);
    }
}

static void
give_sum (const GotganKoEvent *event, GotganStatement *statement, GArray *investors)
{
  GotganActor first = gotgan_actors_first (investors);
  GotganDiscourse *self = event->b->discourse;

  /* "각각 5억원을 냈다": shares of the round just told */
  if (statement->date == NULL && statement->company.inferred && gotgan_ko_is_each (event)
      && self->funding.target_age <= 1 && statement->stage == self->funding.stage)
    statement->date = self->funding.date;
  gotgan_ko_remember_round (event, statement);
  for (guint i = 0; i < investors->len; i++)
    gotgan_discourse_add_investor (event->b->discourse, g_array_index (investors, GotganActor, i));
  if (investors->len > 1 && gotgan_ko_is_each (event))
    {
      gotgan_ko_emit_shares (event, statement, investors);
      return;
    }
  if (investors->len > 1 || gotgan_actor_is_one_of_many (event->b, &first))
    {
      statement->kind = GOTGAN_KIND_ROUND;
      statement->rule = "joint-investment";
      gotgan_statement_emit (event->b, statement);
      statement->kind = GOTGAN_KIND_INVESTMENT;
      gotgan_statement_emit_each (event->b, statement, investors, "participant");
      return;
    }
  statement->investor = first;
  statement->lead = leads_too (event);
  gotgan_statement_emit (event->b, statement);
}

/* Who gives; when nobody is named, whom the text speaks of. */
static GArray *
givers_of (const GotganKoEvent *event)
{
  GArray *investors = investors_of (event);
  const GotganDiscourse *self = event->b->discourse;

  /* "노벨라가 소담에 투자했다. 투자 규모는 35억원이다." */
  if (investors->len == 0 && gotgan_ko_is_topical (event) && self->funding.investors->len == 1
      && self->funding.target_age <= 1)
    {
      GotganActor giver =
          gotgan_actor_supposed (g_array_index (self->funding.investors, GotganActor, 0));
      g_array_append_val (investors, giver);
    }
  if (investors->len == 0 && event->b->discourse->spoken.actor.name != NULL
      && !gotgan_ko_is_blocked (event))
    {
      GotganActor actor = gotgan_actor_supposed (event->b->discourse->spoken.actor);
      g_array_append_val (investors, actor);
    }
  return investors;
}

/* Money goes somewhere that has no name. */
static gboolean
goes_to_unnamed (const GotganKoEvent *event, const GotganActor *giver)
{
  return (giver->inferred && names_goal (event))
         || gotgan_ko_is_unnamed (event,
                                  gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_GOAL));
}

/* "3대 빅테크는 올해 AI에 500억위안을 투자했다": what each of them spent is told next. */
static void
note_spending (const GotganKoEvent *event, const GotganStatement *statement)
{
  if (!gotgan_ko_has_thing_goal (event))
    return;
  event->b->discourse->measures.period = statement->date;
  event->b->discourse->funding.goalless = TRUE;
}

void
gotgan_ko_invest_in (GotganKoEvent *event, GArray *investors, GotganActor company)
{
  GotganStatement statement;

  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_INVESTMENT, "invest");
  statement.company = company;
  if (investors->len > 0 && !gotgan_actors_include (investors, &company))
    give_sum (event, &statement, investors);
}

static void
invest_sum (GotganKoEvent *event)
{
  GotganStatement statement;
  g_autoptr (GArray) investors = givers_of (event);
  GotganActor first = gotgan_actors_first (investors);

  if (event->n_chain == 0)
    return;
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_INVESTMENT, "invest");
  if (first.name == NULL)
    {
      note_spending (event, &statement);
      return;
    }
  statement.company = gotgan_ko_invested_in (event, &first);
  if (statement.company.name == NULL && goes_to_unnamed (event, &first))
    return;
  if (statement.company.name == NULL && !runs_for_years (event))
    statement.company = gotgan_ko_target_if_meant (event, &first);
  /* who gives together gives to somebody else */
  if (gotgan_actors_include (investors, &statement.company))
    statement.company.name = NULL;
  if (is_spending (event, &statement.company))
    spend_sum (event, &statement, investors);
  else
    give_sum (event, &statement, investors);
}

/* "공동 투자했다", "후속 투자에 나섰다": in an article about a round its investors need not say where. */
static gboolean
speaks_of_round (const GotganKoEvent *event)
{
  return event->b->discourse->funding.target_age <= 1
         || gotgan_reading_speaks_of_deal (event->reading) || event->cue->class == GOTGAN_CUE_VERB;
}

/* "공격적으로 투자하고 있다", "투자하기 위해": no single investment. */
static gboolean
is_no_single_one (const GotganKoEvent *event)
{
  const GotganKoWord *verb = gotgan_ko_word (event, event->chain[0]);

  return (verb->ending == GOTGAN_KO_ADNOMINAL && verb->tense == GOTGAN_KO_TENSE_PRESENT
          && event->n_chain == 1)
         || ((verb->ending == GOTGAN_KO_AS_NOUN
              || (verb->ending == GOTGAN_KO_PLAN && !verb->planned
                  && !gotgan_text_stand_before (event->reading->text, verb->end, "기로")))
             && event->chain[0] == event->word)
         || (event->chain[0] == event->word
             && (gotgan_text_starts (event->reading->text + event->cue->end, "하고 있")
                 || gotgan_text_starts (event->reading->text + event->cue->end, "되")
                 || gotgan_text_starts (event->reading->text + event->cue->end, "될")
                 || gotgan_text_starts (event->reading->text + event->cue->end, "된")
                 || gotgan_text_starts (event->reading->text + event->cue->end, "됐")));
}

/* "A가 60%, B가 40%를 출자했다": how a sum is split, not where it goes. */
static gboolean
gives_shares_of_sum (const GotganKoEvent *event)
{
  guint object = gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_OBJECT);

  return object != GOTGAN_KO_NONE && gotgan_ko_word (event, object)->percent != GOTGAN_KO_NONE;
}

static void
invest_unnamed_sum (GotganKoEvent *event)
{
  GotganStatement statement;
  g_autoptr (GArray) investors = investors_of (event);
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  GotganActor first = gotgan_actors_first (investors);

  if (investors->len == 0 || event->n_chain == 0 || is_no_single_one (event)
      || gives_shares_of_sum (event))
    return;
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_INVESTMENT, "invest-without-sum");
  statement.refused = gotgan_ko_is_negated (event);
  if (goals->len == 0 && statement.stage == GOTGAN_STAGE_TALKS
      && !gotgan_ko_gives_money (first.kind))
    {
      /* "팜노트는 테마섹과 투자를 협의 중이다": the fund would give */
      g_autoptr (GArray) partners = gotgan_ko_with_case (event, GOTGAN_CASE_WITH);

      if (gotgan_ko_gives_money (gotgan_actors_first (partners).kind) && partners->len > 0)
        {
          statement.company = first;
          gotgan_statement_emit_each (event->b, &statement, partners, statement.rule);
          return;
        }
    }
  if (goals->len == 0)
    {
      GotganActor company = gotgan_ko_invested_in (event, &first);

      if (company.name == NULL && speaks_of_round (event))
        company = gotgan_ko_target_if_meant (event, &first);
      if (company.name != NULL)
        g_array_append_val (goals, company);
    }
  for (guint i = 0; i < goals->len; i++)
    {
      statement.company = g_array_index (goals, GotganActor, i);
      gotgan_ko_remember_round (event, &statement);
      gotgan_statement_emit_each (event->b, &statement, investors, statement.rule);
    }
  for (guint i = 0; i < investors->len && goals->len > 0; i++)
    gotgan_discourse_add_investor (event->b->discourse, g_array_index (investors, GotganActor, i));
}

void
gotgan_ko_invest (GotganKoEvent *event)
{
  if (event->money != NULL)
    invest_sum (event);
  else
    invest_unnamed_sum (event);
}
