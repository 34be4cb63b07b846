#include "config.h"

#include "app/facts/gotgan-lexicon.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-date-words.h"
#include "app/facts/gotgan-lexicon-private.h"
#include "app/facts/gotgan-rules.h"

#include <string.h>

/* No unit or factor of the files may be larger: two of them multiply into 64 bits. */
#define MAX_VALUE G_GINT64_CONSTANT (10000000000000000)
#define MAX_FACTOR 1000
#define MAX_SHARE G_GINT64_CONSTANT (1000000000)

int
gotgan_lexicon_choose (GotganWordTable *table, const GotganWord *word, guint column,
                       const char *const *names, GError **error)
{
  g_autofree char *known = NULL;
  g_autofree char *what = NULL;

  for (int i = 0; column < word->n_columns && names[i] != NULL; i++)
    if (strcmp (names[i], word->columns[column]) == 0)
      return i;
  known = g_strjoinv (", ", (char **) names);
  what = g_strdup_printf ("column %u must be one of %s", column + 2, known);
  gotgan_word_table_fail (table, word, what, error);
  return -1;
}

gboolean
gotgan_lexicon_read_number (GotganWordTable *table, const GotganWord *word, guint column,
                            gint64 *number, GError **error)
{
  if (column < word->n_columns
      && g_ascii_string_to_signed (word->columns[column], 10, -MAX_VALUE, MAX_VALUE, number, NULL))
    return TRUE;
  return gotgan_word_table_fail (table, word, "a number is missing or too large", error);
}

/* --- The files ------------------------------------------------------------------------------ */

static gboolean
read_numbers (GotganLexicon *self, GError **error)
{
  static const char *const kinds[] = { "digit", "small",  "large", "several", "odd",
                                       "scale", "short",  "count", "hundred", "fraction",
                                       "many",  "plural", "point", "none",    NULL };
  guint n = gotgan_word_table_get_n_words (self->numbers);

  self->number_words = g_new0 (GotganNumberWord, n);
  for (guint i = 0; i < n; i++)
    {
      const GotganWord *word = gotgan_word_table_get_word (self->numbers, i);
      GotganNumberWord *number = &self->number_words[i];
      int kind = gotgan_lexicon_choose (self->numbers, word, 0, kinds, error);

      if (kind < 0 || !gotgan_lexicon_read_number (self->numbers, word, 1, &number->value, error))
        return FALSE;
      number->kind = kind;
      if (word->n_columns > 2
          && !gotgan_lexicon_read_number (self->numbers, word, 2, &number->highest, error))
        return FALSE;
      if (number->value < 0 || number->highest < 0
          || (kind == GOTGAN_NUMBER_MANY
              && (number->highest < number->value || number->highest > MAX_FACTOR))
          || ((kind == GOTGAN_NUMBER_COUNT || kind == GOTGAN_NUMBER_FRACTION)
              && number->value > MAX_FACTOR)
          || (kind == GOTGAN_NUMBER_PLURAL && number->value > MAX_VALUE / 10))
        return gotgan_word_table_fail (self->numbers, word, "the value is out of range", error);
    }
  return TRUE;
}

/* "/100": a hundredth; "*1000000": a million of it. */
static gboolean
read_share (GotganLexicon *self, const GotganWord *word, GotganCurrencyWord *currency,
            GError **error)
{
  const char *share = word->n_columns > 2 ? word->columns[2] : "";
  gint64 *number = *share == '/' ? &currency->parts : &currency->times;

  currency->times = currency->parts = 1;
  if (*share == '\0')
    return TRUE;
  if ((*share == '/' || *share == '*')
      && g_ascii_string_to_signed (share + 1, 10, 1, MAX_SHARE, number, NULL))
    return TRUE;
  return gotgan_word_table_fail (self->currencies, word, "the share must be / or * and a number",
                                 error);
}

static gboolean
read_currencies (GotganLexicon *self, GError **error)
{
  static const char *const places[] = { "before", "after", "both",   "digits",
                                        "code",   "word",  "scaled", NULL };
  static const GotganPlace bits[] = {
    GOTGAN_PLACE_BEFORE,
    GOTGAN_PLACE_AFTER,
    GOTGAN_PLACE_BEFORE | GOTGAN_PLACE_AFTER,
    GOTGAN_PLACE_BEHIND_DIGITS,
    GOTGAN_PLACE_BEFORE | GOTGAN_PLACE_AFTER,
    GOTGAN_PLACE_AFTER,
    GOTGAN_PLACE_BEFORE,
  };
  guint n = gotgan_word_table_get_n_words (self->currencies);

  self->currency_words = g_new0 (GotganCurrencyWord, n);
  for (guint i = 0; i < n; i++)
    {
      const GotganWord *word = gotgan_word_table_get_word (self->currencies, i);
      GotganCurrencyWord *currency = &self->currency_words[i];
      int place = gotgan_lexicon_choose (self->currencies, word, 1, places, error);

      if (place < 0)
        return FALSE;
      currency->place = bits[place];
      currency->capitals = place == 4 || place == 6;
      currency->whole_word = place == 5;
      currency->scaled = place == 6;
      if (!read_share (self, word, currency, error))
        return FALSE;
      if (strcmp (word->columns[0], "-") == 0)
        continue;
      if (strlen (word->columns[0]) != 3)
        return gotgan_word_table_fail (self->currencies, word, "the code must have three letters",
                                       error);
      g_strlcpy (currency->code, word->columns[0], sizeof currency->code);
    }
  return TRUE;
}

