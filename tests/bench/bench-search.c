/* How soon a search shows its first rows, beside LIKE and FTS5's trigrams over the same texts. */
#include "config.h"

#include "tests/bench/search-library.h"

#include "app/store/gotgan-facets.h"
#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-statement.h"

#include <locale.h>
#include <stdlib.h>
#include <time.h>

#define N_ARTICLES 100000
#define FIRST 50
#define ROUNDS 20

static const struct
{
  const char *kind;
  const char *queries[8];
} groups[] = {
  { "one syllable", { "자", "투", "억", "낱", "뷁", "상", "기", "원" } },
  { "two syllables", { "투자", "매출", "인수", "누리", "엔비", "관계", "매각", "낱말" } },
  { "four syllables",
    { "기업가치", "데이터센터", "합작법인", "영업손실", "물류 창고", "마이크로소프트",
      "시장조사업체", "새벽하늘" } },
  { "English word",
    { "the ", "revenue ", "round ", "semiconductor ", "inv", "series b ", "joint venture ",
      "zzz " } },
  { "begun word", { "n", "s", "co", "re", "th", "nv", "투자 t", "the s" } },
  { "phrase",
    { "\"기업 가치\"", "\"투자를 유치했다고\"", "\"series b round\"", "\"people familiar with\"",
      "\"지난해 매출\"", "\"연구 인력\"", "\"joint venture\"", "\"영업 손실\"" } },
  { "with a minus",
    { "투자 -인수 ", "매출 -엔비디아 ", "the -revenue ", "-투자 ", "합작 -구글 ", "round -series ",
      "인수 -\"기업 가치\" ", "자 -상 " } },
  { "field",
    { "party:openai", "회사:소프트", "from:한빛일보", "언론사:경제 투자",
      "date:2024-02/2024-04 투자", "is:unread 매출", "stage:completed party:nvidia",
      "has:note 투자" } },
  { "amount",
    { "amount:>1B", "금액:>1조", "amount:1B..5B party:openai", "금액:100억..200억", "amount:<1M",
      "amount:=1B", "금액:>=5000억 단계:합의", "amount:>1B 투자" } },
  { "title",
    { "title:투자", "제목:인수", "in:title round ", "title:the ", "제목:자", "제목:\"기업 가치\"",
      "title:revenue ", "제목:엔비디아" } },
};

/* Milliseconds. */
typedef struct
{
  double wall;
  double processor;
} Cost;

static double
get_processor (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
check (const GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_quantile (GArray *values, double quantile)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) (quantile * (values->len - 1) + 0.5));
}

static Cost
search (GotganConnection *connection, const char *query, GotganOrder order, guint limit,
        guint *n_found)
{
  GotganSelection selection = { .query = query, .order = order };
  double processor = get_processor ();
  gint64 wall = g_get_monotonic_time ();
  GError *error = NULL;
  g_autoptr (GArray) found =
      gotgan_listing_select_first (connection, &selection, limit, n_found, &error);
  Cost cost;

  check (error);
  cost.wall = (double) (g_get_monotonic_time () - wall) / 1e3;
  cost.processor = get_processor () - processor;
  return cost;
}

static void
measure_group (GotganConnection *connection, guint group, GotganOrder order, guint limit,
               gboolean each)
{
  g_autoptr (GArray) walls = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) processors = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < G_N_ELEMENTS (groups[group].queries); i++)
    {
      double least = G_MAXDOUBLE;
      guint n_found = 0;

      for (guint round = 0; round < ROUNDS; round++)
        {
          Cost cost = search (connection, groups[group].queries[i], order, limit, &n_found);

          g_array_append_val (walls, cost.wall);
          g_array_append_val (processors, cost.processor);
          least = MIN (least, cost.processor);
        }
      if (each)
        g_print ("    %-36s %7u found  %6.2f ms\n", groups[group].queries[i], n_found, least);
    }
  g_print ("  %-16s %6.2f %6.2f     %6.2f %6.2f\n", groups[group].kind,
           get_quantile (processors, 0.5), get_quantile (processors, 0.95),
           get_quantile (walls, 0.5), get_quantile (walls, 0.95));
}

/* --- What a person sees of it -------------------------------------------------------------------- */

