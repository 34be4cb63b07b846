#include "config.h"

#include "app/model/gotgan-sequence.h"

/* More edits than an editor makes between two versions of a passage; what is kept of each step grows with their square. */
#define MAX_EDITS 400
/* Steps along the diagonals, for each element; repetitive texts would need their number times MAX_EDITS. */
#define STEPS_EACH 32
#define MIN_STEPS 4096

typedef struct
{
  const gconstpointer *before;
  const gconstpointer *after;
  GArray *stretches;
} Matching;

/* [before, before_end) and [after, after_end) */
typedef struct
{
  guint before;
  guint before_end;
  guint after;
  guint after_end;
} Range;

static void
add_stretch (GArray *stretches, guint before, guint after, guint n)
{
  GotganStretch *last =
      stretches->len > 0 ? &g_array_index (stretches, GotganStretch, stretches->len - 1) : NULL;
  GotganStretch stretch = { before, after, n };

  if (n == 0)
    return;
  if (last != NULL && last->before + last->n == before && last->after + last->n == after)
    last->n += n;
  else
    g_array_append_val (stretches, stretch);
}

/* --- The fewest edits --------------------------------------------------------------------------- */

/* How far each diagonal was reached after @d edits; diagonals go from -d to d. */
static int *
get_step (GArray *steps, int d)
{
  return &g_array_index (steps, int, d *d + d);
}

static gboolean
comes_from_above (const int *last, int diagonal, int d)
{
  return diagonal == -d || (diagonal != d && last[diagonal - 1] < last[diagonal + 1]);
}

static int
walk_diagonal (const Matching *matching, const Range *range, int x, int diagonal)
{
  const gconstpointer *before = matching->before + range->before;
  const gconstpointer *after = matching->after + range->after;
  int width = (int) (range->before_end - range->before);
  int height = (int) (range->after_end - range->after);

  while (x < width && x - diagonal < height && before[x] == after[x - diagonal])
    x++;
  return x;
}

/* One more edit. Returns: whether the end was reached */
static gboolean
take_step (const Matching *matching, const Range *range, GArray *steps, int d, gint64 *budget)
{
  int width = (int) (range->before_end - range->before);
  int height = (int) (range->after_end - range->after);
  int *now, *last;

  g_array_set_size (steps, (guint) (d + 1) * (guint) (d + 1));
  now = get_step (steps, d);
  /* Not looked at in the first step. */
  last = get_step (steps, MAX (d - 1, 0));
  g_return_val_if_fail (now != NULL, TRUE);
  for (int diagonal = -d; diagonal <= d; diagonal += 2)
    {
      int from = 0;

      if (d > 0)
        from = comes_from_above (last, diagonal, d) ? last[diagonal + 1] : last[diagonal - 1] + 1;
      now[diagonal] = walk_diagonal (matching, range, from, diagonal);
      *budget -= now[diagonal] - from;
      if (now[diagonal] >= width && now[diagonal] - diagonal >= height)
        return TRUE;
    }
  return FALSE;
}

/* Follows the steps back; what was walked along diagonals is the same in both. */
static void
trace_back (Matching *matching, const Range *range, GArray *steps, int n_edits)
{
  g_autoptr (GArray) backwards = g_array_new (FALSE, FALSE, sizeof (GotganStretch));
  int x = (int) (range->before_end - range->before);
  int y = (int) (range->after_end - range->after);

  for (int d = n_edits; d >= 0; d--)
    {
      int diagonal = x - y;
      const int *last = d > 0 ? get_step (steps, d - 1) : NULL;
      gboolean above = last != NULL && comes_from_above (last, diagonal, d);
      int from = last == NULL ? 0 : above ? last[diagonal + 1] : last[diagonal - 1] + 1;
      GotganStretch stretch = { range->before + (guint) from,
                                range->after + (guint) (from - diagonal), (guint) (x - from) };

      g_array_append_val (backwards, stretch);
      x = above ? from : from - 1;
      y = x - (above ? diagonal + 1 : diagonal - 1);
    }
  for (guint i = backwards->len; i > 0; i--)
    {
      GotganStretch *stretch = &g_array_index (backwards, GotganStretch, i - 1);

      add_stretch (matching->stretches, stretch->before, stretch->after, stretch->n);
    }
}

/* Returns: %FALSE when the passages differ too much, with nothing added */
static gboolean
match_by_edits (Matching *matching, const Range *range)
{
  guint64 length =
      (guint64) (range->before_end - range->before) + (range->after_end - range->after);
  gint64 budget = (gint64) length * STEPS_EACH + MIN_STEPS;
  int max_edits = (int) MIN (length, MAX_EDITS);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (int));

  for (int d = 0; d <= max_edits && budget > 0; d++)
    if (take_step (matching, range, steps, d, &budget))
      {
        trace_back (matching, range, steps, d);
        return TRUE;
      }
  return FALSE;
}

