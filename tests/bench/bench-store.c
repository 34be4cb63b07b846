/* What it costs the store to take in articles: written first, then indexed. Tells seconds of its own processor time. */
#include "config.h"

#include "tests/bench/article-writer.h"

#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-item-table.h"
#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-source-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-store-file.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#define N_ARTICLES 10000
#define ARTICLE_BYTES 2500
#define N_WORDS 60000.0

static double
get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
check (const GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
}

/* Appends the word of this rank: always the same one, as long as words are. */
static void
append_word (GString *text, GotganLanguage language, guint rank)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (rank);
  guint n = (guint) g_rand_int_range (rand, 1, language == GOTGAN_LANGUAGE_KO ? 5 : 4);

  for (guint i = 0; i < n; i++)
    if (language == GOTGAN_LANGUAGE_KO)
      g_string_append_unichar (text, 0xac00 + (gunichar) (11172 * pow (g_rand_double (rand), 2.0)));
    else
      {
        g_string_append_c (text, "bcdfghjklmnprstvwz"[g_rand_int_range (rand, 0, 18)]);
        g_string_append_c (text, "aeiou"[g_rand_int_range (rand, 0, 5)]);
        g_string_append_c (text, "lmnrst"[g_rand_int_range (rand, 0, 6)]);
      }
}

/* Sentences of words, few of which are many: as large a vocabulary as ten thousand real articles have. */
static GotganArticle *
write_varied_article (guint number, GotganLanguage language, gsize size)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  g_autofree char *title = g_strdup_printf ("Article %u", number);
  GotganArticle *article = gotgan_article_new ();
  gsize written = 0;

  gotgan_article_set_title (article, title);
  gotgan_article_set_language (article, language);
  while (written < size)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < 40; i++)
        {
          append_word (text, language, (guint) exp (g_rand_double (rand) * log (N_WORDS)));
          g_string_append (text, i % 13 == 12 ? ". " : " ");
        }
      written += text->len;
      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text->str);
    }
  return article;
}

static GPtrArray *
write_articles (guint n, gboolean varied)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      GotganLanguage language = i % 2 == 0 ? GOTGAN_LANGUAGE_KO : GOTGAN_LANGUAGE_EN;
      GotganArticle *article = varied ? write_varied_article (i, language, ARTICLE_BYTES)
                                      : bench_write_article (i, language, ARTICLE_BYTES);
      g_autofree char *url = g_strdup_printf ("https://news.example/articles/%u", i);

      gotgan_article_set_url (article, url);
      gotgan_article_get_version (article);
      g_ptr_array_add (articles, article);
    }
  return articles;
}

static void
put_all (GotganConnection *connection, gint64 source, GPtrArray *articles, guint batch)
{
  GError *error = NULL;

  for (guint i = 0; i < articles->len && error == NULL; i++)
    {
      GotganArticle *article = g_ptr_array_index (articles, i);
      GotganDelivery delivery = { source, gotgan_article_get_url (article),
                                  gotgan_article_get_version (article), article, FALSE };
      GotganDeliveryOutcome outcome;
      gint64 id;

      if (i % batch == 0)
        gotgan_connection_begin (connection, &error);
      gotgan_item_table_put (connection, &delivery, i + 1, 2460000, &outcome, &id, &error);
      if (i % batch == batch - 1 || i == articles->len - 1)
        gotgan_connection_commit (connection, &error);
    }
  check (error);
}

static void
index_all (GotganConnection *connection, guint batch)
{
  GError *error = NULL;
  g_autoptr (GArray) ids = gotgan_article_table_list_unindexed (connection, &error);

  check (error);
  for (guint i = 0; i < ids->len; i += batch)
    {
      gotgan_article_table_index (connection, &g_array_index (ids, gint64, i),
                                  MIN (batch, ids->len - i), &error);
      check (error);
    }
}

static void
search_all (GotganConnection *connection)
{
  static const char *const queries[] = { "투자",         "series b",          "반도체 협상",
                                         "데이터센터에", "\"joint venture\"", "자" };
  g_autoptr (GTimer) timer = g_timer_new ();

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      GotganSelection selection = { .query = queries[i] };
      GError *error = NULL;
      g_autoptr (GArray) found = NULL;

      g_timer_start (timer);
      found = gotgan_listing_select (connection, &selection, &error);
      check (error);
      g_print ("search %-16s %6u found %6.1f ms\n", queries[i], found->len,
               g_timer_elapsed (timer, NULL) * 1e3);
    }
}

int
main (int argc, char *argv[])
{
  guint n = argc > 1 ? (guint) atoi (argv[1]) : N_ARTICLES;
  guint batch = argc > 2 ? (guint) atoi (argv[2]) : 1000;
  g_autofree char *folder = g_dir_make_tmp ("gotgan-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.gotgan", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -rf '%s'", folder);
  g_autoptr (GPtrArray) articles = write_articles (n, argc > 3);
  g_autoptr (GotganConnection) connection = NULL;
  GError *error = NULL;
  double start;
  gint64 source;

  gotgan_store_file_ensure (path, &error);
  check (error);
  connection = gotgan_connection_open (path, GOTGAN_CONNECTION_WRITE, &error);
  check (error);
  gotgan_connection_run (connection, "PRAGMA journal_mode = WAL", &error);
  gotgan_source_table_ensure (connection, GOTGAN_SOURCE_FEED, "u", NULL, &source, &error);
  check (error);

  start = get_seconds ();
  put_all (connection, source, articles, batch);
  g_print ("store  %6u articles %6.3f s\n", n, get_seconds () - start);
  start = get_seconds ();
  put_all (connection, source, articles, batch);
  g_print ("again  %6u articles %6.3f s\n", n, get_seconds () - start);
  start = get_seconds ();
  index_all (connection, batch);
  g_print ("index  %6u articles %6.3f s\n", n, get_seconds () - start);
  search_all (connection);
  return system (remove) == 0 ? 0 : 1;
}
