#include "config.h"

#include "app/store/gotgan-article-table.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-edtf.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-original.h"
#include "app/store/gotgan-search-table.h"
#include "app/store/gotgan-statement.h"

#include <stdio.h>
#include <string.h>

/* How an article comes into the library: is it known, is its text new, and everything that follows from it. */

/* Code points of the beginning of the text that a list shows. */
#define SUMMARY_LENGTH 200

#define SECONDS_PER_DAY (24 * 60 * 60)

/* The article that a text is, or is a version of. */
typedef struct
{
  gint64 id;
  char *version;
  gboolean removed;
  gboolean has_url;
} GotganKnownArticle;

static void
gotgan_known_article_clear (GotganKnownArticle *known)
{
  g_clear_pointer (&known->version, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GotganKnownArticle, gotgan_known_article_clear)

/* --- Which article is it ---------------------------------------------------------------------- */

/* Without an address: the same title by the same publisher at the same time is the same article, edited. A title alone
 * could be anybody's. */
static char *
gotgan_article_put_dup_identity (GotganArticle *article)
{
  const char *title = gotgan_article_get_title (article);
  const char *publisher = gotgan_article_get_publisher (article);
  const char *published = gotgan_article_get_published (article);
  g_autofree char *folded = NULL;
  g_autofree char *line = NULL;

  if (gotgan_article_get_url (article) != NULL)
    return g_strconcat ("url:", gotgan_article_get_url (article), NULL);
  if (title == NULL || published == NULL)
    return g_strconcat ("text:", gotgan_article_get_version (article), NULL);
  folded = gotgan_text_fold (title);
  line = g_strjoin ("\n", folded, publisher != NULL ? publisher : "", published, NULL);
  return g_strconcat ("line:", line, NULL);
}

static gboolean
gotgan_article_put_read_known (GotganStatement *statement, GotganKnownArticle *known,
                               GError **error)
{
  GotganStep step = gotgan_statement_step (statement, error);

  if (step == GOTGAN_STEP_ROW)
    {
      known->id = gotgan_statement_get_int (statement, 0);
      known->version = g_strdup (gotgan_statement_get_text (statement, 1));
      known->removed = gotgan_statement_get_int (statement, 2) != 0;
      known->has_url = gotgan_statement_get_int (statement, 3) != 0;
    }
  return step != GOTGAN_STEP_FAILED;
}

/* The same text under another identity is the same article, unless both have addresses that differ. */
static gboolean
gotgan_article_put_find_text (GotganConnection *connection, GotganArticle *article,
                              GotganKnownArticle *known, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "SELECT id, version, removed, url IS NOT NULL FROM articles"
                                 " WHERE version = ? AND (url IS NULL OR ?) ORDER BY id LIMIT 1",
                                 error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, gotgan_article_get_version (article));
  gotgan_statement_bind_int (statement, gotgan_article_get_url (article) == NULL);
  return gotgan_article_put_read_known (statement, known, error);
}

static gboolean
gotgan_article_put_find (GotganConnection *connection, GotganArticle *article, const char *identity,
                         GotganKnownArticle *known, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "SELECT id, version, removed, url IS NOT NULL FROM articles WHERE identity = ?",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, identity);
  if (!gotgan_article_put_read_known (statement, known, error))
    return FALSE;
  return known->id != 0 || gotgan_article_put_find_text (connection, article, known, error);
}

static GotganArrivalOutcome
gotgan_article_put_decide (const GotganKnownArticle *known, GotganArticle *article)
{
  if (known->id == 0)
    return GOTGAN_ARRIVAL_ADDED;
  if (g_strcmp0 (known->version, gotgan_article_get_version (article)) != 0)
    return known->removed ? GOTGAN_ARRIVAL_ADDED : GOTGAN_ARRIVAL_UPDATED;
  return known->removed ? GOTGAN_ARRIVAL_ADDED : GOTGAN_ARRIVAL_UNCHANGED;
}

