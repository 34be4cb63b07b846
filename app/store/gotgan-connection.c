#include "config.h"

#include "app/store/gotgan-connection.h"

#include "app/store/gotgan-connection-private.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-tokenizer.h"

#include <errno.h>

/* Longest value in any column: an original of the largest size that is imported, with room to spare. */
#define MAX_VALUE_BYTES (64 * 1024 * 1024)

/* How long to wait for another program that writes. */
#define BUSY_MS 5000

/* Steps of SQLite's machine between two looks at the cancellable: well below a millisecond. */
#define STEPS_PER_LOOK 4000

static const struct
{
  int limit;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES },
  { SQLITE_LIMIT_SQL_LENGTH, 100000 },
  { SQLITE_LIMIT_EXPR_DEPTH, 100 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
  { SQLITE_LIMIT_ATTACHED, 1 },
};

static const struct
{
  int option;
  int value;
} options[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },   { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },     { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
};

GotganStoreError
gotgan_store_error_from_errno (int errsv)
{
  switch (errsv)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return GOTGAN_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOTDIR:
    case ENOENT:
    case EISDIR:
      return GOTGAN_STORE_ERROR_NO_ACCESS;
    default:
      return GOTGAN_STORE_ERROR_FAILED;
    }
}

GotganStoreError
gotgan_store_error_from_sqlite (int result, int errsv)
{
  if (result == SQLITE_CONSTRAINT_FOREIGNKEY)
    return GOTGAN_STORE_ERROR_NOT_FOUND;
  if (result == SQLITE_IOERR_CORRUPTFS)
    return GOTGAN_STORE_ERROR_CORRUPT;
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return GOTGAN_STORE_ERROR_FULL;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return GOTGAN_STORE_ERROR_NO_ACCESS;
    case SQLITE_NOTADB:
      return GOTGAN_STORE_ERROR_NOT_A_LIBRARY;
    case SQLITE_CORRUPT:
      return GOTGAN_STORE_ERROR_CORRUPT;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return GOTGAN_STORE_ERROR_BUSY;
    case SQLITE_IOERR:
      return gotgan_store_error_from_errno (errsv);
    default:
      return GOTGAN_STORE_ERROR_FAILED;
    }
}

