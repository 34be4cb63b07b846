#include "config.h"

#include "app/facts/gotgan-party-private.h"

#include <string.h>

#define MAX_NAME_WORDS 6
#define MAX_APPOSITION 90
#define MAX_AROUND 400
#define MAX_INNER_WORDS 20000

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

/* The lower-case word that ends before @at; FALSE when a mark stands between. */
static gboolean
word_before (const char *text, gsize at, gsize *start, gsize *end)
{
  gsize stop = at;
  gsize first;

  while (stop > 0 && (text[stop - 1] == ' ' || text[stop - 1] == '\''))
    stop--;
  while (stop > 2 && g_str_has_prefix (text + stop - strlen ("’"), "’"))
    stop -= strlen ("’");
  first = stop;
  while (first > 0 && (g_ascii_isalpha (text[first - 1]) || text[first - 1] == '-'))
    first--;
  *start = first;
  *end = stop;
  return first < stop;
}

static gboolean
word_is (const char *text, gsize start, gsize end, const char *word)
{
  return end - start == strlen (word) && g_ascii_strncasecmp (text + start, word, end - start) == 0;
}

static gboolean
is_determiner (const char *text, gsize start, gsize end)
{
  static const char *const words[] = { "the",   "a",      "an",        "both",      "its",
                                       "their", "fellow", "investor",  "investors", "backers",
                                       "giant", "group",  "start-up",  "startup",   "company",
                                       "firm",  "maker",  "chipmaker", "bank",      "fund" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (word_is (text, start, end, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
after_word (const char *text, gsize at, const char *word)
{
  gsize start, end;

  return word_before (text, at, &start, &end) && word_is (text, start, end, word);
}

/* "Shareholders of Novella": they stand for the company. */
static gboolean
after_holders (const char *text, gsize at)
{
  static const char *const words[] = { "shareholders", "holders", "owners",
                                       "directors",    "board",   "shares" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (after_word (text, at, words[i]))
      return TRUE;
  return FALSE;
}

/* "Abu Dhabi's" or "American" before a name. */
static gboolean
is_attribute (GotganCues *cues, const char *text, gsize start, gsize end)
{
  gboolean owner = end - start == 1 && text[start] == 's' && start > 1;
  g_autofree char *word = g_strndup (text + start, end - start);
  const char *value;

  if (owner && (text[start - 1] == '\'' || (guchar) text[start - 1] >= 0x80))
    return TRUE;
  if (gotgan_cues_is (cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NAME_NO, word, &value)
      && g_str_equal (value, "time"))
    return FALSE;
  return g_ascii_isupper (text[start]) && start > 0;
}

GotganCase
gotgan_party_en_case (GotganCues *cues, const char *text, gsize at)
{
  gsize start, end;

  for (guint steps = 0; steps < 5; steps++)
    {
      if (!word_before (text, at, &start, &end))
        return GOTGAN_CASE_BARE;
      if (word_is (text, start, end, "of") && after_holders (text, start))
        return GOTGAN_CASE_BARE;
      if (word_is (text, start, end, "to") && after_word (text, start, "according"))
        return GOTGAN_CASE_CREDIT;
      for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
        if (word_is (text, start, end, prepositions[i].word))
          return prepositions[i].role;
      if (!is_determiner (text, start, end) && !is_attribute (cues, text, start, end))
        return GOTGAN_CASE_BARE;
      at = start;
    }
  return GOTGAN_CASE_BARE;
}

static gsize
possessive_end (const char *text, gsize limit, gsize at)
{
  if (g_str_has_prefix (text + at, "'s") && at + 2 <= limit)
    return at + 2;
  if (g_str_has_prefix (text + at, "’s") && at + strlen ("’s") <= limit)
    return at + strlen ("’s");
  return at;
}

gboolean
gotgan_party_en_close (GotganPartyNames *self, const char *text, gsize limit,
                       GotganPartyMention *mention)
{
  gsize at = mention->end;
  gsize owner;

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
  mention->role = gotgan_party_en_case (self->cues, text, mention->start);
  if (owner > at)
    {
      mention->role = GOTGAN_CASE_GENITIVE;
      mention->tail = owner;
    }
  return TRUE;
}

/* --- Names that are introduced --------------------------------------------------------------- */

static gboolean
never_a_name (GotganPartyNames *self, const char *word)
{
  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NAME_NO, word, NULL);
}

/* One past the phrase at @at that names a place, a day or the like, or 0. */
static gsize
no_name_end (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  return gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NAME_NO, text, limit, at);
}

static gboolean
starts_sentence (const char *text, gsize at)
{
  while (at > 0 && strchr (" \"'(", text[at - 1]) != NULL)
    at--;
  return at == 0 || strchr (".!?:;", text[at - 1]) != NULL || (guchar) text[at - 1] >= 0x80;
}

/* Whether the word stands with a capital inside some sentence, and never in small letters: then it is a name there. */
static gboolean
is_name_elsewhere (GotganPartyNames *self, const char *word)
{
  g_autofree char *small = g_ascii_strdown (word, -1);

  return g_hash_table_contains (self->inner_words, word)
         && !g_hash_table_contains (self->inner_words, small);
}

/* Where the run of capitalised words at @at ends; @n_words counts them. */
static gsize
run_end (GotganPartyNames *self, const char *text, gsize limit, gsize at, guint *n_words,
         char **last)
{
  gsize end = at;

  *n_words = 0;
  while (*n_words < MAX_NAME_WORDS)
    {
      gsize start = *n_words == 0 ? at : end + 1;
      gsize stop;
      g_autofree char *word = NULL;

      if (start >= limit || (*n_words > 0 && text[end] != ' '))
        break;
      if (*n_words > 0 && text[start] == '&' && text[start + 1] == ' ')
        start += 2;
      if (start >= limit || !g_unichar_isupper (g_utf8_get_char (text + start)))
        break;
      stop = gotgan_party_word_end (text, limit, start);
      word = g_strndup (text + start, stop - start);
      if (stop == start
          || (never_a_name (self, word) && !(*n_words > 0 && g_str_equal (word, "AI"))))
        break;
      end = stop;
      (*n_words)++;
      g_free (*last);
      *last = g_steal_pointer (&word);
    }
  return end;
}

/* "Novella, owned by …", "Novella, which makes …": people are not. */
static gboolean
says_company (const char *p)
{
  static const char *const words[] = { "owned by ",          "backed by ",       "founded by ",
                                       "founded in ",        "which ",           "based in ",
                                       "majority-owned by ", "headquartered in " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (p, words[i]))
      return TRUE;
  return FALSE;
}

/* ", a Paris start-up", ", the hedge fund": the noun within the first words behind the comma. */
static gboolean
apposed (GotganPartyNames *self, const char *text, gsize limit, gsize at, GotganPartyKind *kind)
{
  gsize stop = MIN (limit, at + MAX_APPOSITION);

  if (at + 2 >= limit || text[at] != ',' || text[at + 1] != ' ')
    return FALSE;
  at += 2;
  if (says_company (text + at))
    return TRUE;
  if (!g_str_has_prefix (text + at, "a ") && !g_str_has_prefix (text + at, "an ")
      && !g_str_has_prefix (text + at, "the ") && !g_str_has_prefix (text + at, "whose ")
      && !g_str_has_prefix (text + at, "which "))
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

/* "Novella raised", "Novella has agreed": the run is the subject of a verb of the field. */
static gboolean
acts (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  static const char *const auxiliaries[] = { "has ", "had ",  "have ", "is ",
                                             "was ", "also ", "will ", "said it " };

  if (at >= limit || text[at] != ' ')
    return FALSE;
  at++;
  for (guint i = 0; i < G_N_ELEMENTS (auxiliaries); i++)
    if (g_str_has_prefix (text + at, auxiliaries[i]))
      at += strlen (auxiliaries[i]);
  return at < limit && frame_at (self, text, limit, at);
}

/* "acquired Novella", "start-up Novella", "led by Novella", "from Novella". */
static gboolean
acted_on (GotganPartyNames *self, const char *text, gsize limit, gsize at, GotganPartyKind *kind)
{
  gsize start, end;
  const char *value;
  g_autofree char *word = NULL;

  if (!word_before (text, at, &start, &end))
    return FALSE;
  word = g_strndup (text + start, end - start);
  if (gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_ORG, word, &value))
    {
      *kind = gotgan_party_kind_of_value (value);
      return TRUE;
    }
  if (word_is (text, start, end, "in")
      && (after_word (text, start, "stake") || after_word (text, start, "shares")
          || after_word (text, start, "invest") || after_word (text, start, "investment")))
    return TRUE;
  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_VERB, word, NULL)
         || word_is (text, start, end, "by") || word_is (text, start, end, "into")
         || word_is (text, start, end, "including") || word_is (text, start, end, "from")
         || word_is (text, start, end, "and");
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
static gboolean
listed (GotganPartyNames *self, const char *text, gsize limit, gsize at, gsize end)
{
  gsize before = at;

  if (at < 4 || text[at - 1] != ' ' || text[at - 2] != ',' || !g_ascii_isalnum (text[at - 3]))
    return FALSE;
  before = at - 2;
  while (before > 0 && g_ascii_isalnum (text[before - 1]))
    before--;
  if (!g_ascii_isupper (text[before]))
    return FALSE;
  return (text[end] == ',' || g_str_has_prefix (text + end, " and "))
         && in_deal (self, text, limit, at);
}

static gboolean
titled_before (GotganPartyNames *self, const char *text, gsize at)
{
  gsize start, end;
  g_autofree char *word = NULL;

  if (!word_before (text, at, &start, &end))
    return FALSE;
  word = g_strndup (text + start, end - start);
  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, word, NULL)
         || g_ascii_strcasecmp (word, "executive") == 0;
}

/* "Cognition has raised": without an article only a name or a plural does things. */
static gboolean
acts_of_itself (GotganPartyNames *self, const char *text, gsize limit, gsize end, const char *word)
{
  g_autofree char *small = g_ascii_strdown (word, -1);

  if (g_str_has_suffix (word, "s") || g_str_has_suffix (word, "ing")
      || g_hash_table_contains (self->inner_words, small)
      || gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NOUN, small, NULL)
      || g_str_has_prefix (text + end, " was ") || g_str_has_prefix (text + end, " were "))
    return FALSE;
  return acts (self, text, limit, end);
}

/* A capital at the start of a sentence proves nothing. */
static gboolean
only_starts_sentence (GotganPartyNames *self, const char *text, gsize at, gsize end)
{
  g_autofree char *first = NULL;
  gsize word_end = gotgan_party_word_end (text, end, at);

  if (!starts_sentence (text, at))
    return FALSE;
  first = g_strndup (text + at, word_end - at);
  if (word_end == end && acts_of_itself (self, text, strlen (text), end, first))
    return FALSE;
  return !is_name_elsewhere (self, first) && (word_end == end || g_str_has_suffix (first, "ing"));
}

static void
introduce_run (GotganPartyNames *self, const char *text, gsize limit, gsize at, gsize end,
               const char *last)
{
  GotganPartyKind kind = GOTGAN_PARTY_COMPANY;
  const char *value;

  if (!apposed (self, text, limit, end, &kind) && only_starts_sentence (self, text, at, end))
    return;
  kind = GOTGAN_PARTY_COMPANY;
  if (titled_before (self, text, at))
    gotgan_party_names_add (self, text + at, end - at, GOTGAN_PARTY_PERSON);
  else if (gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_SUFFIX, last, &value)
           && strlen (last) < end - at)
    gotgan_party_names_add (self, text + at, end - at, gotgan_party_kind_of_value (value));
  else if (apposed (self, text, limit, end, &kind) || acts (self, text, limit, end)
           || acted_on (self, text, limit, at, &kind) || listed (self, text, limit, at, end))
    gotgan_party_names_add (self, text + at, end - at, kind);
}

