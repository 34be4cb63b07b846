/* Who leads a round, joins it, backs a company. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

/* The company of the round that is led or joined: "led Novella's round", "a round in Novella", "Novella's round was led". */
static GotganActor
round_company (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const places[] = { "in", "for", "into", NULL };
  GotganActor company = { 0 };
  g_autoptr (GArray) goals = gotgan_en_prepositional (en, anchor, places);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);
  gint nouns = -1;

  if (verbs->passive)
    nouns = verbs->subject;
  for (guint i = anchor->phrase + 1; nouns < 0 && i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_OBJECT
        && gotgan_en_nth (en, i)->governor == anchor->phrase)
      nouns = i;
  if (nouns < 0)
    nouns = gotgan_en_complement (en, anchor, "in");
  if (nouns >= 0)
    {
      GotganCue none = { 0 };
      GotganEnAnchor round = gotgan_en_anchor (en, nouns, &none);

      company = gotgan_actor_organisation (en->b->discourse, gotgan_en_owner (en, nouns));
      if (company.name == NULL || gotgan_en_gives_money (&company))
        {
          g_autoptr (GArray) more = gotgan_en_prepositional (en, &round, places);
          company = gotgan_actors_first (more);
        }
      /* "raised $5m in a round led by": who raised */
      if (company.name == NULL && verbs->passive && verbs->form == GOTGAN_EN_REDUCED
          && round.verbs >= 0
          && (gotgan_en_verbs_have (en, round.verbs, GOTGAN_FRAME_RAISE)
              || gotgan_en_verbs_have (en, round.verbs, GOTGAN_FRAME_TAKE)))
        {
          g_autoptr (GArray) subjects = gotgan_en_subjects (en, round.verbs);
          company = gotgan_actor_organisation (en->b->discourse, gotgan_actors_first (subjects));
          if (gotgan_en_gives_money (&company))
            company.name = NULL;
        }
    }
  if (company.name == NULL)
    company = gotgan_actors_first (goals);
  if (company.name == NULL)
    company = gotgan_en_other_subject (en, anchor->phrase);
  return company.name != NULL ? company : gotgan_actor_supposed (en->b->discourse->target);
}

void
gotgan_en_claim_lead (const GotganEn *en, const GotganEnAnchor *anchor)
{
  GotganStatement statement;
  g_autoptr (GArray) leaders = gotgan_en_agents (en, anchor);
  const GotganReading *reading = en->b->reading;
  static const GotganFrame frames[] = {
    GOTGAN_FRAME_RAISE, GOTGAN_FRAME_INVEST, GOTGAN_FRAME_LEND,
    GOTGAN_FRAME_BUY,   GOTGAN_FRAME_JOIN,   GOTGAN_FRAME_TAKE
  };
  gboolean round = gotgan_reading_speaks_of_deal (reading);
  const GotganEnPhrase *led =
      gotgan_en_nth (en,
                     gotgan_en_is_verb (en, anchor) && gotgan_en_nth (en, anchor->phrase)->passive
                         ? gotgan_en_nth (en, anchor->phrase)->subject
                         : -1);

  /* "Tenstorrent, which is led by Jim Keller" */
  if (led != NULL && led->name >= 0 && led->cue == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    round |= gotgan_reading_has_frame (reading, frames[i], G_MAXSIZE);
  round |= en->b->discourse->target_age <= 2 && gotgan_en_object_nouns (en, anchor->phrase) < 0;
  if (!round && anchor->figure < 0)
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "lead");
  statement.company = round_company (en, anchor);
  statement.lead = TRUE;
  for (guint i = leaders->len; i > 0; i--)
    if (gotgan_actor_equal (&g_array_index (leaders, GotganActor, i - 1), &statement.company))
      g_array_remove_index (leaders, i - 1);
  gotgan_en_note_investors (en, leaders);
  gotgan_statement_emit_each (en->b, &statement, leaders, "lead");
}

static gboolean
own_share (const GotganEn *en, const GotganEnPhrase *figure)
{
  const GotganEnPhrase *prep = gotgan_en_nth (en, figure->governor);
  const GotganEnPhrase *noun;

  if (figure->relation != GOTGAN_EN_COMPLEMENT || prep == NULL)
    return FALSE;
  if (gotgan_en_token_is (en->syntax, prep->head, "with"))
    return TRUE;
  noun = gotgan_en_nth (en, prep->noun);
  return gotgan_en_token_is (en->syntax, prep->head, "of") && noun != NULL
         && noun->relation == GOTGAN_EN_COMPLEMENT && noun->governor >= 0
         && gotgan_en_token_is (en->syntax, gotgan_en_nth (en, noun->governor)->head, "with");
}

