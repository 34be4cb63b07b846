#include "config.h"

#include "app/cli/gotgan-cli-notes.h"

#include "app/cli/gotgan-cli-fact.h"
#include "app/cli/gotgan-cli-output.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full) (nullable) (element-type GotganAnnotation): %NULL was told */
static GPtrArray *
load_strays (GotganLibrary *library)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *strays;

  gotgan_library_load_stray_notes_async (library, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  strays = gotgan_library_load_stray_notes_finish (library, result, &error);
  if (strays == NULL)
    gotgan_cli_refuse (NULL, error);
  return strays;
}

/* --- Listing -------------------------------------------------------------------------------------- */

static void
print_stray_json (const GotganAnnotation *stray)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GotganNote *note = stray->note;

  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "id", gotgan_note_get_id (note));
  gotgan_cli_add_string (builder, "url", stray->url);
  gotgan_cli_add_string (builder, "title", stray->title);
  gotgan_cli_add_string (builder, "colour",
                         gotgan_colour_to_string (gotgan_note_get_colour (note)));
  gotgan_cli_add_string (builder, "comment", gotgan_note_get_comment (note));
  gotgan_cli_add_tags (builder, gotgan_note_get_tags (note));
  gotgan_cli_add_string (builder, "quote", gotgan_note_get_quote (note));
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

GotganCliStatus
gotgan_cli_list_stray_notes (GotganCli *cli)
{
  g_autoptr (GotganLibrary) library = gotgan_cli_open (cli);
  g_autoptr (GPtrArray) strays = library != NULL ? load_strays (library) : NULL;

  if (strays == NULL)
    return GOTGAN_CLI_REFUSED;
  for (guint i = 0; i < strays->len; i++)
    {
      const GotganAnnotation *stray = strays->pdata[i];

      if (cli->json)
        print_stray_json (stray);
      else
        {
          gotgan_cli_print_line (stray->url);
          gotgan_cli_printf ("    “%s”", gotgan_note_get_quote (stray->note));
        }
    }
  return strays->len > 0
             ? GOTGAN_CLI_DONE
             : gotgan_cli_refuse_text (NULL, _ ("Every note has its article in the library."));
}

/* --- Discarding ----------------------------------------------------------------------------------- */

static gboolean
is_meant (const GotganAnnotation *stray, const char *word)
{
  return g_str_equal (word, "all") || g_strcmp0 (stray->url, word) == 0
         || g_str_equal (gotgan_note_get_id (stray->note), word);
}

static void
tell_discarded (GotganCli *cli, guint n_discarded)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    {
      g_autofree char *line =
          g_strdup_printf (ngettext ("%u note discarded.", "%u notes discarded.", n_discarded),
                           n_discarded);

      gotgan_cli_print_line (line);
      return;
    }
  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "discarded", n_discarded);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

GotganCliStatus
gotgan_cli_discard_stray_notes (GotganCli *cli)
{
  g_autoptr (GotganLibrary) library = gotgan_cli_open (cli);
  g_autoptr (GPtrArray) strays = library != NULL ? load_strays (library) : NULL;
  const char *word = cli->arguments[1];
  guint n_discarded = 0;

  if (strays == NULL)
    return GOTGAN_CLI_REFUSED;
  for (guint i = 0; i < strays->len; i++)
    {
      if (!is_meant (strays->pdata[i], word))
        continue;
      gotgan_library_remove_stray_note (library, strays->pdata[i]);
      n_discarded++;
    }
  if (n_discarded == 0)
    return gotgan_cli_refuse_text (
        word, _ ("No note without an article has this address or id: see “gotgan-cli notes "
                 "strays --json”."));
  if (!gotgan_cli_flush (library))
    return GOTGAN_CLI_REFUSED;
  tell_discarded (cli, n_discarded);
  return GOTGAN_CLI_DONE;
}
