#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-reference-rates.h"

G_BEGIN_DECLS

/* The reference rates that a person added: one CSV file beside the library, named after it. It is replaced as a whole, so
 * that a cut of power leaves the old one or the new one. All of it blocks, but for gotgan_rates_file_get_known(). */

/**
 * gotgan_rates_file_add:
 * @library_path: the library's file
 * @bytes: a file of the European Central Bank's, as gotgan_reference_rates_new() reads it
 * @error: %GOTGAN_RATES_ERROR or %G_IO_ERROR; nothing has changed then
 *
 * Adds its days to those there are; a day that both have is the new file's.
 *
 * Returns: (transfer full): all that the library has now
 */
GotganReferenceRates *gotgan_rates_file_add (const char *library_path, GBytes *bytes,
                                             GError **error);

/**
 * gotgan_rates_file_load:
 *
 * Read anew only when it has changed.
 *
 * Returns: (transfer full) (nullable): %NULL without error when there is none
 */
GotganReferenceRates *gotgan_rates_file_load (const char *library_path, GError **error);

/** Returns: (transfer full) (nullable): what was loaded last for that library, without looking at the file */
GotganReferenceRates *gotgan_rates_file_get_known (const char *library_path);

/** Removes it; no error when there is none. */
gboolean gotgan_rates_file_remove (const char *library_path, GError **error);

G_END_DECLS
