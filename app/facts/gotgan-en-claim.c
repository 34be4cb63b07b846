/* What English sentences claim: which word gets a figure, and which words claim something without one. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include "app/facts/gotgan-rules-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_RUMOUR_AGE 2

#define LEAST_SUM 10000

/* "Thrive put in $1.3bn, SoftBank $500m, and Nvidia added $100m" */
static gboolean
adds_to_investments (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const adds[] = { "added", "adding", "adds", NULL };

  return gotgan_en_is_verb (en, anchor) && gotgan_en_head_is (en, anchor->phrase, adds)
         && en->b->last->cue != NULL && en->b->last->kind == GOTGAN_KIND_INVESTMENT;
}

static void
claim_with_sum (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  switch (anchor->cue->frame)
    {
    case GOTGAN_FRAME_RAISE:
      if (adds_to_investments (en, anchor))
        gotgan_en_claim_invest (en, anchor, money);
      else
        gotgan_en_claim_raise (en, anchor, money);
      break;
    case GOTGAN_FRAME_TAKE:
      if (gotgan_en_takes_private (en, anchor))
        gotgan_en_claim_buy (en, anchor, money);
      else if (gotgan_en_has_givers (en, anchor))
        gotgan_en_claim_raise (en, anchor, money);
      break;
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_GIVE:
      gotgan_en_claim_invest (en, anchor, money);
      break;
    case GOTGAN_FRAME_JOIN:
    case GOTGAN_FRAME_LEAD:
      gotgan_en_claim_led (en, anchor, money);
      break;
    case GOTGAN_FRAME_LEND:
      gotgan_en_claim_lend (en, anchor, money);
      break;
    case GOTGAN_FRAME_BUY:
      gotgan_en_claim_buy (en, anchor, money);
      break;
    case GOTGAN_FRAME_SELL:
      if (gotgan_en_is_issue (en, anchor))
        gotgan_en_claim_issue (en, anchor, money);
      else
        gotgan_en_claim_sell (en, anchor, money);
      break;
    case GOTGAN_FRAME_SPEND:
      gotgan_en_claim_spend (en, anchor, money);
      break;
    case GOTGAN_FRAME_SUPPLY:
      gotgan_en_claim_supply (en, anchor, money);
      break;
    case GOTGAN_FRAME_DELIVER:
      gotgan_en_claim_deliver (en, anchor, money);
      break;
    case GOTGAN_FRAME_DEAL:
      gotgan_en_claim_deal (en, anchor, money);
      break;
    case GOTGAN_FRAME_PAY:
      gotgan_en_claim_pay (en, anchor, money);
      break;
    case GOTGAN_FRAME_VENTURE:
      gotgan_en_claim_found (en, anchor, money);
      break;
    case GOTGAN_FRAME_NONE:
    case GOTGAN_FRAME_BACKERS:
    case GOTGAN_FRAME_GAIN:
    case GOTGAN_FRAME_HOLD:
      break;
    case GOTGAN_FRAME_VALUE:
    case GOTGAN_FRAME_WORTH:
    case GOTGAN_FRAME_REVENUE:
    case GOTGAN_FRAME_EXPENSE:
    case GOTGAN_FRAME_LOSS:
    case GOTGAN_FRAME_PROFIT:
      gotgan_en_claim_measure (en, anchor, money);
      break;
    }
}

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
claim_without_sum (const GotganEn *en, const GotganEnAnchor *anchor)
{
  switch (anchor->cue->frame)
    {
    case GOTGAN_FRAME_RAISE:
      /* "the round, which attracted A and B" */
      if (gotgan_en_is_verb (en, anchor) && gotgan_en_subject_is_round (en, anchor))
        gotgan_en_claim_backers (en, anchor);
      else if (gotgan_en_is_verb (en, anchor))
        gotgan_en_claim_raise (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_TAKE:
      if (gotgan_en_takes_private (en, anchor))
        gotgan_en_claim_buy (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_INVEST:
      if (gotgan_en_gives_money_unnamed (en, anchor))
        gotgan_en_claim_join (en, anchor);
      else
        gotgan_en_claim_invest (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_GIVE:
      if (gotgan_en_gives_money_unnamed (en, anchor))
        gotgan_en_claim_join (en, anchor);
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

static gboolean
makes_no_claim (const GotganMoneyMention *money, const GotganCue *cue)
{
  gboolean flow = cue->frame == GOTGAN_FRAME_REVENUE || cue->frame == GOTGAN_FRAME_LOSS
                  || cue->frame == GOTGAN_FRAME_PROFIT || cue->frame == GOTGAN_FRAME_EXPENSE;

  /* "revenue of $8 million a month" is no price */
  return ((money->flags & GOTGAN_FIGURE_PER_UNIT) && !flow)
         || (money->flags & GOTGAN_FIGURE_NO_CURRENCY) || money->money.max < LEAST_SUM;
}

/* "to $85bn from $75bn": what it was before, unless that has its own date. */
static gboolean
is_former_value (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnPhrase *next =
      figure + 1 < (gint) en->syntax->phrases->len ? gotgan_en_nth (en, figure + 1) : NULL;

  if (phrase->relation != GOTGAN_EN_COMPLEMENT || next == NULL || next->kind == GOTGAN_EN_WHEN
      || (next->kind == GOTGAN_EN_PREP && figure + 2 < (gint) en->syntax->phrases->len
          && gotgan_en_nth (en, figure + 2)->kind == GOTGAN_EN_WHEN))
    return FALSE;
  return gotgan_en_token_is (en->syntax, gotgan_en_nth (en, phrase->governor)->head, "from")
         && gotgan_en_nth (en, phrase->governor)->start > en->b->reading->start
         && en->b->reading->money->len > 1;
}

static gboolean
is_difference (const GotganEn *en, const GotganMoneyMention *money)
{
  static const char *const words[] = { " more than",   " less than",  " above ",  " below ",
                                       " higher than", " lower than", " short of" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_text_starts (en->b->reading->text + money->outer_end, words[i]))
      return TRUE;
  return FALSE;
}

/* "compared with $47bn" */
static gboolean
is_compared (const GotganEn *en, const GotganEnPhrase *figure)
{
  static const char *const words[] = { "compared", NULL };
  static const char *const times[] = { "double", "twice", "triple", "times", "half", NULL };
  const GotganEnPhrase *prep = gotgan_en_nth (en, figure->governor);
  gint index = figure - gotgan_en_nth (en, 0);

  /* "down 46 per cent from $5m" */
  if (figure->relation == GOTGAN_EN_FREE && index > 0
      && gotgan_en_nth (en, index - 1)->percent >= 0)
    return TRUE;
  /* "more than double the $840m it took in last year" */
  if (figure->relation == GOTGAN_EN_FREE && index > 0
      && gotgan_en_nth (en, index - 1)->kind == GOTGAN_EN_NOUNS
      && gotgan_en_head_is (en, index - 1, times))
    return TRUE;
  return figure->relation == GOTGAN_EN_COMPLEMENT && prep != NULL
         && (gotgan_en_head_is (en, prep->governor, words)
             || gotgan_en_token_is (en->syntax, prep->head, "against"));
}

/* "Revenue was $65 million, though the company expects $400 million in 2025": the measure before goes on. */
static gboolean
goes_on_with (const GotganEn *en, gint figure, const GotganEnAnchor *before)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnPhrase *governor = gotgan_en_nth (en, phrase->governor);
  static const char *const words[] = {
    "expect",    "expects",  "expected", "expecting", "forecast", "forecasts", "projects",
    "projected", "aim",      "aims",     "target",    "targets",  "targeting", "reach",
    "hit",       "top",      "exceed",   "do",        "from",     "against",   "to",
    "sees",      "predicts", "grow",     "rise",      "versus",   "make",      NULL
  };

  if (before->cue == NULL || (governor == NULL && !is_compared (en, phrase)))
    return FALSE;
  switch (before->cue->frame)
    {
    case GOTGAN_FRAME_REVENUE:
    case GOTGAN_FRAME_LOSS:
    case GOTGAN_FRAME_PROFIT:
      return gotgan_en_head_is (en, phrase->governor, words) || is_compared (en, phrase);
    case GOTGAN_FRAME_VALUE:
    case GOTGAN_FRAME_WORTH:
      return is_compared (en, phrase);
    default:
      return FALSE;
    }
}

/* "GIC subscribed for $390m and Boyu for $310m": the preposition is said again. */
static gint
gapped_before_preposition (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *name = gotgan_en_nth (en, figure - 2);
  const GotganEnPhrase *prep = gotgan_en_nth (en, figure - 1);

  return figure > 2 && prep->kind == GOTGAN_EN_PREP && name->kind == GOTGAN_EN_NOUNS
                 && (gotgan_en_token_is (en->syntax, prep->head, "for")
                     || gotgan_en_token_is (en->syntax, prep->head, "with"))
                 && name->name >= 0 && name->relation == GOTGAN_EN_FREE
                 && gotgan_en_nth (en, figure - 3)->kind == GOTGAN_EN_LINK
             ? figure - 2
             : -1;
}

/* "SoftBank put up $8m, and Toyota $7m": a name right before the sum, where a verb would stand. */
static gint
gapped_subject (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnPhrase *before = gotgan_en_nth (en, figure - 1);

  if (gapped_before_preposition (en, figure) >= 0)
    return gapped_before_preposition (en, figure);
  return phrase->relation == GOTGAN_EN_FREE && before != NULL && before->kind == GOTGAN_EN_NOUNS
                 && before->name >= 0
                 && (before->relation == GOTGAN_EN_FREE || before->relation == GOTGAN_EN_JOINED)
             ? figure - 1
             : -1;
}

/* "invested $180m in Retro and $375m in Helion" */
static gboolean
goes_into_another (const GotganEn *en, gint figure, const GotganEnAnchor *before)
{
  return before->cue != NULL && gotgan_en_goal_behind (en, figure) >= 0
         && (gotgan_en_complement (en, before, "in") >= 0
             || gotgan_en_complement (en, before, "into") >= 0)
         && (before->cue->frame == GOTGAN_FRAME_INVEST || before->cue->frame == GOTGAN_FRAME_GIVE)
         && gotgan_en_nth (en, figure)->relation != GOTGAN_EN_SUBJECT;
}

/* "to put in $2bn, of which $500m has been paid": part of what was told last. */
static gboolean
claim_part (const GotganEn *en, gint figure, const GotganMoneyMention *money)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  GotganStatement statement;
  GotganEnAnchor anchor;

  if (phrase->relation != GOTGAN_EN_SUBJECT || verbs == NULL || !verbs->passive || figure < 2
      || en->b->last->cue == NULL || en->b->last->kind != GOTGAN_KIND_INVESTMENT
      || gotgan_en_nth (en, figure - 1)->kind != GOTGAN_EN_LINK
      || gotgan_en_nth (en, figure - 2)->kind != GOTGAN_EN_PREP
      || !gotgan_en_token_is (en->syntax, gotgan_en_nth (en, figure - 2)->head, "of"))
    return FALSE;
  anchor = gotgan_en_anchor (en, phrase->governor, en->b->last->cue);
  anchor.figure = figure;
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, &anchor, money, "invest");
  statement.investor = en->b->last->investor;
  statement.company = en->b->last->company;
  gotgan_statement_emit (en->b, &statement);
  return TRUE;
}

static void
claims_of_sums (const GotganEn *en)
{
  GotganEnAnchor before = { .phrase = -1, .verbs = -1, .figure = -1, .gapped = -1 };

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      const GotganMoneyMention *money;
      const char *period = en->b->discourse->period;
      GotganEnAnchor anchor;

      if (phrase->kind != GOTGAN_EN_NOUNS || phrase->money < 0)
        continue;
      money = &g_array_index (en->b->reading->money, GotganMoneyMention, phrase->money);
      if (is_former_value (en, i) || is_difference (en, money))
        continue;
      gotgan_en_figure_anchor (en, i, &anchor);
      if ((anchor.cue == NULL || is_compared (en, phrase)) && goes_on_with (en, i, &before))
        anchor = before;
      else if (gapped_subject (en, i) >= 0 && before.cue != NULL
               && gotgan_en_nth (en, before.phrase)->kind == GOTGAN_EN_VERBS)
        {
          anchor = before;
          anchor.gapped = gapped_subject (en, i);
        }
      else if (anchor.cue == NULL && goes_into_another (en, i, &before))
        anchor = before;
      if (claim_part (en, i, money) || anchor.cue == NULL || makes_no_claim (money, anchor.cue))
        continue;
      anchor.figure = i;
      before = anchor;
      g_hash_table_add (en->b->used, (gpointer) anchor.cue);
      claim_with_sum (en, &anchor, money);
      /* what it was before is of another period than what follows */
      if (is_compared (en, phrase))
        en->b->discourse->period = period;
    }
}

static gboolean
has_sum_of_its_own (const GotganEn *en, gint index)
{
  return gotgan_en_nth (en, index)->money >= 0;
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
          || has_sum_of_its_own (en, i))
        continue;
      anchor = gotgan_en_anchor (en, i, phrase->cue);
      claim_without_sum (en, &anchor);
    }
  gotgan_en_claim_participants (en);
  gotgan_en_claims_of_holders (en);
}

