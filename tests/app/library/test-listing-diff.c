#include "config.h"

#include "app/library/gotgan-listing-diff.h"
#include "app/store/gotgan-listing.h"

#include <string.h>

static GArray *
rows_of (const char *letters)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (GotganListed));

  for (; *letters != '\0'; letters++)
    {
      GotganListed row = { g_ascii_tolower (*letters), g_ascii_isupper (*letters) ? 2 : 1 };

      g_array_append_val (rows, row);
    }
  return rows;
}

static void
apply (GArray *rows, GArray *after, GArray *splices)
{
  for (guint i = 0; i < splices->len; i++)
    {
      GotganSplice *splice = &g_array_index (splices, GotganSplice, i);

      g_assert_cmpuint (splice->position + splice->n_removed, <=, rows->len);
      g_assert_cmpuint (splice->source + splice->n_added, <=, after->len);
      g_assert_cmpuint (splice->n_removed + splice->n_added, >, 0);
      g_array_remove_range (rows, splice->position, splice->n_removed);
      if (splice->n_added > 0)
        g_array_insert_vals (rows, splice->position,
                             &g_array_index (after, GotganListed, splice->source), splice->n_added);
    }
}

static void
assert_same (GArray *a, GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      g_assert_cmpint (g_array_index (a, GotganListed, i).id, ==,
                       g_array_index (b, GotganListed, i).id);
      g_assert_cmpuint (g_array_index (a, GotganListed, i).day, ==,
                        g_array_index (b, GotganListed, i).day);
    }
}

/* An upper-case letter is the same article on another day. */
static const struct
{
  const char *before;
  const char *after;
  guint n_splices;
  guint n_touched;
} cases[] = {
  { "", "", 0, 0 },          { "", "abc", 1, 3 },
  { "abc", "", 1, 3 },       { "abc", "abc", 0, 0 },
  { "abc", "xabc", 1, 1 },   { "abc", "abcx", 1, 1 },
  { "abc", "ac", 1, 1 },     { "abcdef", "axbcdyef", 2, 2 },
  { "abcdef", "bdf", 3, 3 }, { "abc", "aBc", 1, 2 },
  { "abcd", "dabc", 2, 2 },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) before = rows_of (cases[i].before);
      g_autoptr (GArray) after = rows_of (cases[i].after);
      g_autoptr (GArray) splices = gotgan_listing_diff (before, after);
      guint n_touched = 0;

      g_test_message ("%s -> %s", cases[i].before, cases[i].after);
      g_assert_cmpuint (splices->len, ==, cases[i].n_splices);
      for (guint j = 0; j < splices->len; j++)
        n_touched += g_array_index (splices, GotganSplice, j).n_removed
                     + g_array_index (splices, GotganSplice, j).n_added;
      g_assert_cmpuint (n_touched, ==, cases[i].n_touched);
      apply (before, after, splices);
      assert_same (before, after);
    }
}

/* A random choice of the letters, in random order. */
static GArray *
random_rows (void)
{
  GArray *rows = rows_of ("abcdefghijklmnopqrstuvwxyz");

  for (guint i = rows->len; i > 1; i--)
    {
      guint j = (guint) g_test_rand_int_range (0, g_test_rand_bit () ? (int) i : 2);
      GotganListed kept = g_array_index (rows, GotganListed, i - 1);

      g_array_index (rows, GotganListed, i - 1) = g_array_index (rows, GotganListed, j);
      g_array_index (rows, GotganListed, j) = kept;
    }
  g_array_set_size (rows, (guint) g_test_rand_int_range (0, 27));
  return rows;
}

static void
test_random (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GArray) before = random_rows ();
      g_autoptr (GArray) after = random_rows ();
      g_autoptr (GArray) splices = gotgan_listing_diff (before, after);

      apply (before, after, splices);
      assert_same (before, after);
    }
}

static GArray *
numbers (gint64 first, gint64 end, gint64 step)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (GotganListed));

  for (gint64 i = first; i < end; i += step)
    {
      GotganListed row = { i, 1 };

      g_array_append_val (rows, row);
    }
  return rows;
}

/* What changed all over is told in few pieces, each of a part of the list. */
static void
test_many (void)
{
  g_autoptr (GArray) before = numbers (0, 100000, 1);
  g_autoptr (GArray) after = numbers (0, 100000, 2);
  g_autoptr (GArray) splices = gotgan_listing_diff (before, after);
  g_autoptr (GArray) back = gotgan_listing_diff (after, before);

  g_assert_cmpuint (splices->len, <=, 128);
  g_assert_cmpuint (back->len, <=, 128);
  for (guint i = 0; i < splices->len; i++)
    g_assert_cmpuint (g_array_index (splices, GotganSplice, i).n_removed, <=, 100000 / 50);
  apply (after, before, back);
  assert_same (after, before);
  for (guint i = 0; i < after->len; i++)
    g_assert_cmpint (g_array_index (after, GotganListed, i).id, ==, i);
}

/* Where rows go, few come in the same splice: each would be asked whether it is the one that a list on screen keeps its
 * place by. */
static void
test_others (void)
{
  g_autoptr (GArray) before = numbers (0, 5000, 1);
  g_autoptr (GArray) after = numbers (5000, 105000, 1);
  g_autoptr (GArray) splices = gotgan_listing_diff (before, after);

  g_assert_cmpuint (splices->len, ==, 2);
  for (guint i = 0; i < splices->len; i++)
    {
      const GotganSplice *splice = &g_array_index (splices, GotganSplice, i);

      g_assert_true (splice->n_removed == 0 || splice->n_added <= 1000);
    }
  apply (before, after, splices);
  assert_same (before, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/listing-diff/cases", test_cases);
  g_test_add_func ("/library/listing-diff/random", test_random);
  g_test_add_func ("/library/listing-diff/many", test_many);
  g_test_add_func ("/library/listing-diff/others", test_others);
  return g_test_run ();
}
