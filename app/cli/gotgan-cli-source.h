#pragma once

#include "app/cli/gotgan-cli.h"

G_BEGIN_DECLS

/**
 * gotgan_cli_find_source:
 * @name: its number, its address, or what it is called
 *
 * Returns: (transfer full) (nullable): the only one that goes by @name; else says why not on standard error
 */
GotganSource *gotgan_cli_find_source (GotganLibrary *library, const char *name);

/** Returns: (transfer none): what to call a source: its name, else its title, else its address */
const char *gotgan_cli_source_label (GotganSource *source);

G_END_DECLS
