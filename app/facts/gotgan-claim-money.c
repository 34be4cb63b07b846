/* Which builder gets a figure, and which gets a cue that governs none. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Nobody is valued at, raises or spends less; such a figure is the price of something. */
#define LEAST_SUM 10000

/* --- Shares in brackets ---------------------------------------------------------------------- */

static const GotganCue *
cue_of_giving (const GotganReading *reading)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class != GOTGAN_CUE_SUM && gotgan_cue_is_frame (cue)
          && (cue->frame == GOTGAN_FRAME_INVEST || cue->frame == GOTGAN_FRAME_GIVE
              || cue->frame == GOTGAN_FRAME_JOIN || cue->frame == GOTGAN_FRAME_RAISE))
        return cue;
    }
  for (guint i = 0; i < reading->cues->len; i++)
    if (g_array_index (reading->cues, GotganCue, i).class == GOTGAN_CUE_SUM)
      return &g_array_index (reading->cues, GotganCue, i);
  return NULL;
}

static void
share_in_bracket (const GotganBuilder *b, const GotganPartyMention *mention,
                  const GotganMoneyMention *money)
{
  GotganStatement statement;
  const GotganCue *cue = cue_of_giving (b->reading);

  if (cue == NULL || !gotgan_party_mention_is_party (mention) || b->discourse->target.name == NULL)
    return;
  gotgan_statement_open (b, &statement, GOTGAN_KIND_INVESTMENT, cue, money, "share-in-bracket");
  statement.investor = gotgan_actor_of (b->discourse, mention);
  statement.company = gotgan_actor_supposed (b->discourse->target);
  gotgan_discourse_add_investor (b->discourse, statement.investor);
  gotgan_statement_emit (b, &statement);
}

/* "KDB산업은행(300억원)": a share in brackets behind the name of who gives it. */
static gboolean
in_bracket (const GotganBuilder *b, const GotganMoneyMention *money)
{
  for (guint i = 0; i < b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (b->reading->parties, GotganPartyMention, i);

      if (mention->bracket_end == 0 || money->start < mention->bracket_start
          || money->end > mention->bracket_end)
        continue;
      share_in_bracket (b, mention, money);
      return TRUE;
    }
  return FALSE;
}

/* --- Dispatch -------------------------------------------------------------------------------- */

/* "bought it for a sum put at $100 million": the last verb of the clause. */
static const GotganCue *
verb_of_sum (const GotganBuilder *b, const GotganCue *sum)
{
  const GotganCue *best = NULL;

  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_VERB && cue->end <= sum->start && cue->frame != GOTGAN_FRAME_GIVE
          && gotgan_reading_clause_at (b->reading, cue->start)
                 == gotgan_reading_clause_at (b->reading, sum->start))
        best = cue;
    }
  return best;
}

/* "2400억원의 사재를 들여 주식을 사들일": the last verb of the clause says what the money is for. */
static const GotganCue *
verb_after_sum (const GotganBuilder *b, const GotganCue *sum)
{
  const GotganCue *best = NULL;

  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);

      if (gotgan_cue_is_frame (cue) && cue->frame != GOTGAN_FRAME_HOLD && cue->start >= sum->end
          && gotgan_reading_distance (b->reading, sum->end, cue->start) <= 16)
        best = cue;
    }
  return best;
}

/* "아마존이 앤트로픽에 쏟아부은 금액은": the verb before a bare word for money says what it is. */
static const GotganCue *
meaning_of_sum (const GotganBuilder *b, const GotganCue *sum)
{
  const GotganCue *best = NULL;

  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);

      if (gotgan_cue_is_frame (cue) && cue->end <= sum->start
          && gotgan_reading_distance (b->reading, cue->end, sum->start) <= 6)
        best = cue;
    }
  if (best == NULL && b->reading->language == GOTGAN_LANGUAGE_EN)
    best = verb_of_sum (b, sum);
  if (best == NULL && b->reading->language == GOTGAN_LANGUAGE_KO && sum->frame == GOTGAN_FRAME_NONE)
    best = verb_after_sum (b, sum);
  return best == NULL && sum->frame != GOTGAN_FRAME_NONE ? sum : best;
}

/* "노벨라의 누적 투자금은 1200억원": an investment that somebody has was raised. */
static gboolean
is_owned_sum (const GotganBuilder *b, const GotganCue *sum)
{
  GotganActor owner = gotgan_role_attribute (b->discourse, b->reading, sum);
  g_autoptr (GArray) goals =
      gotgan_roles_with_case (b->discourse, b->reading, sum, GOTGAN_CASE_GOAL);

  return sum->class == GOTGAN_CUE_SUM && goals->len == 0
         && ((owner.name != NULL && owner.mention->role == GOTGAN_CASE_GENITIVE
              && owner.kind == GOTGAN_PARTY_COMPANY)
             || gotgan_reading_has_cue (b->reading, GOTGAN_CUE_TOTAL, sum->start));
}

