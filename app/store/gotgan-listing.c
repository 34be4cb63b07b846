#include "config.h"

#include "app/store/gotgan-listing.h"

#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-finder.h"
#include "app/store/gotgan-ids.h"
#include "app/store/gotgan-search-query.h"
#include "app/store/gotgan-statement.h"

#define SECONDS_PER_DAY 86400

/* Code points of a search's snippet. */
#define SNIPPET_LENGTH 160

/* Up to so many candidates are looked up one by one; more are met on a walk through all articles, newest first. */
#define MAX_LOOKED_UP 3000

/* --- Which ------------------------------------------------------------------------------------ */

/* What is found of a set, as far as it is wanted. */
typedef struct
{
  GotganFinder *finder;
  GArray *listing;
  guint limit;
  guint n_found;
} GotganListingRun;

static gboolean
gotgan_listing_is_full (const GotganListingRun *run)
{
  return run->limit > 0 && run->listing->len >= run->limit;
}

static void
gotgan_listing_take (GotganListingRun *run, gint64 id, gint64 listed)
{
  GotganListed row = { id, (guint32) CLAMP (listed / SECONDS_PER_DAY, 0, G_MAXUINT32) };

  if (!gotgan_finder_has (run->finder, id, listed))
    return;
  run->n_found++;
  if (!gotgan_listing_is_full (run))
    g_array_append_val (run->listing, row);
}

/* Takes the rows of @statement; with @counting also when there is no more room. */
static gboolean
gotgan_listing_take_rows (GotganListingRun *run, GotganStatement *statement, gboolean counting,
                          GError **error)
{
  GotganStep step = GOTGAN_STEP_DONE;

  while ((counting || !gotgan_listing_is_full (run))
         && (step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    gotgan_listing_take (run, gotgan_statement_get_int (statement, 0),
                         gotgan_statement_get_int (statement, 1));
  return step != GOTGAN_STEP_FAILED;
}

#define NEWEST_FIRST " ORDER BY a.listed DESC, a.id DESC"

static gboolean
gotgan_listing_look_up (GotganListingRun *run, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT a.id, a.listed FROM json_each (?) AS wanted"
                                          " CROSS JOIN articles a ON a.id = wanted.value WHERE");
  g_autofree char *ids = gotgan_ids_dup_json (run->finder->candidates);
  g_autoptr (GotganStatement) statement = NULL;

  gotgan_finder_append_filters (run->finder, sql);
  g_string_append (sql, NEWEST_FIRST);
  statement = gotgan_connection_prepare (run->finder->connection, sql->str, error);
  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, ids);
  gotgan_finder_bind_filters (run->finder, statement);
  return gotgan_listing_take_rows (run, statement, TRUE, error);
}

/* All articles that fulfil the filters, newest first. */
static GotganStatement *
gotgan_listing_begin_walk (GotganFinder *finder, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT a.id, a.listed FROM articles a WHERE");
  GotganStatement *statement;

  gotgan_finder_append_filters (finder, sql);
  g_string_append (sql, NEWEST_FIRST);
  statement = gotgan_connection_prepare (finder->connection, sql->str, error);
  if (statement != NULL)
    gotgan_finder_bind_filters (finder, statement);
  return statement;
}

static gboolean
gotgan_listing_walk (GotganListingRun *run, gboolean counting, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_listing_begin_walk (run->finder, error);

  return statement != NULL && gotgan_listing_take_rows (run, statement, counting, error);
}

/* The same in one walk for those of @best and for the others, which come behind them. */
static gboolean
gotgan_listing_walk_ranked (GotganListingRun *run, GArray *best, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_listing_begin_walk (run->finder, error);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (GotganListed));
  GotganListingRun rest = { run->finder, others, run->limit, 0 };
  GotganStep step = GOTGAN_STEP_FAILED;

  while (statement != NULL && (step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      gint64 id = gotgan_statement_get_int (statement, 0);

      gotgan_listing_take (gotgan_ids_contain (best, id) ? run : &rest, id,
                           gotgan_statement_get_int (statement, 1));
    }
  for (guint i = 0; i < others->len && !gotgan_listing_is_full (run); i++)
    g_array_append_vals (run->listing, &g_array_index (others, GotganListed, i), 1);
  run->n_found += rest.n_found;
  return step == GOTGAN_STEP_DONE;
}

