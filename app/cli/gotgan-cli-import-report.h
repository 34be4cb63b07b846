#pragma once

#include "app/cli/gotgan-cli.h"

G_BEGIN_DECLS

/** Prints what came of an import, and on standard error what could not be imported. Returns: what that makes of it */
GotganCliStatus gotgan_cli_tell_import (GotganCli *cli, const GotganImportReport *report);

G_END_DECLS
