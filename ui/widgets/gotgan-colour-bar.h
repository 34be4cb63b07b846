#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganColourBar:
 *
 * The four meanings of a highlight as buttons: evidence, doubt, question, quote.
 *
 * Signals: picked (int: a #GotganColour), only for what the person chose.
 */
#define GOTGAN_TYPE_COLOUR_BAR (gotgan_colour_bar_get_type ())
G_DECLARE_FINAL_TYPE (GotganColourBar, gotgan_colour_bar, GOTGAN, COLOUR_BAR, GtkWidget)

GtkWidget *gotgan_colour_bar_new (void);

/** @library: (nullable): whose names of the meanings are shown; the program's own without it */
void gotgan_colour_bar_set_library (GotganColourBar *self, GotganLibrary *library);

/** @colour: a #GotganColour that is shown as chosen, or -1 for none */
void gotgan_colour_bar_set_colour (GotganColourBar *self, int colour);
int gotgan_colour_bar_get_colour (GotganColourBar *self);
/** How wide it is at most before it goes on in a second line, in pixels; at first as wide as the narrowest window has room for. */
void gotgan_colour_bar_set_line_length (GotganColourBar *self, int length);

G_END_DECLS
