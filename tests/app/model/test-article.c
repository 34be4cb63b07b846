#include "config.h"

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-headline.h"
#include "app/model/gotgan-note.h"

static GotganArticle *
make_article (const char *title, const char *text)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, title);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text);

  return article;
}

static void
test_defaults (void)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();

  g_assert_null (gotgan_article_get_title (article));
  g_assert_null (gotgan_article_get_published (article));
  g_assert_null (gotgan_article_get_authors (article)[0]);
  g_assert_cmpuint (gotgan_article_get_n_paragraphs (article), ==, 0);
  g_assert_cmpint (gotgan_article_get_id (article), ==, 0);
}

/* What stands for an article in lists; a title that nobody gave it is no title. */
static void
test_label (void)
{
  g_autoptr (GotganArticle) named = make_article ("제목", "본문");
  g_autoptr (GotganArticle) unnamed = make_article (NULL, "본문의 첫 말");
  g_autoptr (GotganArticle) empty = gotgan_article_new ();
  g_autofree char *title = gotgan_article_dup_label (named);
  g_autofree char *words = gotgan_article_dup_label (unnamed);
  g_autoptr (GotganHeadline) headline = gotgan_headline_new (1, 2460000);
  g_autofree char *unloaded = gotgan_headline_dup_label (headline);
  g_autofree char *snippet = NULL;

  g_assert_cmpstr (title, ==, "제목");
  g_assert_cmpstr (words, ==, "본문의 첫 말");
  g_assert_null (gotgan_article_get_title (unnamed));
  g_assert_null (gotgan_article_dup_label (empty));
  g_assert_null (unloaded);
  gotgan_headline_fill (headline, &(GotganHeadlineRow) { .snippet = "본문의 첫 말" });
  snippet = gotgan_headline_dup_label (headline);
  g_assert_cmpstr (snippet, ==, "본문의 첫 말");
  g_assert_null (gotgan_headline_get_title (headline));
}

static void
test_version (void)
{
  g_autoptr (GotganArticle) one = make_article ("제목", "본문");
  g_autoptr (GotganArticle) same = make_article ("제목", "본문");
  g_autoptr (GotganArticle) other = make_article ("제목", "본문.");
  g_autofree char *before = NULL;

  g_assert_cmpstr (gotgan_article_get_version (one), ==, gotgan_article_get_version (same));
  g_assert_cmpstr (gotgan_article_get_version (one), !=, gotgan_article_get_version (other));
  before = g_strdup (gotgan_article_get_version (one));
  gotgan_article_set_publisher (one, "일보");
  g_assert_cmpstr (gotgan_article_get_version (one), ==, before);
  gotgan_article_add_paragraph (one, GOTGAN_PARAGRAPH_TEXT, "더");
  g_assert_cmpstr (gotgan_article_get_version (one), !=, before);
}

static void
test_links_and_pictures (void)
{
  g_autoptr (GotganArticle) article = make_article ("제목", "오픈AI가 왔다");
  g_autofree char *before = g_strdup (gotgan_article_get_version (article));

  gotgan_article_add_link (article, &(GotganSpan) { 0, 0, 4 }, "https://a.example/openai");
  gotgan_article_add_picture (article, 1, "https://a.example/1.jpg", NULL);
  g_assert_cmpuint (gotgan_article_get_n_links (article), ==, 1);
  g_assert_cmpuint (gotgan_article_get_link (article, 0)->span.end, ==, 4);
  g_assert_cmpstr (gotgan_article_get_link (article, 0)->url, ==, "https://a.example/openai");
  g_assert_cmpuint (gotgan_article_get_n_pictures (article), ==, 1);
  g_assert_cmpuint (gotgan_article_get_picture (article, 0)->before, ==, 1);
  g_assert_null (gotgan_article_get_picture (article, 0)->alt);
  g_assert_cmpstr (gotgan_article_get_version (article), ==, before);
}

