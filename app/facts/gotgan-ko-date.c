/* When it happened: a date beside the event's own verbs; of what is yet to come, the day it was told. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_BACK 3

static const GotganDateMention *
date_at (const GotganKoEvent *event, guint index)
{
  const GotganKoWord *word = gotgan_ko_word (event, index);

  return word->date != GOTGAN_KO_NONE
             ? &g_array_index (event->reading->dates, GotganDateMention, word->date)
             : NULL;
}

static gboolean
tells_day (const GotganKoEvent *event, guint index)
{
  const GotganDateMention *date = date_at (event, index);

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
static guint
date_of_verb (const GotganKoEvent *event, guint verb, gboolean grouped)
{
  guint best = GOTGAN_KO_NONE;
  guint best_points = 0;

  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);
      guint points;

      if (word->sort != GOTGAN_KO_NOMINAL || !tells_day (event, i))
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
    if (tells_day (event, i - 1))
      return i - 1;
  return GOTGAN_KO_NONE;
}

static gboolean
in_chain (const GotganKoEvent *event, guint verb)
{
  for (guint i = 0; i < event->n_chain; i++)
    if (event->chain[i] == verb)
      return TRUE;
  return FALSE;
}

static gboolean
is_report (const GotganKoEvent *event, guint verb)
{
  return gotgan_ko_is_saying (event, verb) && verb != event->word;
}

/* Whether an outlet says it, or nobody who has a part in it. */
static gboolean
said_by_others (const GotganKoEvent *event)
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
static gboolean
dates_report (const GotganKoEvent *event, guint index)
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

static const char *
keep (const GotganKoEvent *event, guint index)
{
  return index != GOTGAN_KO_NONE ? g_string_chunk_insert_const (event->b->discourse->strings,
                                                                date_at (event, index)->edtf)
                                 : NULL;
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
        found = date_of_verb (event, child, FALSE);
        before = gotgan_ko_word (event, child)->before;
        if (found == GOTGAN_KO_NONE && before != GOTGAN_KO_NONE)
          found = date_of_verb (event, before, FALSE);
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
      if (found != GOTGAN_KO_NONE && date_at (event, found) != NULL
          && date_at (event, found)->edtf[0] != '\0')
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
    if (tells_day (event, i))
      return i;
  if (head->sort == GOTGAN_KO_PREDICATE)
    return event->money != NULL ? date_of_verb (event, last, FALSE) : GOTGAN_KO_NONE;
  if (head->head == GOTGAN_KO_NONE || gotgan_ko_party_of (event, last).name != NULL
      || gotgan_ko_word (event, head->head)->sort != GOTGAN_KO_PREDICATE
      || is_report (event, head->head))
    return GOTGAN_KO_NONE;
  return date_of_verb (event, head->head, FALSE);
}

/* The day the event itself happened by its own verbs, not those that report it. */
static guint
own_date (const GotganKoEvent *event)
{
  guint found = date_beside (event);

  for (guint i = 0; i < event->n_chain && found == GOTGAN_KO_NONE; i++)
    {
      const GotganKoWord *verb = gotgan_ko_word (event, event->chain[i]);

      if (i > 0 && is_report (event, event->chain[i]))
        return GOTGAN_KO_NONE;
      found = date_of_verb (event, event->chain[i], TRUE);
      if (found != GOTGAN_KO_NONE && dates_report (event, found))
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

/* A verb without a date of its own has that of the one it is joined to. */
static gboolean
shares_date (const GotganKoEvent *event, guint verb, gboolean deal)
{
  const GotganKoWord *word = gotgan_ko_word (event, verb);

  if (word->ending == GOTGAN_KO_AND)
    return TRUE;
  return word->ending == GOTGAN_KO_BUT
         && (!deal || gotgan_text_stand_before (event->reading->text, word->end, "는데"));
}

static guint
shared_date (const GotganKoEvent *event, gboolean deal)
{
  guint verb = event->n_chain > 0 ? event->chain[event->n_chain - 1] : GOTGAN_KO_NONE;
  guint before = verb != GOTGAN_KO_NONE ? gotgan_ko_word (event, verb)->before : GOTGAN_KO_NONE;
  guint found;

  for (guint n = 0; n < MAX_BACK && before != GOTGAN_KO_NONE; n++)
    {
      found = GOTGAN_KO_NONE;
      if (!in_chain (event, before))
        {
          if (!shares_date (event, before, deal))
            break;
          found = date_of_verb (event, before, FALSE);
        }
      if (found != GOTGAN_KO_NONE)
        return found;
      before = gotgan_ko_word (event, before)->before;
    }
  verb = verb != GOTGAN_KO_NONE ? gotgan_ko_next_verb (event, verb) : GOTGAN_KO_NONE;
  if (verb != GOTGAN_KO_NONE && !is_report (event, verb) && event->frame != GOTGAN_FRAME_HOLD
      && gotgan_ko_word (event, event->chain[event->n_chain - 1])->tense == GOTGAN_KO_TENSE_NONE)
    return date_of_verb (event, verb, FALSE);
  return GOTGAN_KO_NONE;
}

/* "전날 공지를 올려 …을 접는다고 알렸다": the day of a verb of saying may stand with one it is joined to. */
static guint
date_of_saying (const GotganKoEvent *event, guint saying)
{
  guint before = gotgan_ko_word (event, saying)->before;
  guint found = date_of_verb (event, saying, FALSE);

  for (guint n = 0; n < MAX_BACK && before != GOTGAN_KO_NONE && found == GOTGAN_KO_NONE; n++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, before);

      if (word->ending == GOTGAN_KO_AND && word->tense == GOTGAN_KO_TENSE_NONE
          && !in_chain (event, before))
        found = date_of_verb (event, before, FALSE);
      before = word->before;
    }
  return found;
}

/* The day of the report: a date of the verb of saying, or of its source. */
static guint
report_date (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->n_chain; i++)
    if (is_report (event, event->chain[i]))
      {
        guint found = date_of_saying (event, event->chain[i]);

        if (found != GOTGAN_KO_NONE)
          return found;
      }
  return GOTGAN_KO_NONE;
}

