#include "config.h"

#include "app/base/gotgan-text.h"

static void
test_offsets (void)
{
  const char *text = "오픈AI 😀 e\xcc\x81";

  g_assert_cmpuint (gotgan_text_length (text), ==, 9);
  g_assert_cmpuint (gotgan_text_byte (text, 2), ==, 6);
  g_assert_cmpuint (gotgan_text_byte (text, 6), ==, 13);
  g_assert_cmpuint (gotgan_text_byte (text, 99), ==, 17);
  g_assert_cmpuint (gotgan_text_offset (text, 13), ==, 6);
}

static void
test_slice (void)
{
  static const struct
  {
    guint start;
    guint end;
    const char *slice;
  } cases[] = {
    { 0, 2, "오픈" }, { 2, 4, "AI" },  { 5, 6, "😀" },  { 4, 4, "" },
    { 5, 2, "" },     { 5, 99, "😀" }, { 99, 100, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *slice = gotgan_text_slice ("오픈AI 😀", cases[i].start, cases[i].end);

      g_assert_cmpstr (slice, ==, cases[i].slice);
    }
}

static void
test_squeeze (void)
{
  g_autofree char *squeezed = gotgan_text_squeeze (" \t한\u00a0국\n\n\u3000은행 ");
  g_autofree char *empty = gotgan_text_squeeze (" \n ");

  g_assert_cmpstr (squeezed, ==, "한 국 은행");
  g_assert_cmpstr (empty, ==, "");
}

static void
test_fold (void)
{
  static const struct
  {
    const char *name;
    const char *key;
  } cases[] = {
    { "Thrive Capital", "thrivecapital" },
    { "thrive-capital", "thrivecapital" },
    { "ＮＶＩＤＩＡ", "nvidia" },
    { "스라이브 캐피털", "스라이브캐피털" },
    { "Weights & Biases", "weightsbiases" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = gotgan_text_fold (cases[i].name);

      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/offsets", test_offsets);
  g_test_add_func ("/text/slice", test_slice);
  g_test_add_func ("/text/squeeze", test_squeeze);
  g_test_add_func ("/text/fold", test_fold);

  return g_test_run ();
}
