#include "config.h"

#include "tests/app/import/feed-fixture.h"

#define RSS(inner) "<rss version='2.0'><channel>" inner "</channel></rss>"

static void
test_rss (void)
{
  gsize size;
  g_autofree char *data = fixture_load_feed ("news.rss", &size);
  g_autoptr (FeedFixture) read =
      fixture_read_feed (data, size, 0, "https://news.example.com/feed", NULL);
  GotganFeedItem *item;

  g_assert_no_error (read->error);
  g_assert_cmpint (read->feed->format, ==, GOTGAN_FEED_RSS);
  g_assert_cmpstr (read->feed->title, ==, "느티나무 & 신문");
  g_assert_cmpstr (read->feed->home, ==, "https://news.example.com/");
  g_assert_cmpstr (read->feed->language, ==, "ko-KR");
  g_assert_cmpstr (read->feed->next, ==, "https://news.example.com/feed?page=2");
  g_assert_cmpuint (read->feed->interval, ==, 3600);
  g_assert_false (read->feed->is_archive);
  g_assert_cmpuint (read->items->len, ==, 2);

  item = fixture_feed_item (read, 0);
  g_assert_cmpstr (item->id, ==, "tag-1");
  g_assert_cmpstr (item->url, ==, "https://news.example.com/a/1?utm_source=rss");
  g_assert_cmpstr (item->title, ==, "도서관, 새 건물로 이사");
  g_assert_cmpstr (item->authors[0], ==, "김하나");
  g_assert_cmpstr (item->authors[1], ==, "이두리");
  g_assert_cmpstr (item->published, ==, "2026-02-01T09:00:00+09:00");
  g_assert_cmpstr (item->language, ==, "ko-KR");
  g_assert_cmpstr (item->summary, ==, "도서관이 이사한다.");
  g_assert_cmpstr (item->content, ==,
                   "<p>도서관이 3월에 <a href=\"/map\">새 건물</a>로 이사한다.</p>");
  g_assert_cmpstr (item->base, ==, item->url);
  g_assert_cmpstr (item->picture, ==, "https://news.example.com/big.jpg");
  g_assert_cmpuint (item->enclosures->len, ==, 1);
  g_assert_cmpuint (((GotganEnclosure *) item->enclosures->pdata[0])->size, ==, 1234);

  item = fixture_feed_item (read, 1);
  g_assert_cmpstr (item->url, ==, "https://news.example.com/a/2");
  g_assert_null (item->title);
  g_assert_cmpstr (item->authors[0], ==, "편집국");
  g_assert_cmpstr (item->summary, ==, "<p>제목이 없는 짧은 소식</p>");
}

static void
test_atom (void)
{
  gsize size;
  g_autofree char *data = fixture_load_feed ("journal.atom", &size);
  g_autoptr (FeedFixture) read =
      fixture_read_feed (data, size, 0, "https://journal.example.org/feed.atom", NULL);
  GotganFeedItem *item;

  g_assert_no_error (read->error);
  g_assert_cmpint (read->feed->format, ==, GOTGAN_FEED_ATOM);
  g_assert_cmpstr (read->feed->title, ==, "Harbour & Sons Journal");
  g_assert_cmpstr (read->feed->home, ==, "https://journal.example.org/");
  g_assert_cmpstr (read->feed->next, ==, "https://journal.example.org/archive/2026-01.atom");
  g_assert_cmpuint (read->items->len, ==, 3);

  item = fixture_feed_item (read, 0);
  g_assert_cmpstr (item->title, ==, "Ships <b> and tides");
  g_assert_cmpstr (item->id, ==, "tag:journal.example.org,2026:ships");
  g_assert_cmpstr (item->url, ==, "https://journal.example.org/2026/ships.html");
  g_assert_cmpstr (item->published, ==, "2026-01-31T23:30:00-05:00");
  g_assert_cmpstr (item->modified, ==, "2026-02-01T08:00:00+00:00");
  g_assert_cmpuint (g_strv_length (item->authors), ==, 2);
  g_assert_cmpstr (item->authors[1], ==, "Bo Quay");
  g_assert_cmpstr (item->language, ==, "en");
  g_assert_cmpstr (item->summary, ==, "Tides &amp; ships");
  g_assert_cmpstr (item->content, ==,
                   "<p>One<br>two &lt;three&gt; <a href=\"a.html\" title=\"&quot;x&quot;\">here</a>"
                   "</p>");
  g_assert_cmpstr (item->base, ==, "https://journal.example.org/2026/");
  g_assert_cmpuint (item->enclosures->len, ==, 1);

  item = fixture_feed_item (read, 1);
  g_assert_cmpstr (item->url, ==, "https://journal.example.org/ko/mul.html");
  g_assert_cmpstr (item->language, ==, "ko");
  g_assert_null (item->published);
  g_assert_cmpstr (item->modified, ==, "2026-02-01");
  g_assert_cmpstr (item->authors[0], ==, "Someone Else");
  g_assert_cmpstr (item->content, ==, "<p>물때가 바뀐다.</p>");

  item = fixture_feed_item (read, 2);
  g_assert_cmpstr (item->authors[0], ==, "The Desk");
  g_assert_cmpstr (item->summary, ==, "<p>First line.</p><p>Second paragraph, with 1 &lt; 2.</p>");
}

