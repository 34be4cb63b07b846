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

/* OR IGNORE: the address may be another source's. Whether there is such a source at all tells describe. */
static gboolean
move (GotganConnection *connection, gint64 id, const char *url, gboolean *moved, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "UPDATE OR IGNORE sources SET url = ? WHERE id = ? AND removed = 0", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, url);
  gotgan_statement_bind_int (statement, id);
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  *moved = gotgan_connection_get_n_changed (connection) > 0;
  return TRUE;
}

static gboolean
find_holder (GotganConnection *connection, gint64 id, const char *url, char **holder,
             GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT coalesce (name, title, url) FROM sources WHERE url = ? AND id <> ? AND removed = 0",
      error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, url);
  gotgan_statement_bind_int (statement, id);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_ROW)
    *holder = g_strdup (gotgan_statement_get_text (statement, 0));
  return step != GOTGAN_STEP_FAILED;
}

gboolean
gotgan_source_table_describe (GotganConnection *connection, gint64 id, const char *url,
                              const char *title, const char *home, gboolean *moved, char **holder,
                              GError **error)
{
  *moved = FALSE;
  *holder = NULL;
  if (url == NULL)
    return describe (connection, id, title, home, error);
  if (!move (connection, id, url, moved, error))
    return FALSE;
  if (*moved)
    return describe (connection, id, title, home, error);
  /* What is at that address speaks of the other source. */
  return find_holder (connection, id, url, holder, error)
         && describe (connection, id, NULL, NULL, error);
}

gboolean
gotgan_source_table_check_address (GotganConnection *connection, gint64 id, const char *url,
                                   GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "SELECT 1 FROM sources WHERE id = ? AND url = ? AND removed = 0", error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  gotgan_statement_bind_text (statement, url);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_DONE)
    g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                         "The source is not there any more");
  return step == GOTGAN_STEP_ROW;
}
