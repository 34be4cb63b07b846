/* The words of an article that tell who says something or how far it is, as a reader would point at them: whole. */
#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* "two of the four people familiar with the matter" */
#define MAX_SPEAKER_WORDS 6
/* "they" */
#define PRONOUN_BYTES 4

/* --- Words ------------------------------------------------------------------------------------- */

static const char *const particles[] = { "은", "는", "이",   "가", "을", "를", "의",
                                         "에", "로", "으로", "도", "와", "과", "들" };

static gboolean
stands_particle_at (const char *text, gsize at)
{
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (gotgan_text_starts (text + at, particles[i]))
      return TRUE;
  return FALSE;
}

/* Where the word that goes on at @at begins; "증권거래위원회(SEC)에" is one. */
static gsize
find_word_start (const GotganReading *reading, gsize at)
{
  gboolean bracket = FALSE;

  while (at > reading->start)
    {
      gsize before = (gsize) (g_utf8_prev_char (reading->text + at) - reading->text);
      gunichar c = g_utf8_get_char (reading->text + before);

      if (!bracket && !g_unichar_isalnum (c) && c != ')')
        break;
      bracket = c != '(' && (bracket || c == ')');
      at = before;
    }
  return at;
}

void
gotgan_reading_widen_word (const GotganReading *reading, gsize *start, gsize *end)
{
  const char *text = reading->text;

  *start = find_word_start (reading, *start);
  if (stands_particle_at (text, *end))
    return;
  while (*end < reading->end && g_unichar_isalpha (g_utf8_get_char (text + *end)))
    *end = (gsize) (g_utf8_next_char (text + *end) - text);
}

/* --- Who says it ------------------------------------------------------------------------------- */

static gboolean
is_any (const char *word, gsize length, const char *const *words)
{
  for (; *words != NULL; words++)
    if (strlen (*words) == length && g_ascii_strncasecmp (*words, word, length) == 0)
      return TRUE;
  return FALSE;
}

/* Where "a person familiar with the matter" begins and ends. */
static gboolean
parts_speaker (const char *word, gsize length)
{
  static const char *const words[] = {
    "said",    "says",     "say",    "saying",   "told",      "who",       "that",      "which",
    "and",     "but",      "have",   "has",      "had",       "were",      "was",       "is",
    "are",     "declined", "as",     "while",    "added",     "by",        "citing",    "cited",
    "from",    "because",  "when",   "estimate", "estimates", "estimated", "expect",    "expects",
    "believe", "after",    "though", "although", "if",        "where",     "according", NULL
  };

  return is_any (word, length, words);
}

/* "people" goes on with "close to the deal", "filing" does not with "showed". */
static gboolean
goes_on (const char *word, gsize length)
{
  static const char *const words[] = { "with", "to", "of", "about", "on", "at", "for", NULL };

  return g_ascii_isupper (*word) || is_any (word, length, words);
}

/* "officials said" is whole as it is */
static gboolean
ends_in_saying (const char *text, gsize start, gsize end)
{
  static const char *const verbs[] = { " said", " says", " say", " told" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (end - start > strlen (verbs[i]) && gotgan_text_stand_before (text, end, verbs[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_word (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_isalnum (c) || c == '-' || c == '\'' || c == 0x2019;
}

static gsize
find_word_end (const GotganReading *reading, gsize at)
{
  while (at < reading->end && is_in_word (reading->text + at))
    at = (gsize) (g_utf8_next_char (reading->text + at) - reading->text);
  return at;
}

/* One word further to the left, or @start. */
static gsize
widen_left (const GotganReading *reading, gsize start)
{
  static const char *const before[] = { "to", "in", NULL };
  const char *text = reading->text;
  gsize end = start - 1, at = end;

  if (start <= reading->start + 1 || text[end] != ' ')
    return start;
  while (at > reading->start && is_in_word (g_utf8_prev_char (text + at)))
    at = (gsize) (g_utf8_prev_char (text + at) - text);
  return at < end && !parts_speaker (text + at, end - at) && !is_any (text + at, end - at, before)
             ? at
             : start;
}

static gsize
widen_right (const GotganReading *reading, gsize end)
{
  gsize at = end + 1;
  gsize last;

  if (at >= reading->end || reading->text[end] != ' ')
    return end;
  last = find_word_end (reading, at);
  return last > at && !parts_speaker (reading->text + at, last - at) ? last : end;
}

/* "of the people said" is no speaker, "some of the people said" is one. */
static void
widen_english_speaker (const GotganReading *reading, gsize *start, gsize *end)
{
  const char *text = reading->text;
  gsize last = *end, next;

  for (guint i = 0; i < MAX_SPEAKER_WORDS; i++)
    *start = widen_left (reading, *start);
  while (last > *start && text[last - 1] != ' ')
    last--;
  next = widen_right (reading, *end);
  if (next == *end || ends_in_saying (text, *start, *end)
      || !(goes_on (text + *end + 1, next - *end - 1) || goes_on (text + last, *end - last)))
    return;
  for (guint i = 0; i < MAX_SPEAKER_WORDS; i++)
    *end = widen_right (reading, *end);
}

static const GotganPartyMention *
find_speaker (const GotganReading *reading, const GotganVoicing *voicing)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->start == voicing->start)
        return mention;
    }
  return NULL;
}

/* "김도현 대표": the name before an office, unless that word is part of something else. */
static gsize
find_name_before (const GotganReading *reading, gsize office)
{
  if (office <= reading->start + 1 || reading->text[office - 1] != ' ')
    return office;
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (gotgan_text_stand_before (reading->text, office - 1, particles[i]))
      return office;
  return find_word_start (reading, office - 1);
}

gboolean
gotgan_voicing_find_words (const GotganReading *reading, const GotganVoicing *voicing, gsize *start,
                           gsize *end)
{
  const GotganPartyMention *mention = find_speaker (reading, voicing);

  *start = voicing->start;
  *end = voicing->end;
  if (mention != NULL)
    return !mention->anaphor || mention->end - mention->start > PRONOUN_BYTES;
  if (reading->language == GOTGAN_LANGUAGE_EN && !voicing->hearsay)
    widen_english_speaker (reading, start, end);
  else if (voicing->speaker == GOTGAN_SPEAKER_PERSON
           && (reading->text[*end] == '(' || stands_particle_at (reading->text, *end)))
    *start = find_name_before (reading, *start);
  else
    gotgan_reading_widen_word (reading, start, end);
  return TRUE;
}
