#include "config.h"

#include "app/store/gotgan-finder.h"

#include "app/base/gotgan-initials.h"
#include "app/base/gotgan-text.h"
#include "app/store/gotgan-ids.h"

/* --- Names -------------------------------------------------------------------------------------- */

/* Those that are called so, and those whose name begins so. */
typedef struct
{
  GString *exact;
  GString *beginning;
} Keys;

static void
gotgan_finder_sort_key (Keys *keys, const char *key, const char *name, const char *wanted,
                        const char *typed)
{
  g_autofree char *folded = gotgan_text_fold (name);

  if (g_str_equal (folded, wanted) || g_ascii_strcasecmp (key, typed) == 0)
    gotgan_keys_append (keys->exact, key);
  else if (gotgan_initials_begin (folded, wanted) || g_str_has_prefix (key, wanted))
    gotgan_keys_append (keys->beginning, key);
}

static gboolean
gotgan_finder_read_keys (GotganConnection *connection, const char *name, Keys *keys, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT key, name FROM party_names", error);
  g_autofree char *wanted = gotgan_text_fold (name);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      const char *key = gotgan_statement_get_text (statement, 0);
      const char *known = gotgan_statement_get_text (statement, 1);

      if (key != NULL && known != NULL)
        gotgan_finder_sort_key (keys, key, known, wanted, name);
    }
  return step == GOTGAN_STEP_DONE;
}

char *
gotgan_finder_dup_party_keys (GotganConnection *connection, const GotganSelection *selection,
                              const char *name, gboolean exactly, GError **error)
{
  g_autoptr (GString) exact = g_string_new (NULL);
  g_autoptr (GString) beginning = g_string_new (NULL);
  g_autofree char *known = selection->find_party != NULL ? selection->find_party (name) : NULL;
  Keys keys = { exact, beginning };

  if (known != NULL)
    gotgan_keys_append (exact, known);
  if (!gotgan_finder_read_keys (connection, name, &keys, error))
    return NULL;
  return g_strdup_printf ("[%s]", exact->len > 0 || exactly ? exact->str : beginning->str);
}

/* --- Claims ------------------------------------------------------------------------------------- */

/* Each branch reads one index, and nothing of the claims themselves. */
#define OF_KEYS "IN (SELECT id FROM party_names WHERE key IN (SELECT value FROM json_each (?1)))"
#define BY_PARTY                                                           \
  "SELECT id, article_id FROM claims WHERE shown = 1 AND company " OF_KEYS \
  " UNION ALL SELECT id, article_id FROM claims WHERE shown = 1 AND investor " OF_KEYS
#define BY_AMOUNT                                                \
  "SELECT id, article_id FROM claims WHERE shown = 1"            \
  " AND currency = ?1 AND amount_max >= ?2 AND amount_min <= ?3" \
  " UNION ALL SELECT id, article_id FROM claims WHERE shown = 1" \
  " AND local_currency = ?1 AND local_max >= ?2 AND local_min <= ?3"
#define BY_STAGE \
  "SELECT id, article_id FROM claims WHERE shown = 1 AND stage IN (SELECT value FROM json_each (?1))"

static GotganStatement *
gotgan_finder_ask_party (GotganConnection *connection, const char *keys, GError **error)
{
  GotganStatement *statement = gotgan_connection_prepare (connection, BY_PARTY, error);

  if (statement != NULL)
    gotgan_statement_bind_text (statement, keys);
  return statement;
}

static GotganStatement *
gotgan_finder_ask_amount (GotganConnection *connection, const GotganQueryPart *part, GError **error)
{
  GotganStatement *statement = gotgan_connection_prepare (connection, BY_AMOUNT, error);

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_text (statement, part->currency);
  gotgan_statement_bind_int (statement, part->min);
  gotgan_statement_bind_int (statement, part->max);
  return statement;
}

