#pragma once

#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* How an article is found by what it is, and how its row and versions are written: what the ways into the library share. */

/**
 * GotganKnownArticle:
 * @id: 0 when there is none
 * @version: hash of the newest version
 * @source_id: whose it is
 * @removed: whether it has been removed
 * @went_along: whether it was removed with a source, not by itself
 *
 * The article that a text is, or is a version of.
 */
typedef struct
{
  gint64 id;
  char *version;
  char *title;
  gint64 source_id;
  gboolean removed;
  gboolean went_along;
  gboolean has_url;
} GotganKnownArticle;

void gotgan_known_article_clear (GotganKnownArticle *known);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GotganKnownArticle, gotgan_known_article_clear)

/** Returns: (transfer full): what makes two texts the same article; see gotgan-article-table.h */
char *gotgan_article_record_dup_identity (GotganArticle *article);

/** Leaves @known zeroed when there is no such article. */
gboolean gotgan_article_record_find (GotganConnection *connection, GotganArticle *article,
                                     const char *identity, GotganKnownArticle *known,
                                     GError **error);
gboolean gotgan_article_record_find_id (GotganConnection *connection, gint64 id,
                                        GotganKnownArticle *known, GError **error);

/** Whether the newest version of @known is only a part of the text. */
gboolean gotgan_article_record_is_partial (GotganConnection *connection,
                                           const GotganKnownArticle *known, gboolean *is_partial,
                                           GError **error);

/** Adds the article, without a version. */
gboolean gotgan_article_record_insert (GotganConnection *connection, const GotganArrival *arrival,
                                       const char *identity, gint64 *id, GError **error);

/** Lets the row say what the arrival says. @identity: (nullable): stays as it is */
gboolean gotgan_article_record_update (GotganConnection *connection, const GotganArrival *arrival,
                                       const char *identity, gint64 id, GError **error);

/**
 * gotgan_article_record_add_version:
 * @is_new: whether the article has no version yet
 *
 * Adds the version with its original; of one that is there links and pictures are made new.
 */
gboolean gotgan_article_record_add_version (GotganConnection *connection,
                                            const GotganArrival *arrival, gint64 id,
                                            gboolean is_new, GError **error);

/** Brings it back if it had been removed, and makes it the source's own where that is due. */
gboolean gotgan_article_record_revive (GotganConnection *connection, gint64 id, gint64 source_id,
                                       GError **error);

/** Says of the items that brought it that it is another source's too. */
gboolean gotgan_article_record_share (GotganConnection *connection, gint64 id, GError **error);

G_END_DECLS
