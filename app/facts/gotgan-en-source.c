/* Parts of what was raised, by where they came from: "including $20m from A", "half of it came from B". */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/* For how many sentences "the money" goes on being what was raised. */
#define MAX_TARGET_AGE 2

/* --- Part sums ------------------------------------------------------------------------------- */

static gboolean
comes (const GotganEn *en, gint verbs)
{
  static const char *const words[] = { "came", "come", "comes", "coming", NULL };

  return gotgan_en_is_verbs (en, verbs) && gotgan_en_head_is (en, verbs, words);
}

gint
gotgan_en_own_source (const GotganEn *en, gint figure)
{
  gint source = gotgan_en_nouns_right_behind (en, figure, "from");

  return source >= 0 && gotgan_en_nth (en, source)->name >= 0 ? source : -1;
}

/* "including $20m from A and $10m from B", "…, most recently $12m from A": a sum that is part of one before. */
static gboolean
is_part_with_source (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);

  return gotgan_en_own_source (en, figure) >= 0
         && (phrase->relation == GOTGAN_EN_FREE || gotgan_en_is_behind (en, figure, "including"));
}

void
gotgan_en_add_sources_of_parts (const GotganEn *en, gint whole, GArray *actors)
{
  for (guint i = whole + 1; whole >= 0 && i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->money >= 0 && is_part_with_source (en, i))
      gotgan_en_add_actors (en, gotgan_en_own_source (en, i), actors);
}

/* Who paid the part, by "from" behind the sum or behind "came"; @anchor->phrase becomes what says so. */
static GArray *
payers_of_part (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  static const char *const from[] = { "from", NULL };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  GArray *payers;

  /* "$20m came from A", "$20m is from A" */
  if (phrase->relation == GOTGAN_EN_SUBJECT
      && (comes (en, phrase->governor) || gotgan_en_is_being (en, phrase->governor)))
    {
      *anchor = gotgan_en_anchor (en, phrase->governor, NULL);
      anchor->figure = figure;
      return gotgan_en_prepositional (en, anchor, from);
    }
  payers = gotgan_actors_new ();
  if (anchor->cue != NULL && anchor->figure >= 0 && is_part_with_source (en, figure)
      && (anchor->cue->frame == GOTGAN_FRAME_RAISE || anchor->cue->frame == GOTGAN_FRAME_TAKE))
    gotgan_en_add_actors (en, gotgan_en_own_source (en, figure), payers);
  anchor->figure = figure;
  return payers;
}

gboolean
gotgan_en_claim_part_with_source (const GotganEn *en, gint figure, const GotganEnAnchor *whole,
                                  const GotganMoneyMention *money)
{
  GotganEnAnchor anchor = *whole;
  GotganStatement statement;
  g_autoptr (GArray) payers = payers_of_part (en, figure, &anchor);

  if (payers->len == 0 || en->b->discourse->funding.target.name == NULL
      || en->b->discourse->funding.target_age > MAX_TARGET_AGE)
    return FALSE;
  if (anchor.cue == NULL)
    anchor.cue = gotgan_en_cue_for (en, anchor.phrase, GOTGAN_FRAME_INVEST, "invest");
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, &anchor, money, "invest");
  statement.cumulative = FALSE;
  statement.company = gotgan_actor_supposed (en->b->discourse->funding.target);
  statement.investor = gotgan_actors_first (payers);
  gotgan_en_note_investors (en, payers);
  gotgan_statement_emit (en->b, &statement);
  return TRUE;
}

/* --- Talks ----------------------------------------------------------------------------------- */

/* "discussions", "in talks" */
static gboolean
is_talks (const GotganEn *en, gint nouns)
{
  const GotganCue *cue = gotgan_en_cue_in (en, nouns, GOTGAN_CUE_STAGE);

  if (cue == NULL && nouns > 0)
    cue = gotgan_en_cue_in (en, nouns - 1, GOTGAN_CUE_STAGE);
  return gotgan_en_is_nouns (en, nouns) && cue != NULL && cue->stage == GOTGAN_STAGE_TALKS;
}

/* "in talks with A and B about raising $5m" */
void
gotgan_en_add_talked_with (const GotganEn *en, const GotganEnAnchor *anchor, GArray *sources)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);

  if (gotgan_en_is_verb (en, anchor)
      && (verbs->form == GOTGAN_EN_FINITE || verbs->form == GOTGAN_EN_REDUCED))
    return;
  for (gint i = anchor->phrase - 1; i > 0 && !gotgan_en_is_verbs (en, i); i--)
    if (gotgan_en_is_prep (en, i, "with") && is_talks (en, i - 1))
      gotgan_en_add_actors_meant (en, i + 1, sources);
}

/* --- First money ----------------------------------------------------------------------------- */

