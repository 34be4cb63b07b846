/* What English sentences claim. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include "app/facts/gotgan-rules-private.h"

#include <string.h>

#define LEAST_SUM 10000

static const GotganEnPhrase *
phrase_of (const GotganEn *en, gint index)
{
  return gotgan_en_phrase (en->syntax, index);
}

static GotganActor
first (GArray *actors)
{
  return gotgan_actors_first (actors);
}

static void
take_all (GArray *actors, GArray *more)
{
  for (guint i = 0; i < more->len; i++)
    {
      const GotganActor *actor = &g_array_index (more, GotganActor, i);
      gboolean known = FALSE;

      for (guint j = 0; j < actors->len; j++)
        known |= gotgan_actor_equal (&g_array_index (actors, GotganActor, j), actor);
      if (!known)
        g_array_append_val (actors, *actor);
    }
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
gives_money (const GotganActor *actor)
{
  return actor->kind == GOTGAN_PARTY_FUND || actor->kind == GOTGAN_PARTY_BANK
         || actor->kind == GOTGAN_PARTY_STATE;
}

static gboolean
verbs_have (const GotganEn *en, gint verbs, GotganFrame frame)
{
  const GotganEnPhrase *phrase = phrase_of (en, verbs);

  return phrase != NULL && phrase->kind == GOTGAN_EN_VERBS && phrase->cue != NULL
         && phrase->cue->frame == frame;
}

static const GotganEnPhrase *
verbs_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  return phrase_of (en, anchor->verbs);
}

static gboolean
is_verb (const GotganEn *en, const GotganEnAnchor *anchor)
{
  return phrase_of (en, anchor->phrase)->kind == GOTGAN_EN_VERBS;
}

/* The subject acts; of a passive, whoever stands behind "by". */
static GArray *
agents (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const by[] = { "by", NULL };
  static const char *const holders[] = { "shares", "stake", "unit", "money", "cash", "revenue", NULL };
  const GotganEnPhrase *verbs = phrase_of (en, anchor->phrase);
  GArray *actors;

  /* "Nvidia's plan to invest": whose plan it is */
  if (verbs->kind == GOTGAN_EN_VERBS && verbs->form == GOTGAN_EN_INFINITIVE
      && verbs->governor >= 0 && phrase_of (en, verbs->governor)->kind == GOTGAN_EN_NOUNS
      && phrase_of (en, verbs->governor)->owner >= 0
      && !gotgan_en_head_is (en, verbs->governor, holders))
    {
      GotganActor owner = gotgan_en_owner (en, verbs->governor);

      if (owner.name != NULL)
        {
          actors = gotgan_en_actors_new ();
          g_array_append_val (actors, owner);
          return actors;
        }
    }
  if (anchor->gapped >= 0)
    {
      actors = gotgan_en_actors_new ();
      gotgan_en_add_actors (en, anchor->gapped, actors);
    }
  else if (verbs->kind == GOTGAN_EN_VERBS && verbs->passive)
    actors = gotgan_en_prepositional (en, anchor, by);
  else
    actors = gotgan_en_subjects (en, anchor->verbs);
  for (guint i = 0; i < actors->len; i++)
    g_array_index (actors, GotganActor, i) =
        gotgan_actor_in_office (en->b, g_array_index (actors, GotganActor, i));
  return actors;
}

static GArray *
patients (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = phrase_of (en, anchor->phrase);

  if (verbs->kind == GOTGAN_EN_VERBS && verbs->passive)
    return gotgan_en_subjects (en, anchor->phrase);
  return gotgan_en_objects (en, anchor->phrase);
}

static gboolean
is_each (const GotganEn *en, const GotganMoneyMention *money)
{
  return (money->flags & GOTGAN_FIGURE_EACH)
         || gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_EACH, money->start);
}

static gboolean
has_lead (const GotganEn *en)
{
  return gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_LEAD, G_MAXSIZE);
}

/* "A and B raised $30m and $45m respectively": which of the sums @figure is, when there are as many as names. */
static gboolean
respective_rank (const GotganEn *en, gint figure, guint n_actors, guint *rank)
{
  const GotganEnPhrase *phrase = phrase_of (en, figure);
  gint root = phrase != NULL && phrase->relation == GOTGAN_EN_JOINED ? phrase->governor : figure;
  guint n = 1;

  if (figure < 0 || n_actors < 2)
    return FALSE;
  *rank = 0;
  for (guint i = root + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *other = phrase_of (en, i);

      if (other->relation != GOTGAN_EN_JOINED || other->governor != root || other->money < 0)
        continue;
      if ((gint) i == figure)
        *rank = n;
      n++;
    }
  return n == n_actors;
}

static void
keep_respective (const GotganEn *en, const GotganEnAnchor *anchor, GArray *actors)
{
  guint rank;
  GotganActor actor;

  if (!gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_EACH, anchor->cue->start)
      || !respective_rank (en, anchor->figure, actors->len, &rank))
    return;
  actor = g_array_index (actors, GotganActor, rank);
  g_array_set_size (actors, 0);
  g_array_append_val (actors, actor);
}

static GotganActor shares_of (const GotganEn *en, const GotganEnAnchor *anchor);
static GotganActor somebody_else (const GotganEn *en, const GotganActor *actor);
static gboolean is_receiving (const GotganEn *en, gint verbs);
static void claim_buy (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money);
static void claim_invest (const GotganEn *en, const GotganEnAnchor *anchor,
                          const GotganMoneyMention *money);

/* --- Raising --------------------------------------------------------------------------------- */

static GotganActor
target_or_topic (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;

  if (gotgan_reading_speaks_of_deal (en->b->reading) && self->target.name != NULL)
    return gotgan_actor_supposed (self->target);
  if (self->topic.name != NULL && !gotgan_discourse_is_investor (self, &self->topic))
    return gotgan_actor_supposed (self->topic);
  return gotgan_actor_supposed (self->target.name != NULL ? self->target : self->topic);
}

static gboolean
can_raise (const GotganActor *actor)
{
  return actor->name != NULL && actor->kind != GOTGAN_PARTY_PERSON && !gives_money (actor);
}

/* Who raises. The verb's subject does, unless it leads, joins or backs a round that is another's. */
static GotganActor
raiser (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const places[] = { "for", "in", "into", "to", NULL };
  static const char *const for_[] = { "for", NULL };
  GotganActor company = { 0 };
  g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);

  keep_respective (en, anchor, subjects);
  if (!is_verb (en, anchor))
    {
      g_autoptr (GArray) goals = NULL;
      const GotganEnPhrase *verbs = verbs_of (en, anchor);
      gboolean others = verbs != NULL && verbs->cue != NULL
                        && (verbs->cue->frame == GOTGAN_FRAME_LEAD
                            || verbs->cue->frame == GOTGAN_FRAME_JOIN
                            || verbs->cue->frame == GOTGAN_FRAME_INVEST
                            || verbs->cue->frame == GOTGAN_FRAME_GIVE
                            || verbs->cue->frame == GOTGAN_FRAME_LEND);

      company = gotgan_actor_organisation (en->b->discourse,
                                           gotgan_en_owner (en, anchor->phrase));
      if (can_raise (&company))
        return company;
      goals = gotgan_en_prepositional (en, anchor, places);
      company = first (goals);
      if (can_raise (&company))
        return company;
      if (others && !verbs->passive)
        return gotgan_actor_supposed (en->b->discourse->target);
    }
  if (company.name == NULL || company.kind != GOTGAN_PARTY_COMPANY)
    {
      g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, for_);
      GotganActor subject = first (subjects);

      /* "he was seeking billions for Tigris" */
      if (subject.kind == GOTGAN_PARTY_PERSON && goals->len > 0)
        return first (goals);
    }
  /* Whoever is said to raise does, a fund or a bank too. */
  company = gotgan_actor_organisation (en->b->discourse, first (subjects));
  return company.name != NULL && company.kind != GOTGAN_PARTY_PERSON ? company
                                                                      : target_or_topic (en);
}

static GArray *
givers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const from[] = { "from", "including", NULL };
  static const char *const debts[] = { "loan", "facility", "loans", "line", "notes", "credit", "debt", "bond", NULL };
  static const char *const with[] = { "with", "by", NULL };
  GArray *sources = gotgan_en_prepositional (en, anchor, from);

  if (gotgan_en_head_is (en, anchor->phrase, debts))
    {
      g_autoptr (GArray) lenders = gotgan_en_prepositional (en, anchor, with);
      take_all (sources, lenders);
    }

  if (anchor->verbs >= 0 && anchor->verbs != anchor->phrase)
    {
      GotganEnAnchor up = gotgan_en_anchor (en, anchor->verbs, anchor->cue);
      g_autoptr (GArray) more = gotgan_en_prepositional (en, &up, from);
      take_all (sources, more);
    }
  return sources;
}

