/* How soon a search shows its first rows, beside LIKE and FTS5's trigrams over the same texts. */
#include "config.h"

#include "tests/bench/search-library.h"

#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-statement.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

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

int
main (int argc, char *argv[])
{
  GError *error = NULL;
  g_autoptr (GotganConnection) connection = NULL;

  if (argc > 2)
    {
      guint64 bytes;

      bench_write_search_library (argv[1], (guint) atoi (argv[2]), &bytes);
    }
  connection = gotgan_connection_open (argv[1], GOTGAN_CONNECTION_READ, &error);
  check (error);
  for (guint order = 0; order < 2; order++)
    {
      g_print ("%s: processor p50 p95, wall p50 p95 ms\n", order ? "best first" : "newest first");
      for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
        measure_group (connection, i, order, FIRST, order == 0);
    }
  g_print ("whole listing\n");
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    measure_group (connection, i, 0, 0, FALSE);
  return 0;
}
