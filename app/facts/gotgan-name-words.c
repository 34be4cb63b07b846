#include "config.h"

#include "app/facts/gotgan-name-words.h"

#include "app/facts/gotgan-word-table.h"

#include <string.h>

#define MAX_WORD 40
#define SYLLABLE_BYTES 3

struct _GotganNameWords
{
  GotganWordTable *tables[GOTGAN_N_LANGUAGES];
  GArray *classes[GOTGAN_N_LANGUAGES];
};

static const char *const class_words[] = {
  "common", "given", "product", "project", "area",  "place",  "people", "time",  "opener",
  "never",  "affix", "press",   "trade",   "maker", "making", "giving", "owned", "state",
};

static GotganNameClass
class_of_row (const GotganWord *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (class_words); i++)
    if (g_str_equal (row->columns[0], class_words[i]))
      return 1 << i;
  return 0;
}

static gboolean
load (GotganNameWords *self, GHashTable *files, GotganLanguage language, const char *name,
      GError **error)
{
  GotganWordTable *table = gotgan_word_table_load (files, name, 2, 2, error);

  if (table == NULL)
    return FALSE;
  self->tables[language] = table;
  self->classes[language] = g_array_new (FALSE, FALSE, sizeof (GotganNameClass));
  for (guint i = 0; i < gotgan_word_table_get_n_words (table); i++)
    {
      const GotganWord *word = gotgan_word_table_get_word (table, i);
      GotganNameClass class = class_of_row (word);

      if (class == 0)
        return gotgan_word_table_fail (table, word, "it has no such class", error);
      g_array_append_val (self->classes[language], class);
    }
  return TRUE;
}

GotganNameWords *
gotgan_name_words_new (GHashTable *files, GError **error)
{
  GotganNameWords *self = g_new0 (GotganNameWords, 1);

  if (load (self, files, GOTGAN_LANGUAGE_EN, "lexicon/names-en.tsv", error)
      && load (self, files, GOTGAN_LANGUAGE_KO, "lexicon/names-ko.tsv", error))
    return self;
  gotgan_name_words_free (self);
  return NULL;
}

void
gotgan_name_words_free (GotganNameWords *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->tables); i++)
    {
      g_clear_pointer (&self->tables[i], gotgan_word_table_free);
      g_clear_pointer (&self->classes[i], g_array_unref);
    }
  g_free (self);
}

static GotganNameClass
classes_of (GotganNameWords *self, GotganLanguage language, const GotganWord *row)
{
  GotganNameClass classes = 0;

  for (; row != NULL; row = row->next)
    classes |= g_array_index (self->classes[language], GotganNameClass, row->index);
  return classes;
}

GotganNameClass
gotgan_name_words_of (GotganNameWords *self, GotganLanguage language, const char *text, gsize start,
                      gsize end)
{
  gsize stop;
  const GotganWord *row = gotgan_word_table_match (self->tables[language], text, end, start, &stop);

  return row != NULL && stop == end ? classes_of (self, language, row) : 0;
}

gsize
gotgan_name_words_end (GotganNameWords *self, GotganLanguage language, GotganNameClass classes,
                       const char *text, gsize limit, gsize at)
{
  gsize stop;
  const GotganWord *row = gotgan_word_table_match (self->tables[language], text, limit, at, &stop);

  return (classes_of (self, language, row) & classes) != 0 ? stop : 0;
}

gboolean
gotgan_name_words_is_no_name (GotganNameWords *self, const char *word)
{
  return (gotgan_name_words_of (self, GOTGAN_LANGUAGE_EN, word, 0, strlen (word))
          & (GOTGAN_NAME_PLACE | GOTGAN_NAME_PEOPLE | GOTGAN_NAME_TIME | GOTGAN_NAME_OPENER
             | GOTGAN_NAME_NEVER))
         != 0;
}

/* --- English --------------------------------------------------------------------------------- */

/* An ending, and what stands for it in the base form. */
static const struct
{
  const char *ending;
  const char *base;
} inflections[] = {
  { "s", "" },    { "es", "" },  { "ies", "y" }, { "ed", "" },  { "ed", "e" },
  { "ied", "y" }, { "ing", "" }, { "ing", "e" }, { "ly", "" },  { "ly", "le" },
  { "ily", "y" }, { "er", "" },  { "er", "e" },  { "ers", "" }, { "ers", "e" },
};

static gboolean
is_listed (GotganNameWords *self, const char *word, gsize length)
{
  return (gotgan_name_words_of (self, GOTGAN_LANGUAGE_EN, word, 0, length) & GOTGAN_NAME_COMMON)
         != 0;
}

