/* Purchases of companies and of shares. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

/* "Norvik and Elm bought Novella for $5m" has two buyers; of more the sum is nobody's share. */
#define MOST_WHO_PAY_ALL 2

/* Verbs of whoever offers a sum for a company. */
static const char *const offers[] = { "offered", "offer", "offers", "offering",
                                      "bidding", "bid",   NULL };

/* --- Who buys what ---------------------------------------------------------------------------- */

static gboolean
is_merger (const GotganEn *en, const GotganEnAnchor *anchor)
{
  return g_ascii_strncasecmp (en->b->reading->text + anchor->cue->start, "merg", strlen ("merg"))
         == 0;
}

/* "bought Novella", "bought its chip unit", "bought 10% of Novella", "merged with Novella" */
static void
add_bought_by_verb (const GotganEn *en, const GotganEnAnchor *anchor, GArray *bought)
{
  static const char *const with[] = { "with", NULL };
  static const char *const for_[] = { "for", NULL };
  GotganActor division = gotgan_en_division (en, anchor->phrase);
  g_autoptr (GArray) objects = gotgan_en_patients (en, anchor);
  GotganActor one;

  if (division.name != NULL)
    g_array_append_val (bought, division);
  else
    gotgan_en_take_all (bought, objects);
  if (bought->len == 0)
    {
      one = gotgan_en_shares_of (en, anchor);
      if (one.name != NULL)
        g_array_append_val (bought, one);
    }
  if (bought->len == 0 && gotgan_en_head_is (en, anchor->phrase, offers))
    {
      g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, for_);

      gotgan_en_take_all (bought, goals);
    }
  if (bought->len == 0 && is_merger (en, anchor))
    {
      g_autoptr (GArray) partners = gotgan_en_prepositional (en, anchor, with);

      gotgan_en_take_all (bought, partners);
    }
  if (bought->len == 0 && !gotgan_en_nth (en, anchor->phrase)->passive
      && gotgan_en_proper (en, gotgan_en_object_nouns (en, anchor->phrase), &one))
    g_array_append_val (bought, one);
}

static void
add_parties (const GotganEn *en, const GotganEnAnchor *anchor, GArray *buyers, GArray *bought)
{
  g_autoptr (GArray) agents = NULL;

  if (!gotgan_en_is_verb (en, anchor))
    {
      gotgan_en_add_parties_of_bid (en, anchor, buyers, bought);
      return;
    }
  agents = gotgan_en_agents (en, anchor);
  gotgan_en_take_all (buyers, agents);
  add_bought_by_verb (en, anchor, bought);
}

/* --- Verbs of buying that say something else -------------------------------------------------- */

/* "picked up $141m in June from Google": a sum of nothing is raised, not bought; but "picked up Novella". */
static gboolean
is_got (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const from[] = { "from", NULL };
  const GotganEnPhrase *figure = gotgan_en_nth (en, anchor->figure);
  const GotganEnPhrase *object = gotgan_en_nth (en, gotgan_en_object_nouns (en, anchor->phrase));
  g_autoptr (GArray) sources = NULL;

  if (object != NULL && object != figure && object->name >= 0)
    return FALSE;
  if (figure == NULL || figure->relation != GOTGAN_EN_OBJECT || figure->governor != anchor->phrase
      || gotgan_en_token (en->syntax, figure->head)->tag != GOTGAN_EN_TAG_MONEY)
    return FALSE;
  if (gotgan_en_means (en, anchor->phrase, GOTGAN_EN_SENSE_PICK_UP))
    return TRUE;
  sources = gotgan_en_prepositional (en, anchor, from);
  return sources->len > 0 && gotgan_en_is_prep (en, anchor->figure + 1, "from");
}

/* "has offered Wrenair €300m": two objects */
static gboolean
is_offered_to (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *figure = gotgan_en_nth (en, anchor->figure);
  gint object = gotgan_en_object_nouns (en, anchor->phrase);

  return gotgan_en_head_is (en, anchor->phrase, offers) && object >= 0 && figure != NULL
         && object != anchor->figure && figure->relation == GOTGAN_EN_OBJECT
         && gotgan_en_nth (en, object)->name >= 0;
}

/* "had offered £3 a share": a price that makes no claim */
static gboolean
offers_price (const GotganEn *en, gint verbs)
{
  const GotganEnPhrase *object = gotgan_en_nth (en, gotgan_en_object_nouns (en, verbs));

  return object != NULL && object->money >= 0 && gotgan_en_head_is (en, verbs, offers);
}

