#pragma once

#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/** Returns: (transfer full) (nullable) (element-type utf8): all outlets of the library; %NULL with an error */
GPtrArray *gotgan_name_list_publishers (GotganConnection *connection, GError **error);

/** Returns: (transfer full) (nullable) (element-type utf8): all tags of notes, the most used first; %NULL with an error */
GPtrArray *gotgan_name_list_tags (GotganConnection *connection, GError **error);

G_END_DECLS
