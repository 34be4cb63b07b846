#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include <string.h>

static const GotganCue *
stake_cue (const GotganReading *reading, const GotganPercentMention *percent)
{
  const GotganCue *best = NULL;
  guint nearest = 40;

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);
      guint distance;

      if (!gotgan_cue_is_frame (cue) || cue->frame != GOTGAN_FRAME_HOLD
          || gotgan_reading_clause_at (reading, cue->start) != gotgan_reading_clause_at (reading, percent->start))
        continue;
      distance = cue->end <= percent->start ? gotgan_reading_distance (reading, cue->end, percent->start)
                                            : gotgan_reading_distance (reading, percent->end, cue->start);
      if (distance < nearest)
        {
          best = cue;
          nearest = distance;
        }
    }
  return best;
}

/* "owns 6.3% of the miner", "xAI 지분 25%", "지분 49%를 보유" after a sentence about the company. */
static GotganActor
held (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue, const GotganPercentMention *percent,
      const GotganActor *holder)
{
  GotganActor nobody = { 0 };
  GotganActor owner = gotgan_role_attribute (self, reading, cue);

  if (owner.name != NULL && !gotgan_actor_equal (&owner, holder))
    return owner;
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);
      GotganActor actor;

      if (mention->name == NULL || !gotgan_party_mention_is_party (mention) || mention->kind == GOTGAN_PARTY_PERSON)
        continue;
      actor = gotgan_actor_of (self, mention);
      if (gotgan_actor_equal (&actor, holder))
        continue;
      if ((mention->role == GOTGAN_CASE_GENITIVE && mention->start > percent->start) || mention->role == GOTGAN_CASE_GOAL)
        return actor;
    }
  if (self->target.name != NULL && !gotgan_actor_equal (&self->target, holder))
    return self->target;
  return self->topic.name != NULL && !gotgan_actor_equal (&self->topic, holder) ? self->topic : nobody;
}

void
gotgan_claims_of_percent (GotganDiscourse *self, const GotganReading *reading, GPtrArray *claims)
{
  for (guint i = 0; i < reading->percents->len; i++)
    {
      const GotganPercentMention *percent = &g_array_index (reading->percents, GotganPercentMention, i);
      const GotganCue *cue = stake_cue (reading, percent);
      GotganStatement statement = { .kind = GOTGAN_KIND_STAKE, .cue = cue, .percent = percent, .rule = "stake" };
      g_autoptr (GArray) holders = NULL;

      if (cue == NULL || (percent->flags & GOTGAN_FIGURE_CHANGE))
        continue;
      holders = gotgan_roles_subjects (self, reading, MIN (cue->start, percent->start));
      if (holders->len == 0)
        continue;
      statement.investor = g_array_index (holders, GotganActor, 0);
      statement.company = held (self, reading, cue, percent, &statement.investor);
      statement.basis = gotgan_state_basis (reading, GOTGAN_FRAME_HOLD, percent->start, cue);
      statement.date = NULL;
      statement.hearsay = gotgan_state_is_hearsay (reading, percent->start);
      if (statement.company.name != NULL)
        gotgan_claim_emit (self, reading, &statement, claims);
    }
}
