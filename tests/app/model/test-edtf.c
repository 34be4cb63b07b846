#include "config.h"

#include "app/model/gotgan-edtf.h"

static const struct
{
  const char *edtf;
  const char *first; /* NULL: not valid; "": open */
  const char *last;
} cases[] = {
  { "2024-03-27", "2024-03-27", "2024-03-27" },
  { "2024-02", "2024-02-01", "2024-02-29" },
  { "2024", "2024-01-01", "2024-12-31" },
  { "2024-01/2024-06", "2024-01-01", "2024-06-30" },
  { "2019/..", "2019-01-01", "" },
  { "../2019", "", "2019-12-31" },
  { "2023-02-29", NULL, NULL },
  { "2023-13", NULL, NULL },
  { "2023-00", NULL, NULL },
  { "0000", NULL, NULL },
  { "2023-1", NULL, NULL },
  { "2023/2022", NULL, NULL },
  { "../..", NULL, NULL },
  { "..", NULL, NULL },
  { "2023-01-01x", NULL, NULL },
  { "", NULL, NULL },
  { "soon", NULL, NULL },
};

static void
assert_day (guint32 julian, const char *expected)
{
  if (*expected == '\0')
    g_assert_cmpuint (julian, ==, 0);
  else
    {
      g_autofree char *day = gotgan_edtf_from_julian (julian);

      g_assert_cmpstr (day, ==, expected);
    }
}

static void
test_bounds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 first, last;
      gboolean valid = gotgan_edtf_bounds (cases[i].edtf, &first, &last);

      g_test_message ("%s", cases[i].edtf);
      g_assert_cmpint (valid, ==, cases[i].first != NULL);
      g_assert_cmpint (gotgan_edtf_is_valid (cases[i].edtf), ==, valid);
      assert_day (first, valid ? cases[i].first : "");
      assert_day (last, valid ? cases[i].last : "");
    }
}

static void
test_article_time (void)
{
  guint32 first, last;

  g_assert_true (gotgan_edtf_bounds ("2024-09-02T15:34:00+09:00", &first, &last));
  assert_day (first, "2024-09-02");
  g_assert_false (gotgan_edtf_is_valid ("2024-09-02T15:34:00+09:00"));
  g_assert_false (gotgan_edtf_bounds ("2024-09T15:34", &first, &last));
  g_assert_false (gotgan_edtf_bounds (NULL, &first, &last));
}

static void
test_order (void)
{
  static const char *const ordered[] = { "2019/..", "2023", "2024-01", "2024", "2024-03-27", NULL };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (ordered); i++)
    {
      g_test_message ("%s < %s", ordered[i], ordered[i + 1] != NULL ? ordered[i + 1] : "unknown");
      g_assert_cmpint (gotgan_edtf_compare (ordered[i], ordered[i + 1]), <, 0);
      g_assert_cmpint (gotgan_edtf_compare (ordered[i + 1], ordered[i]), >, 0);
    }
  g_assert_cmpint (gotgan_edtf_compare ("2024", "2024"), ==, 0);
}

static void
test_overlaps (void)
{
  g_assert_true (gotgan_edtf_overlaps ("2024", "2024-03-27"));
  g_assert_true (gotgan_edtf_overlaps ("2019/..", "2024-03"));
  g_assert_true (gotgan_edtf_overlaps (NULL, "2024-03"));
  g_assert_false (gotgan_edtf_overlaps ("2024-03", "2024-04"));
  g_assert_false (gotgan_edtf_overlaps ("2019/..", "2018"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf/bounds", test_bounds);
  g_test_add_func ("/edtf/article-time", test_article_time);
  g_test_add_func ("/edtf/order", test_order);
  g_test_add_func ("/edtf/overlaps", test_overlaps);

  return g_test_run ();
}
