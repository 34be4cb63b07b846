#include "config.h"

#include "app/library/gotgan-article-files.h"

#include "app/import/gotgan-import.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/app/library/library-fixture.h"

#define NOBODY 65534

static char *
put (Fixture *fixture, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return g_steal_pointer (&path);
}

static void
put_away (Fixture *fixture, const char *name)
{
  g_autofree char *path = put (fixture, name, "x");
}

static void
link_to (Fixture *fixture, const char *target, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_no_errno (symlink (target, path));
}

static char *
collect (const char *const *paths, GPtrArray *failures)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (named, g_file_new_for_path (paths[i]));
  found = gotgan_article_files_collect (named, failures, NULL);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (names, gotgan_article_file_dup_name (g_ptr_array_index (found, i)));
  return names->len > 0 ? g_strjoinv (" ", (char **) names->pdata) : g_strdup ("");
}

static GPtrArray *
new_failures (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_import_failure_free);
}

static void
test_collect (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) failures = new_failures ();
  g_autofree char *odd = put (fixture, "odd.bin", "x");
  g_autofree char *names = NULL;
  const char *paths[] = { fixture->folder, odd, NULL };

  put_away (fixture, "b.txt");
  put_away (fixture, "a.HTML");
  put_away (fixture, "c.htm");
  put_away (fixture, "picture.png");
  put_away (fixture, ".hidden.txt");
  put_away (fixture, ".git/deep.txt");
  put_away (fixture, "sub/deeper/d.txt");
  names = collect (paths, failures);
  g_assert_cmpstr (names, ==, "a.HTML b.txt c.htm d.txt odd.bin");
  g_assert_cmpuint (failures->len, ==, 0);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) failures = new_failures ();
  g_autofree char *names = NULL;
  const char *paths[] = { fixture->folder, fixture->folder, NULL };

  put_away (fixture, "sub/a.txt");
  link_to (fixture, "..", "sub/up");
  link_to (fixture, ".", "here");
  link_to (fixture, "sub", "again");
  link_to (fixture, "loop.txt", "loop.txt");
  link_to (fixture, "nowhere", "broken.txt");
  names = collect (paths, failures);
  g_assert_cmpstr (names, ==, "broken.txt loop.txt a.txt");
  g_assert_cmpuint (failures->len, ==, 0);
}

/* What a link in a folder leads to is another folder's; a link to a file is that file. */
static void
test_links_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) failures = new_failures ();
  g_autofree char *folder = g_build_filename (fixture->folder, "mine", NULL);
  g_autofree char *names = NULL;
  const char *paths[] = { folder, NULL };

  put_away (fixture, "others/secret.txt");
  put_away (fixture, "mine/a.txt");
  link_to (fixture, "../others", "mine/out");
  link_to (fixture, "../others/secret.txt", "mine/b.txt");
  names = collect (paths, failures);
  g_assert_cmpstr (names, ==, "a.txt b.txt");
}

static void
test_unreadable_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) failures = new_failures ();
  g_autofree char *folder = g_build_filename (fixture->folder, "closed", NULL);
  g_autofree char *names = NULL;
  const char *paths[] = { folder, NULL };

  gboolean is_superuser = geteuid () == 0;

  g_assert_no_errno (g_mkdir (folder, 0));
  g_assert_no_errno (g_chmod (fixture->folder, 0755));
  /* The superuser may read every folder; nobody may not. */
  if (is_superuser && seteuid (NOBODY) != 0)
    {
      g_test_skip ("The superuser can't be another user here");
      return;
    }
  names = collect (paths, failures);
  if (is_superuser)
    g_assert_no_errno (seteuid (0));
  g_assert_cmpstr (names, ==, "");
  g_assert_cmpuint (failures->len, ==, 1);
  g_assert_cmpstr (((GotganImportFailure *) failures->pdata[0])->name, ==, "closed");
  g_assert_error (((GotganImportFailure *) failures->pdata[0])->error, G_IO_ERROR,
                  G_IO_ERROR_PERMISSION_DENIED);
}

static void
assert_refused (const char *path, GQuark domain, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gotgan_article_file_read (file, NULL, &error);

  g_assert_error (error, domain, code);
  g_assert_null (bytes);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = put (fixture, "a.txt", "words");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gotgan_article_file_read (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "words", 5);
}

/* None of these may be opened: it would hang, or read without end. */
static void
test_not_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo.txt", NULL);
  g_autofree char *nested = g_build_filename (fixture->folder, "file.txt", "below", NULL);
  g_autofree char *file = put (fixture, "file.txt", "x");

  g_assert_no_errno (mkfifo (fifo, 0600));
  assert_refused (fifo, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused ("/dev/zero", G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused (fixture->folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  assert_refused (nested, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = put (fixture, "large.txt", "");

  g_assert_no_errno (truncate (path, 50 * 1024 * 1024));
  assert_refused (path, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_LARGE);
  g_assert_no_errno (truncate (path, GOTGAN_IMPORT_MAX_BYTES + 1));
  assert_refused (path, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/library/article-files/collect", Fixture, NULL, fixture_set_up, test_collect,
              fixture_tear_down);
  g_test_add ("/library/article-files/links-out", Fixture, NULL, fixture_set_up, test_links_out,
              fixture_tear_down);
  g_test_add ("/library/article-files/links", Fixture, NULL, fixture_set_up, test_links,
              fixture_tear_down);
  g_test_add ("/library/article-files/unreadable-folder", Fixture, NULL, fixture_set_up,
              test_unreadable_folder, fixture_tear_down);
  g_test_add ("/library/article-files/read", Fixture, NULL, fixture_set_up, test_read,
              fixture_tear_down);
  g_test_add ("/library/article-files/not-files", Fixture, NULL, fixture_set_up, test_not_files,
              fixture_tear_down);
  g_test_add ("/library/article-files/too-large", Fixture, NULL, fixture_set_up, test_too_large,
              fixture_tear_down);
  return g_test_run ();
}
