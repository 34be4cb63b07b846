#pragma once

#include "app/import/gotgan-feed-draft.h"

G_BEGIN_DECLS

/* What the readers of XML and of JSON share. */

/**
 * GotganFeedPage:
 * @feed: what is known of the feed so far
 * @head: the title, address, language and authors of the feed, in the slots of an item
 *
 * One page of a feed while it is read, and who wants its items.
 */
typedef struct
{
  GotganFeed *feed;
  GotganFeedDraft *head;
  char *url;
  GotganFeedItemFunc func;
  gpointer user_data;
  gboolean has_enough;
} GotganFeedPage;

/**
 * gotgan_feed_page_tell:
 * @draft: (transfer full): an item that is complete
 *
 * Gives it to whoever wants the items of the feed.
 */
void gotgan_feed_page_tell (GotganFeedPage *self, GotganFeedDraft *draft);

/**
 * gotgan_feed_page_want_interval:
 * @seconds: that the feed wants to be left alone for, by one of its elements
 *
 * Of several wishes the longest counts, up to a cap.
 */
void gotgan_feed_page_want_interval (GotganFeedPage *self, guint64 seconds);

void gotgan_enclosure_free (GotganEnclosure *enclosure);

typedef struct _GotganFeedXml GotganFeedXml;

GotganFeedXml *gotgan_feed_xml_new (GotganFeedPage *page, const char *charset);
void gotgan_feed_xml_free (GotganFeedXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFeedXml, gotgan_feed_xml_free)
gboolean gotgan_feed_xml_push (GotganFeedXml *self, const guint8 *data, gsize size, gboolean last,
                               GError **error);

typedef struct _GotganFeedJson GotganFeedJson;

GotganFeedJson *gotgan_feed_json_new (GotganFeedPage *page, const char *charset);
void gotgan_feed_json_free (GotganFeedJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFeedJson, gotgan_feed_json_free)
gboolean gotgan_feed_json_push (GotganFeedJson *self, const guint8 *data, gsize size, gboolean last,
                                GError **error);

G_END_DECLS
