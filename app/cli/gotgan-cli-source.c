#include "config.h"

#include "app/cli/gotgan-cli-source.h"

#include "app/cli/gotgan-cli-fact.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-problem-text.h"

#include <glib/gi18n-lib.h>

static char *name_option;
static char *folder_option;

static const GOptionEntry options[] = {
  { "name", 0, 0, G_OPTION_ARG_STRING, &name_option, N_ ("What to call the source"), N_ ("NAME") },
  { "folder", 0, 0, G_OPTION_ARG_STRING, &folder_option, N_ ("Where to keep it"), N_ ("FOLDER") },
  G_OPTION_ENTRY_NULL,
};

/* --- Finding --------------------------------------------------------------------------------------- */

const char *
gotgan_cli_source_label (GotganSource *source)
{
  if (gotgan_source_get_name (source) != NULL)
    return gotgan_source_get_name (source);
  if (gotgan_source_get_title (source) != NULL)
    return gotgan_source_get_title (source);
  if (gotgan_source_get_url (source) != NULL)
    return gotgan_source_get_url (source);
  return gotgan_source_get_kind (source) == GOTGAN_SOURCE_SAMPLE ? _ ("Sample articles")
                                                                 : _ ("Imported articles");
}

static gboolean
goes_by (GotganSource *source, const char *name)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, gotgan_source_get_id (source));

  return g_str_equal (id, name) || g_strcmp0 (gotgan_source_get_url (source), name) == 0
         || g_str_equal (gotgan_cli_source_label (source), name);
}

GotganSource *
gotgan_cli_find_source (GotganLibrary *library, const char *name)
{
  GListModel *sources = gotgan_library_get_sources (library);
  g_autoptr (GotganSource) found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      if (!goes_by (source, name))
        continue;
      if (found != NULL)
        {
          gotgan_cli_refuse_text (name, _ ("Several sources go by this. Use the number that "
                                           "“gotgan-cli source list” prints."));
          return NULL;
        }
      found = g_steal_pointer (&source);
    }
  if (found == NULL)
    gotgan_cli_refuse_text (name,
                            _ ("There is no such source. “gotgan-cli source list” tells which "
                               "there are."));
  return g_steal_pointer (&found);
}

/* --- Printing -------------------------------------------------------------------------------------- */

static const char *
get_kind_word (GotganSource *source)
{
  switch (gotgan_source_get_kind (source))
    {
    case GOTGAN_SOURCE_FEED:
      return "feed";
    case GOTGAN_SOURCE_DATASET:
      return "dataset";
    case GOTGAN_SOURCE_SAMPLE:
      return "sample";
    case GOTGAN_SOURCE_IMPORTED:
    default:
      return "imported";
    }
}

static void
print_json (GotganSource *source)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const GotganSourceState *state = gotgan_source_get_state (source);

  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "id", gotgan_source_get_id (source));
  gotgan_cli_add_string (builder, "kind", get_kind_word (source));
  gotgan_cli_add_string (builder, "url", gotgan_source_get_url (source));
  gotgan_cli_add_string (builder, "title", gotgan_source_get_title (source));
  gotgan_cli_add_string (builder, "name", gotgan_source_get_name (source));
  gotgan_cli_add_string (builder, "home", gotgan_source_get_home (source));
  gotgan_cli_add_string (builder, "folder", gotgan_source_get_folder (source));
  gotgan_cli_add_int (builder, "articles", gotgan_source_get_n_articles (source));
  gotgan_cli_add_time (builder, "visited", state->tried);
  gotgan_cli_add_time (builder, "due", state->due);
  gotgan_cli_add_time (builder, "held", state->held);
  gotgan_cli_add_string (builder, "problem", state->problem);
  gotgan_cli_add_string (builder, "detail", state->detail);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static void
