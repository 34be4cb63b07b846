/* What a sentence of any language leaves in mind for the next: who was named, and how long ago what was told. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

static void
remember (GArray *recent, GotganActor actor)
{
  for (guint i = 0; i < recent->len; i++)
    if (gotgan_actor_equal (&g_array_index (recent, GotganActor, i), &actor))
      {
        g_array_remove_index (recent, i);
        break;
      }
  if (recent->len >= GOTGAN_DISCOURSE_MAX_RECENT)
    g_array_remove_index (recent, 0);
  g_array_append_val (recent, actor);
}

static void
remember_parties (GotganDiscourse *self, const GotganReading *reading)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);
      GotganActor actor = gotgan_actor_supposed (gotgan_actor_of (self, mention));

      if (!gotgan_party_mention_is_party (mention) || mention->name == NULL)
        continue;
      if (mention->kind == GOTGAN_PARTY_PERSON)
        self->spoken.person = actor;
      remember (mention->kind == GOTGAN_PARTY_PERSON ? self->spoken.people : self->spoken.recent,
                actor);
    }
}

void
gotgan_discourse_leave (GotganDiscourse *self, const GotganReading *reading)
{
  self->funding.target_age++;
  self->measures.valued_age++;
  if (self->rumour.age < G_MAXUINT)
    self->rumour.age++;
  self->measures.age++;
  remember_parties (self, reading);
  if (reading->language == GOTGAN_LANGUAGE_KO)
    gotgan_ko_leave (self, reading);
  gotgan_discourse_leave_dates (self, reading);
}
