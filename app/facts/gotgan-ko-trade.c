/* Purchases, sales, orders, spending and companies founded together. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static void
set_one (GArray *actors, GotganActor actor)
{
  g_array_set_size (actors, 0);
  if (actor.name != NULL)
    g_array_append_val (actors, actor);
}

static gboolean
includes (GArray *actors, const GotganActor *actor)
{
  for (guint i = 0; i < actors->len; i++)
    if (gotgan_actor_equal (&g_array_index (actors, GotganActor, i), actor))
      return TRUE;
  return FALSE;
}

static gboolean
cue_ends_with (const GotganKoEvent *event, const char *const *words)
{
  const GotganCue *cue = event->cue;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (cue->end - cue->start >= length
          && strncmp (event->reading->text + cue->end - length, words[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "구글에 인수됐다": 되다 and 당하다 turn the parts round. */
static gboolean
is_undergone (const GotganKoEvent *event)
{
  static const char *const endings[] = { "됐", "된", "되", "될", "당하", "당했", "당한" };
  const char *p = event->reading->text + event->cue->end;

  for (guint i = 0; event->cue->class == GOTGAN_CUE_NOUN && i < G_N_ELEMENTS (endings); i++)
    if (gotgan_text_starts (p, endings[i]))
      return TRUE;
  return cue_ends_with (event, (const char *const[]) { "팔렸", "팔린", NULL });
}

/* --- What is traded -------------------------------------------------------------------------- */

/* "ABB의 로봇 부문을", "오하이오 전기차 공장을": a part of a company goes by the whole phrase. */
static GotganActor
part_of_company (const GotganKoEvent *event, guint object)
{
  static const char *const parts[] = { "부문", "사업부", "사업", "법인", "공장", "자회사", "계열사", "사업부문" };
  const GotganKoWord *word = gotgan_ko_word (event, object);
  GotganActor nobody = { 0 };
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize length = strlen (parts[i]);

      if (word->stem_end - word->start < length
          || strncmp (event->reading->text + word->stem_end - length, parts[i], length) != 0)
        continue;
      {
        guint first = gotgan_ko_phrase_start (event->reading, object);
        gsize from;

        while (first < object && gotgan_ko_word (event, first)->sort == GOTGAN_KO_APART)
          first++;
        if (first == object && word->stem_end - word->start == length)
          return nobody;
        from = gotgan_ko_word (event, first)->start;
        for (guint j = first; j < object; j++)
          if (gotgan_ko_word (event, j)->kase == GOTGAN_CASE_GENITIVE
              && gotgan_ko_word (event, j)->party == GOTGAN_KO_NONE)
            {
              from = gotgan_ko_word (event, j)->start;
              break;
            }
          else if (gotgan_ko_word (event, j)->party != GOTGAN_KO_NONE)
            {
              from = g_array_index (event->reading->parties, GotganPartyMention,
                                    gotgan_ko_word (event, j)->party)
                         .start;
              break;
            }
        name = g_strndup (event->reading->text + from, word->stem_end - from);
        return gotgan_actor_named (event->b->discourse, name);
      }
    }
  return nobody;
}

/* "알테라 지분 51%를", "회사를", "AXZ를". */
static void
find_object (const GotganKoEvent *event, GArray *bought)
{
  g_autoptr (GArray) objects = NULL;

  for (guint i = 0; i < event->n_chain && bought->len == 0; i++)
    {
      guint object = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_OBJECT);
      GotganActor actor;

      if (object == GOTGAN_KO_NONE
          || object == gotgan_ko_phrase_head (event->reading, event->word))
        continue;
      actor = part_of_company (event, object);
      if (actor.name == NULL && gotgan_ko_word (event, object)->party == GOTGAN_KO_NONE)
        {
          actor = gotgan_ko_attribute (event, object);
          if (actor.name == NULL)
            actor = gotgan_ko_owner (event, object);
          /* "권태곤 회장 일가의 지분" are not shares of him */
          if (actor.kind == GOTGAN_PARTY_PERSON)
            actor.name = NULL;
        }
      set_one (bought, actor);
    }
  if (bought->len > 0)
    return;
  objects = gotgan_ko_objects (event);
  if (objects->len > 0)
    g_array_append_vals (bought, objects->data, objects->len);
}

