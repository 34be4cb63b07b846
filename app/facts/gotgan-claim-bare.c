/* Claims of deals whose sum the sentence does not give. Without a figure there is less to go by, so the parts must be
 * named in the sentence; only the company of a round may be known from before. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include <string.h>

typedef struct
{
  GotganDiscourse *discourse;
  const GotganReading *reading;
  GPtrArray *claims;
} Builder;

static gboolean
follows (const GotganReading *reading, const GotganCue *cue, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (reading->text + cue->end, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_stage_cue (const GotganReading *reading, const GotganCue *cue)
{
  guint clause = gotgan_reading_clause_at (reading, cue->start);

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *other = &g_array_index (reading->cues, GotganCue, i);

      if (other->class == GOTGAN_CUE_STAGE && gotgan_reading_clause_at (reading, other->start) == clause)
        return TRUE;
    }
  return FALSE;
}

/* Something is said to happen, it is not only a topic: "투자했다", "인수를 논의", "acquired", not "투자 시장". */
static gboolean
is_predicate (const GotganReading *reading, const GotganCue *cue)
{
  static const char *const endings[] = { "하", "했", "한", "할", "해", "됐", "된", "될", NULL };

  if (cue->class == GOTGAN_CUE_VERB)
    return TRUE;
  if (reading->language == GOTGAN_LANGUAGE_KO && follows (reading, cue, endings))
    return TRUE;
  return has_stage_cue (reading, cue);
}

static void
open_statement (const Builder *b, GotganStatement *statement, GotganKind kind, const GotganCue *cue, const char *rule)
{
  memset (statement, 0, sizeof *statement);
  statement->kind = kind;
  statement->cue = cue;
  statement->rule = rule;
  statement->stage = gotgan_state_stage (b->discourse, b->reading, cue, cue->start);
  statement->date = gotgan_state_date (b->discourse, b->reading, cue->start, statement->stage, FALSE);
  statement->hearsay = gotgan_state_is_hearsay (b->reading, cue->start);
}

static void
emit_pairs (const Builder *b, GotganStatement *statement, GArray *investors, GArray *companies)
{
  for (guint i = 0; i < investors->len; i++)
    for (guint j = 0; j < companies->len; j++)
      {
        statement->investor = g_array_index (investors, GotganActor, i);
        statement->company = g_array_index (companies, GotganActor, j);
        gotgan_claim_emit (b->discourse, b->reading, statement, b->claims);
      }
}

static GotganActor
supposed (GotganActor actor)
{
  actor.inferred = TRUE;
  actor.mention = NULL;
  actor.list = 0;
  return actor;
}

static void
add_attribute (const Builder *b, const GotganCue *cue, GArray *companies)
{
  GotganActor owner = gotgan_role_attribute (b->discourse, b->reading, cue);

  if (companies->len == 0 && owner.name != NULL)
    g_array_append_val (companies, owner);
}

static void
add_target (const Builder *b, GArray *companies)
{
  GotganActor target = supposed (b->discourse->target);

  if (companies->len == 0 && target.name != NULL && !b->discourse->goalless)
    g_array_append_val (companies, target);
}

/* --- Frames ---------------------------------------------------------------------------------- */

static void
invest (const Builder *b, const GotganCue *cue)
{
  GotganStatement statement;
  g_autoptr (GArray) investors = gotgan_roles_subjects (b->discourse, b->reading, cue->start);
  g_autoptr (GArray) companies = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);

  if (!is_predicate (b->reading, cue))
    return;
  if (b->reading->language == GOTGAN_LANGUAGE_EN && companies->len == 0)
    {
      g_array_unref (g_steal_pointer (&companies));
      companies = gotgan_roles_objects (b->discourse, b->reading, cue);
    }
  add_attribute (b, cue, companies);
  if (cue->class == GOTGAN_CUE_VERB && b->reading->language == GOTGAN_LANGUAGE_KO)
    add_target (b, companies);
  open_statement (b, &statement, GOTGAN_KIND_INVESTMENT, cue, "invest-without-sum");
  emit_pairs (b, &statement, investors, companies);
}

static void
join (const Builder *b, const GotganCue *cue)
{
  GotganStatement statement;
  g_autoptr (GArray) investors = gotgan_roles_subjects (b->discourse, b->reading, cue->start);
  g_autoptr (GArray) companies = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);

  add_target (b, companies);
  open_statement (b, &statement, GOTGAN_KIND_INVESTMENT, cue, "join");
  emit_pairs (b, &statement, investors, companies);
}

static void
lead (const Builder *b, const GotganCue *cue)
{
  GotganStatement statement;
  gboolean korean = b->reading->language == GOTGAN_LANGUAGE_KO;
  g_autoptr (GArray) leaders = gotgan_roles_with_case (b->discourse, b->reading, cue,
                                                       korean ? GOTGAN_CASE_LEAD : GOTGAN_CASE_BY);
  g_autoptr (GArray) companies = g_array_new (FALSE, FALSE, sizeof (GotganActor));

  if (leaders->len == 0)
    {
      g_array_unref (g_steal_pointer (&leaders));
      leaders = gotgan_roles_subjects (b->discourse, b->reading, cue->start);
    }
  add_target (b, companies);
  open_statement (b, &statement, GOTGAN_KIND_INVESTMENT, cue, "lead");
  statement.lead = TRUE;
  emit_pairs (b, &statement, leaders, companies);
}

static void
buy (const Builder *b, const GotganCue *cue)
{
  GotganStatement statement;
  g_autoptr (GArray) buyers = gotgan_roles_subjects (b->discourse, b->reading, cue->start);
  g_autoptr (GArray) bought = gotgan_roles_objects (b->discourse, b->reading, cue);

  if (!is_predicate (b->reading, cue))
    return;
  add_attribute (b, cue, bought);
  open_statement (b, &statement, GOTGAN_KIND_ACQUISITION, cue, "buy-without-sum");
  emit_pairs (b, &statement, buyers, bought);
  if (buyers->len > 0 && bought->len > 0)
    {
      b->discourse->buyer = supposed (g_array_index (buyers, GotganActor, 0));
      b->discourse->bought = supposed (g_array_index (bought, GotganActor, 0));
      b->discourse->bought_date = statement.date;
    }
}

static gboolean
figure_in_clause (const GotganReading *reading, gsize at)
{
  guint clause = gotgan_reading_clause_at (reading, at);

  for (guint i = 0; i < reading->money->len; i++)
    if (gotgan_reading_clause_at (reading, g_array_index (reading->money, GotganMoneyMention, i).start) == clause)
      return TRUE;
  return FALSE;
}

void
gotgan_claims_without_sum (GotganDiscourse *self, const GotganReading *reading, GPtrArray *claims,
                           GHashTable *used_cues)
{
  Builder b = { self, reading, claims };

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (!gotgan_cue_is_frame (cue) || g_hash_table_contains (used_cues, cue))
        continue;
      if (cue->frame == GOTGAN_FRAME_LEAD)
        lead (&b, cue);
      else if (figure_in_clause (reading, cue->start))
        continue;
      else if (cue->frame == GOTGAN_FRAME_INVEST)
        invest (&b, cue);
      else if (cue->frame == GOTGAN_FRAME_JOIN)
        join (&b, cue);
      else if (cue->frame == GOTGAN_FRAME_BUY)
        buy (&b, cue);
    }
}
