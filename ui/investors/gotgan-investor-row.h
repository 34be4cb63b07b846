#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"
#include "app/timeline/gotgan-investors.h"

G_BEGIN_DECLS

/**
 * GotganInvestorRow:
 *
 * A row of the table where there is no room for one: the same cells, one below another.
 */
#define GOTGAN_TYPE_INVESTOR_ROW (gotgan_investor_row_get_type ())
G_DECLARE_FINAL_TYPE (GotganInvestorRow, gotgan_investor_row, GOTGAN, INVESTOR_ROW, GtkListBoxRow)

GtkWidget *gotgan_investor_row_new (GotganDeal *deal, GotganSide side, GotganLibrary *library);

/** Returns: (transfer none): */
GotganDeal *gotgan_investor_row_get_deal (GotganInvestorRow *self);

G_END_DECLS
