/* Which builder gets a figure of a Korean sentence, and which gets a word that governs none. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Nobody is valued at, raises or spends less; such a figure is the price of something. */
#define LEAST_SUM 1000000

static GotganKoEvent *
venture_in_sentence (const GotganKoEvent *event, GotganKoEvent *venture)
{
  for (guint i = 0; i < event->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (event->reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_NOUN && cue->frame == GOTGAN_FRAME_VENTURE
          && cue->start > event->cue->end)
        {
          gotgan_ko_event_init (venture, event->b, cue);
          venture->money = event->money;
          venture->host = event->host;
          return venture;
        }
    }
  return NULL;
}

static void
give (GotganKoEvent *event)
{
  GotganKoEvent venture;

  if (event->money != NULL && venture_in_sentence (event, &venture) != NULL
      && (event->money->flags & GOTGAN_FIGURE_EACH
          || gotgan_reading_has_cue (event->reading, GOTGAN_CUE_EACH, G_MAXSIZE)))
    {
      g_hash_table_add (event->b->used, (gpointer) venture.cue);
      gotgan_ko_found (&venture);
    }
  else
    gotgan_ko_invest (event);
}

/* "노벨라의 누적 투자금은 1200억원": an investment that somebody has was raised. */
static gboolean
is_owned_sum (const GotganKoEvent *event)
{
  g_autoptr (GArray) goals = NULL;

  if (event->cue->class != GOTGAN_CUE_SUM || event->frame != GOTGAN_FRAME_INVEST)
    return FALSE;
  /* "아마존의 앤트로픽 투자액": who gives and who gets */
  if (gotgan_ko_owner (event, event->word).name != NULL
      && gotgan_ko_attribute (event, event->word).name != NULL)
    return FALSE;
  goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  return goals->len == 0;
}

/* "투자금은 1조5000억원이다" says of nobody in particular whose it is. */
static gboolean
has_owner (const GotganKoEvent *event)
{
  guint noun = event->measure != GOTGAN_KO_NONE ? event->measure : event->word;
  g_autoptr (GArray) subjects = NULL;

  if (gotgan_ko_owner (event, noun).name != NULL || gotgan_ko_attribute (event, noun).name != NULL
      || gotgan_reading_has_cue (event->reading, GOTGAN_CUE_TOTAL, G_MAXSIZE)
      || gotgan_reading_speaks_of_deal (event->reading))
    return TRUE;
  subjects = gotgan_ko_subjects (event);
  return subjects->len > 0;
}

static void
give_or_raise (GotganKoEvent *event)
{
  /* "총 투자액은 4조원이다" behind a joint company: what it will cost */
  if (event->cue->class == GOTGAN_CUE_SUM && event->b->discourse->joint.age <= 1
      && event->b->discourse->joint.company.name != NULL
      && gotgan_ko_owner (event, event->word).name == NULL && gotgan_ko_is_topical (event))
    return;
  if (!is_owned_sum (event))
    give (event);
  else if (has_owner (event))
    gotgan_ko_raise (event);
}

/* "CB는 KT가 300억원을 인수한다": who takes up a sum of what is issued gives it. */
static void
buy_or_take_up (GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;
  const GotganKoWord *host = gotgan_ko_word (event, event->host);

  if (self->funding.investing && self->funding.target_age <= 1 && self->funding.target.name != NULL
      && !event->attributive && event->n_chain > 0
      && (host->kase == GOTGAN_CASE_OBJECT || host->kase == GOTGAN_CASE_BARE)
      && host->head == event->chain[0] && event->cue->class != GOTGAN_CUE_SUM
      && (gotgan_text_starts (event->reading->text + event->cue->start, "인수")
          || (gotgan_ko_word (event, event->word)->ending != GOTGAN_KO_ADNOMINAL
              && gotgan_reading_has_frame (event->reading, GOTGAN_FRAME_RAISE, event->cue->start))))
    gotgan_ko_invest (event);
  else
    gotgan_ko_buy (event);
}

/* "100억원 규모 라운드를 주도했다": the whole is the round's; who leads or joins it is named apart. */
static void
lead_or_join (GotganKoEvent *event)
{
  GotganFrame frame = event->frame;
  GotganKoEvent round = *event;

  if (!event->attributive)
    {
      gotgan_ko_invest (event);
      return;
    }
  round.frame = GOTGAN_FRAME_RAISE;
  gotgan_ko_raise_whole (&round);
  if (frame == GOTGAN_FRAME_LEAD)
    gotgan_ko_lead (event);
  else
    gotgan_ko_join (event);
}