static gboolean
offers_loan (const GotganEn *en, gint verbs)
{
  for (guint i = verbs + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->relation == GOTGAN_EN_OBJECT && phrase->governor == verbs && phrase->cue != NULL
          && phrase->cue->frame == GOTGAN_FRAME_RAISE)
        return TRUE;
    }
  return FALSE;
}

/* "bought shares in the offering" */
static gboolean
is_in_offering (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint object = gotgan_en_object_nouns (en, anchor->phrase);
  gint in = gotgan_en_complement (en, anchor, "in");

  return object >= 0 && gotgan_en_means (en, object, GOTGAN_EN_SENSE_PAPER)
         && gotgan_en_nth (en, object)->owner < 0 && in >= 0 && gotgan_en_nth (en, in)->cue != NULL
         && gotgan_en_nth (en, in)->cue->frame == GOTGAN_FRAME_RAISE;
}

/* "spent $5m to buy turbines from Novella": things, not companies */
static gboolean
is_order (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const from[] = { "from", NULL };
  g_autoptr (GArray) sellers = gotgan_en_prepositional (en, anchor, from);

  return sellers->len > 0
         || gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_WORKS, money->start);
}

/* Whether the verb told of something else, which is then claimed. */
static gboolean
claim_otherwise (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  if (money == NULL && is_in_offering (en, anchor))
    gotgan_en_claim_join (en, anchor);
  else if (money != NULL && is_got (en, anchor))
    gotgan_en_claim_raise (en, anchor, money);
  else if (money != NULL && is_offered_to (en, anchor))
    gotgan_en_claim_invest (en, anchor, money);
  else
    /* "has offered 4Volt a conditional loan": the loan tells */
    return money == NULL && (offers_loan (en, anchor->phrase) || offers_price (en, anchor->phrase));
  return TRUE;
}

/* --- Claims ----------------------------------------------------------------------------------- */

/* "bought Novella in 2023 and Cohort in 2024": each has the date behind it. */
static const char *
own_date (const GotganEn *en, const GotganActor *company)
{
  return company->mention != NULL
             ? gotgan_en_date_behind (en, gotgan_en_phrase_at (en->syntax, company->mention->start))
             : NULL;
}

/* "bought Novella for $1bn and Cohort for $2bn": a sum is of the company before it, or of the list before it. */
static gboolean
is_price_of_another (const GotganMoneyMention *money, GArray *bought, guint index)
{
  const GotganActor *company = &g_array_index (bought, GotganActor, index);
  const GotganActor *next =
      index + 1 < bought->len ? &g_array_index (bought, GotganActor, index + 1) : NULL;

  if (company->mention == NULL)
    return FALSE;
  if (company->mention->start > money->start)
    return TRUE;
  return next != NULL && next->mention != NULL && next->mention->start < money->start
         && (company->list == 0 || next->list != company->list);
}

static void
emit_purchases (const GotganEn *en, GotganStatement *statement, GArray *buyers, GArray *bought)
{
  const GotganMoneyMention *money = statement->money;
  gboolean several = bought->len > 1;

  if (money != NULL && buyers->len > MOST_WHO_PAY_ALL && !gotgan_en_is_each (en, money))
    statement->money = NULL;
  for (guint i = 0; i < bought->len; i++)
    {
      const char *date;

      statement->company = g_array_index (bought, GotganActor, i);
      date = several ? own_date (en, &statement->company) : NULL;
      statement->date = date != NULL ? date : statement->date;
      if (several && money != NULL && is_price_of_another (money, bought, i))
        continue;
      for (guint j = 0; j < buyers->len; j++)
        {
          statement->investor = g_array_index (buyers, GotganActor, j);
          gotgan_statement_emit (en->b, statement);
          gotgan_en_remember_trade (en, statement);
        }
    }
}

void
gotgan_en_claim_buy (const GotganEn *en, const GotganEnAnchor *anchor,
                     const GotganMoneyMention *money)
{
  GotganStatement statement;
  gboolean is_verb = gotgan_en_is_verb (en, anchor);
  g_autoptr (GArray) buyers = gotgan_actors_new ();
  g_autoptr (GArray) bought = gotgan_actors_new ();

  if (is_verb ? claim_otherwise (en, anchor, money) : gotgan_en_is_mere_proposal (en, anchor))
    return;
  add_parties (en, anchor, buyers, bought);
  gotgan_en_leave_out (bought, buyers);
  if (money != NULL)
    gotgan_en_keep_respective (en, anchor, bought);
  if (is_verb && money != NULL
      && (gotgan_en_wares (en, anchor) >= 0 || (bought->len == 0 && is_order (en, anchor, money))))
    {
      gotgan_en_claim_supply (en, anchor, money);
      return;
    }
  if (buyers->len == 0 && bought->len == 0 && money == NULL)
    return;
  gotgan_en_fill_in_trade (en, buyers, bought, money != NULL);
  /* "has received several bids for Novella. Norvik has offered $5m." */
  if (buyers->len == 0 && bought->len > 0)
    {
      GotganActor nobody = { 0 };

      en->b->discourse->trade.bought = gotgan_actor_supposed (gotgan_actors_first (bought));
      en->b->discourse->trade.buyer = nobody;
    }
  gotgan_en_open (en, &statement, GOTGAN_KIND_ACQUISITION, anchor, money,
                  money != NULL ? "buy" : "buy-without-sum");
  emit_purchases (en, &statement, buyers, bought);
}

