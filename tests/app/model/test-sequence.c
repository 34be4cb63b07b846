#include "config.h"

#include "app/model/gotgan-sequence.h"

/* Letters for words. */
static GPtrArray *
make (const char *letters)
{
  GPtrArray *sequence = g_ptr_array_new ();

  for (const char *at = letters; *at != '\0'; at++)
    g_ptr_array_add (sequence, GINT_TO_POINTER (*at));
  return sequence;
}

static GArray *
match (GPtrArray *before, GPtrArray *after)
{
  return gotgan_sequence_match ((const gconstpointer *) before->pdata, before->len,
                                (const gconstpointer *) after->pdata, after->len);
}

/* Stretches are in order, inside, and the same on both sides. Returns: how long they are together */
static guint
check (GPtrArray *before, GPtrArray *after, GArray *stretches)
{
  guint total = 0;
  guint i = 0, j = 0;

  for (guint k = 0; k < stretches->len; k++)
    {
      GotganStretch *stretch = &g_array_index (stretches, GotganStretch, k);

      g_assert_cmpuint (stretch->n, >, 0);
      g_assert_cmpuint (stretch->before, >=, i);
      g_assert_cmpuint (stretch->after, >=, j);
      g_assert_true (k == 0 || stretch->before > i || stretch->after > j);
      i = stretch->before + stretch->n;
      j = stretch->after + stretch->n;
      g_assert_cmpuint (i, <=, before->len);
      g_assert_cmpuint (j, <=, after->len);
      for (guint l = 0; l < stretch->n; l++)
        g_assert_true (before->pdata[stretch->before + l] == after->pdata[stretch->after + l]);
      total += stretch->n;
    }
  return total;
}

/* The longest common subsequence, the slow and certain way. */
static guint
measure_common (GPtrArray *before, GPtrArray *after)
{
  guint width = after->len + 1;
  guint *table = g_new0 (guint, (gsize) (before->len + 1) * width);
  guint length;

  for (guint i = 0; i < before->len; i++)
    for (guint j = 0; j < after->len; j++)
      table[(i + 1) * width + j + 1] =
          before->pdata[i] == after->pdata[j]
              ? table[i * width + j] + 1
              : MAX (table[i * width + j + 1], table[(i + 1) * width + j]);
  length = table[before->len * width + after->len];
  g_free (table);
  return length;
}

static void
test_pairs (void)
{
  static const char *const pairs[][2] = {
    { "", "" },       { "abc", "" },          { "", "abc" },     { "abc", "abc" },
    { "abc", "axc" }, { "abc", "abcd" },      { "abc", "xabc" }, { "abcabba", "cbabac" },
    { "ab", "ba" },   { "abcdef", "defabc" }, { "aaaa", "aa" },  { "abc", "xyz" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GPtrArray) before = make (pairs[i][0]);
      g_autoptr (GPtrArray) after = make (pairs[i][1]);
      g_autoptr (GArray) stretches = match (before, after);

      g_assert_cmpuint (check (before, after, stretches), ==, measure_common (before, after));
    }
}

static GPtrArray *
make_random (GRand *random, guint n, int n_letters)
{
  GPtrArray *sequence = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sequence, GINT_TO_POINTER (g_rand_int_range (random, 1, n_letters + 1)));
  return sequence;
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260201);

  for (guint i = 0; i < 2000; i++)
    {
      int letters = g_rand_int_range (random, 1, 12);
      g_autoptr (GPtrArray) before =
          make_random (random, (guint) g_rand_int_range (random, 0, 40), letters);
      g_autoptr (GPtrArray) after =
          make_random (random, (guint) g_rand_int_range (random, 0, 40), letters);
      g_autoptr (GArray) stretches = match (before, after);

      g_assert_cmpuint (check (before, after, stretches), ==, measure_common (before, after));
    }
}

/* Too different for the fewest edits: what occurs once still keeps the order. */
static void
test_anchors (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260202);
  g_autoptr (GPtrArray) before = make_random (random, 3000, 40);
  g_autoptr (GPtrArray) after = make_random (random, 3000, 40);
  g_autoptr (GArray) stretches = NULL;

  for (guint i = 0; i < 10; i++)
    before->pdata[i * 290 + 5] = after->pdata[i * 280 + 120] = GUINT_TO_POINTER (1000 + i);
  stretches = match (before, after);
  g_assert_cmpuint (check (before, after, stretches), >=, 10);
}

/* A million of one letter against a million of two would take the square; a deadline would only measure the machine, so
 * what is asserted is that it ends, in a test that is given two minutes. */
static void
test_repetitive (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260203);
  g_autoptr (GPtrArray) before = make_random (random, 500000, 2);
  g_autoptr (GPtrArray) after = make_random (random, 500000, 2);
  g_autoptr (GArray) stretches = match (before, after);

  check (before, after, stretches);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sequence/pairs", test_pairs);
  g_test_add_func ("/sequence/random", test_random);
  g_test_add_func ("/sequence/anchors", test_anchors);
  g_test_add_func ("/sequence/repetitive", test_repetitive);
  return g_test_run ();
}
