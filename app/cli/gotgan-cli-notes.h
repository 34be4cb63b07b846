#pragma once

#include <json-glib/json-glib.h>

#include "app/cli/gotgan-cli.h"

G_BEGIN_DECLS

/* What the commands on notes share: gotgan-cli-notes.c reads the command line and lists, gotgan-cli-notes-files.c exchanges
 * files, gotgan-cli-notes-strays.c has those without an article, gotgan-cli-notes-names.c names meanings. */

/** @format: (nullable): as typed; @notes: (nullable): what is wanted, %NULL is all; @file: (nullable): standard output */
GotganCliStatus gotgan_cli_export_notes (GotganLibrary *library, const char *format,
                                         GListModel *notes, const char *file);

GotganCliStatus gotgan_cli_import_notes (GotganCli *cli);

/** Lists the notes whose article is not in the library. */
GotganCliStatus gotgan_cli_list_stray_notes (GotganCli *cli);

/** Forgets those of them that argument 1 names: by the address of the article, by their id, or “all”. */
GotganCliStatus gotgan_cli_discard_stray_notes (GotganCli *cli);

GotganCliStatus gotgan_cli_list_meanings (GotganCli *cli);

/** Gives the meaning of argument 1 the name of argument 2, or its own when there is none. */
GotganCliStatus gotgan_cli_name_meaning (GotganCli *cli);

/** Returns: whether @word is a colour's word or what it is called; @colour: (out) */
gboolean gotgan_cli_find_colour (GotganLibrary *library, const char *word, GotganColour *colour);

/** Adds tags (nullable) as a list. */
void gotgan_cli_add_tags (JsonBuilder *builder, const char *const *tags);

G_END_DECLS
