/* Rounds: who raises, from whom, who leads and who takes part. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static gboolean
gives_money (GotganPartyKind kind)
{
  return kind == GOTGAN_PARTY_FUND || kind == GOTGAN_PARTY_BANK || kind == GOTGAN_PARTY_STATE;
}

/* Who was spoken of last, unless they were said to give the money. */
static GotganActor
supposed_raiser (const GotganBuilder *b)
{
  GotganDiscourse *self = b->discourse;

  if (gotgan_reading_speaks_of_deal (b->reading) && self->target.name != NULL)
    return gotgan_actor_supposed (self->target);
  if (self->topic.name != NULL && !gotgan_discourse_is_investor (self, &self->topic))
    return gotgan_actor_supposed (self->topic);
  return gotgan_actor_supposed (self->target.name != NULL ? self->target : self->topic);
}

static GotganActor
raiser (const GotganBuilder *b, const GotganCue *cue, gsize at)
{
  GotganDiscourse *self = b->discourse;
  g_autoptr (GArray) subjects = gotgan_roles_subjects (self, b->reading, at, NULL);
  g_autoptr (GArray) goals = gotgan_roles_with_case (self, b->reading, cue, GOTGAN_CASE_GOAL);
  GotganActor company = gotgan_actors_first (subjects);
  GotganActor owner = gotgan_role_attribute (self, b->reading, cue);

  if (owner.name != NULL && (cue->class == GOTGAN_CUE_NOUN || company.name == NULL)
      && !gives_money (owner.kind) && cue->frame != GOTGAN_FRAME_INVEST)
    company = owner;
  if (company.kind == GOTGAN_PARTY_PERSON && goals->len > 0
      && b->reading->language == GOTGAN_LANGUAGE_EN)
    company = gotgan_actors_first (goals);
  if (company.kind == GOTGAN_PARTY_PERSON)
    company = gotgan_actor_organisation (self, company);
  if (gives_money (company.kind) && goals->len > 0)
    company = gotgan_actors_first (goals);
  if (company.list != 0 && gotgan_discourse_is_investor (self, &company))
    company = gotgan_actor_supposed (self->target);
  if (company.name == NULL || company.kind == GOTGAN_PARTY_PERSON
      || company.kind == GOTGAN_PARTY_FUND)
    company = supposed_raiser (b);
  return company;
}

static void
take_all (GArray *actors, GArray *more)
{
  if (more->len > 0)
    g_array_append_vals (actors, more->data, more->len);
}

/* "알리바바와 텐센트의 투자를 받았다": whose investment it is. */
static void
add_givers (const GotganBuilder *b, const GotganCue *cue, GArray *sources)
{
  GotganActor owner = gotgan_role_attribute (b->discourse, b->reading, cue);
  g_autoptr (GArray) owners = NULL;

  if (owner.name == NULL || owner.mention->role != GOTGAN_CASE_GENITIVE)
    return;
  owners = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GENITIVE);
  for (guint i = 0; i < owners->len; i++)
    {
      const GotganActor *one = &g_array_index (owners, GotganActor, i);

      if (gotgan_actor_equal (one, &owner) || (owner.list != 0 && one->list == owner.list))
        g_array_append_vals (sources, one, 1);
    }
}

/* "2021년 A에서 316억원, 지난해 B와 C에서 1000억원을": each sum has the names between it and the sum before. */
static void
keep_own_sources (const GotganBuilder *b, const GotganMoneyMention *money, GArray *sources)
{
  gsize from = b->reading->start;
  guint n_own = 0;

  for (guint i = 0; i < b->reading->money->len; i++)
    {
      const GotganMoneyMention *other = &g_array_index (b->reading->money, GotganMoneyMention, i);

      if (other->end <= money->start)
        from = other->end;
    }
  for (guint i = 0; i < sources->len; i++)
    {
      const GotganPartyMention *mention = g_array_index (sources, GotganActor, i).mention;
      n_own += mention->start >= from && mention->end <= money->start;
    }
  for (guint i = sources->len; i > 0 && n_own > 0; i--)
    {
      const GotganPartyMention *mention = g_array_index (sources, GotganActor, i - 1).mention;

      if (mention->start < from || mention->end > money->start)
        g_array_remove_index (sources, i - 1);
    }
}

static GArray *
sources_of (const GotganBuilder *b, const GotganCue *cue, GotganStage stage)
{
  GArray *sources = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_SOURCE);
  g_autoptr (GArray) members =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_INCLUDE);

  take_all (sources, members);
  if ((cue->frame == GOTGAN_FRAME_INVEST || cue->class == GOTGAN_CUE_VERB) && sources->len == 0
      && b->reading->language == GOTGAN_LANGUAGE_KO)
    add_givers (b, cue, sources);
  if (stage == GOTGAN_STAGE_TALKS)
    {
      g_autoptr (GArray) partners =
          gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_WITH);
      take_all (sources, partners);
    }
  return sources;
}

