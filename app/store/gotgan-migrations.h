#pragma once

#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/** "GGAN", in the header of every library file. */
#define GOTGAN_APPLICATION_ID 0x4747414e

/** Returns: (array zero-terminated=1): the SQL that brings a library of version N to N + 1, at index N */
const char *const *gotgan_migrations_get_steps (void);

/** Returns: the version the last of @steps arrives at */
guint gotgan_migrations_count (const char *const *steps);

/**
 * gotgan_migrations_run:
 * @path: the file of @connection, for the copies
 * @steps: (array zero-terminated=1): as gotgan_migrations_get_steps()
 *
 * Brings the library up to date, one step a transaction; before each, an existing library is copied to
 * "@path.vN.backup". TOO_NEW when its version is beyond the last step.
 */
gboolean gotgan_migrations_run (GotganConnection *connection, const char *path,
                                const char *const *steps, GError **error);

G_END_DECLS
