/* Purchases and sales of companies. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

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

static void
replace_by_one (GArray *actors, GotganActor actor)
{
  g_array_set_size (actors, 0);
  if (actor.name != NULL)
    g_array_append_val (actors, actor);
}

/* "알테라 지분 51%를 매각": what is sold is a part of whose shares they are. */
static GotganActor
owner_of_shares (const GotganBuilder *b, const GotganCue *cue)
{
  GotganActor nobody = { 0 };

  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *other = &g_array_index (b->reading->cues, GotganCue, i);
      GotganActor owner;

      if (other->frame != GOTGAN_FRAME_HOLD || !gotgan_cue_is_frame (other)
          || other->start > cue->start)
        continue;
      owner = gotgan_role_attribute (b->discourse, b->reading, other);
      if (owner.name != NULL)
        return owner;
    }
  return nobody;
}

/* --- Korean ---------------------------------------------------------------------------------- */

/* "인수가", "인수 제안": a noun for the price or the offer; who owns it buys. */
static gboolean
is_offer (const GotganReading *reading, const GotganCue *cue)
{
  static const char *const words[] = { "제안", "가", "액", "금액", "대금" };

  if (cue->class != GOTGAN_CUE_NOUN)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (cue->end - cue->start > strlen (words[i])
        && strncmp (reading->text + cue->end - strlen (words[i]), words[i], strlen (words[i])) == 0)
      return TRUE;
  return gotgan_text_starts (reading->text + cue->end, " 제안");
}

/* "ABB의 로봇 부문을": a part of a company is bought; it goes by the whole phrase. */
static GotganActor
division_before (const GotganBuilder *b, const GotganCue *cue)
{
  static const char *const nouns[] = { "부문을", "사업부를", "사업부문을", "자회사를",
                                       "법인을", "사업을",   "부문도",     "사업부도" };
  GotganActor part = { 0 };

  for (guint i = b->reading->parties->len; i > 0; i--)
    {
      const GotganPartyMention *owner =
          &g_array_index (b->reading->parties, GotganPartyMention, i - 1);
      gsize reach = MIN (cue->start, owner->tail + 40);

      if (owner->start >= cue->start || owner->name == NULL || owner->anaphor
          || (owner->role != GOTGAN_CASE_GENITIVE && owner->role != GOTGAN_CASE_BARE)
          || gotgan_reading_clause_at (b->reading, owner->start)
                 != gotgan_reading_clause_at (b->reading, cue->start))
        continue;
      for (gsize at = owner->tail; at < reach; at++)
        for (guint j = 0; j < G_N_ELEMENTS (nouns); j++)
          if (gotgan_text_starts (b->reading->text + at, nouns[j]))
            {
              gsize end = at + strlen (nouns[j]) - strlen ("을");
              g_autofree char *name =
                  g_strndup (b->reading->text + owner->start, end - owner->start);

              return gotgan_actor_named (b->discourse, name);
            }
      return part;
    }
  return part;
}

static gboolean
is_merger (const GotganReading *reading, const GotganCue *cue)
{
  return cue->end - cue->start >= strlen ("합병")
         && strncmp (reading->text + cue->end - strlen ("합병"), "합병", strlen ("합병")) == 0;
}

/* "엔비디아의 암 인수": the buyer is the owner of the purchase. */
static GotganActor
owner_before (const GotganBuilder *b, const GotganPartyMention *bought)
{
  GotganActor nobody = { 0 };

  for (guint i = 0; i < b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (b->reading->parties, GotganPartyMention, i);

      if (mention->role == GOTGAN_CASE_GENITIVE && mention->name != NULL
          && mention->tail < bought->start && gotgan_party_mention_is_party (mention)
          && gotgan_reading_distance (b->reading, mention->tail, bought->start) <= 3)
        return gotgan_actor_of (b->discourse, mention);
    }
  return nobody;
}

