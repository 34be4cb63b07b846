/* Money that one party puts into another, or into things. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/**
 * Investment:
 * @investors: (element-type GotganActor):
 * @companies: (element-type GotganActor): that the words name as where the money goes
 * @statement: as far as it is known
 *
 * What is found of one investment.
 */
typedef struct
{
  const GotganEn *en;
  const GotganEnAnchor *anchor;
  const GotganMoneyMention *money;
  GArray *investors;
  GArray *companies;
  GotganStatement statement;
} Investment;

/* "invests $5bn in data centres": in something that is no party. */
static gboolean
goes_into_things (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "in", "into", "on", "to", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint nouns = gotgan_en_complement (en, anchor, words[i]);
      const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);

      if (phrase != NULL && gotgan_en_means (en, nouns, GOTGAN_EN_SENSE_MANNER))
        continue;
      if (phrase != NULL && phrase->name < 0 && phrase->date < 0 && phrase->money < 0
          && phrase->cue == NULL)
        return TRUE;
    }
  return gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_WORKS,
                                 gotgan_en_nth (en, anchor->phrase)->start);
}

static void
emit_investment (const GotganEn *en, GotganStatement *statement, GArray *investors)
{
  const GotganMoneyMention *money = statement->money;
  GotganActor only = gotgan_actors_first (investors);
  gboolean each = money != NULL && gotgan_en_is_each (en, money);

  if (money != NULL && !each && statement->kind == GOTGAN_KIND_INVESTMENT
      && (investors->len > 1 || gotgan_en_one_of_many (en, &only)))
    {
      statement->kind = GOTGAN_KIND_ROUND;
      statement->rule = "joint-investment";
      gotgan_statement_emit (en->b, statement);
      statement->kind = GOTGAN_KIND_INVESTMENT;
      gotgan_statement_emit_each (en->b, statement, investors, "participant");
      return;
    }
  for (guint i = 0; i < investors->len; i++)
    {
      statement->investor = g_array_index (investors, GotganActor, i);
      gotgan_statement_emit (en->b, statement);
      if (statement->kind == GOTGAN_KIND_COMMITMENT && !each)
        break;
    }
}

/* "Blue Meridian, a joint venture" */
static gboolean
is_venture (const GotganEn *en, const GotganActor *company)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      GotganActor actor;

      if (phrase->kind != GOTGAN_EN_NOUNS || phrase->cue == NULL
          || phrase->cue->frame != GOTGAN_FRAME_VENTURE)
        continue;
      actor = gotgan_en_actor_of (en, i);
      if (gotgan_actor_equal (&actor, company))
        return TRUE;
    }
  return FALSE;
}

gint
gotgan_en_goal_behind (const GotganEn *en, gint figure)
{
  gint goal = gotgan_en_nouns_right_behind (en, figure, "in");

  if (goal < 0)
    goal = gotgan_en_nouns_right_behind (en, figure, "into");
  return goal >= 0 && gotgan_en_nth (en, goal)->name >= 0 ? goal : -1;
}

static void
keep_only (GArray *actors, GotganActor actor)
{
  g_array_set_size (actors, 0);
  g_array_append_val (actors, actor);
}

/* --- Where the money goes -------------------------------------------------------------------- */

static GArray *
named_goals (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const into[] = { "in", "into", "to", NULL };
  static const char *const into_or_for[] = { "in", "into", "to", "for", NULL };
  gboolean cheque = gotgan_en_means (en, anchor->phrase, GOTGAN_EN_SENSE_CHEQUE);
  GArray *goals = gotgan_en_prepositional (en, anchor, cheque ? into_or_for : into);
  gint own = gotgan_en_goal_behind (en, anchor->figure);

  /* each of several sums goes into what stands behind it */
  if (goals->len > 1 && own >= 0)
    {
      g_array_set_size (goals, 0);
      gotgan_en_add_actors (en, own, goals);
    }
  return goals;
}

/* "Novella, in which Accel invested $5m": the name before, or -1 */
static gint
goal_before (const GotganEn *en, gint verbs)
{
  gint subject = gotgan_en_nth (en, verbs)->subject;
  gint nouns = -1;

  if (subject > 2 && gotgan_en_is_link (en, subject - 1, GOTGAN_EN_TAG_RELATIVE))
    nouns = gotgan_en_is_prep (en, subject - 2, "to") || gotgan_en_is_prep (en, subject - 2, "into")
                ? gotgan_en_nth (en, subject - 2)->noun
                : gotgan_en_nouns_before_which (en, subject);
  return nouns >= 0 && gotgan_en_nth (en, nouns)->name >= 0 ? nouns : -1;
}

