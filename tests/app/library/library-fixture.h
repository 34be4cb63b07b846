#pragma once

/* A library in a folder of its own, and waiting for what it does. */

#include "app/library/gotgan-headline-list.h"
#include "app/library/gotgan-library-private.h"
#include "tests/support/gotgan-test-wait.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_assert_no_errno (g_unlink (child));
    }
  g_assert_no_errno (g_rmdir (path));
}

G_GNUC_UNUSED static void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("gotgan-library-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "library.gotgan", NULL);
}

G_GNUC_UNUSED static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* The source root: tests run with the folder of tests/ in G_TEST_SRCDIR. */
G_GNUC_UNUSED static char *
dup_source_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, name, NULL);
}

G_GNUC_UNUSED static GotganLibrary *
try_open (const char *path, GotganLibraryFlags flags, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_open_async (path, flags, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_open_finish (result, error);
}

G_GNUC_UNUSED static GotganLibrary *
open_library (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GotganLibrary *library = try_open (fixture->path, GOTGAN_LIBRARY_NONE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (library);
  return library;
}

G_GNUC_UNUSED static GotganImportReport *
try_import (GotganLibrary *library, GPtrArray *files, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_import_async (library, files, NULL, NULL, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_import_finish (library, result, error);
}

G_GNUC_UNUSED static GotganImportReport *
import_path (GotganLibrary *library, const char *path)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GotganImportReport *report;

  g_ptr_array_add (files, g_file_new_for_path (path));
  report = try_import (library, files, &error);
  g_assert_no_error (error);
  g_assert_nonnull (report);
  return report;
}

G_GNUC_UNUSED static GotganImportReport *
import_fixtures (GotganLibrary *library)
{
  g_autofree char *path = dup_source_path ("fixtures/articles");

  return import_path (library, path);
}

G_GNUC_UNUSED static GotganImportReport *
import_text (GotganLibrary *library, const char *text, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  gotgan_library_import_bytes_async (library, bytes, "text", NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_import_finish (library, result, error);
}

G_GNUC_UNUSED static gboolean
flush (GotganLibrary *library, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_flush_async (library, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_flush_finish (library, result, error);
}

G_GNUC_UNUSED static GotganHeadlineList *
list_articles (GotganLibrary *library)
{
  GotganHeadlineList *list = gotgan_headline_list_new (library);

  wait_until (!gotgan_headline_list_get_loading (list));
  return list;
}

G_GNUC_UNUSED static guint
count_articles (GotganLibrary *library)
{
  g_autoptr (GotganHeadlineList) list = list_articles (library);

  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

G_GNUC_UNUSED static GotganArticle *
load_article (GotganLibrary *library, gint64 id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_article_async (library, id, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_load_article_finish (library, result, error);
}

/* A note on the first words of the article's first paragraph. */
G_GNUC_UNUSED static GotganNote *
make_note (GotganLibrary *library, gint64 article_id)
{
  g_autoptr (GotganArticle) article = load_article (library, article_id, NULL);
  GotganSpan span = { 0, 0, 5 };
  g_autofree char *quote = NULL;

  g_assert_nonnull (article);
  quote = gotgan_article_dup_span (article, &span);
  g_assert_nonnull (quote);
  return gotgan_note_new (article_id, gotgan_article_get_version (article), &span, quote, "", "");
}

static gpointer
fill_disk (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gotgan_connection_run (connection,
                         GPOINTER_TO_INT (data) ? "PRAGMA max_page_count = 1"
                                                : "PRAGMA max_page_count = 1000000",
                         error);
  return NULL;
}

/* A disk without room for one more page of the library, or with. SQLite answers just as the system's ENOSPC. */
G_GNUC_UNUSED static void
set_disk_full (GotganLibrary *library, gboolean full)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_store_write_async (library->store, fill_disk, GINT_TO_POINTER (full), NULL, NULL, NULL,
                            keep_result_cb, &result);
  wait_until (result != NULL);
  gotgan_store_write_finish (library->store, result, &error);
  g_assert_no_error (error);
}
