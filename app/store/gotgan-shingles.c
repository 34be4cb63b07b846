#include "config.h"

#include "app/store/gotgan-shingles.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Words in a row that make a number. A Korean word carries its particles, so two say about as much as five English ones. */
#define N_KOREAN 2
#define N_OTHER 5

#define MULTIPLIER G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

typedef struct
{
  guint64 hash;
  gboolean is_korean;
} GotganShingleWord;

/* @words: those read so far; @hash, @n: of the word being read */
typedef struct
{
  GArray *words;
  guint64 hash;
  guint n;
  gboolean is_korean;
  guint n_characters;
} GotganShingleReader;

/* --- Words ------------------------------------------------------------------------------------ */

static inline guint64
gotgan_shingles_mix (guint64 hash, guint64 value)
{
  hash = (hash ^ value) * MULTIPLIER;
  return hash ^ (hash >> 29);
}

static void
gotgan_shingle_reader_end_word (GotganShingleReader *self)
{
  GotganShingleWord word = { self->hash, self->is_korean };

  if (self->n == 0)
    return;
  g_array_append_val (self->words, word);
  self->hash = self->n = 0;
}

static inline void
gotgan_shingle_reader_add (GotganShingleReader *self, gunichar c, gboolean is_hangul)
{
  if (self->n == 0)
    self->is_korean = is_hangul;
  self->hash = gotgan_shingles_mix (self->hash, c);
  self->n++;
}

/* Chinese and Japanese do without spaces: each of their letters is a word. */
static void
gotgan_shingle_reader_add_other (GotganShingleReader *self, gunichar c)
{
  if (!g_unichar_isalnum (c))
    {
      gotgan_shingle_reader_end_word (self);
      return;
    }
  if (g_unichar_iswide (c))
    gotgan_shingle_reader_end_word (self);
  gotgan_shingle_reader_add (self, g_unichar_tolower (c), FALSE);
  if (g_unichar_iswide (c))
    gotgan_shingle_reader_end_word (self);
}

static void
gotgan_shingle_reader_read (GotganShingleReader *self, const char *text)
{
  const char *p = text;

  while (*p != '\0')
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);

      if (c < 0x80 && g_ascii_isalnum ((char) c))
        gotgan_shingle_reader_add (self, (gunichar) g_ascii_tolower ((char) c), FALSE);
      else if (c < 0x80)
        gotgan_shingle_reader_end_word (self);
      else if (gotgan_text_is_hangul (c))
        gotgan_shingle_reader_add (self, c, TRUE);
      else
        gotgan_shingle_reader_add_other (self, c);
      self->n_characters++;
      p = g_utf8_next_char (p);
    }
  gotgan_shingle_reader_end_word (self);
}

static gboolean
gotgan_shingles_counts (GotganParagraphKind kind)
{
  return kind == GOTGAN_PARAGRAPH_TEXT || kind == GOTGAN_PARAGRAPH_QUOTE
         || kind == GOTGAN_PARAGRAPH_LIST_ITEM;
}

/* --- Numbers ---------------------------------------------------------------------------------- */

static GArray *
gotgan_shingles_number (GArray *words)
{
  GArray *numbers = g_array_sized_new (FALSE, FALSE, sizeof (guint64), words->len);

  for (guint i = 0; i < words->len; i++)
    {
      const GotganShingleWord *word = &g_array_index (words, GotganShingleWord, i);
      guint n = word->is_korean ? N_KOREAN : N_OTHER;
      guint64 number = 0;

      if (i + n > words->len)
        continue;
      for (guint j = 0; j < n; j++)
        number = gotgan_shingles_mix (number, word[j].hash);
      number *= MULTIPLIER;
      g_array_append_val (numbers, number);
    }
  return numbers;
}

GotganShingles *
gotgan_shingles_new (GotganArticle *article)
{
  GotganShingles *self = g_new0 (GotganShingles, 1);
  GotganShingleReader reader = {
    .words = g_array_sized_new (FALSE, FALSE, sizeof (GotganShingleWord), 512),
  };

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      const GotganParagraph *paragraph = gotgan_article_get_paragraph (article, i);

      if (gotgan_shingles_counts (paragraph->kind))
        gotgan_shingle_reader_read (&reader, paragraph->text);
    }
  self->numbers = gotgan_shingles_number (reader.words);
  self->n_characters = reader.n_characters;
  g_array_unref (reader.words);
  return self;
}

void
gotgan_shingles_free (GotganShingles *self)
{
  g_array_unref (self->numbers);
  g_free (self);
}

/* The lower half of a smallest number is as good as random; the upper is always small. */
guint
gotgan_shingles_get_prints (const GotganShingles *self, gint32 *prints)
{
  guint64 smallest[GOTGAN_SHINGLES_N_PRINTS];
  guint n = 0;

  memset (smallest, 0xff, sizeof smallest);
  for (guint i = 0; i < self->numbers->len; i++)
    {
      guint64 number = g_array_index (self->numbers, guint64, i);
      guint part = (guint) (number >> 61);

      smallest[part] = MIN (smallest[part], number);
    }
  for (guint i = 0; i < GOTGAN_SHINGLES_N_PRINTS; i++)
    if (smallest[i] != G_MAXUINT64)
      prints[n++] = (gint32) (guint32) smallest[i];
  return n;
}

/* --- Comparing -------------------------------------------------------------------------------- */

static int
gotgan_shingles_compare_numbers (gconstpointer a, gconstpointer b)
{
  guint64 first = *(const guint64 *) a, second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

static void
gotgan_shingles_sort (GotganShingles *self)
{
  guint64 *numbers = (guint64 *) (gpointer) self->numbers->data;
  guint n = 0;

  if (self->sorted)
    return;
  g_array_sort (self->numbers, gotgan_shingles_compare_numbers);
  for (guint i = 0; i < self->numbers->len; i++)
    if (n == 0 || numbers[n - 1] != numbers[i])
      numbers[n++] = numbers[i];
  g_array_set_size (self->numbers, n);
  self->sorted = TRUE;
}

double
gotgan_shingles_compare (GotganShingles *self, GotganShingles *other)
{
  guint i = 0, j = 0, n_shared = 0, n_least;

  gotgan_shingles_sort (self);
  gotgan_shingles_sort (other);
  n_least = MIN (self->numbers->len, other->numbers->len);
  while (i < self->numbers->len && j < other->numbers->len)
    {
      guint64 mine = g_array_index (self->numbers, guint64, i);
      guint64 theirs = g_array_index (other->numbers, guint64, j);

      n_shared += mine == theirs;
      i += mine <= theirs;
      j += theirs <= mine;
    }
  return n_least > 0 ? (double) n_shared / n_least : 0;
}
