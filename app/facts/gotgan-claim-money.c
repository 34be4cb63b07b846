/* Claims that a sum of money makes: the frame that governs the figure says which kind, its parts say who. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include <string.h>

typedef struct
{
  GotganDiscourse *discourse;
  const GotganReading *reading;
  GPtrArray *claims;
  GHashTable *used_cues;
} Builder;

static GotganActor
first_of (GArray *actors)
{
  GotganActor nobody = { 0 };

  return actors->len > 0 ? g_array_index (actors, GotganActor, 0) : nobody;
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
open_statement (const Builder *b, GotganStatement *statement, GotganKind kind, const GotganCue *cue,
                const GotganMoneyMention *money)
{
  gboolean metric = !gotgan_kind_is_deal (kind);
  gsize figure = money != NULL ? money->start : cue->start;

  memset (statement, 0, sizeof *statement);
  statement->kind = kind;
  statement->cue = cue;
  statement->money = money;
  statement->stage = metric ? GOTGAN_STAGE_NONE : gotgan_state_stage (b->discourse, b->reading, cue, figure);
  statement->basis = metric ? gotgan_state_basis (b->reading, cue->frame, figure, cue) : GOTGAN_BASIS_NONE;
  statement->cumulative = money != NULL && !metric && gotgan_state_is_cumulative (b->reading, money);
  statement->date = gotgan_state_date (b->discourse, b->reading, figure, statement->stage, metric);
  statement->hearsay = gotgan_state_is_hearsay (b->reading, figure);
}

static void
emit (const Builder *b, const GotganStatement *statement)
{
  gotgan_claim_emit (b->discourse, b->reading, statement, b->claims);
}

/* Everyone of @investors, without the sum. */
static void
emit_participants (const Builder *b, const GotganStatement *round, GArray *investors, gboolean lead)
{
  for (guint i = 0; i < investors->len; i++)
    {
      GotganStatement statement = *round;

      statement.kind = GOTGAN_KIND_INVESTMENT;
      statement.investor = g_array_index (investors, GotganActor, i);
      statement.money = NULL;
      statement.lead = lead;
      statement.cumulative = FALSE;
      statement.rule = lead ? "lead" : "participant";
      if (statement.company.name != NULL)
        emit (b, &statement);
    }
}

/* --- Raising --------------------------------------------------------------------------------- */

static GotganActor
raiser (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganDiscourse *self = b->discourse;
  g_autoptr (GArray) subjects = gotgan_roles_subjects (self, b->reading, MIN (cue->start, money->start));
  GotganActor company = first_of (subjects);
  GotganActor owner = gotgan_role_attribute (self, b->reading, cue);

  if (company.name == NULL || company.kind == GOTGAN_PARTY_FUND || company.kind == GOTGAN_PARTY_BANK)
    company = owner.name != NULL ? owner : company;
  if (company.kind == GOTGAN_PARTY_PERSON)
    company = gotgan_actor_organisation (self, company);
  if (company.name == NULL || company.kind == GOTGAN_PARTY_PERSON)
    company = supposed (self->target.name != NULL ? self->target : self->topic);
  return company;
}

static GArray *
sources_of (const Builder *b, const GotganCue *cue, GotganStage stage)
{
  GArray *sources = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_SOURCE);
  g_autoptr (GArray) members = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_INCLUDE);

  g_array_append_vals (sources, members->data, members->len);
  if (stage == GOTGAN_STAGE_TALKS)
    {
      g_autoptr (GArray) partners = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_WITH);
      g_array_append_vals (sources, partners->data, partners->len);
    }
  return sources;
}

static GArray *
leaders_of (const Builder *b, const GotganCue *cue)
{
  GArray *leaders = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_LEAD);

  if (leaders->len == 0 && b->reading->language == GOTGAN_LANGUAGE_EN)
    {
      g_array_unref (leaders);
      leaders = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_BY);
    }
  return leaders;
}

static gboolean
one_of_many (const Builder *b, const GotganActor *actor)
{
  const GotganPartyMention *mention = actor->mention;
  const char *after = b->reading->text + MAX (mention->bracket_end, mention->end);

  return g_str_has_prefix (after, " 등") || mention->role == GOTGAN_CASE_INCLUDE;
}

static guint
money_index (const Builder *b, const GotganMoneyMention *money)
{
  return money - &g_array_index (b->reading->money, GotganMoneyMention, 0);
}

