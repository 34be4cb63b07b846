#pragma once

/* A library with sources, a server they lie on, and visits that are waited for. */

#include "app/sync/gotgan-syncer.h"

#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-item-table.h"
#include "app/store/gotgan-source-table.h"
#include "app/store/gotgan-store-blocking.h"
#include "app/sync/gotgan-source-problem.h"
#include "tests/support/gotgan-test-faults.h"
#include "tests/support/gotgan-test-server.h"

#include <glib/gstdio.h>
#include <string.h>

#define RSS_HEAD                                                                                     \
  "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:fh=\"http://purl.org/syndication/history/1.0\"" \
  " xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>News</title>"                         \
  "<link>http://news.test/</link>"
#define RSS_END "</channel></rss>"
#define WORDS                                                                                      \
  "Acme raised thirty million dollars in a round that three funds led together, the company said " \
  "on Monday, and wants to build a plant with it before the year is over. "

typedef struct
{
  char *folder;
  GotganTestServer *server;
  GotganStore *store;
  GotganSites *sites;
  GotganSyncer *syncer;
} Fixture;

static inline void
fixture_set_up_with (Fixture *fixture, const GotganHttpLimits *limits)
{
  g_autoptr (GHashTable) files = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("gotgan-sync-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "library.gotgan", NULL);
  fixture->server = gotgan_test_server_new (NULL);
  fixture->store = gotgan_store_open (path, &error);
  g_assert_no_error (error);
  fixture->sites = gotgan_sites_new (files);
  fixture->syncer = gotgan_syncer_new (fixture->store, fixture->sites, limits);
  gotgan_syncer_set_page_pause (fixture->syncer, 0);
}

static inline void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture_set_up_with (fixture, NULL);
}

static inline void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (fixture->syncer);
  gotgan_store_close (fixture->store);
  g_object_unref (fixture->store);
  gotgan_sites_unref (fixture->sites);
  gotgan_test_server_free (fixture->server);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* --- The library ----------------------------------------------------------------------------------- */

typedef struct
{
  const char *url;
  const GotganSourceState *state;
  gint64 id;
} Wish;

G_GNUC_UNUSED static gpointer
add_source_func (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                 GError **error)
{
  Wish *wish = data;

  if (gotgan_source_table_ensure (connection, GOTGAN_SOURCE_FEED, wish->url, NULL, &wish->id, error)
      && wish->state != NULL)
    gotgan_source_table_set_state (connection, wish->id, wish->state, error);
  return NULL;
}

G_GNUC_UNUSED static gpointer
set_state_func (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                GError **error)
{
  Wish *wish = data;

  gotgan_source_table_set_state (connection, wish->id, wish->state, error);
  return NULL;
}

G_GNUC_UNUSED static gpointer
load_sources_func (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                   GError **error)
{
  return gotgan_source_table_load (connection, error);
}

G_GNUC_UNUSED static gpointer
remove_source_func (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                    GError **error)
{
  gotgan_source_table_remove (connection, *(gint64 *) data, g_get_real_time (), error);
  return NULL;
}

G_GNUC_UNUSED static gpointer
list_articles_func (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                    GError **error)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = gotgan_article_table_list_stale (connection, 1, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      GotganArticle *article =
          gotgan_article_table_load (connection, g_array_index (ids, gint64, i), NULL, error);

      g_ptr_array_add (articles, article);
    }
  return articles;
}

static inline gpointer
fixture_write (Fixture *fixture, GotganStoreFunc func, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gpointer result = gotgan_store_write_blocking (fixture->store, func, data, NULL, &error);

  g_assert_no_error (error);
  return result;
}

static inline gint64
fixture_add_url (Fixture *fixture, const char *url)
{
  Wish wish = { .url = url };

  fixture_write (fixture, add_source_func, &wish);
  return wish.id;
}

/* @path: on the server */
static inline gint64
fixture_add (Fixture *fixture, const char *path)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);

  return fixture_add_url (fixture, url);
}

static inline void
fixture_set_state (Fixture *fixture, gint64 id, const GotganSourceState *state)
{
  Wish wish = { .id = id, .state = state };

  fixture_write (fixture, set_state_func, &wish);
}

