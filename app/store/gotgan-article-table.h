#pragma once

#include "app/model/gotgan-anchor.h"
#include "app/model/gotgan-article-version.h"
#include "app/model/gotgan-article.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* Articles and their versions.
 *
 * An article is known by its canonical address, whether it is written with http or https, "www.", a slash at the end of
 * the path or without; without one by title, publisher and time of publication; without those
 * by its text. So an edited text is a new version of the article it edits, and the same text twice is one article.
 *
 * The paragraphs of a version are one JSON text, not rows: a version is written once, never changed, and always read
 * whole; spans index into it. Forty rows an article would only cost space and time. Originals lie in a table of their
 * own, compressed, so that listing and loading never read past them. */

/**
 * GotganArrival:
 * @article: what was imported
 * @original: (nullable): the bytes it was made from
 * @original_name: (nullable): their base name
 * @source_id: where it came from, of gotgan-source-table.h
 * @imported: UTC, microseconds since the epoch
 * @day: Julian day of the import where the person is; the article is listed under it when it does not say when it was
 *   published
 * @claims: (nullable) (element-type GotganClaim): what it says; %NULL when it has not been asked yet
 * @engine: version of the engine that made @claims
 * @is_partial: whether @article is only the teaser of a text
 *
 * All are borrowed.
 */
typedef struct
{
  GotganArticle *article;
  GBytes *original;
  const char *original_name;
  gint64 source_id;
  gint64 imported;
  guint32 day;
  GPtrArray *claims;
  guint engine;
  gboolean is_partial;
} GotganArrival;

typedef enum
{
  GOTGAN_ARRIVAL_ADDED,
  GOTGAN_ARRIVAL_UPDATED,
  GOTGAN_ARRIVAL_UNCHANGED,
} GotganArrivalOutcome;

/**
 * gotgan_article_table_put:
 * @outcome: (out) (optional):
 * @id: (out) (optional): the article's row, whatever the outcome
 *
 * Adds the article, or a version to it, with its original, claims and search index, all or nothing. A known text is
 * left as it is; if it had been removed it comes back with its notes, as %GOTGAN_ARRIVAL_ADDED. Notes and verdicts are
 * never touched.
 */
gboolean gotgan_article_table_put (GotganConnection *connection, const GotganArrival *arrival,
                                   GotganArrivalOutcome *outcome, gint64 *id, GError **error);

/**
 * gotgan_article_table_foresee:
 * @outcome: (out) (optional): what gotgan_article_table_put() would do; spares reading the facts of a known text
 * @id: (out) (optional): the article's row, or 0
 */
gboolean gotgan_article_table_foresee (GotganConnection *connection, GotganArticle *article,
                                       GotganArrivalOutcome *outcome, gint64 *id, GError **error);

/**
 * gotgan_article_table_load:
 * @version: (nullable): a version's hash; %NULL is the newest
 *
 * Returns: (transfer full): or %NULL with GOTGAN_STORE_ERROR_NOT_FOUND, …
 */
GotganArticle *gotgan_article_table_load (GotganConnection *connection, gint64 id,
                                          const char *version, GError **error);

/**
 * gotgan_article_table_load_finder:
 * @article: the newest version
 * @versions: (element-type utf8): hashes of versions that words were marked in; may repeat
 *
 * Returns: (transfer full): follows their words into @article; of a version that can't be read it knows only what stood
 *   around them
 */
GotganAnchorFinder *gotgan_article_table_load_finder (GotganConnection *connection,
                                                      GotganArticle *article, GPtrArray *versions);

/**
 * gotgan_article_table_list_versions:
 *
 * Returns: (transfer full) (element-type GotganArticleVersion): in the order they came, but the one in force last,
 *   also when an edit was taken back; empty when there is no such article
 */
GPtrArray *gotgan_article_table_list_versions (GotganConnection *connection, gint64 id,
                                               GError **error);

/**
 * gotgan_article_table_load_original:
 * @name: (out) (optional) (nullable): its base name
 *
 * Returns: (transfer full): the bytes the newest version was made from, or %NULL with GOTGAN_STORE_ERROR_NOT_FOUND
 *   when they were not kept
 */
GBytes *gotgan_article_table_load_original (GotganConnection *connection, gint64 id, char **name,
                                            GError **error);

/** NOT_FOUND when there is no such article. */
gboolean gotgan_article_table_set_read (GotganConnection *connection, gint64 id, gboolean read,
                                        GError **error);
gboolean gotgan_article_table_set_starred (GotganConnection *connection, gint64 id,
                                           gboolean starred, GError **error);

/**
 * gotgan_article_table_set_all_read:
 * @ids: (element-type gint64): those that are gone are left out
 * @changed: (element-type gint64): those that were not so before are added
 */
gboolean gotgan_article_table_set_all_read (GotganConnection *connection, GArray *ids,
                                            gboolean read, GArray *changed, GError **error);
gboolean gotgan_article_table_set_all_starred (GotganConnection *connection, GArray *ids,
                                               gboolean starred, GArray *changed, GError **error);

/**
 * gotgan_article_table_remove:
 * @removed: UTC, microseconds since the epoch
 *
 * Takes the article, with its notes, claims and verdicts, out of every list. gotgan_article_table_restore() brings it
 * back as it was until gotgan_article_table_purge().
 */
gboolean gotgan_article_table_remove (GotganConnection *connection, gint64 id, gint64 removed,
                                      GError **error);
gboolean gotgan_article_table_restore (GotganConnection *connection, gint64 id, GError **error);

/**
 * gotgan_article_table_purge:
 * @before: articles and sources removed before this time are deleted for good
 *
 * To be called when a library is opened, with a time some hours back: another program may hold the same library and
 * still want to undo.
 */
gboolean gotgan_article_table_purge (GotganConnection *connection, gint64 before, GError **error);

/**
 * gotgan_article_table_list_stale:
 * @engine: the version of today's engine; versions have no order
 *
 * Returns: (transfer full) (element-type gint64): articles whose claims were made by another engine or never,
 *   newest first
 */
GArray *gotgan_article_table_list_stale (GotganConnection *connection, guint engine,
                                         GError **error);

/**
 * gotgan_article_table_list_unindexed:
 *
 * Returns: (transfer full) (element-type gint64): articles whose newest version a search does not find yet, in the order
 *   in which gotgan_article_table_index() is fastest
 */
GArray *gotgan_article_table_list_unindexed (GotganConnection *connection, GError **error);

/**
 * gotgan_article_table_index:
 * @ids: (array length=n_ids): articles; those that are gone are left out
 *
 * Lets searches find them, and finds out of which story each is, see gotgan_article_table_list_story(). All or nothing; a
 * thousand at a time take far less than a thousand times one.
 */
gboolean gotgan_article_table_index (GotganConnection *connection, const gint64 *ids, guint n_ids,
                                     GError **error);

/**
 * gotgan_article_table_list_story:
 *
 * Outlets print what an agency sends, or each other's text, with a few words changed. Such articles are one story.
 *
 * Returns: (transfer full) (element-type gint64): all articles of the story of @id that have not been removed, itself
 *   among them, in the order they were published
 */
GArray *gotgan_article_table_list_story (GotganConnection *connection, gint64 id, GError **error);

/** How many articles there are that have not been removed. */
gboolean gotgan_article_table_count (GotganConnection *connection, guint *n_articles,
                                     GError **error);

G_END_DECLS