static gboolean
one_of_many (const GotganEn *en, const GotganActor *actor)
{
  return actor->mention != NULL && actor->mention->role == GOTGAN_CASE_INCLUDE;
}

static void
note_investors (const GotganEn *en, GArray *investors)
{
  for (guint i = 0; i < investors->len; i++)
    gotgan_discourse_add_investor (en->b->discourse, g_array_index (investors, GotganActor, i));
}

/* "Novella and Cohort have each raised $100m" */
static void
emit_other_raisers (const GotganEn *en, const GotganEnAnchor *anchor, const GotganStatement *round)
{
  g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);
  guint rank;

  if (respective_rank (en, anchor->figure, subjects->len, &rank))
    return;
  for (guint i = 0; i < subjects->len; i++)
    {
      GotganStatement one = *round;

      one.company = g_array_index (subjects, GotganActor, i);
      if (!gotgan_actor_equal (&one.company, &round->company))
        gotgan_statement_emit (en->b, &one);
    }
}

/* "extended a $250m loan to Novella", "has provided a £4m loan" */
static gboolean
is_given (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const gives[] = { "extended", "extend", "extends", "provided", "provide", "provides", "granted",
                                       "grant", "approved", "approve", "arranged", "gave", "give", "offered", "lent", "lend", NULL };
  static const char *const debts[] = { "loan", "loans", "facility", "line", "package", "credit", "financing", NULL };

  return !is_verb (en, anchor) && anchor->verbs >= 0
         && phrase_of (en, anchor->phrase)->relation == GOTGAN_EN_OBJECT
         && gotgan_en_head_is (en, anchor->verbs, gives)
         && gotgan_en_head_is (en, anchor->phrase, debts)
         && !phrase_of (en, anchor->verbs)->passive;
}

static void emit_lenders (const GotganEn *en, GotganStatement *round, GArray *lenders);

static void
claim_given_loan (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", "for", NULL };
  GotganStatement round;
  g_autoptr (GArray) lenders = gotgan_en_subjects (en, anchor->verbs);
  g_autoptr (GArray) companies = gotgan_en_prepositional (en, anchor, to);
  g_autoptr (GArray) objects = gotgan_en_objects (en, anchor->verbs);

  take_all (companies, objects);
  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "lend");
  round.company = companies->len > 0 ? first (companies)
                                     : gotgan_actor_supposed (en->b->discourse->target);
  if (round.company.name == NULL || lenders->len == 0)
    return;
  gotgan_discourse_set_target (en->b->discourse, round.company);
  if (money != NULL)
    gotgan_statement_emit (en->b, &round);
  emit_lenders (en, &round, lenders);
}

static void
claim_raise (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const shares[] = { "stake", "holding", "shareholding", "interest", "stakes", "forecast", "guidance", "outlook", "price", "prices", "target", "bid", "offer", NULL };
  gint object = is_verb (en, anchor) ? gotgan_en_object_nouns (en, anchor->phrase) : -1;
  GotganStatement round;
  g_autoptr (GArray) sources = givers (en, anchor);
  GotganActor only;

  if (is_given (en, anchor))
    {
      claim_given_loan (en, anchor, money);
      return;
    }
  only = first (sources);

  /* "snagged Calbee for $6m" */
  if (object >= 0 && phrase_of (en, object)->name >= 0 && object != anchor->figure)
    {
      claim_buy (en, anchor, money);
      return;
    }
  /* "raised its stake" */
  if (object >= 0 && gotgan_en_head_is (en, object, shares))
    return;
  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "raise");
  round.company = raiser (en, anchor);
  if (round.company.name == NULL || (money == NULL && sources->len == 0))
    return;
  gotgan_discourse_set_target (en->b->discourse, round.company);
  note_investors (en, sources);
  if (money != NULL && sources->len == 1 && only.kind != GOTGAN_PARTY_BANK
      && !one_of_many (en, &only) && !has_lead (en))
    {
      round.kind = GOTGAN_KIND_INVESTMENT;
      round.investor = only;
      round.rule = "raise-from-one";
      gotgan_statement_emit (en->b, &round);
      return;
    }
  if (money != NULL)
    gotgan_statement_emit (en->b, &round);
  if (money != NULL && sources->len == 1 && only.kind == GOTGAN_PARTY_BANK)
    {
      emit_lenders (en, &round, sources);
      return;
    }
  if (money != NULL && is_verb (en, anchor) && is_each (en, money))
    emit_other_raisers (en, anchor, &round);
  round.kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (en->b, &round, sources, "participant");
}


/* --- Investing ------------------------------------------------------------------------------- */

static gboolean
is_receiving (const GotganEn *en, gint verbs)
{
  static const char *const words[] = { "received",  "receive", "receives", "secured", "secure",
                                       "secures",   "won",     "win",      "wins",    "attracted",
                                       "attract",   "landed",  "got",      "obtained", "accepted",
                                       "drew",      "raised",  "announced", "takes",  "took",
                                       "receiving", "getting", NULL };

  return gotgan_en_head_is (en, verbs, words);
}

static GotganActor
target_if_meant (const GotganEn *en, const GotganActor *investor)
{
  GotganDiscourse *self = en->b->discourse;
  GotganActor nobody = { 0 };

  if (self->goalless || self->target.name == NULL || gotgan_actor_equal (&self->target, investor)
      || (investor->kind == GOTGAN_PARTY_COMPANY && self->target_age > 3
          && !gotgan_actor_equal (&self->target, &self->main)
          && !gotgan_discourse_is_investor (self, investor)
          && !gotgan_reading_speaks_of_deal (en->b->reading)))
    return nobody;
  return gotgan_actor_supposed (self->target);
}

/* "invests $5bn in data centres": in something that is no party. */
static gboolean
goes_into_things (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "in", "into", "on", "to", NULL };
  static const char *const ways[] = { "form", "cash", "stock", "shares", "exchange", "total",
                                      "part", "tranches", "return", "addition", "order",
                                      "instalments", "installments", "all", "round", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint nouns = gotgan_en_complement (en, anchor, words[i]);
      const GotganEnPhrase *phrase = phrase_of (en, nouns);

      if (phrase != NULL && gotgan_en_head_is (en, nouns, ways))
        continue;
      if (phrase != NULL && phrase->name < 0 && phrase->date < 0 && phrase->money < 0
          && phrase->cue == NULL)
        return TRUE;
    }
  return gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_WORKS,
                                 phrase_of (en, anchor->phrase)->start);
}

static void
emit_investment (const GotganEn *en, GotganStatement *statement, GArray *investors)
{
  const GotganMoneyMention *money = statement->money;
  GotganActor only = first (investors);
  gboolean each = money != NULL && is_each (en, money);

  if (money != NULL && !each && statement->kind == GOTGAN_KIND_INVESTMENT
      && (investors->len > 1 || one_of_many (en, &only)))
    {
      statement->kind = GOTGAN_KIND_ROUND;
      statement->rule = "joint-investment";
      gotgan_statement_emit (en->b, statement);
      statement->kind = GOTGAN_KIND_INVESTMENT;
      gotgan_statement_emit_each (en->b, statement, investors, "participant");
      return;
    }
  for (guint i = 0; i < investors->len; i++)
    {
      statement->investor = g_array_index (investors, GotganActor, i);
      gotgan_statement_emit (en->b, statement);
      if (statement->kind == GOTGAN_KIND_COMMITMENT && !each)
        break;
    }
}

/* "Blue Meridian, a joint venture" */
static gboolean
is_venture (const GotganEn *en, const GotganActor *company)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (en, i);
      g_autoptr (GArray) actors = NULL;
      GotganActor actor;

      if (phrase->kind != GOTGAN_EN_NOUNS || phrase->cue == NULL
          || phrase->cue->frame != GOTGAN_FRAME_VENTURE)
        continue;
      actors = gotgan_en_actors_new ();
      gotgan_en_add_actors (en, i, actors);
      actor = first (actors);
      if (gotgan_actor_equal (&actor, company))
        return TRUE;
    }
  return FALSE;
}