/* "invested in shares of Novella", "funded Novella" */
static void
add_goals_of_verb (const GotganEn *en, const GotganEnAnchor *anchor, GArray *goals)
{
  GotganActor shares;
  g_autoptr (GArray) objects = NULL;

  if (goals->len == 0)
    gotgan_en_add_actors (en, goal_before (en, anchor->phrase), goals);
  if (goals->len > 0)
    return;
  shares = gotgan_en_shares_of (en, anchor);
  if (shares.name != NULL)
    {
      g_array_append_val (goals, shares);
      return;
    }
  objects = gotgan_en_patients (en, anchor);
  /* "backed start-ups such as Novella" */
  if (objects->len == 0)
    gotgan_en_add_actors_meant (en, gotgan_en_object_nouns (en, anchor->phrase), objects);
  gotgan_en_take_all (goals, objects);
}

/* Whether words that name no company can mean the one that money was said to go to. */
static gboolean
can_go_to_target (const Investment *self)
{
  const GotganEn *en = self->en;
  const GotganEnPhrase *phrase = gotgan_en_nth (en, self->anchor->phrase);

  if (self->money != NULL)
    return !goes_into_things (en, self->anchor);
  if (self->investors->len == 0)
    return FALSE;
  /* "with Google also investing", "Microsoft, which invested in 2018" */
  if (gotgan_en_is_verb (en, self->anchor))
    return gotgan_en_object_nouns (en, self->anchor->phrase) < 0 && !phrase->passive;
  return phrase->relation == GOTGAN_EN_OBJECT && self->statement.stage != GOTGAN_STAGE_COMPLETED;
}

static GotganActor
goal (const Investment *self)
{
  GotganActor investor = gotgan_actors_first (self->investors);

  if (self->companies->len > 0)
    return gotgan_actors_first (self->companies);
  if (self->money != NULL && gotgan_en_is_receiving (self->en, self->anchor->verbs))
    return gotgan_en_target_or_topic (self->en);
  return can_go_to_target (self) ? gotgan_en_target_if_meant (self->en, &investor)
                                 : (GotganActor) { 0 };
}

/* --- Whose money it is ----------------------------------------------------------------------- */

static GArray *
investors_of_verb (const GotganEn *en, const GotganEnAnchor *anchor, gboolean has_sum)
{
  static const char *const from[] = { "from", NULL };
  const GotganDiscourse *discourse = en->b->discourse;
  GArray *investors = gotgan_en_agents (en, anchor);

  /* "was funded with $5m from Accel" */
  if (investors->len == 0 && gotgan_en_nth (en, anchor->phrase)->passive)
    {
      g_array_unref (investors);
      investors = gotgan_en_prepositional (en, anchor, from);
    }
  /* "The Danish fund is no stranger here. Invested $5m in Novella." */
  if (investors->len == 0 && discourse->spoken.actor.name != NULL && has_sum
      && gotgan_en_nth (en, anchor->phrase)->subject < 0)
    keep_only (investors, gotgan_actor_supposed (discourse->spoken.actor));
  return investors;
}

/* "Novella received an investment of $5m from Accel" */
static GArray *
investors_of_received (const GotganEn *en, const GotganEnAnchor *anchor, GArray *companies)
{
  static const char *const from[] = { "by", "from", NULL };
  GArray *investors = gotgan_en_prepositional (en, anchor, from);
  g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);
  GotganActor receiver =
      gotgan_actor_organisation (en->b->discourse, gotgan_actors_first (subjects));

  if (companies->len == 0 && receiver.name != NULL)
    g_array_append_val (companies, receiver);
  if (investors->len == 0)
    gotgan_en_add_prepositional_above (en, anchor, from, investors);
  return investors;
}

/* "Accel's investment in Novella", "an investment by Accel", "Accel made an investment" */
static GArray *
investors_of_noun (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const from[] = { "by", "from", NULL };
  GotganActor owner = gotgan_en_owner (en, anchor->phrase);
  g_autoptr (GArray) investors = gotgan_en_prepositional (en, anchor, from);

  if (owner.name != NULL)
    keep_only (investors, owner);
  else if (investors->len == 0)
    return gotgan_en_agents (en, anchor);
  return g_steal_pointer (&investors);
}

/* "in talks with Accel about an investment of $5m": unless who talks is a fund, the other side pays. */
static void
take_sides_of_talks (const GotganEn *en, const GotganEnAnchor *anchor, GArray *investors,
                     GArray *companies)
{
  GotganActor subject = gotgan_actors_first (investors);
  g_autoptr (GArray) others = NULL;

  if (investors->len != 1 || companies->len > 0)
    return;
  others = gotgan_actors_new ();
  gotgan_en_add_talked_with (en, anchor, others);
  if (others->len == 0 || gotgan_actors_include (others, &subject))
    return;
  gotgan_en_take_all (companies, gotgan_en_gives_money (&subject) ? others : investors);
  if (gotgan_en_gives_money (&subject))
    return;
  g_array_set_size (investors, 0);
  gotgan_en_take_all (investors, others);
}

