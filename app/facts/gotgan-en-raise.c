/* Money that a company raises or borrows. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/* "the vote on a plan to close a deal that": how far up a deal's own party is looked for. */
#define MAX_STEPS_UP 6

/* --- Who raises ------------------------------------------------------------------------------ */

static gboolean
can_raise (const GotganActor *actor)
{
  return actor->name != NULL && actor->kind != GOTGAN_PARTY_PERSON
         && !gotgan_en_gives_money (actor);
}

/* The nearest verbs that govern @phrase, or -1. */
static gint
verbs_above (const GotganEn *en, gint phrase)
{
  for (guint n = 0; n < MAX_STEPS_UP && phrase >= 0; n++)
    {
      phrase = gotgan_en_up (en, phrase);
      if (gotgan_en_is_verbs (en, phrase))
        return phrase;
    }
  return -1;
}

/* "is discussing a deal that would bring in $500m": whose deal it is, or nobody. */
static GotganActor
party_of_deal (const GotganEn *en, gint deal)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, deal);
  GotganActor nobody = { 0 };
  g_autoptr (GArray) subjects = NULL;
  gint verbs;

  if (phrase == NULL || phrase->name >= 0 || phrase->cue == NULL)
    return nobody;
  if (phrase->owner >= 0)
    return gotgan_en_owner (en, deal);
  verbs = verbs_above (en, deal);
  if (verbs < 0 || gotgan_en_nth (en, verbs)->subject == deal)
    return nobody;
  subjects = gotgan_en_subjects (en, verbs);
  return gotgan_actors_first (subjects);
}

/* "Accel led the round": who does this does not raise. */
static gboolean
is_of_givers (const GotganEnPhrase *verbs)
{
  if (verbs == NULL || verbs->cue == NULL)
    return FALSE;
  return gotgan_en_frame_gives (verbs->cue->frame);
}

/* "Novella's round", "a round for Novella" */
static GotganActor
raiser_of_noun (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const places[] = { "for", "in", "into", "to", NULL };
  GotganActor company =
      gotgan_actor_organisation (en->b->discourse, gotgan_en_owner (en, anchor->phrase));
  g_autoptr (GArray) goals = NULL;

  /* "Its latest round, a $90m Series C" */
  if (company.name == NULL && gotgan_en_nth (en, anchor->phrase)->relation == GOTGAN_EN_APPOSED)
    company = gotgan_actor_organisation (
        en->b->discourse, gotgan_en_owner (en, gotgan_en_nth (en, anchor->phrase)->governor));
  if (can_raise (&company))
    return company;
  goals = gotgan_en_prepositional (en, anchor, places);
  return gotgan_actors_first (goals);
}

/* Whoever is said to raise does, a fund or a bank too; a person for a company. */
static GotganActor
raiser_of_subjects (const GotganEn *en, const GotganEnAnchor *anchor, GArray *subjects)
{
  static const char *const for_[] = { "for", NULL };
  GotganActor subject = gotgan_actors_first (subjects);
  GotganActor company;

  /* "he was seeking billions for Tigris" */
  if (subject.kind == GOTGAN_PARTY_PERSON)
    {
      g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, for_);

      if (goals->len > 0)
        return gotgan_actors_first (goals);
    }
  company = gotgan_actor_organisation (en->b->discourse, subject);
  return company.name != NULL && company.kind != GOTGAN_PARTY_PERSON
             ? company
             : gotgan_en_target_or_topic (en);
}

/* "a developer of coding tools", "Novella (Oslo), power tools: filed": no subject, whatever the verb took it for */
static gboolean
stands_inside (const GotganEn *en, gint nouns)
{
  const GotganEnPhrase *next = gotgan_en_behind (en, nouns, 1);

  return gotgan_en_is_verbs (en, nouns - 1)
         || (nouns > 0 && gotgan_en_nth (en, nouns - 1)->kind == GOTGAN_EN_PREP)
         || (next != NULL && next->kind == GOTGAN_EN_LINK);
}

