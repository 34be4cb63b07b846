#include "config.h"

#include "app/cli/gotgan-cli-notes.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-note-list.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static gint64 article_id;
static gint64 source_id;
static char *colour_word;
static char *tag;
static char *company;
static char *state_word;
static char *since;
static char *until;
static char *words;
static char *format;

static const GOptionEntry options[] = {
  { "article", 0, 0, G_OPTION_ARG_INT64, &article_id, N_ ("Only the notes of one article"),
    N_ ("ID") },
  { "colour", 0, 0, G_OPTION_ARG_STRING, &colour_word,
    N_ ("Only of this meaning: evidence, doubt, question, quote, or the name you gave it"),
    N_ ("MEANING") },
  { "tag", 0, 0, G_OPTION_ARG_STRING, &tag, N_ ("Only with this tag"), N_ ("TAG") },
  { "company", 0, 0, G_OPTION_ARG_STRING, &company,
    N_ ("Only on articles that tell of money for or from this company"), N_ ("NAME") },
  { "source", 0, 0, G_OPTION_ARG_INT64, &source_id, N_ ("Only on articles of one source"),
    N_ ("ID") },
  { "state", 0, 0, G_OPTION_ARG_STRING, &state_word,
    N_ ("Only those that are attached, moved, changed or orphaned"), N_ ("STATE") },
  { "since", 0, 0, G_OPTION_ARG_STRING, &since, N_ ("Only those made on this day or later"),
    N_ ("DAY") },
  { "until", 0, 0, G_OPTION_ARG_STRING, &until, N_ ("Only those made on this day or earlier"),
    N_ ("DAY") },
  { "words", 0, 0, G_OPTION_ARG_STRING, &words,
    N_ ("Only with these words in quote, comment, tags or title"), N_ ("WORDS") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format,
    N_ ("What “export” writes: jsonld, markdown or csv"), N_ ("FORMAT") },
  G_OPTION_ENTRY_NULL,
};

/* --- What is wanted ------------------------------------------------------------------------------- */

gboolean
gotgan_cli_find_colour (GotganLibrary *library, const char *word, GotganColour *colour)
{
  g_autofree char *wanted = gotgan_tag_dup_key (word);

  if (gotgan_colour_from_string (word, colour))
    return TRUE;
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      const char *label = gotgan_library_get_meaning_label (library, (GotganColour) i);
      g_autofree char *key = gotgan_tag_dup_key (label);

      *colour = (GotganColour) i;
      if (g_str_equal (key, wanted))
        return TRUE;
    }
  return FALSE;
}

/* @day: (nullable): as typed. Days are those of where the person is. */
static gboolean
read_day (const char *day, guint n_days_later, gint64 *time)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) later = NULL;
  guint year, month, number;
  char rest;

  if (day == NULL)
    return TRUE;
  if (sscanf (day, "%4u-%2u-%2u%c", &year, &month, &number, &rest) != 3)
    return FALSE;
  start = g_date_time_new (here, (int) year, (int) month, (int) number, 0, 0, 0);
  later = start != NULL ? g_date_time_add_days (start, (int) n_days_later) : NULL;
  if (later == NULL)
    return FALSE;
  *time = g_date_time_to_unix_usec (later);
  return TRUE;
}

/* Returns: (nullable): what is wrong with the options */
static const char *
read_filter (GotganLibrary *library, GotganNoteFilter *filter, char **key)
{
  GotganColour colour;
  GotganAnchorState state;

  *filter = (GotganNoteFilter) {
    .tag = tag, .source_id = source_id, .article_id = article_id, .words = words
  };
  if (colour_word != NULL)
    {
      if (!gotgan_cli_find_colour (library, colour_word, &colour))
        return _ ("There is no such meaning: see “gotgan-cli notes names”.");
      filter->colours = 1u << colour;
    }
  if (state_word != NULL)
    {
      if (!gotgan_anchor_state_from_string (state_word, &state))
        return _ ("There is no such state. The states are: attached, moved, changed, orphaned.");
      filter->states = 1u << state;
    }
  if (!read_day (since, 0, &filter->since) || !read_day (until, 1, &filter->until))
    return _ ("A day is written like 2025-03-27.");
  *key = company != NULL ? gotgan_library_dup_party_key (library, company) : NULL;
  filter->party = *key;
  return NULL;
}

static GotganNoteList *
list_notes (GotganLibrary *library, const GotganNoteFilter *filter)
{
  GotganNoteList *list = gotgan_note_list_new (library);

  gotgan_note_list_set_filter (list, filter);
  while (gotgan_note_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);
  return list;
}

/* --- Listing -------------------------------------------------------------------------------------- */

static char *
dup_time (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (time);

  return utc != NULL ? g_date_time_format_iso8601 (utc) : NULL;
}

void
gotgan_cli_add_tags (JsonBuilder *builder, const char *const *tags)
{
  json_builder_set_member_name (builder, "tags");
  json_builder_begin_array (builder);
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    json_builder_add_string_value (builder, tags[i]);
  json_builder_end_array (builder);
}