static guint
sums_in_clause (const Builder *b, const GotganMoneyMention *money, guint *rank)
{
  guint clause = gotgan_reading_clause_at (b->reading, money->start);
  guint n = 0;

  for (guint i = 0; i < b->reading->money->len; i++)
    {
      const GotganMoneyMention *other = &g_array_index (b->reading->money, GotganMoneyMention, i);

      if (gotgan_reading_clause_at (b->reading, other->start) != clause)
        continue;
      if (i == money_index (b, money))
        *rank = n;
      n++;
    }
  return n;
}

/* "아마존과 구글에서 각각 40억달러, 20억달러를": as many sums as names. */
static gboolean
emit_respective (const Builder *b, const GotganStatement *round, GArray *sources)
{
  GotganStatement statement = *round;
  guint rank = 0;

  if (sources->len < 2 || sums_in_clause (b, round->money, &rank) != sources->len)
    return FALSE;
  statement.kind = GOTGAN_KIND_INVESTMENT;
  statement.investor = g_array_index (sources, GotganActor, rank);
  statement.rule = "respectively";
  emit (b, &statement);
  return TRUE;
}

static void
money_raised (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement round;
  g_autoptr (GArray) sources = NULL;
  g_autoptr (GArray) leaders = NULL;
  GotganActor only;

  open_statement (b, &round, GOTGAN_KIND_ROUND, cue, money);
  round.company = raiser (b, cue, money);
  round.rule = "raise";
  if (round.company.name == NULL)
    return;
  sources = sources_of (b, cue, round.stage);
  leaders = leaders_of (b, cue);
  b->discourse->target = supposed (round.company);
  b->discourse->goalless = FALSE;
  if (emit_respective (b, &round, sources))
    return;
  only = first_of (sources);
  if (sources->len == 1 && leaders->len == 0 && !one_of_many (b, &only))
    {
      round.kind = GOTGAN_KIND_INVESTMENT;
      round.investor = only;
      round.rule = "raise-from-one";
      emit (b, &round);
      return;
    }
  emit (b, &round);
  emit_participants (b, &round, leaders, TRUE);
  emit_participants (b, &round, sources, FALSE);
}

/* --- Investing ------------------------------------------------------------------------------- */

static gboolean
works_in_clause (const Builder *b, gsize at)
{
  guint clause = gotgan_reading_clause_at (b->reading, at);

  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_WORKS && gotgan_reading_clause_at (b->reading, cue->start) == clause)
        return TRUE;
    }
  return FALSE;
}

static GotganActor
invested_in (const Builder *b, const GotganCue *cue, const GotganActor *investor)
{
  GotganDiscourse *self = b->discourse;
  g_autoptr (GArray) goals = gotgan_roles_with_case (self, b->reading, cue, GOTGAN_CASE_GOAL);
  GotganActor company = first_of (goals);
  GotganActor owner = gotgan_role_attribute (self, b->reading, cue);

  if (company.name == NULL && owner.name != NULL && !gotgan_actor_equal (&owner, investor))
    company = owner;
  if (company.name == NULL && !self->goalless && !works_in_clause (b, cue->start) && self->target.name != NULL
      && !gotgan_actor_equal (&self->target, investor))
    company = supposed (self->target);
  return company;
}

static gboolean
is_receiving (const Builder *b, const GotganCue *cue)
{
  const GotganClause *clause;
  guint index = gotgan_reading_clause_at (b->reading, cue->start);
  g_autofree char *rest = NULL;

  if (b->reading->language != GOTGAN_LANGUAGE_KO)
    return FALSE;
  clause = &g_array_index (b->reading->clauses, GotganClause, index);
  rest = g_strndup (b->reading->text + cue->end, clause->end - cue->end);
  return strstr (rest, " 받") != NULL || strstr (rest, "끌어") != NULL || strstr (rest, "유치") != NULL;
}

static void
emit_investors (const Builder *b, GotganStatement *statement, GArray *investors)
{
  gboolean each = (statement->money->flags & GOTGAN_FIGURE_EACH) != 0;

  for (guint i = 0; i < investors->len; i++)
    {
      GotganStatement one = *statement;

      one.investor = g_array_index (investors, GotganActor, i);
      if (i > 0 && !each)
        one.money = NULL;
      if (one.money != NULL || one.kind == GOTGAN_KIND_INVESTMENT)
        emit (b, &one);
    }
}

