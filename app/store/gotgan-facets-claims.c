/* Parties and stages, which are of claims. */
#include "config.h"

#include "app/store/gotgan-facets-private.h"

#include "app/store/gotgan-ids.h"

/* One article of one party. */
typedef struct
{
  gint64 name;
  gint64 article;
} Mention;

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

static void
gotgan_facets_count_stages (GPtrArray *facets, GArray *mentions)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (GotganStage stage = GOTGAN_STAGE_TALKS; stage < GOTGAN_N_STAGES; stage++)
    g_ptr_array_add (words, (gpointer) gotgan_stage_to_string (stage));
  g_array_sort (mentions, gotgan_facets_compare_mentions);
  gotgan_facets_count_mentions (facets, mentions, words);
}

gboolean
gotgan_facets_count_claims (GotganFinder *finder, GArray *ids, GPtrArray *parties,
                            GPtrArray *stages, GError **error)
{
  g_autoptr (GArray) of_parties = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr (GArray) of_stages = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
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
  if (!gotgan_facets_read_claims (finder->connection, ids, claims, of_parties, of_stages, error))
    return FALSE;
  if (parties != NULL)
    {
      gotgan_facets_merge_names (of_parties, names);
      gotgan_facets_count_mentions (parties, of_parties, keys);
      gotgan_facet_counts_cut (parties);
    }
  if (stages != NULL)
    gotgan_facets_count_stages (stages, of_stages);
  return TRUE;
}
