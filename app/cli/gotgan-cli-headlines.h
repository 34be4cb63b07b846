#pragma once

#include "app/cli/gotgan-cli.h"
#include "app/library/gotgan-headline-list.h"

G_BEGIN_DECLS

/** @limit: what --limit says. Returns: whether it is a number of articles; if not, that has been told, as a mistake of usage */
gboolean gotgan_cli_check_limit (int limit);

/**
 * gotgan_cli_print_headlines:
 * @limit: how many at most; 0 is all
 * @with_snippets: whether to print where the query was found
 *
 * Waits for the list and prints its rows, newest first.
 *
 * Returns: how many were printed
 */
guint gotgan_cli_print_headlines (GotganCli *cli, GotganHeadlineList *list, guint limit,
                                  gboolean with_snippets);

G_END_DECLS
