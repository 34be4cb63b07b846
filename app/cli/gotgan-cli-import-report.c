#include "config.h"

#include "app/cli/gotgan-cli-import-report.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-error-text.h"

#include <glib/gi18n-lib.h>

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
print_report_json (const GotganImportReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "added", report->n_added);
  gotgan_cli_add_int (builder, "updated", report->n_updated);
  gotgan_cli_add_int (builder, "unchanged", report->n_unchanged);
  gotgan_cli_add_int (builder, "sources", report->n_sources);
  gotgan_cli_add_int (builder, "known_sources", report->n_known_sources);
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
print_report (const GotganImportReport *report)
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
  print_count (report->n_known_sources,
               ngettext ("%u source was there already.", "%u sources were there already.",
                         report->n_known_sources));
}

GotganCliStatus
gotgan_cli_tell_import (GotganCli *cli, const GotganImportReport *report)
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
  return gotgan_cli_judge (report->n_added + report->n_updated + report->n_unchanged
                               + report->n_sources + report->n_known_sources,
                           report->failures->len);
}
