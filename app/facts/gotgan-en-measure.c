/* Figures that measure a company: value, sales, cost, loss, profit. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

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

static GotganActor
measured (const GotganEn *en, const GotganEnAnchor *anchor, GotganKind kind)
{
  static const char *const value[] = { "value", "values", NULL };
  static const char *const of[] = { "of", "for", "at", "on", NULL };
  GotganDiscourse *self = en->b->discourse;
  GotganActor company = { 0 };
  g_autoptr (GArray) actors = NULL;
  g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);
  const GotganEnPhrase *verbs = gotgan_en_verbs_of (en, anchor);

  if (gotgan_en_is_verb (en, anchor))
    {
      static const char *const costs[] = { "cost", "costs", NULL };

      actors = kind == GOTGAN_KIND_VALUATION || gotgan_en_head_is (en, anchor->phrase, costs)
                   ? gotgan_en_patients (en, anchor)
                   : gotgan_en_agents (en, anchor);
      company = gotgan_actor_organisation (self, gotgan_actors_first (actors));
      if (kind == GOTGAN_KIND_VALUATION && company.name != NULL && company.mention != NULL
          && company.mention->anaphor && verbs->subject >= 0)
        {
          /* "a round that values it": whoever the round is of */
          GotganActor target = gotgan_actor_supposed (self->target);
          const GotganEnPhrase *subject = gotgan_en_nth (en, verbs->subject);

          if (target.name != NULL && (gotgan_en_gives_money (&company) || subject->name < 0))
            company = target;
        }
    }
  else if (anchor->cue->frame == GOTGAN_FRAME_WORTH)
    {
      actors = gotgan_en_actors_new ();
      gotgan_en_add_actors (en, anchor->phrase, actors);
      company = gotgan_actor_organisation (self, gotgan_actors_first (actors));
    }
  else
    {
      company = gotgan_actor_organisation (self, gotgan_en_owner (en, anchor->phrase));
      /* "gave the start-up a value of" */
      if (!can_be_measured (&company, kind) && verbs != NULL && verbs->cue == NULL
          && gotgan_en_nth (en, anchor->phrase)->relation != GOTGAN_EN_SUBJECT)
        {
          g_autoptr (GArray) objects = gotgan_en_objects (en, anchor->verbs);
          company = gotgan_actor_organisation (self, gotgan_actors_first (objects));
        }
      if (!can_be_measured (&company, kind))
        {
          actors = gotgan_en_prepositional (en, anchor, of);
          company = gotgan_actor_organisation (self, gotgan_actors_first (actors));
        }
      if (!can_be_measured (&company, kind)
          && !(verbs != NULL && verbs->cue != NULL
               && (verbs->cue->frame == GOTGAN_FRAME_INVEST
                   || verbs->cue->frame == GOTGAN_FRAME_LEAD
                   || verbs->cue->frame == GOTGAN_FRAME_GIVE
                   || verbs->cue->frame == GOTGAN_FRAME_JOIN
                   || verbs->cue->frame == GOTGAN_FRAME_BUY)))
        company = gotgan_actor_organisation (self, gotgan_actors_first (subjects));
    }
  if (can_be_measured (&company, kind))
    return company;
  if (!gotgan_en_is_verb (en, anchor) && gotgan_en_head_is (en, anchor->phrase, value))
    return (GotganActor) { 0 };
  if (kind != GOTGAN_KIND_VALUATION && self->target_age < self->topic_age)
    return gotgan_actor_supposed (self->target);
  if (kind == GOTGAN_KIND_EXPENSE && self->period == NULL && self->measured.name == NULL)
    return (GotganActor) { 0 };
  return kind == GOTGAN_KIND_VALUATION && self->target.name != NULL
             ? gotgan_actor_supposed (self->target)
             : gotgan_en_spoken_of (en);
}

/* "$7m in the quarter, against $5m a year ago": the same months then. */
static const char *
period_ago (const GotganEn *en, gint figure, const char *period)
{
  const GotganDateMention *date = gotgan_en_date_right_behind (en, figure);
  GotganDateMention then;

  if (date == NULL || period == NULL || !gotgan_en_is_compared (en, figure)
      || !gotgan_text_stand_before (en->b->reading->text, date->end, " ago")
      || date->recipe.years == 0)
    return NULL;
  then = *date;
  then.flags = GOTGAN_DATE_ANAPHORIC;
  then.recipe.keep_length = TRUE;
  return gotgan_date_resolve (&then, period)
             ? g_string_chunk_insert_const (en->b->discourse->strings, then.edtf)
             : NULL;
}

void
gotgan_en_claim_measure (const GotganEn *en, const GotganEnAnchor *anchor,
                         const GotganMoneyMention *money)
{
  GotganDiscourse *self = en->b->discourse;
  GotganStatement statement;

  if (money->qualifier == GOTGAN_QUALIFIER_VAGUE)
    return;
  gotgan_en_open (en, &statement, kind_of_measure (anchor->cue->frame), anchor, money, "measure");
  statement.company = measured (en, anchor, statement.kind);
  if (statement.company.name == NULL)
    return;
  if (statement.kind != GOTGAN_KIND_VALUATION)
    {
      const char *ago = period_ago (en, anchor->figure, self->period);

      if (ago != NULL)
        statement.date = ago;
      if (statement.date == NULL && gotgan_actor_equal (&self->measured, &statement.company))
        statement.date = self->period;
      if (!gotgan_en_is_compared (en, anchor->figure))
        self->period = statement.date;
      self->measured = gotgan_actor_supposed (statement.company);
    }
  gotgan_statement_emit (en->b, &statement);
}
