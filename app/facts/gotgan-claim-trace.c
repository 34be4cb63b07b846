/* Why a claim was made, as data: each part with the words it was read from, for app/library/gotgan-explain.h to put into
 * sentences. A role with "-from" has the words of the role before it, one with "-means" whom a pronoun stands for; a name in
 * brackets is not in the sentence. */
#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

typedef struct
{
  const GotganReading *reading;
  const GotganStatement *statement;
  GPtrArray *lines;
} Trace;

static void
trace_text (Trace *trace, const char *role, const char *text)
{
  g_ptr_array_add (trace->lines, g_strconcat (role, ": ", text, NULL));
}

static void
trace_words (Trace *trace, const char *role, gsize start, gsize end)
{
  g_autofree char *words = g_strndup (trace->reading->text + start, end - start);

  trace_text (trace, role, g_strstrip (words));
}

/* --- Parties ---------------------------------------------------------------------------------- */

/* Korean has a particle for it; in English it is the bare name before the verb. */
static const char *
case_word (const Trace *trace, const GotganPartyMention *mention)
{
  switch (mention->role)
    {
    case GOTGAN_CASE_SUBJECT:
    case GOTGAN_CASE_TOPIC:
      return "subject";
    case GOTGAN_CASE_OBJECT:
      return "object";
    case GOTGAN_CASE_BARE:
      return trace->reading->language == GOTGAN_LANGUAGE_EN
                     && trace->statement->cue->class == GOTGAN_CUE_VERB
                     && mention->end <= trace->statement->cue->start
                 ? "subject"
                 : NULL;
    default:
      return NULL;
    }
}

/* Where the sentence names the party after all, though not in the clause that speaks of it. */
static const GotganPartyMention *
find_mention (const GotganReading *reading, const GotganActor *actor)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);
      const GotganActor named = { .id = mention->id, .name = mention->name };

      if (!mention->anaphor && gotgan_actor_equal (actor, &named))
        return mention;
    }
  return NULL;
}

/* "its turbine unit" is bought, though no party goes by that name. */
static gboolean
trace_common_noun (Trace *trace, const char *role, const GotganActor *actor)
{
  const GotganReading *reading = trace->reading;
  gsize length = strlen (actor->name);
  const char *found = g_strstr_len (reading->text + reading->start,
                                    (gssize) (reading->end - reading->start), actor->name);
  gsize start = found != NULL ? (gsize) (found - reading->text) : 0;

  if (found == NULL || length == 0)
    return FALSE;
  trace_words (trace, role, start, start + length);
  return TRUE;
}

/* @as, @means: the roles that go with @role */
static void
trace_actor (Trace *trace, const char *role, const char *as, const char *means,
             const GotganActor *actor)
{
  const GotganPartyMention *mention =
      actor->mention != NULL ? actor->mention : find_mention (trace->reading, actor);
  g_autofree char *bracketed = NULL;

  if (actor->name == NULL)
    return;
  if (mention == NULL && trace_common_noun (trace, role, actor))
    return;
  if (mention == NULL)
    {
      bracketed = g_strdup_printf ("(%s)", actor->name);
      trace_text (trace, role, bracketed);
      return;
    }
  trace_words (trace, role, mention->start, MAX (mention->end, mention->tail));
  if (mention->anaphor || gotgan_actor_is_stood_for (actor))
    trace_text (trace, means, actor->name);
  else if (case_word (trace, mention) != NULL)
    trace_text (trace, as, case_word (trace, mention));
}

/* --- State and date ---------------------------------------------------------------------------- */

static gboolean
tells_state (const GotganCue *cue, const GotganStatement *statement)
{
  if (cue->class == GOTGAN_CUE_STAGE && gotgan_kind_is_deal (statement->kind))
    return cue->stage == statement->stage;
  return cue->class == GOTGAN_CUE_BASIS && !gotgan_kind_is_deal (statement->kind)
         && cue->basis == statement->basis;
}

/* A word that was noted but is of another stage or basis was overruled since. */
static gboolean
is_sign (const GotganCue *cue, const GotganStatement *statement)
{
  return tells_state (cue, statement)
         || (cue->class == GOTGAN_CUE_STAGE && statement->basis != GOTGAN_BASIS_NONE
             && gotgan_stage_is_prospective (cue->stage)
                    == (statement->basis == GOTGAN_BASIS_FORECAST));
}

/* The last word of the clause that says the stage or basis; a verb's own tense is no such word. What ends a deal may stand
 * in the clause behind: "…에 투자한다는 보도가 나왔지만 이를 부인했다". */
