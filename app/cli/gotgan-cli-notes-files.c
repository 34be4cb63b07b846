#include "config.h"

#include "app/cli/gotgan-cli-notes.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-error-text.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* --- To files ------------------------------------------------------------------------------------- */

static gboolean
read_format (const char *word, GotganNotesFormat *format)
{
  static const char *const words[] = { "jsonld", "markdown", "csv", NULL };

  *format = GOTGAN_NOTES_JSON_LD;
  for (guint i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      *format = (GotganNotesFormat) i;
  return word == NULL || g_strv_contains (words, word);
}

GotganCliStatus
gotgan_cli_export_notes (GotganLibrary *library, const char *format, GListModel *notes,
                         const char *file)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GotganNotesFormat wanted;

  if (!read_format (format, &wanted))
    return gotgan_cli_refuse_usage (
        _ ("There is no such format. The formats are: jsonld, markdown, csv."));
  gotgan_library_export_notes_async (library, notes, wanted, NULL, gotgan_cli_keep_result_cb,
                                     &kept);
  result = gotgan_cli_wait (&kept);
  bytes = gotgan_library_export_notes_finish (library, result, &error);
  return bytes != NULL ? gotgan_cli_write_file (file, bytes) : gotgan_cli_refuse (NULL, error);
}

/* --- From files ----------------------------------------------------------------------------------- */

static void
print_report_json (const GotganNotesReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "added", report->n_added);
  gotgan_cli_add_int (builder, "updated", report->n_updated);
  gotgan_cli_add_int (builder, "unchanged", report->n_unchanged);
  gotgan_cli_add_int (builder, "changed", report->n_changed);
  gotgan_cli_add_int (builder, "orphaned", report->n_orphaned);
  gotgan_cli_add_int (builder, "strays", report->n_stray);
  gotgan_cli_add_int (builder, "failures", report->failures->len);
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
print_report (const GotganNotesReport *report)
{
  print_count (report->n_added, ngettext ("%u note added.", "%u notes added.", report->n_added));
  print_count (report->n_updated,
               ngettext ("%u note updated.", "%u notes updated.", report->n_updated));
  print_count (report->n_unchanged, ngettext ("%u note was there already.",
                                              "%u notes were there already.", report->n_unchanged));
  print_count (report->n_changed, ngettext ("Of %u of them the words were changed in the article.",
                                            "Of %u of them the words were changed in the article.",
                                            report->n_changed));
  print_count (report->n_orphaned,
               ngettext ("Of %u of them the words are not in the article.",
                         "Of %u of them the words are not in the article.", report->n_orphaned));
  print_count (
      report->n_stray,
      ngettext ("%u note is kept apart until its article comes: see “gotgan-cli notes strays”.",
                "%u notes are kept apart until their articles come: see “gotgan-cli notes strays”.",
                report->n_stray));
}

static GotganCliStatus
tell (GotganCli *cli, const GotganNotesReport *report)
{
  if (cli->json)
    print_report_json (report);
  else
    print_report (report);
  for (guint i = 0; i < report->failures->len; i++)
    {
      const GotganImportFailure *failure = report->failures->pdata[i];

      gotgan_cli_refuse (*failure->name != '\0' ? failure->name : NULL, failure->error);
    }
  return gotgan_cli_judge (report->n_added + report->n_updated + report->n_unchanged
                               + report->n_stray,
                           report->failures->len);
}

GotganCliStatus
gotgan_cli_import_notes (GotganCli *cli)
{
  gboolean is_stdin = g_str_equal (cli->arguments[1], "-");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = is_stdin ? gotgan_cli_read_stdin (&error) : NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (cli->arguments[1]);
  g_autoptr (GotganLibrary) library = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganNotesReport) report = NULL;

  if (is_stdin && bytes == NULL)
    return gotgan_cli_refuse (cli->arguments[1], error);
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  if (is_stdin)
    gotgan_library_import_notes_bytes_async (library, bytes, NULL, gotgan_cli_keep_result_cb,
                                             &kept);
  else
    gotgan_library_import_notes_async (library, file, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  report = gotgan_library_import_notes_finish (library, result, &error);
  return report != NULL ? tell (cli, report) : gotgan_cli_refuse (cli->arguments[1], error);
}
