#include "config.h"

#include "app/model/gotgan-anchor.h"

#include "tests/app/model/anchor-cases.h"

static GotganAnchorWords *words;

static GotganArticle *
make_article (const char *text)
{
  GotganArticle *article = gotgan_article_new ();
  g_auto (GStrv) paragraphs = g_strsplit (text, "|", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, paragraphs[i]);

  return article;
}

/* What is marked with "[…]", as it is kept with a note. */
typedef struct
{
  GotganArticle *article;
  GotganAnchor anchor;
  char *quote;
  char *prefix;
  char *suffix;
} Marked;

static void
marked_clear (Marked *marked)
{
  g_object_unref (marked->article);
  g_free (marked->quote);
  g_free (marked->prefix);
  g_free (marked->suffix);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Marked, marked_clear)

static void
mark (Marked *marked, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "[]", 3);
  g_autofree char *plain = g_strjoinv (NULL, parts);
  const char *start = strrchr (parts[0], '|');
  const char *end = strchr (parts[2], '|');
  g_autofree char *before = g_strdup (start != NULL ? start + 1 : parts[0]);
  g_autofree char *after =
      end != NULL ? g_strndup (parts[2], (gsize) (end - parts[2])) : g_strdup (parts[2]);
  guint n = (guint) g_utf8_strlen (before, -1);
  guint paragraph = 0;

  for (const char *c = parts[0]; *c != '\0'; c++)
    paragraph += *c == '|';
  marked->article = make_article (plain);
  marked->quote = g_strdup (parts[1]);
  marked->prefix = g_utf8_substring (before, n > 32 ? n - 32 : 0, n);
  n = (guint) g_utf8_strlen (after, -1);
  marked->suffix = g_utf8_substring (after, 0, MIN (n, 32));
  n = (guint) g_utf8_strlen (before, -1);
  marked->anchor = (GotganAnchor) {
    gotgan_article_get_version (marked->article),
    { paragraph, n, n + (guint) g_utf8_strlen (marked->quote, -1) },
    marked->quote,
    marked->prefix,
    marked->suffix,
  };
}

static void
assert_state (const AnchorCase *test, GotganAnchorState state, GotganAnchorState wanted)
{
  if (state != wanted)
    g_test_message ("%s: %s, not %s", test->name, gotgan_anchor_state_to_string (state),
                    gotgan_anchor_state_to_string (wanted));
  g_assert_cmpint (state, ==, wanted);
}

static void
test_case (gconstpointer data)
{
  const AnchorCase *test = data;
  g_auto (Marked) marked = { 0 };
  g_autoptr (GotganArticle) after = make_article (test->after);
  g_autoptr (GotganAnchorFinder) finder = gotgan_anchor_finder_new (after, words);
  g_autofree char *there = NULL;
  GotganSpan now;

  mark (&marked, test->before);
  gotgan_anchor_finder_add_version (finder, marked.article);
  assert_state (test, gotgan_anchor_finder_find (finder, &marked.anchor, &now), test->state);
  if (test->state == GOTGAN_ANCHOR_ORPHANED)
    return;
  there = gotgan_article_dup_span (after, &now);
  g_assert_cmpstr (there, ==, test->there != NULL ? test->there : marked.quote);
}

/* Without the older version less is known, and nothing wrong may come of it. */
static void
test_case_in_context (gconstpointer data)
{
  const AnchorCase *test = data;
  g_auto (Marked) marked = { 0 };
  g_autoptr (GotganArticle) after = make_article (test->after);
  g_autoptr (GotganAnchorFinder) finder = gotgan_anchor_finder_new (after, words);
  GotganAnchorState state;
  GotganSpan now;

  mark (&marked, test->before);
  state = gotgan_anchor_finder_find (finder, &marked.anchor, &now);
  if (test->state == GOTGAN_ANCHOR_ATTACHED || test->state == GOTGAN_ANCHOR_MOVED || test->is_far)
    return;
  g_assert_cmpint (state, !=, GOTGAN_ANCHOR_ATTACHED);
  g_assert_cmpint (state, !=, GOTGAN_ANCHOR_MOVED);
}

/* Where no word is known every word counts. */
static void
test_case_without_words (gconstpointer data)
{
  const AnchorCase *test = data;
  g_auto (Marked) marked = { 0 };
  g_autoptr (GotganArticle) after = make_article (test->after);
  g_autoptr (GotganAnchorFinder) finder = gotgan_anchor_finder_new (after, NULL);
  GotganAnchorState state;
  GotganSpan now;

  mark (&marked, test->before);
  gotgan_anchor_finder_add_version (finder, marked.article);
  state = gotgan_anchor_finder_find (finder, &marked.anchor, &now);
  if (test->state == GOTGAN_ANCHOR_ATTACHED || test->state == GOTGAN_ANCHOR_MOVED)
    return;
  assert_state (test, state, test->state);
}

