/* Money that one party puts into another, or into things. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

/* "invests $5bn in data centres": in something that is no party. */
static gboolean
goes_into_things (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "in", "into", "on", "to", NULL };
  static const char *const ways[] = { "form",         "cash",     "stock", "shares",
                                      "exchange",     "total",    "part",  "tranches",
                                      "return",       "addition", "order", "instalments",
                                      "installments", "all",      "round", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint nouns = gotgan_en_complement (en, anchor, words[i]);
      const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);

      if (phrase != NULL && gotgan_en_head_is (en, nouns, ways))
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
      g_autoptr (GArray) actors = NULL;
      GotganActor actor;

      if (phrase->kind != GOTGAN_EN_NOUNS || phrase->cue == NULL
          || phrase->cue->frame != GOTGAN_FRAME_VENTURE)
        continue;
      actors = gotgan_en_actors_new ();
      gotgan_en_add_actors (en, i, actors);
      actor = gotgan_actors_first (actors);
      if (gotgan_actor_equal (&actor, company))
        return TRUE;
    }
  return FALSE;
}

gint
gotgan_en_goal_behind (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *prep;

  if (figure < 0 || figure + 2 >= (gint) en->syntax->phrases->len)
    return -1;
  prep = gotgan_en_nth (en, figure + 1);
  return prep->kind == GOTGAN_EN_PREP
                 && (gotgan_en_token_is (en->syntax, prep->head, "in")
                     || gotgan_en_token_is (en->syntax, prep->head, "into"))
                 && gotgan_en_nth (en, figure + 2)->kind == GOTGAN_EN_NOUNS
                 && gotgan_en_nth (en, figure + 2)->name >= 0
             ? figure + 2
             : -1;
}

void
gotgan_en_claim_invest (const GotganEn *en, const GotganEnAnchor *anchor,
                        const GotganMoneyMention *money)
{
  static const char *const in_into[] = { "in", "into", "to", NULL };
  static const char *const for_[] = { "in", "into", "to", "for", NULL };
  static const char *const cheques[] = { "cheque", "check", "cheques", "checks", "ticket", NULL };
  static const char *const from[] = { "by", "from", NULL };
  const char *const *into = gotgan_en_head_is (en, anchor->phrase, cheques) ? for_ : in_into;
  GotganDiscourse *self = en->b->discourse;
  GotganStatement statement;
  g_autoptr (GArray) investors = NULL;
  g_autoptr (GArray) companies = gotgan_en_prepositional (en, anchor, into);
  GotganActor investor;

  /* each of several sums goes into what stands behind it */
  if (companies->len > 1 && gotgan_en_goal_behind (en, anchor->figure) >= 0)
    {
      g_array_set_size (companies, 0);
      gotgan_en_add_actors (en, gotgan_en_goal_behind (en, anchor->figure), companies);
    }
  if (gotgan_en_is_verb (en, anchor))
    {
      investors = gotgan_en_agents (en, anchor);
      if (companies->len == 0)
        {
          GotganActor shares = gotgan_en_shares_of (en, anchor);

          if (shares.name != NULL)
            g_array_append_val (companies, shares);
        }
      if (companies->len == 0)
        {
          g_autoptr (GArray) objects = gotgan_en_patients (en, anchor);
          gotgan_en_take_all (companies, objects);
        }
    }
  else
    {
      GotganActor owner = gotgan_en_owner (en, anchor->phrase);

      investors = gotgan_en_prepositional (en, anchor, from);
      if (gotgan_en_is_receiving (en, anchor->verbs))
        {
          g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);
          GotganActor company = gotgan_actor_organisation (self, gotgan_actors_first (subjects));

          if (companies->len == 0 && company.name != NULL)
            g_array_append_val (companies, company);
          if (investors->len == 0)
            {
              GotganEnAnchor up = gotgan_en_anchor (en, anchor->verbs, anchor->cue);
              g_autoptr (GArray) more = gotgan_en_prepositional (en, &up, from);
              gotgan_en_take_all (investors, more);
            }
        }
      else if (owner.name != NULL)
        {
          g_array_set_size (investors, 0);
          g_array_append_val (investors, owner);
        }
      else if (investors->len == 0)
        {
          g_array_unref (g_steal_pointer (&investors));
          investors = gotgan_en_agents (en, anchor);
        }
    }
  if (investors->len == 0 && self->actor.name != NULL && gotgan_en_is_verb (en, anchor)
      && gotgan_en_nth (en, anchor->phrase)->subject < 0 && money != NULL)
    {
      GotganActor actor = gotgan_actor_supposed (self->actor);
      g_array_append_val (investors, actor);
    }
  if (money != NULL)
    gotgan_en_keep_respective (en, anchor, investors);
  investor = gotgan_actors_first (investors);
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, money,
                  money != NULL ? "invest" : "invest-without-sum");
  statement.company = gotgan_actors_first (companies);
  if (statement.company.name == NULL && money != NULL)
    {
      if (gotgan_en_is_receiving (en, anchor->verbs))
        statement.company = gotgan_en_target_or_topic (en);
      else if (!goes_into_things (en, anchor))
        statement.company = gotgan_en_target_if_meant (en, &investor);
    }
  /* "with Google also investing", "Microsoft, which invested in 2018": in whoever the round is of */
  if (statement.company.name == NULL && money == NULL && !gotgan_en_is_verb (en, anchor)
      && investors->len > 0 && gotgan_en_nth (en, anchor->phrase)->relation == GOTGAN_EN_OBJECT
      && statement.stage != GOTGAN_STAGE_COMPLETED)
    statement.company = gotgan_en_target_if_meant (en, &investor);
  if (statement.company.name == NULL && money == NULL && gotgan_en_is_verb (en, anchor)
      && investors->len > 0 && gotgan_en_object_nouns (en, anchor->phrase) < 0
      && !gotgan_en_nth (en, anchor->phrase)->passive)
    statement.company = gotgan_en_target_if_meant (en, &investor);
  if (statement.company.name != NULL && investors->len == 0 && money != NULL
      && ((!gotgan_en_is_verb (en, anchor)
           && (anchor->verbs < 0 || gotgan_en_is_receiving (en, anchor->verbs)))
          || gotgan_en_nth (en, anchor->phrase)->passive))
    {
      statement.kind = GOTGAN_KIND_ROUND;
      statement.rule = "raise";
      gotgan_statement_emit (en->b, &statement);
      return;
    }
  if (investors->len == 0)
    return;
  if (statement.company.name == NULL)
    {
      if (money == NULL || !goes_into_things (en, anchor))
        return;
      statement.kind = GOTGAN_KIND_COMMITMENT;
      statement.rule = "invest-in-works";
      self->goalless = TRUE;
      emit_investment (en, &statement, investors);
      return;
    }
  gotgan_discourse_set_target (self, statement.company);
  gotgan_en_note_investors (en, investors);
  if (money != NULL && is_venture (en, &statement.company))
    {
      statement.kind = GOTGAN_KIND_VENTURE;
      statement.rule = "venture";
      for (guint i = 0; i < investors->len; i++)
        {
          statement.investor = g_array_index (investors, GotganActor, i);
          gotgan_statement_emit (en->b, &statement);
        }
      return;
    }
  if (money == NULL)
    for (guint i = 0; i < MAX (companies->len, 1); i++)
      {
        if (companies->len > 0)
          statement.company = g_array_index (companies, GotganActor, i);
        gotgan_statement_emit_each (en->b, &statement, investors, statement.rule);
      }
  else
    emit_investment (en, &statement, investors);
}
