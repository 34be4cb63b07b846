/* Rounds and investments: who raises, from whom, who gives, leads and takes part. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Sentences after which money that a company spends is no longer meant for the last one that raised some. */
#define MAX_TARGET_AGE 3

static gboolean
gives_money (GotganPartyKind kind)
{
  return kind == GOTGAN_PARTY_FUND || kind == GOTGAN_PARTY_BANK || kind == GOTGAN_PARTY_STATE;
}

/* What follows may name who gives how much of it. */
static void
remember_round (const GotganKoEvent *event, GotganActor company, GotganStage stage)
{
  GotganDiscourse *self = event->b->discourse;

  gotgan_discourse_set_target (self, company);
  self->investing = TRUE;
  self->investing_stage = stage;
}

static gboolean
is_each (const GotganKoEvent *event)
{
  guint verb = event->n_chain > 0 ? event->chain[0] : event->word;
  const GotganCue *cue;

  if (event->money == NULL)
    return FALSE;
  if (event->money->flags & GOTGAN_FIGURE_EACH)
    return TRUE;
  if (event->money->flags & GOTGAN_FIGURE_TOTAL)
    return FALSE;
  cue = gotgan_ko_cue_in (event->reading,
                          event->host != GOTGAN_KO_NONE && event->host > 2 ? event->host - 3 : 0,
                          verb, GOTGAN_CUE_EACH);
  return cue != NULL && cue->start < event->money->start;
}

/* Who was spoken of last, unless they were said to give the money. */
static GotganActor
supposed_raiser (const GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;

  if (gotgan_reading_speaks_of_deal (event->reading) && self->target.name != NULL)
    return gotgan_actor_supposed (self->target);
  if (self->topic.name != NULL && !gotgan_discourse_is_investor (self, &self->topic))
    return gotgan_actor_supposed (self->topic);
  return gotgan_actor_supposed (self->target.name != NULL ? self->target : self->topic);
}

/* Whether one of the event's own verbs has @actor beside it. */
static gboolean
is_own (const GotganKoEvent *event, const GotganActor *actor)
{
  guint index = actor->mention != NULL
                    ? gotgan_ko_word_at (event->reading, actor->mention->start)
                    : GOTGAN_KO_NONE;

  for (guint i = 0; i < event->n_chain && index != GOTGAN_KO_NONE; i++)
    if (gotgan_ko_word (event, index)->head == event->chain[i])
      return TRUE;
  return FALSE;
}

static GotganActor
raiser (const GotganKoEvent *event)
{
  g_autoptr (GArray) subjects = gotgan_ko_subjects (event);
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  GotganActor company = gotgan_actors_first (subjects);
  guint noun = event->measure != GOTGAN_KO_NONE ? event->measure : event->word;
  GotganActor owner = gotgan_ko_owner (event, noun);

  if (event->cue->frame == GOTGAN_FRAME_RAISE || event->cue->class == GOTGAN_CUE_SUM)
    {
      if (owner.name == NULL && event->cue->class != GOTGAN_CUE_VERB)
        owner = gotgan_ko_attribute (event, noun);
      if (owner.name != NULL && !gives_money (owner.kind) && owner.kind != GOTGAN_PARTY_PERSON)
        company = owner;
    }
  company = gotgan_actor_organisation (event->b->discourse, company);
  if (gives_money (company.kind) && goals->len > 0)
    company = gotgan_actors_first (goals);
  if (gotgan_discourse_is_investor (event->b->discourse, &company) && !is_own (event, &company)
      && event->b->discourse->target.name != NULL)
    company = gotgan_actor_supposed (event->b->discourse->target);
  if (company.name == NULL || company.kind == GOTGAN_PARTY_PERSON
      || company.kind == GOTGAN_PARTY_FUND)
    company = supposed_raiser (event);
  return company;
}

static void
take_over (GArray *actors, GArray *more)
{
  if (actors->len == 0 && more->len > 0)
    g_array_append_vals (actors, more->data, more->len);
  g_array_unref (more);
}

