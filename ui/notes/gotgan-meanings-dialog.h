#pragma once

#include <adwaita.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganMeaningsDialog:
 *
 * What the person calls the four meanings of a highlight. A name is kept when the row is left or Enter is pressed, and can be
 * undone; an emptied row has the program's own name.
 */
#define GOTGAN_TYPE_MEANINGS_DIALOG (gotgan_meanings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GotganMeaningsDialog, gotgan_meanings_dialog, GOTGAN, MEANINGS_DIALOG,
                      AdwDialog)

AdwDialog *gotgan_meanings_dialog_new (GotganLibrary *library);

G_END_DECLS
