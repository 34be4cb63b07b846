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

/* The plus keeps SQLite from looking the parties up first, where something that fewer claims fulfil leads. */
#define OF_KEYS "IN (SELECT id FROM party_names WHERE key IN (SELECT value FROM json_each (?)))"
#define HAS_PARTY " AND (+company " OF_KEYS " OR +investor " OF_KEYS ")"

/* What one claim must fulfil. */
typedef struct
{
  GotganConnection *connection;
  /* What is read of the claims: "article_id" or "id". */
  const char *column;
  /* (element-type utf8): JSON arrays of keys */
  GPtrArray *parties;
  GPtrArray *amounts;
  GPtrArray *stages;
} Conditions;

static void
gotgan_conditions_append (const Conditions *conditions, GString *sql, guint first_party,
                          guint first_amount, guint first_stage)
{
  for (guint i = first_amount; i < conditions->amounts->len; i++)
    g_string_append (sql, " AND ((+currency = ? AND amount_max >= ? AND amount_min <= ?)"
                          " OR (+local_currency = ? AND local_max >= ? AND local_min <= ?))");
  for (guint i = first_stage; i < conditions->stages->len; i++)
    g_string_append (sql, " AND +stage = ?");
  for (guint i = first_party; i < conditions->parties->len; i++)
    g_string_append (sql, HAS_PARTY);
}

static void
gotgan_conditions_bind_amount (GotganStatement *statement, const GotganQueryPart *part)
{
  gotgan_statement_bind_text (statement, part->currency);
  gotgan_statement_bind_int (statement, part->min);
  gotgan_statement_bind_int (statement, part->max);
}

static void
gotgan_conditions_bind (const Conditions *conditions, GotganStatement *statement, guint first_party,
                        guint first_amount, guint first_stage)
{
  for (guint i = first_amount; i < conditions->amounts->len; i++)
    for (guint j = 0; j < 2; j++)
      gotgan_conditions_bind_amount (statement, g_ptr_array_index (conditions->amounts, i));
  for (guint i = first_stage; i < conditions->stages->len; i++)
    {
      const GotganQueryPart *part = g_ptr_array_index (conditions->stages, i);

      gotgan_statement_bind_text (statement, gotgan_stage_to_string (part->stage));
    }
  for (guint i = first_party; i < conditions->parties->len; i++)
    for (guint j = 0; j < 2; j++)
      gotgan_statement_bind_text (statement, g_ptr_array_index (conditions->parties, i));
}

/* Reads what @leading finds and the other conditions leave. */
static gboolean
gotgan_conditions_read (const Conditions *conditions, const char *leading, GArray *ids,
                        GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  gboolean by_amount = conditions->amounts->len > 0;
  gboolean by_stage = !by_amount && conditions->stages->len > 0;
  gboolean by_party = !by_amount && !by_stage;
  g_autoptr (GotganStatement) statement = NULL;
  g_autoptr (GArray) found = NULL;

  g_string_printf (sql, "SELECT %s FROM claims WHERE shown = 1 AND %s", conditions->column,
                   leading);
  gotgan_conditions_append (conditions, sql, by_party ? 1 : 0, by_amount ? 1 : 0, by_stage ? 1 : 0);
  statement = gotgan_connection_prepare (conditions->connection, sql->str, error);
  if (statement == NULL)
    return FALSE;
  if (by_amount)
    gotgan_conditions_bind_amount (statement, g_ptr_array_index (conditions->amounts, 0));
  else if (by_stage)
    gotgan_statement_bind_text (
        statement,
        gotgan_stage_to_string (
            ((const GotganQueryPart *) g_ptr_array_index (conditions->stages, 0))->stage));
  else
    gotgan_statement_bind_text (statement, g_ptr_array_index (conditions->parties, 0));
  gotgan_conditions_bind (conditions, statement, by_party ? 1 : 0, by_amount ? 1 : 0,
                          by_stage ? 1 : 0);
  found = gotgan_ids_read (statement, error);
  if (found == NULL)
    return FALSE;
  gotgan_ids_unite (ids, found);
  return TRUE;
}

static GArray *
gotgan_conditions_find (const Conditions *conditions, GError **error)
{
  static const char by_company[] = "company " OF_KEYS;
  static const char by_investor[] = "investor " OF_KEYS;
  static const char by_amount[] =
      "currency = ? AND amount_max >= ? AND amount_min <= ? AND currency IS NOT NULL";
  static const char by_local[] =
      "local_currency = ? AND local_max >= ? AND local_min <= ? AND local_currency IS NOT NULL";
  static const char by_stage[] = "stage = ?";
  g_autoptr (GArray) ids = gotgan_ids_new ();
  gboolean done;

  if (conditions->amounts->len > 0)
    done = gotgan_conditions_read (conditions, by_amount, ids, error)
           && gotgan_conditions_read (conditions, by_local, ids, error);
  else if (conditions->stages->len > 0)
    done = gotgan_conditions_read (conditions, by_stage, ids, error);
  else
    done = gotgan_conditions_read (conditions, by_company, ids, error)
           && gotgan_conditions_read (conditions, by_investor, ids, error);
  return done ? g_steal_pointer (&ids) : NULL;
}

GArray *
gotgan_finder_find_claims (GotganConnection *connection, const GotganSelection *selection,
                           const char *column, GPtrArray *parts, GError **error)
{
  g_autoptr (GPtrArray) parties = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) amounts = g_ptr_array_new ();
  g_autoptr (GPtrArray) stages = g_ptr_array_new ();
  Conditions conditions = { connection, column, parties, amounts, stages };

  for (guint i = 0; i < parts->len; i++)
    {
      GotganQueryPart *part = g_ptr_array_index (parts, i);
      char *keys = NULL;

      if (part->field == GOTGAN_QUERY_AMOUNT)
        g_ptr_array_add (amounts, part);
      else if (part->field == GOTGAN_QUERY_STAGE)
        g_ptr_array_add (stages, part);
      else
        {
          keys = gotgan_finder_dup_party_keys (connection, selection, part->text, FALSE, error);
          if (keys == NULL)
            return NULL;
          g_ptr_array_add (parties, keys);
        }
    }
  return gotgan_conditions_find (&conditions, error);
}

GArray *
gotgan_finder_find_parties (GotganConnection *connection, const char *keys, GError **error)
{
  g_autoptr (GPtrArray) parties = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  Conditions conditions = { connection, "article_id", parties, none, none };

  g_ptr_array_add (parties, g_strdup (keys));
  return gotgan_conditions_find (&conditions, error);
}
