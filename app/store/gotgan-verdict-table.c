#include "config.h"

#include "app/store/gotgan-verdict-table.h"

#include "app/model/gotgan-claim-json.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-review-table.h"
#include "app/store/gotgan-statement.h"

/* The columns of a verdict, in this order. */
enum
{
  ID,
  ARTICLE_ID,
  VERSION,
  CLAIM,
  PREFIX,
  SUFFIX,
  BESIDE,
  RULING,
  CORRECTION,
  DECIDED,
  STANDING,
  SOURCE_ID,
  PUBLISHER,
  PUBLISHED,
  TITLE,
};

#define SELECT                                                                              \
  "SELECT j.id, j.article_id, j.version, j.claim, j.prefix, j.suffix, j.beside, v.verdict," \
  " v.correction, v.decided, v.standing, v.source_id, a.publisher, a.published, a.title"    \
  " FROM judged j JOIN articles a ON a.id = j.article_id"                                   \
  " LEFT JOIN verdicts v ON v.judged_id = j.id WHERE "

/* --- Writing ------------------------------------------------------------------------------------ */

static void
gotgan_verdict_table_bind_judged (GotganStatement *statement, const GotganVerdictFields *fields)
{
  g_autoptr (JsonNode) node = gotgan_claim_to_json (fields->claim, TRUE);
  g_autofree char *claim = json_to_string (node, FALSE);

  if (fields->id != 0)
    gotgan_statement_bind_int (statement, fields->id);
  else
    gotgan_statement_bind_null (statement);
  gotgan_statement_bind_int (statement, fields->article_id);
  gotgan_statement_bind_text (statement, gotgan_claim_get_key (fields->claim));
  gotgan_statement_bind_text (statement, fields->version != NULL ? fields->version : "");
  gotgan_statement_bind_text (statement, claim);
  gotgan_statement_bind_text (statement, fields->prefix != NULL ? fields->prefix : "");
  gotgan_statement_bind_text (statement, fields->suffix != NULL ? fields->suffix : "");
  gotgan_statement_bind_list (statement, (const char *const *) fields->beside);
}

static gboolean
gotgan_verdict_table_put_judged (GotganConnection *connection, const GotganVerdictFields *fields,
                                 gint64 *id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT INTO judged (id, article_id, key, version, claim, prefix, suffix, beside)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (id) DO UPDATE SET key = excluded.key, version = excluded.version,"
      " claim = excluded.claim, prefix = excluded.prefix, suffix = excluded.suffix,"
      " beside = excluded.beside"
      " ON CONFLICT (article_id, key) DO UPDATE SET version = excluded.version,"
      " claim = excluded.claim, prefix = excluded.prefix, suffix = excluded.suffix,"
      " beside = excluded.beside"
      " RETURNING id",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_verdict_table_bind_judged (statement, fields);
  if (gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *id = gotgan_statement_get_int (statement, 0);
  return gotgan_statement_step (statement, error) == GOTGAN_STEP_DONE;
}

/* A row that is only remembered gives way to one that has come to be about the same claim. */
static gboolean
gotgan_verdict_table_make_way (GotganConnection *connection, const GotganVerdictFields *fields,
                               GError **error)
{
  g_autoptr (GotganStatement) statement = NULL;

  if (fields->id == 0)
    return TRUE;
  statement = gotgan_connection_prepare (
      connection,
      "DELETE FROM judged WHERE article_id = ? AND key = ? AND id <> ?"
      " AND id NOT IN (SELECT judged_id FROM verdicts)"
      " AND id NOT IN (SELECT a_id FROM deal_links UNION ALL SELECT b_id FROM deal_links)",
      error);
  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, fields->article_id);
  gotgan_statement_bind_text (statement, gotgan_claim_get_key (fields->claim));
  gotgan_statement_bind_int (statement, fields->id);
  return gotgan_statement_run (statement, error);
}

/* What the person takes back of a dataset's must not come back with the next visit. */
static gboolean
gotgan_verdict_table_waive (GotganConnection *connection, gint64 id, gboolean waived,
                            GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "UPDATE judged SET waived = ?1 WHERE id = ?2 AND waived <> ?1", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, waived ? 1 : 0);
  gotgan_statement_bind_int (statement, id);
  return gotgan_statement_run (statement, error);
}