/* "KDB산업은행에서", "알리바바의 투자를 받았다", "블랙스톤 등과 대출 약정": who gives the money. */
static GArray *
sources_of (const GotganKoEvent *event)
{
  GArray *sources = gotgan_ko_with_case (event, GOTGAN_CASE_SOURCE);

  take_over (sources, gotgan_ko_with_case (event, GOTGAN_CASE_INCLUDE));
  /* "미즈호은행의 대출로" */
  if (event->cue->frame == GOTGAN_FRAME_RAISE && event->cue->class == GOTGAN_CUE_NOUN)
    {
      GotganActor owner = gotgan_ko_owner (event, event->word);

      if (sources->len == 0 && owner.name != NULL && gives_money (owner.kind))
        g_array_append_val (sources, owner);
    }
  if (event->cue->frame == GOTGAN_FRAME_INVEST && event->cue->class == GOTGAN_CUE_NOUN)
    {
      take_over (sources, gotgan_ko_owners (event, event->word));
      if (sources->len == 0)
        {
          GotganActor giver = gotgan_ko_attribute (event, event->word);

          if (gives_money (giver.kind) && giver.name != NULL)
            g_array_append_val (sources, giver);
        }
    }
  if (event->n_chain > 0
      && gotgan_ko_cue_in (event->reading, gotgan_ko_phrase_start (event->reading, event->word),
                           event->chain[event->n_chain - 1], GOTGAN_CUE_STAGE)
             != NULL)
    take_over (sources, gotgan_ko_with_case (event, GOTGAN_CASE_WITH));
  return sources;
}

static guint
rank_of_figure (const GotganKoEvent *event, guint *n_figures)
{
  guint rank = 0;
  guint verb =
      event->host != GOTGAN_KO_NONE ? gotgan_ko_word (event, event->host)->head : GOTGAN_KO_NONE;

  *n_figures = 0;
  for (guint i = 0; i < event->words->len; i++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);

      const GotganMoneyMention *money =
          word->money != GOTGAN_KO_NONE
              ? &g_array_index (event->reading->money, GotganMoneyMention, word->money)
              : NULL;

      if (money == NULL || word->head != verb || money->flags & GOTGAN_FIGURE_TOTAL)
        continue;
      if (i == event->host)
        rank = *n_figures;
      (*n_figures)++;
    }
  return rank;
}

/* "9월과 10월": as many dates as names and sums. */
static const char *
date_of_rank (const GotganKoEvent *event, guint rank, guint n)
{
  const char *found = NULL;
  guint n_dates = 0;

  for (guint i = 0; i < event->reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (event->reading->dates, GotganDateMention, i);

      if (date->edtf[0] != '\0' && n_dates++ == rank)
        found = g_string_chunk_insert_const (event->b->discourse->strings, date->edtf);
    }
  return n_dates == n ? found : NULL;
}

/* "아마존과 구글에서 각각 40억달러, 20억달러를": as many sums as names; the index of this one's, or their number. */
guint
gotgan_ko_respective_rank (const GotganKoEvent *event, guint n_actors)
{
  guint n_figures;
  guint rank = rank_of_figure (event, &n_figures);

  if (event->money->flags & GOTGAN_FIGURE_EACH)
    return n_actors;
  return n_actors > 1 && n_figures == n_actors ? rank : n_actors;
}

static void
emit_shares (const GotganKoEvent *event, GotganStatement *statement, GArray *actors)
{
  guint rank = gotgan_ko_respective_rank (event, actors->len);

  statement->kind = GOTGAN_KIND_INVESTMENT;
  for (guint i = 0; i < actors->len; i++)
    {
      if (rank < actors->len && rank != i)
        continue;
      if (rank < actors->len)
        {
          const char *date = date_of_rank (event, rank, actors->len);
          statement->date = date != NULL ? date : statement->date;
        }
      statement->investor = g_array_index (actors, GotganActor, i);
      statement->rule = actors->len > 1 ? "respectively" : statement->rule;
      gotgan_statement_emit (event->b, statement);
    }
}

/* "디캠프와 매쉬업엔젤스로부터": another giver, though no name that is known. */
static gboolean
follows_another (const GotganKoEvent *event, const GotganActor *actor)
{
  guint index;
  const GotganKoWord *before;

  if (actor->mention == NULL)
    return FALSE;
  index = gotgan_ko_word_at (event->reading, actor->mention->start);
  if (index == GOTGAN_KO_NONE)
    return FALSE;
  index = gotgan_ko_phrase_start (event->reading, index);
  if (index == 0)
    return FALSE;
  before = gotgan_ko_word (event, index - 1);
  return before->sort == GOTGAN_KO_NOMINAL && before->party == GOTGAN_KO_NONE
         && before->money == GOTGAN_KO_NONE && before->date == GOTGAN_KO_NONE
         && before->kase == GOTGAN_CASE_AND;
}