static gboolean
is_merger (const GotganKoEvent *event)
{
  return cue_ends_with (event, (const char *const[]) { "합병", NULL });
}

/* --- Purchases ------------------------------------------------------------------------------- */

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
    set_one (trade->bought, subject);
  set_one (trade->buyers, gotgan_actors_first (sources));
}

/* "메타의 퓨리오사AI 인수", "오픈AI 인수": the names inside the phrase of the noun. */
static void
trade_of_noun (const GotganKoEvent *event, Trade *trade)
{
  GotganActor owner = gotgan_ko_owner (event, event->word);
  GotganActor attribute = gotgan_ko_attribute (event, event->word);
  GotganActor subject = gotgan_actors_first (trade->buyers);
  gboolean offer = cue_ends_with (event, (const char *const[]) { "인수가", "제안", "인수액", "대금",
                                                                 "금액", "가격", NULL })
                   || gotgan_text_starts (event->reading->text + event->cue->end, " 제안");

  if (attribute.name != NULL && trade->bought->len == 0
      && !gotgan_actor_equal (&attribute, &subject))
    set_one (trade->bought, attribute);
  if (offer && owner.name == NULL)
    take_offer_of_source (event, trade);
  if (owner.name == NULL)
    return;
  if (trade->bought->len > 0 || offer)
    {
      if (trade->bought->len == 0 && !gotgan_actor_equal (&subject, &owner))
        set_one (trade->bought, subject);
      set_one (trade->buyers, owner);
    }
  else
    set_one (trade->bought, owner);
}

/* "비디시스템스도 인수했다": without another object, what 도 marks is one. */
static void
take_also (const GotganKoEvent *event, Trade *trade)
{
  guint also = event->n_chain > 0 ? gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_ALSO)
                                  : GOTGAN_KO_NONE;
  GotganActor actor = gotgan_ko_party_of (event, also);

  if (also == GOTGAN_KO_NONE
      || gotgan_ko_word (event, event->word)->sort != GOTGAN_KO_PREDICATE
      || gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_OBJECT) != GOTGAN_KO_NONE)
    return;
  set_one (trade->bought, actor);
  if (actor.name != NULL && includes (trade->buyers, &actor))
    g_array_set_size (trade->buyers, 0);
}

static void
find_trade (const GotganKoEvent *event, Trade *trade)
{
  GotganDiscourse *self = event->b->discourse;

  trade->bought = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  if (is_undergone (event))
    {
      g_autoptr (GArray) subjects = gotgan_ko_subjects (event);

      trade->buyers = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
      set_one (trade->bought, subjects->len > 0 ? gotgan_actors_first (subjects)
                                                : gotgan_actor_supposed (self->topic));
      return;
    }
  trade->buyers = gotgan_ko_subjects (event);
  find_object (event, trade->bought);
  if (trade->bought->len == 0)
    take_also (event, trade);
  if (trade->bought->len == 0 && is_merger (event))
    {
      g_array_unref (trade->bought);
      trade->bought = gotgan_ko_with_case (event, GOTGAN_CASE_WITH);
    }
  if (gotgan_ko_word (event, event->word)->sort == GOTGAN_KO_NOMINAL
      || event->cue->class == GOTGAN_CUE_NOUN)
    trade_of_noun (event, trade);
  if (trade->bought->len == 0)
    {
      GotganActor described = gotgan_ko_described (event);
      GotganActor buyer = gotgan_actors_first (trade->buyers);

      if (described.name != NULL)
        {
          set_one (trade->bought, described);
          if (gotgan_actor_equal (&buyer, &described))
            {
              g_array_set_size (trade->buyers, 0);
              if (gotgan_ko_word (event, event->chain[0])->topic != GOTGAN_KO_NONE)
                set_one (trade->buyers,
                         gotgan_ko_party_of (event,
                                             gotgan_ko_word (event, event->chain[0])->topic));
            }
        }
    }
  /* "메타가 제안한 인수": 에 marks what an offer is made to */
  if (trade->bought->len == 0)
    {
      g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
      GotganActor goal = gotgan_actors_first (goals);

      if (!includes (trade->buyers, &goal))
        set_one (trade->bought, goal);
    }
}

