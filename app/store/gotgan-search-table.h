#pragma once

#include "app/model/gotgan-article.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/** Makes @article findable under @id, in the place of an earlier version. */
gboolean gotgan_search_table_put (GotganConnection *connection, gint64 id, GotganArticle *article,
                                  GError **error);

G_END_DECLS
