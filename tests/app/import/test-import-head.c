#include "config.h"

#include "app/import/gotgan-import.h"

#include <string.h>

/* What pages say of themselves, as publishing systems write it, and which of it is believed. */

typedef struct
{
  const char *name;
  const char *url;
  const char *head;
  const char *body;
  const char *title;
  const char *authors;
  const char *publisher;
  const char *published;
  const char *address;
  const char *origins;
} Head;

#define KO                                                                                                                               \
  "<p>갈매로보틱스는 3일 인천에 두 번째 공장을 짓는다고 밝혔다. 회사는 이곳에서 물류 로봇을 연 2만 대까지 만들 계획이라고 설명했다.</p>" \
  "<p>공장은 내년 봄에 문을 연다. 회사 관계자는 지역에서 300명을 새로 뽑을 것이라고 말했다. 투자금은 지난해 받은 자금에서 낸다.</p>"     \
  "<p>인천시는 도로와 전력 공급을 돕기로 했다. 시는 이번 투자가 주변 부품 회사에도 일감을 줄 것으로 내다봤다.</p>"
#define EN                                                                                                                       \
  "<p>Gull Robotics said on Wednesday that it would build a second plant in Harborough, where it plans to make 20,000 robots a " \
  "year, according to a filing.</p>"                                                                                             \
  "<p>The plant will open next spring, the company said, and it will hire 300 people in the region over the following two "      \
  "years, most of them for assembly.</p>"                                                                                        \
  "<p>The town will pay for roads and power lines, its mayor said, adding that suppliers nearby would find work as well.</p>"

