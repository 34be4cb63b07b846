#include "config.h"

#include "app/store/gotgan-party-table.h"

#include "app/base/gotgan-text.h"
#include "app/store/gotgan-ids.h"
#include "app/store/gotgan-statement.h"

/* --- Names ------------------------------------------------------------------------------------ */

struct _GotganPartyNames
{
  GotganConnection *connection;
  GHashTable *ids;
};

static guint
gotgan_party_names_hash (gconstpointer ref)
{
  return g_str_hash (((const GotganPartyRef *) ref)->name);
}

static gboolean
gotgan_party_names_equal (gconstpointer a, gconstpointer b)
{
  const GotganPartyRef *first = a;
  const GotganPartyRef *second = b;

  return g_str_equal (first->name, second->name) && g_strcmp0 (first->id, second->id) == 0;
}

GotganPartyNames *
gotgan_party_names_open (GotganConnection *connection)
{
  GotganPartyNames *self = g_new (GotganPartyNames, 1);

  self->connection = connection;
  self->ids = g_hash_table_new_full (gotgan_party_names_hash, gotgan_party_names_equal,
                                     (GDestroyNotify) gotgan_party_ref_free, g_free);
  return self;
}

void
gotgan_party_names_close (GotganPartyNames *self)
{
  g_hash_table_unref (self->ids);
  g_free (self);
}

/* @id: (out): 0 for none */
static gboolean
gotgan_party_names_find (GotganPartyNames *self, const GotganPartyRef *party, const char *key,
                         gint64 *id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      self->connection,
      "SELECT id FROM party_names WHERE key = ? AND name = ? AND ifnull (registry_id, '') = ?",
      error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, key);
  gotgan_statement_bind_text (statement, party->name);
  gotgan_statement_bind_text (statement, party->id != NULL ? party->id : "");
  step = gotgan_statement_step (statement, error);
  *id = step == GOTGAN_STEP_ROW ? gotgan_statement_get_int (statement, 0) : 0;
  return step != GOTGAN_STEP_FAILED;
}

static gboolean
gotgan_party_names_add (GotganPartyNames *self, const GotganPartyRef *party, const char *key,
                        gint64 *id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      self->connection, "INSERT INTO party_names (key, registry_id, name) VALUES (?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, key);
  gotgan_statement_bind_text (statement, party->id);
  gotgan_statement_bind_text (statement, party->name);
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  *id = gotgan_connection_get_last_id (self->connection);
  return TRUE;
}

gboolean
gotgan_party_names_get (GotganPartyNames *self, const GotganPartyRef *party, gint64 *id,
                        GError **error)
{
  const gint64 *known = g_hash_table_lookup (self->ids, party);
  g_autofree char *key = NULL;

  if (known != NULL)
    {
      *id = *known;
      return TRUE;
    }
  key = gotgan_party_ref_dup_key (party);
  if (!gotgan_party_names_find (self, party, key, id, error)
      || (*id == 0 && !gotgan_party_names_add (self, party, key, id, error)))
    return FALSE;
  g_hash_table_insert (self->ids, gotgan_party_ref_copy (party), g_memdup2 (id, sizeof *id));
  return TRUE;
}

/* --- Parties ---------------------------------------------------------------------------------- */

/* What has been read of one party so far. */
typedef struct
{
  char *key;
  char *names[GOTGAN_LANGUAGE_KO + 1];
  guint n_named[GOTGAN_LANGUAGE_KO + 1];
  guint n_received;
  guint n_paid;
  GArray *articles;
} GotganPartyTally;

static void
gotgan_party_tally_free (gpointer data)
{
  GotganPartyTally *tally = data;

  g_free (tally->key);
  g_array_unref (tally->articles);
  for (guint i = 0; i < G_N_ELEMENTS (tally->names); i++)
    g_free (tally->names[i]);
  g_free (tally);
}

static GotganLanguage
gotgan_party_table_guess_language (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (gotgan_text_is_hangul (g_utf8_get_char (p)))
      return GOTGAN_LANGUAGE_KO;
  return GOTGAN_LANGUAGE_EN;
}

static GotganPartyTally *
gotgan_party_table_get_tally (GHashTable *tallies, const char *key)
{
  GotganPartyTally *tally = g_hash_table_lookup (tallies, key);

  if (tally == NULL)
    {
      tally = g_new0 (GotganPartyTally, 1);
      tally->key = g_strdup (key);
      tally->articles = gotgan_ids_new ();
      g_hash_table_insert (tallies, tally->key, tally);
    }
  return tally;
}

