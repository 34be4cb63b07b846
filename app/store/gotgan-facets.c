#include "config.h"

#include "app/store/gotgan-facets-private.h"

#include "app/store/gotgan-ids.h"

/* What fits into a list that a person looks through. */
#define MAX_SHOWN 40

/* Up to so many articles are asked one by one, of more all are looked through. */
#define MAX_LOOKED_UP 2000

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

void
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

void
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

GotganStatement *
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

/* What is found when one field is not asked for, as its values are counted: a person may want another one, or one more. */
typedef struct
{
  GotganSelection selection;
  GotganFinder *finder;
  GArray *rows;
  GArray *ids;
} GotganFacetGround;

static void
gotgan_facet_ground_free (GotganFacetGround *self)
{
  g_clear_pointer (&self->finder, gotgan_finder_free);
  g_clear_pointer (&self->rows, g_array_unref);
  g_array_unref (self->ids);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFacetGround, gotgan_facet_ground_free)

/* Returns: (transfer full): %NULL with an error */
static GotganFacetGround *
gotgan_facet_ground_new (GotganConnection *connection, const GotganSelection *selection,
                         GotganQueryField left_out, GError **error)
{
  g_autoptr (GotganFacetGround) self = g_new0 (GotganFacetGround, 1);

  self->selection = *selection;
  self->selection.order = GOTGAN_ORDER_NEWEST;
  self->selection.left_out = left_out;
  self->ids = gotgan_ids_new ();
  self->rows = gotgan_listing_select (connection, &self->selection, error);
  if (self->rows == NULL)
    return NULL;
  self->finder = gotgan_finder_new (connection, &self->selection, error);
  if (self->finder == NULL)
    return NULL;
  for (guint i = 0; i < self->rows->len; i++)
    g_array_append_val (self->ids, g_array_index (self->rows, GotganListed, i).id);
  gotgan_ids_tidy (self->ids);
  return g_steal_pointer (&self);
}

static gboolean
gotgan_facets_ask_for (GotganFinder *finder, GotganQueryField field)
{
  GotganQuery *query = gotgan_search_query_get_query (finder->query);

  for (guint i = 0; i < gotgan_query_get_n_parts (query); i++)
    {
      const GotganQueryPart *part = gotgan_query_get_part (query, i);

      if (part->field == field && !part->unwanted && part->problem == GOTGAN_QUERY_FINE)
        return TRUE;
    }
  return FALSE;
}

/* Counts the values of @field on @ground, which leaves it out; stages that nobody asked for have been counted with the parties. */
static gboolean
gotgan_facets_count_field (GotganFacetCounts *self, const GotganFacetGround *ground,
                           GotganQueryField field, gboolean asked, GError **error)
{
  if (field == GOTGAN_QUERY_FROM)
    return gotgan_facets_count_publishers (self, ground->finder->connection, ground->ids, error);
  if (field == GOTGAN_QUERY_STAGE && !asked)
    return TRUE;
  if (field == GOTGAN_QUERY_STAGE)
    return gotgan_facets_count_claims (ground->finder, ground->ids, NULL, self->stages, error);
  gotgan_facets_count_years (self, ground->rows);
  return TRUE;
}

GotganFacetCounts *
gotgan_facets_count (GotganConnection *connection, const GotganSelection *selection, GError **error)
{
  static const GotganQueryField fields[] = { GOTGAN_QUERY_FROM, GOTGAN_QUERY_STAGE,
                                             GOTGAN_QUERY_DATE };
  g_autoptr (GotganFacetCounts) self = gotgan_facet_counts_new ();
  g_autoptr (GotganFacetGround) all =
      gotgan_facet_ground_new (connection, selection, GOTGAN_QUERY_WORDS, error);

  if (all == NULL
      || !gotgan_facets_count_claims (
          all->finder, all->ids, self->parties,
          gotgan_facets_ask_for (all->finder, GOTGAN_QUERY_STAGE) ? NULL : self->stages, error))
    return NULL;
  self->n_found = all->ids->len;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gboolean asked = gotgan_facets_ask_for (all->finder, fields[i]);
      g_autoptr (GotganFacetGround) without =
          asked ? gotgan_facet_ground_new (connection, selection, fields[i], error) : NULL;

      if ((asked && without == NULL)
          || !gotgan_facets_count_field (self, asked ? without : all, fields[i], asked, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}
