#pragma once

#include <gtk/gtk.h>

#include "app/model/gotgan-deal.h"

G_BEGIN_DECLS

/**
 * GotganAgreementMark:
 *
 * Whether a deal's articles name the same amount: a sign and a word.
 */
#define GOTGAN_TYPE_AGREEMENT_MARK (gotgan_agreement_mark_get_type ())
G_DECLARE_FINAL_TYPE (GotganAgreementMark, gotgan_agreement_mark, GOTGAN, AGREEMENT_MARK, GtkWidget)

GtkWidget *gotgan_agreement_mark_new (void);
void gotgan_agreement_mark_set (GotganAgreementMark *self, GotganDeal *deal);

G_END_DECLS