static void
test_rdf (void)
{
  gsize size;
  g_autofree char *data = fixture_load_feed ("site.rdf", &size);
  g_autoptr (FeedFixture) read = fixture_read_feed (data, size, 0, NULL, NULL);

  g_assert_no_error (read->error);
  g_assert_cmpint (read->feed->format, ==, GOTGAN_FEED_RSS);
  g_assert_cmpstr (read->feed->title, ==, "Site");
  g_assert_cmpstr (read->feed->language, ==, "en-GB");
  g_assert_cmpuint (read->feed->interval, ==, 6 * 3600);
  g_assert_cmpuint (read->items->len, ==, 2);
  g_assert_cmpstr (fixture_feed_item (read, 0)->id, ==, "https://site.example.com/1");
  g_assert_cmpstr (fixture_feed_item (read, 0)->url, ==, "https://site.example.com/1.html");
  g_assert_cmpstr (fixture_feed_item (read, 0)->published, ==, "2026-02-01");
  g_assert_cmpstr (fixture_feed_item (read, 0)->authors[0], ==, "Ann Pier");
  g_assert_cmpstr (fixture_feed_item (read, 1)->url, ==, "https://site.example.com/2");
}

/* RSS 0.91 with a document type, and all the dirt of its days. */
static void
test_dirt (void)
{
  gsize size;
  g_autofree char *data = fixture_load_feed ("old.xml", &size);
  g_autoptr (FeedFixture) read = fixture_read_feed (data, size, 0, NULL, NULL);
  GotganFeedItem *item;

  g_assert_no_error (read->error);
  g_assert_cmpstr (read->feed->title, ==, "Café News © 1999");
  item = fixture_feed_item (read, 0);
  g_assert_cmpstr (item->title, ==, "Tom & Jerry < friends — AT&T bold");
  g_assert_cmpstr (item->url, ==, "http://old.example.com/?a=1&b=2");
  g_assert_cmpstr (item->summary, ==, "Smith's ’quotes’ and &unknown;");
  g_assert_cmpstr (item->picture, ==, "http://old.example.com/t.gif");
  g_assert_cmpstr (item->authors[0], ==, "Undeclared Prefix");
}

