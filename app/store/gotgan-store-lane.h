#pragma once

#include "app/store/gotgan-store.h"

G_BEGIN_DECLS

/**
 * GotganStoreLane:
 *
 * A thread with a connection of its own that does jobs one after the other. Used by #GotganStore only.
 */
typedef struct _GotganStoreLane GotganStoreLane;

/**
 * gotgan_store_lane_open:
 *
 * Starts the thread, lets it open @path and bring it up to date when @mode is %GOTGAN_CONNECTION_WRITE, and waits for
 * that.
 *
 * Returns: (transfer full): or %NULL with GOTGAN_STORE_ERROR
 */
GotganStoreLane *gotgan_store_lane_open (const char *path, GotganConnectionMode mode,
                                         GError **error);

/** gotgan_connection_set_words() before the next job; from any thread. */
void gotgan_store_lane_set_words (GotganStoreLane *self, GotganAnchorWords *words);

/** Lets the jobs handed over so far be done, closes the connection and waits for the thread. May be called again. */
void gotgan_store_lane_close (GotganStoreLane *self);

/** Closes it, from any thread, its own too. */
void gotgan_store_lane_unref (GotganStoreLane *self);

/** @task: (transfer full): returns what @func does; the rest as gotgan_store_write_async() */
void gotgan_store_lane_push (GotganStoreLane *self, GTask *task, GotganStoreFunc func,
                             gpointer data, GDestroyNotify free_data, GDestroyNotify free_result);

G_END_DECLS
