#pragma once

#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* A look at a library that takes the same time whatever its size: enough to tell a damaged one before a person works
 * with it. What it misses is told as CORRUPT when it is read. */

/** Reads the first page of everything in the file. CORRUPT, or NOT_A_LIBRARY when it is not ours after all. */
gboolean gotgan_probe_damage (GotganConnection *connection, GError **error);

/** CORRUPT when a table of today's version is not there. */
gboolean gotgan_probe_tables (GotganConnection *connection, GError **error);

G_END_DECLS
