#include "config.h"

#include "app/import/gotgan-import.h"
#include "tests/app/import/hostile-parts.h"

#include <string.h>

/* Bytes: enough for what takes time with the square of the text to be noticed. */
#define HOSTILE_SIZE 200000

/* A sentence of about a hundred columns. */
#define SENTENCE \
  "다온경제는 서해 바닷가의 작은 회사가 새 공장을 짓는 데 천억 원을 들인다고 5일 밝혔다. 그리고 또 말했다. "

#define PARAGRAPH \
  "<p>다온경제는 서해 바닷가의 작은 회사가 새 공장을 짓는 데 천억 원을 들인다고 5일 밝혔다. 그리고 또 말했다."

static GotganArticle *
import (const GotganFeedItem *item, gboolean *is_teaser)
{
  g_autoptr (GError) error = NULL;
  GotganArticle *article = gotgan_import_feed_item (item, "다온경제", NULL, is_teaser, &error);

  g_assert_no_error (error);
  return article;
}

static char *
join (GotganArticle *article)
{
  static const char kinds[] = { 't', 'h', 'q', 'l', 'c' };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      const GotganParagraph *paragraph = gotgan_article_get_paragraph (article, i);

      g_string_append_printf (text, "%s%c:%s", i > 0 ? "|" : "", kinds[paragraph->kind],
                              paragraph->text);
    }
  return g_string_free (text, FALSE);
}

/* What becomes of the text of an item. */
static const struct
{
  const char *content;
  const char *text;
} contents[] = {
  { "<p>가나 다라.</p><p>마바 사아.</p>", "t:가나 다라.|t:마바 사아." },
  { "가나 다라.<br><br>마바 사아.", "t:가나 다라.|t:마바 사아." },
  { "<h2>제목</h2>가나<blockquote><p>다라</p></blockquote>마바", "h:제목|t:가나|q:다라|t:마바" },
  { "<ul><li>하나<li>둘</ul>셋", "l:하나|l:둘|l:셋" },
  { "<ul><li>하나</li><li>둘</li></ul>셋", "l:하나|l:둘|t:셋" },
  { "<figure><img src=x><figcaption>그림 설명</figcaption></figure>글이다",
    "c:그림 설명|t:글이다" },
  { "<table><tr><td>가</td><td>나</td></tr><tr><td>다</td></tr></table>", "t:가 나|t:다" },
  { "<pre>int a;\nint b;</pre>", "t:int a;|t:int b;" },
  { "<p>R&amp;D &#8364;5 &lt;b&gt; &nope; AT&T</p>", "t:R&D €5 <b> &nope; AT&T" },
  { "<p>a&nbsp;&nbsp; b\n\tc&#8203;d</p>", "t:a b cd" },
  { "<p>a<b>b</b><i>c</i> d</p>", "t:abc d" },
  { "<p><strong>굵은 제목</strong></p>글이다", "h:굵은 제목|t:글이다" },
  { "- 하나<br>- 둘", "l:하나|l:둘" },
  { "&lt;p&gt;가나&lt;/p&gt;&lt;p&gt;다라 &amp;amp; 마&lt;/p&gt;", "t:가나|t:다라 & 마" },
  { "첫 줄이다.\n\n둘째 줄이다 &amp; 끝.", "t:첫 줄이다.|t:둘째 줄이다 & 끝." },
  { "3 < 4 이고 5 > 4 이다.", "t:3 < 4 이고 5 > 4 이다." },
  { "<p>가<script>나 </p> </script>다</p><style>p{}</style>", "t:가다" },
  { "<p>가<!-- 나 > 다 -->라</p>", "t:가라" },
  { "<![CDATA[<p>가</p>]]>", "t:가" },
  { "<p title='a > b'>가</p><a href=\"x\"y>나</a>", "t:가|t:나" },
  { "<p>가</p><p>The post 제목 appeared first on 블로그.</p>", "t:가" },
  { "<p>가</p><hr>***<p>나</p>", "t:가|t:나" },
  { "<p>가", "t:가" },
  { "<p", "t:제목이다" },
  { "<p>가</p><!-- 나", "t:가" },
  { "<p>가</p><script>나", "t:가" },
  { "", "t:요약이다." },
  { "  <br> &nbsp; ", "t:요약이다." },
};

