#pragma once

#include <sqlite3.h>

#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/**
 * GotganConnection:
 * @statements: (element-type utf8 GotganStatement): prepared ones, by their text
 * @depth: how many transactions are open inside each other
 * @words: (nullable): for following marked words into new versions
 * @n_damaged: rows passed over since they were last asked for
 */
struct _GotganConnection
{
  sqlite3 *db;
  GThread *owner;
  GHashTable *statements;
  GCancellable *cancellable;
  GotganAnchorWords *words;
  guint depth;
  guint n_damaged;
};

void gotgan_connection_assert_owner (GotganConnection *self);

/**
 * gotgan_connection_set_error:
 *
 * Tells in GOTGAN_STORE_ERROR (or G_IO_ERROR_CANCELLED) what SQLite's last call on this connection said.
 */
void gotgan_connection_set_error (GotganConnection *self, GError **error);

/** Returns: the GOTGAN_STORE_ERROR code for SQLite's extended @result and the system's @errsv (0 for none) */
GotganStoreError gotgan_store_error_from_sqlite (int result, int errsv);

/** Returns: the GOTGAN_STORE_ERROR code for a file operation that failed with @errsv */
GotganStoreError gotgan_store_error_from_errno (int errsv);

G_END_DECLS
