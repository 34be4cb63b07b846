#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-deal.h"

G_BEGIN_DECLS

/**
 * gotgan_deals_find_members:
 * @deals: (element-type GotganDeal): all that is known
 *
 * Tells each round who took part: an investment in the same company that an article tells together with the round, of no
 * larger sum, at a time that fits. Where several rounds fit, the nearest has it; where none is nearer, none.
 */
void gotgan_deals_find_members (GPtrArray *deals);

G_END_DECLS
