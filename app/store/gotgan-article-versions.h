#pragma once

#include "app/model/gotgan-article-version.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/**
 * gotgan_article_versions_list:
 *
 * Returns: (transfer full) (element-type GotganArticleVersion): the versions of an article, oldest first, but the one in
 *   force last, also when an edit was taken back; NOT_FOUND when there is no such article
 */
GPtrArray *gotgan_article_versions_list (GotganConnection *connection, gint64 id, GError **error);

G_END_DECLS