static const GotganCue *
find_state_word (const GotganReading *reading, const GotganStatement *statement)
{
  guint clause = gotgan_reading_clause_at (reading, statement->cue->start);
  gboolean anywhere =
      gotgan_kind_is_deal (statement->kind) && gotgan_stage_ends_deal (statement->stage);
  const GotganCue *found = NULL, *behind = NULL;

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (!tells_state (cue, statement))
        continue;
      if (gotgan_reading_clause_at (reading, cue->start) == clause)
        found = cue;
      else if (anywhere && behind == NULL && cue->start > statement->cue->start)
        behind = cue;
    }
  return found != NULL ? found : behind;
}

static void
trace_state_words (Trace *trace, const char *role)
{
  const GotganStatement *statement = trace->statement;
  const GotganCue *sign = statement->sign;
  gsize start, end;

  if (sign == NULL && trace->reading->language == GOTGAN_LANGUAGE_KO)
    sign = find_state_word (trace->reading, statement);
  /* a figure that is just stated has no word for it */
  if (sign != NULL && is_sign (sign, statement)
      && (sign->class == GOTGAN_CUE_BASIS || statement->basis != GOTGAN_BASIS_REPORTED))
    {
      start = sign->start;
      end = sign->end;
      gotgan_reading_widen_word (trace->reading, &start, &end);
      trace_words (trace, role, start, end);
    }
}

static void
trace_state (Trace *trace)
{
  const GotganStatement *statement = trace->statement;

  if (gotgan_kind_is_deal (statement->kind))
    {
      trace_text (trace, "stage", gotgan_stage_to_string (statement->stage));
      trace_state_words (trace, "stage-from");
    }
  else
    {
      trace_text (trace, "basis", gotgan_basis_to_string (statement->basis));
      trace_state_words (trace, "basis-from");
    }
}

static void
trace_date (Trace *trace)
{
  const GotganReading *reading = trace->reading;
  const char *date = trace->statement->date;

  if (date == NULL)
    return;
  trace_text (trace, "date", date);
  for (guint i = 0; i < reading->dates->len; i++)
    {
      const GotganDateMention *mention = &g_array_index (reading->dates, GotganDateMention, i);

      if (g_str_equal (mention->edtf, date))
        {
          trace_words (trace, "date-from", mention->start, mention->end);
          return;
        }
    }
}

/* --- The whole --------------------------------------------------------------------------------- */

static void
trace_figures (Trace *trace)
{
  const GotganStatement *statement = trace->statement;

  if (statement->money != NULL)
    trace_words (trace, "amount", statement->money->outer_start, statement->money->outer_end);
  if (statement->percent != NULL)
    trace_words (trace, "percent", statement->percent->outer_start, statement->percent->outer_end);
}

/* The whole word, "투자했다", of which the cue may only be the stem. */
static void
trace_predicate (Trace *trace)
{
  const GotganReading *reading = trace->reading;
  gsize end = trace->statement->cue->end;

  while (end < reading->end && g_unichar_isalpha (g_utf8_get_char (reading->text + end)))
    end = g_utf8_next_char (reading->text + end) - reading->text;
  trace_words (trace, "predicate", trace->statement->cue->start, end);
}

static void
trace_clause (Trace *trace)
{
  const GotganReading *reading = trace->reading;
  guint index = gotgan_reading_clause_at (reading, trace->statement->cue->start);
  const GotganClause *clause = &g_array_index (reading->clauses, GotganClause, index);

  trace_words (trace, "clause", clause->start, clause->end);
}

/* --- The whole --------------------------------------------------------------------------------- */

static void
trace_voicing (Trace *trace, const GotganVoicing *voicing)
{
  gsize start, end;

  trace_text (trace, "speaker", gotgan_speaker_to_string (voicing->speaker));
  if (voicing->end > 0 && gotgan_voicing_find_words (trace->reading, voicing, &start, &end))
    trace_words (trace, "speaker-from", start, end);
}

char **
gotgan_claim_trace (const GotganReading *reading, const GotganStatement *statement,
                    const GotganVoicing *voicing)
{
  Trace trace = { reading, statement, g_ptr_array_new () };

  trace_clause (&trace);
  trace_predicate (&trace);
  trace_actor (&trace, "investor", "investor-as", "investor-means", &statement->investor);
  trace_actor (&trace, "company", "company-as", "company-means", &statement->company);
  trace_figures (&trace);
  trace_state (&trace);
  trace_date (&trace);
  trace_voicing (&trace, voicing);
  g_ptr_array_add (trace.lines, NULL);
  return (char **) g_ptr_array_free (trace.lines, FALSE);
}
