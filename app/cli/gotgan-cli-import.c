#include "config.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli-progress.h"
#include "app/library/gotgan-error-text.h"

#include <glib/gi18n-lib.h>

static gboolean
is_stdin (GotganCli *cli)
{
  return cli->arguments[0] != NULL && g_str_equal (cli->arguments[0], "-")
         && cli->arguments[1] == NULL;
}

static void
start_files (GotganCli *cli, GotganLibrary *library, GAsyncResult **kept)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; cli->arguments[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (cli->arguments[i]));
  gotgan_library_import_async (library, files, gotgan_cli_progress_show, NULL, NULL,
                               gotgan_cli_keep_result_cb, kept);
}

static GotganImportReport *
import (GotganCli *cli, GotganLibrary *library, GBytes *bytes, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (bytes != NULL)
    gotgan_library_import_bytes_async (library, bytes, "-", NULL, gotgan_cli_keep_result_cb, &kept);
  else
    start_files (cli, library, &kept);
  result = gotgan_cli_wait (&kept);
  gotgan_cli_progress_clear ();
  return gotgan_library_import_finish (library, result, error);
}

static void
add_failures (JsonBuilder *builder, GPtrArray *failures)
{
  json_builder_set_member_name (builder, "failures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < failures->len; i++)
    {
      GotganImportFailure *failure = g_ptr_array_index (failures, i);
      g_autofree char *sentence = gotgan_error_text (failure->error);

      json_builder_begin_object (builder);
      gotgan_cli_add_string (builder, "name", failure->name);
      gotgan_cli_add_string (builder, "error", sentence);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_report_json (GotganImportReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "added", report->n_added);
  gotgan_cli_add_int (builder, "updated", report->n_updated);
  gotgan_cli_add_int (builder, "unchanged", report->n_unchanged);
  gotgan_cli_add_int (builder, "sources", report->n_sources);
  add_failures (builder, report->failures);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static void
print_count (guint count, const char *sentence)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_auto (GStrv) parts = g_strsplit (sentence, "%u", 2);
  g_autofree char *line = g_strjoinv (number, parts);

  if (count > 0)
    gotgan_cli_print_line (line);
}

static void
print_report (GotganImportReport *report)
{
  guint n_added = report->n_added;
  guint n_updated = report->n_updated;
  guint n_unchanged = report->n_unchanged;

  print_count (n_added, ngettext ("%u article was added.", "%u articles were added.", n_added));
  print_count (n_updated,
               ngettext ("%u article was updated.", "%u articles were updated.", n_updated));
  print_count (n_unchanged, ngettext ("%u article was there already.",
                                      "%u articles were there already.", n_unchanged));
  print_count (report->n_sources,
               ngettext ("%u source was added.", "%u sources were added.", report->n_sources));
}

static GotganCliStatus
tell (GotganCli *cli, GotganImportReport *report)
{
  if (cli->json)
    print_report_json (report);
  else
    print_report (report);

  for (guint i = 0; i < report->failures->len; i++)
    {
      GotganImportFailure *failure = g_ptr_array_index (report->failures, i);

      gotgan_cli_refuse (failure->name, failure->error);
    }
  if (report->failures->len > 0)
    return GOTGAN_CLI_REFUSED;
  if (report->n_added + report->n_updated + report->n_unchanged + report->n_sources == 0)
    return gotgan_cli_refuse_text (
        NULL, _ ("No articles were found there. Files in folders are imported when their "
                 "names end in .txt, .html or .htm."));
  return GOTGAN_CLI_DONE;
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (is_stdin (cli))
    {
      bytes = gotgan_cli_read_stdin (&error);
      if (bytes == NULL)
        return gotgan_cli_refuse ("-", error);
    }
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  report = import (cli, library, bytes, &error);
  return report != NULL ? tell (cli, report) : gotgan_cli_refuse (NULL, error);
}

const GotganCliCommand gotgan_cli_import = {
  .name = "import",
  .arguments = N_ ("FILE…|-"),
  .summary = N_ ("Bring articles into the library: files, folders, or “-” for standard input"),
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};
