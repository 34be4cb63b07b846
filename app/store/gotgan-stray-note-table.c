#include "config.h"

#include "app/store/gotgan-stray-note-table.h"

#include "app/store/gotgan-statement.h"

gboolean
gotgan_stray_note_table_put (GotganConnection *connection, const char *id, const char *annotation,
                             gint64 added, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "INSERT INTO stray_notes (id, annotation, added) VALUES (?, ?, ?)"
                                 " ON CONFLICT (id) DO UPDATE SET annotation = excluded.annotation",
                                 error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, id);
  gotgan_statement_bind_text (statement, annotation);
  gotgan_statement_bind_int (statement, added);
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_stray_note_table_remove (GotganConnection *connection, const char *id, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "DELETE FROM stray_notes WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, id);
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_stray_note_table_find (GotganConnection *connection, const char *id, char **annotation,
                              GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT annotation FROM stray_notes WHERE id = ?",
                                 error);
  GotganStep step;

  *annotation = NULL;
  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, id);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_ROW)
    *annotation = g_strdup (gotgan_statement_get_text (statement, 0));
  return step != GOTGAN_STEP_FAILED;
}

GPtrArray *
gotgan_stray_note_table_load (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT annotation FROM stray_notes ORDER BY id",
                                 error);
  g_autoptr (GPtrArray) annotations = g_ptr_array_new_with_free_func (g_free);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    g_ptr_array_add (annotations, g_strdup (gotgan_statement_get_text (statement, 0)));
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&annotations) : NULL;
}
