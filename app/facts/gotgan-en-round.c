/* Who leads a round and who joins it. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/* "Accel, which is to lead it": for how many sentences a round goes on being spoken of. */
#define MAX_TARGET_AGE 2

static const char *const places[] = { "in", "for", "into", NULL };

/* --- Whose round it is ----------------------------------------------------------------------- */

/* The nouns that are led or joined: "led the round", "the round was led", "participated in the round"; -1 for none. */
static gint
round_nouns (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);
  gint nouns = verbs->passive ? verbs->subject : -1;

  if (nouns < 0)
    nouns = gotgan_en_object_nouns (en, anchor->phrase);
  return nouns >= 0 ? nouns : gotgan_en_complement (en, anchor, "in");
}

/* "raised $5m in a round led by": who raised */
static GotganActor
raiser_of_round (const GotganEn *en, const GotganEnPhrase *led, gint verbs)
{
  GotganActor company = { 0 };
  g_autoptr (GArray) subjects = NULL;

  if (!led->passive || led->form != GOTGAN_EN_REDUCED
      || !(gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_RAISE)
           || gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_TAKE)))
    return company;
  subjects = gotgan_en_subjects (en, verbs);
  company = gotgan_actor_organisation (en->b->discourse, gotgan_actors_first (subjects));
  if (gotgan_en_gives_money (&company))
    company.name = NULL;
  return company;
}

/* "led Novella's round", "led a round in Novella" */
static GotganActor
company_of_nouns (const GotganEn *en, const GotganEnAnchor *anchor, gint nouns)
{
  GotganEnAnchor round = gotgan_en_anchor (en, nouns, anchor->cue);
  GotganActor company = gotgan_actor_organisation (en->b->discourse, gotgan_en_owner (en, nouns));

  if (company.name == NULL || gotgan_en_gives_money (&company))
    {
      g_autoptr (GArray) goals = gotgan_en_prepositional (en, &round, places);

      company = gotgan_actors_first (goals);
    }
  return company.name != NULL
             ? company
             : raiser_of_round (en, gotgan_en_nth (en, anchor->phrase), round.verbs);
}

static GotganActor
round_company (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint nouns = round_nouns (en, anchor);
  GotganActor company = { 0 };

  if (nouns >= 0)
    company = company_of_nouns (en, anchor, nouns);
  if (company.name == NULL)
    {
      g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, places);

      company = gotgan_actors_first (goals);
    }
  if (company.name == NULL)
    company = gotgan_en_other_subject (en, anchor->phrase);
  return company.name != NULL ? company : gotgan_actor_supposed (en->b->discourse->funding.target);
}

/* --- Leading --------------------------------------------------------------------------------- */

/* "Tenstorrent, which is led by Jim Keller" */
static gboolean
is_of_person (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);
  const GotganEnPhrase *led =
      gotgan_en_is_verb (en, anchor) && verbs->passive ? gotgan_en_nth (en, verbs->subject) : NULL;

  return led != NULL && led->name >= 0 && led->cue == NULL;
}

/* "sold it to a consortium led by Accel": who leads those that buy leads no round. */
static gboolean
is_of_buyers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const groups[] = { "consortium", "group",     "syndicate", "alliance",
                                        "coalition",  "investors", "buyers",    NULL };
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);

  return gotgan_en_is_verb (en, anchor) && verbs->passive && verbs->form == GOTGAN_EN_REDUCED
         && gotgan_en_head_is (en, verbs->subject, groups)
         && (gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_SELL, G_MAXSIZE)
             || gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_BUY, G_MAXSIZE));
}

/* Whether what is led is a round at all. */
static gboolean
is_of_round (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const GotganFrame frames[] = {
    GOTGAN_FRAME_RAISE, GOTGAN_FRAME_INVEST, GOTGAN_FRAME_LEND,
    GOTGAN_FRAME_BUY,   GOTGAN_FRAME_JOIN,   GOTGAN_FRAME_TAKE
  };

  if (anchor->figure >= 0 || gotgan_reading_speaks_of_deal (en->b->reading))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    if (gotgan_reading_has_frame (en->b->reading, frames[i], G_MAXSIZE))
      return TRUE;
  return en->b->discourse->funding.target_age <= MAX_TARGET_AGE
         && gotgan_en_object_nouns (en, anchor->phrase) < 0;
}

