#include "config.h"

#include "app/import/gotgan-dataset-item.h"
#include "app/import/gotgan-dataset-text.h"
#include "app/import/gotgan-dataset-time.h"

#include <string.h>

/* --- Text --------------------------------------------------------------------------------------- */

static GotganArticle *
new_article (void)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, "제목 & <title>");
  gotgan_article_set_language (article, GOTGAN_LANGUAGE_KO);
  gotgan_article_set_url (article, "https://news.test/1?a=1&b=2");
  gotgan_article_set_published (article, "2026-02");
  gotgan_article_set_publisher (article, "항구신문");
  gotgan_article_set_authors (article, (const char *const[]) { "김하나", "Ann \"A\" Lee", NULL });
  gotgan_article_add_picture (article, 0, "https://p.test/1.jpg", "본사 \"전경\" <1>");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_CAPTION, "사진 설명");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_HEADING, "A & B < C > D \"E\" 'F'");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, "𝕏 가나다 라마바 abc");
  gotgan_article_add_link (article, &(GotganSpan) { 2, 2, 5 }, "https://l.test/?x=\"y\"&z");
  gotgan_article_add_link (article, &(GotganSpan) { 2, 10, 13 }, "http://l.test/2");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_LIST_ITEM, "첫째");
  gotgan_article_add_picture (article, 4, "https://p.test/2.jpg", NULL);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_LIST_ITEM, "둘째");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_QUOTE, "“따온 말” &amp;");
  gotgan_article_add_picture (article, 6, "https://p.test/3.jpg", "");
  return article;
}

static void
assert_same (GotganArticle *one, GotganArticle *other)
{
  g_assert_cmpuint (gotgan_article_get_n_paragraphs (one), ==,
                    gotgan_article_get_n_paragraphs (other));
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (one); i++)
    {
      const GotganParagraph *a = gotgan_article_get_paragraph (one, i);
      const GotganParagraph *b = gotgan_article_get_paragraph (other, i);

      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpstr (a->text, ==, b->text);
    }
  g_assert_cmpuint (gotgan_article_get_n_links (one), ==, gotgan_article_get_n_links (other));
  for (guint i = 0; i < gotgan_article_get_n_links (one); i++)
    {
      const GotganLink *a = gotgan_article_get_link (one, i);
      const GotganLink *b = gotgan_article_get_link (other, i);

      g_assert_cmpmem (&a->span, sizeof a->span, &b->span, sizeof b->span);
      g_assert_cmpstr (a->url, ==, b->url);
    }
  g_assert_cmpuint (gotgan_article_get_n_pictures (one), ==, gotgan_article_get_n_pictures (other));
  for (guint i = 0; i < gotgan_article_get_n_pictures (one); i++)
    {
      const GotganPicture *a = gotgan_article_get_picture (one, i);
      const GotganPicture *b = gotgan_article_get_picture (other, i);

      g_assert_cmpuint (a->before, ==, b->before);
      g_assert_cmpstr (a->url, ==, b->url);
      g_assert_cmpstr (a->alt, ==, b->alt);
    }
}

static void
test_text_there_and_back (void)
{
  g_autoptr (GotganArticle) article = new_article ();
  g_autoptr (GotganArticle) read = gotgan_article_new ();
  g_autofree char *html = gotgan_dataset_text_write (article);
  g_autofree char *again = NULL;

  g_assert_true (gotgan_dataset_text_read (html, read));
  assert_same (article, read);
  again = gotgan_dataset_text_write (read);
  g_assert_cmpstr (html, ==, again);
}

static void
test_text_leaves_out (void)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autofree char *html = NULL;

  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, "abcdef");
  gotgan_article_add_link (article, &(GotganSpan) { 0, 1, 4 }, "https://l.test/");
  gotgan_article_add_link (article, &(GotganSpan) { 0, 2, 5 }, "https://l.test/overlaps");
  gotgan_article_add_link (article, &(GotganSpan) { 0, 4, 9 }, "https://l.test/beyond");
  gotgan_article_add_link (article, &(GotganSpan) { 0, 5, 6 }, "javascript:alert(1)");
  gotgan_article_add_picture (article, 0, "data:image/png;base64,AA", NULL);
  html = gotgan_dataset_text_write (article);
  g_assert_cmpstr (html, ==, "<p>a<a href=\"https://l.test/\">bcd</a>ef</p>");
}

