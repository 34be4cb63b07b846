#include "config.h"

#include "app/model/gotgan-citation.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define URL "https://paper.example/1"
#define KO GOTGAN_LANGUAGE_KO
#define EN GOTGAN_LANGUAGE_EN

typedef struct
{
  const char *title;
  const char *authors;
  const char *publisher;
  const char *published;
  const char *url;
  GotganLanguage language;
} Source;

static GotganArticle *
make_article (const Source *source)
{
  GotganArticle *article = gotgan_article_new ();
  g_auto (GStrv) authors = g_strsplit (source->authors != NULL ? source->authors : "", "|", -1);

  gotgan_article_set_title (article, source->title);
  gotgan_article_set_authors (article, (const char *const *) authors);
  gotgan_article_set_publisher (article, source->publisher);
  gotgan_article_set_published (article, source->published);
  gotgan_article_set_url (article, source->url);
  gotgan_article_set_language (article, source->language);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, "첫 문장이다.");
  return article;
}

/* Stands for the version's hash, which the test does not know. */
#define VERSION "@"

static void
test_lines (void)
{
  static const struct
  {
    Source source;
    const char *quote;
    GotganLanguage style;
    const char *line;
  } cases[] = {
    /* All is known. */
    { { "큰 거래", "김하나", "한빛일보", "2025-02-04T15:12:00+09:00", URL, KO },
      "곧 닫힌다.",
      KO,
      "“곧 닫힌다.” 김하나, 「큰 거래」, 『한빛일보』, 2025년 2월 4일, " URL " (판 " VERSION ")." },
    { { "A Big Deal", "Jane Doe", "The Paper", "2025-02-04", URL, EN },
      "It closes soon.",
      EN,
      "“It closes soon.” Jane Doe, “A Big Deal,” The Paper, 4 Feb 2025, " URL " (version " VERSION
      ")." },
    /* The style is the writer's, whatever the article's language; its words stay as they are. */
    { { "큰 거래", "김하나", "한빛일보", "2025-02-04", URL, KO },
      NULL,
      EN,
      "김하나, “큰 거래,” 한빛일보, 4 Feb 2025, " URL " (version " VERSION ")." },
    { { "A Big Deal", "Jane Doe|John Roe", "The Paper", "2025-02", URL, EN },
      NULL,
      KO,
      "Jane Doe·John Roe, 「A Big Deal」, 『The Paper』, 2025년 2월, " URL " (판 " VERSION ")." },
    /* What is missing. */
    { { "큰 거래", NULL, "한빛일보", "2025-02-04", URL, KO },
      NULL,
      KO,
      "「큰 거래」, 『한빛일보』, 2025년 2월 4일, " URL " (판 " VERSION ")." },
    { { "A Big Deal", NULL, "The Paper", NULL, URL, EN },
      NULL,
      EN,
      "“A Big Deal,” The Paper, n.d., " URL " (version " VERSION ")." },
    { { "큰 거래", "김하나", NULL, NULL, NULL, KO },
      NULL,
      KO,
      "김하나, 「큰 거래」, 날짜 미상 (판 " VERSION ")." },
    { { NULL, NULL, NULL, "2024", NULL, KO },
      NULL,
      EN,
      "“첫 문장이다.” 2024 (version " VERSION ")." },
    { { NULL, NULL, NULL, "someday", NULL, KO },
      NULL,
      KO,
      "「첫 문장이다.」, 날짜 미상 (판 " VERSION ")." },
    /* Several authors. */
    { { "T", "A|B", "P", "2025", NULL, EN },
      NULL,
      EN,
      "A and B, “T,” P, 2025 (version " VERSION ")." },
    { { "T", "A|B|C", "P", "2025", NULL, EN },
      NULL,
      EN,
      "A, B, and C, “T,” P, 2025 (version " VERSION ")." },
    { { "T", "A|B|C|D", "P", "2025", NULL, EN },
      NULL,
      EN,
      "A et al., “T,” P, 2025 (version " VERSION ")." },
    { { "T", "A|B|C|D", "P", "2025", NULL, EN },
      NULL,
      KO,
      "A 외, 「T」, 『P』, 2025년 (판 " VERSION ")." },
    /* Marks within marks, and lines within a line. */
    { { "Is it \"done\"?", NULL, "P", "2025", NULL, EN },
      "“Yes,” he\n said",
      EN,
      "“‘Yes,’ he said” “Is it ‘done’?” P, 2025 (version " VERSION ")." },
    { { "“닫힌다”", NULL, "P", "2025", NULL, KO },
      NULL,
      KO,
      "「‘닫힌다’」, 『P』, 2025년 (판 " VERSION ")." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GotganArticle) article = make_article (&cases[i].source);
      g_autofree char *line = gotgan_citation_format (article, cases[i].quote, cases[i].style);
      g_autoptr (GString) wanted = g_string_new (cases[i].line);
      g_autofree char *hash =
          g_strndup (gotgan_article_get_version (article), GOTGAN_CITATION_VERSION);

      g_string_replace (wanted, VERSION, hash, 0);
      g_assert_cmpstr (line, ==, wanted->str);
    }
}

static void
test_csl (void)
{
  static const struct
  {
    Source source;
    const char *json;
  } cases[] = {
    { { "큰 거래", "김하나|이둘", "한빛일보", "2025-02-04T15:12:00+09:00", URL, KO },
      "[{'id':'@','type':'article-newspaper','title':'큰 거래','container-title':'한빛일보',"
      "'author':[{'literal':'김하나'},{'literal':'이둘'}],'issued':{'date-parts':[[2025,2,4]]},"
      "'URL':'" URL "','language':'ko','version':'@'}]" },
    { { "A \\ b", NULL, NULL, "2025-02", NULL, EN },
      "[{'id':'@','type':'article-newspaper','title':'A \\\\ b','issued':{'date-parts':[[2025,2]]},"
      "'language':'en','version':'@'}]" },
    { { NULL, NULL, NULL, "someday", NULL, EN },
      "[{'id':'@','type':'article-newspaper','title':'첫 문장이다.','language':'en','version':'@'}]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GotganArticle) article = make_article (&cases[i].source);
      g_autofree char *json = gotgan_citation_dup_csl_json (article);
      g_autoptr (GString) wanted = g_string_new (cases[i].json);
      g_autofree char *hash =
          g_strndup (gotgan_article_get_version (article), GOTGAN_CITATION_VERSION);
      g_autoptr (JsonNode) a = json_from_string (json, NULL);
      g_autoptr (JsonNode) b = NULL;

      g_string_replace (wanted, "'", "\"", 0);
      g_string_replace (wanted, "@", hash, 0);
      b = json_from_string (wanted->str, NULL);
      g_assert_nonnull (b);
      g_assert_true (json_node_equal (a, b));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/citation/lines", test_lines);
  g_test_add_func ("/model/citation/csl-json", test_csl);
  return g_test_run ();
}
