/* Figures that measure a company: value, sales, cost, loss, profit. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include "app/base/gotgan-text.h"

static gboolean
is_purchase (const GotganEnPhrase *nouns)
{
  return nouns != NULL && nouns->name < 0 && nouns->cue != NULL
         && nouns->cue->frame == GOTGAN_FRAME_BUY;
}

static gboolean
named_by_pronoun (const GotganActor *actor)
{
  return actor->name == NULL || (actor->mention != NULL && actor->mention->anaphor);
}

/* The first of @actors, or the one that "respectively" gives the figure to. */
static GotganActor
measured_of (const GotganEn *en, const GotganEnAnchor *anchor, GArray *actors)
{
  gotgan_en_keep_respective (en, anchor, actors);
  return gotgan_actor_organisation (en->b->discourse, gotgan_actors_first (actors));
}

/* "The investor values Novella at $1bn", "it lost $5m" */
static GotganActor
measured_by_verb (const GotganEn *en, const GotganEnAnchor *anchor, GotganKind kind)
{
  static const char *const costs[] = { "cost", "costs", NULL };
  GotganActor target = gotgan_actor_supposed (en->b->discourse->funding.target);
  const GotganEnPhrase *subject = gotgan_en_nth (en, gotgan_en_nth (en, anchor->phrase)->subject);
  g_autoptr (GArray) actors =
      kind == GOTGAN_KIND_VALUATION || gotgan_en_head_is (en, anchor->phrase, costs)
          ? gotgan_en_patients (en, anchor)
          : gotgan_en_agents (en, anchor);
  GotganActor company = measured_of (en, anchor, actors);

  /* "a takeover could value it": whoever is to be bought */
  if (kind == GOTGAN_KIND_VALUATION && is_purchase (subject) && named_by_pronoun (&company)
      && en->b->discourse->trade.bought.name != NULL)
    return gotgan_actor_supposed (en->b->discourse->trade.bought);
  /* "Novella's shares rose, valuing it" */
  if (kind == GOTGAN_KIND_VALUATION && named_by_pronoun (&company) && subject != NULL
      && subject->owner >= 0
      && gotgan_en_means (en, gotgan_en_nth (en, anchor->phrase)->subject, GOTGAN_EN_SENSE_PAPER))
    return gotgan_en_owner (en, gotgan_en_nth (en, anchor->phrase)->subject);
  if (kind != GOTGAN_KIND_VALUATION || company.mention == NULL || !company.mention->anaphor
      || subject == NULL || target.name == NULL
      || gotgan_en_priced_before (en, anchor->phrase) >= 0)
    return company;
  /* "a round that values it": whoever the round is of */
  return gotgan_en_gives_money (&company) || subject->name < 0 ? target : company;
}

/* "valued its 10% stake in Novella at $400m": a share has a price, but that is not the company's. */
static gboolean
values_a_share (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);
  const GotganEnPhrase *valued;

  if (verbs->kind != GOTGAN_EN_VERBS || anchor->cue->frame != GOTGAN_FRAME_VALUE)
    return FALSE;
  valued = gotgan_en_nth (en, verbs->passive ? verbs->subject
                                             : gotgan_en_object_nouns (en, anchor->phrase));
  return valued != NULL && valued->cue != NULL && valued->cue->frame == GOTGAN_FRAME_HOLD;
}

