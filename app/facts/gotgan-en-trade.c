/* Purchases and sales of companies and of shares. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

static void
remember_trade (const GotganEn *en, const GotganStatement *statement)
{
  GotganDiscourse *self = en->b->discourse;

  self->buyer = gotgan_actor_supposed (statement->investor);
  self->bought = gotgan_actor_supposed (statement->company);
  self->bought_date = statement->date;
  self->trade_stage = statement->stage;
  self->trade_sentence = en->b->reading->start;
}

GotganActor
gotgan_en_shares_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "stake",        "stakes", "shares",    "share",    "holding",
                                       "interest",     "stock",  "half",      "majority", "control",
                                       "shareholding", "rest",   "remainder", "part",     NULL };
  static const char *const in[] = { "in", "of", "at", NULL };
  static const char *const in_or_of[] = { "in", "of", NULL };
  GotganEnAnchor deal = { anchor->phrase, anchor->verbs, -1, -1, anchor->cue };
  GotganActor nobody = { 0 };

  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      GotganEnAnchor shares;
      g_autoptr (GArray) companies = NULL;
      g_autoptr (GArray) outer = NULL;
      GotganActor company;

      if (phrase->kind == GOTGAN_EN_VERBS)
        break;
      if (phrase->kind != GOTGAN_EN_NOUNS
          || (!gotgan_en_head_is (en, i, words) && phrase->percent < 0))
        continue;
      shares =
          (GotganEnAnchor) { i, gotgan_en_anchor (en, i, anchor->cue).verbs, -1, -1, anchor->cue };
      companies = gotgan_en_prepositional (en, &shares, in);
      if (companies->len == 0)
        outer = gotgan_en_prepositional (en, &deal, in_or_of);
      if (companies->len > 0 || (outer != NULL && outer->len > 0))
        return gotgan_actors_first (companies->len > 0 ? companies : outer);
      company = gotgan_en_owner (en, i);
      if (company.mention != NULL && company.mention->anaphor)
        return nobody;
      return company;
    }
  return nobody;
}

/* "its Portuguese arm, Tejo Hosting" */
static gboolean
is_named_behind (const GotganEn *en, gint nouns)
{
  for (guint i = nouns + 1; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_APPOSED
        && gotgan_en_nth (en, i)->governor == nouns && gotgan_en_nth (en, i)->name >= 0)
      return TRUE;
  return FALSE;
}

/* "its chip unit", "Novella's cloud division": a part goes by the whole phrase. */
static GotganActor
division (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "unit",       "division", "business",   "arm",
                                       "subsidiary", "assets",   "operations", NULL };
  GotganActor nobody = { 0 };

  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_OBJECT
          && phrase->governor == anchor->phrase && gotgan_en_head_is (en, i, words)
          && phrase->owner >= 0 && !is_named_behind (en, i))
        {
          const GotganPartyMention *owner =
              &g_array_index (en->b->reading->parties, GotganPartyMention, phrase->owner);
          g_autofree char *name = NULL;

          if (owner->name == NULL)
            return nobody;
          name =
              owner->anaphor
                  ? g_strndup (en->b->reading->text + owner->end + 1, phrase->end - owner->end - 1)
                  : g_strndup (en->b->reading->text + owner->start, phrase->end - owner->start);
          return gotgan_actor_named (en->b->discourse, name);
        }
    }
  return nobody;
}

/* What the claims so far say that @buyer bids for. */
static gboolean
last_bought_by (const GotganEn *en, const GotganActor *buyer, GotganActor *bought)
{
  for (guint i = en->b->claims->len; i > 0; i--)
    {
      const GotganClaimFields *fields =
          gotgan_claim_get_fields (g_ptr_array_index (en->b->claims, i - 1));

      if (fields->kind != GOTGAN_KIND_ACQUISITION || fields->investor == NULL
          || fields->company == NULL
          || (buyer->id != NULL ? g_strcmp0 (buyer->id, fields->investor->id) != 0
                                : g_strcmp0 (buyer->name, fields->investor->name) != 0))
        continue;
      *bought = gotgan_actor_named (en->b->discourse, fields->company->name);
      bought->inferred = TRUE;
      return TRUE;
    }
  return FALSE;
}

