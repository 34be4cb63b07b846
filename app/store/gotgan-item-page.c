#include "config.h"

#include "app/store/gotgan-item-table.h"

#include "app/store/gotgan-article-record.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-statement.h"

/* Pages of teasers: which are still to be fetched, and what becomes of them. */

void
gotgan_wanted_page_free (GotganWantedPage *page)
{
  g_free (page->key);
  g_free (page->url);
  g_free (page);
}

GPtrArray *
gotgan_item_table_list_wanted (GotganConnection *connection, gint64 source_id, gint64 now,
                               guint limit, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT i.article_id, i.key, a.url, i.page_failures FROM items i"
      " JOIN articles a ON a.id = i.article_id WHERE i.source_id = ? AND i.page = 'wanted'"
      " AND i.page_due <= ? AND a.removed = 0 AND a.url IS NOT NULL"
      " ORDER BY a.listed DESC, a.id DESC LIMIT ?",
      error);
  g_autoptr (GPtrArray) pages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_wanted_page_free);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_int (statement, now);
  gotgan_statement_bind_int (statement, limit);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganWantedPage *page = g_new0 (GotganWantedPage, 1);

      page->source_id = source_id;
      page->article_id = gotgan_statement_get_int (statement, 0);
      page->key = g_strdup (gotgan_statement_get_text (statement, 1));
      page->url = g_strdup (gotgan_statement_get_text (statement, 2));
      page->failures = gotgan_statement_get_uint (statement, 3);
      g_ptr_array_add (pages, page);
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&pages) : NULL;
}

/* Several items may have wanted the one page. */
static gboolean
gotgan_item_page_finish (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE items SET page = 'done', page_problem = NULL WHERE article_id = ?"
      " AND page IS NOT NULL",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  return gotgan_statement_run (statement, error);
}

/* Several items of the source may have wanted it. Of a page that is given up page_due is when. */
gboolean
gotgan_item_table_fail_page (GotganConnection *connection, const GotganWantedPage *page,
                             const char *problem, gint64 now, gint64 retry, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE items SET page = CASE ?1 WHEN 0 THEN 'gone' ELSE page END,"
      " page_due = ifnull (nullif (?1, 0), ?2), page_failures = page_failures + 1,"
      " page_problem = ?3 WHERE +source_id = ?4 AND article_id = ?5 AND page = 'wanted'",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, retry);
  gotgan_statement_bind_int (statement, now);
  gotgan_statement_bind_text (statement, problem);
  gotgan_statement_bind_int (statement, page->source_id);
  gotgan_statement_bind_int (statement, page->article_id);
  return gotgan_statement_run (statement, error);
}

/* Behind the host of an address comes its port, its path or nothing. */
gboolean
gotgan_item_table_put_off_pages (GotganConnection *connection, gint64 source_id, const char *host,
                                 const char *problem, gint64 until, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE items SET page_due = max (page_due, ?1), page_problem = ifnull (page_problem, ?4)"
      " WHERE source_id = ?2 AND page = 'wanted'"
      " AND (SELECT substr (url, instr (url, '://') + 3) || '/' FROM articles"
      "  WHERE id = items.article_id) GLOB ?3 || '[:/?]*'",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, until);
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_text (statement, host);
  gotgan_statement_bind_text (statement, problem);
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_item_table_find_page_problem (GotganConnection *connection, gint64 source_id, gint64 since,
                                     char **problem, char **url, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT i.page_problem, a.url FROM items i JOIN articles a ON a.id = i.article_id"
      " WHERE i.source_id = ? AND i.page_problem IS NOT NULL AND a.removed = 0"
      " AND (i.page = 'wanted' OR i.page = 'gone' AND i.page_due >= ?)"
      " ORDER BY a.listed DESC, a.id DESC LIMIT 1",
      error);
  GotganStep step;

  *problem = NULL;
  *url = NULL;
  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_int (statement, since);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_ROW)
    {
      *problem = g_strdup (gotgan_statement_get_text (statement, 0));
      *url = g_strdup (gotgan_statement_get_text (statement, 1));
    }
  return step != GOTGAN_STEP_FAILED;
}

/* --- The page in the place of the teaser -------------------------------------------------------- */

static void
gotgan_item_page_complete (GotganArticle *article, GotganArticle *teaser)
{
  if (gotgan_article_get_title (article) == NULL)
    gotgan_article_set_title (article, gotgan_article_get_title (teaser));
  if (gotgan_article_get_authors (article)[0] == NULL)
    gotgan_article_set_authors (article, gotgan_article_get_authors (teaser));
  if (gotgan_article_get_publisher (article) == NULL)
    gotgan_article_set_publisher (article, gotgan_article_get_publisher (teaser));
  if (gotgan_article_get_published (article) == NULL)
    gotgan_article_set_published (article, gotgan_article_get_published (teaser));
  if (gotgan_article_get_url (article) == NULL)
    gotgan_article_set_url (article, gotgan_article_get_url (teaser));
}

/* The identity stays that of the item, by which other feeds know it too. */
static gboolean
gotgan_item_page_write (GotganConnection *connection, const GotganArrival *arrival, gint64 id,
                        GError **error)
{
  const char *version = gotgan_article_get_version (arrival->article);
  g_auto (GotganKnownArticle) known = { 0 };
  gboolean same;

  if (!gotgan_article_record_find_id (connection, id, &known, error))
    return FALSE;
  if (known.id == 0)
    return TRUE;
  same = g_strcmp0 (known.version, version) == 0;
  return (same || gotgan_article_record_update (connection, arrival, NULL, id, error))
         && gotgan_article_record_add_version (connection, arrival, id, FALSE, error)
         && (same || gotgan_claim_table_replace (connection, id, version, NULL, 0, error))
         && gotgan_item_page_finish (connection, id, error);
}

/* An article that was removed meanwhile stays as it is. */
static gboolean
gotgan_item_page_put (GotganConnection *connection, const GotganWantedPage *page,
                      const GotganArrival *arrival, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GotganArticle) teaser =
      gotgan_article_table_load (connection, page->article_id, NULL, &local);

  if (g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND))
    return TRUE;
  if (local != NULL && !g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (teaser != NULL)
    gotgan_item_page_complete (arrival->article, teaser);
  return gotgan_item_page_write (connection, arrival, page->article_id, error);
}

gboolean
gotgan_item_table_put_page (GotganConnection *connection, const GotganWantedPage *page,
                            GotganArticle *article, GBytes *original, gint64 imported,
                            GError **error)
{
  GotganArrival arrival = {
    .article = article,
    .original = original,
    .source_id = page->source_id,
    .imported = imported,
  };

  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (gotgan_item_page_put (connection, page, &arrival, error))
    return gotgan_connection_commit (connection, error);
  gotgan_connection_rollback (connection);
  return FALSE;
}
