#include "config.h"

#include "app/store/gotgan-store-file.h"

#include "app/store/gotgan-connection-private.h"
#include "app/store/gotgan-migrations.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file that is not ours, or newer, must stay as it is to the byte. SQLite may already roll back journals and make
 * files beside a database while it opens it, so the decision is made from the header alone (sqlite.org/fileformat.html).
 * And a new library appears under its name whole or not at all: it is made under another name and linked. */

#define HEADER_BYTES 100
#define MAGIC "SQLite format 3"

#define AT_PAGE_SIZE 16
#define AT_CHANGES 24
#define AT_PAGES 28
#define AT_VERSION 60
#define AT_APPLICATION 68
#define AT_CHANGES_OF_PAGES 92

static void
gotgan_store_file_set_errno (GError **error, const char *path, int errsv)
{
  g_set_error (error, GOTGAN_STORE_ERROR, gotgan_store_error_from_errno (errsv), "%s: %s", path,
               g_strerror (errsv));
}

static guint32
gotgan_store_file_get_number (const guchar *header, gsize at)
{
  guint32 number;

  memcpy (&number, header + at, sizeof number);
  return GUINT32_FROM_BE (number);
}

static gboolean
gotgan_store_file_has_content (const char *path, const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);
  GStatBuf status;

  return g_stat (beside, &status) == 0 && status.st_size > 0;
}

/* --- Judging ---------------------------------------------------------------------------------- */

static gboolean
gotgan_store_file_set_not_ours (GError **error, const char *path, const char *what)
{
  g_set_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_A_LIBRARY, "%s is %s", path, what);
  return FALSE;
}

/* Reads up to the header's size and says in @n how much was there. */
static gboolean
gotgan_store_file_read_start (const char *path, guchar *header, gssize *n, struct stat *status,
                              GError **error)
{
  /* A pipe must not make us wait. */
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  int errsv;

  *n = fd >= 0 && fstat (fd, status) == 0 ? 0 : -1;
  if (*n == 0 && S_ISREG (status->st_mode))
    *n = read (fd, header, HEADER_BYTES);
  errsv = errno;
  if (fd >= 0)
    close (fd);
  if (*n < 0)
    gotgan_store_file_set_errno (error, path, errsv);
  return *n >= 0;
}

static gboolean
gotgan_store_file_read_header (const char *path, guchar *header, goffset *size, GError **error)
{
  struct stat status;
  gssize n;

  if (!gotgan_store_file_read_start (path, header, &n, &status, error))
    return FALSE;
  if (!S_ISREG (status.st_mode))
    return gotgan_store_file_set_not_ours (error, path, "not a file");
  if (n < HEADER_BYTES || memcmp (header, MAGIC, sizeof MAGIC) != 0)
    return gotgan_store_file_set_not_ours (error, path, "not an SQLite database");
  *size = status.st_size;
  return TRUE;
}

/* Returns whether the file is shorter than its header says. The rest may still be in a log or journal. */
static gboolean
gotgan_store_file_is_cut (const char *path, const guchar *header, goffset size)
{
  guint page_size = (guint) header[AT_PAGE_SIZE] << 8 | header[AT_PAGE_SIZE + 1];
  goffset n_pages = gotgan_store_file_get_number (header, AT_PAGES);

  if (page_size == 1)
    page_size = 65536;
  if (gotgan_store_file_get_number (header, AT_CHANGES)
      != gotgan_store_file_get_number (header, AT_CHANGES_OF_PAGES))
    return FALSE;
  return size < n_pages * (goffset) page_size && !gotgan_store_file_has_content (path, "-wal")
         && !gotgan_store_file_has_content (path, "-journal");
}

static gboolean
gotgan_store_file_judge (const char *path, GError **error)
{
  guint newest = gotgan_migrations_count (gotgan_migrations_get_steps ());
  guchar header[HEADER_BYTES];
  goffset size = 0;
  gint32 version;

  if (!gotgan_store_file_read_header (path, header, &size, error))
    return FALSE;
  if (gotgan_store_file_get_number (header, AT_APPLICATION) != GOTGAN_APPLICATION_ID)
    return gotgan_store_file_set_not_ours (error, path, "another program's database");
  version = (gint32) gotgan_store_file_get_number (header, AT_VERSION);
  if (version > (gint32) newest)
    {
      g_set_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_TOO_NEW,
                   "The library has version %d, this program knows %u", version, newest);
      return FALSE;
    }
  if (version <= 0 || gotgan_store_file_is_cut (path, header, size))
    {
      g_set_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT, "%s is damaged", path);
      return FALSE;
    }
  return TRUE;
}

/* --- Making ----------------------------------------------------------------------------------- */

static gboolean
gotgan_store_file_fill (const char *path, GError **error)
{
  g_autoptr (GotganConnection) connection =
      gotgan_connection_open (path, GOTGAN_CONNECTION_WRITE, error);

  return connection != NULL
         && gotgan_migrations_run (connection, path, gotgan_migrations_get_steps (), error);
}

static void
gotgan_store_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* A log without its database would be played into the new one. */
static void
gotgan_store_file_set_aside (const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (from, ".orphan", NULL);

      g_rename (from, to);
    }
}

/* Returns FALSE with errno; EEXIST when another program was faster. */
static gboolean
gotgan_store_file_publish (const char *made, const char *path)
{
  if (link (made, path) == 0)
    return TRUE;
  /* Some file systems have no links. */
  return (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS) && g_rename (made, path) == 0;
}

static gboolean
gotgan_store_file_make (const char *path, GError **error)
{
  g_autofree char *made = g_strconcat (path, ".new-XXXXXX", NULL);
  gboolean done;
  int fd, errsv;

  gotgan_store_file_set_aside (path);
  fd = g_mkstemp_full (made, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      gotgan_store_file_set_errno (error, path, errno);
      return FALSE;
    }
  close (fd);
  if (!gotgan_store_file_fill (made, error))
    {
      g_unlink (made);
      return FALSE;
    }
  done = gotgan_store_file_publish (made, path);
  errsv = errno;
  g_unlink (made);
  if (!done && errsv == EEXIST)
    return gotgan_store_file_judge (path, error);
  if (!done)
    gotgan_store_file_set_errno (error, path, errsv);
  gotgan_store_file_sync_folder (path);
  return done;
}

static gboolean
gotgan_store_file_make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  gotgan_store_file_set_errno (error, folder, errno);
  return FALSE;
}

gboolean
gotgan_store_file_ensure (const char *path, GError **error)
{
  GStatBuf status;

  if (g_stat (path, &status) == 0)
    {
      if (!S_ISREG (status.st_mode) || status.st_size > 0)
        return gotgan_store_file_judge (path, error);
      g_unlink (path);
      return gotgan_store_file_make (path, error);
    }
  if (errno == ENOENT)
    return gotgan_store_file_make_folder (path, error) && gotgan_store_file_make (path, error);
  gotgan_store_file_set_errno (error, path, errno);
  return FALSE;
}
