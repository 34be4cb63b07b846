#include "config.h"

#include "app/model/gotgan-anchor-private.h"

#include "app/base/gotgan-text.h"

/* Letters that are compared in search of exact words, before a text is given up as endless repetition; a place that is
 * found counts as so many, for what is done with it. */
#define WORK (1 << 20)
#define PLACE 256
/* Places of one gram beyond which it tells nothing of where words stand. */
#define COMMON 256
/* Letters between places that are taken for one. */
#define BUCKET 32
#define N_LIKE 6
/* Letters of a statement that are looked at in search of its likes. */
#define LONGEST 4096

/* The places of one gram: @n of them in a row of @places. */
typedef struct
{
  guint first;
  guint n;
} Row;

/* @rows: (element-type guint64 Row): by gram
 * @grams: of each letter */
struct _GotganAnchorGrams
{
  const GotganAnchorText *text;
  GHashTable *numbers;
  GArray *rows;
  guint *places;
};

static guint64
get_gram (const GotganAnchorText *text, guint at, guint end)
{
  guint n = text->letters->len;
  guint64 gram = *gotgan_anchor_text_at (text, at);
  guint length = gotgan_text_is_hangul ((gunichar) gram) ? 2 : 3;

  end = MIN (end, n);
  if (at + length > end)
    return 0;
  for (guint i = 1; i < length; i++)
    gram = gram << 21 | *gotgan_anchor_text_at (text, at + i);
  return gram;
}

static Row *
get_row (GotganAnchorGrams *self, guint64 gram)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, &gram));

  return number > 0 ? &g_array_index (self->rows, Row, number - 1) : NULL;
}

static void
count_gram (GotganAnchorGrams *self, guint64 gram)
{
  Row *row = get_row (self, gram);
  Row fresh = { 0, 1 };

  if (row != NULL)
    {
      row->n++;
      return;
    }
  g_array_append_val (self->rows, fresh);
  g_hash_table_insert (self->numbers, g_memdup2 (&gram, sizeof gram),
                       GUINT_TO_POINTER (self->rows->len));
}

GotganAnchorGrams *
gotgan_anchor_grams_new (const GotganAnchorText *text)
{
  GotganAnchorGrams *self = g_new0 (GotganAnchorGrams, 1);
  guint n = text->letters->len;
  guint first = 0;

  self->text = text;
  self->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->places = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    count_gram (self, get_gram (text, i, n));
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      row->first = first;
      first += row->n;
      row->n = 0;
    }
  for (guint i = 0; i < n; i++)
    {
      Row *row = get_row (self, get_gram (text, i, n));

      self->places[row->first + row->n++] = i;
    }

  return self;
}

void
gotgan_anchor_grams_free (GotganAnchorGrams *self)
{
  g_hash_table_unref (self->numbers);
  g_array_unref (self->rows);
  g_free (self->places);
  g_free (self);
}

/* --- Exact words -------------------------------------------------------------------------------- */

/* Returns: (nullable): the row of the rarest gram of @range, which begins @at letters into it */
static const Row *
find_rarest (GotganAnchorGrams *self, const GotganAnchorText *from, GotganAnchorRange range,
             guint *at)
{
  const Row *rarest = NULL;

  for (guint i = range.start; i < range.end; i++)
    {
      guint64 gram = get_gram (from, i, range.end);
      const Row *row = gram != 0 ? get_row (self, gram) : NULL;

      if (gram == 0)
        continue;
      if (row == NULL)
        return NULL;
      if (rarest == NULL || row->n < rarest->n)
        {
          rarest = row;
          *at = i - range.start;
        }
    }
  return rarest;
}

static gboolean
stands_at (GotganAnchorGrams *self, guint start, const GotganAnchorText *from,
           GotganAnchorRange range, guint *work)
{
  guint length = range.end - range.start;
  guint same = gotgan_anchor_text_count_after (self->text, start, from, range.start, length);

  *work += same == length ? same + PLACE : same + 1;
  return same == length;
}

/* Words too short for a gram. */
static GArray *
find_short (GotganAnchorGrams *self, const GotganAnchorText *from, GotganAnchorRange range)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint work = 0;

  for (guint i = 0; i < self->text->letters->len; i++)
    if (stands_at (self, i, from, range, &work))
      g_array_append_val (places, i);
  if (work > WORK)
    g_array_set_size (places, 0);
  return places;
}

GArray *
gotgan_anchor_grams_find (GotganAnchorGrams *self, const GotganAnchorText *from,
                          GotganAnchorRange range)
{
  g_autoptr (GArray) places = NULL;
  guint at = 0;
  guint work = 0;
  const Row *row;

  if (get_gram (from, range.start, range.end) == 0)
    return find_short (self, from, range);
  places = g_array_new (FALSE, FALSE, sizeof (guint));
  row = find_rarest (self, from, range, &at);
  for (guint i = 0; row != NULL && i < row->n; i++)
    {
      guint place = self->places[row->first + i];

      if (place < at)
        continue;
      place -= at;
      if (stands_at (self, place, from, range, &work))
        g_array_append_val (places, place);
      if (work > WORK)
        g_array_set_size (places, 0);
      if (work > WORK)
        break;
    }

  return g_steal_pointer (&places);
}

