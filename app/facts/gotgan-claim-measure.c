/* Figures that measure a company: value, sales, cost, loss, profit, and shares of ownership. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

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

static gboolean
can_be_measured (const GotganActor *actor, GotganKind kind)
{
  if (actor->name == NULL || actor->kind == GOTGAN_PARTY_PERSON
      || actor->kind == GOTGAN_PARTY_STATE)
    return FALSE;
  return kind != GOTGAN_KIND_VALUATION || actor->kind != GOTGAN_PARTY_FUND;
}

/* An object "it" is the company named last before it, if the sentence names one. */
static GotganActor
nearest_company (const GotganBuilder *b, GotganActor pronoun)
{
  guint clause = gotgan_reading_clause_at (b->reading, pronoun.mention->start);

  for (guint i = b->reading->parties->len; i > 0; i--)
    {
      const GotganPartyMention *mention =
          &g_array_index (b->reading->parties, GotganPartyMention, i - 1);

      if (mention->start < pronoun.mention->start && !mention->anaphor
          && mention->kind == GOTGAN_PARTY_COMPANY && gotgan_party_mention_is_party (mention)
          && gotgan_reading_clause_at (b->reading, mention->start) + 1 >= clause)
        return gotgan_actor_of (b->discourse, mention);
    }
  return b->discourse->target.name != NULL ? gotgan_actor_supposed (b->discourse->target) : pronoun;
}

/* "values it at $3bn", "value the maker of ChatGPT at". */
static GotganActor
valued_object (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganActor nobody = { 0 };
  GotganActor object;
  g_autoptr (GArray) objects = NULL;

  if (cue->class != GOTGAN_CUE_VERB || b->reading->language != GOTGAN_LANGUAGE_EN
      || gotgan_cue_is_passive (b->reading, cue))
    return nobody;
  objects = gotgan_roles_objects (b->discourse, b->reading, cue);
  object = gotgan_actors_first (objects);
  return object.mention != NULL && object.mention->anaphor ? nearest_company (b, object) : object;
}

static GotganActor
measured (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money,
          GotganKind kind)
{
  GotganDiscourse *self = b->discourse;
  GotganActor company = valued_object (b, cue, money);
  g_autoptr (GArray) subjects = NULL;
  GotganActor nobody = { 0 };

  if (can_be_measured (&company, kind))
    return company;
  company = gotgan_actor_organisation (self, gotgan_role_attribute (self, b->reading, cue));
  if (can_be_measured (&company, kind))
    return company;
  subjects =
      gotgan_roles_subjects (self, b->reading, gotgan_subject_place (b->reading, cue, money), NULL);
  company = gotgan_actor_organisation (self, gotgan_actors_first (subjects));
  if (can_be_measured (&company, kind))
    return company;
  if (kind == GOTGAN_KIND_EXPENSE && self->period == NULL)
    return nobody;
  return gotgan_actor_supposed (
      kind == GOTGAN_KIND_VALUATION && self->target.name != NULL ? self->target : self->topic);
}

void
gotgan_claim_measure (const GotganBuilder *b, const GotganCue *cue, const GotganMoneyMention *money)
{
  GotganDiscourse *self = b->discourse;
  GotganStatement statement;

  if (money->qualifier == GOTGAN_QUALIFIER_VAGUE)
    return;
  gotgan_statement_open (b, &statement, kind_of_measure (cue->frame), cue, money, "measure");
  statement.company = measured (b, cue, money, statement.kind);
  if (statement.company.name == NULL)
    return;
  if (statement.kind != GOTGAN_KIND_VALUATION)
    {
      if (statement.date == NULL && gotgan_actor_equal (&self->measured, &statement.company))
        statement.date = self->period;
      self->period = statement.date;
      self->measured = gotgan_actor_supposed (statement.company);
    }
  gotgan_statement_emit (b, &statement);
}

/* --- Shares ---------------------------------------------------------------------------------- */

static const GotganCue *
share_cue (const GotganReading *reading, const GotganPercentMention *percent)
{
  const GotganCue *best = NULL;
  guint nearest = 40;

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);
      guint distance;

      if (!gotgan_cue_is_frame (cue) || cue->frame != GOTGAN_FRAME_HOLD
          || gotgan_reading_clause_at (reading, cue->start)
                 != gotgan_reading_clause_at (reading, percent->start))
        continue;
      distance = cue->end <= percent->start
                     ? gotgan_reading_distance (reading, cue->end, percent->start)
                     : gotgan_reading_distance (reading, percent->end, cue->start);
      if (distance < nearest)
        {
          best = cue;
          nearest = distance;
        }
    }
  return best;
}

/* "지분 25.54%를 들고 있던 송 대표는": the holder behind an adnominal verb, else the subject before. */
/* "Alibaba holds 13.66%, miHoYo 6.4%": the verb is left out, the holder is not. */
static GotganActor
gapped_holder (const GotganBuilder *b, const GotganPercentMention *percent)
{
  const GotganReading *reading = b->reading;
  GotganActor nobody = { 0 };
  gsize from = 0;

  for (guint i = 0; i < reading->percents->len; i++)
    {
      const GotganPercentMention *other =
          &g_array_index (reading->percents, GotganPercentMention, i);

      if (other->end <= percent->start)
        from = other->end;
    }
  for (guint i = 0; i < reading->parties->len && from > 0; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->start >= from && mention->end <= percent->start
          && mention->role == GOTGAN_CASE_BARE && mention->name != NULL
          && percent->start - mention->end <= 2)
        return gotgan_actor_of (b->discourse, mention);
    }
  return nobody;
}

