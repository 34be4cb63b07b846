/* Money that a company raises or borrows. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

static gboolean
can_raise (const GotganActor *actor)
{
  return actor->name != NULL && actor->kind != GOTGAN_PARTY_PERSON
         && !gotgan_en_gives_money (actor);
}

/* "is discussing a deal that would bring in $500m": whose deal it is, or nobody. */
static GotganActor
party_of_deal (const GotganEn *en, gint deal)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, deal);
  GotganActor actor = { 0 };
  g_autoptr (GArray) subjects = NULL;
  gint verbs = deal;

  if (phrase == NULL || phrase->name >= 0 || phrase->cue == NULL)
    return actor;
  if (phrase->owner >= 0)
    return gotgan_en_owner (en, deal);
  for (guint n = 0; n < 6 && verbs >= 0; n++)
    {
      verbs = gotgan_en_up (en, verbs);
      if (verbs >= 0 && gotgan_en_nth (en, verbs)->kind == GOTGAN_EN_VERBS)
        break;
    }
  if (verbs < 0 || gotgan_en_nth (en, verbs)->kind != GOTGAN_EN_VERBS
      || gotgan_en_nth (en, verbs)->subject == deal)
    return actor;
  subjects = gotgan_en_subjects (en, verbs);
  return gotgan_actors_first (subjects);
}

/* Who raises. The verb's subject does, unless it leads, joins or backs a round that is another's. */
static GotganActor
raiser (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const places[] = { "for", "in", "into", "to", NULL };
  static const char *const for_[] = { "for", NULL };
  GotganActor company = { 0 };
  g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);

  gotgan_en_keep_respective (en, anchor, subjects);
  if (gotgan_en_is_verb (en, anchor) && subjects->len == 0)
    {
      company = party_of_deal (en, gotgan_en_nth (en, anchor->phrase)->subject);
      if (can_raise (&company))
        return company;
    }
  if (!gotgan_en_is_verb (en, anchor))
    {
      g_autoptr (GArray) goals = NULL;
      const GotganEnPhrase *verbs = gotgan_en_verbs_of (en, anchor);
      gboolean others =
          verbs != NULL && verbs->cue != NULL
          && (verbs->cue->frame == GOTGAN_FRAME_LEAD || verbs->cue->frame == GOTGAN_FRAME_JOIN
              || verbs->cue->frame == GOTGAN_FRAME_INVEST || verbs->cue->frame == GOTGAN_FRAME_GIVE
              || verbs->cue->frame == GOTGAN_FRAME_LEND);

      company = gotgan_actor_organisation (en->b->discourse, gotgan_en_owner (en, anchor->phrase));
      if (can_raise (&company))
        return company;
      goals = gotgan_en_prepositional (en, anchor, places);
      company = gotgan_actors_first (goals);
      if (can_raise (&company))
        return company;
      if (others && !verbs->passive)
        return gotgan_actor_supposed (en->b->discourse->target);
    }
  if (company.name == NULL || company.kind != GOTGAN_PARTY_COMPANY)
    {
      g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, for_);
      GotganActor subject = gotgan_actors_first (subjects);

      /* "he was seeking billions for Tigris" */
      if (subject.kind == GOTGAN_PARTY_PERSON && goals->len > 0)
        return gotgan_actors_first (goals);
    }
  /* Whoever is said to raise does, a fund or a bank too. */
  company = gotgan_actor_organisation (en->b->discourse, gotgan_actors_first (subjects));
  return company.name != NULL && company.kind != GOTGAN_PARTY_PERSON
             ? company
             : gotgan_en_target_or_topic (en);
}

