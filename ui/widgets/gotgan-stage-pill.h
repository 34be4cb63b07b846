#pragma once

#include <gtk/gtk.h>

#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/**
 * GotganStagePill:
 *
 * The stage of a deal, or the basis of a metric, as a small coloured label with a shape of its own, so that colour is
 * never the only sign. Hidden while it has neither.
 */
#define GOTGAN_TYPE_STAGE_PILL (gotgan_stage_pill_get_type ())
G_DECLARE_FINAL_TYPE (GotganStagePill, gotgan_stage_pill, GOTGAN, STAGE_PILL, GtkWidget)

GtkWidget *gotgan_stage_pill_new (void);

/**
 * gotgan_stage_pill_set:
 * @stage: of a deal, or %GOTGAN_STAGE_NONE
 * @basis: of a metric, or %GOTGAN_BASIS_NONE; passed over when @stage is given
 */
void gotgan_stage_pill_set (GotganStagePill *self, GotganStage stage, GotganBasis basis);

G_END_DECLS
