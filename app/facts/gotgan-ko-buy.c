/* Purchases of companies. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* For how many sentences others can bid for the same without its being named: "칼라일도 인수제안서를 냈다". */
#define MAX_TRADE_AGE 4

static gboolean
is_merger (const GotganKoEvent *event)
{
  return gotgan_ko_cue_ends_with (event, (const char *const[]) { "합병", NULL });
}

typedef struct
{
  GArray *buyers;
  GArray *bought;
} Trade;

static void
trade_clear (Trade *trade)
{
  g_clear_pointer (&trade->buyers, g_array_unref);
  g_clear_pointer (&trade->bought, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trade, trade_clear)

/* "삼성전자로부터 인수 제안을 받았다": who gives the offer would buy. */
static void
take_offer_of_source (const GotganKoEvent *event, Trade *trade)
{
  g_autoptr (GArray) sources = gotgan_ko_with_case (event, GOTGAN_CASE_SOURCE);
  GotganActor subject = gotgan_actors_first (trade->buyers);

  if (sources->len == 0)
    return;
  if (trade->bought->len == 0)
    gotgan_ko_set_one (trade->bought, subject);
  gotgan_ko_set_one (trade->buyers, gotgan_actors_first (sources));
}

/* "메타의 퓨리오사AI 인수", "오픈AI 인수": the names inside the phrase of the noun. */
static void
trade_of_noun (const GotganKoEvent *event, Trade *trade)
{
  GotganActor owner = gotgan_ko_owner (event, event->word);
  GotganActor attribute = gotgan_ko_attribute (event, event->word);
  GotganActor subject = gotgan_actors_first (trade->buyers);
  gboolean offer =
      gotgan_ko_cue_ends_with (event, (const char *const[]) { "인수가", "제안", "인수액", "대금",
                                                              "금액", "가격", NULL })
      || gotgan_text_starts (event->reading->text + event->cue->end, " 제안");

  if (attribute.name != NULL && trade->bought->len == 0
      && !gotgan_actor_equal (&attribute, &subject))
    gotgan_ko_set_one (trade->bought, attribute);
  if (offer && owner.name == NULL)
    take_offer_of_source (event, trade);
  if (owner.name == NULL)
    return;
  if (trade->bought->len > 0 || offer)
    {
      if (trade->bought->len == 0 && !gotgan_actor_equal (&subject, &owner))
        gotgan_ko_set_one (trade->bought, subject);
      gotgan_ko_set_one (trade->buyers, owner);
    }
  else
    gotgan_ko_set_one (trade->bought, owner);
}

/* "비디시스템스도 인수했다": without another object, what 도 marks is one. */
static void
take_also (const GotganKoEvent *event, Trade *trade)
{
  guint also = event->n_chain > 0 ? gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_ALSO)
                                  : GOTGAN_KO_NONE;
  GotganActor actor = gotgan_ko_party_of (event, also);

  if (also == GOTGAN_KO_NONE || gotgan_ko_word (event, event->word)->sort != GOTGAN_KO_PREDICATE
      || gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_OBJECT) != GOTGAN_KO_NONE)
    return;
  gotgan_ko_set_one (trade->bought, actor);
  if (actor.name != NULL && gotgan_actors_include (trade->buyers, &actor))
    g_array_set_size (trade->buyers, 0);
}

/* "지난 3월 인수한 포시마크": the clause describes what is bought, its buyer is the topic. */
static void
take_described (const GotganKoEvent *event, Trade *trade)
{
  GotganActor described = gotgan_ko_described (event);
  GotganActor buyer = gotgan_actors_first (trade->buyers);
  guint topic;

  if (described.name == NULL)
    return;
  /* "본입찰에서 1조원을 써낸 카카오": who bids */
  if (gotgan_text_starts (event->reading->text + event->cue->start, "써"))
    {
      gotgan_ko_set_one (trade->buyers, described);
      return;
    }
  gotgan_ko_set_one (trade->bought, described);
  if (!gotgan_actor_equal (&buyer, &described))
    return;
  g_array_set_size (trade->buyers, 0);
  topic = gotgan_ko_word (event, event->chain[0])->topic;
  if (topic != GOTGAN_KO_NONE)
    gotgan_ko_set_one (trade->buyers, gotgan_ko_party_of (event, topic));
}

/* "퀄컴에 인수를 제안했다": 에 marks what an offer is made to. */
static void
take_goal (const GotganKoEvent *event, Trade *trade)
{
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  GotganActor goal = gotgan_actors_first (goals);

  if (!gotgan_actors_include (trade->buyers, &goal))
    gotgan_ko_set_one (trade->bought, goal);
}

/* "남양유업 오너 일가로부터 지분 53%를 매입했다": whose owners sell their shares is bought. */
static void
take_shares_of_source (const GotganKoEvent *event, Trade *trade)
{
  for (guint i = 0; i < event->n_chain && trade->bought->len == 0; i++)
    {
      guint source = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_SOURCE);
      GotganActor company;

      if (source == GOTGAN_KO_NONE || gotgan_ko_word (event, source)->party != GOTGAN_KO_NONE)
        continue;
      company = gotgan_ko_owner (event, source);
      if (company.name == NULL)
        company = gotgan_ko_attribute (event, source);
      if (company.kind == GOTGAN_PARTY_COMPANY && !gotgan_actors_include (trade->buyers, &company))
        gotgan_ko_set_one (trade->bought, company);
    }
}

