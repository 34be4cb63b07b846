#pragma once

#include "app/import/gotgan-feed.h"
#include "app/import/gotgan-sites.h"

G_BEGIN_DECLS

/**
 * GotganItemName:
 * @key: its id, else its address, else its hash
 * @has_id: whether @key is its id
 * @own_key: (nullable): what it is known by when the feed gives @key to several items
 * @title_key: (nullable): what it is known by when the feed gives them one address, too
 * @is_shared: whether the feed gives @key to several items
 * @shares_address: whether it gives several of them one address, too
 *
 * What an item is known by within its source.
 */
typedef struct
{
  char *key;
  gboolean has_id;
  char *own_key;
  char *title_key;
  gboolean is_shared;
  gboolean shares_address;
} GotganItemName;

void gotgan_item_name_init (GotganItemName *self, const GotganFeedItem *item, GotganSites *sites);
void gotgan_item_name_clear (GotganItemName *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GotganItemName, gotgan_item_name_clear)

/**
 * GotganItemNames:
 *
 * Which items one visit has seen. Of the same item twice the first is the newest. What is the same item: RSS and Atom say
 * that an id is one item's alone, but feeds give one id, or one address where there is no id, to many. So two items with
 * one id are two when neither title nor address is the same, or neither title nor text: who edits an item puts the new one
 * in the place of the old one. With one address and no id, as newsboat and FeedDemon have it, they are two when the title
 * or the date is another.
 */
typedef struct _GotganItemNames GotganItemNames;

GotganItemNames *gotgan_item_names_new (void);
void gotgan_item_names_free (GotganItemNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganItemNames, gotgan_item_names_free)

/** Returns: %FALSE when @item has been seen before; else sets what @name shares with others */
gboolean gotgan_item_names_add (GotganItemNames *self, const GotganFeedItem *item,
                                GotganItemName *name);

/** Returns: whether an item was seen that the library knows by @key: that is its key, or begins with it and a line break */
gboolean gotgan_item_names_has (GotganItemNames *self, const char *key);

G_END_DECLS
