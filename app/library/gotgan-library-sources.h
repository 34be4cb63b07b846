#pragma once

#include "app/library/gotgan-library-base.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-source-offer.h"
#include "app/model/gotgan-source.h"
#include "app/model/gotgan-sync-report.h"

G_BEGIN_DECLS

/* Where articles come from: sources are looked at, added, visited and edited. */

/* Collections live as long as the library and change with it. (transfer none) */

/** #GotganSource items. */
GListModel *gotgan_library_get_sources (GotganLibrary *self);

#define GOTGAN_LIBRARY_ERROR (gotgan_library_error_quark ())
GQuark gotgan_library_error_quark (void);

/**
 * GotganLibraryError:
 * @GOTGAN_LIBRARY_ERROR_OFFLINE: there is no network
 * @GOTGAN_LIBRARY_ERROR_ADDRESS: what was typed is no address of the web
 * @GOTGAN_LIBRARY_ERROR_NOT_A_SOURCE: nothing there can be followed
 * @GOTGAN_LIBRARY_ERROR_ONLY_AN_ARTICLE: there is no feed, but an article that can be added
 * @GOTGAN_LIBRARY_ERROR_WITHHELD: the picture has not been fetched yet, and is not to be now
 * @GOTGAN_LIBRARY_ERROR_NOT_A_PICTURE: what is there is no picture that can be shown
 * @GOTGAN_LIBRARY_ERROR_NAMED_FEED: the feed that the page names can't be read; the message says it to the person
 * @GOTGAN_LIBRARY_ERROR_NO_FILE: neither a file nor what is at an address; the message says it to the person
 */
typedef enum
{
  GOTGAN_LIBRARY_ERROR_OFFLINE,
  GOTGAN_LIBRARY_ERROR_ADDRESS,
  GOTGAN_LIBRARY_ERROR_NOT_A_SOURCE,
  GOTGAN_LIBRARY_ERROR_ONLY_AN_ARTICLE,
  GOTGAN_LIBRARY_ERROR_WITHHELD,
  GOTGAN_LIBRARY_ERROR_NOT_A_PICTURE,
  GOTGAN_LIBRARY_ERROR_NAMED_FEED,
  GOTGAN_LIBRARY_ERROR_NO_FILE,
} GotganLibraryError;

/**
 * gotgan_library_look_async:
 * @address: as typed: "example.com" too
 *
 * What there is at an address: a feed, or a page that names some, or an article. Stores nothing.
 */
