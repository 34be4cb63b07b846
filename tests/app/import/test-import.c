#include "config.h"

#include "app/import/gotgan-import.h"
#include "app/import/gotgan-markup.h"

#include <string.h>
#include <time.h>

/* Microseconds of this process, so that a busy machine doesn't count. */
static gint64
cpu_time (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

static GotganArticle *
import_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return gotgan_import_article (bytes, NULL, error);
}

static GotganArticle *
import_string (GString *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);

  return gotgan_import_article (bytes, &(GotganImportHints) { .name = "page.html" }, error);
}

static GString *
repeat (const char *head, const char *part, gsize times)
{
  GString *text = g_string_new (head);

  for (gsize i = 0; i < times; i++)
    g_string_append (text, part);
  return text;
}

static void
test_empty (void)
{
  static const char *const empty[] = { "", " \n\t\n", "\xef\xbb\xbf", "\xe3\x80\x80\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GotganArticle) article = import_text (empty[i], &error);

      g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_EMPTY);
      g_assert_null (article);
    }
}

static void
test_no_article (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article =
      import_text ("<html><body><nav>홈</nav><p>로그인</p></body></html>", &error);

  g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_NO_ARTICLE);
  g_assert_null (article);
}

static void
test_too_large (void)
{
  g_autofree char *data = g_malloc0 (50 * 1024 * 1024);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&data), 50 * 1024 * 1024);
  g_autoptr (GError) error = NULL;
  gint64 start = cpu_time ();
  g_autoptr (GotganArticle) article = gotgan_import_article (bytes, NULL, &error);

  g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_LARGE);
  g_assert_null (article);
  /* It may not even be looked at. */
  g_assert_cmpint (cpu_time () - start, <, G_USEC_PER_SEC / 10);
}

static const struct
{
  const char *name;
  const char *head;
  const char *part;
} deep[] = {
  { "div", "<html><body>", "<div>" },
  { "misnested", "<html><body>", "<span><div></span>" },
  { "lists", "<html><body>", "<ul><li>" },
  { "tables", "<html><body>", "<table><tr><td>" },
  { "unknown", "<html><body>", "<x-y>" },
  { "self-closing", "<html><body>", "<div/>" },
  { "svg", "<html><body><svg>", "<g>" },
  { "svg-title", "<html><body><svg><title>", "<div>" },
  { "comment", "<html><body>", "<!--><b><div>" },
};

static void
test_too_deep (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  gint64 start = cpu_time ();
  g_autoptr (GotganArticle) article =
      import_string (repeat (deep[i].head, deep[i].part, 200000), &error);

  g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_DEEP);
  g_assert_null (article);
  g_assert_cmpint (cpu_time () - start, <, 2 * G_USEC_PER_SEC);
}

/* What ends by itself doesn't nest, however much of it there is. */
static const char *const flat[] = {
  "<p>가",
  "<li>가",
  "<br>가",
  "<img>",
  "<tr><td>가",
  "<dt>a<dd>b",
  "<option>가",
  "<p><b>가</p>",
  "<div>가</div>",
  "<input>",
  "<a href=x>가",
  "<!-- <div> -->",
  "<script>'<div>'</script>",
  "<p>가<ul><li>나</ul>",
  "<i>가</i>",
  "<div title='>'>가</div>",
  "<svg><path d=''/></svg>",
  "<h2>가</h2>",
  "<table><tr><td>가<tr><td>나</table>",
  "1 < 2 <3",
};

static GotganMarkupSize
measure (const char *text)
{
  return gotgan_markup_measure (text, GOTGAN_IMPORT_MAX_DEPTH, GOTGAN_IMPORT_MAX_NODES);
}

/* Ten megabytes each, which the parser would blow up to a gigabyte and more. */
static const struct
{
  const char *name;
  const char *head;
  const char *part;
} wide[] = {
  { "list", "<html><body>", "<li>x" },
  { "comments", "<html><body>", "<!>" },
  { "closed", "<html><body>", "</p>" },
  { "attributes", "<html><body>", "<a b c d e f g h>x</a>" },
  { "reopened", "<html><body><p><b><i><u><s><tt><em><big><code><small><strong></p>", "<p>x" },
};

static void
test_too_wide (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gsize n = (GOTGAN_IMPORT_MAX_BYTES - 4096) / strlen (wide[i].part);
  g_autoptr (GError) error = NULL;
  gint64 start = cpu_time ();
  g_autoptr (GotganArticle) article =
      import_string (repeat (wide[i].head, wide[i].part, n), &error);

  g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_LARGE);
  g_assert_null (article);
  g_assert_cmpint (cpu_time () - start, <, 2 * G_USEC_PER_SEC);
}