static const char *const not_ours[] = {
  "text",
  "<p>text",
  "<p></p>",
  "<p>text</p> ",
  "<p class=\"a\">text</p>",
  "<P>text</P>",
  "<p>text</h2>",
  "<p>a<b>b</b></p>",
  "<p>a<br>b</p>",
  "<p>&nbsp;</p>",
  "<p>&#65;</p>",
  "<p>a & b</p>",
  "<p><a href=\"https://l.test/\"></a></p>",
  "<p><a href=\"https://l.test/\">a</p>",
  "<p><a href=\"https://l.test/\"><a href=\"https://l.test/\">a</a></a></p>",
  "<p><a href=\"javascript:alert(1)\">a</a></p>",
  "<p><a href=\"https://l.test/ x\">a</a></p>",
  "<p><a href='https://l.test/'>a</a></p>",
  "<img src=\"file:///etc/passwd\">",
  "<img src=\"https://p.test/1.jpg\" onerror=\"x()\">",
  "<img src=\"https://p.test/1.jpg\"",
  "<img src=\"https://p.test/1.jpg",
  "<script>alert(1)</script>",
  "<p>a</p><script>alert(1)</script>",
  "<!-- a --><p>a</p>",
  "<",
  "&",
};

static void
test_text_of_others (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (not_ours); i++)
    {
      g_autoptr (GotganArticle) article = gotgan_article_new ();

      g_test_message ("%s", not_ours[i]);
      g_assert_false (gotgan_dataset_text_read (not_ours[i], article));
    }
}

/* --- Times -------------------------------------------------------------------------------------- */

static const struct
{
  const char *text;
  gint64 time;
} times[] = {
  { "1970-01-01T00:00:00Z", 0 },
  { "2026-03-01T09:00:00Z", G_GINT64_CONSTANT (1772355600000000) },
  { "2026-03-01T09:00:00.25Z", G_GINT64_CONSTANT (1772355600250000) },
  { "2026-03-01T09:00:00.000001Z", G_GINT64_CONSTANT (1772355600000001) },
  { "2026-03-01T09:00:00.999999Z", G_GINT64_CONSTANT (1772355600999999) },
  { "9999-12-31T23:59:59Z", G_GINT64_CONSTANT (253402300799000000) },
};

static const char *const no_times[] = {
  "",
  "2026-03-01",
  "2026-03-01T09:00:00",
  "2026-03-01T09:00:00+09:00",
  "2026-03-01T09:00Z",
  "2026-02-30T09:00:00Z",
  "2026-03-01T25:00:00Z",
  "1969-12-31T23:59:59Z",
  "2026-03-01T09:00:00.1234567Z",
  "2026-03-01T09:00:00.1a",
  "2026-03-01T09:00:00ZZ",
  "+026-03-01T09:00:00Z",
};

static void
test_times (void)
{
  gint64 time;

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = gotgan_dataset_time_write (times[i].time);

      g_assert_cmpstr (text, ==, times[i].text);
      g_assert_true (gotgan_dataset_time_read (text, &time));
      g_assert_cmpint (time, ==, times[i].time);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (no_times); i++)
    {
      g_test_message ("%s", no_times[i]);
      g_assert_false (gotgan_dataset_time_read (no_times[i], &time));
    }
  g_assert_false (gotgan_dataset_time_read (NULL, &time));
}

/* --- Items -------------------------------------------------------------------------------------- */

static GotganClaim *
new_claim (void)
{
  GotganMoney money = { "USD", 4000, 4000 };
  GotganClaimFields fields = {
    .kind = GOTGAN_KIND_INVESTMENT,
    .investor = gotgan_party_ref_new ("amazon", "아마존"),
    .company = gotgan_party_ref_new ("anthropic", "앤트로픽"),
    .amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_ABOUT, "4000달러"),
    .percent = -1,
    .stage = GOTGAN_STAGE_COMPLETED,
    .span = { 2, 2, 5 },
    .quote = g_strdup ("가나다"),
    .confidence = 0.9,
    .rule = g_strdup ("rule"),
  };

  return gotgan_claim_new (&fields);
}

static void
add_verdict (GotganReview *review, GotganRuling ruling, const char *correction)
{
  GotganVerdictFields fields = {
    .version = g_strnfill (64, 'a'),
    .claim = new_claim (),
    .prefix = g_strdup ("𝕏 "),
    .suffix = g_strdup (" 라마바"),
    .beside = g_strdupv ((char *[]) { "3f1c", NULL }),
    .ruling = ruling,
    .correction = g_strdup (correction),
    .decided = ruling != GOTGAN_RULING_NONE ? times[3].time : 0,
  };

  g_ptr_array_add (review->verdicts, gotgan_verdict_new (&fields));
}

