#pragma once

#include <adwaita.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * gotgan_sync_problems_new:
 * @sources: (element-type GotganSource): those whose last visit did not go well
 *
 * A dialog that says of each what was wrong and what to do. Rows follow their source while one tries again.
 *
 * Returns: (transfer floating): activates "win.sync-source" and "win.edit-source"
 */
AdwDialog *gotgan_sync_problems_new (GPtrArray *sources);

G_END_DECLS