static void
claim_invest (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const in_into[] = { "in", "into", "to", NULL };
  static const char *const for_[] = { "in", "into", "to", "for", NULL };
  static const char *const cheques[] = { "cheque", "check", "cheques", "checks", "ticket", NULL };
  static const char *const from[] = { "by", "from", NULL };
  const char *const *into = gotgan_en_head_is (en, anchor->phrase, cheques) ? for_ : in_into;
  GotganDiscourse *self = en->b->discourse;
  GotganStatement statement;
  g_autoptr (GArray) investors = NULL;
  g_autoptr (GArray) companies = gotgan_en_prepositional (en, anchor, into);
  GotganActor investor;

  if (is_verb (en, anchor))
    {
      investors = agents (en, anchor);
      if (companies->len == 0)
        {
          GotganActor shares = shares_of (en, anchor);

          if (shares.name != NULL)
            g_array_append_val (companies, shares);
        }
      if (companies->len == 0)
        {
          g_autoptr (GArray) objects = patients (en, anchor);
          take_all (companies, objects);
        }
    }
  else
    {
      GotganActor owner = gotgan_en_owner (en, anchor->phrase);

      investors = gotgan_en_prepositional (en, anchor, from);
      if (is_receiving (en, anchor->verbs))
        {
          g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);
          GotganActor company = gotgan_actor_organisation (self, first (subjects));

          if (companies->len == 0 && company.name != NULL)
            g_array_append_val (companies, company);
          if (investors->len == 0)
            {
              GotganEnAnchor up = gotgan_en_anchor (en, anchor->verbs, anchor->cue);
              g_autoptr (GArray) more = gotgan_en_prepositional (en, &up, from);
              take_all (investors, more);
            }
        }
      else if (owner.name != NULL)
        {
          g_array_set_size (investors, 0);
          g_array_append_val (investors, owner);
        }
      else if (investors->len == 0)
        {
          g_array_unref (g_steal_pointer (&investors));
          investors = agents (en, anchor);
        }
    }
  if (investors->len == 0 && self->actor.name != NULL && is_verb (en, anchor)
      && phrase_of (en, anchor->phrase)->subject < 0 && money != NULL)
    {
      GotganActor actor = gotgan_actor_supposed (self->actor);
      g_array_append_val (investors, actor);
    }
  if (money != NULL)
    keep_respective (en, anchor, investors);
  investor = first (investors);
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, money,
                  money != NULL ? "invest" : "invest-without-sum");
  statement.company = first (companies);
  if (statement.company.name == NULL && money != NULL)
    {
      if (is_receiving (en, anchor->verbs))
        statement.company = target_or_topic (en);
      else if (!goes_into_things (en, anchor))
        statement.company = target_if_meant (en, &investor);
    }
  /* "with Google also investing", "Microsoft, which invested in 2018": in whoever the round is of */
  if (statement.company.name == NULL && money == NULL && !is_verb (en, anchor)
      && investors->len > 0 && phrase_of (en, anchor->phrase)->relation == GOTGAN_EN_OBJECT
      && statement.stage != GOTGAN_STAGE_COMPLETED)
    statement.company = target_if_meant (en, &investor);
  if (statement.company.name == NULL && money == NULL && is_verb (en, anchor)
      && investors->len > 0 && gotgan_en_object_nouns (en, anchor->phrase) < 0
      && !phrase_of (en, anchor->phrase)->passive)
    statement.company = target_if_meant (en, &investor);
  if (statement.company.name != NULL && investors->len == 0 && money != NULL
      && ((!is_verb (en, anchor) && (anchor->verbs < 0 || is_receiving (en, anchor->verbs)))
          || phrase_of (en, anchor->phrase)->passive))
    {
      statement.kind = GOTGAN_KIND_ROUND;
      statement.rule = "raise";
      gotgan_statement_emit (en->b, &statement);
      return;
    }
  if (investors->len == 0)
    return;
  if (statement.company.name == NULL)
    {
      if (money == NULL || !goes_into_things (en, anchor))
        return;
      statement.kind = GOTGAN_KIND_COMMITMENT;
      statement.rule = "invest-in-works";
      self->goalless = TRUE;
      emit_investment (en, &statement, investors);
      return;
    }
  gotgan_discourse_set_target (self, statement.company);
  note_investors (en, investors);
  if (money != NULL && is_venture (en, &statement.company))
    {
      statement.kind = GOTGAN_KIND_VENTURE;
      statement.rule = "venture";
      for (guint i = 0; i < investors->len; i++)
        {
          statement.investor = g_array_index (investors, GotganActor, i);
          gotgan_statement_emit (en->b, &statement);
        }
      return;
    }
  if (money == NULL)
    for (guint i = 0; i < MAX (companies->len, 1); i++)
      {
        if (companies->len > 0)
          statement.company = g_array_index (companies, GotganActor, i);
        gotgan_statement_emit_each (en->b, &statement, investors, statement.rule);
      }
  else
    emit_investment (en, &statement, investors);
}

/* One lender lends the whole sum. */
static void
emit_lenders (const GotganEn *en, GotganStatement *round, GArray *lenders)
{
  round->kind = GOTGAN_KIND_INVESTMENT;
  if (lenders->len == 1 && round->money != NULL)
    {
      round->investor = first (lenders);
      round->rule = "lender";
      gotgan_statement_emit (en->b, round);
      return;
    }
  gotgan_statement_emit_each (en->b, round, lenders, "lender");
}

static void
claim_lend (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", NULL };
  GotganStatement round;
  g_autoptr (GArray) lenders = agents (en, anchor);
  g_autoptr (GArray) companies = gotgan_en_prepositional (en, anchor, to);
  g_autoptr (GArray) objects = patients (en, anchor);

  take_all (companies, objects);
  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "lend");
  round.company = first (companies);
  if (round.company.name == NULL)
    return;
  gotgan_discourse_set_target (en->b->discourse, round.company);
  if (money != NULL)
    gotgan_statement_emit (en->b, &round);
  emit_lenders (en, &round, lenders);
}

/* The company of the round that is led or joined: "led Novella's round", "a round in Novella", "Novella's round was led". */
static GotganActor
round_company (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const places[] = { "in", "for", "into", NULL };
  GotganActor company = { 0 };
  g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, places);
  const GotganEnPhrase *verbs = phrase_of (en, anchor->phrase);
  gint nouns = -1;

  if (verbs->passive)
    nouns = verbs->subject;
  for (guint i = anchor->phrase + 1; nouns < 0 && i < en->syntax->phrases->len; i++)
    if (phrase_of (en, i)->relation == GOTGAN_EN_OBJECT && phrase_of (en, i)->governor == anchor->phrase)
      nouns = i;
  if (nouns < 0)
    nouns = gotgan_en_complement (en, anchor, "in");
  if (nouns >= 0)
    {
      GotganCue none = { 0 };
      GotganEnAnchor round = gotgan_en_anchor (en, nouns, &none);

      company = gotgan_actor_organisation (en->b->discourse, gotgan_en_owner (en, nouns));
      if (company.name == NULL || gives_money (&company))
        {
          g_autoptr (GArray) more = gotgan_en_prepositional (en, &round, places);
          company = first (more);
        }
      /* "raised $5m in a round led by": who raised */
      if (company.name == NULL && verbs->passive && verbs->form == GOTGAN_EN_REDUCED
          && round.verbs >= 0
          && (verbs_have (en, round.verbs, GOTGAN_FRAME_RAISE)
              || verbs_have (en, round.verbs, GOTGAN_FRAME_TAKE)))
        {
          g_autoptr (GArray) subjects = gotgan_en_subjects (en, round.verbs);
          company = gotgan_actor_organisation (en->b->discourse, first (subjects));
          if (gives_money (&company))
            company.name = NULL;
        }
    }
  if (company.name == NULL)
    company = first (goals);
  return company.name != NULL ? company : gotgan_actor_supposed (en->b->discourse->target);
}

static void claim_join (const GotganEn *en, const GotganEnAnchor *anchor);

static void
claim_lead (const GotganEn *en, const GotganEnAnchor *anchor)
{
  GotganStatement statement;
  g_autoptr (GArray) leaders = agents (en, anchor);
  const GotganReading *reading = en->b->reading;
  static const GotganFrame frames[] = { GOTGAN_FRAME_RAISE, GOTGAN_FRAME_INVEST, GOTGAN_FRAME_LEND,
                                        GOTGAN_FRAME_BUY, GOTGAN_FRAME_JOIN, GOTGAN_FRAME_TAKE };
  gboolean round = gotgan_reading_speaks_of_deal (reading);

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    round |= gotgan_reading_has_frame (reading, frames[i], G_MAXSIZE);
  if (!round && anchor->figure < 0)
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "lead");
  statement.company = round_company (en, anchor);
  statement.lead = TRUE;
  for (guint i = leaders->len; i > 0; i--)
    if (gotgan_actor_equal (&g_array_index (leaders, GotganActor, i - 1), &statement.company))
      g_array_remove_index (leaders, i - 1);
  note_investors (en, leaders);
  gotgan_statement_emit_each (en->b, &statement, leaders, "lead");
}