/* "planned", "running": the last consonant doubled. */
static gboolean
is_doubled (GotganNameWords *self, char *word, gsize stem)
{
  if (stem < 3 || word[stem - 1] != word[stem - 2])
    return FALSE;
  word[stem - 1] = '\0';
  return is_listed (self, word, stem - 1);
}

static gboolean
is_inflected (GotganNameWords *self, const char *word, gsize length, const char *ending,
              const char *base)
{
  char stem[MAX_WORD + 8];
  gsize ending_length = strlen (ending);
  gsize stem_length = length - ending_length;

  if (length < ending_length + 2 || word[length - 1] != ending[ending_length - 1]
      || memcmp (word + stem_length, ending, ending_length) != 0)
    return FALSE;
  /* "simply" is of "simple", "mobily" not of "mobile" */
  if (g_str_equal (base, "le") && strchr ("aeiou", word[stem_length - 1]) != NULL)
    return FALSE;
  g_strlcpy (stem, word, stem_length + 1);
  g_strlcpy (stem + stem_length, base, sizeof stem - stem_length);
  return is_listed (self, stem, stem_length + strlen (base))
         || (*base == '\0' && is_doubled (self, stem, stem_length));
}

static gboolean
is_common_word (GotganNameWords *self, const char *text, gsize start, gsize end)
{
  char word[MAX_WORD + 1];
  gsize length = end - start;

  if (length > MAX_WORD)
    return FALSE;
  /* "steelmaker" */
  if (length > strlen ("maker")
      && strncmp (text + end - strlen ("maker"), "maker", strlen ("maker")) == 0)
    return TRUE;
  memcpy (word, text + start, length);
  word[length] = '\0';
  if (is_listed (self, word, length))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (inflections); i++)
    if (is_inflected (self, word, length, inflections[i].ending, inflections[i].base))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_name_words_en_is_common (GotganNameWords *self, const char *text, gsize start, gsize end)
{
  const char *dash;

  if (is_common_word (self, text, start, end))
    return TRUE;
  while ((dash = memchr (text + start, '-', end - start)) != NULL)
    {
      if (!is_common_word (self, text, start, dash - text))
        return FALSE;
      start = dash - text + 1;
    }
  return is_common_word (self, text, start, end);
}

/* --- Korean ---------------------------------------------------------------------------------- */

/* How few nouns the syllables up to a place can be made of; 0 for none, or for a prefix alone. */
typedef struct
{
  guint8 n_nouns;
  gboolean prefix;
} Segment;

/* The fewest nouns up to the end of a part of @classes that begins where @from ends. */
static guint
count_nouns (const Segment *from, gsize i, GotganNameClass classes)
{
  if (i > 0 && from->n_nouns == 0 && !from->prefix)
    return 0;
  if (classes & (GOTGAN_NAME_COMMON | GOTGAN_NAME_PLACE))
    return from->n_nouns + 1;
  return (classes & GOTGAN_NAME_AFFIX) ? from->n_nouns : 0;
}

void
gotgan_name_words_ko_count (GotganNameWords *self, const char *text, gsize start, gsize end,
                            guint8 nouns[GOTGAN_NAME_MAX_SYLLABLES + 1])
{
  Segment segments[GOTGAN_NAME_MAX_SYLLABLES + 1] = { 0 };
  gsize n = MIN ((end - start) / SYLLABLE_BYTES, GOTGAN_NAME_MAX_SYLLABLES);

  memset (nouns, 0, GOTGAN_NAME_MAX_SYLLABLES + 1);
  for (gsize i = 0; i < n; i++)
    for (gsize j = i + 1; (i == 0 || segments[i].n_nouns > 0 || segments[i].prefix) && j <= n; j++)
      {
        GotganNameClass classes =
            gotgan_name_words_of (self, GOTGAN_LANGUAGE_KO, text, start + i * SYLLABLE_BYTES,
                                  start + j * SYLLABLE_BYTES);
        guint count = classes != 0 ? count_nouns (&segments[i], i, classes) : 0;

        segments[j].prefix |= i == 0 && n > 2 && (classes & GOTGAN_NAME_AFFIX) != 0;
        if (count > 0 && (segments[j].n_nouns == 0 || count < segments[j].n_nouns))
          segments[j].n_nouns = count;
      }
  for (gsize i = 1; i <= n; i++)
    nouns[i] = segments[i].n_nouns;
}

gboolean
gotgan_name_words_ko_is_common (GotganNameWords *self, const char *text, gsize start, gsize end)
{
  guint8 nouns[GOTGAN_NAME_MAX_SYLLABLES + 1];
  gsize n = (end - start) / SYLLABLE_BYTES;

  if (n == 0 || n > GOTGAN_NAME_MAX_SYLLABLES || (end - start) % SYLLABLE_BYTES != 0)
    return FALSE;
  gotgan_name_words_ko_count (self, text, start, end, nouns);
  return nouns[n] > 0;
}
