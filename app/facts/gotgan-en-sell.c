/* Sales of companies and of shares, told by who sells. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/* "was sold by Norvik", "sold its chip unit": who sells and what is sold. */
static void
add_parties_of_verb (const GotganEn *en, const GotganEnAnchor *anchor, GArray *sellers,
                     GArray *sold)
{
  GotganActor division = gotgan_en_division (en, anchor->phrase);
  g_autoptr (GArray) agents = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) objects = gotgan_en_patients (en, anchor);

  gotgan_en_take_all (sellers, agents);
  if (division.name != NULL)
    g_array_append_val (sold, division);
  else
    gotgan_en_take_all (sold, objects);
}

gint
gotgan_en_offers_for_sale (const GotganEn *en, gint verbs)
{
  GotganEnAnchor anchor = gotgan_en_anchor (en, verbs, NULL);
  gint sale = gotgan_en_is_verbs (en, verbs) ? gotgan_en_complement (en, &anchor, "for") : -1;

  return sale >= 0 && gotgan_en_nth (en, sale)->cue != NULL
                 && gotgan_en_nth (en, sale)->cue->frame == GOTGAN_FRAME_SELL
             ? sale
             : -1;
}

/* "completed the sale of Novella", "Novella's sale" */
static void
add_parties_of_noun (const GotganEn *en, const GotganEnAnchor *anchor, GArray *sellers,
                     GArray *sold)
{
  static const char *const of[] = { "of", NULL };
  GotganActor owner = gotgan_en_owner (en, anchor->phrase);
  g_autoptr (GArray) agents = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) objects = gotgan_en_prepositional (en, anchor, of);
  GotganActor division = gotgan_en_division_behind (en, anchor, "of");

  gotgan_en_take_all (sellers, agents);
  if (division.name != NULL)
    g_array_append_val (sold, division);
  else
    gotgan_en_take_all (sold, objects);
  if (gotgan_en_offers_for_sale (en, anchor->verbs) == anchor->phrase)
    {
      g_autoptr (GArray) offered = gotgan_en_objects (en, anchor->verbs);

      gotgan_en_take_all (sold, offered);
    }
  if (owner.name != NULL && sold->len == 0)
    g_array_append_val (sold, owner);
  else if (owner.name != NULL && sellers->len == 0)
    g_array_append_val (sellers, owner);
}

/* "Norvik, which holds 82% of Novella, sold its interest": the company whose share the seller was just said to hold. */
static GotganActor
held_by_seller (const GotganEn *en, const GotganEnAnchor *anchor, const GotganActor *seller)
{
  GotganActor nobody = { 0 };

  for (gint i = anchor->phrase - 1; i > 0; i--)
    {
      GotganActor held;

      if (!gotgan_en_is_nouns (en, i)
          || !gotgan_en_verbs_have (en, gotgan_en_nth (en, i)->governor, GOTGAN_FRAME_HOLD))
        continue;
      held = gotgan_en_actor_of (en, gotgan_en_share_of (en, i));
      if (held.name != NULL && !gotgan_actor_equal (&held, seller))
        return held;
    }
  return nobody;
}

/* "Ann Doe, its founder, sold $5m of stock": of the company that the seller is of. */
static GotganActor
company_of_person (const GotganEn *en, const GotganActor *seller)
{
  GotganActor company = gotgan_actor_organisation (en->b->discourse, *seller);
  GotganActor nobody = { 0 };

  return seller->kind == GOTGAN_PARTY_PERSON && !gotgan_actor_equal (&company, seller) ? company
                                                                                       : nobody;
}

