#include "config.h"

#include "app/store/gotgan-article-record.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-edtf.h"
#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-original.h"
#include "app/store/gotgan-statement.h"

#include <stdio.h>
#include <string.h>

/* Code points of the beginning of the text that a list shows. */
#define SUMMARY_LENGTH 200

#define SECONDS_PER_DAY (24 * 60 * 60)

#define KNOWN_COLUMNS                                               \
  "SELECT id, version, title, source_id, removed, url IS NOT NULL," \
  " removed <> 0 AND removed IN (SELECT removed FROM sources) FROM articles "

void
gotgan_known_article_clear (GotganKnownArticle *known)
{
  g_clear_pointer (&known->version, g_free);
  g_clear_pointer (&known->title, g_free);
}

/* --- Which article is it ---------------------------------------------------------------------- */

/* Two ways to write the address of one page: with http or https, with "www." or without, with a slash behind the path or
 * not. */
static char *
gotgan_article_record_dup_place (const char *url)
{
  const char *host;
  const char *path, *query;
  g_autofree char *folded = NULL;

  if (g_ascii_strncasecmp (url, "https://", 8) == 0)
    host = url + 8;
  else if (g_ascii_strncasecmp (url, "http://", 7) == 0)
    host = url + 7;
  else
    return g_strdup (url);
  if (g_ascii_strncasecmp (host, "www.", 4) == 0)
    host += 4;
  path = host + strcspn (host, "/?#");
  query = path + strcspn (path, "?#");
  folded = g_ascii_strdown (host, path - host);
  return g_strdup_printf (
      "%s%.*s%s", folded,
      (int) (query > path && query[-1] == '/' ? query - path - 1 : query - path), path, query);
}

/* Without an address: the same title by the same publisher at the same time is the same article, edited. A title alone
 * could be anybody's. */
char *
gotgan_article_record_dup_identity (GotganArticle *article)
{
  const char *title = gotgan_article_get_title (article);
  const char *publisher = gotgan_article_get_publisher (article);
  const char *published = gotgan_article_get_published (article);
  g_autofree char *folded = NULL;
  g_autofree char *place = NULL;

  if (gotgan_article_get_url (article) != NULL)
    {
      place = gotgan_article_record_dup_place (gotgan_article_get_url (article));
      return g_strconcat ("url:", place, NULL);
    }
  if (title == NULL || published == NULL)
    return g_strconcat ("text:", gotgan_article_get_version (article), NULL);
  folded = gotgan_text_fold (title);
  return g_strconcat ("line:", folded, "\n", publisher != NULL ? publisher : "", "\n", published,
                      NULL);
}

static gboolean
gotgan_article_record_read_known (GotganStatement *statement, GotganKnownArticle *known,
                                  GError **error)
{
  GotganStep step = gotgan_statement_step (statement, error);

  if (step == GOTGAN_STEP_ROW)
    {
      known->id = gotgan_statement_get_int (statement, 0);
      known->version = g_strdup (gotgan_statement_get_text (statement, 1));
      known->title = g_strdup (gotgan_statement_get_text (statement, 2));
      known->source_id = gotgan_statement_get_int (statement, 3);
      known->removed = gotgan_statement_get_int (statement, 4) != 0;
      known->has_url = gotgan_statement_get_int (statement, 5) != 0;
      known->went_along = gotgan_statement_get_int (statement, 6) != 0;
    }
  return step != GOTGAN_STEP_FAILED;
}

/* The same text under another identity is the same article, unless both have addresses that differ. */
static gboolean
gotgan_article_record_find_text (GotganConnection *connection, GotganArticle *article,
                                 GotganKnownArticle *known, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, KNOWN_COLUMNS "WHERE version = ? AND (url IS NULL OR ?) ORDER BY id LIMIT 1",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, gotgan_article_get_version (article));
  gotgan_statement_bind_int (statement, gotgan_article_get_url (article) == NULL);
  return gotgan_article_record_read_known (statement, known, error);
}

gboolean
gotgan_article_record_find (GotganConnection *connection, GotganArticle *article,
                            const char *identity, GotganKnownArticle *known, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, KNOWN_COLUMNS "WHERE identity = ?", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, identity);
  if (!gotgan_article_record_read_known (statement, known, error))
    return FALSE;
  return known->id != 0 || gotgan_article_record_find_text (connection, article, known, error);
}

gboolean
gotgan_article_record_find_id (GotganConnection *connection, gint64 id, GotganKnownArticle *known,
                               GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, KNOWN_COLUMNS "WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  return gotgan_article_record_read_known (statement, known, error);
}

gboolean
gotgan_article_record_is_partial (GotganConnection *connection, const GotganKnownArticle *known,
                                  gboolean *is_partial, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "SELECT partial FROM article_versions WHERE article_id = ? AND sha256 = ?",
      error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, known->id);
  gotgan_statement_bind_text (statement, known->version);
  step = gotgan_statement_step (statement, error);
  *is_partial = step == GOTGAN_STEP_ROW && gotgan_statement_get_int (statement, 0) != 0;
  return step != GOTGAN_STEP_FAILED;
}

/* --- Its row ---------------------------------------------------------------------------------- */

static guint
gotgan_article_record_get_clock (const char *published)
{
  guint hours = 0, minutes = 0, seconds = 0;
  const char *clock = published != NULL ? strchr (published, 'T') : NULL;

  if (clock == NULL || sscanf (clock, "T%2u:%2u:%2u", &hours, &minutes, &seconds) < 2)
    return 0;
  return MIN (hours * 3600 + minutes * 60 + seconds, SECONDS_PER_DAY - 1);
}

