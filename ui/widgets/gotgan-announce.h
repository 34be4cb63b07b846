#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * gotgan_announce:
 * @sentence: translated
 *
 * Tells a screen reader what has just happened and shows nowhere near the focus.
 */
void gotgan_announce (GtkWidget *widget, const char *sentence);

G_END_DECLS
