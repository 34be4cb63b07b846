/* The day something was told: that of a verb of saying, of a source, of whoever is spoken of. */

#include "config.h"

#include "app/facts/gotgan-ko-date-private.h"

gboolean
gotgan_ko_is_report (const GotganKoEvent *event, guint verb)
{
  return gotgan_ko_is_saying (event, verb) && verb != event->word;
}

/* Whether an outlet says it, or nobody who has a part in it. */
gboolean
gotgan_ko_said_by_others (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->reading->parties->len; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (event->reading->parties, GotganPartyMention, i);

      if (mention->role == GOTGAN_CASE_CREDIT
          || (mention->kind == GOTGAN_PARTY_OUTLET && mention->role != GOTGAN_CASE_BARE))
        return TRUE;
    }
  return gotgan_reading_has_cue (event->reading, GOTGAN_CUE_CREDIT_NOUN, G_MAXSIZE)
         || gotgan_reading_has_cue (event->reading, GOTGAN_CUE_HEDGE, G_MAXSIZE);
}

/* "27일 업계에 따르면": the word right behind the date is the source. */
gboolean
gotgan_ko_dates_report (const GotganKoEvent *event, guint index)
{
  for (guint i = index + 1; i < event->words->len && i <= index + 4; i++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);

      if (word->party != GOTGAN_KO_NONE)
        {
          const GotganPartyMention *mention =
              &g_array_index (event->reading->parties, GotganPartyMention, word->party);
          return mention->role == GOTGAN_CASE_CREDIT;
        }
      if (gotgan_ko_cue_in (event->reading, i, i, GOTGAN_CUE_CREDIT) != NULL
          && word->sort == GOTGAN_KO_POST)
        return TRUE;
      if (word->sort == GOTGAN_KO_PREDICATE)
        return FALSE;
    }
  return FALSE;
}

/* "전날 공지를 올려 …을 접는다고 알렸다": the day of a verb of saying may stand with one it is joined to. */
static guint
date_of_saying (const GotganKoEvent *event, guint saying)
{
  guint before = gotgan_ko_word (event, saying)->before;
  guint found = gotgan_ko_date_of_verb (event, saying, FALSE);

  for (guint n = 0; n < GOTGAN_KO_MAX_BACK && before != GOTGAN_KO_NONE && found == GOTGAN_KO_NONE;
       n++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, before);

      if (word->ending == GOTGAN_KO_AND && word->tense == GOTGAN_KO_TENSE_NONE
          && !gotgan_ko_in_chain (event, before))
        found = gotgan_ko_date_of_verb (event, before, FALSE);
      before = word->before;
    }
  return found;
}

/* The day of the report: a date of the verb of saying, or of its source. */
/* "3조원을 들여 …을 짓겠다고 28일 발표했다": what is joined to a verb without a tense is told with it. */
static guint
date_of_report_behind (const GotganKoEvent *event)
{
  guint last = event->n_chain > 0 ? event->chain[event->n_chain - 1] : GOTGAN_KO_NONE;
  GotganKoEvent joined = *event;
  guint next;

  if (last == GOTGAN_KO_NONE || gotgan_ko_word (event, last)->ending != GOTGAN_KO_AND
      || gotgan_ko_word (event, last)->tense != GOTGAN_KO_TENSE_NONE)
    return GOTGAN_KO_NONE;
  next = gotgan_ko_next_verb (event, last);
  if (next == GOTGAN_KO_NONE)
    return GOTGAN_KO_NONE;
  gotgan_ko_event_climb (&joined, next);
  for (guint i = 1; i < joined.n_chain; i++)
    if (gotgan_ko_is_report (&joined, joined.chain[i]))
      return gotgan_ko_date_of_verb (&joined, joined.chain[i], FALSE);
  return GOTGAN_KO_NONE;
}

guint
gotgan_ko_report_date (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->n_chain; i++)
    if (gotgan_ko_is_report (event, event->chain[i]))
      {
        guint found = date_of_saying (event, event->chain[i]);

        if (found != GOTGAN_KO_NONE)
          return found;
      }
  return date_of_report_behind (event);
}

/* "5일 업계에 따르면": the day of the source. */
guint
gotgan_ko_date_of_source (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->words->len; i++)
    if (gotgan_ko_tells_day (event, i) && gotgan_ko_dates_report (event, i))
      return i;
  return GOTGAN_KO_NONE;
}

/* "폭스콘 회장은 18일 … 설립할 계획이라고 밝혔다": the first date behind the topic is that of the saying. */
guint
gotgan_ko_date_of_topic (const GotganKoEvent *event)
{
  guint last = event->n_chain > 0 ? event->chain[event->n_chain - 1] : GOTGAN_KO_NONE;
  guint topic = last != GOTGAN_KO_NONE ? gotgan_ko_word (event, last)->topic : GOTGAN_KO_NONE;

  if (topic == GOTGAN_KO_NONE || !gotgan_ko_is_report (event, last)
      || topic + 1 >= event->words->len || !gotgan_ko_tells_day (event, topic + 1)
      || gotgan_ko_date_at (event, topic + 1)->flags & GOTGAN_DATE_FUTURE)
    return GOTGAN_KO_NONE;
  return topic + 1;
}
