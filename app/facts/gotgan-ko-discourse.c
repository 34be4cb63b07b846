/* Whom a Korean sentence speaks of: what its pronouns mean, and whom the next one goes on about. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

/* How much a name is what its sentence is about. */
enum
{
  TOPICALITY_NONE,
  TOPICALITY_OWNER, /* "오픈AI의 임직원은" */
  TOPICALITY_SUBJECT,
  TOPICALITY_REVEALED, /* "가장 큰 투자자는 KT였다" */
};

/* --- Pronouns -------------------------------------------------------------------------------- */

/* Whether the clause of byte @at names @actor, or spoke of it before. */
static gboolean
is_named_in_clause (const GotganReading *reading, const GotganActor *actor, gsize at)
{
  guint clause = gotgan_reading_clause_at (reading, at);

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->anaphor && mention->role == GOTGAN_CASE_GENITIVE)
        continue;
      if ((!mention->anaphor || mention->start < at) && mention->start != at
          && mention->name != NULL && gotgan_reading_clause_at (reading, mention->start) == clause
          && (actor->id != NULL ? g_strcmp0 (actor->id, mention->id) == 0
                                : g_strcmp0 (actor->name, mention->name) == 0))
        return TRUE;
    }
  return FALSE;
}

/* Who was last said to put money into the company of the article is not what the article calls "the start-up". */
static gboolean
gives_to_main (const GotganDiscourse *self, const GotganActor *actor)
{
  return gotgan_actor_equal (&self->funding.target, &self->spoken.main)
         && !gotgan_actor_equal (actor, &self->spoken.main)
         && gotgan_discourse_is_investor (self, actor);
}

/* The organisation spoken of that the pronoun at @at can mean: not one that its own clause names. */
static GotganActor
spoken_of (GotganDiscourse *self, const GotganReading *reading, gsize at)
{
  const GotganActor *candidates[] = { &self->spoken.topic, &self->spoken.main };
  GotganActor nobody = { 0 };

  if (self->spoken.actor.name != NULL && !is_named_in_clause (reading, &self->spoken.actor, at))
    return self->spoken.actor;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (candidates[i]->name != NULL && !is_named_in_clause (reading, candidates[i], at)
        && !gives_to_main (self, candidates[i]))
      return *candidates[i];
  for (guint i = self->spoken.recent->len; i > 0; i--)
    {
      const GotganActor *actor = &g_array_index (self->spoken.recent, GotganActor, i - 1);

      if (actor->kind == GOTGAN_PARTY_COMPANY && !is_named_in_clause (reading, actor, at))
        return *actor;
    }
  return nobody;
}

/* Whether the nouns can be what a pronoun at @at in another clause means: a subject of its clause, not named again. */
static gboolean
can_be_meant (const GotganReading *reading, const GotganPartyMention *mention, gsize at,
              gboolean company)
{
  const GotganActor same = { .id = mention->id, .name = mention->name };

  if (!gotgan_party_mention_is_party (mention) || mention->name == NULL
      || mention->kind == GOTGAN_PARTY_PERSON || (company && mention->kind != GOTGAN_PARTY_COMPANY))
    return FALSE;
  if (mention->role == GOTGAN_CASE_SUBJECT)
    return gotgan_ko_is_main_subject (reading, mention) && !is_named_in_clause (reading, &same, at);
  return (mention->role == GOTGAN_CASE_BARE || mention->role == GOTGAN_CASE_TOPIC)
         && !is_named_in_clause (reading, &same, at);
}

/* The first subject of the nearest clause before the pronoun's that has one, in the same sentence. */
static GotganActor
subject_before (GotganDiscourse *self, const GotganReading *reading, guint index, gboolean company)
{
  const GotganPartyMention *pronoun = &g_array_index (reading->parties, GotganPartyMention, index);
  guint own = gotgan_reading_clause_at (reading, pronoun->start);
  guint home = G_MAXUINT;
  GotganActor found = { 0 };

  for (guint i = index; i > 0; i--)
    {
      const GotganPartyMention *mention =
          &g_array_index (reading->parties, GotganPartyMention, i - 1);
      guint clause = gotgan_reading_clause_at (reading, mention->start);

      if (home != G_MAXUINT && clause != home)
        break;
      /* "소프트뱅크는 쿠팡에 투자했고, 이 회사의 가치는": whoever acts would not be called so */
      if (company && clause != own && mention->role == GOTGAN_CASE_GOAL
          && mention->kind == GOTGAN_PARTY_COMPANY && mention->name != NULL)
        return gotgan_actor_of (self, mention);
      if (clause == own || !can_be_meant (reading, mention, pronoun->start, company))
        continue;
      found = gotgan_actor_of (self, mention);
      home = clause;
    }
  return found;
}

/* "손 회장은": of whom the surname is. */
static GotganActor
person_spoken_of (GotganDiscourse *self, const GotganReading *reading,
                  const GotganPartyMention *mention)
{
  gunichar initial = g_utf8_get_char (reading->text + mention->start);
  GotganActor nobody = { 0 };

  for (guint i = self->spoken.people->len; i > 0; i--)
    if (g_utf8_get_char (g_array_index (self->spoken.people, GotganActor, i - 1).name) == initial)
      return g_array_index (self->spoken.people, GotganActor, i - 1);
  return nobody;
}

