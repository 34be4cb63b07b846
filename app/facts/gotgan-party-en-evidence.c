/* What the surroundings of capitalised words tell of them: apposition, the verb beside them, the list they stand in. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_APPOSITION 90
#define MAX_AROUND 400

/* "Novella, owned by …", "Novella, which makes …": people are not. */
static gboolean
says_company (const char *p)
{
  static const char *const words[] = { "owned by ",          "backed by ",       "founded by ",
                                       "founded in ",        "which ",           "based in ",
                                       "majority-owned by ", "headquartered in " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_text_starts (p, words[i]))
      return TRUE;
  return FALSE;
}

/* ", a Paris start-up", ", the hedge fund": the noun within the first words behind the comma. */
gboolean
gotgan_party_en_is_apposed (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                            GotganPartyKind *kind)
{
  gsize stop = MIN (limit, at + MAX_APPOSITION);

  if (at + 2 >= limit || text[at] != ',' || text[at + 1] != ' ')
    return FALSE;
  at += 2;
  if (says_company (text + at))
    return TRUE;
  if (!gotgan_text_starts (text + at, "a ") && !gotgan_text_starts (text + at, "an ")
      && !gotgan_text_starts (text + at, "the ") && !gotgan_text_starts (text + at, "whose ")
      && !gotgan_text_starts (text + at, "which "))
    return FALSE;
  for (; at < stop && strchr (",.;", text[at]) == NULL; at++)
    {
      const char *value;
      gsize end;
      g_autofree char *word = NULL;

      if (at == 0 || text[at - 1] != ' ')
        continue;
      if (gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, text, limit, at) != 0)
        {
          *kind = GOTGAN_PARTY_PERSON;
          return TRUE;
        }
      end = gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_ORG, text, limit, at);
      if (end == 0)
        continue;
      word = g_strndup (text + at, end - at);
      if (gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_ORG, word, &value))
        *kind = gotgan_party_kind_of_value (value);
      return TRUE;
    }
  return FALSE;
}

static gboolean
frame_at (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  return gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_VERB, text, limit, at) != 0
         || gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_STAGE, text, limit, at) != 0;
}

/* "Peepal of Delhi invested", "the plant in Delhi": what a preposition takes does nothing itself. */
static gboolean
is_complement (const char *text, gsize at)
{
  static const char *const words[] = {
    "of", "in", "at", "near", "outside", "across", "from", "to"
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_party_en_after_word (text, at, words[i]))
      return TRUE;
  return FALSE;
}

/* "Novella raised", "Novella has agreed": the run is the subject of a verb of the field. */
gboolean
gotgan_party_en_acts (GotganPartyNames *self, const char *text, gsize limit, gsize start, gsize end)
{
  static const char *const auxiliaries[] = { "has ",  "had ",     "have ",  "is ",   "was ",
                                             "also ", "will ",    "would ", "may ",  "could ",
                                             "then ", "already ", "once ",  "later " };
  gsize at = end + 1;

  if (end >= limit || text[end] != ' ' || is_complement (text, start))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (auxiliaries); i++)
    if (gotgan_text_starts (text + at, auxiliaries[i]))
      at += strlen (auxiliaries[i]);
  return at < limit && frame_at (self, text, limit, at);
}

/* A noun in small letters behind the run: "Danish wind farms", the run only describes it. */
static gboolean
describes_noun (const char *text, gsize limit, gsize end)
{
  static const char *const words[] = {
    "a",    "after", "again", "also",  "an",   "and",  "as",    "at",    "before", "but",  "by",
    "for",  "from",  "has",   "have",  "had",  "in",   "into",  "is",    "it",     "its",  "last",
    "next", "of",    "on",    "or",    "over", "said", "since", "that",  "the",    "this", "to",
    "was",  "were",  "when",  "which", "who",  "will", "with",  "while", "would",  "until"
  };
  gsize stop;
  g_autofree char *word = NULL;

  if (end + 1 >= limit || text[end] != ' ' || !g_ascii_islower (text[end + 1]))
    return FALSE;
  stop = gotgan_party_word_end (text, limit, end + 1);
  word = g_strndup (text + end + 1, stop - end - 1);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return FALSE;
  return TRUE;
}

/* "takeover of Novella", "merger with Novella", "stake in Novella": a noun of the field and its preposition. */
static gboolean
is_object_of_noun (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  static const char *const frames[] = { "buy", "invest", "hold", "value", "sell", "venture" };
  gsize first, stop;
  const char *value;
  g_autofree char *noun = NULL;

  if (!gotgan_party_en_word_is (text, start, end, "of")
      && !gotgan_party_en_word_is (text, start, end, "in")
      && !gotgan_party_en_word_is (text, start, end, "with")
      && !gotgan_party_en_word_is (text, start, end, "for"))
    return FALSE;
  if (!gotgan_party_en_word_before (text, start, &first, &stop))
    return FALSE;
  noun = g_ascii_strdown (text + first, stop - first);
  if (g_str_equal (noun, "shares") || g_str_equal (noun, "merge") || g_str_equal (noun, "invest"))
    return TRUE;
  if (!gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NOUN, noun, &value))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    if (g_str_equal (value, frames[i]))
      return TRUE;
  return FALSE;
}

