#pragma once

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-review.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* What feeds have brought: which item of which source became which article. An item that a feed no longer lists stays; an
 * article the person removed stays removed when its item is seen again, edited or not. No original is kept of an item: its
 * text came in the feed. Of a page one is. */

/**
 * GotganDelivery:
 * @source_id: whose item it is
 * @key: the item's id, else the address of its page, else the hash of its text
 * @hash: GotganFeedItem.hash
 * @article: (nullable): what it holds; %NULL when the library was found to have this very item
 * @is_teaser: whether the page is to be fetched for the whole text
 * @modified: when the item last changed, as a dataset says, UTC microseconds; one that is older than what is known, such as
 *   what an archive still has of it, is passed over. 0 is unknown
 * @review: (nullable): what a dataset says of its claims; %NULL for what is not of a dataset
 * @own_key: (nullable): what the item is known by when its feed gives @key to several: @key, a line break, and what tells it
 *   from the others. %NULL when @key is its own beyond doubt
 * @title_key: (nullable): the same for several that have their address in common, too: @key, two line breaks, and more
 * @is_shared: whether the feed was seen to give @key to several
 * @shares_address: whether it was seen to give several of them one address
 * @has_id: whether @key is an id, whose bearer is known by its title or its address, or by its title alone where addresses are
 *   shared; the bearer of an address is known by its title and its date
 *
 * One item on its way into the library. All are borrowed.
 */
typedef struct
{
  gint64 source_id;
  const char *key;
  const char *hash;
  GotganArticle *article;
  gboolean is_teaser;
  gint64 modified;
  const GotganReview *review;
  const char *own_key;
  gboolean is_shared;
  gboolean has_id;
  const char *title_key;
  gboolean shares_address;
} GotganDelivery;

/** GOTGAN_DELIVERY_UPDATED is also what a dataset says anew of claims. */
typedef enum
{
  GOTGAN_DELIVERY_ADDED,
  GOTGAN_DELIVERY_UPDATED,
  GOTGAN_DELIVERY_UNCHANGED,
} GotganDeliveryOutcome;

/**
 * gotgan_item_table_is_known:
 *
 * Whether @source_id brought the item @key with this @hash before: then nothing of it need be read.
 */
gboolean gotgan_item_table_is_known (GotganConnection *connection, gint64 source_id,
                                     const char *key, const char *hash, gboolean *is_known,
                                     GError **error);

/**
 * gotgan_item_table_put:
 * @imported: UTC, microseconds since the epoch
 * @day: as in #GotganArrival
 * @outcome: (out):
 * @article_id: (out):
 *
 * Adds the article or a version to it, without its search index and claims: those follow, see
 * gotgan_article_table_list_unindexed() and gotgan_article_table_list_stale(). The same article, by its address, from two
 * sources is one article that belongs to both; the second brings no version of it, unless what was there is a teaser and
 * it has the whole text. A teaser never takes the place of a page: that is wanted again, if the title, the text or the
 * address of the teaser is another. NOT_FOUND when there is no such source, or no more.
 */
gboolean gotgan_item_table_put (GotganConnection *connection, const GotganDelivery *delivery,
                                gint64 imported, guint32 day, GotganDeliveryOutcome *outcome,
                                gint64 *article_id, GError **error);

/**
 * gotgan_item_table_put_at_risk:
 *
 * The same in a transaction of the caller, which has to take that back when it fails: what was written until then stays in it.
 * It is a fifth faster, for SQLite keeps no copy of each page that the item is the first to touch.
 */
gboolean gotgan_item_table_put_at_risk (GotganConnection *connection,
                                        const GotganDelivery *delivery, gint64 imported,
                                        guint32 day, GotganDeliveryOutcome *outcome,
                                        gint64 *article_id, GError **error);

/**
 * GotganWantedPage:
 * @failures: how often it could not be had
 *
 * A teaser whose page is still to be fetched.
 */
typedef struct
{
  gint64 source_id;
  gint64 article_id;
  char *key;
  char *url;
  guint failures;
} GotganWantedPage;

void gotgan_wanted_page_free (GotganWantedPage *page);

/**
 * gotgan_item_table_list_wanted:
 * @now: pages that are to be tried again later are left out
 *
 * Returns: (transfer full) (element-type GotganWantedPage): newest articles first
 */
GPtrArray *gotgan_item_table_list_wanted (GotganConnection *connection, gint64 source_id,
                                          gint64 now, guint limit, GError **error);

/**
 * gotgan_item_table_put_page:
 * @article: what the page holds; it takes the teaser's place, and what it does not say of itself is set to what the teaser
 *   says
 * @original: (nullable): the page
 */
gboolean gotgan_item_table_put_page (GotganConnection *connection, const GotganWantedPage *page,
                                     GotganArticle *article, GBytes *original, gint64 imported,
                                     GError **error);

/**
 * gotgan_item_table_fail_page:
 * @problem: a word for why @page could not be had
 * @now: UTC microseconds
 * @retry: not before, UTC microseconds; 0 gives up, and the teaser is all there is
 */
gboolean gotgan_item_table_fail_page (GotganConnection *connection, const GotganWantedPage *page,
                                      const char *problem, gint64 now, gint64 retry,
                                      GError **error);

/** No page that @source_id wants of @host is listed before @until, UTC microseconds; @problem is a word for why. */
gboolean gotgan_item_table_put_off_pages (GotganConnection *connection, gint64 source_id,
                                          const char *host, const char *problem, gint64 until,
                                          GError **error);

/**
 * gotgan_item_table_find_page_problem:
 * @since: UTC microseconds: pages given up before are left out
 * @problem, @url: (out) (nullable) (transfer full): of the newest article of @source_id whose page could not be had; %NULL
 *   when there is none
 */
gboolean gotgan_item_table_find_page_problem (GotganConnection *connection, gint64 source_id,
                                              gint64 since, char **problem, char **url,
                                              GError **error);

/** Returns: whether the visit that has come to its end saw an item known by @key */
typedef gboolean (*GotganItemSeenFunc) (const char *key, gpointer user_data);

/**
 * gotgan_item_table_prune:
 *
 * A feed whose ids are others at each visit would leave an item behind with each: of an article that has too many of @source_id,
 * and is in its feed, those that were not seen are forgotten. To be called in a transaction, when all of the feed was read.
 */
gboolean gotgan_item_table_prune (GotganConnection *connection, gint64 source_id,
                                  GotganItemSeenFunc is_seen, gpointer user_data, GError **error);

/** Pages of archives, which never change: whether one has been read whole, and that it has. */
gboolean gotgan_item_table_has_archive (GotganConnection *connection, gint64 source_id,
                                        const char *url, gboolean *has, GError **error);
gboolean gotgan_item_table_add_archive (GotganConnection *connection, gint64 source_id,
                                        const char *url, GError **error);

G_END_DECLS
