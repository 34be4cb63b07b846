#include "config.h"

#include "app/store/gotgan-item-key.h"

#include "app/store/gotgan-statement.h"

/* What the source brought under @key and the keys made of it. Own keys are the key, a line break and more; titles' keys have
 * two line breaks. */
typedef struct
{
  gboolean has_own;
  gboolean has_others;
  gboolean has_title;
  gboolean has_titles;
} KnownKeys;

static gboolean
find_keys (GotganConnection *connection, const GotganDelivery *delivery, KnownKeys *keys,
           GError **error)
{
  g_autofree char *first = g_strconcat (delivery->key, "\n", NULL);
  g_autofree char *end = g_strconcat (delivery->key, "\v", NULL);
  g_autofree char *first_title = g_strconcat (first, "\n", NULL);
  g_autofree char *end_of_titles = g_strconcat (first, "\v", NULL);
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT EXISTS (SELECT 1 FROM items WHERE source_id = ?1 AND key = ?2),"
      " EXISTS (SELECT 1 FROM items WHERE source_id = ?1 AND key > ?3 AND key < ?4),"
      " EXISTS (SELECT 1 FROM items WHERE source_id = ?1 AND key = ?5),"
      " EXISTS (SELECT 1 FROM items WHERE source_id = ?1 AND key > ?6 AND key < ?7)",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, delivery->source_id);
  gotgan_statement_bind_text (statement, delivery->own_key);
  gotgan_statement_bind_text (statement, first);
  gotgan_statement_bind_text (statement, end);
  gotgan_statement_bind_text (statement, delivery->title_key);
  gotgan_statement_bind_text (statement, first_title);
  gotgan_statement_bind_text (statement, end_of_titles);
  if (gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  keys->has_own = gotgan_statement_get_int (statement, 0) != 0;
  keys->has_others = gotgan_statement_get_int (statement, 1) != 0;
  keys->has_title = gotgan_statement_get_int (statement, 2) != 0;
  keys->has_titles = gotgan_statement_get_int (statement, 3) != 0;
  return TRUE;
}

/* Any version will do: the page's has a title of its own. */
static gboolean
is_bearer (GotganConnection *connection, const GotganDelivery *delivery, const char *key,
           gboolean *is, GError **error)
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
  gotgan_statement_bind_text (statement, key);
  gotgan_statement_bind_int (statement, delivery->has_id);
  gotgan_statement_bind_text (statement, gotgan_article_get_title (delivery->article));
  gotgan_statement_bind_text (statement, delivery->shares_address
                                             ? NULL
                                             : gotgan_article_get_url (delivery->article));
  gotgan_statement_bind_text (statement, gotgan_article_get_published (delivery->article));
  step = gotgan_statement_step (statement, error);
  *is = step == GOTGAN_STEP_ROW;
  return step != GOTGAN_STEP_FAILED;
}

/* An own key may be of the time before the feed gave one address to several. */
static gboolean
choose_by_title (GotganConnection *connection, GotganDelivery *delivery, const KnownKeys *keys,
                 GError **error)
{
  const char *candidates[] = { delivery->key, delivery->own_key };
  gboolean is_its = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (candidates) && !keys->has_title; i++)
    {
      if (!is_bearer (connection, delivery, candidates[i], &is_its, error))
        return FALSE;
      if (is_its)
        {
          delivery->key = candidates[i];
          return TRUE;
        }
    }
  delivery->key = delivery->title_key;
  return TRUE;
}

gboolean
gotgan_item_key_choose (GotganConnection *connection, GotganDelivery *delivery, GError **error)
{
  KnownKeys keys = { 0 };
  gboolean is_its = FALSE;

  if (delivery->own_key == NULL || delivery->article == NULL)
    return TRUE;
  if (!find_keys (connection, delivery, &keys, error))
    return FALSE;
  delivery->is_shared |= keys.has_others;
  delivery->shares_address |= keys.has_titles;
  if (!delivery->is_shared)
    return TRUE;
  if (delivery->shares_address && delivery->title_key != NULL)
    return choose_by_title (connection, delivery, &keys, error);
  if (!keys.has_own && !is_bearer (connection, delivery, delivery->key, &is_its, error))
    return FALSE;
  if (!is_its)
    delivery->key = delivery->own_key;
  return TRUE;
}
