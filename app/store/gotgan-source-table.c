#include "config.h"

#include "app/store/gotgan-source-table.h"

#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-review-table.h"
#include "app/store/gotgan-statement.h"

static const char *const kind_words[] = {
  [GOTGAN_SOURCE_IMPORTED] = "imported",
  [GOTGAN_SOURCE_SAMPLE] = "sample",
  [GOTGAN_SOURCE_FEED] = "feed",
  [GOTGAN_SOURCE_DATASET] = "dataset",
};

static const char *const full_text_words[] = {
  [GOTGAN_FULL_TEXT_AUTO] = "auto",
  [GOTGAN_FULL_TEXT_ALWAYS] = "always",
  [GOTGAN_FULL_TEXT_NEVER] = "never",
};

enum
{
  ID,
  KIND,
  URL,
  TITLE,
  NAME,
  HOME,
  FOLDER,
  FULL_TEXT,
  ETAG,
  LAST_MODIFIED,
  TRIED,
  FETCHED,
  DUE,
  HELD,
  FAILURES,
  PROBLEM,
  DETAIL,
  BACKLOG,
  N_ARTICLES,
};

static gboolean
gotgan_source_table_read_kind (const char *word, GotganSourceKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (g_strcmp0 (word, kind_words[i]) == 0)
      {
        *kind = (GotganSourceKind) i;
        return TRUE;
      }
  return FALSE;
}

static void
gotgan_source_table_set_missing (GError **error)
{
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                       "There is no such source");
}

/* --- Finding and writing ---------------------------------------------------------------------- */

/* Of a feed its items are known, so what went with it would never be brought again. */
static gboolean
gotgan_source_table_revive (GotganConnection *connection, GotganSourceKind kind, const char *url,
                            GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT id, removed FROM sources WHERE kind = ? AND ifnull (url, '') = ifnull (?, '')"
      " AND removed <> 0",
      error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, kind_words[kind]);
  gotgan_statement_bind_text (statement, url);
  step = gotgan_statement_step (statement, error);
  if (step != GOTGAN_STEP_ROW || kind == GOTGAN_SOURCE_IMPORTED || kind == GOTGAN_SOURCE_SAMPLE)
    return step != GOTGAN_STEP_FAILED;
  return gotgan_source_table_restore (connection, gotgan_statement_get_int (statement, 0),
                                      gotgan_statement_get_int (statement, 1), error);
}

gboolean
gotgan_source_table_ensure (GotganConnection *connection, GotganSourceKind kind, const char *url,
                            const char *title, gint64 *id, GError **error)
{
  g_autoptr (GotganStatement) statement = NULL;

  if (!gotgan_source_table_revive (connection, kind, url, error))
    return FALSE;
  statement = gotgan_connection_prepare (
      connection,
      "INSERT INTO sources (kind, url, title) VALUES (?, ?, ?)"
      " ON CONFLICT (kind, ifnull (url, '')) DO UPDATE"
      " SET removed = 0, title = ifnull (excluded.title, title) RETURNING id",
      error);
  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, kind_words[kind]);
  gotgan_statement_bind_text (statement, url);
  gotgan_statement_bind_text (statement, title);
  if (gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *id = gotgan_statement_get_int (statement, 0);
  return gotgan_statement_step (statement, error) == GOTGAN_STEP_DONE;
}

/* Runs @statement, which must change a row. */
static gboolean
gotgan_source_table_change_one (GotganConnection *connection, GotganStatement *statement,
                                GError **error)
{
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  if (gotgan_connection_get_n_changed (connection) > 0)
    return TRUE;
  gotgan_source_table_set_missing (error);
  return FALSE;
}

/* A source that was removed may still hold the address; only undo knows of it, and may do without. */
static gboolean
gotgan_source_table_clear_address (GotganConnection *connection, GotganSource *source,
                                   GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE sources SET url = url || '#' || id WHERE kind = ? AND url = ? AND id <> ?"
      " AND removed <> 0",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, kind_words[gotgan_source_get_kind (source)]);
  gotgan_statement_bind_text (statement, gotgan_source_get_url (source));
  gotgan_statement_bind_int (statement, gotgan_source_get_id (source));
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_source_table_update (GotganConnection *connection, GotganSource *source, GError **error)
{
  g_autoptr (GotganStatement) statement = NULL;

  if (!gotgan_source_table_clear_address (connection, source, error))
    return FALSE;
  statement = gotgan_connection_prepare (
      connection,
      "UPDATE sources SET url = ?, title = ?, name = ?, home = ?, folder = ?, full_text = ?"
      " WHERE id = ? AND removed = 0",
      error);
  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, gotgan_source_get_url (source));
  gotgan_statement_bind_text (statement, gotgan_source_get_title (source));
  gotgan_statement_bind_text (statement, gotgan_source_get_name (source));
  gotgan_statement_bind_text (statement, gotgan_source_get_home (source));
  gotgan_statement_bind_text (statement, gotgan_source_get_folder (source));
  gotgan_statement_bind_text (statement, full_text_words[gotgan_source_get_full_text (source)]);
  gotgan_statement_bind_int (statement, gotgan_source_get_id (source));
  return gotgan_source_table_change_one (connection, statement, error);
}