/* Who is left out is who was spoken of: the parties of the last trade, the company that money goes to, the topic. */
static void
fill_in (const GotganKoEvent *event, Trade *trade)
{
  GotganDiscourse *self = event->b->discourse;
  gboolean has_sum = event->money != NULL;

  if (trade->bought->len == 0 && trade->buyers->len == 0 && self->buyer.name != NULL)
    {
      set_one (trade->buyers, gotgan_actor_supposed (self->buyer));
      set_one (trade->bought, gotgan_actor_supposed (self->bought));
      return;
    }
  if (trade->bought->len == 0 && self->bought.name != NULL
      && !includes (trade->buyers, &self->bought)
      && (has_sum || self->trade_sentence == event->reading->start))
    set_one (trade->bought, gotgan_actor_supposed (self->bought));
  if (trade->bought->len == 0 && has_sum && self->target.name != NULL
      && !includes (trade->buyers, &self->target))
    set_one (trade->bought, gotgan_actor_supposed (self->target));
  if (trade->buyers->len == 0 && self->buyer.name != NULL
      && includes (trade->bought, &self->bought))
    set_one (trade->buyers, gotgan_actor_supposed (self->buyer));
  if (trade->buyers->len == 0 && self->topic.name != NULL
      && !includes (trade->bought, &self->topic))
    set_one (trade->buyers, gotgan_actor_supposed (self->topic));
}

static void
remember_trade (const GotganKoEvent *event, const GotganStatement *statement)
{
  GotganDiscourse *self = event->b->discourse;

  self->buyer = gotgan_actor_supposed (statement->investor);
  self->bought = gotgan_actor_supposed (statement->company);
  self->bought_date = statement->date;
  self->trade_stage = statement->stage;
  self->trade_sentence = event->reading->start;
}

static void
emit_trade (const GotganKoEvent *event, GotganStatement *statement, const Trade *trade)
{
  guint rank = event->money != NULL ? gotgan_ko_respective_rank (event, trade->bought->len)
                                    : trade->bought->len;

  for (guint i = 0; i < trade->bought->len; i++)
    for (guint j = 0; j < trade->buyers->len; j++)
      {
        if (rank < trade->bought->len && i != rank)
          continue;
        statement->company = g_array_index (trade->bought, GotganActor, i);
        statement->investor = g_array_index (trade->buyers, GotganActor, j);
        gotgan_statement_emit (event->b, statement);
        remember_trade (event, statement);
      }
}

/* Something happens, it is not only a topic: "인수했다", "인수를 검토", not "인수 시장". */
static gboolean
is_said (const GotganKoEvent *event)
{
  guint head = gotgan_ko_phrase_head (event->reading, event->word);

  if (gotgan_ko_word (event, event->word)->sort == GOTGAN_KO_PREDICATE)
    return TRUE;
  return event->n_chain > 0
         && gotgan_ko_cue_in (event->reading, event->word,
                              MAX (head, event->chain[event->n_chain - 1]), GOTGAN_CUE_STAGE)
                != NULL;
}

/* "34억달러어치의 컴퓨팅 용량을 구매": things are bought, no company. */
static gboolean
buys_things (const GotganKoEvent *event)
{
  guint verb = event->n_chain > 0 ? event->chain[0] : event->word;
  guint object = gotgan_ko_child (event, verb, GOTGAN_CASE_OBJECT);

  return object != GOTGAN_KO_NONE
         && gotgan_ko_cue_in (event->reading, gotgan_ko_phrase_start (event->reading, object),
                              object, GOTGAN_CUE_WORKS)
                != NULL;
}

static gboolean
has_supplier (const GotganKoEvent *event)
{
  g_autoptr (GArray) sources = gotgan_ko_with_case (event, GOTGAN_CASE_SOURCE);

  return sources->len > 0;
}

