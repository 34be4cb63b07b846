#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * gotgan_investors_export:
 * @widget: over whose window the dialog comes up
 * @csv: the table
 * @name: what the file is to be called, without an ending
 * @toasts: where to say how it went
 *
 * Asks where to, and writes the file there.
 */
void gotgan_investors_export (GtkWidget *widget, const char *csv, const char *name,
                              AdwToastOverlay *toasts);

G_END_DECLS