static void
test_json (void)
{
  gsize size;
  g_autofree char *data = fixture_load_feed ("data.json", &size);
  g_autoptr (FeedFixture) read =
      fixture_read_feed (data, size, 0, "https://data.example.com/feed.json", NULL);
  GotganFeedItem *item;

  g_assert_no_error (read->error);
  g_assert_cmpint (read->feed->format, ==, GOTGAN_FEED_JSON);
  g_assert_cmpstr (read->feed->title, ==, "곳간 자료");
  g_assert_cmpstr (read->feed->next, ==, "https://data.example.com/archive/1.json");
  g_assert_cmpstr (read->feed->extension, ==,
                   "{\"kind\": \"dataset\", \"sum\": 12345678901234567890.10}");
  g_assert_cmpuint (read->items->len, ==, 2);

  item = fixture_feed_item (read, 0);
  g_assert_cmpstr (item->id, ==, "17");
  g_assert_cmpstr (item->url, ==, "https://data.example.com/a/17");
  g_assert_cmpstr (item->title, ==, "하나 \"둘\"");
  g_assert_cmpstr (item->content, ==, "<p>글 [1] {2}</p>");
  g_assert_cmpstr (item->summary, ==, "1 &lt; 2");
  g_assert_cmpstr (item->published, ==, "2026-02-01T09:00:00+09:00");
  g_assert_cmpstr (item->modified, ==, "2026-02-02");
  g_assert_cmpstr (item->authors[0], ==, "자료팀");
  g_assert_cmpstr (item->language, ==, "ko");
  g_assert_cmpstr (item->picture, ==, "https://data.example.com/i.png");
  g_assert_cmpuint (item->enclosures->len, ==, 1);
  /* As it stands there: numbers are not rounded. */
  g_assert_cmpstr (item->extension, ==, "{\"claims\": [{\"amount\": \"1.50\", \"n\": 0.10}]}");

  item = fixture_feed_item (read, 1);
  g_assert_cmpstr (item->url, ==, "https://data.example.com/a/18");
  g_assert_cmpstr (item->content, ==,
                   "<p>첫 줄<br>둘째 줄</p><p>새 문단 \xef\xbf\xbd &amp; &lt;끝&gt;</p>");
  g_assert_cmpuint (g_strv_length (item->authors), ==, 2);
  g_assert_cmpstr (item->language, ==, "en");
  g_assert_null (item->extension);
}

typedef struct
{
  const char *name;
  const char *item;
  const char *title;
  const char *summary;
  const char *url;
  const char *author;
} ItemCase;

static const ItemCase items[] = {
  { "double-escaped", "<title>AT&amp;amp;T &amp;lt;b&amp;gt;</title>", "AT&T <b>", NULL, NULL,
    NULL },
  { "less", "<title>1 &lt; 2 > 0</title>", "1 < 2 > 0", NULL, NULL, NULL },
  { "tags", "<title>a &lt;b>bold&lt;/b>&lt;br/>b</title>", "a bold b", NULL, NULL, NULL },
  { "generic", "<title>List&lt;String></title>", "List<String>", NULL, NULL, NULL },
  { "inline", "<description><p>a &amp; b<img src='x.png'></p></description>", NULL,
    "<p>a &amp; b<img src=\"x.png\"></p>", NULL, NULL },
  { "unclosed", "<description><p>a<p>b<br>c<i>d</description>", NULL,
    "<p>a</p><p>b<br>c<i>d</i></p>", NULL, NULL },
  { "stray", "<description>a</b></p>b</description>", NULL, "ab", NULL, NULL },
  { "unquoted", "<description><a href=x?a=1&b=2 title>y</a></description>", NULL,
    "<a href=\"x?a=1&amp;b=2\" title=\"title\">y</a>", NULL, NULL },
  { "cdata-end", "<description>a]]>b</description>", NULL, "a]]>b", NULL, NULL },
  { "two-cdata", "<description><![CDATA[a]]]]><![CDATA[>b]]></description>", NULL, "a]]>b", NULL,
    NULL },
  { "mail-in-text", "<title>x <a@b.kr> y</title>", "x <a@b.kr> y", NULL, NULL, NULL },
  { "permalink", "<guid>https://example.com/1</guid>", NULL, NULL, "https://example.com/1", NULL },
  { "no-permalink", "<guid isPermaLink='false'>https://example.com/1</guid>", NULL, NULL, NULL,
    NULL },
  { "link-before-guid", "<guid>https://example.com/1</guid><link>/2</link>", NULL, NULL,
    "https://example.com/2", NULL },
  { "orig-link",
    "<link>https://proxy.example.com/1</link><feedburner:origLink>https://example.com/1"
    "</feedburner:origLink>",
    NULL, NULL, "https://example.com/1", NULL },
  { "script-link", "<link>javascript:alert(1)</link><title>a</title>", "a", NULL, NULL, NULL },
  { "file-link", "<link>file:///etc/passwd</link><title>a</title>", "a", NULL, NULL, NULL },
  { "upper-case", "<TITLE>a</TITLE><Link>https://example.com/1</Link>", "a", NULL,
    "https://example.com/1", NULL },
  { "author-mail-name", "<author>a@b.kr (김하나)</author>", NULL, NULL, NULL, "김하나" },
  { "author-name-mail", "<author>Kim Hana (a@b.kr)</author>", NULL, NULL, NULL, "Kim Hana" },
  { "author-angle", "<author>Kim &lt;a@b.kr&gt;</author>", NULL, NULL, NULL, "Kim" },
  { "author-mail", "<author>a@b.kr</author><title>a</title>", "a", NULL, NULL, NULL },
  { "author-before-itunes", "<itunes:author>B</itunes:author><dc:creator>A</dc:creator>", NULL,
    NULL, NULL, "A" },
  { "media",
    "<media:group><media:title>a</media:title><media:description>b</media:description>"
    "</media:group>",
    "a", "b", NULL, NULL },
  { "unknown", "<x:title xmlns:x='urn:x'>no</x:title><title>a</title>", "a", NULL, NULL, NULL },
  { "other-prefix", "<d:creator xmlns:d='https://purl.org/DC/elements/1.1'>A</d:creator>", NULL,
    NULL, NULL, "A" },
  { "atom-in-rss", "<a:link xmlns:a='http://www.w3.org/2005/Atom' href='https://example.com/1'/>",
    NULL, NULL, "https://example.com/1", NULL },
};

