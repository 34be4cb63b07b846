#pragma once

#include "app/library/gotgan-headline-list.h"

G_BEGIN_DECLS

/**
 * GotganShelfGroup:
 *
 * The parts of the sidebar.
 */
typedef enum
{
  GOTGAN_SHELF_GROUP_LIBRARY,
  GOTGAN_SHELF_GROUP_SEARCHES,
  GOTGAN_SHELF_GROUP_SOURCES,
  GOTGAN_SHELF_GROUP_COMPANIES,
} GotganShelfGroup;

/**
 * GotganShelfPlace:
 *
 * One row of the sidebar: a shelf of the library, with the name and the count that people see.
 */
#define GOTGAN_TYPE_SHELF_PLACE (gotgan_shelf_place_get_type ())
G_DECLARE_FINAL_TYPE (GotganShelfPlace, gotgan_shelf_place, GOTGAN, SHELF_PLACE, GObject)

/** One of the shelves that need no key. */
GotganShelfPlace *gotgan_shelf_place_new (GotganShelf shelf);
GotganShelfPlace *gotgan_shelf_place_new_for_source (GotganSource *source);
GotganShelfPlace *gotgan_shelf_place_new_for_party (GotganParty *party);
/** All articles, with a search among them. */
GotganShelfPlace *gotgan_shelf_place_new_for_search (GotganSavedSearch *search);

GotganShelf gotgan_shelf_place_get_shelf (GotganShelfPlace *self);
GotganShelfGroup gotgan_shelf_place_get_group (GotganShelfPlace *self);
/** Returns: (nullable): what tells it from others of its shelf: a source's id, a party's key, a search's id */
const char *gotgan_shelf_place_get_key (GotganShelfPlace *self);
/** Returns: (nullable): for a place that is a source's */
GotganSource *gotgan_shelf_place_get_source (GotganShelfPlace *self);
/** Returns: (nullable): for a place that is a saved search */
GotganSavedSearch *gotgan_shelf_place_get_search (GotganShelfPlace *self);
/** Returns: (nullable): the folder that a source is in */
const char *gotgan_shelf_place_get_folder (GotganShelfPlace *self);
/** Property "title", notifies: translated */
const char *gotgan_shelf_place_get_title (GotganShelfPlace *self);
/** Property "icon-name" */
const char *gotgan_shelf_place_get_icon_name (GotganShelfPlace *self);
/** Property "count", notifies: articles, or notes on their shelf; 0 is not shown. */
guint gotgan_shelf_place_get_count (GotganShelfPlace *self);
void gotgan_shelf_place_set_count (GotganShelfPlace *self, guint count);

/** Returns: whether both are the same shelf with the same key */
gboolean gotgan_shelf_place_equal (GotganShelfPlace *a, GotganShelfPlace *b);

G_END_DECLS
