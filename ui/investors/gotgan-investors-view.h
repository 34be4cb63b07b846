#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganInvestorsView:
 *
 * The face "Investors" of the page: who pays the chosen company, or whom the chosen investor pays, with totals by
 * stage above, the company's figures or the chosen deal beside, and the as-of slider beneath.
 *
 * Properties: session (#GotganSession, nullable), header-end (read only).
 */
#define GOTGAN_TYPE_INVESTORS_VIEW (gotgan_investors_view_get_type ())
G_DECLARE_FINAL_TYPE (GotganInvestorsView, gotgan_investors_view, GOTGAN, INVESTORS_VIEW, AdwBin)

GtkWidget *gotgan_investors_view_new (void);
void gotgan_investors_view_set_session (GotganInvestorsView *self, GotganSession *session);

/** Returns: (transfer none): figures and export buttons, for the header's end; kept by the view */
GtkWidget *gotgan_investors_view_get_header_end (GotganInvestorsView *self);

G_END_DECLS
