#include "config.h"

#include "app/store/gotgan-item-key.h"

#include "app/store/gotgan-statement.h"

/* @has_own: whether the item was brought under its own key before
 * @has_others: whether any item of the source was: own keys are the key, a line break and more */
static gboolean
find_own_keys (GotganConnection *connection, const GotganDelivery *delivery, gboolean *has_own,
               gboolean *has_others, GError **error)
{
  g_autofree char *first = g_strconcat (delivery->key, "\n", NULL);
  g_autofree char *end = g_strconcat (delivery->key, "\v", NULL);
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT EXISTS (SELECT 1 FROM items WHERE source_id = ?1 AND key = ?2),"
      " EXISTS (SELECT 1 FROM items WHERE source_id = ?1 AND key > ?3 AND key < ?4)",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, delivery->source_id);
  gotgan_statement_bind_text (statement, delivery->own_key);
  gotgan_statement_bind_text (statement, first);
  gotgan_statement_bind_text (statement, end);
  if (gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *has_own = gotgan_statement_get_int (statement, 0) != 0;
  *has_others = gotgan_statement_get_int (statement, 1) != 0;
  return TRUE;
}

/* Any version will do: the page's has a title of its own. */
static gboolean
is_bearer (GotganConnection *connection, const GotganDelivery *delivery, gboolean *is,
           GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT 1 FROM items i JOIN article_versions v ON v.article_id = i.article_id"
      " WHERE i.source_id = ?1 AND i.key = ?2"
      " AND CASE WHEN ?3 THEN v.title IS ?4 OR v.url = ?5"
      "  ELSE v.title IS ?4 AND v.published IS ?6 END LIMIT 1",
      error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, delivery->source_id);
  gotgan_statement_bind_text (statement, delivery->key);
  gotgan_statement_bind_int (statement, delivery->has_id);
  gotgan_statement_bind_text (statement, gotgan_article_get_title (delivery->article));
  gotgan_statement_bind_text (statement, gotgan_article_get_url (delivery->article));
  gotgan_statement_bind_text (statement, gotgan_article_get_published (delivery->article));
  step = gotgan_statement_step (statement, error);
  *is = step == GOTGAN_STEP_ROW;
  return step != GOTGAN_STEP_FAILED;
}

gboolean
gotgan_item_key_choose (GotganConnection *connection, GotganDelivery *delivery, GError **error)
{
  gboolean has_own = FALSE;
  gboolean has_others = FALSE;
  gboolean is_its = FALSE;

  if (delivery->own_key == NULL || delivery->article == NULL)
    return TRUE;
  if (!find_own_keys (connection, delivery, &has_own, &has_others, error))
    return FALSE;
  delivery->is_shared |= has_others;
  if (!delivery->is_shared)
    return TRUE;
  if (!has_own && !is_bearer (connection, delivery, &is_its, error))
    return FALSE;
  if (!is_its)
    delivery->key = delivery->own_key;
  return TRUE;
}
