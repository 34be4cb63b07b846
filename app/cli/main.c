#include "config.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli.h"
#include "app/library/gotgan-i18n.h"
#include "app/library/gotgan-labels.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static const GotganCliCommand *const commands[] = {
  &gotgan_cli_import,    &gotgan_cli_list,     &gotgan_cli_show,     &gotgan_cli_changes,
  &gotgan_cli_search,    &gotgan_cli_facts,    &gotgan_cli_notes,    &gotgan_cli_deals,
  &gotgan_cli_investors, &gotgan_cli_timeline, &gotgan_cli_rates,    &gotgan_cli_verdict,
  &gotgan_cli_link,      &gotgan_cli_source,   &gotgan_cli_sync,     &gotgan_cli_opml,
  &gotgan_cli_publish,   &gotgan_cli_cite,     &gotgan_cli_searches,
};

static const GotganCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

static char *
dup_help (void)
{
  GString *help = g_string_new (_ ("Usage: gotgan-cli COMMAND [OPTION…] [ARGUMENT…]"));

  g_string_append_printf (
      help, "\n\n%s\n\n",
      _ ("Reads articles on AI funding, and says who pays whom, with the sentence that says so."));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-10s %s\n", commands[i]->name, _ (commands[i]->summary));
  g_string_append_printf (
      help, "\n%s\n%s", _ ("“gotgan-cli COMMAND --help” tells more about a command."),
      _ ("Exit status: 0 all done, 1 nothing found or done, 2 wrong usage, 3 done in part."));
  return g_string_free (help, FALSE);
}

/* Help has line ends that are meant; nothing in it comes from outside. */
static GotganCliStatus
print_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    gotgan_cli_print_line (lines[i]);
  return GOTGAN_CLI_DONE;
}

static GOptionContext *
new_context (const GotganCliCommand *command)
{
  GOptionContext *context = g_option_context_new (command->arguments);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, command->summary);
  g_option_context_set_description (context, command->notes);
  g_option_context_set_help_enabled (context, FALSE);
  return context;
}

static GotganCliStatus
print_command_help (const GotganCliCommand *command, GOptionContext *context)
{
  g_autofree char *name = g_strdup_printf ("gotgan-cli %s", command->name);
  g_autofree char *text = NULL;

  g_set_prgname (name);
  text = g_option_context_get_help (context, TRUE, NULL);
  print_lines (g_strchomp (text));
  if (command->dup_more != NULL)
    {
      g_autofree char *more = command->dup_more ();
      g_autofree char *lines = g_strconcat ("\n", more, NULL);

      print_lines (lines);
    }
  return GOTGAN_CLI_DONE;
}

/* Reads on their way may still hold the library, and what is not closed leaves a part of itself beside its file: whoever
 * copied the file would miss it. */
static void
close_library (GotganCli *cli)
{
  if (cli->library != NULL)
    gotgan_library_close (cli->library);
  g_clear_object (&cli->library);
}

static GotganCliStatus
check_and_run (const GotganCliCommand *command, GotganCli *cli)
{
  guint n_arguments = g_strv_length (cli->arguments);
  GotganCliStatus status;

  if (n_arguments < command->min_arguments)
    return gotgan_cli_refuse_usage (
        _ ("Something is missing: see --help for what the command needs."));
  if (n_arguments > command->max_arguments)
    return gotgan_cli_refuse_usage (_ ("There is more than the command takes: see --help."));
  status = command->run (cli);
  close_library (cli);
  return status;
}

static GotganCliStatus
run_command (const GotganCliCommand *command, int argc, char **argv)
{
  g_autoptr (GOptionContext) context = new_context (command);
  g_autoptr (GError) error = NULL;
  g_autofree char *library_path = NULL;
  g_auto (GStrv) arguments = NULL;
  GotganCli cli = { .language = gotgan_labels_get_language () };
  gboolean help = FALSE;
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli.json, N_ ("Print one JSON object a line"), NULL },
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &library_path, N_ ("Use another library"),
      N_ ("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return gotgan_cli_refuse_usage (error->message);

  if (help)
    return print_command_help (command, context);

  cli.library_path = library_path;
  cli.arguments = arguments != NULL ? arguments : (char *[]) { NULL };
  return check_and_run (command, &cli);
}

/* Options that all commands have may stand before the command, too. Moves the command before them. */
static void
bring_command_first (int argc, char **argv)
{
  int at = 1;
  char *command;

  while (at < argc)
    if (g_str_equal (argv[at], "--library"))
      at += 2;
    else if (g_str_equal (argv[at], "--json") || g_str_has_prefix (argv[at], "--library="))
      at++;
    else
      break;
  if (at >= argc)
    return;
  command = argv[at];
  memmove (argv + 2, argv + 1, (gsize) (at - 1) * sizeof *argv);
  argv[1] = command;
}

/* Returns: (nullable): the command that "help" is asked about, for "help search" is "search --help" */
static const GotganCliCommand *
find_asked (int argc, char **argv)
{
  const GotganCliCommand *command = NULL;

  for (int i = 2; command == NULL && i < argc; i++)
    command = find_command (argv[i]);
  return command;
}

static GotganCliStatus
dispatch (int argc, char **argv)
{
  const char *word;
  g_autofree char *help = dup_help ();
  const GotganCliCommand *command;

  bring_command_first (argc, argv);
  word = argc > 1 ? argv[1] : NULL;
  if (word == NULL)
    {
      fprintf (stderr, "%s\n", help);
      return GOTGAN_CLI_USAGE;
    }
  if (g_str_equal (word, "help") && find_asked (argc, argv) != NULL)
    return run_command (find_asked (argc, argv), 2,
                        (char *[]) { argv[0], (char *) "--help", NULL });
  if (g_str_equal (word, "--help") || g_str_equal (word, "-h") || g_str_equal (word, "help"))
    return print_lines (help);
  if (g_str_equal (word, "--version"))
    {
      gotgan_cli_print_line ("gotgan-cli " GOTGAN_VERSION);
      return GOTGAN_CLI_DONE;
    }

  command = find_command (word);
  if (command == NULL)
    return gotgan_cli_refuse_usage (_ ("There is no such command: see “gotgan-cli --help”."));
  argv[1] = argv[0];
  return run_command (command, argc - 1, argv + 1);
}

int
main (int argc, char **argv)
{
  gotgan_i18n_init (NULL);
  g_set_prgname ("gotgan-cli");
  return gotgan_cli_output_finish (dispatch (argc, argv));
}
