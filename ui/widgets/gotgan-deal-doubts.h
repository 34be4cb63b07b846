#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganDealDoubts:
 *
 * What stands beneath a deal's card: its amount in the other currency with where the rate is from, and what does not add up,
 * each with the sentences that it rests on. Choosing a sentence opens it.
 *
 * Properties: session (nullable), deal (nullable).
 */
#define GOTGAN_TYPE_DEAL_DOUBTS (gotgan_deal_doubts_get_type ())
G_DECLARE_FINAL_TYPE (GotganDealDoubts, gotgan_deal_doubts, GOTGAN, DEAL_DOUBTS, AdwBin)

GtkWidget *gotgan_deal_doubts_new (void);
void gotgan_deal_doubts_set_session (GotganDealDoubts *self, GotganSession *session);
void gotgan_deal_doubts_set_deal (GotganDealDoubts *self, GotganDeal *deal);

G_END_DECLS
