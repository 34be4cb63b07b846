#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganTrailRow:
 *
 * One step of a deal's life: stage, day, outlet, the sentence that says so, and what the person decided on it.
 *
 * Signals: split () when the person says that it speaks of another deal.
 */
#define GOTGAN_TYPE_TRAIL_ROW (gotgan_trail_row_get_type ())
G_DECLARE_FINAL_TYPE (GotganTrailRow, gotgan_trail_row, GOTGAN, TRAIL_ROW, GtkListBoxRow)

GtkWidget *gotgan_trail_row_new (GotganClaim *claim, GotganLibrary *library);

/** Returns: (transfer none): */
GotganClaim *gotgan_trail_row_get_claim (GotganTrailRow *self);

/** Whether it can be split off, which the only step of a deal can't. */
void gotgan_trail_row_set_splittable (GotganTrailRow *self, gboolean splittable);

G_END_DECLS
