#include "config.h"

#include "tests/app/store/store-fixture.h"

#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-statement.h"

#include <string.h>

static GotganArticle *
load (Fixture *fixture, gint64 id, const char *version)
{
  g_autoptr (GError) error = NULL;
  GotganArticle *article = gotgan_article_table_load (fixture->connection, id, version, &error);

  g_assert_no_error (error);
  return article;
}

static void
assert_missing (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gotgan_article_table_load (fixture->connection, id, NULL, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
}

static guint
count (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  guint n_articles;

  gotgan_article_table_count (fixture->connection, &n_articles, &error);
  g_assert_no_error (error);
  return n_articles;
}

/* Runs a statement that gives one number. */
static gint64
ask (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (fixture->connection, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gotgan_statement_step (statement, &error), ==, GOTGAN_STEP_ROW);
  return gotgan_statement_get_int (statement, 0);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article =
      article_new ("제목 \"하나\"", "https://e.kr/1?a=b", "2024-09-02T15:34:00+09:00",
                   "본문 \\ \"따옴표\"와 \xf0\x9f\x8c\xb1 하나");
  gint64 id = put (fixture, article, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganArticle) loaded = load (fixture, id, NULL);

  g_assert_cmpint (gotgan_article_get_id (loaded), ==, id);
  g_assert_cmpstr (gotgan_article_get_title (loaded), ==, gotgan_article_get_title (article));
  g_assert_cmpstr (gotgan_article_get_url (loaded), ==, "https://e.kr/1?a=b");
  g_assert_cmpstr (gotgan_article_get_published (loaded), ==, "2024-09-02T15:34:00+09:00");
  g_assert_cmpstr (gotgan_article_get_publisher (loaded), ==, "한빛일보");
  g_assert_cmpint (gotgan_article_get_language (loaded), ==, GOTGAN_LANGUAGE_KO);
  g_assert_cmpstrv (gotgan_article_get_authors (loaded), gotgan_article_get_authors (article));
  g_assert_cmpuint (gotgan_article_get_n_paragraphs (loaded), ==, 2);
  g_assert_cmpint (gotgan_article_get_paragraph (loaded, 0)->kind, ==, GOTGAN_PARAGRAPH_HEADING);
  g_assert_cmpstr (gotgan_article_get_paragraph (loaded, 1)->text, ==,
                   gotgan_article_get_paragraph (article, 1)->text);
  g_assert_cmpstr (gotgan_article_get_version (loaded), ==, gotgan_article_get_version (article));
}

/* What has to be escaped, at every place of a text. */
static void
test_any_character (Fixture *fixture, gconstpointer data)
{
  static const char *const odd[] = { "\"", "\\", "\x01", "\x1f", "\x7f", " ", "!", "가", "\n" };
  g_autoptr (GotganArticle) article = article_new ("Odd", "https://e.kr/odd", NULL, "Text");
  g_autoptr (GotganArticle) loaded = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (odd) * 20; i++)
    {
      g_autofree char *text =
          g_strdup_printf ("%.*s%s%.*s", (int) (i % 20), "abcdefghijklmnopqrstuvwxyz", odd[i / 20],
                           (int) (19 - i % 20), "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text);
    }
  loaded = load (fixture, put (fixture, article, GOTGAN_ARRIVAL_ADDED), NULL);
  g_assert_cmpuint (gotgan_article_get_n_paragraphs (loaded), ==,
                    gotgan_article_get_n_paragraphs (article));
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    g_assert_cmpstr (gotgan_article_get_paragraph (loaded, i)->text, ==,
                     gotgan_article_get_paragraph (article, i)->text);
}

static void
test_unknown_stays_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autoptr (GotganArticle) loaded = NULL;

  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, "no more than this");
  loaded = load (fixture, put (fixture, article, GOTGAN_ARRIVAL_ADDED), NULL);
  g_assert_null (gotgan_article_get_title (loaded));
  g_assert_null (gotgan_article_get_url (loaded));
  g_assert_null (gotgan_article_get_publisher (loaded));
  g_assert_null (gotgan_article_get_published (loaded));
  g_assert_cmpuint (g_strv_length ((char **) gotgan_article_get_authors (loaded)), ==, 0);
}