/* "구글에 인수됐다": 되다 turns the parts round. */
static gboolean
is_undergone (const GotganReading *reading, const GotganCue *cue)
{
  const char *p = reading->text + cue->end;

  return cue->class == GOTGAN_CUE_NOUN
         && (gotgan_text_starts (p, "됐") || gotgan_text_starts (p, "된")
             || gotgan_text_starts (p, "되") || gotgan_text_starts (p, "당했"));
}

static void
korean_trade (const GotganBuilder *b, const GotganCue *cue, gsize at, Trade *trade)
{
  GotganDiscourse *self = b->discourse;
  GotganActor owner = gotgan_role_attribute (self, b->reading, cue);
  GotganActor object;
  GotganActor buyer;

  if (is_undergone (b->reading, cue))
    {
      trade->buyers = gotgan_roles_with_case (self, b->reading, cue, GOTGAN_CASE_GOAL);
      trade->bought = gotgan_roles_subjects (self, b->reading, at, NULL);
      if (trade->bought->len == 0)
        replace_by_one (trade->bought, gotgan_actor_supposed (self->topic));
      return;
    }
  trade->bought = gotgan_roles_objects (self, b->reading, cue);
  if (trade->bought->len == 0 && is_merger (b->reading, cue))
    {
      g_array_unref (trade->bought);
      trade->bought = gotgan_roles_with_case (self, b->reading, cue, GOTGAN_CASE_WITH);
    }
  if (trade->bought->len == 0)
    replace_by_one (trade->bought, owner_of_shares (b, cue));
  if (trade->bought->len == 0)
    replace_by_one (trade->bought, division_before (b, cue));
  object = gotgan_actors_first (trade->bought);
  trade->buyers = gotgan_roles_subjects (self, b->reading, at, object.mention);
  buyer = gotgan_actors_first (trade->buyers);
  if (trade->bought->len > 0 || owner.name == NULL)
    return;
  if (owner.mention->role == GOTGAN_CASE_GENITIVE && is_offer (b->reading, cue))
    {
      replace_by_one (trade->bought, gotgan_actor_equal (&buyer, &owner) ? object : buyer);
      replace_by_one (trade->buyers, owner);
    }
  else if (!gotgan_actor_equal (&owner, &buyer))
    {
      replace_by_one (trade->bought, owner);
      if (trade->buyers->len == 0)
        replace_by_one (trade->buyers, owner_before (b, owner.mention));
    }
}

/* --- English --------------------------------------------------------------------------------- */

/* "a 9.9 per cent stake in Novella": the company of the shares behind the verb. */
static GotganActor
english_shares (const GotganBuilder *b, const GotganCue *cue)
{
  GotganActor nobody = { 0 };

  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *shares = &g_array_index (b->reading->cues, GotganCue, i);

      if (shares->class == GOTGAN_CUE_NOUN && shares->frame == GOTGAN_FRAME_HOLD
          && shares->start >= cue->end
          && gotgan_reading_clause_at (b->reading, shares->start)
                 == gotgan_reading_clause_at (b->reading, cue->start))
        return gotgan_role_complement (b->discourse, b->reading, shares);
    }
  return nobody;
}

/* The maker of an offer buys; who does something with it otherwise is its target. */
static void
english_offer (Trade *trade, GotganActor maker)
{
  GotganActor subject = gotgan_actors_first (trade->buyers);

  if (trade->bought->len == 0 && subject.name != NULL && !gotgan_actor_equal (&subject, &maker))
    replace_by_one (trade->bought, subject);
  replace_by_one (trade->buyers, maker);
}

/* "rebuffed an approach", "the merger was torn up": nobody is named as buying. Who refuses is the target; otherwise it is
 * the trade spoken of. */
