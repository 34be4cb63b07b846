#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GotganImportBar:
 *
 * How far an import is, at the foot of the window, with a button that activates "win.cancel-import".
 */
#define GOTGAN_TYPE_IMPORT_BAR (gotgan_import_bar_get_type ())
G_DECLARE_FINAL_TYPE (GotganImportBar, gotgan_import_bar, GOTGAN, IMPORT_BAR, AdwBin)

/** Whether the bar is there. */
void gotgan_import_bar_set_revealed (GotganImportBar *self, gboolean revealed);

/** @total: 0 while it is not known */
void gotgan_import_bar_set_progress (GotganImportBar *self, guint done, guint total);

G_END_DECLS
