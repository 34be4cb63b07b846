#include "config.h"

#include "app/store/gotgan-item-table.h"

#include "app/store/gotgan-statement.h"

/* Ids that are no more. A feed may have other ids at each visit, and each leaves an item behind; another lists one article in
 * many sections, with an id for each. What tells them apart is only known when a visit has seen all of the feed. */

/* As how many items of one source an article is remembered though the feed has not all of them any more. */
#define MAX_NAMES 4

/* @article_id: of whose keys @gone are those that were not seen
 * @is_seen: whether any was */
typedef struct
{
  gint64 article_id;
  GPtrArray *gone;
  gboolean is_seen;
  GPtrArray *doomed;
} GotganPruning;

/* An article that has left the feed keeps its ids. */
static void
gotgan_pruning_end_article (GotganPruning *self)
{
  if (self->is_seen)
    g_ptr_array_extend_and_steal (self->doomed, g_steal_pointer (&self->gone));
  else
    g_ptr_array_unref (self->gone);
  self->gone = g_ptr_array_new_with_free_func (g_free);
  self->is_seen = FALSE;
}

static void
gotgan_pruning_take (GotganPruning *self, gint64 article_id, const char *key,
                     GotganItemSeenFunc is_seen, gpointer user_data)
{
  if (article_id != self->article_id)
    gotgan_pruning_end_article (self);
  self->article_id = article_id;
  if (is_seen (key, user_data))
    self->is_seen = TRUE;
  else
    g_ptr_array_add (self->gone, g_strdup (key));
}

/* Returns: (transfer full) (element-type utf8): keys that were not seen, of articles that have too many */
static GPtrArray *
gotgan_item_prune_list (GotganConnection *connection, gint64 source_id, GotganItemSeenFunc is_seen,
                        gpointer user_data, GError **error)
{
  g_autoptr (GPtrArray) doomed = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT article_id, key FROM items WHERE source_id = ?1 AND article_id IN"
      " (SELECT article_id FROM items WHERE source_id = ?1 AND article_id IS NOT NULL"
      "  GROUP BY article_id HAVING count(*) > ?2) ORDER BY article_id",
      error);
  GotganPruning pruning = { .doomed = doomed };
  GotganStep step;

  if (statement == NULL)
    return NULL;
  pruning.gone = g_ptr_array_new_with_free_func (g_free);
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_int (statement, MAX_NAMES);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    gotgan_pruning_take (&pruning, gotgan_statement_get_int (statement, 0),
                         gotgan_statement_get_text (statement, 1), is_seen, user_data);
  gotgan_pruning_end_article (&pruning);
  g_ptr_array_unref (pruning.gone);
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&doomed) : NULL;
}

static gboolean
gotgan_item_prune_delete (GotganConnection *connection, gint64 source_id, const char *key,
                          GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "DELETE FROM items WHERE source_id = ? AND key = ?",
                                 error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_text (statement, key);
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_item_table_prune (GotganConnection *connection, gint64 source_id, GotganItemSeenFunc is_seen,
                         gpointer user_data, GError **error)
{
  g_autoptr (GPtrArray) doomed =
      gotgan_item_prune_list (connection, source_id, is_seen, user_data, error);

  for (guint i = 0; doomed != NULL && i < doomed->len; i++)
    if (!gotgan_item_prune_delete (connection, source_id, g_ptr_array_index (doomed, i), error))
      return FALSE;
  return doomed != NULL;
}
