/* Shares given beside the name of who gives or holds them. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static gboolean
in_bracket_of (const GotganPartyMention *mention, gsize start, gsize end)
{
  return mention->bracket_end != 0 && start >= mention->bracket_start
         && end <= mention->bracket_end;
}

static const GotganCue *
cue_of_giving (const GotganReading *reading)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (gotgan_cue_is_frame (cue)
          && (cue->frame == GOTGAN_FRAME_INVEST || cue->frame == GOTGAN_FRAME_GIVE
              || cue->frame == GOTGAN_FRAME_JOIN || cue->frame == GOTGAN_FRAME_RAISE))
        return cue;
    }
  for (guint i = 0; i < reading->cues->len; i++)
    if (g_array_index (reading->cues, GotganCue, i).class == GOTGAN_CUE_SUM)
      return &g_array_index (reading->cues, GotganCue, i);
  return NULL;
}

/* A sentence that only lists who gave how much goes by the round before. */
static void
list_share (const GotganBuilder *b, const GotganPartyMention *mention,
            const GotganMoneyMention *money)
{
  GotganDiscourse *self = b->discourse;
  GotganStatement statement = { 0 };

  if (!gotgan_party_mention_is_party (mention) || mention->name == NULL
      || self->funding.target.name == NULL)
    return;
  self->funding.giving.start = money->start;
  self->funding.giving.end = money->end;
  statement.kind = GOTGAN_KIND_INVESTMENT;
  statement.money = money;
  statement.cue = &self->funding.giving;
  statement.rule = "share-in-list";
  statement.stage = self->funding.stage;
  statement.told = TRUE;
  statement.investor = gotgan_actor_of (self, mention);
  statement.company = gotgan_actor_supposed (self->funding.target);
  gotgan_statement_emit (b, &statement);
  self->funding.target_age = 0;
}

static void
sum_in_bracket (const GotganBuilder *b, const GotganPartyMention *mention,
                const GotganMoneyMention *money)
{
  GotganStatement statement;
  GotganKoEvent event;
  const GotganCue *cue = cue_of_giving (b->reading);

  if (cue == NULL && b->discourse->funding.investing && b->discourse->funding.money_age <= 1)
    {
      list_share (b, mention, money);
      return;
    }
  if (cue == NULL || !gotgan_party_mention_is_party (mention)
      || b->discourse->funding.target.name == NULL)
    return;
  gotgan_ko_event_init (&event, b, cue);
  event.money = money;
  gotgan_ko_statement_open (&event, &statement, GOTGAN_KIND_INVESTMENT, "share-in-bracket");
  statement.investor = gotgan_actor_of (b->discourse, mention);
  statement.company = gotgan_actor_supposed (b->discourse->funding.target);
  gotgan_discourse_add_investor (b->discourse, statement.investor);
  gotgan_statement_emit (b, &statement);
}

/* "KDB산업은행(300억원)": a share in brackets behind the name of who gives it. */
gboolean
gotgan_ko_money_in_bracket (const GotganBuilder *b, const GotganMoneyMention *money)
{
  for (guint i = 0; i < b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (b->reading->parties, GotganPartyMention, i);

      if (!in_bracket_of (mention, money->start, money->end))
        continue;
      sum_in_bracket (b, mention, money);
      return TRUE;
    }
  return FALSE;
}

static const GotganCue *
cue_of_holding (const GotganReading *reading)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (gotgan_cue_is_frame (cue) && cue->frame == GOTGAN_FRAME_HOLD)
        return cue;
    }
  return NULL;
}

/* "현대차(14.5%)와 SK텔레콤(7.1%)은 가진 주식을". */
gboolean
gotgan_ko_share_in_bracket (const GotganBuilder *b, const GotganPercentMention *percent)
{
  for (guint i = 0; i < b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (b->reading->parties, GotganPartyMention, i);
      const GotganCue *cue = cue_of_holding (b->reading);
      GotganStatement statement;
      GotganKoEvent event;

      if (!in_bracket_of (mention, percent->start, percent->end))
        continue;
      if (cue == NULL || !gotgan_party_mention_is_party (mention))
        return TRUE;
      gotgan_ko_event_init (&event, b, cue);
      event.percent = percent;
      gotgan_ko_statement_open (&event, &statement, GOTGAN_KIND_STAKE, "share-in-bracket");
      statement.basis = GOTGAN_BASIS_REPORTED;
      statement.date = NULL;
      statement.investor = gotgan_actor_of (b->discourse, mention);
      statement.company = gotgan_actor_supposed (
          b->discourse->holding.company.name != NULL
                  && !gotgan_actor_equal (&b->discourse->holding.company, &statement.investor)
              ? b->discourse->holding.company
              : b->discourse->funding.target);
      if (statement.company.name != NULL)
        gotgan_statement_emit (b, &statement);
      return TRUE;
    }
  return FALSE;
}

/* "IMM인베스트먼트 80억원, 삼성벤처투자 40억원이다": behind a round, who gives how much. */
gboolean
gotgan_ko_money_of_name (const GotganBuilder *b, const GotganMoneyMention *money)
{
  guint index = gotgan_ko_word_at (b->reading, money->start);
  const GotganKoWord *word;

  if (index == GOTGAN_KO_NONE || index == 0 || b->discourse->funding.target_age > 1
      || !b->discourse->funding.investing || b->discourse->funding.target.name == NULL)
    return FALSE;
  word = &g_array_index (b->reading->words, GotganKoWord, index);
  if (word[-1].party == GOTGAN_KO_NONE || word[-1].sort != GOTGAN_KO_NOMINAL
      || word[-1].kase != GOTGAN_CASE_BARE || word[-1].comma)
    return FALSE;
  list_share (b, &g_array_index (b->reading->parties, GotganPartyMention, word[-1].party), money);
  return TRUE;
}