static void
test_flat (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (flat); i++)
    {
      g_autoptr (GString) text = repeat ("<html><body>", flat[i], 5000);

      g_test_message ("%s", flat[i]);
      g_assert_cmpint (measure (text->str), ==, GOTGAN_MARKUP_TAME);
    }
}

static void
test_attributes (void)
{
  g_autoptr (GString) text = repeat ("<html><body><a ", "b ", 100000);
  g_autoptr (GString) page =
      repeat ("<html><body>", "<a href='x y z' class=\"a b c\">가</a>", 1000);

  g_assert_cmpint (measure (text->str), ==, GOTGAN_MARKUP_DEEP);
  g_assert_cmpint (measure (page->str), ==, GOTGAN_MARKUP_TAME);
}

/* Twice as much takes about twice as long, whatever it is made of. */
static const char *const linear[] = {
  "<p>회사가 1000억원을 투자했다고 5일 밝혔다. 그리고 또 말했다.",
  "회사가 1000억원을 투자했다고 5일 밝혔다. 그리고 또 말했다.\n",
  "한 줄이 아주 길다. ",
  "가",
  "a | ",
  "<",
  "<li>x y",
  "<!-->x",
  "<div class='related a b'>x</div>",
  "2024.09.05 ",
  "기자 ",
  "&amp;",
  "<table><tr><td>가</td><td>나</td></tr></table>",
  "<table><tr>",
  "<td>가",
  "<a href='x'>가</a> ",
  "<a href='x'><p>가",
  "<img src=x data-src=y>",
  "<svg><path/></svg>",
  "<svg>",
  "</svg>",
  "<script>x</script>",
  "<script><!--<script>",
  "<p hidden>가</p>",
  "<div class='ad'><p>가</p></div>",
  "<ul><li><a href=x>가나다</a></ul>",
  "<section><p>회사가 1000억원을 투자했다고 5일 밝혔다. 그리고 또 말했다.</p></section>",
  "<span class=caption>가</span>",
  "<pre>가\n",
  "<b>가",
};

static double
time_import (const char *part, gsize size)
{
  GString *text = repeat ("", part, size / strlen (part));
  gint64 start = cpu_time ();
  g_autoptr (GotganArticle) article = import_string (text, NULL);
  gint64 stop = cpu_time ();

  if (article != NULL)
    g_assert_cmpuint (gotgan_article_get_n_paragraphs (article), >, 0);
  return (double) (stop - start);
}

static void
test_linear (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (linear); i++)
    {
      double small = time_import (linear[i], 200000);
      double large = time_import (linear[i], 1600000);

      g_test_message ("%s: %.1f", linear[i], large / small);
      /* Eight times as much: quadratic time would be sixty-four times as long. */
      g_assert_cmpfloat (large, <, 24 * small + 50000);
    }
}

static void
test_unclosed_paragraphs (void)
{
  const char *part = "<p>회사가 1000억원을 투자했다고 5일 밝혔다. 그리고 또 말했다.\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article =
      import_string (repeat ("<html><body>", part, 10000000 / strlen (part)), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gotgan_article_get_n_paragraphs (article), ==, 10000000 / strlen (part));
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
  g_autoptr (GotganArticle) article = import_text (page, &error);

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
        GString *text = repeat ("", parts[i], times);
        g_autoptr (GotganArticle) article = NULL;

        g_string_append (text, "\n\n회사가 1000억원을 투자했다고 5일 밝혔다. 그리고 또 말했다.\n");
        article = import_string (text, NULL);
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
      g_autoptr (GotganArticle) article = import_text (page, &error);

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
  g_autoptr (GotganArticle) article = import_text (
      "<html><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A &amp; B\",\"articleBody\":"
      "\"The first paragraph says that a company raised $5 million in a round.\\n\\nThe second one says who paid for "
      "it, and why they did so.\"}</script><body><div id=app>Loading, please wait until it is done.</div></body></html>",
      &error);

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
  g_test_add_func ("/import/too-large", test_too_large);
  for (gsize i = 0; i < G_N_ELEMENTS (deep); i++)
    {
      g_autofree char *path = g_strconcat ("/import/too-deep/", deep[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_too_deep);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      g_autofree char *path = g_strconcat ("/import/too-wide/", wide[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_too_wide);
    }
  g_test_add_func ("/import/flat", test_flat);
  g_test_add_func ("/import/attributes", test_attributes);
  g_test_add_func ("/import/linear", test_linear);
  g_test_add_func ("/import/unclosed-paragraphs", test_unclosed_paragraphs);
  g_test_add_func ("/import/kinds", test_kinds);
  g_test_add_func ("/import/text-or-html", test_text_or_html);
  g_test_add_func ("/import/long-lines", test_long_lines);
  g_test_add_func ("/import/hostile-json", test_hostile_json);
  g_test_add_func ("/import/article-body", test_article_body);
  return g_test_run ();
}
