#pragma once

#include <gio/gio.h>

#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/**
 * GotganStore:
 *
 * An open library file. One thread owns the connection that writes, another one that reads, and a third one that reads
 * much; callers hand them functions, which run one after the other on each, in the order of the calls, each in a
 * transaction of its own. May be used from any thread.
 */
#define GOTGAN_TYPE_STORE (gotgan_store_get_type ())
G_DECLARE_FINAL_TYPE (GotganStore, gotgan_store, GOTGAN, STORE, GObject)

/**
 * gotgan_store_open:
 * @path: the library file; made, with its folder, where there is none
 * @error: GOTGAN_STORE_ERROR
 *
 * A file that is not a library, or is a newer Gotgan's, is left exactly as it is. An older library is copied beside
 * itself ("NAME.vN.backup") and brought up to date. Blocks; see gotgan_store_open_async().
 *
 * Returns: (transfer full): or %NULL
 */
GotganStore *gotgan_store_open (const char *path, GError **error);

void gotgan_store_open_async (const char *path, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): or %NULL */
GotganStore *gotgan_store_open_finish (GAsyncResult *result, GError **error);

/** gotgan_connection_set_words() on each thread, before what is handed over later. */
void gotgan_store_set_words (GotganStore *self, GotganAnchorWords *words);

/** Returns: (transfer none): the file */
const char *gotgan_store_get_path (GotganStore *self);

/**
 * gotgan_store_dup_log_path:
 *
 * Returns: (transfer full): the file that every program writes to first which writes to the library
 */
char *gotgan_store_dup_log_path (GotganStore *self);

/**
 * gotgan_store_close:
 *
 * Waits until everything handed over so far is done, then closes the file. Later calls fail with %G_IO_ERROR_CLOSED.
 * Also done at the last unref. Not to be called from a #GotganStoreFunc.
 */
void gotgan_store_close (GotganStore *self);

/**
 * GotganStoreFunc:
 * @connection: to use in this call only
 * @data: what was handed over
 * @cancellable: (nullable): statements already look at it; look at it in long loops of your own
 * @error: set it to fail
 *
 * Work to be done on one of the store's threads, inside a transaction that is committed when @error was not set and
 * rolled back when it was. The result reaches the caller only after the commit, so it may be shown as saved.
 *
 * Returns: (nullable): the result; %NULL without @error is a success too
 */
typedef gpointer (*GotganStoreFunc) (GotganConnection *connection, gpointer data,
                                     GCancellable *cancellable, GError **error);

/**
 * gotgan_store_write_async:
 * @data: (nullable): for @func, freed by @free_data on the store's thread once @func is done
 * @free_result: (nullable): frees the result when nobody takes it
 * @cancellable: (nullable): work not yet begun is dropped, work under way rolled back, work committed stays a success
 * @callback: called in the caller's thread-default main context
 *
 * Queues @func for the thread that writes.
 */
void gotgan_store_write_async (GotganStore *self, GotganStoreFunc func, gpointer data,
                               GDestroyNotify free_data, GDestroyNotify free_result,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
/** Returns: (transfer full) (nullable): the result; %NULL may be one, so look at @error */
gpointer gotgan_store_write_finish (GotganStore *self, GAsyncResult *result, GError **error);

/** The same for the thread that reads; it sees every write whose callback has been called. */
void gotgan_store_read_async (GotganStore *self, GotganStoreFunc func, gpointer data,
                              GDestroyNotify free_data, GDestroyNotify free_result,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data);
/**
 * gotgan_store_survey_async:
 *
 * The same for what reads much of the library, as all its claims: on a thread of its own, so that what is wanted on screen
 * at once does not wait behind it. Same finish.
 */
void gotgan_store_survey_async (GotganStore *self, GotganStoreFunc func, gpointer data,
                                GDestroyNotify free_data, GDestroyNotify free_result,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
/** Returns: (transfer full) (nullable): */
gpointer gotgan_store_read_finish (GotganStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