static void
claims_of_shares (const GotganEn *en)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_NOUNS && gotgan_en_nth (en, i)->percent >= 0)
      gotgan_en_claim_share (en, i);
}

static gboolean
has_own_deal (const GotganReading *reading, guint clause)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (gotgan_cue_is_frame (cue) && gotgan_reading_clause_at (reading, cue->start) == clause
          && (cue->frame == GOTGAN_FRAME_BUY || cue->frame == GOTGAN_FRAME_INVEST
              || cue->frame == GOTGAN_FRAME_SELL || cue->frame == GOTGAN_FRAME_JOIN))
        return TRUE;
    }
  return FALSE;
}

/* "…, but walked away": what became of the deal of the clause before. */
static void
claims_of_outcome (const GotganEn *en)
{
  const GotganBuilder *b = en->b;
  guint stated;

  if (b->last->cue == NULL
      || (!gotgan_stage_is_prospective (b->last->stage) && b->last->stage != GOTGAN_STAGE_AGREED))
    return;
  stated = gotgan_reading_clause_at (b->reading, b->last->cue->start);
  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);
      guint clause = gotgan_reading_clause_at (b->reading, cue->start);
      GotganStatement outcome = *b->last;

      if (cue->class != GOTGAN_CUE_STAGE
          || (cue->stage != GOTGAN_STAGE_STALLED && cue->stage != GOTGAN_STAGE_WITHDRAWN)
          || clause <= stated || has_own_deal (b->reading, clause))
        continue;
      outcome.cue = cue;
      outcome.stage = cue->stage;
      outcome.money = NULL;
      outcome.date = gotgan_en_date_at (en, cue);
      outcome.rule = "outcome";
      outcome.told = TRUE;
      gotgan_statement_emit (b, &outcome);
      return;
    }
}

