#include "config.h"

#include "tests/app/store/store-fixture.h"

#include "app/store/gotgan-item-table.h"
#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-search-query.h"

#include <string.h>

#define F "\xe2\x81\xa8"
#define P "\xe2\x81\xa9"

typedef struct
{
  const char *query;
  const char *wanted;
  const char *unwanted;
  /* Those that have an index of their own. */
  const char *letters;
} QueryCase;

static const QueryCase query_cases[] = {
  { NULL, NULL, NULL },
  { "   ", NULL, NULL },
  { "% - \" \"\" ()", NULL, NULL },
  { "투자", "\"투자\"", NULL },
  { "돈", NULL, NULL, "돈" },
  { "오픈AI 투자", "\"오픈AI\" AND \"투자\"", NULL },
  { "\"seed round\"", "\"seed round\"", NULL },
  { "\"seed round", "\"seed round\"", NULL },
  { "“seed round”", "\"seed round\"", NULL },
  { "AI -chip", "\"AI\"", "\"chip\"" },
  { "-\"two words\" -하나", NULL, "\"two words\" OR \"하나\"" },
  { "투자 돈 -title:칩", "\"투자\"", NULL, "돈 -title:칩" },
  { "재투 2024년 -본문:\"칩\"", "\"재투\" AND \"2024년\" *", NULL, "-body:칩" },
  { "anthro", "\"anthro\" *", NULL },
  { "anthro ", "\"anthro\"", NULL },
  { "\"anthro\"", "\"anthro\"", NULL },
  { "anthro deal ", "\"anthro\" AND \"deal\"", NULL },
  { "AI", "\"AI\"", NULL },
  { "2024", "\"2024\"", NULL },
  { "-anthro", NULL, "\"anthro\"" },
  { "오ㅍ", NULL, NULL, "오" },
  { "a NEAR b AND title:c*", "\"a\" AND \"NEAR\" AND \"b\" AND \"AND\" AND title : \"c*\"", NULL },
  { "\"기업 가치\"", "(\"기업 가치\" OR \"기업가치\")", NULL },
  { "\"기업  가치 평가\"",
    "(\"기업  가치 평가\" OR \"기업가치 평가\" OR \"기업 가치평가\" OR \"기업가치평가\")", NULL },
  { "\"가 나 다 라 마\"", "(\"가 나 다 라 마\" * OR \"가나다라마\")", NULL },
  { "기업 가치 ", "\"기업\" AND \"가치\"", NULL },
  { "title:투자 -body:칩", "title : \"투자\"", NULL, "-body:칩" },
  { "in:title a \"b c\"", "title : \"a\" AND title : \"b c\"", NULL },
  { "party:openai is:unread", NULL, NULL },
  { "foo:bar", "\"foo:bar\" *", NULL },
  { "date:soon x", "\"x\"", NULL },
  { "제목:오ㅍ", NULL, NULL, "title:오" },
};

/* As in a query. */
static char *
dup_letters (GotganSearchQuery *query)
{
  static const char *const places[] = { "", "title:", "body:" };
  GArray *letters = gotgan_search_query_get_letters (query);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < letters->len; i++)
    {
      const GotganSearchLetter *letter = &g_array_index (letters, GotganSearchLetter, i);

      g_string_append_printf (line, "%s%s%s%s", i > 0 ? " " : "", letter->unwanted ? "-" : "",
                              places[letter->place], letter->text);
    }
  return g_string_free_and_steal (line);
}

static void
test_queries (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (query_cases); i++)
    {
      const QueryCase *c = &query_cases[i];
      g_autoptr (GotganSearchQuery) query = gotgan_search_query_new (c->query);
      g_autofree char *letters = NULL;

      g_test_message ("%s", c->query);
      g_assert_cmpstr (gotgan_search_query_get_wanted (query), ==, c->wanted);
      g_assert_cmpstr (gotgan_search_query_get_unwanted (query), ==, c->unwanted);
      letters = dup_letters (query);
      g_assert_cmpstr (letters, ==, c->letters != NULL ? c->letters : "");
    }
}

typedef struct
{
  const char *query;
  const char *text;
  const char *snippet;
} SnippetCase;

