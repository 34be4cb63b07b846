/* What the surroundings of capitalised words tell of them: the noun before, the verb beside, the apposition behind. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static gboolean
cue_is (GotganPartyNames *self, GotganCueClass class, const char *word, const char **value)
{
  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, class, word, value);
}

gboolean
gotgan_party_en_vote_of_noun (GotganPartyNames *self, const char *text, gsize start, gsize end,
                              guint weight, GotganNameCandidate *candidate)
{
  GotganNameClass classes =
      gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, start, end);
  char word[GOTGAN_PARTY_EN_MAX_WORD];
  const char *value;

  gotgan_party_en_copy_word (word, text, start, end);
  /* "backers Novella and Cohort" */
  if (end - start > 3 && end - start < GOTGAN_PARTY_EN_MAX_WORD && word[end - start - 1] == 's'
      && !cue_is (self, GOTGAN_CUE_ORG, word, NULL))
    word[end - start - 1] = '\0';
  if (cue_is (self, GOTGAN_CUE_TITLE, word, NULL) || g_str_equal (word, "executive"))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON, weight);
  else if (cue_is (self, GOTGAN_CUE_ORG, word, &value))
    {
      gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, weight);
      if (candidate->kind == GOTGAN_PARTY_COMPANY)
        candidate->kind = gotgan_party_kind_of_value (value);
    }
  else if (classes & GOTGAN_NAME_PRESS)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_OUTLET, weight);
  else if (classes & GOTGAN_NAME_TRADE)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON, weight);
  else if (classes & GOTGAN_NAME_PROJECT)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PROJECT, weight);
  else if (classes & GOTGAN_NAME_PRODUCT)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PRODUCT, weight);
  else if (classes & GOTGAN_NAME_AREA)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PLACE, weight);
  else
    return FALSE;
  return TRUE;
}

/* "the pension manager Novella", "the news site Cohort": two words may say more than the last one. */
static gboolean
vote_of_phrase (GotganPartyNames *self, const char *text, gsize start, gsize end,
                GotganNameCandidate *candidate)
{
  gsize first, stop;

  return (gotgan_party_en_word_before (text, start, &first, &stop) && stop + 1 == start
          && gotgan_party_en_vote_of_noun (self, text, first, end, GOTGAN_PARTY_STATEMENT,
                                           candidate))
         || gotgan_party_en_vote_of_noun (self, text, start, end, GOTGAN_PARTY_STATEMENT,
                                          candidate);
}

/* --- Before -------------------------------------------------------------------------------------- */

/* "Its retail arm, Novella, lost": the name stands in apposition to a noun. */
static gboolean
is_set_off (const char *text, gsize limit, const GotganNameRun *run)
{
  return run->start > 4 && text[run->start - 1] == ' ' && text[run->start - 2] == ','
         && run->end < limit && strchr (",.;", text[run->end]) != NULL;
}

/* "Leicester and Novella": beside a place stands a place. */
static gboolean
is_place (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  return (gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, start, end)
          & GOTGAN_NAME_PLACE)
         != 0;
}

static gboolean
is_capital (const char *text, gsize at)
{
  return g_unichar_isupper (g_utf8_get_char (text + at));
}

/* "Accel, Novella and Cohort": beside another name. */
static void
weigh_list (GotganPartyNames *self, const char *text, gsize limit, const GotganNameRun *run,
            GotganNameCandidate *candidate)
{
  gsize at = run->start;
  gsize start, end;

  if (at > 4 && gotgan_text_stand_before (text, at, " and "))
    at -= strlen (" and ");
  else if (at > 2 && gotgan_text_starts (text + at - 2, ", "))
    at -= 2;
  if (at < run->start && text[at - 1] == ',')
    at--;
  if (at < run->start && gotgan_party_en_word_before (text, at, &start, &end)
      && g_ascii_isupper (text[start]))
    gotgan_party_vote (candidate,
                       is_place (self, text, start, end) ? GOTGAN_EVIDENCE_PLACE
                                                         : GOTGAN_EVIDENCE_ORGANISATION,
                       GOTGAN_PARTY_HINT);
  if (run->end + 6 < limit
      && ((gotgan_text_starts (text + run->end, " and ")
           && is_capital (text, run->end + strlen (" and ")))
          || (gotgan_text_starts (text + run->end, ", ")
              && is_capital (text, run->end + strlen (", ")))))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
                       run->opens ? GOTGAN_PARTY_SIGN : GOTGAN_PARTY_HINT);
}

/* “Destiny”: quotes hold the title of a work. */
static gboolean
is_quoted (const char *text, gsize limit, const GotganNameRun *run)
{
  return run->start > 0 && run->end < limit
         && ((text[run->start - 1] == '"' && strchr ("\",", text[run->end]) != NULL)
             || (run->start > strlen ("“") && gotgan_text_stand_before (text, run->start, "“")
                 && (text[run->end] == ',' || gotgan_text_starts (text + run->end, "”"))));
}

/* "a Corsair costs": of companies there is no second one. */
static gboolean
is_one_of_kind (const char *text, gsize limit, const GotganNameRun *run)
{
  return (gotgan_party_en_after_word (text, run->start, "a")
          || gotgan_party_en_after_word (text, run->start, "an")
          || gotgan_party_en_after_word (text, run->start, "prototype"))
         && run->end < limit && strchr (",.;", text[run->end]) != NULL;
}