void
gotgan_connection_set_error (GotganConnection *self, GError **error)
{
  int result = sqlite3_extended_errcode (self->db);

  if ((result & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Operation was cancelled");
  else
    g_set_error (error, GOTGAN_STORE_ERROR,
                 gotgan_store_error_from_sqlite (result, sqlite3_system_errno (self->db)),
                 "%s (SQLite %d)", sqlite3_errmsg (self->db), result);
}

void
gotgan_connection_assert_owner (GotganConnection *self)
{
  g_assert (self->owner == g_thread_self ());
}

static int
gotgan_connection_progress_cb (gpointer user_data)
{
  GotganConnection *self = user_data;

  return g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
gotgan_connection_configure (GotganConnection *self, GotganConnectionMode mode, GError **error)
{
  sqlite3_extended_result_codes (self->db, TRUE);
  sqlite3_busy_timeout (self->db, BUSY_MS);
  sqlite3_progress_handler (self->db, STEPS_PER_LOOK, gotgan_connection_progress_cb, self);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->db, limits[i].limit, limits[i].value);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (self->db, options[i].option, options[i].value, NULL);
  if (!gotgan_tokenizer_register (self->db))
    {
      gotgan_connection_set_error (self, error);
      return FALSE;
    }
  /* FULL: in WAL mode NORMAL may lose the last commits in a power cut. What is written again and again, as the pages of
   * indexes are, goes from the log into the file once for 4000 pages, which is as long as the log is kept. A page of a new
   * library holds two or three articles; with the 4096 bytes that SQLite takes by itself it held one, and a third more was
   * written. */
  return gotgan_connection_run (self,
                                "PRAGMA page_size = 8192;"
                                "PRAGMA synchronous = FULL;"
                                "PRAGMA cell_size_check = ON;"
                                "PRAGMA mmap_size = 0;"
                                "PRAGMA cache_size = -8000;"
                                "PRAGMA temp_store = MEMORY;"
                                "PRAGMA journal_size_limit = 33554432;"
                                "PRAGMA wal_autocheckpoint = 4000;",
                                error)
         && (mode == GOTGAN_CONNECTION_WRITE
             || gotgan_connection_run (self, "PRAGMA query_only = ON", error));
}

GotganConnection *
gotgan_connection_open (const char *path, GotganConnectionMode mode, GError **error)
{
  g_autoptr (GotganConnection) self = g_new0 (GotganConnection, 1);
  /* Absolute, since SQLite may take "file:…" for a URI with options of its own. */
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  int flags = mode == GOTGAN_CONNECTION_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                              : SQLITE_OPEN_READONLY;

  self->owner = g_thread_self ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                            (GDestroyNotify) gotgan_statement_finalize);
  if (sqlite3_open_v2 (absolute, &self->db, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    {
      gotgan_connection_set_error (self, error);
      return NULL;
    }
  if (!gotgan_connection_configure (self, mode, error))
    return NULL;
  /* SQLite opens what may not be written for reading only, without a word. */
  if (mode == GOTGAN_CONNECTION_WRITE && sqlite3_db_readonly (self->db, "main") == 1)
    {
      g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NO_ACCESS,
                           "The library may not be written");
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
gotgan_connection_close (GotganConnection *self)
{
  gotgan_connection_assert_owner (self);
  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->words, gotgan_anchor_words_unref);
  g_free (self);
}

void
gotgan_connection_set_words (GotganConnection *self, GotganAnchorWords *words)
{
  gotgan_connection_assert_owner (self);
  gotgan_anchor_words_ref (words);
  g_clear_pointer (&self->words, gotgan_anchor_words_unref);
  self->words = words;
}

GotganAnchorWords *
gotgan_connection_get_words (GotganConnection *self)
{
  gotgan_connection_assert_owner (self);
  return self->words;
}

gboolean
gotgan_connection_run (GotganConnection *self, const char *sql, GError **error)
{
  gotgan_connection_assert_owner (self);
  if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  gotgan_connection_set_error (self, error);
  return FALSE;
}

void
gotgan_connection_set_cancellable (GotganConnection *self, GCancellable *cancellable)
{
  gotgan_connection_assert_owner (self);
  g_set_object (&self->cancellable, cancellable);
}

void
gotgan_connection_set_keeps_log (GotganConnection *self, gboolean keeps_log)
{
  gotgan_connection_assert_owner (self);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps_log ? 1 : 0, NULL);
}

static gboolean
gotgan_connection_run_savepoint (GotganConnection *self, const char *verb, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("%s depth_%u", verb, self->depth);
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (self, sql, error);

  return statement != NULL && gotgan_statement_run (statement, error);
}

gboolean
gotgan_connection_begin (GotganConnection *self, GError **error)
{
  gboolean writes = sqlite3_db_readonly (self->db, "main") == 0;
  gboolean begun;

  gotgan_connection_assert_owner (self);
  if (self->depth > 0 && sqlite3_get_autocommit (self->db))
    {
      g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FAILED,
                           "The transaction around this one was given up");
      return FALSE;
    }
  if (self->depth > 0)
    begun = gotgan_connection_run_savepoint (self, "SAVEPOINT", error);
  else
    begun = gotgan_connection_run (self, writes ? "BEGIN IMMEDIATE" : "BEGIN", error);
  if (begun)
    self->depth++;
  return begun;
}

gboolean
gotgan_connection_commit (GotganConnection *self, GError **error)
{
  gotgan_connection_assert_owner (self);
  g_return_val_if_fail (self->depth > 0, FALSE);

  self->depth--;
  if (self->depth == 0 ? gotgan_connection_run (self, "COMMIT", error)
                       : gotgan_connection_run_savepoint (self, "RELEASE", error))
    return TRUE;
  self->depth++;
  gotgan_connection_rollback (self);
  return FALSE;
}

void
gotgan_connection_rollback (GotganConnection *self)
{
  gotgan_connection_assert_owner (self);
  g_return_if_fail (self->depth > 0);

  self->depth--;
  /* A full disk may already have ended everything that was open. */
  if (sqlite3_get_autocommit (self->db))
    return;
  if (self->depth == 0)
    gotgan_connection_run (self, "ROLLBACK", NULL);
  else if (gotgan_connection_run_savepoint (self, "ROLLBACK TO", NULL))
    gotgan_connection_run_savepoint (self, "RELEASE", NULL);
}

void
gotgan_connection_pass_over (GotganConnection *self, const char *what)
{
  gotgan_connection_assert_owner (self);
  g_debug ("Passed over: %s", what);
  self->n_damaged++;
}

guint
gotgan_connection_take_damaged (GotganConnection *self)
{
  guint n_damaged = self->n_damaged;

  gotgan_connection_assert_owner (self);
  self->n_damaged = 0;
  return n_damaged;
}

gint64
gotgan_connection_read_version (GotganConnection *self, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (self, "PRAGMA data_version", error);

  if (statement == NULL || gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return 0;
  return gotgan_statement_get_int (statement, 0);
}
