#include "config.h"

#include "app/store/gotgan-facets.h"

#include "app/store/gotgan-finder.h"
#include "app/store/gotgan-ids.h"

/* What fits into a list that a person looks through. */
#define MAX_SHOWN 40

/* Up to so many articles are asked one by one, of more all are looked through. */
#define MAX_LOOKED_UP 2000

/* One article of one party. */
typedef struct
{
  gint64 name;
  gint64 article;
} Mention;

static void
gotgan_facet_count_free (gpointer data)
{
  GotganFacetCount *facet = data;

  g_free (facet->key);
  g_free (facet);
}

void
gotgan_facet_counts_free (GotganFacetCounts *self)
{
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->publishers);
  g_ptr_array_unref (self->stages);
  g_ptr_array_unref (self->years);
  g_free (self);
}

static void
gotgan_facet_counts_add (GPtrArray *facets, const char *key, guint count)
{
  GotganFacetCount *facet = g_new (GotganFacetCount, 1);

  *facet = (GotganFacetCount) { g_strdup (key), count };
  g_ptr_array_add (facets, facet);
}

static int
gotgan_facet_count_compare (gconstpointer a, gconstpointer b)
{
  const GotganFacetCount *first = *(GotganFacetCount *const *) a;
  const GotganFacetCount *second = *(GotganFacetCount *const *) b;

  if (first->count != second->count)
    return first->count < second->count ? 1 : -1;
  return g_strcmp0 (first->key, second->key);
}

static void
gotgan_facet_counts_cut (GPtrArray *facets)
{
  g_ptr_array_sort (facets, gotgan_facet_count_compare);
  if (facets->len > MAX_SHOWN)
    g_ptr_array_set_size (facets, MAX_SHOWN);
}

/* Takes what a table of names to numbers has counted. */
static void
gotgan_facet_counts_take (GPtrArray *facets, GHashTable *counts)
{
  GHashTableIter iter;
  gpointer key, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &count))
    gotgan_facet_counts_add (facets, key, GPOINTER_TO_UINT (count));
  gotgan_facet_counts_cut (facets);
}

static void
gotgan_facets_count_one (GHashTable *counts, const char *key)
{
  gpointer known, count;

  if (g_hash_table_lookup_extended (counts, key, &known, &count))
    g_hash_table_insert (counts, g_strdup (key), GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
  else
    g_hash_table_insert (counts, g_strdup (key), GUINT_TO_POINTER (1));
}

/* --- Years and outlets ---------------------------------------------------------------------------- */

/* The rows are in the order of days when the newest come first. */
static void
gotgan_facets_count_years (GotganFacetCounts *self, GArray *rows)
{
  guint year = 0, count = 0;

  for (guint i = 0; i <= rows->len; i++)
    {
      guint32 day = i < rows->len ? g_array_index (rows, GotganListed, i).day : 0;
      guint its = 0;
      GDate date;

      g_date_clear (&date, 1);
      if (g_date_valid_julian (day))
        {
          g_date_set_julian (&date, day);
          its = g_date_get_year (&date);
        }
      if (its != year && count > 0)
        {
          g_autofree char *text = g_strdup_printf ("%04u", year);

          gotgan_facet_counts_add (self->years, text, count);
        }
      count = its == year ? count + 1 : its != 0 ? 1 : 0;
      year = its;
    }
}

/* Returns: (transfer full): a statement that tells of the articles of @ids, and perhaps of others */
static GotganStatement *
gotgan_facets_ask (GotganConnection *connection, GArray *ids, const char *one_by_one,
                   const char *all, GError **error)
{
  gboolean few = ids->len <= MAX_LOOKED_UP;
  GotganStatement *statement =
      gotgan_connection_prepare (connection, few ? one_by_one : all, error);
  g_autofree char *json = few ? gotgan_ids_dup_json (ids) : NULL;

  if (statement != NULL && few)
    gotgan_statement_bind_text (statement, json);
  return statement;
}

static gboolean
gotgan_facets_count_publishers (GotganFacetCounts *self, GotganConnection *connection, GArray *ids,
                                GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_facets_ask (
      connection, ids,
      "SELECT articles.id, publisher FROM json_each (?) CROSS JOIN articles ON articles.id = value"
      " WHERE publisher IS NOT NULL",
      "SELECT id, publisher FROM articles WHERE publisher IS NOT NULL", error);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    if (gotgan_ids_contain (ids, gotgan_statement_get_int (statement, 0)))
      gotgan_facets_count_one (counts, gotgan_statement_get_text (statement, 1));
  gotgan_facet_counts_take (self->publishers, counts);
  return step == GOTGAN_STEP_DONE;
}

/* --- Parties and stages --------------------------------------------------------------------------- */

static int
gotgan_facets_compare_mentions (gconstpointer a, gconstpointer b)
{
  const Mention *first = a, *second = b;

  if (first->name != second->name)
    return first->name < second->name ? -1 : 1;
  return (first->article > second->article) - (first->article < second->article);
}

static void
gotgan_facets_mention (GArray *mentions, gint64 name, gint64 article)
{
  Mention mention = { name, article };

  if (name != 0)
    g_array_append_val (mentions, mention);
}

/* Returns: (transfer full): what party each name in claims stands for, as a number, and in @keys that number's key */
static GHashTable *
gotgan_facets_read_names (GotganConnection *connection, GPtrArray *keys, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT id, key FROM party_names ORDER BY key", error);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      gint64 id = gotgan_statement_get_int (statement, 0);
      const char *key = gotgan_statement_get_text (statement, 1);

      if (keys->len == 0 || !g_str_equal (g_ptr_array_index (keys, keys->len - 1), key))
        g_ptr_array_add (keys, g_strdup (key));
      g_hash_table_insert (names, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (keys->len));
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&names) : NULL;
}

