/* What a sentence leaves in mind for the next: who was spoken of, what they were called, and when. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

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

/* 2: subject or topic; 1: an owner ("오픈AI의 임직원은"), or what a sentence ends with ("…는 KT였다"); 0: neither. */
static guint
topicality (const GotganReading *reading, const GotganPartyMention *mention)
{
  if (mention->role == GOTGAN_CASE_GENITIVE)
    return 1;
  if (reading->language == GOTGAN_LANGUAGE_KO && mention->role == GOTGAN_CASE_SUBJECT
      && !gotgan_ko_is_main_subject (reading, mention))
    return 0;
  if (reading->language == GOTGAN_LANGUAGE_KO)
    return mention->role == GOTGAN_CASE_SUBJECT || mention->role == GOTGAN_CASE_TOPIC
                   || mention->role == GOTGAN_CASE_ALSO
               ? 2
               : 0;
  return mention->role == GOTGAN_CASE_BARE ? 2 : 0;
}

/* Nouns that fit any company tell nothing. */
static gboolean
is_telling (const char *noun)
{
  static const char *const words[] = { "company",  "firm",   "group",   "start-up",   "startup",
                                       "business", "unit",   "rival",   "subsidiary", "maker",
                                       "investor", "backer", "platform" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (noun, words[i]) == 0)
      return FALSE;
  return TRUE;
}

static void
note_description (GotganDiscourse *self, const GotganReading *reading,
                  const GotganPartyMention *mention)
{
  const char *p = reading->text + mention->end;

  if (reading->language != GOTGAN_LANGUAGE_EN || mention->anaphor || mention->name == NULL
      || (!gotgan_text_starts (p, ", a") && !gotgan_text_starts (p, ", the ")))
    return;
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);
      g_autofree char *noun = NULL;

      if (cue->class != GOTGAN_CUE_ORG || cue->start < mention->end
          || gotgan_reading_distance (reading, mention->end, cue->start) > 45)
        continue;
      noun = g_ascii_strdown (reading->text + cue->start, cue->end - cue->start);
      if (is_telling (noun))
        {
          GotganActor *actor = g_new (GotganActor, 1);

          *actor = gotgan_actor_supposed (gotgan_actor_of (self, mention));
          g_hash_table_replace (self->descriptions, g_steal_pointer (&noun), actor);
        }
      return;
    }
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
        self->person = actor;
      note_description (self, reading, mention);
      remember (mention->kind == GOTGAN_PARTY_PERSON ? self->people : self->recent, actor);
    }
}

static void
update_topic (GotganDiscourse *self, const GotganReading *reading)
{
  guint best_topic = 0;
  guint best_actor = 0;

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);
      guint weight = topicality (reading, mention);
      GotganActor actor;

      if (!gotgan_party_mention_is_party (mention) || mention->name == NULL
          || mention->kind == GOTGAN_PARTY_PERSON || mention->kind == GOTGAN_PARTY_STATE)
        continue;
      actor = gotgan_actor_supposed (gotgan_actor_of (self, mention));
      /* "동문파트너즈가 투자했고": who gives is not whom the text goes on about */
      if (reading->language == GOTGAN_LANGUAGE_KO && mention->role == GOTGAN_CASE_SUBJECT
          && gotgan_discourse_is_investor (self, &actor)
          && !gotgan_actor_equal (&actor, &self->main))
        continue;
      if (mention->kind == GOTGAN_PARTY_COMPANY && weight > best_topic)
        {
          self->topic = actor;
          best_topic = weight;
        }
      if (mention->role == GOTGAN_CASE_COPULA)
        weight = 3;
      if (weight > best_actor)
        {
          self->actor = actor;
          best_actor = weight;
        }
    }
}

void
gotgan_discourse_leave (GotganDiscourse *self, const GotganReading *reading)
{
  self->target_age++;
  self->valued_age++;
  if (self->rumour.age < G_MAXUINT)
    self->rumour.age++;
  self->measured_age++;
  remember_parties (self, reading);
  if (reading->language == GOTGAN_LANGUAGE_KO)
    update_topic (self, reading);
  gotgan_discourse_leave_dates (self, reading);
}
