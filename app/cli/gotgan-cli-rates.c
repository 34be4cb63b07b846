#include "config.h"

#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-rates-file.h"
#include "app/model/gotgan-edtf.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

static char *added_name;
static gboolean removed;

static const GOptionEntry options[] = {
  { "add", 0, 0, G_OPTION_ARG_FILENAME, &added_name,
    N_ ("Add a file of the European Central Bank’s reference rates (CSV or XML, unpacked)"),
    N_ ("FILE") },
  { "remove", 0, 0, G_OPTION_ARG_NONE, &removed, N_ ("Remove the reference rates again"), NULL },
  G_OPTION_ENTRY_NULL,
};

static void
print_rates (GotganCli *cli, GotganReferenceRates *rates)
{
  guint32 first, last;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  guint n_days = gotgan_reference_rates_get_n_days (rates);

  gotgan_reference_rates_get_bounds (rates, &first, &last);
  from = gotgan_edtf_from_julian (first);
  to = gotgan_edtf_from_julian (last);
  if (cli->json)
    {
      builder = json_builder_new ();
      json_builder_begin_object (builder);
      gotgan_cli_add_int (builder, "days", n_days);
      gotgan_cli_add_string (builder, "first", from);
      gotgan_cli_add_string (builder, "last", to);
      json_builder_end_object (builder);
      gotgan_cli_print_builder (builder);
      return;
    }
  from_text = gotgan_format_date (from, cli->language);
  to_text = gotgan_format_date (to, cli->language);
  /* Translators: how many days, the first and the last of them. */
  gotgan_cli_printf (g_dngettext (GETTEXT_PACKAGE,
                                  "The library has reference rates of %u day: %s to %s.",
                                  "The library has reference rates of %u days: %s to %s.", n_days),
                     n_days, from_text, to_text);
}

static GotganReferenceRates *
add_file (const char *library_path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (added_name);
  g_autoptr (GFileInfo) found =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                         G_FILE_QUERY_INFO_NONE, NULL, error);
  g_autoptr (GBytes) bytes = NULL;

  if (found == NULL)
    return NULL;
  if (g_file_info_get_file_type (found) != G_FILE_TYPE_REGULAR
      || g_file_info_get_size (found) > GOTGAN_REFERENCE_RATES_MAX_BYTES)
    {
      g_set_error_literal (error, GOTGAN_RATES_ERROR, GOTGAN_RATES_ERROR_FORMAT,
                           "Not a file, or too large");
      return NULL;
    }
  bytes = g_file_load_bytes (file, NULL, NULL, error);
  return bytes != NULL ? gotgan_rates_file_add (library_path, bytes, error) : NULL;
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganReferenceRates) rates = NULL;
  g_autoptr (GError) error = NULL;
  const char *path;

  if (added_name != NULL && removed)
    return gotgan_cli_refuse_usage (_ ("Rates are either added or removed."));
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  path = gotgan_library_get_path (library);
  if (removed)
    return gotgan_rates_file_remove (path, &error) ? GOTGAN_CLI_DONE
                                                   : gotgan_cli_refuse (NULL, error);
  rates = added_name != NULL ? add_file (path, &error) : gotgan_rates_file_load (path, &error);
  if (error != NULL)
    return gotgan_cli_refuse (added_name, error);
  if (rates == NULL)
    return gotgan_cli_refuse_text (
        NULL, _ ("There are no reference rates. Add a file with “gotgan-cli rates --add FILE”."));
  print_rates (cli, rates);
  return GOTGAN_CLI_DONE;
}

const GotganCliCommand gotgan_cli_rates = {
  .name = "rates",
  .summary = N_ ("Add reference exchange rates, or say which there are"),
  .options = options,
  .run = run,
};
