#include "config.h"

#include "app/cli/gotgan-cli-headlines.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-headline-facets.h"
#include "app/library/gotgan-query-text.h"

#include <glib/gi18n-lib.h>

static int limit;
static gboolean best_first;
static gboolean facets_only;

static const GOptionEntry options[] = {
  { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("At most so many"), N_ ("NUMBER") },
  { "best", 0, 0, G_OPTION_ARG_NONE, &best_first,
    N_ ("First what has all words in its title, or speaks of a party of that name"), NULL },
  { "facets", 0, 0, G_OPTION_ARG_NONE, &facets_only,
    N_ ("Count what is found by company, outlet, stage and year; the last three whichever of them is asked for"),
    NULL },
  G_OPTION_ENTRY_NULL,
};

/* What can't be understood is no reason not to search for the rest.
 * Returns: whether there was any; @status: (out): what may come of it: refused when nothing is left to be asked for, partly when
 * something was left out */
static gboolean
tell_problems (const char *text, GotganCliStatus *status)
{
  g_autoptr (GotganQuery) query = gotgan_query_new (text);
  gboolean any_left = FALSE, any_lost = FALSE, any = FALSE;

  for (guint i = 0; i < gotgan_query_get_n_parts (query); i++)
    {
      const GotganQueryPart *part = gotgan_query_get_part (query, i);
      g_autofree char *sentence = NULL;

      /* What names no field is words. */
      if (part->problem == GOTGAN_QUERY_FINE || part->problem == GOTGAN_QUERY_NO_SUCH_FIELD)
        any_left = TRUE;
      else
        any_lost = TRUE;
      if (part->problem == GOTGAN_QUERY_FINE)
        continue;
      sentence = gotgan_query_part_dup_problem (part, text);
      gotgan_cli_refuse_text (NULL, sentence);
      any = TRUE;
    }
  *status = !any_lost ? GOTGAN_CLI_DONE : any_left ? GOTGAN_CLI_PARTLY : GOTGAN_CLI_REFUSED;
  return any;
}

/* --- Facets ------------------------------------------------------------------------------------- */

static void
print_facet (GotganCli *cli, const GotganFacet *facet)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *line = NULL;

  if (!cli->json)
    {
      g_autofree char *text = gotgan_cli_dup_plain (facet->text);

      line = g_strdup_printf ("%7u  %s", facet->count, text);
      gotgan_cli_print_line (line);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "field",
                         gotgan_query_field_get_name (facet->field, GOTGAN_LANGUAGE_EN));
  gotgan_cli_add_string (builder, "label", facet->label);
  gotgan_cli_add_string (builder, "query", facet->text);
  gotgan_cli_add_int (builder, "articles", facet->count);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static GotganCliStatus
tell_nothing (void)
{
  return gotgan_cli_refuse_text (NULL, _ ("Nothing was found. Try fewer or other words."));
}

static GotganCliStatus
print_facets (GotganCli *cli, GotganHeadlineList *list)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) facets = NULL;
  guint n_found = 0;
  g_autoptr (GError) error = NULL;

  gotgan_headline_list_load_facets_async (list, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  facets = gotgan_headline_list_load_facets_finish (list, result, &n_found, &error);
  if (facets == NULL)
    return gotgan_cli_refuse (NULL, error);
  for (guint i = 0; n_found > 0 && i < facets->len; i++)
    print_facet (cli, g_ptr_array_index (facets, i));
  return n_found > 0 ? GOTGAN_CLI_DONE : tell_nothing ();
}

/* --- Articles ----------------------------------------------------------------------------------- */

static GotganCliStatus
run (GotganCli *cli)
{
  g_autofree char *words = g_strjoinv (" ", cli->arguments);
  g_autofree char *query = g_utf8_make_valid (words, -1);
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganHeadlineList) list = NULL;
  GotganCliStatus status;
  gboolean told;

  if (!gotgan_cli_check_limit (limit))
    return GOTGAN_CLI_USAGE;
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  told = tell_problems (query, &status);
  if (status == GOTGAN_CLI_REFUSED)
    return status;
  list = gotgan_headline_list_new (library);
  gotgan_headline_list_set_query (list, query);
  if (best_first)
    gotgan_headline_list_set_order (list, GOTGAN_HEADLINES_BEST_FIRST);
  if (facets_only)
    return print_facets (cli, list) == GOTGAN_CLI_DONE ? status : GOTGAN_CLI_REFUSED;
  if (gotgan_cli_print_headlines (cli, list, (guint) limit, TRUE) > 0)
    return status;
  return told ? GOTGAN_CLI_REFUSED : tell_nothing ();
}

static char *
dup_more (void)
{
  g_autofree char *help = gotgan_query_dup_help ();

  return g_strconcat (help, "\n",
                      _ ("On a command line “--” stands before what begins with a minus: "
                         "gotgan-cli search -- -word"),
                      NULL);
}

const GotganCliCommand gotgan_cli_search = {
  .name = "search",
  .arguments = N_ ("QUERY…"),
  .summary = N_ ("Find articles: words, \"phrases\", -not, and fields such as party: and date:"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
  .dup_more = dup_more,
};