/* "네이버와 두나무는 합병하기로 했다": of two that merge the first takes over the other. */
static void
take_second (Trade *trade)
{
  g_array_append_val (trade->bought, g_array_index (trade->buyers, GotganActor, 1));
  g_array_set_size (trade->buyers, 1);
}

/* "구글에 인수됐다" */
static void
find_undergone (const GotganKoEvent *event, Trade *trade)
{
  g_autoptr (GArray) subjects = gotgan_ko_subjects (event);

  trade->buyers = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  gotgan_ko_set_one (trade->bought,
                     subjects->len > 0 ? gotgan_actors_first (subjects)
                                       : gotgan_actor_supposed (event->b->discourse->spoken.topic));
}

static void
find_trade (const GotganKoEvent *event, Trade *trade)
{
  trade->bought = gotgan_actors_new ();
  if (gotgan_ko_is_undergone (event))
    {
      find_undergone (event, trade);
      return;
    }
  trade->buyers = gotgan_ko_subjects (event);
  gotgan_ko_find_object (event, trade->bought);
  if (trade->bought->len == 0)
    take_also (event, trade);
  if (trade->bought->len == 0 && is_merger (event))
    {
      g_array_unref (trade->bought);
      trade->bought = gotgan_ko_with_case (event, GOTGAN_CASE_WITH);
    }
  if (trade->bought->len == 0 && is_merger (event) && trade->buyers->len == 2)
    take_second (trade);
  if (gotgan_ko_word (event, event->word)->sort == GOTGAN_KO_NOMINAL
      || event->cue->class == GOTGAN_CUE_NOUN)
    trade_of_noun (event, trade);
  if (trade->bought->len == 0)
    take_shares_of_source (event, trade);
  if (trade->bought->len == 0)
    take_described (event, trade);
  if (trade->bought->len == 0)
    take_goal (event, trade);
}

/* Who is left out is who was spoken of: the parties of the last trade, the company that money goes to, the topic. */
static void
fill_in (const GotganKoEvent *event, Trade *trade)
{
  GotganDiscourse *self = event->b->discourse;
  gboolean has_sum = event->money != NULL;

  if (trade->bought->len == 0 && trade->buyers->len == 0 && self->trade.buyer.name != NULL)
    {
      gotgan_ko_set_one (trade->buyers, gotgan_actor_supposed (self->trade.buyer));
      gotgan_ko_set_one (trade->bought, gotgan_actor_supposed (self->trade.bought));
      return;
    }
  if (trade->bought->len == 0 && self->trade.bought.name != NULL
      && !gotgan_actors_include (trade->buyers, &self->trade.bought)
      && (has_sum || self->trade.age <= MAX_TRADE_AGE))
    gotgan_ko_set_one (trade->bought, gotgan_actor_supposed (self->trade.bought));
  if (trade->bought->len == 0 && has_sum && self->funding.target.name != NULL
      && !gotgan_actors_include (trade->buyers, &self->funding.target))
    gotgan_ko_set_one (trade->bought, gotgan_actor_supposed (self->funding.target));
  if (trade->buyers->len == 0 && self->trade.buyer.name != NULL
      && gotgan_actors_include (trade->bought, &self->trade.bought))
    gotgan_ko_set_one (trade->buyers, gotgan_actor_supposed (self->trade.buyer));
  if (trade->buyers->len == 0 && self->spoken.topic.name != NULL
      && !gotgan_actors_include (trade->bought, &self->spoken.topic))
    gotgan_ko_set_one (trade->buyers, gotgan_actor_supposed (self->spoken.topic));
}

void
gotgan_ko_remember_trade (const GotganKoEvent *event, const GotganStatement *statement)
{
  GotganDiscourse *self = event->b->discourse;

  self->trade.buyer = gotgan_actor_supposed (statement->investor);
  self->trade.bought = gotgan_actor_supposed (statement->company);
  self->trade.date = statement->date;
  self->trade.stage = statement->stage;
  self->trade.sentence = self->sentence;
  self->trade.age = 0;
}

static void
emit_trade (const GotganKoEvent *event, GotganStatement *statement, const Trade *trade)
{
  guint rank = event->money != NULL ? gotgan_ko_respective_rank (event, trade->bought->len)
                                    : trade->bought->len;
  /* "A와 B가 사채를 각각 150억원, 50억원씩 인수했다" */
  guint payer = event->money != NULL && trade->bought->len == 1
                    ? gotgan_ko_respective_rank (event, trade->buyers->len)
                    : trade->buyers->len;

  for (guint i = 0; i < trade->bought->len; i++)
    for (guint j = 0; j < trade->buyers->len; j++)
      {
        if ((rank < trade->bought->len && i != rank) || (payer < trade->buyers->len && j != payer))
          continue;
        statement->company = g_array_index (trade->bought, GotganActor, i);
        statement->investor = g_array_index (trade->buyers, GotganActor, j);
        gotgan_statement_emit (event->b, statement);
        gotgan_ko_remember_trade (event, statement);
      }
}

