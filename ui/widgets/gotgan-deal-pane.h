#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganDealPane:
 *
 * The side pane of timeline and investor panel: the session's deal as a card. Where several deals were picked at
 * once, their list stands above and chooses among them. Closing it clears the session's deal.
 *
 * Property: session (nullable).
 */
#define GOTGAN_TYPE_DEAL_PANE (gotgan_deal_pane_get_type ())
G_DECLARE_FINAL_TYPE (GotganDealPane, gotgan_deal_pane, GOTGAN, DEAL_PANE, AdwBin)

void gotgan_deal_pane_set_session (GotganDealPane *self, GotganSession *session);

/**
 * gotgan_deal_pane_offer:
 * @deals: (element-type GotganDeal): what was picked, at least one; the last one becomes the session's deal
 */
void gotgan_deal_pane_offer (GotganDealPane *self, GPtrArray *deals);

G_END_DECLS
