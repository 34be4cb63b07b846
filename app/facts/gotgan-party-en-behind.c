/* What stands behind capitalised words tells of them: an apposition, a verb, a noun that says what they name. */

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

/* ", a Paris start-up", ", the fund's partner": the last noun of the phrase says what stands before it. */
static void
weigh_apposition (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                  GotganNameCandidate *candidate)
{
  gsize stop = MIN (limit, at + MAX_APPOSITION);
  gsize noun_start = 0, noun_end = 0;
  gsize origin, based;

  at = skip_age (text, at, stop);
  origin = strchr (text + at, ' ') != NULL ? (gsize) (strchr (text + at, ' ') - text) + 1 : at;
  based = skip_base (text, at, stop);
  /* "a Chicago-based packager", "a Cambridge packager" */
  if (gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_EN, GOTGAN_NAME_PLACE, text, limit,
                             origin)
          != 0
      || based > at)
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
  at = based;

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

/* "Novella (Stockholm, gift cards)": an entry of a list. */
static gboolean
is_placed (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  gsize end = gotgan_text_starts (text + at, " (")
                  ? gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_EN, GOTGAN_NAME_PLACE, text,
                                           limit, at + strlen (" ("))
                  : 0;

  return end != 0 && (text[end] == ',' || text[end] == ';' || text[end] == ')');
}

/* "on Friday", "last week" */
static const char *
skip_words (const char *p, guint n_words)
{
  for (; n_words > 0 && *p == ' '; n_words--)
    for (p++; g_ascii_isalpha (*p);)
      p++;
  return p;
}

/* "Cohort reported last week", "she told Cohort.": the press at work. Sums are what companies report. */
static gboolean
is_press (const char *text, const GotganNameRun *run)
{
  static const char *const times[] = { " on ", " last ", " this ", " earlier", " yesterday", "" };
  const char *p = text + run->end;
  const char *rest = NULL;

  if (gotgan_text_starts (p, " reported"))
    rest = p + strlen (" reported");
  for (guint i = 0; rest != NULL && i < G_N_ELEMENTS (times); i++)
    if (gotgan_text_starts (rest, times[i]))
      {
        rest = skip_words (rest, *times[i] != '\0' ? 2 : 0);
        return gotgan_text_starts (rest, " that ") || strchr (".,;", *rest) != NULL;
      }
  return (*p == '.' || gotgan_text_starts (p, " in an interview"))
         && gotgan_party_en_after_word (text, run->start, "told");
}

static void
weigh_after_comma (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                   GotganNameCandidate *candidate)
{
  const char *p = text + at;
  gsize end = gotgan_party_word_end (text, limit, at);

  if (is_age (p) || gotgan_text_starts (p, "who ") || gotgan_text_starts (p, "aged "))
    vote (candidate, GOTGAN_EVIDENCE_PERSON, STATEMENT);
  else if (says_firm (self, text, limit, at))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
  else if (gotgan_text_starts (p, "which ") || gotgan_text_starts (p, "whose "))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, candidate->n_inside > 0 ? SIGN : HINT);
  else if (says_company (p) || comes_from (self, text, limit, at))
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

/* One past the comma or dash that sets off what explains the name, or @at. */
static gsize
set_off_end (const char *text, gsize at)
{
  static const char *const marks[] = { ", ", " — ", "—", " – ", " -- ", " - " };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (gotgan_text_starts (text + at, marks[i]))
      return at + strlen (marks[i]);
  return at;
}

static gboolean
frame_at (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  return gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_VERB, text, limit, at) != 0
         || gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_STAGE, text, limit, at) != 0;
}

/* "reported revenue of", "posted a second-quarter loss" */
static gboolean
reports_result (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  static const char *const verbs[] = { "reported ", "posted ", "booked ", "recorded ", "logged " };
  static const char *const frames[] = { "revenue", "loss", "profit", NULL };
  gboolean found = FALSE;
  const char *stop;
  g_autoptr (GArray) cues = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (verbs) && !found; i++)
    found = gotgan_text_starts (text + at, verbs[i]);
  if (!found)
    return FALSE;
  stop = skip_words (text + at, 0);
  for (guint i = 0; i < 5 && *stop != '\0'; i++)
    stop = strchr (stop + 1, ' ') != NULL ? strchr (stop + 1, ' ') : text + limit;
  cues = gotgan_cues_find (self->cues, GOTGAN_LANGUAGE_EN, text, at, (gsize) (stop - text));
  for (guint i = 0; i < cues->len; i++)
    if (g_strv_contains (frames, g_array_index (cues, GotganCue, i).value))
      return TRUE;
  return FALSE;
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
  static const char *const auxiliaries[] = {
    "has ",     "had ",   "have ",  "is ",      "was ",    "are ",    "were ",
    "also ",    "will ",  "would ", "may ",     "could ",  "then ",   "already ",
    "once ",    "later ", "now ",   "jointly ", "didn't ", "didn’t ", "doesn't ",
    "doesn’t ", "did ",   "does ",  "not "
  };

  for (guint i = 0; i < G_N_ELEMENTS (auxiliaries); i++)
    if (gotgan_text_starts (text + at, auxiliaries[i]))
      at += strlen (auxiliaries[i]);
  return at;
}

