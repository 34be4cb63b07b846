#pragma once

#include <adwaita.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganClaimDialog:
 *
 * Corrects a claim, or makes one: every field of it, those that its kind has. What is wrong is said in a sentence while it is
 * written, what is missing when it is to be saved. A sum that the claim's words do not state is asked about once more, and so is
 * giving up what was written. What is right is saved as one step of undo.
 */
#define GOTGAN_TYPE_CLAIM_DIALOG (gotgan_claim_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GotganClaimDialog, gotgan_claim_dialog, GOTGAN, CLAIM_DIALOG, AdwDialog)

AdwDialog *gotgan_claim_dialog_new (GotganLibrary *library, GotganClaim *claim);

/** The same for a claim that is to be added: @claim says what is known of it so far, and need not be whole. */
AdwDialog *gotgan_claim_dialog_new_to_add (GotganLibrary *library, GotganClaim *claim);

G_END_DECLS
