#pragma once

#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* The bytes an article version was made from, zstd-compressed. */

/** Keeps them, unless the version has its original already. */
gboolean gotgan_original_put (GotganConnection *connection, gint64 version_id, GBytes *bytes,
                              const char *name, GError **error);

/** NOT_FOUND when they were not kept. Returns: (transfer full): */
GBytes *gotgan_original_load (GotganConnection *connection, gint64 version_id, char **name,
                              GError **error);

G_END_DECLS