/* Returns 0 when the article does not say when it was published. */
static gint64
gotgan_article_record_get_published (GotganArticle *article)
{
  const char *published = gotgan_article_get_published (article);
  guint32 first = 0, last = 0;

  if (!gotgan_edtf_bounds (published, &first, &last) || first == 0)
    return 0;
  return (gint64) first * SECONDS_PER_DAY + gotgan_article_record_get_clock (published);
}

static char *
gotgan_article_record_dup_summary (GotganArticle *article)
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
gotgan_article_record_bind_row (GotganStatement *statement, const GotganArrival *arrival,
                                const char *identity)
{
  GotganArticle *article = arrival->article;
  g_autofree char *summary = gotgan_article_record_dup_summary (article);

  gotgan_statement_bind_text (statement, identity);
  gotgan_statement_bind_text (statement, gotgan_article_get_version (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_url (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_title (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_publisher (article));
  gotgan_statement_bind_text (statement, gotgan_article_get_published (article));
  gotgan_statement_bind_text (statement,
                              gotgan_language_to_string (gotgan_article_get_language (article)));
  gotgan_statement_bind_text (statement, summary);
  gotgan_statement_bind_int (statement, gotgan_article_record_get_published (article));
}

gboolean
gotgan_article_record_insert (GotganConnection *connection, const GotganArrival *arrival,
                              const char *identity, gint64 *id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT INTO articles (identity, version, url, title, publisher, published, language,"
      " summary, listed, imported, source_id)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ifnull (nullif (?, 0), ?), ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_article_record_bind_row (statement, arrival, identity);
  gotgan_statement_bind_int (statement, (gint64) arrival->day * SECONDS_PER_DAY);
  gotgan_statement_bind_int (statement, arrival->imported);
  gotgan_statement_bind_int (statement, arrival->source_id);
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  *id = gotgan_connection_get_last_id (connection);
  return TRUE;
}

/* A text that does not say when it was published stays under the day its article was first listed. */
gboolean
gotgan_article_record_update (GotganConnection *connection, const GotganArrival *arrival,
                              const char *identity, gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE articles SET identity = ifnull (?1, identity), version = ?2, url = ifnull (?3, url),"
      " title = ?4, publisher = ?5, published = ?6, language = ?7, summary = ?8,"
      " listed = ifnull (nullif (?9, 0), listed),"
      " indexed = CASE WHEN version = ?2 THEN indexed ELSE -abs (indexed) END"
      " WHERE id = ?10",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_article_record_bind_row (statement, arrival, identity);
  gotgan_statement_bind_int (statement, id);
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_article_record_share (GotganConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "UPDATE items SET shared = 1 WHERE article_id = ? AND shared = 0", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  return gotgan_statement_run (statement, error);
}

/* What a person imports is theirs, and stays when the sample or a feed goes; what a feed brings stays when the sample
 * goes. */
gboolean
gotgan_article_record_revive (GotganConnection *connection, gint64 id, gint64 source_id,
                              GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE articles SET source_id = ?1, removed = 0 WHERE id = ?2 AND (removed <> 0"
      " OR source_id <> ?1 AND (source_id IN (SELECT id FROM sources WHERE kind = 'sample')"
      "  OR ?1 IN (SELECT id FROM sources WHERE kind = 'imported')))",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, source_id);
  gotgan_statement_bind_int (statement, id);
  return gotgan_statement_run (statement, error)
         && (gotgan_connection_get_n_changed (connection) == 0
             || gotgan_article_record_share (connection, id, error));
}

/* --- Its versions ------------------------------------------------------------------------------ */

static gboolean
gotgan_article_record_find_version (GotganConnection *connection, gint64 id, const char *sha256,
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
gotgan_article_record_insert_version (GotganConnection *connection, const GotganArrival *arrival,
                                      gint64 id, gint64 *version_id, GError **error)
{
  GotganArticle *article = arrival->article;
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT INTO article_versions (article_id, sha256, url, title, authors, publisher,"
      " published, language, paragraphs, links, pictures, partial, imported)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
  gotgan_statement_bind_links (statement, article);
  gotgan_statement_bind_pictures (statement, article);
  gotgan_statement_bind_int (statement, arrival->is_partial);
  gotgan_statement_bind_int (statement, arrival->imported);
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  *version_id = gotgan_connection_get_last_id (connection);
  return TRUE;
}

/* The text is the same; its links and pictures may have changed their addresses, and a part may turn out to be all there
 * is. */
static gboolean
gotgan_article_record_renew_version (GotganConnection *connection, const GotganArrival *arrival,
                                     gint64 version_id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE article_versions SET links = ifnull (?1, links), pictures = ifnull (?2, pictures),"
      " partial = min (partial, ?3) WHERE id = ?4",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_links (statement, arrival->article);
  gotgan_statement_bind_pictures (statement, arrival->article);
  gotgan_statement_bind_int (statement, arrival->is_partial);
  gotgan_statement_bind_int (statement, version_id);
  return gotgan_statement_run (statement, error);
}

/* An edit may be taken back: then the text is a version that is there already. */
gboolean
gotgan_article_record_add_version (GotganConnection *connection, const GotganArrival *arrival,
                                   gint64 id, gboolean is_new, GError **error)
{
  const char *sha256 = gotgan_article_get_version (arrival->article);
  gint64 version_id = 0;
  gboolean done;

  if (!is_new && !gotgan_article_record_find_version (connection, id, sha256, &version_id, error))
    return FALSE;
  if (version_id == 0)
    done = gotgan_article_record_insert_version (connection, arrival, id, &version_id, error);
  else
    done = gotgan_article_record_renew_version (connection, arrival, version_id, error);
  return done
         && (arrival->original == NULL
             || gotgan_original_put (connection, version_id, arrival->original,
                                     arrival->original_name, error));
}
