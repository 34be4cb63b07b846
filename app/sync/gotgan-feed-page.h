#pragma once

#include "app/sync/gotgan-syncer-private.h"

#include "app/import/gotgan-feed.h"

G_BEGIN_DECLS

typedef struct _GotganFeedPage GotganFeedPage;

/**
 * GotganFeedPageEvents:
 * @take: each item, as it is read; %FALSE is enough of them
 * @done: the page has come to its end; the last that is heard of it
 */
typedef struct
{
  GotganFeedItemFunc take;
  void (*done) (GotganFeedPage *page, gpointer user_data);
  gpointer user_data;
} GotganFeedPageEvents;

/**
 * GotganFeedPage:
 * @latest: the day after today by our clock or the server's, such as "2026-02-01"; known before the first item
 * @head: (nullable): the beginning of an answer in which no item was found: if it is a web page it may name feeds
 * @has_enough: whether it was ended by @take
 * @answer: (nullable): as of gotgan_http_get_finish()
 * @feed: (nullable): what it says of itself; %NULL if it is unchanged, or was ended
 * @error: (nullable): of #GotganHttpError or #GotganFeedError: why it could not be had, or not to its end
 *
 * One page of a feed on its way in: fetched, and read as it arrives, no faster than the intake has room.
 */
struct _GotganFeedPage
{
  GotganSyncerCore *core;
  gint64 lane;
  GotganFeedPageEvents events;
  GotganFeedReader *reader;

  char *url;
  char latest[11];
  GByteArray *head;
  gboolean has_enough;
  GotganHttpAnswer *answer;
  GotganFeed *feed;
  GError *error;
};

/** @lane: of the intake: @request: its address and what is known of it. Returns: (transfer full): under way */
GotganFeedPage *gotgan_feed_page_fetch (GotganSyncerCore *core, gint64 lane,
                                        const GotganHttpRequest *request,
                                        const GotganFeedPageEvents *events,
                                        GCancellable *cancellable);
/** Not before it is done. */
void gotgan_feed_page_free (GotganFeedPage *self);

G_END_DECLS
