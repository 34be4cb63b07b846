/* How far a deal is, how sure a figure is, and when: the verbs of the chain tell, the outermost last. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-edtf.h"

#include <string.h>

#define MAX_BACK 3

static gboolean
ends_deal (GotganStage stage)
{
  return stage == GOTGAN_STAGE_STALLED || stage == GOTGAN_STAGE_WITHDRAWN
         || stage == GOTGAN_STAGE_DENIED;
}

/* --- Stage ----------------------------------------------------------------------------------- */

/* "추진하는 2000억원 조달", "검토 중인 투자": what describes the event's noun. */
static GotganStage
stage_of_modifiers (const GotganKoEvent *event)
{
  guint head = gotgan_ko_phrase_head (event->reading, event->word);
  guint first = gotgan_ko_phrase_start (event->reading, event->word);
  GotganStage stage = GOTGAN_STAGE_NONE;

  for (guint i = first; i <= head; i++)
    for (guint child = gotgan_ko_word (event, i)->child; child != GOTGAN_KO_NONE;
         child = gotgan_ko_word (event, child)->sibling)
      {
        const GotganCue *cue;

        if (gotgan_ko_word (event, child)->sort != GOTGAN_KO_PREDICATE || child > event->word)
          continue;
        cue = gotgan_ko_cue_in (event->reading, child, child, GOTGAN_CUE_STAGE);
        if (cue != NULL && child != event->chain[0])
          stage = cue->stage;
      }
  return stage;
}

static void
add_cues (const GotganKoEvent *event, guint from, guint to, gsize behind, GotganStage *stage)
{
  for (guint i = gotgan_ko_word (event, from)->first_cue; i < gotgan_ko_word (event, to)->end_cue;
       i++)
    {
      const GotganCue *cue = &g_array_index (event->reading->cues, GotganCue, i);

      if (cue->class != GOTGAN_CUE_STAGE || cue->start < behind || ends_deal (*stage))
        continue;
      /* "투자에 나섰다": done; "유치에 나섰다": begun */
      if ((event->frame == GOTGAN_FRAME_INVEST || event->frame == GOTGAN_FRAME_JOIN
           || event->frame == GOTGAN_FRAME_LEAD)
          && (gotgan_text_starts (event->reading->text + cue->start, "나서")
              || gotgan_text_starts (event->reading->text + cue->start, "나섰")))
        continue;
      if (gotgan_ko_is_bracketed (event->reading, cue))
        continue;
      /* "공모로 2400억원을 거둬들였다" takes nothing back */
      if (cue->start == event->cue->start && ends_deal (cue->stage))
        continue;
      *stage = cue->stage;
    }
}

static gboolean
is_saying (const GotganKoEvent *event, guint verb)
{
  const GotganCue *cue = gotgan_ko_cue_in (event->reading, verb, verb, GOTGAN_CUE_CREDIT);

  return cue != NULL && cue->start == gotgan_ko_word (event, verb)->start;
}

/* "조달하기 위해" */
static gboolean
is_purpose (const GotganKoEvent *event, guint verb)
{
  const GotganKoWord *word = gotgan_ko_word (event, verb);

  return word->ending == GOTGAN_KO_AS_NOUN && word->head != GOTGAN_KO_NONE
         && gotgan_ko_word (event, word->head)->sort == GOTGAN_KO_POST;
}

/* "조달하고 있으며" */
static gboolean
goes_on (const GotganKoEvent *event, const GotganKoWord *verb)
{
  const char *p = event->reading->text + verb->stem_end;

  return verb->tense == GOTGAN_KO_TENSE_PRESENT
         && (gotgan_text_starts (p, "하고 있") || gotgan_text_starts (p, "고 있"));
}

static void
add_tense (const GotganKoEvent *event, guint step, GotganStage *stage, gboolean *past)
{
  const GotganKoWord *verb = gotgan_ko_word (event, event->chain[step]);
  gboolean open = *stage == GOTGAN_STAGE_NONE || *stage == GOTGAN_STAGE_COMPLETED;

  if (verb->planned)
    *stage = GOTGAN_STAGE_AGREED;
  else if (open && verb->tense == GOTGAN_KO_TENSE_FUTURE)
    *stage = GOTGAN_STAGE_PLANNED;
  else if (open && (verb->ending == GOTGAN_KO_PLAN || is_purpose (event, event->chain[step])))
    *stage = GOTGAN_STAGE_PLANNED;
  else if (open && !*past && verb->tense == GOTGAN_KO_TENSE_PRESENT && !verb->copula
           && (verb->ending == GOTGAN_KO_FINAL || verb->ending == GOTGAN_KO_QUOTE))
    *stage = GOTGAN_STAGE_PLANNED;
  else if (open && event->frame == GOTGAN_FRAME_RAISE && goes_on (event, verb))
    *stage = GOTGAN_STAGE_PLANNED;
  *past |= verb->tense == GOTGAN_KO_TENSE_PAST;
}