static gboolean
own_share (const GotganEn *en, const GotganEnPhrase *figure)
{
  const GotganEnPhrase *prep = phrase_of (en, figure->governor);
  const GotganEnPhrase *noun;

  if (figure->relation != GOTGAN_EN_COMPLEMENT || prep == NULL)
    return FALSE;
  if (gotgan_en_token_is (en->syntax, prep->head, "with"))
    return TRUE;
  noun = phrase_of (en, prep->noun);
  return gotgan_en_token_is (en->syntax, prep->head, "of") && noun != NULL
         && noun->relation == GOTGAN_EN_COMPLEMENT && noun->governor >= 0
         && gotgan_en_token_is (en->syntax, phrase_of (en, noun->governor)->head, "with");
}

/* "Blackstone led a second facility of $7.5bn": the sum is the round's, and the leader is in it. */
static void
claim_led (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  GotganStatement round;
  const GotganEnPhrase *figure = phrase_of (en, anchor->figure);

  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "raise");
  round.company = round_company (en, anchor);
  if (round.company.name == NULL)
    return;
  /* "led by Novella with €300m", "led the round with a cheque of $5m": what one of them gave */
  if (figure != NULL && own_share (en, figure))
    {
      g_autoptr (GArray) giver = gotgan_en_actors_new ();

      if (phrase_of (en, anchor->phrase)->passive)
        gotgan_en_add_actors (en, phrase_of (en, figure->governor)->noun, giver);
      else
        {
          g_autoptr (GArray) subjects = agents (en, anchor);
          take_all (giver, subjects);
        }
      round.kind = GOTGAN_KIND_INVESTMENT;
      round.investor = first (giver);
      round.lead = anchor->cue->frame == GOTGAN_FRAME_LEAD;
      round.rule = "share-in-bracket";
      if (round.investor.name != NULL)
        gotgan_statement_emit (en->b, &round);
      return;
    }
  gotgan_discourse_set_target (en->b->discourse, round.company);
  gotgan_statement_emit (en->b, &round);
  if (anchor->cue->frame == GOTGAN_FRAME_LEAD)
    claim_lead (en, anchor);
  else
    claim_join (en, anchor);
}

static void
claim_join (const GotganEn *en, const GotganEnAnchor *anchor)
{
  GotganStatement statement;
  g_autoptr (GArray) investors = agents (en, anchor);
  gint joined = gotgan_en_object_nouns (en, anchor->phrase);
  static const char *const rounds[] = { "round", "deal", "financing", "funding", "investment", "raise", "project", "consortium", "syndicate", "extension", "series", "money", "cash", "funds", "capital", "equity", NULL };

  /* "joined forces" */
  if (joined >= 0 && phrase_of (en, joined)->cue == NULL && phrase_of (en, joined)->name < 0
      && !gotgan_en_head_is (en, joined, rounds))
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "join");
  statement.company = round_company (en, anchor);
  if (phrase_of (en, anchor->phrase)->negated)
    {
      statement.refused = TRUE;
      statement.stage = GOTGAN_STAGE_WITHDRAWN;
    }
  else
    note_investors (en, investors);
  gotgan_statement_emit_each (en->b, &statement, investors, "join");
}

static gboolean
is_along_with (const GotganEn *en, const GotganEnPhrase *prep)
{
  return prep->head > 0 && gotgan_en_token_is (en->syntax, prep->head, "with")
         && (gotgan_en_token_is (en->syntax, prep->head - 1, "along")
             || gotgan_en_token_is (en->syntax, prep->head - 1, "together"));
}

/* "with participation from A and B", "alongside A", "joined by A" as a noun phrase. */
static void
claim_participants (const GotganEn *en)
{
  static const char *const heads[] = { "participation", "support", "backing", "contributions", "involvement", "money", "cash", "funds", "capital", "investments", "cheques", "checks", NULL };
  static const char *const from[] = { "from", "by", "of", NULL };
  GotganStatement statement;

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (en, i);
      GotganEnAnchor anchor;
      g_autoptr (GArray) investors = NULL;
      const GotganCue *cue = NULL;
      gboolean alongside = phrase->kind == GOTGAN_EN_PREP
                           && (gotgan_en_token_is (en->syntax, phrase->head, "alongside")
                               || is_along_with (en, phrase));

      if (!alongside && (phrase->kind != GOTGAN_EN_NOUNS || !gotgan_en_head_is (en, i, heads)))
        continue;
      for (guint j = 0; j < en->b->reading->cues->len && cue == NULL; j++)
        {
          const GotganCue *one = &g_array_index (en->b->reading->cues, GotganCue, j);

          if (gotgan_cue_is_frame (one)
              && (one->frame == GOTGAN_FRAME_RAISE || one->frame == GOTGAN_FRAME_LEAD
                  || one->frame == GOTGAN_FRAME_INVEST))
            cue = one;
        }
      if (cue == NULL)
        continue;
      anchor = gotgan_en_anchor (en, i, cue);
      if (alongside)
        {
          anchor.phrase = anchor.verbs = phrase->governor;
          investors = gotgan_en_actors_new ();
          if (i + 1 < en->syntax->phrases->len)
            gotgan_en_add_actors_meant (en, i + 1, investors);
        }
      else
        investors = gotgan_en_prepositional (en, &anchor, from);
      if (anchor.phrase < 0)
        continue;
      gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, &anchor, NULL, "join");
      statement.company = gotgan_actor_supposed (en->b->discourse->target);
      note_investors (en, investors);
      gotgan_statement_emit_each (en->b, &statement, investors, "join");
    }
}

/* "Its investors include A and B", "Novella counts A and B among its backers". */
static void
claim_backers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "investors", "backers", "shareholders", "participants", NULL };
  static const char *const rounds[] = { "round", "deal", "investment", "raise", "financing", NULL };
  GotganStatement statement;
  const GotganEnPhrase *verbs = phrase_of (en, anchor->phrase);
  g_autoptr (GArray) backers = gotgan_en_objects (en, anchor->phrase);
  static const char *const in[] = { "in", "of", NULL };

  static const char *const did[] = { "did", NULL };

  const GotganEnPhrase *subject = phrase_of (en, verbs->subject);
  gboolean round = subject != NULL && ((subject->cue != NULL && subject->cue->frame == GOTGAN_FRAME_RAISE)
                   || gotgan_en_head_is (en, verbs->subject, rounds));

  if (!round && !gotgan_en_head_is (en, verbs->subject, words) && !gotgan_en_head_is (en, anchor->phrase, did))
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "backers");
  statement.company =
      gotgan_actor_organisation (en->b->discourse, gotgan_en_owner (en, verbs->subject));
  if (statement.company.name == NULL && verbs->subject >= 0)
    {
      GotganEnAnchor holders = gotgan_en_anchor (en, verbs->subject, anchor->cue);
      g_autoptr (GArray) companies = gotgan_en_prepositional (en, &holders, in);
      statement.company = first (companies);
    }
  if (statement.company.name == NULL)
    statement.company = gotgan_actor_supposed (en->b->discourse->target);
  gotgan_statement_emit_each (en->b, &statement, backers, "backers");
}

/* --- Buying and selling ---------------------------------------------------------------------- */

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

/* The company whose shares are the object: "a 10% stake in Novella", "Novella shares". */
static GotganActor
shares_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "stake",   "stakes", "shares", "share", "holding",
                                       "interest", "stock",  "half",   "majority", "control",
                                       "shareholding", "rest", "remainder", "part", NULL };
  static const char *const in[] = { "in", "of", "at", NULL };
  GotganActor nobody = { 0 };

  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (en, i);
      GotganEnAnchor shares;
      g_autoptr (GArray) companies = NULL;
      GotganActor company;

      if (phrase->kind == GOTGAN_EN_VERBS)
        break;
      if (phrase->kind != GOTGAN_EN_NOUNS
          || (!gotgan_en_head_is (en, i, words) && phrase->percent < 0))
        continue;
      shares = gotgan_en_anchor (en, i, anchor->cue);
      companies = gotgan_en_prepositional (en, &(GotganEnAnchor){ i, shares.verbs, -1, -1, anchor->cue }, in);
      if (companies->len == 0)
        {
          GotganEnAnchor up = { anchor->phrase, anchor->verbs, -1, -1, anchor->cue };
          static const char *const only_in[] = { "in", "of", NULL };
          companies = (g_array_unref (g_steal_pointer (&companies)),
                       gotgan_en_prepositional (en, &up, only_in));
        }
      if (companies->len > 0)
        return first (companies);
      company = gotgan_en_owner (en, i);
      if (company.mention != NULL && company.mention->anaphor)
        return nobody;
      return company;
    }
  return nobody;
}

