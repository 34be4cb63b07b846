#include "config.h"

#include "app/library/gotgan-listing-diff.h"

#include "app/store/gotgan-listing.h"

/* More would take a list on screen longer than a frame has. */
#define MAX_SPLICES 64

/* When the row goes by which a list on screen keeps its place, it looks for it among all that come in the same splice, and
 * each is made for it. */
#define MAX_SOUGHT 512

/* What lies between the common beginning and the common end of both lists. */
typedef struct
{
  const GotganListed *before;
  guint n_before;
  const GotganListed *after;
  guint n_after;
  guint first;
} Middle;

static gboolean
is_same (const GotganListed *a, const GotganListed *b)
{
  return a->id == b->id && a->day == b->day;
}

/* An array that never had rows has no place either, and C knows no place beyond none. */
static const GotganListed *
rows_from (GArray *rows, guint first)
{
  return rows->data != NULL ? &g_array_index (rows, GotganListed, first) : NULL;
}

static Middle
find_middle (GArray *before, GArray *after)
{
  const GotganListed *old = (const GotganListed *) (gpointer) before->data;
  const GotganListed *new = (const GotganListed *) (gpointer) after->data;
  guint n_old = before->len;
  guint n_new = after->len;
  guint first = 0;

  while (first < MIN (n_old, n_new) && is_same (&old[first], &new[first]))
    first++;
  while (MIN (n_old, n_new) > first && is_same (&old[n_old - 1], &new[n_new - 1]))
    {
      n_old--;
      n_new--;
    }
  return (Middle) { rows_from (before, first), n_old - first, rows_from (after, first),
                    n_new - first, first };
}

static void
add_splice (GArray *splices, const Middle *middle, guint from, guint to, guint new_from,
            guint new_to)
{
  GotganSplice splice = { middle->first + from, to - from, new_to - new_from,
                          middle->first + new_from };

  if (to > from || new_to > new_from)
    g_array_append_val (splices, splice);
}

static GHashTable *
positions (const GotganListed *rows, guint n_rows)
{
  GHashTable *table = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < n_rows; i++)
    g_hash_table_insert (table, (gpointer) &rows[i].id, GUINT_TO_POINTER (i + 1));
  return table;
}

/* Walks the old rows; each that is found further on in the new list, in order, is one that stays. */
static void
add_fine_splices (GArray *splices, const Middle *middle)
{
  g_autoptr (GHashTable) new_positions = positions (middle->after, middle->n_after);
  guint from = 0;
  guint new_from = 0;

  for (guint i = 0; i < middle->n_before; i++)
    {
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (new_positions, &middle->before[i].id));

      if (found == 0 || found - 1 < new_from
          || !is_same (&middle->before[i], &middle->after[found - 1]))
        continue;
      add_splice (splices, middle, from, i, new_from, found - 1);
      from = i + 1;
      new_from = found;
    }
  add_splice (splices, middle, from, middle->n_before, new_from, middle->n_after);
}

/* Rows between splices that become one go and come back. */
static void
merge_splices (GArray *splices)
{
  guint n_each = (splices->len + MAX_SPLICES - 1) / MAX_SPLICES;
  guint n_merged = 0;

  for (guint i = 0; i < splices->len; i += n_each)
    {
      GotganSplice first = g_array_index (splices, GotganSplice, i);
      GotganSplice last = g_array_index (splices, GotganSplice, MIN (i + n_each, splices->len) - 1);

      first.n_removed = last.position + last.n_removed - first.position;
      first.n_added = last.source + last.n_added - first.source;
      g_array_index (splices, GotganSplice, n_merged++) = first;
    }
  g_array_set_size (splices, n_merged);
}

/* Returns: (transfer full): from the last to the first, and where many rows come for others, most of them by themselves */
static GArray *
reverse (GArray *splices)
{
  GArray *reversed = g_array_new (FALSE, FALSE, sizeof (GotganSplice));

  for (guint i = splices->len; i > 0; i--)
    {
      GotganSplice splice = g_array_index (splices, GotganSplice, i - 1);

      if (splice.n_removed > 0 && splice.n_added > MAX_SOUGHT)
        {
          GotganSplice rest = { splice.position + splice.n_removed, 0, splice.n_added - MAX_SOUGHT,
                                splice.source + MAX_SOUGHT };

          g_array_append_val (reversed, rest);
          splice.n_added = MAX_SOUGHT;
        }
      g_array_append_val (reversed, splice);
    }
  return reversed;
}

GArray *
gotgan_listing_diff (GArray *before, GArray *after)
{
  g_autoptr (GArray) splices = g_array_new (FALSE, FALSE, sizeof (GotganSplice));
  Middle middle = find_middle (before, after);

  if (middle.n_before > 0 && middle.n_after > 0)
    add_fine_splices (splices, &middle);
  else
    add_splice (splices, &middle, 0, middle.n_before, 0, middle.n_after);
  merge_splices (splices);
  return reverse (splices);
}
