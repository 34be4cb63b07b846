#include "config.h"

#include "app/store/gotgan-source-table.h"

#include "app/store/gotgan-statement.h"

static gboolean
describe (GotganConnection *connection, gint64 id, const char *title, const char *home,
          GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE sources SET title = ifnull (?, title), home = ifnull (?, home)"
      " WHERE id = ? AND removed = 0",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, title);
  gotgan_statement_bind_text (statement, home);
  gotgan_statement_bind_int (statement, id);
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  if (gotgan_connection_get_n_changed (connection) > 0)
    return TRUE;
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                       "There is no such source");
  return FALSE;
}

/* OR IGNORE: the address may be another source's. */
static gboolean
move (GotganConnection *connection, gint64 id, const char *url, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "UPDATE OR IGNORE sources SET url = ? WHERE id = ?",
                                 error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, url);
  gotgan_statement_bind_int (statement, id);
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_source_table_describe (GotganConnection *connection, gint64 id, const char *url,
                              const char *title, const char *home, GError **error)
{
  return describe (connection, id, title, home, error)
         && (url == NULL || move (connection, id, url, error));
}
