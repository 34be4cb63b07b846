/* The day an event has by its own verbs and phrases. */

#include "config.h"

#include "app/facts/gotgan-ko-date-private.h"

gboolean
gotgan_ko_tells_day (const GotganKoEvent *event, guint index)
{
  const GotganDateMention *date = gotgan_ko_date_at (event, index);

  return date != NULL && date->edtf[0] != '\0'
         && !(date->flags & (GOTGAN_DATE_DEADLINE | GOTGAN_DATE_DURATION | GOTGAN_DATE_FISCAL))
         && gotgan_ko_word (event, index)->kase != GOTGAN_CASE_VERSUS
         && gotgan_ko_word (event, index)->head != GOTGAN_KO_NONE;
}

/* "2021년 500억원에서 현재 3000억원으로": the date is that of the former figure. */
static gboolean
is_of_former (const GotganKoEvent *event, guint verb, guint group)
{
  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);

      if (word->group == group && word->money != GOTGAN_KO_NONE && word->kase == GOTGAN_CASE_SOURCE)
        return TRUE;
    }
  return FALSE;
}

/* A date among the dependents of @verb and inside their phrases; the figure's own group first. */
guint
gotgan_ko_date_of_verb (const GotganKoEvent *event, guint verb, gboolean grouped)
{
  guint best = GOTGAN_KO_NONE;
  guint best_points = 0;

  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);
      guint points;

      if (word->sort != GOTGAN_KO_NOMINAL || !gotgan_ko_tells_day (event, i))
        continue;
      if (!grouped || event->group == GOTGAN_KO_NONE)
        points = 1 + i;
      else if (word->group == event->group)
        points = G_MAXUINT - event->words->len + i;
      else if (word->group < event->group)
        points = is_of_former (event, verb, word->group) ? 0 : 2 + i;
      else
        points = 1;
      if (points > best_points)
        {
          best = i;
          best_points = points;
        }
    }
  return best;
}

/* "지난해 1월 시리즈B", "올해 상반기 매출": a date inside the phrase of the event's noun. */
static guint
date_in_phrase (const GotganKoEvent *event, guint head)
{
  for (guint i = head + 1; i > gotgan_ko_phrase_start (event->reading, head); i--)
    if (gotgan_ko_tells_day (event, i - 1))
      return i - 1;
  return GOTGAN_KO_NONE;
}

static gboolean
governs_figure (const GotganKoEvent *event, guint verb)
{
  if (gotgan_ko_word (event, verb)->money != GOTGAN_KO_NONE)
    return TRUE;
  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    if (gotgan_ko_word (event, i)->money != GOTGAN_KO_NONE)
      return TRUE;
  return FALSE;
}

/* "지난해 9월 투자를 받을 때 매겨진 평가액": a date of the verb that describes the noun. */
static guint
date_of_describing (const GotganKoEvent *event, guint noun)
{
  for (guint i = gotgan_ko_phrase_start (event->reading, noun); i <= noun; i++)
    for (guint child = gotgan_ko_word (event, i)->child; child != GOTGAN_KO_NONE;
         child = gotgan_ko_word (event, child)->sibling)
      {
        guint found;
        guint before;

        if (gotgan_ko_word (event, child)->sort != GOTGAN_KO_PREDICATE
            || gotgan_ko_word (event, i)->kase == GOTGAN_CASE_GENITIVE
            || governs_figure (event, child))
          continue;
        found = gotgan_ko_date_of_verb (event, child, FALSE);
        before = gotgan_ko_word (event, child)->before;
        if (found == GOTGAN_KO_NONE && before != GOTGAN_KO_NONE)
          found = gotgan_ko_date_of_verb (event, before, FALSE);
        if (found != GOTGAN_KO_NONE)
          return found;
      }
  return GOTGAN_KO_NONE;
}

/* A date in the phrase of the figure, of what it measures or of the event's noun. */
static guint
date_beside (const GotganKoEvent *event)
{
  const guint words[] = { event->measure, event->host, event->word };
  guint found = GOTGAN_KO_NONE;

  /* "지난해 상반기(231억원)" */
  if (event->money != NULL)
    {
      found = gotgan_ko_word_at (event->reading, event->money->start);
      if (found != GOTGAN_KO_NONE && gotgan_ko_date_at (event, found) != NULL
          && gotgan_ko_date_at (event, found)->edtf[0] != '\0')
        return found;
      found = GOTGAN_KO_NONE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (words) && found == GOTGAN_KO_NONE; i++)
    if (words[i] != GOTGAN_KO_NONE)
      found = date_in_phrase (event, words[i]);
  return found;
}

/* "투자한 지난해", "5조달러를 넘어선 때": the date that a describing clause stands before, or that of the verb behind. */
static guint
date_described (const GotganKoEvent *event, guint verb)
{
  guint last = gotgan_ko_phrase_head (event->reading, gotgan_ko_word (event, verb)->head);
  const GotganKoWord *head = gotgan_ko_word (event, last);

  for (guint i = gotgan_ko_word (event, verb)->head; i <= last; i++)
    if (gotgan_ko_tells_day (event, i))
      return i;
  if (head->sort == GOTGAN_KO_PREDICATE)
    return event->money != NULL ? gotgan_ko_date_of_verb (event, last, FALSE) : GOTGAN_KO_NONE;
  if (head->head == GOTGAN_KO_NONE || gotgan_ko_party_of (event, last).name != NULL
      || gotgan_ko_word (event, head->head)->sort != GOTGAN_KO_PREDICATE
      || gotgan_ko_is_report (event, head->head))
    return GOTGAN_KO_NONE;
  return gotgan_ko_date_of_verb (event, head->head, FALSE);
}

/* The day the event itself happened by its own verbs, not those that report it. */
guint
gotgan_ko_own_date (const GotganKoEvent *event)
{
  guint found = date_beside (event);

  for (guint i = 0; i < event->n_chain && found == GOTGAN_KO_NONE; i++)
    {
      const GotganKoWord *verb = gotgan_ko_word (event, event->chain[i]);

      if (i > 0 && gotgan_ko_is_report (event, event->chain[i]))
        return GOTGAN_KO_NONE;
      found = gotgan_ko_date_of_verb (event, event->chain[i], TRUE);
      if (found != GOTGAN_KO_NONE && gotgan_ko_dates_report (event, found))
        found = GOTGAN_KO_NONE;
      if (found == GOTGAN_KO_NONE && i + 1 == event->n_chain && verb->ending == GOTGAN_KO_ADNOMINAL
          && verb->head != GOTGAN_KO_NONE)
        found = date_described (event, event->chain[i]);
    }
  if (found == GOTGAN_KO_NONE && event->measure != GOTGAN_KO_NONE
      && !gotgan_ko_is_cumulative (event)
      && gotgan_ko_word (event, event->measure)->sort == GOTGAN_KO_NOMINAL)
    found = date_of_describing (event, event->measure);
  return found;
}