static GotganDatasetItem *
new_item (GotganRuling ruling, const char *correction)
{
  GotganDatasetItem *item = g_new0 (GotganDatasetItem, 1);

  item->id = g_strdup ("https://news.test/1");
  item->article = new_article ();
  item->modified = times[2].time;
  item->review = gotgan_review_new ();
  add_verdict (item->review, ruling, correction);
  gotgan_review_add_link (item->review, "3f1c", "https://news.test/2", "00ff", TRUE, times[1].time);
  return item;
}

static gboolean
take_cb (GotganFeedItem *item, gpointer user_data)
{
  *(GotganFeedItem **) user_data = item;
  return TRUE;
}

/* What the feed's reader hands on of a page with this one item. */
static GotganFeedItem *
hand_on (const char *item)
{
  g_autofree char *page = g_strdup_printf (
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[%s]}", item);
  GotganFeedItem *handed = NULL;
  g_autoptr (GotganFeedReader) reader = gotgan_feed_reader_new (NULL, NULL, take_cb, &handed);
  g_autoptr (GotganFeed) feed = NULL;

  g_assert_true (gotgan_feed_reader_push (reader, (const guint8 *) page, strlen (page), NULL));
  feed = gotgan_feed_reader_finish (reader, NULL);
  g_assert_nonnull (feed);
  g_assert_nonnull (handed);
  return handed;
}

static void
check_there_and_back (GotganRuling ruling, const char *correction)
{
  g_autoptr (GotganDatasetItem) item = new_item (ruling, correction);
  g_autoptr (JsonNode) node = gotgan_dataset_item_write (item);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autoptr (GotganFeedItem) handed = hand_on (text);
  g_autoptr (GotganDatasetItem) read = gotgan_dataset_item_read (handed);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *text_again = NULL;

  g_assert_nonnull (read);
  assert_same (item->article, read->article);
  read->id = g_strdup (handed->id);
  again = gotgan_dataset_item_write (read);
  text_again = json_to_string (again, FALSE);
  g_assert_cmpstr (text, ==, text_again);
  g_assert_cmpuint (read->review->verdicts->len, ==, 1);
  g_assert_cmpuint (read->review->links->len, ==, 1);
}

static void
test_item_there_and_back (void)
{
  check_there_and_back (GOTGAN_RULING_ACCEPTED, NULL);
  check_there_and_back (GOTGAN_RULING_REJECTED, NULL);
  check_there_and_back (GOTGAN_RULING_CORRECTED, "{\"stage\":\"talks\",\"date\":\"2026-01\"}");
  check_there_and_back (GOTGAN_RULING_ADDED, NULL);
  check_there_and_back (GOTGAN_RULING_NONE, NULL);
}

/* Of several verdicts on one claim the first counts, however many there are. */
static void
test_item_says_it_twice (void)
{
  g_autoptr (GotganDatasetItem) item = new_item (GOTGAN_RULING_REJECTED, NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GotganFeedItem) handed = NULL;
  g_autoptr (GotganDatasetItem) read = NULL;

  for (guint i = 0; i < 2 * GOTGAN_DATASET_MAX_REVIEWED; i++)
    add_verdict (item->review, GOTGAN_RULING_ACCEPTED, NULL);
  node = gotgan_dataset_item_write (item);
  text = json_to_string (node, FALSE);
  handed = hand_on (text);
  read = gotgan_dataset_item_read (handed);
  g_assert_nonnull (read);
  g_assert_cmpuint (read->review->verdicts->len, ==, 1);
}