/* "A와 B가 각각 6.4%, 2.58%를": as many shares as names. */
static GotganActor
respective_holder (const GotganBuilder *b, GArray *subjects, const GotganPercentMention *percent)
{
  guint clause = gotgan_reading_clause_at (b->reading, percent->start);
  guint rank = 0;

  for (guint i = 0; i < b->reading->percents->len; i++)
    {
      const GotganPercentMention *other =
          &g_array_index (b->reading->percents, GotganPercentMention, i);

      if (other == percent)
        break;
      rank += gotgan_reading_clause_at (b->reading, other->start) == clause;
    }
  return rank < subjects->len ? g_array_index (subjects, GotganActor, rank)
                              : gotgan_actors_first (subjects);
}

static GotganActor
holder_of (const GotganBuilder *b, const GotganCue *cue, const GotganPercentMention *percent)
{
  const GotganReading *reading = b->reading;
  g_autoptr (GArray) subjects =
      gotgan_roles_subjects (b->discourse, reading, MIN (cue->start, percent->start), NULL);
  GotganActor owner = gotgan_role_attribute (b->discourse, reading, cue);
  GotganActor gapped = gapped_holder (b, percent);

  if (gapped.name != NULL)
    return gapped;
  if (subjects->len > 1 && gotgan_reading_has_cue (reading, GOTGAN_CUE_EACH, percent->start))
    return respective_holder (b, subjects, percent);
  if (reading->language == GOTGAN_LANGUAGE_KO && owner.name != NULL
      && owner.mention->role == GOTGAN_CASE_GENITIVE
      && (owner.kind != GOTGAN_PARTY_COMPANY
          || gotgan_text_starts (reading->text + cue->start, "몫")))
    return owner;
  if (subjects->len > 0)
    return gotgan_actors_first (subjects);
  for (guint i = 0; i < reading->parties->len && reading->language == GOTGAN_LANGUAGE_KO; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->start > percent->end && mention->name != NULL
          && gotgan_party_mention_is_party (mention)
          && (mention->role == GOTGAN_CASE_SUBJECT || mention->role == GOTGAN_CASE_TOPIC))
        return gotgan_actor_of (b->discourse, mention);
    }
  return gotgan_actor_supposed (b->discourse->actor);
}

static GotganActor
held_in_clause (const GotganBuilder *b, const GotganPercentMention *percent,
                const GotganActor *holder)
{
  GotganActor nobody = { 0 };
  guint clause = gotgan_reading_clause_at (b->reading, percent->start);

  for (guint i = 0; i < b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (b->reading->parties, GotganPartyMention, i);
      GotganActor actor;

      if (mention->name == NULL || !gotgan_party_mention_is_party (mention)
          || mention->kind == GOTGAN_PARTY_PERSON
          || gotgan_reading_clause_at (b->reading, mention->start) != clause)
        continue;
      actor = gotgan_actor_of (b->discourse, mention);
      if (gotgan_actor_equal (&actor, holder))
        continue;
      if (b->reading->language == GOTGAN_LANGUAGE_KO && mention->role == GOTGAN_CASE_TOPIC
          && mention->kind == GOTGAN_PARTY_COMPANY && mention->start < percent->start
          && holder->mention != NULL && mention->start < holder->mention->start)
        return actor;
      if (b->reading->language == GOTGAN_LANGUAGE_EN
          && ((mention->role == GOTGAN_CASE_GENITIVE && mention->start > percent->start)
              || mention->role == GOTGAN_CASE_GOAL))
        return actor;
    }
  return nobody;
}

/* "owns 6.3% of the miner", "xAI 지분 25%", "지분 49%를 보유" after a sentence about the company. */
static GotganActor
held_by (const GotganBuilder *b, const GotganCue *cue, const GotganPercentMention *percent,
         const GotganActor *holder)
{
  GotganDiscourse *self = b->discourse;
  GotganActor nobody = { 0 };
  GotganActor company = gotgan_role_attribute (self, b->reading, cue);

  if (gotgan_actor_equal (&company, holder))
    company = nobody;
  if (company.name != NULL && !gotgan_actor_equal (&company, holder))
    return company;
  company = held_in_clause (b, percent, holder);
  if (company.name != NULL)
    return company;
  company = gotgan_actor_organisation (self, *holder);
  if (!gotgan_actor_equal (&company, holder) && !gotgan_discourse_is_investor (self, holder))
    return company;
  if (self->target.name != NULL && !gotgan_actor_equal (&self->target, holder))
    return gotgan_actor_supposed (self->target);
  return gotgan_actor_equal (&self->topic, holder) ? nobody : gotgan_actor_supposed (self->topic);
}

void
gotgan_claim_share (const GotganBuilder *b, const GotganPercentMention *percent)
{
  const GotganCue *cue = share_cue (b->reading, percent);
  GotganStatement statement = {
    .kind = GOTGAN_KIND_STAKE, .cue = cue, .percent = percent, .rule = "stake"
  };

  if (cue == NULL || (percent->flags & GOTGAN_FIGURE_CHANGE))
    return;
  statement.investor = holder_of (b, cue, percent);
  if (statement.investor.name == NULL)
    return;
  statement.company = held_by (b, cue, percent, &statement.investor);
  statement.basis =
      gotgan_state_basis (b->reading, GOTGAN_FRAME_HOLD, percent->start, &statement.told);
  statement.hearsay = gotgan_state_is_hearsay (b->reading, percent->start);
  if (statement.company.name == NULL)
    return;
  b->discourse->held = gotgan_actor_supposed (statement.company);
  if (statement.company.kind == GOTGAN_PARTY_COMPANY)
    gotgan_discourse_set_target (b->discourse, statement.company);
  gotgan_statement_emit (b, &statement);
}