static const SnippetCase snippet_cases[] = {
  { "투자", "재투자 계획", "재" F "투자" P " 계획" },
  { "투자금", "투자금과 투자", F "투자금" P "과 투자" },
  { "투", "이투데이의 투", "이" F "투" P "데이의 " F "투" P },
  { "openai", "The OpenAI deal", "The " F "OpenAI" P " deal" },
  { "open", "The OpenAI deal", "The " F "OpenAI" P " deal" },
  { "오픈AI", "오픈 AI가", F "오픈 AI" P "가" },
  { "8300억", "약 8,300억 원", "약 " F "8,300억" P " 원" },
  { "\"기업 가치\"", "기업가치와 기업 가치", F "기업가치" P "와 " F "기업 가치" P },
  { "title:투자 기업", "투자 기업", "투자 " F "기업" P },
  { "투자 자금", "투자금", F "투자금" P },
  { "투자 자금 ", "투자자금", F "투자자금" P },
  { "없는말", "투자", NULL },
  { "-투자", "투자", NULL },
  { "ai", F "AI" P " firms", F "AI" P " firms" },
  { "둘", "하나\n둘", "하나 " F "둘" P },
};

static void
test_snippets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (snippet_cases); i++)
    {
      const SnippetCase *c = &snippet_cases[i];
      g_autoptr (GotganSearchQuery) query = gotgan_search_query_new (c->query);
      g_autofree char *snippet = gotgan_search_query_dup_snippet (query, c->text, 100);

      g_assert_cmpstr (snippet, ==, c->snippet);
    }
}

static void
test_snippet_cuts (void)
{
  g_autoptr (GotganSearchQuery) query = gotgan_search_query_new ("needle");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *snippet = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, i == 50 ? "needle " : "hay ");
  snippet = gotgan_search_query_dup_snippet (query, text->str, 40);
  g_assert_true (g_str_has_prefix (snippet, "…hay "));
  g_assert_true (g_str_has_suffix (snippet, "…"));
  g_assert_nonnull (strstr (snippet, F "needle" P));
  g_assert_cmpint (g_utf8_strlen (snippet, -1), <, 50);
}

/* --- Against the index ------------------------------------------------------------------------ */

static GArray *
search (Fixture *fixture, const char *query)
{
  g_autoptr (GError) error = NULL;
  GotganSelection selection = { .query = query };
  GArray *found = gotgan_listing_select (fixture->connection, &selection, &error);

  g_assert_no_error (error);
  return found;
}

static gboolean
holds (GArray *found, gint64 id)
{
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, GotganListed, i).id == id)
      return TRUE;
  return FALSE;
}

static gboolean
finds (Fixture *fixture, const char *query, gint64 id)
{
  g_autoptr (GArray) found = search (fixture, query);

  return holds (found, id);
}

static void
test_finds (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_text (fixture, "오픈AI 투자 유치",
                        "샘 올트먼은 8,300억 달러의 기업가치를 \"It is big\"라고 했다. GPT-4o");

  g_assert_true (finds (fixture, "투자", id));
  g_assert_true (finds (fixture, "자", id));
  g_assert_true (finds (fixture, "픈", id));
  g_assert_true (finds (fixture, "오픈ai 투자", id));
  g_assert_true (finds (fixture, "오픈 AI", id));
  g_assert_true (finds (fixture, "업가치", id));
  g_assert_true (finds (fixture, "8300억", id));
  g_assert_true (finds (fixture, "\"is big\"", id));
  g_assert_true (finds (fixture, "gpt-4o", id));
  /* As some systems write file names and hand out text: letters taken apart, or full width. */
  g_assert_true (finds (fixture, "\xe1\x84\x90\xe1\x85\xae\xe1\x84\x8c\xe1\x85\xa1", id));
  g_assert_true (finds (fixture, "ＧＰＴ－４ｏ", id));
  g_assert_true (finds (fixture, "투자 -구글", id));
  g_assert_true (finds (fixture, "-구글", id));
  g_assert_false (finds (fixture, "-투자", id));
  g_assert_false (finds (fixture, "투자 -올트먼", id));
  g_assert_false (finds (fixture, "\"big is\"", id));
  g_assert_false (finds (fixture, "자투", id));
  g_assert_false (finds (fixture, "830억", id));
}

