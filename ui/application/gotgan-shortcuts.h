#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Gives the actions their keys. */
void gotgan_shortcuts_install (GtkApplication *application);

/** Returns: (transfer floating): a dialog that lists every key */
AdwDialog *gotgan_shortcuts_new (void);

G_END_DECLS
