#include "config.h"

#include "app/cli/gotgan-cli-output.h"

#include <glib/gi18n-lib.h>

static void
print_search (GotganCli *cli, GotganSavedSearch *search)
{
  const char *name = gotgan_saved_search_get_name (search);
  const char *query = gotgan_saved_search_get_query (search);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      g_autofree char *plain_name = gotgan_cli_dup_plain (name);
      g_autofree char *plain_query = gotgan_cli_dup_plain (query);
      g_autofree char *line = g_strdup_printf ("%s\n    %s", plain_name, plain_query);

      gotgan_cli_print_line (line);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "name", name);
  gotgan_cli_add_string (builder, "query", query);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autoptr (GotganLibrary) library = gotgan_cli_open (cli);
  GListModel *searches;
  guint n_searches;

  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  searches = gotgan_library_get_saved_searches (library);
  n_searches = g_list_model_get_n_items (searches);
  for (guint i = 0; i < n_searches; i++)
    {
      g_autoptr (GotganSavedSearch) search = g_list_model_get_item (searches, i);

      print_search (cli, search);
    }
  return n_searches > 0 ? GOTGAN_CLI_DONE
                        : gotgan_cli_refuse_text (NULL, _ ("No search has been saved."));
}

const GotganCliCommand gotgan_cli_searches = {
  .name = "searches",
  .summary = N_ ("List the searches that were saved in the window"),
  .run = run,
};
