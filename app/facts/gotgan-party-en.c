#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Bytes that are looked at for the word before a place; no list has a longer one. */
#define MAX_WORD_BEFORE 64

static const struct
{
  const char *word;
  GotganCase role;
} prepositions[] = {
  { "by", GOTGAN_CASE_BY },
  { "from", GOTGAN_CASE_SOURCE },
  { "in", GOTGAN_CASE_GOAL },
  { "into", GOTGAN_CASE_GOAL },
  { "to", GOTGAN_CASE_GOAL },
  { "for", GOTGAN_CASE_GOAL },
  { "of", GOTGAN_CASE_GENITIVE },
  { "with", GOTGAN_CASE_WITH },
  { "including", GOTGAN_CASE_INCLUDE },
  { "at", GOTGAN_CASE_MODIFIER },
  { "on", GOTGAN_CASE_GOAL },
  { "like", GOTGAN_CASE_VERSUS },
  { "than", GOTGAN_CASE_VERSUS },
  { "against", GOTGAN_CASE_VERSUS },
  { "via", GOTGAN_CASE_MODIFIER },
  { "through", GOTGAN_CASE_MODIFIER },
  { "under", GOTGAN_CASE_MODIFIER },
  { "rival", GOTGAN_CASE_VERSUS },
  { "former", GOTGAN_CASE_MODIFIER },
  { "ex", GOTGAN_CASE_MODIFIER },
  { "among", GOTGAN_CASE_INCLUDE },
  { "backer", GOTGAN_CASE_INCLUDE },
  { "over", GOTGAN_CASE_VERSUS },
};

/* --- Words before and after ------------------------------------------------------------------ */

gboolean
gotgan_party_en_word_before (const char *text, gsize at, gsize *start, gsize *end)
{
  gsize floor = at > MAX_WORD_BEFORE ? at - MAX_WORD_BEFORE : 0;
  gsize stop = at;
  gsize first;

  while (stop > floor && (text[stop - 1] == ' ' || text[stop - 1] == '\''))
    stop--;
  while (stop > floor && gotgan_text_stand_before (text, stop, "’"))
    stop -= strlen ("’");
  first = stop;
  while (first > floor && (g_ascii_isalpha (text[first - 1]) || text[first - 1] == '-'))
    first--;
  *start = first;
  *end = stop;
  return first < stop;
}

void
gotgan_party_en_copy_word (char word[GOTGAN_PARTY_EN_MAX_WORD], const char *text, gsize start,
                           gsize end)
{
  gsize length = end - start < GOTGAN_PARTY_EN_MAX_WORD ? end - start : 0;

  for (gsize i = 0; i < length; i++)
    word[i] = g_ascii_tolower (text[start + i]);
  word[length] = '\0';
}

gboolean
gotgan_party_en_word_is (const char *text, gsize start, gsize end, const char *word)
{
  return gotgan_text_span_is (text, start, end, word);
}

