#pragma once

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganShelf:
 *
 * Which articles a list holds, before the search.
 */
typedef enum
{
  GOTGAN_SHELF_ALL,
  GOTGAN_SHELF_UNREAD,
  GOTGAN_SHELF_STARRED,
  GOTGAN_SHELF_NOTES,
  GOTGAN_SHELF_SOURCE,
  GOTGAN_SHELF_PARTY,
} GotganShelf;

/**
 * GotganHeadlineOrder:
 * @GOTGAN_HEADLINES_NEWEST_FIRST: as at first
 * @GOTGAN_HEADLINES_BEST_FIRST: of a search, before the others those with all its words in the title, or with claims of a party
 *   of that name; both newest first, so the days of the list begin anew once
 */
typedef enum
{
  GOTGAN_HEADLINES_NEWEST_FIRST,
  GOTGAN_HEADLINES_BEST_FIRST,
} GotganHeadlineOrder;

/**
 * GotganHeadlineList:
 *
 * A #GListModel of #GotganHeadline, newest day first unless another order is set. It knows ids and days of all rows and reads the rest in
 * pages as they are asked for, so a library of 100,000 articles costs what is on screen. Follows the library.
 */
#define GOTGAN_TYPE_HEADLINE_LIST (gotgan_headline_list_get_type ())
G_DECLARE_FINAL_TYPE (GotganHeadlineList, gotgan_headline_list, GOTGAN, HEADLINE_LIST, GObject)

GotganHeadlineList *gotgan_headline_list_new (GotganLibrary *library);

/** Returns: (transfer none): */
GotganLibrary *gotgan_headline_list_get_library (GotganHeadlineList *self);

/**
 * gotgan_headline_list_set_shelf:
 * @key: (nullable): a source's id as a number, or a party's key, for the shelves that need one
 */
void gotgan_headline_list_set_shelf (GotganHeadlineList *self, GotganShelf shelf, const char *key);
GotganShelf gotgan_headline_list_get_shelf (GotganHeadlineList *self);

/** @query: (nullable): in the language of gotgan-query.h; %NULL or empty shows all. Property "query". */
void gotgan_headline_list_set_query (GotganHeadlineList *self, const char *query);
const char *gotgan_headline_list_get_query (GotganHeadlineList *self);

void gotgan_headline_list_set_order (GotganHeadlineList *self, GotganHeadlineOrder order);
GotganHeadlineOrder gotgan_headline_list_get_order (GotganHeadlineList *self);

/** Property "loading": ids are being read; the old rows stay until they are there. */
gboolean gotgan_headline_list_get_loading (GotganHeadlineList *self);

/** Returns: the Julian day of the row at @position, which is less than the length; nothing is read for it */
guint32 gotgan_headline_list_get_day (GotganHeadlineList *self, guint position);

/** Returns: the article at @position, which is less than the length; nothing is read for it */
gint64 gotgan_headline_list_get_id (GotganHeadlineList *self, guint position);

/**
 * gotgan_headline_list_set_kept:
 * @article_id: or 0
 *
 * The open article stays in the list while the same articles are asked for again, also if it is no longer one of them, as when
 * a star is taken off it, or when others arrive and it is no longer unread. It goes when another one is kept.
 */
void gotgan_headline_list_set_kept (GotganHeadlineList *self, gint64 article_id);

/** Returns: how many rows are in memory, beyond their ids and days; for measuring */
guint gotgan_headline_list_get_n_held (GotganHeadlineList *self);

/** Returns: the position of an article, or %GTK_INVALID_LIST_POSITION's value (G_MAXUINT) */
guint gotgan_headline_list_find (GotganHeadlineList *self, gint64 article_id);

G_END_DECLS
