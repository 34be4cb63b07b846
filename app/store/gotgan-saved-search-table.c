#include "config.h"

#include "app/store/gotgan-saved-search-table.h"

#include "app/store/gotgan-statement.h"

gboolean
gotgan_saved_search_table_put (GotganConnection *connection, GotganSavedSearch *search,
                               GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "INSERT INTO saved_searches (id, name, query, created)"
                                 " VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
                                 " SET name = excluded.name, query = excluded.query",
                                 error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, gotgan_saved_search_get_id (search));
  gotgan_statement_bind_text (statement, gotgan_saved_search_get_name (search));
  gotgan_statement_bind_text (statement, gotgan_saved_search_get_query (search));
  gotgan_statement_bind_int (statement, gotgan_saved_search_get_created (search));
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_saved_search_table_remove (GotganConnection *connection, const char *id, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "DELETE FROM saved_searches WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, id);
  return gotgan_statement_run (statement, error);
}

/* Returns: (transfer full) (nullable): what is no search is passed over */
static GotganSavedSearch *
gotgan_saved_search_table_read (GotganConnection *connection, GotganStatement *statement)
{
  const char *id = gotgan_statement_get_text (statement, 0);
  g_autofree char *name = gotgan_saved_search_clean_name (gotgan_statement_get_text (statement, 1));
  g_autofree char *query =
      gotgan_saved_search_clean_query (gotgan_statement_get_text (statement, 2));

  if (id != NULL && name != NULL && query != NULL)
    return gotgan_saved_search_new (id, name, query, gotgan_statement_get_int (statement, 3));
  gotgan_connection_pass_over (connection, "a saved search has no name or no query");
  return NULL;
}

GPtrArray *
gotgan_saved_search_table_load (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "SELECT id, name, query, created FROM saved_searches"
                                 " ORDER BY created, id",
                                 error);
  g_autoptr (GPtrArray) searches = g_ptr_array_new_with_free_func (g_object_unref);
  GotganStep step = GOTGAN_STEP_FAILED;

  while (statement != NULL && (step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganSavedSearch *search = gotgan_saved_search_table_read (connection, statement);

      if (search != NULL)
        g_ptr_array_add (searches, search);
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&searches) : NULL;
}
