/* Where a name may begin: an everyday word at the start of a sentence, a place or a nation before a name, "4Novella". */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static gboolean
starts_sentence (const char *text, gsize at)
{
  while (at > 0 && strchr (" \"'(", text[at - 1]) != NULL)
    at--;
  if (at > 1 && text[at - 1] == '-' && strchr (" -", text[at - 2]) != NULL)
    return TRUE;
  return at == 0 || strchr (".!?:;", text[at - 1]) != NULL
         || ((guchar) text[at - 1] >= 0x80
             && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (text + at))));
}

/* "4Novella", "3N Capital", "0xNovella", but not "$4Bn" or "10GWh". */
static gboolean
has_capital_after_figure (const char *text, gsize start, gsize end)
{
  gsize at = start;

  while (at < end && g_ascii_isdigit (text[at]))
    at++;
  if (at == start || (start > 0 && strchr (" (\"'", text[start - 1]) == NULL))
    return FALSE;
  if (at + 1 == end)
    return g_ascii_isupper (text[at]) && text[end] == ' ' && g_ascii_isupper (text[end + 1])
           && g_ascii_islower (text[end + 2]);
  if (at + 3 < end && text[at] == 'x' && g_ascii_isupper (text[at + 1]))
    at++;
  return at + 2 < end && g_ascii_isupper (text[at]) && g_ascii_islower (text[at + 1])
         && g_ascii_islower (text[at + 2]);
}

/* "Novella", "d-Matrix", "xAI": a capital, at the start or further on. */
static gboolean
has_name_capital (const char *text, gsize start, gsize end)
{
  if (g_unichar_isupper (g_utf8_get_char (text + start))
      || has_capital_after_figure (text, start, end))
    return TRUE;
  if (!g_ascii_islower (text[start]) || end - start < 3)
    return FALSE;
  for (gsize i = start + 1; i < end; i++)
    if (g_ascii_isupper (text[i]) && text[i - 1] != '-')
      return TRUE;
  return end - start > 3 && text[start + 1] == '-' && g_ascii_isupper (text[start + 2]);
}

static gboolean
ends_in_ai (const char *text, const GotganNameRun *run)
{
  return gotgan_party_en_word_is (text, run->last, run->end, "AI");
}

/* "Qatar Investment Authority", "China Mobile": a place and everyday words make a name; "African Development Bank": behind
 * an adjective only if an institution ends it. */
static gboolean
read_national (GotganPartyNames *self, const char *text, gsize limit, gsize at, gsize place_end,
               gboolean nation, GotganNameRun *run)
{
  gsize start = place_end + 1;
  gsize end;

  if (place_end >= limit || text[place_end] != ' ')
    return FALSE;
  end = gotgan_party_word_end (text, limit, start);
  if (start >= limit || !gotgan_party_en_goes_on (self, text, limit, start, end))
    return FALSE;
  run->common = TRUE;
  run->n_words = 1;
  gotgan_party_en_take_word (self, text, run, start, end);
  gotgan_party_en_read_words (self, text, limit, run);
  run->start = at;
  return !ends_in_ai (text, run)
         && (run->common ? nation || run->suffix != NULL
                         : run->n_words == 2 && (nation || run->suffix != NULL));
}

/* "Swedish state", "Norwegian government": who acts is the state. */
static gboolean
read_state (const char *text, gsize limit, gsize at, gsize people_end, GotganNameRun *run)
{
  static const char *const words[] = { "state", "government" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize end = people_end + 1 + strlen (words[i]);

      if (end < limit && text[people_end] == ' '
          && gotgan_text_starts (text + people_end + 1, words[i])
          && (text[end] == ' ' || text[end] == '\'' || strchr (".,;", text[end]) != NULL))
        {
          *run = (GotganNameRun) {
            .start = at, .end = end, .last = people_end + 1, .n_words = 2, .suffix = "state"
          };
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
ends_in (const char *text, gsize start, gsize end, const char *ending)
{
  gsize length = strlen (ending);

  return end - start >= length && strncmp (text + end - length, ending, length) == 0;
}

/* "Rival Novella Systems" */
static gboolean
is_trade (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  g_autofree char *word = g_ascii_strdown (text + start, end - start);

  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_ORG, word, NULL)
         && gotgan_party_en_suffix_of (self, text, start, end) == NULL;
}

/* "Chipmaker Novella", "Investors Novella and", "Privately Novella": a trade, a plural or an adverb before a name. */
static gboolean
says_what (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  return ends_in (text, start, end, "s") || ends_in (text, start, end, "ly")
         || ends_in (text, start, end, "maker")
         || gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_ORG, text, end, start) == end
         || gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NOUN, text, end, start)
                == end;
}

