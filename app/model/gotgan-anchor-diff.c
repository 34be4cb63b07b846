#include "config.h"

#include "app/model/gotgan-anchor-private.h"

/* Letters put in and left out beyond which two texts are not told apart letter by letter. */
#define MOST_EDITS 500

/* Letters that are the same: @n of them. */
typedef struct
{
  guint a;
  guint b;
  guint n;
} Run;

/* Two wordings of one statement, as letters of their own texts. */
typedef struct
{
  const GotganAnchorText *then;
  const GotganAnchorText *now;
  GotganAnchorRange a;
  GotganAnchorRange b;
  GotganAnchorWords *words;
} Wordings;

/* --- Which letters are the same ----------------------------------------------------------------- */

/* Both read backwards from where the ends meet: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations",
 * Algorithmica 1 (1986). @rows keeps how far each diagonal reached after so many edits. */
static void
trace_back (GPtrArray *rows, int x, int y, GArray *runs, GotganAnchorRange origin)
{
  for (int d = (int) rows->len - 1; d >= 0; d--)
    {
      const int *row = g_ptr_array_index (rows, (guint) d);
      int k = x - y;
      /* A row holds the diagonals from -d-1 to d+1 as they were before the step. */
      const int *at = row + d + 1;
      gboolean down = d > 0 && (k == -d || (k != d && at[k - 1] < at[k + 1]));
      int from_x = d == 0 ? 0 : down ? at[k + 1] : at[k - 1] + 1;
      int from_y = from_x - k;

      if (x > from_x)
        {
          Run run = { origin.start + (guint) from_x, origin.end + (guint) from_y,
                      (guint) (x - from_x) };

          g_array_append_val (runs, run);
        }
      x = d == 0 ? 0 : down ? from_x : from_x - 1;
      y = d == 0 ? 0 : down ? from_y - 1 : from_y;
    }
}

static int
slide (const Wordings *these, int x, int y)
{
  return x
         + (int) gotgan_anchor_text_count_after (these->then, these->a.start + (guint) x,
                                                 these->now, these->b.start + (guint) y,
                                                 MIN (these->a.end - these->a.start - (guint) x,
                                                      these->b.end - these->b.start - (guint) y));
}

/* One more edit. Returns: whether the ends have met */
static gboolean
step (const Wordings *these, int d, int *row, int n, int m)
{
  int *at = row + MOST_EDITS + 1;

  for (int k = -d; k <= d; k += 2)
    {
      int x = d == 0 ? 0 : k == -d || (k != d && at[k - 1] < at[k + 1]) ? at[k + 1] : at[k - 1] + 1;

      if (x > n || x - k > m || x - k < 0)
        {
          /* Outside of the texts. */
          at[k] = x;
          continue;
        }
      at[k] = slide (these, x, x - k);
      if (at[k] >= n && at[k] - k >= m)
        return TRUE;
    }
  return FALSE;
}

/* Returns: (nullable) (element-type Run): the last first; %NULL when the two are too different */
static GArray *
align (const Wordings *these)
{
  int n = (int) (these->a.end - these->a.start);
  int m = (int) (these->b.end - these->b.start);
  g_autoptr (GArray) reached = g_array_new (FALSE, TRUE, sizeof (int));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  GArray *runs;
  int *row;

  g_array_set_size (reached, 2 * MOST_EDITS + 4);
  row = (int *) (gpointer) reached->data;
  for (int d = 0;; d++)
    {
      if (d > MOST_EDITS)
        return NULL;
      g_ptr_array_add (rows, g_memdup2 (row + MOST_EDITS - d, sizeof (int) * (gsize) (2 * d + 3)));
      if (step (these, d, row, n, m))
        break;
    }
  runs = g_array_new (FALSE, FALSE, sizeof (Run));
  trace_back (rows, n, m, runs, (GotganAnchorRange) { these->a.start, these->b.start });
  return runs;
}

