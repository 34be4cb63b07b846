#include "config.h"

#include "app/store/gotgan-search-table.h"

#include "app/store/gotgan-statement.h"

static char *
gotgan_search_table_dup_body (GotganArticle *article)
{
  GString *body = g_string_new (NULL);

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      if (i > 0)
        g_string_append_c (body, '\n');
      g_string_append (body, gotgan_article_get_paragraph (article, i)->text);
    }
  return g_string_free_and_steal (body);
}

gboolean
gotgan_search_table_put (GotganConnection *connection, gint64 id, GotganArticle *article,
                         GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "INSERT OR REPLACE INTO search (rowid, title, body) VALUES (?, ?, ?)", error);
  g_autofree char *body = gotgan_search_table_dup_body (article);
  const char *title = gotgan_article_get_title (article);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  gotgan_statement_bind_text (statement, title != NULL ? title : "");
  gotgan_statement_bind_text (statement, body);
  return gotgan_statement_run (statement, error);
}
