#pragma once

#include <json-glib/json-glib.h>

#include "app/cli/gotgan-cli.h"

G_BEGIN_DECLS

/* Standard output is always UTF-8. Errors of writing are remembered and told once, by gotgan_cli_output_finish(). */

/** Prints @text and a line's end. What came from an article can't steer the terminal: control characters are left out. */
void gotgan_cli_print_line (const char *text);

/** Prints @line as it is. For what has been cleaned already and has marks of its own. */
void gotgan_cli_print_raw_line (const char *line);

/** Prints a formatted line, as gotgan_cli_print_line() does. */
void gotgan_cli_printf (const char *format, ...) G_GNUC_PRINTF (1, 2);

/** Prints @node on one line. */
void gotgan_cli_print_json (JsonNode *node);

/** Prints @builder's object on one line. */
void gotgan_cli_print_builder (JsonBuilder *builder);

/** Adds a member that is null for %NULL. */
void gotgan_cli_add_string (JsonBuilder *builder, const char *name, const char *value);
void gotgan_cli_add_int (JsonBuilder *builder, const char *name, gint64 value);
/** @time: UTC, microseconds since the epoch; null for 0 */
void gotgan_cli_add_time (JsonBuilder *builder, const char *name, gint64 time);
void gotgan_cli_add_boolean (JsonBuilder *builder, const char *name, gboolean value);

/** Says on standard error what went wrong with @name (nullable). Returns: %GOTGAN_CLI_REFUSED */
GotganCliStatus gotgan_cli_refuse (const char *name, const GError *error);

/** The same with a sentence in hand. */
GotganCliStatus gotgan_cli_refuse_text (const char *name, const char *sentence);

/** Says what is wrong with the command line. Returns: %GOTGAN_CLI_USAGE */
GotganCliStatus gotgan_cli_refuse_usage (const char *sentence);

/**
 * gotgan_cli_write_file:
 * @name: (nullable): the file to be replaced; %NULL or "-" is standard output
 *
 * Says on standard error why it could not be written.
 */
GotganCliStatus gotgan_cli_write_file (const char *name, GBytes *bytes);

/**
 * gotgan_cli_judge:
 * @n_done: how much of what was asked for was done
 * @n_failed: and how much could not be
 *
 * Returns: what the command comes to: %GOTGAN_CLI_REFUSED when nothing was done
 */
GotganCliStatus gotgan_cli_judge (guint n_done, guint n_failed);

/** Writes out what is left. Returns: @status, or %GOTGAN_CLI_REFUSED when the output could not be written */
GotganCliStatus gotgan_cli_output_finish (GotganCliStatus status);

/** Returns: (transfer full): @text without control characters, line ends as spaces */
char *gotgan_cli_dup_plain (const char *text);

G_END_DECLS