static gboolean
leaves_bidding (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const races[] = { "bidding", "auction", "race",    "sale",
                                       "process", "contest", "running", NULL };
  gint of = gotgan_en_complement (en, anchor, "of");

  if (of < 0)
    of = gotgan_en_complement (en, anchor, "from");
  return of >= 0 && gotgan_en_head_is (en, of, races);
}

void
gotgan_en_claim_join (const GotganEn *en, const GotganEnAnchor *anchor)
{
  GotganStatement statement;
  g_autoptr (GArray) investors = gotgan_en_agents (en, anchor);
  gint joined = gotgan_en_object_nouns (en, anchor->phrase);
  static const char *const rounds[] = { "round",      "deal",      "financing", "funding",
                                        "investment", "raise",     "project",   "consortium",
                                        "syndicate",  "extension", "series",    "money",
                                        "cash",       "funds",     "capital",   "equity",
                                        NULL };

  static const char *const among[] = { "among", "including", NULL };
  static const char *const shares[] = { "holding",    "holdings",   "stake",       "stakes",
                                        "investment", "commitment", "investments", NULL };

  /* "dropped out of the bidding" */
  if (leaves_bidding (en, anchor))
    {
      gotgan_en_claim_buy (en, anchor, NULL);
      return;
    }
  /* "joined forces" */
  if (joined >= 0 && gotgan_en_nth (en, joined)->cue == NULL && gotgan_en_nth (en, joined)->name < 0
      && !gotgan_en_head_is (en, joined, rounds) && !gotgan_en_head_is (en, joined, shares))
    return;
  /* "A handful of angels also participated, among them A and B" */
  if (investors->len == 0)
    {
      g_autoptr (GArray) members = gotgan_en_prepositional (en, anchor, among);

      gotgan_en_take_all (investors, members);
    }
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "join");
  statement.company = round_company (en, anchor);
  /* "joining Baillie Gifford and Draper Esprit" */
  if (joined >= 0 && gotgan_en_nth (en, anchor->phrase)->form == GOTGAN_EN_GERUND
      && gotgan_en_nth (en, joined)->name >= 0)
    {
      g_autoptr (GArray) others = gotgan_en_objects (en, anchor->phrase);

      if (!gotgan_en_includes (others, &statement.company))
        gotgan_en_take_all (investors, others);
    }
  if (gotgan_en_nth (en, anchor->phrase)->negated)
    {
      statement.refused = TRUE;
      statement.stage = GOTGAN_STAGE_WITHDRAWN;
    }
  else
    gotgan_en_note_investors (en, investors);
  gotgan_statement_emit_each (en->b, &statement, investors, "join");
}

void
gotgan_en_claim_led (const GotganEn *en, const GotganEnAnchor *anchor,
                     const GotganMoneyMention *money)
{
  GotganStatement round;
  const GotganEnPhrase *figure = gotgan_en_nth (en, anchor->figure);

  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "raise");
  round.company = round_company (en, anchor);
  if (round.company.name == NULL)
    return;
  /* "led by Novella with €300m", "led the round with a cheque of $5m": what one of them gave */
  if (figure != NULL && own_share (en, figure))
    {
      g_autoptr (GArray) giver = gotgan_en_actors_new ();

      if (gotgan_en_nth (en, anchor->phrase)->passive)
        gotgan_en_add_actors (en, gotgan_en_nth (en, figure->governor)->noun, giver);
      else
        {
          g_autoptr (GArray) subjects = gotgan_en_agents (en, anchor);
          gotgan_en_take_all (giver, subjects);
        }
      round.kind = GOTGAN_KIND_INVESTMENT;
      round.investor = gotgan_actors_first (giver);
      round.lead = anchor->cue->frame == GOTGAN_FRAME_LEAD;
      round.rule = "share-in-bracket";
      if (round.investor.name != NULL)
        gotgan_statement_emit (en->b, &round);
      return;
    }
  gotgan_discourse_set_target (en->b->discourse, round.company);
  gotgan_statement_emit (en->b, &round);
  if (anchor->cue->frame == GOTGAN_FRAME_LEAD)
    gotgan_en_claim_lead (en, anchor);
  else
    gotgan_en_claim_join (en, anchor);
}

