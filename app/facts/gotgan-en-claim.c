/* What English sentences claim: which builder a word that says something gets, with a figure and without. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include "app/facts/gotgan-rules-private.h"

/* --- With a sum ------------------------------------------------------------------------------ */

/* "Thrive put in $1.3bn, SoftBank $500m, and Nvidia added $100m" */
static gboolean
adds_to_investments (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const adds[] = { "added", "adding", "adds", NULL };

  return gotgan_en_is_verb (en, anchor) && gotgan_en_head_is (en, anchor->phrase, adds)
         && en->b->last->cue != NULL && en->b->last->kind == GOTGAN_KIND_INVESTMENT;
}

static void
claim_raise_or_investment (const GotganEn *en, const GotganEnAnchor *anchor,
                           const GotganMoneyMention *money)
{
  if (adds_to_investments (en, anchor))
    gotgan_en_claim_invest (en, anchor, money);
  else
    gotgan_en_claim_raise (en, anchor, money);
}

/* "took a 12% stake in Novella for $5m"; from somebody who held it, it is a purchase */
static gboolean
takes_stake (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint object = gotgan_en_is_verb (en, anchor) ? gotgan_en_object_nouns (en, anchor->phrase) : -1;
  gint company = gotgan_en_nouns_right_behind (en, object, "in");

  return gotgan_en_means (en, object, GOTGAN_EN_SENSE_SHARES) && company >= 0
         && gotgan_en_nth (en, company)->name >= 0 && gotgan_en_complement (en, anchor, "from") < 0;
}

/* "bought $40m of new shares in Novella": its money goes to Novella */
static gboolean
buys_new_shares (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint shares = gotgan_en_nouns_right_behind (en, anchor->figure, "of");

  if (shares < 0 && gotgan_en_is_verb (en, anchor))
    shares = gotgan_en_object_nouns (en, anchor->phrase);
  return gotgan_en_means (en, shares, GOTGAN_EN_SENSE_PAPER)
         && (gotgan_en_token_is (en->syntax, gotgan_en_nth (en, shares)->first, "new")
             || gotgan_en_token_is (en->syntax, gotgan_en_nth (en, shares)->first, "issued"));
}

static void
claim_purchase_or_new_shares (const GotganEn *en, const GotganEnAnchor *anchor,
                              const GotganMoneyMention *money)
{
  if (buys_new_shares (en, anchor))
    gotgan_en_claim_invest (en, anchor, money);
  else
    gotgan_en_claim_buy (en, anchor, money);
}

static void
claim_take (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  if (gotgan_en_takes_private (en, anchor))
    gotgan_en_claim_buy (en, anchor, money);
  else if (takes_stake (en, anchor))
    gotgan_en_claim_invest (en, anchor, money);
  else if (money != NULL
           && (gotgan_en_has_givers (en, anchor)
               || gotgan_en_means (en, gotgan_en_nouns_right_behind (en, anchor->figure, "in"),
                                   GOTGAN_EN_SENSE_MONEY)))
    gotgan_en_claim_raise (en, anchor, money);
}

/* "led a $90m investment in Novella" */
static void
claim_investment_or_led (const GotganEn *en, const GotganEnAnchor *anchor,
                         const GotganMoneyMention *money)
{
  GotganEnAnchor led;

  if (gotgan_en_is_verb (en, anchor) || !gotgan_en_verbs_have (en, anchor->verbs, GOTGAN_FRAME_LEAD)
      || gotgan_en_nth (en, anchor->verbs)->passive)
    {
      gotgan_en_claim_invest (en, anchor, money);
      return;
    }
  led = gotgan_en_anchor (en, anchor->verbs, gotgan_en_nth (en, anchor->verbs)->cue);
  led.figure = anchor->figure;
  gotgan_en_claim_led (en, &led, money);
}

static void
claim_sale_or_issue (const GotganEn *en, const GotganEnAnchor *anchor,
                     const GotganMoneyMention *money)
{
  if (gotgan_en_is_issue (en, anchor))
    gotgan_en_claim_issue (en, anchor, money);
  else
    gotgan_en_claim_sell (en, anchor, money);
}