static gboolean
read_hedges (GotganLexicon *self, GError **error)
{
  static const char *const places[] = { "before", "after", "near", NULL };
  static const char *const effects[] = { "exact", "about", "at-least",   "up-to",    "less",
                                         "total", "each",  "per-unit",   "per-year", "change",
                                         "range", "from",  "conversion", "time",     NULL };
  guint n = gotgan_word_table_get_n_words (self->hedges);

  self->hedge_words = g_new0 (GotganHedgeWord, n);
  for (guint i = 0; i < n; i++)
    {
      const GotganWord *word = gotgan_word_table_get_word (self->hedges, i);
      GotganHedgeWord *hedge = &self->hedge_words[i];
      int place = gotgan_lexicon_choose (self->hedges, word, 0, places, error);
      int effect = place < 0 ? -1 : gotgan_lexicon_choose (self->hedges, word, 1, effects, error);

      if (effect < 0)
        return FALSE;
      hedge->place = 1 << place;
      hedge->effect = effect;
      hedge->particles = word->n_columns > 2 ? word->columns[2] : "";
    }
  return TRUE;
}

static gboolean
read_percents (GotganLexicon *self, GError **error)
{
  static const char *const kinds[] = { "share", "points", NULL };
  guint n = gotgan_word_table_get_n_words (self->percents);

  self->percent_points = g_new0 (gboolean, n);
  for (guint i = 0; i < n; i++)
    {
      const GotganWord *word = gotgan_word_table_get_word (self->percents, i);
      int kind = gotgan_lexicon_choose (self->percents, word, 0, kinds, error);

      if (kind < 0)
        return FALSE;
      self->percent_points[i] = kind == 1;
    }
  return TRUE;
}

static gboolean
read_dates (GotganLexicon *self, GError **error)
{
  self->date_words = gotgan_date_words_read (self->dates, error);
  return self->date_words != NULL;
}

static gboolean
load_tables (GotganLexicon *self, GHashTable *files, GError **error)
{
  const struct
  {
    GotganWordTable **table;
    const char *name;
    guint min_columns;
    guint max_columns;
  } tables[] = {
    { &self->numbers, "lexicon/numbers.tsv", 3, 4 },
    { &self->currencies, "lexicon/currencies.tsv", 3, 4 },
    { &self->hedges, "lexicon/hedges.tsv", 3, 4 },
    { &self->counters, "lexicon/counters.tsv", 1, 1 },
    { &self->percents, "lexicon/percents.tsv", 2, 2 },
    { &self->abbreviations, "lexicon/abbreviations.tsv", 2, 2 },
    { &self->dates, "lexicon/dates.tsv", 2, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      *tables[i].table = gotgan_word_table_load (files, tables[i].name, tables[i].min_columns,
                                                 tables[i].max_columns, error);
      if (*tables[i].table == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
load (GotganLexicon *self, GHashTable *files, GError **error)
{
  return load_tables (self, files, error) && read_numbers (self, error)
         && read_currencies (self, error) && read_hedges (self, error)
         && read_percents (self, error) && read_dates (self, error);
}

GotganLexicon *
gotgan_lexicon_new (GHashTable *files, GError **error)
{
  GotganLexicon *self = g_new0 (GotganLexicon, 1);

  if (load (self, files, error))
    return self;
  gotgan_lexicon_free (self);
  return NULL;
}

void
gotgan_lexicon_free (GotganLexicon *self)
{
  g_clear_pointer (&self->numbers, gotgan_word_table_free);
  g_clear_pointer (&self->currencies, gotgan_word_table_free);
  g_clear_pointer (&self->hedges, gotgan_word_table_free);
  g_clear_pointer (&self->counters, gotgan_word_table_free);
  g_clear_pointer (&self->percents, gotgan_word_table_free);
  g_clear_pointer (&self->abbreviations, gotgan_word_table_free);
  g_clear_pointer (&self->dates, gotgan_word_table_free);
  g_free (self->number_words);
  g_free (self->currency_words);
  g_free (self->hedge_words);
  g_free (self->percent_points);
  g_free (self->date_words);
  g_free (self);
}

/* --- What all scanners ask of a text -------------------------------------------------------- */

gsize
gotgan_scan_spaces (const char *text, gsize end, gsize at)
{
  gsize next = at;

  for (guint n = 0; n <= GOTGAN_MAX_SPACES; n++)
    {
      if (next < end && g_ascii_isspace (text[next]))
        next++;
      else if (next + 1 < end && (guchar) text[next] == 0xc2 && (guchar) text[next + 1] == 0xa0)
        next += 2;
      else
        return next;
    }
  return at;
}

gboolean
gotgan_scan_is_word_start (const char *text, gsize at)
{
  if (at == 0)
    return TRUE;
  if ((guchar) text[at - 1] < 0x80)
    return !g_ascii_isalnum (text[at - 1]);
  return !gotgan_text_is_alnum (gotgan_text_get_char (g_utf8_prev_char (text + at)));
}

gsize
gotgan_scan_word (const char *text, gsize end, gsize at)
{
  gsize next = at;

  while (next < end)
    {
      if (!gotgan_text_is_alpha (gotgan_text_get_char (text + next)))
        break;
      next += g_utf8_skip[(guchar) text[next]];
    }
  return next > at ? next : at + g_utf8_skip[(guchar) text[at]];
}
