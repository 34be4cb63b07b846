#include "config.h"

#include "app/store/gotgan-name-list.h"

#include "app/base/gotgan-text.h"
#include "app/store/gotgan-columns.h"

/* Every outlet once, each found in the index behind the one before it. */
static const char every_publisher[] =
    "WITH RECURSIVE outlets (name) AS (SELECT min (publisher) FROM articles"
    "  UNION ALL SELECT (SELECT min (publisher) FROM articles WHERE publisher > name)"
    "  FROM outlets WHERE name IS NOT NULL)"
    " SELECT name FROM outlets WHERE name IS NOT NULL";

GPtrArray *
gotgan_name_list_publishers (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, every_publisher, error);
  g_autoptr (GPtrArray) publishers = g_ptr_array_new_with_free_func (g_free);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    g_ptr_array_add (publishers, g_strdup (gotgan_statement_get_text (statement, 0)));
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&publishers) : NULL;
}

/* --- Tags --------------------------------------------------------------------------------------- */

/* One tag, in the spelling that came first. */
typedef struct
{
  char *name;
  guint count;
} Tag;

static void
gotgan_name_list_free_tag (gpointer data)
{
  Tag *tag = data;

  g_free (tag->name);
  g_free (tag);
}

static void
gotgan_name_list_count_tag (GHashTable *tags, const char *name)
{
  g_autofree char *key = gotgan_text_fold (name);
  Tag *tag = g_hash_table_lookup (tags, key);

  if (tag == NULL)
    {
      tag = g_new0 (Tag, 1);
      tag->name = g_strdup (name);
      g_hash_table_insert (tags, g_steal_pointer (&key), tag);
    }
  tag->count++;
}

static int
gotgan_name_list_compare_tags (gconstpointer a, gconstpointer b)
{
  const Tag *first = *(Tag *const *) a, *second = *(Tag *const *) b;

  if (first->count != second->count)
    return first->count < second->count ? 1 : -1;
  return g_strcmp0 (first->name, second->name);
}

GPtrArray *
gotgan_name_list_tags (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "SELECT tags FROM notes WHERE tags IS NOT NULL ORDER BY created", error);
  g_autoptr (GHashTable) tags =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, gotgan_name_list_free_tag);
  g_autoptr (GPtrArray) sorted = NULL;
  GPtrArray *names;
  GotganStep step;

  if (statement == NULL)
    return NULL;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      g_auto (GStrv) list = gotgan_statement_dup_list (statement, 0);

      for (guint i = 0; list != NULL && list[i] != NULL; i++)
        gotgan_name_list_count_tag (tags, list[i]);
    }
  if (step == GOTGAN_STEP_FAILED)
    return NULL;
  sorted = g_hash_table_get_values_as_ptr_array (tags);
  g_ptr_array_sort (sorted, gotgan_name_list_compare_tags);
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (names, g_strdup (((Tag *) g_ptr_array_index (sorted, i))->name));
  return names;
}
