#pragma once

#include "app/sync/gotgan-feed-page.h"
#include "app/sync/gotgan-feed-walk.h"
#include "app/sync/gotgan-syncer-private.h"
#include "app/sync/gotgan-tray.h"

G_BEGIN_DECLS

/**
 * GotganVisit:
 * @state: of the source, as it will be
 * @walk: over the pages of the feed
 * @page: (nullable): the one that is being read, or was last
 * @names: (nullable): what of this visit's items was seen; the last tray takes it where ids are to be forgotten
 * @has_joined: whether articles came under ids that they did not have
 * @tray: (nullable): items of @page that have not been pushed yet
 * @n_on_way: trays that were pushed and are not counted yet
 * @answer, @feed: (nullable): of the source's own page
 * @is_moving: whether a tray on its way is to move the source
 *
 * What gotgan-visit.c reads, and gotgan-visit-end.c brings to its end.
 */
typedef struct
{
  GotganSyncerCore *core;
  GotganVisitOrder *order;
  GotganVisitEvents events;
  GCancellable *cancellable;
  GotganSyncReport *report;
  GotganSourceState *state;

  GotganFeedWalk walk;
  GotganFeedPage *page;
  GotganItemNames *names;
  gboolean has_joined;
  GotganTray *tray;
  guint n_on_way;

  GotganHttpAnswer *answer;
  GotganFeed *feed;
  gboolean is_moving;
} GotganVisit;

/* gotgan-visit.c */

GotganTray *gotgan_visit_new_tray (GotganVisit *self);
/** Pushes the tray, or an empty one. */
void gotgan_visit_push (GotganVisit *self, GotganTrayFunc written);
/** Adds up what has been written. */
void gotgan_visit_account (GotganVisit *self, const GotganTrayOutcome *outcome);

/* gotgan-visit-end.c */

/** All has been read that this visit reads, and all that was pushed is counted: what is said of it is said by that. */
void gotgan_visit_succeed (GotganVisit *self);
/** The source's own page could not be had; all that was pushed is counted. */
void gotgan_visit_fail (GotganVisit *self);
/** Ends it without a word about the source, behind what is on its way. */
void gotgan_visit_abandon (GotganVisit *self);
void gotgan_visit_end (GotganVisit *self);

G_END_DECLS