gboolean
gotgan_article_table_foresee (GotganConnection *connection, GotganArticle *article,
                              GotganArrivalOutcome *outcome, gint64 *id, GError **error)
{
  g_autofree char *identity = gotgan_article_put_dup_identity (article);
  g_auto (GotganKnownArticle) known = { 0 };

  if (!gotgan_article_put_find (connection, article, identity, &known, error))
    return FALSE;
  if (outcome != NULL)
    *outcome = gotgan_article_put_decide (&known, article);
  if (id != NULL)
    *id = known.id;
  return TRUE;
}

/* --- What its row says ------------------------------------------------------------------------- */

static guint
gotgan_article_put_get_clock (const char *published)
{
  guint hours = 0, minutes = 0, seconds = 0;
  const char *clock = published != NULL ? strchr (published, 'T') : NULL;

  if (clock == NULL || sscanf (clock, "T%2u:%2u:%2u", &hours, &minutes, &seconds) < 2)
    return 0;
  return MIN (hours * 3600 + minutes * 60 + seconds, SECONDS_PER_DAY - 1);
}

static gint64
gotgan_article_put_get_listed (const GotganArrival *arrival)
{
  const char *published = gotgan_article_get_published (arrival->article);
  guint32 first = 0, last = 0;

  if (!gotgan_edtf_bounds (published, &first, &last) || first == 0)
    return (gint64) arrival->day * SECONDS_PER_DAY;
  return (gint64) first * SECONDS_PER_DAY + gotgan_article_put_get_clock (published);
}

static char *
gotgan_article_put_dup_summary (GotganArticle *article)
{
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      const GotganParagraph *paragraph = gotgan_article_get_paragraph (article, i);

      if (paragraph->kind == GOTGAN_PARAGRAPH_TEXT)
        return gotgan_text_slice (paragraph->text, 0, SUMMARY_LENGTH);
    }
  return g_strdup ("");
}

