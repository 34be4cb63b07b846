#include "config.h"

#include "app/model/gotgan-anchor.h"

/* Paragraphs are parted by "|". What is looked for is "[…]" in @before. */
typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  GotganAnchorState state;
  GotganSpan now;
} Case;

static const Case cases[] = {
  { "same",
    "Acme raised [$5 million] on Monday.",
    "Acme raised $5 million on Monday.",
    GOTGAN_ANCHOR_ATTACHED,
    { 0, 12, 22 } },
  { "edited-beside",
    "Acme raised [$5 million] on Monday.",
    "Acme raised $5 million last Monday.",
    GOTGAN_ANCHOR_ATTACHED,
    { 0, 12, 22 } },
  { "paragraph-before",
    "Acme raised [$5 million] on Monday.",
    "Updated at noon.|Acme raised $5 million on Monday.",
    GOTGAN_ANCHOR_MOVED,
    { 1, 12, 22 } },
  { "whole-paragraph",
    "[곳간이 열렸다.]|끝.",
    "새 글.|곳간이 열렸다.|끝.",
    GOTGAN_ANCHOR_MOVED,
    { 1, 0, 8 } },
  { "word-before",
    "어제 [10억 달러]를 투자했다고 밝혔다.",
    "회사는 어제 10억 달러를 투자했다고 밝혔다.",
    GOTGAN_ANCHOR_MOVED,
    { 0, 7, 13 } },
  { "korean-moved",
    "회사는 어제 [10억 달러]를 투자했다고 밝혔다.",
    "고침.|회사는 어제 10억 달러를 투자했다고 밝혔다.",
    GOTGAN_ANCHOR_MOVED,
    { 1, 7, 13 } },
  { "number-changed",
    "Cotton Fund invested [$10 million] in Acme, it said.",
    "Cotton Fund invested $12 million in Acme, it said.",
    GOTGAN_ANCHOR_CHANGED,
    { 0 } },
  { "negated",
    "회사는 지난달 투자를 [철회했다].",
    "회사는 지난달 투자를 철회하지 않았다.",
    GOTGAN_ANCHOR_CHANGED,
    { 0 } },
  /* The same name at the same place of another sentence, and twice elsewhere. */
  { "another-sentence",
    "[OpenAI] is in talks with Nvidia.|OpenAI fell.",
    "OpenAI has denied all of that.|OpenAI fell.",
    GOTGAN_ANCHOR_ORPHANED,
    { 0 } },
  { "name-elsewhere",
    "Talks with [OpenAI] have ended.|Microsoft waits.",
    "Microsoft waits.|OpenAI and Nvidia too.",
    GOTGAN_ANCHOR_ORPHANED,
    { 0 } },
  { "same-place-other-words",
    "Talks with [OpenAI] have ended, they said.",
    "Since 2023 OpenAI was not profitable.",
    GOTGAN_ANCHOR_ORPHANED,
    { 0 } },
  { "twice",
    "It said [yes] to that.",
    "New.|It said yes to that.|It said yes to that.",
    GOTGAN_ANCHOR_CHANGED,
    { 0 } },
  { "gone",
    "Acme raised [$5 million] on Monday.",
    "Nothing is left.",
    GOTGAN_ANCHOR_ORPHANED,
    { 0 } },
};

static GotganArticle *
make_article (const char *text)
{
  GotganArticle *article = gotgan_article_new ();
  g_auto (GStrv) paragraphs = g_strsplit (text, "|", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, paragraphs[i]);

  return article;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_auto (GStrv) first = g_strsplit (test->before, "|", 2);
  g_auto (GStrv) parts = g_strsplit_set (first[0], "[]", 3);
  g_autoptr (GotganArticle) after = make_article (test->after);
  guint start = (guint) g_utf8_strlen (parts[0], -1);
  GotganSpan was = { 0, start, start + (guint) g_utf8_strlen (parts[1], -1) };
  GotganSpan now = { 0 };

  g_assert_cmpuint (gotgan_anchor_find (after, &was, parts[1], parts[0], parts[2], &now), ==,
                    test->state);
  g_assert_cmpmem (&now, sizeof now, &test->now, sizeof test->now);
}

/* Repetition without end must not cost its square. */
static void
test_repetition (void)
{
  g_autofree char *text = g_strnfill (4000000, 'a');
  g_autofree char *quote = g_strnfill (2000, 'a');
  g_autoptr (GotganArticle) article = make_article (text);
  GotganSpan was = { 0, 0, 1 };
  GotganSpan now;

  g_assert_cmpuint (gotgan_anchor_find (article, &was, quote, "b", "", &now), ==,
                    GOTGAN_ANCHOR_ORPHANED);
}

static void
test_no_context (void)
{
  g_autoptr (GotganArticle) article = make_article ("one two three");
  GotganSpan was = { 0, 4, 7 };
  GotganSpan elsewhere = { 3, 1, 9 };
  GotganSpan now;

  g_assert_cmpuint (gotgan_anchor_find (article, &was, "two", NULL, NULL, &now), ==,
                    GOTGAN_ANCHOR_ATTACHED);
  g_assert_cmpuint (now.start, ==, 4);
  g_assert_cmpuint (gotgan_anchor_find (article, &elsewhere, "two", NULL, NULL, &now), ==,
                    GOTGAN_ANCHOR_ORPHANED);
  g_assert_cmpuint (gotgan_anchor_find (article, &was, "", NULL, NULL, &now), ==,
                    GOTGAN_ANCHOR_ORPHANED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/anchor/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/anchor/repetition", test_repetition);
  g_test_add_func ("/anchor/no-context", test_no_context);

  return g_test_run ();
}
