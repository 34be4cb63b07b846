#include "config.h"

#include "app/store/gotgan-listing.h"

#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-search-query.h"
#include "app/store/gotgan-statement.h"

#define SECONDS_PER_DAY "86400"

/* Code points of a search's snippet. */
#define SNIPPET_LENGTH 160

/* --- Which ------------------------------------------------------------------------------------ */

static gboolean
gotgan_listing_is_ranked (const GotganSelection *selection, GotganSearchQuery *query)
{
  return selection->order == GOTGAN_ORDER_RELEVANCE
         && gotgan_search_query_get_wanted (query) != NULL;
}

/* The conditions stand in the order in which gotgan_listing_bind() binds their values. */
static char *
gotgan_listing_dup_sql (const GotganSelection *selection, GotganSearchQuery *query)
{
  gboolean ranked = gotgan_listing_is_ranked (selection, query);
  GString *sql = g_string_new ("SELECT a.id, a.listed / " SECONDS_PER_DAY " FROM ");

  /* CROSS: the matches lead. SQLite can't guess how few there are, and would rather walk through all articles. */
  if (gotgan_search_query_get_wanted (query) != NULL)
    g_string_append (sql, "search CROSS JOIN articles a ON a.id = search.rowid"
                          " WHERE search MATCH ?");
  else
    g_string_append (sql, "articles a WHERE TRUE");
  if (gotgan_search_query_get_unwanted (query) != NULL)
    g_string_append (sql, " AND a.id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)");
  if (selection->source_id != 0)
    g_string_append (sql, " AND (a.source_id = ? OR a.id IN"
                          "  (SELECT article_id FROM items WHERE source_id = ? AND shared = 1))");
  if (selection->party != NULL)
    g_string_append (sql, " AND a.id IN (SELECT article_id FROM claims WHERE shown = 1"
                          "  AND company IN (SELECT id FROM party_names WHERE key = ?)"
                          " UNION SELECT article_id FROM claims WHERE shown = 1"
                          "  AND investor IN (SELECT id FROM party_names WHERE key = ?))");
  if (selection->unread)
    g_string_append (sql, " AND a.read = 0");
  if (selection->starred)
    g_string_append (sql, " AND a.starred <> 0");
  if (selection->with_notes)
    g_string_append (sql, " AND a.id IN (SELECT article_id FROM notes)");
  g_string_append (sql, " AND a.removed = 0 ORDER BY ");
  /* Columns: title, body. */
  if (ranked)
    g_string_append (sql, "bm25 (search, 10.0, 1.0), ");
  g_string_append (sql, "a.listed DESC, a.id DESC");
  return g_string_free_and_steal (sql);
}

static void
gotgan_listing_bind (GotganStatement *statement, const GotganSelection *selection,
                     GotganSearchQuery *query)
{
  if (gotgan_search_query_get_wanted (query) != NULL)
    gotgan_statement_bind_text (statement, gotgan_search_query_get_wanted (query));
  if (gotgan_search_query_get_unwanted (query) != NULL)
    gotgan_statement_bind_text (statement, gotgan_search_query_get_unwanted (query));
  if (selection->source_id != 0)
    {
      gotgan_statement_bind_int (statement, selection->source_id);
      gotgan_statement_bind_int (statement, selection->source_id);
    }
  if (selection->party != NULL)
    {
      gotgan_statement_bind_text (statement, selection->party);
      gotgan_statement_bind_text (statement, selection->party);
    }
}

GArray *
gotgan_listing_select (GotganConnection *connection, const GotganSelection *selection,
                       GError **error)
{
  g_autoptr (GotganSearchQuery) query = gotgan_search_query_new (selection->query);
  g_autofree char *sql = gotgan_listing_dup_sql (selection, query);
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);
  g_autoptr (GArray) listing = g_array_new (FALSE, FALSE, sizeof (GotganListed));
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_listing_bind (statement, selection, query);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganListed listed = { gotgan_statement_get_int (statement, 0),
                              (guint32) gotgan_statement_get_uint (statement, 1) };

      g_array_append_val (listing, listed);
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&listing) : NULL;
}

/* --- What is shown of them -------------------------------------------------------------------- */