static gboolean
gotgan_verdict_table_put_ruling (GotganConnection *connection, const GotganVerdictFields *fields,
                                 gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT OR REPLACE INTO verdicts (judged_id, verdict, correction, decided, standing, source_id)"
      " VALUES (?, ?, ?, ?, ?, nullif (?, 0))",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  gotgan_statement_bind_text (statement, gotgan_ruling_to_string (fields->ruling));
  gotgan_statement_bind_text (statement, fields->correction);
  gotgan_statement_bind_int (statement, fields->decided);
  gotgan_statement_bind_text (statement, gotgan_standing_to_string (fields->standing));
  gotgan_statement_bind_int (statement, fields->source_id);
  return gotgan_statement_run (statement, error)
         && gotgan_verdict_table_waive (connection, id, FALSE, error);
}

static gboolean
gotgan_verdict_table_judge_inside (GotganConnection *connection, const GotganVerdictFields *fields,
                                   gint64 *id, GError **error)
{
  if (!gotgan_verdict_table_make_way (connection, fields, error)
      || !gotgan_verdict_table_put_judged (connection, fields, id, error))
    return FALSE;
  if (fields->ruling != GOTGAN_RULING_NONE
      && !gotgan_verdict_table_put_ruling (connection, fields, *id, error))
    return FALSE;
  return gotgan_verdict_table_apply (connection, fields->article_id, error);
}

gboolean
gotgan_verdict_table_judge (GotganConnection *connection, const GotganVerdictFields *fields,
                            gint64 *id, GError **error)
{
  gint64 which = 0;

  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (!gotgan_verdict_table_judge_inside (connection, fields, &which, error))
    {
      gotgan_connection_rollback (connection);
      return FALSE;
    }
  if (id != NULL)
    *id = which;
  return gotgan_connection_commit (connection, error);
}

static gboolean
gotgan_verdict_table_remove (GotganConnection *connection, gint64 id, gint64 *article_id,
                             GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "DELETE FROM verdicts WHERE judged_id = ?"
                                 " RETURNING (SELECT article_id FROM judged WHERE id = judged_id),"
                                 " source_id IS NOT NULL",
                                 error);
  gboolean waived = FALSE;
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  *article_id = 0;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      *article_id = gotgan_statement_get_int (statement, 0);
      waived = gotgan_statement_get_int (statement, 1) != 0;
    }
  return step == GOTGAN_STEP_DONE
         && (!waived || gotgan_verdict_table_waive (connection, id, TRUE, error));
}

gboolean
gotgan_verdict_table_withdraw (GotganConnection *connection, gint64 id, GError **error)
{
  gint64 article_id;

  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (!gotgan_verdict_table_remove (connection, id, &article_id, error)
      || !gotgan_review_table_settle (connection, article_id, error))
    {
      gotgan_connection_rollback (connection);
      return FALSE;
    }
  return gotgan_connection_commit (connection, error);
}

/* --- Reading ------------------------------------------------------------------------------------ */

static GotganClaim *
gotgan_verdict_table_read_claim (GotganStatement *statement)
{
  const char *text = gotgan_statement_get_text (statement, CLAIM);
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;
  GotganClaim *claim = node != NULL ? gotgan_claim_from_json (node) : NULL;

  if (claim != NULL)
    gotgan_claim_set_origin (claim, gotgan_statement_get_int (statement, ARTICLE_ID),
                             gotgan_statement_get_text (statement, PUBLISHER),
                             gotgan_statement_get_text (statement, PUBLISHED),
                             gotgan_statement_get_text (statement, TITLE));
  return claim;
}

static gboolean
gotgan_verdict_table_read_words (GotganStatement *statement, GotganVerdictFields *fields)
{
  const char *ruling = gotgan_statement_get_text (statement, RULING);
  const char *standing = gotgan_statement_get_text (statement, STANDING);

  if (ruling == NULL)
    return gotgan_statement_is_null (statement, STANDING);
  return standing != NULL && gotgan_ruling_from_string (ruling, &fields->ruling)
         && gotgan_standing_from_string (standing, &fields->standing);
}

