/* Orders and contracts: who supplies and who pays. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

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

/* "an order that it placed with Hoshino" */
static void
add_suppliers_of_clause (const GotganEn *en, const GotganEnAnchor *anchor, const char *const *words,
                         GArray *suppliers)
{
  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS
        && gotgan_en_nth (en, i)->governor == anchor->phrase)
      {
        GotganEnAnchor clause = gotgan_en_anchor (en, i, anchor->cue);
        g_autoptr (GArray) more = gotgan_en_prepositional (en, &clause, words);

        gotgan_en_take_all (suppliers, more);
      }
}

static GArray *
suppliers_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const from[] = { "from", "with", NULL };
  GArray *suppliers = gotgan_en_prepositional (en, anchor, from);

  if (suppliers->len == 0)
    gotgan_en_add_prepositional_above (en, anchor, from, suppliers);
  if (suppliers->len == 0 && !gotgan_en_is_verb (en, anchor))
    add_suppliers_of_clause (en, anchor, from, suppliers);
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

  if (discourse->spoken.topic.name == NULL || gotgan_actor_equal (&discourse->spoken.topic, actor)
      || gotgan_actor_equal (&discourse->spoken.main, actor))
    return nobody;
  return gotgan_actor_supposed (discourse->spoken.topic);
}

/* "won a contract by Novella": who gets it supplies. */
static void
turn_around (const GotganEn *en, const GotganEnAnchor *anchor, GotganStatement *statement,
             GArray *suppliers)
{
  static const char *const by[] = { "by", NULL };
  static const char *const from[] = { "from", "with", NULL };
  g_autoptr (GArray) payers = gotgan_en_prepositional (en, anchor, by);

  gotgan_en_take_all (payers, suppliers);
  gotgan_en_add_state_behind (en, anchor, from, payers);
  statement->company = statement->investor;
  /* "was awarded a contract by the navy" */
  if (gotgan_en_nth (en, anchor->verbs)->passive)
    {
      g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);

      gotgan_en_add_prepositional_above (en, anchor, by, payers);
      statement->company = gotgan_actors_first (subjects);
    }
  statement->investor = gotgan_actors_first (payers);
}

/* "awarded Novella a contract", "awarded a contract to Novella" */
static void
take_awarded (const GotganEn *en, const GotganEnAnchor *anchor, GotganStatement *statement)
{
  static const char *const to[] = { "to", NULL };
  g_autoptr (GArray) objects = gotgan_en_objects (en, anchor->verbs);
  g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, to);

  gotgan_en_take_all (objects, goals);

  if (objects->len > 0)
    statement->company = gotgan_actors_first (objects);
}

static gboolean
delivers (const GotganEn *en, gint verbs)
{
  static const char *const provide[] = { "provide", "deliver", NULL };

  return gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_DELIVER)
         || gotgan_en_head_is (en, verbs, provide);
}

/* "a contract to supply turbines": the verb, or -1 */
static gint
delivery_behind (const GotganEn *en, const GotganEnAnchor *anchor)
{
  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind != GOTGAN_EN_VERBS || phrase->parenthetic)
        continue;
      if (phrase->form == GOTGAN_EN_FINITE)
        return -1;
      if (phrase->form == GOTGAN_EN_INFINITIVE && delivers (en, i))
        return i;
    }
  return -1;
}

/* "to supply Novella with turbines", "to supply computing power to Novella" */
static GArray *
supplied_by (const GotganEn *en, gint delivery)
{
  GArray *buyers = gotgan_en_objects (en, delivery);

  for (guint i = delivery + 1; i < en->syntax->phrases->len && buyers->len == 0; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      GotganActor state;

      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_FINITE)
        break;
      if (!gotgan_en_is_behind (en, i, "to"))
        continue;
      gotgan_en_add_actors (en, i, buyers);
      if (buyers->len == 0 && gotgan_en_state (en, i, &state))
        g_array_append_val (buyers, state);
    }
  return buyers;
}

/* "signed a contract to supply Novella": whoever has it supplies. */
static gboolean
turn_by_delivery (const GotganEn *en, const GotganEnAnchor *anchor, GotganStatement *statement)
{
  gint delivery = delivery_behind (en, anchor);
  GotganActor supplier = statement->investor;
  g_autoptr (GArray) buyers = NULL;

  if (delivery < 0)
    return FALSE;
  buyers = supplied_by (en, delivery);
  if (buyers->len == 0 && statement->company.name == NULL)
    return FALSE;
  statement->investor = buyers->len > 0 ? gotgan_actors_first (buyers) : statement->company;
  statement->company = supplier;
  return TRUE;
}

/* "will supply Novella under a contract worth €2bn" */
static gboolean
is_of_delivery (const GotganEn *en, const GotganEnAnchor *anchor)
{
  return !gotgan_en_is_verb (en, anchor) && gotgan_en_is_behind (en, anchor->phrase, "under")
         && delivers (en, anchor->verbs);
}