typedef void (*Builder) (GotganKoEvent *event);

static const Builder with_sum[] = {
  [GOTGAN_FRAME_RAISE] = gotgan_ko_raise,     [GOTGAN_FRAME_TAKE] = gotgan_ko_raise,
  [GOTGAN_FRAME_GAIN] = gotgan_ko_raise,      [GOTGAN_FRAME_INVEST] = give_or_raise,
  [GOTGAN_FRAME_GIVE] = give_or_raise,        [GOTGAN_FRAME_LEND] = gotgan_ko_lend,
  [GOTGAN_FRAME_JOIN] = lead_or_join,         [GOTGAN_FRAME_LEAD] = lead_or_join,
  [GOTGAN_FRAME_BUY] = buy_or_take_up,        [GOTGAN_FRAME_SELL] = gotgan_ko_sell,
  [GOTGAN_FRAME_SPEND] = gotgan_ko_spend,     [GOTGAN_FRAME_SUPPLY] = gotgan_ko_supply,
  [GOTGAN_FRAME_DEAL] = gotgan_ko_supply,     [GOTGAN_FRAME_PAY] = gotgan_ko_supply,
  [GOTGAN_FRAME_DELIVER] = gotgan_ko_deliver, [GOTGAN_FRAME_VENTURE] = gotgan_ko_found,
  [GOTGAN_FRAME_VALUE] = gotgan_ko_measure,   [GOTGAN_FRAME_WORTH] = gotgan_ko_measure,
  [GOTGAN_FRAME_REVENUE] = gotgan_ko_measure, [GOTGAN_FRAME_EXPENSE] = gotgan_ko_measure,
  [GOTGAN_FRAME_LOSS] = gotgan_ko_measure,    [GOTGAN_FRAME_PROFIT] = gotgan_ko_measure,
};

static const Builder without_sum[] = {
  [GOTGAN_FRAME_RAISE] = gotgan_ko_raise,   [GOTGAN_FRAME_INVEST] = gotgan_ko_invest,
  [GOTGAN_FRAME_JOIN] = gotgan_ko_join,     [GOTGAN_FRAME_LEAD] = gotgan_ko_lead,
  [GOTGAN_FRAME_BUY] = gotgan_ko_buy,       [GOTGAN_FRAME_SELL] = gotgan_ko_sell,
  [GOTGAN_FRAME_VENTURE] = gotgan_ko_found,
};

static void
build (GotganKoEvent *event, const Builder *builders, guint n_builders)
{
  if (event->frame < n_builders && builders[event->frame] != NULL)
    builders[event->frame](event);
}

static gboolean
makes_no_claim (const GotganMoneyMention *money)
{
  return (money->flags & (GOTGAN_FIGURE_PER_UNIT | GOTGAN_FIGURE_NO_CURRENCY))
         || (money->money.max < LEAST_SUM && g_str_equal (money->money.currency, "KRW"))
         || money->money.max < 10000;
}

/* Every word of the chain has been heard. */
static void
use (const GotganKoEvent *event)
{
  GHashTable *used = event->b->used;
  guint last = event->n_chain > 0 ? event->chain[0] : event->word;
  guint first = gotgan_ko_phrase_start (event->reading, event->word);

  g_hash_table_add (used, (gpointer) event->cue);
  for (guint i = 0; i < event->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (event->reading->cues, GotganCue, i);
      guint word = gotgan_ko_word_at (event->reading, cue->end - 1);

      if ((word >= first && word <= gotgan_ko_phrase_head (event->reading, event->word))
          || word == last)
        g_hash_table_add (used, (gpointer) cue);
    }
}

static void
claims_of_shares (const GotganBuilder *b)
{
  for (guint i = 0; i < b->reading->percents->len; i++)
    {
      const GotganPercentMention *percent =
          &g_array_index (b->reading->percents, GotganPercentMention, i);
      GotganKoEvent event;

      if (!gotgan_ko_share_in_bracket (b, percent) && gotgan_ko_event_of_share (b, percent, &event))
        gotgan_ko_share (&event);
    }
}

