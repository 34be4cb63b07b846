#include "config.h"

#include "app/import/gotgan-charset.h"
#include "app/import/gotgan-decoder.h"
#include "app/import/gotgan-feed-discovery.h"
#include "app/import/gotgan-import.h"

#include <string.h>

/* Bytes in any charset become UTF-8 without control characters, or are refused; in pieces they become the same as at once;
 * and the feeds that a page offers have addresses of the web. The first byte chooses what the transport said, the second
 * the size of the pieces. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_text (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *at = text; *at != '\0'; at++)
    g_assert_true ((guint8) *at >= ' ' || *at == '\n' || *at == '\t');
}

static char *
decode (const guint8 *data, gsize size, gsize step, const char *charset)
{
  g_autoptr (GotganDecoder) decoder = gotgan_decoder_new (charset);
  GString *text = g_string_new (NULL);

  for (gsize at = 0; at < size; at += step)
    gotgan_decoder_push (decoder, data + at, MIN (step, size - at), FALSE, text);
  gotgan_decoder_push (decoder, NULL, 0, TRUE, text);
  g_assert_true (g_utf8_validate (text->str, (gssize) text->len, NULL));
  return g_string_free (text, FALSE);
}

static void
check_offers (GBytes *bytes, const char *charset)
{
  g_autoptr (GPtrArray) offers =
      gotgan_feed_discovery_read (bytes, charset, "https://a.example/b/");

  for (guint i = 0; i < offers->len; i++)
    {
      const GotganFeedOffer *offer = g_ptr_array_index (offers, i);

      g_assert_true (g_ascii_strncasecmp (offer->url, "http", 4) == 0);
      g_assert_true (offer->title == NULL || g_utf8_validate (offer->title, -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const charsets[] = { NULL,         "utf-8",  "euc-kr",    "utf-16",
                                          "utf-16be",   "cp1252", "shift_jis", "gb18030",
                                          "iso-8859-2", "big5",   "nonesuch" };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *pieces = NULL;
  const char *charset;
  gsize step;

  if (size < 3)
    return 0;
  charset = charsets[data[0] % G_N_ELEMENTS (charsets)];
  step = MAX (data[1], 1);
  data += 2;
  size -= 2;
  bytes = g_bytes_new (data, size);
  text = gotgan_charset_decode (bytes, charset, &error);
  g_assert_true ((text != NULL) == (error == NULL));
  if (text != NULL)
    check_text (text);
  else
    g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_NOT_TEXT);
  gotgan_feed_discovery_sniff (bytes);
  check_offers (bytes, charset);
  whole = decode (data, size, size, charset);
  pieces = decode (data, size, step, charset);
  g_assert_cmpstr (whole, ==, pieces);
  return 0;
}