/* "34억달러어치의 컴퓨팅 용량을 구매": things are bought, no company. */
static gboolean
buys_things (const GotganKoEvent *event)
{
  guint verb = event->n_chain > 0 ? event->chain[0] : event->word;
  guint object = gotgan_ko_child (event, verb, GOTGAN_CASE_OBJECT);

  if (object == GOTGAN_KO_NONE)
    return FALSE;
  /* "3조원어치의 자주포를" */
  if (gotgan_text_starts (event->reading->text + event->money->end, "어치")
      && gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, object),
                             object)
             == NULL)
    return TRUE;
  return gotgan_ko_cue_in (event->reading, gotgan_ko_phrase_start (event->reading, object), object,
                           GOTGAN_CUE_WORKS)
         != NULL;
}

static gboolean
has_supplier (const GotganKoEvent *event)
{
  g_autoptr (GArray) sources = gotgan_ko_with_case (event, GOTGAN_CASE_SOURCE);

  return sources->len > 0;
}

/* "애플은 인수 의사를 접었다": of what others would buy too. */
static gboolean
gives_up (const GotganKoEvent *event, const Trade *trade)
{
  gboolean told;
  GotganStage stage = gotgan_ko_stage (event, &told);

  return trade->buyers->len > 0 && event->b->discourse->trade.bought.name != NULL
         && (stage == GOTGAN_STAGE_WITHDRAWN || stage == GOTGAN_STAGE_DENIED)
         && !gotgan_actors_include (trade->buyers, &event->b->discourse->trade.bought);
}

/* Without a sum a trade must be said itself, and of somebody. */
static gboolean
is_told_without_sum (const GotganKoEvent *event, const Trade *trade)
{
  return !gotgan_ko_is_trade_aside (event) && gotgan_ko_is_said (event)
         && (trade->bought->len > 0 || trade->buyers->len > 0);
}

/* Buyers act for whom they are in office for; nobody buys himself. */
static void
settle_buyers (const GotganKoEvent *event, Trade *trade)
{
  for (guint i = trade->buyers->len; i > 0; i--)
    {
      GotganActor *buyer = &g_array_index (trade->buyers, GotganActor, i - 1);

      *buyer = gotgan_actor_in_office (event->b, *buyer);
      if (gotgan_actors_include (trade->bought, buyer))
        g_array_remove_index (trade->buyers, i - 1);
    }
}

/* "노벨라 신주 500억원어치를 인수한다": the money goes to Novella. */
static gboolean
takes_up_new (const GotganKoEvent *event)
{
  static const char *const papers[] = { "신주", "전환사채",   "교환사채",
                                        "사채", "전환우선주", "유상증자" };
  guint host = gotgan_ko_word_at (event->reading, event->money->start);
  guint first;

  if (host == GOTGAN_KO_NONE)
    return FALSE;
  first = gotgan_ko_phrase_start (event->reading, host);
  for (guint i = first > 0 ? first - 1 : first; i <= host + 1 && i < event->words->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
      if (gotgan_text_starts (event->reading->text + gotgan_ko_word (event, i)->start, papers[j]))
        return TRUE;
  return FALSE;
}

void
gotgan_ko_buy (GotganKoEvent *event)
{
  GotganStatement statement;
  g_auto (Trade) trade = { NULL, NULL };

  find_trade (event, &trade);
  if (event->money != NULL && buys_things (event)
      && (trade.bought->len == 0 || has_supplier (event)))
    {
      gotgan_ko_supply (event);
      return;
    }
  if (trade.bought->len == 0 && gotgan_ko_buys_unknown (event))
    return;
  if (event->money == NULL && !is_told_without_sum (event, &trade))
    return;
  if (event->money != NULL && takes_up_new (event) && trade.bought->len == 1)
    {
      gotgan_ko_invest_in (event, trade.buyers, gotgan_actors_first (trade.bought));
      return;
    }
  settle_buyers (event, &trade);
  if (trade.bought->len == 0 && gives_up (event, &trade))
    gotgan_ko_set_one (trade.bought, gotgan_actor_supposed (event->b->discourse->trade.bought));
  fill_in (event, &trade);
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_ACQUISITION,
                            event->money != NULL ? "buy" : "buy-without-sum");
  /* "인수가는 2400억원이다": of the purchase spoken of */
  if (event->money != NULL && statement.date == NULL && gotgan_actors_first (trade.buyers).inferred
      && gotgan_actors_first (trade.bought).inferred && statement.stage == GOTGAN_STAGE_COMPLETED
      && event->b->discourse->trade.stage != GOTGAN_STAGE_NONE)
    {
      statement.date = event->b->discourse->trade.date;
      statement.stage = event->b->discourse->trade.stage;
    }
  emit_trade (event, &statement, &trade);
}