static void
claims_of_money (const GotganBuilder *b)
{
  for (guint i = 0; i < b->reading->money->len; i++)
    {
      const GotganMoneyMention *money = &g_array_index (b->reading->money, GotganMoneyMention, i);
      GotganKoEvent event;

      if (makes_no_claim (money) || gotgan_ko_money_in_bracket (b, money))
        continue;
      if (!gotgan_ko_event_of_money (b, money, &event))
        {
          gotgan_ko_money_of_name (b, money);
          continue;
        }
      if (gotgan_ko_is_negated (&event))
        continue;
      use (&event);
      build (&event, with_sum, G_N_ELEMENTS (with_sum));
    }
}

/* --- Without a sum --------------------------------------------------------------------------- */

/* The verb may turn what its noun says: "투자를 받다". */
static void
turn (GotganKoEvent *event)
{
  const GotganCue *verb;
  guint head = gotgan_ko_phrase_head (event->reading, event->word);

  if (event->n_chain == 0 || gotgan_ko_word (event, event->word)->sort == GOTGAN_KO_PREDICATE
      || gotgan_ko_word (event, head)->head != event->chain[0])
    return;
  verb = gotgan_ko_frame_in (event->reading, event->chain[0], event->chain[0]);
  if (verb == NULL)
    return;
  if (event->frame == GOTGAN_FRAME_INVEST
      && (verb->frame == GOTGAN_FRAME_RAISE || verb->frame == GOTGAN_FRAME_TAKE))
    event->frame = GOTGAN_FRAME_RAISE;
  else if ((event->frame == GOTGAN_FRAME_INVEST || event->frame == GOTGAN_FRAME_RAISE)
           && (verb->frame == GOTGAN_FRAME_LEAD || verb->frame == GOTGAN_FRAME_JOIN))
    event->frame = GOTGAN_FRAME_NONE;
}

/* "리드 투자자로 나섰다": who leads need not be said to take part. */
static void
use_led (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (event->reading->cues, GotganCue, i);
      GotganKoEvent other;

      if (cue->frame != GOTGAN_FRAME_JOIN && cue->frame != GOTGAN_FRAME_INVEST)
        continue;
      gotgan_ko_event_init (&other, event->b, cue);
      if (other.n_chain > 0 && event->n_chain > 0 && other.chain[0] == event->chain[0])
        g_hash_table_add (event->b->used, (gpointer) cue);
    }
}

/* "투자하지 않기로 했다": who decides not to take part */
static gboolean
is_refused (const GotganKoEvent *event)
{
  return (event->frame == GOTGAN_FRAME_INVEST || event->frame == GOTGAN_FRAME_JOIN)
         && event->n_chain > 0 && gotgan_ko_word (event, event->chain[0])->planned
         && event->chain[0] == event->word;
}

static void
claims_without_sum (const GotganBuilder *b, gboolean leading)
{
  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);
      GotganKoEvent event;

      if (!gotgan_cue_is_frame (cue) || g_hash_table_contains (b->used, cue)
          || (cue->frame == GOTGAN_FRAME_LEAD) != leading)
        continue;
      gotgan_ko_event_init (&event, b, cue);
      if (event.word == GOTGAN_KO_NONE)
        continue;
      turn (&event);
      if (gotgan_ko_is_negated (&event) && !is_refused (&event))
        continue;
      build (&event, without_sum, G_N_ELEMENTS (without_sum));
      if (leading)
        use_led (&event);
    }
}

static gboolean
speaks_of_money (const GotganReading *reading)
{
  return gotgan_reading_has_frame (reading, GOTGAN_FRAME_RAISE, G_MAXSIZE)
         || gotgan_reading_has_frame (reading, GOTGAN_FRAME_INVEST, G_MAXSIZE)
         || gotgan_reading_has_frame (reading, GOTGAN_FRAME_LEND, G_MAXSIZE);
}

void
gotgan_ko_claims (const GotganBuilder *b)
{
  /* what is held may be what is sold */
  if (gotgan_reading_has_frame (b->reading, GOTGAN_FRAME_SELL, G_MAXSIZE))
    {
      claims_of_shares (b);
      claims_of_money (b);
    }
  else
    {
      claims_of_money (b);
      claims_of_shares (b);
    }
  claims_without_sum (b, TRUE);
  claims_without_sum (b, FALSE);
  gotgan_ko_claim_of_outcome (b);
  gotgan_ko_call_giver (b);
  gotgan_ko_note_direction (b);
  gotgan_ko_note_agreement (b);
  b->discourse->funding.money_age =
      speaks_of_money (b->reading) ? 0 : b->discourse->funding.money_age + 1;
}