/* How many of @ids were removed: they stay in the index until they are gone for good. */
static gboolean
gotgan_listing_count_removed (GotganConnection *connection, GArray *ids, guint *n_removed,
                              GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT id FROM articles WHERE removed > 0", error);
  g_autoptr (GArray) removed = statement != NULL ? gotgan_ids_read (statement, error) : NULL;

  *n_removed = 0;
  if (removed == NULL)
    return FALSE;
  for (guint i = 0; i < removed->len; i++)
    if (gotgan_ids_contain (ids, g_array_index (removed, gint64, i)))
      (*n_removed)++;
  return TRUE;
}

static gboolean
gotgan_listing_count_articles (GotganConnection *connection, guint *n_articles, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT count(*) FROM articles WHERE removed = 0",
                                 error);

  if (statement == NULL || gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *n_articles = gotgan_statement_get_uint (statement, 0);
  return TRUE;
}

/* Where the rows of articles have nothing to say, the sets tell how many are found without a walk to the end. */
static gboolean
gotgan_listing_count (GotganFinder *finder, guint *n_found, GError **error)
{
  GArray *ids = finder->candidates != NULL ? finder->candidates : finder->excluded;
  guint n_articles, n_removed = 0;

  if (ids != NULL && !gotgan_listing_count_removed (finder->connection, ids, &n_removed, error))
    return FALSE;
  if (finder->candidates != NULL)
    {
      *n_found = ids->len - n_removed;
      return TRUE;
    }
  if (!gotgan_listing_count_articles (finder->connection, &n_articles, error))
    return FALSE;
  *n_found = n_articles - (ids != NULL ? ids->len - n_removed : 0);
  return TRUE;
}

/* Lists what the finder finds, newest first. */
static gboolean
gotgan_listing_run (GotganListingRun *run, GError **error)
{
  GotganFinder *finder = run->finder;
  gboolean by_rows = gotgan_finder_has_filters (finder);

  if (finder->candidates != NULL && finder->candidates->len <= MAX_LOOKED_UP)
    return gotgan_listing_look_up (run, error);
  /* All of them are counted on the way. */
  if (by_rows || run->limit == 0)
    return gotgan_listing_walk (run, TRUE, error);
  return gotgan_listing_walk (run, FALSE, error)
         && gotgan_listing_count (finder, &run->n_found, error);
}

/* First the best of them, then the others. */
static gboolean
gotgan_listing_run_ranked (GotganListingRun *run, GError **error)
{
  GotganFinder *finder = run->finder;
  g_autoptr (GArray) best = gotgan_finder_find_best (finder, error);
  g_autoptr (GArray) all = g_array_copy (finder->candidates);
  guint n_best;

  if (best == NULL)
    return FALSE;
  if (gotgan_finder_has_filters (finder) && finder->candidates->len > MAX_LOOKED_UP)
    return gotgan_listing_walk_ranked (run, best, error);
  gotgan_ids_intersect (best, all);
  g_array_unref (finder->candidates);
  finder->candidates = g_array_ref (best);
  if (!gotgan_listing_run (run, error))
    return FALSE;
  n_best = run->n_found;
  run->n_found = 0;
  g_array_unref (finder->candidates);
  finder->candidates = g_steal_pointer (&all);
  gotgan_ids_subtract (finder->candidates, best);
  if (!gotgan_listing_run (run, error))
    return FALSE;
  run->n_found += n_best;
  return TRUE;
}

static GArray *
gotgan_listing_find (GotganConnection *connection, const GotganSelection *selection, guint limit,
                     guint *n_found, GError **error)
{
  g_autoptr (GotganFinder) finder = gotgan_finder_new (connection, selection, error);
  g_autoptr (GArray) listing = g_array_new (FALSE, FALSE, sizeof (GotganListed));
  GotganListingRun run = { finder, listing, limit, 0 };
  gboolean ranked;

  if (finder == NULL)
    return NULL;
  ranked =
      selection->order == GOTGAN_ORDER_RELEVANCE && gotgan_search_query_has_wanted (finder->query);
  if (ranked ? !gotgan_listing_run_ranked (&run, error) : !gotgan_listing_run (&run, error))
    return NULL;
  *n_found = run.n_found;
  return g_steal_pointer (&listing);
}