static gboolean
has_claimed_denial (const GotganEn *en, guint before)
{
  for (guint i = before; i < en->b->claims->len; i++)
    if (gotgan_claim_get_fields (g_ptr_array_index (en->b->claims, i))->stage
        == GOTGAN_STAGE_DENIED)
      return TRUE;
  return FALSE;
}

/* "denied it", "denied the report", "no truth in the story": what is denied is what was told before. */
static gboolean
denies_what_was_told (const GotganEn *en, const GotganCue *cue)
{
  static const char *const told[] = {
    "report", "reports", "it",    "this",   "that",     "claim",     "claims",     "story",
    "rumour", "rumours", "rumor", "rumors", "account",  "assertion", "suggestion", "speculation",
    "news",   "talk",    "talks", "plan",   "approach", "interest",  NULL
  };
  gint phrase = gotgan_en_phrase_at (en->syntax, cue->start);

  for (gint i = phrase; i >= 0 && i < (gint) en->syntax->phrases->len && i <= phrase + 2; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_LINK)
      break;
    else if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_NOUNS && gotgan_en_head_is (en, i, told))
      return !gotgan_en_token_is (en->syntax, gotgan_en_nth (en, i)->first, "a");
  return phrase >= 0 && phrase + 2 == (gint) en->syntax->phrases->len
         && gotgan_en_nth (en, phrase + 1)->kind == GOTGAN_EN_LINK;
}

