#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganLibrary:
 *
 * The front door: opens the store, runs imports, hands out list models, undoes. Lives on the thread that made it
 * (its thread-default main context); work is done on the store's threads and nothing here blocks.
 */
#define GOTGAN_TYPE_LIBRARY (gotgan_library_get_type ())
G_DECLARE_FINAL_TYPE (GotganLibrary, gotgan_library, GOTGAN, LIBRARY, GObject)

/**
 * GotganLibraryFlags:
 * @GOTGAN_LIBRARY_SAMPLE: fill a library into which nothing has been brought yet with the sample articles
 */
typedef enum
{
  GOTGAN_LIBRARY_NONE = 0,
  GOTGAN_LIBRARY_SAMPLE = 1 << 0,
} GotganLibraryFlags;

/** Returns: (transfer full): where the library is unless another is asked for: $GOTGAN_LIBRARY, else
 *    $XDG_DATA_HOME/gotgan/library.gotgan */
char *gotgan_library_dup_default_path (void);

/**
 * gotgan_library_open_async:
 * @path: (nullable): the library file; %NULL means gotgan_library_dup_default_path()
 *
 * Makes the file where there is none. Errors are GOTGAN_STORE_ERROR (TOO_NEW, NOT_A_LIBRARY, FULL, …) and
 * GOTGAN_FACTS_ERROR; each has a sentence in gotgan-error-text.h.
 */
void gotgan_library_open_async (const char *path, GotganLibraryFlags flags,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
/** Returns: (transfer full): */
GotganLibrary *gotgan_library_open_finish (GAsyncResult *result, GError **error);

/** Waits for writes under way and closes the file; also done at the last unref. */
void gotgan_library_close (GotganLibrary *self);

/**
 * gotgan_library_follow_others:
 *
 * From now on what other programs write to the same file is noticed within some seconds: the models are read anew, and
 * articles-changed is emitted. To be called once, by whoever keeps the library open. Where the file system does not tell of
 * writing nothing is noticed.
 */
void gotgan_library_follow_others (GotganLibrary *self);

/**
 * gotgan_library_get_n_damaged:
 *
 * Notes, sources and verdicts that could not be read when the library was opened. They are left out of what is shown and
 * stay in the file as they are; whoever opened it is to be told.
 */
guint gotgan_library_get_n_damaged (GotganLibrary *self);

/** Returns: (transfer none): where it is kept */
const char *gotgan_library_get_path (GotganLibrary *self);

/** Called in the library's main context, at most some ten times a second. @total may grow while folders are read. */
typedef void (*GotganProgress) (guint done, guint total, gpointer user_data);

/* Commands. Each is one step of undo, takes effect in the models at once, and is written behind them; a write that
 * fails is taken back and told by #GotganLibrary::failed (GError). Nothing is shown as saved before it is: a note's
 * created time is 0 until then. */

/* Properties "can-undo" and "can-redo" notify. */
gboolean gotgan_library_get_can_undo (GotganLibrary *self);
gboolean gotgan_library_get_can_redo (GotganLibrary *self);
void gotgan_library_undo (GotganLibrary *self);
void gotgan_library_redo (GotganLibrary *self);

/**
 * gotgan_library_flush_async:
 *
 * Done when everything commanded so far is on disk; fails with the first write that did not succeed.
 */
void gotgan_library_flush_async (GotganLibrary *self, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
/** Returns: whether all of it is */
gboolean gotgan_library_flush_finish (GotganLibrary *self, GAsyncResult *result, GError **error);

/* Signals:
 *   articles-changed ()          articles came, went or got a new version, or claims were made anew
 *   article-changed (gint64)     one article's unread, star or counts changed
 *   claims-changed (gint64)      the person decided on claims of an article; 0 for several
 *   failed (GError)              a write did not succeed and was taken back
 */

G_END_DECLS