/* "보통주를 주당 23달러에 사들일": a price of one share says nothing new of the deal. */
static gboolean
has_unit_price (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->reading->money->len; i++)
    if (g_array_index (event->reading->money, GotganMoneyMention, i).flags
        & GOTGAN_FIGURE_PER_UNIT)
      return TRUE;
  return FALSE;
}

/* "왈라팝을 인수했다": an object that is no name known, no shares and no pronoun. */
static gboolean
buys_unknown (const GotganKoEvent *event)
{
  guint object = event->n_chain > 0
                     ? gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_OBJECT)
                     : GOTGAN_KO_NONE;
  const GotganKoWord *word;

  if (object == GOTGAN_KO_NONE)
    return FALSE;
  word = gotgan_ko_word (event, object);
  if (gotgan_ko_is_unnamed (event, object))
    return TRUE;
  return word->party == GOTGAN_KO_NONE && word->money == GOTGAN_KO_NONE
         && word->percent == GOTGAN_KO_NONE && word->first_cue == word->end_cue
         && g_utf8_strlen (event->reading->text + word->start, word->stem_end - word->start) > 1
         && event->word != object;
}

/* "매수하기 위해 …": what is done for it is told behind. */
static gboolean
is_purpose (const GotganKoEvent *event)
{
  const GotganKoWord *word = gotgan_ko_word (event, event->word);

  return word->sort == GOTGAN_KO_PREDICATE && word->ending == GOTGAN_KO_AS_NOUN
         && event->word + 1 < event->words->len && word[1].sort == GOTGAN_KO_POST;
}

/* "손에 넣게 될 지분" */
static gboolean
describes_future (const GotganKoEvent *event)
{
  const GotganKoWord *word = gotgan_ko_word (event, event->word);

  return event->n_chain == 1 && word->sort == GOTGAN_KO_PREDICATE
         && word->ending == GOTGAN_KO_ADNOMINAL && word->tense == GOTGAN_KO_TENSE_FUTURE;
}

void
gotgan_ko_buy (GotganKoEvent *event)
{
  GotganStatement statement;
  g_auto (Trade) trade = { NULL, NULL };

  find_trade (event, &trade);
  for (guint i = 0; i < trade.buyers->len; i++)
    g_array_index (trade.buyers, GotganActor, i) =
        gotgan_actor_in_office (event->b, g_array_index (trade.buyers, GotganActor, i));
  if (event->money != NULL && buys_things (event) && (trade.bought->len == 0 || has_supplier (event)))
    {
      gotgan_ko_supply (event);
      return;
    }
  if (trade.bought->len == 0 && buys_unknown (event))
    return;
  if (event->money == NULL
      && (has_unit_price (event) || is_purpose (event) || describes_future (event)))
    return;
  if (event->money == NULL && (!is_said (event) || (trade.bought->len == 0 && trade.buyers->len == 0)))
    return;
  for (guint i = trade.buyers->len; i > 0; i--)
    if (includes (trade.bought, &g_array_index (trade.buyers, GotganActor, i - 1)))
      g_array_remove_index (trade.buyers, i - 1);
  fill_in (event, &trade);
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_ACQUISITION,
                            event->money != NULL ? "buy" : "buy-without-sum");
  /* "인수가는 2400억원이다": of the purchase spoken of */
  if (event->money != NULL && statement.date == NULL && gotgan_actors_first (trade.buyers).inferred
      && gotgan_actors_first (trade.bought).inferred
      && statement.stage == GOTGAN_STAGE_COMPLETED
      && event->b->discourse->trade_stage != GOTGAN_STAGE_NONE)
    {
      statement.date = event->b->discourse->bought_date;
      statement.stage = event->b->discourse->trade_stage;
    }
  emit_trade (event, &statement, &trade);
}

/* --- Sales ----------------------------------------------------------------------------------- */