static void
take_parts (const GotganEn *en, const GotganEnAnchor *anchor, GotganStatement *statement,
            GArray *suppliers)
{
  gboolean noun = !gotgan_en_is_verb (en, anchor);

  if (statement->company.name == NULL
      && (statement->investor.mention != NULL || statement->investor.kind == GOTGAN_PARTY_STATE)
      && gotgan_en_means (en, anchor->verbs, GOTGAN_EN_SENSE_SIGN))
    statement->company = topic_beside (en, &statement->investor);
  if (noun && gotgan_en_means (en, anchor->verbs, GOTGAN_EN_SENSE_AWARD)
      && !gotgan_en_nth (en, anchor->verbs)->passive)
    take_awarded (en, anchor, statement);
  else if (noun && turn_by_delivery (en, anchor, statement))
    return;
  else if (noun
           && (gotgan_en_is_receiving (en, anchor->verbs)
               || gotgan_en_means (en, anchor->verbs, GOTGAN_EN_SENSE_AWARD)))
    turn_around (en, anchor, statement, suppliers);
}

gint
gotgan_en_wares (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const guint no_wares = GOTGAN_EN_SENSE_SHARES | GOTGAN_EN_SENSE_OWNERSHIP
                         | GOTGAN_EN_SENSE_PORTION | GOTGAN_EN_SENSE_PAPER | GOTGAN_EN_SENSE_DEBT
                         | GOTGAN_EN_SENSE_MONEY | GOTGAN_EN_SENSE_DIVISION;
  const GotganEnPhrase *figure = gotgan_en_nth (en, anchor->figure);
  gint worth = gotgan_en_is_prep (en, anchor->figure + 1, "worth") ? 1 : 0;
  gint wares = gotgan_en_nouns_right_behind (en, anchor->figure + worth, "of");

  if (figure == NULL || !gotgan_en_is_verb (en, anchor) || wares < 0
      || figure->relation != GOTGAN_EN_OBJECT || figure->governor != anchor->phrase
      || gotgan_en_nth (en, wares)->name >= 0 || gotgan_en_nth (en, wares)->proper
      || gotgan_en_means (en, wares, no_wares))
    return -1;
  return wares;
}

/* "buy $9m of its output": of whom the text is about */
static GotganActor
maker_of (const GotganEn *en, const GotganEnAnchor *anchor, const GotganActor *buyer)
{
  GotganActor maker = gotgan_en_owner (en, gotgan_en_wares (en, anchor));

  if (maker.name != NULL && !gotgan_actor_equal (&maker, buyer))
    return maker;
  return topic_beside (en, buyer);
}

void
gotgan_en_claim_supply (const GotganEn *en, const GotganEnAnchor *anchor,
                        const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) suppliers = NULL;

  if (is_of_delivery (en, anchor))
    {
      GotganEnAnchor delivery = gotgan_en_anchor (en, anchor->verbs, anchor->cue);

      delivery.figure = anchor->figure;
      gotgan_en_claim_deliver (en, &delivery, money);
      return;
    }
  suppliers = suppliers_of (en, anchor);
  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "supply");
  if (statement.stage == GOTGAN_STAGE_COMPLETED && anchor->cue->frame != GOTGAN_FRAME_BUY)
    statement.stage = GOTGAN_STAGE_AGREED;
  statement.investor = gotgan_en_spender (en, anchor);
  statement.company = gotgan_actors_first (suppliers);
  if (statement.company.name == NULL && gotgan_en_wares (en, anchor) >= 0)
    statement.company = maker_of (en, anchor, &statement.investor);
  take_parts (en, anchor, &statement, suppliers);
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
  statement.company = gotgan_en_spender (en, anchor);
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
  if (partners->len > 0 || delivery_behind (en, anchor) >= 0)
    gotgan_en_claim_supply (en, anchor, money);
}

/* The contract that the sentence speaks of: the participle that tells what was done with it or its noun; -1 for none. */
static gint
contract_in_sentence (const GotganEn *en)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      const GotganEnPhrase *next = gotgan_en_behind (en, i, 1);

      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->cue != NULL
          && phrase->cue->frame == GOTGAN_FRAME_SUPPLY)
        return next != NULL && next->kind == GOTGAN_EN_VERBS && next->form == GOTGAN_EN_REDUCED
                   ? (gint) i + 1
                   : (gint) i;
    }
  return -1;
}

void
gotgan_en_claim_payment (const GotganEn *en, const GotganEnAnchor *anchor,
                         const GotganMoneyMention *money)
{
  GotganStatement statement;
  gint contract = contract_in_sentence (en);
  g_autoptr (GArray) suppliers = gotgan_en_objects (en, anchor->phrase);

  if (suppliers->len == 0 || !gotgan_en_is_verb (en, anchor)
      || (contract < 0
          && !gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_WORKS, anchor->cue->start)))
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "supply");
  statement.investor = gotgan_en_spender (en, anchor);
  statement.company = gotgan_actors_first (suppliers);
  if (contract >= 0 && !gotgan_stage_ends_deal (statement.stage))
    {
      GotganEnAnchor signing = gotgan_en_anchor (en, contract, anchor->cue);

      statement.stage = GOTGAN_STAGE_AGREED;
      statement.date = gotgan_en_date_of (en, &signing, &statement);
    }
  if (statement.investor.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}
