#pragma once

#include "app/model/gotgan-saved-search.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/** Takes @search in, or renews the one of its id. */
gboolean gotgan_saved_search_table_put (GotganConnection *connection, GotganSavedSearch *search,
                                        GError **error);

gboolean gotgan_saved_search_table_remove (GotganConnection *connection, const char *id,
                                           GError **error);

/** Returns: (transfer full) (element-type GotganSavedSearch): in the order in which they were saved; or %NULL */
GPtrArray *gotgan_saved_search_table_load (GotganConnection *connection, GError **error);

G_END_DECLS