static void
money_invested (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganDiscourse *self = b->discourse;
  GotganStatement statement;
  g_autoptr (GArray) investors = NULL;
  GotganActor first;

  if (is_receiving (b, cue))
    {
      money_raised (b, cue, money);
      return;
    }
  investors = gotgan_roles_subjects (self, b->reading, MIN (cue->start, money->start));
  if (investors->len == 0 && self->topic.name != NULL)
    {
      GotganActor topic = supposed (self->topic);
      g_array_append_val (investors, topic);
    }
  if (investors->len == 0)
    return;
  first = first_of (investors);
  open_statement (b, &statement, GOTGAN_KIND_INVESTMENT, cue, money);
  statement.rule = "invest";
  statement.company = invested_in (b, cue, &first);
  if (statement.company.name == NULL)
    {
      statement.kind = GOTGAN_KIND_COMMITMENT;
      statement.rule = "invest-in-works";
      self->goalless = TRUE;
    }
  else
    {
      self->target = supposed (statement.company);
      self->goalless = FALSE;
    }
  emit_investors (b, &statement, investors);
}

/* "KDB산업은행(300억원)": a share in brackets behind the name of who gives it. */
static gboolean
money_in_bracket (const Builder *b, const GotganMoneyMention *money)
{
  for (guint i = 0; i < b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (b->reading->parties, GotganPartyMention, i);
      GotganStatement statement;
      const GotganCue *cue = NULL;

      if (mention->bracket_end == 0 || money->start < mention->bracket_start || money->end > mention->bracket_end)
        continue;
      for (guint j = 0; j < b->reading->cues->len && cue == NULL; j++)
        {
          const GotganCue *other = &g_array_index (b->reading->cues, GotganCue, j);

          if (other->frame == GOTGAN_FRAME_INVEST || other->frame == GOTGAN_FRAME_JOIN
              || other->frame == GOTGAN_FRAME_RAISE)
            cue = other;
        }
      if (cue == NULL || !gotgan_party_mention_is_party (mention) || b->discourse->target.name == NULL)
        return TRUE;
      open_statement (b, &statement, GOTGAN_KIND_INVESTMENT, cue, money);
      statement.investor = gotgan_actor_of (b->discourse, mention);
      statement.company = supposed (b->discourse->target);
      statement.rule = "share-in-bracket";
      emit (b, &statement);
      return TRUE;
    }
  return FALSE;
}

/* --- Buying and selling ---------------------------------------------------------------------- */

static gboolean
is_price_word (const Builder *b, const GotganCue *cue)
{
  return cue->class == GOTGAN_CUE_NOUN && g_str_has_prefix (b->reading->text + cue->start, "인수")
         && cue->end - cue->start > strlen ("인수");
}

static void
find_trade (const Builder *b, const GotganCue *cue, gsize at, GotganActor *buyer, GotganActor *bought)
{
  GotganDiscourse *self = b->discourse;
  g_autoptr (GArray) subjects = gotgan_roles_subjects (self, b->reading, at);
  g_autoptr (GArray) objects = gotgan_roles_objects (self, b->reading, cue);
  GotganActor owner = gotgan_role_attribute (self, b->reading, cue);

  *buyer = first_of (subjects);
  *bought = first_of (objects);
  if (gotgan_actor_equal (buyer, bought))
    memset (buyer, 0, sizeof *buyer);
  if (bought->name == NULL && owner.name != NULL)
    {
      if (!gotgan_actor_equal (&owner, buyer) && owner.mention->role == GOTGAN_CASE_BARE)
        *bought = owner;
      else if (buyer->name == NULL || gotgan_actor_equal (&owner, buyer) || owner.mention->role == GOTGAN_CASE_GENITIVE)
        {
          if (!gotgan_actor_equal (&owner, buyer))
            *bought = *buyer;
          *buyer = owner;
        }
    }
  if (is_price_word (b, cue) && buyer->name == NULL && self->buyer.name != NULL)
    {
      *buyer = supposed (self->buyer);
      *bought = supposed (self->bought);
    }
  if (bought->name == NULL && self->target.name != NULL && !gotgan_actor_equal (&self->target, buyer))
    *bought = supposed (self->target);
  if (buyer->name == NULL && self->topic.name != NULL && !gotgan_actor_equal (&self->topic, bought))
    *buyer = supposed (self->topic);
}

