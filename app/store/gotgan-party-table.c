#include "config.h"

#include "app/store/gotgan-party-table.h"

#include "app/base/gotgan-text.h"
#include "app/store/gotgan-statement.h"

/* What has been read of one party so far. */
typedef struct
{
  char *key;
  char *names[GOTGAN_LANGUAGE_KO + 1];
  guint n_named[GOTGAN_LANGUAGE_KO + 1];
  guint n_received;
  guint n_paid;
} GotganPartyTally;

static void
gotgan_party_tally_free (gpointer data)
{
  GotganPartyTally *tally = data;

  g_free (tally->key);
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

static gboolean
gotgan_party_table_count (GotganConnection *connection, const char *sql, gboolean paid,
                          GHashTable *tallies, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      const char *key = gotgan_statement_get_text (statement, 0);
      const char *name = gotgan_statement_get_text (statement, 1);

      if (key != NULL && name != NULL)
        gotgan_party_tally_add (gotgan_party_table_get_tally (tallies, key), name,
                                gotgan_statement_get_uint (statement, 2), paid);
    }
  return step == GOTGAN_STEP_DONE;
}

static int
gotgan_party_table_compare (gconstpointer a, gconstpointer b)
{
  const GotganPartyTally *first = *(GotganPartyTally *const *) a;
  const GotganPartyTally *second = *(GotganPartyTally *const *) b;
  guint n_first = first->n_received + first->n_paid;
  guint n_second = second->n_received + second->n_paid;

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
                                 "SELECT company_key, company_name, count(*) FROM claims"
                                 " WHERE company_key IS NOT NULL AND shown = 1 AND " NOT_REMOVED
                                 " GROUP BY company_key, company_name",
                                 FALSE, tallies, error)
      || !gotgan_party_table_count (connection,
                                    "SELECT investor_key, investor_name, count(*) FROM claims"
                                    " WHERE investor_key IS NOT NULL AND shown = 1 AND " NOT_REMOVED
                                    " GROUP BY investor_key, investor_name",
                                    TRUE, tallies, error))
    return NULL;
  return gotgan_party_table_build (tallies);
}