static const Head heads[] = {
  { "ko-json-ld", "https://www.maru-ilbo.example/news/1",
    "<title>갈매로보틱스, 인천에 둘째 공장 | 마루일보</title><meta property='og:title' content='갈매로보틱스, 인천에 둘째 공장 | 마루일보'>"
    "<link rel='canonical' href='https://www.maru-ilbo.example/news/1'>"
    "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"갈매로보틱스, "
    "인천에 둘째 공장\",\"datePublished\":\"2025-03-04T09:10:00+09:00\",\"author\":[{\"@type\":\"Person\",\"name\":\"차은결 기자\"}],"
    "\"publisher\":{\"@type\":\"Organization\",\"name\":\"마루일보\"}}</script>",
    "<h1>갈매로보틱스, 인천에 둘째 공장</h1>" KO, "갈매로보틱스, 인천에 둘째 공장", "차은결",
    "마루일보", "2025-03-04T09:10:00+09:00", "https://www.maru-ilbo.example/news/1",
    "json-ld json-ld json-ld json-ld meta" },
  { "en-json-ld-in-cdata", "https://ledger.example/gull",
    "<title>Gull to build plant - The Harbor Ledger</title><script type='application/ld+json'>//<![CDATA[\n{\"@type\":"
    "\"ReportageNewsArticle\",\"headline\":\"Gull to build a second plant in Harborough\",\"datePublished\":\"2025-03-05T06:00:00Z\","
    "\"author\":{\"name\":[\"Jane Doe\",\"John Roe\"]},\"publisher\":{\"name\":\"The Harbor Ledger\"},}\n//]]></script>",
    "<h1>Gull to build a second plant in Harborough</h1>" EN,
    "Gull to build a second plant in Harborough", "Jane Doe, John Roe", "The Harbor Ledger",
    "2025-03-05T06:00:00+00:00", "https://ledger.example/gull",
    "json-ld json-ld json-ld json-ld address" },
  { "en-json-ld-graph", "https://ledger.example/gull",
    "<script type='application/ld+json'>{\"@context\":{\"@vocab\":\"https://schema.org/\",\"x\":{\"@type\":\"@id\"}},\"@graph\":["
    "{\"@type\":\"WebPage\",\"name\":\"Page\",\"datePublished\":\"2020-01-01\"},"
    "{\"@type\":[\"Article\",\"NewsArticle\"],\"headline\":\"Gull to build a second plant\",\"author\":{\"@id\":\"#jd\"},"
    "\"publisher\":{\"@id\":\"#org\"},\"datePublished\":\"2025-03-05\"},{\"@type\":\"Person\",\"@id\":\"#jd\",\"name\":\"Jane Doe\"},"
    "{\"@type\":\"Organization\",\"@id\":\"#org\",\"name\":\"Polder Light\"}]}</script>",
    EN, "Gull to build a second plant", "Jane Doe", "Polder Light", "2025-03-05",
    "https://ledger.example/gull", "json-ld json-ld json-ld json-ld address" },
  { "en-json-ld-of-others", "https://ledger.example/gull",
    "<title>Gull to build a second plant</title><meta property='og:site_name' content='The Harbor Ledger'>"
    "<script type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":"
    "\"Ferry is late\",\"datePublished\":\"2019-01-01\",\"author\":\"Ann Poe\"}]}</script>",
    "<h1>Gull to build a second plant</h1>" EN, "Gull to build a second plant", "",
    "The Harbor Ledger", NULL, "https://ledger.example/gull", "document none social none address" },
  { "en-json-ld-broken-line", NULL,
    "<script type='application/ld+json'><!-- {\"@type\":\"BlogPosting\",\"headline\":\"Gull to build\n a second plant\","
    "\"author\":\"By Jane Doe\",\"datePublished\":\"2025-03-05T06:00\",} --></script>",
    EN, "Gull to build a second plant", "Jane Doe", NULL, "2025-03-05T06:00:00", NULL,
    "json-ld json-ld none json-ld none" },
  { "en-encyclopedia", NULL,
    "<title>Gull Robotics Harborough plant - Openpedia</title><script type='application/ld+json'>{\"@type\":\"Article\",\"name\":"
    "\"Gull Robotics Harborough plant\",\"headline\":\"factory in Harborough\",\"author\":{\"@type\":\"Organization\",\"name\":"
    "\"Contributors to Openpedia\"},\"publisher\":{\"@type\":\"Organization\",\"name\":\"Openpedia Foundation\"}}</script>",
    "<h1>Gull Robotics Harborough plant</h1>" EN, "Gull Robotics Harborough plant",
    "Contributors to Openpedia", "Openpedia Foundation", NULL, NULL,
    "json-ld json-ld json-ld none none" },
  { "ko-open-graph", "https://sori.example/a?id=3",
    "<title>갈매로보틱스 둘째 공장 짓는다 - 소리경제</title><meta property='og:title' content='갈매로보틱스 둘째 공장 짓는다'>"
    "<meta property='og:site_name' content='소리경제'><meta property='article:published_time' content='2025-03-04T09:10:00'>"
    "<meta property='article:author' content='https://facebook.example/sori'>",
    "<h1>갈매로보틱스 둘째 공장 짓는다</h1><p>현소민 기자 somin@sori.example</p>" KO,
    "갈매로보틱스 둘째 공장 짓는다", "현소민", "소리경제", "2025-03-04T09:10:00+09:00",
    "https://sori.example/a?id=3", "social text social social address" },
  { "ko-portal", "https://news.portal.example/v/9",
    "<meta property='og:title' content='갈매로보틱스 둘째 공장 짓는다'><meta property='og:site_name' content='네이버뉴스'>"
    "<meta property='og:article:author' content='새벽신문 | 네이버'><meta property='og:regDate' content='20250304091000'>",
    "<h2>갈매로보틱스 둘째 공장 짓는다</h2>" KO, "갈매로보틱스 둘째 공장 짓는다", "", "새벽신문",
    "2025-03-04T09:10:00+09:00", "https://news.portal.example/v/9",
    "social none social meta address" },
  { "ko-lines-only", NULL, "<title>갈매로보틱스 둘째 공장 짓는다 &lt; 산업 &lt; 다온경제</title>",
    "<h1>갈매로보틱스 둘째 공장 짓는다</h1><div>기자명 표우진 기자</div><div>입력 2025.03.04. 오후 3:12 수정 2025.03.05. "
    "오전 8:00</div>" KO,
    "갈매로보틱스 둘째 공장 짓는다", "표우진", "다온경제", "2025-03-04T15:12:00+09:00", NULL,
    "document text text text none" },
  { "ko-correspondent", NULL,
    "<meta property='og:title' content='갈매로보틱스 둘째 공장 짓는다'><meta name='author' content='관리자'>",
    "<h1>갈매로보틱스 둘째 공장 짓는다</h1><p>도쿄=차은결 특파원</p><p>등록 2025-03-04 15:12</p>" KO,
    "갈매로보틱스 둘째 공장 짓는다", "차은결", NULL, "2025-03-04T15:12:00+09:00", NULL,
    "social text none text none" },
  { "en-dublin-core", NULL,
    "<title>Gull</title><meta name='DC.title' content='Gull to build a second plant'><meta property='og:title' content='You will not "
    "believe this plant'><meta name='DC.creator' content='Doe, Jane'><meta name='DC.creator' content='Roe, John'>"
    "<meta name='DC.date.issued' content='2025-03-05'>",
    EN, "Gull to build a second plant", "Jane Doe, John Roe", NULL, "2025-03-05", NULL,
    "dublin-core dublin-core none dublin-core none" },
  { "en-several-names", NULL,
    "<meta property='x:title og:title' content='Gull to build a second plant'><meta property='twitter:site dc:creator' content='Jane "
    "Doe'><meta name='author' content='admin'>",
    EN, "Gull to build a second plant", "Jane Doe", NULL, NULL, NULL,
    "social dublin-core none none none" },
  { "en-parsely", NULL,
    "<meta name='parsely-title' content='Gull to build a second plant'><meta name='parsely-author' content='Jane Doe'>"
    "<meta name='parsely-pub-date' content='2025-03-05T06:00:00Z'><meta name='sailthru.date' content='2025-09-09'>",
    EN, "Gull to build a second plant", "Jane Doe", NULL, "2025-03-05T06:00:00+00:00", NULL,
    "analytics analytics none analytics none" },
  { "en-microdata", NULL, "<title>Gull to build a second plant</title>",
    "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline'>Gull to build a second plant</h1>"
    "<span itemprop='author' itemscope itemtype='https://schema.org/Person'>by <b itemprop='name'>Jane Doe</b></span>"
    "<meta itemprop='datePublished' content='2025-03-05T06:00:00Z'>" EN
    "</div><div itemscope itemtype='https://schema.org/NewsArticle'><h3 itemprop='headline'>Ferry is late</h3>"
    "<meta itemprop='datePublished' content='2019-01-01'></div>",
    "Gull to build a second plant", "Jane Doe", NULL, "2025-03-05T06:00:00+00:00", NULL,
    "microdata microdata none microdata none" },
  { "en-hatom", NULL, "<title>Gull to build a second plant – Harbor notes</title>",
    "<div class='teaser'><a rel='author' href='/x'>Ann Poe</a><time datetime='2019-01-01'>then</time></div><div class='hentry'>"
    "<h1 class='entry-title'>Gull to build a second plant</h1><abbr class='published' title='2025-03-05T06:00:00Z'>March</abbr>"
    "<span class='vcard author'><a class='url fn' rel='author' href='/jane'>Jane Doe</a></span>" EN
    "</div>",
    "Gull to build a second plant", "Jane Doe", "Harbor notes", "2025-03-05T06:00:00+00:00", NULL,
    "document mark text mark none" },
  { "en-class-only", NULL, "<title>Gull to build a second plant</title>",
    "<h1>Gull to build a second plant</h1><span class='pb-byline'>By <a href='/jane'>Jane Doe</a> and <a href='/john'>John "
    "Roe</a></span>" EN,
    "Gull to build a second plant", "Jane Doe, John Roe", NULL, NULL, NULL,
    "document text none none none" },
  { "en-teasers-only", NULL, "<title>Gull to build a second plant</title>",
    "<h1>Gull to build a second plant</h1>" EN EN
    "<div class='more'><h3>Ferry</h3><a rel='author' href='/a'>Ann Poe</a><time datetime='2019-01-01'>1</time>"
    "<h3>Storm</h3><a rel='author' href='/b'>Bea Coe</a><time datetime='2018-01-01'>2</time></div>",
    "Gull to build a second plant", "", NULL, NULL, NULL, "document none none none none" },
  { "en-section-above-date", NULL, "<title>Gull Robotics to build a second plant</title>",
    "<div class='show-category'><a href='/port/port-strategy/'>Port Strategy</a></div>"
    "<h1>Gull Robotics to build a second plant</h1><div><em>Last Updated:</em> March 6, 2025</div>" EN,
    "Gull Robotics to build a second plant", "", NULL, "2025-03-06", NULL,
    "document none none text none" },
  { "en-list-of-articles", NULL, "<title>The Harbor Ledger in the evening</title>",
    "<h1>The Harbor Ledger in the evening</h1><article>" EN
    "<p>By Jane Doe</p></article><article>" EN "<p>By John Roe</p></article><article>" EN
    "<p>By Bea Coe</p></article>",
    "The Harbor Ledger in the evening", "", NULL, NULL, NULL, "document none none none none" },
  { "en-no-clock", NULL,
    "<title>Gull to build a second plant</title><meta name='date' content='1970-01-01T00:00:00Z'>"
    "<meta property='article:modified_time' content='2025-04-01T00:00:00Z'>",
    "<h1>Gull to build a second plant</h1>" EN, "Gull to build a second plant", "", NULL, NULL,
    NULL, "document none none none none" },
  { "en-card-of-the-site", "https://news.wave.example/gull.html",
    "<title>Gull Robotics to build a second plant</title><meta property='og:title' content='Wave - Latest Stories'>"
    "<link rel='canonical' href='/'><meta property='og:url' content='https://evil.example/gull.html'>",
    "<h1>Gull Robotics to build a second plant</h1>" EN, "Gull Robotics to build a second plant",
    "", NULL, NULL, "https://news.wave.example/gull.html", "document none none none address" },
  { "en-canonical-elsewhere-on-site", "https://m.wave.co.uk/gull?x=1",
    "<svg><title>Logo</title></svg><title>Gull Robotics to build a second plant | Wave &amp; Wire</title>"
    "<link rel='canonical' href='//www.wave.co.uk/gull'><meta name='author' content='Wave &amp; Wire'>"
    "<meta property='og:site_name' content='Wave &amp; Wire'><meta name='pubdate' content='1741154400'>",
    "<h1>Gull Robotics to build a second plant</h1>" EN, "Gull Robotics to build a second plant",
    "", "Wave & Wire", "2025-03-05T06:00:00+00:00", "https://www.wave.co.uk/gull",
    "document none social meta meta" },
  { "en-blog-of-a-person", NULL,
    "<meta property='og:title' content='Gull to build a second plant'><script type='application/ld+json'>{\"@type\":\"BlogPosting\","
    "\"headline\":\"Gull to build a second plant\",\"author\":{\"@type\":\"Person\",\"name\":\"Jane Doe\"},\"publisher\":{\"@type\":"
    "\"Person\",\"name\":\"Jane Doe\"}}</script>",
    EN, "Gull to build a second plant", "Jane Doe", "Jane Doe", NULL, NULL,
    "json-ld json-ld json-ld none none" },
  { "en-deep-json", NULL,
    "<title>Gull to build a second plant</title><script type='application/ld+json'>"
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[{\"@type\":\"Article\",\"headline\":\"Too deep\"}]]]]]]]]]]]]]]]]]]]]"
    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]</script>",
    "<h1>Gull to build a second plant</h1>" EN, "Gull to build a second plant", "", NULL, NULL,
    NULL, "document none none none none" },
};

static void
check (const char *field, const char *expected, const char *got)
{
  if (g_strcmp0 (expected, got) != 0)
    g_test_fail_printf ("%s is “%s” instead of “%s”", field, got != NULL ? got : "unknown",
                        expected != NULL ? expected : "unknown");
}

static void
test_head (gconstpointer data)
{
  const Head *test = data;
  g_autofree char *html = g_strconcat ("<!DOCTYPE html><html><head>", test->head, "</head><body>",
                                       test->body, "</body></html>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  GotganImportHints hints = { .name = "page.html", .url = test->url };
  GotganOrigins origins;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article = gotgan_import_explain (bytes, &hints, &origins, &error);
  g_autofree char *authors = NULL;
  g_autofree char *said = NULL;

  g_assert_no_error (error);
  authors = g_strjoinv (", ", (char **) gotgan_article_get_authors (article));
  said = g_strjoin (" ", gotgan_origin_to_string (origins.title),
                    gotgan_origin_to_string (origins.authors),
                    gotgan_origin_to_string (origins.publisher),
                    gotgan_origin_to_string (origins.published),
                    gotgan_origin_to_string (origins.url), NULL);
  check ("the title", test->title, gotgan_article_get_title (article));
  check ("the list of authors", test->authors, authors);
  check ("the publisher", test->publisher, gotgan_article_get_publisher (article));
  check ("the date", test->published, gotgan_article_get_published (article));
  check ("the address", test->address, gotgan_article_get_url (article));
  check ("the language", g_str_has_prefix (test->name, "ko") ? "ko" : "en",
         gotgan_language_to_string (gotgan_article_get_language (article)));
  check ("the list of origins", test->origins, said);
}

static void
test_kind (void)
{
  static const struct
  {
    const char *head;
    gboolean is_article;
  } kinds[] = {
    { "", FALSE },
    { "<meta property='og:type' content='article'>", TRUE },
    { "<meta property='og:type' content='Article'>", TRUE },
    { "<meta property='og:type' content='website'>", FALSE },
    { "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Gull\"}</script>",
      TRUE },
    { "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"name\":\"Gull\"}</script>",
      FALSE },
    { "<script type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":"
      "[{\"@type\":\"NewsArticle\",\"headline\":\"Gull\"}]}</script>",
      FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *html =
          g_strconcat ("<!DOCTYPE html><html><head><title>Gull to build</title>", kinds[i].head,
                       "</head><body>", EN, "</body></html>", NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
      GotganOrigins origins = { 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GotganArticle) article = gotgan_import_explain (bytes, NULL, &origins, &error);

      g_assert_no_error (error);
      g_assert_nonnull (article);
      g_assert_cmpint (origins.is_article, ==, kinds[i].is_article);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import/head/%s", heads[i].name);

      g_test_add_data_func (path, &heads[i], test_head);
    }
  g_test_add_func ("/import/kind", test_kind);
  return g_test_run ();
}