static void
remember_trade (const Builder *b, const GotganStatement *statement)
{
  b->discourse->buyer = supposed (statement->investor);
  b->discourse->bought = supposed (statement->company);
  b->discourse->bought_date = statement->date;
  b->discourse->target = supposed (statement->company);
}

static void
money_supplied (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) subjects = gotgan_roles_subjects (b->discourse, b->reading, MIN (cue->start, money->start));
  g_autoptr (GArray) suppliers = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_SOURCE);
  g_autoptr (GArray) partners = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_WITH);

  open_statement (b, &statement, GOTGAN_KIND_COMMITMENT, cue, money);
  statement.investor = subjects->len > 0 ? first_of (subjects) : supposed (b->discourse->topic);
  statement.company = suppliers->len > 0 ? first_of (suppliers) : first_of (partners);
  statement.rule = "supply";
  if (statement.investor.name != NULL)
    emit (b, &statement);
}

static void
money_bought (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) objects = gotgan_roles_objects (b->discourse, b->reading, cue);

  if (objects->len == 0 && works_in_clause (b, money->start))
    {
      money_supplied (b, cue, money);
      return;
    }
  open_statement (b, &statement, GOTGAN_KIND_ACQUISITION, cue, money);
  find_trade (b, cue, MIN (cue->start, money->start), &statement.investor, &statement.company);
  statement.rule = "buy";
  if (is_price_word (b, cue) && statement.date == NULL && statement.stage == GOTGAN_STAGE_COMPLETED)
    statement.date = b->discourse->bought_date;
  if (statement.investor.name == NULL || statement.company.name == NULL)
    return;
  emit (b, &statement);
  remember_trade (b, &statement);
}

static void
money_sold (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) sellers = gotgan_roles_subjects (b->discourse, b->reading, MIN (cue->start, money->start));
  g_autoptr (GArray) objects = gotgan_roles_objects (b->discourse, b->reading, cue);
  g_autoptr (GArray) buyers = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);
  GotganActor owner = gotgan_role_attribute (b->discourse, b->reading, cue);

  open_statement (b, &statement, GOTGAN_KIND_SALE, cue, money);
  statement.investor = first_of (sellers);
  statement.company = objects->len > 0 ? first_of (objects) : owner;
  statement.rule = "sell";
  if (statement.investor.name == NULL || statement.company.name == NULL)
    return;
  emit (b, &statement);
  if (buyers->len == 0)
    return;
  statement.kind = GOTGAN_KIND_ACQUISITION;
  statement.investor = first_of (buyers);
  statement.rule = "sell-to";
  emit (b, &statement);
}

/* --- Spending -------------------------------------------------------------------------------- */

static void
money_spent (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) subjects = gotgan_roles_subjects (b->discourse, b->reading, MIN (cue->start, money->start));
  g_autoptr (GArray) goals = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);

  open_statement (b, &statement, GOTGAN_KIND_COMMITMENT, cue, money);
  statement.investor = subjects->len > 0 ? first_of (subjects) : supposed (b->discourse->topic);
  statement.company = first_of (goals);
  statement.rule = "spend";
  if (statement.investor.name != NULL)
    emit (b, &statement);
}

static void
money_lent (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganStatement round;
  g_autoptr (GArray) lenders = gotgan_roles_subjects (b->discourse, b->reading, MIN (cue->start, money->start));
  g_autoptr (GArray) goals = gotgan_roles_with_case (b->discourse, b->reading, cue, GOTGAN_CASE_GOAL);

  open_statement (b, &round, GOTGAN_KIND_ROUND, cue, money);
  round.company = first_of (goals);
  round.rule = "lend";
  if (round.company.name == NULL)
    return;
  emit (b, &round);
  emit_participants (b, &round, lenders, FALSE);
}

/* --- Measures -------------------------------------------------------------------------------- */

static GotganKind
kind_of_measure (GotganFrame frame)
{
  switch (frame)
    {
    case GOTGAN_FRAME_REVENUE:
      return GOTGAN_KIND_REVENUE;
    case GOTGAN_FRAME_EXPENSE:
      return GOTGAN_KIND_EXPENSE;
    case GOTGAN_FRAME_LOSS:
      return GOTGAN_KIND_LOSS;
    case GOTGAN_FRAME_PROFIT:
      return GOTGAN_KIND_PROFIT;
    default:
      return GOTGAN_KIND_VALUATION;
    }
}