static void
fill_in_trade (const GotganEn *en, GArray *buyers, GArray *bought, gboolean has_sum)
{
  GotganDiscourse *self = en->b->discourse;
  GotganActor actor;

  if (bought->len == 0 && buyers->len == 0 && self->buyer.name != NULL)
    {
      actor = gotgan_actor_supposed (self->buyer);
      g_array_append_val (buyers, actor);
      actor = gotgan_actor_supposed (self->bought);
      g_array_append_val (bought, actor);
      return;
    }
  if (bought->len == 0 && buyers->len > 0 && self->buyer.name != NULL
      && !gotgan_en_includes (buyers, &self->buyer)
      && last_bought_by (en, &g_array_index (buyers, GotganActor, 0), &actor))
    g_array_append_val (bought, actor);
  if (bought->len == 0 && self->bought.name != NULL && !gotgan_en_includes (buyers, &self->bought)
      && (has_sum || self->trade_sentence == en->b->reading->start))
    {
      actor = gotgan_actor_supposed (self->bought);
      g_array_append_val (bought, actor);
    }
  if (bought->len == 0 && has_sum && self->target.name != NULL
      && !gotgan_en_includes (buyers, &self->target))
    {
      actor = gotgan_actor_supposed (self->target);
      g_array_append_val (bought, actor);
    }
  if (buyers->len == 0 && self->buyer.name != NULL && gotgan_en_includes (bought, &self->bought))
    {
      actor = gotgan_actor_supposed (self->buyer);
      g_array_append_val (buyers, actor);
    }
  if (buyers->len == 0 && has_sum && self->topic.name != NULL
      && !gotgan_en_includes (bought, &self->topic))
    {
      actor = gotgan_actor_supposed (self->topic);
      g_array_append_val (buyers, actor);
    }
}

static gboolean
refuses (const GotganEn *en, gint verbs)
{
  static const char *const words[] = { "rejected",    "rebuffed",  "spurned",   "received",
                                       "turned",      "accepted",  "rejects",   "receives",
                                       "considering", "weighing",  "attracted", "drew",
                                       "declined",    "dismissed", NULL };

  return gotgan_en_head_is (en, verbs, words);
}

static void
find_noun_trade (const GotganEn *en, const GotganEnAnchor *anchor, GArray *buyers, GArray *bought)
{
  static const char *const of[] = { "of", "for", "with", NULL };
  static const char *const by[] = { "by", "from", NULL };
  g_autoptr (GArray) objects = gotgan_en_prepositional (en, anchor, of);
  g_autoptr (GArray) makers = gotgan_en_prepositional (en, anchor, by);
  g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);
  GotganActor owner = gotgan_en_owner (en, anchor->phrase);

  gotgan_en_take_all (bought, objects);
  gotgan_en_take_all (buyers, makers);
  if (owner.name != NULL && bought->len > 0)
    {
      g_array_set_size (buyers, 0);
      g_array_append_val (buyers, owner);
    }
  else if (owner.name != NULL && owner.mention != NULL && owner.mention->tail > owner.mention->end)
    g_array_append_val (buyers, owner);
  else if (owner.name != NULL && !gotgan_en_includes (subjects, &owner))
    g_array_append_val (bought, owner);
  if (bought->len == 0 && (refuses (en, anchor->verbs) || makers->len > 0))
    {
      for (guint i = 0; i < subjects->len; i++)
        {
          GotganActor one = g_array_index (subjects, GotganActor, i);

          if (one.kind == GOTGAN_PARTY_PERSON)
            {
              one = gotgan_actor_organisation (en->b->discourse, one);
              if (one.kind == GOTGAN_PARTY_PERSON)
                one = gotgan_en_spoken_of (en);
            }
          /* a fund that receives bids receives them for what it owns */
          if (gotgan_en_gives_money (&one))
            one = gotgan_en_somebody_else (en, &one);
          if (one.name != NULL && !gotgan_en_includes (buyers, &one))
            g_array_append_val (bought, one);
        }
    }
  else if (buyers->len == 0 && gotgan_en_nth (en, anchor->phrase)->relation != GOTGAN_EN_SUBJECT)
    for (guint i = 0; i < subjects->len; i++)
      if (!gotgan_en_includes (bought, &g_array_index (subjects, GotganActor, i)))
        g_array_append_val (buyers, g_array_index (subjects, GotganActor, i));
}

