/* What became of a deal that was told before: called off in the same sentence, or denied in one of the next. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/* Sentences between what is said and who denies it. */
#define MAX_RUMOUR_AGE 2
/* "denied in a statement the report": phrases from the denial to what is denied. */
#define MAX_DENIED 2

/* --- Broken off ------------------------------------------------------------------------------- */

/* "…, and withdrew its bid for Cohort" tells of another deal. */
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

static gboolean
can_be_broken_off (const GotganStatement *deal)
{
  return deal->cue != NULL
         && (gotgan_stage_is_prospective (deal->stage) || deal->stage == GOTGAN_STAGE_AGREED);
}

/* The word of a clause behind @stated that breaks a deal off, or %NULL. */
static const GotganCue *
find_breaking_off (const GotganReading *reading, guint stated)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);
      guint clause = gotgan_reading_clause_at (reading, cue->start);

      if (cue->class == GOTGAN_CUE_STAGE
          && (cue->stage == GOTGAN_STAGE_STALLED || cue->stage == GOTGAN_STAGE_WITHDRAWN)
          && clause > stated && !has_own_deal (reading, clause))
        return cue;
    }
  return NULL;
}

static void
emit_outcome (const GotganEn *en, GotganStatement *outcome, const GotganCue *cue)
{
  outcome->cue = cue;
  outcome->stage = cue->stage;
  outcome->sign = cue;
  outcome->date = gotgan_en_date_at (en, cue);
  outcome->rule = "outcome";
  outcome->told = TRUE;
  gotgan_statement_emit (en->b, outcome);
}

void
gotgan_en_claims_of_outcome (const GotganEn *en)
{
  const GotganReading *reading = en->b->reading;
  GotganStatement outcome = *en->b->last;
  const GotganCue *cue;

  if (!can_be_broken_off (&outcome))
    return;
  cue = find_breaking_off (reading, gotgan_reading_clause_at (reading, outcome.cue->start));
  if (cue == NULL)
    return;
  /* an offer that is turned down is told whole, and a round is its sum */
  if (outcome.kind != GOTGAN_KIND_ROUND
      && !(outcome.stage == GOTGAN_STAGE_PLANNED && cue->stage == GOTGAN_STAGE_WITHDRAWN
           && outcome.kind == GOTGAN_KIND_ACQUISITION))
    outcome.money = NULL;
  emit_outcome (en, &outcome, cue);
}

/* --- Denied ----------------------------------------------------------------------------------- */

static gboolean
has_claimed_denial (const GotganEn *en, guint before)
{
  for (guint i = before; i < en->b->claims->len; i++)
    if (gotgan_claim_get_fields (g_ptr_array_index (en->b->claims, i))->stage
        == GOTGAN_STAGE_DENIED)
      return TRUE;
  return FALSE;
}

/* "the report", but not "a claim for damages" */
static gboolean
is_what_was_told (const GotganEn *en, gint phrase)
{
  static const char *const told[] = {
    "report", "reports", "it",    "this",   "that",     "claim",     "claims",     "story",
    "rumour", "rumours", "rumor", "rumors", "account",  "assertion", "suggestion", "speculation",
    "news",   "talk",    "talks", "plan",   "approach", "interest",  NULL
  };

  return gotgan_en_head_is (en, phrase, told)
         && !gotgan_en_token_is (en->syntax, gotgan_en_nth (en, phrase)->first, "a");
}

/* "denied it", "denied the report", "no truth in the story": what is denied is what was told before. */
static gboolean
denies_what_was_told (const GotganEn *en, const GotganCue *cue)
{
  gint denial = gotgan_en_phrase_at (en->syntax, cue->start);

  if (denial < 0)
    return FALSE;
  for (gint i = denial; i < (gint) en->syntax->phrases->len && i <= denial + MAX_DENIED; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_LINK)
        break;
      if (phrase->kind == GOTGAN_EN_NOUNS && is_what_was_told (en, i))
        return TRUE;
    }
  /* "Novella denied." */
  return denial + 2 == (gint) en->syntax->phrases->len
         && gotgan_en_nth (en, denial + 1)->kind == GOTGAN_EN_LINK;
}

/* "Novella denied the report." */
void
gotgan_en_claims_of_denial (const GotganEn *en, guint before)
{
  const GotganRumour *rumour = &en->b->discourse->rumour;
  const GotganReading *reading = en->b->reading;

  if (rumour->age > MAX_RUMOUR_AGE || has_claimed_denial (en, before))
    return;
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_STAGE && cue->stage == GOTGAN_STAGE_DENIED
          && denies_what_was_told (en, cue))
        {
          GotganStatement denial = { .kind = rumour->kind,
                                     .investor = rumour->investor,
                                     .company = rumour->company };

          emit_outcome (en, &denial, cue);
          return;
        }
    }
}
