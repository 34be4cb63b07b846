/* What the surroundings of capitalised words tell of them: the noun before, the verb beside, the apposition behind. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_BEFORE 70
#define MAX_WORD 32

/* The word in small letters, or an empty string when it is too long for any list. */
static void
copy_word (char word[MAX_WORD], const char *text, gsize start, gsize end)
{
  gsize length = end - start < MAX_WORD ? end - start : 0;

  for (gsize i = 0; i < length; i++)
    word[i] = g_ascii_tolower (text[start + i]);
  word[length] = '\0';
}

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
  char word[MAX_WORD];
  const char *value;

  copy_word (word, text, start, end);
  /* "backers Novella and Cohort" */
  if (end - start > 3 && end - start < MAX_WORD && word[end - start - 1] == 's'
      && !cue_is (self, GOTGAN_CUE_ORG, word, NULL))
    word[end - start - 1] = '\0';
  if (cue_is (self, GOTGAN_CUE_TITLE, word, NULL) || g_str_equal (word, "executive"))
    vote (candidate, GOTGAN_EVIDENCE_PERSON, weight);
  else if (cue_is (self, GOTGAN_CUE_ORG, word, &value))
    {
      vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, weight);
      if (candidate->kind == GOTGAN_PARTY_COMPANY)
        candidate->kind = gotgan_party_kind_of_value (value);
    }
  else if (classes & GOTGAN_NAME_PRESS)
    vote (candidate, GOTGAN_EVIDENCE_OUTLET, weight);
  else if (classes & GOTGAN_NAME_TRADE)
    vote (candidate, GOTGAN_EVIDENCE_PERSON, weight);
  else if (classes & GOTGAN_NAME_PROJECT)
    vote (candidate, GOTGAN_EVIDENCE_PROJECT, weight);
  else if (classes & GOTGAN_NAME_PRODUCT)
    vote (candidate, GOTGAN_EVIDENCE_PRODUCT, weight);
  else if (classes & GOTGAN_NAME_AREA)
    vote (candidate, GOTGAN_EVIDENCE_PLACE, weight);
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
          && gotgan_party_en_vote_of_noun (self, text, first, end, STATEMENT, candidate))
         || gotgan_party_en_vote_of_noun (self, text, start, end, STATEMENT, candidate);
}

/* --- Before -------------------------------------------------------------------------------------- */

/* "takeover of Novella", "stake in Novella": a noun of the field and its preposition. */
static gboolean
is_object_of_noun (GotganPartyNames *self, const char *text, gsize preposition)
{
  static const char *const frames[] = { "buy", "invest", "hold", "value", "sell", "venture" };
  static const char *const nouns[] = { "shares",    "merge", "invest", "invested",
                                       "investing", "share", "stock",  "confidence" };
  gsize start, end;
  const char *value;
  char noun[MAX_WORD];

  if (!gotgan_party_en_word_before (text, preposition, &start, &end))
    return FALSE;
  copy_word (noun, text, start, end);
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_equal (noun, nouns[i]))
      return TRUE;
  if (!cue_is (self, GOTGAN_CUE_NOUN, noun, &value)
      && !cue_is (self, GOTGAN_CUE_VERB, noun, &value))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    if (g_str_equal (value, frames[i]))
      return TRUE;
  return FALSE;
}

