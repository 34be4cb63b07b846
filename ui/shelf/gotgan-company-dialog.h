#pragma once

#include <adwaita.h>

#include "app/model/gotgan-party.h"

G_BEGIN_DECLS

/**
 * GotganCompanyDialog:
 *
 * Every company of the library, found by a few letters of its Korean or English name (Ctrl+K).
 *
 * Signals: `chosen (GotganParty)`.
 */
#define GOTGAN_TYPE_COMPANY_DIALOG (gotgan_company_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GotganCompanyDialog, gotgan_company_dialog, GOTGAN, COMPANY_DIALOG, AdwDialog)

/** @parties: (transfer none): of #GotganParty */
AdwDialog *gotgan_company_dialog_new (GListModel *parties);

G_END_DECLS