/* "is exploring a sale of its entire stake", "sold the rest", "sold to Norvik": what went before says of whom. */
static gboolean
sells_unnamed (const GotganEn *en, const GotganEnAnchor *anchor, gboolean to_somebody)
{
  gint object;

  if (!gotgan_en_is_verb (en, anchor))
    return gotgan_en_is_shares (en, gotgan_en_complement (en, anchor, "of"));
  if (gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_HOLD, anchor->cue->start))
    return TRUE;
  object = gotgan_en_object_nouns (en, anchor->phrase);
  return gotgan_en_is_shares (en, object)
         || gotgan_en_is_shares (en, gotgan_en_nouns_right_behind (en, object, "of"))
         || (object < 0 && to_somebody && !gotgan_en_nth (en, anchor->phrase)->passive);
}

static GotganActor
company_sold (const GotganEn *en, const GotganEnAnchor *anchor, GArray *sold,
              const GotganActor *seller, gboolean to_somebody)
{
  GotganActor company = gotgan_actors_first (sold);

  if (company.name == NULL)
    company = gotgan_en_shares_of (en, anchor);
  if (company.name == NULL && gotgan_en_offers_for_sale (en, anchor->verbs) >= 0)
    {
      GotganEnAnchor verbs = gotgan_en_anchor (en, anchor->verbs, anchor->cue);

      company = gotgan_en_shares_of (en, &verbs);
    }
  if (company.name != NULL || !sells_unnamed (en, anchor, to_somebody))
    return company;
  company = held_by_seller (en, anchor, seller);
  if (company.name == NULL)
    company = company_of_person (en, seller);
  return company.name != NULL ? company : gotgan_en_somebody_else (en, seller);
}

static void
emit_purchases_by (const GotganEn *en, GotganStatement *statement, GArray *buyers)
{
  statement->kind = GOTGAN_KIND_ACQUISITION;
  statement->rule = "sell-to";
  for (guint i = 0; i < buyers->len; i++)
    {
      statement->investor = g_array_index (buyers, GotganActor, i);
      gotgan_statement_emit (en->b, statement);
      gotgan_en_remember_trade (en, statement);
    }
}

/* A sum that several get is told of the first. */
static void
emit_sales_by (const GotganEn *en, GotganStatement *statement, GArray *sellers)
{
  for (guint i = 0; i < sellers->len && (i == 0 || statement->money == NULL); i++)
    {
      statement->investor = g_array_index (sellers, GotganActor, i);
      if (!gotgan_actor_equal (&statement->investor, &statement->company))
        gotgan_statement_emit (en->b, statement);
    }
}

void
gotgan_en_claim_sell (const GotganEn *en, const GotganEnAnchor *anchor,
                      const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", NULL };
  GotganStatement statement;
  g_autoptr (GArray) buyers = gotgan_en_prepositional (en, anchor, to);
  g_autoptr (GArray) sellers = gotgan_actors_new ();
  g_autoptr (GArray) sold = gotgan_actors_new ();
  GotganActor seller;

  if (gotgan_en_is_verb (en, anchor))
    add_parties_of_verb (en, anchor, sellers, sold);
  else if (gotgan_en_verbs_of (en, anchor) != NULL)
    add_parties_of_noun (en, anchor, sellers, sold);
  else
    return;
  gotgan_en_leave_out (sold, buyers);
  seller = gotgan_actors_first (sellers);
  gotgan_en_open (en, &statement, GOTGAN_KIND_SALE, anchor, money, "sell");
  if (gotgan_en_offers_for_sale (en, anchor->verbs) >= 0
      && statement.stage == GOTGAN_STAGE_COMPLETED)
    statement.stage = GOTGAN_STAGE_PLANNED;
  statement.investor = seller;
  statement.company = company_sold (en, anchor, sold, &seller, buyers->len > 0);
  if (statement.company.name != NULL && seller.name != NULL
      && !gotgan_actor_equal (&seller, &statement.company))
    emit_sales_by (en, &statement, sellers);
  /* "Novella sold itself to Norvik" */
  if (statement.company.name == NULL)
    statement.company = gotgan_actor_organisation (en->b->discourse, seller);
  if (statement.company.name != NULL)
    emit_purchases_by (en, &statement, buyers);
}