print_plain (GotganSource *source)
{
  const char *url = gotgan_source_get_url (source);
  const char *label = gotgan_cli_source_label (source);
  gboolean is_told = url == NULL || g_str_equal (url, label);
  g_autofree char *problem = gotgan_problem_text (gotgan_source_get_state (source));

  gotgan_cli_printf ("%4" G_GINT64_FORMAT "  %6u  %s%s%s", gotgan_source_get_id (source),
                     gotgan_source_get_n_articles (source), label, is_told ? "" : "  ",
                     is_told ? "" : url);
  if (problem != NULL)
    gotgan_cli_printf ("              %s", problem);
}

static void
print_source (GotganCli *cli, GotganSource *source)
{
  if (cli->json)
    print_json (source);
  else
    print_plain (source);
}

/* --- Actions --------------------------------------------------------------------------------------- */

static GotganCliStatus
list (GotganCli *cli, GotganLibrary *library)
{
  GListModel *sources = gotgan_library_get_sources (library);
  guint n_sources = g_list_model_get_n_items (sources);

  for (guint i = 0; i < n_sources; i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      print_source (cli, source);
    }
  if (n_sources == 0)
    return gotgan_cli_refuse_text (
        NULL, _ ("There are no sources yet. “gotgan-cli source add URL” adds one."));
  return GOTGAN_CLI_DONE;
}

/* Returns: (transfer full) (nullable): the feed to add, or %NULL when @status says it all */
static GPtrArray *
look (GotganLibrary *library, const char *address, GotganCliStatus *status)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_look_async (library, address, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  offers = gotgan_library_look_finish (library, result, NULL, &error);
  if (offers != NULL && offers->len == 0)
    g_set_error_literal (&error, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_NOT_A_SOURCE,
                         "No feed");
  if (error == NULL)
    return g_steal_pointer (&offers);
  if (g_error_matches (error, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_ONLY_AN_ARTICLE))
    *status =
        gotgan_cli_refuse_text (address, _ ("There is no feed at this address, but an article. "
                                            "“gotgan-cli import URL” brings it in."));
  else
    *status = gotgan_cli_refuse (address, error);
  return NULL;
}

/* An empty one is none. */
static const char *
get_word (const char *option)
{
  return option != NULL && *option != '\0' ? option : NULL;
}

static GotganCliStatus
add_offer (GotganCli *cli, GotganLibrary *library, const GotganSourceOffer *offer)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganSource) source = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  gotgan_library_add_source_async (library, offer->kind, offer->url, offer->title,
                                   get_word (name_option), get_word (folder_option), NULL,
                                   gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  source = gotgan_library_add_source_finish (library, result, &is_new, &error);
  if (source == NULL)
    return gotgan_cli_refuse (offer->url, error);
  if (!is_new)
    return gotgan_cli_refuse_text (offer->url, _ ("This source is in the library already."));
  print_source (cli, source);
  return GOTGAN_CLI_DONE;
}

static void
print_offer (GotganCli *cli, const GotganSourceOffer *offer)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    {
      gotgan_cli_printf ("%s  %s", offer->url, offer->title != NULL ? offer->title : "");
      return;
    }
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "url", offer->url);
  gotgan_cli_add_string (builder, "title", offer->title);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

/* Which of several feeds is meant is the person's to say. */
static GotganCliStatus
add (GotganCli *cli, GotganLibrary *library)
{
  g_autofree char *address = gotgan_cli_dup_argument (cli, 1);
  GotganCliStatus status = GOTGAN_CLI_REFUSED;
  g_autoptr (GPtrArray) offers = look (library, address, &status);

  if (offers == NULL)
    return status;
  if (offers->len == 1)
    return add_offer (cli, library, g_ptr_array_index (offers, 0));
  for (guint i = 0; i < offers->len; i++)
    print_offer (cli, g_ptr_array_index (offers, i));
  return gotgan_cli_refuse_text (address,
                                 _ ("The page names several feeds. Add the one that you want."));
}

