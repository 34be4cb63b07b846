#include "config.h"

#include "app/model/gotgan-anchor-words.h"

#include "app/base/gotgan-text.h"

/* A slip of the pen is looked for in words of this many letters, between the first two and the last. */
#define SLIP_LENGTH 6
#define SLIP_HEAD 2

typedef enum
{
  LIGHT = 1 << 0,
  GUARDED = 1 << 1,
  ABBREVIATION = 1 << 2,
  AFTER_CODA = 1 << 3,
  AFTER_VOWEL = 1 << 4,
} GotganAnchorWordKind;

struct _GotganAnchorWords
{
  gatomicrefcount refs;
  GHashTable *kinds;
};

static guint
gotgan_anchor_words_read_kind (char **columns, guint n)
{
  if (g_str_equal (columns[1], "light"))
    return LIGHT;
  if (g_str_equal (columns[1], "guarded"))
    return GUARDED;
  if (g_str_equal (columns[1], "abbreviation"))
    return ABBREVIATION;
  if (!g_str_equal (columns[1], "particle") || n < 3)
    return 0;
  return g_str_equal (columns[2], "coda") ? AFTER_CODA : AFTER_VOWEL;
}

static guint
gotgan_anchor_words_get_kind (GotganAnchorWords *self, const char *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->kinds, word));
}

static void
gotgan_anchor_words_read_line (GotganAnchorWords *self, const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", 4);
  guint n = g_strv_length (columns);
  guint kind = *line != '#' && n >= 2 ? gotgan_anchor_words_read_kind (columns, n) : 0;

  if (kind == 0)
    return;
  kind |= gotgan_anchor_words_get_kind (self, columns[0]);
  g_hash_table_replace (self->kinds, g_steal_pointer (&columns[0]), GUINT_TO_POINTER (kind));
  columns[0] = g_strdup ("");
}

GotganAnchorWords *
gotgan_anchor_words_new (const char *table)
{
  GotganAnchorWords *self = g_new0 (GotganAnchorWords, 1);
  g_auto (GStrv) lines = g_strsplit (table != NULL ? table : "", "\n", -1);

  g_atomic_ref_count_init (&self->refs);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
  g_hash_table_unref (self->kinds);
  g_free (self);
}

gboolean
gotgan_anchor_words_is_light (GotganAnchorWords *self, const char *word)
{
  return (gotgan_anchor_words_get_kind (self, word) & LIGHT) != 0;
}

gboolean
gotgan_anchor_words_is_guarded (GotganAnchorWords *self, const char *word)
{
  return (gotgan_anchor_words_get_kind (self, word) & GUARDED) != 0;
}

gboolean
gotgan_anchor_words_is_abbreviation (GotganAnchorWords *self, const char *word)
{
  return (gotgan_anchor_words_get_kind (self, word) & ABBREVIATION) != 0;
}

/* Returns: the byte where the particle at the end of @word begins; 0 when there is none */
static gsize
gotgan_anchor_words_find_particle (GotganAnchorWords *self, const char *word)
{
  const char *end = word + strlen (word);
  const char *particle = end > word ? g_utf8_prev_char (end) : word;
  guint kind = gotgan_anchor_words_get_kind (self, particle);
  gunichar before;

  if (particle == word || (kind & (AFTER_CODA | AFTER_VOWEL)) == 0)
    return 0;
  /* Without this "김하은" would be "김하" with a particle. */
  before = g_utf8_get_char (g_utf8_prev_char (particle));
  if (!gotgan_text_is_hangul (before))
    return 0;
  return (gotgan_text_coda (before) > 0 ? AFTER_CODA : AFTER_VOWEL) & kind
             ? (gsize) (particle - word)
             : 0;
}

static gboolean
gotgan_anchor_words_differ_in_particle (GotganAnchorWords *self, const char *a, const char *b)
{
  const guint particle = AFTER_CODA | AFTER_VOWEL;
  gsize first = gotgan_anchor_words_find_particle (self, a);

  if (first > 0)
    return first == gotgan_anchor_words_find_particle (self, b) && strncmp (a, b, first) == 0;
  /* Behind a Latin name the particle is a word of its own. */
  return (gotgan_anchor_words_get_kind (self, a) & particle) != 0
         && (gotgan_anchor_words_get_kind (self, b) & particle) != 0;
}

static gboolean
is_plain (const char *word, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (word[i] < 'a' || word[i] > 'z')
      return FALSE;
  return length >= SLIP_LENGTH;
}

/* One letter left out or put in, or two that changed places, within the word: "recieve", "occured". */
static gboolean
gotgan_anchor_words_is_slip (GotganAnchorWords *self, const char *a, const char *b)
{
  gsize n = strlen (a);
  gsize m = strlen (b);
  gsize i = 0;

  if (n > m)
    return gotgan_anchor_words_is_slip (self, b, a);
  if (m - n > 1 || !is_plain (a, n) || !is_plain (b, m) || gotgan_anchor_words_is_guarded (self, a)
      || gotgan_anchor_words_is_guarded (self, b))
    return FALSE;
  while (i < n && a[i] == b[i])
    i++;
  if (i < SLIP_HEAD || i + 1 >= n)
    return FALSE;
  if (m > n)
    return strcmp (a + i, b + i + 1) == 0;
  return a[i] == b[i + 1] && a[i + 1] == b[i] && a[i + 2] != '\0'
         && strcmp (a + i + 2, b + i + 2) == 0;
}

gboolean
gotgan_anchor_words_are_one (GotganAnchorWords *self, const char *a, const char *b)
{
  return g_str_equal (a, b) || gotgan_anchor_words_differ_in_particle (self, a, b)
         || gotgan_anchor_words_is_slip (self, a, b);
}
