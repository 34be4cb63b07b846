/* Money spent on building, computing and orders, and companies founded together. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static GotganActor
spender (const GotganBuilder *b, gsize at)
{
  g_autoptr (GArray) subjects = gotgan_roles_subjects (b->discourse, b->reading, at, NULL);

  return subjects->len > 0
             ? gotgan_actor_organisation (b->discourse, gotgan_actors_first (subjects))
             : gotgan_actor_supposed (b->discourse->topic);
}

void
gotgan_claim_spend (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) goals =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);

  gotgan_statement_open (b, &statement, GOTGAN_KIND_COMMITMENT, cue, money, "spend");
  statement.investor = spender (b, gotgan_subject_place (b->reading, cue, money));
  statement.company = gotgan_actors_first (goals);
  if (statement.stage == GOTGAN_STAGE_COMPLETED
      && gotgan_state_basis (b->reading, GOTGAN_FRAME_VALUE, money->start, &statement.told)
             == GOTGAN_BASIS_FORECAST)
    statement.stage = GOTGAN_STAGE_PLANNED;
  if (statement.stage == GOTGAN_STAGE_PLANNED)
    statement.date =
        gotgan_state_date (b->discourse, b->reading, money->start, statement.stage, FALSE);
  if (statement.investor.name != NULL)
    gotgan_statement_emit (b, &statement);
}

/* "엔비디아 칩을 구매": who stands before the thing makes it. */
static GotganActor
maker_of_works (const GotganBuilder *b, const GotganCue *cue)
{
  GotganActor nobody = { 0 };

  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *works = &g_array_index (b->reading->cues, GotganCue, i);

      if (works->class != GOTGAN_CUE_WORKS
          || gotgan_reading_clause_at (b->reading, works->start)
                 != gotgan_reading_clause_at (b->reading, cue->start))
        continue;
      for (guint j = 0; j < b->reading->parties->len; j++)
        {
          const GotganPartyMention *mention =
              &g_array_index (b->reading->parties, GotganPartyMention, j);

          if (mention->role == GOTGAN_CASE_BARE && mention->name != NULL
              && gotgan_party_mention_is_party (mention) && mention->end < works->start
              && gotgan_reading_distance (b->reading, mention->end, works->start) <= 5)
            return gotgan_actor_of (b->discourse, mention);
        }
    }
  return nobody;
}

void
gotgan_claim_supply (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) suppliers =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_SOURCE);
  g_autoptr (GArray) partners =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_WITH);

  gotgan_statement_open (b, &statement, GOTGAN_KIND_COMMITMENT, cue, money, "supply");
  if (statement.stage == GOTGAN_STAGE_COMPLETED && cue->class == GOTGAN_CUE_NOUN)
    statement.stage = GOTGAN_STAGE_AGREED;
  statement.investor = spender (b, gotgan_subject_place (b->reading, cue, money));
  statement.company =
      suppliers->len > 0 ? gotgan_actors_first (suppliers) : gotgan_actors_first (partners);
  if (statement.company.name == NULL)
    statement.company = maker_of_works (b, cue);
  if (statement.company.name == NULL && b->discourse->supplier_sentence == b->reading->start
      && !gotgan_actor_equal (&b->discourse->supplier, &statement.investor))
    statement.company = gotgan_actor_supposed (b->discourse->supplier);
  if (statement.company.name != NULL)
    {
      b->discourse->supplier = gotgan_actor_supposed (statement.company);
      b->discourse->supplier_sentence = b->reading->start;
    }
  if (statement.investor.name != NULL)
    gotgan_statement_emit (b, &statement);
}

/* "A는 B와 공급 계약을 맺었다": the subject delivers, the other pays. */
void
gotgan_claim_deliver (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) goals =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);
  g_autoptr (GArray) partners =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_WITH);
  g_autoptr (GArray) sources =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_SOURCE);
  g_autoptr (GArray) objects = gotgan_roles_objects (b->discourse, b->reading, cue);

  gotgan_statement_open (b, &statement, GOTGAN_KIND_COMMITMENT, cue, money, "deliver");
  statement.company = spender (b, gotgan_subject_place (b->reading, cue, money));
  statement.investor = gotgan_actors_first (partners->len > 0 ? partners
                                            : goals->len > 0  ? goals
                                                              : sources);
  if (statement.investor.name == NULL && b->reading->language == GOTGAN_LANGUAGE_EN)
    statement.investor = gotgan_actors_first (objects);
  if (statement.stage == GOTGAN_STAGE_COMPLETED)
    statement.stage = GOTGAN_STAGE_AGREED;
  if (statement.investor.name != NULL)
    gotgan_statement_emit (b, &statement);
}

/* "signed a €100m deal with Novella": an order, when nothing else is dealt in. */
void
gotgan_claim_deal (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  static const GotganFrame others[] = { GOTGAN_FRAME_BUY, GOTGAN_FRAME_RAISE, GOTGAN_FRAME_INVEST,
                                        GOTGAN_FRAME_SELL };
  g_autoptr (GArray) partners =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_WITH);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (gotgan_reading_has_frame (b->reading, others[i], G_MAXSIZE))
      return;
  if (partners->len > 0)
    gotgan_claim_supply (b, cue, money);
}

/* --- Joint ventures -------------------------------------------------------------------------- */

static gboolean
is_quoted (const GotganReading *reading, const GotganPartyMention *mention)
{
  const char *p = reading->text + mention->start;

  return mention->start > reading->start
         && (p[-1] == '\'' || p[-1] == '"'
             || (mention->start >= reading->start + strlen ("‘")
                 && gotgan_text_starts (p - strlen ("‘"), "‘")));
}

/* The venture's own name: quoted or named right behind the noun. */
static GotganActor
venture_of (const GotganBuilder *b, const GotganCue *cue)
{
  GotganActor nobody = { 0 };

  for (guint i = 0; i < b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (b->reading->parties, GotganPartyMention, i);

      if (mention->start >= cue->end && mention->name != NULL && !mention->anaphor
          && (gotgan_reading_distance (b->reading, cue->end, mention->start) <= 10
              || is_quoted (b->reading, mention)))
        return gotgan_actor_of (b->discourse, mention);
    }
  return nobody;
}

/* One claim a founder; the sum is each one's. */
static void
emit_founders (const GotganBuilder *b, GotganStatement *statement, GArray *founders)
{
  for (guint i = 0; i < founders->len; i++)
    {
      statement->investor = g_array_index (founders, GotganActor, i);
      gotgan_statement_emit (b, statement);
    }
}

void
gotgan_claim_found (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  GotganActor venture = venture_of (b, cue);
  g_autoptr (GArray) founders = gotgan_roles_subjects (b->discourse, b->reading, cue->start, NULL);
  g_autoptr (GArray) partners =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_WITH);

  if (venture.name == NULL)
    return;
  gotgan_statement_open (b, &statement, GOTGAN_KIND_VENTURE, cue, money, "venture");
  statement.company = venture;
  for (guint i = 0; i < founders->len; i++)
    {
      GotganActor *founder = &g_array_index (founders, GotganActor, i);
      *founder = gotgan_actor_organisation (b->discourse, *founder);
    }
  emit_founders (b, &statement, founders);
  emit_founders (b, &statement, partners);
}
