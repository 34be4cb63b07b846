#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganFeedOffer:
 * @url: absolute
 * @title: (nullable): as the page calls it
 * @type: MIME type, lower case
 */
typedef struct
{
  char *url;
  char *title;
  char *type;
} GotganFeedOffer;

void gotgan_feed_offer_free (GotganFeedOffer *offer);

/** Returns: whether @bytes, the beginning of something, look like a feed rather than a page */
gboolean gotgan_feed_discovery_sniff (GBytes *bytes);

/**
 * gotgan_feed_discovery_read:
 * @bytes: an HTML page
 * @charset: (nullable): what the transport said
 * @url: where it comes from
 *
 * Which feeds a page names by `<link rel=alternate>`, in its order: feeds of comments last, the same address once.
 *
 * Returns: (transfer full) (element-type GotganFeedOffer): may be empty
 */
GPtrArray *gotgan_feed_discovery_read (GBytes *bytes, const char *charset, const char *url);

G_END_DECLS
