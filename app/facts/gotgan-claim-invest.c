/* Money that one party puts into another, or into things. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Sentences after which money that a company spends is no longer meant for the last one that raised some; a fund's is. */
#define MAX_TARGET_AGE 3

static GArray *
investors_of (const GotganBuilder *b, const GotganCue *cue, gsize at)
{
  GotganDiscourse *self = b->discourse;
  GArray *investors;

  if (gotgan_cue_is_passive (b->reading, cue))
    return gotgan_roles_with_case (self, b->reading, cue, GOTGAN_CASE_BY);
  investors = gotgan_roles_subjects (self, b->reading, at, NULL);
  for (guint i = 0; i < investors->len; i++)
    g_array_index (investors, GotganActor, i) =
        gotgan_actor_in_office (b, g_array_index (investors, GotganActor, i));
  return investors;
}

/* The goal nearest behind the figure in English, before the verb in Korean. */
static GotganActor
goal_of (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  g_autoptr (GArray) goals =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);

  GotganActor found = gotgan_actors_first (goals);

  for (guint i = 0; i < goals->len && money != NULL; i++)
    {
      const GotganActor *goal = &g_array_index (goals, GotganActor, i);

      if (b->reading->language == GOTGAN_LANGUAGE_EN && goal->mention->start > money->start)
        return *goal;
      if (b->reading->language == GOTGAN_LANGUAGE_KO && goal->mention->start < money->start)
        found = *goal;
    }
  return found;
}

static GotganActor
invested_in (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money,
             const GotganActor *investor)
{
  GotganDiscourse *self = b->discourse;
  GotganActor company = goal_of (b, cue, money);
  GotganActor owner = gotgan_role_attribute (self, b->reading, cue);
  g_autoptr (GArray) objects = NULL;

  if (company.name != NULL)
    return company;
  if (gotgan_cue_is_passive (b->reading, cue))
    {
      g_autoptr (GArray) backed = gotgan_roles_subjects (self, b->reading, cue->start, NULL);
      return gotgan_actors_first (backed);
    }
  if (b->reading->language == GOTGAN_LANGUAGE_EN && cue->class == GOTGAN_CUE_VERB)
    {
      objects = gotgan_roles_objects (self, b->reading, cue);
      if (objects->len > 0)
        return gotgan_actors_first (objects);
    }
  if (owner.name != NULL && !gotgan_actor_equal (&owner, investor))
    company = owner;
  return company;
}

static GotganActor
target_if_meant (const GotganBuilder *b, gsize at, const GotganActor *investor)
{
  GotganDiscourse *self = b->discourse;
  GotganActor nobody = { 0 };

  if (investor->kind == GOTGAN_PARTY_COMPANY && self->target_age > MAX_TARGET_AGE
      && !gotgan_discourse_is_investor (self, investor)
      && !gotgan_reading_speaks_of_deal (b->reading))
    return nobody;
  if (self->goalless || gotgan_clause_has_works (b, at) || self->target.name == NULL
      || gotgan_actor_equal (&self->target, investor))
    return nobody;
  return gotgan_actor_supposed (self->target);
}

/* "투자 확약을 받아 냈다", "투자를 이끌어냈다": who has an investment raises. */
static gboolean
is_receiving (const GotganBuilder *b, const GotganCue *cue)
{
  const GotganClause *clause;
  guint index = gotgan_reading_clause_at (b->reading, cue->start);
  g_autofree char *rest = NULL;
  const char *verb;

  if (b->reading->language != GOTGAN_LANGUAGE_KO || cue->class != GOTGAN_CUE_NOUN)
    return FALSE;
  clause = &g_array_index (b->reading->clauses, GotganClause, index);
  rest = g_strndup (b->reading->text + cue->end, clause->end - cue->end);
  verb = strstr (rest, " 받");
  if (verb == NULL)
    verb = strstr (rest, "끌어");
  if (verb == NULL)
    verb = strstr (rest, "유치");
  return verb != NULL && g_utf8_strlen (rest, verb - rest) <= 14;
}

static void
emit_joint (const GotganBuilder *b, GotganStatement *statement, GArray *investors)
{
  statement->kind = GOTGAN_KIND_ROUND;
  statement->rule = "joint-investment";
  gotgan_statement_emit (b, statement);
  statement->kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (b, statement, investors, "participant");
}

/* "A and B invest $30m and $45m respectively": as many sums as names; which of them @money is, or the number of names. */
static guint
respective_rank (const GotganBuilder *b, const GotganMoneyMention *money, guint n_investors)
{
  guint clause = gotgan_reading_clause_at (b->reading, money->start);
  guint rank = n_investors;
  guint n = 0;

  for (guint i = 0; i < b->reading->money->len; i++)
    {
      const GotganMoneyMention *other = &g_array_index (b->reading->money, GotganMoneyMention, i);

      if (gotgan_reading_clause_at (b->reading, other->start) != clause)
        continue;
      if (other == money)
        rank = n;
      n++;
    }
  return n == n_investors ? rank : n_investors;
}

static void
emit_with_sum (const GotganBuilder *b, GotganStatement *statement, GArray *investors)
{
  gboolean each = (statement->money->flags & GOTGAN_FIGURE_EACH) != 0
                  || gotgan_reading_has_cue (b->reading, GOTGAN_CUE_EACH, statement->money->start);

  guint rank = each && investors->len > 1 && b->reading->language == GOTGAN_LANGUAGE_EN
                   ? respective_rank (b, statement->money, investors->len)
                   : investors->len;

  if (!each && statement->kind == GOTGAN_KIND_INVESTMENT
      && (investors->len > 1
          || gotgan_actor_is_one_of_many (b, &g_array_index (investors, GotganActor, 0))))
    {
      emit_joint (b, statement, investors);
      return;
    }
  for (guint i = 0; i < investors->len && (i == 0 || each); i++)
    {
      if (rank < investors->len && i != rank)
        continue;
      statement->investor = g_array_index (investors, GotganActor, i);
      gotgan_statement_emit (b, statement);
    }
}