/* "founded Novella with $5m from A", "was started with $5m from A": what was founded got it. */
gboolean
gotgan_en_claim_first_money (const GotganEn *en, gint figure, const GotganMoneyMention *money)
{
  gint source = gotgan_en_own_source (en, figure);
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  gint verbs = gotgan_en_is_behind (en, figure, "with")
                   ? gotgan_en_nth (en, phrase->governor)->governor
                   : -1;
  GotganEnAnchor anchor;
  GotganStatement statement;
  g_autoptr (GArray) founded = NULL;

  if (source < 0 || !gotgan_en_is_verbs (en, verbs) || gotgan_en_nth (en, verbs)->cue != NULL)
    return FALSE;
  anchor = gotgan_en_anchor (en, verbs, NULL);
  anchor.figure = figure;
  founded = gotgan_en_patients (en, &anchor);
  if (founded->len == 0 || g_array_index (founded, GotganActor, 0).kind != GOTGAN_PARTY_COMPANY)
    return FALSE;
  anchor.cue = gotgan_en_cue_for (en, verbs, GOTGAN_FRAME_INVEST, "invest");
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, &anchor, money, "invest");
  statement.company = gotgan_actors_first (founded);
  statement.investor = gotgan_en_actor_of (en, source);
  gotgan_discourse_set_target (en->b->discourse, statement.company);
  gotgan_statement_emit (en->b, &statement);
  return TRUE;
}

/* --- Parts without a sum --------------------------------------------------------------------- */

/* "half of it from A", "mostly from A": the source gave only part. */
gboolean
gotgan_en_is_source_of_part (const GotganEn *en, gint source)
{
  static const char *const mostly[] = { "mostly",  "mainly",    "largely",
                                        "chiefly", "primarily", "partly" };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, source);
  gint from = phrase != NULL && phrase->relation == GOTGAN_EN_COMPLEMENT ? phrase->governor : -1;

  if (from <= 0 || !gotgan_en_is_prep (en, from, "from"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (mostly); i++)
    if (gotgan_en_token_is (en->syntax, gotgan_en_nth (en, from)->head - 1, mostly[i]))
      return TRUE;
  return gotgan_en_means (en, from - 1, GOTGAN_EN_SENSE_PORTION)
         || (gotgan_en_is_behind (en, from - 1, "of")
             && gotgan_en_means (en, from - 3, GOTGAN_EN_SENSE_PORTION));
}

/* "the money", "half of it", "the rest", but not "half of its sales" */
static gboolean
is_money_raised (const GotganEn *en, gint nouns)
{
  static const char *const it[] = { "it", "that", "this", "which", NULL };
  gint of = gotgan_en_nouns_right_behind (en, nouns, "of");
  const GotganEnPhrase *phrase = gotgan_en_nth (en, of >= 0 ? of : nouns);

  if (nouns < 0)
    return FALSE;
  if (of >= 0 && gotgan_en_head_is (en, of, it))
    return TRUE;
  if (phrase->cue != NULL)
    return phrase->cue->frame == GOTGAN_FRAME_RAISE;
  return gotgan_en_means (en, of >= 0 ? of : nouns,
                          GOTGAN_EN_SENSE_MONEY | GOTGAN_EN_SENSE_ROUND
                              | GOTGAN_EN_SENSE_PARTICIPATION)
         || (of < 0 && gotgan_en_means (en, nouns, GOTGAN_EN_SENSE_PORTION));
}

static void
emit_sources (const GotganEn *en, const GotganEnAnchor *anchor, GArray *sources)
{
  GotganStatement statement;

  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "participant");
  statement.company = gotgan_actor_supposed (en->b->discourse->funding.target);
  gotgan_en_note_investors (en, sources);
  gotgan_statement_emit_each (en->b, &statement, sources, "participant");
}

/* "the bulk of which came from A" */
static void
claim_coming (const GotganEn *en, gint verbs)
{
  static const char *const from[] = { "from", NULL };
  GotganEnAnchor anchor = gotgan_en_anchor (en, verbs, NULL);
  gint subject = gotgan_en_nth (en, verbs)->subject;
  g_autoptr (GArray) sources = NULL;

  if (subject >= 0 && gotgan_en_nth (en, subject)->money >= 0)
    return;
  if (!is_money_raised (en, subject))
    return;
  sources = gotgan_en_prepositional (en, &anchor, from);
  anchor.cue = gotgan_en_cue_for (en, verbs, GOTGAN_FRAME_INVEST, "invest");
  emit_sources (en, &anchor, sources);
}

/* "A put in $30m and B the rest" */
static void
claim_rest (const GotganEn *en, gint rest)
{
  const GotganStatement *last = en->b->last;
  const GotganEnPhrase *name = gotgan_en_nth (en, rest - 1);
  GotganEnAnchor anchor = gotgan_en_anchor (en, rest - 1, last->cue);
  g_autoptr (GArray) sources = NULL;

  if (last->cue == NULL || last->kind != GOTGAN_KIND_INVESTMENT || name->name < 0
      || name->relation != GOTGAN_EN_FREE || gotgan_en_nth (en, rest)->relation != GOTGAN_EN_FREE)
    return;
  sources = gotgan_actors_new ();
  gotgan_en_add_actors (en, rest - 1, sources);
  emit_sources (en, &anchor, sources);
}

void
gotgan_en_claims_of_sources (const GotganEn *en)
{
  const GotganDiscourse *discourse = en->b->discourse;

  if (discourse->funding.target.name == NULL || discourse->funding.target_age > MAX_TARGET_AGE)
    return;
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    if (comes (en, i))
      claim_coming (en, i);
    else if (i > 0 && gotgan_en_is_nouns (en, i) && gotgan_en_is_nouns (en, i - 1)
             && gotgan_en_means (en, i, GOTGAN_EN_SENSE_PORTION))
      claim_rest (en, i);
}
