#pragma once

#include <gio/gio.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganCli:
 * @json: whether one JSON object a line was asked for
 * @library_path: (nullable): the library that was named, or %NULL for the person's own
 * @arguments: what stood on the command line besides options, as bytes; never %NULL
 * @language: what to speak
 * @library: (nullable): the library, once it has been opened
 *
 * One run of gotgan-cli.
 */
typedef struct
{
  gboolean json;
  char *library_path;
  char **arguments;
  GotganLanguage language;
  GotganLibrary *library;
} GotganCli;

/**
 * GotganCliStatus:
 * @GOTGAN_CLI_DONE: all that was asked for
 * @GOTGAN_CLI_REFUSED: nothing was found, or nothing could be done
 * @GOTGAN_CLI_USAGE: the command line makes no sense
 * @GOTGAN_CLI_PARTLY: some of several things; what the others had against it has been told
 *
 * Exit status, the same for every command. README.md promises them.
 */
typedef enum
{
  GOTGAN_CLI_DONE = 0,
  GOTGAN_CLI_REFUSED = 1,
  GOTGAN_CLI_USAGE = 2,
  GOTGAN_CLI_PARTLY = 3,
} GotganCliStatus;

/**
 * GotganCliCommand:
 * @name: the word on the command line
 * @arguments: (nullable): what may follow, translatable
 * @summary: one line, translatable
 * @notes: (nullable): what else --help tells, translatable
 * @options: (nullable): its own options, besides --help, --json and --library
 * @min_arguments: fewer are a mistake of usage
 * @max_arguments: more are, too
 * @run: does it
 * @dup_more: (nullable): (transfer full): what --help says besides, lines
 *
 * A sub-command. Each lives in a file of its own.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *notes;
  const GOptionEntry *options;
  guint min_arguments;
  guint max_arguments;
  GotganCliStatus (*run) (GotganCli *cli);
  char *(*dup_more) (void);
} GotganCliCommand;

extern const GotganCliCommand gotgan_cli_import;
extern const GotganCliCommand gotgan_cli_list;
extern const GotganCliCommand gotgan_cli_show;
extern const GotganCliCommand gotgan_cli_changes;
extern const GotganCliCommand gotgan_cli_search;
extern const GotganCliCommand gotgan_cli_searches;
extern const GotganCliCommand gotgan_cli_facts;
extern const GotganCliCommand gotgan_cli_notes;
extern const GotganCliCommand gotgan_cli_cite;
extern const GotganCliCommand gotgan_cli_deals;
extern const GotganCliCommand gotgan_cli_investors;
extern const GotganCliCommand gotgan_cli_timeline;
extern const GotganCliCommand gotgan_cli_rates;
extern const GotganCliCommand gotgan_cli_verdict;
extern const GotganCliCommand gotgan_cli_link;
extern const GotganCliCommand gotgan_cli_source;
extern const GotganCliCommand gotgan_cli_sync;
extern const GotganCliCommand gotgan_cli_opml;
extern const GotganCliCommand gotgan_cli_publish;

/**
 * gotgan_cli_open:
 *
 * Opens the library that was asked for, to be closed when the command is done; says why on standard error when it
 * can't.
 *
 * Returns: (transfer full) (nullable):
 */
GotganLibrary *gotgan_cli_open (GotganCli *cli);

/** Keeps the result of an asynchronous call at @user_data, a `GAsyncResult *`, for gotgan_cli_wait(). */
void gotgan_cli_keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/** Returns: (transfer full): the result, once @result has one */
GAsyncResult *gotgan_cli_wait (GAsyncResult **result);

/** Returns: (transfer full): all of standard input, or %NULL with an error; more than an article may have is one */
GBytes *gotgan_cli_read_stdin (GError **error);

/** Returns: (transfer full): argument @index as valid UTF-8 */
char *gotgan_cli_dup_argument (GotganCli *cli, guint index);

G_END_DECLS
