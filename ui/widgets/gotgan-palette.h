#pragma once

#include <gtk/gtk.h>

#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/* Colours for what is drawn by hand; what style.css paints has the same hues. None is the only sign of its meaning. */

/**
 * gotgan_palette_get_stage:
 * @stage: %GOTGAN_STAGE_NONE for a metric
 * @dark: whether it is drawn on a dark ground
 */
void gotgan_palette_get_stage (GotganStage stage, gboolean dark, GdkRGBA *colour);

/**
 * gotgan_palette_get_note:
 * @fill: (out): the ground behind the words; text on it keeps a contrast of 4.5
 * @line: (out): the line beneath them
 */
void gotgan_palette_get_note (GotganColour colour, gboolean dark, GdkRGBA *fill, GdkRGBA *line);

/** Returns: (transfer none): a style class: "stage-completed", "stage-metric", … */
const char *gotgan_palette_get_stage_class (GotganStage stage);
/** Returns: (transfer none): a style class: "note-evidence", … */
const char *gotgan_palette_get_note_class (GotganColour colour);

G_END_DECLS