/* "스타게이트에 지원": spending on a project is a commitment; backing it is an investment. */
static gboolean
is_spending (const GotganBuilder *b, const GotganCue *cue, const GotganActor *company)
{
  static const char *const backing[] = { "투자", "출자", "invest", "back" };

  if (company->name == NULL)
    return TRUE;
  if (company->kind != GOTGAN_PARTY_PROJECT)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (backing); i++)
    if (g_ascii_strncasecmp (b->reading->text + cue->start, backing[i], strlen (backing[i])) == 0)
      return FALSE;
  return b->reading->language == GOTGAN_LANGUAGE_KO;
}

static void
invest_sum (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganDiscourse *self = b->discourse;
  GotganStatement statement;
  g_autoptr (GArray) investors =
      investors_of (b, cue, gotgan_subject_place (b->reading, cue, money));
  GotganActor first;

  if (cue->frame == GOTGAN_FRAME_GIVE && b->reading->language == GOTGAN_LANGUAGE_EN
      && goal_of (b, cue, money).name == NULL && !gotgan_clause_has_works (b, money->start))
    return;
  if (investors->len == 0 && self->actor.name != NULL)
    {
      GotganActor actor = gotgan_actor_supposed (self->actor);
      g_array_append_val (investors, actor);
    }
  if (investors->len == 0)
    return;
  first = gotgan_actors_first (investors);
  gotgan_statement_open (b, &statement, GOTGAN_KIND_INVESTMENT, cue, money, "invest");
  statement.company = invested_in (b, cue, money, &first);
  if (statement.company.name == NULL)
    statement.company = target_if_meant (b, money->outer_start, &first);
  if (is_spending (b, cue, &statement.company))
    {
      statement.kind = GOTGAN_KIND_COMMITMENT;
      statement.rule = "invest-in-works";
      if (statement.date == NULL && self->goalless)
        statement.date = self->period;
      self->period = statement.date;
      self->goalless = TRUE;
    }
  else
    {
      gotgan_discourse_set_target (self, statement.company);
      for (guint i = 0; i < investors->len; i++)
        gotgan_discourse_add_investor (self, g_array_index (investors, GotganActor, i));
    }
  emit_with_sum (b, &statement, investors);
}

/* Something is said to happen, it is not only a topic: "투자했다", "투자를 검토", "invested", not "투자 시장". */
static gboolean
is_predicate (const GotganReading *reading, const GotganCue *cue)
{
  static const char *const endings[] = { "하", "했", "한", "할", "해" };

  if (cue->class == GOTGAN_CUE_VERB)
    return TRUE;
  for (guint i = 0; reading->language == GOTGAN_LANGUAGE_KO && i < G_N_ELEMENTS (endings); i++)
    if (gotgan_text_starts (reading->text + cue->end, endings[i]))
      return TRUE;
  return gotgan_reading_has_cue (reading, GOTGAN_CUE_STAGE, cue->start);
}

/* "돈을 댔다", "자금을 투입할": money is named, so the company of the round needs no name. */
static gboolean
names_money (const GotganBuilder *b, const GotganCue *cue)
{
  return b->reading->language == GOTGAN_LANGUAGE_KO
         && (cue->class == GOTGAN_CUE_VERB
             || gotgan_reading_has_cue (b->reading, GOTGAN_CUE_SUM, cue->start));
}

static void
invest_unnamed_sum (const GotganBuilder *b, const GotganCue *cue)
{
  GotganStatement statement;
  g_autoptr (GArray) investors = investors_of (b, cue, cue->start);
  g_autoptr (GArray) goals =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);
  GotganActor first = gotgan_actors_first (investors);

  if (investors->len == 0 || !is_predicate (b->reading, cue)
      || gotgan_text_starts (b->reading->text + cue->end, "하고 있"))
    return;
  gotgan_statement_open (b, &statement, GOTGAN_KIND_INVESTMENT, cue, NULL, "invest-without-sum");
  if (goals->len == 0)
    {
      GotganActor company = invested_in (b, cue, NULL, &first);

      if (company.name == NULL && names_money (b, cue))
        company = target_if_meant (b, cue->start, &first);
      if (company.name != NULL)
        g_array_append_val (goals, company);
    }
  for (guint i = 0; i < goals->len; i++)
    {
      statement.company = g_array_index (goals, GotganActor, i);
      gotgan_discourse_set_target (b->discourse, statement.company);
      gotgan_statement_emit_each (b, &statement, investors, statement.rule);
    }
  for (guint i = 0; i < investors->len && goals->len > 0; i++)
    gotgan_discourse_add_investor (b->discourse, g_array_index (investors, GotganActor, i));
}

static const GotganCue *
venture_in_clause (const GotganReading *reading, gsize at)
{
  guint clause = gotgan_reading_clause_at (reading, at);

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_NOUN && cue->frame == GOTGAN_FRAME_VENTURE
          && gotgan_reading_clause_at (reading, cue->start) == clause)
        return cue;
    }
  return NULL;
}

void
gotgan_claim_invest (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  const GotganCue *venture = venture_in_clause (b->reading, cue->start);

  if (venture != NULL && money != NULL)
    gotgan_claim_found (b, venture, money);
  else if (is_receiving (b, cue))
    gotgan_claim_raise (b, cue, money);
  else if (money != NULL)
    invest_sum (b, cue, money);
  else
    invest_unnamed_sum (b, cue);
}
