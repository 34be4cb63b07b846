#include "config.h"

#include "app/library/gotgan-listing-diff.h"

#include "app/store/gotgan-listing.h"

/* Beyond these a fine comparison would take longer than a frame has, or tell the list more than it can use. */
#define MAX_FINE 4096
#define MAX_SPLICES 64

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

static void
reverse (GArray *splices)
{
  for (guint i = 0; i < splices->len / 2; i++)
    {
      GotganSplice *a = &g_array_index (splices, GotganSplice, i);
      GotganSplice *b = &g_array_index (splices, GotganSplice, splices->len - 1 - i);
      GotganSplice kept = *a;

      *a = *b;
      *b = kept;
    }
}

GArray *
gotgan_listing_diff (GArray *before, GArray *after)
{
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (GotganSplice));
  Middle middle = find_middle (before, after);

  if (middle.n_before > 0 && middle.n_after > 0 && middle.n_before <= MAX_FINE
      && middle.n_after <= MAX_FINE)
    add_fine_splices (splices, &middle);
  if (splices->len == 0 || splices->len > MAX_SPLICES)
    {
      g_array_set_size (splices, 0);
      add_splice (splices, &middle, 0, middle.n_before, 0, middle.n_after);
    }
  reverse (splices);
  return splices;
}