static void
test_item (gconstpointer data)
{
  const ItemCase *expected = data;
  g_autofree char *text = g_strdup_printf (RSS ("<item>%s</item>"), expected->item);
  g_autoptr (FeedFixture) read = fixture_read_feed_text (text);
  GotganFeedItem *item;

  g_assert_no_error (read->error);
  item = fixture_feed_item (read, 0);
  g_assert_cmpstr (item->title, ==, expected->title);
  g_assert_cmpstr (item->summary, ==, expected->summary);
  g_assert_cmpstr (item->url, ==, expected->url);
  g_assert_cmpstr (item->authors[0], ==, expected->author);
}

/* The hash is of the item alone, and of all of it. */
static void
test_hash (void)
{
  static const char *const same[] = {
    RSS ("<lastBuildDate>Sun, 01 Feb 2026 09:00:00 GMT</lastBuildDate><item><title>a</title>"
         "</item>"),
    RSS ("<lastBuildDate>Mon, 02 Feb 2026 09:00:00 GMT</lastBuildDate><ttl>5</ttl>\n<item>"
         "<!-- built in 3 ms --><title><![CDATA[a]]></title></item>"),
  };
  static const char *const others[] = {
    RSS ("<item><title>b</title></item>"),
    RSS ("<item><description>a</description></item>"),
    RSS ("<item><title>a</title><enclosure url='https://example.com/a'/></item>"),
    RSS ("<item><title>a</title><pubDate>2026-02-01</pubDate></item>"),
    RSS ("<item><title>a</title><dc:creator>a</dc:creator></item>"),
  };
  g_autoptr (FeedFixture) first = fixture_read_feed_text (same[0]);
  g_autoptr (FeedFixture) second = fixture_read_feed_text (same[1]);
  const char *hash = fixture_feed_item (first, 0)->hash;

  g_assert_cmpuint (strlen (hash), ==, 64);
  g_assert_cmpstr (hash, ==, fixture_feed_item (second, 0)->hash);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (FeedFixture) other = fixture_read_feed_text (others[i]);

      g_assert_cmpstr (hash, !=, fixture_feed_item (other, 0)->hash);
    }
}

