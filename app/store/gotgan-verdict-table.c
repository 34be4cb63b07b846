#include "config.h"

#include "app/store/gotgan-verdict-table.h"

#include "app/model/gotgan-claim-json.h"
#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-statement.h"

static const char *const verdict_words[] = {
  [GOTGAN_VERDICT_ACCEPTED] = "accepted",
  [GOTGAN_VERDICT_REJECTED] = "rejected",
  [GOTGAN_VERDICT_CORRECTED] = "corrected",
};

void
gotgan_verdict_row_free (GotganVerdictRow *row)
{
  g_free (row->key);
  g_clear_object (&row->correction);
  g_free (row);
}

static char *
gotgan_verdict_table_dup_correction (const GotganVerdictRow *row)
{
  g_autoptr (JsonNode) node = NULL;

  if (row->correction == NULL)
    return NULL;
  node = gotgan_claim_to_json (row->correction, TRUE);
  return json_to_string (node, FALSE);
}

gboolean
gotgan_verdict_table_put (GotganConnection *connection, const GotganVerdictRow *row, GError **error)
{
  g_autofree char *correction = gotgan_verdict_table_dup_correction (row);
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT OR REPLACE INTO verdicts (article_id, claim_key, verdict, correction, decided)"
      " VALUES (?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, row->article_id);
  gotgan_statement_bind_text (statement, row->key);
  gotgan_statement_bind_text (statement, verdict_words[row->verdict]);
  gotgan_statement_bind_text (statement, correction);
  gotgan_statement_bind_int (statement, row->decided);
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_verdict_table_remove (GotganConnection *connection, gint64 article_id, const char *key,
                             GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "DELETE FROM verdicts WHERE article_id = ? AND claim_key = ?", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_text (statement, key);
  return gotgan_statement_run (statement, error);
}

static gboolean
gotgan_verdict_table_read_word (const char *word, GotganVerdict *verdict)
{
  for (guint i = 0; i < G_N_ELEMENTS (verdict_words); i++)
    if (g_strcmp0 (word, verdict_words[i]) == 0)
      {
        *verdict = (GotganVerdict) i;
        return TRUE;
      }
  return FALSE;
}

static GotganClaim *
gotgan_verdict_table_read_correction (const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  return node != NULL ? gotgan_claim_from_json (node) : NULL;
}

static gboolean
gotgan_verdict_table_read (GotganStatement *statement, GotganVerdictRow *row)
{
  const char *correction = gotgan_statement_get_text (statement, 3);

  row->article_id = gotgan_statement_get_int (statement, 0);
  row->key = g_strdup (gotgan_statement_get_text (statement, 1));
  row->decided = gotgan_statement_get_int (statement, 4);
  if (!gotgan_verdict_table_read_word (gotgan_statement_get_text (statement, 2), &row->verdict))
    return FALSE;
  if (correction == NULL)
    return TRUE;
  row->correction = gotgan_verdict_table_read_correction (correction);
  return row->correction != NULL;
}

GPtrArray *
gotgan_verdict_table_load (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT v.article_id, claim_key, verdict, correction, decided"
      " FROM verdicts v JOIN articles a ON a.id = v.article_id"
      " WHERE a.removed = 0 AND (?1 = 0 OR v.article_id = ?1) ORDER BY v.article_id, claim_key",
      error);
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_verdict_row_free);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, article_id);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganVerdictRow *row = g_new0 (GotganVerdictRow, 1);

      g_ptr_array_add (rows, row);
      if (!gotgan_verdict_table_read (statement, row))
        {
          gotgan_store_set_corrupt (error, "a verdict can't be read");
          return NULL;
        }
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}
