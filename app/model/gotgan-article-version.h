#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganArticleVersion:
 * @version: its hash, see gotgan_article_get_version()
 * @title: (nullable): the version's
 * @imported: when it came, UTC, microseconds since the epoch
 * @is_partial: whether it is only the teaser of a text
 *
 * One of the texts that an article had.
 */
typedef struct
{
  char *version;
  char *title;
  gint64 imported;
  gboolean is_partial;
} GotganArticleVersion;

GotganArticleVersion *gotgan_article_version_new (const char *hash, const char *title,
                                                  gint64 imported, gboolean is_partial);
void gotgan_article_version_free (GotganArticleVersion *version);

/**
 * gotgan_article_version_find:
 * @versions: (element-type GotganArticleVersion): of one article, in order
 * @hash: its beginning is enough
 *
 * Returns: (nullable) (transfer none): the version, if there is exactly one
 */
const GotganArticleVersion *gotgan_article_version_find (GPtrArray *versions, const char *hash);

/**
 * gotgan_article_version_find_before:
 *
 * Returns: (nullable) (transfer none): the last whole text before the version @hash; teasers are no edits
 */
const GotganArticleVersion *gotgan_article_version_find_before (GPtrArray *versions,
                                                                const char *hash);

G_END_DECLS
