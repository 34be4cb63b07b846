/* Who says what a sentence says. A filing, a source without a name and an organisation's own voice have words of their own;
 * of a verb of saying the subject decides. What no word gives to anybody is the article's. */
#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-party-private.h"
#include "app/facts/gotgan-rules-private.h"

#include <string.h>

/* How far from an English verb of saying the office of who says it may stand, in bytes. */
#define NEAR_BYTES 70

static GotganSpeaker
speaker_of_party (const GotganPartyMention *mention)
{
  if (mention->kind == GOTGAN_PARTY_PERSON || mention->person)
    return GOTGAN_SPEAKER_PERSON;
  return mention->kind == GOTGAN_PARTY_OUTLET ? GOTGAN_SPEAKER_OUTLET : GOTGAN_SPEAKER_COMPANY;
}

static gboolean
speak_as (GotganVoicing *voicing, GotganSpeaker speaker, gsize start, gsize end)
{
  voicing->speaker = speaker;
  voicing->start = start;
  voicing->end = end;
  return TRUE;
}

static gboolean
speak_as_party (GotganVoicing *voicing, const GotganPartyMention *mention)
{
  return speak_as (voicing, speaker_of_party (mention), mention->start,
                   MAX (mention->end, mention->tail));
}

/* --- Subjects -------------------------------------------------------------------------------- */

/* The topic of the whole sentence says it, whoever acts in what is said: "오픈AI는 소프트뱅크가 투자했다고 밝혔다". */
static const GotganPartyMention *
ko_sayer (const GotganReading *reading, gsize verb)
{
  const GotganPartyMention *subject = NULL;

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->start >= verb)
        break;
      if (mention->role == GOTGAN_CASE_TOPIC)
        return mention;
      if (mention->role == GOTGAN_CASE_SUBJECT && subject == NULL)
        subject = mention;
    }
  return subject;
}

/* "최고경영자(CEO)는", "책임자(CFO)는": the office stands before the bracket or in it. */
static gsize
behind_bracket (const GotganReading *reading, gsize at)
{
  if (at < reading->end && reading->text[at] == ')')
    return at + 1;
  return gotgan_party_bracket_end (reading->text, reading->end, at);
}

static gboolean
has_subject_particle (const GotganReading *reading, gsize at)
{
  static const char *const particles[] = { "은 ", "는 ", "이 ", "가 " };

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (gotgan_text_starts (reading->text + at, particles[i]))
      return TRUE;
  return FALSE;
}

/* "김도현 대표는": an office with a particle of the subject, whether or not the name is known. */
static const GotganCue *
ko_office (const GotganReading *reading, gsize verb)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_TITLE && cue->end <= verb
          && has_subject_particle (reading, behind_bracket (reading, cue->end)))
        return cue;
    }
  return NULL;
}

static gboolean
ko_subject_speaks (const GotganReading *reading, const GotganVoiceMention *verb,
                   GotganVoicing *voicing)
{
  const GotganCue *office = ko_office (reading, verb->start);
  const GotganPartyMention *sayer = ko_sayer (reading, verb->start);

  if (office != NULL)
    return speak_as (voicing, GOTGAN_SPEAKER_PERSON, office->start, office->end);
  return sayer != NULL && speak_as_party (voicing, sayer);
}

/* "Ann Lee, its chief executive, said", "said Ann Lee, who runs it" */
static const GotganCue *
en_office (const GotganReading *reading, const GotganVoiceMention *verb)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_TITLE && cue->end + NEAR_BYTES >= verb->start
          && cue->start <= verb->end + NEAR_BYTES)
        return cue;
    }
  return NULL;
}

static gboolean
is_subject_form (const GotganPartyMention *mention)
{
  return mention->role == GOTGAN_CASE_BARE || mention->role == GOTGAN_CASE_SUBJECT
         || mention->role == GOTGAN_CASE_TOPIC || mention->role == GOTGAN_CASE_CREDIT;
}

/* Right behind the verb ("said Nvidia"), or the nearest name before it. */
static const GotganPartyMention *
en_sayer (const GotganReading *reading, const GotganVoiceMention *verb)
{
  const GotganPartyMention *before = NULL;

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->start == verb->end + 1)
        return mention;
      if (mention->end <= verb->start && is_subject_form (mention))
        before = mention;
    }
  return before;
}

static gsize
capitalised_word_before (const GotganReading *reading, gsize at)
{
  gsize start = at;

  while (start > reading->start
         && (g_ascii_isalpha (reading->text[start - 1]) || reading->text[start - 1] == '-'))
    start--;
  return start < at && g_ascii_isupper (reading->text[start]) ? start : at;
}

static gsize
capitalised_word_behind (const GotganReading *reading, gsize at)
{
  gsize end = at;

  if (!g_ascii_isupper (reading->text[at]))
    return at;
  while (end < reading->end && (g_ascii_isalpha (reading->text[end]) || reading->text[end] == '-'))
    end++;
  return end;
}

/* "Ineke Wolvers said": two capitalised words that no party owns are somebody's name. */
static gboolean
en_name_before (const GotganReading *reading, gsize verb, GotganVoicing *voicing)
{
  gsize last = verb > reading->start ? capitalised_word_before (reading, verb - 1) : verb;
  gsize first = last > reading->start ? capitalised_word_before (reading, last - 1) : last;

  return last + 1 < verb && reading->text[verb - 1] == ' ' && first + 1 < last
         && reading->text[last - 1] == ' '
         && speak_as (voicing, GOTGAN_SPEAKER_PERSON, first, verb - 1);
}