/* "Novella denied the report." */
static void
claims_of_denial (const GotganEn *en, guint before)
{
  GotganDiscourse *self = en->b->discourse;
  const GotganReading *reading = en->b->reading;

  if (self->rumour.age > MAX_RUMOUR_AGE || has_claimed_denial (en, before))
    return;
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);
      GotganStatement denial = { .kind = self->rumour.kind,
                                 .investor = self->rumour.investor,
                                 .company = self->rumour.company,
                                 .stage = GOTGAN_STAGE_DENIED,
                                 .cue = cue,
                                 .rule = "outcome",
                                 .told = TRUE };

      if (cue->class != GOTGAN_CUE_STAGE || cue->stage != GOTGAN_STAGE_DENIED
          || !denies_what_was_told (en, cue))
        continue;
      denial.date = gotgan_en_date_at (en, cue);
      gotgan_statement_emit (en->b, &denial);
      return;
    }
}

void
gotgan_en_claims (const GotganBuilder *b)
{
  g_autoptr (GotganEnSyntax) syntax =
      gotgan_en_syntax_new (gotgan_rules_get_en_words (b->discourse->rules), b->reading);
  GotganEn en = { b, syntax, -1 };
  guint before = b->claims->len;

  gotgan_en_resolve (&en);
  gotgan_en_enter (&en);
  claims_of_sums (&en);
  claims_of_words (&en);
  claims_of_shares (&en);
  claims_of_outcome (&en);
  claims_of_denial (&en, before);
  gotgan_en_leave (&en);
}