static void
english_offer_unmade (const GotganBuilder *b, const GotganCue *cue, Trade *trade)
{
  gboolean told;
  GotganStage stage = gotgan_state_stage (b->reading, cue, cue->start, &told);
  GotganActor subject = gotgan_actors_first (trade->buyers);
  gboolean own = subject.mention != NULL
                 && gotgan_reading_clause_at (b->reading, subject.mention->start)
                        == gotgan_reading_clause_at (b->reading, cue->start);

  if (stage == GOTGAN_STAGE_WITHDRAWN && own)
    {
      replace_by_one (trade->bought, subject);
      g_array_set_size (trade->buyers, 0);
    }
  else if (b->discourse->buyer.name != NULL && !own)
    g_array_set_size (trade->buyers, 0);
}

/* "CoreWeave's takeover of Core Scientific": owner before, object behind. */
static void
english_trade (const GotganBuilder *b, const GotganCue *cue, gsize at, Trade *trade)
{
  GotganDiscourse *self = b->discourse;
  GotganActor owner = gotgan_role_attribute (self, b->reading, cue);
  GotganActor complement = gotgan_role_complement (self, b->reading, cue);

  trade->buyers = gotgan_roles_subjects (self, b->reading, at, NULL);
  trade->bought = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  if (gotgan_cue_is_passive (b->reading, cue))
    {
      GArray *agents = gotgan_roles_with_case (self, b->reading, cue, GOTGAN_CASE_BY);

      g_array_unref (trade->bought);
      trade->bought = trade->buyers;
      trade->buyers = agents;
      return;
    }
  if (cue->class == GOTGAN_CUE_VERB)
    {
      GotganActor held = english_shares (b, cue);

      g_array_unref (trade->bought);
      trade->bought = gotgan_roles_objects (self, b->reading, cue);
      if (trade->bought->len == 0)
        replace_by_one (trade->bought, held);
      if (trade->bought->len == 0
          && g_ascii_strncasecmp (b->reading->text + cue->start, "offer", 5) == 0)
        {
          g_autoptr (GArray) goals =
              gotgan_roles_with_case (self, b->reading, cue, GOTGAN_CASE_GOAL);
          replace_by_one (trade->bought, gotgan_actors_first (goals));
        }
      return;
    }
  replace_by_one (trade->bought, complement);
  if (owner.name != NULL && owner.mention->role == GOTGAN_CASE_GENITIVE)
    english_offer (trade, owner);
  else
    {
      g_autoptr (GArray) makers =
          gotgan_roles_with_case (self, b->reading, cue, GOTGAN_CASE_SOURCE);

      if (makers->len > 0)
        english_offer (trade, gotgan_actors_first (makers));
      else if (complement.name == NULL)
        english_offer_unmade (b, cue, trade);
    }
}

/* --- Both ------------------------------------------------------------------------------------ */

static gboolean
includes (GArray *actors, const GotganActor *actor)
{
  for (guint i = 0; i < actors->len; i++)
    if (gotgan_actor_equal (&g_array_index (actors, GotganActor, i), actor))
      return TRUE;
  return FALSE;
}

/* Who is left out is who was spoken of: the parties of the last trade, the company that money goes to, the topic. */
static void
fill_in (const GotganBuilder *b, const GotganCue *cue, gboolean has_sum, Trade *trade)
{
  GotganDiscourse *self = b->discourse;

  if (trade->bought->len == 0 && trade->buyers->len == 0 && self->buyer.name != NULL)
    {
      replace_by_one (trade->buyers, gotgan_actor_supposed (self->buyer));
      replace_by_one (trade->bought, gotgan_actor_supposed (self->bought));
      return;
    }
  if (trade->bought->len == 0 && self->bought.name != NULL
      && !includes (trade->buyers, &self->bought)
      && (has_sum || self->trade_sentence == b->reading->start))
    replace_by_one (trade->bought, gotgan_actor_supposed (self->bought));
  if (trade->bought->len == 0 && has_sum && self->target.name != NULL
      && !includes (trade->buyers, &self->target))
    replace_by_one (trade->bought, gotgan_actor_supposed (self->target));
  if (trade->buyers->len == 0 && self->buyer.name != NULL
      && includes (trade->bought, &self->bought))
    replace_by_one (trade->buyers, gotgan_actor_supposed (self->buyer));
  if (trade->buyers->len == 0 && self->topic.name != NULL
      && !includes (trade->bought, &self->topic))
    replace_by_one (trade->buyers, gotgan_actor_supposed (self->topic));
}

