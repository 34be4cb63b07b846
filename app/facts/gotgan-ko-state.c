/* How sure a figure is, and what else its clause says of it. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

gboolean
gotgan_ko_is_saying (const GotganKoEvent *event, guint verb)
{
  const GotganCue *cue = gotgan_ko_cue_in (event->reading, verb, verb, GOTGAN_CUE_CREDIT);

  return cue != NULL && cue->start == gotgan_ko_word (event, verb)->start;
}

/* --- Basis ----------------------------------------------------------------------------------- */

static gboolean
is_negotiation (const GotganKoEvent *event, const GotganCue *cue)
{
  for (guint i = 0; i < event->reading->cues->len; i++)
    {
      const GotganCue *other = &g_array_index (event->reading->cues, GotganCue, i);

      if (other->start == cue->start && other->class == GOTGAN_CUE_STAGE)
        return other->stage == GOTGAN_STAGE_TALKS;
    }
  return FALSE;
}

static void
add_basis (const GotganKoEvent *event, guint from, guint to, GotganBasis *basis)
{
  for (guint i = gotgan_ko_word (event, from)->first_cue; i < gotgan_ko_word (event, to)->end_cue;
       i++)
    {
      const GotganCue *cue = &g_array_index (event->reading->cues, GotganCue, i);

      if (cue->class != GOTGAN_CUE_BASIS)
        continue;
      if (event->frame != GOTGAN_FRAME_VALUE && cue->basis == GOTGAN_BASIS_FORECAST
          && is_negotiation (event, cue))
        continue;
      if (*basis != GOTGAN_BASIS_FORECAST)
        *basis = cue->basis;
    }
}

/* "상장을 추진하는 노벨라의 몸값": what the owner of the noun does to something else says nothing of it, unlike "예상되는 노벨라의
 * 몸값". */
static gboolean
plans_for_owner (const GotganKoEvent *event, guint owner, guint noun, guint verb)
{
  return owner != noun && gotgan_ko_word (event, owner)->party != GOTGAN_KO_NONE
         && gotgan_ko_word (event, owner)->kase == GOTGAN_CASE_GENITIVE
         && event->frame == GOTGAN_FRAME_VALUE
         && gotgan_ko_child (event, verb, GOTGAN_CASE_OBJECT) != GOTGAN_KO_NONE;
}

static void
add_basis_of_noun (const GotganKoEvent *event, guint noun, GotganBasis *basis)
{
  guint first = gotgan_ko_phrase_start (event->reading, noun);

  add_basis (event, first, noun, basis);
  for (guint i = first; i <= noun; i++)
    for (guint child = gotgan_ko_word (event, i)->child; child != GOTGAN_KO_NONE;
         child = gotgan_ko_word (event, child)->sibling)
      {
        const GotganKoWord *word = gotgan_ko_word (event, child);

        if (word->sort != GOTGAN_KO_PREDICATE || word->money != GOTGAN_KO_NONE
            || plans_for_owner (event, i, noun, child))
          continue;
        add_basis (event, child, child, basis);
        if (event->frame == GOTGAN_FRAME_HOLD && word->tense == GOTGAN_KO_TENSE_FUTURE)
          *basis = GOTGAN_BASIS_FORECAST;
      }
}

