#include "config.h"

#include "app/store/gotgan-article-table.h"

#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-original.h"
#include "app/store/gotgan-statement.h"

static void
gotgan_article_table_set_missing (GError **error)
{
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                       "There is no such article");
}

/* --- Loading ---------------------------------------------------------------------------------- */

static void
gotgan_article_table_read_authors (GotganStatement *statement, int column, GotganArticle *article)
{
  g_auto (GStrv) authors = gotgan_statement_dup_list (statement, column);

  if (authors != NULL)
    gotgan_article_set_authors (article, (const char *const *) authors);
}

static GotganArticle *
gotgan_article_table_read (GotganConnection *connection, GotganStatement *statement, GError **error)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  const char *word = gotgan_statement_get_text (statement, 6);
  GotganLanguage language;

  if (word == NULL || !gotgan_language_from_string (word, &language))
    {
      gotgan_store_set_corrupt (error, "an article is in no language");
      return NULL;
    }
  gotgan_article_set_id (article, gotgan_statement_get_int (statement, 0));
  gotgan_article_set_url (article, gotgan_statement_get_text (statement, 1));
  gotgan_article_set_title (article, gotgan_statement_get_text (statement, 2));
  gotgan_article_table_read_authors (statement, 3, article);
  gotgan_article_set_publisher (article, gotgan_statement_get_text (statement, 4));
  gotgan_article_set_published (article, gotgan_statement_get_text (statement, 5));
  gotgan_article_set_language (article, language);
  if (!gotgan_statement_read_paragraphs (statement, 7, article, error))
    return NULL;
  if (!gotgan_statement_read_links (statement, 8, article))
    gotgan_connection_pass_over (connection, "a link of an article leads nowhere");
  if (!gotgan_statement_read_pictures (statement, 9, article))
    gotgan_connection_pass_over (connection, "a picture of an article has no address");
  return g_steal_pointer (&article);
}

GotganArticle *
gotgan_article_table_load (GotganConnection *connection, gint64 id, const char *version,
                           GError **error)
{
  /* The address is the article's: it may have been learnt after the version came. */
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT a.id, coalesce (a.url, v.url), v.title, v.authors, v.publisher, v.published,"
      " v.language, v.paragraphs, v.links, v.pictures FROM articles a JOIN article_versions v ON v.article_id = a.id"
      " AND v.sha256 = ifnull (?, a.version) WHERE a.id = ? AND a.removed = 0",
      error);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_text (statement, version);
  gotgan_statement_bind_int (statement, id);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_DONE)
    gotgan_article_table_set_missing (error);
  return step == GOTGAN_STEP_ROW ? gotgan_article_table_read (connection, statement, error) : NULL;
}

GotganAnchorFinder *
gotgan_article_table_load_finder (GotganConnection *connection, GotganArticle *article,
                                  GPtrArray *versions)
{
  GotganAnchorFinder *finder =
      gotgan_anchor_finder_new (article, gotgan_connection_get_words (connection));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < versions->len; i++)
    {
      const char *version = g_ptr_array_index (versions, i);
      g_autoptr (GotganArticle) older = NULL;

      if (version == NULL || !g_hash_table_add (seen, (gpointer) version))
        continue;
      older =
          gotgan_article_table_load (connection, gotgan_article_get_id (article), version, NULL);
      if (older != NULL)
        gotgan_anchor_finder_add_version (finder, older);
    }
  return finder;
}

GPtrArray *
gotgan_article_table_list_versions (GotganConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT sha256, v.title, v.imported, partial FROM article_versions v JOIN articles a"
      " ON a.id = v.article_id WHERE a.id = ? AND a.removed = 0"
      " ORDER BY sha256 = a.version, v.id",
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
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&versions) : NULL;
}

GBytes *
gotgan_article_table_load_original (GotganConnection *connection, gint64 id, char **name,
                                    GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT v.id FROM articles a JOIN article_versions v"
      " ON v.article_id = a.id AND v.sha256 = a.version WHERE a.id = ? AND a.removed = 0",
      error);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, id);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_DONE)
    gotgan_article_table_set_missing (error);
  if (step != GOTGAN_STEP_ROW)
    return NULL;
  return gotgan_original_load (connection, gotgan_statement_get_int (statement, 0), name, error);
}

/* --- Changing --------------------------------------------------------------------------------- */

/* Runs @sql with @value and the id; it must change a row. */
static gboolean
gotgan_article_table_change (GotganConnection *connection, const char *sql, gint64 value, gint64 id,
                             GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, value);
  gotgan_statement_bind_int (statement, id);
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  if (gotgan_connection_get_n_changed (connection) > 0)
    return TRUE;
  gotgan_article_table_set_missing (error);
  return FALSE;
}

gboolean
gotgan_article_table_set_read (GotganConnection *connection, gint64 id, gboolean read,
                               GError **error)
{
  return gotgan_article_table_change (connection,
                                      "UPDATE articles SET read = ? WHERE id = ? AND removed = 0",
                                      read ? 1 : 0, id, error);
}

gboolean
gotgan_article_table_set_starred (GotganConnection *connection, gint64 id, gboolean starred,
                                  GError **error)
{
  return gotgan_article_table_change (
      connection, "UPDATE articles SET starred = ? WHERE id = ? AND removed = 0", starred ? 1 : 0,
      id, error);
}

