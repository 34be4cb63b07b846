#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Feeds: RSS 0.9x, 1.0 and 2.0, Atom 1.0 (and 0.3), JSON Feed 1.0 and 1.1, with the pages of RFC 5005. Pure: bytes in, items
 * out. Read as it arrives, an item at a time, so a feed of any length takes the memory of its longest item. */

#define GOTGAN_FEED_ERROR (gotgan_feed_error_quark ())
GQuark gotgan_feed_error_quark (void);

/**
 * GotganFeedError:
 * @GOTGAN_FEED_ERROR_NOT_A_FEED: something else, such as a web page
 * @GOTGAN_FEED_ERROR_MALFORMED: XML or JSON that breaks its own rules; the message names the place
 * @GOTGAN_FEED_ERROR_UNSAFE: a document type with entities of its own
 * @GOTGAN_FEED_ERROR_TOO_LARGE: an item, or the nesting, is beyond %GOTGAN_FEED_MAX_ITEM_BYTES, %GOTGAN_FEED_MAX_DEPTH
 */
typedef enum
{
  GOTGAN_FEED_ERROR_NOT_A_FEED,
  GOTGAN_FEED_ERROR_MALFORMED,
  GOTGAN_FEED_ERROR_UNSAFE,
  GOTGAN_FEED_ERROR_TOO_LARGE,
} GotganFeedError;

#define GOTGAN_FEED_MAX_ITEM_BYTES (10u * 1024 * 1024)
#define GOTGAN_FEED_MAX_DEPTH 256

typedef enum
{
  GOTGAN_FEED_RSS,
  GOTGAN_FEED_ATOM,
  GOTGAN_FEED_JSON,
} GotganFeedFormat;

/**
 * GotganFeed:
 * @title: (nullable): plain text
 * @home: (nullable): address of the site
 * @language: (nullable): as printed, "ko-KR"
 * @next: (nullable): address of older items: JSON Feed's next_url, RFC 5005's prev-archive or next
 * @is_archive: RFC 5005: this page will not change any more
 * @is_complete: RFC 5005: these are all items there are
 * @interval: seconds between two visits that the feed asks for (ttl, sy:updatePeriod); 0 is none
 * @extension: (nullable): JSON text of the feed's `_gotgan`
 *
 * What a page of a feed says of itself. Addresses are absolute http(s).
 */
typedef struct
{
  GotganFeedFormat format;
  char *title;
  char *home;
  char *language;
  char *next;
  gboolean is_archive;
  gboolean is_complete;
  guint interval;
  char *extension;
} GotganFeed;

void gotgan_feed_free (GotganFeed *feed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFeed, gotgan_feed_free)

/**
 * GotganEnclosure:
 * @type: (nullable): MIME type as printed
 * @size: bytes, or 0
 */
typedef struct
{
  char *url;
  char *type;
  guint64 size;
} GotganEnclosure;

/**
 * GotganFeedItem:
 * @id: (nullable): guid, Atom id, JSON id, rdf:about; as printed
 * @url: (nullable): of the page; a guid that is one serves too
 * @title: (nullable): plain text
 * @authors: names, never %NULL; without own ones those of the source (Atom), then of the feed (Atom, JSON Feed)
 * @published: (nullable): ISO 8601 with what the feed says: "2026-02-01T09:00:00+09:00", "2026-02-01"
 * @modified: (nullable): likewise
 * @language: (nullable): its own, else that of the feed
 * @content: (nullable): HTML of the whole text, as far as the feed has it
 * @summary: (nullable): HTML of the teaser
 * @base: (nullable): what relative addresses in @content and @summary start from: xml:base where there is one, else @url,
 *   else the address of the feed
 * @picture: (nullable):
 * @enclosures: (element-type GotganEnclosure):
 * @extension: (nullable): JSON text of the item's `_gotgan`
 * @hash: the #GotganPrint of all of the above, in hex: what "the same item as last time" means. A @base that nobody states is not in
 *   it, nor anything else that is of the feed alone
 */
typedef struct
{
  char *id;
  char *url;
  char *title;
  char **authors;
  char *published;
  char *modified;
  char *language;
  char *content;
  char *summary;
  char *base;
  char *picture;
  GPtrArray *enclosures;
  char *extension;
  char *hash;
} GotganFeedItem;

void gotgan_feed_item_free (GotganFeedItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFeedItem, gotgan_feed_item_free)

/**
 * GotganFeedItemFunc:
 * @item: (transfer full):
 *
 * Takes the items in the order of the feed. Returns: %FALSE to hear of no more of them
 */
typedef gboolean (*GotganFeedItemFunc) (GotganFeedItem *item, gpointer user_data);

/**
 * GotganFeedReader:
 *
 * A feed on its way in. For one thread at a time. Of XML it forgives what leaves no doubt (gotgan-xml-repair.h), of JSON
 * nothing.
 */
typedef struct _GotganFeedReader GotganFeedReader;

/**
 * gotgan_feed_reader_new:
 * @url: (nullable): where it comes from; relative addresses start there
 * @charset: (nullable): what the transport said; it goes before what XML says of itself
 *
 * Returns: (transfer full):
 */
GotganFeedReader *gotgan_feed_reader_new (const char *url, const char *charset,
                                          GotganFeedItemFunc func, gpointer user_data);
void gotgan_feed_reader_free (GotganFeedReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFeedReader, gotgan_feed_reader_free)

/** Reads on, in pieces of any size. After %FALSE, with %GOTGAN_FEED_ERROR, it takes no more; items told of before are good. */
gboolean gotgan_feed_reader_push (GotganFeedReader *self, const guint8 *data, gsize size,
                                  GError **error);

/**
 * gotgan_feed_reader_finish:
 *
 * To be called when all has been pushed; a feed that was cut short is MALFORMED.
 *
 * Returns: (transfer full): or %NULL with %GOTGAN_FEED_ERROR
 */
GotganFeed *gotgan_feed_reader_finish (GotganFeedReader *self, GError **error);

/**
 * gotgan_feed_reader_stop:
 *
 * To be called instead, when no more is wanted of a feed that is too long to be read whole.
 *
 * Returns: (transfer full): what it has said of itself so far
 */
GotganFeed *gotgan_feed_reader_stop (GotganFeedReader *self);

G_END_DECLS
