#include "config.h"

#include "ui/reader/gotgan-find-text.h"
#include "ui/reader/gotgan-text-marks.h"

#include <string.h>

static GObject *
create_subject (const char *name)
{
  GObject *subject = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data (subject, "name", (gpointer) name);
  return subject;
}

static void
collect_cb (const GotganTextMark *mark, gpointer user_data)
{
  g_string_append ((GString *) user_data, g_object_get_data (mark->subject, "name"));
}

static char *
names_between (GotganTextMarks *marks, guint start, guint end)
{
  GString *names = g_string_new (NULL);

  gotgan_text_marks_foreach (marks, start, end, collect_cb, names);
  return g_string_free (names, FALSE);
}

static void
assert_names (GotganTextMarks *marks, guint start, guint end, const char *expected)
{
  g_autofree char *names = names_between (marks, start, end);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_overlap (void)
{
  g_autoptr (GotganTextMarks) marks = gotgan_text_marks_new ();
  g_autoptr (GObject) a = create_subject ("a");
  g_autoptr (GObject) b = create_subject ("b");
  g_autoptr (GObject) c = create_subject ("c");
  g_autoptr (GPtrArray) at = NULL;

  gotgan_text_marks_add (marks, 50, 60, c, 1);
  gotgan_text_marks_add (marks, 0, 100, a, 1);
  gotgan_text_marks_add (marks, 10, 20, b, 2);
  assert_names (marks, 0, 100, "abc");
  assert_names (marks, 15, 16, "ab");
  assert_names (marks, 20, 50, "a");
  assert_names (marks, 59, 60, "ac");
  assert_names (marks, 100, 200, "");
  /* The most particular one first. */
  at = gotgan_text_marks_at (marks, 55);
  g_assert_cmpuint (at->len, ==, 2);
  g_assert_true (g_ptr_array_index (at, 0) == c);
  g_assert_cmpuint (gotgan_text_marks_find_subject (marks, b)->start, ==, 10);
  g_assert_null (gotgan_text_marks_find_subject (marks, marks));
}

/* Highlights of the same words, or of words in words, can all be reached from one another. */
static void
test_sharing (void)
{
  g_autoptr (GotganTextMarks) marks = gotgan_text_marks_new ();
  g_autoptr (GObject) a = create_subject ("a");
  g_autoptr (GObject) b = create_subject ("b");
  g_autoptr (GObject) c = create_subject ("c");
  g_autoptr (GObject) d = create_subject ("d");
  g_autoptr (GPtrArray) sharing = NULL;
  g_autoptr (GPtrArray) at = NULL;

  gotgan_text_marks_add (marks, 30, 40, d, 3);
  gotgan_text_marks_add (marks, 10, 20, b, 1);
  gotgan_text_marks_add (marks, 10, 20, c, 2);
  gotgan_text_marks_add (marks, 0, 30, a, 0);
  sharing = gotgan_text_marks_between (marks, 10, 20);
  g_assert_cmpuint (sharing->len, ==, 3);
  g_assert_true (sharing->pdata[0] == a && sharing->pdata[1] == b && sharing->pdata[2] == c);
  /* Of the same words, the one that was made first. */
  at = gotgan_text_marks_at (marks, 12);
  g_assert_true (at->pdata[0] == b && at->pdata[1] == c && at->pdata[2] == a);
  /* Each has a line of its own. */
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (gotgan_text_marks_get (marks, i)->level, ==, i);
  g_assert_cmpuint (gotgan_text_marks_get (marks, 3)->level, ==, 0);
}

/* Two styles on the same words are drawn on two levels, one style on one. */
static void
test_levels (void)
{
  g_autoptr (GotganTextMarks) marks = gotgan_text_marks_new ();

  gotgan_text_marks_add (marks, 0, 10, NULL, 1);
  gotgan_text_marks_add (marks, 0, 8, NULL, 1);
  gotgan_text_marks_add (marks, 5, 12, NULL, 2);
  gotgan_text_marks_add (marks, 20, 30, NULL, 2);
  g_assert_cmpuint (gotgan_text_marks_get (marks, 0)->level, ==, 0);
  g_assert_cmpuint (gotgan_text_marks_get (marks, 1)->level, ==, 0);
  g_assert_cmpuint (gotgan_text_marks_get (marks, 2)->level, ==, 1);
  g_assert_cmpuint (gotgan_text_marks_get (marks, 3)->level, ==, 0);
}

/* Against asking every mark. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GotganTextMarks) marks = gotgan_text_marks_new ();
      guint spans[40][2];
      guint start = (guint) g_rand_int_range (random, 0, 200);
      guint end = start + (guint) g_rand_int_range (random, 1, 30);
      guint expected = 0;
      g_autofree char *names = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
        {
          g_autoptr (GObject) subject = create_subject ("x");

          spans[i][0] = (guint) g_rand_int_range (random, 0, 200);
          spans[i][1] = spans[i][0] + (guint) g_rand_int_range (random, 1, 60);
          gotgan_text_marks_add (marks, spans[i][0], spans[i][1], subject, 0);
          expected += spans[i][0] < end && spans[i][1] > start;
        }
      names = names_between (marks, start, end);
      g_assert_cmpuint (strlen (names), ==, expected);
    }
}

static void
test_subjects_are_kept (void)
{
  GotganTextMarks *marks = gotgan_text_marks_new ();
  GObject *subject = create_subject ("a");

  gotgan_text_marks_add (marks, 0, 1, subject, 0);
  gotgan_text_marks_clear (marks);
  g_assert_cmpuint (gotgan_text_marks_get_length (marks), ==, 0);
  gotgan_text_marks_add (marks, 0, 1, subject, 0);
  gotgan_text_marks_free (marks);
  g_assert_finalize_object (subject);
}

static const struct
{
  const char *text;
  const char *words;
  const char *found;
} finds[] = {
  { "오픈AI와 오픈ai", "오픈AI", "0-4 6-10" },
  { "aaaa", "aa", "0-2 2-4" },
  { "가나다", "나 ", "1-2" },
  { "가나다", "", "" },
  { "가나다", "   ", "" },
  { "", "가", "" },
  { "👍 Deal", "deal", "2-6" },
  /* Decomposed typing finds composed text. */
  { "한국", "\341\204\222\341\205\241\341\206\253", "0-1" },
  { "끝", "끝말", "" },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autoptr (GArray) matches = gotgan_find_text (finds[i].text, finds[i].words);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < matches->len; j++)
        {
          const GotganTextMatch *match = &g_array_index (matches, GotganTextMatch, j);

          g_string_append_printf (found, "%s%u-%u", j > 0 ? " " : "", match->start, match->end);
        }
      g_assert_cmpstr (found->str, ==, finds[i].found);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/marks/overlap", test_overlap);
  g_test_add_func ("/reader/marks/levels", test_levels);
  g_test_add_func ("/reader/marks/sharing", test_sharing);
  g_test_add_func ("/reader/marks/random", test_random);
  g_test_add_func ("/reader/marks/subjects", test_subjects_are_kept);
  g_test_add_func ("/reader/find/table", test_find);
  return g_test_run ();
}
