/* What stands behind capitalised words tells of them: a verb, a noun that says what they name, a bracket. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

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

  return gotgan_party_en_after_any (text, at, words, G_N_ELEMENTS (words));
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

  gotgan_party_en_vote_of_noun (self, text, at, end, GOTGAN_PARTY_SIGN, &noun);
  if (noun.votes[GOTGAN_EVIDENCE_PERSON] > 0)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
                       text[end] == ' ' && g_ascii_isupper (text[end + 1])
                           ? GOTGAN_PARTY_SIGN + GOTGAN_PARTY_HINT
                           : GOTGAN_PARTY_HINT);
  else
    gotgan_party_en_vote_of_noun (self, text, at, end, GOTGAN_PARTY_SIGN, candidate);
}

/* "Novella posted", "Novella expects", "Novella shares": at the start of a sentence a rare word that does or has something is
 * a name, if it is no plural. */
static gboolean
acts_or_has (GotganPartyNames *self, const char *text, gsize at, gsize end)
{
  GotganEnClass class = gotgan_en_words_get (self->en_words, text + at, end - at);

  return (class & (GOTGAN_EN_PAST | GOTGAN_EN_THIRD)) != 0
         || (end > at + strlen ("ed") && gotgan_text_stand_before (text, end, "ed"))
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
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_HINT);
  if (at > origin && !is_complement (text, run->start))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_HINT);
  if (!is_complement (text, run->start) && reports_result (self, text, limit, at))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
                       GOTGAN_PARTY_SIGN + GOTGAN_PARTY_HINT);
  else if (!is_complement (text, run->start) && frame_at (self, text, limit, at))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  else if (gotgan_party_en_word_is (text, at, end, "said")
           || gotgan_party_en_word_is (text, at, end, "says")
           || gotgan_party_en_word_is (text, at, end, "told"))
    {
      gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_HINT);
      gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON, GOTGAN_PARTY_HINT);
    }
  else if (at == run->end + 1 && run->opens && !run->common && text[run->end - 1] != 's'
           && acts_or_has (self, text, at, end))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_HINT);
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
      gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
  if (gotgan_party_en_legal_form_end (text, limit, run->end) > run->end)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
  if (gotgan_text_starts (p, "™") || gotgan_text_starts (p, "®"))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PRODUCT, GOTGAN_PARTY_STATEMENT);
  if (is_placed (self, text, limit, run->end))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  if (is_press (text, run))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_OUTLET, GOTGAN_PARTY_SIGN + GOTGAN_PARTY_HINT);
  if (gotgan_text_starts (p, "'s ") || gotgan_text_starts (p, "’s "))
    {
      gsize at = run->end + (*p == '\'' ? strlen ("'s ") : strlen ("’s "));

      gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_HINT);
      /* "Novella's chief executive", "Novella's bid", "Novella's plan" */
      if (gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, text, limit, at) != 0
          || gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NOUN, text, limit, at) != 0
          || frame_at (self, text, limit, at))
        gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
    }
  else if (gotgan_party_en_set_off_end (text, run->end) > run->end)
    gotgan_party_en_weigh_explanation (self, text, limit,
                                       gotgan_party_en_set_off_end (text, run->end), candidate);
  else if (*p == ' ')
    weigh_next_word (self, text, limit, run, candidate);
}
