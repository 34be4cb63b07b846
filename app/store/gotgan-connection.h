#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-anchor-words.h"
#include "app/store/gotgan-store-error.h"

G_BEGIN_DECLS

/**
 * GotganConnection:
 *
 * One connection to a library file. It belongs to the thread that opened it and asserts so in every call. Only a
 * #GotganStore makes connections; the tables' functions take one as their first argument.
 */
typedef struct _GotganConnection GotganConnection;

typedef enum
{
  GOTGAN_CONNECTION_READ,
  GOTGAN_CONNECTION_WRITE,
} GotganConnectionMode;

/**
 * gotgan_connection_open:
 * @path: an existing SQLite database, or an empty or absent file when @mode is %GOTGAN_CONNECTION_WRITE
 *
 * Opens @path with what a file from elsewhere calls for: untrusted schema, defensive mode, limits, foreign keys,
 * synchronous=FULL. Makes no table; see gotgan-migrations.h.
 *
 * Returns: (transfer full): or %NULL with GOTGAN_STORE_ERROR
 */
GotganConnection *gotgan_connection_open (const char *path, GotganConnectionMode mode,
                                          GError **error);
void gotgan_connection_close (GotganConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganConnection, gotgan_connection_close)

/**
 * gotgan_connection_run:
 * @sql: one or more statements that need no values
 *
 * Returns: %FALSE with GOTGAN_STORE_ERROR when one failed; those before it were done
 */
gboolean gotgan_connection_run (GotganConnection *self, const char *sql, GError **error);

/**
 * gotgan_connection_begin:
 *
 * Begins a transaction, which takes the write lock at once on a writing connection. Inside another it makes a
 * savepoint, so a part can be given up without the whole. Each needs its commit or rollback.
 */
gboolean gotgan_connection_begin (GotganConnection *self, GError **error);

/** Ends the innermost transaction and keeps it; when that fails, it has been rolled back. */
gboolean gotgan_connection_commit (GotganConnection *self, GError **error);

/** Ends the innermost transaction and gives it up. */
void gotgan_connection_rollback (GotganConnection *self);

/**
 * gotgan_connection_read_version:
 *
 * Only on a writing connection, of which a store has one, does the number tell of other programs: what is written through
 * the connection itself leaves it as it is.
 *
 * Returns: a number that is another one once something was written through another connection; 0 when it can't be read
 */
gint64 gotgan_connection_read_version (GotganConnection *self, GError **error);

/**
 * gotgan_connection_set_cancellable:
 * @cancellable: (nullable): looked at while statements run; a cancelled one fails with %G_IO_ERROR_CANCELLED
 */
void gotgan_connection_set_cancellable (GotganConnection *self, GCancellable *cancellable);

/**
 * gotgan_connection_set_keeps_log:
 * @keeps_log: whether closing leaves the write-ahead log, and with it the file, as they are
 */
void gotgan_connection_set_keeps_log (GotganConnection *self, gboolean keeps_log);

/**
 * gotgan_connection_pass_over:
 * @what: the row and what is wrong with it, for the log
 *
 * Counts a row that can't be read and is left out of what is loaded: one damaged note must not keep a person from all
 * others. The row itself stays as it is.
 */
void gotgan_connection_pass_over (GotganConnection *self, const char *what);

/**
 * gotgan_connection_set_words:
 * @words: what is known of words when marked ones are followed into new versions; without them every word counts
 */
void gotgan_connection_set_words (GotganConnection *self, GotganAnchorWords *words);
/** Returns: (transfer none) (nullable): */
GotganAnchorWords *gotgan_connection_get_words (GotganConnection *self);

/** Returns: how many rows were passed over since the last call */
guint gotgan_connection_take_damaged (GotganConnection *self);

G_END_DECLS
