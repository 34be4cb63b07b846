#include "config.h"

#include "tests/app/import/feed-fixture.h"

/* gcc says it by the first, clang by the second. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

/* What strangers send: what is no feed, what would harm, what is too much. */

#define RSS(inner) "<rss version='2.0'><channel>" inner "</channel></rss>"

typedef struct
{
  const char *name;
  const char *text;
  GotganFeedError code;
} RefusedCase;

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
  { "json-two-values",
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [2{\"id\": \"1\"}, 2 {}]}",
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

static void
assert_refused (GString *text, GotganFeedError code)
{
  g_autoptr (FeedFixture) read = fixture_read_feed (text->str, text->len, 4096, NULL, NULL);

  g_assert_error (read->error, GOTGAN_FEED_ERROR, (int) code);
}

static void
append_often (GString *text, const char *piece, guint times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, piece);
}

static void
test_too_large (void)
{
  g_autoptr (GString) deep = g_string_new ("<rss><channel><item><description>");
  g_autoptr (GString) long_item = g_string_new ("<rss><channel><item><description>");
  g_autoptr (GString) markup = g_string_new ("<rss><channel><item><description>");
  g_autoptr (GString) tag = g_string_new ("<rss><channel x='");
  g_autoptr (GString) json = g_string_new ("{\"items\": [{\"a\": ");
  g_autoptr (GString) json_item = g_string_new ("{\"items\": [{\"a\": \"");

  append_often (deep, "<x>", 100000);
  assert_refused (deep, GOTGAN_FEED_ERROR_TOO_LARGE);
  append_often (long_item, "0123456789abcdef", GOTGAN_FEED_MAX_ITEM_BYTES / 16 + 1);
  assert_refused (long_item, GOTGAN_FEED_ERROR_TOO_LARGE);
  append_often (markup, "<a b=''></a>", GOTGAN_FEED_MAX_ITEM_BYTES / 8);
  assert_refused (markup, GOTGAN_FEED_ERROR_TOO_LARGE);
  append_often (tag, "x", 1000000);
  assert_refused (tag, GOTGAN_FEED_ERROR_TOO_LARGE);
  append_often (json, "[", 100000);
  assert_refused (json, GOTGAN_FEED_ERROR_TOO_LARGE);
  append_often (json_item, "0123456789abcdef", GOTGAN_FEED_MAX_ITEM_BYTES / 16 + 1);
  assert_refused (json_item, GOTGAN_FEED_ERROR_TOO_LARGE);
}

typedef struct
{
  GotganFeedItem *last;
  guint count;
} Stream;

/* One item is in memory at a time. */
static gboolean
replace_last (GotganFeedItem *item, gpointer user_data)
{
  Stream *stream = user_data;

  g_clear_pointer (&stream->last, gotgan_feed_item_free);
  stream->last = item;
  stream->count++;
  return TRUE;
}

/* 0 where it can't be told: the address sanitizer keeps what was freed. */
static gsize
resident_bytes (void)
{
  g_autofree char *statm = NULL;
  g_auto (GStrv) fields = NULL;

  if (SANITIZED || !g_file_get_contents ("/proc/self/statm", &statm, NULL, NULL))
    return 0;
  fields = g_strsplit (statm, " ", 3);
  return g_ascii_strtoull (fields[1], NULL, 10) * 4096;
}

/* After a hundred thousand items no more memory is held than after ten thousand. */
static void
test_many (gconstpointer data)
{
  const char *const *parts = data;
  Stream stream = { 0 };
  g_autoptr (GotganFeedReader) reader = gotgan_feed_reader_new (NULL, NULL, replace_last, &stream);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganFeed) feed = NULL;
  gsize early = 0;

  gotgan_feed_reader_push (reader, (const guint8 *) parts[0], strlen (parts[0]), &error);
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *item =
          g_strdup_printf ("%s%s%u%s", i > 0 ? parts[4] : "", parts[1], i, parts[2]);

      gotgan_feed_reader_push (reader, (const guint8 *) item, strlen (item), &error);
      g_assert_no_error (error);
      if (i == 10000)
        early = resident_bytes ();
    }
  gotgan_feed_reader_push (reader, (const guint8 *) parts[3], strlen (parts[3]), &error);
  feed = gotgan_feed_reader_finish (reader, &error);
  g_assert_no_error (error);
  g_assert_nonnull (feed);
  g_assert_cmpuint (stream.count, ==, 100000);
  g_clear_pointer (&stream.last, gotgan_feed_item_free);
  g_assert_cmpuint (resident_bytes (), <, early + 8 * 1024 * 1024);
}

/* The head, what stands before and behind the number of an item, the end, what parts items. */
static const char *const many_xml[] = {
  "<rss><channel>",
  "<item><title>Item &amp; more</title><description>&lt;p&gt;text</description><guid>",
  "</guid></item>",
  "</channel></rss>",
  "\n",
};

static const char *const many_json[] = {
  "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [",
  "{\"content_text\": \"text\", \"id\": ",
  "}",
  "]}",
  ",",
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/feed-limits/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, &refused[i], test_refused);
    }
  g_test_add_func ("/feed-limits/too-large", test_too_large);
  g_test_add_data_func ("/feed-limits/many/xml", many_xml, test_many);
  g_test_add_data_func ("/feed-limits/many/json", many_json, test_many);
  return g_test_run ();
}
