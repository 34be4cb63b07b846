#pragma once

#include "app/import/gotgan-feed.h"
#include "app/import/gotgan-sites.h"
#include "app/model/gotgan-source.h"
#include "app/sync/gotgan-intake.h"
#include "app/sync/gotgan-item-names.h"

G_BEGIN_DECLS

/**
 * GotganTrayOutcome:
 * @n_failed: items that can't be read or that the library refused
 * @is_source_gone: the source has been removed or given another address meanwhile; nothing was written
 * @is_lost: nothing was written, for the library can't be
 * @has_joined: whether an item was new, but its article was not
 * @has_moved: @moved_to is the source's address now
 * @holder: (nullable): the name of the source that had it already
 */
typedef struct
{
  guint n_added;
  guint n_updated;
  guint n_unchanged;
  guint n_failed;
  gboolean is_source_gone;
  gboolean is_lost;
  gboolean has_joined;
  gboolean has_moved;
  char *holder;
} GotganTrayOutcome;

typedef void (*GotganTrayFunc) (const GotganTrayOutcome *outcome, gpointer user_data);

/**
 * GotganTray:
 * @source_id: of which source
 * @url: the address it must still have, for all of this to be true of it
 * @feed_title: (nullable): what publishes items that do not say it
 * @full_text: for which items the page is wanted
 * @is_dataset: whether items say what was published, and what its claims were found to be
 * @latest: "2026-02-01": a later day is no day of publication, but a mistake
 * @marker: (nullable): written before the first new item, so that a visit which does not come to its end is known as such
 * @archives: (nullable) (element-type utf8): addresses of archive pages of which, and of all older ones, everything is stored
 * @moved_to, @title, @home: (nullable): what the source is to say of itself from now on
 * @seen: (nullable): all that the visit saw of the feed, to forget other ids of its articles
 * @state: (nullable): written last
 * @written: (nullable): called in @context once all is in the library, or can't be
 *
 * Items of one visit on their way into the library, in the order of the feed, and what is to be written with them: all or
 * nothing.
 */
typedef struct
{
  GotganIntakeJob job;

  gint64 source_id;
  char *url;
  GotganSites *sites;
  char *feed_title;
  GotganFullText full_text;
  gboolean is_dataset;
  char latest[11];
  GotganSourceState *marker;
  GPtrArray *archives;
  char *moved_to;
  char *title;
  char *home;
  GotganItemNames *seen;
  GotganSourceState *state;
  GMainContext *context;
  GotganTrayFunc written;
  gpointer written_data;

  GPtrArray *parcels;
  GotganTrayOutcome outcome;
} GotganTray;

GotganTray *gotgan_tray_new (gint64 source_id, GotganSites *sites);
void gotgan_tray_free (GotganTray *self);

/** @item: (transfer full): @name: taken over, and cleared */
void gotgan_tray_add (GotganTray *self, GotganFeedItem *item, GotganItemName *name);

/** Says in @state that the source can't move, for @holder (nullable) is there. */
void gotgan_tray_stay (GotganSourceState *state, const char *holder);

/** Whether it should be pushed before more is added. */
gboolean gotgan_tray_is_full (GotganTray *self);

G_END_DECLS
