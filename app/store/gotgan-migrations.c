#include "config.h"

#include "app/store/gotgan-migrations.h"

#include "app/store/gotgan-connection-private.h"
#include "app/store/gotgan-statement.h"

#include <errno.h>
#include <glib/gstdio.h>

guint
gotgan_migrations_count (const char *const *steps)
{
  return g_strv_length ((char **) steps);
}

static gboolean
gotgan_migrations_read_number (GotganConnection *connection, const char *sql, gint64 *number,
                               GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  step = gotgan_statement_step (statement, error);
  *number = step == GOTGAN_STEP_ROW ? gotgan_statement_get_int (statement, 0) : 0;
  return step != GOTGAN_STEP_FAILED;
}

static gboolean
gotgan_migrations_copy_pages (GotganConnection *connection, const char *path, GError **error)
{
  sqlite3 *copy = NULL;
  sqlite3_backup *backup = NULL;
  int result = sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  int errsv;

  if (result == SQLITE_OK)
    backup = sqlite3_backup_init (copy, "main", connection->db, "main");
  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      sqlite3_backup_finish (backup);
    }
  result = sqlite3_extended_errcode (copy);
  errsv = sqlite3_system_errno (copy);
  sqlite3_close (copy);
  if (result == SQLITE_OK)
    return TRUE;
  g_set_error (error, GOTGAN_STORE_ERROR, gotgan_store_error_from_sqlite (result, errsv),
               "The library can't be copied before it is brought up to date: %s",
               sqlite3_errstr (result));
  return FALSE;
}

/* A copy that was cut short must not be taken for one that is whole. */
static gboolean
gotgan_migrations_back_up (GotganConnection *connection, const char *path, guint version,
                           GError **error)
{
  g_autofree char *kept = g_strdup_printf ("%s.v%u.backup", path, version);
  g_autofree char *part = g_strconcat (kept, ".part", NULL);
  int errsv;

  g_unlink (part);
  if (!gotgan_migrations_copy_pages (connection, part, error))
    {
      g_unlink (part);
      return FALSE;
    }
  if (g_rename (part, kept) == 0)
    return TRUE;
  errsv = errno;
  g_unlink (part);
  g_set_error (error, GOTGAN_STORE_ERROR, gotgan_store_error_from_errno (errsv),
               "The library's copy can't be kept: %s", g_strerror (errsv));
  return FALSE;
}

static gboolean
gotgan_migrations_check_references (GotganConnection *connection, GError **error)
{
  gint64 n_broken;

  if (!gotgan_migrations_read_number (connection, "SELECT count(*) FROM pragma_foreign_key_check",
                                      &n_broken, error))
    return FALSE;
  if (n_broken == 0)
    return TRUE;
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT,
                       "Rows of the library refer to others that are not there");
  return FALSE;
}

static gboolean
gotgan_migrations_apply (GotganConnection *connection, const char *sql, guint version,
                         GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                            GOTGAN_APPLICATION_ID, version + 1);
  gint64 now;

  if (!gotgan_migrations_read_number (connection, "PRAGMA user_version", &now, error))
    return FALSE;
  /* Another program may have been faster. */
  if (now != version)
    return TRUE;
  return gotgan_connection_run (connection, sql, error)
         && gotgan_migrations_check_references (connection, error)
         && gotgan_connection_run (connection, stamp, error);
}

static gboolean
gotgan_migrations_step (GotganConnection *connection, const char *path, const char *sql,
                        guint version, GError **error)
{
  gboolean done;

  if (version > 0 && !gotgan_migrations_back_up (connection, path, version, error))
    return FALSE;
  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  done = gotgan_migrations_apply (connection, sql, version, error);
  if (done)
    return gotgan_connection_commit (connection, error);
  gotgan_connection_rollback (connection);
  return FALSE;
}

gboolean
gotgan_migrations_run (GotganConnection *connection, const char *path, const char *const *steps,
                       GError **error)
{
  guint newest = gotgan_migrations_count (steps);
  gboolean done = TRUE;
  gint64 version;

  if (!gotgan_migrations_read_number (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > newest)
    {
      g_set_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_TOO_NEW,
                   "The library has version %" G_GINT64_FORMAT ", this program knows %u", version,
                   newest);
      return FALSE;
    }
  if (version == newest)
    return TRUE;
  /* A step may make a table anew; references are checked at its end instead. */
  if (!gotgan_connection_run (connection, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  for (guint at = (guint) MAX (version, 0); done && at < newest; at++)
    done = gotgan_migrations_step (connection, path, steps[at], at, error);
  return gotgan_connection_run (connection, "PRAGMA foreign_keys = ON", done ? error : NULL)
         && done;
}
