/* Money spent on building, computing and orders, and companies founded together. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/* Code points between "joint venture" and its name: " called ". */
#define MAX_NAME_DISTANCE 10

/* --- Spending -------------------------------------------------------------------------------- */

static GotganActor
spender (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const at[] = { "at", "by", NULL };
  GotganActor owner = { 0 };
  g_autoptr (GArray) subjects = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) places = gotgan_en_prepositional (en, anchor, at);

  if (!gotgan_en_is_verb (en, anchor))
    owner = gotgan_en_owner (en, anchor->phrase);
  if (!gotgan_en_is_verb (en, anchor) && places->len > 0 && owner.name == NULL)
    return gotgan_actors_first (places);
  if (owner.name != NULL && owner.kind == GOTGAN_PARTY_COMPANY)
    return owner;
  return subjects->len > 0
             ? gotgan_actor_organisation (en->b->discourse, gotgan_actors_first (subjects))
             : gotgan_actor_supposed (en->b->discourse->topic);
}

/* Whom the money goes to: "on Novella's chips", "on computing from Novella", but not "on sites in Teesside". */
static GArray *
goals_of_spending (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const on[] = { "on", NULL };
  static const char *const others[] = { "in", "with", "to", NULL };
  static const char *const from[] = { "from", "with", NULL };
  gint things = gotgan_en_complement (en, anchor, "on");
  GArray *goals = gotgan_en_prepositional (en, anchor, things >= 0 ? on : others);
  GotganEnAnchor behind;

  if (goals->len > 0 || things < 0)
    return goals;
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
is_whole_phrase (const GotganEn *en, const GotganStatement *statement)
{
  const GotganPartyMention *mention = statement->company.mention;
  const GotganEnPhrase *phrase =
      gotgan_en_nth (en, gotgan_en_phrase_at (en->syntax, mention->start));

  return phrase != NULL && phrase->end == mention->end;
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
           && statement->stage == GOTGAN_STAGE_COMPLETED && is_whole_phrase (en, statement))
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
  statement.company = spender (en, anchor);
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
  statement.investor = spender (en, anchor);
  if (statement.investor.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}

/* --- Contracts ------------------------------------------------------------------------------- */

/* "a contract, worth ¥70bn, to buy cells from Hoshino": the nearest seller behind. */
static void
add_suppliers_behind (const GotganEn *en, const GotganEnAnchor *anchor, GArray *suppliers)
{
  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len && suppliers->len == 0; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_FINITE
          && !phrase->parenthetic)
        return;
      if (gotgan_en_is_behind (en, i, "from") || gotgan_en_is_behind (en, i, "with"))
        gotgan_en_add_actors (en, i, suppliers);
    }
}

static GArray *
suppliers_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const from[] = { "from", "with", NULL };
  GArray *suppliers = gotgan_en_prepositional (en, anchor, from);

  if (suppliers->len == 0)
    gotgan_en_add_prepositional_above (en, anchor, from, suppliers);
  if (suppliers->len == 0)
    add_suppliers_behind (en, anchor, suppliers);
  return suppliers;
}

/* "Allstate signed a $2.5m contract": with whom the text is about */
static GotganActor
topic_beside (const GotganEn *en, const GotganActor *actor)
{
  GotganDiscourse *discourse = en->b->discourse;
  GotganActor nobody = { 0 };

  if (discourse->topic.name == NULL || gotgan_actor_equal (&discourse->topic, actor)
      || gotgan_actor_equal (&discourse->main, actor))
    return nobody;
  return gotgan_actor_supposed (discourse->topic);
}

/* "won a contract by Novella": who gets it supplies. */
static void
turn_around (const GotganEn *en, const GotganEnAnchor *anchor, GotganStatement *statement,
             GArray *suppliers)
{
  static const char *const by[] = { "by", NULL };
  g_autoptr (GArray) payers = gotgan_en_prepositional (en, anchor, by);

  gotgan_en_take_all (payers, suppliers);
  statement->company = statement->investor;
  statement->investor = gotgan_actors_first (payers);
}

/* "awarded Novella a contract" */
static void
take_awarded (const GotganEn *en, const GotganEnAnchor *anchor, GotganStatement *statement)
{
  g_autoptr (GArray) objects = gotgan_en_objects (en, anchor->verbs);

  if (objects->len > 0)
    statement->company = gotgan_actors_first (objects);
}