static void
test_history (void)
{
  g_autoptr (FeedFixture) read = fixture_read_feed_text (
      "<feed xmlns='http://www.w3.org/2005/Atom' "
      "xmlns:fh='http://purl.org/syndication/history/1.0'><fh:archive/><fh:complete/>"
      "<link rel='prev-archive' href='/1'/><link rel='next' href='/2'/></feed>");

  g_assert_no_error (read->error);
  g_assert_true (read->feed->is_archive);
  g_assert_true (read->feed->is_complete);
  g_assert_cmpstr (read->feed->next, ==, "https://example.com/1");
}

static gboolean
stop_after_two (GotganFeedItem *item, gpointer user_data)
{
  guint *count = user_data;

  gotgan_feed_item_free (item);
  return ++*count < 2;
}

static void
test_enough (void)
{
  static const char text[] = RSS ("<item><title>a</title></item><item><title>b</title></item>"
                                  "<item><title>c</title></item>");
  guint count = 0;
  g_autoptr (GotganFeedReader) reader = gotgan_feed_reader_new (NULL, NULL, stop_after_two, &count);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganFeed) feed = NULL;

  g_assert_true (gotgan_feed_reader_push (reader, (const guint8 *) text, sizeof text - 1, &error));
  feed = gotgan_feed_reader_finish (reader, &error);
  g_assert_no_error (error);
  g_assert_nonnull (feed);
  g_assert_cmpuint (count, ==, 2);
}

/* What was told of before the break is good, and the reader stays refusing. */
static void
test_break (void)
{
  static const char text[] = "<rss><channel>\n<item><title>a</title></item>\n<item></channel>";
  g_autoptr (FeedFixture) read = fixture_read_feed_text (text);

  g_assert_error (read->error, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_MALFORMED);
  g_assert_nonnull (strstr (read->error->message, "Line 3"));
  g_assert_cmpuint (read->items->len, ==, 1);
}

/* However a feed arrives, it is the same feed. */
static void
test_pieces (gconstpointer name)
{
  static const gsize steps[] = { 1, 2, 3, 7, 64, 1000 };
  gsize size;
  g_autofree char *data = fixture_load_feed (name, &size);
  g_autoptr (FeedFixture) whole = fixture_read_feed (data, size, 0, NULL, NULL);

  g_assert_no_error (whole->error);
  g_assert_cmpuint (whole->items->len, >, 0);
  for (gsize s = 0; s < G_N_ELEMENTS (steps); s++)
    {
      g_autoptr (FeedFixture) read = fixture_read_feed (data, size, steps[s], NULL, NULL);

      g_assert_no_error (read->error);
      g_assert_cmpstr (read->feed->title, ==, whole->feed->title);
      g_assert_cmpuint (read->items->len, ==, whole->items->len);
      for (guint i = 0; i < read->items->len; i++)
        g_assert_cmpstr (fixture_feed_item (read, i)->hash, ==, fixture_feed_item (whole, i)->hash);
    }
}

static const char *const fixtures[] = { "data.json", "journal.atom", "news.rss", "old.xml",
                                        "site.rdf" };

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/feed/rss", test_rss);
  g_test_add_func ("/feed/atom", test_atom);
  g_test_add_func ("/feed/rdf", test_rdf);
  g_test_add_func ("/feed/dirt", test_dirt);
  g_test_add_func ("/feed/json", test_json);
  g_test_add_func ("/feed/hash", test_hash);
  g_test_add_func ("/feed/history", test_history);
  g_test_add_func ("/feed/enough", test_enough);
  g_test_add_func ("/feed/break", test_break);
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_strconcat ("/feed/pieces/", fixtures[i], NULL);

      g_test_add_data_func (path, fixtures[i], test_pieces);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *path = g_strconcat ("/feed/item/", items[i].name, NULL);

      g_test_add_data_func (path, &items[i], test_item);
    }
  return g_test_run ();
}