/* The first rows of a search with their snippets. */
static void
measure_rows (GotganConnection *connection, const char *query)
{
  GotganSelection selection = { .query = query };
  GError *error = NULL;
  g_autoptr (GArray) processors = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) found =
      gotgan_listing_select_first (connection, &selection, FIRST, NULL, &error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  check (error);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (ids, g_array_index (found, GotganListed, i).id);
  for (guint round = 0; round < ROUNDS; round++)
    {
      double start = get_processor ();
      g_autoptr (GPtrArray) entries =
          gotgan_listing_load (connection, (const gint64 *) (gpointer) ids->data, ids->len, query,
                               &error);
      double cost;

      check (error);
      cost = get_processor () - start;
      g_array_append_val (processors, cost);
    }
  g_print ("  %u rows with snippets of %s: %.2f %.2f\n", found->len, query,
           get_quantile (processors, 0.5), get_quantile (processors, 0.95));
}

static void
measure_facets (GotganConnection *connection, const char *query)
{
  GotganSelection selection = { .query = query };
  g_autoptr (GArray) processors = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_found = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      double start = get_processor ();
      GError *error = NULL;
      g_autoptr (GotganFacetCounts) counts = gotgan_facets_count (connection, &selection, &error);
      double cost;

      check (error);
      n_found = counts->n_found;
      cost = get_processor () - start;
      g_array_append_val (processors, cost);
    }
  g_print ("  facets of %-18s %7u found %6.2f %6.2f\n", query, n_found,
           get_quantile (processors, 0.5), get_quantile (processors, 0.95));
}

/* --- Peers ---------------------------------------------------------------------------------------- */

/* The same texts in a file of their own: plain, and in FTS5's trigrams. */
static GotganConnection *
write_peers (const char *path, const char *library)
{
  g_autofree char *quoted = g_strdup_printf (
      "ATTACH '%s' AS library;"
      "CREATE TABLE IF NOT EXISTS texts (id INTEGER PRIMARY KEY, listed INTEGER, title TEXT,"
      " body TEXT);"
      "BEGIN;"
      "INSERT OR IGNORE INTO texts SELECT a.id, a.listed, v.title, (SELECT"
      " group_concat (value ->> 1, char (10)) FROM json_each (v.paragraphs)) FROM library.articles a"
      " JOIN library.article_versions v ON v.article_id = a.id AND v.sha256 = a.version;"
      "CREATE INDEX texts_by_day ON texts (listed DESC, id DESC);"
      "CREATE VIRTUAL TABLE trigrams USING fts5 (title, body, content = '', tokenize = 'trigram');"
      "INSERT INTO trigrams (rowid, title, body) SELECT id, title, body FROM texts;"
      "COMMIT; DETACH library",
      library);
  gboolean is_new = !g_file_test (path, G_FILE_TEST_EXISTS);
  GError *error = NULL;
  GotganConnection *connection = gotgan_connection_open (path, GOTGAN_CONNECTION_WRITE, &error);

  check (error);
  if (is_new)
    gotgan_connection_run (connection, quoted, &error);
  check (error);
  return connection;
}

/* Returns the least of a few measurements, and how many rows there were. */
static double
measure_sql (GotganConnection *connection, const char *sql, const char *value, guint rounds,
             guint *n_rows)
{
  double least = G_MAXDOUBLE;

  for (guint round = 0; round < rounds; round++)
    {
      double start = get_processor ();
      GError *error = NULL;
      g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, &error);

      check (error);
      gotgan_statement_bind_text (statement, value);
      *n_rows = 0;
      while (gotgan_statement_step (statement, &error) == GOTGAN_STEP_ROW)
        (*n_rows)++;
      check (error);
      least = MIN (least, get_processor () - start);
    }
  return least;
}

static gint64
measure_size (GotganConnection *connection, const char *sql)
{
  GError *error = NULL;
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, &error);

  check (error);
  gotgan_statement_step (statement, &error);
  check (error);
  return gotgan_statement_get_int (statement, 0);
}