gboolean
gotgan_source_table_set_state (GotganConnection *connection, gint64 id,
                               const GotganSourceState *state, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE sources SET etag = ?, last_modified = ?, tried = ?, fetched = ?, due = ?, held = ?,"
      " failures = ?, problem = ?, detail = ?, backlog = ? WHERE id = ? AND removed = 0",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, state->etag);
  gotgan_statement_bind_text (statement, state->last_modified);
  gotgan_statement_bind_int (statement, state->tried);
  gotgan_statement_bind_int (statement, state->fetched);
  gotgan_statement_bind_int (statement, state->due);
  gotgan_statement_bind_int (statement, state->held);
  gotgan_statement_bind_int (statement, state->failures);
  gotgan_statement_bind_text (statement, state->problem);
  gotgan_statement_bind_text (statement, state->detail);
  gotgan_statement_bind_text (statement, state->backlog);
  gotgan_statement_bind_int (statement, id);
  return gotgan_source_table_change_one (connection, statement, error);
}

/* --- Loading ---------------------------------------------------------------------------------- */

/* A word of a later version is as good as none. */
static GotganFullText
gotgan_source_table_read_full_text (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (full_text_words); i++)
    if (g_strcmp0 (word, full_text_words[i]) == 0)
      return (GotganFullText) i;
  return GOTGAN_FULL_TEXT_AUTO;
}

static void
gotgan_source_table_read_state (GotganStatement *statement, GotganSource *source)
{
  GotganSourceState state = {
    .etag = (char *) gotgan_statement_get_text (statement, ETAG),
    .last_modified = (char *) gotgan_statement_get_text (statement, LAST_MODIFIED),
    .tried = gotgan_statement_get_int (statement, TRIED),
    .fetched = gotgan_statement_get_int (statement, FETCHED),
    .due = gotgan_statement_get_int (statement, DUE),
    .held = gotgan_statement_get_int (statement, HELD),
    .failures = gotgan_statement_get_uint (statement, FAILURES),
    .problem = (char *) gotgan_statement_get_text (statement, PROBLEM),
    .detail = (char *) gotgan_statement_get_text (statement, DETAIL),
    .backlog = (char *) gotgan_statement_get_text (statement, BACKLOG),
  };

  gotgan_source_set_state (source, &state);
}

static GotganSource *
gotgan_source_table_read (GotganStatement *statement)
{
  GotganSourceKind kind;
  GotganSource *source;

  if (!gotgan_source_table_read_kind (gotgan_statement_get_text (statement, KIND), &kind))
    return NULL;
  source = gotgan_source_new (gotgan_statement_get_int (statement, ID), kind,
                              gotgan_statement_get_text (statement, URL),
                              gotgan_statement_get_text (statement, TITLE));
  gotgan_source_set_name (source, gotgan_statement_get_text (statement, NAME));
  gotgan_source_set_home (source, gotgan_statement_get_text (statement, HOME));
  gotgan_source_set_folder (source, gotgan_statement_get_text (statement, FOLDER));
  gotgan_source_set_full_text (source, gotgan_source_table_read_full_text (
                                           gotgan_statement_get_text (statement, FULL_TEXT)));
  gotgan_source_table_read_state (statement, source);
  gotgan_source_set_n_articles (source, gotgan_statement_get_uint (statement, N_ARTICLES));
  return source;
}

GPtrArray *
gotgan_source_table_load (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT id, kind, url, title, name, home, folder, full_text, etag, last_modified, tried,"
      " fetched, due, held, failures, problem, detail, backlog,"
      " (SELECT count(*) FROM articles WHERE source_id = sources.id AND removed = 0)"
      " + (SELECT count(DISTINCT i.article_id) FROM items i JOIN articles a ON a.id = i.article_id"
      "    WHERE i.source_id = sources.id AND i.shared = 1 AND a.removed = 0"
      "    AND a.source_id <> sources.id)"
      " FROM sources WHERE removed = 0 ORDER BY id",
      error);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganSource *source = gotgan_source_table_read (statement);

      if (source != NULL)
        g_ptr_array_add (sources, source);
      else
        gotgan_connection_pass_over (connection, "a source is of no kind");
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&sources) : NULL;
}

