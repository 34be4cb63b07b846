/* Who takes which part in what a cue says. Korean marks parts with particles, English with order and prepositions; a part
 * that the clause leaves out is looked for in the clauses before it. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include <string.h>

static const GotganPartyMention *
party_at (const GotganReading *reading, guint index)
{
  return &g_array_index (reading->parties, GotganPartyMention, index);
}

static gboolean
usable (const GotganPartyMention *mention)
{
  return mention->name != NULL && gotgan_party_mention_is_party (mention);
}

static GArray *
new_actors (void)
{
  return g_array_new (FALSE, FALSE, sizeof (GotganActor));
}

static void
add_actor (GotganDiscourse *self, GArray *actors, const GotganPartyMention *mention)
{
  GotganActor actor = gotgan_actor_of (self, mention);

  for (guint i = 0; i < actors->len; i++)
    if (gotgan_actor_equal (&g_array_index (actors, GotganActor, i), &actor))
      return;
  g_array_append_val (actors, actor);
}

/* @found and everyone in its list. */
static void
add_with_list (GotganDiscourse *self, const GotganReading *reading, GArray *actors, const GotganPartyMention *found)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = party_at (reading, i);

      if (usable (mention) && (mention == found || (found->list != 0 && mention->list == found->list)))
        add_actor (self, actors, mention);
    }
}

/* --- Subjects -------------------------------------------------------------------------------- */

static gboolean
ko_is_subject (const GotganPartyMention *mention)
{
  return mention->role == GOTGAN_CASE_SUBJECT || mention->role == GOTGAN_CASE_TOPIC || mention->role == GOTGAN_CASE_ALSO
         || (mention->role == GOTGAN_CASE_LIST && !mention->anaphor);
}

static const GotganPartyMention *
ko_subject_before (const GotganReading *reading, gsize at)
{
  for (guint i = reading->parties->len; i > 0; i--)
    {
      const GotganPartyMention *mention = party_at (reading, i - 1);

      if (mention->start < at && usable (mention) && ko_is_subject (mention))
        return mention;
    }
  return NULL;
}

static gboolean
verb_between (const GotganReading *reading, gsize from, gsize to)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_VERB && cue->start >= from && cue->end <= to)
        return TRUE;
    }
  return FALSE;
}

/* English: the last bare name before the verb in its clause, else the first of an earlier clause. */
static const GotganPartyMention *
en_subject_before (const GotganReading *reading, gsize at)
{
  guint clause = gotgan_reading_clause_at (reading, at);
  const GotganPartyMention *earlier = NULL;

  for (guint i = reading->parties->len; i > 0; i--)
    {
      const GotganPartyMention *mention = party_at (reading, i - 1);

      if (mention->end > at || !usable (mention) || mention->role != GOTGAN_CASE_BARE)
        continue;
      if (gotgan_reading_clause_at (reading, mention->start) == clause && !verb_between (reading, mention->end, at))
        return mention;
      earlier = mention;
    }
  return earlier;
}

GArray *
gotgan_roles_subjects (GotganDiscourse *self, const GotganReading *reading, gsize at)
{
  GArray *actors = new_actors ();
  const GotganPartyMention *found = reading->language == GOTGAN_LANGUAGE_KO ? ko_subject_before (reading, at)
                                                                           : en_subject_before (reading, at);

  if (found != NULL)
    add_with_list (self, reading, actors, found);
  return actors;
}

/* --- Other cases ----------------------------------------------------------------------------- */

static gboolean
same_clause (const GotganReading *reading, gsize a, gsize b)
{
  return gotgan_reading_clause_at (reading, a) == gotgan_reading_clause_at (reading, b);
}

GArray *
gotgan_roles_with_case (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue, GotganCase role)
{
  GArray *actors = new_actors ();

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = party_at (reading, i);

      if (!usable (mention) || mention->role != role || !same_clause (reading, mention->start, cue->start))
        continue;
      if (reading->language == GOTGAN_LANGUAGE_EN && mention->start < cue->start && role != GOTGAN_CASE_GENITIVE)
        continue;
      add_actor (self, actors, mention);
    }
  return actors;
}

static const GotganPartyMention *
ko_object (const GotganReading *reading, const GotganCue *cue)
{
  const GotganPartyMention *also = NULL;

  for (guint i = reading->parties->len; i > 0; i--)
    {
      const GotganPartyMention *mention = party_at (reading, i - 1);

      if (!usable (mention))
        continue;
      /* "…사들인 엑스": the head behind an adnominal verb */
      if (mention->start >= cue->end)
        {
          if (cue->class == GOTGAN_CUE_VERB && gotgan_reading_distance (reading, cue->end, mention->start) <= 3
              && strchr (reading->text + cue->end, ' ') < reading->text + mention->start + 1
              && reading->text[mention->start - 1] == ' ')
            return mention;
          continue;
        }
      if (!same_clause (reading, mention->start, cue->start))
        break;
      if (mention->role == GOTGAN_CASE_OBJECT)
        return mention;
      if (mention->role == GOTGAN_CASE_ALSO && also == NULL)
        also = mention;
    }
  return also;
}

static const GotganPartyMention *
en_object (const GotganReading *reading, const GotganCue *cue)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = party_at (reading, i);

      if (mention->start < cue->end || !usable (mention))
        continue;
      if (!same_clause (reading, mention->start, cue->start) || verb_between (reading, cue->end, mention->start))
        return NULL;
      if (mention->role == GOTGAN_CASE_BARE || mention->role == GOTGAN_CASE_GENITIVE)
        return mention;
    }
  return NULL;
}

GArray *
gotgan_roles_objects (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue)
{
  GArray *actors = new_actors ();
  const GotganPartyMention *found = reading->language == GOTGAN_LANGUAGE_KO ? ko_object (reading, cue)
                                                                           : en_object (reading, cue);

  if (found != NULL)
    add_with_list (self, reading, actors, found);
  return actors;
}

/* --- Attributes ------------------------------------------------------------------------------ */

GotganActor
gotgan_role_attribute (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue)
{
  GotganActor nobody = { 0 };

  for (guint i = reading->parties->len; i > 0; i--)
    {
      const GotganPartyMention *mention = party_at (reading, i - 1);
      gsize end = MAX (mention->tail, mention->end);
      guint distance;

      if (mention->start >= cue->start || !usable (mention))
        continue;
      if (mention->role != GOTGAN_CASE_GENITIVE && mention->role != GOTGAN_CASE_BARE)
        continue;
      distance = gotgan_reading_distance (reading, MIN (end, cue->start), cue->start);
      if (distance <= (mention->role == GOTGAN_CASE_GENITIVE ? 30 : 2)
          && same_clause (reading, mention->start, cue->start))
        return gotgan_actor_of (self, mention);
      return nobody;
    }
  return nobody;
}
