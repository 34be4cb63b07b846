#include "config.h"

#include "app/store/gotgan-article-versions.h"

#include "app/store/gotgan-statement.h"

GPtrArray *
gotgan_article_versions_list (GotganConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT v.sha256, v.title, v.imported, v.partial FROM articles a"
      " JOIN article_versions v ON v.article_id = a.id WHERE a.id = ? AND a.removed = 0"
      " ORDER BY v.sha256 = a.version, v.id",
      error);
  g_autoptr (GPtrArray) versions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_article_version_free);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, id);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    g_ptr_array_add (versions,
                     gotgan_article_version_new (gotgan_statement_get_text (statement, 0),
                                                 gotgan_statement_get_text (statement, 1),
                                                 gotgan_statement_get_int (statement, 2),
                                                 gotgan_statement_get_int (statement, 3) != 0));
  if (step != GOTGAN_STEP_DONE)
    return NULL;
  if (versions->len > 0)
    return g_steal_pointer (&versions);
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                       "There is no such article");
  return NULL;
}