/* --- Where words begin ------------------------------------------------------------------------- */

static gboolean
is_cut (const Wordings *these, guint a, guint b)
{
  return (a == these->a.end || a == these->a.start || these->then->opens->data[a] != 0)
         && (b == these->b.end || b == these->b.start || these->now->opens->data[b] != 0);
}

/* How many letters before run @i, which are the last ones, have no letters of either side, as @put_in says, between them. */
static guint
count_joined (GArray *runs, guint i, gboolean put_in)
{
  guint n = 0;

  for (; i + 1 < runs->len; i++)
    {
      const Run *next = &g_array_index (runs, Run, i);
      const Run *run = &g_array_index (runs, Run, i + 1);

      if (put_in ? next->a != run->a + run->n : next->b != run->b + run->n)
        break;
      n += run->n;
    }
  return n;
}

/* By how many letters what was put in or left out before run @i can be taken to lie further left, so that a word begins
 * behind it: of "meanwhile acme" for "acme", "meanwhile " was put in, not "menwhile a". */
static guint
find_shift (const Wordings *these, GArray *runs, guint i)
{
  const Run *run = &g_array_index (runs, Run, i);
  guint most = MAX (count_joined (runs, i, TRUE), count_joined (runs, i, FALSE));

  for (guint k = 0; k <= most; k++)
    {
      if (is_cut (these, run->a - k, run->b - k))
        return k;
      if (k == most
          || *gotgan_anchor_text_at (these->then, run->a - k - 1)
                 != *gotgan_anchor_text_at (these->now, run->b - k - 1))
        break;
    }
  return 0;
}

static void
shift_to_words (const Wordings *these, GArray *runs)
{
  for (guint i = runs->len; i-- > 0;)
    {
      Run *next = &g_array_index (runs, Run, i);
      guint shift = find_shift (these, runs, i);

      next->a -= shift;
      next->b -= shift;
      next->n += shift;
      for (guint k = i + 1; shift > 0; k++)
        {
          Run *run = &g_array_index (runs, Run, k);
          guint n = MIN (shift, run->n);

          run->n -= n;
          shift -= n;
        }
    }
}

/* --- Which words differ ------------------------------------------------------------------------- */

static char *
dup_letters (const GotganAnchorText *text, guint start, guint end)
{
  while (end > start && *gotgan_anchor_text_at (text, end - 1) == ' ')
    end--;
  return g_ucs4_to_utf8 (gotgan_anchor_text_at (text, start), (glong) (end - start), NULL, NULL,
                         NULL);
}

/* Words of @range that are not light; all of them without @words. */
static GPtrArray *
list_words (const GotganAnchorText *text, GotganAnchorRange range, GotganAnchorWords *words)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint start = range.start, end; start < range.end; start = end)
    {
      g_autofree char *word = NULL;

      for (end = start + 1; end < range.end && text->opens->data[end] == 0;)
        end++;
      word = dup_letters (text, start, end);
      if (word != NULL && *word != '\0'
          && (words == NULL || !gotgan_anchor_words_is_light (words, word)))
        g_ptr_array_add (list, g_steal_pointer (&word));
    }
  return list;
}

/* Returns: (nullable): the words as one; %NULL when one of them must not run into another */
static char *
join (GPtrArray *list, GotganAnchorWords *words)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const char *word = g_ptr_array_index (list, i);

      if (g_ascii_isdigit (*word)
          || (words != NULL && gotgan_anchor_words_is_guarded (words, word)))
        {
          g_string_free (joined, TRUE);
          return NULL;
        }
      g_string_append (joined, word);
    }
  return g_string_free_and_steal (joined);
}