static void
emit_trade (const GotganEn *en, GotganStatement *statement, GArray *buyers, GArray *bought)
{
  const GotganMoneyMention *money = statement->money;
  gboolean joint = money != NULL && buyers->len > 2 && !gotgan_en_is_each (en, money);

  for (guint i = 0; i < bought->len; i++)
    {
      statement->company = g_array_index (bought, GotganActor, i);
      if (bought->len > 1 && statement->company.mention != NULL)
        {
          const char *date =
              gotgan_en_date_behind (en, gotgan_en_phrase_at (en->syntax,
                                                              statement->company.mention->start));

          statement->date = date != NULL ? date : statement->date;
        }
      if (money != NULL && bought->len > 1 && statement->company.mention != NULL
          && (statement->company.mention->start > money->start
              || (i + 1 < bought->len && g_array_index (bought, GotganActor, i + 1).mention != NULL
                  && (statement->company.list == 0
                      || g_array_index (bought, GotganActor, i + 1).list != statement->company.list)
                  && g_array_index (bought, GotganActor, i + 1).mention->start < money->start)))
        continue;
      for (guint j = 0; j < buyers->len; j++)
        {
          statement->investor = g_array_index (buyers, GotganActor, j);
          statement->money = joint ? NULL : money;
          gotgan_statement_emit (en->b, statement);
          remember_trade (en, statement);
        }
    }
}

/* "picked up $141m in June from Google": a sum of nothing is raised, not bought. */
static gboolean
is_got (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const gets[] = { "picked", "pick",    "picks",   "picking", "scooped",
                                      "scoop",  "snagged", "snapped", NULL };
  static const char *const from[] = { "from", NULL };
  const GotganEnPhrase *figure = gotgan_en_nth (en, anchor->figure);
  g_autoptr (GArray) sources = NULL;

  if (figure == NULL || figure->relation != GOTGAN_EN_OBJECT || figure->governor != anchor->phrase
      || gotgan_en_token (en->syntax, figure->head)->tag != GOTGAN_EN_TAG_MONEY)
    return FALSE;
  if (gotgan_en_head_is (en, anchor->phrase, gets))
    return TRUE;
  sources = gotgan_en_prepositional (en, anchor, from);
  return sources->len > 0 && anchor->figure + 1 < (gint) en->syntax->phrases->len
         && gotgan_en_nth (en, anchor->figure + 1)->kind == GOTGAN_EN_PREP
         && gotgan_en_token_is (en->syntax, gotgan_en_nth (en, anchor->figure + 1)->head, "from");
}

/* "has offered Wrenair €300m": two objects */
static gboolean
is_offered_to (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "offered", "offer", "offers", "offering", NULL };
  const GotganEnPhrase *figure = gotgan_en_nth (en, anchor->figure);
  gint object = gotgan_en_object_nouns (en, anchor->phrase);

  return gotgan_en_head_is (en, anchor->phrase, words) && object >= 0 && figure != NULL
         && object != anchor->figure && figure->relation == GOTGAN_EN_OBJECT
         && gotgan_en_nth (en, object)->name >= 0;
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
  static const char *const papers[] = { "shares", "stock", "notes", "bonds", NULL };
  gint object = gotgan_en_object_nouns (en, anchor->phrase);
  gint in = gotgan_en_complement (en, anchor, "in");

  return object >= 0 && gotgan_en_head_is (en, object, papers)
         && gotgan_en_nth (en, object)->owner < 0 && in >= 0 && gotgan_en_nth (en, in)->cue != NULL
         && gotgan_en_nth (en, in)->cue->frame == GOTGAN_FRAME_RAISE;
}

