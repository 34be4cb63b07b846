#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganTrailRow:
 *
 * One step of a deal's life: stage, day, outlet and the sentence that says so.
 */
#define GOTGAN_TYPE_TRAIL_ROW (gotgan_trail_row_get_type ())
G_DECLARE_FINAL_TYPE (GotganTrailRow, gotgan_trail_row, GOTGAN, TRAIL_ROW, GtkListBoxRow)

GtkWidget *gotgan_trail_row_new (GotganClaim *claim, GotganLibrary *library);

/** Returns: (transfer none): */
GotganClaim *gotgan_trail_row_get_claim (GotganTrailRow *self);

G_END_DECLS
