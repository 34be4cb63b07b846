#pragma once

#include "app/import/gotgan-sites.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-source-offer.h"
#include "app/model/gotgan-sync-report.h"
#include "app/store/gotgan-store.h"
#include "app/sync/gotgan-http.h"

G_BEGIN_DECLS

/**
 * GotganSyncEvents:
 * @begun: a source is being visited
 * @stored: some of its articles have been written
 * @done: (transfer none): the visit is over; what it left behind has been written
 *
 * Called in the context of whoever started the sync.
 */
typedef struct
{
  void (*begun) (gint64 source_id, gpointer user_data);
  void (*stored) (gint64 source_id, guint n_items, gpointer user_data);
  void (*done) (const GotganSyncReport *report, gpointer user_data);
  gpointer user_data;
} GotganSyncEvents;

/**
 * GotganSyncer:
 *
 * Visits sources: fetches, reads and stores, on threads of its own. One visit to a source at a time.
 */
#define GOTGAN_TYPE_SYNCER (gotgan_syncer_get_type ())
G_DECLARE_FINAL_TYPE (GotganSyncer, gotgan_syncer, GOTGAN, SYNCER, GObject)

/** @limits: (nullable): as for #GotganHttp */
GotganSyncer *gotgan_syncer_new (GotganStore *store, GotganSites *sites,
                                 const GotganHttpLimits *limits);

/** Cancels what is under way, lets what is on its way be written, and ends the threads. Also done at the last unref. */
void gotgan_syncer_stop (GotganSyncer *self);

/** @pause: between two pages of one host, microseconds. For tests, before the first run */
void gotgan_syncer_set_page_pause (GotganSyncer *self, gint64 pause);

/**
 * gotgan_syncer_run_async:
 * @sources: (element-type GotganSource): those to visit; read, not changed
 * @events: (nullable): copied
 *
 * A source that fails never stops the others. Cancelling keeps what has been written, and the next visit goes on from there.
 */
void gotgan_syncer_run_async (GotganSyncer *self, GPtrArray *sources, GotganSyncFlags flags,
                              const GotganSyncEvents *events, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full) (element-type GotganSyncReport): in the order of @sources, or %NULL: cancelled, or the library can't be written */
GPtrArray *gotgan_syncer_run_finish (GotganSyncer *self, GAsyncResult *result, GError **error);

/**
 * GotganWebPage:
 * @url: where it came from, after redirects
 * @charset: (nullable): what the transport said
 */
typedef struct
{
  GBytes *bytes;
  char *url;
  char *charset;
} GotganWebPage;

void gotgan_web_page_free (GotganWebPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganWebPage, gotgan_web_page_free)

/** Fetches one page whole; @address as for gotgan_syncer_look_async(). */
void gotgan_syncer_fetch_page_async (GotganSyncer *self, const char *address,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);
/** Returns: (transfer full): */
GotganWebPage *gotgan_syncer_fetch_page_finish (GotganSyncer *self, GAsyncResult *result,
                                                GError **error);

/**
 * gotgan_syncer_look_async:
 * @address: as typed: "example.com" too
 *
 * What is there: a feed or dataset, or a page that names some, or a page that is an article itself.
 */
void gotgan_syncer_look_async (GotganSyncer *self, const char *address, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
/**
 * gotgan_syncer_look_finish:
 * @page: (out) (optional) (nullable) (transfer full): the article, when the page looks like one
 * @problem: (out) (optional) (nullable) (transfer full): %GOTGAN_HTTP_ERROR or %GOTGAN_FEED_ERROR: why the first feed that
 *   the page names could not be read
 * @problem_url: (out) (optional) (nullable) (transfer full): its address
 * @n_left_out: (out) (optional): feeds that the page names and that were not looked at, as there are too many
 *
 * Returns: (transfer full) (element-type GotganSourceOffer): may be empty, or %NULL with an error: %GOTGAN_HTTP_ERROR, or
 *   %GOTGAN_FEED_ERROR when there is a feed that can't be read
 */
GPtrArray *gotgan_syncer_look_finish (GotganSyncer *self, GAsyncResult *result,
                                      GotganArticle **page, GError **problem, char **problem_url,
                                      guint *n_left_out, GError **error);

G_END_DECLS
