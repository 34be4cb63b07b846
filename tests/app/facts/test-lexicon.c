#include "config.h"

#include "app/facts/gotgan-rules.h"
#include "app/facts/gotgan-word-table.h"
#include "tests/app/facts/lexicon-fixture.h"

#include <string.h>

static GotganWordTable *
make_table (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GotganWordTable *table = gotgan_word_table_new ("words.tsv", bytes, 1, 3, &error);

  g_assert_no_error (error);
  return table;
}

/* --- Matching ------------------------------------------------------------------------------- */

static const struct
{
  const char *words;
  const char *text;
  gsize offset;
  const char *match;
} matches[] = {
  /* the longest */
  { "억\n억원\n", "억원이", 0, "억원" },
  { "억\n억원\n", "억이", 0, "억" },
  { "억원규모\n", "억원", 0, NULL },
  { "a b c\na\n", "a b d", 0, "a" },
  /* either case, ASCII only */
  { "billion\n", "Billion", 0, "Billion" },
  { "MOU\n", "mou를", 0, "mou" },
  /* a Latin word is a whole word; a particle may follow */
  { "won\n", "wonder", 0, NULL },
  { "won\n", "won't", 0, "won" },
  { "in\n", "begin", 3, NULL },
  { "h1\n", "H100", 0, NULL },
  { "e\n", "é", 1, NULL },
  { "caf\n", "café", 0, NULL },
  { "AI\n", "생성AI가", 6, "AI" },
  /* marks */
  { "^약\n", "계약", 3, NULL },
  { "^약\n", "(약", 1, "약" },
  { "대$\n", "대의", 0, NULL },
  { "대$\n", "대, ", 0, "대" },
  { "invest*\n", "investing", 0, "invest" },
  { "invest*\n", "reinvest", 2, NULL },
  { "krw#\n", "KRW2tn", 0, "KRW" },
  { "krw#\n", "KRWs", 0, NULL },
  { "하기로~했다\n", "하기로 했다", 0, "하기로 했다" },
  { "하기로~했다\n", "하기로했다", 0, "하기로했다" },
  { "하기로~했다\n", "하기로  했다", 0, NULL },
  { "hk\\$\n", "HK$5", 0, "HK$" },
  { "\\~\n", "~5", 0, "~" },
  { "us\\$\n\\$\n", "US$", 2, "$" },
  /* words of one letter, of two and of one that is two bytes long */
  { "\\$\n\\$ab\n", "$ 100", 0, "$" },
  { "\\$\n\\$ab\n", "$ab.", 0, "$ab" },
  { "a\nab\n", "A, b", 0, "A" },
  { "ab\nabc\n", "ab c", 0, "ab" },
  { "ab\nabc\n", "ac c", 0, NULL },
  { "é\n", "é. ", 0, "é" },
  { "é\n", "été", 0, NULL },
};

static void
test_match (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      g_autoptr (GotganWordTable) table = make_table (matches[i].words);
      gsize end = 0;
      const GotganWord *word =
          gotgan_word_table_match (table, matches[i].text, strlen (matches[i].text),
                                   matches[i].offset, &end);
      g_autofree char *got =
          word == NULL ? NULL
                       : g_strndup (matches[i].text + matches[i].offset, end - matches[i].offset);

      g_assert_cmpstr (got, ==, matches[i].match);
    }
}

static void
test_match_glued (void)
{
  g_autoptr (GotganWordTable) table = make_table ("bn\n^약\n");

  g_assert_null (gotgan_word_table_match (table, "9bn", 3, 1, NULL));
  g_assert_nonnull (gotgan_word_table_match_glued (table, "9bn", 3, 1, NULL));
  g_assert_null (gotgan_word_table_match_glued (table, "9bns", 4, 1, NULL));
  /* "^" is asked for in any case. */
  g_assert_null (gotgan_word_table_match_glued (table, "계약", 6, 3, NULL));
}

static void
test_match_stays_inside (void)
{
  g_autoptr (GotganWordTable) table = make_table ("억원\n");

  g_assert_null (gotgan_word_table_match (table, "억원", 3, 0, NULL));
  g_assert_null (gotgan_word_table_match (table, "", 0, 0, NULL));
}

static void
test_columns (void)
{
  g_autoptr (GotganWordTable) table =
      make_table ("\xef\xbb\xbf# 주석\n\n달러\tUSD\n원\tKRW\tx\r\n달러\tCAD\n");
  const GotganWord *word = gotgan_word_table_get (table, "달러");

  g_assert_cmpuint (gotgan_word_table_get_n_words (table), ==, 3);
  g_assert_cmpstr (word->columns[0], ==, "USD");
  g_assert_cmpuint (word->n_columns, ==, 1);
  g_assert_null (word->columns[1]);
  g_assert_cmpuint (word->line, ==, 3);
  g_assert_cmpstr (word->next->columns[0], ==, "CAD");
  g_assert_null (word->next->next);
  word = gotgan_word_table_get (table, "원");
  g_assert_cmpstr (word->columns[1], ==, "x");
  g_assert_cmpuint (word->index, ==, 1);
  g_assert_true (gotgan_word_table_get_word (table, 1) == word);
  g_assert_null (gotgan_word_table_get_word (table, 3));
  g_assert_null (gotgan_word_table_get (table, "달"));
}

static void
test_find_next (void)
{
  g_autoptr (GotganWordTable) table = make_table ("투자\n투자 유치\n인수\nin\nAI\n");
  const char *text = "투자 유치와 인수, 투자. begin in, 생성AI가 9in·in";
  g_autoptr (GString) words = g_string_new (NULL);
  GotganWordMatch found;
  gsize at = 0;

  while (gotgan_word_table_find_next (table, text, strlen (text), &at, &found))
    g_string_append_printf (words, "%s;", found.word->text);
  g_assert_cmpstr (words->str, ==, "투자 유치;인수;투자;in;AI;in;");
}

