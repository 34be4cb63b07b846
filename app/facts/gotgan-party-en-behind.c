/* What stands behind capitalised words tells of them: an apposition, a verb, a noun that says what they name. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_APPOSITION 90

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

/* What ends the noun phrase of an apposition. */
static gboolean
ends_phrase (const char *text, gsize start, gsize end)
{
  static const char *const words[] = { "of",   "in",    "that",    "which", "with", "for", "based",
                                       "from", "who",   "at",      "by",    "to",   "on",  "backed",
                                       "and",  "whose", "founded", "is",    "was" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_party_en_word_is (text, start, end, words[i]))
      return TRUE;
  return FALSE;
}

/* ", a Paris start-up", ", the fund's partner": the last noun of the phrase says what stands before it. */
static void
weigh_apposition (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                  GotganNameCandidate *candidate)
{
  gsize stop = MIN (limit, at + MAX_APPOSITION);
  gsize noun_start = 0, noun_end = 0;
  gsize origin =
      strchr (text + at, ' ') != NULL ? (gsize) (strchr (text + at, ' ') - text) + 1 : at;

  /* "a Chicago-based packager", "a Cambridge, Mass.-based drugmaker" */
  if (gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_EN, GOTGAN_NAME_PLACE, text, limit,
                             origin)
      != 0)
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);

  while (at < stop && strchr (",.;()", text[at]) == NULL)
    {
      gsize end = gotgan_party_word_end (text, limit, at);
      GotganNameCandidate nobody = { 0 };

      if (end <= at)
        {
          at = g_utf8_next_char (text + at) - text;
          continue;
        }
      if (noun_end > 0 && ends_phrase (text, at, end))
        break;
      if (gotgan_party_en_vote_of_noun (self, text, at, end, HINT, &nobody))
        {
          noun_start = at;
          noun_end = end;
        }
      at = end;
    }
  if (noun_end > 0)
    gotgan_party_en_vote_of_noun (self, text, noun_start, noun_end, STATEMENT, candidate);
}

static gboolean
starts_with_article (const char *p)
{
  return gotgan_text_starts (p, "a ") || gotgan_text_starts (p, "an ")
         || gotgan_text_starts (p, "the ") || gotgan_text_starts (p, "its ")
         || gotgan_text_starts (p, "one of ");
}

static gboolean
is_age (const char *p)
{
  return g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && (p[2] == ',' || p[2] == '.');
}

static void
weigh_after_comma (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                   GotganNameCandidate *candidate)
{
  const char *p = text + at;
  gsize end = gotgan_party_word_end (text, limit, at);

  if (is_age (p) || gotgan_text_starts (p, "who ") || gotgan_text_starts (p, "aged "))
    vote (candidate, GOTGAN_EVIDENCE_PERSON, STATEMENT);
  else if (says_company (p))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
  else if (starts_with_article (p)
           || gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, text, limit, at)
                  != 0)
    weigh_apposition (self, text, limit, at, candidate);
  else if (gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_EN, GOTGAN_NAME_PLACE, text, limit,
                                  at)
           >= end)
    vote (candidate, GOTGAN_EVIDENCE_PLACE, SIGN);
  else if (gotgan_text_starts (p, "of ") && g_ascii_isupper (p[strlen ("of ")]))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
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

static gsize
skip_auxiliaries (const char *text, gsize at)
{
  static const char *const auxiliaries[] = { "has ",  "had ",     "have ",  "is ",    "was ",
                                             "also ", "will ",    "would ", "may ",   "could ",
                                             "then ", "already ", "once ",  "later ", "now " };

  for (guint i = 0; i < G_N_ELEMENTS (auxiliaries); i++)
    if (gotgan_text_starts (text + at, auxiliaries[i]))
      at += strlen (auxiliaries[i]);
  return at;
}

/* "Novella raised", "Novella has agreed"; "the Falcon model", "the Harbor fund". */
static void
weigh_next_word (GotganPartyNames *self, const char *text, gsize limit, const GotganNameRun *run,
                 GotganNameCandidate *candidate)
{
  gsize at = skip_auxiliaries (text, run->end + 1);
  gsize end = gotgan_party_word_end (text, limit, at);

  if (at >= limit || !g_ascii_islower (text[at]))
    return;
  if (at > run->end + 1 && !is_complement (text, run->start))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
  if (!is_complement (text, run->start) && frame_at (self, text, limit, at))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
  else if (gotgan_party_en_word_is (text, at, end, "said")
           || gotgan_party_en_word_is (text, at, end, "says")
           || gotgan_party_en_word_is (text, at, end, "told"))
    {
      vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
      vote (candidate, GOTGAN_EVIDENCE_PERSON, HINT);
    }
  else if (at == run->end + 1 && !run->opens)
    gotgan_party_en_vote_of_noun (self, text, at, end, SIGN, candidate);
}

void
gotgan_party_en_weigh_behind (GotganPartyNames *self, const char *text, gsize limit,
                              const GotganNameRun *run, GotganNameCandidate *candidate)
{
  static const char *const exchanges[] = { " (NASDAQ", " (Nasdaq", " (NYSE", " (LSE", " (HKG" };
  const char *p = text + run->end;

  if (run->end + 2 >= limit)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (exchanges); i++)
    if (gotgan_text_starts (p, exchanges[i]))
      vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
  if (gotgan_text_starts (p, "™") || gotgan_text_starts (p, "®"))
    vote (candidate, GOTGAN_EVIDENCE_PRODUCT, STATEMENT);
  if (gotgan_text_starts (p, "'s ") || gotgan_text_starts (p, "’s "))
    {
      gsize at = run->end + (*p == '\'' ? strlen ("'s ") : strlen ("’s "));

      vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
      if (gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, text, limit, at) != 0)
        vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
    }
  else if (gotgan_text_starts (p, ", "))
    weigh_after_comma (self, text, limit, run->end + 2, candidate);
  else if (*p == ' ')
    weigh_next_word (self, text, limit, run, candidate);
}
