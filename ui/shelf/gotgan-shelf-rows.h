#pragma once

#include "ui/shelf/gotgan-shelf-place.h"

G_BEGIN_DECLS

/**
 * GotganShelfRows:
 *
 * The places of the sidebar as a #GListModel of #GotganShelfPlace whose sections (#GtkSectionModel) are its groups and, among
 * the sources, their folders.
 */
#define GOTGAN_TYPE_SHELF_ROWS (gotgan_shelf_rows_get_type ())
G_DECLARE_FINAL_TYPE (GotganShelfRows, gotgan_shelf_rows, GOTGAN, SHELF_ROWS, GObject)

GotganShelfRows *gotgan_shelf_rows_new (void);

/**
 * gotgan_shelf_rows_set:
 * @places: (transfer full) (element-type GotganShelfPlace): all of them, in order
 *
 * Only the rows between the first and the last difference are told to have changed.
 */
void gotgan_shelf_rows_set (GotganShelfRows *self, GPtrArray *places);

/** Returns: whether the row is the first of its group, and not only of a folder */
gboolean gotgan_shelf_rows_begins_group (GotganShelfRows *self, guint position);

G_END_DECLS