/* --- Words like these --------------------------------------------------------------------------- */

/* Places near each other where the words would begin: how many grams say so, and the sum of what they say. */
typedef struct
{
  guint n;
  guint64 sum;
} Bucket;

static int
compare_buckets (gconstpointer a, gconstpointer b)
{
  const Bucket *first = a;
  const Bucket *second = b;

  if (first->n != second->n)
    return second->n > first->n ? 1 : -1;
  return (first->sum > second->sum) - (first->sum < second->sum);
}

/* Lets each gram say where the words would begin if it stood among them. */
static void
vote (GotganAnchorGrams *self, const GotganAnchorText *from, GotganAnchorRange range,
      Bucket *buckets)
{
  guint end = MIN (range.end, range.start + LONGEST);

  for (guint i = range.start; i < end; i++)
    {
      guint64 gram = get_gram (from, i, end);
      const Row *row = gram != 0 ? get_row (self, gram) : NULL;

      for (guint k = 0; row != NULL && row->n <= COMMON && k < row->n; k++)
        {
          guint place = self->places[row->first + k];
          guint start = place > i - range.start ? place - (i - range.start) : 0;

          buckets[start / BUCKET].n++;
          buckets[start / BUCKET].sum += start;
        }
    }
}

/* Buckets with votes, most first. */
static GArray *
rank (GotganAnchorGrams *self, const GotganAnchorText *from, GotganAnchorRange range)
{
  guint n = self->text->letters->len / BUCKET + 1;
  g_autoptr (GArray) buckets = g_array_new (FALSE, TRUE, sizeof (Bucket));
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Bucket));

  g_array_set_size (buckets, n);
  vote (self, from, range, (Bucket *) (gpointer) buckets->data);
  for (guint i = 0; i < n; i++)
    if (g_array_index (buckets, Bucket, i).n > 0)
      g_array_append_val (ranked, g_array_index (buckets, Bucket, i));
  g_array_sort (ranked, compare_buckets);
  return ranked;
}

/* The sentence that begins nearest to @at; their number when the text's end is nearer. */
static guint
find_nearest (const GotganAnchorText *text, guint at)
{
  guint sentence = gotgan_anchor_text_find_sentence (text, MIN (at, text->letters->len - 1));
  guint start = g_array_index (text->sentences, guint, sentence);
  guint end = sentence + 1 < text->sentences->len
                  ? g_array_index (text->sentences, guint, sentence + 1)
                  : text->letters->len;

  return at > start && at - start > end - MIN (at, end) ? sentence + 1 : sentence;
}

static void
add_window (GotganAnchorGrams *self, GArray *windows, guint first, guint last)
{
  GotganAnchorRange window = gotgan_anchor_text_get_sentences (self->text, first, last);

  for (guint i = 0; i < windows->len; i++)
    if (g_array_index (windows, GotganAnchorRange, i).start == window.start
        && g_array_index (windows, GotganAnchorRange, i).end == window.end)
      return;
  g_array_append_val (windows, window);
}

GArray *
gotgan_anchor_grams_list_like (GotganAnchorGrams *self, const GotganAnchorText *from,
                               GotganAnchorRange range)
{
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (GotganAnchorRange));
  guint n = self->text->sentences->len;
  guint n_sentences = 1 + gotgan_anchor_text_find_sentence (from, range.end - 1)
                      - gotgan_anchor_text_find_sentence (from, range.start);
  g_autoptr (GArray) ranked = rank (self, from, range);

  for (guint i = 0; i < ranked->len && i < 2 * N_LIKE && windows->len < N_LIKE; i++)
    {
      const Bucket *bucket = &g_array_index (ranked, Bucket, i);
      guint start = (guint) (bucket->sum / bucket->n);
      guint first = MIN (find_nearest (self->text, start), n - 1);
      guint last = find_nearest (self->text, start + range.end - range.start);

      add_window (self, windows, first, MAX (last, first + 1) - 1);
      add_window (self, windows, first, MIN (first + n_sentences, n) - 1);
    }
  return windows;
}

/* --- Likeness ----------------------------------------------------------------------------------- */

static int
compare_grams (gconstpointer a, gconstpointer b)
{
  guint64 first = *(const guint64 *) a;
  guint64 second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

static GArray *
list_grams (const GotganAnchorText *text, GotganAnchorRange range)
{
  GArray *grams = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint i = range.start; i < range.end; i++)
    {
      guint64 gram = get_gram (text, i, range.end);

      if (gram != 0)
        g_array_append_val (grams, gram);
    }
  g_array_sort (grams, compare_grams);
  return grams;
}

double
gotgan_anchor_text_compare (const GotganAnchorText *first, GotganAnchorRange a,
                            const GotganAnchorText *second, GotganAnchorRange b)
{
  g_autoptr (GArray) these = list_grams (first, a);
  g_autoptr (GArray) those = list_grams (second, b);
  guint same = 0;

  for (guint i = 0, k = 0; i < these->len && k < those->len;)
    {
      int order =
          compare_grams (&g_array_index (these, guint64, i), &g_array_index (those, guint64, k));

      same += order == 0;
      i += order <= 0;
      k += order >= 0;
    }
  return these->len + those->len > 0 ? 2.0 * same / (these->len + those->len) : 0;
}
