#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/model/gotgan-edtf.h"

#include <string.h>

#define SURE 0.95
#define HEARSAY_COST 0.15
#define INFERRED_COST 0.12
#define UNKNOWN_COST 0.08
#define LEAST 0.2
#define MAX_CLAIMS 500

static char *
slice (const GotganReading *reading, gsize start, gsize end)
{
  return g_strndup (reading->text + start, end - start);
}

static GotganPartyRef *
party_ref (const GotganReading *reading, const GotganActor *actor)
{
  const GotganPartyMention *mention = actor->mention;
  g_autofree char *written = NULL;

  if (actor->name == NULL)
    return NULL;
  /* Without an id the name is all that holds a party together: the article's full one. */
  if (mention == NULL || gotgan_actor_is_stood_for (actor) || actor->id == NULL)
    return gotgan_party_ref_new (actor->id, actor->name);
  written = slice (reading, mention->start, mention->end);
  return gotgan_party_ref_new (actor->id, written);
}

static GotganAmount *
amount (const GotganReading *reading, const GotganMoneyMention *money)
{
  g_autofree char *text = slice (reading, money->start, money->end);
  GotganAmount *made = gotgan_amount_new (&money->money, money->qualifier, text);

  made->has_local = money->has_local;
  made->local = money->local;
  return made;
}

/* --- The quote ------------------------------------------------------------------------------- */

static void
widen (gsize *from, gsize *to, gsize start, gsize end)
{
  *from = MIN (*from, start);
  *to = MAX (*to, end);
}

static void
widen_by_actor (const GotganReading *reading, const GotganActor *actor, guint clause, gsize *from,
                gsize *to)
{
  const GotganPartyMention *mention = actor->mention;

  if (actor->name != NULL && mention != NULL
      && gotgan_reading_clause_at (reading, mention->start) == clause)
    widen (from, to, mention->start, MAX (mention->end, mention->tail));
}

/* From the first word needed to the end of the clause that holds the predicate, without the marks at its end. */
static void
find_quote (const GotganReading *reading, const GotganStatement *statement, gsize *from, gsize *to)
{
  guint clause = gotgan_reading_clause_at (reading, statement->cue->start);
  gsize end = g_array_index (reading->clauses, GotganClause, clause).end;

  *from = statement->cue->start;
  *to = statement->cue->end;
  if (statement->money != NULL)
    widen (from, to, statement->money->outer_start, statement->money->outer_end);
  if (statement->percent != NULL)
    widen (from, to, statement->percent->outer_start, statement->percent->outer_end);
  widen_by_actor (reading, &statement->investor, clause, from, to);
  widen_by_actor (reading, &statement->company, clause, from, to);
  *to = MAX (*to, end);
  while (*to > *from && strchr (" .,;:", reading->text[*to - 1]) != NULL)
    (*to)--;
  while (*from < *to && strchr (" ,;:", reading->text[*from]) != NULL)
    (*from)++;
}

/* --- Confidence and credits ------------------------------------------------------------------ */

static double
actor_cost (const GotganActor *actor)
{
  if (actor->name == NULL)
    return 0;
  return (actor->inferred ? INFERRED_COST : 0) + (actor->id == NULL ? UNKNOWN_COST : 0);
}

static double
confidence_of (const GotganStatement *statement)
{
  double sure = SURE - actor_cost (&statement->investor) - actor_cost (&statement->company);

  if (statement->hearsay)
    sure -= HEARSAY_COST;
  return MAX (sure, LEAST);
}

static char **
credits_of (const GotganDiscourse *self)
{
  GPtrArray *credits = g_ptr_array_new ();

  for (guint i = 0; i < self->credits->len; i++)
    {
      const char *name = g_ptr_array_index (self->credits, i);
      gboolean known = FALSE;

      for (guint j = 0; j < credits->len; j++)
        known |= g_str_equal (g_ptr_array_index (credits, j), name);
      if (!known)
        g_ptr_array_add (credits, g_strdup (name));
    }
  g_ptr_array_add (credits, NULL);
  return (char **) g_ptr_array_free (credits, FALSE);
}

/* --- Repeats --------------------------------------------------------------------------------- */

static gboolean
same_party (const GotganPartyRef *a, const GotganPartyRef *b)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (a == NULL || b == NULL)
    return a == b;
  if (a->id != NULL && b->id != NULL)
    return g_str_equal (a->id, b->id);
  if (a->id == NULL && b->id == NULL && g_str_equal (a->name, b->name))
    return TRUE;
  left = gotgan_party_ref_dup_key (a);
  right = gotgan_party_ref_dup_key (b);
  return g_strcmp0 (left, right) == 0;
}

static gboolean
same_sum (const GotganClaimFields *a, const GotganClaimFields *b)
{
  if (a->percent >= 0 || b->percent >= 0)
    return a->percent == b->percent;
  if (a->amount == NULL || b->amount == NULL)
    return a->amount == b->amount;
  return gotgan_money_is_near (&a->amount->money, &b->amount->money);
}

/* --- The claim ------------------------------------------------------------------------------- */

