#include "config.h"

#include "app/import/gotgan-charset.h"
#include "app/import/gotgan-import.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *hint;
  /* %NULL when it is refused. */
  const char *text;
} CharsetCase;

#define BYTES(literal) literal, sizeof literal - 1

static const CharsetCase cases[] = {
  { "ascii", BYTES ("plain"), NULL, "plain" },
  { "utf8", BYTES ("곳간 café"), NULL, "곳간 café" },
  { "utf8-bom", BYTES ("\xef\xbb\xbf곳간"), NULL, "곳간" },
  { "utf16le-bom", BYTES ("\xff\xfe\xf3\xac\x04\xac"), NULL, "곳간" },
  { "utf16be-bom", BYTES ("\xfe\xff\xac\xf3\xac\x04"), NULL, "곳간" },
  { "euckr-hint", BYTES ("\xb0\xf7\xb0\xa3"), "euc-kr", "곳간" },
  { "euckr-undeclared", BYTES ("\xb0\xf7\xb0\xa3 \xc5\xf5\xc0\xda"), NULL, "곳간 투자" },
  /* 똠 is in UHC only: GLib's "EUC-KR" would lose it. */
  { "cp949-ttom", BYTES ("\x8c\x63\xb9\xe6\xb0\xa2\xc7\xcf \xc6\xe4\xbd\xc3\xc4\xda"), "EUC-KR",
    "똠방각하 페시코" },
  { "cp949-undeclared", BYTES ("\x8c\x63\xb9\xe6\xb0\xa2\xc7\xcf \xc6\xe4\xbd\xc3\xc4\xda"), NULL,
    "똠방각하 페시코" },
  { "meta", BYTES ("<meta charset='ks_c_5601-1987'>\xb0\xf7"), NULL,
    "<meta charset='ks_c_5601-1987'>곳" },
  { "meta-http-equiv",
    BYTES ("<META http-equiv=\"Content-Type\" content=\"text/html; charset=windows-949\">\xb0\xf7"),
    NULL, "<META http-equiv=\"Content-Type\" content=\"text/html; charset=windows-949\">곳" },
  { "hint-before-meta", BYTES ("<meta charset=iso-8859-1>\xb0\xf7\xb0\xa3"), "euc-kr",
    "<meta charset=iso-8859-1>곳간" },
  { "lying-meta", BYTES ("<meta charset=euc-kr>곳간"), NULL, "<meta charset=euc-kr>곳간" },
  { "windows-1252",
    BYTES ("\x93Yes\x94, caf\xe9 \x80"
           "5"),
    NULL, "“Yes”, café €5" },
  { "latin1-is-1252", BYTES ("\x93Yes\x94"), "iso-8859-1", "“Yes”" },
  { "broken-utf8", BYTES ("곳간은 \xff 창고다. 창고는 넓다"), NULL,
    "곳간은 \xef\xbf\xbd 창고다. 창고는 넓다" },
  { "cut-utf8", BYTES ("곳간은 창고다\xea\xb3"), "utf-8", "곳간은 창고다\xef\xbf\xbd\xef\xbf\xbd" },
  { "unknown-hint", BYTES ("곳간"), "x-klingon", "곳간" },
  { "line-ends",
    BYTES ("a\r\nb\rc\xe2\x80\xa8"
           "d"),
    NULL, "a\nb\nc\nd" },
  { "decomposed",
    BYTES ("\xe1\x84\x80\xe1\x85\xa9\xe1\x86\xba"
           "e\xcc\x81"),
    NULL, "곳é" },
  { "png", BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), NULL, NULL },
  { "pdf", BYTES ("%PDF-1.7\nplain enough"), NULL, NULL },
  { "zip", BYTES ("PK\x03\x04 and so on"), NULL, NULL },
  { "nuls", BYTES ("text\0and\0nuls"), NULL, NULL },
  { "controls", BYTES ("\x01\x02\x03\x04\x05\x06 text"), NULL, NULL },
};

static void
test_case (gconstpointer data)
{
  const CharsetCase *test = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (test->bytes, test->length);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gotgan_charset_decode (bytes, test->hint, &error);

  if (test->text == NULL)
    g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_NOT_TEXT);
  else
    g_assert_no_error (error);
  g_assert_cmpstr (text, ==, test->text);
}

static void
test_canonical (void)
{
  g_assert_cmpstr (gotgan_charset_canonical ("EUC-KR"), ==, "UHC");
  g_assert_cmpstr (gotgan_charset_canonical (" ks_c_5601-1987 "), ==, "UHC");
  g_assert_cmpstr (gotgan_charset_canonical ("windows-949"), ==, "UHC");
  g_assert_cmpstr (gotgan_charset_canonical ("CP949"), ==, "UHC");
  g_assert_cmpstr (gotgan_charset_canonical ("utf8"), ==, "UTF-8");
  g_assert_null (gotgan_charset_canonical ("nonesuch"));
  g_assert_null (gotgan_charset_canonical (""));
}

/* Every syllable of Hangul survives UHC. */
static void
test_all_syllables (void)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *encoded = NULL;
  g_autofree char *decoded = NULL;
  gsize length;

  for (gunichar c = 0xac00; c <= 0xd7a3; c++)
    g_string_append_unichar (all, c);
  encoded = g_convert (all->str, (gssize) all->len, "UHC", "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (encoded, length);
  decoded = gotgan_charset_decode (bytes, "euc-kr", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (decoded, ==, all->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/import/charset/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/import/charset/canonical", test_canonical);
  g_test_add_func ("/import/charset/all-syllables", test_all_syllables);
  return g_test_run ();
}