static GArray *
givers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const from[] = { "from", "including", NULL };
  static const char *const debts[] = { "loan",   "facility", "loans", "line", "notes",
                                       "credit", "debt",     "bond",  NULL };
  static const char *const with[] = { "with", "by", NULL };
  GArray *sources = gotgan_en_prepositional (en, anchor, from);

  if (gotgan_en_head_is (en, anchor->phrase, debts))
    {
      g_autoptr (GArray) lenders = gotgan_en_prepositional (en, anchor, with);
      gotgan_en_take_all (sources, lenders);
    }

  if (anchor->verbs >= 0 && anchor->verbs != anchor->phrase)
    {
      GotganEnAnchor up = gotgan_en_anchor (en, anchor->verbs, anchor->cue);
      g_autoptr (GArray) more = gotgan_en_prepositional (en, &up, from);
      gotgan_en_take_all (sources, more);
    }
  return sources;
}

/* "Novella and Cohort have each raised $100m" */
static void
emit_other_raisers (const GotganEn *en, const GotganEnAnchor *anchor, const GotganStatement *round)
{
  g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);
  guint rank;

  if (gotgan_en_respective_rank (en, anchor->figure, subjects->len, &rank))
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
  static const char *const gives[] = { "extended", "extend",  "extends", "provided", "provide",
                                       "provides", "granted", "grant",   "approved", "approve",
                                       "arranged", "gave",    "give",    "offered",  "lent",
                                       "lend",     NULL };
  static const char *const debts[] = { "loan",    "loans",  "facility",  "line",
                                       "package", "credit", "financing", NULL };

  return !gotgan_en_is_verb (en, anchor) && anchor->verbs >= 0
         && gotgan_en_nth (en, anchor->phrase)->relation == GOTGAN_EN_OBJECT
         && gotgan_en_head_is (en, anchor->verbs, gives)
         && gotgan_en_head_is (en, anchor->phrase, debts)
         && !gotgan_en_nth (en, anchor->verbs)->passive;
}

/* One lender lends the whole sum. */
static void
emit_lenders (const GotganEn *en, GotganStatement *round, GArray *lenders)
{
  round->kind = GOTGAN_KIND_INVESTMENT;
  if (lenders->len == 1 && round->money != NULL)
    {
      round->investor = gotgan_actors_first (lenders);
      round->rule = "lender";
      gotgan_statement_emit (en->b, round);
      return;
    }
  gotgan_statement_emit_each (en->b, round, lenders, "lender");
}

static void
claim_given_loan (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", "for", NULL };
  GotganStatement round;
  g_autoptr (GArray) lenders = gotgan_en_subjects (en, anchor->verbs);
  g_autoptr (GArray) companies = gotgan_en_prepositional (en, anchor, to);
  g_autoptr (GArray) objects = gotgan_en_objects (en, anchor->verbs);

  gotgan_en_take_all (companies, objects);
  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "lend");
  round.company = companies->len > 0 ? gotgan_actors_first (companies)
                                     : gotgan_actor_supposed (en->b->discourse->target);
  if (round.company.name == NULL || lenders->len == 0)
    return;
  gotgan_discourse_set_target (en->b->discourse, round.company);
  if (money != NULL)
    gotgan_statement_emit (en->b, &round);
  emit_lenders (en, &round, lenders);
}

