#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganCliTable:
 *
 * Rows of text whose columns stand under each other on a terminal, where a Korean syllable is two cells wide.
 */
typedef struct _GotganCliTable GotganCliTable;

/**
 * gotgan_cli_table_new:
 * @n_columns: how many
 * @right: bits of the columns that are aligned to the right
 * @flexible: the column that is shortened where the terminal is too narrow
 */
GotganCliTable *gotgan_cli_table_new (guint n_columns, guint right, guint flexible);
void gotgan_cli_table_free (GotganCliTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganCliTable, gotgan_cli_table_free)

/** @cells: (nullable) (transfer none): as many as there are columns; %NULL is an empty cell */
void gotgan_cli_table_add (GotganCliTable *self, const char *const *cells);

/** Prints all rows on standard output. */
void gotgan_cli_table_print (GotganCliTable *self);

/** Returns: the terminal cells that @text takes: two for wide characters, none for combining ones */
guint gotgan_cli_text_width (const char *text);

G_END_DECLS