static inline GPtrArray *
fixture_sources (Fixture *fixture)
{
  return fixture_write (fixture, load_sources_func, NULL);
}

static inline GotganSource *
fixture_source (Fixture *fixture, gint64 id)
{
  g_autoptr (GPtrArray) sources = fixture_sources (fixture);

  for (guint i = 0; i < sources->len; i++)
    if (gotgan_source_get_id (g_ptr_array_index (sources, i)) == id)
      return g_object_ref (g_ptr_array_index (sources, i));
  g_assert_not_reached ();
}

/* Newest first. */
static inline GPtrArray *
fixture_articles (Fixture *fixture)
{
  return fixture_write (fixture, list_articles_func, NULL);
}

static inline guint
fixture_count (Fixture *fixture)
{
  g_autoptr (GPtrArray) articles = fixture_articles (fixture);

  return articles->len;
}

static inline void
assert_problem (Fixture *fixture, gint64 id, const char *problem)
{
  g_autoptr (GotganSource) source = fixture_source (fixture, id);
  const GotganSourceState *state = gotgan_source_get_state (source);

  g_assert_cmpstr (state->problem, ==, problem);
}

/* --- Visits ---------------------------------------------------------------------------------------- */

static inline void
fixture_keep_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static inline GPtrArray *
fixture_try (Fixture *fixture, GotganSyncFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) sources = fixture_sources (fixture);
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_syncer_run_async (fixture->syncer, sources, flags, NULL, cancellable, fixture_keep_cb,
                           &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return gotgan_syncer_run_finish (fixture->syncer, result, error);
}

/* Visits all sources, and gives the report of the first. */
static inline GotganSyncReport *
fixture_visit (Fixture *fixture, GotganSyncFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = fixture_try (fixture, flags, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reports->len, >, 0);
  return gotgan_sync_report_copy (g_ptr_array_index (reports, 0));
}

/* For what it leaves behind; what it tells is of no matter. */
static inline void
fixture_visit_silently (Fixture *fixture, GotganSyncFlags flags)
{
  g_autoptr (GotganSyncReport) report = fixture_visit (fixture, flags);

  g_assert_nonnull (report);
}

static inline void
assert_report (const GotganSyncReport *report, guint n_added, guint n_updated, guint n_unchanged)
{
  g_assert_cmpuint (report->n_added, ==, n_added);
  g_assert_cmpuint (report->n_updated, ==, n_updated);
  g_assert_cmpuint (report->n_unchanged, ==, n_unchanged);
}

/* --- Feeds ----------------------------------------------------------------------------------------- */

/* Returns: (transfer full): items @last down to @first, the newest on top; @more stands in the channel */
static inline char *
make_feed (guint first, guint last, const char *more)
{
  GString *feed = g_string_new (RSS_HEAD);

  g_string_append (feed, more != NULL ? more : "");
  for (guint i = last; i >= first && i > 0; i--)
    g_string_append_printf (feed,
                            "<item><title>Item %u</title><guid>id-%u</guid>"
                            "<link>http://news.test/%u</link>"
                            "<description>&lt;p&gt;Number %u. " WORDS WORDS WORDS WORDS WORDS WORDS
                                WORDS WORDS WORDS WORDS "&lt;/p&gt;</description></item>",
                            i, i, i, i);
  g_string_append (feed, RSS_END);
  return g_string_free (feed, FALSE);
}

static inline void
fixture_serve (Fixture *fixture, const char *path, guint first, guint last, const char *more)
{
  g_autofree char *feed = make_feed (first, last, more);
  g_autofree char *etag = g_compute_checksum_for_string (G_CHECKSUM_MD5, feed, -1);
  g_autofree char *headers =
      g_strdup_printf ("Content-Type: application/rss+xml\nETag: \"%s\"", etag);

  gotgan_test_server_answer (fixture->server, path, 200, headers, feed);
}

static inline char *
make_prev_archive (Fixture *fixture, const char *path, gboolean is_archive)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);

  return g_strdup_printf ("%s<atom:link rel=\"prev-archive\" href=\"%s\"/>",
                          is_archive ? "<fh:archive/>" : "", url);
}