void gotgan_library_look_async (GotganLibrary *self, const char *address, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/**
 * gotgan_library_look_finish:
 * @page: (out) (optional) (nullable) (transfer full): the article, when the page looks like one; whoever does not ask for it
 *   wants a feed: %GOTGAN_LIBRARY_ERROR_ONLY_AN_ARTICLE
 * @n_left_out: (out) (optional): feeds that the page names besides the first few; gotgan_left_out_text()
 *
 * Returns: (transfer full) (element-type GotganSourceOffer): may be empty; or %NULL with an error that has a sentence:
 *   also when there is nothing but feeds that can't be read
 */
GPtrArray *gotgan_library_look_finish (GotganLibrary *self, GAsyncResult *result,
                                       GotganArticle **page, guint *n_left_out, GError **error);

/**
 * gotgan_library_add_source_async:
 * @title: (nullable): what it calls itself
 * @name: (nullable): what the person calls it
 * @folder: (nullable): names joined by "/"
 *
 * Adds a source; one that is there already stays as it is, and one that was removed comes back with its articles. It is
 * not visited by this. Taken back by gotgan_library_remove_source().
 */
void gotgan_library_add_source_async (GotganLibrary *self, GotganSourceKind kind, const char *url,
                                      const char *title, const char *name, const char *folder,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
/**
 * gotgan_library_add_source_finish:
 * @is_new: (out) (optional): whether it was not there before
 *
 * Returns: (transfer full): the source as it is in gotgan_library_get_sources()
 */
GotganSource *gotgan_library_add_source_finish (GotganLibrary *self, GAsyncResult *result,
                                                gboolean *is_new, GError **error);

/**
 * gotgan_library_count_articles_async:
 *
 * How many articles a source has, to be told before or after it is removed.
 */
void gotgan_library_count_articles_async (GotganLibrary *self, gint64 source_id,
                                          GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer user_data);
/**
 * gotgan_library_count_articles_finish:
 * @n_own: (out): those that go with it
 * @n_shared: (out): those that another source has too, and that stay
 */
gboolean gotgan_library_count_articles_finish (GotganLibrary *self, GAsyncResult *result,
                                               guint *n_own, guint *n_shared, GError **error);

/**
 * gotgan_library_add_page_async:
 * @address: of an article
 *
 * Fetches a page and imports the article on it. Finish with gotgan_library_import_finish(); what can't be imported is its
 * failure, what can't be fetched the task's error.
 */
void gotgan_library_add_page_async (GotganLibrary *self, const char *address,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);

/**
 * gotgan_library_sync_async:
 * @sources: (nullable) (element-type GotganSource): which ones; %NULL is all
 * @flags: %GOTGAN_SYNC_ALL when the person asks
 * @progress: (nullable): counts sources, with @progress_data
 *
 * Visits sources and brings in what is new. #GotganSource:syncing and #GotganSource:state tell of each, and what is stored
 * can be read at once; gotgan_library_settle_async() tells when it can be searched too. A source that is being visited
 * already is not visited twice. Without a network: %GOTGAN_LIBRARY_ERROR_OFFLINE.
 */
void gotgan_library_sync_async (GotganLibrary *self, GPtrArray *sources, GotganSyncFlags flags,
                                GotganProgress progress, gpointer progress_data,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
/** Returns: (transfer full) (element-type GotganSyncReport): in the order of the sources; or %NULL: cancelled, offline, … */
GPtrArray *gotgan_library_sync_finish (GotganLibrary *self, GAsyncResult *result, GError **error);

/**
 * GotganSettled:
 * @GOTGAN_SETTLED_SEARCH: searches find every article
 * @GOTGAN_SETTLED_FACTS: every article has been asked for its facts, too
 */
typedef enum
{
  GOTGAN_SETTLED_SEARCH,
  GOTGAN_SETTLED_FACTS,
} GotganSettled;

/**
 * gotgan_library_settle_async:
 *
 * Done when the work in the background that follows a sync has come so far; whoever does not wait loses nothing, it goes on
 * when the library is opened next.
 */
void gotgan_library_settle_async (GotganLibrary *self, GotganSettled settled,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean gotgan_library_settle_finish (GotganLibrary *self, GAsyncResult *result, GError **error);

/** Whether any source is being visited. Property "syncing" notifies. */
gboolean gotgan_library_get_syncing (GotganLibrary *self);

/**
 * gotgan_library_set_auto_sync:
 * @minutes: between two rounds; 0 is never, as at first
 * @on_metered: also where the network counts bytes
 *
 * Visits sources that are due from time to time by itself. Rounds are left out while there is no network, while the machine
 * saves power and, unless @on_metered, while the network is metered.
 */
void gotgan_library_set_auto_sync (GotganLibrary *self, guint minutes, gboolean on_metered);

/** An OPML 2.0 file of all sources with an address, in their folders. */
void gotgan_library_export_opml_async (GotganLibrary *self, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GBytes *gotgan_library_export_opml_finish (GotganLibrary *self, GAsyncResult *result,
                                           GError **error);

/* Commands, see gotgan-library-base.h. */

/** @name, @folder: (nullable): what the person calls it and where they keep it */
void gotgan_library_edit_source (GotganLibrary *self, GotganSource *source, const char *name,
                                 const char *folder, GotganFullText full_text);
/** Gives the source another address; its articles stay, and its next visit knows of no earlier one. */
void gotgan_library_move_source (GotganLibrary *self, GotganSource *source, const char *url);
/** Removes the articles of a source and the source itself (the sample, say). */
void gotgan_library_remove_source (GotganLibrary *self, gint64 source_id);

G_END_DECLS
