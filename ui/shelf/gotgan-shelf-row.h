#pragma once

#include <adwaita.h>

#include "ui/shelf/gotgan-shelf-place.h"

G_BEGIN_DECLS

/**
 * GotganShelfRow:
 *
 * A place in the sidebar: icon, name, count, the state of a source, and a menu for sources and companies. Recycled: it shows
 * whichever place it is given.
 *
 * Properties: place (nullable); spoken and details (what a screen reader says of the row, and when asked for more; read-only).
 * Signals: `chosen ()`: clicked, be it the one that was selected before.
 */
#define GOTGAN_TYPE_SHELF_ROW (gotgan_shelf_row_get_type ())
G_DECLARE_FINAL_TYPE (GotganShelfRow, gotgan_shelf_row, GOTGAN, SHELF_ROW, AdwBin)

GtkWidget *gotgan_shelf_row_new (void);

/** Returns: (nullable) (transfer none): */
GotganShelfPlace *gotgan_shelf_row_get_place (GotganShelfRow *self);
void gotgan_shelf_row_set_place (GotganShelfRow *self, GotganShelfPlace *place);

/** Shows the menu as the keyboard asks for it. Returns: whether there is one */
gboolean gotgan_shelf_row_show_menu (GotganShelfRow *self);

G_END_DECLS
