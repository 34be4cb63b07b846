#pragma once

#include "ui/widgets/gotgan-claim-dialog.h"

#include "ui/widgets/gotgan-party-offers.h"

G_BEGIN_DECLS

/* What the files of the dialog share. */

struct _GotganClaimDialog
{
  AdwDialog parent_instance;

  GtkWidget *save;
  GtkLabel *quote;
  GtkLabel *mistake;
  AdwComboRow *kind;
  AdwEntryRow *investor;
  GotganPartyOffers *investors;
  AdwEntryRow *company;
  GotganPartyOffers *companies;
  AdwEntryRow *amount;
  AdwEntryRow *percent;
  AdwComboRow *stage;
  AdwComboRow *basis;
  AdwEntryRow *date;
  AdwSwitchRow *lead;
  AdwSwitchRow *cumulative;
  AdwEntryRow *attribution;

  GotganLibrary *library;
  GotganClaim *claim;
  gboolean is_new;
  /* What the rows said at first. */
  char *given;
  /* Whether what is missing is told: not before one wanted to be done. */
  gboolean strict;
  guint focusing;
  /* Set while the rows are filled. */
  gboolean filling;
};

/* Returns: (transfer full) (nullable): what the rows say; %NULL with GOTGAN_CLAIM_ERROR when something is wrong */
GotganClaim *gotgan_claim_dialog_dup_claim (GotganClaimDialog *self, GError **error);
/* Tells of a mistake and marks its row; of none when @error is %NULL. */
void gotgan_claim_dialog_show_mistake (GotganClaimDialog *self, const GError *error);

/* --- gotgan-claim-dialog-close.c --- */

/* What the rows say now is what they are left with unasked. */
void gotgan_claim_dialog_keep_given (GotganClaimDialog *self);
/* Whether closing has to be asked for follows what is written. */
void gotgan_claim_dialog_follow (GotganClaimDialog *self);
void gotgan_claim_dialog_attempt_cb (GotganClaimDialog *self);
void gotgan_claim_dialog_cancel_cb (GotganClaimDialog *self);
void gotgan_claim_dialog_save_cb (GotganClaimDialog *self);

G_END_DECLS