static void
gotgan_party_tally_add (GotganPartyTally *tally, const char *name, guint count, gboolean paid)
{
  GotganLanguage language = gotgan_party_table_guess_language (name);

  if (paid)
    tally->n_paid += count;
  else
    tally->n_received += count;
  if (count > tally->n_named[language])
    {
      g_set_str (&tally->names[language], name);
      tally->n_named[language] = count;
    }
}

/* What has been read of one name, and in which articles, in their order. */
typedef struct
{
  gint64 id;
  guint n_claims;
  GArray *articles;
} GotganPartyNaming;

static void
gotgan_party_naming_add (GotganPartyNaming *naming, gint64 article)
{
  guint n = naming->articles->len;

  naming->n_claims++;
  if (n == 0 || g_array_index (naming->articles, gint64, n - 1) != article)
    g_array_append_val (naming->articles, article);
}

/* Counts it, and makes room for the next one. */
static gboolean
gotgan_party_naming_close (GotganPartyNaming *naming, GotganConnection *connection, gboolean paid,
                           GHashTable *tallies, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT key, name FROM party_names WHERE id = ?",
                                 error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, naming->id);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_ROW && naming->n_claims > 0)
    {
      GotganPartyTally *tally =
          gotgan_party_table_get_tally (tallies, gotgan_statement_get_text (statement, 0));

      gotgan_party_tally_add (tally, gotgan_statement_get_text (statement, 1), naming->n_claims,
                              paid);
      gotgan_ids_unite (tally->articles, naming->articles);
    }
  naming->n_claims = 0;
  g_array_set_size (naming->articles, 0);
  return step != GOTGAN_STEP_FAILED;
}

/* @sql: names and articles of claims, in this order, which is that of the index they are read from */
static gboolean
gotgan_party_table_count (GotganConnection *connection, const char *sql, gboolean paid,
                          GHashTable *tallies, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);
  g_autoptr (GArray) articles = gotgan_ids_new ();
  GotganPartyNaming naming = { 0, 0, articles };
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      gint64 id = gotgan_statement_get_int (statement, 0);

      if (id != naming.id && !gotgan_party_naming_close (&naming, connection, paid, tallies, error))
        return FALSE;
      naming.id = id;
      gotgan_party_naming_add (&naming, gotgan_statement_get_int (statement, 1));
    }
  return step == GOTGAN_STEP_DONE
         && gotgan_party_naming_close (&naming, connection, paid, tallies, error);
}

static int
gotgan_party_table_compare (gconstpointer a, gconstpointer b)
{
  const GotganPartyTally *first = *(GotganPartyTally *const *) a;
  const GotganPartyTally *second = *(GotganPartyTally *const *) b;
  guint n_first = first->n_received + first->n_paid;
  guint n_second = second->n_received + second->n_paid;

  if (first->articles->len != second->articles->len)
    return first->articles->len < second->articles->len ? 1 : -1;
  if (n_first != n_second)
    return n_first < n_second ? 1 : -1;
  return g_strcmp0 (first->key, second->key);
}

static GPtrArray *
gotgan_party_table_build (GHashTable *tallies)
{
  g_autoptr (GPtrArray) sorted = g_hash_table_get_values_as_ptr_array (tallies);
  GPtrArray *parties = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_sort (sorted, gotgan_party_table_compare);
  for (guint i = 0; i < sorted->len; i++)
    {
      GotganPartyTally *tally = g_ptr_array_index (sorted, i);
      GotganParty *party = gotgan_party_new (tally->key, tally->names[GOTGAN_LANGUAGE_EN],
                                             tally->names[GOTGAN_LANGUAGE_KO]);

      gotgan_party_set_counts (party, tally->n_received, tally->n_paid);
      gotgan_party_set_n_articles (party, tally->articles->len);
      g_ptr_array_add (parties, party);
    }
  return parties;
}

#define NOT_REMOVED "article_id NOT IN (SELECT id FROM articles WHERE removed <> 0)"

GPtrArray *
gotgan_party_table_load (GotganConnection *connection, GError **error)
{
  g_autoptr (GHashTable) tallies =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, gotgan_party_tally_free);

  if (!gotgan_party_table_count (connection,
                                 "SELECT company, article_id FROM claims WHERE company IS NOT NULL"
                                 " AND shown = 1 AND " NOT_REMOVED " ORDER BY company, article_id",
                                 FALSE, tallies, error)
      || !gotgan_party_table_count (
          connection,
          "SELECT investor, article_id FROM claims WHERE investor IS NOT NULL"
          " AND shown = 1 AND " NOT_REMOVED " ORDER BY investor, article_id",
          TRUE, tallies, error))
    return NULL;
  return gotgan_party_table_build (tallies);
}