/* Runs @sql with @value and each id. */
static gboolean
gotgan_article_table_change_all (GotganConnection *connection, const char *sql, GArray *ids,
                                 gint64 value, GArray *changed, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      gotgan_statement_reset (statement);
      gotgan_statement_bind_int (statement, value);
      gotgan_statement_bind_int (statement, id);
      gotgan_statement_bind_int (statement, value);
      if (!gotgan_statement_run (statement, error))
        return FALSE;
      if (gotgan_connection_get_n_changed (connection) > 0)
        g_array_append_val (changed, id);
    }
  return TRUE;
}

gboolean
gotgan_article_table_set_all_read (GotganConnection *connection, GArray *ids, gboolean read,
                                   GArray *changed, GError **error)
{
  return gotgan_article_table_change_all (
      connection, "UPDATE articles SET read = ? WHERE id = ? AND removed = 0 AND read <> ?", ids,
      read ? 1 : 0, changed, error);
}

gboolean
gotgan_article_table_set_all_starred (GotganConnection *connection, GArray *ids, gboolean starred,
                                      GArray *changed, GError **error)
{
  return gotgan_article_table_change_all (
      connection, "UPDATE articles SET starred = ? WHERE id = ? AND removed = 0 AND starred <> ?",
      ids, starred ? 1 : 0, changed, error);
}

gboolean
gotgan_article_table_remove (GotganConnection *connection, gint64 id, gint64 removed,
                             GError **error)
{
  return gotgan_article_table_change (
      connection, "UPDATE articles SET removed = ? WHERE id = ? AND removed = 0", removed, id,
      error);
}

gboolean
gotgan_article_table_restore (GotganConnection *connection, gint64 id, GError **error)
{
  return gotgan_article_table_change (connection, "UPDATE articles SET removed = ? WHERE id = ?", 0,
                                      id, error);
}

/* Of each, ?1 is the time. What is left of a source that is deleted belongs to the others that have it too. */
static const char *const purge_steps[] = {
  "DELETE FROM search WHERE rowid IN"
  " (SELECT id FROM articles WHERE removed > 0 AND removed < ?1 AND indexed <> 0)",
  "DELETE FROM letters WHERE rowid IN"
  " (SELECT articles.id * 2 + part.value FROM articles, json_each ('[0,1]') AS part"
  "  WHERE removed > 0 AND removed < ?1 AND indexed <> 0)",
  "DELETE FROM prints WHERE article_id IN"
  " (SELECT id FROM articles WHERE removed > 0 AND removed < ?1)",
  "DELETE FROM articles WHERE removed > 0 AND removed < ?1",
  "UPDATE articles SET source_id = ifnull ((SELECT min (s.id) FROM items i"
  "  JOIN sources s ON s.id = i.source_id WHERE i.article_id = articles.id AND s.removed = 0),"
  "  source_id)"
  " WHERE source_id IN (SELECT id FROM sources WHERE removed > 0 AND removed < ?1)",
  "DELETE FROM sources WHERE removed > 0 AND removed < ?1"
  " AND NOT EXISTS (SELECT 1 FROM articles WHERE source_id = sources.id)",
};

/* The prints have no index by article: they are walked through, but only when there is a reason. */
static gboolean
gotgan_article_table_has_old (GotganConnection *connection, gint64 before, gboolean *has,
                              GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT EXISTS (SELECT 1 FROM articles WHERE removed > 0 AND removed < ?1)"
      " OR EXISTS (SELECT 1 FROM sources WHERE removed > 0 AND removed < ?1)",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, before);
  if (gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *has = gotgan_statement_get_int (statement, 0) != 0;
  return TRUE;
}

gboolean
gotgan_article_table_purge (GotganConnection *connection, gint64 before, GError **error)
{
  gboolean has;

  if (!gotgan_article_table_has_old (connection, before, &has, error))
    return FALSE;
  for (guint i = 0; has && i < G_N_ELEMENTS (purge_steps); i++)
    {
      g_autoptr (GotganStatement) statement =
          gotgan_connection_prepare (connection, purge_steps[i], error);

      if (statement == NULL)
        return FALSE;
      gotgan_statement_bind_int (statement, before);
      if (!gotgan_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Counting --------------------------------------------------------------------------------- */

static GArray *
gotgan_article_table_read_ids (GotganStatement *statement, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GotganStep step;

  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      gint64 id = gotgan_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

GArray *
gotgan_article_table_list_stale (GotganConnection *connection, guint engine, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "SELECT id FROM articles WHERE removed = 0 AND id IN"
                                 " (SELECT id FROM articles WHERE engine < ?1"
                                 "  UNION ALL SELECT id FROM articles WHERE engine > ?1)"
                                 " ORDER BY listed DESC, id DESC",
                                 error);

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, engine);
  return gotgan_article_table_read_ids (statement, error);
}

/* Ascending: FTS5 must write out what it has gathered before it takes a smaller id. */
GArray *
gotgan_article_table_list_unindexed (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "SELECT id FROM articles WHERE indexed <= 0 ORDER BY id", error);

  return statement != NULL ? gotgan_article_table_read_ids (statement, error) : NULL;
}

GArray *
gotgan_article_table_list_story (GotganConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT id FROM articles WHERE removed = 0 AND (id = ?1"
      " OR story_id = (SELECT story_id FROM articles WHERE id = ?1)) ORDER BY listed, id",
      error);

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, id);
  return gotgan_article_table_read_ids (statement, error);
}

gboolean
gotgan_article_table_count (GotganConnection *connection, guint *n_articles, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT count(*) FROM articles WHERE removed = 0",
                                 error);

  if (statement == NULL || gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *n_articles = gotgan_statement_get_uint (statement, 0);
  return TRUE;
}