static void
test_span (void)
{
  g_autoptr (GotganArticle) article = make_article ("제목", "오픈AI가 😀 왔다");
  g_autofree char *text = gotgan_article_dup_span (article, &(GotganSpan) { 0, 6, 10 });

  g_assert_cmpstr (text, ==, "😀 왔다");
  g_assert_null (gotgan_article_dup_span (article, &(GotganSpan) { 1, 0, 1 }));
  g_assert_null (gotgan_article_dup_span (article, &(GotganSpan) { 0, 3, 2 }));
  g_assert_null (gotgan_article_dup_span (article, &(GotganSpan) { 0, 0, 11 }));
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_note_notifies (void)
{
  g_autoptr (GotganNote) note =
      gotgan_note_new (7, "v", &(GotganSpan) { 0, 1, 2 }, "픈", "오", "AI");
  guint count = 0;

  g_signal_connect (note, "notify::comment", G_CALLBACK (count_cb), &count);
  gotgan_note_set_comment (note, "확인");
  gotgan_note_set_comment (note, "확인");
  g_assert_cmpuint (count, ==, 1);
  gotgan_note_set_comment (note, "");
  g_assert_null (gotgan_note_get_comment (note));
  g_assert_cmpuint (count, ==, 2);
}

static void
test_note_copy (void)
{
  g_autoptr (GotganNote) note =
      gotgan_note_new (7, "v", &(GotganSpan) { 0, 1, 2 }, "픈", "오", "AI");
  g_autoptr (GotganNote) other =
      gotgan_note_new (7, "v", &(GotganSpan) { 0, 1, 2 }, "픈", "오", "AI");
  g_autoptr (GotganNote) copy = NULL;

  gotgan_note_set_colour (note, GOTGAN_COLOUR_QUESTION);
  copy = gotgan_note_copy (note);
  g_assert_cmpstr (gotgan_note_get_id (copy), ==, gotgan_note_get_id (note));
  g_assert_cmpstr (gotgan_note_get_id (other), !=, gotgan_note_get_id (note));
  g_assert_cmpuint (gotgan_note_get_colour (copy), ==, GOTGAN_COLOUR_QUESTION);
}

/* Words that stand in an edited sentence as they were: once, and between the same letters. */
static void
test_note_find_words (void)
{
  static const struct
  {
    const char *now;
    const char *quote;
    const char *prefix;
    const char *suffix;
    int start;
  } rows[] = {
    { "It raised $950M in a Series C round.", "Series C", " a ", " round.", 21 },
    { "목화는 12억원을 냈다.", "2억원", "는 ", "을 ", -1 },
    { "목화는 12억원을 냈다.", "목화는", "", " 10억", 0 },
    { "It costs $10.5 billion.", "$10", "costs ", " billion", -1 },
    { "a b and a b again", "b", "a ", " a", -1 },
    { "Something else", "Series C", " a ", " round.", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GotganArticle) article = gotgan_article_new ();
      g_autoptr (GotganNote) note = gotgan_note_new (7, "v", &(GotganSpan) { 0, 0, 1 },
                                                     rows[i].quote, rows[i].prefix, rows[i].suffix);
      GotganSpan within = { 0, 0, (guint) g_utf8_strlen (rows[i].now, -1) };
      GotganSpan place;
      gboolean found;

      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, rows[i].now);
      found = gotgan_note_find_words (note, article, &within, &place);
      g_test_message ("%s", rows[i].now);
      g_assert_cmpint (found ? (int) place.start : -1, ==, rows[i].start);
      if (found)
        g_assert_cmpint (place.end - place.start, ==, g_utf8_strlen (rows[i].quote, -1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/defaults", test_defaults);
  g_test_add_func ("/article/label", test_label);
  g_test_add_func ("/article/version", test_version);
  g_test_add_func ("/article/links-and-pictures", test_links_and_pictures);
  g_test_add_func ("/article/span", test_span);
  g_test_add_func ("/note/notifies", test_note_notifies);
  g_test_add_func ("/note/copy", test_note_copy);
  g_test_add_func ("/note/find-words", test_note_find_words);

  return g_test_run ();
}
