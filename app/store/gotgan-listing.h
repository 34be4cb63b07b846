#pragma once

#include "app/model/gotgan-headline.h"
#include "app/model/gotgan-query.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* Which articles a list holds, in which order, and the rows it shows of them. */

typedef enum
{
  GOTGAN_ORDER_NEWEST,
  GOTGAN_ORDER_RELEVANCE,
} GotganOrder;

/**
 * GotganSelection:
 * @unread: only unread ones
 * @starred: only starred ones
 * @with_notes: only those with notes
 * @source_id: only of this source; 0 is any
 * @party: (nullable): only those with a claim in which this party's key pays or receives
 * @query: (nullable): see gotgan-query.h; %NULL, empty or without a letter finds all
 * @order: newest first by day and clock; or before the others, which also are newest first, those that have all words in their
 *   title or speak of a party of that name
 * @left_out: a field of the query whose wanted values are not asked for, %GOTGAN_QUERY_WORDS for none: from, stage, or date (without
 *   those that are open at an end)
 * @beginning: whether the last word, of one or two letters, is to be a beginning; see gotgan-search-query.h
 * @find_party: (nullable): tells the key (transfer full) of a party that goes by a name in any spelling, or %NULL; called on the
 *   store's threads
 *
 * What must all hold of an article. Zeroed, it is all articles, newest first.
 */
typedef struct
{
  gboolean unread;
  gboolean starred;
  gboolean with_notes;
  gint64 source_id;
  const char *party;
  const char *query;
  GotganOrder order;
  GotganQueryField left_out;
  gboolean beginning;
  char *(*find_party) (const char *name);
} GotganSelection;

/** @day: Julian day it is listed under (published, else imported) */
typedef struct
{
  gint64 id;
  guint32 day;
} GotganListed;

/** Returns: (transfer full) (element-type GotganListed): or %NULL */
GArray *gotgan_listing_select (GotganConnection *connection, const GotganSelection *selection,
                               GError **error);

/**
 * gotgan_listing_select_first:
 * @limit: how many at most; 0 is all
 * @n_found: (out) (optional): how many there are altogether
 *
 * The first of what gotgan_listing_select() gives, which are there sooner than all. Where nothing is found and the last word is of
 * one or two letters and may go on, what has words that begin so.
 */
GArray *gotgan_listing_select_first (GotganConnection *connection, const GotganSelection *selection,
                                     guint limit, guint *n_found, GError **error);

/** @row: its strings belong to the entry */
typedef struct
{
  gint64 id;
  guint32 day;
  GotganHeadlineRow row;
} GotganListingEntry;

void gotgan_listing_entry_free (GotganListingEntry *entry);

/**
 * gotgan_listing_load:
 * @ids: (array length=n_ids): articles
 * @query: (nullable): as in the selection, for snippets with their matches between U+2068 and U+2069
 *
 * Returns: (transfer full) (element-type GotganListingEntry): in the order of @ids; ids that are gone are left out
 */
GPtrArray *gotgan_listing_load (GotganConnection *connection, const gint64 *ids, guint n_ids,
                                const char *query, GError **error);

G_END_DECLS
