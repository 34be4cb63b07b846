#pragma once

#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* Notes from files whose article is not in the library. They are kept as the file has them until it is. */

/** @annotation: JSON of gotgan-annotation.h; takes the place of one of the same id */
gboolean gotgan_stray_note_table_put (GotganConnection *connection, const char *id,
                                      const char *annotation, gint64 added, GError **error);

/** Nothing happens when there is none. */
gboolean gotgan_stray_note_table_remove (GotganConnection *connection, const char *id,
                                         GError **error);

/** @annotation: (out) (transfer full) (nullable): of this id, %NULL when there is none */
gboolean gotgan_stray_note_table_find (GotganConnection *connection, const char *id,
                                       char **annotation, GError **error);

/** Returns: (transfer full) (element-type utf8): the annotations, by id */
GPtrArray *gotgan_stray_note_table_load (GotganConnection *connection, GError **error);

G_END_DECLS
