#include "config.h"

#include "app/cli/gotgan-cli-headlines.h"
#include "app/cli/gotgan-cli-output.h"

#include <glib/gi18n-lib.h>

static gboolean unread;
static gboolean starred;
static gboolean with_notes;
static char *party_name;
static int limit;

static const GOptionEntry options[] = {
  { "unread", 0, 0, G_OPTION_ARG_NONE, &unread, N_ ("Only unread articles"), NULL },
  { "starred", 0, 0, G_OPTION_ARG_NONE, &starred, N_ ("Only starred articles"), NULL },
  { "with-notes", 0, 0, G_OPTION_ARG_NONE, &with_notes, N_ ("Only articles with notes"), NULL },
  { "party", 0, 0, G_OPTION_ARG_STRING, &party_name, N_ ("Only articles on a company or investor"),
    N_ ("NAME") },
  { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("At most so many"), N_ ("NUMBER") },
  G_OPTION_ENTRY_NULL,
};

static void
choose_shelf (GotganLibrary *library, GotganHeadlineList *list)
{
  g_autofree char *party =
      party_name != NULL ? gotgan_library_dup_party_key (library, party_name) : NULL;

  if (party != NULL)
    gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_PARTY, party);
  else if (unread)
    gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_UNREAD, NULL);
  else if (starred)
    gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_STARRED, NULL);
  else if (with_notes)
    gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_NOTES, NULL);
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganHeadlineList) list = NULL;

  if (unread + starred + with_notes + (party_name != NULL) > 1)
    return gotgan_cli_refuse_usage (
        _ ("Only one of --unread, --starred, --with-notes and --party can be given."));
  if (!gotgan_cli_check_limit (limit))
    return GOTGAN_CLI_USAGE;
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;

  list = gotgan_headline_list_new (library);
  choose_shelf (library, list);
  if (gotgan_cli_print_headlines (cli, list, (guint) limit, FALSE) == 0)
    return gotgan_cli_refuse_text (
        NULL, _ ("There are no such articles. “gotgan-cli import” brings some in."));
  return GOTGAN_CLI_DONE;
}

const GotganCliCommand gotgan_cli_list = {
  .name = "list",
  .summary = N_ ("List the articles of the library, newest first"),
  .notes = N_ ("A day in brackets is when an article came in that has no date of its own."),
  .options = options,
  .run = run,
};
