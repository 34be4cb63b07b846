#include "config.h"

#include "ui/shell/gotgan-address-text.h"

typedef struct
{
  const char *text;
  const char *address;
} Case;

static const Case cases[] = {
  { "https://example.com/feed", "https://example.com/feed" },
  { "  https://example.com/feed\n", "https://example.com/feed" },
  { "http://example.com/a?b=c&d=e#f", "http://example.com/a?b=c&d=e#f" },
  /* A list of addresses, as browsers drop it: the first. */
  { "https://example.com/one\r\nhttps://example.com/two\r\n", "https://example.com/one" },
  /* In prose, with what belongs to the sentence. */
  { "Read https://example.com/feed, please.", "https://example.com/feed" },
  { "“See (http://example.com/a).”", "http://example.com/a" },
  { "기사 주소는 https://example.kr/기사/1 입니다", "https://example.kr/기사/1" },
  { "http://one.example then https://two.example", "http://one.example" },
  { "<a href=\"https://example.com/x\">x</a>", "https://example.com/x" },
  /* Without a scheme when it is all there is. */
  { "example.com", "example.com" },
  { "www.example.co.kr/rss?a=b", "www.example.co.kr/rss?a=b" },
  { "example.com:8080/feed", "example.com:8080/feed" },
  { "", NULL },
  { "   ", NULL },
  { "https://", NULL },
  { "words and more words", NULL },
  { "See example.com for more", NULL },
  { "someone@example.com", NULL },
  { "3.14", NULL },
  { ".com", NULL },
  { "ends.", NULL },
  { "file:///etc/passwd", NULL },
  { "javascript:alert(1)", NULL },
};

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = gotgan_address_find (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (address, ==, cases[i].address);
    }
}

/* A book that was copied by mistake is looked through once and is no address. */
static void
test_long (void)
{
  g_autofree char *book = g_strnfill (4 * 1024 * 1024, 'a');
  g_autofree char *endless = g_strconcat ("https://", book, NULL);
  g_autofree char *of_book = gotgan_address_find (book);
  g_autofree char *of_endless = gotgan_address_find (endless);

  g_assert_null (of_book);
  g_assert_null (of_endless);
}

static void
test_alone (void)
{
  static const struct
  {
    const char *text;
    gboolean is_alone;
  } texts[] = {
    { "https://example.com/a", TRUE },
    { "  example.com/feed \n", TRUE },
    { "# from a browser\r\nhttps://example.com/a\r\nhttps://example.com/b\r\n", TRUE },
    { "https://example.com/a A title", FALSE },
    { "A title\n\nhttps://example.com/a\n\nA paragraph.", FALSE },
    { "오픈AI가 투자를 받았다(https://example.com/a).", FALSE },
    { "투자", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("“%s”", texts[i].text);
      g_assert_cmpint (gotgan_address_is_alone (texts[i].text), ==, texts[i].is_alone);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/address-text/find", test_find);
  g_test_add_func ("/address-text/long", test_long);
  g_test_add_func ("/address-text/alone", test_alone);
  return g_test_run ();
}
