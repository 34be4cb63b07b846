#pragma once

#include <adwaita.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganSourceDialog:
 *
 * What there is to know and to change of a feed or dataset: name, address, folder, full text, its last visit and what was
 * wrong with it. Changes are steps of undo and hold at once. Activates "win.sync-source" and "win.remove-source".
 */
#define GOTGAN_TYPE_SOURCE_DIALOG (gotgan_source_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GotganSourceDialog, gotgan_source_dialog, GOTGAN, SOURCE_DIALOG, AdwDialog)

AdwDialog *gotgan_source_dialog_new (GotganLibrary *library, GotganSource *source);

G_END_DECLS