/* What is paid for, by the words around. */
static GotganActor
paid_for (const GotganEn *en, const GotganEnAnchor *anchor, GArray *buyers)
{
  static const char *const for_[] = { "for", NULL };
  g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, for_);
  GotganActor company = gotgan_en_division_behind (en, anchor, "for");

  if (company.name == NULL)
    company = gotgan_actors_first (goals);
  if (company.name == NULL)
    company = gotgan_en_shares_of (en, anchor);
  /* "Kwint is 62% owned by Altor, which paid €240m for its holding" */
  if (company.name == NULL && gotgan_en_is_verb (en, anchor)
      && gotgan_en_is_nouns (en, gotgan_en_nth (en, anchor->phrase)->governor))
    company = gotgan_en_other_subject (en, anchor->phrase);
  if (company.name == NULL && buyers->len > 0
      && gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_HOLD, anchor->cue->start))
    company = gotgan_en_somebody_else (en, &g_array_index (buyers, GotganActor, 0));
  return company;
}

/* "paid $5m as it took over Novella": the first purchase of the sentence, or -1 */
static gint
purchase_in_sentence (const GotganEn *en)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganCue *cue = gotgan_en_nth (en, i)->cue;

      if (cue != NULL && gotgan_cue_is_frame (cue) && cue->frame == GOTGAN_FRAME_BUY)
        return i;
    }
  return -1;
}

/* "sold Novella to Norvik, which paid $5m": the sale whose buyer the relative explains, or -1 */
static gint
sale_paid (const GotganEn *en, gint verbs)
{
  gint nouns = gotgan_en_nth (en, verbs)->governor;
  gint sale;

  if (!gotgan_en_is_nouns (en, nouns) || !gotgan_en_is_behind (en, nouns, "to"))
    return -1;
  sale = gotgan_en_nth (en, gotgan_en_nth (en, nouns)->governor)->governor;
  return gotgan_en_verbs_have (en, sale, GOTGAN_FRAME_SELL) ? sale : -1;
}

static void
claim_pay_by (const GotganEn *en, gint deal, const GotganEnAnchor *anchor,
              const GotganMoneyMention *money)
{
  GotganEnAnchor trade = gotgan_en_anchor (en, deal, gotgan_en_nth (en, deal)->cue);

  trade.figure = anchor->figure;
  g_hash_table_add (en->b->used, (gpointer) trade.cue);
  gotgan_en_claim_sum (en, &trade, money);
}

void
gotgan_en_claim_pay (const GotganEn *en, const GotganEnAnchor *anchor,
                     const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) buyers = gotgan_en_agents (en, anchor);
  gint deal = sale_paid (en, anchor->phrase);
  GotganActor company = { 0 };

  if (deal < 0)
    company = paid_for (en, anchor, buyers);
  if (deal < 0 && company.name == NULL)
    deal = purchase_in_sentence (en);
  if (deal >= 0)
    {
      claim_pay_by (en, deal, anchor, money);
      return;
    }
  if (money == NULL)
    return;
  if (company.name == NULL)
    gotgan_en_claim_payment (en, anchor, money);
  if (company.name == NULL || buyers->len == 0)
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_ACQUISITION, anchor, money, "pay-for");
  statement.investor = gotgan_actors_first (buyers);
  statement.company = company;
  gotgan_statement_emit (en->b, &statement);
  gotgan_en_remember_trade (en, &statement);
}

gboolean
gotgan_en_takes_private (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint object = gotgan_en_object_nouns (en, anchor->phrase);
  const GotganEnPhrase *next =
      gotgan_en_nth (en,
                     object >= 0 && object + 1 < (gint) en->syntax->phrases->len ? object + 1 : -1);

  return next != NULL && next->start < gotgan_en_nth (en, object)->end + 3
         && gotgan_en_token_is (en->syntax, next->first, "private");
}