/* "Dr. Jane Doe" */
static gboolean
is_addressed (const char *text, gsize at)
{
  static const char *const words[] = { "Dr. ",  "Prof. ", "Sen. ", "Gov. ", "Rep. ",
                                       "Gen. ", "Mr. ",   "Mrs. ", "Ms. " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_text_stand_before (text, at, words[i]))
      return TRUE;
  return FALSE;
}

static void
weigh_before (GotganPartyNames *self, const char *text, gsize limit, const GotganNameRun *run,
              GotganNameCandidate *candidate)
{
  gsize at = is_set_off (text, limit, run) ? run->start - 2 : run->start;
  gsize start, end;
  char word[GOTGAN_PARTY_EN_MAX_WORD];

  if (is_addressed (text, run->start))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON, GOTGAN_PARTY_STATEMENT);
  if (!gotgan_party_en_word_before (text, at, &start, &end))
    return;
  gotgan_party_en_copy_word (word, text, start, end);
  if (vote_of_phrase (self, text, start, end, candidate) || at != run->start)
    return;
  gotgan_party_en_weigh_preposition (self, text, start, word, candidate);
  if (cue_is (self, GOTGAN_CUE_VERB, word, NULL))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  else if (run->n_words > 1 && (g_str_equal (word, "said") || g_str_equal (word, "says")))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON, GOTGAN_PARTY_SIGN);
}

/* --- Itself -------------------------------------------------------------------------------------- */

/* "Jane Doe", "Pieter-Jan Doe": the first word, or its first half, is a given name. */
static gboolean
begins_with_given (GotganPartyNames *self, const char *text, const GotganNameRun *run)
{
  gsize end = run->start;

  while (end < run->last && text[end] != ' ' && text[end] != '-')
    end++;
  return (gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, run->start, end)
          & GOTGAN_NAME_GIVEN)
         != 0;
}

static gboolean
has_initial (const char *text, const GotganNameRun *run)
{
  for (gsize i = run->start + 1; i + 2 < run->last; i++)
    if (text[i] == ' ' && g_ascii_isupper (text[i + 1]) && strchr (". ", text[i + 2]) != NULL)
      return TRUE;
  return FALSE;
}

/* "OSLO, Feb 11 (Nordmark Press) — …": the agency. */
static gboolean
is_in_dateline (const char *text, const GotganNameRun *run)
{
  return run->start > 0 && text[run->start - 1] == '(' && run->start < 80
         && (gotgan_text_starts (text + run->end, ") -")
             || gotgan_text_starts (text + run->end, ") –")
             || gotgan_text_starts (text + run->end, ") —"));
}

static gboolean
has_inner_mark (const char *text, const GotganNameRun *run)
{
  for (gsize i = run->start + 1; i + 1 < run->end; i++)
    if ((g_ascii_isupper (text[i]) && g_ascii_islower (text[i - 1]))
        || (text[i] == '.' && g_ascii_islower (text[i + 1])))
      return TRUE;
  return FALSE;
}

static void
weigh_shape (GotganPartyNames *self, const char *text, const GotganNameRun *run,
             GotganNameCandidate *candidate)
{
  if (run->suffix != NULL)
    {
      gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
      candidate->kind = gotgan_party_kind_of_value (run->suffix);
    }
  else if (run->n_words > 1 && run->n_words < 5
           && (begins_with_given (self, text, run) || has_initial (text, run)))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON,
                       GOTGAN_PARTY_STATEMENT + GOTGAN_PARTY_HINT);
  if (g_strstr_len (text + run->start, (gssize) (run->end - run->start), " of ") != NULL
      || g_strstr_len (text + run->start, (gssize) (run->end - run->start), " & ") != NULL
      || g_strstr_len (text + run->start, (gssize) (run->end - run->start), " and ") != NULL)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
  /* "DeepHarbor", "Drive.ai" */
  if (has_inner_mark (text, run))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_HINT);
  if (run->n_words > 1
      && (gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, run->last, run->end)
          & GOTGAN_NAME_AREA))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PLACE, GOTGAN_PARTY_STATEMENT);
  if (is_in_dateline (text, run))
    candidate->kind = GOTGAN_PARTY_OUTLET;
  if (gotgan_text_starts (text + run->start, "Project "))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PROJECT, 2 * GOTGAN_PARTY_STATEMENT);
}

void
gotgan_party_en_weigh (GotganPartyNames *self, const char *text, gsize limit,
                       const GotganNameRun *run, GotganNameCandidate *candidate)
{
  if (candidate->n_inside + candidate->n_opening <= 1)
    weigh_shape (self, text, run, candidate);
  weigh_before (self, text, limit, run, candidate);
  weigh_list (self, text, limit, run, candidate);
  if (is_quoted (text, limit, run))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PRODUCT, GOTGAN_PARTY_SIGN);
  if (is_one_of_kind (text, limit, run))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PRODUCT, GOTGAN_PARTY_SIGN);
  gotgan_party_en_weigh_behind (self, text, limit, run, candidate);
}
