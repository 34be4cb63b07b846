#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * gotgan_menu_names_install:
 *
 * Gives the entries of all menus a name for screen readers. Those of GTK 4.18 say that they are labelled by a label which the
 * accessibility tree does not have, so they have none. To be called once, when GTK has been initialized.
 */
void gotgan_menu_names_install (void);

G_END_DECLS