static gboolean
is_determiner (const char *text, gsize start, gsize end)
{
  static const char *const words[] = { "the",   "a",      "an",        "both",      "its",
                                       "their", "fellow", "investor",  "investors", "backers",
                                       "giant", "group",  "start-up",  "startup",   "company",
                                       "firm",  "maker",  "chipmaker", "bank",      "fund" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_party_en_word_is (text, start, end, words[i]))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_party_en_after_word (const char *text, gsize at, const char *word)
{
  gsize start, end;

  return gotgan_party_en_word_before (text, at, &start, &end)
         && gotgan_party_en_word_is (text, start, end, word);
}

gboolean
gotgan_party_en_after_any (const char *text, gsize at, const char *const *words, guint n_words)
{
  gsize start, end;

  if (!gotgan_party_en_word_before (text, at, &start, &end))
    return FALSE;
  for (guint i = 0; i < n_words; i++)
    if (gotgan_party_en_word_is (text, start, end, words[i]))
      return TRUE;
  return FALSE;
}

/* "Shareholders of Novella": they stand for the company. */
static gboolean
after_holders (const char *text, gsize at)
{
  static const char *const words[] = { "shareholders", "holders", "owners",
                                       "directors",    "board",   "shares" };

  return gotgan_party_en_after_any (text, at, words, G_N_ELEMENTS (words));
}

/* "In June Meta bought it": the month belongs to the preposition. */
static gboolean
is_time (const char *text, gsize start, gsize end)
{
  static const char *const words[] = { "January",  "February", "March",    "April",     "May",
                                       "June",     "July",     "August",   "September", "October",
                                       "November", "December", "Monday",   "Tuesday",   "Wednesday",
                                       "Thursday", "Friday",   "Saturday", "Sunday" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_party_en_word_is (text, start, end, words[i]))
      return TRUE;
  return FALSE;
}

/* "Abu Dhabi's" or "American" before a name. */
static gboolean
is_attribute (const char *text, gsize start, gsize end)
{
  gboolean owner = end - start == 1 && text[start] == 's' && start > 1;

  if (owner && (text[start - 1] == '\'' || (guchar) text[start - 1] >= 0x80))
    return TRUE;
  if (is_time (text, start, end))
    return FALSE;
  return g_ascii_isupper (text[start]) && start > 0;
}

GotganCase
gotgan_party_en_case (const char *text, gsize at)
{
  gsize start, end;

  for (guint steps = 0; steps < 5; steps++)
    {
      if (!gotgan_party_en_word_before (text, at, &start, &end))
        return GOTGAN_CASE_BARE;
      if (gotgan_party_en_word_is (text, start, end, "of") && after_holders (text, start))
        return GOTGAN_CASE_BARE;
      if (gotgan_party_en_word_is (text, start, end, "to")
          && gotgan_party_en_after_word (text, start, "according"))
        return GOTGAN_CASE_CREDIT;
      for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
        if (gotgan_party_en_word_is (text, start, end, prepositions[i].word))
          return prepositions[i].role;
      if (!is_determiner (text, start, end) && !is_attribute (text, start, end))
        return GOTGAN_CASE_BARE;
      at = start;
    }
  return GOTGAN_CASE_BARE;
}

static gsize
possessive_end (const char *text, gsize limit, gsize at)
{
  if (gotgan_text_starts (text + at, "'s") && at + 2 <= limit)
    return at + 2;
  if (gotgan_text_starts (text + at, "’s") && at + strlen ("’s") <= limit)
    return at + strlen ("’s");
  return at;
}

/* "Accel China", "Accel's": the branch of a known house bears the place behind its name. */
static gsize
branch_end (GotganPartyNames *self, const char *text, gsize limit,
            const GotganPartyMention *mention)
{
  gsize end = mention->end;

  if (mention->id == NULL || mention->kind == GOTGAN_PARTY_PERSON
      || mention->kind == GOTGAN_PARTY_STATE || end + 1 >= limit || text[end] != ' '
      || !g_ascii_isupper (text[end + 1]))
    return end;
  return MAX (end, gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_EN, GOTGAN_NAME_PLACE, text,
                                          limit, end + 1));
}

gboolean
gotgan_party_en_close (GotganPartyNames *self, const char *text, gsize limit,
                       GotganPartyMention *mention)
{
  gsize at = gotgan_party_en_legal_form_end (text, limit, branch_end (self, text, limit, mention));
  gsize owner;

  mention->end = at;

  if (at < limit
      && (g_ascii_isalnum (text[at]) || (text[at] == '-' && g_ascii_isalpha (text[at + 1]))))
    return FALSE;
  if (at + 1 < limit && text[at] == ' ' && text[at + 1] == '(')
    {
      mention->bracket_start = at + 1;
      mention->bracket_end = gotgan_party_bracket_end (text, limit, at + 1);
      if (mention->bracket_end == mention->bracket_start)
        mention->bracket_start = mention->bracket_end = 0;
      else
        mention->tail = mention->bracket_end;
    }
  owner = possessive_end (text, limit, at);
  mention->role = gotgan_party_en_case (text, mention->start);
  if (owner > at)
    {
      mention->role = GOTGAN_CASE_GENITIVE;
      mention->tail = owner;
    }
  return TRUE;
}
