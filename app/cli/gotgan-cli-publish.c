#include "config.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli-progress.h"

#include <glib/gi18n-lib.h>

static char *title;
static char *home;
static char *feed_url;

static const GOptionEntry options[] = {
  { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_ ("What the dataset is called"), N_ ("TEXT") },
  { "home", 0, 0, G_OPTION_ARG_STRING, &home, N_ ("Address of a page about the dataset"),
    N_ ("URL") },
  { "feed-url", 0, 0, G_OPTION_ARG_STRING, &feed_url, N_ ("Address that feed.json will have"),
    N_ ("URL") },
  G_OPTION_ENTRY_NULL,
};

static GotganPublishReport *
publish (GotganCli *cli, GotganLibrary *library, GError **error)
{
  GotganPublishOrder order = { cli->arguments[0], title, home, feed_url };
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_publish_async (library, &order, gotgan_cli_progress_show, NULL, NULL,
                                gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  gotgan_cli_progress_clear ();
  return gotgan_library_publish_finish (library, result, error);
}

static void
print_json (const GotganPublishReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "added", report->n_added);
  gotgan_cli_add_int (builder, "updated", report->n_updated);
  gotgan_cli_add_int (builder, "unchanged", report->n_unchanged);
  gotgan_cli_add_int (builder, "partial", report->n_partial);
  gotgan_cli_add_int (builder, "files", report->n_written);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static void
tell_partial (const GotganPublishReport *report)
{
  g_autofree char *sentence = NULL;

  if (report->n_partial == 0)
    return;
  sentence = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u article is not published, for only its beginning is here.",
                   "%u articles are not published, for only their beginnings are here.",
                   report->n_partial),
      report->n_partial);
  gotgan_cli_refuse_text (NULL, sentence);
}

static void
print_report (const GotganPublishReport *report)
{
  if (report->n_written == 0)
    {
      gotgan_cli_print_line (_ ("Nothing has changed since the last time."));
      return;
    }
  if (report->n_added > 0)
    gotgan_cli_printf (g_dngettext (GETTEXT_PACKAGE, "%u article was published.",
                                    "%u articles were published.", report->n_added),
                       report->n_added);
  if (report->n_updated > 0)
    gotgan_cli_printf (g_dngettext (GETTEXT_PACKAGE, "%u article was published anew.",
                                    "%u articles were published anew.", report->n_updated),
                       report->n_updated);
  gotgan_cli_printf (g_dngettext (GETTEXT_PACKAGE, "%u file was written.", "%u files were written.",
                                  report->n_written),
                     report->n_written);
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autoptr (GotganLibrary) library = NULL;
  g_autofree GotganPublishReport *report = NULL;
  g_autoptr (GError) error = NULL;

  if (*cli->arguments[0] == '\0')
    return gotgan_cli_refuse_usage (_ ("An empty name is no folder. Name one."));
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  report = publish (cli, library, &error);
  if (report == NULL)
    return gotgan_cli_refuse (cli->arguments[0], error);
  if (cli->json)
    print_json (report);
  else
    print_report (report);
  tell_partial (report);
  if (report->n_partial == 0)
    return GOTGAN_CLI_DONE;
  return gotgan_cli_judge (report->n_added + report->n_updated + report->n_unchanged,
                           report->n_partial);
}

const GotganCliCommand gotgan_cli_publish = {
  .name = "publish",
  .arguments = N_ ("FOLDER"),
  .summary = N_ ("Write the library as a dataset that others can follow"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
