/* Who takes which part in what a cue says. Korean marks parts with particles, English with order and prepositions; a part
 * that the clause leaves out is looked for in the clauses before it. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

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
add_with_list (GotganDiscourse *self, const GotganReading *reading, GArray *actors,
               const GotganPartyMention *found)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = party_at (reading, i);

      if (usable (mention)
          && (mention == found || (found->list != 0 && mention->list == found->list)))
        add_actor (self, actors, mention);
    }
}

/* --- Subjects -------------------------------------------------------------------------------- */

static gboolean
ko_is_subject (const GotganPartyMention *mention)
{
  return mention->role == GOTGAN_CASE_SUBJECT || mention->role == GOTGAN_CASE_TOPIC
         || mention->role == GOTGAN_CASE_ALSO
         || (mention->role == GOTGAN_CASE_LIST && !mention->anaphor);
}

/* "소프트뱅크가 보유한 … 지분을": a verb that describes a noun closes before @at; its subject is not the sentence's. */
static gboolean
ko_is_inner_subject (const GotganReading *reading, const GotganPartyMention *mention, gsize at)
{
  static const char *const endings[] = { "한", "하는", "던", "된", "낸", "둔", "진", "쥔" };
  gsize word = mention->tail;

  for (guint n_words = 0; n_words < 2 && word < at && reading->text[word] == ' '; n_words++)
    {
      gsize start = word + 1;

      word = start;
      while (word < at && reading->text[word] != ' ')
        word++;
      if (reading->text[word] != ' ' || gotgan_reading_distance (reading, word, at) < 6)
        return FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
        if (word - start > strlen (endings[i])
            && strncmp (reading->text + word - strlen (endings[i]), endings[i], strlen (endings[i]))
                   == 0)
          return TRUE;
    }
  return FALSE;
}

static gboolean
ko_has_topic_before (const GotganReading *reading, const GotganPartyMention *mention)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *other = party_at (reading, i);

      if (other->start < mention->start && other->role == GOTGAN_CASE_TOPIC && usable (other))
        return TRUE;
    }
  return FALSE;
}

static const GotganPartyMention *
ko_subject_before (const GotganReading *reading, gsize at, const GotganPartyMention *except)
{
  for (guint i = reading->parties->len; i > 0; i--)
    {
      const GotganPartyMention *mention = party_at (reading, i - 1);

      if (mention->start >= at || mention == except || !usable (mention)
          || !ko_is_subject (mention))
        continue;
      if (mention->role == GOTGAN_CASE_SUBJECT && ko_has_topic_before (reading, mention)
          && ko_is_inner_subject (reading, mention, at))
        continue;
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

static const char *
clause_text (const GotganReading *reading, guint clause)
{
  const char *p = reading->text + g_array_index (reading->clauses, GotganClause, clause).start;

  while (*p == ' ' || *p == ',')
    p++;
  return p;
}

/* ", a hedge fund that owns", ", which is developing": the clause describes the name before it. */
static gboolean
is_relative (const GotganReading *reading, guint clause)
{
  const char *p = clause_text (reading, clause);
  gsize start = p - reading->text;

  if (gotgan_text_starts (p, "which ") || gotgan_text_starts (p, "who "))
    return TRUE;
  if (!gotgan_text_starts (p, "that "))
    return FALSE;
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_CREDIT && cue->end <= start
          && gotgan_reading_distance (reading, cue->end, start) <= 2)
        return FALSE;
    }
  return TRUE;
}

static const GotganPartyMention *
en_antecedent (const GotganReading *reading, guint clause)
{
  gsize start = g_array_index (reading->clauses, GotganClause, clause).start;

  for (guint i = reading->parties->len; i > 0; i--)
    if (party_at (reading, i - 1)->end <= start && usable (party_at (reading, i - 1)))
      return party_at (reading, i - 1);
  return NULL;
}