/* "took $75m from Novella": taking is raising when somebody gives. */
static gboolean
has_source (const GotganBuilder *b, const GotganCue *cue)
{
  g_autoptr (GArray) sources =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_SOURCE);

  return sources->len > 0;
}

static void
build_with_sum (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  switch (cue->frame)
    {
    case GOTGAN_FRAME_RAISE:
      gotgan_claim_raise (b, cue, money);
      break;
    case GOTGAN_FRAME_TAKE:
      if (has_source (b, cue))
        gotgan_claim_raise (b, cue, money);
      break;
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_GIVE:
    case GOTGAN_FRAME_JOIN:
    case GOTGAN_FRAME_LEAD:
      gotgan_claim_invest (b, cue, money);
      break;
    case GOTGAN_FRAME_LEND:
      gotgan_claim_lend (b, cue, money);
      break;
    case GOTGAN_FRAME_BUY:
      gotgan_claim_buy (b, cue, money);
      break;
    case GOTGAN_FRAME_SELL:
      gotgan_claim_sell (b, cue, money);
      break;
    case GOTGAN_FRAME_SPEND:
      gotgan_claim_spend (b, cue, money);
      break;
    case GOTGAN_FRAME_SUPPLY:
      gotgan_claim_supply (b, cue, money);
      break;
    case GOTGAN_FRAME_DELIVER:
      gotgan_claim_deliver (b, cue, money);
      break;
    case GOTGAN_FRAME_DEAL:
      gotgan_claim_deal (b, cue, money);
      break;
    case GOTGAN_FRAME_PAY:
      gotgan_claim_pay (b, cue, money);
      break;
    case GOTGAN_FRAME_GAIN:
      gotgan_claim_gain (b, cue, money);
      break;
    case GOTGAN_FRAME_NONE:
    case GOTGAN_FRAME_BACKERS:
    case GOTGAN_FRAME_VENTURE:
    case GOTGAN_FRAME_HOLD:
      break;
    case GOTGAN_FRAME_VALUE:
    case GOTGAN_FRAME_WORTH:
    case GOTGAN_FRAME_REVENUE:
    case GOTGAN_FRAME_EXPENSE:
    case GOTGAN_FRAME_LOSS:
    case GOTGAN_FRAME_PROFIT:
      gotgan_claim_measure (b, cue, money);
      break;
    }
}

/* "to $85bn from $75bn": what it was before, unless that has its own date. */
static gboolean
is_former_value (const GotganBuilder *b, const GotganMoneyMention *money)
{
  const char *p = b->reading->text + money->outer_start;

  if (b->reading->language != GOTGAN_LANGUAGE_EN || money->outer_start < b->reading->start + 5
      || strncmp (p - 5, "from ", 5) != 0
      || money == &g_array_index (b->reading->money, GotganMoneyMention, 0))
    return FALSE;
  for (guint i = 0; i < b->reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (b->reading->dates, GotganDateMention, i);

      if (date->start >= money->end
          && gotgan_reading_distance (b->reading, money->end, date->start) <= 12)
        return FALSE;
    }
  return TRUE;
}