/* "its chip unit", "Novella's cloud division": a part goes by the whole phrase. */
static GotganActor
division (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "unit", "division", "business", "arm", "subsidiary", "assets", "operations", NULL };
  GotganActor nobody = { 0 };

  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (en, i);

      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_OBJECT
          && phrase->governor == anchor->phrase && gotgan_en_head_is (en, i, words)
          && phrase->owner >= 0)
        {
          const GotganPartyMention *owner =
              &g_array_index (en->b->reading->parties, GotganPartyMention, phrase->owner);
          g_autofree char *name = NULL;

          if (owner->name == NULL)
            return nobody;
          name = owner->anaphor
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
      && !includes (buyers, &self->buyer)
      && last_bought_by (en, &g_array_index (buyers, GotganActor, 0), &actor))
    g_array_append_val (bought, actor);
  if (bought->len == 0 && self->bought.name != NULL && !includes (buyers, &self->bought)
      && (has_sum || self->trade_sentence == en->b->reading->start))
    {
      actor = gotgan_actor_supposed (self->bought);
      g_array_append_val (bought, actor);
    }
  if (bought->len == 0 && has_sum && self->target.name != NULL && !includes (buyers, &self->target))
    {
      actor = gotgan_actor_supposed (self->target);
      g_array_append_val (bought, actor);
    }
  if (buyers->len == 0 && self->buyer.name != NULL && includes (bought, &self->bought))
    {
      actor = gotgan_actor_supposed (self->buyer);
      g_array_append_val (buyers, actor);
    }
  if (buyers->len == 0 && has_sum && self->topic.name != NULL && !includes (bought, &self->topic))
    {
      actor = gotgan_actor_supposed (self->topic);
      g_array_append_val (buyers, actor);
    }
}

static gboolean
refuses (const GotganEn *en, gint verbs)
{
  static const char *const words[] = { "rejected", "rebuffed", "spurned", "received", "turned",
                                       "accepted", "rejects",  "receives", "considering", "weighing",
                                       "attracted", "drew", "declined", "dismissed", NULL };

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

  take_all (bought, objects);
  take_all (buyers, makers);
  if (owner.name != NULL && bought->len > 0)
    {
      g_array_set_size (buyers, 0);
      g_array_append_val (buyers, owner);
    }
  else if (owner.name != NULL && owner.mention != NULL
           && owner.mention->tail > owner.mention->end)
    g_array_append_val (buyers, owner);
  else if (owner.name != NULL && !includes (subjects, &owner))
    g_array_append_val (bought, owner);
  if (bought->len == 0 && refuses (en, anchor->verbs))
    take_all (bought, subjects);
  else if (buyers->len == 0 && phrase_of (en, anchor->phrase)->relation != GOTGAN_EN_SUBJECT)
    for (guint i = 0; i < subjects->len; i++)
      if (!includes (bought, &g_array_index (subjects, GotganActor, i)))
        g_array_append_val (buyers, g_array_index (subjects, GotganActor, i));
}

static void
emit_trade (const GotganEn *en, GotganStatement *statement, GArray *buyers, GArray *bought)
{
  const GotganMoneyMention *money = statement->money;
  gboolean joint = money != NULL && buyers->len > 2 && !is_each (en, money);

  for (guint i = 0; i < bought->len; i++)
    {
      statement->company = g_array_index (bought, GotganActor, i);
      if (bought->len > 1 && statement->company.mention != NULL)
        {
          const char *date = gotgan_en_date_behind (
              en, gotgan_en_phrase_at (en->syntax, statement->company.mention->start));

          statement->date = date != NULL ? date : statement->date;
        }
      if (money != NULL && bought->len > 1 && statement->company.mention != NULL
          && (statement->company.mention->start > money->start
              || (i + 1 < bought->len
                  && g_array_index (bought, GotganActor, i + 1).mention != NULL
                  && (statement->company.list == 0
                      || g_array_index (bought, GotganActor, i + 1).list
                             != statement->company.list)
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

static void claim_supply (const GotganEn *en, const GotganEnAnchor *anchor,
                          const GotganMoneyMention *money);

/* "picked up $141m from Google": a sum of nothing, got from somebody, is raised. */
static gboolean
is_got (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *figure = phrase_of (en, anchor->figure);
  const GotganEnPhrase *next = phrase_of (en, anchor->figure + 1 < (gint) en->syntax->phrases->len ? anchor->figure + 1 : -1);

  return figure != NULL && figure->relation == GOTGAN_EN_OBJECT
         && figure->governor == anchor->phrase && next != NULL
         && next->kind == GOTGAN_EN_PREP && gotgan_en_token_is (en->syntax, next->head, "from")
         && gotgan_en_token (en->syntax, figure->head)->tag == GOTGAN_EN_TAG_MONEY;
}

/* "has offered Wrenair €300m": two objects */
static gboolean
is_offered_to (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "offered", "offer", "offers", "offering", NULL };
  const GotganEnPhrase *figure = phrase_of (en, anchor->figure);
  gint object = gotgan_en_object_nouns (en, anchor->phrase);

  return gotgan_en_head_is (en, anchor->phrase, words) && object >= 0 && figure != NULL
         && object != anchor->figure && figure->relation == GOTGAN_EN_OBJECT
         && phrase_of (en, object)->name >= 0;
}

static void
claim_buy (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const with[] = { "with", NULL };
  static const char *const from[] = { "from", NULL };
  GotganStatement statement;
  g_autoptr (GArray) buyers = gotgan_en_actors_new ();
  g_autoptr (GArray) bought = gotgan_en_actors_new ();
  g_autoptr (GArray) sellers = gotgan_en_prepositional (en, anchor, from);

  if (is_verb (en, anchor))
    {
      g_autoptr (GArray) a = agents (en, anchor);
      g_autoptr (GArray) p = patients (en, anchor);

      take_all (buyers, a);
      take_all (bought, p);
      if (bought->len == 0)
        {
          GotganActor held = shares_of (en, anchor);
          if (held.name == NULL)
            held = division (en, anchor);
          if (held.name != NULL)
            g_array_append_val (bought, held);
        }
      if (bought->len == 0 && g_ascii_strncasecmp (en->b->reading->text + anchor->cue->start, "merg", 4) == 0)
        {
          g_autoptr (GArray) partners = gotgan_en_prepositional (en, anchor, with);
          take_all (bought, partners);
        }
    }
  else
    find_noun_trade (en, anchor, buyers, bought);
  if (is_verb (en, anchor) && !phrase_of (en, anchor->phrase)->passive && bought->len == 0)
    {
      gint object = gotgan_en_object_nouns (en, anchor->phrase);
      GotganActor unknown;

      /* "offered Novella €300m", "picked up $141m from Google" */
      if (gotgan_en_proper (en, object, &unknown))
        g_array_append_val (bought, unknown);
    }
  if (is_verb (en, anchor) && money != NULL && is_got (en, anchor))
    {
      claim_raise (en, anchor, money);
      return;
    }
  if (is_verb (en, anchor) && money != NULL && is_offered_to (en, anchor))
    {
      claim_invest (en, anchor, money);
      return;
    }
  for (guint i = bought->len; i > 0; i--)
    if (includes (buyers, &g_array_index (bought, GotganActor, i - 1)))
      g_array_remove_index (bought, i - 1);
  if (is_verb (en, anchor) && bought->len == 0 && money != NULL
      && (sellers->len > 0
          || gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_WORKS, money->start)))
    {
      claim_supply (en, anchor, money);
      return;
    }
  if (buyers->len == 0 && bought->len == 0 && money == NULL)
    return;
  fill_in_trade (en, buyers, bought, money != NULL);
  gotgan_en_open (en, &statement, GOTGAN_KIND_ACQUISITION, anchor, money,
                  money != NULL ? "buy" : "buy-without-sum");
  emit_trade (en, &statement, buyers, bought);
}

static void
claim_pay (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const for_[] = { "for", NULL };
  GotganStatement statement;
  g_autoptr (GArray) buyers = agents (en, anchor);
  g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, for_);
  GotganActor company = first (goals);

  if (company.name == NULL)
    company = shares_of (en, anchor);
  if (company.name == NULL && buyers->len > 0
      && gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_HOLD, anchor->cue->start))
    company = somebody_else (en, &g_array_index (buyers, GotganActor, 0));
  for (guint i = 0; company.name == NULL && i < en->syntax->phrases->len; i++)
    {
      const GotganCue *cue = phrase_of (en, i)->cue;

      if (cue != NULL && gotgan_cue_is_frame (cue) && cue->frame == GOTGAN_FRAME_BUY)
        {
          GotganEnAnchor purchase = gotgan_en_anchor (en, i, cue);

          purchase.figure = anchor->figure;
          g_hash_table_add (en->b->used, (gpointer) cue);
          claim_buy (en, &purchase, money);
          return;
        }
    }
  if (company.name == NULL || buyers->len == 0 || money == NULL)
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_ACQUISITION, anchor, money, "pay-for");
  statement.investor = first (buyers);
  statement.company = company;
  gotgan_statement_emit (en->b, &statement);
  remember_trade (en, &statement);
}