void
gotgan_listing_entry_free (GotganListingEntry *entry)
{
  g_free ((char *) entry->row.title);
  g_free ((char *) entry->row.publisher);
  g_free ((char *) entry->row.published);
  g_free ((char *) entry->row.snippet);
  g_free (entry);
}

/* Returns %NULL when nothing in the text matches, as when only the title does. */
static char *
gotgan_listing_dup_snippet (GotganConnection *connection, gint64 id, GotganSearchQuery *query)
{
  g_autoptr (GotganArticle) article = NULL;
  char *snippet = NULL;

  if (gotgan_search_query_get_wanted (query) == NULL)
    return NULL;
  /* What can't be read is told when the article is opened. */
  article = gotgan_article_table_load (connection, id, NULL, NULL);
  if (article == NULL)
    return NULL;
  for (guint i = 0; snippet == NULL && i < gotgan_article_get_n_paragraphs (article); i++)
    snippet =
        gotgan_search_query_dup_snippet (query, gotgan_article_get_paragraph (article, i)->text,
                                         SNIPPET_LENGTH);
  return snippet;
}

static GotganListingEntry *
gotgan_listing_read_entry (GotganStatement *statement, GError **error)
{
  const char *language = gotgan_statement_get_text (statement, 6);
  GotganListingEntry *entry = g_new0 (GotganListingEntry, 1);
  GotganHeadlineRow *row = &entry->row;

  entry->id = gotgan_statement_get_int (statement, 0);
  entry->day = (guint32) gotgan_statement_get_uint (statement, 1);
  row->title = g_strdup (gotgan_statement_get_text (statement, 2));
  row->publisher = g_strdup (gotgan_statement_get_text (statement, 3));
  row->published = g_strdup (gotgan_statement_get_text (statement, 4));
  row->snippet = g_strdup (gotgan_statement_get_text (statement, 5));
  row->unread = gotgan_statement_get_int (statement, 7) == 0;
  row->starred = gotgan_statement_get_int (statement, 8) != 0;
  row->sample = gotgan_statement_get_int (statement, 9) != 0;
  row->n_claims = gotgan_statement_get_uint (statement, 10);
  row->n_notes = gotgan_statement_get_uint (statement, 11);
  row->n_copies = gotgan_statement_get_uint (statement, 12);
  if (language == NULL || !gotgan_language_from_string (language, &row->language))
    {
      gotgan_store_set_corrupt (error, "an article is in no language");
      g_clear_pointer (&entry, gotgan_listing_entry_free);
    }
  return entry;
}

/* Returns %FALSE on failure; %TRUE with nothing added when the article is gone. */
static gboolean
gotgan_listing_load_entry (GotganConnection *connection, gint64 id, GotganSearchQuery *query,
                           GPtrArray *entries, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT a.id, a.listed / " SECONDS_PER_DAY ", a.title, a.publisher, a.published, a.summary,"
      " a.language, a.read, a.starred, s.kind = 'sample',"
      " (SELECT count(*) FROM claims WHERE article_id = a.id AND shown = 1),"
      " (SELECT count(*) FROM notes WHERE article_id = a.id),"
      " (SELECT count(*) FROM articles WHERE story_id = a.story_id AND removed = 0 AND id <> a.id)"
      " FROM articles a JOIN sources s ON s.id = a.source_id WHERE a.id = ? AND a.removed = 0",
      error);
  GotganListingEntry *entry;
  GotganStep step;
  char *snippet;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  step = gotgan_statement_step (statement, error);
  if (step != GOTGAN_STEP_ROW)
    return step == GOTGAN_STEP_DONE;
  entry = gotgan_listing_read_entry (statement, error);
  if (entry == NULL)
    return FALSE;
  g_ptr_array_add (entries, entry);
  snippet = gotgan_listing_dup_snippet (connection, id, query);
  if (snippet != NULL)
    {
      g_free ((char *) entry->row.snippet);
      entry->row.snippet = snippet;
    }
  return TRUE;
}

GPtrArray *
gotgan_listing_load (GotganConnection *connection, const gint64 *ids, guint n_ids,
                     const char *query, GError **error)
{
  g_autoptr (GotganSearchQuery) understood = gotgan_search_query_new (query);
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_listing_entry_free);

  for (guint i = 0; i < n_ids; i++)
    if (!gotgan_listing_load_entry (connection, ids[i], understood, entries, error))
      return NULL;
  return g_steal_pointer (&entries);
}