GArray *
gotgan_listing_select_first (GotganConnection *connection, const GotganSelection *selection,
                             guint limit, guint *n_found, GError **error)
{
  GotganSelection begun = *selection;
  guint count = 0;
  g_autoptr (GError) failure = NULL;
  GArray *listing = gotgan_listing_find (connection, selection, limit, &count, &failure);

  begun.beginning = TRUE;
  if (listing != NULL && count == 0 && !selection->beginning)
    {
      GArray *others = gotgan_listing_find (connection, &begun, limit, &count, &failure);

      if (others != NULL || failure != NULL)
        g_clear_pointer (&listing, g_array_unref);
      listing = others != NULL ? others : listing;
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  if (n_found != NULL)
    *n_found = count;
  return listing;
}

GArray *
gotgan_listing_select (GotganConnection *connection, const GotganSelection *selection,
                       GError **error)
{
  return gotgan_listing_select_first (connection, selection, 0, NULL, error);
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

/* The words that are marked, and those that are where they are nowhere in an article (nullable). */
typedef struct
{
  GotganSearchQuery *whole;
  GotganSearchQuery *beginning;
} GotganListingWords;

static char *
gotgan_listing_cut_snippet (GotganArticle *article, GotganSearchQuery *query)
{
  char *snippet = NULL;

  for (guint i = 0; snippet == NULL && i < gotgan_article_get_n_paragraphs (article); i++)
    snippet =
        gotgan_search_query_dup_snippet (query, gotgan_article_get_paragraph (article, i)->text,
                                         SNIPPET_LENGTH);
  return snippet;
}

/* Returns %NULL when nothing in the text matches, as when only the title does. */
static char *
gotgan_listing_dup_snippet (GotganConnection *connection, gint64 id,
                            const GotganListingWords *words)
{
  g_autoptr (GotganArticle) article = NULL;
  char *snippet;

  if (!gotgan_search_query_has_wanted (words->whole))
    return NULL;
  /* What can't be read is told when the article is opened. */
  article = gotgan_article_table_load (connection, id, NULL, NULL);
  if (article == NULL)
    return NULL;
  snippet = gotgan_listing_cut_snippet (article, words->whole);
  return snippet == NULL && words->beginning != NULL
             ? gotgan_listing_cut_snippet (article, words->beginning)
             : snippet;
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
  row->edited = gotgan_statement_get_int (statement, 13) != 0;
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
gotgan_listing_load_entry (GotganConnection *connection, gint64 id, const GotganListingWords *words,
                           GPtrArray *entries, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT a.id, a.listed / " G_STRINGIFY (SECONDS_PER_DAY) ", a.title, a.publisher, a.published, a.summary,"
                           " a.language, a.read, a.starred, s.kind = 'sample',"
                           " (SELECT count(*) FROM claims WHERE article_id = a.id AND shown = 1),"
                           " (SELECT count(*) FROM notes WHERE article_id = a.id),"
                           " (SELECT count(*) FROM articles WHERE story_id = a.story_id AND removed = 0 AND id <> a.id),"
                           " (SELECT count(*) > 1 FROM article_versions WHERE article_id = a.id AND partial = 0)"
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
  snippet = gotgan_listing_dup_snippet (connection, id, words);
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
  g_autoptr (GotganSearchQuery) whole = gotgan_search_query_new (query);
  g_autoptr (GotganSearchQuery) beginning = gotgan_search_query_new_beginning (query);
  const GotganListingWords words = { whole, beginning };
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_listing_entry_free);

  for (guint i = 0; i < n_ids; i++)
    if (!gotgan_listing_load_entry (connection, ids[i], &words, entries, error))
      return NULL;
  return g_steal_pointer (&entries);
}