/* "put its stake up for sale, hoping for $2bn": nothing is given */
static void
claim_investment_or_sale (const GotganEn *en, const GotganEnAnchor *anchor,
                          const GotganMoneyMention *money)
{
  gint sale = gotgan_en_offers_for_sale (en, anchor->phrase);
  GotganEnAnchor trade;

  if (sale < 0)
    {
      claim_investment_or_led (en, anchor, money);
      return;
    }
  trade = gotgan_en_anchor (en, sale, gotgan_en_nth (en, sale)->cue);
  trade.figure = anchor->figure;
  g_hash_table_add (en->b->used, (gpointer) trade.cue);
  gotgan_en_claim_sell (en, &trade, money);
}

/* "drew $40m from A and B" */
static void
claim_from_backers (const GotganEn *en, const GotganEnAnchor *anchor,
                    const GotganMoneyMention *money)
{
  if (gotgan_en_own_source (en, anchor->figure) >= 0)
    gotgan_en_claim_raise (en, anchor, money);
}

typedef void (*Builder) (const GotganEn *en, const GotganEnAnchor *anchor,
                         const GotganMoneyMention *money);

/* Frames that claim nothing with a sum have no builder. */
static const Builder builders[] = {
  [GOTGAN_FRAME_RAISE] = claim_raise_or_investment,
  [GOTGAN_FRAME_TAKE] = claim_take,
  [GOTGAN_FRAME_INVEST] = claim_investment_or_sale,
  [GOTGAN_FRAME_GIVE] = claim_investment_or_sale,
  [GOTGAN_FRAME_JOIN] = gotgan_en_claim_led,
  [GOTGAN_FRAME_LEAD] = gotgan_en_claim_led,
  [GOTGAN_FRAME_LEND] = gotgan_en_claim_lend,
  [GOTGAN_FRAME_BUY] = claim_purchase_or_new_shares,
  [GOTGAN_FRAME_SELL] = claim_sale_or_issue,
  [GOTGAN_FRAME_SPEND] = gotgan_en_claim_spend,
  [GOTGAN_FRAME_BUILD] = gotgan_en_claim_build,
  [GOTGAN_FRAME_SUPPLY] = gotgan_en_claim_supply,
  [GOTGAN_FRAME_DELIVER] = gotgan_en_claim_deliver,
  [GOTGAN_FRAME_DEAL] = gotgan_en_claim_deal,
  [GOTGAN_FRAME_PAY] = gotgan_en_claim_pay,
  [GOTGAN_FRAME_VENTURE] = gotgan_en_claim_found,
  [GOTGAN_FRAME_BACKERS] = claim_from_backers,
  [GOTGAN_FRAME_VALUE] = gotgan_en_claim_measure,
  [GOTGAN_FRAME_WORTH] = gotgan_en_claim_measure,
  [GOTGAN_FRAME_REVENUE] = gotgan_en_claim_measure,
  [GOTGAN_FRAME_EXPENSE] = gotgan_en_claim_measure,
  [GOTGAN_FRAME_LOSS] = gotgan_en_claim_measure,
  [GOTGAN_FRAME_PROFIT] = gotgan_en_claim_measure,
};

void
gotgan_en_claim_sum (const GotganEn *en, const GotganEnAnchor *anchor,
                     const GotganMoneyMention *money)
{
  Builder builder =
      anchor->cue->frame < G_N_ELEMENTS (builders) ? builders[anchor->cue->frame] : NULL;

  /* "a $2bn plant" */
  if (anchor->cue->class == GOTGAN_CUE_WORKS)
    builder = gotgan_en_claim_build;
  if (builder != NULL)
    builder (en, anchor, money);
}

/* --- Without --------------------------------------------------------------------------------- */

/* "paid an undisclosed sum for a 40 per cent stake in Nagata" */
static gboolean
pays_unnamed_sum (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const sums[] = { "sum", "amount", "price", "fee", NULL };

  return gotgan_en_is_verb (en, anchor)
         && gotgan_en_head_is (en, gotgan_en_object_nouns (en, anchor->phrase), sums)
         && gotgan_en_complement (en, anchor, "for") >= 0;
}

