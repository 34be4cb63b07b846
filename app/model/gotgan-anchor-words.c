#include "config.h"

#include "app/model/gotgan-anchor-words.h"

#include <string.h>

#include "app/base/gotgan-text.h"

#define PARTICLE (GOTGAN_ANCHOR_WORD_AFTER_CODA | GOTGAN_ANCHOR_WORD_AFTER_VOWEL)
/* Letters of the longest ending and beginning in the table, at most. */
#define LONGEST 8
/* Letters of a Latin word that are before its ending, at least: "Denise" has none. */
#define SHORTEST_STEM 4

/* @standard: (nullable): what it is a spelling of, or an ending like */
typedef struct
{
  guint kinds;
  char *standard;
} Entry;

struct _GotganAnchorWords
{
  gatomicrefcount refs;
  GHashTable *entries;
};

static const struct
{
  const char *name;
  GotganAnchorWordKind kind;
} kind_names[] = {
  { "light", GOTGAN_ANCHOR_WORD_LIGHT },
  { "opener", GOTGAN_ANCHOR_WORD_OPENER },
  { "clause", GOTGAN_ANCHOR_WORD_CLAUSE },
  { "saying", GOTGAN_ANCHOR_WORD_SAYING },
  { "guarded", GOTGAN_ANCHOR_WORD_GUARDED },
  { "leading", GOTGAN_ANCHOR_WORD_LEADING },
  { "pause", GOTGAN_ANCHOR_WORD_PAUSE },
  { "cased", GOTGAN_ANCHOR_WORD_CASED },
  { "stem", GOTGAN_ANCHOR_WORD_STEM },
  { "joining", GOTGAN_ANCHOR_WORD_JOINING },
  { "trailing", GOTGAN_ANCHOR_WORD_TRAILING },
  { "unit", GOTGAN_ANCHOR_WORD_UNIT },
  { "abbreviation", GOTGAN_ANCHOR_WORD_ABBREVIATION },
};

/* --- The table ---------------------------------------------------------------------------------- */

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->standard);
  g_free (entry);
}

/* @third: (nullable): the third column */
static guint
read_kind (const char *name, const char *third)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (name, kind_names[i].name))
      return kind_names[i].kind;
  if (third == NULL)
    return 0;
  if (g_str_equal (name, "spelling"))
    return GOTGAN_ANCHOR_WORD_SPELLING;
  if (g_str_equal (name, "ending"))
    return GOTGAN_ANCHOR_WORD_ENDING;
  if (!g_str_equal (name, "particle"))
    return 0;
  return g_str_equal (third, "coda") ? GOTGAN_ANCHOR_WORD_AFTER_CODA
                                     : GOTGAN_ANCHOR_WORD_AFTER_VOWEL;
}

static void
gotgan_anchor_words_read_line (GotganAnchorWords *self, const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", 4);
  guint n = g_strv_length (columns);
  guint kind = *line != '#' && n >= 2 ? read_kind (columns[1], n > 2 ? columns[2] : NULL) : 0;
  Entry *entry;

  if (kind == 0)
    return;
  entry = g_hash_table_lookup (self->entries, columns[0]);
  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      g_hash_table_insert (self->entries, g_strdup (columns[0]), entry);
    }
  entry->kinds |= kind;
  if ((kind & (GOTGAN_ANCHOR_WORD_SPELLING | GOTGAN_ANCHOR_WORD_ENDING)) != 0)
    g_set_str (&entry->standard, columns[2]);
}

GotganAnchorWords *
gotgan_anchor_words_new (const char *table)
{
  GotganAnchorWords *self = g_new0 (GotganAnchorWords, 1);
  g_auto (GStrv) lines = g_strsplit (table != NULL ? table : "", "\n", -1);

  g_atomic_ref_count_init (&self->refs);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_utf8_validate (lines[i], -1, NULL))
      gotgan_anchor_words_read_line (self, lines[i]);

  return self;
}

GotganAnchorWords *
gotgan_anchor_words_ref (GotganAnchorWords *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
gotgan_anchor_words_unref (GotganAnchorWords *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->entries);
  g_free (self);
}

gboolean
gotgan_anchor_words_is (GotganAnchorWords *self, const char *word, GotganAnchorWordKind kinds)
{
  const Entry *entry = self != NULL ? g_hash_table_lookup (self->entries, word) : NULL;

  return entry != NULL && (entry->kinds & kinds) != 0;
}