/* Changes of a good item, by what is put in the place of what, and what is left of it. */
static const struct
{
  const char *part;
  const char *instead;
  int n_verdicts;
  int n_links;
} changes[] = {
  { "\"text\":\"", "\"text\":\"0", -1, -1 },
  { "사진 설명", "사진 설명들", -1, -1 },
  { "<h2>", "<h2 id=\\\"a\\\">", -1, -1 },
  { "\"language\":\"ko\"", "\"language\":\"kr\"", -1, -1 },
  { "\"published\":\"2026-02\"", "\"published\":\"soon\"", 1, 1 },
  { "\"published\":\"2026-02\"", "\"published\":[[[]]]", 1, 1 },
  { "\"modified\":\"2026", "\"modified\":\"x2026", 1, 1 },
  { "\"reviewed\":[", "\"reviewed\":[null,7,\"a\",[],{},", 1, 1 },
  { "\"reviewed\":[", "\"reviewed\":{},\"more\":[", 0, 1 },
  { "\"ruling\":\"corrected\"", "\"ruling\":\"shared\"", 0, 1 },
  { "\"ruling\":\"corrected\"", "\"ruling\":[]", 0, 1 },
  { "\"decided\":\"2026-03-01T09:00:00.000001Z\"", "\"decided\":\"today\"", 0, 1 },
  { "\"decided\":\"2026-03-01T09:00:00.000001Z\"", "\"decided\":1", 0, 1 },
  { "\"correction\":{\"stage\":\"talks\"}", "\"correction\":{}", 0, 1 },
  { "\"correction\":{\"stage\":\"talks\"}", "\"correction\":[1]", 0, 1 },
  { "\"correction\":{\"stage\":\"talks\"}", "\"correction\":{\"stage\":\"soon\"}", 0, 1 },
  { "\"correction\":{\"stage\":\"talks\"}", "\"correction\":{\"kind\":\"stake\"}", 0, 1 },
  { "\"correction\":{\"stage\":\"talks\"}", "\"correction\":{\"quote\":\"x\"}", 0, 1 },
  { "\"kind\":\"investment\"", "\"kind\":\"bribe\"", 0, 1 },
  { "\"kind\":\"investment\"", "\"kind\":null", 0, 1 },
  { "\"min\":4000", "\"min\":9000", 0, 1 },
  { "\"min\":4000", "\"min\":\"4000\"", 0, 1 },
  { "\"start\":2", "\"start\":5", 0, 1 },
  { "\"start\":2", "\"start\":-1", 0, 1 },
  { "\"start\":2", "\"start\":99999999999", 0, 1 },
  { "\"quote\":\"가나다\"", "\"quote\":\"\"", 0, 1 },
  { "\"quote\":\"가나다\"", "\"quote\":{}", 0, 1 },
  { "\"prefix\":\"", "\"prefix\":\"0123456789012345678901234567890123456789", 1, 1 },
  { "\"beside\":[", "\"beside\":[1,null,\"../x\",{},", 1, 1 },
  { "\"together\":true", "\"together\":\"yes\"", 1, 0 },
  { "\"other\":\"00ff\"", "\"other\":\"<b>\"", 1, 0 },
  { "\"item\":\"https", "\"item\":7,\"was\":\"https", 1, 0 },
};

static void
test_item_of_others (void)
{
  GotganDatasetItem *item = new_item (GOTGAN_RULING_CORRECTED, "{\"stage\":\"talks\"}");
  g_autoptr (JsonNode) node = gotgan_dataset_item_write (item);
  g_autofree char *text = json_to_string (node, FALSE);

  gotgan_dataset_item_free (item);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GString) changed = g_string_new (text);
      g_autoptr (GotganFeedItem) handed = NULL;
      g_autoptr (GotganDatasetItem) read = NULL;

      g_test_message ("%s -> %s", changes[i].part, changes[i].instead);
      g_assert_cmpuint (g_string_replace (changed, changes[i].part, changes[i].instead, 1), ==, 1);
      handed = hand_on (changed->str);
      read = gotgan_dataset_item_read (handed);
      g_assert_cmpint (read != NULL ? (int) read->review->verdicts->len : -1, ==,
                       changes[i].n_verdicts);
      g_assert_cmpint (read != NULL ? (int) read->review->links->len : -1, ==, changes[i].n_links);
    }
}

static const struct
{
  const char *extension;
  gboolean is_known;
} extensions[] = {
  { "{\"version\":1}", TRUE },
  { "{\"version\":1,\"x\":[]}", TRUE },
  { "{\"version\":2}", FALSE },
  { "{\"version\":0}", FALSE },
  { "{\"version\":\"1\"}", FALSE },
  { "{\"version\":1.5}", FALSE },
  { "{}", FALSE },
  { "[1]", FALSE },
  { "null", FALSE },
  { "{", FALSE },
  { NULL, FALSE },
};

static void
test_versions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (extensions); i++)
    g_assert_cmpint (gotgan_dataset_is_known (extensions[i].extension), ==, extensions[i].is_known);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset/text/there-and-back", test_text_there_and_back);
  g_test_add_func ("/dataset/text/leaves-out", test_text_leaves_out);
  g_test_add_func ("/dataset/text/of-others", test_text_of_others);
  g_test_add_func ("/dataset/times", test_times);
  g_test_add_func ("/dataset/item/there-and-back", test_item_there_and_back);
  g_test_add_func ("/dataset/item/says-it-twice", test_item_says_it_twice);
  g_test_add_func ("/dataset/item/of-others", test_item_of_others);
  g_test_add_func ("/dataset/versions", test_versions);
  return g_test_run ();
}