static gboolean
are_same_words (GPtrArray *these, GPtrArray *those, GotganAnchorWords *words)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (these->len != those->len)
    {
      first = join (these, words);
      second = join (those, words);
      return first != NULL && g_strcmp0 (first, second) == 0;
    }
  for (guint i = 0; i < these->len; i++)
    {
      const char *a = g_ptr_array_index (these, i);
      const char *b = g_ptr_array_index (those, i);

      if (!g_str_equal (a, b) && (words == NULL || !gotgan_anchor_words_are_one (words, a, b)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
are_same_letters (const Wordings *these, GotganAnchorRange a, GotganAnchorRange b)
{
  guint length = a.end - a.start;

  return length == b.end - b.start
         && gotgan_anchor_text_count_after (these->then, a.start, these->now, b.start, length)
                == length;
}

static gboolean
say_same (const Wordings *these, GotganAnchorRange a, GotganAnchorRange b)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  if (are_same_letters (these, a, b))
    return TRUE;
  first = list_words (these->then, a, these->words);
  second = list_words (these->now, b, these->words);
  return are_same_words (first, second, these->words);
}

/* --- What became of the quote ------------------------------------------------------------------- */

/* Both wordings from one place where words begin in both to the next; where nothing is known of one side, what is more
 * in the other is no difference. */
static void
take_segment (const Wordings *these, GotganAnchorRange a, GotganAnchorRange b, gboolean is_open,
              GotganAnchorDiff *diff)
{
  if (a.start == a.end && is_open)
    return;
  if (!say_same (these, a, b))
    diff->is_same = FALSE;
}

static GotganAnchorRange
follow (GArray *runs, GotganAnchorRange quote, const Wordings *these)
{
  GotganAnchorRange found = { these->b.start, these->b.end };

  for (guint i = runs->len; i-- > 0;)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (quote.start >= run->a + run->n)
        found.start = run->b + run->n;
      else if (quote.start >= run->a)
        found.start = run->b + (quote.start - run->a);
      if (quote.end > run->a && quote.end <= run->a + run->n)
        found.end = run->b + (quote.end - run->a);
      if (quote.end <= run->a)
        {
          found.end = MIN (found.end, run->b);
          break;
        }
      else if (quote.end <= run->a + run->n)
        break;
    }
  return found;
}

static void
compare_segments (const Wordings *these, GArray *runs, gboolean open_start, gboolean open_end,
                  GotganAnchorDiff *diff)
{
  GotganAnchorRange a = { these->a.start, these->a.start };
  GotganAnchorRange b = { these->b.start, these->b.start };

  for (guint i = runs->len; i-- > 0;)
    {
      const Run *run = &g_array_index (runs, Run, i);

      for (guint k = 0; k <= run->n; k++)
        {
          a.end = run->a + k;
          b.end = run->b + k;
          if (!is_cut (these, a.end, b.end) || (a.end == a.start && b.end == b.start))
            continue;
          take_segment (these, a, b, open_start && a.start == these->a.start, diff);
          a.start = a.end;
          b.start = b.end;
        }
    }
  a.end = these->a.end;
  b.end = these->b.end;
  take_segment (these, a, b,
                (open_start && a.start == these->a.start) || (open_end && a.end == these->a.end),
                diff);
}

GotganAnchorDiff
gotgan_anchor_diff (const GotganAnchorText *then, GotganAnchorRange statement,
                    GotganAnchorRange quote, const GotganAnchorText *now, GotganAnchorRange window,
                    gboolean open_start, gboolean open_end, GotganAnchorWords *words)
{
  Wordings these = { then, now, statement, window, words };
  GotganAnchorDiff diff = { TRUE, window };
  g_autoptr (GArray) runs = align (&these);

  if (runs == NULL)
    {
      diff.is_same = FALSE;
      return diff;
    }
  shift_to_words (&these, runs);
  compare_segments (&these, runs, open_start, open_end, &diff);
  diff.quote = follow (runs, quote, &these);
  /* Its words were left out altogether. */
  if (diff.quote.end <= diff.quote.start)
    {
      diff.quote = window;
      diff.is_same = FALSE;
    }
  return diff;
}
