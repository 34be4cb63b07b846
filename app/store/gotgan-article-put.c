#include "config.h"

#include "app/store/gotgan-article-table.h"

#include "app/store/gotgan-article-record.h"
#include "app/store/gotgan-claim-table.h"

/* How an article comes into the library by a person's hand: is it known, is its text new, and everything that follows
 * from it. */

static GotganArrivalOutcome
gotgan_article_put_decide (const GotganKnownArticle *known, GotganArticle *article)
{
  if (known->id == 0 || known->removed)
    return GOTGAN_ARRIVAL_ADDED;
  if (g_strcmp0 (known->version, gotgan_article_get_version (article)) != 0)
    return GOTGAN_ARRIVAL_UPDATED;
  return GOTGAN_ARRIVAL_UNCHANGED;
}

gboolean
gotgan_article_table_foresee (GotganConnection *connection, GotganArticle *article,
                              GotganArrivalOutcome *outcome, gint64 *id, GError **error)
{
  g_autofree char *identity = gotgan_article_record_dup_identity (article);
  g_auto (GotganKnownArticle) known = { 0 };

  if (!gotgan_article_record_find (connection, article, identity, &known, error))
    return FALSE;
  if (outcome != NULL)
    *outcome = gotgan_article_put_decide (&known, article);
  if (id != NULL)
    *id = known.id;
  return TRUE;
}

static gboolean
gotgan_article_put_version (GotganConnection *connection, const GotganArrival *arrival, gint64 id,
                            gboolean is_new, GError **error)
{
  return gotgan_article_record_add_version (connection, arrival, id, is_new, error)
         && gotgan_article_table_index (connection, &id, 1, error)
         && gotgan_claim_table_replace (connection, id,
                                        gotgan_article_get_version (arrival->article),
                                        arrival->claims,
                                        arrival->claims != NULL ? arrival->engine : 0, error);
}

static gboolean
gotgan_article_put_known (GotganConnection *connection, const GotganArrival *arrival,
                          const char *identity, const GotganKnownArticle *known, GError **error)
{
  gboolean same = g_strcmp0 (known->version, gotgan_article_get_version (arrival->article)) == 0;
  gboolean learns_url = gotgan_article_get_url (arrival->article) != NULL && !known->has_url;

  if (!gotgan_article_record_revive (connection, known->id, arrival->source_id, error))
    return FALSE;
  if ((!same || learns_url)
      && !gotgan_article_record_update (connection, arrival, identity, known->id, error))
    return FALSE;
  return same || gotgan_article_put_version (connection, arrival, known->id, FALSE, error);
}

static gboolean
gotgan_article_put_inside (GotganConnection *connection, const GotganArrival *arrival,
                           GotganArrivalOutcome *outcome, gint64 *id, GError **error)
{
  g_autofree char *identity = gotgan_article_record_dup_identity (arrival->article);
  g_auto (GotganKnownArticle) known = { 0 };

  if (!gotgan_article_record_find (connection, arrival->article, identity, &known, error))
    return FALSE;
  *outcome = gotgan_article_put_decide (&known, arrival->article);
  *id = known.id;
  if (known.id != 0)
    return gotgan_article_put_known (connection, arrival, identity, &known, error);
  return gotgan_article_record_insert (connection, arrival, identity, id, error)
         && gotgan_article_put_version (connection, arrival, *id, TRUE, error);
}

gboolean
gotgan_article_table_put (GotganConnection *connection, const GotganArrival *arrival,
                          GotganArrivalOutcome *outcome, gint64 *id, GError **error)
{
  GotganArrivalOutcome what;
  gint64 which;

  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (!gotgan_article_put_inside (connection, arrival, &what, &which, error))
    {
      gotgan_connection_rollback (connection);
      return FALSE;
    }
  if (!gotgan_connection_commit (connection, error))
    return FALSE;
  if (outcome != NULL)
    *outcome = what;
  if (id != NULL)
    *id = which;
  return TRUE;
}
