/* Cuts runs of capitalised words out of a text: "Lattice & Loom", "Bank of Funen", "Jane van der Orme". */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_NAME_WORDS 7

static GotganNameClass
classes_of (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  return gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, start, end);
}

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

/* "London-based", "Novella-led": an adjective that a name is part of. */
static gboolean
is_compound_adjective (const char *text, gsize start, gsize end)
{
  gsize dash = end;

  while (dash > start && text[dash - 1] != '-')
    dash--;
  return dash > start && dash < end && g_ascii_islower (text[dash]);
}

static gboolean
is_title (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  return gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, text, limit, at) != 0;
}

static const char *
suffix_of (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  g_autofree char *word = g_strndup (text + start, end - start);
  const char *value;

  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_SUFFIX, word, &value) ? value
                                                                                          : NULL;
}

/* --- What joins words of one name -------------------------------------------------------------- */

static gboolean
takes_of (const char *text, gsize start, gsize end)
{
  static const char *const words[] = { "Bank",    "University", "Institute",  "College",
                                       "School",  "Ministry",   "Department", "Republic",
                                       "Kingdom", "State",      "Government", "Fund" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_party_en_word_is (text, start, end, words[i]))
      return TRUE;
  return FALSE;
}

/* "van der", "de la": small words inside names. */
static gsize
skip_small_words (const char *text, gsize at)
{
  static const char *const words[] = { "de ",  "da ",  "do ",  "del ",  "della ", "di ",
                                       "du ",  "des ", "van ", "von ",  "der ",   "den ",
                                       "ter ", "la ",  "le ",  "bin ",  "al ",    "el ",
                                       "y ",   "et ",  "dos ", "dello " };
  gboolean found = TRUE;

  while (found)
    {
      found = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (words) && !found; i++)
        if (gotgan_text_starts (text + at, words[i]))
          {
            at += strlen (words[i]);
            found = TRUE;
          }
    }
  return at;
}

/* "H.B": letters, each with a full stop. */
static gboolean
is_initials (const char *text, gsize start, gsize end)
{
  if ((end - start) % 2 == 0 || text[end] != '.')
    return FALSE;
  for (gsize i = start; i < end; i++)
    if ((i - start) % 2 == 0 ? !g_ascii_isupper (text[i]) : text[i] != '.')
      return FALSE;
  return TRUE;
}

/* Where the word after the one in [@start, @end) begins if a name can go on there, or 0. */
static gsize
next_word (const char *text, gsize limit, gsize start, gsize end)
{
  gsize at = end;

  if (gotgan_text_starts (text + at, "' ") || gotgan_text_starts (text + at, "’ "))
    at = g_utf8_next_char (text + at) - text;
  else if (is_initials (text, start, end))
    at++;
  if (at >= limit || text[at] != ' ')
    return 0;
  at++;
  if (gotgan_text_starts (text + at, "& "))
    at += strlen ("& ");
  else if (takes_of (text, start, end) && gotgan_text_starts (text + at, "of "))
    at += strlen ("of ");
  else
    at = skip_small_words (text, at);
  return at < limit ? at : 0;
}

/* Whether a name goes on with the word in [@start, @end). */
static gboolean
goes_on (GotganPartyNames *self, const char *text, gsize limit, gsize start, gsize end)
{
  GotganNameClass classes = classes_of (self, text, start, end);

  if (end <= start || !g_unichar_isupper (g_utf8_get_char (text + start))
      || is_compound_adjective (text, start, end))
    return FALSE;
  if (suffix_of (self, text, start, end) != NULL)
    return TRUE;
  return (classes & (GOTGAN_NAME_TIME | GOTGAN_NAME_NEVER | GOTGAN_NAME_PEOPLE)) == 0
         && !is_title (self, text, limit, start);
}

static void
take_word (GotganPartyNames *self, const char *text, GotganNameRun *run, gsize start, gsize end)
{
  run->last = start;
  run->end = end;
  run->n_words++;
  run->common = run->common && gotgan_name_words_en_is_common (self->words, text, start, end);
}

/* "Novella 11 and", "by Novella 5.": a figure that counts nothing behind a rare word. */
static gsize
number_end (GotganPartyNames *self, const char *text, gsize limit, const GotganNameRun *run)
{
  gsize end = run->end + 1;
  gsize next;

  if (run->common || run->n_words > 1 || end >= limit || text[run->end] != ' ')
    return 0;
  while (end < limit && g_ascii_isdigit (text[end]))
    end++;
  if (end == run->end + 1 || end > run->end + 4)
    return 0;
  if (end >= limit || text[end] == '\'' || gotgan_text_starts (text + end, "’"))
    return end;
  if (text[end] == ',' || text[end] == '.')
    return end + 1 < limit && g_ascii_isdigit (text[end + 1]) ? 0 : end;
  if (text[end] != ' ')
    return 0;
  next = end + 1;
  /* "Novella 5 Ventures" */
  if (suffix_of (self, text, next, gotgan_party_word_end (text, limit, next)) != NULL)
    return end;
  return gotgan_text_starts (text + next, "and ")
                 || gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_VERB, text, limit,
                                    next)
                        != 0
             ? end
             : 0;
}

/* "Novella and Sons" */
static gboolean
is_family (const char *text, gsize at)
{
  static const char *const words[] = { "Sons", "Son", "Daughters", "Brothers", "Company", "Co" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_text_starts (text + at, words[i]) && !g_ascii_isalnum (text[at + strlen (words[i])]))
      return TRUE;
  return FALSE;
}

