/* Money spent on building, computing and orders, and companies founded together. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

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
  static const char *const words[] = { "marketing", "advertising", "wages",   "salaries", "staff",
                                       "computing", "content",     "payroll", NULL };
  gint things = gotgan_en_complement (en, anchor, "on");

  return things >= 0 && gotgan_en_is_verb (en, anchor) && gotgan_en_head_is (en, things, words);
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

void
gotgan_en_claim_spend (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) goals = goals_of_spending (en, anchor);
  GotganActor shares = gotgan_en_shares_of (en, anchor);

  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "spend");
  statement.investor = spender (en, anchor);
  statement.company = gotgan_actors_first (goals);
  if (gotgan_en_is_verb (en, anchor) && shares.name != NULL)
    {
      statement.kind = GOTGAN_KIND_INVESTMENT;
      statement.company = shares;
    }
  /* "spent €870m on Italy's Collanti Rossi" */
  else if (gotgan_en_is_verb (en, anchor) && statement.company.mention != NULL
           && statement.company.kind == GOTGAN_PARTY_COMPANY
           && statement.stage == GOTGAN_STAGE_COMPLETED && is_whole_phrase (en, &statement))
    {
      statement.kind = GOTGAN_KIND_ACQUISITION;
      statement.rule = "buy";
    }
  if (statement.stage == GOTGAN_STAGE_COMPLETED && statement.date != NULL
      && goes_into_running (en, anchor))
    {
      gotgan_en_open (en, &statement, GOTGAN_KIND_EXPENSE, anchor, money, "measure");
      statement.company = spender (en, anchor);
      if (statement.company.name != NULL)
        gotgan_statement_emit (en->b, &statement);
      return;
    }
  if (statement.stage == GOTGAN_STAGE_COMPLETED && gotgan_en_is_forecast (en, anchor))
    {
      statement.stage = GOTGAN_STAGE_PLANNED;
      statement.date = gotgan_en_date_of (en, anchor, &statement);
    }
  if (statement.investor.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}

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
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_COMPLEMENT
          && phrase->governor >= 0
          && (gotgan_en_token_is (en->syntax, gotgan_en_nth (en, phrase->governor)->head, "from")
              || gotgan_en_token_is (en->syntax, gotgan_en_nth (en, phrase->governor)->head,
                                     "with")))
        gotgan_en_add_actors (en, i, suppliers);
    }
}

static GotganActor
topic_beside (const GotganEn *en, const GotganActor *actor)
{
  GotganDiscourse *self = en->b->discourse;
  GotganActor nobody = { 0 };

  if (self->topic.name == NULL || gotgan_actor_equal (&self->topic, actor)
      || gotgan_actor_equal (&self->main, actor))
    return nobody;
  return gotgan_actor_supposed (self->topic);
}

void
gotgan_en_claim_supply (const GotganEn *en, const GotganEnAnchor *anchor,
                        const GotganMoneyMention *money)
{
  static const char *const from[] = { "from", "with", NULL };
  static const char *const by[] = { "by", NULL };
  static const char *const awards[] = { "awarded", "award",   "awards",   "handed", "gave",
                                        "given",   "granted", "awarding", NULL };
  static const char *const signs[] = { "signed", "signs", "inked", "placed", NULL };
  GotganStatement statement;
  g_autoptr (GArray) suppliers = gotgan_en_prepositional (en, anchor, from);

  if (suppliers->len == 0 && anchor->verbs >= 0 && anchor->verbs != anchor->phrase)
    {
      GotganEnAnchor up = gotgan_en_anchor (en, anchor->verbs, anchor->cue);
      g_autoptr (GArray) more = gotgan_en_prepositional (en, &up, from);
      gotgan_en_take_all (suppliers, more);
    }
  if (suppliers->len == 0)
    add_suppliers_behind (en, anchor, suppliers);
  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "supply");
  if (statement.stage == GOTGAN_STAGE_COMPLETED && anchor->cue->frame != GOTGAN_FRAME_BUY)
    statement.stage = GOTGAN_STAGE_AGREED;
  statement.investor = spender (en, anchor);
  statement.company = gotgan_actors_first (suppliers);
  /* "Allstate signed a $2.5m contract": with whom the text is about */
  if (statement.company.name == NULL && gotgan_en_head_is (en, anchor->verbs, signs)
      && statement.investor.mention != NULL)
    statement.company = topic_beside (en, &statement.investor);
  if (!gotgan_en_is_verb (en, anchor) && gotgan_en_head_is (en, anchor->verbs, awards))
    {
      g_autoptr (GArray) objects = gotgan_en_objects (en, anchor->verbs);

      if (objects->len > 0)
        statement.company = gotgan_actors_first (objects);
    }
  else if (!gotgan_en_is_verb (en, anchor) && gotgan_en_is_receiving (en, anchor->verbs))
    {
      g_autoptr (GArray) payers = gotgan_en_prepositional (en, anchor, by);

      gotgan_en_take_all (payers, suppliers);
      statement.company = statement.investor;
      statement.investor = gotgan_actors_first (payers);
    }
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

void
gotgan_en_claim_found (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  static const char *const with[] = { "with", "of", NULL };
  GotganStatement statement;
  g_autoptr (GArray) founders = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) partners = gotgan_en_prepositional (en, anchor, with);
  GotganActor venture = { 0 };

  if (anchor->verbs >= 0 && anchor->verbs != anchor->phrase)
    {
      GotganEnAnchor up = gotgan_en_anchor (en, anchor->verbs, anchor->cue);
      g_autoptr (GArray) more = gotgan_en_prepositional (en, &up, with);
      gotgan_en_take_all (partners, more);
    }
  for (guint i = 0; i < en->b->reading->parties->len && venture.name == NULL; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (en->b->reading->parties, GotganPartyMention, i);

      if (mention->start >= anchor->cue->end && mention->name != NULL && !mention->anaphor
          && (gotgan_reading_distance (en->b->reading, anchor->cue->end, mention->start) <= 10))
        venture = gotgan_actor_of (en->b->discourse, mention);
    }
  gotgan_en_take_all (founders, partners);
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
