#include "config.h"

#include "ui/widgets/gotgan-count-text.h"

typedef struct
{
  guint count;
  const char *text;
} CountCase;

static const CountCase cases[] = {
  { 0, "0" },
  { 7, "7" },
  { 999, "999" },
  { 1000, "1,000" },
  { 1284, "1,284" },
  { 100000, "100,000" },
  { 1000000, "1,000,000" },
  { G_MAXUINT32, "4,294,967,295" },
};

static void
test_groups (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = gotgan_count_dup_text (cases[i].count);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/count-text/groups", test_groups);
  return g_test_run ();
}