static void
emit_round (const GotganKoEvent *event, GotganStatement *round, GArray *sources)
{
  GotganActor only = gotgan_actors_first (sources);

  if (sources->len > 1 && is_each (event))
    {
      emit_shares (event, round, sources);
      return;
    }
  if (sources->len == 1 && !gotgan_actor_is_one_of_many (event->b, &only)
      && !follows_another (event, &only))
    {
      round->kind = GOTGAN_KIND_INVESTMENT;
      round->investor = only;
      round->rule = "raise-from-one";
      gotgan_statement_emit (event->b, round);
      return;
    }
  gotgan_statement_emit (event->b, round);
  round->kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (event->b, round, sources, "participant");
}

/* "NH투자증권은 청람에 인수금융을 제공하기로 했다": a bank that is the subject of another's loan gives it. */
static GArray *
lenders_of (const GotganKoEvent *event, const GotganActor *company)
{
  GArray *subjects = gotgan_ko_subjects (event);

  for (guint i = subjects->len; i > 0; i--)
    {
      const GotganActor *actor = &g_array_index (subjects, GotganActor, i - 1);

      if (!gives_money (actor->kind) || gotgan_actor_equal (actor, company)
          || company->mention == NULL || company->mention->role != GOTGAN_CASE_GOAL)
        g_array_remove_index (subjects, i - 1);
    }
  return subjects;
}

void
gotgan_ko_raise (GotganKoEvent *event)
{
  GotganStatement round;
  g_autoptr (GArray) sources = sources_of (event);

  if ((event->money == NULL && sources->len == 0) || gotgan_ko_is_blocked (event))
    return;
  gotgan_ko_statement_open (event, &round, GOTGAN_KIND_ROUND, "raise");
  /* "총" of one round is no running total */
  if (sources->len > 0 && !gotgan_reading_has_cue (event->reading, GOTGAN_CUE_TOTAL, G_MAXSIZE))
    round.cumulative = FALSE;
  round.company = raiser (event);
  if (round.company.name == NULL)
    return;
  if (sources->len == 0)
    take_over (sources, lenders_of (event, &round.company));
  for (guint i = sources->len; i > 0; i--)
    if (gotgan_actor_equal (&g_array_index (sources, GotganActor, i - 1), &round.company))
      g_array_remove_index (sources, i - 1);
  remember_round (event, round.company, round.stage);
  for (guint i = 0; i < sources->len; i++)
    gotgan_discourse_add_investor (event->b->discourse, g_array_index (sources, GotganActor, i));
  if (event->money != NULL)
    {
      emit_round (event, &round, sources);
      return;
    }
  round.kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (event->b, &round, sources, "participant");
}

void
gotgan_ko_raise_whole (GotganKoEvent *event)
{
  GotganStatement round;
  guint noun = event->word;

  gotgan_ko_statement_open (event, &round, GOTGAN_KIND_ROUND, "raise");
  round.company = gotgan_ko_owner (event, noun);
  if (round.company.name == NULL)
    round.company = gotgan_ko_attribute (event, noun);
  if (round.company.name == NULL)
    round.company = gotgan_actor_supposed (event->b->discourse->target);
  if (round.company.name == NULL)
    return;
  remember_round (event, round.company, round.stage);
  gotgan_statement_emit (event->b, &round);
}

/* "골드만삭스는 노벨라에 380억달러를 빌려줬다": the subject gives, the goal owes. */
void
gotgan_ko_lend (GotganKoEvent *event)
{
  GotganStatement round;
  g_autoptr (GArray) lenders = gotgan_ko_subjects (event);
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);

  gotgan_ko_statement_open (event, &round, GOTGAN_KIND_ROUND, "lend");
  round.company = gotgan_actors_first (goals);
  if (round.company.name == NULL)
    return;
  remember_round (event, round.company, round.stage);
  if (event->money != NULL)
    emit_round (event, &round, lenders);
  else
    {
      round.kind = GOTGAN_KIND_INVESTMENT;
      gotgan_statement_emit_each (event->b, &round, lenders, "lender");
    }
}

/* --- Investments ----------------------------------------------------------------------------- */