static void
test_original (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  gint64 id = put_text (fixture, "제목", "본문");
  g_autoptr (GBytes) bytes =
      gotgan_article_table_load_original (fixture->connection, id, &name, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "the original", 12);
  g_assert_cmpstr (name, ==, "page.html");
  g_assert_null (gotgan_article_table_load_original (fixture->connection, id + 1, NULL, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
}

/* What is the same article: the first is put, then the second. */
static const struct
{
  const char *titles[2];
  const char *urls[2];
  const char *published[2];
  const char *texts[2];
  GotganArrivalOutcome outcome;
} identities[] = {
  { { "가", "가" }, { NULL }, { NULL }, { "하나", "하나" }, GOTGAN_ARRIVAL_UNCHANGED },
  { { "가", "가" }, { "u:1", "u:1" }, { NULL }, { "하나", "하나" }, GOTGAN_ARRIVAL_UNCHANGED },
  { { "가", "가" }, { "u:1", "u:1" }, { NULL }, { "하나", "둘" }, GOTGAN_ARRIVAL_UPDATED },
  { { "가", "나" }, { "u:1", "u:1" }, { NULL }, { "하나", "둘" }, GOTGAN_ARRIVAL_UPDATED },
  { { "가", "가" }, { "u:1", "u:2" }, { NULL }, { "하나", "하나" }, GOTGAN_ARRIVAL_ADDED },
  /* A saved page and a text file of it. */
  { { "가", "가" }, { NULL, "u:1" }, { NULL }, { "하나", "하나" }, GOTGAN_ARRIVAL_UNCHANGED },
  { { "가", "가" }, { "u:1", NULL }, { NULL }, { "하나", "하나" }, GOTGAN_ARRIVAL_UNCHANGED },
  /* Without an address a title is not enough … */
  { { "가", "가" }, { NULL }, { NULL }, { "하나", "둘" }, GOTGAN_ARRIVAL_ADDED },
  /* … but with its time it is. */
  { { "가", "가!" },
    { NULL },
    { "2024-01-02", "2024-01-02" },
    { "하나", "둘" },
    GOTGAN_ARRIVAL_UPDATED },
  { { "가", "가" },
    { NULL },
    { "2024-01-02", "2024-01-03" },
    { "하나", "둘" },
    GOTGAN_ARRIVAL_ADDED },
};

static void
test_identity (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (identities); i++)
    {
      GotganArticle *articles[2];
      GotganArrivalOutcome foreseen;
      gint64 ids[2], foreseen_id;

      for (guint j = 0; j < 2; j++)
        {
          g_autofree char *text = g_strdup_printf ("%s %u", identities[i].texts[j], i);
          g_autofree char *title = g_strdup_printf ("%s %u", identities[i].titles[j], i);
          g_autofree char *url = identities[i].urls[j] != NULL
                                     ? g_strdup_printf ("%s/%u", identities[i].urls[j], i)
                                     : NULL;

          articles[j] = article_new (title, url, identities[i].published[j], text);
        }
      ids[0] = put (fixture, articles[0], GOTGAN_ARRIVAL_ADDED);
      g_assert_true (gotgan_article_table_foresee (fixture->connection, articles[1], &foreseen,
                                                   &foreseen_id, NULL));
      g_assert_cmpint (foreseen, ==, identities[i].outcome);
      ids[1] = put (fixture, articles[1], identities[i].outcome);
      g_assert_true ((ids[0] == ids[1]) == (identities[i].outcome != GOTGAN_ARRIVAL_ADDED));
      g_assert_cmpint (foreseen_id, ==, ids[0] == ids[1] ? ids[0] : 0);
      put (fixture, articles[1], GOTGAN_ARRIVAL_UNCHANGED);
      g_object_unref (articles[0]);
      g_object_unref (articles[1]);
    }
}

static void
test_learns_address (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) text = article_new ("가", NULL, NULL, "하나");
  g_autoptr (GotganArticle) page = article_new ("가", "https://e.kr/1", NULL, "하나");
  g_autoptr (GotganArticle) edited = article_new ("가", "https://e.kr/1", NULL, "둘");
  gint64 id = put (fixture, text, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganArticle) loaded = NULL;

  put (fixture, page, GOTGAN_ARRIVAL_UNCHANGED);
  loaded = load (fixture, id, NULL);
  g_assert_cmpstr (gotgan_article_get_url (loaded), ==, "https://e.kr/1");
  g_assert_cmpint (put (fixture, edited, GOTGAN_ARRIVAL_UPDATED), ==, id);
}