/* "Its retail arm, Novella, lost", "the seller, Novella, bought": the name stands in apposition to a noun. */
static gboolean
is_apposition (GotganPartyNames *self, const char *text, gsize limit, gsize at, gsize end,
               GotganPartyKind *kind)
{
  gsize first, stop;
  const char *value;
  g_autofree char *noun = NULL;

  if (at < 4 || text[at - 1] != ' ' || text[at - 2] != ',' || end >= limit
      || strchr (",.;", text[end]) == NULL
      || !gotgan_party_en_word_before (text, at - 2, &first, &stop))
    return FALSE;
  noun = g_ascii_strdown (text + first, stop - first);
  if (!gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_ORG, noun, &value))
    return FALSE;
  *kind = gotgan_party_kind_of_value (value);
  return TRUE;
}

gboolean
gotgan_party_en_is_acted_on (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                             gsize end, GotganPartyKind *kind)
{
  static const char *const words[] = { "by", "into", "including", "from", "and" };
  gsize start, stop;
  const char *value;
  g_autofree char *word = NULL;

  if (is_apposition (self, text, limit, at, end, kind))
    return TRUE;
  if (!gotgan_party_en_word_before (text, at, &start, &stop))
    return FALSE;
  word = g_strndup (text + start, stop - start);
  if (gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_ORG, word, &value))
    {
      *kind = gotgan_party_kind_of_value (value);
      return TRUE;
    }
  if (is_object_of_noun (self, text, start, stop))
    return !describes_noun (text, limit, end);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_party_en_word_is (text, start, stop, words[i]))
      return TRUE;
  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_VERB, word, NULL);
}

/* Whether the sentence around @at is about money put into companies. */
static gboolean
in_deal (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  gsize start = at;
  gsize end = at;
  g_autoptr (GArray) cues = NULL;

  while (start > 0 && at - start < MAX_AROUND && !(text[start] == ' ' && text[start - 1] == '.'))
    start--;
  while (end < limit && end - at < MAX_AROUND && !(text[end] == '.' && text[end + 1] == ' '))
    end++;
  while (start < at && (text[start] & 0xc0) == 0x80)
    start++;
  while (end > at && (text[end] & 0xc0) == 0x80)
    end--;
  cues = gotgan_cues_find (self->cues, GOTGAN_LANGUAGE_EN, text, start, end);
  for (guint i = 0; i < cues->len; i++)
    {
      GotganFrame frame = g_array_index (cues, GotganCue, i).frame;

      if (frame == GOTGAN_FRAME_RAISE || frame == GOTGAN_FRAME_INVEST || frame == GOTGAN_FRAME_JOIN
          || frame == GOTGAN_FRAME_LEAD || frame == GOTGAN_FRAME_BUY)
        return TRUE;
    }
  return FALSE;
}

/* "Sequoia, Novella, Cohort and Accel": inside a list of names. */
gboolean
gotgan_party_en_is_listed (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                           gsize end)
{
  gsize before = at;

  if (at < 4 || text[at - 1] != ' ' || text[at - 2] != ',' || !g_ascii_isalnum (text[at - 3]))
    return FALSE;
  before = at - 2;
  while (before > 0 && g_ascii_isalnum (text[before - 1]))
    before--;
  if (!g_ascii_isupper (text[before]))
    return FALSE;
  return (text[end] == ',' || gotgan_text_starts (text + end, " and "))
         && in_deal (self, text, limit, at);
}

gboolean
gotgan_party_en_is_titled (GotganPartyNames *self, const char *text, gsize at)
{
  gsize start, end;
  g_autofree char *word = NULL;

  if (at > 2 && text[at - 1] == ' ' && text[at - 2] == ',')
    at -= 2;
  if (!gotgan_party_en_word_before (text, at, &start, &end))
    return FALSE;
  word = g_strndup (text + start, end - start);
  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, word, NULL)
         || g_ascii_strcasecmp (word, "executive") == 0;
}

gboolean
gotgan_party_en_owns (const char *text, gsize limit, gsize end)
{
  gsize at = end;

  if (gotgan_text_starts (text + end, "'s "))
    at += strlen ("'s ");
  else if (gotgan_text_starts (text + end, "’s "))
    at += strlen ("’s ");
  return at > end && at < limit && g_ascii_islower (text[at]);
}
