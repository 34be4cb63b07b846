#include "config.h"

#include "app/store/gotgan-noted.h"

#include "app/store/gotgan-statement.h"

#define NOTED                                   \
  " IN (SELECT n.article_id FROM notes AS n"    \
  "  JOIN articles AS a ON a.id = n.article_id" \
  "  WHERE a.removed = 0)"

static const char parties_sql[] =
    "SELECT key FROM party_names WHERE id IN ("
    "  SELECT company FROM claims WHERE company IS NOT NULL AND shown = 1 AND article_id" NOTED
    "  UNION"
    "  SELECT investor FROM claims WHERE investor IS NOT NULL AND shown = 1 AND article_id" NOTED
    ") GROUP BY key";

static const char sources_sql[] =
    "SELECT source_id FROM articles WHERE source_id IS NOT NULL AND id" NOTED
    " UNION SELECT source_id FROM items WHERE shared = 1 AND article_id" NOTED;

static gboolean
load_parties (GotganConnection *connection, GHashTable *parties, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, parties_sql, error);
  GotganStep step = GOTGAN_STEP_FAILED;

  while (statement != NULL && (step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    g_hash_table_add (parties, g_strdup (gotgan_statement_get_text (statement, 0)));
  return step == GOTGAN_STEP_DONE;
}

static gboolean
load_sources (GotganConnection *connection, GHashTable *sources, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, sources_sql, error);
  GotganStep step = GOTGAN_STEP_FAILED;

  while (statement != NULL && (step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      gint64 id = gotgan_statement_get_int (statement, 0);

      g_hash_table_add (sources, g_memdup2 (&id, sizeof id));
    }
  return step == GOTGAN_STEP_DONE;
}

GotganNoteSubjects *
gotgan_noted_load (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganNoteSubjects) subjects = gotgan_note_subjects_new ();

  if (!load_parties (connection, subjects->parties, error)
      || !load_sources (connection, subjects->sources, error))
    return NULL;
  return g_steal_pointer (&subjects);
}
