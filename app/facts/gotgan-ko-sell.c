/* Sales of companies and shares. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* "나머지 18만주를" */
static gboolean
counts_shares (const GotganKoEvent *event, guint object)
{
  static const char *const units[] = { "만주", "천주", "백주", "억주" };
  const GotganKoWord *word = gotgan_ko_word (event, object);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (gotgan_text_stand_before (event->reading->text, word->stem_end, units[i]))
      return g_unichar_isdigit (g_utf8_get_char (event->reading->text + word->start));
  return FALSE;
}

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
      return (cue != NULL && cue->frame == GOTGAN_FRAME_HOLD) || counts_shares (event, object);
    }
  return FALSE;
}

/* "T모바일 지분 일부도 91억달러에 팔아" */
static void
find_also_sold (const GotganKoEvent *event, GArray *sold)
{
  for (guint i = 0; i < event->n_chain && sold->len == 0; i++)
    {
      guint also = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_ALSO);

      if (also == GOTGAN_KO_NONE)
        continue;
      gotgan_ko_set_one (sold, gotgan_ko_part_of_company (event, also));
      if (sold->len == 0)
        gotgan_ko_set_one (sold, gotgan_ko_attribute (event, also));
    }
}

/* "나머지 18만주를": of whom shares were sold before */
static gboolean
sells_counted (const GotganKoEvent *event)
{
  guint object = event->n_chain > 0 ? gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_OBJECT)
                                    : GOTGAN_KO_NONE;

  return object != GOTGAN_KO_NONE && counts_shares (event, object);
}

static void
find_sold (const GotganKoEvent *event, const GotganActor *seller, GArray *sold)
{
  GotganDiscourse *self = event->b->discourse;

  gotgan_ko_find_object (event, sold);
  if (sold->len == 0 && event->cue->class == GOTGAN_CUE_NOUN)
    gotgan_ko_set_one (sold, gotgan_ko_attribute (event, event->word));
  if (sold->len == 0 && event->cue->class == GOTGAN_CUE_NOUN)
    gotgan_ko_set_one (sold, gotgan_ko_owner (event, event->word));
  if (sold->len == 0)
    find_also_sold (event, sold);
  if (sold->len == 0 && sells_counted (event) && self->holding.company.name != NULL
      && !gotgan_actor_equal (&self->holding.company, seller))
    gotgan_ko_set_one (sold, self->holding.company);
  if (sold->len == 0 && sells_shares (event))
    gotgan_ko_set_one (sold, gotgan_actor_equal (&self->trade.bought, seller)
                                     || self->trade.bought.name == NULL
                                 ? gotgan_actor_supposed (self->funding.target)
                                 : gotgan_actor_supposed (self->trade.bought));
  if (sold->len == 0 && event->money != NULL && self->holding.company.name != NULL)
    gotgan_ko_set_one (sold, self->holding.company);
}

/* Who sells when nobody is named: whoever was said to hold it. */
static GotganActor
supposed_seller (const GotganKoEvent *event, const GotganActor *sold)
{
  const GotganDiscourse *self = event->b->discourse;

  return gotgan_actor_supposed (self->holding.holder.name != NULL
                                        && gotgan_actor_equal (&self->holding.company, sold)
                                    ? self->holding.holder
                                    : self->spoken.actor);
}

/* "일본 자회사 모글리재팬을 매각하는": a unit has an owner, who is spoken of. */
static gboolean
sells_unit (const GotganKoEvent *event)
{
  guint object = event->n_chain > 0 ? gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_OBJECT)
                                    : GOTGAN_KO_NONE;

  if (object == GOTGAN_KO_NONE)
    return FALSE;
  for (guint i = gotgan_ko_phrase_start (event->reading, object); i <= object; i++)
    if (gotgan_text_starts (event->reading->text + gotgan_ko_word (event, i)->start, "자회사")
        || gotgan_text_starts (event->reading->text + gotgan_ko_word (event, i)->start, "계열사"))
      return TRUE;
  return FALSE;
}

/* A man in office sells for his company, unless it is the company that is sold. */
static GotganActor
seller_of (const GotganKoEvent *event, GotganActor named, const GotganActor *sold)
{
  GotganActor seller =
      named.kind == GOTGAN_PARTY_PERSON ? gotgan_actor_in_office (event->b, named) : named;

  /* "T모바일 지분 일부도": the same words cannot be both */
  if (named.mention != NULL && named.mention == sold->mention)
    named.name = seller.name = NULL;
  if (seller.name == NULL && (event->money != NULL || sells_unit (event)))
    seller = supposed_seller (event, sold);
  return gotgan_actor_equal (&seller, sold) && named.name != NULL ? named : seller;
}