/* A deal is at one stage at a time: any of those in @parts. */
static GotganStatement *
gotgan_finder_ask_stages (GotganConnection *connection, GPtrArray *parts, GError **error)
{
  GotganStatement *statement = gotgan_connection_prepare (connection, BY_STAGE, error);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *array = NULL;

  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < parts->len; i++)
    {
      const GotganQueryPart *part = g_ptr_array_index (parts, i);

      if (part->field == GOTGAN_QUERY_STAGE)
        gotgan_keys_append (words, gotgan_stage_to_string (part->stage));
    }
  array = g_strdup_printf ("[%s]", words->str);
  gotgan_statement_bind_text (statement, array);
  return statement;
}

/* Returns: (transfer full): a statement that gives the claims that fulfil @part, one of @parts, and their articles */
static GotganStatement *
gotgan_finder_ask (GotganConnection *connection, const GotganSelection *selection, GPtrArray *parts,
                   const GotganQueryPart *part, GError **error)
{
  g_autofree char *keys = NULL;

  if (part->field == GOTGAN_QUERY_AMOUNT)
    return gotgan_finder_ask_amount (connection, part, error);
  if (part->field == GOTGAN_QUERY_STAGE)
    return gotgan_finder_ask_stages (connection, parts, error);
  keys = gotgan_finder_dup_party_keys (connection, selection, part->text, FALSE, error);
  return keys != NULL ? gotgan_finder_ask_party (connection, keys, error) : NULL;
}

/* Returns: (transfer full): of what @statement gives the claims, or their articles; of the claims in @among alone, if
 * there is such a set */
static GArray *
gotgan_finder_read_claims (GotganStatement *statement, GArray *among, GotganClaimColumn column,
                           GError **error)
{
  g_autoptr (GArray) ids = gotgan_ids_new ();
  GotganStep step;

  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    if (among == NULL || gotgan_ids_contain (among, gotgan_statement_get_int (statement, 0)))
      {
        gint64 id = gotgan_statement_get_int (statement, column);

        g_array_append_val (ids, id);
      }
  if (step == GOTGAN_STEP_FAILED)
    return NULL;
  gotgan_ids_tidy (ids);
  return g_steal_pointer (&ids);
}

/* Returns: (transfer full): those of @parts that are asked for one by one: of the stages the first stands for all */
static GPtrArray *
gotgan_finder_list_conditions (GPtrArray *parts)
{
  GPtrArray *conditions = g_ptr_array_new ();
  gboolean staged = FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      GotganQueryPart *part = g_ptr_array_index (parts, i);

      if (part->field != GOTGAN_QUERY_STAGE || !staged)
        g_ptr_array_add (conditions, part);
      staged = staged || part->field == GOTGAN_QUERY_STAGE;
    }
  return conditions;
}

GArray *
gotgan_finder_find_claims (GotganConnection *connection, const GotganSelection *selection,
                           GotganClaimColumn column, GPtrArray *parts, GError **error)
{
  g_autoptr (GPtrArray) conditions = gotgan_finder_list_conditions (parts);
  g_autoptr (GArray) ids = NULL;

  for (guint i = 0; i < conditions->len; i++)
    {
      g_autoptr (GotganStatement) statement =
          gotgan_finder_ask (connection, selection, parts, g_ptr_array_index (conditions, i),
                             error);
      GotganClaimColumn wanted = i + 1 == conditions->len ? column : GOTGAN_CLAIM_ID;
      g_autoptr (GArray) among = g_steal_pointer (&ids);

      if (statement != NULL)
        ids = gotgan_finder_read_claims (statement, among, wanted, error);
      if (ids == NULL)
        return NULL;
    }
  return g_steal_pointer (&ids);
}

GArray *
gotgan_finder_find_parties (GotganConnection *connection, const char *keys, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_finder_ask_party (connection, keys, error);

  return statement != NULL
             ? gotgan_finder_read_claims (statement, NULL, GOTGAN_CLAIM_ARTICLE, error)
             : NULL;
}
