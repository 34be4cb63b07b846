/* What is set off behind capitalised words explains them: "Novella, a Paris start-up", "Novella — which makes pumps —". */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_APPOSITION 90
#define MAX_BASE 40

/* "Novella, owned by …": people are not. */
static gboolean
says_company (const char *p)
{
  static const char *const words[] = { "owned by ",         "backed by ",  "founded by ",
                                       "founded in ",       "based in ",   "majority-owned by ",
                                       "headquartered in ", "started by ", "set up by ",
                                       "listed in ",        "valued at ",  "last valued at ",
                                       "once valued at ",   "formerly ",   "spun out of " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_text_starts (p, words[i]))
      return TRUE;
  return FALSE;
}

/* "Novella, which was founded by", "Novella, whose chief executive": everyday nouns are not founded and employ nobody. */
static gboolean
says_firm (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  static const char *const origins[] = { "founded ", "co-founded ", "started ", "set up ",
                                         "spun ",    "acquired ",   "bought ",  "owned ",
                                         "backed ",  "listed " };
  static const char *const trades[] = { "makes ",    "develops ", "builds ",  "designs ",
                                        "operates ", "sells ",    "runs ",    "provides ",
                                        "offers ",   "supplies ", "produces " };
  static const char *const owned[] = { "backers", "investors", "shares",   "shareholders", "brands",
                                       "owner",   "owners",    "founders", "customers" };

  if (gotgan_text_starts (text + at, "which was ") || gotgan_text_starts (text + at, "which is "))
    {
      at += strlen (text[at + strlen ("which ")] == 'w' ? "which was " : "which is ");
      for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
        if (gotgan_text_starts (text + at, origins[i]))
          return TRUE;
      return FALSE;
    }
  if (gotgan_text_starts (text + at, "which "))
    for (guint i = 0; i < G_N_ELEMENTS (trades); i++)
      if (gotgan_text_starts (text + at + strlen ("which "), trades[i]))
        return TRUE;
  if (!gotgan_text_starts (text + at, "whose "))
    return FALSE;
  at += strlen ("whose ");
  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    if (gotgan_text_starts (text + at, owned[i]))
      return TRUE;
  return gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, text, limit, at) != 0;
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

/* "a five-year-old, Paris-based lab": where the rest begins. */
static gsize
skip_age (const char *text, gsize at, gsize stop)
{
  const char *old = g_strstr_len (text + at, (gssize) (stop - at), "-old, ");
  const char *comma = memchr (text + at, ',', stop - at);

  return old != NULL && old + strlen ("-old") == comma ? (gsize) (old - text) + strlen ("-old,")
                                                       : at;
}

/* "a Harrowmere-based lab", "a Cambridge, Mass.-based drugmaker": where the rest begins, or @at. */
static gsize
skip_base (const char *text, gsize at, gsize stop)
{
  const char *based = g_strstr_len (text + at, (gssize) MIN (stop - at, MAX_BASE), "-based ");

  return based != NULL ? (gsize) (based - text) + strlen ("-based ") : at;
}

/* "a Chicago-based packager", "a Cambridge packager". Returns: where to read on. */
static gsize
weigh_origin (GotganPartyNames *self, const char *text, gsize limit, gsize at, gsize stop,
              GotganNameCandidate *candidate)
{
  const char *space = strchr (text + at, ' ');
  gsize origin = space != NULL ? (gsize) (space - text) + 1 : at;
  gsize based = skip_base (text, at, stop);

  if (based > at
      || gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_EN, GOTGAN_NAME_PLACE, text, limit,
                                origin)
             != 0)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  return based;
}

/* ", a Paris start-up", ", the fund's partner": the last noun of the phrase says what stands before it. */
static void
weigh_apposition (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                  GotganNameCandidate *candidate)
{
  gsize stop = MIN (limit, at + MAX_APPOSITION);
  gsize noun_start = 0, noun_end = 0;

  at = weigh_origin (self, text, limit, skip_age (text, at, stop), stop, candidate);
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
      /* "the state's investment fund": the owner is not what it is. */
      if (gotgan_text_starts (text + end, "'s ") || gotgan_text_starts (text + end, "’s "))
        {
          noun_end = 0;
          at = end + strlen ("'s");
          continue;
        }
      if (gotgan_party_en_vote_of_noun (self, text, at, end, GOTGAN_PARTY_HINT, &nobody))
        {
          noun_start = at;
          noun_end = end;
        }
      at = end;
    }
  if (noun_end > 0)
    gotgan_party_en_vote_of_noun (self, text, noun_start, noun_end, GOTGAN_PARTY_STATEMENT,
                                  candidate);
}

static gboolean
starts_with_article (const char *p)
{
  return gotgan_text_starts (p, "a ") || gotgan_text_starts (p, "an ")
         || gotgan_text_starts (p, "the ") || gotgan_text_starts (p, "its ")
         || gotgan_text_starts (p, "one of ") || gotgan_text_starts (p, "both ")
         || gotgan_text_starts (p, "all ") || gotgan_text_starts (p, "existing ");
}

static gboolean
is_age (const char *p)
{
  return g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && (p[2] == ',' || p[2] == '.');
}

/* "Novella, from the Netherlands, secured" */
static gboolean
comes_from (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  if (!gotgan_text_starts (text + at, "from "))
    return FALSE;
  at += strlen ("from ");
  if (gotgan_text_starts (text + at, "the "))
    at += strlen ("the ");
  return gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_EN, GOTGAN_NAME_PLACE, text, limit, at)
         != 0;
}

/* "Novella, maker of the Kite phone" */
static gboolean
is_trade_of (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  gsize end = gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_ORG, text, limit, at);

  return end != 0 && gotgan_text_starts (text + end, " of ");
}

void
gotgan_party_en_weigh_explanation (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                                   GotganNameCandidate *candidate)
{
  const char *p = text + at;
  gsize end = gotgan_party_word_end (text, limit, at);

  if (is_age (p) || gotgan_text_starts (p, "who ") || gotgan_text_starts (p, "aged "))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON, GOTGAN_PARTY_STATEMENT);
  else if (says_firm (self, text, limit, at))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
  else if (gotgan_text_starts (p, "which ") || gotgan_text_starts (p, "whose "))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
                       candidate->n_inside > 0 ? GOTGAN_PARTY_SIGN : GOTGAN_PARTY_HINT);
  else if (says_company (p) || comes_from (self, text, limit, at)
           || is_trade_of (self, text, limit, at))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  else if (starts_with_article (p)
           || gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, text, limit, at)
                  != 0)
    weigh_apposition (self, text, limit, at, candidate);
  else if (gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_EN, GOTGAN_NAME_PLACE, text, limit,
                                  at)
           >= end)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PLACE, GOTGAN_PARTY_SIGN);
  else if (gotgan_text_starts (p, "of ") && g_ascii_isupper (p[strlen ("of ")]))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
}

gsize
gotgan_party_en_set_off_end (const char *text, gsize at)
{
  static const char *const marks[] = { ", ", " — ", "—", " – ", " -- ", " - " };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (gotgan_text_starts (text + at, marks[i]))
      return at + strlen (marks[i]);
  return at;
}
