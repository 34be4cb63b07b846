#include "config.h"

#include "app/sync/gotgan-http-address.h"
#include "app/sync/gotgan-http-decoder.h"
#include "app/sync/gotgan-http-headers.h"

/* 2025-03-27 08:00 UTC */
#define NOW (G_GINT64_CONSTANT (1743062400) * G_USEC_PER_SEC)
#define HOUR (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)
#define WEEK (G_GINT64_CONSTANT (7) * 24 * 3600)

static void
test_date (void)
{
  static const struct
  {
    const char *text;
    gint64 date;
  } rows[] = {
    { "Thu, 27 Mar 2025 08:00:00 GMT", NOW },
    { "Thursday, 27-Mar-25 08:00:00 GMT", NOW },
    { "Thu Mar 27 08:00:00 2025", NOW },
    { "Thu, 27 Mar 2025 17:00:00 +0900", NOW },
    { "", 0 },
    { "0", 0 },
    { "-1", 0 },
    { "now", 0 },
    { "2025-03-27T08:00:00Z", 0 },
    { "Thu, 99 Mar 2025 08:00:00 GMT", 0 },
    { "Thu, 27 Mar 99999999999 08:00:00 GMT", 0 },
    { "Thu, 01 Jan 1960 00:00:00 GMT", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (gotgan_http_parse_date (rows[i].text), ==, rows[i].date);
    }
  g_assert_cmpint (gotgan_http_parse_date (NULL), ==, 0);
}

static void
test_max_age (void)
{
  static const struct
  {
    const char *cache_control;
    const char *expires;
    const char *age;
    gint64 date;
    gint64 seconds;
  } rows[] = {
    { NULL, NULL, NULL, 0, 0 },
    { "max-age=600", NULL, NULL, 0, 600 },
    { "public, Max-Age=600, must-revalidate", NULL, NULL, 0, 600 },
    { "max-age=\"600\"", NULL, NULL, 0, 600 },
    { "max-age=0", NULL, NULL, 0, 0 },
    { "max-age=600, no-cache", NULL, NULL, 0, 0 },
    { "no-store", NULL, NULL, 0, 0 },
    { "NO-CACHE", "Thu, 27 Mar 2025 09:00:00 GMT", NULL, 0, 0 },
    { "no-cache=\"set-cookie\", max-age=600", NULL, NULL, 0, 600 },
    { "s-maxage=60, max-age=600", NULL, NULL, 0, 600 },
    { "max-age=600, max-age=60", NULL, NULL, 0, 60 },
    { "max-age=99999999999999999999999999", NULL, NULL, 0, WEEK },
    { "max-age=31536000", NULL, NULL, 0, WEEK },
    { "max-age=-5", NULL, NULL, 0, 0 },
    { "max-age=6 0", NULL, NULL, 0, 0 },
    { "max-age=", NULL, NULL, 0, 0 },
    { "max-age", NULL, NULL, 0, 0 },
    { "max-age=1h", "Thu, 27 Mar 2025 09:00:00 GMT", NULL, 0, 3600 },
    { ",,=,\"", NULL, NULL, 0, 0 },
    { NULL, "Thu, 27 Mar 2025 09:00:00 GMT", NULL, 0, 3600 },
    { "public", "Thu, 27 Mar 2025 09:00:00 GMT", NULL, 0, 3600 },
    { "max-age=600", "Thu, 27 Mar 2025 09:00:00 GMT", NULL, 0, 600 },
    /* The server's clock is two hours behind. */
    { NULL, "Thu, 27 Mar 2025 07:00:00 GMT", NULL, NOW - 2 * HOUR, 3600 },
    { NULL, "Thu, 27 Mar 2025 07:00:00 GMT", NULL, 0, 0 },
    { NULL, "Thu, 27 Mar 2125 08:00:00 GMT", NULL, 0, WEEK },
    { NULL, "0", NULL, 0, 0 },
    { NULL, "-1", NULL, 0, 0 },
    /* What a cache between has spent of it. */
    { "max-age=600", NULL, "200", 0, 400 },
    { "max-age=600", NULL, "700", 0, 0 },
    { "max-age=600", NULL, "x", 0, 600 },
    { "max-age=600", NULL, "-7", 0, 600 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s; %s", rows[i].cache_control, rows[i].expires);
      g_assert_cmpint (gotgan_http_parse_max_age (rows[i].cache_control, rows[i].expires,
                                                  rows[i].age, rows[i].date, NOW),
                       ==, rows[i].seconds);
    }
}

static void
test_retry_after (void)
{
  static const struct
  {
    const char *text;
    gint64 date;
    /* Seconds from now; 0 is none. */
    gint64 wait;
  } rows[] = {
    { NULL, 0, 0 },
    { "", 0, 0 },
    { "120", 0, 120 },
    { "120 ", 0, 120 },
    { "0", 0, 0 },
    { "-120", 0, 0 },
    { "1.5", 0, 0 },
    { "soon", 0, 0 },
    { "99999999999999999999999", 0, WEEK },
    { "Thu, 27 Mar 2025 09:00:00 GMT", 0, 3600 },
    { "Thu, 27 Mar 2025 07:00:00 GMT", 0, 0 },
    { "Thu, 27 Mar 2525 07:00:00 GMT", 0, WEEK },
    /* By the server's clock: it is ten years behind, or an hour ahead. */
    { "Fri, 27 Mar 2015 08:30:00 GMT", G_GINT64_CONSTANT (1427443200) * G_USEC_PER_SEC, 1800 },
    { "Thu, 27 Mar 2025 09:30:00 GMT", NOW + HOUR, 1800 },
    { "Thu, 27 Mar 2025 08:30:00 GMT", NOW + HOUR, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 expected = rows[i].wait > 0 ? NOW + rows[i].wait * G_USEC_PER_SEC : 0;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (gotgan_http_parse_retry_after (rows[i].text, rows[i].date, NOW), ==,
                       expected);
    }
}

static void
test_validator (void)
{
  static const char *const good[] = { "\"abc\"",   "W/\"abc\"",  "abc",
                                      "W/abc\"",   "\"한글 €\"", "Thu, 27 Mar 2025 08:00:00 GMT",
                                      "yesterday", "\"\"",       "*" };
  static const char *const bad[] = { NULL,   "",     "a\nb", "a\rb",
                                     "\x01", "\x7f", "\xff", "\"\357\277\275\"" };
  g_autofree char *most = g_strnfill (2048, 'x');
  g_autofree char *too_long = g_strnfill (2049, 'x');
  g_autofree char *kept = gotgan_http_dup_validator (most);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *text = gotgan_http_dup_validator (good[i]);

      g_assert_cmpstr (text, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (gotgan_http_dup_validator (bad[i]));
  g_assert_cmpstr (kept, ==, most);
  g_assert_null (gotgan_http_dup_validator (too_long));
}

static void
test_charset (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } rows[] = {
    { "UTF-8", "utf-8" },
    { "EUC-KR", "euc-kr" },
    { "ks_c_5601-1987", "ks_c_5601-1987" },
    { "ISO_8859-1:1987", "iso_8859-1:1987" },
    { NULL, NULL },
    { "", NULL },
    { "utf 8", NULL },
    { "../../etc/passwd", NULL },
    { "utf-8//IGNORE", NULL },
    { "한글", NULL },
    { "\x01", NULL },
    { "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = gotgan_http_dup_charset (rows[i].text);

      g_assert_cmpstr (name, ==, rows[i].name);
    }
}

static void
test_address (void)
{
  static const struct
  {
    const char *text;
    const char *address;
  } rows[] = {
    { "http://example.com", "http://example.com/" },
    { " HTTPS://Example.COM/Feed?a=b#c \n", "https://example.com/Feed?a=b" },
    { "http://user:pass@example.com/", "http://example.com/" },
    { "http://user%40x:p%3Aw@example.com:8080/", "http://example.com:8080/" },
    { "http://example.com/a b/한?q=글", "http://example.com/a%20b/%ED%95%9C?q=%EA%B8%80" },
    { "http://example.com/a%20b", "http://example.com/a%20b" },
    { "http://example.com/a\r\nHost: x", "http://example.com/aHost:%20x" },
    { "http://한글.kr/", "http://xn--bj0bj06e.kr/" },
    { "http://[::1]:80/", "http://[::1]/" },
    { "http://127.0.0.1/", "http://127.0.0.1/" },
    { NULL, NULL },
    { "", NULL },
    { "feed", NULL },
    { "/feed", NULL },
    { "//example.com/", NULL },
    { "file:///etc/passwd", NULL },
    { "ftp://example.com/", NULL },
    { "data:text/xml,x", NULL },
    { "feed://example.com/", NULL },
    { "http:", NULL },
    { "http://", NULL },
    { "http:///x", NULL },
    { "http://user@/", NULL },
    { "http://example.com:0/", NULL },
    { "http://example.com:65536/", NULL },
    { "http://example.com:x/", NULL },
    { "http://exa%00mple.com/", NULL },
    { "http://[::1/", NULL },
  };
  g_autofree char *long_path = g_strnfill (9000, 'x');
  g_autofree char *too_long = g_strconcat ("http://example.com/", long_path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GUri) uri = gotgan_http_address_parse (rows[i].text, NULL, &error);
      g_autofree char *address = uri != NULL ? g_uri_to_string (uri) : NULL;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (address, ==, rows[i].address);
      if (uri == NULL)
        g_assert_error (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_ADDRESS);
    }
  g_assert_null (gotgan_http_address_parse (too_long, NULL, NULL));
}

static GByteArray *
pack (const char *text, GZlibCompressorFormat format)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (format, -1));
  GByteArray *out = g_byte_array_new ();
  gsize n_read = 0;
  gsize n_written = 0;
  GConverterResult result;

  g_byte_array_set_size (out, (guint) strlen (text) + 100);
  result = g_converter_convert (compressor, text, strlen (text), out->data, out->len,
                                G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
  g_assert_cmpint (result, ==, G_CONVERTER_FINISHED);
  g_byte_array_set_size (out, (guint) n_written);
  return out;
}

static gboolean
append (const guint8 *data, gsize size, gpointer user_data, GError **error)
{
  g_assert_cmpuint (size, <=, 64 * 1024);
  g_string_append_len (user_data, (const char *) data, (gssize) size);
  return TRUE;
}

/* Returns: what comes out, %NULL when it is refused */
static char *
unpack (const char *encoding, const guint8 *data, gsize size, gsize step)
{
  GotganHttpDecoder *decoder = NULL;
  GString *out = g_string_new (NULL);
  gboolean is_good = gotgan_http_decoder_new (encoding, &decoder, NULL);

  for (gsize i = 0; is_good && i < size; i += step)
    is_good = gotgan_http_decoder_push (decoder, data + i, MIN (step, size - i), append, out, NULL);
  is_good = is_good && gotgan_http_decoder_end (decoder, append, out, NULL);
  gotgan_http_decoder_free (decoder);
  return g_string_free (out, !is_good);
}

static void
assert_unpacks (const char *encoding, GByteArray *packed, const char *expected)
{
  static const gsize steps[] = { 1, 2, 3, 7, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *text = unpack (encoding, packed->data, packed->len, steps[i]);

      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_unpack (void)
{
  const char *text = "hello, hello, hello, hello, hello";
  g_autoptr (GByteArray) gzip = pack (text, G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GByteArray) zlib = pack (text, G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GByteArray) raw = pack (text, G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GByteArray) more = pack (" and more", G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GByteArray) nothing = pack ("", G_ZLIB_COMPRESSOR_FORMAT_GZIP);

  assert_unpacks ("gzip", gzip, text);
  assert_unpacks (" X-GZIP ", gzip, text);
  assert_unpacks ("deflate", zlib, text);
  assert_unpacks ("deflate", raw, text);
  assert_unpacks ("gzip", nothing, "");
  g_byte_array_append (gzip, more->data, more->len);
  assert_unpacks ("gzip", gzip, "hello, hello, hello, hello, hello and more");
  g_byte_array_append (gzip, (const guint8 *) "rubbish", 7);
  assert_unpacks ("gzip", gzip, "hello, hello, hello, hello, hello and more");
  g_byte_array_append (more, (const guint8 *) "\x1f\x00rubbish", 9);
  assert_unpacks ("gzip", more, " and more");
}

/* Wherever it is cut off, and whichever byte is wrong, it is told; only what a header says of time and system is free. */
static void
test_unpack_damaged (void)
{
  g_autoptr (GByteArray) gzip = pack ("hello, hello, hello", G_ZLIB_COMPRESSOR_FORMAT_GZIP);

  for (gsize size = 2; size < gzip->len; size++)
    {
      g_autofree char *whole = unpack ("gzip", gzip->data, size, 100000);
      g_autofree char *bytes = unpack ("gzip", gzip->data, size, 1);

      g_assert_null (whole);
      g_assert_null (bytes);
    }
  for (gsize i = 10; i < gzip->len; i++)
    {
      g_autofree char *text = NULL;

      gzip->data[i] ^= 0x55;
      text = unpack ("gzip", gzip->data, gzip->len, 100000);
      gzip->data[i] ^= 0x55;
      g_assert_null (text);
    }
}

/* Letters that mean something to a parser come more often than others. */
static char *
make_rubbish (void)
{
  static const char *const words[] = {
    "max-age=", "no-cache",  ",",   "=",  "\"",   " ",  "9",  "0", "-",     "http://", "https:",
    "/",        ":",         "@",   "#",  "?",    "%",  "[",  "]", "Thu, ", "27 ",     "Mar ",
    "2025 ",    "08:00:00 ", "GMT", "한", "\xff", "\t", "\n", ".", "xn--"
  };
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    {
      if (g_test_rand_int_range (0, 4) == 0)
        g_string_append_c (text, (char) g_test_rand_int_range (1, 256));
      else
        g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
    }
  return g_string_free_and_steal (text);
}

static void
test_rubbish (void)
{
  for (guint i = 0; i < 50000; i++)
    {
      g_autofree char *text = make_rubbish ();
      g_autofree char *other = make_rubbish ();
      g_autofree char *charset = gotgan_http_dup_charset (text);
      g_autofree char *validator = gotgan_http_dup_validator (text);
      g_autoptr (GUri) base = gotgan_http_address_parse ("http://example.com/a/b?c", NULL, NULL);
      g_autoptr (GUri) uri = gotgan_http_address_parse (text, base, NULL);
      g_autofree char *address = uri != NULL ? g_uri_to_string (uri) : NULL;
      gint64 date = gotgan_http_parse_date (other);
      gint64 age = gotgan_http_parse_max_age (text, other, other, date, NOW);
      gint64 retry = gotgan_http_parse_retry_after (text, date, NOW);

      g_assert_cmpint (date, >=, 0);
      g_assert_true (age >= 0 && age <= WEEK);
      g_assert_true (retry == 0 || (retry > NOW && retry <= NOW + WEEK * G_USEC_PER_SEC));
      g_assert_true (charset == NULL || g_str_is_ascii (charset));
      g_assert_true (validator == NULL || g_str_equal (validator, text));
      if (address == NULL)
        continue;
      g_assert_true (g_str_has_prefix (address, "http"));
      g_assert_null (g_uri_get_userinfo (uri));
      for (const char *p = address; *p != '\0'; p++)
        g_assert_true (*p > ' ' && *p < 0x7f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/http/headers/date", test_date);
  g_test_add_func ("/http/headers/max-age", test_max_age);
  g_test_add_func ("/http/headers/retry-after", test_retry_after);
  g_test_add_func ("/http/headers/validator", test_validator);
  g_test_add_func ("/http/headers/charset", test_charset);
  g_test_add_func ("/http/headers/address", test_address);
  g_test_add_func ("/http/headers/unpack", test_unpack);
  g_test_add_func ("/http/headers/unpack-damaged", test_unpack_damaged);
  g_test_add_func ("/http/headers/rubbish", test_rubbish);
  return g_test_run ();
}
