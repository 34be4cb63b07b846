#include "config.h"

#include "app/model/gotgan-verdict-outcome.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-verdict-table.h"

/* Writes what comes of an article's verdicts into its claims, so that lists, counts and deals read one table and ask no
 * more. Most articles have none: for them this is one look into an index. */

static gboolean
gotgan_verdict_apply_is_wanted (GotganConnection *connection, gint64 article_id, gboolean *wanted,
                                GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT 1 FROM judged WHERE article_id = ? LIMIT 1",
                                 error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  step = gotgan_statement_step (statement, error);
  *wanted = step == GOTGAN_STEP_ROW;
  return step != GOTGAN_STEP_FAILED;
}

static gint64
gotgan_verdict_apply_get_id (GPtrArray *verdicts, guint index)
{
  return gotgan_verdict_get_fields (g_ptr_array_index (verdicts, index))->id;
}

static gboolean
gotgan_verdict_apply_mark (GotganConnection *connection, gint64 article_id, GPtrArray *verdicts,
                           GPtrArray *rows, const GotganVerdictOutcome *outcome, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const GotganClaimRow *row = g_ptr_array_index (rows, i);

      if (outcome->verdicts[i] != GOTGAN_VERDICT_NOBODY
          && !gotgan_claim_table_mark (connection, article_id, row->ordinal,
                                       gotgan_verdict_apply_get_id (verdicts, outcome->verdicts[i]),
                                       outcome->shown[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gotgan_verdict_apply_speak (GotganConnection *connection, gint64 article_id, GPtrArray *verdicts,
                            GPtrArray *rows, const GotganVerdictOutcome *outcome, GError **error)
{
  for (guint i = 0; i < outcome->spoken->len; i++)
    {
      const GotganSpokenClaim *spoken = g_ptr_array_index (outcome->spoken, i);
      guint after = MIN (spoken->after, rows->len);
      gboolean stands_in = after < rows->len && outcome->verdicts[after] == spoken->verdict;
      guint ordinal = 0;

      if (stands_in)
        ordinal = ((GotganClaimRow *) g_ptr_array_index (rows, after))->ordinal;
      else if (after > 0)
        ordinal = ((GotganClaimRow *) g_ptr_array_index (rows, after - 1))->ordinal;
      if (!gotgan_claim_table_speak (connection, article_id, ordinal,
                                     gotgan_verdict_apply_get_id (verdicts, spoken->verdict),
                                     spoken->claim, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gotgan_verdict_apply_stand (GotganConnection *connection, GPtrArray *verdicts,
                            const GotganVerdictOutcome *outcome, GError **error)
{
  for (guint i = 0; i < verdicts->len; i++)
    {
      g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
          connection, "UPDATE verdicts SET standing = ?1 WHERE judged_id = ?2 AND standing <> ?1",
          error);

      if (statement == NULL)
        return FALSE;
      gotgan_statement_bind_text (statement, gotgan_standing_to_string (outcome->standings[i]));
      gotgan_statement_bind_int (statement, gotgan_verdict_apply_get_id (verdicts, i));
      if (!gotgan_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
gotgan_verdict_apply_list_claims (GPtrArray *rows)
{
  GPtrArray *claims = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (claims, ((GotganClaimRow *) g_ptr_array_index (rows, i))->claim);
  return claims;
}

/* Returns: (nullable): a text that can't be read leaves the verdicts to their keys. */
static GotganAnchorFinder *
gotgan_verdict_apply_load_finder (GotganConnection *connection, gint64 article_id,
                                  GPtrArray *verdicts)
{
  g_autoptr (GotganArticle) article =
      gotgan_article_table_load (connection, article_id, NULL, NULL);
  g_autoptr (GPtrArray) versions = g_ptr_array_new ();

  if (article == NULL)
    return NULL;
  for (guint i = 0; i < verdicts->len; i++)
    g_ptr_array_add (versions,
                     gotgan_verdict_get_fields (g_ptr_array_index (verdicts, i))->version);
  return gotgan_article_table_load_finder (connection, article, versions);
}

static gboolean
gotgan_verdict_apply_write (GotganConnection *connection, gint64 article_id, GPtrArray *verdicts,
                            GPtrArray *rows, GError **error)
{
  g_autoptr (GotganAnchorFinder) finder =
      gotgan_verdict_apply_load_finder (connection, article_id, verdicts);
  g_autoptr (GPtrArray) claims = gotgan_verdict_apply_list_claims (rows);
  g_autoptr (GotganVerdictOutcome) outcome = gotgan_verdict_outcome_new (verdicts, finder, claims);

  return gotgan_claim_table_forget_verdicts (connection, article_id, error)
         && gotgan_verdict_apply_mark (connection, article_id, verdicts, rows, outcome, error)
         && gotgan_verdict_apply_speak (connection, article_id, verdicts, rows, outcome, error)
         && gotgan_verdict_apply_stand (connection, verdicts, outcome, error);
}

gboolean
gotgan_verdict_table_apply (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) verdicts = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gboolean wanted;

  if (!gotgan_verdict_apply_is_wanted (connection, article_id, &wanted, error))
    return FALSE;
  if (!wanted)
    return TRUE;
  verdicts = gotgan_verdict_table_load_in_force (connection, article_id, error);
  if (verdicts != NULL)
    rows = gotgan_claim_table_load_readings (connection, article_id, error);
  return rows != NULL && gotgan_verdict_apply_write (connection, article_id, verdicts, rows, error);
}