/* The company spoken of that is not @actor. */
static GotganActor
somebody_else (const GotganEn *en, const GotganActor *actor)
{
  GotganDiscourse *self = en->b->discourse;
  const GotganActor *candidates[] = { &self->held, &self->target, &self->topic, &self->main };
  GotganActor nobody = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (candidates[i]->name != NULL && !gotgan_actor_equal (candidates[i], actor))
      return gotgan_actor_supposed (*candidates[i]);
  return nobody;
}

static void
claim_sell (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", NULL };
  static const char *const of[] = { "of", NULL };
  static const char *const parts[] = { "half", "shares", "stake", "holding", "part", "rest", "remainder", "majority", "interest", "stock", NULL };
  GotganStatement statement;
  g_autoptr (GArray) buyers = gotgan_en_prepositional (en, anchor, to);
  g_autoptr (GArray) sellers = NULL;
  g_autoptr (GArray) sold = NULL;
  GotganActor seller;

  if (is_verb (en, anchor) && phrase_of (en, anchor->phrase)->passive)
    {
      sold = gotgan_en_subjects (en, anchor->phrase);
      sellers = agents (en, anchor);
    }
  else if (is_verb (en, anchor))
    {
      sold = gotgan_en_objects (en, anchor->phrase);
      sellers = agents (en, anchor);
    }
  else
    {
      GotganActor owner = gotgan_en_owner (en, anchor->phrase);

      sold = gotgan_en_prepositional (en, anchor, of);
      sellers = agents (en, anchor);
      if (sold->len == 0 && owner.name != NULL)
        g_array_append_val (sold, owner);
      if (verbs_of (en, anchor) == NULL)
        return;
    }
  for (guint i = sold->len; i > 0; i--)
    if (includes (buyers, &g_array_index (sold, GotganActor, i - 1)))
      g_array_remove_index (sold, i - 1);
  seller = first (sellers);
  gotgan_en_open (en, &statement, GOTGAN_KIND_SALE, anchor, money, "sell");
  statement.investor = seller;
  statement.company = first (sold);
  if (statement.company.name == NULL)
    statement.company = shares_of (en, anchor);
  if (statement.company.name == NULL)
    statement.company = division (en, anchor);
  if (statement.company.name == NULL && is_verb (en, anchor)
      && (gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_HOLD, anchor->cue->start)
          || gotgan_en_head_is (en, gotgan_en_object_nouns (en, anchor->phrase), parts)
          || (gotgan_en_object_nouns (en, anchor->phrase) < 0 && buyers->len > 0
              && !phrase_of (en, anchor->phrase)->passive)))
    statement.company = somebody_else (en, &seller);
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

/* --- Spending -------------------------------------------------------------------------------- */

static GotganActor
spender (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const at[] = { "at", "by", NULL };
  GotganActor owner = is_verb (en, anchor) ? (GotganActor){ 0 } : gotgan_en_owner (en, anchor->phrase);
  g_autoptr (GArray) subjects = agents (en, anchor);
  g_autoptr (GArray) places = gotgan_en_prepositional (en, anchor, at);

  if (!is_verb (en, anchor) && places->len > 0 && owner.name == NULL)
    return first (places);
  if (owner.name != NULL && owner.kind == GOTGAN_PARTY_COMPANY)
    return owner;
  return subjects->len > 0 ? gotgan_actor_organisation (en->b->discourse, first (subjects))
                           : gotgan_actor_supposed (en->b->discourse->topic);
}

static void
claim_spend (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const on[] = { "on", "in", "with", "to", NULL };
  GotganStatement statement;
  g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, on);

  GotganActor shares = shares_of (en, anchor);

  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "spend");
  statement.investor = spender (en, anchor);
  statement.company = first (goals);
  if (is_verb (en, anchor) && shares.name != NULL)
    {
      statement.kind = GOTGAN_KIND_INVESTMENT;
      statement.company = shares;
    }
  if (statement.stage == GOTGAN_STAGE_COMPLETED && gotgan_en_is_forecast (en, anchor))
    {
      statement.stage = GOTGAN_STAGE_PLANNED;
      statement.date = NULL;
    }
  if (statement.investor.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}

/* "a contract, worth ¥70bn, to buy cells from Hoshino": the nearest seller behind. */
static void
add_suppliers_behind (const GotganEn *en, const GotganEnAnchor *anchor, GArray *suppliers)
{
  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len && suppliers->len == 0; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_FINITE && !phrase->parenthetic)
        return;
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_COMPLEMENT
          && phrase->governor >= 0
          && (gotgan_en_token_is (en->syntax, phrase_of (en, phrase->governor)->head, "from")
              || gotgan_en_token_is (en->syntax, phrase_of (en, phrase->governor)->head, "with")))
        gotgan_en_add_actors (en, i, suppliers);
    }
}

static void
claim_supply (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const from[] = { "from", "with", NULL };
  static const char *const by[] = { "by", NULL };
  static const char *const awards[] = { "awarded", "award", "awards", "handed", "gave", "given", "granted", "awarding", NULL };
  GotganStatement statement;
  g_autoptr (GArray) suppliers = gotgan_en_prepositional (en, anchor, from);

  if (suppliers->len == 0 && anchor->verbs >= 0 && anchor->verbs != anchor->phrase)
    {
      GotganEnAnchor up = gotgan_en_anchor (en, anchor->verbs, anchor->cue);
      g_autoptr (GArray) more = gotgan_en_prepositional (en, &up, from);
      take_all (suppliers, more);
    }
  if (suppliers->len == 0)
    add_suppliers_behind (en, anchor, suppliers);
  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "supply");
  if (statement.stage == GOTGAN_STAGE_COMPLETED && anchor->cue->frame != GOTGAN_FRAME_BUY)
    statement.stage = GOTGAN_STAGE_AGREED;
  statement.investor = spender (en, anchor);
  statement.company = first (suppliers);
  if (!is_verb (en, anchor) && gotgan_en_head_is (en, anchor->verbs, awards))
    {
      g_autoptr (GArray) objects = gotgan_en_objects (en, anchor->verbs);

      if (objects->len > 0)
        statement.company = first (objects);
    }
  else if (!is_verb (en, anchor) && is_receiving (en, anchor->verbs))
    {
      g_autoptr (GArray) payers = gotgan_en_prepositional (en, anchor, by);

      take_all (payers, suppliers);
      statement.company = statement.investor;
      statement.investor = first (payers);
    }
  if (statement.investor.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}

static void
claim_deliver (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", "with", NULL };
  GotganStatement statement;
  g_autoptr (GArray) buyers = gotgan_en_prepositional (en, anchor, to);
  g_autoptr (GArray) objects = patients (en, anchor);

  take_all (buyers, objects);
  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "deliver");
  statement.company = spender (en, anchor);
  statement.investor = first (buyers);
  if (statement.stage == GOTGAN_STAGE_COMPLETED)
    statement.stage = GOTGAN_STAGE_AGREED;
  if (statement.investor.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}

static void
claim_deal (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const GotganFrame others[] = { GOTGAN_FRAME_BUY, GOTGAN_FRAME_RAISE, GOTGAN_FRAME_INVEST,
                                        GOTGAN_FRAME_SELL };
  static const char *const with[] = { "with", NULL };
  g_autoptr (GArray) partners = gotgan_en_prepositional (en, anchor, with);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (gotgan_reading_has_frame (en->b->reading, others[i], G_MAXSIZE))
      return;
  if (partners->len > 0)
    claim_supply (en, anchor, money);
}

static void
claim_found (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const with[] = { "with", "of", NULL };
  GotganStatement statement;
  g_autoptr (GArray) founders = agents (en, anchor);
  g_autoptr (GArray) partners = gotgan_en_prepositional (en, anchor, with);
  GotganActor venture = { 0 };

  if (anchor->verbs >= 0 && anchor->verbs != anchor->phrase)
    {
      GotganEnAnchor up = gotgan_en_anchor (en, anchor->verbs, anchor->cue);
      g_autoptr (GArray) more = gotgan_en_prepositional (en, &up, with);
      take_all (partners, more);
    }
  for (guint i = 0; i < en->b->reading->parties->len && venture.name == NULL; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (en->b->reading->parties, GotganPartyMention, i);

      if (mention->start >= anchor->cue->end && mention->name != NULL && !mention->anaphor
          && (gotgan_reading_distance (en->b->reading, anchor->cue->end, mention->start) <= 10))
        venture = gotgan_actor_of (en->b->discourse, mention);
    }
  take_all (founders, partners);
  if (venture.name == NULL && (founders->len < 2 || en->b->last->kind == GOTGAN_KIND_VENTURE))
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_VENTURE, anchor, money, "venture");
  statement.company = venture;
  for (guint i = 0; i < founders->len; i++)
    {
      statement.investor =
          gotgan_actor_organisation (en->b->discourse, g_array_index (founders, GotganActor, i));
      if (!gotgan_actor_equal (&statement.investor, &venture))
        gotgan_statement_emit (en->b, &statement);
    }
}

