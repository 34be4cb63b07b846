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

/* --- What became of the quote ------------------------------------------------------------------- */

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

/* Where nothing is known of one side, what is more in the other is no difference. */
static GotganAnchorRange
cut_unknown (const Wordings *these, GArray *runs, gboolean open_start, gboolean open_end)
{
  GotganAnchorRange known = these->b;
  const guint8 *opens = these->now->opens->data;

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (run->n > 0 && open_start && run->a == these->a.start)
        known.start = run->b;
      if (run->n > 0 && open_end && run->a + run->n == these->a.end)
        known.end = run->b + run->n;
    }
  while (known.start > these->b.start && opens[known.start] == 0)
    known.start--;
  while (known.end < these->b.end && opens[known.end] == 0)
    known.end++;
  return known;
}

GotganAnchorDiff
gotgan_anchor_diff (const GotganAnchorText *then, GotganAnchorRange statement,
                    GotganAnchorRange quote, const GotganAnchorText *now, GotganAnchorRange window,
                    gboolean open_start, gboolean open_end, GotganAnchorWords *words)
{
  Wordings these = { then, now, statement, window };
  GotganAnchorDiff diff = { TRUE, window };
  g_autoptr (GArray) runs = align (&these);

  if (runs == NULL)
    {
      diff.is_same = FALSE;
      return diff;
    }
  shift_to_words (&these, runs);
  diff.is_same =
      gotgan_anchor_text_says_same (then, statement, now,
                                    cut_unknown (&these, runs, open_start, open_end), words);
  diff.quote = follow (runs, quote, &these);
  /* Its words were left out altogether. */
  if (diff.quote.end <= diff.quote.start)
    {
      diff.quote = window;
      diff.is_same = FALSE;
    }
  return diff;
}
