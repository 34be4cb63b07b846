#include "config.h"

#include "app/store/gotgan-probe.h"

#include "app/store/gotgan-migrations.h"
#include "app/store/gotgan-statement.h"

static gboolean
gotgan_probe_application (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "PRAGMA application_id", error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_ROW && gotgan_statement_get_int (statement, 0) == GOTGAN_APPLICATION_ID)
    return TRUE;
  if (step != GOTGAN_STEP_FAILED)
    g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_A_LIBRARY,
                         "The file is another program's database");
  return FALSE;
}

static gboolean
gotgan_probe_table (GotganConnection *connection, const char *name, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GotganStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_string_append (sql, name);
  g_string_replace (sql, "\"", "\"\"", 0);
  g_string_prepend (sql, "SELECT 1 FROM \"");
  /* An index would be enough for SQLite. */
  g_string_append (sql, "\" NOT INDEXED LIMIT 1");
  statement = gotgan_connection_prepare (connection, sql->str, &failure);
  if (statement != NULL && gotgan_statement_step (statement, &failure) != GOTGAN_STEP_FAILED)
    return TRUE;
  /* SQLite says "no such table" and the like with its most general code. */
  if (g_error_matches (failure, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FAILED))
    failure->code = GOTGAN_STORE_ERROR_CORRUPT;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
gotgan_probe_damage (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) names = NULL;
  GotganStep step;

  if (!gotgan_probe_application (connection, error))
    return FALSE;
  names = gotgan_connection_prepare (connection,
                                     "SELECT name FROM sqlite_schema WHERE type = 'table'", error);
  if (names == NULL)
    return FALSE;
  while ((step = gotgan_statement_step (names, error)) == GOTGAN_STEP_ROW)
    {
      const char *name = gotgan_statement_get_text (names, 0);

      if (name != NULL && !gotgan_probe_table (connection, name, error))
        return FALSE;
    }
  return step == GOTGAN_STEP_DONE;
}

gboolean
gotgan_probe_tables (GotganConnection *connection, GError **error)
{
  static const char *const names[] = {
    "sources", "articles",     "article_versions", "originals", "notes",    "claims",
    "judged",  "verdicts",     "deal_links",       "items",     "archives", "prints",
    "reviews", "review_links", "search",           "letters"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!gotgan_probe_table (connection, names[i], error))
      return FALSE;
  return TRUE;
}