/* "led by Beyond Orme Ventures": here a capital is meant, other than that of an article. */
static gboolean
is_within_clause (const char *text, gsize at)
{
  return at > 2 && text[at - 1] == ' ' && (g_ascii_islower (text[at - 2]) || text[at - 2] == ',')
         && !gotgan_text_starts (text + at, "The ") && !gotgan_text_starts (text + at, "A ")
         && !gotgan_text_starts (text + at, "An ");
}

/* An everyday word at the start of a sentence belongs to a name only if an institution ends it: "Harbor Bank said", but
 * not "Using AI" or "When Harbor Bank". */
static gboolean
drops_first (GotganPartyNames *self, const char *text, gsize limit, gsize start, gsize end)
{
  GotganNameRun rest = { .start = start, .last = start, .end = end, .n_words = 1 };

  if (gotgan_party_en_classes_of (self, text, start, end) & GOTGAN_NAME_OPENER)
    {
      gotgan_party_en_read_words (self, text, limit, &rest);
      return rest.suffix == NULL || rest.n_words < 3 || !is_within_clause (text, start);
    }
  if (!starts_sentence (text, start)
      || !gotgan_name_words_en_is_common (self->words, text, start, end))
    return FALSE;
  gotgan_party_en_read_words (self, text, limit, &rest);
  return rest.n_words > 1
         && (ends_in_ai (text, &rest) || is_trade (self, text, start, end)
             || (rest.suffix == NULL && says_what (self, text, start, end))
             || gotgan_text_stand_before (text, end, "ing"));
}

/* "July-September", "Mombasa-Marseille": two times or places. */
static gboolean
joins_places (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  const GotganNameClass no_name = GOTGAN_NAME_TIME | GOTGAN_NAME_PLACE | GOTGAN_NAME_PEOPLE;
  const char *dash = memchr (text + start, '-', end - start);
  gsize middle = dash != NULL ? (gsize) (dash - text) : start;

  return dash != NULL && (gotgan_party_en_classes_of (self, text, start, middle) & no_name) != 0
         && (gotgan_party_en_classes_of (self, text, middle + 1, end) & no_name) != 0;
}

/* "RMB380m", "H100s": a sum or a plural, not a name. */
static gboolean
is_figure (const char *text, gsize start, gsize end)
{
  gsize digits = start;

  while (digits < end && !g_ascii_isdigit (text[digits]))
    digits++;
  return digits > start && digits < end && g_ascii_islower (text[end - 1]);
}

gboolean
gotgan_party_en_read_run (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                          GotganNameRun *run)
{
  const GotganNameClass no_start =
      GOTGAN_NAME_TIME | GOTGAN_NAME_NEVER | GOTGAN_NAME_PLACE | GOTGAN_NAME_PEOPLE;
  gsize end = gotgan_party_word_end (text, limit, at);
  gsize listed = gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_EN, no_start, text, limit, at);

  *run = (GotganNameRun) { .start = at, .last = at, .common = TRUE };
  run->opens = starts_sentence (text, at);
  if (listed >= end && g_ascii_isupper (text[at]))
    {
      GotganNameClass origin = gotgan_party_en_classes_of (self, text, at, listed)
                               & (GOTGAN_NAME_PLACE | GOTGAN_NAME_PEOPLE);

      if (origin != 0
          && (read_national (self, text, limit, at, listed, origin == GOTGAN_NAME_PLACE, run)
              || read_state (text, limit, at, listed, run)))
        return TRUE;
      run->end = listed;
      return FALSE;
    }
  run->end = end;
  if (end <= at || !has_name_capital (text, at, end)
      || gotgan_party_en_is_compound_adjective (text, at, end)
      || gotgan_party_en_is_title (self, text, limit, at))
    return FALSE;
  if (joins_places (self, text, at, end) || gotgan_party_en_after_word (text, at, "Series")
      || is_figure (text, at, end) || drops_first (self, text, limit, at, end))
    return FALSE;
  gotgan_party_en_take_word (self, text, run, at, end);
  gotgan_party_en_read_words (self, text, limit, run);
  /* "the Bank", "the Group": the last word of a name is none by itself. */
  return run->n_words > 1 || gotgan_party_en_suffix_of (self, text, at, end) == NULL;
}