static void
print_json (GotganLibrary *library, GotganNote *note)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const GotganSpan *span = gotgan_note_get_span (note);
  GotganColour colour = gotgan_note_get_colour (note);
  g_autofree char *created = dup_time (gotgan_note_get_created (note));
  g_autofree char *modified = dup_time (gotgan_note_get_modified (note));

  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "id", gotgan_note_get_id (note));
  gotgan_cli_add_int (builder, "article_id", gotgan_note_get_article_id (note));
  gotgan_cli_add_string (builder, "title", gotgan_note_get_article_title (note));
  gotgan_cli_add_string (builder, "colour", gotgan_colour_to_string (colour));
  gotgan_cli_add_string (builder, "meaning", gotgan_library_get_meaning_label (library, colour));
  gotgan_cli_add_string (builder, "comment", gotgan_note_get_comment (note));
  gotgan_cli_add_tags (builder, gotgan_note_get_tags (note));
  gotgan_cli_add_string (builder, "quote", gotgan_note_get_quote (note));
  gotgan_cli_add_string (builder, "wording", gotgan_note_get_wording (note));
  gotgan_cli_add_string (builder, "version", gotgan_note_get_version (note));
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
print_state (GotganNote *note)
{
  const char *wording = gotgan_note_get_wording (note);

  if (gotgan_note_get_state (note) == GOTGAN_ANCHOR_ORPHANED)
    gotgan_cli_printf ("    %s", C_ ("note", "No longer in the text"));
  else if (gotgan_note_get_state (note) == GOTGAN_ANCHOR_CHANGED && wording != NULL)
    gotgan_cli_printf ("    %s: “%s”", C_ ("note", "Text changed"), wording);
  else if (gotgan_note_get_state (note) == GOTGAN_ANCHOR_CHANGED)
    gotgan_cli_printf ("    %s", C_ ("note", "Text changed"));
}

static void
print_note (GotganLibrary *library, GotganNote *note)
{
  const char *const *tags = gotgan_note_get_tags (note);
  g_autofree char *list = gotgan_tags_dup_text (tags);

  gotgan_cli_printf ("%" G_GINT64_FORMAT "  %s%s%s", gotgan_note_get_article_id (note),
                     gotgan_library_get_meaning_label (library, gotgan_note_get_colour (note)),
                     tags != NULL ? "  · " : "", list);
  gotgan_cli_printf ("    “%s”", gotgan_note_get_quote (note));
  print_state (note);
  if (gotgan_note_get_comment (note) != NULL)
    gotgan_cli_printf ("    %s", gotgan_note_get_comment (note));
}

static GotganCliStatus
print_notes (GotganCli *cli, GListModel *notes, gboolean is_filtered)
{
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (notes, i);

      if (cli->json)
        print_json (cli->library, note);
      else
        print_note (cli->library, note);
    }
  if (g_list_model_get_n_items (notes) > 0)
    return GOTGAN_CLI_DONE;
  return gotgan_cli_refuse_text (
      NULL, is_filtered ? _ ("No note is like that. Leave out an option.")
                        : _ ("There are no notes. They are made in the window, by marking words."));
}

static GotganCliStatus
list_or_export (GotganCli *cli, gboolean exports)
{
  g_autoptr (GotganLibrary) library = gotgan_cli_open (cli);
  g_autoptr (GotganNoteList) list = NULL;
  g_autofree char *key = NULL;
  GotganNoteFilter filter;
  gboolean is_filtered;
  const char *problem;

  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  problem = read_filter (library, &filter, &key);
  if (problem != NULL)
    return gotgan_cli_refuse_usage (problem);
  is_filtered = !gotgan_note_filter_is_empty (&filter);
  if (exports && !is_filtered)
    return gotgan_cli_export_notes (library, format, NULL, cli->arguments[1]);
  list = list_notes (library, &filter);
  if (exports)
    return gotgan_cli_export_notes (library, format, G_LIST_MODEL (list), cli->arguments[1]);
  return print_notes (cli, G_LIST_MODEL (list), is_filtered);
}

static GotganCliStatus
run (GotganCli *cli)
{
  const char *verb = cli->arguments[0];
  guint n_arguments = g_strv_length (cli->arguments);

  if (n_arguments == 0)
    return list_or_export (cli, FALSE);
  if (g_str_equal (verb, "export") && n_arguments <= 2)
    return list_or_export (cli, TRUE);
  if (g_str_equal (verb, "import") && n_arguments == 2)
    return gotgan_cli_import_notes (cli);
  if (g_str_equal (verb, "strays") && n_arguments == 1)
    return gotgan_cli_list_stray_notes (cli);
  if (g_str_equal (verb, "discard") && n_arguments == 2)
    return gotgan_cli_discard_stray_notes (cli);
  if (g_str_equal (verb, "names") && n_arguments == 1)
    return gotgan_cli_list_meanings (cli);
  if (g_str_equal (verb, "name") && n_arguments >= 2)
    return gotgan_cli_name_meaning (cli);
  return gotgan_cli_refuse_usage (_ (
      "Notes are listed by “notes” alone, exchanged by “export [FILE]” and “import FILE”, those "
      "without an article listed by “strays” and discarded for good by “discard ADDRESS”, “discard "
      "ID” or “discard all”, and meanings listed by “names” and named by “name MEANING [NAME]”."));
}

const GotganCliCommand gotgan_cli_notes = {
  .name = "notes",
  .arguments =
      N_ ("[export [FILE] | import FILE|- | strays | discard ADDRESS|ID|all | names | name "
          "MEANING [NAME]]"),
  .summary = N_ ("List and exchange notes and highlights"),
  .options = options,
  .max_arguments = 3,
  .run = run,
};
