#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganClaimPopover:
 *
 * The card of the claim under the pointer or cursor; where several claims lie on the same words, one at a time.
 *
 * Signals: claim-turned (#GotganClaim) when the person turned to another one.
 */
#define GOTGAN_TYPE_CLAIM_POPOVER (gotgan_claim_popover_get_type ())
G_DECLARE_FINAL_TYPE (GotganClaimPopover, gotgan_claim_popover, GOTGAN, CLAIM_POPOVER, GtkPopover)

GtkWidget *gotgan_claim_popover_new (void);
void gotgan_claim_popover_set_library (GotganClaimPopover *self, GotganLibrary *library);

/**
 * gotgan_claim_popover_set_claims:
 * @claims: (element-type GotganClaim): at least one
 * @claim: (nullable): the one to show first; the first of @claims when it is not among them
 */
void gotgan_claim_popover_set_claims (GotganClaimPopover *self, GPtrArray *claims,
                                      GotganClaim *claim);
/** Returns: (nullable) (transfer none): */
GotganClaim *gotgan_claim_popover_get_claim (GotganClaimPopover *self);

G_END_DECLS
