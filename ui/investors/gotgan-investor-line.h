#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"
#include "app/timeline/gotgan-investors.h"

G_BEGIN_DECLS

/**
 * GotganInvestorLine:
 *
 * The other party of a deal, with what sets the deal apart: that it leads, that it is a takeover or spending, that it is
 * a running total.
 */
#define GOTGAN_TYPE_INVESTOR_LINE (gotgan_investor_line_get_type ())
G_DECLARE_FINAL_TYPE (GotganInvestorLine, gotgan_investor_line, GOTGAN, INVESTOR_LINE, GtkWidget)

GtkWidget *gotgan_investor_line_new (void);
void gotgan_investor_line_set (GotganInvestorLine *self, GotganDeal *deal, GotganSide side,
                               GotganLibrary *library);

G_END_DECLS
