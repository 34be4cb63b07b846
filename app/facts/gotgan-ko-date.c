/* When it happened: a date beside the event's own verbs; of what is yet to come, the day it was told. */

#include "config.h"

#include "app/facts/gotgan-ko-date-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-date-recipe.h"

gboolean
gotgan_ko_in_chain (const GotganKoEvent *event, guint verb)
{
  for (guint i = 0; i < event->n_chain; i++)
    if (event->chain[i] == verb)
      return TRUE;
  return FALSE;
}

/* "2015년 설립 이후 지금까지": from then on. */
static gboolean
is_since_founding (const GotganKoEvent *event, guint date)
{
  static const char *const nouns[] = { "설립", "창업", "창립", "출범" };
  static const char *const sinces[] = { "이후", "이래", "후", "뒤" };
  const char *text = event->reading->text;
  gboolean founded = FALSE;
  gboolean since = FALSE;

  if (date + 2 >= event->words->len || !gotgan_ko_is_cumulative (event))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      founded |= gotgan_text_starts (text + gotgan_ko_word (event, date + 1)->start, nouns[i]);
      since |= gotgan_text_starts (text + gotgan_ko_word (event, date + 2)->start, sinces[i]);
    }
  return founded && since;
}

static const char *
keep (const GotganKoEvent *event, guint index)
{
  GotganDateMention date;

  if (index == GOTGAN_KO_NONE)
    return NULL;
  date = *gotgan_ko_date_at (event, index);
  if (is_since_founding (event, index))
    gotgan_date_open (date.edtf);
  return g_string_chunk_insert_const (event->b->discourse->strings, date.edtf);
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

  for (guint n = 0; n < GOTGAN_KO_MAX_BACK && before != GOTGAN_KO_NONE; n++)
    {
      found = GOTGAN_KO_NONE;
      if (!gotgan_ko_in_chain (event, before))
        {
          if (!shares_date (event, before, deal))
            break;
          found = gotgan_ko_date_of_verb (event, before, FALSE);
        }
      if (found != GOTGAN_KO_NONE)
        return found;
      before = gotgan_ko_word (event, before)->before;
    }
  verb = verb != GOTGAN_KO_NONE ? gotgan_ko_next_verb (event, verb) : GOTGAN_KO_NONE;
  if (verb != GOTGAN_KO_NONE && !gotgan_ko_is_report (event, verb)
      && event->frame != GOTGAN_FRAME_HOLD
      && gotgan_ko_word (event, event->chain[event->n_chain - 1])->tense == GOTGAN_KO_TENSE_NONE)
    return gotgan_ko_date_of_verb (event, verb, FALSE);
  return GOTGAN_KO_NONE;
}

/* "5일 업계에 따르면 전날 이사회를 열어 …을 철회했다": a day of its own is nearer than that of the source. */
static guint
day_of_its_own (const GotganKoEvent *event, guint own)
{
  guint found = own != GOTGAN_KO_NONE ? own : shared_date (event, TRUE);

  return found != GOTGAN_KO_NONE && !gotgan_ko_dates_report (event, found)
                 && gotgan_ko_date_at (event, found)->precision == GOTGAN_DATE_PRECISION_DAY
                 && !(gotgan_ko_date_at (event, found)->flags & GOTGAN_DATE_FUTURE)
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
  return verb != GOTGAN_KO_NONE && !gotgan_ko_is_report (event, verb)
         && gotgan_ko_word (event, verb)->tense == GOTGAN_KO_TENSE_PAST;
}

static gboolean
is_ahead (const GotganKoEvent *event, guint index)
{
  return index != GOTGAN_KO_NONE && (gotgan_ko_date_at (event, index)->flags & GOTGAN_DATE_FUTURE);
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
  guint own = gotgan_ko_own_date (event);
  guint report;

  if (stage == GOTGAN_STAGE_NONE)
    {
      if (own == GOTGAN_KO_NONE && !was_before (event))
        own = shared_date (event, FALSE);
      /* "가치는 36억달러로, 내년 상장을 앞두고 있다": what comes after has a day of its own */
      if (event->frame == GOTGAN_FRAME_VALUE && gotgan_ko_own_date (event) == GOTGAN_KO_NONE
          && is_ahead (event, own))
        return NULL;
      if (event->frame == GOTGAN_FRAME_HOLD && own != GOTGAN_KO_NONE
          && gotgan_ko_date_at (event, own)->flags & GOTGAN_DATE_SINCE)
        return NULL;
      return keep (event, own);
    }
  report = gotgan_ko_report_date (event);
  if (stage == GOTGAN_STAGE_COMPLETED || stage == GOTGAN_STAGE_AGREED)
    {
      if (own == GOTGAN_KO_NONE && !gotgan_ko_is_cumulative (event))
        own = shared_date (event, TRUE);
      if (own == GOTGAN_KO_NONE && !gotgan_ko_said_by_others (event))
        own = report != GOTGAN_KO_NONE ? report : gotgan_ko_date_of_source (event);
      return keep (event, own);
    }
  if (report == GOTGAN_KO_NONE)
    report = day_of_its_own (event, own);
  if (report == GOTGAN_KO_NONE)
    report = gotgan_ko_date_of_source (event);
  if (report == GOTGAN_KO_NONE)
    report = gotgan_ko_date_of_topic (event);
  if (report != GOTGAN_KO_NONE)
    return keep (event, report);
  if (own == GOTGAN_KO_NONE)
    own = shared_date (event, TRUE);
  if (is_ahead (event, own) || own == GOTGAN_KO_NONE
      || (gotgan_ko_date_at (event, own)->precision == GOTGAN_DATE_PRECISION_YEAR
          && !gotgan_stage_ends_deal (stage) && !is_past (event, own)))
    return NULL;
  return keep (event, own);
}
