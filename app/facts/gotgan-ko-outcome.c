/* What became of a deal, and what a sentence tells for those behind it. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

/* "…인수하겠다고 제안했다가 거절당했다", "…제안했으나 이사회는 거절했다": what became of the deal of the clause before. */
void
gotgan_ko_claim_of_outcome (const GotganBuilder *b)
{
  const GotganStatement *last = b->last;
  guint stated;

  if (last->cue == NULL
      || (!gotgan_stage_is_prospective (last->stage) && last->stage != GOTGAN_STAGE_AGREED))
    return;
  stated = gotgan_reading_clause_at (b->reading, last->cue->start);
  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);
      GotganStatement outcome = *last;
      GotganKoEvent event;

      if (cue->class != GOTGAN_CUE_STAGE
          || (cue->stage != GOTGAN_STAGE_STALLED && cue->stage != GOTGAN_STAGE_WITHDRAWN)
          || gotgan_reading_clause_at (b->reading, cue->start) <= stated)
        continue;
      gotgan_ko_event_init (&event, b, cue);
      if (event.word == GOTGAN_KO_NONE
          || gotgan_ko_frame_in (b->reading, event.word, event.word) != NULL)
        continue;
      outcome.cue = cue;
      outcome.stage = cue->stage;
      outcome.date = gotgan_ko_date (&event, cue->stage);
      if (outcome.date == NULL)
        outcome.date = last->date;
      outcome.rule = "outcome";
      outcome.told = TRUE;
      gotgan_statement_emit (b, &outcome);
      return;
    }
}

/* "이번에 손에 쥔 돈은 오픈AI로 향한다": where money goes from now on. */
void
gotgan_ko_note_direction (const GotganBuilder *b)
{
  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);
      GotganKoEvent event;
      GotganActor company;
      const GotganKoWord *word;
      guint head;

      if (cue->class != GOTGAN_CUE_SUM || b->last->cue != NULL)
        continue;
      gotgan_ko_event_init (&event, b, cue);
      if (event.word == GOTGAN_KO_NONE || event.n_chain == 0)
        continue;
      head = gotgan_ko_phrase_head (b->reading, event.word);
      word = gotgan_ko_word (&event, head);
      if (word->kase != GOTGAN_CASE_TOPIC && word->kase != GOTGAN_CASE_SUBJECT)
        continue;
      company =
          gotgan_ko_party_of (&event, gotgan_ko_child (&event, event.chain[0], GOTGAN_CASE_BY));
      if (company.name != NULL && company.kind == GOTGAN_PARTY_COMPANY)
        gotgan_discourse_set_target (b->discourse, company);
    }
}

/* "엔비디아는 지난해 9월 오픈AI와 양해각서를 체결했다": its terms may follow. */
void
gotgan_ko_note_agreement (const GotganBuilder *b)
{
  GotganDiscourse *self = b->discourse;

  self->agreement.age++;
  self->trade.age++;
  self->joint.age++;
  for (guint i = 0; i < b->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (b->reading->cues, GotganCue, i);
      gboolean told = FALSE;
      GotganKoEvent event;

      if (cue->class != GOTGAN_CUE_STAGE || cue->stage != GOTGAN_STAGE_AGREED)
        continue;
      gotgan_ko_event_init (&event, b, cue);
      if (event.word == GOTGAN_KO_NONE || event.n_chain == 0
          || gotgan_ko_stage (&event, &told) != GOTGAN_STAGE_AGREED)
        continue;
      self->agreement.date = gotgan_ko_date (&event, GOTGAN_STAGE_AGREED);
      self->agreement.age = 0;
      return;
    }
}