void
gotgan_en_claim_supply (const GotganEn *en, const GotganEnAnchor *anchor,
                        const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) suppliers = suppliers_of (en, anchor);

  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "supply");
  if (statement.stage == GOTGAN_STAGE_COMPLETED && anchor->cue->frame != GOTGAN_FRAME_BUY)
    statement.stage = GOTGAN_STAGE_AGREED;
  statement.investor = spender (en, anchor);
  statement.company = gotgan_actors_first (suppliers);
  if (statement.company.name == NULL && statement.investor.mention != NULL
      && gotgan_en_means (en, anchor->verbs, GOTGAN_EN_SENSE_SIGN))
    statement.company = topic_beside (en, &statement.investor);
  if (!gotgan_en_is_verb (en, anchor) && gotgan_en_means (en, anchor->verbs, GOTGAN_EN_SENSE_AWARD))
    take_awarded (en, anchor, &statement);
  else if (!gotgan_en_is_verb (en, anchor) && gotgan_en_is_receiving (en, anchor->verbs))
    turn_around (en, anchor, &statement, suppliers);
  if (statement.investor.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}

void
gotgan_en_claim_deliver (const GotganEn *en, const GotganEnAnchor *anchor,
                         const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", "with", NULL };
  GotganStatement statement;
  g_autoptr (GArray) buyers = gotgan_en_prepositional (en, anchor, to);
  g_autoptr (GArray) objects = gotgan_en_patients (en, anchor);

  gotgan_en_take_all (buyers, objects);
  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "deliver");
  statement.company = spender (en, anchor);
  statement.investor = gotgan_actors_first (buyers);
  if (statement.stage == GOTGAN_STAGE_COMPLETED)
    statement.stage = GOTGAN_STAGE_AGREED;
  if (statement.investor.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}

void
gotgan_en_claim_deal (const GotganEn *en, const GotganEnAnchor *anchor,
                      const GotganMoneyMention *money)
{
  static const GotganFrame others[] = { GOTGAN_FRAME_BUY, GOTGAN_FRAME_RAISE, GOTGAN_FRAME_INVEST,
                                        GOTGAN_FRAME_SELL };
  static const char *const with[] = { "with", NULL };
  g_autoptr (GArray) partners = gotgan_en_prepositional (en, anchor, with);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (gotgan_reading_has_frame (en->b->reading, others[i], G_MAXSIZE))
      return;
  if (partners->len > 0)
    gotgan_en_claim_supply (en, anchor, money);
}

/* --- Companies founded together -------------------------------------------------------------- */

/* "a joint venture called Blue Meridian": the first name close behind the word. */
static GotganActor
venture_behind (const GotganEn *en, gsize at)
{
  const GArray *parties = en->b->reading->parties;
  GotganActor nobody = { 0 };

  for (guint i = 0; i < parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (parties, GotganPartyMention, i);
      GotganActor venture = { 0 };

      if (mention->start >= at && mention->name != NULL && !mention->anaphor
          && gotgan_reading_distance (en->b->reading, at, mention->start) <= MAX_NAME_DISTANCE)
        venture = gotgan_actor_of (en->b->discourse, mention);
      if (venture.name != NULL)
        return venture;
    }
  return nobody;
}

/* "A and B formed a venture", "A formed a venture with B" */
static GArray *
founders_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const with[] = { "with", "of", NULL };
  GArray *founders = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) partners = gotgan_en_prepositional (en, anchor, with);

  gotgan_en_add_prepositional_above (en, anchor, with, partners);
  gotgan_en_take_all (founders, partners);
  return founders;
}

void
gotgan_en_claim_found (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) founders = founders_of (en, anchor);
  GotganActor venture = venture_behind (en, anchor->cue->end);

  /* "a venture with Corvane" is not called Corvane */
  if (gotgan_en_includes (founders, &venture))
    venture.name = NULL;
  if (venture.name == NULL && (founders->len < 2 || en->b->last->kind == GOTGAN_KIND_VENTURE))
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_VENTURE, anchor, money, "venture");
  statement.company = venture;
  for (guint i = 0; i < founders->len; i++)
    {
      statement.investor =
          gotgan_actor_organisation (en->b->discourse, g_array_index (founders, GotganActor, i));
      if (!gotgan_actor_equal (&statement.investor, &venture))
        gotgan_statement_emit (en->b, &statement);
    }
}