static void
leave_out_actor (GArray *actors, const GotganActor *actor)
{
  for (guint i = actors->len; i > 0; i--)
    if (gotgan_actor_equal (&g_array_index (actors, GotganActor, i - 1), actor))
      g_array_remove_index (actors, i - 1);
}

/* "Accel led", "Accel was the lead investor", "the lead investor was Accel" */
static GArray *
leaders_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  return gotgan_en_nth (en, anchor->phrase)->relation == GOTGAN_EN_SUBJECT
             ? gotgan_en_objects (en, anchor->verbs)
             : gotgan_en_agents (en, anchor);
}

void
gotgan_en_claim_lead (const GotganEn *en, const GotganEnAnchor *anchor)
{
  GotganStatement statement;
  g_autoptr (GArray) leaders = NULL;

  if (is_of_person (en, anchor) || !is_of_round (en, anchor))
    return;
  if (is_of_buyers (en, anchor))
    {
      /* what its members put up goes there */
      if (en->b->discourse->trade.sentence == en->b->discourse->sentence
          && en->b->discourse->trade.bought.name != NULL)
        gotgan_discourse_set_target (en->b->discourse, en->b->discourse->trade.bought);
      return;
    }
  leaders = leaders_of (en, anchor);
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "lead");
  statement.company = round_company (en, anchor);
  statement.lead = TRUE;
  leave_out_actor (leaders, &statement.company);
  gotgan_en_note_investors (en, leaders);
  gotgan_statement_emit_each (en->b, &statement, leaders, "lead");
}

/* --- Joining --------------------------------------------------------------------------------- */

/* "dropped out of the bidding"; whoever buys shares in it does not leave it */
static gboolean
leaves_bidding (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint of = gotgan_en_complement (en, anchor, "of");

  if (gotgan_en_means (en, gotgan_en_object_nouns (en, anchor->phrase), GOTGAN_EN_SENSE_PAPER))
    return FALSE;
  if (of < 0)
    of = gotgan_en_complement (en, anchor, "from");
  return gotgan_en_means (en, of, GOTGAN_EN_SENSE_CONTEST);
}

/* Not "joined forces", "withdrew its bid". */
static gboolean
can_be_joined (const GotganEn *en, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);

  if (phrase != NULL && phrase->cue != NULL
      && (phrase->cue->frame == GOTGAN_FRAME_BUY || phrase->cue->frame == GOTGAN_FRAME_SELL))
    return FALSE;
  return phrase == NULL || phrase->cue != NULL || phrase->name >= 0
         || gotgan_en_means (
             en, nouns, GOTGAN_EN_SENSE_ROUND | GOTGAN_EN_SENSE_JOINABLE | GOTGAN_EN_SENSE_PORTION);
}

/* "Novella withdrew its planned flotation" */
static gboolean
calls_off_own (const GotganEn *en, const GotganEnAnchor *anchor, gint nouns)
{
  const GotganCue *stage = gotgan_en_cue_in (en, anchor->phrase, GOTGAN_CUE_STAGE);
  const GotganPartyMention *owner =
      nouns >= 0 ? gotgan_en_party (en, gotgan_en_nth (en, nouns)->owner) : NULL;

  return owner != NULL && owner->anaphor && stage != NULL && gotgan_stage_ends_deal (stage->stage);
}

/* "Joining the round were A and B", "Among those joining were A": the verbs that name them, or -1. */
static gint
verbs_turned_round (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const those[] = { "those", NULL };
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);

  if (verbs->form != GOTGAN_EN_GERUND
      || (verbs->subject >= 0 && !gotgan_en_head_is (en, verbs->subject, those)))
    return -1;
  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len; i++)
    {
      if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_LINK)
        return -1;
      if (gotgan_en_is_verbs (en, i))
        return gotgan_en_is_being (en, i) ? (gint) i : -1;
    }
  return -1;
}