/* The nouns of the chain: "인수 제안을", "매각하는 방안을". */
static void
add_nouns (const GotganKoEvent *event, guint verb, GotganStage *stage)
{
  guint index = gotgan_ko_word (event, verb)->head;

  if (gotgan_ko_word (event, verb)->ending != GOTGAN_KO_ADNOMINAL || index == GOTGAN_KO_NONE)
    return;
  add_cues (event, index, gotgan_ko_phrase_head (event->reading, index), 0, stage);
}

/* "교착상태에 빠졌다", "협상을 벌이고 있다", "계약을 맺었다": a verb that says little has a noun that says it. */
static void
add_objects (const GotganKoEvent *event, guint verb, GotganStage *stage)
{
  guint own = gotgan_ko_phrase_head (event->reading, event->word);

  if (gotgan_ko_frame_in (event->reading, verb, verb) != NULL)
    return;
  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);

      if (word->sort != GOTGAN_KO_NOMINAL || i == own || i < event->word
          || (word->kase != GOTGAN_CASE_OBJECT && word->kase != GOTGAN_CASE_GOAL
              && word->kase != GOTGAN_CASE_BY && word->kase != GOTGAN_CASE_BARE
              && word->kase != GOTGAN_CASE_SUBJECT))
        continue;
      add_cues (event, gotgan_ko_phrase_start (event->reading, i), i, 0, stage);
    }
}

/* "투자하고, …에 쓸 계획이다": a verb without a tense has that of the verb it is joined to. */
guint
gotgan_ko_next_verb (const GotganKoEvent *event, guint verb)
{
  for (guint i = verb + 1; i < event->words->len && i < verb + 16; i++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);

      if (word->sort == GOTGAN_KO_PREDICATE && word->before == verb
          && (word->ending != GOTGAN_KO_ADNOMINAL
              || (i + 1 < event->words->len && word[1].content)))
        return i;
    }
  return GOTGAN_KO_NONE;
}

/* "주도하기로 했던 펠리컨캐피털이 발을 뺐다": what becomes of whom the clause describes. */
static GotganStage
outcome_of_described (const GotganKoEvent *event, GotganStage stage)
{
  const GotganKoWord *verb;
  const GotganCue *cue;
  guint outer;

  if (event->n_chain == 0 || stage == GOTGAN_STAGE_NONE || stage == GOTGAN_STAGE_COMPLETED)
    return stage;
  verb = gotgan_ko_word (event, event->chain[event->n_chain - 1]);
  if (verb->ending != GOTGAN_KO_ADNOMINAL || verb->head == GOTGAN_KO_NONE)
    return stage;
  outer = gotgan_ko_word (event, gotgan_ko_phrase_head (event->reading, verb->head))->head;
  if (outer == GOTGAN_KO_NONE)
    return stage;
  cue = gotgan_ko_cue_in (event->reading, outer > 0 ? outer - 1 : outer, outer,
                          GOTGAN_CUE_STAGE);
  return cue != NULL && ends_deal (cue->stage) ? cue->stage : stage;
}

/* "투자하며 손을 내밀었다": both at once, each with its own state. */
static gboolean
is_meanwhile (const GotganKoEvent *event, const GotganKoWord *verb)
{
  return gotgan_text_stand_before (event->reading->text, verb->end, "며")
         || gotgan_text_stand_before (event->reading->text, verb->end, "서");
}

