#include "config.h"

#include "app/store/gotgan-item-table.h"

#include "app/base/gotgan-print.h"
#include "app/store/gotgan-article-record.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-item-key.h"
#include "app/store/gotgan-review-table.h"
#include "app/store/gotgan-statement.h"

/* How an item of a feed comes into the library.
 *
 * Within its source an item is known by its key, so two items that lead to one page stay two articles, as in a feed whose
 * items all link to the front page. Across sources an article is known by what it is, see gotgan-article-record.h. The
 * text of an article follows the source that brought it first: another that has it too only joins, for two feeds that cut
 * the same text differently would make a new version of it with every visit. */

/* What is known of an item. @article_id is 0 when there is none, or it has been deleted for good. */
typedef struct
{
  gboolean exists;
  gint64 article_id;
  gint64 modified;
} GotganKnownItem;

/* An item on its way. @joins: whether another source brought its article; @wants_page: whether its page is to be read */
typedef struct
{
  const GotganDelivery *delivery;
  GotganArrival arrival;
  GotganKnownItem item;
  GotganKnownArticle known;
  char *identity;
  gboolean joins;
  gboolean wants_page;
} GotganPassage;

static void
gotgan_passage_clear (GotganPassage *passage)
{
  gotgan_known_article_clear (&passage->known);
  g_clear_pointer (&passage->identity, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GotganPassage, gotgan_passage_clear)

/* --- What is known ---------------------------------------------------------------------------- */

gboolean
gotgan_item_table_is_known (GotganConnection *connection, gint64 source_id, const char *key,
                            const char *hash, gboolean *is_known, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "SELECT 1 FROM items WHERE source_id = ? AND key = ? AND hash = ?", error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_text (statement, key);
  gotgan_statement_bind_text (statement, hash);
  step = gotgan_statement_step (statement, error);
  *is_known = step == GOTGAN_STEP_ROW;
  return step != GOTGAN_STEP_FAILED;
}

/* A source may have been removed while it was visited: then nothing of it is taken any more. */
static gboolean
gotgan_item_table_find (GotganConnection *connection, const GotganDelivery *delivery,
                        GotganKnownItem *item, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT i.key IS NOT NULL, i.article_id, i.modified FROM sources s LEFT JOIN items i"
      " ON i.source_id = s.id AND i.key = ?2 WHERE s.id = ?1 AND s.removed = 0",
      error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, delivery->source_id);
  gotgan_statement_bind_text (statement, delivery->key);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_ROW)
    {
      item->exists = gotgan_statement_get_int (statement, 0) != 0;
      item->article_id = gotgan_statement_get_int (statement, 1);
      item->modified = gotgan_statement_get_int (statement, 2);
    }
  if (step == GOTGAN_STEP_DONE)
    g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                         "There is no such source");
  return step == GOTGAN_STEP_ROW;
}

/* Whether another item of this source brought the article. */
static gboolean
gotgan_item_table_has_other (GotganConnection *connection, const GotganDelivery *delivery,
                             gint64 article_id, gboolean *has, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "SELECT 1 FROM items WHERE article_id = ? AND +source_id = ? AND key <> ?",
      error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_int (statement, delivery->source_id);
  gotgan_statement_bind_text (statement, delivery->key);
  step = gotgan_statement_step (statement, error);
  *has = step == GOTGAN_STEP_ROW;
  return step != GOTGAN_STEP_FAILED;
}

/* A feed may give an article a new key, but an item with another title is another article, though it has the address; and so
 * is one of several that the feed gives one key. */
static gboolean
gotgan_item_table_tell_apart (GotganConnection *connection, GotganPassage *passage, GError **error)
{
  const GotganDelivery *delivery = passage->delivery;
  gboolean has_other;

  if (passage->known.id == 0
      || (!delivery->is_shared
          && g_strcmp0 (passage->known.title, gotgan_article_get_title (delivery->article)) == 0))
    return TRUE;
  if (!gotgan_item_table_has_other (connection, delivery, passage->known.id, &has_other, error))
    return FALSE;
  if (!has_other)
    return TRUE;
  gotgan_known_article_clear (&passage->known);
  passage->known = (GotganKnownArticle) { 0 };
  g_free (passage->identity);
  passage->identity =
      g_strdup_printf ("item:%" G_GINT64_FORMAT ":%s", delivery->source_id, delivery->key);
  return TRUE;
}

static gboolean
gotgan_item_table_find_article (GotganConnection *connection, GotganPassage *passage,
                                GError **error)
{
  if (passage->item.exists)
    return gotgan_article_record_find_id (connection, passage->item.article_id, &passage->known,
                                          error);
  passage->identity = gotgan_article_record_dup_identity (passage->delivery->article);
  return gotgan_article_record_find (connection, passage->delivery->article, passage->identity,
                                     &passage->known, error)
         && gotgan_item_table_tell_apart (connection, passage, error);
}

/* --- The article ------------------------------------------------------------------------------ */

