#include "config.h"

#include "app/store/gotgan-story-table.h"

#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-statement.h"

/* Shorter texts are all alike: a notice, a list of links. */
#define MIN_CHARACTERS 400

/* Part of the shorter text that copies share. */
#define MIN_SHARED 0.6

/* Of the eight prints; one alone is often a line that an outlet puts below everything. */
#define MIN_PRINTS 2

/* Articles looked at for one print, those with the smallest ids: the first of a story, or such a line. */
#define MAX_PER_PRINT 12

/* Texts compared with one article that turn out to be others. Those with most prints in common come first, so behind two
 * that are none there hardly is a copy. */
#define MAX_OTHERS 2

/* Texts kept for the next articles of the batch, a few kB each. */
#define MAX_KEPT 512

/* @kept: article to #GotganShingles, or %NULL when it can't be compared */
struct _GotganStoryFinder
{
  GotganConnection *connection;
  GHashTable *kept;
};

typedef struct
{
  gint64 id;
  guint n_prints;
} GotganStoryCandidate;

GotganStoryFinder *
gotgan_story_finder_new (GotganConnection *connection)
{
  GotganStoryFinder *self = g_new0 (GotganStoryFinder, 1);

  self->connection = connection;
  self->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                      (GDestroyNotify) gotgan_shingles_free);
  return self;
}

void
gotgan_story_finder_free (GotganStoryFinder *self)
{
  g_hash_table_unref (self->kept);
  g_free (self);
}

/* --- Prints ----------------------------------------------------------------------------------- */

static gboolean
gotgan_story_finder_write_prints (GotganStoryFinder *self, const gint32 *prints, guint n_prints,
                                  gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      self->connection, "INSERT OR IGNORE INTO prints (hash, article_id) VALUES (?, ?)", error);

  for (guint i = 0; statement != NULL && i < n_prints; i++)
    {
      gotgan_statement_bind_int (statement, prints[i]);
      gotgan_statement_bind_int (statement, id);
      if (!gotgan_statement_run (statement, error))
        return FALSE;
    }
  return statement != NULL;
}