/* --- Claims ---------------------------------------------------------------------------------- */

/* "Investors put $5m into Novella", "a group of backers" */
static gboolean
are_investors (const GotganEn *en, gint nouns)
{
  const guint senses =
      GOTGAN_EN_SENSE_BACKER | GOTGAN_EN_SENSE_SHAREHOLDER | GOTGAN_EN_SENSE_FINANCIER;

  return gotgan_en_means (en, nouns, senses)
         || gotgan_en_means (en, gotgan_en_nouns_right_behind (en, nouns, "of"), senses);
}

/* "an investment of $5m into Novella", "$5m was put into Novella": nobody is said to pay. */
static gboolean
is_round (const Investment *self)
{
  const GotganEn *en = self->en;
  const GotganEnAnchor *anchor = self->anchor;

  if (self->investors->len > 0 || self->money == NULL || self->statement.company.name == NULL)
    return FALSE;
  if (gotgan_en_nth (en, anchor->phrase)->passive)
    return TRUE;
  if (gotgan_en_is_verb (en, anchor))
    return are_investors (en, gotgan_en_nth (en, anchor->phrase)->subject)
           && (gotgan_en_goal_behind (en, anchor->figure) >= 0
               || gotgan_en_object_nouns (en, anchor->phrase) != anchor->figure);
  return (anchor->verbs < 0 || gotgan_en_is_receiving (en, anchor->verbs));
}

static void
emit_into_works (Investment *self)
{
  if (self->money == NULL || !goes_into_things (self->en, self->anchor))
    return;
  self->statement.kind = GOTGAN_KIND_COMMITMENT;
  self->statement.rule = "invest-in-works";
  self->en->b->discourse->funding.goalless = TRUE;
  emit_investment (self->en, &self->statement, self->investors);
}

static void
emit_founding (Investment *self)
{
  self->statement.kind = GOTGAN_KIND_VENTURE;
  self->statement.rule = "venture";
  for (guint i = 0; i < self->investors->len; i++)
    {
      self->statement.investor = g_array_index (self->investors, GotganActor, i);
      gotgan_statement_emit (self->en->b, &self->statement);
    }
}

/* "Accel and Index have invested in Novella and Cohort" */
static void
emit_without_sum (Investment *self)
{
  for (guint i = 0; i < MAX (self->companies->len, 1); i++)
    {
      if (self->companies->len > 0)
        self->statement.company = g_array_index (self->companies, GotganActor, i);
      gotgan_statement_emit_each (self->en->b, &self->statement, self->investors,
                                  self->statement.rule);
    }
}

static void
emit (Investment *self)
{
  const GotganEn *en = self->en;

  if (is_round (self))
    {
      self->statement.kind = GOTGAN_KIND_ROUND;
      self->statement.rule = "raise";
      gotgan_statement_emit (en->b, &self->statement);
      return;
    }
  if (self->investors->len == 0)
    return;
  if (self->statement.company.name == NULL)
    {
      emit_into_works (self);
      return;
    }
  gotgan_discourse_set_target (en->b->discourse, self->statement.company);
  gotgan_en_note_investors (en, self->investors);
  if (self->money == NULL)
    emit_without_sum (self);
  else if (is_venture (en, &self->statement.company))
    emit_founding (self);
  else
    emit_investment (en, &self->statement, self->investors);
}

void
gotgan_en_claim_invest (const GotganEn *en, const GotganEnAnchor *anchor,
                        const GotganMoneyMention *money)
{
  g_autoptr (GArray) companies = named_goals (en, anchor);
  g_autoptr (GArray) investors = NULL;
  Investment self = { .en = en, .anchor = anchor, .money = money, .companies = companies };

  if (gotgan_en_is_verb (en, anchor))
    {
      investors = investors_of_verb (en, anchor, money != NULL);
      add_goals_of_verb (en, anchor, companies);
    }
  else if (gotgan_en_is_receiving (en, anchor->verbs))
    investors = investors_of_received (en, anchor, companies);
  else
    {
      investors = investors_of_noun (en, anchor);
      take_sides_of_talks (en, anchor, investors, companies);
    }
  if (money != NULL)
    {
      gotgan_en_keep_respective (en, anchor, investors);
      gotgan_en_keep_respective (en, anchor, companies);
    }
  self.investors = investors;
  gotgan_en_open (en, &self.statement, GOTGAN_KIND_INVESTMENT, anchor, money,
                  money != NULL ? "invest" : "invest-without-sum");
  self.statement.company = goal (&self);
  emit (&self);
}