/* English: the last bare name before the verb in its clause, else the first of the nearest clause before. */
static const GotganPartyMention *
en_subject_before (const GotganReading *reading, gsize at, const GotganPartyMention *except)
{
  guint clause = gotgan_reading_clause_at (reading, at);
  const GotganPartyMention *earlier = NULL;
  guint home = 0;

  for (guint i = reading->parties->len; i > 0; i--)
    {
      const GotganPartyMention *mention = party_at (reading, i - 1);
      guint own = gotgan_reading_clause_at (reading, mention->start);

      if (mention->end > at || mention == except || !usable (mention))
        continue;
      /* "with Novella leading": right before its participle */
      if (mention->role == GOTGAN_CASE_WITH && at - mention->end <= 1)
        return mention;
      if (mention->role != GOTGAN_CASE_BARE)
        continue;
      if (own == clause && !verb_between (reading, mention->end, at))
        return mention;
      if (own != clause && is_relative (reading, own))
        continue;
      if (earlier == NULL || own == home)
        {
          earlier = mention;
          home = own;
        }
    }
  if (is_relative (reading, clause))
    return en_antecedent (reading, clause);
  return earlier;
}

GArray *
gotgan_roles_subjects (GotganDiscourse *self, const GotganReading *reading, gsize at,
                       const GotganPartyMention *except)
{
  GArray *actors = new_actors ();
  const GotganPartyMention *found = reading->language == GOTGAN_LANGUAGE_KO
                                        ? ko_subject_before (reading, at, except)
                                        : en_subject_before (reading, at, except);

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

/* "380억달러의 대출을 노벨라에 내줬다": behind a noun the goal may follow. */
static gboolean
is_lent_to (const GotganReading *reading, const GotganCue *cue, GotganCase role)
{
  return reading->language == GOTGAN_LANGUAGE_KO && role == GOTGAN_CASE_GOAL
         && cue->class == GOTGAN_CUE_NOUN && cue->frame == GOTGAN_FRAME_RAISE;
}

GArray *
gotgan_roles_with_case (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue,
                        GotganCase role)
{
  GArray *actors = new_actors ();

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = party_at (reading, i);

      if (!usable (mention) || mention->role != role
          || !same_clause (reading, mention->start, cue->start))
        continue;
      /* English parts stand behind the verb, Korean ones before it. */
      if (reading->language == GOTGAN_LANGUAGE_EN && cue->class != GOTGAN_CUE_VERB
          && role == GOTGAN_CASE_SOURCE)
        {
          add_actor (self, actors, mention);
          continue;
        }
      if ((mention->start < cue->start) == (reading->language == GOTGAN_LANGUAGE_EN)
          && role != GOTGAN_CASE_GENITIVE && role != GOTGAN_CASE_LEAD
          && !is_lent_to (reading, cue, role)
          && !(role == GOTGAN_CASE_WITH && reading->language == GOTGAN_LANGUAGE_KO))
        continue;
      add_actor (self, actors, mention);
    }
  return actors;
}

/* "…사들인 엑스": the head behind an adnominal verb. */
static gboolean
is_head_of (const GotganReading *reading, const GotganCue *cue, const GotganPartyMention *mention)
{
  const char *gap = reading->text + cue->end;
  gsize length = mention->start - cue->end;

  return cue->class == GOTGAN_CUE_VERB
         && gotgan_reading_distance (reading, cue->end, mention->start) <= 3 && length > 0
         && gap[length - 1] == ' ' && memchr (gap, ',', length) == NULL;
}

static const GotganPartyMention *
ko_object (const GotganReading *reading, const GotganCue *cue)
{
  for (guint i = reading->parties->len; i > 0; i--)
    {
      const GotganPartyMention *mention = party_at (reading, i - 1);

      if (!usable (mention))
        continue;
      if (mention->start >= cue->end)
        {
          if (is_head_of (reading, cue, mention))
            return mention;
          continue;
        }
      if (!same_clause (reading, mention->start, cue->start)
          || verb_between (reading, mention->end, cue->start))
        break;
      if (mention->role == GOTGAN_CASE_OBJECT || mention->role == GOTGAN_CASE_ALSO)
        return mention;
    }
  return NULL;
}

/* English: the names behind the verb, "X in May, Y in September" too. */
static void
add_english_objects (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue,
                     GArray *actors)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = party_at (reading, i);

      if (mention->start < cue->end || !usable (mention))
        continue;
      if (!same_clause (reading, mention->start, cue->start)
          || verb_between (reading, cue->end, mention->start))
        return;
      if (mention->role != GOTGAN_CASE_BARE)
        {
          if (actors->len == 0)
            return;
          continue;
        }
      if (actors->len > 0 && !gotgan_text_starts (reading->text + mention->start - 2, ", ")
          && !gotgan_text_starts (reading->text + mention->start - MIN (mention->start, 4), "and "))
        continue;
      add_with_list (self, reading, actors, mention);
    }
}

