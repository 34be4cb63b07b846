#include "config.h"

#include "app/store/gotgan-review-table.h"

#include "app/model/gotgan-claim-json.h"
#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-verdict-table.h"

/* --- What a dataset says ------------------------------------------------------------------------ */

/* Runs @sql with the two ids. */
static gboolean
gotgan_review_table_run (GotganConnection *connection, const char *sql, gint64 article_id,
                         gint64 source_id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_int (statement, source_id);
  return gotgan_statement_run (statement, error);
}

static gboolean
gotgan_review_table_add_verdict (GotganConnection *connection, gint64 source_id, gint64 article_id,
                                 GotganVerdict *verdict, GError **error)
{
  const GotganVerdictFields *fields = gotgan_verdict_get_fields (verdict);
  g_autoptr (JsonNode) node = gotgan_claim_to_json (fields->claim, TRUE);
  g_autofree char *claim = json_to_string (node, FALSE);
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT OR IGNORE INTO reviews (source_id, article_id, key, version, claim, prefix, suffix,"
      " beside, verdict, correction, decided) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_text (statement, gotgan_verdict_get_key (verdict));
  gotgan_statement_bind_text (statement, fields->version != NULL ? fields->version : "");
  gotgan_statement_bind_text (statement, claim);
  gotgan_statement_bind_text (statement, fields->prefix != NULL ? fields->prefix : "");
  gotgan_statement_bind_text (statement, fields->suffix != NULL ? fields->suffix : "");
  gotgan_statement_bind_list (statement, (const char *const *) fields->beside);
  gotgan_statement_bind_text (statement, gotgan_ruling_to_string (fields->ruling));
  gotgan_statement_bind_text (statement, fields->correction);
  gotgan_statement_bind_int (statement, fields->decided);
  return gotgan_statement_run (statement, error);
}

static gboolean
gotgan_review_table_add_link (GotganConnection *connection, gint64 source_id, gint64 article_id,
                              const GotganReviewLink *link, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT OR IGNORE INTO review_links (source_id, article_id, key, other_item, other_key,"
      " together, decided) VALUES (?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_text (statement, link->key);
  gotgan_statement_bind_text (statement, link->item);
  gotgan_statement_bind_text (statement, link->other);
  gotgan_statement_bind_int (statement, link->together ? 1 : 0);
  gotgan_statement_bind_int (statement, link->decided);
  return gotgan_statement_run (statement, error);
}

static gboolean
gotgan_review_table_replace (GotganConnection *connection, gint64 source_id, gint64 article_id,
                             const GotganReview *review, GError **error)
{
  if (!gotgan_review_table_run (connection,
                                "DELETE FROM reviews WHERE article_id = ? AND source_id = ?",
                                article_id, source_id, error)
      || !gotgan_review_table_run (
          connection, "DELETE FROM review_links WHERE article_id = ? AND source_id = ?", article_id,
          source_id, error))
    return FALSE;
  for (guint i = 0; review != NULL && i < review->verdicts->len; i++)
    if (!gotgan_review_table_add_verdict (connection, source_id, article_id,
                                          g_ptr_array_index (review->verdicts, i), error))
      return FALSE;
  for (guint i = 0; review != NULL && i < review->links->len; i++)
    if (!gotgan_review_table_add_link (connection, source_id, article_id,
                                       g_ptr_array_index (review->links, i), error))
      return FALSE;
  return TRUE;
}

/* Whether the dataset has said anything of the article, or links anything to the item. */
static gboolean
gotgan_review_table_has (GotganConnection *connection, gint64 source_id, const char *item,
                         gint64 article_id, gboolean *has, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT EXISTS (SELECT 1 FROM reviews WHERE article_id = ?1 AND source_id = ?2)"
      " OR EXISTS (SELECT 1 FROM review_links WHERE article_id = ?1 AND source_id = ?2)"
      " OR EXISTS (SELECT 1 FROM review_links WHERE source_id = ?2 AND other_item = ?3)",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_text (statement, item);
  if (gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *has = gotgan_statement_get_int (statement, 0) != 0;
  return TRUE;
}

gboolean
gotgan_review_table_put (GotganConnection *connection, gint64 source_id, const char *item,
                         gint64 article_id, const GotganReview *review, GError **error)
{
  gboolean says = review != NULL && review->verdicts->len + review->links->len > 0;
  gboolean has;

  if (!gotgan_review_table_has (connection, source_id, item, article_id, &has, error))
    return FALSE;
  if (!says && !has)
    return TRUE;
  return gotgan_review_table_replace (connection, source_id, article_id, review, error)
         && gotgan_review_table_settle (connection, article_id, error);
}

/* --- What counts of it -------------------------------------------------------------------------- */

/* Of each claim of an article the word of the dataset that decided last. */
#define CHOSEN                                                                         \
  " (SELECT * FROM (SELECT r.*, row_number () OVER (PARTITION BY r.key"                \
  "   ORDER BY r.verdict IS NULL, r.decided DESC, r.source_id) AS rank FROM reviews r" \
  "   JOIN sources s ON s.id = r.source_id AND s.removed = 0 WHERE r.article_id = ?1)" \
  "  WHERE rank = 1) "

#define OF_ARTICLE "(SELECT id FROM judged WHERE article_id = ?1)"

/* The person's own rows stay as they are; of each, ?1 is the article. */
static const char *const settle_steps[] = {
  "DELETE FROM deal_links WHERE source_id IS NOT NULL AND a_id IN " OF_ARTICLE,
  "DELETE FROM deal_links WHERE source_id IS NOT NULL AND b_id IN " OF_ARTICLE,
  "DELETE FROM verdicts WHERE source_id IS NOT NULL AND judged_id IN " OF_ARTICLE,
  "INSERT INTO judged (article_id, key, version, claim, prefix, suffix, beside)"
  " SELECT article_id, key, version, claim, prefix, suffix, beside FROM" CHOSEN "WHERE true"
  " ON CONFLICT (article_id, key) DO UPDATE SET version = excluded.version,"
  "  claim = excluded.claim, prefix = excluded.prefix, suffix = excluded.suffix,"
  "  beside = excluded.beside"
  " WHERE NOT EXISTS (SELECT 1 FROM verdicts WHERE judged_id = judged.id)"
  "  AND NOT EXISTS (SELECT 1 FROM deal_links WHERE a_id = judged.id)"
  "  AND NOT EXISTS (SELECT 1 FROM deal_links WHERE b_id = judged.id)",
  "INSERT OR IGNORE INTO verdicts (judged_id, verdict, correction, decided, standing, source_id)"
  " SELECT j.id, r.verdict, r.correction, r.decided, 'holds', r.source_id FROM" CHOSEN "r"
  " JOIN judged j ON j.article_id = r.article_id AND j.key = r.key"
  " WHERE r.verdict IS NOT NULL AND j.waived = 0",
  "INSERT OR IGNORE INTO deal_links (a_id, b_id, together, decided, source_id)"
  " SELECT min (j.id, k.id), max (j.id, k.id), l.together, l.decided, l.source_id"
  " FROM (SELECT * FROM review_links WHERE article_id = ?1"
  "  UNION SELECT x.* FROM items i JOIN review_links x ON x.source_id = i.source_id"
  "   AND x.other_item = i.key WHERE i.article_id = ?1) l"
  " JOIN sources s ON s.id = l.source_id AND s.removed = 0"
  " JOIN items o ON o.source_id = l.source_id AND o.key = l.other_item"
  " JOIN judged j ON j.article_id = l.article_id AND j.key = l.key"
  " JOIN judged k ON k.article_id = o.article_id AND k.key = l.other_key"
  " WHERE j.id <> k.id ORDER BY l.decided DESC, l.source_id",
};

/* Adds the articles at the other ends of what datasets link to this one. */
static gboolean
gotgan_review_table_add_linked (GotganConnection *connection, gint64 article_id,
                                GHashTable *articles, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT k.article_id FROM judged j JOIN deal_links l ON l.a_id = j.id"
      " JOIN judged k ON k.id = l.b_id WHERE j.article_id = ?1 AND l.source_id IS NOT NULL"
      " UNION SELECT k.article_id FROM judged j JOIN deal_links l ON l.b_id = j.id"
      " JOIN judged k ON k.id = l.a_id WHERE j.article_id = ?1 AND l.source_id IS NOT NULL",
      error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      gint64 other = gotgan_statement_get_int (statement, 0);

      g_hash_table_add (articles, g_memdup2 (&other, sizeof other));
    }
  return step == GOTGAN_STEP_DONE;
}

static gboolean
gotgan_review_table_apply (GotganConnection *connection, GHashTable *articles, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, articles);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!gotgan_verdict_table_apply (connection, *(gint64 *) id, error))
      return FALSE;
  return TRUE;
}