GotganStage
gotgan_ko_stage (const GotganKoEvent *event, gboolean *told)
{
  GotganStage stage = event->n_chain > 0 ? stage_of_modifiers (event) : GOTGAN_STAGE_NONE;
  gboolean past = FALSE;
  guint head = gotgan_ko_phrase_head (event->reading, event->word);

  if (gotgan_ko_word (event, event->word)->sort == GOTGAN_KO_NOMINAL)
    add_cues (event, event->word, head, event->cue->start, &stage);
  for (guint i = 0; i < event->n_chain; i++)
    {
      const GotganKoWord *verb = gotgan_ko_word (event, event->chain[i]);

      if (is_saying (event, event->chain[i]) && i > 0)
        {
          add_cues (event, event->chain[i], event->chain[i], 0, &stage);
          continue;
        }
      add_tense (event, i, &stage, &past);
      if (event->chain[i] != event->word)
        add_objects (event, event->chain[i], &stage);
      add_cues (event, event->chain[i], event->chain[i],
                event->chain[i] == event->word ? event->cue->start : 0, &stage);
      add_nouns (event, event->chain[i], &stage);
      if (i + 1 == event->n_chain && verb->ending == GOTGAN_KO_AND && !is_meanwhile (event, verb)
          && verb->tense == GOTGAN_KO_TENSE_NONE && stage == GOTGAN_STAGE_NONE)
        {
          guint next = gotgan_ko_next_verb (event, event->chain[i]);

          if (next != GOTGAN_KO_NONE)
            {
              GotganKoEvent joined = *event;

              gotgan_ko_event_climb (&joined, next);
              for (guint j = 0; j < joined.n_chain; j++)
                {
                  if (is_saying (&joined, joined.chain[j]))
                    break;
                  add_tense (&joined, j, &stage, &past);
                  add_cues (&joined, joined.chain[j], joined.chain[j], 0, &stage);
                  add_nouns (&joined, joined.chain[j], &stage);
                }
              if (!gotgan_stage_is_prospective (stage) && stage != GOTGAN_STAGE_AGREED)
                stage = GOTGAN_STAGE_NONE;
            }
        }
    }
  stage = outcome_of_described (event, stage);
  *told = stage != GOTGAN_STAGE_NONE || past;
  return stage != GOTGAN_STAGE_NONE ? stage : GOTGAN_STAGE_COMPLETED;
}

/* --- Basis ----------------------------------------------------------------------------------- */

static gboolean
is_negotiation (const GotganKoEvent *event, const GotganCue *cue)
{
  for (guint i = 0; i < event->reading->cues->len; i++)
    {
      const GotganCue *other = &g_array_index (event->reading->cues, GotganCue, i);

      if (other->start == cue->start && other->class == GOTGAN_CUE_STAGE)
        return other->stage == GOTGAN_STAGE_TALKS
               || !(gotgan_text_starts (event->reading->text + cue->start, "예상")
                    || gotgan_text_starts (event->reading->text + cue->start, "전망")
                    || gotgan_text_starts (event->reading->text + cue->start, "목표")
                    || gotgan_text_starts (event->reading->text + cue->start, "예정")
                    || gotgan_text_starts (event->reading->text + cue->start, "계획"));
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

        if (word->sort != GOTGAN_KO_PREDICATE || word->money != GOTGAN_KO_NONE)
          continue;
        add_basis (event, child, child, basis);
        if (event->frame == GOTGAN_FRAME_HOLD && word->tense == GOTGAN_KO_TENSE_FUTURE)
          *basis = GOTGAN_BASIS_FORECAST;
      }
}

GotganBasis
gotgan_ko_basis (const GotganKoEvent *event, gboolean *told)
{
  GotganBasis basis = GOTGAN_BASIS_REPORTED;
  gboolean former = event->host != GOTGAN_KO_NONE && !event->attributive
                    && gotgan_ko_word (event, event->host)->kase == GOTGAN_CASE_SOURCE;

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

      if (is_saying (event, event->chain[i]) && i > 0 && verb->ending != GOTGAN_KO_ADNOMINAL)
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
      if (verb->tense == GOTGAN_KO_TENSE_FUTURE && basis == GOTGAN_BASIS_REPORTED)
        basis = GOTGAN_BASIS_FORECAST;
    }
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

