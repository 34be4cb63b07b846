#include "config.h"

#include "app/cli/gotgan-cli-headlines.h"
#include "app/cli/gotgan-cli-output.h"

#include <glib/gi18n-lib.h>

static int limit;

static const GOptionEntry options[] = {
  { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("At most so many"), N_ ("NUMBER") },
  G_OPTION_ENTRY_NULL,
};

static GotganCliStatus
run (GotganCli *cli)
{
  g_autofree char *words = g_strjoinv (" ", cli->arguments);
  g_autofree char *query = g_utf8_make_valid (words, -1);
  g_autoptr (GotganLibrary) library = gotgan_cli_open (cli);
  g_autoptr (GotganHeadlineList) list = NULL;

  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  list = gotgan_headline_list_new (library);
  gotgan_headline_list_set_query (list, query);
  if (gotgan_cli_print_headlines (cli, list, (guint) MAX (limit, 0), TRUE) == 0)
    return gotgan_cli_refuse_text (NULL, _ ("Nothing was found. Try fewer or other words."));
  return GOTGAN_CLI_DONE;
}

const GotganCliCommand gotgan_cli_search = {
  .name = "search",
  .arguments = N_ ("QUERY…"),
  .summary = N_ ("Find articles: words, \"phrases\", -not"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};