/* Every word of a large table is found, and nothing that is not in it. */
static void
test_many_words (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GotganWordTable) table = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (words, "가%u나\t%u\n", i * 7, i);
  table = make_table (words->str);
  for (guint i = 0; i < 140000; i++)
    {
      g_autofree char *word = g_strdup_printf ("가%u나", i);
      const GotganWord *found = gotgan_word_table_get (table, word);

      g_assert_cmpint (found != NULL, ==, i % 7 == 0);
      if (found != NULL)
        g_assert_cmpuint (found->index, ==, i / 7);
    }
}

/* --- Errors --------------------------------------------------------------------------------- */

static const struct
{
  const char *text;
  gssize length;
  const char *message;
} faults[] = {
  { "하나\n둘\t1\t2\t3\n", -1, "words.tsv:2: *" }, { "# ok\n\n\tx\n", -1, "words.tsv:3: *" },
  { "하나\n^$\n", -1, "words.tsv:2: *" },          { "하나\n 둘\n", -1, "words.tsv:2: *" },
  { "하나\n\xff\n", -1, "words.tsv:2: *UTF-8*" },  { "하나\n둘\0셋\n", 14, "words.tsv:2: *UTF-8*" },
  { "a~b~c~d~e~f\n", -1, "words.tsv:1: *long*" },  { "하나\n^하나\n", -1, "words.tsv:2: *marks*" },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      gsize length = faults[i].length < 0 ? strlen (faults[i].text) : (gsize) faults[i].length;
      g_autoptr (GBytes) bytes = g_bytes_new (faults[i].text, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (gotgan_word_table_new ("words.tsv", bytes, 1, 3, &error));
      g_assert_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES);
      g_assert_true (g_pattern_match_simple (faults[i].message, error->message));
    }
}

static void
test_empty_file (void)
{
  g_autoptr (GotganWordTable) table = make_table ("");

  g_assert_cmpuint (gotgan_word_table_get_n_words (table), ==, 0);
  g_assert_null (gotgan_word_table_match (table, "a", 1, 0, NULL));
}

/* --- The lexicon ---------------------------------------------------------------------------- */

static void
test_lexicon_is_readable (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  g_assert_nonnull (lexicon);
}

static const struct
{
  const char *file;
  const char *contents;
  const char *message;
} broken[] = {
  { "lexicon/numbers.tsv", NULL, "lexicon/numbers.tsv is missing" },
  { "lexicon/dates.tsv", "# cut off\n", "lexicon/dates.tsv has no words" },
  { "lexicon/numbers.tsv", "억\tlarge\tviel\n", "lexicon/numbers.tsv:1: *number*" },
  { "lexicon/numbers.tsv", "억\tbig\t5\n", "lexicon/numbers.tsv:1: *one of digit,*" },
  { "lexicon/numbers.tsv", "억\tlarge\t99999999999999999999\n", "lexicon/numbers.tsv:1: *" },
  { "lexicon/numbers.tsv", "억\tlarge\t-1\n", "lexicon/numbers.tsv:1: *range*" },
  { "lexicon/currencies.tsv", "달러\tUS\tafter\n", "lexicon/currencies.tsv:1: *three letters*" },
  { "lexicon/currencies.tsv", "# x\n달러\tUSD\tunder\n", "lexicon/currencies.tsv:2: *one of*" },
  { "lexicon/currencies.tsv", "센트\tUSD\tafter\t100\n", "lexicon/currencies.tsv:1: *share*" },
  { "lexicon/currencies.tsv", "센트\tUSD\tafter\t/0\n", "lexicon/currencies.tsv:1: *share*" },
  { "lexicon/hedges.tsv", "약\tbefore\tmaybe\n", "lexicon/hedges.tsv:1: *one of*" },
  { "lexicon/percents.tsv", "%\tshares\n", "lexicon/percents.tsv:1: *one of*" },
  { "lexicon/dates.tsv", "작년\tyear\tlast\n", "lexicon/dates.tsv:1: *number*" },
  { "lexicon/dates.tsv", "작년\tyear\t-9999\n", "lexicon/dates.tsv:1: *range*" },
};

static void
test_lexicon_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GHashTable) files = fixture_read_files ();
      g_autoptr (GError) error = NULL;

      if (broken[i].contents == NULL)
        g_hash_table_remove (files, broken[i].file);
      else
        g_hash_table_replace (files, g_strdup (broken[i].file),
                              g_bytes_new (broken[i].contents, strlen (broken[i].contents)));
      g_assert_null (gotgan_lexicon_new (files, &error));
      g_assert_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES);
      if (!g_pattern_match_simple (broken[i].message, error->message))
        {
          g_test_message ("%s", error->message);
          g_test_fail ();
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-table/match", test_match);
  g_test_add_func ("/word-table/match-glued", test_match_glued);
  g_test_add_func ("/word-table/match-stays-inside", test_match_stays_inside);
  g_test_add_func ("/word-table/columns", test_columns);
  g_test_add_func ("/word-table/find-next", test_find_next);
  g_test_add_func ("/word-table/many-words", test_many_words);
  g_test_add_func ("/word-table/faults", test_faults);
  g_test_add_func ("/word-table/empty-file", test_empty_file);
  g_test_add_func ("/lexicon/readable", test_lexicon_is_readable);
  g_test_add_func ("/lexicon/faults", test_lexicon_faults);
  return g_test_run ();
}
