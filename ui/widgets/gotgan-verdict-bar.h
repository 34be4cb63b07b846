#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganVerdictBar:
 *
 * What the person decided on a claim, in words and with an icon, and the buttons to decide: accept, reject, correct, or take
 * the decision back. Where the rules say something else, what they say stands beneath. Writes through the library.
 *
 * Properties: claim (nullable), library (nullable). Without a library, and for a claim that is not in one, it is not shown.
 */
#define GOTGAN_TYPE_VERDICT_BAR (gotgan_verdict_bar_get_type ())
G_DECLARE_FINAL_TYPE (GotganVerdictBar, gotgan_verdict_bar, GOTGAN, VERDICT_BAR, GtkWidget)

void gotgan_verdict_bar_set_claim (GotganVerdictBar *self, GotganClaim *claim);
void gotgan_verdict_bar_set_library (GotganVerdictBar *self, GotganLibrary *library);

G_END_DECLS