/* "고토 CFO는 225억달러를 넣을 예정이라고 설명했다": who tells it in office speaks for the company spoken of. */
static GotganActor
speaker_for (const GotganKoEvent *event, GotganActor actor)
{
  guint last = event->n_chain > 1 ? event->chain[event->n_chain - 1] : GOTGAN_KO_NONE;

  if (actor.kind != GOTGAN_PARTY_PERSON || actor.mention == NULL || !actor.mention->person
      || last == GOTGAN_KO_NONE || event->b->discourse->topic.name == NULL
      || gotgan_ko_cue_in (event->reading, last, last, GOTGAN_CUE_CREDIT) == NULL)
    return actor;
  return gotgan_actor_supposed (event->b->discourse->topic);
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
  for (guint i = 0; i < investors->len; i++)
    g_array_index (investors, GotganActor, i) =
        speaker_for (event,
                     gotgan_actor_in_office (event->b, g_array_index (investors, GotganActor, i)));
  return investors;
}

static GotganActor
target_if_meant (const GotganKoEvent *event, const GotganActor *investor)
{
  GotganDiscourse *self = event->b->discourse;
  GotganActor nobody = { 0 };

  if (gotgan_actor_equal (investor, &self->main) && self->target_age > MAX_TARGET_AGE
      && !gotgan_discourse_is_investor (self, investor)
      && !gotgan_reading_speaks_of_deal (event->reading))
    return nobody;
  if (self->goalless || self->target.name == NULL || gotgan_ko_has_thing_goal (event)
      || gotgan_actor_equal (&self->target, investor))
    return nobody;
  return gotgan_actor_supposed (self->target);
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
  return company.name != NULL ? company : gotgan_ko_owner (event, goal);
}

/* "미스트랄AI의 시리즈C 라운드에" */
static GotganActor
owner_of_goal (const GotganKoEvent *event)
{
  GotganActor company = { 0 };
  guint goal = event->n_chain > 0
                   ? gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_GOAL)
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

static GotganActor
invested_in (const GotganKoEvent *event, const GotganActor *investor)
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
          date != GOTGAN_KO_NONE
              ? &g_array_index (event->reading->dates, GotganDateMention, date)
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

static void
invest_sum (GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;
  GotganStatement statement;
  g_autoptr (GArray) investors = investors_of (event);
  GotganActor first;

  if (investors->len == 0 && gotgan_ko_is_blocked (event))
    return;
  if (investors->len == 0 && self->actor.name != NULL)
    {
      GotganActor actor = gotgan_actor_supposed (self->actor);
      g_array_append_val (investors, actor);
    }
  first = gotgan_actors_first (investors);
  if (first.name == NULL || event->n_chain == 0)
    return;
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_INVESTMENT, "invest");
  statement.company = invested_in (event, &first);
  if (statement.company.name == NULL
      && ((first.inferred && names_goal (event))
          || gotgan_ko_is_unnamed (
              event, gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_GOAL))))
    return;
  if (statement.company.name == NULL && !runs_for_years (event))
    statement.company = target_if_meant (event, &first);
  if (is_spending (event, &statement.company))
    {
      if (investors->len > 2 && !is_each (event))
        {
          self->period = statement.date;
          self->goalless = TRUE;
          return;
        }
      statement.kind = GOTGAN_KIND_COMMITMENT;
      statement.rule = "invest-in-works";
      if (statement.date == NULL && self->goalless)
        statement.date = self->period;
      self->period = statement.date;
      self->goalless = TRUE;
      for (guint i = 0; i < investors->len && (i == 0 || is_each (event)); i++)
        {
          statement.investor = g_array_index (investors, GotganActor, i);
          gotgan_statement_emit (event->b, &statement);
        }
      return;
    }
  remember_round (event, statement.company, statement.stage);
  for (guint i = 0; i < investors->len; i++)
    gotgan_discourse_add_investor (self, g_array_index (investors, GotganActor, i));
  if (investors->len > 1 && is_each (event))
    emit_shares (event, &statement, investors);
  else if (investors->len > 1 || gotgan_actor_is_one_of_many (event->b, &first))
    {
      statement.kind = GOTGAN_KIND_ROUND;
      statement.rule = "joint-investment";
      gotgan_statement_emit (event->b, &statement);
      statement.kind = GOTGAN_KIND_INVESTMENT;
      gotgan_statement_emit_each (event->b, &statement, investors, "participant");
    }
  else
    {
      statement.investor = first;
      statement.lead = leads_too (event);
      gotgan_statement_emit (event->b, &statement);
    }
}