/* "보유 지분 34%를 모두 넘기기로" */
static gboolean
sells_shares (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->n_chain; i++)
    {
      guint object = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_OBJECT);
      const GotganCue *cue;

      if (object == GOTGAN_KO_NONE)
        continue;
      cue = gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, object),
                                object);
      return cue != NULL && cue->frame == GOTGAN_FRAME_HOLD;
    }
  return FALSE;
}

void
gotgan_ko_sell (GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;
  GotganStatement statement;
  g_autoptr (GArray) sellers = NULL;
  g_autoptr (GArray) buyers = NULL;
  g_autoptr (GArray) sold = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  GotganActor seller;

  if (is_undergone (event))
    {
      gotgan_ko_buy (event);
      return;
    }
  if (event->money == NULL && !is_said (event))
    return;
  sellers = gotgan_ko_subjects (event);
  buyers = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  if (buyers->len == 0)
    {
      g_array_unref (g_steal_pointer (&buyers));
      buyers = gotgan_ko_with_case (event, GOTGAN_CASE_WITH);
    }
  seller = gotgan_actors_first (sellers);
  if (seller.kind == GOTGAN_PARTY_PERSON)
    seller = gotgan_actor_in_office (event->b, seller);
  find_object (event, sold);
  if (sold->len == 0 && event->cue->class == GOTGAN_CUE_NOUN)
    {
      set_one (sold, gotgan_ko_attribute (event, event->word));
      if (sold->len == 0)
        set_one (sold, gotgan_ko_owner (event, event->word));
    }
  for (guint i = 0; i < event->n_chain && sold->len == 0; i++)
    {
      /* "T모바일 지분 일부도 91억달러에 팔아" */
      guint also = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_ALSO);

      if (also != GOTGAN_KO_NONE)
        {
          set_one (sold, part_of_company (event, also));
          if (sold->len == 0)
            set_one (sold, gotgan_ko_attribute (event, also));
          if (sold->len > 0 && gotgan_actor_equal (&g_array_index (sold, GotganActor, 0), &seller))
            seller.name = NULL;
        }
    }
  if (sold->len == 0 && sells_shares (event))
    set_one (sold, gotgan_actor_equal (&self->bought, &seller) || self->bought.name == NULL
                       ? gotgan_actor_supposed (self->target)
                       : gotgan_actor_supposed (self->bought));
  if (sold->len == 0 && event->money != NULL && self->held.name != NULL)
    set_one (sold, self->held);
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_SALE, "sell");
  if (seller.name == NULL && event->money != NULL)
    seller = gotgan_actor_supposed (
        sold->len > 0 && self->holder.name != NULL
                && gotgan_actor_equal (&self->held, &g_array_index (sold, GotganActor, 0))
            ? self->holder
            : self->actor);
  statement.company = gotgan_actors_first (sold);
  if (gotgan_actor_equal (&seller, &statement.company) && sellers->len > 0)
    seller = gotgan_actors_first (sellers);
  statement.investor = seller;
  if (statement.company.name != NULL && seller.name != NULL
      && !gotgan_actor_equal (&seller, &statement.company))
    gotgan_statement_emit (event->b, &statement);
  else
    statement.company = gotgan_actor_organisation (self, seller);
  statement.kind = GOTGAN_KIND_ACQUISITION;
  statement.rule = "sell-to";
  for (guint i = 0; i < buyers->len && statement.company.name != NULL; i++)
    {
      statement.investor = g_array_index (buyers, GotganActor, i);
      gotgan_statement_emit (event->b, &statement);
      remember_trade (event, &statement);
    }
}

/* --- Spending and orders --------------------------------------------------------------------- */

static GotganActor
doer (const GotganKoEvent *event)
{
  g_autoptr (GArray) subjects = gotgan_ko_subjects (event);

  return subjects->len > 0
             ? gotgan_actor_organisation (event->b->discourse, gotgan_actors_first (subjects))
             : gotgan_actor_supposed (event->b->discourse->topic);
}