static void
find_trade (const GotganBuilder *b, const GotganCue *cue, gsize at, Trade *trade)
{
  if (b->reading->language == GOTGAN_LANGUAGE_KO)
    korean_trade (b, cue, at, trade);
  else
    english_trade (b, cue, at, trade);
}

static void
remember_trade (const GotganBuilder *b, const GotganStatement *statement)
{
  GotganDiscourse *self = b->discourse;

  self->buyer = gotgan_actor_supposed (statement->investor);
  self->bought = gotgan_actor_supposed (statement->company);
  self->bought_date = statement->date;
  self->trade_stage = statement->stage;
  self->trade_sentence = b->reading->start;
}

static gboolean
is_each (const GotganBuilder *b, const GotganMoneyMention *money)
{
  return (money->flags & GOTGAN_FIGURE_EACH)
         || gotgan_reading_has_cue (b->reading, GOTGAN_CUE_EACH, money->start);
}

/* "bought A for $1.3bn and B for $1bn": a price belongs to the name, or the list of names, before it. */
static gboolean
is_priced (const Trade *trade, guint index, const GotganMoneyMention *money)
{
  const GotganActor *own = &g_array_index (trade->bought, GotganActor, index);
  const GotganActor *last = NULL;

  for (guint i = 0; i < trade->bought->len; i++)
    {
      const GotganActor *actor = &g_array_index (trade->bought, GotganActor, i);

      if (actor->mention != NULL && actor->mention->start < money->start)
        last = actor;
    }
  return last == NULL || last == own || (own->list != 0 && own->list == last->list);
}

static void
emit_trade (const GotganBuilder *b, GotganStatement *statement, const Trade *trade)
{
  const GotganMoneyMention *money = statement->money;
  gboolean joint = money != NULL && trade->buyers->len > 2 && !is_each (b, money);

  for (guint i = 0; i < trade->bought->len; i++)
    {
      if (money != NULL && !is_priced (trade, i, money))
        continue;
      statement->company = g_array_index (trade->bought, GotganActor, i);
      if (money == NULL && statement->company.mention != NULL && trade->bought->len > 1)
        statement->date =
            gotgan_state_date (b->discourse, b->reading, statement->company.mention->end,
                               statement->stage, FALSE);
      for (guint j = 0; j < trade->buyers->len; j++)
        {
          statement->investor = g_array_index (trade->buyers, GotganActor, j);
          statement->money = joint ? NULL : money;
          gotgan_statement_emit (b, statement);
          remember_trade (b, statement);
        }
    }
}

static gboolean
is_predicate (const GotganReading *reading, const GotganCue *cue)
{
  static const char *const endings[] = { "하", "했", "한", "할", "해", "됐", "된", "될" };

  if (cue->class == GOTGAN_CUE_VERB)
    return TRUE;
  for (guint i = 0; reading->language == GOTGAN_LANGUAGE_KO && i < G_N_ELEMENTS (endings); i++)
    if (gotgan_text_starts (reading->text + cue->end, endings[i]))
      return TRUE;
  return gotgan_reading_has_cue (reading, GOTGAN_CUE_STAGE, cue->start);
}

/* "$38bn of computing from Amazon": a supplier and no company. */
static gboolean
buys_things (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  g_autoptr (GArray) suppliers =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_SOURCE);

  return gotgan_clause_has_works (b, money->start)
         || (suppliers->len > 0 && cue->class == GOTGAN_CUE_VERB
             && b->reading->language == GOTGAN_LANGUAGE_EN);
}

/* "3000억원을 손에 넣었다": the sum itself is what one gets. */
static gboolean
is_got (const GotganReading *reading, const GotganCue *cue, const GotganMoneyMention *money)
{
  const char *after = reading->text + money->outer_end;

  return reading->language == GOTGAN_LANGUAGE_KO && cue->class == GOTGAN_CUE_VERB
         && gotgan_text_starts (reading->text + cue->start, "손에")
         && (gotgan_text_starts (after, "을") || gotgan_text_starts (after, "를"));
}