/* "1조5500억원으로 놓고 협의가 이뤄지고 있다": the verb that a verb without a tense is joined to, and its nouns. */
static void
add_basis_of_next (const GotganKoEvent *event, guint verb, GotganBasis *basis)
{
  guint next;

  if (event->frame != GOTGAN_FRAME_VALUE || gotgan_ko_word (event, verb)->ending != GOTGAN_KO_AND
      || gotgan_ko_word (event, verb)->tense != GOTGAN_KO_TENSE_NONE
      || !gotgan_text_stand_before (event->reading->text, gotgan_ko_word (event, verb)->end, "고"))
    return;
  next = gotgan_ko_next_verb (event, verb);
  if (next == GOTGAN_KO_NONE)
    return;
  for (guint i = gotgan_ko_word (event, next)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    if (gotgan_ko_word (event, i)->sort == GOTGAN_KO_NOMINAL)
      add_basis (event, i, i, basis);
  add_basis (event, next, next, basis);
}

static gboolean
bears_figure (const GotganKoEvent *event, guint index)
{
  const GotganKoWord *word = gotgan_ko_word (event, index);

  return word->money != GOTGAN_KO_NONE || word->percent != GOTGAN_KO_NONE;
}

/* "4%인 지분율은 11%로 오른다": what a noun is now, when its verb says what it becomes. */
static gboolean
describes_what_changes (const GotganKoEvent *event)
{
  const GotganKoWord *host = gotgan_ko_word (event, event->host);
  guint verb;

  if (!host->copula || host->ending != GOTGAN_KO_ADNOMINAL || host->tense == GOTGAN_KO_TENSE_FUTURE
      || host->head == GOTGAN_KO_NONE)
    return FALSE;
  verb = gotgan_ko_word (event, gotgan_ko_phrase_head (event->reading, host->head))->head;
  if (verb == GOTGAN_KO_NONE)
    return FALSE;
  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    if (i != event->host && bears_figure (event, i))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_ko_is_former (const GotganKoEvent *event)
{
  return event->host != GOTGAN_KO_NONE && !event->attributive
         && (gotgan_ko_word (event, event->host)->kase == GOTGAN_CASE_SOURCE
             || describes_what_changes (event));
}

GotganBasis
gotgan_ko_basis (const GotganKoEvent *event, gboolean *told)
{
  GotganBasis basis = GOTGAN_BASIS_REPORTED;
  gboolean future = FALSE;
  gboolean former = gotgan_ko_is_former (event);

  if (event->host != GOTGAN_KO_NONE)
    add_basis (event, event->host, gotgan_ko_phrase_head (event->reading, event->host), &basis);
  /* "예상 시가총액", "시장이 추정하는 기업가치" */
  if (event->measure != GOTGAN_KO_NONE
      && gotgan_ko_word (event, event->measure)->sort == GOTGAN_KO_NOMINAL)
    add_basis_of_noun (event, event->measure, &basis);
  for (guint i = 0; i < event->n_chain && !former; i++)
    {
      const GotganKoWord *verb = gotgan_ko_word (event, event->chain[i]);
      guint index = verb->head;

      if (gotgan_ko_is_saying (event, event->chain[i]) && i > 0
          && verb->ending != GOTGAN_KO_ADNOMINAL)
        break;
      /* a relative clause says nothing of what it describes */
      add_basis (event, event->chain[i], event->chain[i], &basis);
      for (guint child = verb->child; child != GOTGAN_KO_NONE;
           child = gotgan_ko_word (event, child)->sibling)
        if (gotgan_ko_word (event, child)->kase == GOTGAN_CASE_BY
            && gotgan_ko_word (event, child)->sort == GOTGAN_KO_NOMINAL
            && gotgan_ko_word (event, child)->money == GOTGAN_KO_NONE)
          add_basis (event, child, child, &basis);
      if (verb->ending == GOTGAN_KO_ADNOMINAL && index != GOTGAN_KO_NONE && i + 1 < event->n_chain)
        add_basis (event, index, gotgan_ko_phrase_head (event->reading, index), &basis);
      future |= verb->tense == GOTGAN_KO_TENSE_FUTURE;
    }
  /* "6000억원에 이를 것으로 추산한다": what is said of it outweighs the tense */
  if (future && basis == GOTGAN_BASIS_REPORTED)
    basis = GOTGAN_BASIS_FORECAST;
  if (event->n_chain > 0 && basis == GOTGAN_BASIS_REPORTED)
    add_basis_of_next (event, event->chain[event->n_chain - 1], &basis);
  *told = basis != GOTGAN_BASIS_REPORTED;
  return basis;
}

/* --- Other marks ----------------------------------------------------------------------------- */

gboolean
gotgan_ko_is_negated (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->n_chain; i++)
    if (gotgan_ko_word (event, event->chain[i])->negated)
      return TRUE;
  return FALSE;
}

gboolean
gotgan_ko_is_cumulative (const GotganKoEvent *event)
{
  const GotganReading *reading = event->reading;
  guint verb = event->n_chain > 0 ? event->chain[0] : event->word;
  gsize from, to;

  if (event->money == NULL)
    return FALSE;
  from = gotgan_ko_word (event, gotgan_ko_phrase_start (reading, event->word))->start;
  to = gotgan_ko_word (event, verb)->end;
  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    from = MIN (from, gotgan_ko_word (event, gotgan_ko_phrase_start (reading, i))->start);
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_TOTAL && cue->start >= from && cue->start < to)
        return TRUE;
    }
  for (guint i = 0; i < reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);

      if ((date->flags & GOTGAN_DATE_SINCE) && date->start >= from && date->start < to)
        return TRUE;
    }
  return (event->money->flags & GOTGAN_FIGURE_TOTAL) != 0;
}

/* "…에 1000억달러를 지원한다는 내용이다": what was agreed in the sentence before. */
static gboolean
tells_terms (const GotganKoEvent *event)
{
  guint last = event->n_chain > 1 ? event->chain[event->n_chain - 1] : GOTGAN_KO_NONE;

  return last != GOTGAN_KO_NONE && event->b->discourse->agreement.age <= 1
         && gotgan_ko_word (event, last)->terms;
}

void
gotgan_ko_statement_open (const GotganKoEvent *event, GotganStatement *statement, GotganKind kind,
                          const char *rule)
{
  memset (statement, 0, sizeof *statement);
  statement->kind = kind;
  statement->cue = event->cue;
  statement->money = event->money;
  statement->percent = event->percent;
  statement->rule = rule;
  if (gotgan_kind_is_deal (kind))
    {
      statement->stage = gotgan_ko_stage (event, &statement->told);
      statement->cumulative = gotgan_ko_is_cumulative (event);
    }
  else
    statement->basis = gotgan_ko_basis (event, &statement->told);
  statement->date = gotgan_ko_date (event, statement->stage);
  if (gotgan_kind_is_deal (kind) && tells_terms (event))
    {
      statement->stage = GOTGAN_STAGE_AGREED;
      statement->date = event->b->discourse->agreement.date;
    }
  statement->hearsay = gotgan_reading_has_cue (event->reading, GOTGAN_CUE_HEDGE, G_MAXSIZE);
}
