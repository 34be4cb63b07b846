#include "config.h"

#include "tests/app/import/feed-fixture.h"

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

typedef struct
{
  const char *name;
  const char *text;
  GotganFeedError code;
} RefusedCase;

#define RSS(inner) "<rss version='2.0'><channel>" inner "</channel></rss>"

static const RefusedCase refused[] = {
  { "empty", "", GOTGAN_FEED_ERROR_NOT_A_FEED },
  { "white", " \n\t ", GOTGAN_FEED_ERROR_NOT_A_FEED },
  { "page", "<!DOCTYPE html><html><head><title>x</title></head></html>",
    GOTGAN_FEED_ERROR_NOT_A_FEED },
  { "words", "Service unavailable", GOTGAN_FEED_ERROR_NOT_A_FEED },
  { "list", "[1, 2]", GOTGAN_FEED_ERROR_NOT_A_FEED },
  { "object", "{\"a\": 1}", GOTGAN_FEED_ERROR_NOT_A_FEED },
  { "cut", "<rss><channel><item><title>a", GOTGAN_FEED_ERROR_MALFORMED },
  { "cut-in-tag", "<rss><channel><item><tit", GOTGAN_FEED_ERROR_MALFORMED },
  { "cut-json", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\"},",
    GOTGAN_FEED_ERROR_MALFORMED },
  { "json-comma",
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\"} {}]}",
    GOTGAN_FEED_ERROR_MALFORMED },
  { "json-word",
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": nothing}]}",
    GOTGAN_FEED_ERROR_MALFORMED },
  { "crossed", RSS ("<item><title>a</item></title>"), GOTGAN_FEED_ERROR_MALFORMED },
  { "laughs",
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>" RSS (
        "<title>&b;</title>"),
    GOTGAN_FEED_ERROR_UNSAFE },
  { "external",
    "<!DOCTYPE rss [<!ENTITY file SYSTEM 'file:///etc/passwd'>]>" RSS ("<title>&file;</title>"),
    GOTGAN_FEED_ERROR_UNSAFE },
  { "parameter",
    "<!DOCTYPE rss [<!ENTITY % more SYSTEM 'http://example.com/more.dtd'> %more;]>" RSS (""),
    GOTGAN_FEED_ERROR_UNSAFE },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *refusal = data;
  g_autoptr (FeedFixture) read = fixture_read_feed_text (refusal->text);

  g_assert_null (read->feed);
  g_assert_error (read->error, GOTGAN_FEED_ERROR, (int) refusal->code);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/feed/rss", test_rss);
  g_test_add_data_func ("/feed/pieces/news", "news.rss", test_pieces);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/feed/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, &refused[i], test_refused);
    }
  return g_test_run ();
}
