#include "config.h"

#include "app/import/gotgan-feed-discovery.h"
#include "tests/app/import/hostile-parts.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *page;
  /* Addresses in their order, parted by spaces. */
  const char *found;
} DiscoveryCase;

static const DiscoveryCase cases[] = {
  { "one", "<link rel=alternate type='application/rss+xml' href='/feed' title='x'>",
    "https://example.com/feed" },
  { "order-and-case",
    "<LINK TITLE=\"A &gt; B\" HREF=feed.xml TYPE=\"Application/Atom+XML; charset=utf-8\" "
    "REL=\"Feed ALTERNATE\"/>",
    "https://example.com/a/feed.xml" },
  { "base",
    "<head><link rel='alternate' type='application/feed+json' href='feed.json'>"
    "<base href='https://feeds.example.org/x/'></head>",
    "https://feeds.example.org/x/feed.json" },
  { "comments-last",
    "<link rel='alternate' type='application/rss+xml' href='/comments/feed/' title='Comments'>"
    "<link rel='alternate' type='application/rss+xml' href='/feed/'>",
    "https://example.com/feed/ https://example.com/comments/feed/" },
  { "once",
    "<link rel='alternate' type='application/rss+xml' href='/feed#a'>"
    "<link rel='alternate' type='application/atom+xml' href='https://example.com/feed'>",
    "https://example.com/feed" },
  { "other-kinds",
    "<link rel='alternate' hreflang='en' href='/en'><link rel='stylesheet' href='/a.css'>"
    "<link rel='alternate' type='application/json' href='/wp-json/wp/v2/posts/1'>"
    "<link rel='alternate' type='text/html' href='/m'>",
    "" },
  { "not-markup",
    "<!-- <link rel='alternate' type='application/rss+xml' href='/1'> -->"
    "<script>'<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/2\">'</script>",
    "" },
  { "anchors", "<a href='/about'>x</a><a class=y href='/all.rss?x=1'>RSS</a><a href=/sitemap.xml>",
    "https://example.com/all.rss?x=1" },
  { "anchors-only-last",
    "<a href='/all.rss'>RSS</a><link rel='alternate' type='application/rss+xml' href='/feed'>",
    "https://example.com/feed" },
  { "entities", "<link rel=alternate type=application/rss+xml href='/f?a=1&amp;b=2'>",
    "https://example.com/f?a=1&b=2" },
  { "no-address", "<link rel=alternate type=application/rss+xml href='javascript:x'>", "" },
  { "quotes-in-tag",
    "<a title='x>' href='/feed'>x</a><a title=\"b\"c\" href='/rss'>x</a><a href=it's.rss>x</a>",
    "https://example.com/feed https://example.com/rss https://example.com/a/it's.rss" },
  { "quote-without-end", "<a title='x href=/feed><a href=/rss>", "https://example.com/rss" },
  { "unclosed", "<link rel=alternate type=application/rss+xml href='/feed", "" },
  { "empty", "", "" },
};

static void
test_read (gconstpointer data)
{
  const DiscoveryCase *page = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (page->page, strlen (page->page));
  g_autoptr (GPtrArray) offers =
      gotgan_feed_discovery_read (bytes, NULL, "https://example.com/a/b");
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      const GotganFeedOffer *offer = offers->pdata[i];

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", offer->url);
    }
  g_assert_cmpstr (found->str, ==, page->found);
}

static void
test_words (void)
{
  static const char page[] = "<meta charset=euc-kr><link rel=alternate type=APPLICATION/RSS+XML "
                             "href=/feed title='\xb0\xf7\xb0\xa3 &amp;  RSS'>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, sizeof page - 1);
  g_autoptr (GPtrArray) offers = gotgan_feed_discovery_read (bytes, NULL, "https://example.com/");
  const GotganFeedOffer *offer;

  g_assert_cmpuint (offers->len, ==, 1);
  offer = offers->pdata[0];
  g_assert_cmpstr (offer->title, ==, "곳간 & RSS");
  g_assert_cmpstr (offer->type, ==, "application/rss+xml");
}

static void
test_sniff (void)
{
  static const struct
  {
    const char *start;
    gboolean is_feed;
  } starts[] = {
    { "<?xml version='1.0'?>\n<!-- a --><rss version='2.0'>", TRUE },
    { "\xef\xbb\xbf \n<feed xmlns='http://www.w3.org/2005/Atom'>", TRUE },
    { "<atom:feed>", TRUE },
    { "<rdf:RDF xmlns:rdf='x'>", TRUE },
    { "{\"version\": \"https://jsonfeed.org/version/1.1\"}", TRUE },
    { "{\"version\": 1}", FALSE },
    { "<!DOCTYPE html><html><rss>", FALSE },
    { "<html>", FALSE },
    { "<feedback>", FALSE },
    { "words", FALSE },
    { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (starts[i].start, strlen (starts[i].start));

      g_test_message ("%s", starts[i].start);
      g_assert_true (gotgan_feed_discovery_sniff (bytes) == starts[i].is_feed);
    }
}

/* As long as pages may be. */
static void
test_hostile (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_sites); i++)
    {
      gsize n_parts;
      g_autofree char *page = hostile_write (&hostile_sites[i], 2 * 1024 * 1024, &n_parts);
      g_autoptr (GBytes) bytes = g_bytes_new_static (page, strlen (page));
      g_autoptr (GPtrArray) offers = gotgan_feed_discovery_read (bytes, NULL, "https://a.example/");

      g_test_message ("%s", hostile_sites[i].part);
      g_assert_cmpuint (offers->len, ==, hostile_sites[i].result == HOSTILE_ONE ? 1 : 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/feed-discovery/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_read);
    }
  g_test_add_func ("/feed-discovery/words", test_words);
  g_test_add_func ("/feed-discovery/sniff", test_sniff);
  g_test_add_func ("/feed-discovery/hostile", test_hostile);
  return g_test_run ();
}
