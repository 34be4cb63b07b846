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
test_opening (void)
{
  static const struct
  {
    const char *text;
    const char *opening;
  } cases[] = {
    { "", "" },
    { " ten  letters ", "ten letters" },
    { "twelve chars", "twelve chars" },
    { "twelve chars more", "twelve chars…" },
    { "one two three four", "one two…" },
    { "unbreakable-words", "unbreakable-…" },
    { "a verylongwordwithoutend", "a verylongwo…" },
    { "항구가 사흘째 닫혔다", "항구가 사흘째 닫혔다" },
    { "항구가 사흘째 닫혔다고 했다", "항구가 사흘째 닫혔다고…" },
    { "\xe2\x81\xa8"
      "found\xe2\x81\xa9 it",
      "found it" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *opening = gotgan_text_opening (cases[i].text, 12);

      g_assert_cmpstr (opening, ==, cases[i].opening);
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
    { "SK하이닉스 (주)", "sk하이닉스주" },
    { "Cafe\u0301 20", "café20" },
    { "가\u11a8", "각" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = gotgan_text_fold (cases[i].name);

      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

/* The key of a text is the keys of its parts, wherever it was cut into pieces. */
static void
test_fold_long (void)
{
  static const struct
  {
    const char *part;
    const char *key;
  } cases[] = {
    { "스라이브캐피털은", "스라이브캐피털은" },
    { "한국 은행, ", "한국은행" },
    /* Conjoining jamo: 한, 글. */
    { "\u1112\u1161\u11ab\u1100\u1173\u11af", "한글" },
    { "e\u0301E\u0301 ", "éé" },
    { "Ａｂ\uff76\uff9e", "abガ" },
    { "資本", "資本" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize n = 5 * 1024 * 1024 / strlen (cases[i].part);
      g_autoptr (GString) line = g_string_new (NULL);
      g_autofree char *key = NULL;
      const char *at;

      for (gsize j = 0; j < n; j++)
        g_string_append (line, cases[i].part);
      key = gotgan_text_fold (line->str);
      at = key;
      for (gsize j = 0; j < n; j++, at += strlen (cases[i].key))
        g_assert_true (g_str_has_prefix (at, cases[i].key));
      g_assert_cmpstr (at, ==, "");
    }
}

/* A heap of marks on one letter: the key may be anything, but it must come. */
static void
test_fold_marks (void)
{
  g_autoptr (GString) line = g_string_new ("a");
  g_autofree char *key = NULL;

  for (guint i = 0; i < 500000; i++)
    g_string_append (line, i % 2 == 0 ? "\u0301" : "\u0323");
  key = gotgan_text_fold (line->str);
  g_assert_true (g_str_has_prefix (key, "ạ"));
}

/* What is mended is as long as before. */
static void
test_mend_escapes (void)
{
  static const char *const cases[][2] = {
    { "\"plain\"", "\"plain\"" },
    { "\\u0000a", "\\ufffda" },
    { "\\u00001", "\\ufffd1" },
    { "\\ud83d\\ude00", "\\ud83d\\ude00" },
    { "\\uD83D\\uDE00", "\\uD83D\\uDE00" },
    { "\\ude00 ok", "\\ufffd ok" },
    { "\\ud83d", "\\ufffd" },
    { "\\ud83d\\n", "\\ufffd\\n" },
    { "\\ud83d\\ud83d\\ude00", "\\ufffd\\ud83d\\ude00" },
    { "\\ude00\\ud83d", "\\ufffd\\ufffd" },
    { "\\\\ud83d", "\\\\ud83d" },
    { "\\\\\\ud83d", "\\\\\\ufffd" },
    { "\\u00e9", "\\u00e9" },
    { "\\ud83", "\\ud83" },
    { "\\", "\\" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i][0]);

      gotgan_text_mend_escapes (text, strlen (text));
      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/offsets", test_offsets);
  g_test_add_func ("/text/slice", test_slice);
  g_test_add_func ("/text/squeeze", test_squeeze);
  g_test_add_func ("/text/opening", test_opening);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-long", test_fold_long);
  g_test_add_func ("/text/fold-marks", test_fold_marks);
  g_test_add_func ("/text/mend-escapes", test_mend_escapes);

  return g_test_run ();
}