void
gotgan_en_claim_buy (const GotganEn *en, const GotganEnAnchor *anchor,
                     const GotganMoneyMention *money)
{
  static const char *const with[] = { "with", NULL };
  static const char *const from[] = { "from", NULL };
  GotganStatement statement;
  g_autoptr (GArray) buyers = gotgan_en_actors_new ();
  g_autoptr (GArray) bought = gotgan_en_actors_new ();
  g_autoptr (GArray) sellers = gotgan_en_prepositional (en, anchor, from);

  if (gotgan_en_is_verb (en, anchor))
    {
      g_autoptr (GArray) a = gotgan_en_agents (en, anchor);
      g_autoptr (GArray) p = gotgan_en_patients (en, anchor);
      GotganActor part = division (en, anchor);

      gotgan_en_take_all (buyers, a);
      if (part.name != NULL)
        g_array_append_val (bought, part);
      else
        gotgan_en_take_all (bought, p);
      if (bought->len == 0)
        {
          GotganActor held = gotgan_en_shares_of (en, anchor);
          if (held.name != NULL)
            g_array_append_val (bought, held);
        }
      if (bought->len == 0
          && g_ascii_strncasecmp (en->b->reading->text + anchor->cue->start, "merg", 4) == 0)
        {
          g_autoptr (GArray) partners = gotgan_en_prepositional (en, anchor, with);
          gotgan_en_take_all (bought, partners);
        }
    }
  else
    find_noun_trade (en, anchor, buyers, bought);
  if (gotgan_en_is_verb (en, anchor) && !gotgan_en_nth (en, anchor->phrase)->passive
      && bought->len == 0)
    {
      gint object = gotgan_en_object_nouns (en, anchor->phrase);
      GotganActor unknown;

      /* "offered Novella €300m", "picked up $141m from Google" */
      if (gotgan_en_proper (en, object, &unknown))
        g_array_append_val (bought, unknown);
    }
  if (gotgan_en_is_verb (en, anchor) && money == NULL && is_in_offering (en, anchor))
    {
      gotgan_en_claim_join (en, anchor);
      return;
    }
  if (gotgan_en_is_verb (en, anchor) && money != NULL && is_got (en, anchor))
    {
      gotgan_en_claim_raise (en, anchor, money);
      return;
    }
  if (gotgan_en_is_verb (en, anchor) && money != NULL && is_offered_to (en, anchor))
    {
      gotgan_en_claim_invest (en, anchor, money);
      return;
    }
  /* "has offered 4Volt a conditional loan": the loan tells */
  if (gotgan_en_is_verb (en, anchor) && money == NULL && offers_loan (en, anchor->phrase))
    return;
  for (guint i = bought->len; i > 0; i--)
    if (gotgan_en_includes (buyers, &g_array_index (bought, GotganActor, i - 1)))
      g_array_remove_index (bought, i - 1);
  if (gotgan_en_is_verb (en, anchor) && bought->len == 0 && money != NULL
      && (sellers->len > 0
          || gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_WORKS, money->start)))
    {
      gotgan_en_claim_supply (en, anchor, money);
      return;
    }
  if (buyers->len == 0 && bought->len == 0 && money == NULL)
    return;
  fill_in_trade (en, buyers, bought, money != NULL);
  gotgan_en_open (en, &statement, GOTGAN_KIND_ACQUISITION, anchor, money,
                  money != NULL ? "buy" : "buy-without-sum");
  emit_trade (en, &statement, buyers, bought);
}

void
gotgan_en_claim_pay (const GotganEn *en, const GotganEnAnchor *anchor,
                     const GotganMoneyMention *money)
{
  static const char *const for_[] = { "for", NULL };
  GotganStatement statement;
  g_autoptr (GArray) buyers = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, for_);
  GotganActor company = gotgan_actors_first (goals);

  if (company.name == NULL)
    company = gotgan_en_shares_of (en, anchor);
  /* "Kwint is 62% owned by Altor, which paid €240m for its holding" */
  if (company.name == NULL && gotgan_en_is_verb (en, anchor)
      && gotgan_en_nth (en, anchor->phrase)->governor >= 0
      && gotgan_en_nth (en, gotgan_en_nth (en, anchor->phrase)->governor)->kind == GOTGAN_EN_NOUNS)
    company = gotgan_en_other_subject (en, anchor->phrase);
  if (company.name == NULL && buyers->len > 0
      && gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_HOLD, anchor->cue->start))
    company = gotgan_en_somebody_else (en, &g_array_index (buyers, GotganActor, 0));
  for (guint i = 0; company.name == NULL && i < en->syntax->phrases->len; i++)
    {
      const GotganCue *cue = gotgan_en_nth (en, i)->cue;

      if (cue != NULL && gotgan_cue_is_frame (cue) && cue->frame == GOTGAN_FRAME_BUY)
        {
          GotganEnAnchor purchase = gotgan_en_anchor (en, i, cue);

          purchase.figure = anchor->figure;
          g_hash_table_add (en->b->used, (gpointer) cue);
          gotgan_en_claim_buy (en, &purchase, money);
          return;
        }
    }
  if (company.name == NULL || buyers->len == 0 || money == NULL)
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_ACQUISITION, anchor, money, "pay-for");
  statement.investor = gotgan_actors_first (buyers);
  statement.company = company;
  gotgan_statement_emit (en->b, &statement);
  remember_trade (en, &statement);
}

