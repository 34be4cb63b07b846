#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganDealCard:
 *
 * One deal: parties, best amount and spread, stage, sources, and its status trail, each step with its sentence.
 * Activating a step opens the sentence in the reader. A step can be split off, and the deal merged with another one.
 *
 * Properties: session (nullable), deal (nullable).
 */
#define GOTGAN_TYPE_DEAL_CARD (gotgan_deal_card_get_type ())
G_DECLARE_FINAL_TYPE (GotganDealCard, gotgan_deal_card, GOTGAN, DEAL_CARD, AdwBin)

GtkWidget *gotgan_deal_card_new (void);
void gotgan_deal_card_set_session (GotganDealCard *self, GotganSession *session);
void gotgan_deal_card_set_deal (GotganDealCard *self, GotganDeal *deal);

G_END_DECLS