/* A number that an article had is remembered when the article is gone for good. */
gboolean
gotgan_source_table_is_unfilled (GotganConnection *connection, gboolean *unfilled, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT EXISTS (SELECT 1 FROM sources WHERE kind = 'sample' AND removed = 0"
      "  AND backlog IS NOT NULL)"
      " OR (NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'articles')"
      "  AND NOT EXISTS (SELECT 1 FROM sources WHERE kind IN ('feed', 'dataset')))",
      error);

  if (statement == NULL || gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *unfilled = gotgan_statement_get_int (statement, 0) != 0;
  return TRUE;
}

/* --- Removing --------------------------------------------------------------------------------- */

/* An article is a source's when that has it first, or when an item of its brought it too. */
#define OWN_OR_SHARED         \
  " (source_id = ?1 OR id IN" \
  "  (SELECT article_id FROM items WHERE source_id = ?1 AND shared = 1))"

/* Runs @sql with the id and @removed. */
static gboolean
gotgan_source_table_change (GotganConnection *connection, const char *sql, gint64 id,
                            gint64 removed, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  gotgan_statement_bind_int (statement, removed);
  return gotgan_statement_run (statement, error);
}

/* Runs both statements in one transaction; the first, on the source itself, must change a row. */
static gboolean
gotgan_source_table_change_both (GotganConnection *connection, const char *source_sql,
                                 const char *articles_sql, gint64 id, gint64 removed,
                                 GError **error)
{
  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (!gotgan_source_table_change (connection, source_sql, id, removed, error))
    {
      gotgan_connection_rollback (connection);
      return FALSE;
    }
  if (gotgan_connection_get_n_changed (connection) == 0)
    {
      gotgan_connection_rollback (connection);
      gotgan_source_table_set_missing (error);
      return FALSE;
    }
  if (gotgan_source_table_change (connection, articles_sql, id, removed, error)
      && gotgan_review_table_settle_source (connection, id, error))
    return gotgan_connection_commit (connection, error);
  gotgan_connection_rollback (connection);
  return FALSE;
}

gboolean
gotgan_source_table_count (GotganConnection *connection, gint64 id, guint *n_own, guint *n_shared,
                           GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT count(*), total(EXISTS (SELECT 1 FROM sources s WHERE s.id = articles.source_id"
      "  AND s.id <> ?1 AND s.removed = 0)"
      " OR EXISTS (SELECT 1 FROM items i JOIN sources s ON s.id = i.source_id"
      "  WHERE i.article_id = articles.id AND s.id <> ?1 AND s.removed = 0))"
      " FROM articles WHERE removed = 0 AND" OWN_OR_SHARED,
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  if (gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *n_shared = gotgan_statement_get_uint (statement, 1);
  *n_own = gotgan_statement_get_uint (statement, 0) - *n_shared;
  return TRUE;
}

/* What another source that is there has too stays. */
gboolean
gotgan_source_table_remove (GotganConnection *connection, gint64 id, gint64 removed, GError **error)
{
  return gotgan_source_table_change_both (
      connection, "UPDATE sources SET removed = ?2 WHERE id = ?1 AND removed = 0",
      "UPDATE articles SET removed = ?2 WHERE removed = 0 AND" OWN_OR_SHARED
      " AND NOT EXISTS (SELECT 1 FROM sources s WHERE s.id = articles.source_id AND s.removed = 0)"
      " AND NOT EXISTS (SELECT 1 FROM items i JOIN sources s ON s.id = i.source_id"
      "  WHERE i.article_id = articles.id AND s.removed = 0)",
      id, removed, error);
}

/* The source may have come back by itself, through an import. What it shared with a source that went later went with that one:
 * it comes back too, for its item is known and no visit would bring it. */
gboolean
gotgan_source_table_restore (GotganConnection *connection, gint64 id, gint64 removed,
                             GError **error)
{
  return gotgan_source_table_change_both (
      connection, "UPDATE sources SET removed = 0 WHERE id = ?1 AND removed IN (0, ?2)",
      "UPDATE articles SET removed = 0 WHERE removed <> 0 AND" OWN_OR_SHARED
      " AND (removed = ?2 OR EXISTS (SELECT 1 FROM sources s WHERE s.removed = articles.removed"
      "  AND (s.id = articles.source_id OR EXISTS (SELECT 1 FROM items i"
      "   WHERE i.article_id = articles.id AND i.source_id = s.id))))",
      id, removed, error);
}