static void
test_title_counts_more (Fixture *fixture, gconstpointer data)
{
  gint64 in_body = put_text (fixture, "하나", "반도체 반도체 반도체");
  gint64 in_title = put_text (fixture, "반도체", "둘");
  GotganSelection selection = { .query = "반도체", .order = GOTGAN_ORDER_RELEVANCE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;

  put_text (fixture, "셋", "아무 말도 없다");
  put_text (fixture, "넷", "여기도 없다");
  found = gotgan_listing_select (fixture->connection, &selection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpint (g_array_index (found, GotganListed, 0).id, ==, in_title);
  g_assert_cmpint (g_array_index (found, GotganListed, 1).id, ==, in_body);
}

static void
test_new_version (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) first = article_new ("제목", "https://e.kr/1", NULL, "옛날 본문");
  g_autoptr (GotganArticle) second = article_new ("제목", "https://e.kr/1", NULL, "고친 글월");
  gint64 id = put (fixture, first, GOTGAN_ARRIVAL_ADDED);

  g_assert_true (finds (fixture, "옛날", id));
  put (fixture, second, GOTGAN_ARRIVAL_UPDATED);
  g_assert_false (finds (fixture, "옛날", id));
  g_assert_true (finds (fixture, "고친", id));
}

/* A name in Latin letters is on its way: one or two of them are a beginning where they are no word, and a space ends it. */
static void
test_begun (Fixture *fixture, gconstpointer data)
{
  gint64 nvidia = put_text (fixture, "엔비디아", "Nvidia와 구글");
  gint64 air = put_text (fixture, "항공", "Airlines invest, and Air Nova too");
  gint64 ai = put_text (fixture, "인공지능", "오픈AI가 AI 칩을");
  static const struct
  {
    const char *query;
    gboolean nvidia, air, ai;
  } cases[] = {
    { "N", TRUE, TRUE, FALSE },        { "Nv", TRUE, FALSE, FALSE },
    { "Nv ", FALSE, FALSE, FALSE },    { "\"Nv\"", FALSE, FALSE, FALSE },
    { "Nx", FALSE, FALSE, FALSE },     { "AI", FALSE, FALSE, TRUE },
    { "AI ", FALSE, FALSE, TRUE },     { "A", FALSE, TRUE, TRUE },
    { "구글 N", TRUE, FALSE, FALSE },  { "nova AI", FALSE, TRUE, FALSE },
    { "오픈A", FALSE, FALSE, TRUE },   { "본문:n", TRUE, TRUE, FALSE },
    { "제목:n", FALSE, FALSE, FALSE }, { "-nv", TRUE, TRUE, TRUE },
    { "ｎｖ", TRUE, FALSE, FALSE },    { "n date:2024", FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].query);
      g_assert_cmpint (finds (fixture, cases[i].query, nvidia), ==, cases[i].nvidia);
      g_assert_cmpint (finds (fixture, cases[i].query, air), ==, cases[i].air);
      g_assert_cmpint (finds (fixture, cases[i].query, ai), ==, cases[i].ai);
    }
}

static char *
load_snippet (Fixture *fixture, gint64 id, const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = gotgan_listing_load (fixture->connection, &id, 1, query, &error);

  g_assert_no_error (error);
  return g_strdup (((GotganListingEntry *) g_ptr_array_index (entries, 0))->row.snippet);
}

/* What is marked is what was found by. */
static void
test_begun_snippets (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_text (fixture, "하나", "Airlines buy AI chips of Nvidia");
  g_autofree char *whole = load_snippet (fixture, id, "ai");
  g_autofree char *begun = load_snippet (fixture, id, "n");

  g_assert_cmpstr (whole, ==, "Airlines buy " F "AI" P " chips of Nvidia");
  g_assert_cmpstr (begun, ==, "Airlines buy AI chips of " F "Nvidia" P);
}

/* A few letters, so that random words meet often: two runs' worth of Hangul, Latin, digits, spaces and marks. */
static char *
random_text (guint n)
{
  static const char *const pieces[] = { "가", "나", "다", "a", "b", "B", "1", " ", " ", "!", "\n" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free_and_steal (text);
}

static gboolean
is_hangul (const char *p)
{
  return g_utf8_get_char (p) >= 0xac00;
}

/* Whether a run of letters of one script stands in @text as search promises: anywhere in a run of Hangul, but a whole
 * word otherwise. Written without the tokenizer. */
static gboolean
contains (const char *text, const char *run)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);
  gsize length = strlen (run);

  for (const char *at = strstr (lower, run); at != NULL; at = strstr (at + 1, run))
    if (is_hangul (run)
        || !((at > lower && g_ascii_isalnum (at[-1])) || g_ascii_isalnum (at[length])))
      return TRUE;
  return FALSE;
}