/* Tells a party's number for each name, so that two names of one party in one article are one. */
static void
gotgan_facets_merge_names (GArray *mentions, GHashTable *names)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      Mention *mention = &g_array_index (mentions, Mention, i);

      mention->name = GPOINTER_TO_UINT (g_hash_table_lookup (names, &mention->name));
    }
  g_array_sort (mentions, gotgan_facets_compare_mentions);
}

/* Counts the articles of each party; @mentions is in order. */
static void
gotgan_facets_count_mentions (GPtrArray *facets, GArray *mentions, GPtrArray *keys)
{
  guint count = 0;

  for (guint i = 0; i < mentions->len; i++)
    {
      const Mention *mention = &g_array_index (mentions, Mention, i);
      gboolean last = i + 1 == mentions->len || mention[1].name != mention->name;

      if (last || mention[1].article != mention->article)
        count++;
      if (!last)
        continue;
      if (mention->name > 0 && mention->name <= keys->len)
        gotgan_facet_counts_add (facets, g_ptr_array_index (keys, mention->name - 1), count);
      count = 0;
    }
}

/* What is counted of them, each from the index that has it. */
#define ALL_CLAIMS                                                                             \
  "SELECT id, article_id, stage, NULL, NULL FROM claims WHERE shown = 1 AND stage IS NOT NULL" \
  " UNION ALL SELECT id, article_id, NULL, company, NULL FROM claims"                          \
  " WHERE shown = 1 AND company IS NOT NULL"                                                   \
  " UNION ALL SELECT id, article_id, NULL, NULL, investor FROM claims"                         \
  " WHERE shown = 1 AND investor IS NOT NULL"

static gboolean
gotgan_facets_read_claims (GotganConnection *connection, GArray *ids, GArray *claims,
                           GArray *mentions, GArray *stages, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_facets_ask (connection, ids,
                         "SELECT claims.id, article_id, stage, company, investor FROM json_each (?)"
                         " CROSS JOIN claims ON article_id = value WHERE shown = 1",
                         ALL_CLAIMS, error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      gint64 article = gotgan_statement_get_int (statement, 1);
      const char *word = gotgan_statement_get_text (statement, 2);
      GotganStage stage;

      if (!gotgan_ids_contain (ids, article)
          || (claims != NULL
              && !gotgan_ids_contain (claims, gotgan_statement_get_int (statement, 0))))
        continue;
      gotgan_facets_mention (mentions, gotgan_statement_get_int (statement, 3), article);
      gotgan_facets_mention (mentions, gotgan_statement_get_int (statement, 4), article);
      if (word != NULL && gotgan_stage_from_string (word, &stage))
        gotgan_facets_mention (stages, stage, article);
    }
  return step == GOTGAN_STEP_DONE;
}

static gboolean
gotgan_facets_count_claims (GotganFacetCounts *self, GotganFinder *finder, GArray *ids,
                            GError **error)
{
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr (GArray) stages = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GHashTable) names = gotgan_facets_read_names (finder->connection, keys, error);
  g_autoptr (GArray) claims = NULL;

  if (names == NULL)
    return FALSE;
  if (finder->claim_parts->len > 0)
    {
      claims = gotgan_finder_find_claims (finder->connection, finder->selection, GOTGAN_CLAIM_ID,
                                          finder->claim_parts, error);
      if (claims == NULL)
        return FALSE;
    }
  if (!gotgan_facets_read_claims (finder->connection, ids, claims, mentions, stages, error))
    return FALSE;
  gotgan_facets_merge_names (mentions, names);
  gotgan_facets_count_mentions (self->parties, mentions, keys);
  gotgan_facet_counts_cut (self->parties);
  g_array_sort (stages, gotgan_facets_compare_mentions);
  for (GotganStage stage = GOTGAN_STAGE_TALKS; stage < GOTGAN_N_STAGES; stage++)
    g_ptr_array_add (words, (gpointer) gotgan_stage_to_string (stage));
  gotgan_facets_count_mentions (self->stages, stages, words);
  return TRUE;
}

/* --- All ---------------------------------------------------------------------------------------- */

static GotganFacetCounts *
gotgan_facet_counts_new (void)
{
  GotganFacetCounts *self = g_new0 (GotganFacetCounts, 1);

  self->parties = g_ptr_array_new_with_free_func (gotgan_facet_count_free);
  self->publishers = g_ptr_array_new_with_free_func (gotgan_facet_count_free);
  self->stages = g_ptr_array_new_with_free_func (gotgan_facet_count_free);
  self->years = g_ptr_array_new_with_free_func (gotgan_facet_count_free);
  return self;
}

GotganFacetCounts *
gotgan_facets_count (GotganConnection *connection, const GotganSelection *selection, GError **error)
{
  GotganSelection newest = *selection;
  g_autoptr (GotganFacetCounts) self = gotgan_facet_counts_new ();
  g_autoptr (GotganFinder) finder = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) ids = gotgan_ids_new ();

  newest.order = GOTGAN_ORDER_NEWEST;
  rows = gotgan_listing_select (connection, &newest, error);
  finder = rows != NULL ? gotgan_finder_new (connection, &newest, error) : NULL;
  if (finder == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (ids, g_array_index (rows, GotganListed, i).id);
  gotgan_ids_tidy (ids);
  self->n_found = ids->len;
  gotgan_facets_count_years (self, rows);
  if (!gotgan_facets_count_publishers (self, connection, ids, error)
      || !gotgan_facets_count_claims (self, finder, ids, error))
    return NULL;
  return g_steal_pointer (&self);
}