/* "Airbus Defence and Space", "Ministry of Trade and Industry": a known name or an office goes on with an everyday word. */
static gboolean
joins_words (GotganPartyNames *self, const char *text, gsize limit, const GotganNameRun *run)
{
  const gsize joint = strlen (" and ");
  gsize start = run->end + joint;
  gsize known, end;

  if (start >= limit || !gotgan_text_starts (text + run->end, " and "))
    return FALSE;
  if (is_family (text, start))
    return TRUE;
  if (run->n_words < 2 || !g_ascii_isupper (text[start])
      || !gotgan_name_words_en_is_common (self->words, text, run->last, run->end))
    return FALSE;
  end = gotgan_party_word_end (text, limit, start);
  return gotgan_name_words_en_is_common (self->words, text, start, end)
         && gotgan_registry_match (self->registry, text, limit, start, &known) == NULL
         && !(end + 1 < limit && text[end] == ' ' && g_ascii_isupper (text[end + 1]))
         && (gotgan_text_stand_before (text, run->last, " of ")
             || gotgan_registry_match (self->registry, text, limit, run->start, &known) != NULL);
}

static void
read_words (GotganPartyNames *self, const char *text, gsize limit, GotganNameRun *run)
{
  gsize first_end = gotgan_party_word_end (text, limit, run->start);

  while (run->n_words < MAX_NAME_WORDS)
    {
      gsize form = gotgan_party_en_legal_form_end (text, limit, run->end);
      gsize start = form == run->end || memchr (text + run->end, '/', form - run->end) == NULL
                        ? next_word (text, limit, run->last, run->end)
                        : 0;
      gsize end = start != 0 ? gotgan_party_word_end (text, limit, start) : 0;

      if (start != 0 && number_end (self, text, limit, run) == end)
        {
          take_word (self, text, run, start, end);
          continue;
        }
      if (start == 0 || !goes_on (self, text, limit, start, end))
        break;
      take_word (self, text, run, start, end);
    }
  if (joins_words (self, text, limit, run))
    take_word (self, text, run, run->end + strlen (" and "),
               gotgan_party_word_end (text, limit, run->end + strlen (" and ")));
  if (gotgan_text_starts (text + run->end, " family") && run->n_words > 0)
    {
      /* "the Orme family" owns and sells as a person does. */
      run->last = run->end + 1;
      run->end += strlen (" family");
      run->n_words++;
      run->common = FALSE;
      run->suffix = "person";
      return;
    }
  run->suffix = run->n_words > 1 ? suffix_of (self, text, run->last, run->end) : NULL;
  if (run->suffix == NULL && takes_of (text, run->start, first_end)
      && gotgan_text_starts (text + first_end, " of "))
    run->suffix = suffix_of (self, text, run->start, first_end);
}

/* --- Where a name may begin -------------------------------------------------------------------- */

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
  if (start >= limit || !goes_on (self, text, limit, start, end))
    return FALSE;
  run->common = TRUE;
  run->n_words = 1;
  take_word (self, text, run, start, end);
  read_words (self, text, limit, run);
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
         && suffix_of (self, text, start, end) == NULL;
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

  if (classes_of (self, text, start, end) & GOTGAN_NAME_OPENER)
    {
      read_words (self, text, limit, &rest);
      return rest.suffix == NULL || rest.n_words < 3 || !is_within_clause (text, start);
    }
  if (!starts_sentence (text, start)
      || !gotgan_name_words_en_is_common (self->words, text, start, end))
    return FALSE;
  read_words (self, text, limit, &rest);
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

  return dash != NULL && (classes_of (self, text, start, middle) & no_name) != 0
         && (classes_of (self, text, middle + 1, end) & no_name) != 0;
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
      GotganNameClass origin =
          classes_of (self, text, at, listed) & (GOTGAN_NAME_PLACE | GOTGAN_NAME_PEOPLE);

      if (origin != 0
          && (read_national (self, text, limit, at, listed, origin == GOTGAN_NAME_PLACE, run)
              || read_state (text, limit, at, listed, run)))
        return TRUE;
      run->end = listed;
      return FALSE;
    }
  run->end = end;
  if (end <= at || !has_name_capital (text, at, end) || is_compound_adjective (text, at, end)
      || is_title (self, text, limit, at))
    return FALSE;
  if (joins_places (self, text, at, end) || gotgan_party_en_after_word (text, at, "Series")
      || is_figure (text, at, end) || drops_first (self, text, limit, at, end))
    return FALSE;
  take_word (self, text, run, at, end);
  read_words (self, text, limit, run);
  /* "the Bank", "the Group": the last word of a name is none by itself. */
  return run->n_words > 1 || suffix_of (self, text, at, end) == NULL;
}

gsize
gotgan_party_en_legal_form_end (const char *text, gsize limit, gsize end)
{
  static const char *const forms[] = {
    "Inc", "Corp", "Corporation", "Co",   "Ltd", "Limited", "LLC", "LLP",   "LP",          "PLC",
    "plc", "AG",   "GmbH",        "SA",   "SE",  "NV",      "N.V", "BV",    "B.V",         "AB",
    "AS",  "ASA",  "A/S",         "ApS",  "Oyj", "Oy",      "SpA", "S.p.A", "S.A",         "SAS",
    "SCA", "SARL", "Srl",         "KGaA", "KK",  "Pte",     "Pty", "Bhd",   "Incorporated"
  };
  gsize start = end;

  while (start < limit && (text[start] == ' ' || text[start] == ','))
    start++;
  for (guint i = 0; start > end && i < G_N_ELEMENTS (forms); i++)
    {
      gsize stop = start + strlen (forms[i]);

      if (stop <= limit && gotgan_text_starts (text + start, forms[i])
          && !g_ascii_isalnum (text[stop]))
        return stop;
    }
  return end;
}