static gboolean
gotgan_item_table_add (GotganConnection *connection, GotganPassage *passage, gint64 *id,
                       GError **error)
{
  passage->wants_page = passage->arrival.is_partial;
  return gotgan_article_record_insert (connection, &passage->arrival, passage->identity, id, error)
         && gotgan_article_record_add_version (connection, &passage->arrival, *id, TRUE, error);
}

/* Whether the text is to take the place of the newest version. That of a page, which its teaser must not push out, is
 * fetched again instead. */
static gboolean
gotgan_item_table_decide (GotganConnection *connection, GotganPassage *passage, gboolean *takes,
                          GError **error)
{
  gboolean is_partial = FALSE;

  if (!gotgan_article_record_is_partial (connection, &passage->known, &is_partial, error))
    return FALSE;
  passage->wants_page = passage->arrival.is_partial && (is_partial || !passage->joins);
  *takes = is_partial ? !passage->joins || !passage->arrival.is_partial
                      : !passage->joins && !passage->arrival.is_partial;
  return TRUE;
}

/* The claims of the text before are taken away: they point into it. */
static gboolean
gotgan_item_table_write_version (GotganConnection *connection, const GotganArrival *arrival,
                                 gint64 id, const char *identity, GError **error)
{
  return gotgan_article_record_update (connection, arrival, identity, id, error)
         && gotgan_article_record_add_version (connection, arrival, id, FALSE, error)
         && gotgan_claim_table_replace (connection, id,
                                        gotgan_article_get_version (arrival->article),
                                        arrival->claims, arrival->engine, error);
}

static gboolean
gotgan_item_table_renew (GotganConnection *connection, GotganPassage *passage,
                         GotganDeliveryOutcome *outcome, GError **error)
{
  const GotganKnownArticle *known = &passage->known;
  GotganArticle *article = passage->arrival.article;
  gboolean same = g_strcmp0 (known->version, gotgan_article_get_version (article)) == 0;
  gboolean takes;

  if (!gotgan_item_table_decide (connection, passage, &takes, error))
    return FALSE;
  if (same)
    return (known->has_url || gotgan_article_get_url (article) == NULL
            || gotgan_article_record_update (connection, &passage->arrival, passage->identity,
                                             known->id, error))
           && gotgan_article_record_add_version (connection, &passage->arrival, known->id, FALSE,
                                                 error);
  if (!takes)
    return TRUE;
  if (!known->removed)
    *outcome = GOTGAN_DELIVERY_UPDATED;
  return gotgan_item_table_write_version (connection, &passage->arrival, known->id, NULL, error);
}

/* What a person removed by itself stays removed; what went with a source comes back with another that has it. */
static gboolean
gotgan_item_table_join (GotganConnection *connection, GotganPassage *passage,
                        GotganDeliveryOutcome *outcome, GError **error)
{
  GotganKnownArticle *known = &passage->known;

  if (known->went_along)
    {
      known->removed = FALSE;
      *outcome = GOTGAN_DELIVERY_ADDED;
    }
  passage->joins = !passage->item.exists && !known->went_along;
  return known->removed
         || gotgan_article_record_revive (connection, known->id, passage->delivery->source_id,
                                          error);
}

static gboolean
gotgan_item_table_put_known (GotganConnection *connection, GotganPassage *passage,
                             GotganDeliveryOutcome *outcome, GError **error)
{
  return gotgan_item_table_join (connection, passage, outcome, error)
         && gotgan_item_table_renew (connection, passage, outcome, error)
         && (passage->item.exists
             || gotgan_article_record_share (connection, passage->known.id, error));
}

/* --- The item --------------------------------------------------------------------------------- */

/* Returns: (transfer full): what of a teaser says whether its page is to be read again: not its picture */
static char *
gotgan_item_table_dup_teaser (GotganArticle *article)
{
  GotganPrint print = GOTGAN_PRINT_INIT;

  gotgan_print_add (&print, gotgan_article_get_version (article));
  gotgan_print_add (&print, gotgan_article_get_url (article));
  return gotgan_print_to_string (&print);
}

/* A page that is wanted for the same teaser again stays what it is: done, given up, or to be tried later; under another id of
 * this source, too. The plus has SQLite look for the article, not through all items of the source. */