static char *
random_run (void)
{
  static const char *const hangul[] = { "가", "나", "다" };
  static const char *const latin[] = { "a", "b", "1" };
  const char *const *letters = g_test_rand_bit () ? hangul : latin;
  guint n = (guint) g_test_rand_int_range (1, 4);
  GString *run = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (run, letters[g_test_rand_int_range (0, 3)]);
  return g_string_free_and_steal (run);
}

#define N_TEXTS 80
#define N_SEARCHES 1500

/* What is searched for, checked against the texts themselves. */
static void
search_at_random (Fixture *fixture, char *const *texts, const gint64 *ids, guint n_texts)
{
  guint n_found = 0;

  for (guint round = 0; round < N_SEARCHES; round++)
    {
      g_autofree char *one = random_run ();
      g_autofree char *two = random_run ();
      /* The space behind it says that the last word is finished. */
      g_autofree char *query = g_strdup_printf ("%s -%s ", one, two);
      g_autoptr (GArray) found = search (fixture, query);
      guint n_expected = 0;

      for (guint i = 0; i < n_texts; i++)
        {
          gboolean expected = contains (texts[i], one) && !contains (texts[i], two);

          n_expected += expected ? 1 : 0;
          g_assert_true (holds (found, ids[i]) == expected);
        }
      g_assert_cmpuint (found->len, ==, n_expected);
      n_found += n_expected;
    }
  g_assert_cmpuint (n_found, >, N_SEARCHES);
}

static void
test_against_brute_force (Fixture *fixture, gconstpointer data)
{
  char *texts[N_TEXTS];
  gint64 ids[N_TEXTS];

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *title = g_strdup_printf ("%c%u", 'p' + (int) (i % 5), 1000 + i);

      texts[i] = random_text ((guint) g_test_rand_int_range (3, 40));
      ids[i] = put_text (fixture, title, texts[i]);
    }
  search_at_random (fixture, texts, ids, N_TEXTS);
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (texts[i]);
}

/* --- Indexed afterwards ----------------------------------------------------------------------- */

/* Delivers the text as an item of a feed, which is not indexed at once. */
static gint64
deliver (Fixture *fixture, guint number, const char *text)
{
  g_autofree char *key = g_strdup_printf ("%u", number);
  g_autofree char *title = g_strdup_printf ("%c%u", 'p' + (int) (number % 5), 1000 + number);
  g_autoptr (GotganArticle) article = article_new (title, NULL, NULL, text);
  GotganDelivery delivery = { fixture->source_id, key, text, article, FALSE };
  g_autoptr (GError) error = NULL;
  GotganDeliveryOutcome outcome;
  gint64 id;

  gotgan_item_table_put (fixture->connection, &delivery, A_MOMENT, A_DAY, &outcome, &id, &error);
  g_assert_no_error (error);
  return id;
}

/* Indexes what is to be, so many at a time; returns how many there were. */
static guint
index_all (Fixture *fixture, guint batch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = gotgan_article_table_list_unindexed (fixture->connection, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i += batch)
    {
      gotgan_article_table_index (fixture->connection, &g_array_index (ids, gint64, i),
                                  MIN (batch, ids->len - i), &error);
      g_assert_no_error (error);
    }
  return ids->len;
}

static void
test_deferred (Fixture *fixture, gconstpointer data)
{
  gint64 id = deliver (fixture, 1, "반도체 투자");

  g_assert_false (finds (fixture, "반도체", id));
  g_assert_cmpuint (index_all (fixture, 10), ==, 1);
  g_assert_true (finds (fixture, "반도체", id));
  g_assert_cmpuint (index_all (fixture, 10), ==, 0);
  g_assert_cmpint (deliver (fixture, 1, "조선소 매각"), ==, id);
  g_assert_cmpuint (index_all (fixture, 10), ==, 1);
  g_assert_true (finds (fixture, "조선소", id));
  g_assert_false (finds (fixture, "반도체", id));
}

/* In many small batches or few large ones, with edits between them: a search finds exactly what is there. */
static void
test_deferred_against_brute_force (Fixture *fixture, gconstpointer data)
{
  char *texts[N_TEXTS];
  gint64 ids[N_TEXTS];

  for (guint i = 0; i < N_TEXTS; i++)
    {
      texts[i] = random_text ((guint) g_test_rand_int_range (3, 40));
      ids[i] = deliver (fixture, i, texts[i]);
      if (i % 7 == 0)
        index_all (fixture, 1 + i % 4);
    }
  for (guint i = 0; i < N_TEXTS; i += 3)
    {
      g_free (texts[i]);
      texts[i] = random_text ((guint) g_test_rand_int_range (3, 40));
      g_assert_cmpint (deliver (fixture, i, texts[i]), ==, ids[i]);
    }
  index_all (fixture, 1000);
  search_at_random (fixture, texts, ids, N_TEXTS);
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (texts[i]);
}

