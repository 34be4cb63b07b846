#include "config.h"

#include "app/cli/gotgan-cli-import-report.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-article-files.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* Returns: (transfer full): the file's contents, or standard input for "-"; %NULL when it has been told why not */
static GBytes *
read_list (const char *argument)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (g_str_equal (argument, "-"))
    bytes = gotgan_cli_read_stdin (&error);
  else
    {
      file = g_file_new_for_commandline_arg (argument);
      bytes = gotgan_article_file_read (file, NULL, &error);
    }
  if (bytes == NULL)
    gotgan_cli_refuse (argument, error);
  return bytes;
}

static GotganCliStatus
tell (GotganCli *cli, const GotganImportReport *report)
{
  GotganCliStatus status = gotgan_cli_tell_import (cli, report);

  if (status == GOTGAN_CLI_REFUSED && report->failures->len == 0)
    gotgan_cli_refuse_text (NULL, _ ("There are no feeds in the list."));
  return status;
}

static GotganCliStatus
import (GotganCli *cli)
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autoptr (GBytes) bytes = read_list (cli->arguments[1]);
  g_autoptr (GotganLibrary) library = bytes != NULL ? gotgan_cli_open (cli) : NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  gotgan_library_import_opml_async (library, bytes, name, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  report = gotgan_library_import_finish (library, result, &error);
  return report != NULL ? tell (cli, report) : gotgan_cli_refuse (NULL, error);
}

static GotganCliStatus
write_list (GotganCli *cli)
{
  g_autoptr (GotganLibrary) library = gotgan_cli_open (cli);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  gotgan_library_export_opml_async (library, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  bytes = gotgan_library_export_opml_finish (library, result, &error);
  if (bytes == NULL)
    return gotgan_cli_refuse (NULL, error);
  return gotgan_cli_write_file (cli->arguments[1], bytes);
}

static GotganCliStatus
run (GotganCli *cli)
{
  gboolean imports = g_str_equal (cli->arguments[0], "import");

  if ((!imports && !g_str_equal (cli->arguments[0], "export"))
      || (imports && cli->arguments[1] == NULL))
    return gotgan_cli_refuse_usage (
        _ ("“import” takes a file or “-” for standard input, “export” a file or nothing for "
           "standard output."));
  return imports ? import (cli) : write_list (cli);
}

const GotganCliCommand gotgan_cli_opml = {
  .name = "opml",
  .arguments = N_ ("import FILE|- | export [FILE]"),
  .summary = N_ ("Exchange the list of sources with feed readers"),
  .min_arguments = 1,
  .max_arguments = 2,
  .run = run,
};
