#include "config.h"

#include "app/cli/gotgan-cli-notes.h"

#include "app/cli/gotgan-cli-output.h"

#include <glib/gi18n-lib.h>

static void
print_meaning (GotganCli *cli, GotganMeaning *meaning)
{
  GotganColour colour = gotgan_meaning_get_colour (meaning);
  const char *label = gotgan_library_get_meaning_label (cli->library, colour);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      gotgan_cli_printf ("%-10s  %s", gotgan_colour_to_string (colour), label);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "colour", gotgan_colour_to_string (colour));
  gotgan_cli_add_string (builder, "name", label);
  gotgan_cli_add_boolean (builder, "own", gotgan_meaning_get_name (meaning) != NULL);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

GotganCliStatus
gotgan_cli_list_meanings (GotganCli *cli)
{
  g_autoptr (GotganLibrary) library = gotgan_cli_open (cli);
  GListModel *meanings;

  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  meanings = gotgan_library_get_meanings (library);
  for (guint i = 0; i < g_list_model_get_n_items (meanings); i++)
    {
      g_autoptr (GotganMeaning) meaning = g_list_model_get_item (meanings, i);

      print_meaning (cli, meaning);
    }
  return GOTGAN_CLI_DONE;
}

GotganCliStatus
gotgan_cli_name_meaning (GotganCli *cli)
{
  g_autofree char *word = gotgan_cli_dup_argument (cli, 1);
  g_autofree char *name = cli->arguments[2] != NULL ? gotgan_cli_dup_argument (cli, 2) : NULL;
  g_autoptr (GotganLibrary) library = gotgan_cli_open (cli);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GotganColour colour;

  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  if (!gotgan_cli_find_colour (library, word, &colour))
    return gotgan_cli_refuse_usage (_ ("There is no such meaning: see “gotgan-cli notes names”."));
  gotgan_library_name_meaning (library, colour, name);
  gotgan_library_flush_async (library, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  if (!gotgan_library_flush_finish (library, result, &error))
    return gotgan_cli_refuse (NULL, error);
  return GOTGAN_CLI_DONE;
}
