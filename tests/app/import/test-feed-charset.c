#include "config.h"

#include "tests/app/import/feed-fixture.h"

typedef struct
{
  const char *name;
  const char *bytes;
  gsize size;
  const char *charset;
  const char *title;
} CharsetCase;

#define FEED(declaration, title) \
  declaration "<rss><channel><item><title>" title "</title></item></channel></rss>"
#define BYTES(text) text, sizeof (text) - 1

static const CharsetCase charsets[] = {
  { "utf-8", BYTES (FEED ("", "곳간")), NULL, "곳간" },
  { "bom", BYTES ("\xef\xbb\xbf" FEED ("<?xml version='1.0'?>", "곳간")), "iso-8859-1", "곳간" },
  { "euc-kr", BYTES (FEED ("<?xml version='1.0' encoding='EUC-KR'?>", "\xb0\xf7\xb0\xa3")), NULL,
    "곳간" },
  { "uhc", BYTES (FEED ("<?xml version='1.0' encoding='ks_c_5601-1987'?>", "\x8c\x63\xb9\xe6")),
    NULL, "똠방" },
  { "undeclared", BYTES (FEED ("", "\xb0\xf7\xb0\xa3 \xc5\xf5\xc0\xda")), NULL, "곳간 투자" },
  { "transport", BYTES (FEED ("<?xml version='1.0' encoding='utf-8'?>", "\xb0\xf7\xb0\xa3")),
    "euc-kr", "곳간" },
  { "transport-lies", BYTES (FEED ("<?xml version='1.0' encoding='utf-8'?>", "곳간")), "iso-8859-1",
    "곳간" },
  { "declaration-lies", BYTES (FEED ("<?xml version='1.0' encoding='euc-kr'?>", "곳간")), NULL,
    "곳간" },
  { "windows-1251", BYTES (FEED ("<?xml version='1.0' encoding='windows-1251'?>", "\xcc\xe8\xf0")),
    NULL, "Мир" },
  { "windows-1253", BYTES (FEED ("<?xml version='1.0' encoding='windows-1253'?>", "\xe1\xe2\xe3")),
    NULL, "αβγ" },
  { "shift_jis",
    BYTES (FEED ("<?xml version='1.0' encoding='Shift_JIS'?>", "\x93\xfa\x96\x7b\x8c\xea")), NULL,
    "日本語" },
  { "gb18030", BYTES (FEED ("<?xml version='1.0' encoding='GB2312'?>", "\xd6\xd0\xce\xc4")), NULL,
    "中文" },
  { "big5", BYTES (FEED ("<?xml version='1.0' encoding='Big5'?>", "\xa4\xa4\xa4\xe5")), NULL,
    "中文" },
  { "latin-1", BYTES (FEED ("<?xml version='1.0' encoding='ISO-8859-1'?>", "caf\xe9 \x93x\x94")),
    NULL, "café “x”" },
  { "iso-2022-jp",
    BYTES (FEED ("<?xml version='1.0' encoding='ISO-2022-JP'?>", "\x1b$BF|K\\\x1b(B")), NULL,
    "日本" },
  { "unknown", BYTES (FEED ("<?xml version='1.0' encoding='x-klingon'?>", "곳간")), "bogus",
    "곳간" },
  { "broken", BYTES (FEED ("", "곳간은 \xff 창고다")), NULL, "곳간은 \xef\xbf\xbd 창고다" },
  { "controls",
    BYTES (FEED ("", "a\x01\x0b"
                     "b\xef\xbf\xbf"
                     "c&#1;&#xffff;")),
    NULL, "abc" },
};

static void
test_charset (gconstpointer data)
{
  const CharsetCase *feed = data;

  for (gsize step = 0; step < 4; step++)
    {
      g_autoptr (FeedFixture) read =
          fixture_read_feed (feed->bytes, feed->size, step, NULL, feed->charset);

      g_assert_no_error (read->error);
      g_assert_cmpstr (fixture_feed_item (read, 0)->title, ==, feed->title);
    }
}

/* A feed whose every second byte is NUL, with a mark and without. */
static void
test_wide (void)
{
  static const char text[] = FEED ("<?xml version='1.0' encoding='utf-16'?>", "곳간 & 更");
  static const char *const names[] = { "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (gsize step = 0; step < 4; step++)
      {
        gsize size;
        g_autofree char *wide =
            g_convert (text, sizeof text - 1, names[i], "UTF-8", NULL, &size, NULL);
        g_autoptr (FeedFixture) read = fixture_read_feed (wide, size, step, NULL, NULL);

        g_assert_no_error (read->error);
        g_assert_cmpstr (fixture_feed_item (read, 0)->title, ==, "곳간 & 更");
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      g_autofree char *path = g_strconcat ("/feed-charset/", charsets[i].name, NULL);

      g_test_add_data_func (path, &charsets[i], test_charset);
    }
  g_test_add_func ("/feed-charset/wide", test_wide);
  return g_test_run ();
}
