#include "config.h"

#include "app/facts/gotgan-cues.h"

#include "app/facts/gotgan-word-table.h"

#include <string.h>

struct _GotganCues
{
  GotganWordTable *tables[GOTGAN_N_LANGUAGES];
  GArray *meanings[GOTGAN_N_LANGUAGES];
  GotganWordTable *particles;
  GotganWordTable *endings;
};

static const char *const class_words[] = {
  "noun",   "verb",   "sum",    "stage",       "basis",   "hedge", "total",
  "each",   "change", "credit", "credit-noun", "anaphor", "title", "org",
  "suffix", "works",  "reject", "common",      "break",
};

static const char *const frame_words[] = {
  "",        "raise", "take",  "invest", "give",    "lend",    "join", "lead",   "backers",
  "buy",     "sell",  "spend", "build",  "supply",  "deliver", "deal", "pay",    "gain",
  "venture", "hold",  "value", "worth",  "revenue", "expense", "loss", "profit",
};

static gboolean
index_of (const char *const *words, guint n_words, const char *word, guint *index)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (word, words[i]))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/* Checked once, so that reading a text meets only known values. */
static gboolean
read_meaning (const GotganWord *word, GotganCue *cue)
{
  const char *value = word->n_columns > 1 ? word->columns[1] : "";
  guint index;

  memset (cue, 0, sizeof *cue);
  cue->value = value;
  if (!index_of (class_words, G_N_ELEMENTS (class_words), word->columns[0], &index))
    return FALSE;
  cue->class = index;
  switch (cue->class)
    {
    case GOTGAN_CUE_NOUN:
    case GOTGAN_CUE_VERB:
    case GOTGAN_CUE_SUM:
      if (!index_of (frame_words, G_N_ELEMENTS (frame_words), value, &index))
        return FALSE;
      cue->frame = index;
      return TRUE;
    case GOTGAN_CUE_STAGE:
      return gotgan_stage_from_string (value, &cue->stage);
    case GOTGAN_CUE_BASIS:
      return gotgan_basis_from_string (value, &cue->basis);
    default:
      return TRUE;
    }
}

static gboolean
load (GotganCues *self, GHashTable *files, GotganLanguage language, const char *name,
      GError **error)
{
  GotganWordTable *table = gotgan_word_table_load (files, name, 2, 3, error);

  if (table == NULL)
    return FALSE;
  self->tables[language] = table;
  self->meanings[language] = g_array_new (FALSE, FALSE, sizeof (GotganCue));
  for (guint i = 0; i < gotgan_word_table_get_n_words (table); i++)
    {
      const GotganWord *word = gotgan_word_table_get_word (table, i);
      GotganCue cue;

      if (!read_meaning (word, &cue))
        return gotgan_word_table_fail (table, word, "there is no such class with that value",
                                       error);
      g_array_append_val (self->meanings[language], cue);
    }
  return TRUE;
}

static gboolean
load_all (GotganCues *self, GHashTable *files, GError **error)
{
  if (!load (self, files, GOTGAN_LANGUAGE_EN, "lexicon/cues-en.tsv", error)
      || !load (self, files, GOTGAN_LANGUAGE_KO, "lexicon/cues-ko.tsv", error))
    return FALSE;
  self->particles = gotgan_word_table_load (files, "lexicon/particles-ko.tsv", 2, 2, error);
  if (self->particles == NULL)
    return FALSE;
  self->endings = gotgan_word_table_load (files, "lexicon/endings-ko.tsv", 2, 3, error);
  return self->endings != NULL;
}

GotganCues *
gotgan_cues_new (GHashTable *files, GError **error)
{
  GotganCues *self = g_new0 (GotganCues, 1);

  if (load_all (self, files, error))
    return self;
  gotgan_cues_free (self);
  return NULL;
}

void
gotgan_cues_free (GotganCues *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->tables); i++)
    {
      g_clear_pointer (&self->tables[i], gotgan_word_table_free);
      g_clear_pointer (&self->meanings[i], g_array_unref);
    }
  g_clear_pointer (&self->particles, gotgan_word_table_free);
  g_clear_pointer (&self->endings, gotgan_word_table_free);
  g_free (self);
}

static const GotganCue *
meaning_of (GotganCues *self, GotganLanguage language, const GotganWord *word)
{
  return &g_array_index (self->meanings[language], GotganCue, word->index);
}

GArray *
gotgan_cues_find (GotganCues *self, GotganLanguage language, const char *text, gsize start,
                  gsize end)
{
  GArray *cues = g_array_new (FALSE, FALSE, sizeof (GotganCue));
  GotganWordMatch match;

  while (gotgan_word_table_find_next (self->tables[language], text, end, &start, &match))
    for (const GotganWord *word = match.word; word != NULL; word = word->next)
      {
        GotganCue cue = *meaning_of (self, language, word);

        cue.start = match.start;
        cue.end = match.end;
        g_array_append_val (cues, cue);
      }
  return cues;
}

gboolean
gotgan_cues_is (GotganCues *self, GotganLanguage language, GotganCueClass class, const char *word,
                const char **value)
{
  for (const GotganWord *row = gotgan_word_table_get (self->tables[language], word); row != NULL;
       row = row->next)
    {
      const GotganCue *cue = meaning_of (self, language, row);

      if (cue->class != class)
        continue;
      if (value != NULL)
        *value = cue->value;
      return TRUE;
    }
  return FALSE;
}

gsize
gotgan_cues_suffix (GotganCues *self, GotganLanguage language, const char *word, const char **value)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (gotgan_cues_is (self, language, GOTGAN_CUE_SUFFIX, p, value))
      return strlen (p);
  return 0;
}

gsize
gotgan_cues_at (GotganCues *self, GotganLanguage language, GotganCueClass class, const char *text,
                gsize limit, gsize at)
{
  gsize end;
  const GotganWord *word = gotgan_word_table_match (self->tables[language], text, limit, at, &end);

  for (; word != NULL; word = word->next)
    if (meaning_of (self, language, word)->class == class)
      return end;
  return 0;
}

gboolean
gotgan_cues_fill (GotganCues *self, GotganLanguage language, guint64 classes, const char *text,
                  gsize start, gsize end)
{
  gsize match_end;
  const GotganWord *word =
      gotgan_word_table_match (self->tables[language], text, end, start, &match_end);

  for (; word != NULL && match_end == end; word = word->next)
    if (classes >> meaning_of (self, language, word)->class & 1)
      return TRUE;
  return FALSE;
}

const char *
gotgan_cues_particle (GotganCues *self, const char *text, gsize limit, gsize at, gsize *end)
{
  const GotganWord *word = gotgan_word_table_match (self->particles, text, limit, at, end);

  return word != NULL ? word->columns[0] : NULL;
}

const GotganWord *
gotgan_cues_ending (GotganCues *self, const char *ending)
{
  return gotgan_word_table_get (self->endings, ending);
}