static void
test_versions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) first = article_new ("가", "https://e.kr/1", NULL, "하나");
  g_autoptr (GotganArticle) second = article_new ("나", "https://e.kr/1", NULL, "둘");
  gint64 id = put (fixture, first, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganArticle) newest = NULL;
  g_autoptr (GotganArticle) oldest = NULL;

  g_assert_cmpint (put (fixture, second, GOTGAN_ARRIVAL_UPDATED), ==, id);
  newest = load (fixture, id, NULL);
  oldest = load (fixture, id, gotgan_article_get_version (first));
  g_assert_cmpstr (gotgan_article_get_title (newest), ==, "나");
  g_assert_cmpstr (gotgan_article_get_title (oldest), ==, "가");
  g_assert_cmpstr (gotgan_article_get_paragraph (oldest, 1)->text, ==, "하나");

  /* The edit is taken back: no third version, but the first again. */
  put (fixture, first, GOTGAN_ARRIVAL_UPDATED);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM article_versions"), ==, 2);
  g_clear_object (&newest);
  newest = load (fixture, id, NULL);
  g_assert_cmpstr (gotgan_article_get_title (newest), ==, "가");
}

static void
test_versions_stay (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_text (fixture, "가", "하나");
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) loaded = NULL;

  g_assert_false (gotgan_connection_run (fixture->connection,
                                         "UPDATE article_versions SET paragraphs = '[]'", &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FAILED);
  loaded = load (fixture, id, NULL);
  g_assert_cmpstr (gotgan_article_get_paragraph (loaded, 1)->text, ==, "하나");
}

static void
test_read_and_starred (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_text (fixture, "가", "하나");
  g_autoptr (GError) error = NULL;

  g_assert_true (gotgan_article_table_set_read (fixture->connection, id, TRUE, NULL));
  g_assert_true (gotgan_article_table_set_starred (fixture->connection, id, TRUE, NULL));
  g_assert_cmpint (ask (fixture, "SELECT read + 10 * starred FROM articles"), ==, 11);
  g_assert_true (gotgan_article_table_set_read (fixture->connection, id, FALSE, NULL));
  g_assert_true (gotgan_article_table_set_starred (fixture->connection, id, FALSE, NULL));
  g_assert_cmpint (ask (fixture, "SELECT read + 10 * starred FROM articles"), ==, 0);
  g_assert_false (gotgan_article_table_set_read (fixture->connection, id + 1, TRUE, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
}

static void
test_remove_and_restore (Fixture *fixture, gconstpointer data)
{
  gint64 id = put_text (fixture, "가", "하나");
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) loaded = NULL;

  g_assert_true (gotgan_article_table_remove (fixture->connection, id, A_MOMENT, NULL));
  assert_missing (fixture, id);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_false (gotgan_article_table_remove (fixture->connection, id, A_MOMENT, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);

  g_assert_true (gotgan_article_table_restore (fixture->connection, id, NULL));
  loaded = load (fixture, id, NULL);
  g_assert_cmpstr (gotgan_article_get_title (loaded), ==, "가");
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
test_import_after_removal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("가", NULL, NULL, "하나");
  gint64 id = put (fixture, article, GOTGAN_ARRIVAL_ADDED);

  g_assert_true (gotgan_article_table_remove (fixture->connection, id, A_MOMENT, NULL));
  g_assert_cmpint (put (fixture, article, GOTGAN_ARRIVAL_ADDED), ==, id);
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
test_purge (Fixture *fixture, gconstpointer data)
{
  gint64 gone = put_text (fixture, "가", "하나");
  gint64 kept = put_text (fixture, "나", "둘");
  g_autoptr (GotganArticle) again = article_new ("다", NULL, NULL, "셋");

  gotgan_article_table_remove (fixture->connection, gone, A_MOMENT, NULL);
  gotgan_article_table_remove (fixture->connection, kept, A_MOMENT + 10, NULL);
  g_assert_true (gotgan_article_table_purge (fixture->connection, A_MOMENT + 5, NULL));
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM articles"), ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM article_versions"), ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM originals"), ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM search ('하나')"), ==, 0);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM search ('둘*')"), ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM letters ('하 OR 가')"), ==, 0);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM letters ('둘 OR 나')"), ==, 2);
  g_assert_true (gotgan_article_table_restore (fixture->connection, kept, NULL));
  /* Even the newest id is not used twice. */
  gotgan_article_table_remove (fixture->connection, kept, A_MOMENT, NULL);
  gotgan_article_table_purge (fixture->connection, G_MAXINT64, NULL);
  g_assert_cmpint (put (fixture, again, GOTGAN_ARRIVAL_ADDED), >, kept);
}