GArray *
gotgan_roles_objects (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue)
{
  GArray *actors = new_actors ();
  const GotganPartyMention *found;

  if (reading->language == GOTGAN_LANGUAGE_EN)
    {
      add_english_objects (self, reading, cue, actors);
      return actors;
    }
  found = ko_object (reading, cue);
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
      /* "아람코의 와에드벤처스가 댔고": the owner is the subject's */
      if (reading->language == GOTGAN_LANGUAGE_KO
          && (mention->role == GOTGAN_CASE_SUBJECT || mention->role == GOTGAN_CASE_TOPIC))
        return nobody;
      if (mention->role != GOTGAN_CASE_GENITIVE && mention->role != GOTGAN_CASE_BARE)
        continue;
      if (mention->role == GOTGAN_CASE_BARE && reading->language == GOTGAN_LANGUAGE_EN
          && cue->class == GOTGAN_CUE_VERB)
        return nobody;
      distance = gotgan_reading_distance (reading, MIN (end, cue->start), cue->start);
      if (distance <= (mention->role == GOTGAN_CASE_GENITIVE ? 30 : 2)
          && same_clause (reading, mention->start, cue->start))
        return gotgan_actor_of (self, mention);
      return nobody;
    }
  return nobody;
}

/* "Google's Chrome browser": the thing is meant, not its owner. */
static gboolean
is_owner (const GotganReading *reading, const GotganPartyMention *mention)
{
  return !mention->anaphor
         && (gotgan_text_starts (reading->text + mention->end, "'s")
             || gotgan_text_starts (reading->text + mention->end, "’s"));
}

/* "sold shares to Novella": whoever gets shares is not whose they are. */
static gboolean
is_receiver (const GotganReading *reading, const GotganCue *cue, const GotganPartyMention *mention)
{
  gsize length = strlen ("to ");

  return cue->frame == GOTGAN_FRAME_HOLD && mention->start >= reading->start + length
         && strncmp (reading->text + mention->start - length, "to ", length) == 0;
}

GotganActor
gotgan_role_complement (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue)
{
  GotganActor nobody = { 0 };

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = party_at (reading, i);

      if (mention->start < cue->end || !usable (mention))
        continue;
      if (same_clause (reading, mention->start, cue->start)
          && gotgan_reading_distance (reading, cue->end, mention->start) <= 16
          && !is_owner (reading, mention) && !is_receiver (reading, cue, mention)
          && (mention->role == GOTGAN_CASE_GENITIVE || mention->role == GOTGAN_CASE_GOAL))
        return gotgan_actor_of (self, mention);
      return nobody;
    }
  return nobody;
}

/* --- What else the clause holds -------------------------------------------------------------- */

gboolean
gotgan_cue_is_passive (const GotganReading *reading, const GotganCue *cue)
{
  static const char *const words[] = { "was ", "were ", "been ", "be ", "being ", "is ", "are " };

  if (reading->language != GOTGAN_LANGUAGE_EN || cue->class != GOTGAN_CUE_VERB)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (cue->start >= reading->start + length
          && g_ascii_strncasecmp (reading->text + cue->start - length, words[i], length) == 0)
        return cue->end - cue->start < 3
               || !gotgan_text_starts (reading->text + cue->end - 3, "ing");
    }
  return gotgan_text_starts (reading->text + cue->end, " by ");
}

gboolean
gotgan_reading_has_frame (const GotganReading *reading, GotganFrame frame, gsize at)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (gotgan_cue_is_frame (cue) && cue->frame == frame
          && (at == G_MAXSIZE || same_clause (reading, cue->start, at)))
        return TRUE;
    }
  return FALSE;
}

gboolean
gotgan_reading_has_cue (const GotganReading *reading, GotganCueClass class, gsize at)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == class && (at == G_MAXSIZE || same_clause (reading, cue->start, at)))
        return TRUE;
    }
  return FALSE;
}

gboolean
gotgan_reading_speaks_of_deal (const GotganReading *reading)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_ANAPHOR && g_str_equal (cue->value, "deal"))
        return TRUE;
    }
  return FALSE;
}