/* Which of them has no word is told by what they find. */
static void
compare (GotganConnection *connection, GotganConnection *peers, const char *word)
{
  g_autofree char *like = g_strdup_printf ("%%%s%%", word);
  g_autofree char *match = g_strdup_printf ("\"%s\"", word);
  double ours = G_MAXDOUBLE, first_like, all_like, trigram;
  guint n_ours = 0, n_like, n_first, n_trigram;

  for (guint round = 0; round < ROUNDS; round++)
    ours = MIN (ours, search (connection, word, GOTGAN_ORDER_NEWEST, FIRST, &n_ours).processor);
  first_like = measure_sql (peers,
                            "SELECT id FROM texts WHERE title || char (10) || body LIKE ?"
                            " ORDER BY listed DESC, id DESC LIMIT 50",
                            like, 1, &n_first);
  all_like = measure_sql (peers, "SELECT id FROM texts WHERE title || char (10) || body LIKE ?",
                          like, 1, &n_like);
  trigram = measure_sql (peers,
                         "SELECT t.id FROM trigrams CROSS JOIN texts t ON t.id = trigrams.rowid"
                         " WHERE trigrams MATCH ? ORDER BY t.listed DESC, t.id DESC",
                         match, 3, &n_trigram);
  g_print ("  %-12s ours %6u %6.2f   LIKE %6u %6.1f (%.0f ×), without a count %.1f"
           "   trigrams %6u %6.2f (%.1f ×)\n",
           word, n_ours, ours, n_like, all_like, all_like / ours, first_like, n_trigram, trigram,
           trigram / ours);
}

static void
compare_all (GotganConnection *connection, const char *library)
{
  static const char *const words[] = { "자",       "투자",     "매출",     "낱말",
                                       "기업가치", "합작법인", "새벽하늘", "revenue" };
  g_autofree char *path = g_strconcat (library, ".peers", NULL);
  g_autoptr (GotganConnection) peers = write_peers (path, library);
  gint64 text =
      measure_size (peers, "SELECT sum (octet_length (title) + octet_length (body)) FROM texts");
  gint64 ours = measure_size (connection, "SELECT (SELECT sum (length (block)) FROM search_data)"
                                          " + (SELECT sum (length (block)) FROM letters_data)");
  gint64 trigrams = measure_size (peers, "SELECT sum (length (block)) FROM trigrams_data");

  g_print ("sizes: text %.1f MB, index %.2f of it, trigrams %.2f of it\n", (double) text / 1e6,
           (double) ours / (double) text, (double) trigrams / (double) text);
  g_print ("the first 50 and how many there are: found, ms, and how many times ours that is\n");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    compare (connection, peers, words[i]);
}

static void
measure_all (GotganConnection *connection)
{
  static const char *const shown[] = { "투자", "revenue ", "\"기업 가치\"", "party:openai" };

  for (guint order = 0; order < 2; order++)
    {
      g_print ("first %d and the count, %s: processor p50 p95, wall p50 p95, ms\n", FIRST,
               order == 0 ? "newest first" : "best first");
      for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
        measure_group (connection, i, order, FIRST, TRUE);
    }
  g_print ("everything that is found, newest first\n");
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    measure_group (connection, i, GOTGAN_ORDER_NEWEST, 0, FALSE);
  g_print ("rows and facets: processor p50 p95 ms\n");
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      measure_rows (connection, shown[i]);
      measure_facets (connection, shown[i]);
    }
}

int
main (int argc, char *argv[])
{
  guint n = argc > 1 ? (guint) atoi (argv[1]) : N_ARTICLES;
  g_autofree char *folder = argc > 2 ? NULL : g_dir_make_tmp ("gotgan-bench-XXXXXX", NULL);
  g_autofree char *path =
      argc > 2 ? g_strdup (argv[2]) : g_build_filename (folder, "library.gotgan", NULL);
  g_autofree char *remove = folder != NULL ? g_strdup_printf ("rm -rf '%s'", folder) : NULL;
  g_autoptr (GotganConnection) connection = NULL;
  GError *error = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    bench_write_search_library (path, n);
  connection = gotgan_connection_open (path, GOTGAN_CONNECTION_READ, &error);
  check (error);
  measure_all (connection);
  compare_all (connection, path);
  return remove == NULL || system (remove) == 0 ? 0 : 1;
}
