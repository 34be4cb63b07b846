#pragma once

#include <adwaita.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganSavedSearchDialog:
 *
 * Asks for the name of a search that is to be kept, or for another name and other words of one that is.
 *
 * Signals: `saved (GotganSavedSearch)`: a new one, as it is in the library.
 */
#define GOTGAN_TYPE_SAVED_SEARCH_DIALOG (gotgan_saved_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GotganSavedSearchDialog, gotgan_saved_search_dialog, GOTGAN,
                      SAVED_SEARCH_DIALOG, AdwAlertDialog)

/** For a new one. @query: to begin with */
AdwDialog *gotgan_saved_search_dialog_new (GotganLibrary *library, const char *query);

/** For one that is in the library. */
AdwDialog *gotgan_saved_search_dialog_new_for (GotganLibrary *library, GotganSavedSearch *search);

G_END_DECLS