/* Repetition without end must not cost its square. */
static void
test_repetition (void)
{
  g_autofree char *text = g_strnfill (4000000, 'a');
  g_autofree char *quote = g_strnfill (2000, 'a');
  g_autoptr (GotganArticle) article = make_article (text);
  g_autoptr (GotganAnchorFinder) finder = gotgan_anchor_finder_new (article, words);
  GotganAnchor anchor = { NULL, { 0, 0, 1 }, quote, "b", "" };
  GotganSpan now;

  g_assert_cmpint (gotgan_anchor_finder_find (finder, &anchor, &now), ==, GOTGAN_ANCHOR_ORPHANED);
}

/* The same sentence without end. */
static void
test_same_sentence (void)
{
  g_autoptr (GotganArticle) before = gotgan_article_new ();
  g_autoptr (GotganArticle) after = gotgan_article_new ();
  g_autoptr (GotganAnchorFinder) finder = NULL;
  gint64 started = g_get_monotonic_time ();
  guint n_moved = 0;

  gotgan_article_add_paragraph (after, GOTGAN_PARAGRAPH_TEXT, "고침.");
  for (guint i = 0; i < 2000; i++)
    {
      gotgan_article_add_paragraph (before, GOTGAN_PARAGRAPH_TEXT, "로봇에 돈이 몰리고 있다.");
      gotgan_article_add_paragraph (after, GOTGAN_PARAGRAPH_TEXT, "로봇에 돈이 몰리고 있다.");
    }
  finder = gotgan_anchor_finder_new (after, words);
  gotgan_anchor_finder_add_version (finder, before);
  for (guint i = 0; i < 1000; i++)
    {
      GotganAnchor anchor = {
        gotgan_article_get_version (before), { i, 4, 6 }, "돈이", "로봇에 ", " 몰리고 있다."
      };
      GotganSpan now;
      GotganAnchorState state = gotgan_anchor_finder_find (finder, &anchor, &now);

      n_moved += state == GOTGAN_ANCHOR_MOVED && now.paragraph == i + 1;
    }
  g_test_message ("%.3f seconds, %u moved",
                  (double) (g_get_monotonic_time () - started) / G_USEC_PER_SEC, n_moved);
  g_assert_cmpuint (n_moved, ==, 1000);
}

static void
test_odd_anchors (void)
{
  g_autoptr (GotganArticle) article = make_article ("one two three");
  g_autoptr (GotganArticle) empty = gotgan_article_new ();
  g_autoptr (GotganAnchorFinder) finder = gotgan_anchor_finder_new (article, words);
  g_autoptr (GotganAnchorFinder) nowhere = gotgan_anchor_finder_new (empty, words);
  GotganAnchor whole = { NULL, { 0, 0, 13 }, "one two three", NULL, NULL };
  GotganAnchor none = { NULL, { 0, 0, 0 }, "", NULL, NULL };
  GotganAnchor marks = { NULL, { 0, 0, 2 }, "“”", NULL, NULL };
  GotganAnchor outside = { gotgan_article_get_version (article), { 7, 3, 9 }, "four", "t", "f" };
  GotganSpan now;

  gotgan_anchor_finder_add_version (finder, article);
  gotgan_anchor_finder_add_version (finder, empty);
  g_assert_cmpint (gotgan_anchor_finder_find (finder, &whole, &now), ==, GOTGAN_ANCHOR_ATTACHED);
  g_assert_cmpuint (now.end, ==, 13);
  g_assert_cmpint (gotgan_anchor_finder_find (finder, &none, &now), ==, GOTGAN_ANCHOR_ORPHANED);
  g_assert_cmpint (gotgan_anchor_finder_find (finder, &marks, &now), ==, GOTGAN_ANCHOR_ORPHANED);
  g_assert_cmpint (gotgan_anchor_finder_find (finder, &outside, &now), ==, GOTGAN_ANCHOR_ORPHANED);
  g_assert_cmpint (gotgan_anchor_finder_find (nowhere, &whole, &now), ==, GOTGAN_ANCHOR_ORPHANED);
}

static void
add_cases (const char *folder, GTestDataFunc func)
{
  for (guint i = 0; anchor_cases[i].name != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/anchor/", folder, "/", anchor_cases[i].name, NULL);

      g_test_add_data_func (path, &anchor_cases[i], func);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *table = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  path = g_build_filename (g_getenv ("GOTGAN_DATADIR"), "anchors", "words.tsv", NULL);
  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  words = gotgan_anchor_words_new (table);
  add_cases ("versions", test_case);
  add_cases ("context", test_case_in_context);
  add_cases ("no-words", test_case_without_words);
  g_test_add_func ("/anchor/repetition", test_repetition);
  g_test_add_func ("/anchor/same-sentence", test_same_sentence);
  g_test_add_func ("/anchor/odd", test_odd_anchors);
  result = g_test_run ();
  gotgan_anchor_words_unref (words);

  return result;
}
