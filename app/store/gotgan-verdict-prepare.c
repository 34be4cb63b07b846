#include "config.h"

#include "app/model/gotgan-note.h"
#include "app/model/gotgan-verdict-outcome.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-verdict-table.h"

/* What is remembered of a claim when a person decides on it. */

static void
gotgan_verdict_prepare_set_context (GotganVerdictFields *fields, GotganArticle *article)
{
  const GotganSpan *span = &gotgan_claim_get_fields (fields->claim)->span;

  g_set_str (&fields->version, gotgan_article_get_version (article));
  g_free (fields->prefix);
  fields->prefix = gotgan_article_dup_before (article, span, GOTGAN_NOTE_CONTEXT);
  g_free (fields->suffix);
  fields->suffix = gotgan_article_dup_after (article, span, GOTGAN_NOTE_CONTEXT);
}

static void
gotgan_verdict_prepare_set_beside (GotganVerdictFields *fields, GPtrArray *rows)
{
  g_autoptr (GStrvBuilder) beside = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      GotganClaim *other = ((GotganClaimRow *) g_ptr_array_index (rows, i))->claim;

      if (!g_str_equal (gotgan_claim_get_key (other), gotgan_claim_get_key (fields->claim))
          && gotgan_claim_shares_words (other, fields->claim))
        g_strv_builder_add (beside, gotgan_claim_get_key (other));
    }
  g_strfreev (fields->beside);
  fields->beside = g_strv_builder_end (beside);
}

static gboolean
gotgan_verdict_prepare_refuse (GError **error)
{
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                       "There is no such claim");
  return FALSE;
}

gboolean
gotgan_verdict_table_surround (GotganConnection *connection, GotganVerdictFields *fields,
                               GError **error)
{
  const GotganClaimFields *claim = gotgan_claim_get_fields (fields->claim);
  g_autoptr (GotganArticle) article =
      gotgan_article_table_load (connection, fields->article_id, NULL, error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *words = NULL;

  if (article != NULL)
    rows = gotgan_claim_table_load_readings (connection, fields->article_id, error);
  if (rows == NULL)
    return FALSE;
  words = gotgan_article_dup_span (article, &claim->span);
  if (words == NULL || g_strcmp0 (words, claim->quote) != 0)
    return gotgan_verdict_prepare_refuse (error);
  gotgan_verdict_prepare_set_context (fields, article);
  gotgan_verdict_prepare_set_beside (fields, rows);
  return TRUE;
}

/* Finds the row that @key stands for: as the key of a claim that was judged and has a verdict or link, as that of a claim
 * shown under one, or as the key of one that is only remembered; 0 is none. */
static gboolean
gotgan_verdict_prepare_find (GotganConnection *connection, gint64 article_id, const char *key,
                             gint64 *id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT id FROM (SELECT j.id, CASE WHEN EXISTS (SELECT 1 FROM verdicts WHERE judged_id = j.id)"
      " OR EXISTS (SELECT 1 FROM deal_links WHERE j.id IN (a_id, b_id)) THEN 0 ELSE 2 END AS way"
      " FROM judged j WHERE article_id = ?1 AND key = ?2"
      " UNION ALL SELECT judged_id, 1 FROM claims WHERE article_id = ?1 AND key = ?2"
      " AND judged_id IS NOT NULL) ORDER BY way LIMIT 1",
      error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_text (statement, key);
  step = gotgan_statement_step (statement, error);
  *id = step == GOTGAN_STEP_ROW ? gotgan_statement_get_int (statement, 0) : 0;
  return step != GOTGAN_STEP_FAILED;
}

/* Returns: (transfer none) (nullable): what the rules say there today */
static GotganClaim *
gotgan_verdict_prepare_choose (GPtrArray *rows, gint64 id, const char *key)
{
  GotganClaim *by_key = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const GotganClaimRow *row = g_ptr_array_index (rows, i);

      if (id != 0 && row->judged_id == id)
        return row->claim;
      if (by_key == NULL && row->judged_id == 0
          && g_str_equal (gotgan_claim_get_key (row->claim), key))
        by_key = row->claim;
    }
  return by_key;
}

/* Fills in what the verdict in force says. */
static gboolean
gotgan_verdict_prepare_recall (GotganConnection *connection, gint64 id, GotganVerdictFields *fields,
                               GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GotganVerdict) verdict = gotgan_verdict_table_find (connection, id, &local);
  const GotganVerdictFields *old;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (verdict == NULL)
    return TRUE;
  old = gotgan_verdict_get_fields (verdict);
  fields->ruling = old->ruling;
  fields->correction = g_strdup (old->correction);
  fields->decided = old->decided;
  fields->standing = old->standing;
  fields->source_id = old->source_id;
  fields->version = g_strdup (old->version);
  fields->claim = g_object_ref (old->claim);
  fields->prefix = g_strdup (old->prefix);
  fields->suffix = g_strdup (old->suffix);
  fields->beside = g_strdupv (old->beside);
  return TRUE;
}

gboolean
gotgan_verdict_table_prepare (GotganConnection *connection, gint64 article_id, const char *key,
                              GotganVerdictFields *fields, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  GotganClaim *claim;

  *fields = (GotganVerdictFields) { .article_id = article_id };
  if (!gotgan_verdict_prepare_find (connection, article_id, key, &fields->id, error)
      || !gotgan_verdict_prepare_recall (connection, fields->id, fields, error))
    return FALSE;
  rows = gotgan_claim_table_load_readings (connection, article_id, error);
  if (rows == NULL)
    return FALSE;
  claim = gotgan_verdict_prepare_choose (rows, fields->id, key);
  /* What a person made stays as they made it; what the rules say no more, as they said it. */
  if (fields->claim != NULL && (claim == NULL || fields->ruling == GOTGAN_RULING_ADDED))
    return TRUE;
  if (claim == NULL)
    return gotgan_verdict_prepare_refuse (error);
  g_set_object (&fields->claim, claim);
  return gotgan_verdict_table_surround (connection, fields, error);
}

/* Keys are hexadecimal, so a beginning needs no escaping; substr() does not care. */
GPtrArray *
gotgan_verdict_table_find_keys (GotganConnection *connection, gint64 article_id,
                                const char *beginning, guint limit, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT c.article_id || ':' || ifnull ((SELECT key FROM judged j JOIN verdicts v"
      " ON v.judged_id = j.id WHERE j.id = c.judged_id), c.key)"
      " FROM claims c JOIN articles a ON a.id = c.article_id WHERE a.removed = 0 AND c.shown = 1"
      " AND (?1 = 0 OR c.article_id = ?1) AND substr (c.key, 1, length (?2)) = ?2"
      " UNION SELECT j.article_id || ':' || j.key FROM judged j"
      " JOIN verdicts v ON v.judged_id = j.id JOIN articles a ON a.id = j.article_id"
      " WHERE a.removed = 0 AND (?1 = 0 OR j.article_id = ?1)"
      " AND substr (j.key, 1, length (?2)) = ?2 LIMIT ?3",
      error);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_text (statement, beginning);
  gotgan_statement_bind_int (statement, limit);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    g_ptr_array_add (keys, g_strdup (gotgan_statement_get_text (statement, 0)));
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&keys) : NULL;
}