static guint
sums_in_clause (const GotganBuilder *b, const GotganMoneyMention *money, guint *rank)
{
  guint clause = gotgan_reading_clause_at (b->reading, money->start);
  guint n = 0;

  for (guint i = 0; i < b->reading->money->len; i++)
    {
      const GotganMoneyMention *other = &g_array_index (b->reading->money, GotganMoneyMention, i);

      if (gotgan_reading_clause_at (b->reading, other->start) != clause)
        continue;
      if (other == money)
        *rank = n;
      n++;
    }
  return n;
}

/* "9월과 10월": as many dates as names and sums. */
static const char *
respective_date (const GotganBuilder *b, const GotganMoneyMention *money, guint rank, guint n)
{
  guint clause = gotgan_reading_clause_at (b->reading, money->start);
  const char *found = NULL;
  guint n_dates = 0;

  for (guint i = 0; i < b->reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (b->reading->dates, GotganDateMention, i);

      if (gotgan_reading_clause_at (b->reading, date->start) != clause || date->edtf[0] == '\0')
        continue;
      if (n_dates++ == rank)
        found = g_string_chunk_insert_const (b->discourse->strings, date->edtf);
    }
  return n_dates == n ? found : NULL;
}

/* "아마존과 구글에서 각각 40억달러, 20억달러를": as many sums as names. */
static gboolean
emit_respective (const GotganBuilder *b, const GotganStatement *round, GArray *sources)
{
  GotganStatement statement = *round;
  guint rank = 0;
  const char *date;

  if (sources->len < 2 || sums_in_clause (b, round->money, &rank) != sources->len
      || !gotgan_reading_has_cue (b->reading, GOTGAN_CUE_EACH, round->money->start))
    return FALSE;
  statement.kind = GOTGAN_KIND_INVESTMENT;
  statement.investor = g_array_index (sources, GotganActor, rank);
  statement.rule = "respectively";
  date = respective_date (b, round->money, rank, sources->len);
  statement.date = date != NULL ? date : statement.date;
  gotgan_statement_emit (b, &statement);
  return TRUE;
}

static void
emit_round (const GotganBuilder *b, GotganStatement *round, GArray *sources)
{
  GotganActor only = gotgan_actors_first (sources);

  if (emit_respective (b, round, sources))
    return;
  if (sources->len == 1 && only.kind != GOTGAN_PARTY_BANK && !gotgan_actor_is_one_of_many (b, &only)
      && !gotgan_reading_has_frame (b->reading, GOTGAN_FRAME_LEAD, G_MAXSIZE))
    {
      round->kind = GOTGAN_KIND_INVESTMENT;
      round->investor = only;
      round->rule = "raise-from-one";
      gotgan_statement_emit (b, round);
      return;
    }
  gotgan_statement_emit (b, round);
  round->kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (b, round, sources, "participant");
}

/* "골드만삭스는 … 대출을 노벨라에 내줬다": a bank that is the subject of another's loan gives it. */
static void
add_lenders (const GotganBuilder *b, gsize at, const GotganActor *company, GArray *sources)
{
  g_autoptr (GArray) subjects = gotgan_roles_subjects (b->discourse, b->reading, at, NULL);

  if (sources->len > 0 || company->mention == NULL || company->inferred)
    return;
  for (guint i = 0; i < subjects->len; i++)
    {
      const GotganActor *giver = &g_array_index (subjects, GotganActor, i);

      if (gives_money (giver->kind) && !gotgan_actor_equal (giver, company))
        g_array_append_vals (sources, giver, 1);
    }
}

void
gotgan_claim_raise (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement round;
  g_autoptr (GArray) sources = NULL;
  gsize at = gotgan_subject_place (b->reading, cue, money);

  gotgan_statement_open (b, &round, GOTGAN_KIND_ROUND, cue, money, "raise");
  sources = sources_of (b, cue, round.stage);
  if (money == NULL && sources->len == 0)
    return;
  if (money != NULL && b->reading->language == GOTGAN_LANGUAGE_KO
      && !gotgan_reading_has_cue (b->reading, GOTGAN_CUE_EACH, money->start))
    keep_own_sources (b, money, sources);
  round.company = raiser (b, cue, at);
  if (round.company.name == NULL)
    return;
  gotgan_discourse_set_target (b->discourse, round.company);
  for (guint i = 0; i < sources->len; i++)
    gotgan_discourse_add_investor (b->discourse, g_array_index (sources, GotganActor, i));
  add_lenders (b, at, &round.company, sources);
  if (money != NULL)
    {
      emit_round (b, &round, sources);
      return;
    }
  round.kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (b, &round, sources, "participant");
}

/* --- Lending, joining, leading --------------------------------------------------------------- */