/* What is only mentioned once more says nothing of its state: "1000억 달러 펀딩은" after "펀딩을 추진한다". */
static gboolean
is_mentioned_again (GPtrArray *claims, const GotganClaimFields *fields)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const GotganClaimFields *other = gotgan_claim_get_fields (g_ptr_array_index (claims, i));

      if (other->kind == fields->kind && same_sum (other, fields)
          && same_party (other->investor, fields->investor)
          && same_party (other->company, fields->company))
        return TRUE;
    }
  return FALSE;
}

static void
note_rumour (GotganDiscourse *self, const GotganStatement *statement)
{
  if (!gotgan_kind_is_deal (statement->kind)
      || !(gotgan_stage_is_prospective (statement->stage) || statement->stage == GOTGAN_STAGE_AGREED
           || statement->hearsay))
    return;
  self->rumour.kind = statement->kind;
  self->rumour.investor = gotgan_actor_supposed (statement->investor);
  self->rumour.company = gotgan_actor_supposed (statement->company);
  self->rumour.age = 0;
}

static gboolean
can_be_claim (const GotganBuilder *b, const GotganStatement *statement)
{
  return b->claims->len < MAX_CLAIMS && !statement->unreal
         && (statement->refused || !gotgan_state_is_negated (b->reading, statement->cue))
         && !gotgan_actor_equal (&statement->investor, &statement->company);
}

/* What a claim says; where it says so comes later. */
static void
fill_content (const GotganReading *reading, const GotganStatement *statement,
              GotganClaimFields *fields)
{
  gboolean deal = gotgan_kind_is_deal (statement->kind);

  fields->kind = statement->kind;
  fields->investor = party_ref (reading, &statement->investor);
  fields->company = party_ref (reading, &statement->company);
  fields->amount = statement->money != NULL ? amount (reading, statement->money) : NULL;
  fields->percent = statement->percent != NULL ? statement->percent->percent : -1;
  fields->stage = deal ? statement->stage : GOTGAN_STAGE_NONE;
  fields->basis = deal ? GOTGAN_BASIS_NONE : statement->basis;
  fields->lead = statement->lead;
  fields->cumulative = statement->cumulative;
  fields->date = g_strdup (statement->date);
  fields->confidence = confidence_of (statement);
  fields->rule = g_strdup (statement->rule);
}

static void
fill_place (const GotganReading *reading, const GotganStatement *statement,
            GotganClaimFields *fields)
{
  gsize from, to;

  find_quote (reading, statement, &from, &to);
  fields->span.paragraph = reading->paragraph;
  fields->span.start = gotgan_reading_offset (reading, from);
  fields->span.end = gotgan_reading_offset (reading, to);
  fields->quote = slice (reading, from, to);
}

static void
fill_source (const GotganBuilder *b, const GotganStatement *statement, GotganClaimFields *fields)
{
  GotganVoicing voicing = gotgan_claim_voicing (b->discourse, b->reading);

  fields->attribution = credits_of (b->discourse);
  fields->speaker = voicing.speaker;
  fields->trace = gotgan_claim_trace (b->reading, statement, &voicing);
}

void
gotgan_statement_emit (const GotganBuilder *b, const GotganStatement *statement)
{
  GotganClaimFields fields = { 0 };

  if (!can_be_claim (b, statement))
    return;
  if (gotgan_kind_is_deal (statement->kind))
    *b->last = *statement;
  note_rumour (b->discourse, statement);
  fill_content (b->reading, statement, &fields);
  if (!statement->told && is_mentioned_again (b->claims, &fields))
    {
      gotgan_claim_fields_clear (&fields);
      return;
    }
  fill_place (b->reading, statement, &fields);
  fill_source (b, statement, &fields);
  g_ptr_array_add (b->claims, gotgan_claim_new (&fields));
}

/* Whether @earlier already says what @later says: the same, or the same with its sum. */
static gboolean
says_already (const GotganClaimFields *earlier, const GotganClaimFields *later)
{
  gboolean covered =
      same_sum (earlier, later)
      || (later->amount == NULL && later->percent < 0 && gotgan_kind_is_deal (later->kind)
          && gotgan_edtf_overlaps (earlier->date, later->date));

  return earlier->kind == later->kind && earlier->stage == later->stage
         && earlier->basis == later->basis && covered
         && same_party (earlier->investor, later->investor)
         && same_party (earlier->company, later->company);
}

/* A headline leaves the day to the text below it: what is said again with its day is the fuller claim. */
static gboolean
tells_only_day (const GotganClaimFields *fuller, const GotganClaimFields *other)
{
  return gotgan_kind_is_deal (fuller->kind) && fuller->date != NULL && other->date == NULL
         && same_sum (fuller, other);
}

GPtrArray *
gotgan_claims_without_repeats (GPtrArray *claims)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < claims->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (claims, i);
      const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
      gboolean known = FALSE;

      for (guint j = 0; j < claims->len && !known; j++)
        {
          const GotganClaimFields *other = gotgan_claim_get_fields (g_ptr_array_index (claims, j));

          if (j == i)
            continue;
          known = j < i ? says_already (other, fields) && !tells_only_day (fields, other)
                        : says_already (other, fields)
                              && (!same_sum (other, fields) || tells_only_day (other, fields));
        }
      if (!known)
        g_ptr_array_add (kept, g_object_ref (claim));
    }
  return kept;
}
