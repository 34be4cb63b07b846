#pragma once

#include "ui/shelf/gotgan-shelf-place.h"

G_BEGIN_DECLS

/**
 * GotganShelfPlaces:
 *
 * What a library has to look at: its shelves, then saved searches, its sources, then the companies most spoken of. Follows the
 * library, counts included.
 */
#define GOTGAN_TYPE_SHELF_PLACES (gotgan_shelf_places_get_type ())
G_DECLARE_FINAL_TYPE (GotganShelfPlaces, gotgan_shelf_places, GOTGAN, SHELF_PLACES, GObject)

GotganShelfPlaces *gotgan_shelf_places_new (GotganLibrary *library);

/** Returns: (transfer none): a #GotganShelfRows; complete as long as @self lives */
GListModel *gotgan_shelf_places_get_model (GotganShelfPlaces *self);

/**
 * gotgan_shelf_places_find:
 *
 * Returns: the row of @place, or %GTK_INVALID_LIST_POSITION: a company need not be one of the most spoken of
 */
guint gotgan_shelf_places_find (GotganShelfPlaces *self, GotganShelfPlace *place);

G_END_DECLS