void
gotgan_en_claim_sell (const GotganEn *en, const GotganEnAnchor *anchor,
                      const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", NULL };
  static const char *const of[] = { "of", NULL };
  static const char *const parts[] = { "half",     "shares", "stake",     "holding",
                                       "part",     "rest",   "remainder", "majority",
                                       "interest", "stock",  NULL };
  GotganStatement statement;
  g_autoptr (GArray) buyers = gotgan_en_prepositional (en, anchor, to);
  g_autoptr (GArray) sellers = NULL;
  g_autoptr (GArray) sold = NULL;
  GotganActor seller;

  if (gotgan_en_is_verb (en, anchor) && gotgan_en_nth (en, anchor->phrase)->passive)
    {
      sold = gotgan_en_subjects (en, anchor->phrase);
      sellers = gotgan_en_agents (en, anchor);
    }
  else if (gotgan_en_is_verb (en, anchor))
    {
      GotganActor part = division (en, anchor);

      sold = part.name != NULL ? gotgan_en_actors_new () : gotgan_en_objects (en, anchor->phrase);
      if (part.name != NULL)
        g_array_append_val (sold, part);
      sellers = gotgan_en_agents (en, anchor);
    }
  else
    {
      GotganActor owner = gotgan_en_owner (en, anchor->phrase);

      sold = gotgan_en_prepositional (en, anchor, of);
      sellers = gotgan_en_agents (en, anchor);
      if (sold->len == 0 && owner.name != NULL)
        g_array_append_val (sold, owner);
      if (gotgan_en_verbs_of (en, anchor) == NULL)
        return;
    }
  for (guint i = sold->len; i > 0; i--)
    if (gotgan_en_includes (buyers, &g_array_index (sold, GotganActor, i - 1)))
      g_array_remove_index (sold, i - 1);
  seller = gotgan_actors_first (sellers);
  gotgan_en_open (en, &statement, GOTGAN_KIND_SALE, anchor, money, "sell");
  statement.investor = seller;
  statement.company = gotgan_actors_first (sold);
  if (statement.company.name == NULL)
    statement.company = gotgan_en_shares_of (en, anchor);
  /* "is exploring a sale of its entire stake" */
  if (statement.company.name == NULL && !gotgan_en_is_verb (en, anchor)
      && gotgan_en_head_is (en, gotgan_en_complement (en, anchor, "of"), parts))
    statement.company = gotgan_en_somebody_else (en, &seller);
  if (statement.company.name == NULL && gotgan_en_is_verb (en, anchor)
      && (gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_HOLD, anchor->cue->start)
          || gotgan_en_head_is (en, gotgan_en_object_nouns (en, anchor->phrase), parts)
          || (gotgan_en_object_nouns (en, anchor->phrase) < 0 && buyers->len > 0
              && !gotgan_en_nth (en, anchor->phrase)->passive)))
    statement.company = gotgan_en_somebody_else (en, &seller);
  if (statement.company.name != NULL && seller.name != NULL
      && !gotgan_actor_equal (&seller, &statement.company))
    gotgan_statement_emit (en->b, &statement);
  else if (statement.company.name == NULL || seller.name == NULL)
    statement.company = statement.company.name != NULL
                            ? statement.company
                            : gotgan_actor_organisation (en->b->discourse, seller);
  if (statement.company.name == NULL)
    return;
  statement.kind = GOTGAN_KIND_ACQUISITION;
  statement.rule = "sell-to";
  for (guint i = 0; i < buyers->len; i++)
    {
      statement.investor = g_array_index (buyers, GotganActor, i);
      gotgan_statement_emit (en->b, &statement);
      remember_trade (en, &statement);
    }
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