void
gotgan_claim_buy (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_auto (Trade) trade = { NULL, NULL };
  gsize at = gotgan_subject_place (b->reading, cue, money);

  find_trade (b, cue, at, &trade);
  if (trade.bought->len == 0 && money != NULL && is_got (b->reading, cue, money))
    {
      gotgan_claim_raise (b, cue, money);
      return;
    }
  for (guint i = 0; i < trade.buyers->len; i++)
    g_array_index (trade.buyers, GotganActor, i) =
        gotgan_actor_in_office (b, g_array_index (trade.buyers, GotganActor, i));
  if (trade.bought->len == 0 && money != NULL && buys_things (b, cue, money))
    {
      gotgan_claim_supply (b, cue, money);
      return;
    }
  if (money == NULL
      && (!is_predicate (b->reading, cue) || (trade.bought->len == 0 && trade.buyers->len == 0)))
    return;
  if (money == NULL && cue->class == GOTGAN_CUE_NOUN && trade.bought->len == 0
      && b->reading->language == GOTGAN_LANGUAGE_EN && trade.buyers->len == 0)
    return;
  fill_in (b, cue, money != NULL, &trade);
  gotgan_statement_open (b, &statement, GOTGAN_KIND_ACQUISITION, cue, money,
                         money != NULL ? "buy" : "buy-without-sum");
  if (money != NULL && statement.date == NULL && statement.stage == GOTGAN_STAGE_COMPLETED
      && is_offer (b->reading, cue) && b->discourse->trade_stage != GOTGAN_STAGE_NONE)
    {
      statement.date = b->discourse->bought_date;
      statement.stage = b->discourse->trade_stage;
    }
  emit_trade (b, &statement, &trade);
}

/* "for" right behind the sum, or behind "in cash", "in shares" */
static gboolean
is_paid_for (const GotganReading *reading, const GotganMoneyMention *money)
{
  static const char *const ways[] = { " in cash", " in stock", " in shares", " in cash and stock" };
  gsize at = money->outer_end;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (gotgan_text_starts (reading->text + money->outer_end, ways[i]))
      at = money->outer_end + strlen (ways[i]);
  return gotgan_text_starts (reading->text + at, " for ");
}

/* "paid $880 million for an 80% stake": paying for shares is buying. */
void
gotgan_claim_pay (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  GotganActor shares = english_shares (b, cue);
  g_autoptr (GArray) goals =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);
  g_autoptr (GArray) buyers = gotgan_roles_subjects (b->discourse, b->reading, cue->start, NULL);

  if (b->reading->language != GOTGAN_LANGUAGE_EN || buyers->len == 0
      || !is_paid_for (b->reading, money))
    return;
  if (shares.name == NULL)
    shares = gotgan_actors_first (goals);
  if (shares.name == NULL && gotgan_reading_has_frame (b->reading, GOTGAN_FRAME_HOLD, money->start))
    shares = gotgan_actor_supposed (b->discourse->topic);
  gotgan_statement_open (b, &statement, GOTGAN_KIND_ACQUISITION, cue, money, "pay-for");
  statement.investor = gotgan_actors_first (buyers);
  statement.company = shares;
  if (shares.name != NULL)
    gotgan_statement_emit (b, &statement);
}

/* --- Sales ----------------------------------------------------------------------------------- */

/* English: one sells in a company, but to a buyer. */
static gboolean
is_after_to (const GotganReading *reading, const GotganPartyMention *mention)
{
  gsize length = strlen ("to ");

  return mention->list != 0
         || (mention->start >= reading->start + length
             && strncmp (reading->text + mention->start - length, "to ", length) == 0);
}