static gboolean
gotgan_item_table_write (GotganConnection *connection, const GotganPassage *passage,
                         gint64 article_id, GError **error)
{
  g_autofree char *teaser =
      passage->wants_page ? gotgan_item_table_dup_teaser (passage->delivery->article) : NULL;
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT INTO items (source_id, key, hash, article_id, shared, page, page_due, page_failures,"
      "  page_problem, modified, teaser)"
      " SELECT ?1, ?2, ?3, nullif (?4, 0), ?5, ifnull (o.page, ?6), ifnull (o.page_due, 0),"
      "  ifnull (o.page_failures, 0), o.page_problem, ?7, ?8"
      " FROM (SELECT 1) LEFT JOIN (SELECT page, page_due, page_failures, page_problem FROM items"
      "  WHERE article_id = ?4 AND +source_id = ?1 AND key <> ?2 AND teaser = ?8"
      "  AND page IS NOT NULL ORDER BY page_failures DESC LIMIT 1) o WHERE 1"
      " ON CONFLICT DO UPDATE"
      " SET hash = ?3, modified = ?7, teaser = ?8,"
      " page = CASE WHEN teaser = ?8 THEN page ELSE ?6 END,"
      " page_due = CASE WHEN teaser = ?8 THEN page_due ELSE 0 END,"
      " page_failures = CASE WHEN teaser = ?8 THEN page_failures ELSE 0 END,"
      " page_problem = CASE WHEN teaser = ?8 THEN page_problem END",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, passage->delivery->source_id);
  gotgan_statement_bind_text (statement, passage->delivery->key);
  gotgan_statement_bind_text (statement, passage->delivery->hash);
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_int (statement, passage->known.id != 0);
  gotgan_statement_bind_text (statement, passage->wants_page ? "wanted" : NULL);
  gotgan_statement_bind_int (statement, passage->delivery->modified);
  gotgan_statement_bind_text (statement, teaser);
  return gotgan_statement_run (statement, error);
}

static gboolean
gotgan_item_table_is_older (const GotganPassage *passage)
{
  return passage->item.exists && passage->delivery->modified != 0
         && passage->delivery->modified < passage->item.modified;
}

static gboolean
gotgan_item_table_put_review (GotganConnection *connection, const GotganPassage *passage,
                              gint64 article_id, GError **error)
{
  const GotganDelivery *delivery = passage->delivery;

  return article_id == 0 || delivery->review == NULL
         || gotgan_review_table_put (connection, delivery->source_id, delivery->key, article_id,
                                     delivery->review, error);
}

/* An article deleted for good stays so: of its item only that it was seen is kept. */
static gboolean
gotgan_item_table_put_inside (GotganConnection *connection, GotganPassage *passage,
                              GotganDeliveryOutcome *outcome, gint64 *article_id, GError **error)
{
  gboolean done = TRUE;

  *outcome = GOTGAN_DELIVERY_UNCHANGED;
  if (!gotgan_item_table_find (connection, passage->delivery, &passage->item, error))
    return FALSE;
  *article_id = passage->item.article_id;
  if (passage->delivery->article == NULL || gotgan_item_table_is_older (passage))
    return TRUE;
  if (!gotgan_item_table_find_article (connection, passage, error))
    return FALSE;
  if (passage->known.id != 0)
    {
      *article_id = passage->known.id;
      done = gotgan_item_table_put_known (connection, passage, outcome, error);
    }
  else if (!passage->item.exists)
    {
      *outcome = GOTGAN_DELIVERY_ADDED;
      done = gotgan_item_table_add (connection, passage, article_id, error);
    }
  /* What a dataset publishes again is news, if only of its claims. */
  if (*outcome == GOTGAN_DELIVERY_UNCHANGED && passage->delivery->review != NULL
      && !passage->known.removed)
    *outcome = GOTGAN_DELIVERY_UPDATED;
  return done && gotgan_item_table_write (connection, passage, *article_id, error)
         && gotgan_item_table_put_review (connection, passage, *article_id, error);
}

gboolean
gotgan_item_table_put_at_risk (GotganConnection *connection, const GotganDelivery *delivery,
                               gint64 imported, guint32 day, GotganDeliveryOutcome *outcome,
                               gint64 *article_id, GError **error)
{
  GotganDelivery chosen = *delivery;
  g_auto (GotganPassage) passage = {
    .delivery = &chosen,
    .arrival = {
      .article = delivery->article,
      .source_id = delivery->source_id,
      .imported = imported,
      .day = day,
      .is_partial = delivery->is_teaser && delivery->article != NULL
                    && gotgan_article_get_url (delivery->article) != NULL,
    },
  };

  return gotgan_item_key_choose (connection, &chosen, error)
         && gotgan_item_table_put_inside (connection, &passage, outcome, article_id, error);
}

gboolean
gotgan_item_table_put (GotganConnection *connection, const GotganDelivery *delivery,
                       gint64 imported, guint32 day, GotganDeliveryOutcome *outcome,
                       gint64 *article_id, GError **error)
{
  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (gotgan_item_table_put_at_risk (connection, delivery, imported, day, outcome, article_id,
                                     error))
    return gotgan_connection_commit (connection, error);
  gotgan_connection_rollback (connection);
  return FALSE;
}

/* --- Archives --------------------------------------------------------------------------------- */

gboolean
gotgan_item_table_has_archive (GotganConnection *connection, gint64 source_id, const char *url,
                               gboolean *has, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "SELECT 1 FROM archives WHERE source_id = ? AND url = ?", error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_text (statement, url);
  step = gotgan_statement_step (statement, error);
  *has = step == GOTGAN_STEP_ROW;
  return step != GOTGAN_STEP_FAILED;
}

gboolean
gotgan_item_table_add_archive (GotganConnection *connection, gint64 source_id, const char *url,
                               GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "INSERT OR IGNORE INTO archives (source_id, url) VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_text (statement, url);
  return gotgan_statement_run (statement, error);
}