/* --- Measures -------------------------------------------------------------------------------- */

static GotganKind
kind_of_measure (GotganFrame frame)
{
  switch (frame)
    {
    case GOTGAN_FRAME_REVENUE:
      return GOTGAN_KIND_REVENUE;
    case GOTGAN_FRAME_EXPENSE:
      return GOTGAN_KIND_EXPENSE;
    case GOTGAN_FRAME_LOSS:
      return GOTGAN_KIND_LOSS;
    case GOTGAN_FRAME_PROFIT:
      return GOTGAN_KIND_PROFIT;
    default:
      return GOTGAN_KIND_VALUATION;
    }
}

static gboolean
can_be_measured (const GotganActor *actor, GotganKind kind)
{
  if (actor->name == NULL || actor->kind == GOTGAN_PARTY_PERSON
      || actor->kind == GOTGAN_PARTY_STATE)
    return FALSE;
  return kind != GOTGAN_KIND_VALUATION || actor->kind != GOTGAN_PARTY_FUND;
}

static GotganActor
measured (const GotganEn *en, const GotganEnAnchor *anchor, GotganKind kind)
{
  static const char *const of[] = { "of", "for", "at", "on", NULL };
  GotganDiscourse *self = en->b->discourse;
  GotganActor company = { 0 };
  g_autoptr (GArray) actors = NULL;
  g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);
  const GotganEnPhrase *verbs = verbs_of (en, anchor);

  if (is_verb (en, anchor))
    {
      static const char *const costs[] = { "cost", "costs", NULL };

      actors = kind == GOTGAN_KIND_VALUATION || gotgan_en_head_is (en, anchor->phrase, costs)
                   ? patients (en, anchor)
                   : agents (en, anchor);
      company = gotgan_actor_organisation (self, first (actors));
      if (kind == GOTGAN_KIND_VALUATION && company.name != NULL && company.mention != NULL
          && company.mention->anaphor && verbs->subject >= 0)
        {
          /* "a round that values it": whoever the round is of */
          GotganActor target = gotgan_actor_supposed (self->target);
          const GotganEnPhrase *subject = phrase_of (en, verbs->subject);

          if (target.name != NULL && (gives_money (&company) || subject->name < 0))
            company = target;
        }
    }
  else if (anchor->cue->frame == GOTGAN_FRAME_WORTH)
    {
      actors = gotgan_en_actors_new ();
      gotgan_en_add_actors (en, anchor->phrase, actors);
      company = gotgan_actor_organisation (self, first (actors));
    }
  else
    {
      company = gotgan_actor_organisation (self, gotgan_en_owner (en, anchor->phrase));
      /* "gave the start-up a value of" */
      if (!can_be_measured (&company, kind) && verbs != NULL && verbs->cue == NULL
          && phrase_of (en, anchor->phrase)->relation != GOTGAN_EN_SUBJECT)
        {
          g_autoptr (GArray) objects = gotgan_en_objects (en, anchor->verbs);
          company = gotgan_actor_organisation (self, first (objects));
        }
      if (!can_be_measured (&company, kind))
        {
          actors = gotgan_en_prepositional (en, anchor, of);
          company = gotgan_actor_organisation (self, first (actors));
        }
      if (!can_be_measured (&company, kind)
          && !(verbs != NULL && verbs->cue != NULL
               && (verbs->cue->frame == GOTGAN_FRAME_INVEST || verbs->cue->frame == GOTGAN_FRAME_LEAD
                   || verbs->cue->frame == GOTGAN_FRAME_GIVE
                   || verbs->cue->frame == GOTGAN_FRAME_JOIN
                   || verbs->cue->frame == GOTGAN_FRAME_BUY)))
        company = gotgan_actor_organisation (self, first (subjects));
    }
  static const char *const value[] = { "value", "values", NULL };

  if (can_be_measured (&company, kind))
    return company;
  if (!is_verb (en, anchor) && gotgan_en_head_is (en, anchor->phrase, value))
    return (GotganActor){ 0 };
  if (kind != GOTGAN_KIND_VALUATION && self->target_age < self->topic_age)
    return gotgan_actor_supposed (self->target);
  if (kind == GOTGAN_KIND_EXPENSE && self->period == NULL && self->measured.name == NULL)
    return (GotganActor){ 0 };
  return gotgan_actor_supposed (
      kind == GOTGAN_KIND_VALUATION && self->target.name != NULL ? self->target : self->topic);
}

static void
claim_measure (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  GotganDiscourse *self = en->b->discourse;
  GotganStatement statement;

  if (money->qualifier == GOTGAN_QUALIFIER_VAGUE)
    return;
  gotgan_en_open (en, &statement, kind_of_measure (anchor->cue->frame), anchor, money, "measure");
  statement.company = measured (en, anchor, statement.kind);
  if (statement.company.name == NULL)
    return;
  if (statement.kind != GOTGAN_KIND_VALUATION)
    {
      if (statement.date == NULL && gotgan_actor_equal (&self->measured, &statement.company))
        statement.date = self->period;
      self->period = statement.date;
      self->measured = gotgan_actor_supposed (statement.company);
    }
  gotgan_statement_emit (en->b, &statement);
}

/* "took Novella private" */
static gboolean
takes_private (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint object = gotgan_en_object_nouns (en, anchor->phrase);
  const GotganEnPhrase *next = phrase_of (en, object >= 0 && object + 1 < (gint) en->syntax->phrases->len ? object + 1 : -1);

  return next != NULL && next->start < phrase_of (en, object)->end + 3
         && gotgan_en_token_is (en->syntax, next->first, "private");
}

/* --- Which claim ----------------------------------------------------------------------------- */

static gboolean
has_givers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  g_autoptr (GArray) sources = givers (en, anchor);

  return sources->len > 0 || gotgan_en_complement (en, anchor, "from") >= 0
         || gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_RAISE, G_MAXSIZE);
}

static void
claim_with_sum (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  switch (anchor->cue->frame)
    {
    case GOTGAN_FRAME_RAISE:
      claim_raise (en, anchor, money);
      break;
    case GOTGAN_FRAME_TAKE:
      if (takes_private (en, anchor))
        claim_buy (en, anchor, money);
      else if (has_givers (en, anchor))
        claim_raise (en, anchor, money);
      break;
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_GIVE:
      claim_invest (en, anchor, money);
      break;
    case GOTGAN_FRAME_JOIN:
    case GOTGAN_FRAME_LEAD:
      claim_led (en, anchor, money);
      break;
    case GOTGAN_FRAME_LEND:
      claim_lend (en, anchor, money);
      break;
    case GOTGAN_FRAME_BUY:
      claim_buy (en, anchor, money);
      break;
    case GOTGAN_FRAME_SELL:
      claim_sell (en, anchor, money);
      break;
    case GOTGAN_FRAME_SPEND:
      claim_spend (en, anchor, money);
      break;
    case GOTGAN_FRAME_SUPPLY:
      claim_supply (en, anchor, money);
      break;
    case GOTGAN_FRAME_DELIVER:
      claim_deliver (en, anchor, money);
      break;
    case GOTGAN_FRAME_DEAL:
      claim_deal (en, anchor, money);
      break;
    case GOTGAN_FRAME_PAY:
      claim_pay (en, anchor, money);
      break;
    case GOTGAN_FRAME_VENTURE:
      claim_found (en, anchor, money);
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
      claim_measure (en, anchor, money);
      break;
    }
}

/* "A and B put up the money" */
static gboolean
gives_money_unnamed (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "money", "cash", "funds", "capital", "funding", "equity", "financing", NULL };

  return is_verb (en, anchor)
         && gotgan_en_head_is (en, gotgan_en_object_nouns (en, anchor->phrase), words);
}

static gboolean
subject_is_round (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *subject = phrase_of (en, phrase_of (en, anchor->phrase)->subject);

  return subject != NULL && subject->cue != NULL && subject->cue->frame == GOTGAN_FRAME_RAISE;
}

