#pragma once

#include <gtk/gtk.h>

#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/**
 * GotganStageShape:
 *
 * A small sign for a stage in the text's colour: hollow while prospective, filled when done, struck when it failed.
 */
#define GOTGAN_TYPE_STAGE_SHAPE (gotgan_stage_shape_get_type ())
G_DECLARE_FINAL_TYPE (GotganStageShape, gotgan_stage_shape, GOTGAN, STAGE_SHAPE, GtkWidget)

GtkWidget *gotgan_stage_shape_new (void);
void gotgan_stage_shape_set_stage (GotganStageShape *self, GotganStage stage);

/**
 * gotgan_stage_shape_draw:
 * @x: centre
 * @y: centre
 * @radius: half of its size, pixels
 *
 * The same sign for those who draw by hand.
 */
void gotgan_stage_shape_draw (GtkSnapshot *snapshot, GotganStage stage, float x, float y,
                              float radius, const GdkRGBA *colour);

G_END_DECLS