/* "노벨라 매각을 위한 우선협상대상자로 소담을 선정했다": the object would buy. */
static gboolean
chooses_bidder (const GotganKoEvent *event)
{
  guint by = event->n_chain > 0 ? gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_BY)
                                : GOTGAN_KO_NONE;

  return by != GOTGAN_KO_NONE && gotgan_ko_word (event, by)->giver
         && gotgan_text_starts (event->reading->text + gotgan_ko_word (event, by)->start, "우선");
}

static GArray *
buyers_of (const GotganKoEvent *event)
{
  g_autoptr (GArray) buyers = NULL;

  if (chooses_bidder (event))
    return gotgan_ko_objects (event);
  buyers = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  return buyers->len > 0 ? g_steal_pointer (&buyers)
                         : gotgan_ko_with_case (event, GOTGAN_CASE_WITH);
}

static void
emit_purchases (const GotganKoEvent *event, GotganStatement *statement)
{
  g_autoptr (GArray) buyers = buyers_of (event);

  statement->kind = GOTGAN_KIND_ACQUISITION;
  statement->rule = "sell-to";
  for (guint i = 0; i < buyers->len && statement->company.name != NULL; i++)
    {
      statement->investor = g_array_index (buyers, GotganActor, i);
      gotgan_statement_emit (event->b, statement);
      gotgan_ko_remember_trade (event, statement);
    }
}

/* "일부를 파마바이오에 되팔아": what is sold is told, and is no company. */
static gboolean
sells_thing (const GotganKoEvent *event)
{
  guint object = gotgan_ko_word (event, event->word)->sort == GOTGAN_KO_PREDICATE
                     ? gotgan_ko_child (event, event->word, GOTGAN_CASE_OBJECT)
                     : GOTGAN_KO_NONE;

  return object != GOTGAN_KO_NONE && !sells_shares (event)
         && !gotgan_text_starts (event->reading->text + gotgan_ko_word (event, object)->start,
                                 "경영권")
         && gotgan_ko_word (event, object)->money == GOTGAN_KO_NONE
         && gotgan_ko_word (event, object)->percent == GOTGAN_KO_NONE;
}

/* "나무결 매각 우선협상대상자로 한들이 선정됐다": who is called so would buy. */
static gboolean
is_for_bidder (const GotganKoEvent *event)
{
  guint head = gotgan_ko_phrase_head (event->reading, event->word);

  for (guint i = event->word + 1; i <= head; i++)
    if (gotgan_ko_word (event, i)->giver)
      return TRUE;
  return FALSE;
}

/* "매각가는 5000억원이다": of the sale told before, as far as that is */
static void
take_stage_of_sale (const GotganKoEvent *event, GotganStatement *statement)
{
  GPtrArray *claims = event->b->claims;

  for (guint i = claims->len; i > 0; i--)
    {
      const GotganClaimFields *fields = gotgan_claim_get_fields (g_ptr_array_index (claims, i - 1));

      if (fields->kind != GOTGAN_KIND_SALE)
        continue;
      if (statement->stage == GOTGAN_STAGE_COMPLETED)
        statement->stage = fields->stage;
      return;
    }
}

/* "A가 B를 C에 매각": A sells B, C buys it. "A가 C와 매각 협상": A itself is for sale. */
void
gotgan_ko_sell (GotganKoEvent *event)
{
  GotganStatement statement;
  g_autoptr (GArray) sellers = NULL;
  g_autoptr (GArray) sold = gotgan_actors_new ();
  GotganActor named;

  if (gotgan_ko_is_undergone (event) || is_for_bidder (event))
    {
      gotgan_ko_buy (event);
      return;
    }
  if (event->money == NULL && !gotgan_ko_is_said (event))
    return;
  sellers = gotgan_ko_subjects (event);
  named = gotgan_actors_first (sellers);
  if (chooses_bidder (event))
    gotgan_ko_set_one (sold, gotgan_ko_attribute (event, event->word));
  else
    find_sold (event, &named, sold);
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_SALE, "sell");
  statement.company = gotgan_actors_first (sold);
  statement.investor = seller_of (event, named, &statement.company);
  if (named.name == NULL && event->measure != GOTGAN_KO_NONE)
    take_stage_of_sale (event, &statement);
  if (statement.company.name != NULL && statement.investor.name != NULL
      && !gotgan_actor_equal (&statement.investor, &statement.company))
    {
      gotgan_statement_emit (event->b, &statement);
      event->b->discourse->holding.company = gotgan_actor_supposed (statement.company);
    }
  else if (statement.company.name == NULL && (sells_thing (event) || chooses_bidder (event)))
    return;
  else
    statement.company = gotgan_actor_organisation (event->b->discourse, statement.investor);
  emit_purchases (event, &statement);
}
