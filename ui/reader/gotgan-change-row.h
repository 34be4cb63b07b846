#pragma once

#include <gtk/gtk.h>

#include "ui/reader/gotgan-change-line.h"

G_BEGIN_DECLS

/**
 * GotganChangeRow:
 *
 * One line of a comparison, as one text or as two beside each other.
 */
#define GOTGAN_TYPE_CHANGE_ROW (gotgan_change_row_get_type ())
G_DECLARE_FINAL_TYPE (GotganChangeRow, gotgan_change_row, GOTGAN, CHANGE_ROW, GtkWidget)

GtkWidget *gotgan_change_row_new (void);

/** @line: (nullable) */
void gotgan_change_row_set_line (GotganChangeRow *self, GotganChangeLine *line);
void gotgan_change_row_set_side_by_side (GotganChangeRow *self, gboolean side_by_side);

G_END_DECLS