/* Returns the other articles that have the prints, each as often as it has one. */
static GArray *
gotgan_story_finder_read_prints (GotganStoryFinder *self, const gint32 *prints, guint n_prints,
                                 gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (self->connection,
                                 "SELECT article_id FROM prints WHERE hash = ? ORDER BY article_id"
                                 " LIMIT " G_STRINGIFY (MAX_PER_PRINT), error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GotganStep step = statement != NULL ? GOTGAN_STEP_DONE : GOTGAN_STEP_FAILED;

  for (guint i = 0; step == GOTGAN_STEP_DONE && i < n_prints; i++)
    {
      gotgan_statement_bind_int (statement, prints[i]);
      while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
        {
          gint64 other = gotgan_statement_get_int (statement, 0);

          if (other != id)
            g_array_append_val (ids, other);
        }
      gotgan_statement_reset (statement);
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static int
gotgan_story_finder_compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* Those with most prints in common first, then the oldest. */
static int
gotgan_story_candidate_compare (gconstpointer a, gconstpointer b)
{
  const GotganStoryCandidate *first = a, *second = b;

  if (first->n_prints != second->n_prints)
    return first->n_prints > second->n_prints ? -1 : 1;
  return (first->id > second->id) - (first->id < second->id);
}

static GArray *
gotgan_story_finder_count (GArray *ids)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (GotganStoryCandidate));
  guint n;

  g_array_sort (ids, gotgan_story_finder_compare_ids);
  for (guint i = 0; i < ids->len; i += n)
    {
      gint64 id = g_array_index (ids, gint64, i);

      for (n = 1; i + n < ids->len && g_array_index (ids, gint64, i + n) == id;)
        n++;
      if (n >= MIN_PRINTS)
        g_array_append_val (candidates, ((GotganStoryCandidate) { id, n }));
    }
  g_array_sort (candidates, gotgan_story_candidate_compare);
  return candidates;
}

/* Leaves the prints of the article, and returns those that may be its copies. */
static GArray *
gotgan_story_finder_list (GotganStoryFinder *self, const GotganShingles *shingles, gint64 id,
                          GError **error)
{
  gint32 prints[GOTGAN_SHINGLES_N_PRINTS];
  guint n_prints = gotgan_shingles_get_prints (shingles, prints);
  g_autoptr (GArray) ids = gotgan_story_finder_read_prints (self, prints, n_prints, id, error);

  if (ids == NULL || !gotgan_story_finder_write_prints (self, prints, n_prints, id, error))
    return NULL;
  return gotgan_story_finder_count (ids);
}

/* --- Texts ------------------------------------------------------------------------------------ */

/* Gives %NULL for an article that is gone or can't be read. */
static gboolean
gotgan_story_finder_load (GotganStoryFinder *self, gint64 id, GotganShingles **shingles,
                          GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (self->connection,
                                 "SELECT v.paragraphs FROM articles a JOIN article_versions v"
                                 " ON v.article_id = a.id AND v.sha256 = a.version WHERE a.id = ?",
                                 error);
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  step = gotgan_statement_step (statement, error);
  *shingles = NULL;
  if (step == GOTGAN_STEP_ROW && gotgan_statement_read_paragraphs (statement, 0, article, NULL))
    *shingles = gotgan_shingles_new (article);
  return step != GOTGAN_STEP_FAILED;
}

static gboolean
gotgan_story_finder_get (GotganStoryFinder *self, gint64 id, GotganShingles **shingles,
                         GError **error)
{
  *shingles = g_hash_table_lookup (self->kept, &id);
  if (*shingles != NULL)
    return TRUE;
  if (!gotgan_story_finder_load (self, id, shingles, error))
    return FALSE;
  if (*shingles == NULL)
    return TRUE;
  if (g_hash_table_size (self->kept) == MAX_KEPT)
    g_hash_table_remove_all (self->kept);
  g_hash_table_insert (self->kept, g_memdup2 (&id, sizeof id), *shingles);
  return TRUE;
}

/* --- Stories ---------------------------------------------------------------------------------- */

/* Gives the article itself when it has none yet. */
static gboolean
gotgan_story_finder_get_story (GotganStoryFinder *self, gint64 id, gint64 *story, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (self->connection,
                                 "SELECT ifnull (story_id, id) FROM articles WHERE id = ?", error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  step = gotgan_statement_step (statement, error);
  *story = step == GOTGAN_STEP_ROW ? gotgan_statement_get_int (statement, 0) : id;
  return step != GOTGAN_STEP_FAILED;
}

static gboolean
gotgan_story_finder_rename (GotganStoryFinder *self, gint64 from, gint64 to, GError **error)
{
  /* Of a story that keeps its name only the article it is called by may not know yet. */
  const char *sql = from == to
                        ? "UPDATE articles SET story_id = ?2 WHERE id = ?1 AND story_id IS NULL"
                        : "UPDATE articles SET story_id = ?2 WHERE story_id = ?1 OR id = ?1";
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (self->connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, from);
  gotgan_statement_bind_int (statement, to);
  return gotgan_statement_run (statement, error);
}

/* A story is called by the smallest id there was in it. */
static gboolean
gotgan_story_finder_unite (GotganStoryFinder *self, gint64 *story, gint64 other, GError **error)
{
  gint64 name = MIN (*story, other);

  if (!gotgan_story_finder_rename (self, *story, name, error)
      || !gotgan_story_finder_rename (self, other, name, error))
    return FALSE;
  *story = name;
  return TRUE;
}

/* Compares with one candidate, unless it is known to be of the story. Counts in @n_others when it is none of it. */
static gboolean
gotgan_story_finder_try (GotganStoryFinder *self, GotganShingles *shingles, gint64 *story,
                         gint64 candidate, guint *n_others, GError **error)
{
  GotganShingles *other;
  gint64 its_story;

  if (!gotgan_story_finder_get_story (self, candidate, &its_story, error))
    return FALSE;
  if (its_story == *story)
    return TRUE;
  if (!gotgan_story_finder_get (self, candidate, &other, error))
    return FALSE;
  if (other == NULL || other->n_characters < MIN_CHARACTERS
      || gotgan_shingles_compare (shingles, other) < MIN_SHARED)
    {
      ++*n_others;
      return TRUE;
    }
  return gotgan_story_finder_unite (self, story, its_story, error);
}

gboolean
gotgan_story_finder_place (GotganStoryFinder *self, GotganArticle *article, GError **error)
{
  gint64 id = gotgan_article_get_id (article);
  g_autoptr (GotganShingles) shingles = gotgan_shingles_new (article);
  g_autoptr (GArray) candidates = NULL;
  gint64 story;
  guint n_others = 0;

  /* What was kept of an older version. */
  g_hash_table_remove (self->kept, &id);
  if (shingles->n_characters < MIN_CHARACTERS)
    return TRUE;
  candidates = gotgan_story_finder_list (self, shingles, id, error);
  if (candidates == NULL)
    return FALSE;
  if (candidates->len == 0)
    return TRUE;
  if (!gotgan_story_finder_get_story (self, id, &story, error))
    return FALSE;
  for (guint i = 0; i < candidates->len && n_others < MAX_OTHERS; i++)
    if (!gotgan_story_finder_try (self, shingles, &story,
                                  g_array_index (candidates, GotganStoryCandidate, i).id, &n_others,
                                  error))
      return FALSE;
  return TRUE;
}
