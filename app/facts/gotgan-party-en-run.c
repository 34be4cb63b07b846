/* Cuts runs of capitalised words out of a text: "Lattice & Loom", "Bank of Funen", "Jane van der Orme". */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_NAME_WORDS 7

GotganNameClass
gotgan_party_en_classes_of (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  return gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, start, end);
}

gboolean
gotgan_party_en_is_compound_adjective (const char *text, gsize start, gsize end)
{
  gsize dash = end;

  while (dash > start && text[dash - 1] != '-')
    dash--;
  return dash > start && dash < end && g_ascii_islower (text[dash]);
}

gboolean
gotgan_party_en_is_title (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  return gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, text, limit, at) != 0;
}

const char *
gotgan_party_en_suffix_of (GotganPartyNames *self, const char *text, gsize start, gsize end)
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
gboolean
gotgan_party_en_goes_on (GotganPartyNames *self, const char *text, gsize limit, gsize start,
                         gsize end)
{
  GotganNameClass classes = gotgan_party_en_classes_of (self, text, start, end);

  if (end <= start || !g_unichar_isupper (g_utf8_get_char (text + start))
      || gotgan_party_en_is_compound_adjective (text, start, end))
    return FALSE;
  if (gotgan_party_en_suffix_of (self, text, start, end) != NULL)
    return TRUE;
  return (classes & (GOTGAN_NAME_TIME | GOTGAN_NAME_NEVER | GOTGAN_NAME_PEOPLE)) == 0
         && !gotgan_party_en_is_title (self, text, limit, start);
}

void
gotgan_party_en_take_word (GotganPartyNames *self, const char *text, GotganNameRun *run,
                           gsize start, gsize end)
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
  if (gotgan_party_en_suffix_of (self, text, next, gotgan_party_word_end (text, limit, next))
      != NULL)
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

void
gotgan_party_en_read_words (GotganPartyNames *self, const char *text, gsize limit,
                            GotganNameRun *run)
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
          gotgan_party_en_take_word (self, text, run, start, end);
          continue;
        }
      if (start == 0 || !gotgan_party_en_goes_on (self, text, limit, start, end))
        break;
      gotgan_party_en_take_word (self, text, run, start, end);
    }
  if (joins_words (self, text, limit, run))
    gotgan_party_en_take_word (self, text, run, run->end + strlen (" and "),
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
  run->suffix =
      run->n_words > 1 ? gotgan_party_en_suffix_of (self, text, run->last, run->end) : NULL;
  if (run->suffix == NULL && takes_of (text, run->start, first_end)
      && gotgan_text_starts (text + first_end, " of "))
    run->suffix = gotgan_party_en_suffix_of (self, text, run->start, first_end);
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
    if (gotgan_text_starts (text + start, forms[i]))
      {
        gsize stop = start + strlen (forms[i]);

        if (stop <= limit && !g_ascii_isalnum (text[stop]))
          return stop;
      }
  return end;
}
