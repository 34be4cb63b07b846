/* How far a deal is: the verbs of the chain tell, the outermost last. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_JOINED 2

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

/* "투자에 나섰다", "라운드에 뛰어들었다" are done; "유치에 나섰다", "인수전에 뛰어들었다" are begun. */
static gboolean
is_taking_part (const char *verb)
{
  return gotgan_text_starts (verb, "나서") || gotgan_text_starts (verb, "나섰")
         || gotgan_text_starts (verb, "뛰어들");
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
add_cues (const GotganKoEvent *event, guint from, guint to, gsize behind, GotganStage *stage)
{
  for (guint i = gotgan_ko_word (event, from)->first_cue; i < gotgan_ko_word (event, to)->end_cue;
       i++)
    {
      const GotganCue *cue = &g_array_index (event->reading->cues, GotganCue, i);

      if (cue->class != GOTGAN_CUE_STAGE || cue->start < behind || gotgan_stage_ends_deal (*stage))
        continue;
      if ((event->frame == GOTGAN_FRAME_INVEST || event->frame == GOTGAN_FRAME_JOIN
           || event->frame == GOTGAN_FRAME_LEAD)
          && is_taking_part (event->reading->text + cue->start))
        continue;
      if (gotgan_ko_is_bracketed (event->reading, cue))
        continue;
      /* "협상을 마무리하고 있다": not done yet */
      if (cue->stage == GOTGAN_STAGE_COMPLETED && gotgan_stage_is_prospective (*stage)
          && goes_on (event, gotgan_ko_word (event, to)))
        continue;
      /* "공모로 2400억원을 거둬들였다" takes nothing back */
      if (cue->start == event->cue->start && gotgan_stage_ends_deal (cue->stage)
          && event->frame != GOTGAN_FRAME_JOIN)
        continue;
      *stage = cue->stage;
    }
}

static void
add_tense (const GotganKoEvent *event, guint step, GotganStage *stage, gboolean *past)
{
  const GotganKoWord *verb = gotgan_ko_word (event, event->chain[step]);
  gboolean open = *stage == GOTGAN_STAGE_NONE || *stage == GOTGAN_STAGE_COMPLETED;

  /* "투자금은 1500억원에 이른다": the tense is the figure's, not the deal's */
  if (event->money != NULL && event->measure != GOTGAN_KO_NONE
      && gotgan_ko_cue_in (event->reading, event->chain[step], event->chain[step],
                           GOTGAN_CUE_CHANGE)
             != NULL)
    return;
  if (verb->planned)
    *stage = verb->negated ? GOTGAN_STAGE_WITHDRAWN : GOTGAN_STAGE_AGREED;
  else if (open && verb->tense == GOTGAN_KO_TENSE_FUTURE)
    *stage = GOTGAN_STAGE_PLANNED;
  else if (open
           && (verb->ending == GOTGAN_KO_PLAN || gotgan_ko_is_purpose (event, event->chain[step])))
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

  const GotganCue *frame = gotgan_ko_frame_in (event->reading, verb, verb);

  /* "확약서를 받다" says little too */
  if (frame != NULL && frame->frame != GOTGAN_FRAME_TAKE)
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
  cue = gotgan_ko_cue_in (event->reading, outer > 0 ? outer - 1 : outer, outer, GOTGAN_CUE_STAGE);
  return cue != NULL && gotgan_stage_ends_deal (cue->stage) ? cue->stage : stage;
}

/* "투자하며 손을 내밀었다": both at once, each with its own state. */
static gboolean
is_meanwhile (const GotganKoEvent *event, const GotganKoWord *verb)
{
  return gotgan_text_stand_before (event->reading->text, verb->end, "며")
         || gotgan_text_stand_before (event->reading->text, verb->end, "서");
}

/* The stage that the verb behind lends to one that has no tense, if it is one of what is yet to come. */
static GotganStage
stage_of_next (const GotganKoEvent *event, guint verb)
{
  guint next = gotgan_ko_next_verb (event, verb);
  GotganKoEvent joined = *event;
  GotganStage stage = GOTGAN_STAGE_NONE;
  gboolean past = FALSE;

  /* "빌려주고, 출자를 앞당겨 집행하기로 했다" */
  for (guint n = 0; n < MAX_JOINED && next != GOTGAN_KO_NONE
                    && gotgan_ko_word (event, next)->ending == GOTGAN_KO_AND
                    && gotgan_ko_word (event, next)->tense == GOTGAN_KO_TENSE_NONE
                    && gotgan_ko_next_verb (event, next) != GOTGAN_KO_NONE;
       n++)
    next = gotgan_ko_next_verb (event, next);
  if (next == GOTGAN_KO_NONE)
    return stage;
  gotgan_ko_event_climb (&joined, next);
  for (guint i = 0; i < joined.n_chain && !gotgan_ko_is_saying (&joined, joined.chain[i]); i++)
    {
      const GotganCue *cue = gotgan_ko_frame_in (event->reading, joined.chain[i], joined.chain[i]);

      /* "투자해 지분 14.7%를 갖고 있다": what is held now was paid before */
      if (cue == NULL || cue->frame != GOTGAN_FRAME_HOLD)
        add_tense (&joined, i, &stage, &past);
      add_cues (&joined, joined.chain[i], joined.chain[i], 0, &stage);
      add_nouns (&joined, joined.chain[i], &stage);
    }
  return gotgan_stage_is_prospective (stage) || stage == GOTGAN_STAGE_AGREED ? stage
                                                                             : GOTGAN_STAGE_NONE;
}

/* "중단된 상태다", "논의 중인 단계다": the verb that describes the noun says it. */
static void
add_state (const GotganKoEvent *event, guint noun, GotganStage *stage)
{
  const GotganKoWord *word = gotgan_ko_word (event, noun);

  if (noun > 0 && word->content && word[-1].head == noun && word[-1].sort == GOTGAN_KO_PREDICATE
      && word[-1].ending == GOTGAN_KO_ADNOMINAL)
    add_cues (event, noun - 1, noun - 1, 0, stage);
}

static void
add_verb (const GotganKoEvent *event, guint step, GotganStage *stage, gboolean *past)
{
  guint verb = event->chain[step];

  if (gotgan_ko_is_saying (event, verb) && step > 0)
    {
      add_cues (event, verb, verb, 0, stage);
      return;
    }
  add_tense (event, step, stage, past);
  add_state (event, verb, stage);
  if (verb != event->word)
    add_objects (event, verb, stage);
  add_cues (event, verb, verb, verb == event->word ? event->cue->start : 0, stage);
  add_nouns (event, verb, stage);
}

/* "출자 건은 심사에 막혀 보류된 상태다": what is said last of a deal that is spoken of. */
static GotganStage
end_told_next (const GotganKoEvent *event, GotganStage stage)
{
  guint last = event->chain[event->n_chain - 1];
  guint next = gotgan_ko_next_verb (event, last);
  const GotganCue *cue = NULL;

  if (gotgan_ko_word (event, last)->ending != GOTGAN_KO_AND
      || gotgan_ko_word (event, last)->tense != GOTGAN_KO_TENSE_NONE || next == GOTGAN_KO_NONE)
    return stage;
  cue = gotgan_ko_cue_in (event->reading, next, next, GOTGAN_CUE_STAGE);
  return cue != NULL && gotgan_stage_ends_deal (cue->stage) ? cue->stage : stage;
}

/* "인수하려다 포기했다": what was tried, and what came of it */
static gboolean
is_attempt (const GotganKoEvent *event, const GotganKoWord *verb)
{
  return gotgan_text_stand_before (event->reading->text, verb->end, "려다")
         || gotgan_text_stand_before (event->reading->text, verb->end, "려다가");
}

GotganStage
gotgan_ko_stage (const GotganKoEvent *event, gboolean *told)
{
  GotganStage stage = event->n_chain > 0 ? stage_of_modifiers (event) : GOTGAN_STAGE_NONE;
  const GotganKoWord *last;
  gboolean past = FALSE;

  if (gotgan_ko_word (event, event->word)->sort == GOTGAN_KO_NOMINAL)
    add_cues (event, event->word, gotgan_ko_phrase_head (event->reading, event->word),
              event->cue->start, &stage);
  for (guint i = 0; i < event->n_chain; i++)
    add_verb (event, i, &stage, &past);
  if (event->n_chain > 0 && stage == GOTGAN_STAGE_NONE)
    {
      last = gotgan_ko_word (event, event->chain[event->n_chain - 1]);
      if (is_attempt (event, last))
        stage = end_told_next (event, GOTGAN_STAGE_PLANNED);
      else if (last->ending == GOTGAN_KO_AND && last->tense == GOTGAN_KO_TENSE_NONE
               && !is_meanwhile (event, last))
        stage = stage_of_next (event, event->chain[event->n_chain - 1]);
    }
  else if (event->n_chain > 0 && gotgan_ko_is_topical (event) && !gotgan_stage_ends_deal (stage))
    stage = end_told_next (event, stage);
  stage = outcome_of_described (event, stage);
  *told = stage != GOTGAN_STAGE_NONE || past;
  return stage != GOTGAN_STAGE_NONE ? stage : GOTGAN_STAGE_COMPLETED;
}