void
gotgan_claim_lend (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement round;
  gsize at = gotgan_subject_place (b->reading, cue, money);
  g_autoptr (GArray) lenders = gotgan_roles_subjects (b->discourse, b->reading, at, NULL);
  g_autoptr (GArray) objects = gotgan_roles_objects (b->discourse, b->reading, cue);
  g_autoptr (GArray) goals =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);

  gotgan_statement_open (b, &round, GOTGAN_KIND_ROUND, cue, money, "lend");
  round.company = gotgan_actors_first (goals->len > 0 ? goals : objects);
  if (round.company.name == NULL)
    return;
  gotgan_discourse_set_target (b->discourse, round.company);
  if (money != NULL)
    gotgan_statement_emit (b, &round);
  round.kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (b, &round, lenders, "lender");
}

static GotganActor
joined_company (const GotganBuilder *b, const GotganCue *cue)
{
  g_autoptr (GArray) goals =
      gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);
  GotganActor owner = gotgan_role_attribute (b->discourse, b->reading, cue);

  if (goals->len > 0)
    return gotgan_actors_first (goals);
  if (owner.name != NULL && owner.mention->role == GOTGAN_CASE_GENITIVE)
    return owner;
  return gotgan_actor_supposed (b->discourse->target);
}

void
gotgan_claim_join (const GotganBuilder *b, const GotganCue *cue)
{
  GotganStatement statement;
  /* "was joined by A, B and C" */
  g_autoptr (GArray) investors =
      gotgan_cue_is_passive (b->reading, cue)
          ? gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_BY)
          : gotgan_roles_subjects (b->discourse, b->reading, cue->start, NULL);

  gotgan_statement_open (b, &statement, GOTGAN_KIND_INVESTMENT, cue, NULL, "join");
  statement.company = joined_company (b, cue);
  for (guint i = 0; i < investors->len; i++)
    gotgan_discourse_add_investor (b->discourse, g_array_index (investors, GotganActor, i));
  gotgan_statement_emit_each (b, &statement, investors, "join");
}

/* "Investors in the round include": who is included must be called a giver. */
static gboolean
names_backers (const GotganBuilder *b, const GotganCue *cue)
{
  static const char *const words[] = { "nvestors", "ackers", "hareholders" };
  const GotganClause *clause;
  guint index = gotgan_reading_clause_at (b->reading, cue->start);
  g_autofree char *text = NULL;

  /* "A took part, as did B and C" */
  if (gotgan_text_starts (b->reading->text + cue->start, "as did"))
    return TRUE;
  clause = &g_array_index (b->reading->clauses, GotganClause, index);
  text = g_strndup (b->reading->text + clause->start, cue->end - clause->start);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "Novella's backers include A, B and C". */
void
gotgan_claim_backers (const GotganBuilder *b, const GotganCue *cue)
{
  GotganStatement statement;
  g_autoptr (GArray) backers = gotgan_roles_objects (b->discourse, b->reading, cue);
  GotganActor owner = gotgan_role_attribute (b->discourse, b->reading, cue);

  if (!names_backers (b, cue))
    return;
  gotgan_statement_open (b, &statement, GOTGAN_KIND_INVESTMENT, cue, NULL, "backers");
  statement.company = owner.name != NULL ? owner : gotgan_actor_supposed (b->discourse->target);
  gotgan_statement_emit_each (b, &statement, backers, "backers");
}

/* "led by" and "주도" need something that can be led for money. */
static gboolean
leads_a_round (const GotganBuilder *b, gboolean by_particle)
{
  static const GotganFrame frames[] = { GOTGAN_FRAME_RAISE, GOTGAN_FRAME_INVEST, GOTGAN_FRAME_LEND,
                                        GOTGAN_FRAME_BUY };
  guint n_frames = b->reading->language == GOTGAN_LANGUAGE_KO ? 2 : G_N_ELEMENTS (frames);

  if (by_particle
      || (b->reading->language == GOTGAN_LANGUAGE_EN && gotgan_reading_speaks_of_deal (b->reading)))
    return TRUE;
  for (guint i = 0; i < n_frames; i++)
    if (gotgan_reading_has_frame (b->reading, frames[i], G_MAXSIZE))
      return TRUE;
  return FALSE;
}

void
gotgan_claim_lead (const GotganBuilder *b, const GotganCue *cue)
{
  GotganStatement statement;
  gboolean korean = b->reading->language == GOTGAN_LANGUAGE_KO;
  g_autoptr (GArray) leaders = gotgan_roles_with_case (b->discourse, b->reading, cue,
                                                       korean ? GOTGAN_CASE_LEAD : GOTGAN_CASE_BY);
  gboolean by_particle = korean && leaders->len > 0;

  if (!leads_a_round (b, by_particle))
    return;
  if (leaders->len == 0)
    {
      g_array_unref (g_steal_pointer (&leaders));
      leaders = gotgan_roles_subjects (b->discourse, b->reading, cue->start, NULL);
    }
  gotgan_statement_open (b, &statement, GOTGAN_KIND_INVESTMENT, cue, NULL, "lead");
  statement.company = gotgan_actor_supposed (b->discourse->target);
  statement.lead = TRUE;
  for (guint i = 0; i < leaders->len; i++)
    gotgan_discourse_add_investor (b->discourse, g_array_index (leaders, GotganActor, i));
  gotgan_statement_emit_each (b, &statement, leaders, "lead");
}