static void
claim_raise_or_backers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  if (!gotgan_en_is_verb (en, anchor))
    return;
  /* "the round, which attracted A and B" */
  if (gotgan_en_subject_is_round (en, anchor))
    gotgan_en_claim_backers (en, anchor);
  else
    gotgan_en_claim_raise (en, anchor, NULL);
}

/* "A and B also contributed" */
static gboolean
gives_to_round (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);

  return anchor->cue->frame == GOTGAN_FRAME_GIVE && gotgan_en_is_verb (en, anchor)
         && !verbs->passive && verbs->gap < 0 && verbs->form != GOTGAN_EN_REDUCED
         && gotgan_en_object_nouns (en, anchor->phrase) < 0
         && gotgan_en_complement (en, anchor, "to") < 0
         && en->b->discourse->funding.target_age <= 1;
}

/* "a round backed by A and B" */
static gboolean
backs_round (const GotganEn *en, const GotganEnAnchor *anchor)
{
  return gotgan_en_is_verb (en, anchor) && gotgan_en_nth (en, anchor->phrase)->passive
         && gotgan_en_subject_is_round (en, anchor);
}

/* "A and B put up the money" joins them to a round; "A gave Novella its chips" is no deal. */
static void
claim_gift (const GotganEn *en, const GotganEnAnchor *anchor)
{
  if (gotgan_en_gives_money_unnamed (en, anchor) || gives_to_round (en, anchor)
      || backs_round (en, anchor))
    gotgan_en_claim_join (en, anchor);
  else if (anchor->cue->frame == GOTGAN_FRAME_INVEST)
    gotgan_en_claim_invest (en, anchor, NULL);
}

static void
claim_without_sum (const GotganEn *en, const GotganEnAnchor *anchor)
{
  switch (anchor->cue->frame)
    {
    case GOTGAN_FRAME_RAISE:
      claim_raise_or_backers (en, anchor);
      break;
    case GOTGAN_FRAME_TAKE:
      claim_take (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_GIVE:
      claim_gift (en, anchor);
      break;
    case GOTGAN_FRAME_JOIN:
      gotgan_en_claim_join (en, anchor);
      break;
    case GOTGAN_FRAME_LEAD:
      gotgan_en_claim_lead (en, anchor);
      break;
    case GOTGAN_FRAME_BACKERS:
      gotgan_en_claim_backers (en, anchor);
      break;
    case GOTGAN_FRAME_BUY:
      gotgan_en_claim_buy (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_SELL:
      gotgan_en_claim_sell (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_PAY:
      if (pays_unnamed_sum (en, anchor))
        gotgan_en_claim_pay (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_VENTURE:
      gotgan_en_claim_found (en, anchor, NULL);
      break;
    default:
      break;
    }
}

static void
claims_of_words (const GotganEn *en)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      GotganEnAnchor anchor;

      if (phrase->cue == NULL || !gotgan_cue_is_frame (phrase->cue)
          || (g_hash_table_contains (en->b->used, phrase->cue)
              && phrase->cue->frame != GOTGAN_FRAME_LEAD)
          || phrase->money >= 0)
        continue;
      anchor = gotgan_en_anchor (en, i, phrase->cue);
      claim_without_sum (en, &anchor);
    }
  gotgan_en_claim_participants (en);
  gotgan_en_claims_of_sources (en);
  gotgan_en_claims_of_holders (en);
}

static void
claims_of_shares (const GotganEn *en)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_NOUNS && gotgan_en_nth (en, i)->percent >= 0)
      gotgan_en_claim_share (en, i);
}

/* --- A sentence ------------------------------------------------------------------------------ */

void
gotgan_en_claims (const GotganBuilder *b)
{
  g_autoptr (GotganEnSyntax) syntax =
      gotgan_en_syntax_new (gotgan_rules_get_en_words (b->discourse->rules), b->reading);
  GotganEn en = { b, syntax, -1 };
  guint before = b->claims->len;

  gotgan_en_resolve (&en);
  gotgan_en_enter (&en);
  gotgan_en_claims_of_sums (&en);
  claims_of_words (&en);
  claims_of_shares (&en);
  gotgan_en_claims_of_outcome (&en);
  gotgan_en_claims_of_denial (&en, before);
  gotgan_en_leave (&en);
}