/* "said Ineke Wolvers" */
static gboolean
en_name_behind (const GotganReading *reading, gsize verb_end, GotganVoicing *voicing)
{
  gsize first = verb_end + 1;
  gsize first_end, last_end;

  if (first >= reading->end || reading->text[verb_end] != ' ')
    return FALSE;
  first_end = capitalised_word_behind (reading, first);
  if (first_end == first || first_end + 1 >= reading->end || reading->text[first_end] != ' ')
    return FALSE;
  last_end = capitalised_word_behind (reading, first_end + 1);
  return last_end > first_end + 1 && speak_as (voicing, GOTGAN_SPEAKER_PERSON, first, last_end);
}

static gboolean
en_subject_speaks (const GotganReading *reading, const GotganVoiceMention *verb,
                   GotganVoicing *voicing)
{
  const GotganCue *office = en_office (reading, verb);
  const GotganPartyMention *sayer = en_sayer (reading, verb);
  gboolean touches =
      sayer != NULL && (sayer->end + 1 == verb->start || sayer->start == verb->end + 1);

  if (touches)
    return speak_as_party (voicing, sayer);
  if (office != NULL)
    return speak_as (voicing, GOTGAN_SPEAKER_PERSON, office->start, office->end);
  return en_name_before (reading, verb->start, voicing)
         || en_name_behind (reading, verb->end, voicing)
         || (sayer != NULL && speak_as_party (voicing, sayer));
}

/* --- Words ----------------------------------------------------------------------------------- */

/* "according to Mensch" */
static gboolean
en_surname_behind (const GotganReading *reading, gsize word_end, GotganVoicing *voicing)
{
  gsize first = word_end + 1;
  gsize end = first < reading->end ? capitalised_word_behind (reading, first) : first;

  return end > first + 1 && speak_as (voicing, GOTGAN_SPEAKER_PERSON, first, end);
}

/* "according to Crunchbase", "according to the company" */
static gboolean
speak_by_name_behind (const GotganReading *reading, const GotganVoiceMention *word,
                      GotganVoicing *voicing)
{
  gsize length = strlen ("the ");

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->start > word->end && mention->start <= word->end + 1 + length)
        return speak_as_party (voicing, mention);
    }
  return en_name_behind (reading, word->end, voicing)
         || en_surname_behind (reading, word->end, voicing);
}

static gboolean
speak_by_verb (const GotganReading *reading, const GotganVoiceMention *verb, GotganVoicing *voicing)
{
  gboolean named = reading->language == GOTGAN_LANGUAGE_KO
                       ? ko_subject_speaks (reading, verb, voicing)
                       : en_subject_speaks (reading, verb, voicing);

  return named
         || speak_as (voicing,
                      verb->voice == GOTGAN_VOICE_SPEAKS ? GOTGAN_SPEAKER_PERSON
                                                         : GOTGAN_SPEAKER_COMPANY,
                      verb->start, verb->end);
}

static gboolean
speak_by_word (const GotganReading *reading, const GotganVoiceMention *word, GotganVoicing *voicing)
{
  switch (word->voice)
    {
    case GOTGAN_VOICE_FILING:
      return speak_as (voicing, GOTGAN_SPEAKER_FILING, word->start, word->end);
    case GOTGAN_VOICE_OUTLET:
      return speak_as (voicing, GOTGAN_SPEAKER_OUTLET, word->start, word->end);
    case GOTGAN_VOICE_HEARSAY:
      voicing->hearsay = TRUE;
      return speak_as (voicing, GOTGAN_SPEAKER_UNNAMED, word->start, word->end);
    case GOTGAN_VOICE_UNNAMED:
      return speak_as (voicing, GOTGAN_SPEAKER_UNNAMED, word->start, word->end);
    case GOTGAN_VOICE_COMPANY:
      return speak_as (voicing, GOTGAN_SPEAKER_COMPANY, word->start, word->end);
    case GOTGAN_VOICE_PERSON:
      return speak_as (voicing, GOTGAN_SPEAKER_PERSON, word->start, word->end);
    case GOTGAN_VOICE_FOLLOWS:
      return speak_by_name_behind (reading, word, voicing);
    case GOTGAN_VOICE_SAYS:
    case GOTGAN_VOICE_SPEAKS:
      return speak_by_verb (reading, word, voicing);
    case GOTGAN_VOICE_NONE:
    default:
      return FALSE;
    }
}

/* The last of a kind: in Korean the verb that reports the whole closes it. */
static const GotganVoiceMention *
find_voice (GArray *words, GotganVoice voice)
{
  for (guint i = words->len; i > 0; i--)
    if (g_array_index (words, GotganVoiceMention, i - 1).voice == voice)
      return &g_array_index (words, GotganVoiceMention, i - 1);
  return NULL;
}

static gboolean
speak_by_outlet (const GotganDiscourse *self, const GotganReading *reading, GotganVoicing *voicing)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);
      const char *name = mention->id != NULL ? mention->id : mention->name;

      if (mention->kind == GOTGAN_PARTY_OUTLET && name != NULL
          && g_ptr_array_find_with_equal_func (self->credits, name, g_str_equal, NULL))
        return speak_as_party (voicing, mention);
    }
  return FALSE;
}

GotganVoicing
gotgan_claim_voicing (const GotganDiscourse *self, const GotganReading *reading)
{
  GotganVoicing voicing = { .speaker = GOTGAN_SPEAKER_ARTICLE };
  g_autoptr (GArray) words = gotgan_speakers_find (gotgan_rules_get_speakers (self->rules),
                                                   reading->text, reading->start, reading->end);

  for (GotganVoice voice = 0; voice < GOTGAN_VOICE_NONE; voice++)
    {
      const GotganVoiceMention *word = find_voice (words, voice);

      if (voice == GOTGAN_VOICE_OUTLET && speak_by_outlet (self, reading, &voicing))
        break;
      if (word != NULL && speak_by_word (reading, word, &voicing))
        break;
    }
  return voicing;
}