static void
test_contents (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      GotganFeedItem item = { .title = (char *) "제목이다",
                              .content = (char *) contents[i].content,
                              .summary = (char *) "요약이다." };
      g_autoptr (GotganArticle) article = NULL;
      g_autofree char *text = NULL;

      if (g_str_has_prefix (contents[i].text, "t:제목이다"))
        item.summary = NULL;
      article = import (&item, NULL);
      text = join (article);
      if (g_strcmp0 (text, contents[i].text) != 0)
        g_test_fail_printf ("“%s” is “%s”", contents[i].content, text);
    }
}

static void
test_metadata (void)
{
  char *authors[] = { (char *) "홍길동", (char *) "김영희", NULL };
  GotganFeedItem item = { .url = (char *) "/news/1#top",
                          .base = (char *) "https://daon.example/feed",
                          .title = (char *) " 제목이  다",
                          .authors = authors,
                          .published = (char *) "2024-09-05T06:18:00+09:00",
                          .content = (char *) "<p>가나 다라.</p>" };
  g_autoptr (GotganArticle) article = import (&item, NULL);

  g_assert_cmpstr (gotgan_article_get_title (article), ==, "제목이 다");
  g_assert_cmpstr (gotgan_article_get_authors (article)[1], ==, "김영희");
  g_assert_cmpstr (gotgan_article_get_published (article), ==, "2024-09-05T06:18:00+09:00");
  g_assert_cmpstr (gotgan_article_get_publisher (article), ==, "다온경제");
  g_assert_cmpstr (gotgan_article_get_url (article), ==, "https://daon.example/news/1");
  g_assert_cmpint (gotgan_article_get_language (article), ==, GOTGAN_LANGUAGE_KO);
}

/* Atom asks for no other time. */
static void
test_changed_only (void)
{
  GotganFeedItem item = { .modified = (char *) "2025-12-03T09:00:00Z",
                          .content = (char *) "<p>One two three.</p>" };
  g_autoptr (GotganArticle) article = import (&item, NULL);

  g_assert_cmpstr (gotgan_article_get_published (article), ==, "2025-12-03T09:00:00Z");
}

static void
test_links_and_pictures (void)
{
  GotganFeedItem item = {
    .base = (char *) "https://daon.example/a/b",
    .picture = (char *) "/top.png",
    .content =
        (char
             *) "<p>가나 <a href=\"c?x=1&amp;y=2\"> 다라 </a>마</p><img src='../1.png' alt='그림 &lt;1&gt;'>"
                "<p>바 <a href='javascript:x'>사</a></p><img src=dot.gif width=1 height=1><img data-src=2.png src=wait.gif>",
  };
  g_autoptr (GotganArticle) article = import (&item, NULL);
  g_autofree char *words = NULL;
  const GotganPicture *picture;

  g_assert_cmpuint (gotgan_article_get_n_links (article), ==, 1);
  words = gotgan_article_dup_span (article, &gotgan_article_get_link (article, 0)->span);
  g_assert_cmpstr (words, ==, "다라");
  g_assert_cmpstr (gotgan_article_get_link (article, 0)->url, ==,
                   "https://daon.example/a/c?x=1&y=2");
  g_assert_cmpuint (gotgan_article_get_n_pictures (article), ==, 3);
  picture = gotgan_article_get_picture (article, 0);
  g_assert_cmpstr (picture->url, ==, "https://daon.example/top.png");
  picture = gotgan_article_get_picture (article, 1);
  g_assert_cmpstr (picture->url, ==, "https://daon.example/1.png");
  g_assert_cmpstr (picture->alt, ==, "그림 <1>");
  g_assert_cmpuint (picture->before, ==, 1);
  picture = gotgan_article_get_picture (article, 2);
  g_assert_cmpstr (picture->url, ==, "https://daon.example/a/2.png");
  g_assert_cmpuint (picture->before, ==, 2);
}