/* "AMD Ventures" is not AMD. */
static gboolean
has_suffix_behind (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  gsize end;
  g_autofree char *word = NULL;

  if (at + 1 >= limit || text[at] != ' ' || !g_ascii_isupper (text[at + 1]))
    return FALSE;
  end = gotgan_party_word_end (text, limit, at + 1);
  word = g_strndup (text + at + 1, end - at - 1);
  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_SUFFIX, word, NULL);
}

void
gotgan_party_en_introduce (GotganPartyNames *self, const char *text, gboolean headline)
{
  gsize limit = strlen (text);

  for (gsize at = 0; at < limit;)
    {
      g_autofree char *last = NULL;
      guint n_words;
      gsize end;

      if (!gotgan_party_is_word_start (text, at))
        {
          at = g_utf8_next_char (text + at) - text;
          continue;
        }
      end = no_name_end (self, text, limit, at);
      if (end == 0
          && (gotgan_registry_match (self->registry, text, limit, at, &end) == NULL
              || has_suffix_behind (self, text, limit, end)))
        {
          end = run_end (self, text, limit, at, &n_words, &last);
          if (n_words > 0 && end > at + 1)
            introduce_run (self, text, limit, at, end, last);
        }
      if (end <= at)
        end = gotgan_party_word_end (text, limit, at);
      at = end > at ? end : (gsize) (g_utf8_next_char (text + at) - text);
    }
}

void
gotgan_party_en_note_words (GotganPartyNames *self, const char *text)
{
  gsize limit = strlen (text);
  gsize at = 0;

  while (at < limit && g_hash_table_size (self->inner_words) < MAX_INNER_WORDS)
    {
      gsize end;

      if (!gotgan_party_is_word_start (text, at))
        {
          at = g_utf8_next_char (text + at) - text;
          continue;
        }
      end = gotgan_party_word_end (text, limit, at);
      if (!starts_sentence (text, at))
        g_hash_table_add (self->inner_words, g_strndup (text + at, end - at));
      at = MAX (end, at + 1);
    }
}