static gboolean
is_along_with (const GotganEn *en, const GotganEnPhrase *prep)
{
  return prep->head > 0 && gotgan_en_token_is (en->syntax, prep->head, "with")
         && (gotgan_en_token_is (en->syntax, prep->head - 1, "along")
             || gotgan_en_token_is (en->syntax, prep->head - 1, "together"));
}

void
gotgan_en_claim_participants (const GotganEn *en)
{
  static const char *const heads[] = {
    "participation", "support", "backing",     "contributions", "involvement", "money", "cash",
    "funds",         "capital", "investments", "cheques",       "checks",      NULL
  };
  static const char *const from[] = { "from", "by", "of", NULL };
  GotganStatement statement;

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
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
                  || (one->frame == GOTGAN_FRAME_JOIN && alongside)
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
      gotgan_en_note_investors (en, investors);
      gotgan_statement_emit_each (en->b, &statement, investors, "join");
    }
}

void
gotgan_en_claim_backers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "investors", "backers", "shareholders", "participants",
                                       NULL };
  static const char *const rounds[] = { "round", "deal", "investment", "raise", "financing", NULL };
  GotganStatement statement;
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);
  g_autoptr (GArray) backers = gotgan_en_objects (en, anchor->phrase);
  static const char *const in[] = { "in", "of", NULL };
  static const char *const from_to[] = { "from", "to", NULL };
  static const char *const range[] = { "range", "ranges", "ranged", NULL };

  static const char *const did[] = { "did", NULL };

  const GotganEnPhrase *subject = gotgan_en_nth (en, verbs->subject);
  gboolean round = subject != NULL
                   && ((subject->cue != NULL && subject->cue->frame == GOTGAN_FRAME_RAISE)
                       || gotgan_en_head_is (en, verbs->subject, rounds));

  if (!round && !gotgan_en_head_is (en, verbs->subject, words)
      && !gotgan_en_head_is (en, anchor->phrase, did))
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "backers");
  statement.company =
      gotgan_actor_organisation (en->b->discourse, gotgan_en_owner (en, verbs->subject));
  if (statement.company.name == NULL && verbs->subject >= 0)
    {
      GotganEnAnchor holders = gotgan_en_anchor (en, verbs->subject, anchor->cue);
      g_autoptr (GArray) companies = gotgan_en_prepositional (en, &holders, in);
      statement.company = gotgan_actors_first (companies);
    }
  if (statement.company.name == NULL)
    statement.company = gotgan_actor_supposed (en->b->discourse->target);
  /* "backers range from A to B" */
  if (backers->len == 0 || gotgan_en_head_is (en, anchor->phrase, range))
    {
      g_autoptr (GArray) ends = gotgan_en_prepositional (en, anchor, from_to);

      gotgan_en_take_all (backers, ends);
    }
  gotgan_statement_emit_each (en->b, &statement, backers, "backers");
}

gboolean
gotgan_en_gives_money_unnamed (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = { "money",   "cash",   "funds",     "capital",
                                       "funding", "equity", "financing", NULL };

  return gotgan_en_is_verb (en, anchor)
         && gotgan_en_head_is (en, gotgan_en_object_nouns (en, anchor->phrase), words);
}

gboolean
gotgan_en_subject_is_round (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *subject = gotgan_en_nth (en, gotgan_en_nth (en, anchor->phrase)->subject);

  return subject != NULL && subject->cue != NULL && subject->cue->frame == GOTGAN_FRAME_RAISE;
}

void
gotgan_en_claims_of_holders (const GotganEn *en)
{
  static const char *const words[] = { "investors", "backers", "investor", "backer", NULL };
  static const char *const of[] = { "in", "of", NULL };

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
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
      verbs = gotgan_en_nth (en, anchor.verbs);
      if (verbs == NULL || verbs->subject == (gint) i
          || gotgan_en_token (en->syntax, verbs->head)->tag != GOTGAN_EN_TAG_BE)
        continue;
      if (phrase->relation != GOTGAN_EN_OBJECT
          && !(phrase->relation == GOTGAN_EN_COMPLEMENT
               && gotgan_en_token_is (en->syntax, gotgan_en_nth (en, phrase->governor)->head,
                                      "among")))
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
        statement.company = companies->len > 0 ? gotgan_actors_first (companies)
                                               : gotgan_actor_supposed (en->b->discourse->target);
      gotgan_statement_emit_each (en->b, &statement, holders, "backers");
    }
}