void
gotgan_ko_spend (GotganKoEvent *event)
{
  GotganStatement statement;
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);

  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_COMMITMENT, "spend");
  if (statement.stage == GOTGAN_STAGE_COMPLETED && event->n_chain > 0)
    {
      gboolean told;
      GotganBasis basis = gotgan_ko_basis (event, &told);

      if (basis == GOTGAN_BASIS_FORECAST)
        {
          statement.stage = GOTGAN_STAGE_PLANNED;
          statement.date = gotgan_ko_date (event, statement.stage);
        }
    }
  statement.investor = doer (event);
  statement.company = gotgan_actors_first (goals);
  /* "30억달러를 들여 오픈AI의 서비스를 도입할" */
  if (statement.company.name == NULL && event->n_chain > 0)
    {
      guint next = gotgan_ko_next_verb (event, event->chain[0]);
      guint object = next != GOTGAN_KO_NONE ? gotgan_ko_child (event, next, GOTGAN_CASE_OBJECT)
                                            : GOTGAN_KO_NONE;

      if (object != GOTGAN_KO_NONE)
        statement.company = gotgan_ko_owner (event, object);
      if (gotgan_actor_equal (&statement.company, &statement.investor))
        statement.company.name = NULL;
    }
  if (statement.investor.name != NULL)
    gotgan_statement_emit (event->b, &statement);
}

/* "엔비디아 칩을 구매": who stands before the thing makes it. */
static GotganActor
maker (const GotganKoEvent *event)
{
  GotganActor nobody = { 0 };

  for (guint i = 0; i < event->n_chain; i++)
    {
      guint object = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_OBJECT);
      GotganActor actor;

      if (object == GOTGAN_KO_NONE)
        continue;
      actor = gotgan_ko_attribute (event, object);
      if (actor.name == NULL)
        actor = gotgan_ko_owner (event, object);
      if (actor.name != NULL)
        return actor;
    }
  return nobody;
}

void
gotgan_ko_supply (GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;
  GotganStatement statement;
  g_autoptr (GArray) sources = gotgan_ko_with_case (event, GOTGAN_CASE_SOURCE);
  g_autoptr (GArray) partners = gotgan_ko_with_case (event, GOTGAN_CASE_WITH);

  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_COMMITMENT, "supply");
  if (statement.stage == GOTGAN_STAGE_COMPLETED && event->cue->class == GOTGAN_CUE_NOUN
      && event->frame != GOTGAN_FRAME_PAY)
    statement.stage = GOTGAN_STAGE_AGREED;
  statement.investor = doer (event);
  statement.company = gotgan_actors_first (sources->len > 0 ? sources : partners);
  if (statement.company.name == NULL && event->frame == GOTGAN_FRAME_PAY)
    {
      g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);

      statement.company = gotgan_actors_first (goals);
      if (statement.company.name == NULL)
        return;
    }
  if (statement.company.name == NULL)
    statement.company = maker (event);
  if (gotgan_actor_equal (&statement.company, &statement.investor))
    statement.company.name = NULL;
  if (statement.company.name == NULL && self->supplier_sentence == event->reading->start
      && !gotgan_actor_equal (&self->supplier, &statement.investor))
    statement.company = gotgan_actor_supposed (self->supplier);
  if (statement.company.name != NULL)
    {
      self->supplier = gotgan_actor_supposed (statement.company);
      self->supplier_sentence = event->reading->start;
    }
  if (statement.investor.name != NULL)
    gotgan_statement_emit (event->b, &statement);
}

/* "A는 B와 공급 계약을 맺었다": the subject delivers, the other pays. */
void
gotgan_ko_deliver (GotganKoEvent *event)
{
  static const GotganCase payers[] = { GOTGAN_CASE_WITH, GOTGAN_CASE_GOAL, GOTGAN_CASE_SOURCE };
  GotganStatement statement;

  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_COMMITMENT, "deliver");
  statement.company = doer (event);
  for (guint i = 0; i < G_N_ELEMENTS (payers) && statement.investor.name == NULL; i++)
    {
      g_autoptr (GArray) actors = gotgan_ko_with_case (event, payers[i]);
      statement.investor = gotgan_actors_first (actors);
    }
  if (statement.stage == GOTGAN_STAGE_COMPLETED)
    statement.stage = GOTGAN_STAGE_AGREED;
  if (statement.investor.name != NULL)
    gotgan_statement_emit (event->b, &statement);
}