/* "European start-ups attracted $5bn": many that are not told apart, not the company spoken of. */
static gboolean
is_many (const GotganEn *en, gint subject)
{
  const GotganEnPhrase *nouns = gotgan_en_nth (en, subject);
  const GotganEnToken *head;

  if (nouns == NULL || nouns->kind != GOTGAN_EN_NOUNS || nouns->name >= 0 || nouns->owner >= 0
      || nouns->cue != NULL || nouns->money >= 0 || nouns->proper
      || gotgan_en_token_is (en->syntax, nouns->first, "the") || stands_inside (en, subject))
    return FALSE;
  head = gotgan_en_token (en->syntax, nouns->head);
  return en->b->reading->text[head->end - 1] == 's';
}

/* "The flotation could raise $5m": whoever is floated */
static gboolean
is_issue (const GotganEn *en, gint subject)
{
  const GotganEnPhrase *nouns = gotgan_en_nth (en, subject);

  return nouns != NULL && nouns->kind == GOTGAN_EN_NOUNS && nouns->name < 0 && nouns->cue != NULL
         && nouns->cue->frame == GOTGAN_FRAME_RAISE
         && en->b->discourse->funding.target.name != NULL;
}

/* Who raises. The verb's subject does, unless it leads, joins or backs a round that is another's. */
static GotganActor
raiser (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_verbs_of (en, anchor);
  g_autoptr (GArray) subjects = gotgan_en_subjects_of (en, anchor);
  GotganActor company = { 0 };

  gotgan_en_keep_respective (en, anchor, subjects);
  if (!gotgan_en_is_verb (en, anchor))
    company = raiser_of_noun (en, anchor);
  else if (subjects->len == 0)
    company = party_of_deal (en, gotgan_en_nth (en, anchor->phrase)->subject);
  if (can_raise (&company))
    return company;
  if (!gotgan_en_is_verb (en, anchor) && is_of_givers (verbs) && !verbs->passive)
    {
      company = gotgan_en_other_subject (en, anchor->verbs);
      return company.name != NULL ? company
                                  : gotgan_actor_supposed (en->b->discourse->funding.target);
    }
  if (subjects->len == 0 && verbs != NULL && is_many (en, verbs->subject))
    return (GotganActor) { 0 };
  if (subjects->len == 0 && verbs != NULL && is_issue (en, verbs->subject))
    return gotgan_actor_supposed (en->b->discourse->funding.target);
  return raiser_of_subjects (en, anchor, subjects);
}

/* --- Who gives ------------------------------------------------------------------------------- */

static GArray *
givers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const from[] = { "from", "including", NULL };
  static const char *const with[] = { "with", "by", NULL };
  GArray *sources = gotgan_en_prepositional (en, anchor, from);
  g_autoptr (GArray) of_parts = gotgan_actors_new ();

  if (gotgan_en_means (en, anchor->phrase, GOTGAN_EN_SENSE_DEBT))
    {
      g_autoptr (GArray) lenders = gotgan_en_prepositional (en, anchor, with);
      gotgan_en_take_all (sources, lenders);
    }
  gotgan_en_add_prepositional_above (en, anchor, from, sources);
  if (gotgan_en_is_verb (en, anchor))
    gotgan_en_add_talked_with (en, anchor, sources);
  gotgan_en_add_sources_of_parts (en, anchor->figure, of_parts);
  gotgan_en_leave_out (sources, of_parts);
  return sources;
}

static gint
phrase_of (const GotganEn *en, const GotganActor *actor)
{
  return actor->mention != NULL ? gotgan_en_phrase_at (en->syntax, actor->mention->start) : -1;
}

/* "from Accel and other investors" */
static gboolean
has_others_beside (const GotganEn *en, const GotganActor *actor)
{
  gint index = phrase_of (en, actor);

  for (guint i = index + 1; index >= 0 && i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_JOINED
        && gotgan_en_nth (en, i)->governor == index && gotgan_en_nth (en, i)->name < 0
        && !gotgan_en_nth (en, i)->proper)
      return TRUE;
  return FALSE;
}

/* "from a group of lenders that includes Citi" */
static gboolean
is_included (const GotganEn *en, gint nouns)
{
  static const char *const include[] = { "include", "includes", "included", NULL };

  return gotgan_en_is_nouns (en, nouns)
         && gotgan_en_is_verbs (en, gotgan_en_nth (en, nouns)->governor)
         && gotgan_en_head_is (en, gotgan_en_nth (en, nouns)->governor, include);
}

