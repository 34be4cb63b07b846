#include "config.h"

#include "app/import/gotgan-markup.h"
#include "tests/app/import/import-fixture.h"

#include <string.h>

static void
test_empty (void)
{
  static const char *const empty[] = { "", " \n\t\n", "\xef\xbb\xbf", "\xe3\x80\x80\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GotganArticle) article = fixture_import (empty[i], NULL, &error);

      g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_EMPTY);
      g_assert_null (article);
    }
}

static void
test_no_article (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article =
      fixture_import ("<html><body><nav>홈</nav><p>로그인</p></body></html>", NULL, &error);

  g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_NO_ARTICLE);
  g_assert_null (article);
}

/* Nobody waits for it any more. */
static void
test_cancelled (void)
{
  static const char text[] = "<p>회사가 1000억원을 투자했다고 5일 밝혔다. 그리고 또 말했다.";
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  GotganImportHints hints = { .name = "page.html", .cancellable = cancellable };
  g_autoptr (GotganArticle) article = gotgan_import_article (bytes, &hints, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (article);
  g_cancellable_cancel (cancellable);
  g_assert_null (gotgan_import_article (bytes, &hints, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_kinds (void)
{
  static const char *const page =
      "<html><head><title>제목이 여기에 있습니다</title></head><body><article><h1>제목이 여기에 있습니다</h1>"
      "<figure><img src=a.png><span>그림 위 글자</span><figcaption>그림 설명</figcaption></figure>"
      "<p>회사가 1000억원을 투자했다고 5일 밝혔다. 그리고 또 말했다.</p><h2>소제목</h2>"
      "<p><b>굵은 소제목</b></p><p>두 번째 문단도 문장으로 끝나야 본문으로 친다. 그렇게 정했다.</p>"
      "<blockquote>남의 말을 옮긴 문단이다.</blockquote><ul><li>첫째 항목은 이렇다.</li></ul>"
      "<script>alert ('no')</script><p>줄&shy;바꿈과 &amp; 기호&#8203;가 들어 있는 마지막 문단이다. 끝났다.</p></article></body></html>";
  static const GotganParagraphKind kinds[] = { GOTGAN_PARAGRAPH_CAPTION, GOTGAN_PARAGRAPH_CAPTION,
                                               GOTGAN_PARAGRAPH_TEXT,    GOTGAN_PARAGRAPH_HEADING,
                                               GOTGAN_PARAGRAPH_HEADING, GOTGAN_PARAGRAPH_TEXT,
                                               GOTGAN_PARAGRAPH_QUOTE,   GOTGAN_PARAGRAPH_LIST_ITEM,
                                               GOTGAN_PARAGRAPH_TEXT };
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article = fixture_import (page, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gotgan_article_get_n_paragraphs (article), ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (gotgan_article_get_paragraph (article, i)->kind, ==, kinds[i]);
  g_assert_cmpstr (gotgan_article_get_paragraph (article, 8)->text, ==,
                   "줄바꿈과 & 기호가 들어 있는 마지막 문단이다. 끝났다.");
  g_assert_cmpstr (gotgan_article_get_title (article), ==, "제목이 여기에 있습니다");
  g_assert_null (gotgan_article_get_publisher (article));
  g_assert_null (gotgan_article_get_published (article));
}

/* A text that mentions tags is no page. */
static void
test_text_or_html (void)
{
  g_assert_false (gotgan_markup_is_html ("Use <b> for bold and <i> for italics, and 1 < 2."));
  g_assert_false (gotgan_markup_is_html ("곳간"));
  g_assert_false (gotgan_markup_is_html (""));
  g_assert_true (gotgan_markup_is_html ("<!DOCTYPE html><p>곳간"));
  g_assert_true (gotgan_markup_is_html ("제목 목록 <div class=a><p>곳간</p></div>"));
  g_assert_true (gotgan_markup_is_html ("\n<HTML>"));
}

/* A line above the text may be of any length, whatever stands at the limits. */
static void
test_long_lines (void)
{
  static const char *const parts[] = {
    "가", "a가", "ab가", "abc가 | ", "기자 가", "2024.09.05 가", "\xf0\x9f\x98\x80"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    for (gsize times = 60; times < 420; times += 7)
      {
        g_autoptr (GString) text = fixture_repeat ("", parts[i], times);
        g_autoptr (GotganArticle) article = NULL;

        g_string_append (text, "\n\n회사가 1000억원을 투자했다고 5일 밝혔다. 그리고 또 말했다.\n");
        article = fixture_import (text->str, "page.html", NULL);
        g_assert_nonnull (article);
        g_assert_cmpuint (gotgan_article_get_n_paragraphs (article), >, 0);
      }
}

/* JSON-LD may be anything at all. */
static void
test_hostile_json (void)
{
  static const char *const scripts[] = {
    "[[[[[[[[[[[[[[[[",
    "{\"@type\":\"NewsArticle\",\"author\":[[[]]],\"publisher\":[],\"headline\":{}}",
    "null",
    "\"\"",
    "{\"@type\":[],\"@graph\":7}",
    "{\"@type\":\"NewsArticle\",\"author\":[null,1,\"\"],\"datePublished\":\"99999999\"}",
    "{",
    "",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *page = g_strdup_printf (
          "<html><script type='application/ld+json'>%s</script><body><p>회사가 1000억원을 "
          "투자했다고 5일 밝혔다. 그리고 또 말했다.</p></body></html>",
          scripts[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GotganArticle) article = fixture_import (page, NULL, &error);

      g_assert_no_error (error);
      g_assert_null (gotgan_article_get_published (article));
      g_assert_cmpuint (g_strv_length ((char **) gotgan_article_get_authors (article)), ==, 0);
    }
}

/* The text is only in JSON-LD: the page shows a teaser. */
static void
test_article_body (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article = fixture_import (
      "<html><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A &amp; B\",\"articleBody\":"
      "\"The first paragraph says that a company raised $5 million in a round.\\n\\nThe second one says who paid for "
      "it, and why they did so.\"}</script><body><div id=app>Loading, please wait until it is done.</div></body></html>",
      NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (gotgan_article_get_title (article), ==, "A & B");
  g_assert_cmpuint (gotgan_article_get_n_paragraphs (article), ==, 2);
  g_assert_cmpint (gotgan_article_get_language (article), ==, GOTGAN_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/empty", test_empty);
  g_test_add_func ("/import/no-article", test_no_article);
  g_test_add_func ("/import/cancelled", test_cancelled);
  g_test_add_func ("/import/kinds", test_kinds);
  g_test_add_func ("/import/text-or-html", test_text_or_html);
  g_test_add_func ("/import/long-lines", test_long_lines);
  g_test_add_func ("/import/hostile-json", test_hostile_json);
  g_test_add_func ("/import/article-body", test_article_body);
  return g_test_run ();
}