/* --- Joint ventures -------------------------------------------------------------------------- */

/* The name that a company is given: "'모셔널'이라는". */
static gboolean
is_quoted (const GotganReading *reading, const GotganPartyMention *mention)
{
  const char *p = reading->text + mention->start;

  return mention->start > reading->start && mention->name != NULL
         && (p[-1] == '\'' || p[-1] == '"'
             || (mention->start >= reading->start + strlen ("‘")
                 && gotgan_text_starts (p - strlen ("‘"), "‘")));
}

/* "설립", "세우": only the object tells what. */
static gboolean
is_founding (const GotganKoEvent *event)
{
  return !gotgan_text_starts (event->reading->text + event->cue->start, "합작")
         && !gotgan_text_starts (event->reading->text + event->cue->start, "조인트");
}

static GotganActor
venture_of (const GotganKoEvent *event)
{
  GotganActor actor = gotgan_ko_party_of (event, event->word);
  guint head = gotgan_ko_phrase_head (event->reading, event->word);
  g_autoptr (GArray) objects = NULL;

  if (is_founding (event))
    {
      objects = gotgan_ko_objects (event);
      return gotgan_actors_first (objects);
    }
  for (guint i = event->word; i <= head && actor.name == NULL; i++)
    if (gotgan_ko_word (event, i)->party != GOTGAN_KO_NONE)
      actor = gotgan_ko_party_of (event, i);
  if (actor.name != NULL)
    return actor;
  objects = gotgan_ko_objects (event);
  actor = gotgan_actors_first (objects);
  for (guint i = 0; i < event->reading->parties->len && actor.name == NULL; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (event->reading->parties, GotganPartyMention, i);

      if (mention->start > event->cue->end && is_quoted (event->reading, mention))
        actor = gotgan_actor_of (event->b->discourse, mention);
    }
  return actor;
}

static void
add_all (GArray *actors, GArray *more, const GotganActor *except)
{
  for (guint i = 0; i < more->len; i++)
    {
      const GotganActor *actor = &g_array_index (more, GotganActor, i);

      if (!gotgan_actor_equal (actor, except) && !includes (actors, actor))
        g_array_append_vals (actors, actor, 1);
    }
}

void
gotgan_ko_found (GotganKoEvent *event)
{
  GotganStatement statement;
  g_autoptr (GArray) subjects = gotgan_ko_subjects (event);
  g_autoptr (GArray) partners = gotgan_ko_with_case (event, GOTGAN_CASE_WITH);
  g_autoptr (GArray) founders = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  GotganDiscourse *self = event->b->discourse;

  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_VENTURE, "venture");
  statement.company = venture_of (event);
  for (guint i = 0; i < event->n_chain && partners->len == 0; i++)
    {
      guint before = gotgan_ko_word (event, event->chain[i])->before;

      if (before != GOTGAN_KO_NONE)
        {
          GotganKoEvent joined = *event;

          joined.chain[0] = before;
          joined.n_chain = 1;
          g_array_unref (g_steal_pointer (&partners));
          partners = gotgan_ko_with_case (&joined, GOTGAN_CASE_WITH);
        }
    }
  if (subjects->len == 0 && self->topic.name != NULL)
    {
      GotganActor topic = gotgan_actor_supposed (self->topic);
      g_array_append_val (founders, topic);
    }
  add_all (founders, subjects, &statement.company);
  add_all (founders, partners, &statement.company);
  if (founders->len < 2 || event->n_chain == 0
      || (is_founding (event) && statement.company.name == NULL))
    return;
  for (guint i = 0; i < founders->len; i++)
    {
      statement.investor =
          gotgan_actor_organisation (event->b->discourse, g_array_index (founders, GotganActor, i));
      gotgan_statement_emit (event->b, &statement);
    }
  if (statement.company.name != NULL)
    event->b->discourse->venture = gotgan_actor_supposed (statement.company);
}
