#include "config.h"

#include "app/base/gotgan-print.h"

#include <string.h>

static char *
print_of (const char *const *texts, guint n_texts)
{
  GotganPrint print = GOTGAN_PRINT_INIT;

  for (guint i = 0; i < n_texts; i++)
    gotgan_print_add (&print, texts[i]);
  return gotgan_print_to_string (&print);
}

/* Values of MurmurHash3_x64_128 with seed 1, for texts of whole blocks. */
static void
test_known (void)
{
  static const struct
  {
    const char *text;
    const char *print;
  } cases[] = {
    { "", "4610abe56eff5cb551622daa78f83583" },
    { "0123456789abcdef", "fdff0577812ebb4112c6078b2336aae6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *print = print_of (&cases[i].text, 1);

      g_assert_cmpstr (print, ==, cases[i].print);
    }
}

/* Where one text ends and the next begins counts, and whether there is one. */
static void
test_rows (void)
{
  static const struct
  {
    const char *texts[3];
    guint n_texts;
  } rows[] = {
    { { "a" }, 1 },
    { { "b" }, 1 },
    { { "ab" }, 1 },
    { { "a", "b" }, 2 },
    { { "b", "a" }, 2 },
    { { "", "ab" }, 2 },
    { { "ab", "" }, 2 },
    { { NULL, "ab" }, 2 },
    { { "ab", NULL }, 2 },
    { { "ab", NULL, NULL }, 3 },
    { { NULL }, 1 },
    { { NULL, NULL }, 2 },
    { { "0123456789abcde" }, 1 },
    { { "0123456789abcdef" }, 1 },
    { { "0123456789abcdef0" }, 1 },
    { { "0123456789abcdef", "0" }, 2 },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char *print = print_of (rows[i].texts, rows[i].n_texts);
      g_autofree char *again = print_of (rows[i].texts, rows[i].n_texts);

      g_assert_cmpuint (strlen (print), ==, 32);
      g_assert_cmpstr (print, ==, again);
      g_assert_true (g_hash_table_add (seen, print));
    }
}

/* A text that differs in one byte, wherever it is, has a print of which many bits differ. */
static void
test_bytes (void)
{
  char text[101];
  GotganPrint whole = GOTGAN_PRINT_INIT;

  memset (text, 'x', sizeof text - 1);
  text[sizeof text - 1] = '\0';
  gotgan_print_add (&whole, text);
  for (gsize i = 0; i < sizeof text - 1; i++)
    {
      GotganPrint print = GOTGAN_PRINT_INIT;
      guint n_bits = 0;

      text[i] = 'y';
      gotgan_print_add (&print, text);
      text[i] = 'x';
      for (guint half = 0; half < 2; half++)
        for (guint64 bits = print.halves[half] ^ whole.halves[half]; bits != 0; bits &= bits - 1)
          n_bits++;
      g_assert_cmpuint (n_bits, >, 30);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/known", test_known);
  g_test_add_func ("/print/rows", test_rows);
  g_test_add_func ("/print/bytes", test_bytes);
  return g_test_run ();
}
