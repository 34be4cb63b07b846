#include "config.h"

#include "app/store/gotgan-statement.h"

#include "app/store/gotgan-connection-private.h"

#include <sqlite3.h>
#include <string.h>

/* Searches are written as they are asked: those beyond so many statements are not kept. */
#define MAX_CACHED 512

/* @mended: (element-type utf8): texts of the current row that were not UTF-8 */
struct _GotganStatement
{
  GotganConnection *connection;
  sqlite3_stmt *stmt;
  GPtrArray *mended;
  int n_bound;
  int bind_result;
  gboolean cached;
  gboolean in_use;
};

static GotganStatement *
gotgan_statement_new (GotganConnection *connection, const char *sql, GError **error)
{
  GotganStatement *self = g_new0 (GotganStatement, 1);

  self->connection = connection;
  self->mended = g_ptr_array_new_with_free_func (g_free);
  if (sqlite3_prepare_v3 (connection->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &self->stmt, NULL)
      != SQLITE_OK)
    {
      gotgan_connection_set_error (connection, error);
      g_clear_pointer (&self, gotgan_statement_finalize);
    }
  return self;
}

GotganStatement *
gotgan_connection_prepare (GotganConnection *connection, const char *sql, GError **error)
{
  GotganStatement *self;

  gotgan_connection_assert_owner (connection);
  self = g_hash_table_lookup (connection->statements, sql);
  if (self == NULL || self->in_use)
    {
      gboolean cached = self == NULL && g_hash_table_size (connection->statements) < MAX_CACHED;

      self = gotgan_statement_new (connection, sql, error);
      if (self == NULL)
        return NULL;
      self->cached = cached;
      if (cached)
        g_hash_table_insert (connection->statements, (char *) sqlite3_sql (self->stmt), self);
    }
  self->in_use = TRUE;
  return self;
}

void
gotgan_statement_finalize (GotganStatement *self)
{
  sqlite3_finalize (self->stmt);
  g_ptr_array_unref (self->mended);
  g_free (self);
}

void
gotgan_statement_release (GotganStatement *self)
{
  gotgan_statement_reset (self);
  self->in_use = FALSE;
  if (!self->cached)
    gotgan_statement_finalize (self);
}

void
gotgan_statement_reset (GotganStatement *self)
{
  gotgan_connection_assert_owner (self->connection);
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  g_ptr_array_set_size (self->mended, 0);
  self->n_bound = 0;
  self->bind_result = SQLITE_OK;
}

static void
gotgan_statement_note_bind (GotganStatement *self, int result)
{
  if (self->bind_result == SQLITE_OK)
    self->bind_result = result;
}

void
gotgan_statement_bind_int (GotganStatement *self, gint64 value)
{
  gotgan_statement_note_bind (self, sqlite3_bind_int64 (self->stmt, ++self->n_bound, value));
}

void
gotgan_statement_bind_double (GotganStatement *self, double value)
{
  gotgan_statement_note_bind (self, sqlite3_bind_double (self->stmt, ++self->n_bound, value));
}

void
gotgan_statement_bind_text (GotganStatement *self, const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  gotgan_statement_note_bind (self, sqlite3_bind_text64 (self->stmt, ++self->n_bound, text, length,
                                                         SQLITE_TRANSIENT, SQLITE_UTF8));
}

void
gotgan_statement_take_text (GotganStatement *self, GString *text)
{
  gsize length = text->len;
  char *bytes = g_string_free_and_steal (text);

  gotgan_statement_note_bind (self, sqlite3_bind_text64 (self->stmt, ++self->n_bound, bytes, length,
                                                         g_free, SQLITE_UTF8));
}

void
gotgan_statement_bind_bytes (GotganStatement *self, gconstpointer bytes, gsize length)
{
  gotgan_statement_note_bind (self, sqlite3_bind_blob64 (self->stmt, ++self->n_bound,
                                                         length > 0 ? bytes : "", length,
                                                         SQLITE_TRANSIENT));
}

void
gotgan_statement_bind_null (GotganStatement *self)
{
  gotgan_statement_note_bind (self, sqlite3_bind_null (self->stmt, ++self->n_bound));
}

static gboolean
gotgan_statement_check_bound (GotganStatement *self, GError **error)
{
  if (self->bind_result == SQLITE_OK)
    return TRUE;
  g_set_error (error, GOTGAN_STORE_ERROR, gotgan_store_error_from_sqlite (self->bind_result, 0),
               "A value can't be stored: %s", sqlite3_errstr (self->bind_result));
  return FALSE;
}

GotganStep
gotgan_statement_step (GotganStatement *self, GError **error)
{
  gotgan_connection_assert_owner (self->connection);
  if (!gotgan_statement_check_bound (self, error))
    return GOTGAN_STEP_FAILED;
  g_ptr_array_set_size (self->mended, 0);
  switch (sqlite3_step (self->stmt))
    {
    case SQLITE_ROW:
      return GOTGAN_STEP_ROW;
    case SQLITE_DONE:
      return GOTGAN_STEP_DONE;
    default:
      gotgan_connection_set_error (self->connection, error);
      return GOTGAN_STEP_FAILED;
    }
}

gboolean
gotgan_statement_run (GotganStatement *self, GError **error)
{
  GotganStep step;

  do
    step = gotgan_statement_step (self, error);
  while (step == GOTGAN_STEP_ROW);
  gotgan_statement_reset (self);
  return step == GOTGAN_STEP_DONE;
}

gboolean
gotgan_statement_is_null (GotganStatement *self, int column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

gint64
gotgan_statement_get_int (GotganStatement *self, int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

guint
gotgan_statement_get_uint (GotganStatement *self, int column)
{
  return (guint) CLAMP (sqlite3_column_int64 (self->stmt, column), 0, (gint64) G_MAXUINT);
}

double
gotgan_statement_get_double (GotganStatement *self, int column)
{
  return sqlite3_column_double (self->stmt, column);
}

const char *
gotgan_statement_get_text (GotganStatement *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->stmt, column);
  char *valid;

  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return text;
  valid = g_utf8_make_valid (text, -1);
  g_ptr_array_add (self->mended, valid);
  return valid;
}

GBytes *
gotgan_statement_dup_bytes (GotganStatement *self, int column)
{
  const void *bytes = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (bytes, (gsize) sqlite3_column_bytes (self->stmt, column));
}

guint
gotgan_connection_get_n_changed (GotganConnection *connection)
{
  gotgan_connection_assert_owner (connection);
  return (guint) sqlite3_changes (connection->db);
}

gint64
gotgan_connection_get_last_id (GotganConnection *connection)
{
  gotgan_connection_assert_owner (connection);
  return sqlite3_last_insert_rowid (connection->db);
}
