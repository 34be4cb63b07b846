#include "config.h"

#include "app/cli/gotgan-cli-output.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static GotganCliStatus
tell_import (GotganCli *cli, const GotganImportReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  for (guint i = 0; i < report->failures->len; i++)
    {
      GotganImportFailure *failure = g_ptr_array_index (report->failures, i);

      return gotgan_cli_refuse (failure->name, failure->error);
    }
  if (!cli->json)
    {
      gotgan_cli_printf (ngettext ("%u source was added.", "%u sources were added.",
                                   report->n_sources),
                         report->n_sources);
      return GOTGAN_CLI_DONE;
    }
  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "sources", report->n_sources);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
  return GOTGAN_CLI_DONE;
}

static GotganCliStatus
import (GotganCli *cli, GotganLibrary *library)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_commandline_arg (cli->arguments[1]));
  gotgan_library_import_async (library, files, NULL, NULL, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  report = gotgan_library_import_finish (library, result, &error);
  return report != NULL ? tell_import (cli, report) : gotgan_cli_refuse (NULL, error);
}

static GotganCliStatus
write_out (const char *name, GBytes *bytes)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (name == NULL)
    return fwrite (data, 1, size, stdout) == size ? GOTGAN_CLI_DONE : GOTGAN_CLI_REFUSED;
  file = g_file_new_for_commandline_arg (name);
  if (g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                               &error))
    return GOTGAN_CLI_DONE;
  return gotgan_cli_refuse (name, error);
}

static GotganCliStatus export (GotganCli *cli, GotganLibrary *library)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_export_opml_async (library, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  bytes = gotgan_library_export_opml_finish (library, result, &error);
  if (bytes == NULL)
    return gotgan_cli_refuse (NULL, error);
  return write_out (cli->arguments[1], bytes);
}

static GotganCliStatus
run (GotganCli *cli)
{
  gboolean imports = g_str_equal (cli->arguments[0], "import");
  g_autoptr (GotganLibrary) library = NULL;

  if ((!imports && !g_str_equal (cli->arguments[0], "export"))
      || (imports && cli->arguments[1] == NULL))
    return gotgan_cli_refuse_usage (
        _ ("“import” takes a file, “export” a file or nothing for standard output."));
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  return imports ? import (cli, library) : export (cli, library);
}

const GotganCliCommand gotgan_cli_opml = {
  .name = "opml",
  .arguments = N_ ("import FILE | export [FILE]"),
  .summary = N_ ("Exchange the list of sources with feed readers"),
  .min_arguments = 1,
  .max_arguments = 2,
  .run = run,
};
