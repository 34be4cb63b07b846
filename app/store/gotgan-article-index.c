#include "config.h"

#include "app/store/gotgan-article-table.h"

#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-search-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-story-table.h"

/* What follows in the background when an article has been stored: that searches find it, and of which story it is. */

/* Returns %FALSE on failure; %TRUE with no article when it is gone, or can't be read: that is told when it is opened. */
static gboolean
gotgan_article_index_load (GotganConnection *connection, gint64 id, GotganArticle **article,
                           GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT v.title, v.paragraphs FROM articles a JOIN article_versions v"
      " ON v.article_id = a.id AND v.sha256 = a.version WHERE a.id = ?",
      error);
  g_autoptr (GotganArticle) read = NULL;
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  step = gotgan_statement_step (statement, error);
  if (step != GOTGAN_STEP_ROW)
    return step == GOTGAN_STEP_DONE;
  read = gotgan_article_new ();
  gotgan_article_set_id (read, id);
  gotgan_article_set_title (read, gotgan_statement_get_text (statement, 0));
  if (gotgan_statement_read_paragraphs (statement, 1, read, NULL))
    *article = g_steal_pointer (&read);
  else
    gotgan_connection_pass_over (connection, "an article can't be read, so it is not searched");
  return TRUE;
}

static gboolean
gotgan_article_index_stamp (GotganConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "UPDATE articles SET indexed = 1 WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  return gotgan_statement_run (statement, error);
}

static gboolean
gotgan_article_index_one (GotganConnection *connection, GotganStoryFinder *finder, gint64 id,
                          GError **error)
{
  g_autoptr (GotganArticle) article = NULL;

  if (!gotgan_article_index_load (connection, id, &article, error))
    return FALSE;
  if (article != NULL
      && (!gotgan_search_table_put (connection, id, article, error)
          || !gotgan_story_finder_place (finder, article, error)))
    return FALSE;
  return gotgan_article_index_stamp (connection, id, error);
}

gboolean
gotgan_article_table_index (GotganConnection *connection, const gint64 *ids, guint n_ids,
                            GError **error)
{
  g_autoptr (GotganStoryFinder) finder = gotgan_story_finder_new (connection);

  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  for (guint i = 0; i < n_ids; i++)
    if (!gotgan_article_index_one (connection, finder, ids[i], error))
      {
        gotgan_connection_rollback (connection);
        return FALSE;
      }
  return gotgan_connection_commit (connection, error);
}