/* "공동 투자했다", "후속 투자에 나섰다": in an article about a round its investors need not say where. */
static gboolean
speaks_of_round (const GotganKoEvent *event)
{
  return event->b->discourse->target_age <= 1 || gotgan_reading_speaks_of_deal (event->reading)
         || event->cue->class == GOTGAN_CUE_VERB;
}

/* "공격적으로 투자하고 있다", "투자하기 위해": no single investment. */
static gboolean
goes_on (const GotganKoEvent *event)
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

static void
invest_unnamed_sum (GotganKoEvent *event)
{
  GotganStatement statement;
  g_autoptr (GArray) investors = investors_of (event);
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  GotganActor first = gotgan_actors_first (investors);

  if (investors->len == 0 || event->n_chain == 0 || goes_on (event))
    return;
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_INVESTMENT, "invest-without-sum");
  if (goals->len == 0 && statement.stage == GOTGAN_STAGE_TALKS && !gives_money (first.kind))
    {
      /* "팜노트는 테마섹과 투자를 협의 중이다": the fund would give */
      g_autoptr (GArray) partners = gotgan_ko_with_case (event, GOTGAN_CASE_WITH);

      if (gives_money (gotgan_actors_first (partners).kind) && partners->len > 0)
        {
          statement.company = first;
          gotgan_statement_emit_each (event->b, &statement, partners, statement.rule);
          return;
        }
    }
  if (goals->len == 0)
    {
      GotganActor company = invested_in (event, &first);

      if (company.name == NULL && speaks_of_round (event))
        company = target_if_meant (event, &first);
      if (company.name != NULL)
        g_array_append_val (goals, company);
    }
  for (guint i = 0; i < goals->len; i++)
    {
      statement.company = g_array_index (goals, GotganActor, i);
      remember_round (event, statement.company, statement.stage);
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

/* --- Joining and leading --------------------------------------------------------------------- */

static GotganActor
round_of (const GotganKoEvent *event, const GotganActor *investor)
{
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  GotganActor company = gotgan_actors_first (goals);

  for (guint i = 0; i < event->n_chain && company.name == NULL; i++)
    {
      guint goal = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_GOAL);

      if (goal == GOTGAN_KO_NONE)
        goal = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_OBJECT);
      if (goal != GOTGAN_KO_NONE)
        {
          company = gotgan_ko_owner (event, goal);
          if (company.name == NULL)
            company = gotgan_ko_attribute (event, goal);
        }
    }
  if (company.name == NULL || gotgan_actor_equal (&company, investor))
    company = gotgan_actor_supposed (event->b->discourse->target);
  return company;
}

static void
emit_members (GotganKoEvent *event, GArray *investors, gboolean lead, const char *rule)
{
  GotganStatement statement;
  GotganActor first = gotgan_actors_first (investors);

  /* "손정의 회장이 이끄는 소프트뱅크": who leads a company leads no round */
  if (investors->len == 0 || (lead && gotgan_ko_described (event).name != NULL))
    return;
  event->money = NULL;
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_INVESTMENT, rule);
  statement.company = round_of (event, &first);
  statement.lead = lead;
  for (guint i = 0; i < investors->len; i++)
    gotgan_discourse_add_investor (event->b->discourse, g_array_index (investors, GotganActor, i));
  gotgan_statement_emit_each (event->b, &statement, investors, rule);
}

/* Whether money is spoken of, so that one can lead it or take part in it. */
static gboolean
is_of_money (const GotganKoEvent *event)
{
  static const GotganFrame frames[] = { GOTGAN_FRAME_RAISE, GOTGAN_FRAME_INVEST,
                                        GOTGAN_FRAME_LEND };
  GotganDiscourse *self = event->b->discourse;

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    if (gotgan_reading_has_frame (event->reading, frames[i], G_MAXSIZE))
      return TRUE;
  return self->money_age <= 2;
}

void
gotgan_ko_join (GotganKoEvent *event)
{
  g_autoptr (GArray) investors = gotgan_ko_subjects (event);

  if (is_of_money (event))
    emit_members (event, investors, FALSE, "join");
}

void
gotgan_ko_lead (GotganKoEvent *event)
{
  g_autoptr (GArray) leaders = gotgan_ko_with_case (event, GOTGAN_CASE_LEAD);

  if (leaders->len == 0)
    {
      g_array_unref (g_steal_pointer (&leaders));
      leaders = gotgan_ko_subjects (event);
    }
  if (is_of_money (event))
    emit_members (event, leaders, TRUE, "lead");
}
