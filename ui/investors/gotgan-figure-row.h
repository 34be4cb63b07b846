#pragma once

#include <gtk/gtk.h>

#include "app/model/gotgan-deal.h"

G_BEGIN_DECLS

/**
 * GotganFigureRow:
 *
 * A figure that opens its deal: what it is of, what it is, and a remark.
 */
#define GOTGAN_TYPE_FIGURE_ROW (gotgan_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (GotganFigureRow, gotgan_figure_row, GOTGAN, FIGURE_ROW, GtkListBoxRow)

/** @remark: (nullable): */
GtkWidget *gotgan_figure_row_new (GotganDeal *deal, const char *title, const char *figure,
                                  const char *remark);

/** Returns: (transfer none): */
GotganDeal *gotgan_figure_row_get_deal (GotganFigureRow *self);

G_END_DECLS
