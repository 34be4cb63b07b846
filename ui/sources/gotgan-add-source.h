#pragma once

#include <adwaita.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganAddSource:
 *
 * Asks for an address, looks what there is, and adds what the person chooses of it: sources to follow, or the one article
 * of the page.
 *
 * Properties: looking (read only, notifies).
 * Signals: `added (GPtrArray)`: sources (#GotganSource) that are in the library now; `imported ()`: an article was, see
 * gotgan_add_source_take_report(). The dialog closes itself with either.
 */
#define GOTGAN_TYPE_ADD_SOURCE (gotgan_add_source_get_type ())
G_DECLARE_FINAL_TYPE (GotganAddSource, gotgan_add_source, GOTGAN, ADD_SOURCE, AdwDialog)

AdwDialog *gotgan_add_source_new (GotganLibrary *library);

/** Types @address as a person would, and looks there. */
void gotgan_add_source_look_at (GotganAddSource *self, const char *address);

gboolean gotgan_add_source_get_looking (GotganAddSource *self);

/** Returns: (transfer full) (nullable): what became of the article; once */
GotganImportReport *gotgan_add_source_take_report (GotganAddSource *self);

G_END_DECLS