static gboolean
gotgan_review_table_settle_inside (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GHashTable) articles =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_hash_table_add (articles, g_memdup2 (&article_id, sizeof article_id));
  if (!gotgan_review_table_add_linked (connection, article_id, articles, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (settle_steps); i++)
    {
      g_autoptr (GotganStatement) statement =
          gotgan_connection_prepare (connection, settle_steps[i], error);

      if (statement == NULL)
        return FALSE;
      gotgan_statement_bind_int (statement, article_id);
      if (!gotgan_statement_run (statement, error))
        return FALSE;
    }
  return gotgan_review_table_add_linked (connection, article_id, articles, error)
         && gotgan_review_table_apply (connection, articles, error);
}

gboolean
gotgan_review_table_settle (GotganConnection *connection, gint64 article_id, GError **error)
{
  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (gotgan_review_table_settle_inside (connection, article_id, error))
    return gotgan_connection_commit (connection, error);
  gotgan_connection_rollback (connection);
  return FALSE;
}

/* Listed before anything is written. Returns: (transfer full) (element-type gint64): */
static GArray *
gotgan_review_table_list_articles (GotganConnection *connection, gint64 source_id, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "SELECT article_id FROM reviews WHERE source_id = ?1"
                                 " UNION SELECT article_id FROM review_links WHERE source_id = ?1",
                                 error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, source_id);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      gint64 id = gotgan_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

gboolean
gotgan_review_table_settle_source (GotganConnection *connection, gint64 source_id, GError **error)
{
  g_autoptr (GArray) ids = gotgan_review_table_list_articles (connection, source_id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!gotgan_review_table_settle (connection, g_array_index (ids, gint64, i), error))
      return FALSE;
  return ids != NULL;
}