static GArray *
buyers_of_sale (const GotganBuilder *b, const GotganCue *cue)
{
  GArray *buyers = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);

  for (guint i = buyers->len; i > 0 && b->reading->language == GOTGAN_LANGUAGE_EN; i--)
    if (!is_after_to (b->reading, g_array_index (buyers, GotganActor, i - 1).mention))
      g_array_remove_index (buyers, i - 1);
  if (buyers->len > 0 || b->reading->language == GOTGAN_LANGUAGE_EN)
    return buyers;
  g_array_unref (buyers);
  return gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_WITH);
}

static void
emit_purchase (const GotganBuilder *b, GotganStatement *statement, GArray *buyers)
{
  statement->kind = GOTGAN_KIND_ACQUISITION;
  statement->rule = "sell-to";
  for (guint i = 0; i < buyers->len; i++)
    {
      statement->investor = g_array_index (buyers, GotganActor, i);
      gotgan_statement_emit (b, statement);
      remember_trade (b, statement);
    }
}

/* "A가 B를 C에 매각": A sells B, C buys it. "A가 C와 매각 협상": A itself is for sale. */
void
gotgan_claim_sell (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  gsize at = gotgan_subject_place (b->reading, cue, money);
  g_autoptr (GArray) objects = gotgan_roles_objects (b->discourse, b->reading, cue);
  GotganActor object = gotgan_actors_first (objects);
  g_autoptr (GArray) sellers = gotgan_roles_subjects (b->discourse, b->reading, at, object.mention);
  g_autoptr (GArray) buyers = buyers_of_sale (b, cue);
  GotganActor owner = gotgan_role_attribute (b->discourse, b->reading, cue);
  GotganActor seller = gotgan_actors_first (sellers);

  if (!is_predicate (b->reading, cue))
    return;
  if (gotgan_cue_is_passive (b->reading, cue) && sellers->len > 0)
    {
      gotgan_statement_open (b, &statement, GOTGAN_KIND_ACQUISITION, cue, money, "sold-to");
      statement.company = seller;
      emit_purchase (b, &statement, buyers);
      return;
    }
  gotgan_statement_open (b, &statement, GOTGAN_KIND_SALE, cue, money, "sell");
  statement.investor = seller;
  statement.company = object.name != NULL ? object : owner;
  if (statement.company.name == NULL)
    statement.company = b->reading->language == GOTGAN_LANGUAGE_KO ? owner_of_shares (b, cue)
                                                                   : english_shares (b, cue);
  if (statement.company.name == NULL && b->reading->language == GOTGAN_LANGUAGE_EN)
    statement.company = gotgan_role_complement (b->discourse, b->reading, cue);
  if (statement.company.name == NULL && money != NULL
      && gotgan_reading_has_frame (b->reading, GOTGAN_FRAME_HOLD, cue->start))
    statement.company = gotgan_actor_supposed (b->discourse->topic);
  if (statement.investor.name == NULL && money != NULL
      && b->reading->language == GOTGAN_LANGUAGE_KO)
    seller = statement.investor = gotgan_actor_supposed (b->discourse->actor);
  if (statement.company.name != NULL && seller.name != NULL
      && !gotgan_actor_equal (&seller, &statement.company))
    gotgan_statement_emit (b, &statement);
  else
    statement.company = gotgan_actor_organisation (b->discourse, seller);
  if (statement.company.name != NULL)
    emit_purchase (b, &statement, buyers);
}

/* "모두 넘기고 500억원을 손에 쥐다": what the seller gets is the price. */
void
gotgan_claim_gain (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) sellers = gotgan_roles_subjects (b->discourse, b->reading, cue->start, NULL);

  if (!gotgan_reading_has_frame (b->reading, GOTGAN_FRAME_SELL, G_MAXSIZE) || sellers->len == 0
      || b->discourse->held.name == NULL)
    return;
  gotgan_statement_open (b, &statement, GOTGAN_KIND_SALE, cue, money, "gain-of-sale");
  statement.investor = gotgan_actors_first (sellers);
  statement.company = b->discourse->held;
  gotgan_statement_emit (b, &statement);
}