static void
test_put_is_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("가", NULL, NULL, "하나");
  GotganArrival arrival = { .article = article, .source_id = 999, .imported = 1, .day = A_DAY };
  g_autoptr (GError) error = NULL;

  g_assert_false (gotgan_article_table_put (fixture->connection, &arrival, NULL, NULL, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM articles"), ==, 0);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM article_versions"), ==, 0);
  put (fixture, article, GOTGAN_ARRIVAL_ADDED);
}

/* --- Sources ---------------------------------------------------------------------------------- */

static gint64
ensure (Fixture *fixture, GotganSourceKind kind, const char *url, const char *title)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  gotgan_source_table_ensure (fixture->connection, kind, url, title, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
assert_sources (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = gotgan_source_table_load (fixture->connection, &error);
  g_autoptr (GString) described = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < sources->len; i++)
    {
      GotganSource *source = g_ptr_array_index (sources, i);
      const char *title = gotgan_source_get_title (source);

      g_string_append_printf (described, "%d:%s:%u ", gotgan_source_get_kind (source),
                              title != NULL ? title : "", gotgan_source_get_n_articles (source));
    }
  g_assert_cmpstr (described->str, ==, expected);
}

static void
test_sources (Fixture *fixture, gconstpointer data)
{
  gint64 feed = ensure (fixture, GOTGAN_SOURCE_FEED, "https://e.kr/feed", "먹이");

  g_assert_cmpint (ensure (fixture, GOTGAN_SOURCE_FEED, "https://e.kr/feed", NULL), ==, feed);
  g_assert_cmpint (ensure (fixture, GOTGAN_SOURCE_IMPORTED, NULL, NULL), ==, fixture->source_id);
  g_assert_cmpint (ensure (fixture, GOTGAN_SOURCE_FEED, "https://e.kr/2", "둘"), !=, feed);
  put_text (fixture, "가", "하나");
  fixture->source_id = feed;
  put_text (fixture, "나", "둘");
  put_text (fixture, "다", "셋");
  assert_sources (fixture, "0::1 2:먹이:2 2:둘:0 ");
}