static void
claim_without_sum (const GotganEn *en, const GotganEnAnchor *anchor)
{
  switch (anchor->cue->frame)
    {
    case GOTGAN_FRAME_RAISE:
      /* "the round, which attracted A and B" */
      if (is_verb (en, anchor) && subject_is_round (en, anchor))
        claim_backers (en, anchor);
      else if (is_verb (en, anchor))
        claim_raise (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_TAKE:
      if (takes_private (en, anchor))
        claim_buy (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_INVEST:
      claim_invest (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_GIVE:
      if (gives_money_unnamed (en, anchor))
        claim_join (en, anchor);
      break;
    case GOTGAN_FRAME_JOIN:
      claim_join (en, anchor);
      break;
    case GOTGAN_FRAME_LEAD:
      claim_lead (en, anchor);
      break;
    case GOTGAN_FRAME_BACKERS:
      claim_backers (en, anchor);
      break;
    case GOTGAN_FRAME_BUY:
      claim_buy (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_SELL:
      claim_sell (en, anchor, NULL);
      break;
    case GOTGAN_FRAME_VENTURE:
      claim_found (en, anchor, NULL);
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
  const GotganEnPhrase *phrase = phrase_of (en, figure);
  const GotganEnPhrase *next = figure + 1 < (gint) en->syntax->phrases->len ? phrase_of (en, figure + 1) : NULL;

  if (phrase->relation != GOTGAN_EN_COMPLEMENT || next == NULL || next->kind == GOTGAN_EN_WHEN
      || (next->kind == GOTGAN_EN_PREP && figure + 2 < (gint) en->syntax->phrases->len
          && phrase_of (en, figure + 2)->kind == GOTGAN_EN_WHEN))
    return FALSE;
  return gotgan_en_token_is (en->syntax, phrase_of (en, phrase->governor)->head, "from")
         && phrase_of (en, phrase->governor)->start > en->b->reading->start
         && en->b->reading->money->len > 1;
}

static gboolean
is_difference (const GotganEn *en, const GotganMoneyMention *money)
{
  static const char *const words[] = { " more than",   " less than",  " above ",  " below ",
                                       " higher than", " lower than", " short of" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (en->b->reading->text + money->outer_end, words[i]))
      return TRUE;
  return FALSE;
}

/* "compared with $47bn" */
static gboolean
is_compared (const GotganEn *en, const GotganEnPhrase *figure)
{
  static const char *const words[] = { "compared", NULL };
  const GotganEnPhrase *prep = phrase_of (en, figure->governor);

  return figure->relation == GOTGAN_EN_COMPLEMENT && prep != NULL
         && gotgan_en_head_is (en, prep->governor, words);
}

/* "Revenue was $65 million, though the company expects $400 million in 2025": the measure before goes on. */
static gboolean
goes_on_with (const GotganEn *en, gint figure, const GotganEnAnchor *before)
{
  const GotganEnPhrase *phrase = phrase_of (en, figure);
  const GotganEnPhrase *governor = phrase_of (en, phrase->governor);
  static const char *const words[] = { "expect",  "expects",  "expected", "expecting", "forecast",
                                       "forecasts", "projects", "projected", "aim", "aims", "target", "targets",
                                       "targeting", "reach",  "hit",      "top", "exceed", "do", "from", "against",
                                       "to", "sees", "predicts", "grow", "rise", "versus", "make", NULL };

  if (before->cue == NULL || governor == NULL)
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

/* "SoftBank put up $8m, and Toyota $7m": a name right before the sum, where a verb would stand. */
static gint
gapped_subject (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = phrase_of (en, figure);
  const GotganEnPhrase *before = phrase_of (en, figure - 1);

  return phrase->relation == GOTGAN_EN_FREE && before != NULL
                 && before->kind == GOTGAN_EN_NOUNS && before->name >= 0
                 && (before->relation == GOTGAN_EN_FREE || before->relation == GOTGAN_EN_JOINED)
             ? figure - 1
             : -1;
}

static void
claims_of_sums (const GotganEn *en)
{
  GotganEnAnchor before = { .phrase = -1, .verbs = -1, .figure = -1, .gapped = -1 };

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (en, i);
      const GotganMoneyMention *money;
      GotganEnAnchor anchor;

      if (phrase->kind != GOTGAN_EN_NOUNS || phrase->money < 0)
        continue;
      money = &g_array_index (en->b->reading->money, GotganMoneyMention, phrase->money);
      if (is_former_value (en, i) || is_difference (en, money))
        continue;
      gotgan_en_figure_anchor (en, i, &anchor);
      if (anchor.cue == NULL && goes_on_with (en, i, &before))
        anchor = before;
      else if (gapped_subject (en, i) >= 0 && before.cue != NULL
               && phrase_of (en, before.phrase)->kind == GOTGAN_EN_VERBS)
        {
          anchor = before;
          anchor.gapped = gapped_subject (en, i);
        }
      if (anchor.cue == NULL || makes_no_claim (money, anchor.cue))
        continue;
      anchor.figure = i;
      before = anchor;
      g_hash_table_add (en->b->used, (gpointer) anchor.cue);
      claim_with_sum (en, &anchor, money);
    }
}

static gboolean
has_sum_of_its_own (const GotganEn *en, gint index)
{
  return phrase_of (en, index)->money >= 0;
}

/* "A and B are among the investors", "A is a backer of Novella", "counts A among its backers" */
static void
claims_of_holders (const GotganEn *en)
{
  static const char *const words[] = { "investors", "backers", "investor", "backer", NULL };
  static const char *const of[] = { "in", "of", NULL };

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (en, i);
      const GotganEnPhrase *verbs;
      const GotganEnToken *head;
      GotganEnAnchor anchor;
      GotganStatement statement;
      GotganCue *cue;
      g_autoptr (GArray) holders = NULL;
      g_autoptr (GArray) companies = NULL;

      if (phrase->kind != GOTGAN_EN_NOUNS || !gotgan_en_head_is (en, i, words) || phrase->name >= 0)
        continue;
      anchor = gotgan_en_anchor (en, i, NULL);
      verbs = phrase_of (en, anchor.verbs);
      if (verbs == NULL || verbs->subject == (gint) i
          || gotgan_en_token (en->syntax, verbs->head)->tag != GOTGAN_EN_TAG_BE)
        continue;
      if (phrase->relation != GOTGAN_EN_OBJECT
          && !(phrase->relation == GOTGAN_EN_COMPLEMENT
               && gotgan_en_token_is (en->syntax, phrase_of (en, phrase->governor)->head, "among")))
        continue;
      holders = gotgan_en_subjects (en, anchor.verbs);
      companies = gotgan_en_prepositional (en, &anchor, of);
      head = gotgan_en_token (en->syntax, phrase->head);
      cue = g_new0 (GotganCue, 1);
      g_ptr_array_add (en->b->reading->strings, cue);
      cue->class = GOTGAN_CUE_NOUN;
      cue->frame = GOTGAN_FRAME_BACKERS;
      cue->start = head->start;
      cue->end = head->end;
      cue->value = "backers";
      anchor.cue = cue;
      gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, &anchor, NULL, "backers");
      statement.company = gotgan_en_owner (en, i);
      if (statement.company.name == NULL)
        statement.company = companies->len > 0 ? first (companies)
                                               : gotgan_actor_supposed (en->b->discourse->target);
      gotgan_statement_emit_each (en->b, &statement, holders, "backers");
    }
}

static void
claims_of_words (const GotganEn *en)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (en, i);
      GotganEnAnchor anchor;

      if (phrase->cue == NULL || !gotgan_cue_is_frame (phrase->cue)
          || (g_hash_table_contains (en->b->used, phrase->cue)
              && phrase->cue->frame != GOTGAN_FRAME_LEAD)
          || has_sum_of_its_own (en, i))
        continue;
      anchor = gotgan_en_anchor (en, i, phrase->cue);
      claim_without_sum (en, &anchor);
    }
  claim_participants (en);
  claims_of_holders (en);
}

static void
claims_of_shares (const GotganEn *en)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    if (phrase_of (en, i)->kind == GOTGAN_EN_NOUNS && phrase_of (en, i)->percent >= 0)
      gotgan_en_claim_share (en, i);
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

void
gotgan_en_claims (const GotganBuilder *b)
{
  g_autoptr (GotganEnSyntax) syntax =
      gotgan_en_syntax_new (gotgan_rules_get_en_words (b->discourse->rules), b->reading);
  GotganEn en = { b, syntax, -1 };

  gotgan_en_resolve (&en);
  gotgan_en_enter (&en);
  claims_of_sums (&en);
  claims_of_words (&en);
  claims_of_shares (&en);
  claims_of_outcome (&en);
  gotgan_en_leave (&en);
}
