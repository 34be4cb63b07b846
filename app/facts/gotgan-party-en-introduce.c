/* Reads runs of capitalised words and keeps those that are names of organisations or people. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_NAME_WORDS 6
#define MAX_INNER_WORDS 20000

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

static gboolean
takes_of (const char *word)
{
  static const char *const words[] = { "Bank", "University", "Institute", "College" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (word, words[i]) == 0)
      return TRUE;
  return FALSE;
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

      if (start >= limit)
        break;
      /* "Teachers' Pension Plan", "Bank of Funen" */
      if (*n_words > 0 && gotgan_text_starts (text + end, "' "))
        start++;
      else if (*n_words > 0 && takes_of (*last) && gotgan_text_starts (text + end, " of "))
        start += strlen ("of ");
      else if (*n_words > 0 && text[end] != ' ')
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

/* "Cognition has raised": without an article only a name or a plural does things. */
static gboolean
acts_of_itself (GotganPartyNames *self, const char *text, gsize limit, gsize at, gsize end,
                const char *word)
{
  g_autofree char *small = g_ascii_strdown (word, -1);

  if (g_str_has_suffix (word, "s") || g_str_has_suffix (word, "ing")
      || g_hash_table_contains (self->inner_words, small)
      || gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NOUN, small, NULL)
      || gotgan_text_starts (text + end, " was ") || gotgan_text_starts (text + end, " were "))
    return FALSE;
  return gotgan_party_en_acts (self, text, limit, at, end);
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
  if (word_end == end && acts_of_itself (self, text, strlen (text), at, end, first))
    return FALSE;
  return !is_name_elsewhere (self, first) && (word_end == end || g_str_has_suffix (first, "ing"));
}

/* "Novella: a history", "Novella to buy": whom the headline is about, if the article goes on about it. */
static gboolean
opens_headline (const char *text, gsize at, gsize end)
{
  return at == 0
         && (gotgan_text_starts (text + end, ": ") || gotgan_text_starts (text + end, " to "));
}

static void
suppose_run (GotganPartyNames *self, const char *text, gsize at, gsize end)
{
  g_autofree char *name = g_strndup (text + at, end - at);

  gotgan_party_names_suppose (self, name, GOTGAN_PARTY_COMPANY);
}

/* Any evidence is enough; the noun before a name tells its kind better than the clause behind it. */
static gboolean
is_shown (GotganPartyNames *self, const char *text, gsize limit, gsize at, gsize end,
          GotganPartyKind *kind)
{
  GotganPartyKind announced = GOTGAN_PARTY_COMPANY;
  gboolean acted_on = gotgan_party_en_is_acted_on (self, text, limit, at, end, &announced);
  gboolean apposed = gotgan_party_en_is_apposed (self, text, limit, end, kind);

  if (announced != GOTGAN_PARTY_COMPANY)
    *kind = announced;
  return acted_on || apposed || gotgan_party_en_acts (self, text, limit, at, end)
         || gotgan_party_en_is_listed (self, text, limit, at, end);
}

static void
introduce_run (GotganPartyNames *self, const char *text, gsize limit, gsize at, gsize end,
               const char *last, gboolean headline)
{
  GotganPartyKind kind = GOTGAN_PARTY_COMPANY;
  const char *value;

  if (!(headline && opens_headline (text, at, end))
      && !gotgan_party_en_is_apposed (self, text, limit, end, &kind)
      && only_starts_sentence (self, text, at, end))
    return;
  /* "The Bank", "the Group": the last word of a name is none by itself */
  if (strlen (last) == end - at
      && gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_SUFFIX, last, NULL))
    return;
  kind = GOTGAN_PARTY_COMPANY;
  if (gotgan_party_en_is_titled (self, text, at))
    gotgan_party_names_add (self, text + at, end - at, GOTGAN_PARTY_PERSON);
  else if (gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_SUFFIX, last, &value)
           && strlen (last) < end - at)
    gotgan_party_names_add (self, text + at, end - at, gotgan_party_kind_of_value (value));
  else if (g_strstr_len (text + at, end - at, " of ") != NULL)
    gotgan_party_names_add (self, text + at, end - at,
                            g_strstr_len (text + at, end - at, "Bank of ") != NULL
                                ? GOTGAN_PARTY_BANK
                                : GOTGAN_PARTY_COMPANY);
  else if (is_shown (self, text, limit, at, end, &kind))
    gotgan_party_names_add (self, text + at, end - at, kind);
  else if (gotgan_party_en_owns (text, limit, end) || (headline && opens_headline (text, at, end)))
    suppose_run (self, text, at, end);
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
            introduce_run (self, text, limit, at, end, last, headline);
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
