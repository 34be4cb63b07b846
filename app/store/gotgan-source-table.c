#include "config.h"

#include "app/store/gotgan-source-table.h"

#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-statement.h"

static const char *const kind_words[] = {
  [GOTGAN_SOURCE_IMPORTED] = "imported",
  [GOTGAN_SOURCE_SAMPLE] = "sample",
  [GOTGAN_SOURCE_FEED] = "feed",
  [GOTGAN_SOURCE_DATASET] = "dataset",
};

static gboolean
gotgan_source_table_read_kind (const char *word, GotganSourceKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (g_strcmp0 (word, kind_words[i]) == 0)
      {
        *kind = (GotganSourceKind) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
gotgan_source_table_ensure (GotganConnection *connection, GotganSourceKind kind, const char *url,
                            const char *title, gint64 *id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT INTO sources (kind, url, title) VALUES (?, ?, ?)"
      " ON CONFLICT (kind, ifnull (url, '')) DO UPDATE"
      " SET removed = 0, title = ifnull (excluded.title, title) RETURNING id",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, kind_words[kind]);
  gotgan_statement_bind_text (statement, url);
  gotgan_statement_bind_text (statement, title);
  if (gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *id = gotgan_statement_get_int (statement, 0);
  return gotgan_statement_step (statement, error) == GOTGAN_STEP_DONE;
}

static GotganSource *
gotgan_source_table_read (GotganStatement *statement)
{
  GotganSourceKind kind;
  GotganSource *source;

  if (!gotgan_source_table_read_kind (gotgan_statement_get_text (statement, 1), &kind))
    return NULL;
  source = gotgan_source_new (gotgan_statement_get_int (statement, 0), kind,
                              gotgan_statement_get_text (statement, 2),
                              gotgan_statement_get_text (statement, 3));
  gotgan_source_set_n_articles (source, gotgan_statement_get_uint (statement, 4));
  return source;
}

GPtrArray *
gotgan_source_table_load (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT id, kind, url, title,"
      " (SELECT count(*) FROM articles WHERE source_id = sources.id AND removed = 0)"
      " FROM sources WHERE removed = 0 ORDER BY id",
      error);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganSource *source = gotgan_source_table_read (statement);

      if (source != NULL)
        g_ptr_array_add (sources, source);
      else
        gotgan_connection_pass_over (connection, "a source is of no kind");
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&sources) : NULL;
}

/* Runs @sql with the id and @removed. */
static gboolean
gotgan_source_table_change (GotganConnection *connection, const char *sql, gint64 id,
                            gint64 removed, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  gotgan_statement_bind_int (statement, removed);
  return gotgan_statement_run (statement, error);
}

/* Runs both statements in one transaction; the first, on the source itself, must change a row. */
static gboolean
gotgan_source_table_change_both (GotganConnection *connection, const char *source_sql,
                                 const char *articles_sql, gint64 id, gint64 removed,
                                 GError **error)
{
  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (!gotgan_source_table_change (connection, source_sql, id, removed, error))
    {
      gotgan_connection_rollback (connection);
      return FALSE;
    }
  if (gotgan_connection_get_n_changed (connection) == 0)
    {
      gotgan_connection_rollback (connection);
      g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                           "There is no such source");
      return FALSE;
    }
  if (gotgan_source_table_change (connection, articles_sql, id, removed, error))
    return gotgan_connection_commit (connection, error);
  gotgan_connection_rollback (connection);
  return FALSE;
}

gboolean
gotgan_source_table_remove (GotganConnection *connection, gint64 id, gint64 removed, GError **error)
{
  return gotgan_source_table_change_both (
      connection, "UPDATE sources SET removed = ?2 WHERE id = ?1 AND removed = 0",
      "UPDATE articles SET removed = ?2 WHERE source_id = ?1 AND removed = 0", id, removed, error);
}

/* The source may have come back by itself, through an import. */
gboolean
gotgan_source_table_restore (GotganConnection *connection, gint64 id, gint64 removed,
                             GError **error)
{
  return gotgan_source_table_change_both (
      connection, "UPDATE sources SET removed = 0 WHERE id = ?1 AND removed IN (0, ?2)",
      "UPDATE articles SET removed = 0 WHERE source_id = ?1 AND removed = ?2", id, removed, error);
}
