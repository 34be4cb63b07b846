#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"
#include "app/timeline/gotgan-investors.h"

G_BEGIN_DECLS

/**
 * GotganFiguresPane:
 *
 * What stands beside the table: the company's newest figures, running totals checked against the single deals, and
 * where the articles disagree. Each row opens its deal.
 */
#define GOTGAN_TYPE_FIGURES_PANE (gotgan_figures_pane_get_type ())
G_DECLARE_FINAL_TYPE (GotganFiguresPane, gotgan_figures_pane, GOTGAN, FIGURES_PANE, AdwBin)

void gotgan_figures_pane_set (GotganFiguresPane *self, const GotganInvestors *investors,
                              GotganSession *session);

G_END_DECLS