static GotganActor
measured (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money, GotganKind kind)
{
  GotganDiscourse *self = b->discourse;
  GotganActor owner = gotgan_role_attribute (self, b->reading, cue);
  g_autoptr (GArray) subjects = NULL;
  GotganActor company;

  if (owner.name != NULL)
    return gotgan_actor_organisation (self, owner);
  subjects = gotgan_roles_subjects (self, b->reading, MIN (cue->start, money->start));
  company = first_of (subjects);
  if (company.kind == GOTGAN_PARTY_PERSON)
    company = gotgan_actor_organisation (self, company);
  if (company.name != NULL && company.kind != GOTGAN_PARTY_PERSON
      && !(kind == GOTGAN_KIND_VALUATION && company.kind == GOTGAN_PARTY_FUND))
    return company;
  return supposed (kind == GOTGAN_KIND_VALUATION && self->target.name != NULL ? self->target : self->topic);
}

static void
money_measured (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganDiscourse *self = b->discourse;
  GotganStatement statement;

  open_statement (b, &statement, kind_of_measure (cue->frame), cue, money);
  statement.company = measured (b, cue, money, statement.kind);
  statement.rule = "measure";
  if (statement.company.name == NULL)
    return;
  if (statement.kind != GOTGAN_KIND_VALUATION)
    {
      if (statement.date == NULL && gotgan_actor_equal (&self->measured, &statement.company))
        statement.date = self->period;
      self->period = statement.date;
      self->measured = supposed (statement.company);
    }
  emit (b, &statement);
}

/* --- The figures of a sentence --------------------------------------------------------------- */

/* "아마존이 앤트로픽에 쏟아부은 금액은": the verb before a bare word for money says what it is. */
static const GotganCue *
meaning_of_sum (const Builder *b, const GotganCue *sum)
{
  const GotganCue *best = NULL;

  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);

      if (!gotgan_cue_is_frame (cue) || cue->end > sum->start)
        continue;
      if (gotgan_reading_distance (b->reading, cue->end, sum->start) <= 6)
        best = cue;
    }
  if (best == NULL && sum->frame != GOTGAN_FRAME_NONE)
    best = sum;
  return best;
}

static void
money_in_frame (const Builder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  switch (cue->frame)
    {
    case GOTGAN_FRAME_RAISE:
      money_raised (b, cue, money);
      break;
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_JOIN:
    case GOTGAN_FRAME_LEAD:
      money_invested (b, cue, money);
      break;
    case GOTGAN_FRAME_LEND:
      money_lent (b, cue, money);
      break;
    case GOTGAN_FRAME_BUY:
      money_bought (b, cue, money);
      break;
    case GOTGAN_FRAME_SELL:
      money_sold (b, cue, money);
      break;
    case GOTGAN_FRAME_SPEND:
      money_spent (b, cue, money);
      break;
    case GOTGAN_FRAME_SUPPLY:
      money_supplied (b, cue, money);
      break;
    case GOTGAN_FRAME_VALUE:
    case GOTGAN_FRAME_WORTH:
    case GOTGAN_FRAME_REVENUE:
    case GOTGAN_FRAME_EXPENSE:
    case GOTGAN_FRAME_LOSS:
    case GOTGAN_FRAME_PROFIT:
      money_measured (b, cue, money);
      break;
    default:
      break;
    }
}

void
gotgan_claims_of_money (GotganDiscourse *self, const GotganReading *reading, GPtrArray *claims, GHashTable *used_cues)
{
  Builder b = { self, reading, claims, used_cues };

  for (guint i = 0; i < reading->money->len; i++)
    {
      const GotganMoneyMention *money = &g_array_index (reading->money, GotganMoneyMention, i);
      const GotganCue *cue;

      if (money->flags & (GOTGAN_FIGURE_PER_UNIT | GOTGAN_FIGURE_NO_CURRENCY))
        continue;
      if (money_in_bracket (&b, money))
        continue;
      cue = gotgan_frame_of_figure (reading, money->outer_start, money->outer_end);
      if (cue == NULL || cue->class == GOTGAN_CUE_REJECT)
        continue;
      g_hash_table_add (used_cues, (gpointer) cue);
      if (cue->class == GOTGAN_CUE_SUM)
        cue = meaning_of_sum (&b, cue);
      if (cue == NULL)
        continue;
      g_hash_table_add (used_cues, (gpointer) cue);
      money_in_frame (&b, cue, money);
    }
}
