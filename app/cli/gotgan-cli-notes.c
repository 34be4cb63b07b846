#include "config.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-labels.h"

#include <glib/gi18n-lib.h>

static gint64 article_id;

static const GOptionEntry options[] = {
  { "article", 0, 0, G_OPTION_ARG_INT64, &article_id, N_ ("Only the notes of one article"),
    N_ ("ID") },
  G_OPTION_ENTRY_NULL,
};

static char *
dup_time (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (time);

  return utc != NULL ? g_date_time_format_iso8601 (utc) : NULL;
}

static void
print_json (GotganNote *note)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const GotganSpan *span = gotgan_note_get_span (note);
  g_autofree char *created = dup_time (gotgan_note_get_created (note));
  g_autofree char *modified = dup_time (gotgan_note_get_modified (note));

  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "id", gotgan_note_get_id (note));
  gotgan_cli_add_int (builder, "article_id", gotgan_note_get_article_id (note));
  gotgan_cli_add_string (builder, "colour",
                         gotgan_colour_to_string (gotgan_note_get_colour (note)));
  gotgan_cli_add_string (builder, "comment", gotgan_note_get_comment (note));
  gotgan_cli_add_string (builder, "quote", gotgan_note_get_quote (note));
  gotgan_cli_add_int (builder, "paragraph", span->paragraph);
  gotgan_cli_add_int (builder, "start", span->start);
  gotgan_cli_add_int (builder, "end", span->end);
  gotgan_cli_add_string (builder, "state",
                         gotgan_anchor_state_to_string (gotgan_note_get_state (note)));
  gotgan_cli_add_string (builder, "created", created);
  gotgan_cli_add_string (builder, "modified", modified);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static void
print_note (GotganNote *note)
{
  gotgan_cli_printf ("%" G_GINT64_FORMAT "  %s", gotgan_note_get_article_id (note),
                     gotgan_colour_get_label (gotgan_note_get_colour (note)));
  gotgan_cli_printf ("    “%s”", gotgan_note_get_quote (note));
  if (gotgan_note_get_comment (note) != NULL)
    gotgan_cli_printf ("    %s", gotgan_note_get_comment (note));
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autoptr (GotganLibrary) library = gotgan_cli_open (cli);
  GListModel *notes;
  guint n_shown = 0;

  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  notes = gotgan_library_get_notes (library);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (notes, i);

      if (article_id != 0 && gotgan_note_get_article_id (note) != article_id)
        continue;
      n_shown++;
      if (cli->json)
        print_json (note);
      else
        print_note (note);
    }
  if (n_shown == 0)
    return gotgan_cli_refuse_text (
        NULL, _ ("There are no notes. They are made in the window, by marking words."));
  return GOTGAN_CLI_DONE;
}

const GotganCliCommand gotgan_cli_notes = {
  .name = "notes",
  .summary = N_ ("List notes and highlights, newest first"),
  .options = options,
  .run = run,
};
