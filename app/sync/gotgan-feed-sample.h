#pragma once

#include "app/import/gotgan-feed.h"
#include "app/model/gotgan-source-offer.h"

G_BEGIN_DECLS

/**
 * GotganFeedSample:
 * @items: (element-type GotganFeedItem): the newest first; those without a date behind the others, in the order of the feed
 *
 * The newest items of a feed, wherever they stand in it: some feeds begin with the oldest.
 */
typedef struct
{
  GPtrArray *items;
  gint64 moments[GOTGAN_SOURCE_OFFER_PREVIEWS];
} GotganFeedSample;

void gotgan_feed_sample_init (GotganFeedSample *self);
void gotgan_feed_sample_clear (GotganFeedSample *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GotganFeedSample, gotgan_feed_sample_clear)

/** A #GotganFeedItemFunc; @sample: a #GotganFeedSample. */
gboolean gotgan_feed_sample_take_cb (GotganFeedItem *item, gpointer sample);

G_END_DECLS