static void
test_remove_source (Fixture *fixture, gconstpointer data)
{
  gint64 imported = fixture->source_id;
  gint64 feed = ensure (fixture, GOTGAN_SOURCE_FEED, "https://e.kr/feed", "먹이");
  g_autoptr (GError) error = NULL;
  gint64 apart, id;

  put_text (fixture, "가", "하나");
  fixture->source_id = feed;
  id = put_text (fixture, "나", "둘");
  apart = put_text (fixture, "다", "셋");
  gotgan_article_table_remove (fixture->connection, apart, A_MOMENT, NULL);

  g_assert_true (gotgan_source_table_remove (fixture->connection, feed, A_MOMENT + 1, NULL));
  assert_sources (fixture, "0::1 ");
  assert_missing (fixture, id);
  g_assert_false (gotgan_source_table_remove (fixture->connection, feed, A_MOMENT + 2, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);

  /* What had been removed by itself stays removed. */
  g_assert_true (gotgan_source_table_restore (fixture->connection, feed, A_MOMENT + 1, NULL));
  assert_sources (fixture, "0::1 2:먹이:1 ");
  assert_missing (fixture, apart);
  g_assert_true (gotgan_article_table_restore (fixture->connection, apart, NULL));
  assert_sources (fixture, "0::1 2:먹이:2 ");

  gotgan_source_table_remove (fixture->connection, feed, A_MOMENT + 1, NULL);
  gotgan_article_table_purge (fixture->connection, G_MAXINT64, NULL);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM sources"), ==, 1);
  g_assert_cmpint (imported, ==, ask (fixture, "SELECT id FROM sources"));
}

/* What a person imports stays theirs, though the sample had it first. */
static void
test_import_of_sample (Fixture *fixture, gconstpointer data)
{
  gint64 imported = fixture->source_id;
  gint64 sample = ensure (fixture, GOTGAN_SOURCE_SAMPLE, NULL, NULL);
  g_autoptr (GotganArticle) article = article_new ("가", NULL, NULL, "하나");

  fixture->source_id = sample;
  put (fixture, article, GOTGAN_ARRIVAL_ADDED);
  fixture->source_id = imported;
  put (fixture, article, GOTGAN_ARRIVAL_UNCHANGED);
  g_assert_true (gotgan_source_table_remove (fixture->connection, sample, A_MOMENT, NULL));
  g_assert_cmpuint (count (fixture), ==, 1);
  fixture->source_id = sample;
  put (fixture, article, GOTGAN_ARRIVAL_UNCHANGED);
  g_assert_cmpint (ask (fixture, "SELECT source_id FROM articles"), ==, imported);
}

/* --- Damage ----------------------------------------------------------------------------------- */

static void
test_unreadable_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "",
                                       "{",
                                       "{}",
                                       "[1]",
                                       "[[\"text\"]]",
                                       "[[\"text\", 1]]",
                                       "[[\"poem\", \"a\"]]",
                                       "[[\"text\", \"\"]]",
                                       "null" };
  gint64 id = put_text (fixture, "가", "하나");

  gotgan_connection_run (fixture->connection, "DROP TRIGGER article_versions_stay", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *sql =
          g_strdup_printf ("UPDATE article_versions SET paragraphs = '%s'", texts[i]);
      g_autoptr (GError) error = NULL;

      g_assert_true (gotgan_connection_run (fixture->connection, sql, NULL));
      g_assert_null (gotgan_article_table_load (fixture->connection, id, NULL, &error));
      g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT);
    }
}

static void
test_broken_original (Fixture *fixture, gconstpointer data)
{
  static const char *const blobs[] = { "x''", "x'00'", "x'28b52ffd'",
                                       /* A frame that says it holds 2^62 bytes. */
                                       "x'28b52ffde000000000000000400100'" };
  gint64 id = put_text (fixture, "가", "하나");

  for (guint i = 0; i < G_N_ELEMENTS (blobs); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE originals SET bytes = %s", blobs[i]);
      g_autoptr (GError) error = NULL;

      g_assert_true (gotgan_connection_run (fixture->connection, sql, NULL));
      g_assert_null (gotgan_article_table_load_original (fixture->connection, id, NULL, &error));
      g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/store/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("articles/round-trip", test_round_trip);
  ADD ("articles/any-character", test_any_character);
  ADD ("articles/unknown-stays-unknown", test_unknown_stays_unknown);
  ADD ("articles/original", test_original);
  ADD ("articles/identity", test_identity);
  ADD ("articles/learns-address", test_learns_address);
  ADD ("articles/versions", test_versions);
  ADD ("articles/versions-stay", test_versions_stay);
  ADD ("articles/read-and-starred", test_read_and_starred);
  ADD ("articles/remove-and-restore", test_remove_and_restore);
  ADD ("articles/import-after-removal", test_import_after_removal);
  ADD ("articles/purge", test_purge);
  ADD ("articles/all-or-nothing", test_put_is_all_or_nothing);
  ADD ("articles/unreadable-rows", test_unreadable_rows);
  ADD ("articles/broken-original", test_broken_original);
  ADD ("sources/load", test_sources);
  ADD ("sources/remove", test_remove_source);
  ADD ("sources/import-of-sample", test_import_of_sample);
#undef ADD
  return g_test_run ();
}