static void
gotgan_article_put_bind_row (GotganStatement *statement, const GotganArrival *arrival,
                             const char *identity)
{
  GotganArticle *article = arrival->article;
  g_autofree char *summary = gotgan_article_put_dup_summary (article);

  gotgan_statement_bind_text (statement, identity);
  gotgan_statement_bind_text (statement, gotgan_article_get_version (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_url (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_title (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_publisher (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_published (article));
  gotgan_statement_bind_text (statement,
                              gotgan_language_to_string (gotgan_article_get_language (article)));
  gotgan_statement_bind_text (statement, summary);
  gotgan_statement_bind_int (statement, gotgan_article_put_get_listed (arrival));
}

static gboolean
gotgan_article_put_insert_row (GotganConnection *connection, const GotganArrival *arrival,
                               const char *identity, gint64 *id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT INTO articles (identity, version, url, title, publisher, published, language,"
      " summary, listed, imported, source_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_article_put_bind_row (statement, arrival, identity);
  gotgan_statement_bind_int (statement, arrival->imported);
  gotgan_statement_bind_int (statement, arrival->source_id);
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  *id = gotgan_connection_get_last_id (connection);
  return TRUE;
}

/* A text that does not say when it was published stays under the day its article was first listed. */
static gboolean
gotgan_article_put_update_row (GotganConnection *connection, const GotganArrival *arrival,
                               const char *identity, gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE articles SET identity = ?1, version = ?2, url = ?3, title = ?4, publisher = ?5,"
      " published = ?6, language = ?7, summary = ?8,"
      " listed = CASE WHEN ?6 IS NULL THEN listed ELSE ?9 END"
      " WHERE id = ?10",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_article_put_bind_row (statement, arrival, identity);
  gotgan_statement_bind_int (statement, id);
  return gotgan_statement_run (statement, error);
}

/* --- Its version ------------------------------------------------------------------------------- */

static gboolean
gotgan_article_put_find_version (GotganConnection *connection, gint64 id, const char *sha256,
                                 gint64 *version_id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "SELECT id FROM article_versions WHERE article_id = ? AND sha256 = ?", error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  gotgan_statement_bind_text (statement, sha256);
  step = gotgan_statement_step (statement, error);
  *version_id = step == GOTGAN_STEP_ROW ? gotgan_statement_get_int (statement, 0) : 0;
  return step != GOTGAN_STEP_FAILED;
}

static gboolean
gotgan_article_put_insert_version (GotganConnection *connection, const GotganArrival *arrival,
                                   gint64 id, gint64 *version_id, GError **error)
{
  GotganArticle *article = arrival->article;
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT INTO article_versions (article_id, sha256, url, title, authors, publisher,"
      " published, language, paragraphs, imported) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  gotgan_statement_bind_text (statement, gotgan_article_get_version (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_url (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_title (article));
  gotgan_statement_bind_list (statement, gotgan_article_get_authors (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_publisher (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_published (article));
  gotgan_statement_bind_text (statement,
                              gotgan_language_to_string (gotgan_article_get_language (article)));
  gotgan_statement_bind_paragraphs (statement, article);
  gotgan_statement_bind_int (statement, arrival->imported);
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  *version_id = gotgan_connection_get_last_id (connection);
  return TRUE;
}

/* An edit may be taken back: then the text is a version that is there already. */
static gboolean
gotgan_article_put_version (GotganConnection *connection, const GotganArrival *arrival, gint64 id,
                            GError **error)
{
  const char *sha256 = gotgan_article_get_version (arrival->article);
  gint64 version_id = 0;

  if (!gotgan_article_put_find_version (connection, id, sha256, &version_id, error))
    return FALSE;
  if (version_id == 0
      && !gotgan_article_put_insert_version (connection, arrival, id, &version_id, error))
    return FALSE;
  if (arrival->original != NULL
      && !gotgan_original_put (connection, version_id, arrival->original, arrival->original_name,
                               error))
    return FALSE;
  return gotgan_search_table_put (connection, id, arrival->article, error)
         && gotgan_claim_table_replace (connection, id, sha256, arrival->claims,
                                        arrival->claims != NULL ? arrival->engine : 0, error);
}

/* --- Putting ---------------------------------------------------------------------------------- */

/* What a person imports is theirs, and stays when the sample goes. */
static gboolean
gotgan_article_put_revive (GotganConnection *connection, const GotganArrival *arrival,
                           const GotganKnownArticle *known, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE articles SET source_id = ?1, removed = 0 WHERE id = ?2 AND (removed <> 0"
      " OR source_id <> ?1 AND source_id IN (SELECT id FROM sources WHERE kind = 'sample'))",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, arrival->source_id);
  gotgan_statement_bind_int (statement, known->id);
  return gotgan_statement_run (statement, error);
}

static gboolean
gotgan_article_put_known (GotganConnection *connection, const GotganArrival *arrival,
                          const char *identity, const GotganKnownArticle *known, GError **error)
{
  gboolean same = g_strcmp0 (known->version, gotgan_article_get_version (arrival->article)) == 0;
  gboolean learns_url = gotgan_article_get_url (arrival->article) != NULL && !known->has_url;

  if (!gotgan_article_put_revive (connection, arrival, known, error))
    return FALSE;
  if ((!same || learns_url)
      && !gotgan_article_put_update_row (connection, arrival, identity, known->id, error))
    return FALSE;
  return same || gotgan_article_put_version (connection, arrival, known->id, error);
}

static gboolean
gotgan_article_put_inside (GotganConnection *connection, const GotganArrival *arrival,
                           GotganArrivalOutcome *outcome, gint64 *id, GError **error)
{
  g_autofree char *identity = gotgan_article_put_dup_identity (arrival->article);
  g_auto (GotganKnownArticle) known = { 0 };

  if (!gotgan_article_put_find (connection, arrival->article, identity, &known, error))
    return FALSE;
  *outcome = gotgan_article_put_decide (&known, arrival->article);
  *id = known.id;
  if (known.id != 0)
    return gotgan_article_put_known (connection, arrival, identity, &known, error);
  return gotgan_article_put_insert_row (connection, arrival, identity, id, error)
         && gotgan_article_put_version (connection, arrival, *id, error);
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