/* --- Spellings ---------------------------------------------------------------------------------- */

/* @word with its first @length bytes, when they are a spelling of others, as those. */
static char *
gotgan_anchor_words_respell (GotganAnchorWords *self, char *word, gsize length)
{
  g_autofree char *beginning = g_strndup (word, length);
  const Entry *entry = g_hash_table_lookup (self->entries, beginning);
  char *spelt;

  if (entry == NULL || (entry->kinds & GOTGAN_ANCHOR_WORD_SPELLING) == 0)
    return word;
  spelt = g_strconcat (entry->standard, word + length, NULL);
  g_free (word);
  return spelt;
}

static char *
gotgan_anchor_words_spell_korean (GotganAnchorWords *self, char *word)
{
  const char *end = word;

  for (guint i = 0; i < LONGEST && *end != '\0'; i++)
    {
      gsize length;
      char *spelt;

      end = g_utf8_next_char (end);
      length = (gsize) (end - word);
      spelt = gotgan_anchor_words_respell (self, word, length);
      if (spelt != word)
        return spelt;
    }
  return word;
}

static char *
gotgan_anchor_words_end (GotganAnchorWords *self, char *word)
{
  const char *start = word + strlen (word);

  for (guint i = 0; i < LONGEST && start > word; i++)
    {
      const Entry *entry;
      char *ended;

      start = g_utf8_prev_char (start);
      entry = g_hash_table_lookup (self->entries, start);
      if (entry == NULL || (entry->kinds & GOTGAN_ANCHOR_WORD_ENDING) == 0
          || (g_ascii_isalpha (*start) && start - word < SHORTEST_STEM))
        continue;
      ended = g_strdup_printf ("%.*s%s", (int) (start - word), word, entry->standard);
      g_free (word);
      return ended;
    }
  return word;
}

char *
gotgan_anchor_words_spell (GotganAnchorWords *self, char *word)
{
  if (self == NULL || gotgan_anchor_words_is (self, word, GOTGAN_ANCHOR_WORD_GUARDED))
    return word;
  word = gotgan_text_is_hangul (g_utf8_get_char (word))
             ? gotgan_anchor_words_spell_korean (self, word)
             : gotgan_anchor_words_respell (self, word, strlen (word));
  return gotgan_anchor_words_end (self, word);
}

/* --- Particles ---------------------------------------------------------------------------------- */

/* Whether a particle stands behind the first @length bytes of @word, and not a part of a word: "최고가" and "주가" have none,
 * nor has "김하은". */
static gboolean
gotgan_anchor_words_takes_particle (GotganAnchorWords *self, const char *word, gsize length)
{
  g_autofree char *stem = g_strndup (word, length);
  gunichar last = length > 0 ? g_utf8_get_char (g_utf8_prev_char (word + length)) : 0;

  return gotgan_text_is_hangul (last)
         && gotgan_anchor_words_is (self, word + length,
                                    gotgan_text_coda (last) > 0 ? GOTGAN_ANCHOR_WORD_AFTER_CODA
                                                                : GOTGAN_ANCHOR_WORD_AFTER_VOWEL)
         && !gotgan_anchor_words_is (self, word, GOTGAN_ANCHOR_WORD_GUARDED)
         && (g_utf8_strlen (stem, -1) > 1
             || gotgan_anchor_words_is (self, stem, GOTGAN_ANCHOR_WORD_STEM));
}

/* Returns: the byte where the particle at the end of @word begins; 0 when there is none */
static gsize
gotgan_anchor_words_find_particle (GotganAnchorWords *self, const char *word)
{
  gsize length = strlen (word);
  gsize at = length > 0 ? (gsize) (g_utf8_prev_char (word + length) - word) : 0;

  return at > 0 && gotgan_anchor_words_takes_particle (self, word, at) ? at : 0;
}

gboolean
gotgan_anchor_words_differ_in_particle (GotganAnchorWords *self, const char *a, const char *b)
{
  gsize first = gotgan_anchor_words_find_particle (self, a);

  if (first > 0)
    return first == gotgan_anchor_words_find_particle (self, b) && strncmp (a, b, first) == 0;
  /* Behind a Latin name the particle is a word of its own. */
  return gotgan_anchor_words_is (self, a, PARTICLE) && gotgan_anchor_words_is (self, b, PARTICLE);
}