/* "그룹은": the last that is called one. */
static GotganActor
group_spoken_of (GotganDiscourse *self)
{
  for (guint i = self->spoken.recent->len; i > 0; i--)
    if (g_str_has_suffix (g_array_index (self->spoken.recent, GotganActor, i - 1).name, "그룹"))
      return g_array_index (self->spoken.recent, GotganActor, i - 1);
  return self->spoken.main;
}

/* "해당 스타트업은": whom the text is about, but for who gives money. */
static GotganActor
topic_spoken_of (const GotganDiscourse *self)
{
  return self->spoken.topic.name == NULL || gotgan_discourse_is_investor (self, &self->spoken.topic)
             ? self->funding.target
             : self->spoken.topic;
}

static GotganActor
meant_by (GotganDiscourse *self, const GotganReading *reading, guint index)
{
  const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, index);
  const char *means = mention->name;
  GotganActor actor = { 0 };

  if (g_str_equal (means, GOTGAN_ANAPHOR_BOTH))
    return actor;
  if (g_str_equal (means, GOTGAN_ANAPHOR_PERSON))
    return person_spoken_of (self, reading, mention);
  if (g_str_equal (means, GOTGAN_ANAPHOR_GROUP))
    return group_spoken_of (self);
  if (g_str_equal (means, GOTGAN_ANAPHOR_VENTURE))
    return self->joint.company;
  if (g_str_equal (means, GOTGAN_ANAPHOR_TOPIC))
    return topic_spoken_of (self);
  actor = subject_before (self, reading, index, g_str_equal (means, GOTGAN_ANAPHOR_COMPANY));
  return actor.name != NULL ? actor : spoken_of (self, reading, mention->start);
}

void
gotgan_ko_resolve (GotganDiscourse *self, GotganReading *reading)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->anaphor)
        {
          GotganActor actor = meant_by (self, reading, i);
          gotgan_actor_stand_in (&actor, mention);
        }
    }
}

/* --- After a sentence ------------------------------------------------------------------------ */

/* "노벨라 주가는": the name right before a noun that the sentence opens with. */
static gboolean
owns_topic (const GotganReading *reading, const GotganPartyMention *mention)
{
  guint index = gotgan_ko_word_at (reading, mention->start);
  const GotganKoWord *word;
  const GotganKoWord *head;

  if (index == GOTGAN_KO_NONE)
    return FALSE;
  word = &g_array_index (reading->words, GotganKoWord, index);
  if (word->head != index + 1)
    return FALSE;
  head = word + 1;
  return head->sort == GOTGAN_KO_NOMINAL && head->kase == GOTGAN_CASE_TOPIC
         && head->party == GOTGAN_KO_NONE && head->money == GOTGAN_KO_NONE;
}

static guint
topicality (const GotganReading *reading, const GotganPartyMention *mention)
{
  switch (mention->role)
    {
    case GOTGAN_CASE_GENITIVE:
      return TOPICALITY_OWNER;
    case GOTGAN_CASE_BARE:
      return owns_topic (reading, mention) ? TOPICALITY_OWNER : TOPICALITY_NONE;
    case GOTGAN_CASE_COPULA:
      return TOPICALITY_REVEALED;
    case GOTGAN_CASE_TOPIC:
    case GOTGAN_CASE_ALSO:
      return TOPICALITY_SUBJECT;
    case GOTGAN_CASE_SUBJECT:
      return gotgan_ko_is_main_subject (reading, mention) ? TOPICALITY_SUBJECT : TOPICALITY_NONE;
    default:
      return TOPICALITY_NONE;
    }
}

static gboolean
can_be_topic (const GotganDiscourse *self, const GotganPartyMention *mention,
              const GotganActor *actor)
{
  if (!gotgan_party_mention_is_party (mention) || mention->name == NULL
      || mention->kind == GOTGAN_PARTY_PERSON || mention->kind == GOTGAN_PARTY_STATE)
    return FALSE;
  /* "동문파트너즈가 투자했고": who gives is not whom the text goes on about */
  return mention->role != GOTGAN_CASE_SUBJECT || !gotgan_discourse_is_investor (self, actor)
         || gotgan_actor_equal (actor, &self->spoken.main);
}

void
gotgan_ko_leave (GotganDiscourse *self, const GotganReading *reading)
{
  guint best_topic = TOPICALITY_NONE;
  guint best_actor = TOPICALITY_NONE;

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);
      GotganActor actor = gotgan_actor_supposed (gotgan_actor_of (self, mention));
      guint weight = topicality (reading, mention);

      if (!can_be_topic (self, mention, &actor))
        continue;
      if (mention->kind == GOTGAN_PARTY_COMPANY && weight != TOPICALITY_REVEALED
          && weight > best_topic)
        {
          self->spoken.topic = actor;
          best_topic = weight;
        }
      if (weight > best_actor)
        {
          self->spoken.actor = actor;
          best_actor = weight;
        }
    }
}
