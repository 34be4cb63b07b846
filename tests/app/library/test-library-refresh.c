#include "config.h"

#include "app/library/gotgan-data-files.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-source-table.h"

#include "tests/app/library/library-fixture.h"

/* More than a slice for each worker, and a last slice that is not full. */
#define N_ARTICLES 333

/* Articles that were never asked for their facts, as an older engine's are. */
static gpointer
put_articles (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  gint64 source;

  gotgan_source_table_ensure (connection, GOTGAN_SOURCE_IMPORTED, NULL, NULL, &source, error);
  for (guint i = 0; i < N_ARTICLES && *error == NULL; i++)
    {
      g_autoptr (GotganArticle) article = gotgan_article_new ();
      g_autofree char *title = g_strdup_printf ("Number %u", i);
      g_autofree char *text = g_strdup_printf ("Nvidia has invested $%u million in OpenAI.", i + 1);
      GotganArrival arrival = { .article = article, .source_id = source };

      gotgan_article_set_title (article, title);
      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text);
      gotgan_article_table_put (connection, &arrival, NULL, NULL, error);
    }
  return NULL;
}

static gpointer
load_claims (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return gotgan_claim_table_load_all (connection, 0, error);
}

static gpointer
list_stale (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return gotgan_article_table_list_stale (connection, GPOINTER_TO_UINT (data), error);
}

static GotganStore *
open_store (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GotganStore *store = gotgan_store_open (fixture->path, &error);

  g_assert_no_error (error);
  gotgan_store_write_blocking (store, put_articles, NULL, NULL, &error);
  g_assert_no_error (error);
  return store;
}

static guint
count_stale (GotganStore *store, GotganRules *rules)
{
  guint engine = gotgan_library_get_engine (rules);
  g_autoptr (GArray) stale =
      gotgan_store_read_blocking (store, list_stale, GUINT_TO_POINTER (engine), NULL, NULL);

  return stale->len;
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (NULL);
  g_autoptr (GotganStore) store = open_store (fixture);
  g_autoptr (GPtrArray) claims = NULL;
  gint64 sum = 0;

  g_assert_cmpuint (count_stale (store, rules), ==, N_ARTICLES);
  g_assert_true (gotgan_library_refresh_blocking (NULL, store, rules, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_stale (store, rules), ==, 0);

  claims = gotgan_store_read_blocking (store, load_claims, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (claims->len, ==, N_ARTICLES);
  for (guint i = 0; i < claims->len; i++)
    sum += gotgan_claim_get_fields (g_ptr_array_index (claims, i))->amount->money.min / 1000000;
  g_assert_cmpint (sum, ==, N_ARTICLES * (N_ARTICLES + 1) / 2);
  gotgan_store_close (store);
}

static gpointer
damage (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  if (gotgan_connection_run (connection, "DROP TRIGGER article_versions_stay", error))
    gotgan_connection_run (connection,
                           "UPDATE article_versions SET paragraphs = '[{' WHERE article_id = 300",
                           error);
  return NULL;
}

/* What is wrong with one article keeps no other from being read anew, not even of its own slice. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (NULL);
  g_autoptr (GotganStore) store = open_store (fixture);
  g_autoptr (GPtrArray) claims = NULL;

  gotgan_store_write_blocking (store, damage, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (gotgan_library_refresh_blocking (NULL, store, rules, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_stale (store, rules), ==, 1);
  claims = gotgan_store_read_blocking (store, load_claims, NULL, NULL, &error);
  g_assert_cmpuint (claims->len, ==, N_ARTICLES - 1);
  gotgan_store_close (store);
}

/* What has not been read anew stays to be. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (NULL);
  g_autoptr (GotganStore) store = open_store (fixture);

  g_cancellable_cancel (cancellable);
  g_assert_false (gotgan_library_refresh_blocking (NULL, store, rules, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_stale (store, rules), ==, N_ARTICLES);
  gotgan_store_close (store);
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (NULL);
  g_autoptr (GotganStore) store = open_store (fixture);

  gotgan_store_close (store);
  g_assert_false (gotgan_library_refresh_blocking (NULL, store, rules, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/library/refresh/all", Fixture, NULL, fixture_set_up, test_all, fixture_tear_down);
  g_test_add ("/library/refresh/damaged", Fixture, NULL, fixture_set_up, test_damaged,
              fixture_tear_down);
  g_test_add ("/library/refresh/cancelled", Fixture, NULL, fixture_set_up, test_cancelled,
              fixture_tear_down);
  g_test_add ("/library/refresh/closed", Fixture, NULL, fixture_set_up, test_closed,
              fixture_tear_down);
  return g_test_run ();
}