/* Matches the ends, and what is between them. Returns: as match_by_edits() */
static gboolean
match_passage (Matching *matching, const Range *whole)
{
  Range range = *whole;
  guint at_end = 0;
  gboolean matched = TRUE;

  while (range.before < range.before_end && range.after < range.after_end
         && matching->before[range.before] == matching->after[range.after])
    range.before++, range.after++;
  add_stretch (matching->stretches, whole->before, whole->after, range.before - whole->before);
  while (range.before < range.before_end && range.after < range.after_end
         && matching->before[range.before_end - 1] == matching->after[range.after_end - 1])
    range.before_end--, range.after_end--, at_end++;
  if (range.before < range.before_end && range.after < range.after_end)
    matched = match_by_edits (matching, &range);
  if (matched)
    add_stretch (matching->stretches, range.before_end, range.after_end, at_end);
  return matched;
}

/* --- What occurs once in both ------------------------------------------------------------------- */

#define SEVERAL G_MAXUINT

static GHashTable *
find_places (const gconstpointer *sequence, guint n)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (places, (gpointer) sequence[i],
                         GUINT_TO_POINTER (g_hash_table_contains (places, sequence[i]) ? SEVERAL
                                                                                       : i + 1));
  return places;
}

/* Returns: (element-type GotganStretch): in the order of the one sequence */
static GArray *
list_anchors (const gconstpointer *before, guint n_before, const gconstpointer *after,
              guint n_after)
{
  g_autoptr (GHashTable) before_places = find_places (before, n_before);
  g_autoptr (GHashTable) after_places = find_places (after, n_after);
  GArray *anchors = g_array_new (FALSE, FALSE, sizeof (GotganStretch));

  for (guint i = 0; i < n_before; i++)
    {
      guint here = GPOINTER_TO_UINT (g_hash_table_lookup (before_places, before[i]));
      guint there = GPOINTER_TO_UINT (g_hash_table_lookup (after_places, before[i]));
      GotganStretch anchor = { i, there - 1, 1 };

      if (here != SEVERAL && there != SEVERAL && there != 0)
        g_array_append_val (anchors, anchor);
    }
  return anchors;
}

/* The first pile whose top lies at @after or behind. */
static guint
find_pile (const GArray *anchors, const GArray *tops, guint after)
{
  guint low = 0, high = tops->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint top = g_array_index (tops, guint, middle);

      if (g_array_index (anchors, GotganStretch, top).after < after)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* @tops: of each pile the anchor on it. @under: of each anchor the one on top of the pile before when it was laid */
static void
lay_piles (GArray *anchors, GArray *tops, GArray *under)
{
  for (guint i = 0; i < anchors->len; i++)
    {
      guint pile = find_pile (anchors, tops, g_array_index (anchors, GotganStretch, i).after);
      guint beneath = pile > 0 ? g_array_index (tops, guint, pile - 1) : G_MAXUINT;

      g_array_append_val (under, beneath);
      if (pile == tops->len)
        g_array_append_val (tops, i);
      else
        g_array_index (tops, guint, pile) = i;
    }
}

/* Leaves of @anchors the most that are in order in both: the longest increasing run, found by laying piles. */
static void
keep_in_order (GArray *anchors)
{
  GArray *tops = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *under = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_kept;
  guint at;

  lay_piles (anchors, tops, under);
  n_kept = tops->len;
  at = n_kept > 0 ? g_array_index (tops, guint, n_kept - 1) : G_MAXUINT;
  for (guint i = n_kept; i > 0; i--)
    {
      g_array_index (tops, guint, i - 1) = at;
      at = g_array_index (under, guint, at);
    }
  g_array_unref (under);
  /* Kept ones stand in @tops in ascending order, each at its place or behind it. */
  for (guint i = 0; i < n_kept; i++)
    g_array_index (anchors, GotganStretch, i) =
        g_array_index (anchors, GotganStretch, g_array_index (tops, guint, i));
  g_array_set_size (anchors, n_kept);
  g_array_unref (tops);
}

static void
match_by_anchors (Matching *matching, guint n_before, guint n_after)
{
  g_autoptr (GArray) anchors = list_anchors (matching->before, n_before, matching->after, n_after);
  Range gap = { 0 };

  keep_in_order (anchors);
  for (guint i = 0; i < anchors->len; i++)
    {
      GotganStretch anchor = g_array_index (anchors, GotganStretch, i);

      gap.before_end = anchor.before;
      gap.after_end = anchor.after;
      match_passage (matching, &gap);
      add_stretch (matching->stretches, anchor.before, anchor.after, 1);
      gap.before = anchor.before + 1;
      gap.after = anchor.after + 1;
    }
  gap.before_end = n_before;
  gap.after_end = n_after;
  match_passage (matching, &gap);
}

GArray *
gotgan_sequence_match (const gconstpointer *before, guint n_before, const gconstpointer *after,
                       guint n_after)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (GotganStretch));
  Matching matching = { before, after, stretches };
  Range whole = { 0, n_before, 0, n_after };

  if (match_passage (&matching, &whole))
    return stretches;
  g_array_set_size (stretches, 0);
  match_by_anchors (&matching, n_before, n_after);
  return stretches;
}
