/* Nouns that say what a figure measures, and where they stand. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_BACK 3

static gboolean
has_class (const GotganKoEvent *event, guint from, guint to, GotganCueClass class)
{
  return gotgan_ko_cue_in (event->reading, from, to, class) != NULL;
}

/* A noun that says what is measured, or a bare word for money. */
const GotganCue *
gotgan_ko_measure_in (const GotganKoEvent *event, guint from, guint to)
{
  const GotganCue *found = NULL;
  const GotganReading *r = event->reading;

  for (guint i = gotgan_ko_word (event, from)->first_cue; i < gotgan_ko_word (event, to)->end_cue;
       i++)
    {
      const GotganCue *cue = &g_array_index (r->cues, GotganCue, i);

      if ((cue->class == GOTGAN_CUE_NOUN
           && (gotgan_ko_is_metric (cue->frame)
               || (cue->frame == GOTGAN_FRAME_HOLD && event->percent != NULL)))
          || cue->class == GOTGAN_CUE_SUM || cue->class == GOTGAN_CUE_REJECT)
        if (!gotgan_ko_is_bracketed (r, cue))
          found = cue;
    }
  return found;
}

static gboolean
can_measure (const GotganKoEvent *event, guint verb, guint child)
{
  const GotganKoWord *word = gotgan_ko_word (event, child);
  const GotganKoWord *host = gotgan_ko_word (event, event->host);

  if (child == event->host || word->sort != GOTGAN_KO_NOMINAL)
    return FALSE;
  switch (word->kase)
    {
    case GOTGAN_CASE_SUBJECT:
    case GOTGAN_CASE_TOPIC:
    case GOTGAN_CASE_ALSO:
      return TRUE;
    case GOTGAN_CASE_BY:
      return host->kase == GOTGAN_CASE_OBJECT || host->kase == GOTGAN_CASE_SUBJECT;
    case GOTGAN_CASE_OBJECT:
      return host->kase == GOTGAN_CASE_BY || host->kase == GOTGAN_CASE_SOURCE
             || host->kase == GOTGAN_CASE_ALSO || host->kase == GOTGAN_CASE_GOAL;
    default:
      return FALSE;
    }
}

/* The dependent of @verb nearest before the figure that names a measure. */
const GotganCue *
gotgan_ko_measure_of_verb (GotganKoEvent *event, guint verb)
{
  const GotganCue *best = NULL;
  guint at = 0;

  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganCue *cue;

      if (!can_measure (event, verb, i) || (best != NULL && (i < at || i > event->host))
          || (i > event->host && best != NULL))
        continue;
      cue = gotgan_ko_measure_in (event, gotgan_ko_phrase_start (event->reading, i), i);
      if (cue == NULL || gotgan_ko_word (event, i)->group > event->group)
        continue;
      if (gotgan_ko_word (event, i)->kase == GOTGAN_CASE_BY && cue->frame != GOTGAN_FRAME_EXPENSE
          && cue->frame != GOTGAN_FRAME_REVENUE && cue->frame != GOTGAN_FRAME_VALUE)
        continue;
      best = cue;
      at = i;
    }
  if (best != NULL)
    event->measure = at;
  return best;
}

/* "매출은 1억달러로 커졌고, 지난달에는 140억달러를 찍었다": what is measured is not said again. */
const GotganCue *
gotgan_ko_measure_before (GotganKoEvent *event, guint verb)
{
  guint before = gotgan_ko_word (event, verb)->before;

  guint aim = gotgan_ko_child (event, verb, GOTGAN_CASE_BY);

  /* "올해는 40억원을 목표로 하고 있다" */
  if (!has_class (event, verb, verb, GOTGAN_CUE_CHANGE)
      && !(aim != GOTGAN_KO_NONE && has_class (event, aim, aim, GOTGAN_CUE_BASIS))
      && !has_class (event, verb, verb, GOTGAN_CUE_BASIS)
      && !has_class (event, verb, verb, GOTGAN_CUE_VERB) && !gotgan_ko_word (event, verb)->copula)
    return NULL;
  for (guint n = 0; n < MAX_BACK && before != GOTGAN_KO_NONE; n++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, before);

      for (guint i = word->child; i != GOTGAN_KO_NONE; i = gotgan_ko_word (event, i)->sibling)
        {
          const GotganCue *cue =
              gotgan_ko_word (event, i)->sort == GOTGAN_KO_NOMINAL
                  ? gotgan_ko_measure_in (event, gotgan_ko_phrase_start (event->reading, i), i)
                  : NULL;

          if (cue != NULL && gotgan_ko_is_metric (cue->frame))
            {
              event->measure = i;
              return cue;
            }
        }
      before = word->before;
    }
  return NULL;
}

/* "매출이 16.3% 늘어난 2조1609억원": the measure is the subject of the verb that describes the figure. */
const GotganCue *
gotgan_ko_measure_of_change (GotganKoEvent *event, guint index)
{
  for (guint i = gotgan_ko_word (event, index)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganCue *cue;
      guint group = event->group;

      if (gotgan_ko_word (event, i)->sort != GOTGAN_KO_PREDICATE)
        continue;
      event->group = GOTGAN_KO_NONE;
      event->host = i;
      cue = gotgan_ko_measure_of_verb (event, i);
      event->group = group;
      event->host = index;
      if (cue != NULL)
        return cue;
    }
  return NULL;
}

/* "개발비인 1억 달러", "지난해 평가된 1750억 달러". */
const GotganCue *
gotgan_ko_measure_describing (GotganKoEvent *event, guint index)
{
  for (guint i = gotgan_ko_word (event, index)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganCue *cue = gotgan_ko_word (event, i)->sort == GOTGAN_KO_PREDICATE
                                 ? gotgan_ko_frame_in (event->reading, i, i)
                                 : NULL;

      if (cue != NULL && gotgan_ko_is_metric (cue->frame))
        {
          event->measure = i;
          return cue;
        }
    }
  return NULL;
}