/* Returns: %FALSE when it has been told why not */
static gboolean
count_articles (GotganLibrary *library, gint64 id, guint *n_own, guint *n_shared)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_count_articles_async (library, id, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  if (gotgan_library_count_articles_finish (library, result, n_own, n_shared, &error))
    return TRUE;
  gotgan_cli_refuse (NULL, error);
  return FALSE;
}

static void
print_removal (guint n_own, guint n_shared)
{
  if (n_own == 0)
    gotgan_cli_print_line (_ ("The source was removed."));
  else
    gotgan_cli_printf (ngettext ("The source was removed, and %u article with it.",
                                 "The source was removed, and %u articles with it.", n_own),
                       n_own);
  if (n_shared > 0)
    gotgan_cli_printf (ngettext ("%u article stays, as it came from elsewhere, too.",
                                 "%u articles stay, as they came from elsewhere, too.", n_shared),
                       n_shared);
}

static void
tell_removal (GotganCli *cli, gint64 id, guint n_own, guint n_shared)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    {
      print_removal (n_own, n_shared);
      return;
    }
  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "source", id);
  gotgan_cli_add_int (builder, "removed", n_own);
  gotgan_cli_add_int (builder, "kept", n_shared);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static GotganCliStatus
remove_source (GotganCli *cli, GotganLibrary *library)
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autoptr (GotganSource) source = gotgan_cli_find_source (library, name);
  guint n_own;
  guint n_shared;

  if (source == NULL || !count_articles (library, gotgan_source_get_id (source), &n_own, &n_shared))
    return GOTGAN_CLI_REFUSED;
  gotgan_library_remove_source (library, gotgan_source_get_id (source));
  if (!gotgan_cli_flush (library))
    return GOTGAN_CLI_REFUSED;
  tell_removal (cli, gotgan_source_get_id (source), n_own, n_shared);
  return GOTGAN_CLI_DONE;
}

static GotganCliStatus
rename_source (GotganCli *cli, GotganLibrary *library)
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autofree char *wanted = gotgan_cli_dup_argument (cli, 2);
  g_autoptr (GotganSource) source = gotgan_cli_find_source (library, name);

  if (source == NULL)
    return GOTGAN_CLI_REFUSED;
  gotgan_library_edit_source (library, source, *wanted != '\0' ? wanted : NULL,
                              folder_option != NULL ? folder_option
                                                    : gotgan_source_get_folder (source),
                              gotgan_source_get_full_text (source));
  return gotgan_cli_flush (library) ? GOTGAN_CLI_DONE : GOTGAN_CLI_REFUSED;
}

static const struct
{
  const char *name;
  guint n_arguments;
  GotganCliStatus (*run) (GotganCli *cli, GotganLibrary *library);
} actions[] = {
  { "add", 1, add },
  { "list", 0, list },
  { "remove", 1, remove_source },
  { "rename", 2, rename_source },
};

static GotganCliStatus
run (GotganCli *cli)
{
  guint n_arguments = g_strv_length (cli->arguments) - 1;
  g_autoptr (GotganLibrary) library = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_str_equal (cli->arguments[0], actions[i].name))
        continue;
      if (n_arguments != actions[i].n_arguments)
        return gotgan_cli_refuse_usage (_ ("“add” takes an address, “remove” a source, “rename” a "
                                           "source and its name, “list” nothing."));
      library = gotgan_cli_open (cli);
      return library != NULL ? actions[i].run (cli, library) : GOTGAN_CLI_REFUSED;
    }
  return gotgan_cli_refuse_usage (_ ("The actions are: add, list, remove, rename."));
}

const GotganCliCommand gotgan_cli_source = {
  .name = "source",
  .arguments = N_ ("list | add URL | remove SOURCE | rename SOURCE NAME"),
  .summary = N_ ("Say where articles come from"),
  .notes =
      N_ ("“remove” takes the source's articles along; “add” with its address brings source and "
          "articles back as they were, for some hours."),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 3,
  .run = run,
};