/* "from Accel and other investors" */
static gboolean
has_others_beside (const GotganEn *en, const GotganActor *actor)
{
  static const char *const words[] = { "others",       "investors", "backers", "funds", "angels",
                                       "shareholders", "lenders",   "banks",   "firms", NULL };
  gint index =
      actor->mention != NULL ? gotgan_en_phrase_at (en->syntax, actor->mention->start) : -1;

  for (guint i = index + 1; index >= 0 && i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_JOINED
        && gotgan_en_nth (en, i)->governor == index && gotgan_en_nth (en, i)->name < 0
        && gotgan_en_head_is (en, i, words))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_en_is_issue (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const papers[] = { "stock", "shares", "notes",      "bonds",      "equity",
                                        "debt",  "units",  "debentures", "securities", NULL };
  static const char *const kinds[] = { "new",    "preferred", "convertible", "preference",
                                       "common", "senior",    "junk",        "unsecured" };
  const GotganEnPhrase *nouns;
  gint index = anchor->figure + 2;

  if (anchor->figure < 0 || !gotgan_en_is_verb (en, anchor)
      || index >= (gint) en->syntax->phrases->len)
    return FALSE;
  nouns = gotgan_en_nth (en, index);
  if (nouns->kind != GOTGAN_EN_NOUNS || nouns->owner >= 0 || nouns->name >= 0
      || gotgan_en_nth (en, index - 1)->kind != GOTGAN_EN_PREP
      || !gotgan_en_token_is (en->syntax, gotgan_en_nth (en, index - 1)->head, "of")
      || !gotgan_en_head_is (en, index, papers))
    return FALSE;
  if (gotgan_en_token_is (en->syntax, nouns->head, "notes")
      || gotgan_en_token_is (en->syntax, nouns->head, "bonds"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (gotgan_en_token_is (en->syntax, nouns->first, kinds[i]))
      return TRUE;
  return FALSE;
}

/* "sold $220m of preferred stock to Coatue" */
void
gotgan_en_claim_issue (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", NULL };
  GotganStatement round;
  g_autoptr (GArray) sellers = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) buyers = gotgan_en_prepositional (en, anchor, to);

  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "raise");
  round.company = gotgan_actors_first (sellers);
  if (round.company.name == NULL)
    return;
  gotgan_discourse_set_target (en->b->discourse, round.company);
  gotgan_en_note_investors (en, buyers);
  gotgan_statement_emit (en->b, &round);
  round.kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (en->b, &round, buyers, "participant");
}

void
gotgan_en_claim_raise (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  static const char *const shares[] = { "stake",  "holding",  "shareholding", "interest",
                                        "stakes", "forecast", "guidance",     "outlook",
                                        "price",  "prices",   "target",       "bid",
                                        "offer",  NULL };
  gint object = gotgan_en_is_verb (en, anchor) ? gotgan_en_object_nouns (en, anchor->phrase) : -1;
  GotganStatement round;
  g_autoptr (GArray) sources = givers (en, anchor);
  GotganActor only;

  if (is_given (en, anchor))
    {
      claim_given_loan (en, anchor, money);
      return;
    }
  only = gotgan_actors_first (sources);

  /* "snagged Calbee for $6m" */
  if (object >= 0 && gotgan_en_nth (en, object)->name >= 0 && object != anchor->figure)
    {
      gotgan_en_claim_buy (en, anchor, money);
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
  gotgan_en_note_investors (en, sources);
  if (money != NULL && sources->len == 1 && only.kind != GOTGAN_PARTY_BANK
      && !gotgan_en_one_of_many (en, &only) && !has_others_beside (en, &only)
      && !gotgan_en_has_lead (en))
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
  if (money != NULL && gotgan_en_is_verb (en, anchor) && gotgan_en_is_each (en, money))
    emit_other_raisers (en, anchor, &round);
  round.kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (en->b, &round, sources, "participant");
}

void
gotgan_en_claim_lend (const GotganEn *en, const GotganEnAnchor *anchor,
                      const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", NULL };
  GotganStatement round;
  g_autoptr (GArray) lenders = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) companies = gotgan_en_prepositional (en, anchor, to);
  g_autoptr (GArray) objects = gotgan_en_patients (en, anchor);

  gotgan_en_take_all (companies, objects);
  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "lend");
  round.company = gotgan_actors_first (companies);
  if (round.company.name == NULL)
    return;
  gotgan_discourse_set_target (en->b->discourse, round.company);
  if (money != NULL)
    gotgan_statement_emit (en->b, &round);
  emit_lenders (en, &round, lenders);
}

gboolean
gotgan_en_has_givers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  g_autoptr (GArray) sources = givers (en, anchor);

  return sources->len > 0 || gotgan_en_complement (en, anchor, "from") >= 0
         || gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_RAISE, G_MAXSIZE);
}