/* "invested $5m at a value of $90m": whoever invests is not valued. */
static gboolean
is_of_others (const GotganEnPhrase *verbs)
{
  if (verbs == NULL || verbs->cue == NULL)
    return FALSE;
  switch (verbs->cue->frame)
    {
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_LEAD:
    case GOTGAN_FRAME_GIVE:
    case GOTGAN_FRAME_JOIN:
    case GOTGAN_FRAME_BUY:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "With a market value of $3bn, Novella is": what a sentence begins with is of the subject behind the comma; or -1. */
static gint
subject_behind (const GotganEn *en, gint nouns)
{
  for (gint i = 0; i + 1 < (gint) en->syntax->phrases->len; i++)
    {
      if (gotgan_en_is_verbs (en, i))
        return -1;
      if (i > nouns
          && gotgan_en_token (en->syntax, gotgan_en_nth (en, i)->first)->tag == GOTGAN_EN_TAG_COMMA)
        return gotgan_en_nth (en, i + 1)->relation == GOTGAN_EN_SUBJECT ? i + 1 : -1;
    }
  return -1;
}

/* "Novella's sales", "gave Novella a value of $1bn", "sales at Novella", "Novella had sales": in this order. */
static GotganActor
measured_by_noun (const GotganEn *en, const GotganEnAnchor *anchor, GotganKind kind)
{
  static const char *const of[] = { "of", "for", "at", "on", NULL };
  GotganDiscourse *discourse = en->b->discourse;
  const GotganEnPhrase *verbs = gotgan_en_verbs_of (en, anchor);
  GotganActor company = gotgan_actor_organisation (discourse, gotgan_en_owner (en, anchor->phrase));

  if (!gotgan_actor_can_be_measured (&company, kind) && verbs != NULL
      && (verbs->cue == NULL || verbs->cue->frame == GOTGAN_FRAME_GIVE)
      && gotgan_en_nth (en, anchor->phrase)->relation != GOTGAN_EN_SUBJECT)
    {
      g_autoptr (GArray) objects = gotgan_en_objects (en, anchor->verbs);

      company = gotgan_actor_organisation (discourse, gotgan_actors_first (objects));
    }
  if (!gotgan_actor_can_be_measured (&company, kind))
    {
      g_autoptr (GArray) places = gotgan_en_prepositional (en, anchor, of);

      company = gotgan_actor_organisation (discourse, gotgan_actors_first (places));
    }
  if (!gotgan_actor_can_be_measured (&company, kind) && !is_of_others (verbs))
    {
      g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);

      company = measured_of (en, anchor, subjects);
    }
  if (company.name == NULL && gotgan_en_is_behind (en, anchor->phrase, "with")
      && subject_behind (en, anchor->phrase) >= 0)
    company =
        gotgan_actor_organisation (discourse,
                                   gotgan_en_actor_of (en, subject_behind (en, anchor->phrase)));
  /* "A and B invested in Novella at a value of $90m" */
  if (kind == GOTGAN_KIND_VALUATION && !gotgan_actor_can_be_measured (&company, kind)
      && is_of_others (verbs))
    company = gotgan_en_actor_of (en, gotgan_en_priced_before (en, anchor->phrase));
  return company;
}

/* Whom the sentences before leave to be measured. */
static GotganActor
measured_before (const GotganEn *en, const GotganEnAnchor *anchor, GotganKind kind)
{
  static const char *const value[] = { "value", "values", NULL };
  const GotganDiscourse *discourse = en->b->discourse;
  GotganActor nobody = { 0 };

  /* "a value of $5bn" may be of anything */
  if (!gotgan_en_is_verb (en, anchor) && gotgan_en_head_is (en, anchor->phrase, value))
    return nobody;
  if (kind == GOTGAN_KIND_VALUATION)
    return discourse->funding.target.name != NULL
               ? gotgan_actor_supposed (discourse->funding.target)
               : gotgan_en_spoken_of (en);
  if (discourse->funding.target_age < discourse->spoken.topic_age)
    return gotgan_actor_supposed (discourse->funding.target);
  if (kind == GOTGAN_KIND_EXPENSE && discourse->measures.period == NULL
      && discourse->measures.company.name == NULL)
    return nobody;
  return gotgan_en_spoken_of (en);
}

static GotganActor
measured (const GotganEn *en, const GotganEnAnchor *anchor, GotganKind kind)
{
  GotganActor company;

  /* "That figure is to reach $5m" */
  if (anchor->cue == &en->b->discourse->measures.again)
    return en->b->discourse->measures.company;
  /* "Novella had sales of $5m and Cohort $3m" */
  if (anchor->gapped >= 0)
    company = gotgan_actor_organisation (en->b->discourse, gotgan_en_actor_of (en, anchor->gapped));
  else if (gotgan_en_is_verb (en, anchor))
    company = measured_by_verb (en, anchor, kind);
  else if (anchor->cue->frame == GOTGAN_FRAME_WORTH)
    /* "the $5bn company" */
    company = gotgan_actor_organisation (en->b->discourse, gotgan_en_actor_of (en, anchor->phrase));
  else
    company = measured_by_noun (en, anchor, kind);
  return gotgan_actor_can_be_measured (&company, kind) ? company
                                                       : measured_before (en, anchor, kind);
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

/* Figures of one company are of the period last named; one they are held against keeps its own. */
static void
take_period (const GotganEn *en, gint figure, GotganStatement *statement)
{
  GotganDiscourse *discourse = en->b->discourse;
  const char *ago = period_ago (en, figure, discourse->measures.period);

  if (ago != NULL)
    statement->date = ago;
  if (statement->date == NULL
      && gotgan_actor_equal (&discourse->measures.company, &statement->company))
    statement->date = discourse->measures.period;
  if (!gotgan_en_is_compared (en, figure))
    discourse->measures.period = statement->date;
  discourse->measures.company = gotgan_actor_supposed (statement->company);
}

/* "Novella, once valued at $200m, was bought in June": the date is not of the value. */
static gboolean
is_of_once (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_verbs_of (en, anchor);

  return verbs != NULL && verbs->form == GOTGAN_EN_REDUCED && verbs->first > 0
         && (gotgan_en_token_is (en->syntax, verbs->first, "once")
             || gotgan_en_token_is (en->syntax, verbs->first - 1, "once"))
         && gotgan_en_date_right_behind (en, anchor->figure) == NULL;
}

void
gotgan_en_claim_measure (const GotganEn *en, const GotganEnAnchor *anchor,
                         const GotganMoneyMention *money)
{
  GotganStatement statement;
  gint works = gotgan_en_works_at_cost (en, anchor);

  if (money->qualifier == GOTGAN_QUALIFIER_VAGUE || values_a_share (en, anchor))
    return;
  if (works >= 0)
    {
      GotganEnAnchor building = gotgan_en_anchor (en, works, gotgan_en_works (en, works));

      building.figure = anchor->figure;
      gotgan_en_claim_build (en, &building, money);
      return;
    }
  gotgan_en_open (en, &statement, gotgan_kind_of_frame (anchor->cue->frame), anchor, money,
                  "measure");
  statement.company = measured (en, anchor, statement.kind);
  if (statement.company.name == NULL)
    return;
  if (is_of_once (en, anchor))
    statement.date = NULL;
  if (anchor->cue == &en->b->discourse->measures.again
      && gotgan_en_nth (en, anchor->phrase)->form == GOTGAN_EN_INFINITIVE)
    statement.basis = GOTGAN_BASIS_FORECAST;
  if (statement.kind != GOTGAN_KIND_VALUATION)
    {
      take_period (en, anchor->figure, &statement);
      en->b->discourse->measures.metric = anchor->cue->frame;
      en->b->discourse->measures.sentence = en->b->discourse->sentence;
    }
  gotgan_statement_emit (en->b, &statement);
}