static GArray *
joiners (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const among[] = { "among", "including", NULL };
  g_autoptr (GArray) investors = gotgan_en_agents (en, anchor);
  gint turned = verbs_turned_round (en, anchor);

  if (turned >= 0)
    return gotgan_en_objects (en, turned);

  /* "A handful of angels also participated, among them A and B" */
  return investors->len > 0 ? g_steal_pointer (&investors)
                            : gotgan_en_prepositional (en, anchor, among);
}

/* "joining Baillie Gifford and Draper Esprit": who is joined is in it too. */
static void
add_joined (const GotganEn *en, const GotganEnAnchor *anchor, gint joined,
            const GotganActor *company, GArray *investors)
{
  g_autoptr (GArray) others = NULL;

  if (joined < 0 || gotgan_en_nth (en, joined)->name < 0
      || gotgan_en_nth (en, anchor->phrase)->form != GOTGAN_EN_GERUND)
    return;
  others = gotgan_en_objects (en, anchor->phrase);
  if (!gotgan_actors_include (others, company))
    gotgan_en_take_all (investors, others);
}

void
gotgan_en_claim_join (const GotganEn *en, const GotganEnAnchor *anchor)
{
  GotganStatement statement;
  g_autoptr (GArray) investors = NULL;
  gint joined = gotgan_en_object_nouns (en, anchor->phrase);

  if (leaves_bidding (en, anchor))
    {
      gotgan_en_claim_buy (en, anchor, NULL);
      return;
    }
  if (!can_be_joined (en, joined) || calls_off_own (en, anchor, joined))
    return;
  investors = joiners (en, anchor);
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "join");
  statement.company = round_company (en, anchor);
  add_joined (en, anchor, joined, &statement.company, investors);
  if (gotgan_en_nth (en, anchor->phrase)->negated)
    {
      statement.refused = TRUE;
      statement.stage = GOTGAN_STAGE_WITHDRAWN;
    }
  else
    gotgan_en_note_investors (en, investors);
  gotgan_statement_emit_each (en->b, &statement, investors, "join");
}

/* --- With a sum ------------------------------------------------------------------------------ */

/* "led by Novella with €300m", "led the round with a cheque of $5m": what one of them gave */
static gboolean
is_own_share (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);

  return gotgan_en_is_behind (en, figure, "with")
         || (gotgan_en_is_behind (en, figure, "of")
             && gotgan_en_is_behind (en, gotgan_en_nth (en, phrase->governor)->noun, "with"));
}

static void
emit_own_share (const GotganEn *en, const GotganEnAnchor *anchor, GotganStatement *round)
{
  const GotganEnPhrase *figure = gotgan_en_nth (en, anchor->figure);
  g_autoptr (GArray) agents = NULL;

  if (gotgan_en_nth (en, anchor->phrase)->passive)
    round->investor = gotgan_en_actor_of (en, gotgan_en_nth (en, figure->governor)->noun);
  else
    {
      agents = gotgan_en_agents (en, anchor);
      round->investor = gotgan_actors_first (agents);
    }
  if (round->investor.name == NULL)
    return;
  round->kind = GOTGAN_KIND_INVESTMENT;
  round->lead = anchor->cue->frame == GOTGAN_FRAME_LEAD;
  round->rule = "share-in-bracket";
  gotgan_statement_emit (en->b, round);
}

void
gotgan_en_claim_led (const GotganEn *en, const GotganEnAnchor *anchor,
                     const GotganMoneyMention *money)
{
  GotganStatement round;

  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "raise");
  round.company = round_company (en, anchor);
  if (round.company.name == NULL)
    return;
  if (is_own_share (en, anchor->figure))
    {
      emit_own_share (en, anchor, &round);
      return;
    }
  gotgan_discourse_set_target (en->b->discourse, round.company);
  gotgan_statement_emit (en->b, &round);
  if (anchor->cue->frame == GOTGAN_FRAME_LEAD)
    gotgan_en_claim_lead (en, anchor);
  else
    gotgan_en_claim_join (en, anchor);
}