/* Returns: (transfer full) (nullable): %NULL when it can't be read. @readings: by row, what the rules say */
static GotganVerdict *
gotgan_verdict_table_read (GotganStatement *statement, GHashTable *readings)
{
  GotganVerdictFields fields = { 0 };

  if (!gotgan_verdict_table_read_words (statement, &fields))
    return NULL;
  fields.claim = gotgan_verdict_table_read_claim (statement);
  if (fields.claim == NULL)
    return NULL;
  fields.id = gotgan_statement_get_int (statement, ID);
  fields.article_id = gotgan_statement_get_int (statement, ARTICLE_ID);
  fields.version = g_strdup (gotgan_statement_get_text (statement, VERSION));
  fields.prefix = g_strdup (gotgan_statement_get_text (statement, PREFIX));
  fields.suffix = g_strdup (gotgan_statement_get_text (statement, SUFFIX));
  fields.beside = gotgan_statement_dup_list (statement, BESIDE);
  fields.correction = g_strdup (gotgan_statement_get_text (statement, CORRECTION));
  fields.decided = gotgan_statement_get_int (statement, DECIDED);
  fields.source_id = gotgan_statement_get_int (statement, SOURCE_ID);
  g_set_object (&fields.reading, g_hash_table_lookup (readings, &fields.id));
  return gotgan_verdict_new (&fields);
}

/* Returns: (transfer full) (nullable) (element-type gint64 GotganClaim): */
static GHashTable *
gotgan_verdict_table_load_readings (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) rows = gotgan_claim_table_load_judged (connection, article_id, error);
  GHashTable *readings = NULL;

  if (rows == NULL)
    return NULL;
  readings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    {
      const GotganClaimRow *row = g_ptr_array_index (rows, i);

      if (!g_hash_table_contains (readings, &row->judged_id))
        g_hash_table_insert (readings, g_memdup2 (&row->judged_id, sizeof row->judged_id),
                             g_object_ref (row->claim));
    }
  return readings;
}

/* @id: of an article, or of a row, as the statement wants it; @article_id: 0 for all */
static GPtrArray *
gotgan_verdict_table_load_by (GotganConnection *connection, const char *sql, gint64 id,
                              gint64 article_id, GError **error)
{
  g_autoptr (GHashTable) readings =
      gotgan_verdict_table_load_readings (connection, article_id, error);
  g_autoptr (GotganStatement) statement = NULL;
  g_autoptr (GPtrArray) verdicts = g_ptr_array_new_with_free_func (g_object_unref);
  GotganStep step;

  if (readings != NULL)
    statement = gotgan_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, id);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganVerdict *verdict = gotgan_verdict_table_read (statement, readings);

      if (verdict != NULL)
        g_ptr_array_add (verdicts, verdict);
      else
        gotgan_connection_pass_over (connection, "a verdict can't be read");
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&verdicts) : NULL;
}

GPtrArray *
gotgan_verdict_table_load (GotganConnection *connection, gint64 article_id, GError **error)
{
  return gotgan_verdict_table_load_by (connection,
                                       SELECT "a.removed = 0 AND v.judged_id IS NOT NULL"
                                              " AND (?1 = 0 OR j.article_id = ?1)"
                                              " ORDER BY j.article_id, v.decided, j.id",
                                       article_id, article_id, error);
}

GPtrArray *
gotgan_verdict_table_load_in_force (GotganConnection *connection, gint64 article_id, GError **error)
{
  return gotgan_verdict_table_load_by (
      connection,
      SELECT "j.article_id = ? AND (v.judged_id IS NOT NULL"
             " OR j.id IN (SELECT a_id FROM deal_links) OR j.id IN (SELECT b_id FROM deal_links))"
             " ORDER BY v.decided, j.id",
      article_id, article_id, error);
}

GotganVerdict *
gotgan_verdict_table_find (GotganConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) verdicts =
      gotgan_verdict_table_load_by (connection, SELECT "j.id = ? AND v.judged_id IS NOT NULL", id,
                                    0, error);

  return verdicts != NULL && verdicts->len > 0 ? g_object_ref (g_ptr_array_index (verdicts, 0))
                                               : NULL;
}

gboolean
gotgan_verdict_table_tell (GotganConnection *connection, gint64 article_id, GPtrArray *rows,
                           GError **error)
{
  g_autoptr (GPtrArray) verdicts = gotgan_verdict_table_load (connection, article_id, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (verdicts == NULL)
    return FALSE;
  for (guint i = 0; i < verdicts->len; i++)
    {
      GotganVerdict *verdict = g_ptr_array_index (verdicts, i);

      g_hash_table_insert (by_id, (gpointer) &gotgan_verdict_get_fields (verdict)->id, verdict);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      GotganClaimRow *row = g_ptr_array_index (rows, i);

      gotgan_claim_set_verdict (row->claim, g_hash_table_lookup (by_id, &row->judged_id));
    }
  return TRUE;
}