/* Whether the page is worth fetching: @n sentences in paragraphs of two, then @end. */
static const struct
{
  guint n;
  const char *end;
  gboolean as_summary;
  gboolean is_teaser;
  /* Whether the feed gives the same as both content and summary. */
  gboolean twice;
} teasers[] = {
  { 1, "", FALSE, TRUE },
  { 2, "", FALSE, TRUE },
  { 20, "", FALSE, FALSE },
  { 20, "<p>그는 이렇게 말했다…</p>", FALSE, TRUE },
  { 20, "<p>그는 이렇게 말했다 [&#8230;]</p>", FALSE, TRUE },
  { 20, "<p>그는 이렇게 말했다. (계속)</p>", FALSE, TRUE },
  { 20, "<p><a href='x'>Continue reading</a></p>", FALSE, TRUE },
  { 20, "<p><a href='x'>기사 더보기</a></p>", FALSE, TRUE },
  { 20, "<p>The post 제목 appeared first on 블로그.</p>", FALSE, FALSE },
  { 8, "", TRUE, TRUE },
  { 40, "", TRUE, FALSE },
  { 8, "", FALSE, FALSE },
  { 8, "", FALSE, TRUE, TRUE },
  { 40, "", FALSE, FALSE, TRUE },
};

static void
test_teasers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (teasers); i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      GotganFeedItem item = { .url = (char *) "https://daon.example/1", .title = (char *) "제목" };
      gboolean is_teaser;
      g_autoptr (GotganArticle) article = NULL;

      for (guint j = 0; j < teasers[i].n; j++)
        g_string_append_printf (html, "%s" SENTENCE "%s", j % 2 == 0 ? "<p>" : "",
                                j % 2 == 1 ? "</p>" : "");
      g_string_append (html, teasers[i].end);
      if (teasers[i].as_summary)
        item.summary = html->str;
      else
        item.content = html->str;
      if (teasers[i].twice)
        item.summary = html->str;
      article = import (&item, &is_teaser);
      if (is_teaser != teasers[i].is_teaser)
        g_test_fail_printf ("%u sentences and “%s”", teasers[i].n, teasers[i].end);
      item.url = NULL;
      g_clear_object (&article);
      article = import (&item, &is_teaser);
      g_assert_false (is_teaser);
    }
}

static void
test_empty (void)
{
  GotganFeedItem item = { .url = (char *) "https://daon.example/1", .content = (char *) "<br>" };
  g_autoptr (GError) error = NULL;

  g_assert_null (gotgan_import_feed_item (&item, NULL, NULL, NULL, &error));
  g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_EMPTY);
}

static void
test_too_large (void)
{
  g_autofree char *content = g_strnfill (GOTGAN_IMPORT_MAX_BYTES + 1, 'x');
  GotganFeedItem item = { .title = (char *) "제목", .content = content };
  g_autoptr (GError) error = NULL;

  g_assert_null (gotgan_import_feed_item (&item, NULL, NULL, NULL, &error));
  g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_LARGE);
}

static void
test_hostile (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_items); i++)
    {
      gsize n_parts;
      g_autofree char *content = hostile_write (&hostile_items[i], HOSTILE_SIZE, &n_parts);
      GotganFeedItem item = { .title = (char *) "제목", .content = content };
      g_autoptr (GotganArticle) article = import (&item, NULL);

      g_test_message ("%s", hostile_items[i].part);
      g_assert_cmpuint (gotgan_article_get_n_paragraphs (article), ==,
                        hostile_items[i].result == HOSTILE_EACH ? n_parts : 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-item/contents", test_contents);
  g_test_add_func ("/import-item/metadata", test_metadata);
  g_test_add_func ("/import-item/changed-only", test_changed_only);
  g_test_add_func ("/import-item/links-and-pictures", test_links_and_pictures);
  g_test_add_func ("/import-item/teasers", test_teasers);
  g_test_add_func ("/import-item/empty", test_empty);
  g_test_add_func ("/import-item/too-large", test_too_large);
  g_test_add_func ("/import-item/hostile", test_hostile);
  return g_test_run ();
}
