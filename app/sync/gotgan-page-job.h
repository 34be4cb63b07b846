#pragma once

#include "app/sync/gotgan-syncer-private.h"

#include "app/store/gotgan-item-table.h"

G_BEGIN_DECLS

/**
 * GotganPageOutcome:
 * @GOTGAN_PAGE_LOST: the library can't be written
 */
typedef enum
{
  GOTGAN_PAGE_HAD,
  GOTGAN_PAGE_FAILED,
  GOTGAN_PAGE_LOST,
} GotganPageOutcome;

typedef void (*GotganPageFunc) (GotganPageOutcome outcome, gpointer user_data);

/**
 * GotganPageJob:
 * @wanted: (nullable): (unowned): must live until it is written
 * @fetched: (nullable): the page; it takes the teaser's place if it is about the same
 * @problem, @retry: without @fetched: why, and when to try again; UTC microseconds, 0 is never
 * @busy_host: (nullable): of which nothing is to be asked for before @busy_until, UTC microseconds
 * @written: called in the syncer's context, after which @destroy is called for @user_data
 *
 * What became of the page of a teaser, on its way into the library.
 */
typedef struct
{
  GotganIntakeJob job;
  GotganSyncerCore *core;
  gint64 source_id;
  const GotganWantedPage *wanted;
  GotganFetched *fetched;
  const char *problem;
  gint64 retry;
  char *busy_host;
  gint64 busy_until;
  GotganPageFunc written;
  gpointer user_data;
  GDestroyNotify destroy;
  GotganArticle *article;
} GotganPageJob;

GotganPageJob *gotgan_page_job_new (GotganSyncerCore *core, gint64 source_id,
                                    const GotganWantedPage *wanted);
/** @self: (transfer full): */
void gotgan_page_job_push (GotganPageJob *self);

/** Returns: when to try @wanted again, UTC microseconds, each time four times as late; 0 is never */
gint64 gotgan_page_job_plan_retry (const GotganWantedPage *wanted, gint64 first_wait,
                                   guint max_failures);

G_END_DECLS