/* "put $40m into a stake of 4 per cent in Novella": money goes in, not a place. */
static gboolean
has_money_before (const char *text, gsize at)
{
  static const char *const words[] = { "stake",    "invest",  "holding", "shares", "interest",
                                       "backer",   "equity",  "$",       "€",      "£",
                                       "per cent", "percent", "%" };
  gsize from = at > MAX_BEFORE ? at - MAX_BEFORE : 0;

  for (gsize i = at; i > from + 1; i--)
    if (text[i] == ' ' && text[i - 1] == '.')
      from = i;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strstr_len (text + from, (gssize) (at - from), words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "a Paris lab called Novella", "the campus, known as Ebro Norte": the nearest noun that says what is called so. */
void
gotgan_party_en_weigh_naming (GotganPartyNames *self, const char *text, gsize at,
                              GotganNameCandidate *candidate)
{
  gsize start, end;

  for (guint i = 0; i < 8; i++)
    {
      if (at > 1 && text[at - 1] == ' ' && text[at - 2] == ',')
        at -= 2;
      if (!gotgan_party_en_word_before (text, at, &start, &end))
        return;
      if (gotgan_party_en_vote_of_noun (self, text, start, end, STATEMENT, candidate))
        return;
      at = start;
    }
}

/* "owns 18 per cent of Novella", "bought 30% of Novella" */
static gboolean
is_of_share (const char *text, gsize preposition)
{
  return gotgan_text_stand_before (text, preposition, "% ")
         || gotgan_text_stand_before (text, preposition, "percent ")
         || gotgan_text_stand_before (text, preposition, "per cent ")
         || gotgan_text_stand_before (text, preposition, "shares ");
}

/* "invested $15m in Novella" */
static gboolean
is_invested_in (const char *text, gsize preposition)
{
  static const char *const words[] = { "invest", "put ", "inject", "pour", "pump", "plough" };
  gsize from = preposition > MAX_BEFORE ? preposition - MAX_BEFORE : 0;

  if (preposition < 2
      || !(g_ascii_isdigit (text[preposition - 2])
           || strchr ("mnbk", text[preposition - 2]) != NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strstr_len (text + from, (gssize) (preposition - from), words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "the village of Novella": a noun of a place and its preposition. */
static gboolean
is_of_area (GotganPartyNames *self, const char *text, gsize preposition)
{
  gsize start, end;

  return gotgan_party_en_word_before (text, preposition, &start, &end)
         && (gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, start, end)
             & GOTGAN_NAME_AREA)
                != 0;
}

/* "the chief executive of Novella": those who have an office have it somewhere. */
static gboolean
is_of_title (GotganPartyNames *self, const char *text, gsize preposition)
{
  GotganNameCandidate holder = { 0 };
  gsize start, end;

  if (!gotgan_party_en_word_before (text, preposition, &start, &end))
    return FALSE;
  gotgan_party_en_vote_of_noun (self, text, start, end, HINT, &holder);
  return holder.votes[GOTGAN_EVIDENCE_PERSON] > 0;
}

/* "founded by Jane Doe": what people do. "first reported by Cohort": what outlets do. */
static void
weigh_doer (const char *text, gsize by, GotganNameCandidate *candidate)
{
  static const char *const people[] = { "founded", "co-founded", "cofounded", "started",
                                        "invented" };
  static const char *const outlets[] = { "reported", "seen", "obtained", "published" };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (gotgan_party_en_after_word (text, by, people[i]))
      vote (candidate, GOTGAN_EVIDENCE_PERSON, STATEMENT);
  for (guint i = 0; i < G_N_ELEMENTS (outlets); i++)
    if (gotgan_party_en_after_word (text, by, outlets[i]))
      vote (candidate, GOTGAN_EVIDENCE_OUTLET, SIGN + HINT);
}

static void
weigh_preposition (GotganPartyNames *self, const char *text, gsize start, const char *word,
                   GotganNameCandidate *candidate)
{
  static const char *const places[] = { "in",     "near",       "outside", "across",
                                        "around", "throughout", "off",     NULL };
  static const char *const givers[] = { "by", "into", "from", "with", "including" };
  static const char *const names[] = { "called", "named", "dubbed", "as", "nicknamed" };

  if ((g_str_equal (word, "of") || g_str_equal (word, "in") || g_str_equal (word, "with")
       || g_str_equal (word, "for"))
      && is_object_of_noun (self, text, start))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
  else if ((g_str_equal (word, "of") && is_of_share (text, start))
           || (g_str_equal (word, "in") && is_invested_in (text, start)))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
  else if (g_strv_contains (places, word)
           && !(g_str_equal (word, "in") && has_money_before (text, start)))
    vote (candidate,
          gotgan_party_en_after_word (text, start, "report") ? GOTGAN_EVIDENCE_OUTLET
                                                             : GOTGAN_EVIDENCE_PLACE,
          SIGN);
  else if (g_str_equal (word, "of") && is_of_area (self, text, start))
    vote (candidate, GOTGAN_EVIDENCE_PLACE, STATEMENT);
  if (g_str_equal (word, "of") && is_of_title (self, text, start))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
  if (g_str_equal (word, "by"))
    weigh_doer (text, start, candidate);
  for (guint i = 0; i < G_N_ELEMENTS (givers); i++)
    if (g_str_equal (word, givers[i]))
      vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (word, names[i])
        && (i != 3 || gotgan_party_en_after_word (text, start, "known")))
      gotgan_party_en_weigh_naming (self, text, start, candidate);
}

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
    vote (candidate,
          is_place (self, text, start, end) ? GOTGAN_EVIDENCE_PLACE : GOTGAN_EVIDENCE_ORGANISATION,
          HINT);
  if (run->end + 6 < limit
      && ((gotgan_text_starts (text + run->end, " and ")
           && is_capital (text, run->end + strlen (" and ")))
          || (gotgan_text_starts (text + run->end, ", ")
              && is_capital (text, run->end + strlen (", ")))))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, run->opens ? SIGN : HINT);
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
  char word[MAX_WORD];

  if (is_addressed (text, run->start))
    vote (candidate, GOTGAN_EVIDENCE_PERSON, STATEMENT);
  if (!gotgan_party_en_word_before (text, at, &start, &end))
    return;
  copy_word (word, text, start, end);
  if (vote_of_phrase (self, text, start, end, candidate) || at != run->start)
    return;
  weigh_preposition (self, text, start, word, candidate);
  if (cue_is (self, GOTGAN_CUE_VERB, word, NULL))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
  else if (run->n_words > 1 && (g_str_equal (word, "said") || g_str_equal (word, "says")))
    vote (candidate, GOTGAN_EVIDENCE_PERSON, SIGN);
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
      vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
      candidate->kind = gotgan_party_kind_of_value (run->suffix);
    }
  else if (run->n_words > 1 && run->n_words < 5
           && (begins_with_given (self, text, run) || has_initial (text, run)))
    vote (candidate, GOTGAN_EVIDENCE_PERSON, STATEMENT + HINT);
  if (g_strstr_len (text + run->start, (gssize) (run->end - run->start), " of ") != NULL
      || g_strstr_len (text + run->start, (gssize) (run->end - run->start), " & ") != NULL
      || g_strstr_len (text + run->start, (gssize) (run->end - run->start), " and ") != NULL)
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
  /* "DeepHarbor", "Drive.ai" */
  if (has_inner_mark (text, run))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
  if (run->n_words > 1
      && (gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, run->last, run->end)
          & GOTGAN_NAME_AREA))
    vote (candidate, GOTGAN_EVIDENCE_PLACE, STATEMENT);
  if (is_in_dateline (text, run))
    candidate->kind = GOTGAN_PARTY_OUTLET;
  if (gotgan_text_starts (text + run->start, "Project "))
    vote (candidate, GOTGAN_EVIDENCE_PROJECT, 2 * STATEMENT);
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
    vote (candidate, GOTGAN_EVIDENCE_PRODUCT, SIGN);
  if (is_one_of_kind (text, limit, run))
    vote (candidate, GOTGAN_EVIDENCE_PRODUCT, SIGN);
  gotgan_party_en_weigh_behind (self, text, limit, run, candidate);
}
