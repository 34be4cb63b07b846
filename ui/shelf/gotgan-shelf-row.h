#pragma once

#include <gtk/gtk.h>

#include "ui/shelf/gotgan-shelf-place.h"

G_BEGIN_DECLS

/**
 * GotganShelfRow:
 *
 * A place in the sidebar: icon, name, count, and a menu for sources and companies.
 */
#define GOTGAN_TYPE_SHELF_ROW (gotgan_shelf_row_get_type ())
G_DECLARE_FINAL_TYPE (GotganShelfRow, gotgan_shelf_row, GOTGAN, SHELF_ROW, GtkListBoxRow)

GtkWidget *gotgan_shelf_row_new (GotganShelfPlace *place);
GotganShelfPlace *gotgan_shelf_row_get_place (GotganShelfRow *self);

G_END_DECLS
