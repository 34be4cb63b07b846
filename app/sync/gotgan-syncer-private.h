#pragma once

#include "app/sync/gotgan-host-turns.h"
#include "app/sync/gotgan-intake.h"
#include "app/sync/gotgan-syncer.h"

G_BEGIN_DECLS

/* What the parts of a syncer share: its front door in gotgan-syncer.c, runs in gotgan-sync-run.c, visits in
 * gotgan-visit*.c, looking at addresses in gotgan-look.c. All of it lives on the syncer's thread. */

/**
 * GotganSyncerCore:
 * @context: of the syncer's thread
 * @turns: of hosts, for pages
 * @visiting: (element-type gint64): ids of sources that are being visited
 * @n_busy: visits and looks under way; the thread ends when there are none
 * @page_pause: between two pages of one host, microseconds
 */
typedef struct
{
  GotganStore *store;
  GotganSites *sites;
  GotganHttpLimits limits;
  GMainContext *context;
  GMainLoop *loop;
  GotganHttp *http;
  GotganIntake *intake;
  GCancellable *stopping;
  GotganHostTurns *turns;
  GHashTable *visiting;
  guint n_busy;
  gint64 page_pause;
} GotganSyncerCore;

/** Runs @func with @data once, on the thread of @context, after what was queued there before. */
void gotgan_syncer_post (GMainContext *context, GSourceFunc func, gpointer data,
                         GDestroyNotify destroy);

/** A visit or look has ended; @core may go with the last. */
void gotgan_syncer_end_business (GotganSyncerCore *core);

/**
 * gotgan_sync_run_start:
 * @task: (transfer full): returns a #GPtrArray of #GotganSyncReport
 *
 * On the thread of whoever asks. In gotgan-sync-run.c.
 */
void gotgan_sync_run_start (GotganSyncerCore *core, GPtrArray *sources, GotganSyncFlags flags,
                            const GotganSyncEvents *events, GTask *task);

/* --- Visits ------------------------------------------------------------------------------------ */

/**
 * GotganVisitOrder:
 *
 * What a visit needs to know of its source: a copy, for the source itself lives on another thread.
 */
typedef struct
{
  gint64 source_id;
  GotganSourceKind kind;
  char *url;
  char *title;
  char *home;
  GotganFullText full_text;
  GotganSourceState *state;
} GotganVisitOrder;

GotganVisitOrder *gotgan_visit_order_new (GotganSource *source);
void gotgan_visit_order_free (GotganVisitOrder *order);

/**
 * GotganVisitEvents:
 * @stored: items have been written
 * @done: (transfer full): the visit is over
 */
typedef struct
{
  void (*stored) (gint64 source_id, guint n_items, gpointer user_data);
  void (*done) (GotganSyncReport *report, gpointer user_data);
  gpointer user_data;
} GotganVisitEvents;

/**
 * gotgan_visit_start:
 * @order: (transfer full):
 * @cancellable: ends it without a word in the library about it
 */
void gotgan_visit_start (GotganSyncerCore *core, GotganVisitOrder *order,
                         const GotganVisitEvents *events, GCancellable *cancellable);

/* --- Fetching into memory ------------------------------------------------------------------------- */

/**
 * GotganFetched:
 * @bytes: (nullable): the beginning of the answer, as far as was asked for
 * @is_cut: whether there is more of it
 */
typedef struct
{
  GotganHttpAnswer *answer;
  GBytes *bytes;
  gboolean is_cut;
} GotganFetched;

void gotgan_fetched_free (GotganFetched *fetched);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFetched, gotgan_fetched_free)

/** Fetches at most @max_bytes of what is at @url. */
void gotgan_fetch_async (GotganSyncerCore *core, const char *url, const char *accept,
                         gsize max_bytes, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data);
/** @answer: (out) (optional) (transfer full): also when it fails */
GotganFetched *gotgan_fetch_finish (GAsyncResult *result, GotganHttpAnswer **answer,
                                    GError **error);

/** For a sink that wants no more: @error says so. Returns: %FALSE */
gboolean gotgan_fetch_have_enough (GError **error);
gboolean gotgan_fetch_was_enough (const GError *error);

#define GOTGAN_ACCEPT_FEED                                                                 \
  "application/feed+json, application/atom+xml, application/rss+xml, application/rdf+xml," \
  " application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1"
#define GOTGAN_ACCEPT_PAGE "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1"

/* --- Pages of teasers ------------------------------------------------------------------------------ */

/**
 * gotgan_visit_pages_async:
 *
 * Fetches pages that @source_id wants, one after the other, each in its host's turn.
 */
void gotgan_visit_pages_async (GotganSyncerCore *core, gint64 source_id, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
/**
 * gotgan_visit_pages_finish:
 * @n_done, @n_failed: (out): pages
 * @problem, @detail: (out) (nullable) (transfer full): what there is to say of the source's pages, also of those that were
 *   not asked for this time
 *
 * Returns: %FALSE when cancelled or when the library can't be read
 */
gboolean gotgan_visit_pages_finish (GAsyncResult *result, guint *n_done, guint *n_failed,
                                    char **problem, char **detail, GError **error);

/* --- Looking --------------------------------------------------------------------------------------- */

/**
 * gotgan_look_start:
 * @wants_page: whether only what is at the address is wanted, and not what it is
 * @task: (transfer full): returns a #GotganLook, or when @wants_page is set a #GotganFetched
 */
void gotgan_look_start (GotganSyncerCore *core, const char *address, gboolean wants_page,
                        GTask *task);

/**
 * GotganLook:
 * @problem: (nullable): why the first feed that the page names is not among the offers
 * @problem_url: (nullable): which one that is
 * @n_left_out: feeds that the page names and that were not looked at
 */
typedef struct
{
  GPtrArray *offers;
  GotganArticle *page;
  GError *problem;
  char *problem_url;
  guint n_left_out;
} GotganLook;

void gotgan_look_free (GotganLook *look);

G_END_DECLS