/* "$15 billion more than it had planned" */
static gboolean
is_difference (const GotganBuilder *b, const GotganMoneyMention *money)
{
  static const char *const words[] = { " more than",   " less than",  " above ",  " below ",
                                       " higher than", " lower than", " short of" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_text_starts (b->reading->text + money->outer_end, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
makes_no_claim (const GotganMoneyMention *money)
{
  return (money->flags & (GOTGAN_FIGURE_PER_UNIT | GOTGAN_FIGURE_NO_CURRENCY))
         || money->money.max < LEAST_SUM;
}

static void
claims_of_shares (const GotganBuilder *b)
{
  for (guint i = 0; i < b->reading->percents->len; i++)
    gotgan_claim_share (b, &g_array_index (b->reading->percents, GotganPercentMention, i));
}

void
gotgan_claims_of_money (const GotganBuilder *b)
{
  gboolean sold = gotgan_reading_has_frame (b->reading, GOTGAN_FRAME_GAIN, G_MAXSIZE);

  /* What was held is what is sold; what was invested in is what is held. */
  if (sold)
    claims_of_shares (b);
  for (guint i = 0; i < b->reading->money->len; i++)
    {
      const GotganMoneyMention *money = &g_array_index (b->reading->money, GotganMoneyMention, i);
      const GotganCue *cue;
      gboolean summed;

      if (makes_no_claim (money) || is_former_value (b, money) || is_difference (b, money)
          || in_bracket (b, money))
        continue;
      cue = gotgan_frame_of_figure (b->reading, money);
      if (cue == NULL || cue->class == GOTGAN_CUE_REJECT)
        continue;
      g_hash_table_add (b->used, (gpointer) cue);
      /* "손에 쥔 첫 투자금": with a word for money, getting is raising */
      summed = cue->class == GOTGAN_CUE_SUM;
      if (summed)
        cue = meaning_of_sum (b, cue);
      if (cue == NULL)
        continue;
      g_hash_table_add (b->used, (gpointer) cue);
      if (is_owned_sum (b, cue) || (summed && cue->frame == GOTGAN_FRAME_GAIN))
        gotgan_claim_raise (b, cue, money);
      else
        build_with_sum (b, cue, money);
    }
  if (!sold)
    claims_of_shares (b);
}

/* --- Without a sum --------------------------------------------------------------------------- */

static gboolean
figure_in_clause (const GotganReading *reading, gsize at)
{
  guint clause = gotgan_reading_clause_at (reading, at);

  for (guint i = 0; i < reading->money->len; i++)
    if (gotgan_reading_clause_at (reading,
                                  g_array_index (reading->money, GotganMoneyMention, i).start)
        == clause)
      return TRUE;
  return FALSE;
}

static void
build_without_sum (const GotganBuilder *b, const GotganCue *cue)
{
  switch (cue->frame)
    {
    case GOTGAN_FRAME_RAISE:
      gotgan_claim_raise (b, cue, NULL);
      break;
    case GOTGAN_FRAME_INVEST:
      gotgan_claim_invest (b, cue, NULL);
      break;
    case GOTGAN_FRAME_GIVE:
      if (gotgan_reading_has_cue (b->reading, GOTGAN_CUE_SUM, cue->start))
        gotgan_claim_invest (b, cue, NULL);
      break;
    case GOTGAN_FRAME_JOIN:
      gotgan_claim_join (b, cue);
      break;
    case GOTGAN_FRAME_BACKERS:
      gotgan_claim_backers (b, cue);
      break;
    case GOTGAN_FRAME_BUY:
      gotgan_claim_buy (b, cue, NULL);
      break;
    case GOTGAN_FRAME_SELL:
      gotgan_claim_sell (b, cue, NULL);
      break;
    case GOTGAN_FRAME_VENTURE:
      gotgan_claim_found (b, cue, NULL);
      break;
    default:
      break;
    }
}

/* "backed by Novella": what stands in the same clause is said of another verb. */
static gboolean
has_agent (const GotganReading *reading, const GotganCue *cue)
{
  return reading->language == GOTGAN_LANGUAGE_EN && cue->class == GOTGAN_CUE_VERB
         && gotgan_text_starts (reading->text + cue->end, " by ");
}

/* Without a figure there is less to go by, so the parts must be named in the sentence; only the company of a round may
 * be known from before. */
void
gotgan_claims_without_sum (const GotganBuilder *b)
{
  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);

      if (!gotgan_cue_is_frame (cue) || g_hash_table_contains (b->used, cue))
        continue;
      if (cue->frame == GOTGAN_FRAME_LEAD)
        gotgan_claim_lead (b, cue);
      else if (cue->frame == GOTGAN_FRAME_JOIN
               || (cue->frame == GOTGAN_FRAME_INVEST && has_agent (b->reading, cue)))
        build_without_sum (b, cue);
      else if (!figure_in_clause (b->reading, cue->start))
        build_without_sum (b, cue);
    }
}

/* --- Outcomes -------------------------------------------------------------------------------- */

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

static gboolean
is_outcome (const GotganCue *cue)
{
  return cue->class == GOTGAN_CUE_STAGE
         && (cue->stage == GOTGAN_STAGE_STALLED || cue->stage == GOTGAN_STAGE_WITHDRAWN);
}

void
gotgan_claims_of_outcome (const GotganBuilder *b)
{
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

      if (!is_outcome (cue) || clause <= stated || has_own_deal (b->reading, clause))
        continue;
      outcome.cue = cue;
      outcome.stage = cue->stage;
      outcome.money = NULL;
      outcome.date = gotgan_state_date (b->discourse, b->reading, cue->start, cue->stage, FALSE);
      outcome.rule = "outcome";
      outcome.told = TRUE;
      gotgan_statement_emit (b, &outcome);
      return;
    }
}