/* "Novella of Ghana": where it comes from. */
static gsize
skip_origin (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  gsize end = gotgan_text_starts (text + at, "of ")
                  ? gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_EN, GOTGAN_NAME_PLACE, text,
                                           limit, at + strlen ("of "))
                  : 0;

  return end != 0 && end < limit && text[end] == ' ' ? end + 1 : at;
}

/* "the Falcon model", "the Harbor fund"; in "the Harbor chairman" the person is somebody else. */
static void
weigh_noun_behind (GotganPartyNames *self, const char *text, gsize at, gsize end,
                   GotganNameCandidate *candidate)
{
  GotganNameCandidate noun = { 0 };

  gotgan_party_en_vote_of_noun (self, text, at, end, SIGN, &noun);
  if (noun.votes[GOTGAN_EVIDENCE_PERSON] > 0)
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
          text[end] == ' ' && g_ascii_isupper (text[end + 1]) ? SIGN + HINT : HINT);
  else
    gotgan_party_en_vote_of_noun (self, text, at, end, SIGN, candidate);
}

/* "Novella posted", "Novella expects", "Novella shares": at the start of a sentence a rare word that does or has something is
 * a name. */
static gboolean
ends_as_verb (const char *text, gsize at, gsize end)
{
  return (end > at + strlen ("ed") && gotgan_text_stand_before (text, end, "ed"))
         || (end > at + 2 && gotgan_text_stand_before (text, end, "s"));
}

/* "Novella raised", "Novella has agreed"; "the Falcon model", "the Harbor fund". */
static void
weigh_next_word (GotganPartyNames *self, const char *text, gsize limit, const GotganNameRun *run,
                 GotganNameCandidate *candidate)
{
  gsize bracket = gotgan_party_bracket_end (text, limit, run->end + 1);
  gsize first = bracket > run->end + 1 && text[bracket] == ' ' ? bracket + 1 : run->end + 1;
  gsize origin = skip_origin (self, text, limit, first);
  gsize at = skip_auxiliaries (text, origin);
  gsize end = gotgan_party_word_end (text, limit, at);

  if (at >= limit || !g_ascii_islower (text[at]))
    return;
  if (origin > first)
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
  if (at > origin && !is_complement (text, run->start))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
  if (!is_complement (text, run->start)
      && (frame_at (self, text, limit, at) || reports_result (self, text, limit, at)))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
  else if (gotgan_party_en_word_is (text, at, end, "said")
           || gotgan_party_en_word_is (text, at, end, "says")
           || gotgan_party_en_word_is (text, at, end, "told"))
    {
      vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
      vote (candidate, GOTGAN_EVIDENCE_PERSON, HINT);
    }
  else if (at == run->end + 1 && run->opens && !run->common && ends_as_verb (text, at, end))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
  else if (at == run->end + 1 && !run->opens)
    weigh_noun_behind (self, text, at, end, candidate);
}

void
gotgan_party_en_weigh_behind (GotganPartyNames *self, const char *text, gsize limit,
                              const GotganNameRun *run, GotganNameCandidate *candidate)
{
  static const char *const exchanges[] = { " (NASDAQ", " (Nasdaq", " (NYSE", " (LSE", " (HKG" };
  const char *p = text + run->end;

  if (run->end >= limit)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (exchanges); i++)
    if (gotgan_text_starts (p, exchanges[i]))
      vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
  if (gotgan_party_en_legal_form_end (text, limit, run->end) > run->end)
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
  if (gotgan_text_starts (p, "™") || gotgan_text_starts (p, "®"))
    vote (candidate, GOTGAN_EVIDENCE_PRODUCT, STATEMENT);
  if (is_placed (self, text, limit, run->end))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
  if (is_press (text, run))
    vote (candidate, GOTGAN_EVIDENCE_OUTLET, SIGN + HINT);
  if (gotgan_text_starts (p, "'s ") || gotgan_text_starts (p, "’s "))
    {
      gsize at = run->end + (*p == '\'' ? strlen ("'s ") : strlen ("’s "));

      vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
      if (gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, text, limit, at) != 0)
        vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
    }
  else if (set_off_end (text, run->end) > run->end)
    weigh_after_comma (self, text, limit, set_off_end (text, run->end), candidate);
  else if (*p == ' ')
    weigh_next_word (self, text, limit, run, candidate);
}
