#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * gotgan_import_failures_new:
 * @failures: (element-type GotganImportFailure): copied from
 *
 * Returns: (transfer floating): a dialog that lists what could not be imported, each with the sentence that says why
 */
AdwDialog *gotgan_import_failures_new (GPtrArray *failures);

G_END_DECLS