/* "5일 업계에 따르면": the day of the source. */
static guint
date_of_source (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->words->len; i++)
    if (tells_day (event, i) && dates_report (event, i))
      return i;
  return GOTGAN_KO_NONE;
}

/* "5일 업계에 따르면 전날 이사회를 열어 …을 철회했다": a day of its own is nearer than that of the source. */
static guint
day_of_its_own (const GotganKoEvent *event, guint own)
{
  guint found = own != GOTGAN_KO_NONE ? own : shared_date (event, TRUE);

  return found != GOTGAN_KO_NONE && !dates_report (event, found)
                 && date_at (event, found)->precision == GOTGAN_DATE_PRECISION_DAY
                 && !(date_at (event, found)->flags & GOTGAN_DATE_FUTURE)
             ? found
             : GOTGAN_KO_NONE;
}

/* "올해 초 제시한 인수가": the date is of what was done, unlike "올해 쓰겠다고 밝힌". */
static gboolean
is_past (const GotganKoEvent *event, guint date)
{
  guint verb = gotgan_ko_word (event, gotgan_ko_phrase_head (event->reading, date))->head;

  if (verb != GOTGAN_KO_NONE && gotgan_ko_word (event, verb)->ending == GOTGAN_KO_AND
      && gotgan_ko_word (event, verb)->tense == GOTGAN_KO_TENSE_NONE)
    verb = gotgan_ko_next_verb (event, verb);
  return verb != GOTGAN_KO_NONE && !is_report (event, verb)
         && gotgan_ko_word (event, verb)->tense == GOTGAN_KO_TENSE_PAST;
}

/* "폭스콘 회장은 18일 … 설립할 계획이라고 밝혔다": the first date behind the topic is that of the saying. */
static guint
date_of_topic (const GotganKoEvent *event)
{
  guint last = event->n_chain > 0 ? event->chain[event->n_chain - 1] : GOTGAN_KO_NONE;
  guint topic = last != GOTGAN_KO_NONE ? gotgan_ko_word (event, last)->topic : GOTGAN_KO_NONE;

  if (topic == GOTGAN_KO_NONE || !is_report (event, last) || topic + 1 >= event->words->len
      || !tells_day (event, topic + 1) || date_at (event, topic + 1)->flags & GOTGAN_DATE_FUTURE)
    return GOTGAN_KO_NONE;
  return topic + 1;
}

static gboolean
is_ahead (const GotganKoEvent *event, guint index)
{
  return index != GOTGAN_KO_NONE && (date_at (event, index)->flags & GOTGAN_DATE_FUTURE);
}

/* "2016년 인수했으며 지금도 지분 90%를 갖고 있다": what is held now has no date of before. */
static gboolean
was_before (const GotganKoEvent *event)
{
  guint before =
      event->n_chain > 0 ? gotgan_ko_word (event, event->chain[0])->before : GOTGAN_KO_NONE;

  const GotganCue *cue =
      before != GOTGAN_KO_NONE ? gotgan_ko_frame_in (event->reading, before, before) : NULL;

  return event->frame == GOTGAN_FRAME_HOLD && before != GOTGAN_KO_NONE
         && (gotgan_ko_word (event, before)->tense == GOTGAN_KO_TENSE_PAST
             || (cue != NULL && cue->frame == GOTGAN_FRAME_BUY));
}

const char *
gotgan_ko_date (const GotganKoEvent *event, GotganStage stage)
{
  guint own = own_date (event);
  guint report;

  if (stage == GOTGAN_STAGE_NONE)
    {
      if (own == GOTGAN_KO_NONE && !was_before (event))
        own = shared_date (event, FALSE);
      if (event->frame == GOTGAN_FRAME_HOLD && own != GOTGAN_KO_NONE
          && date_at (event, own)->flags & GOTGAN_DATE_SINCE)
        return NULL;
      return keep (event, own);
    }
  report = report_date (event);
  if (stage == GOTGAN_STAGE_COMPLETED || stage == GOTGAN_STAGE_AGREED)
    {
      if (own == GOTGAN_KO_NONE && !gotgan_ko_is_cumulative (event))
        own = shared_date (event, TRUE);
      if (own == GOTGAN_KO_NONE && !said_by_others (event))
        own = report != GOTGAN_KO_NONE ? report : date_of_source (event);
      return keep (event, own);
    }
  if (report == GOTGAN_KO_NONE)
    report = day_of_its_own (event, own);
  if (report == GOTGAN_KO_NONE)
    report = date_of_source (event);
  if (report == GOTGAN_KO_NONE)
    report = date_of_topic (event);
  if (report != GOTGAN_KO_NONE)
    return keep (event, report);
  if (own == GOTGAN_KO_NONE)
    own = shared_date (event, TRUE);
  if (is_ahead (event, own) || own == GOTGAN_KO_NONE
      || (date_at (event, own)->precision == GOTGAN_DATE_PRECISION_YEAR
          && !gotgan_ko_ends_deal (stage) && !is_past (event, own)))
    return NULL;
  return keep (event, own);
}