/* A batch that is stopped leaves nothing half done, and can be done again. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "낱말%u ", i);
  first = deliver (fixture, 0, text->str);
  for (guint i = 1; i < 30; i++)
    {
      g_string_append (text, "끝 ");
      deliver (fixture, i, text->str);
    }
  ids = gotgan_article_table_list_unindexed (fixture->connection, NULL);
  gotgan_connection_set_cancellable (fixture->connection, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_false (gotgan_article_table_index (fixture->connection, (const gint64 *) ids->data,
                                              ids->len, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  gotgan_connection_set_cancellable (fixture->connection, NULL);
  g_assert_false (finds (fixture, "낱말7", first));
  g_assert_cmpuint (index_all (fixture, 10), ==, 30);
  g_assert_true (finds (fixture, "낱말7", first));
}

/* What can't be read is passed over, once. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  gint64 first = deliver (fixture, 1, "반도체 투자");
  gint64 second = deliver (fixture, 2, "조선소 매각");

  g_assert_true (
      gotgan_connection_run (fixture->connection,
                             "DROP TRIGGER article_versions_stay;"
                             "UPDATE article_versions SET paragraphs = '[[' WHERE article_id = 1",
                             NULL));
  g_assert_cmpuint (index_all (fixture, 10), ==, 2);
  g_assert_cmpuint (gotgan_connection_take_damaged (fixture->connection), ==, 1);
  g_assert_cmpuint (index_all (fixture, 10), ==, 0);
  g_assert_false (finds (fixture, "반도체", first));
  g_assert_true (finds (fixture, "조선소", second));
}

/* What is removed before it was indexed, and what is gone when its turn comes. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  gint64 removed = deliver (fixture, 1, "반도체 투자");
  gint64 gone = deliver (fixture, 2, "반도체 매각");
  const gint64 ids[] = { removed, gone };

  gotgan_article_table_remove (fixture->connection, gone, A_MOMENT, NULL);
  gotgan_article_table_purge (fixture->connection, G_MAXINT64, NULL);
  gotgan_article_table_remove (fixture->connection, removed, A_MOMENT, NULL);
  g_assert_true (gotgan_article_table_index (fixture->connection, ids, 2, NULL));
  g_assert_false (finds (fixture, "반도체", removed));
  gotgan_article_table_restore (fixture->connection, removed, NULL);
  g_assert_true (finds (fixture, "반도체", removed));
}

static void
test_any_query (Fixture *fixture, gconstpointer data)
{
  static const char *const pieces[] = { "\"", "-",   "*",     "(",    ")",     ":",
                                        "^",  "AND", "OR",    "NOT",  "NEAR(", "+",
                                        "{",  "}",   "title", "투자", "ai",    " ",
                                        "'",  ";",   "\\",    "%",    "\xff",  "\xe2\x80\x9c",
                                        "ㅎ", ",",   "--" };

  put_text (fixture, "제목", "투자 ai");
  for (guint round = 0; round < 4000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_test_rand_int_range (0, 12);
      g_autoptr (GArray) found = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      found = search (fixture, text->str);
      g_assert_cmpuint (found->len, <=, 1);
    }
}

static void
test_endless_query (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, i % 2 == 0 ? "-가 " : "나다라 ");
  found = search (fixture, text->str);
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/search/queries", test_queries);
  g_test_add_func ("/store/search/snippets", test_snippets);
  g_test_add_func ("/store/search/snippet-cuts", test_snippet_cuts);
#define ADD(name, func) \
  g_test_add ("/store/search/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("finds", test_finds);
  ADD ("title-counts-more", test_title_counts_more);
  ADD ("begun", test_begun);
  ADD ("begun-snippets", test_begun_snippets);
  ADD ("new-version", test_new_version);
  ADD ("against-brute-force", test_against_brute_force);
  ADD ("deferred", test_deferred);
  ADD ("deferred-against-brute-force", test_deferred_against_brute_force);
  ADD ("stopped", test_stopped);
  ADD ("unreadable", test_unreadable);
  ADD ("removed", test_removed);
  ADD ("any-query", test_any_query);
  ADD ("endless-query", test_endless_query);
#undef ADD
  return g_test_run ();
}