/* "raised $5m from Accel", and no word of anybody else */
static gboolean
is_from_one (const GotganEn *en, GArray *sources)
{
  GotganActor only = gotgan_actors_first (sources);

  return sources->len == 1 && !is_included (en, phrase_of (en, &only))
         && only.kind != GOTGAN_PARTY_BANK && !gotgan_en_one_of_many (en, &only)
         && !has_others_beside (en, &only) && !gotgan_en_has_lead (en)
         && !gotgan_en_is_source_of_part (en, phrase_of (en, &only));
}

gboolean
gotgan_en_has_givers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  g_autoptr (GArray) sources = givers (en, anchor);

  return sources->len > 0 || gotgan_en_complement (en, anchor, "from") >= 0
         || gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_RAISE, G_MAXSIZE);
}

/* --- Claims ---------------------------------------------------------------------------------- */

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

static void
emit_raise_from_one (const GotganEn *en, GotganStatement *round, GotganActor investor)
{
  round->kind = GOTGAN_KIND_INVESTMENT;
  round->investor = investor;
  round->rule = "raise-from-one";
  gotgan_statement_emit (en->b, round);
}

/* "received $20m each from A and B" */
static void
emit_raise_from_each (const GotganEn *en, GotganStatement *round, GArray *sources)
{
  for (guint i = 0; i < sources->len; i++)
    emit_raise_from_one (en, round, g_array_index (sources, GotganActor, i));
}

static void
emit_raise (const GotganEn *en, const GotganEnAnchor *anchor, GotganStatement *round,
            GArray *sources)
{
  GotganActor first = gotgan_actors_first (sources);

  gotgan_statement_emit (en->b, round);
  if (sources->len == 1 && first.kind == GOTGAN_PARTY_BANK
      && !is_included (en, phrase_of (en, &first)))
    {
      gotgan_en_emit_lenders (en, round, sources);
      return;
    }
  if (gotgan_en_is_verb (en, anchor) && gotgan_en_is_each (en, round->money))
    emit_other_raisers (en, anchor, round);
  round->kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (en->b, round, sources, "participant");
}

static void
claim_round (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money)
{
  GotganStatement round;
  g_autoptr (GArray) sources = givers (en, anchor);

  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "raise");
  round.company = raiser (en, anchor);
  if (round.company.name == NULL || (money == NULL && sources->len == 0))
    return;
  gotgan_discourse_set_target (en->b->discourse, round.company);
  gotgan_en_note_investors (en, sources);
  if (money == NULL)
    {
      round.kind = GOTGAN_KIND_INVESTMENT;
      gotgan_statement_emit_each (en->b, &round, sources, "participant");
    }
  else if (sources->len > 1 && (money->flags & GOTGAN_FIGURE_EACH))
    emit_raise_from_each (en, &round, sources);
  else if (is_from_one (en, sources))
    emit_raise_from_one (en, &round, gotgan_actors_first (sources));
  else
    emit_raise (en, anchor, &round, sources);
}

/* "to repay $9m of debt": money that was raised before */
static gboolean
is_paid_back (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = {
    "repay",        "repaid",        "repaying", "refinance",   "refinanced", "retire",
    "retired",      "redeem",        "redeemed", "refinancing", "service",    "restructure",
    "restructured", "restructuring", "reduce",   "cut",         NULL
  };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, anchor->phrase);

  return !gotgan_en_is_verb (en, anchor) && phrase->relation == GOTGAN_EN_OBJECT
         && gotgan_en_head_is (en, phrase->governor, words);
}

void
gotgan_en_claim_raise (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  gint object = gotgan_en_is_verb (en, anchor) ? gotgan_en_object_nouns (en, anchor->phrase) : -1;

  if (is_paid_back (en, anchor))
    return;
  if (gotgan_en_is_given_loan (en, anchor))
    gotgan_en_claim_given_loan (en, anchor, money);
  /* "snagged Calbee for $6m" */
  else if (object >= 0 && gotgan_en_nth (en, object)->name >= 0 && object != anchor->figure)
    gotgan_en_claim_buy (en, anchor, money);
  /* not "raised its stake" */
  else if (!gotgan_en_means (en, object, GOTGAN_EN_SENSE_LIFTED))
    claim_round (en, anchor, money);
}
