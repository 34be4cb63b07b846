#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganClaimCard:
 *
 * One claim for people: who pays whom, how much in both notations, stage, date, who says so, and why it was extracted; with
 * a library, what the person decided on it and the buttons to decide.
 *
 * Properties: claim (nullable), library (nullable; names parties as the registry does), show-source.
 */
#define GOTGAN_TYPE_CLAIM_CARD (gotgan_claim_card_get_type ())
G_DECLARE_FINAL_TYPE (GotganClaimCard, gotgan_claim_card, GOTGAN, CLAIM_CARD, GtkWidget)

GtkWidget *gotgan_claim_card_new (void);

/** Returns: (nullable) (transfer none): */
GotganClaim *gotgan_claim_card_get_claim (GotganClaimCard *self);
void gotgan_claim_card_set_claim (GotganClaimCard *self, GotganClaim *claim);

/** Returns: (nullable) (transfer none): */
GotganLibrary *gotgan_claim_card_get_library (GotganClaimCard *self);
void gotgan_claim_card_set_library (GotganClaimCard *self, GotganLibrary *library);

/** Whether the quote and its outlet are shown too, for places where the article is not beside the card. */
gboolean gotgan_claim_card_get_show_source (GotganClaimCard *self);
void gotgan_claim_card_set_show_source (GotganClaimCard *self, gboolean show_source);

G_END_DECLS
