/* Money spent on building, computing and wares. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

GotganActor
gotgan_en_spender (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const at[] = { "at", "by", NULL };
  GotganActor owner = { 0 };
  const GotganEnPhrase *verbs = gotgan_en_verbs_of (en, anchor);
  g_autoptr (GArray) subjects = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) places = gotgan_en_prepositional (en, anchor, at);

  if (!gotgan_en_is_verb (en, anchor))
    owner = gotgan_en_owner (en, anchor->phrase);
  if (!gotgan_en_is_verb (en, anchor) && places->len > 0 && owner.name == NULL)
    return gotgan_actors_first (places);
  if (owner.name != NULL && owner.kind == GOTGAN_PARTY_COMPANY)
    return owner;
  if (subjects->len > 0)
    return gotgan_actor_organisation (en->b->discourse, gotgan_actors_first (subjects));
  return verbs != NULL && !verbs->passive && gotgan_en_state (en, verbs->subject, &owner)
             ? owner
             : gotgan_actor_supposed (en->b->discourse->spoken.topic);
}

/* "on chips", "is earmarked for chips" */
static gint
things_bought (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint things = gotgan_en_complement (en, anchor, "on");

  return things >= 0 || !gotgan_en_is_verb (en, anchor) ? things
                                                        : gotgan_en_complement (en, anchor, "for");
}

/* Whom the money goes to: "on Novella's chips", "on computing from Novella", but not "on sites in Teesside". */
static GArray *
goals_of_spending (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const on[] = { "on", NULL };
  static const char *const others[] = { "in", "with", "to", NULL };
  static const char *const from[] = { "from", "with", NULL };
  gint things = things_bought (en, anchor);
  GArray *goals = gotgan_en_prepositional (en, anchor, things >= 0 ? on : others);
  GotganActor owner = gotgan_en_owner (en, things);
  GotganEnAnchor behind;

  if (goals->len > 0 || things < 0)
    return goals;
  if (owner.name != NULL || gotgan_en_proper (en, things, &owner))
    {
      g_array_append_val (goals, owner);
      return goals;
    }
  behind = gotgan_en_anchor (en, things, anchor->cue);
  g_array_unref (goals);
  return gotgan_en_prepositional (en, &behind, from);
}

/* "spent $99m on computing last year": a cost of the year. */
static gboolean
goes_into_running (const GotganEn *en, const GotganEnAnchor *anchor)
{
  return gotgan_en_is_verb (en, anchor)
         && gotgan_en_means (en, gotgan_en_complement (en, anchor, "on"),
                             GOTGAN_EN_SENSE_RUNNING_COST);
}

/* Not "on Nvidia chips". */
static gboolean
is_whole_phrase (const GotganEn *en, const GotganEnAnchor *anchor, const GotganStatement *statement)
{
  const GotganPartyMention *mention = statement->company.mention;
  const GotganEnPhrase *phrase = gotgan_en_nth (en, gotgan_en_complement (en, anchor, "on"));

  return phrase != NULL && phrase->start <= mention->start && phrase->end == mention->end;
}

/* What is spent on shares or on a whole company is no order. */
static void
find_what_is_spent_on (const GotganEn *en, const GotganEnAnchor *anchor, GotganStatement *statement)
{
  GotganActor shares = gotgan_en_shares_of (en, anchor);
  g_autoptr (GArray) goals = goals_of_spending (en, anchor);

  statement->company = gotgan_actors_first (goals);
  if (!gotgan_en_is_verb (en, anchor))
    return;
  if (shares.name != NULL)
    {
      statement->kind = GOTGAN_KIND_INVESTMENT;
      statement->company = shares;
    }
  /* "spent €870m on Italy's Collanti Rossi" */
  else if (statement->company.mention != NULL && statement->company.kind == GOTGAN_PARTY_COMPANY
           && statement->stage == GOTGAN_STAGE_COMPLETED && is_whole_phrase (en, anchor, statement))
    {
      statement->kind = GOTGAN_KIND_ACQUISITION;
      statement->rule = "buy";
    }
}

static void
claim_running_cost (const GotganEn *en, const GotganEnAnchor *anchor,
                    const GotganMoneyMention *money)
{
  GotganStatement statement;

  gotgan_en_open (en, &statement, GOTGAN_KIND_EXPENSE, anchor, money, "measure");
  statement.company = gotgan_en_spender (en, anchor);
  if (statement.company.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}

void
gotgan_en_claim_spend (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  GotganStatement statement;

  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "spend");
  if (statement.stage == GOTGAN_STAGE_COMPLETED && statement.date != NULL
      && goes_into_running (en, anchor))
    {
      claim_running_cost (en, anchor, money);
      return;
    }
  find_what_is_spent_on (en, anchor, &statement);
  if (statement.stage == GOTGAN_STAGE_COMPLETED && gotgan_en_is_forecast (en, anchor))
    {
      statement.stage = GOTGAN_STAGE_PLANNED;
      statement.date = gotgan_en_date_of (en, anchor, &statement);
    }
  statement.investor = gotgan_en_spender (en, anchor);
  /* "on its first site" */
  if (statement.company.name != NULL
      && gotgan_actor_equal (&statement.company, &statement.investor))
    statement.company.name = NULL;
  if (statement.investor.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}
