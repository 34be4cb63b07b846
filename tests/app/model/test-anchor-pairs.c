#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-anchor.h"

#include <locale.h>
#include <string.h>

/* Edits of one statement from tables of tests/fixtures/anchors/: each is followed between other statements, with the whole
 * of it marked, its first word and its last, and from what is kept with a note alone. */

typedef struct
{
  GotganAnchorWords *words;
  GPtrArray *pairs;
} Tables;

/* @is_harmless: whether both say the same */
typedef struct
{
  GotganAnchorWords *words;
  gboolean is_harmless;
  gboolean is_korean;
  char *before;
  char *after;
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  g_free (pair->before);
  g_free (pair->after);
  g_free (pair);
}

/* "a {b|c} d" as "a b d", or as "a c d". */
static char *
dup_wording (const char *line, gboolean is_after)
{
  g_autofree char *plain = NULL;
  GString *text = g_string_new (NULL);
  gboolean is_kept = TRUE;

  for (const char *c = line; *c != '\0'; c++)
    {
      if (*c == '{')
        is_kept = !is_after;
      else if (*c == '|')
        is_kept = is_after;
      else if (*c == '}')
        is_kept = TRUE;
      else if (is_kept)
        g_string_append_c (text, *c);
    }
  plain = g_string_free_and_steal (text);
  return g_strdup (plain);
}

static GotganArticle *
make_article (const Pair *pair, const char *sentence)
{
  GotganArticle *article = gotgan_article_new ();
  g_autofree char *middle = g_strconcat (
      pair->is_korean ? "물류 로봇에 돈이 몰리고 있다. " : "Money goes into robots. ", sentence,
      pair->is_korean ? " 두 관계자는 말을 아꼈다." : " Two people would not talk.", NULL);

  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT,
                                pair->is_korean ? "첫 문단은 다른 이야기다."
                                                : "At first, other news.");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, middle);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT,
                                pair->is_korean ? "끝 문단도 다른 이야기다."
                                                : "At last, more news.");
  return article;
}

static GotganAnchorState
follow (const Pair *pair, GotganArticle *before, GotganArticle *after, const GotganSpan *span,
        gboolean with_version)
{
  const char *text = gotgan_article_get_paragraph (before, span->paragraph)->text;
  guint start = span->start > 32 ? span->start - 32 : 0;
  g_autofree char *quote = gotgan_text_slice (text, span->start, span->end);
  g_autofree char *prefix = gotgan_text_slice (text, start, span->start);
  g_autofree char *suffix = gotgan_text_slice (text, span->end, span->end + 32);
  GotganAnchor anchor = { gotgan_article_get_version (before), *span, quote, prefix, suffix };
  g_autoptr (GotganAnchorFinder) finder = gotgan_anchor_finder_new (after, pair->words);
  GotganSpan now;

  if (with_version)
    gotgan_anchor_finder_add_version (finder, before);
  return gotgan_anchor_finder_find (finder, &anchor, &now);
}

static void
judge (const Pair *pair, GotganAnchorState state, const char *what)
{
  gboolean stands = state == GOTGAN_ANCHOR_ATTACHED || state == GOTGAN_ANCHOR_MOVED;

  if (stands != pair->is_harmless)
    {
      g_test_message ("%s: %s: “%s” → “%s”", what, gotgan_anchor_state_to_string (state),
                      pair->before, pair->after);
      g_test_fail ();
    }
}

static void
test_pair (gconstpointer data)
{
  const Pair *pair = data;
  g_autoptr (GotganArticle) before = make_article (pair, pair->before);
  g_autoptr (GotganArticle) after = make_article (pair, pair->after);
  const char *text = gotgan_article_get_paragraph (before, 1)->text;
  const char *start = strstr (text, pair->before);
  const char *end = start + strlen (pair->before);
  GotganSpan whole = { 1, gotgan_text_offset (text, (gsize) (start - text)),
                       gotgan_text_offset (text, (gsize) (end - text)) };
  GotganSpan first = { 1, whole.start, whole.start + 4 };
  GotganSpan last = { 1, whole.end - 4, whole.end };

  judge (pair, follow (pair, before, after, &whole, TRUE), "whole");
  judge (pair, follow (pair, before, after, &first, TRUE), "first word");
  judge (pair, follow (pair, before, after, &last, TRUE), "last word");
  judge (pair, follow (pair, before, after, &whole, FALSE), "from context");
}

static void
read_table (Tables *tables, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "anchors", name, NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = strchr (lines[i], '\t');
      g_autofree char *test = NULL;
      Pair *pair;

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      g_assert_nonnull (line);
      pair = g_new (Pair, 1);
      *pair = (Pair) { tables->words, g_str_has_prefix (name, "kept"), strstr (name, "-ko") != NULL,
                       dup_wording (line + 1, FALSE), dup_wording (line + 1, TRUE) };
      g_ptr_array_add (tables->pairs, pair);
      test = g_strdup_printf ("/anchor/pairs/%s/%u", name, i + 1);
      g_test_add_data_func (test, pair, test_pair);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *table = NULL;
  Tables tables = { 0 };
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  path = g_build_filename (g_getenv ("GOTGAN_DATADIR"), "anchors", "words.tsv", NULL);
  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  tables.words = gotgan_anchor_words_new (table);
  tables.pairs = g_ptr_array_new_with_free_func (pair_free);
  read_table (&tables, "changed-en.tsv");
  read_table (&tables, "changed-ko.tsv");
  read_table (&tables, "kept-en.tsv");
  read_table (&tables, "kept-ko.tsv");
  result = g_test_run ();
  g_ptr_array_unref (tables.pairs);
  gotgan_anchor_words_unref (tables.words);

  return result;
}
