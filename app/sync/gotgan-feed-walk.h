#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganFeedWalk:
 * @url: the page that is being read
 * @is_first: whether that is the source's own
 * @is_head: whether the walk began with the source's own page, and not with the backlog
 * @in_backlog: whether it goes on though nothing on a page is new
 * @n_new: items of this page that were
 * @next: (nullable): the page of older items behind this one
 * @pending: (nullable): the backlog that the walk leaves
 * @torn: (nullable): the first older page of which items failed
 * @seen: addresses of its pages
 * @archives: (element-type utf8): those that are archives
 *
 * Which pages of a feed a visit reads. What a visit that was cut short has not read is the backlog: the page from which on
 * items may be missing in the library.
 */
typedef struct
{
  char *url;
  gboolean is_first;
  gboolean is_head;
  gboolean in_backlog;
  guint n_new;
  char *next;
  char *pending;
  char *torn;
  GHashTable *seen;
  GPtrArray *archives;
} GotganFeedWalk;

void gotgan_feed_walk_init (GotganFeedWalk *self);
void gotgan_feed_walk_clear (GotganFeedWalk *self);

/** Goes to the page at @url, of the source at @own_url. */
void gotgan_feed_walk_enter (GotganFeedWalk *self, const char *url, const char *own_url);

typedef enum
{
  GOTGAN_FEED_WALK_ON,
  GOTGAN_FEED_WALK_END,
  GOTGAN_FEED_WALK_LATER,
} GotganFeedWalkStep;

/** Returns: whether @next comes now, or there is no more, or it is left for another visit */
GotganFeedWalkStep gotgan_feed_walk_choose (const GotganFeedWalk *self);

G_END_DECLS