/* --- Date ------------------------------------------------------------------------------------ */

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

      if (word->group == group && word->money != GOTGAN_KO_NONE
          && word->kase == GOTGAN_CASE_SOURCE)
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
is_report (const GotganKoEvent *event, guint verb)
{
  return is_saying (event, verb) && verb != event->word;
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
  return index != GOTGAN_KO_NONE
             ? g_string_chunk_insert_const (event->b->discourse->strings,
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

/* The day the event itself happened by its own verbs, not those that report it. */
static guint
own_date (const GotganKoEvent *event)
{
  guint found;

  /* "지난해 상반기(231억원)" */
  if (event->money != NULL)
    {
      found = gotgan_ko_word_at (event->reading, event->money->start);
      if (found != GOTGAN_KO_NONE && date_at (event, found) != NULL
          && date_at (event, found)->edtf[0] != '\0')
        return found;
    }

  if (event->measure != GOTGAN_KO_NONE)
    {
      found = date_in_phrase (event, event->measure);
      if (found != GOTGAN_KO_NONE)
        return found;
    }
  if (event->host != GOTGAN_KO_NONE)
    {
      found = date_in_phrase (event, event->host);
      if (found != GOTGAN_KO_NONE)
        return found;
    }
  found = date_in_phrase (event, event->word);
  if (found != GOTGAN_KO_NONE)
    return found;
  for (guint i = 0; i < event->n_chain; i++)
    {
      const GotganKoWord *verb = gotgan_ko_word (event, event->chain[i]);

      if (i > 0 && is_report (event, event->chain[i]))
        return GOTGAN_KO_NONE;
      found = date_of_verb (event, event->chain[i], TRUE);
      if (found != GOTGAN_KO_NONE && !dates_report (event, found))
        return found;
      /* "투자한 지난해": the clause describes its date */
      if (i + 1 == event->n_chain && verb->ending == GOTGAN_KO_ADNOMINAL
          && verb->head != GOTGAN_KO_NONE)
        {
          guint last = gotgan_ko_phrase_head (event->reading, verb->head);

          for (guint j = verb->head; j <= last; j++)
            if (tells_day (event, j))
              return j;
          if (gotgan_ko_word (event, last)->sort == GOTGAN_KO_PREDICATE
              && event->money != NULL && gotgan_ko_word (event, last)->copula)
            return date_of_verb (event, last, FALSE);
          if (gotgan_ko_word (event, last)->head != GOTGAN_KO_NONE
              && gotgan_ko_party_of (event, last).name == NULL)
            {
              guint outer = gotgan_ko_word (event, last)->head;

              if (gotgan_ko_word (event, outer)->sort == GOTGAN_KO_PREDICATE
                  && !is_report (event, outer))
                return date_of_verb (event, outer, FALSE);
            }
        }
    }
  if (event->measure != GOTGAN_KO_NONE && !gotgan_ko_is_cumulative (event)
      && gotgan_ko_word (event, event->measure)->sort == GOTGAN_KO_NOMINAL)
    return date_of_describing (event, event->measure);
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

/* A verb without a date of its own has that of the one it is joined to. */
static gboolean
shares_date (const GotganKoEvent *event, guint verb, gboolean deal)
{
  const GotganKoWord *word = gotgan_ko_word (event, verb);

  if (word->ending == GOTGAN_KO_AND)
    return TRUE;
  return word->ending == GOTGAN_KO_BUT
         && (!deal
             || gotgan_text_stand_before (event->reading->text, word->end, "는데"));
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
  if (verb != GOTGAN_KO_NONE && !is_report (event, verb)
      && gotgan_ko_word (event, event->chain[event->n_chain - 1])->tense == GOTGAN_KO_TENSE_NONE)
    return date_of_verb (event, verb, FALSE);
  return GOTGAN_KO_NONE;
}

/* The day of the report: a date of the verb of saying, or of its source. */
static guint
report_date (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->n_chain; i++)
    if (is_report (event, event->chain[i]))
      {
        guint found = date_of_verb (event, event->chain[i], FALSE);

        if (found != GOTGAN_KO_NONE)
          return found;
      }
  for (guint i = 0; i < event->words->len; i++)
    if (tells_day (event, i) && dates_report (event, i))
      return i;
  return GOTGAN_KO_NONE;
}

static gboolean
is_past (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->n_chain; i++)
    if (gotgan_ko_word (event, event->chain[i])->tense == GOTGAN_KO_TENSE_PAST
        && !is_report (event, event->chain[i]))
      return TRUE;
  return FALSE;
}

/* "폭스콘 회장은 18일 … 설립할 계획이라고 밝혔다": the first date behind the topic is that of the saying. */
static guint
date_of_topic (const GotganKoEvent *event)
{
  guint last = event->n_chain > 0 ? event->chain[event->n_chain - 1] : GOTGAN_KO_NONE;
  guint topic = last != GOTGAN_KO_NONE ? gotgan_ko_word (event, last)->topic : GOTGAN_KO_NONE;

  if (topic == GOTGAN_KO_NONE || !is_report (event, last)
      || topic + 1 >= event->words->len || !tells_day (event, topic + 1)
      || date_at (event, topic + 1)->flags & GOTGAN_DATE_FUTURE)
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
  guint before = event->n_chain > 0 ? gotgan_ko_word (event, event->chain[0])->before
                                    : GOTGAN_KO_NONE;

  return event->frame == GOTGAN_FRAME_HOLD && before != GOTGAN_KO_NONE
         && gotgan_ko_word (event, before)->tense == GOTGAN_KO_TENSE_PAST;
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
        own = report;
      return keep (event, own);
    }
  if (report == GOTGAN_KO_NONE)
    report = date_of_topic (event);
  if (report != GOTGAN_KO_NONE)
    return keep (event, report);
  if (own == GOTGAN_KO_NONE)
    own = shared_date (event, TRUE);
  if (is_ahead (event, own) || own == GOTGAN_KO_NONE
      || (date_at (event, own)->precision == GOTGAN_DATE_PRECISION_YEAR && !ends_deal (stage)
          && !is_past (event)))
    return NULL;
  return keep (event, own);
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
  statement->hearsay = gotgan_reading_has_cue (event->reading, GOTGAN_CUE_HEDGE, G_MAXSIZE);
}
