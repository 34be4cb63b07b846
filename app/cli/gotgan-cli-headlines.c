#include "config.h"

#include "app/cli/gotgan-cli-headlines.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli-table.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-edtf.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#define PAGE 64

/* What a page of headlines is printed into. */
typedef struct
{
  GotganCli *cli;
  GotganCliTable *table;
  gboolean with_snippets;
} Page;

static void
wait_until_listed (GotganHeadlineList *list)
{
  while (gotgan_headline_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

static void
failed_cb (GotganLibrary *library, const GError *error, gpointer user_data)
{
  GError **kept = user_data;

  if (*kept == NULL)
    *kept = g_error_copy (error);
}

/* In brackets when the article does not say: it is then the day on which it came in. */
static char *
dup_day (GotganHeadline *headline)
{
  const char *published = gotgan_headline_get_published (headline);
  g_autofree char *listed = NULL;

  if (published != NULL)
    return g_strndup (published, 10);
  listed = gotgan_edtf_from_julian (gotgan_headline_get_day (headline));
  return g_strdup_printf ("(%s)", listed);
}

static void
print_json (GotganHeadline *headline, gboolean with_snippet)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *listed = gotgan_edtf_from_julian (gotgan_headline_get_day (headline));

  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "id", gotgan_headline_get_id (headline));
  gotgan_cli_add_string (builder, "title", gotgan_headline_get_title (headline));
  gotgan_cli_add_string (builder, "publisher", gotgan_headline_get_publisher (headline));
  gotgan_cli_add_string (builder, "published", gotgan_headline_get_published (headline));
  gotgan_cli_add_string (builder, "listed", listed);
  gotgan_cli_add_string (builder, "language",
                         gotgan_language_to_string (gotgan_headline_get_language (headline)));
  gotgan_cli_add_boolean (builder, "unread", gotgan_headline_get_unread (headline));
  gotgan_cli_add_boolean (builder, "starred", gotgan_headline_get_starred (headline));
  gotgan_cli_add_boolean (builder, "sample", gotgan_headline_get_sample (headline));
  gotgan_cli_add_int (builder, "claims", gotgan_headline_get_n_claims (headline));
  gotgan_cli_add_int (builder, "notes", gotgan_headline_get_n_notes (headline));
  if (with_snippet)
    gotgan_cli_add_string (builder, "snippet", gotgan_headline_get_snippet (headline));
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static void
add_row (GotganCliTable *table, GotganHeadline *headline)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, gotgan_headline_get_id (headline));
  g_autofree char *day = dup_day (headline);
  g_autofree char *label = gotgan_headline_dup_label (headline);
  const char *cells[] = {
    id,
    gotgan_headline_get_starred (headline)  ? "★"
    : gotgan_headline_get_unread (headline) ? "•"
                                            : "",
    day,
    gotgan_headline_get_publisher (headline),
    label != NULL ? label : C_ ("article", "Untitled"),
  };

  gotgan_cli_table_add (table, cells);
}

/* The matches stand between U+2068 and U+2069; on a terminal they are bold, elsewhere unmarked. */
static void
print_snippet (const char *snippet)
{
  gboolean is_terminal = isatty (STDOUT_FILENO);
  g_autofree char *plain = gotgan_cli_dup_plain (snippet);
  g_autoptr (GString) line = g_string_new ("      ");

  g_string_append (line, plain);
  g_string_replace (line, "\xe2\x81\xa8", is_terminal ? "\033[1m" : "", 0);
  g_string_replace (line, "\xe2\x81\xa9", is_terminal ? "\033[0m" : "", 0);
  gotgan_cli_print_raw_line (line->str);
}

static void
print_found (GotganHeadline *headline)
{
  g_autoptr (GotganCliTable) table = gotgan_cli_table_new (5, 1, 4);

  add_row (table, headline);
  gotgan_cli_table_print (table);
  if (gotgan_headline_get_snippet (headline) != NULL)
    print_snippet (gotgan_headline_get_snippet (headline));
}

static void
print_headline (Page *page, GotganHeadline *headline)
{
  if (page->cli->json)
    print_json (headline, page->with_snippets);
  else if (page->with_snippets)
    print_found (headline);
  else
    add_row (page->table, headline);
}

/* Returns: whether @headline has a row; one that another program removed meanwhile has left the list and never gets one */
static gboolean
wait_until_loaded (GotganHeadlineList *list, GotganHeadline *headline, GError **error)
{
  while (!gotgan_headline_get_loaded (headline))
    {
      if (*error != NULL
          || gotgan_headline_list_find (list, gotgan_headline_get_id (headline)) == G_MAXUINT)
        return FALSE;
      g_main_context_iteration (NULL, TRUE);
    }
  return TRUE;
}

/* Taken before any of them is waited for: the list may grow shorter meanwhile. */
static GPtrArray *
take_page (GListModel *list, guint first, guint n_wanted)
{
  GPtrArray *headlines = g_ptr_array_new_with_free_func (g_object_unref);
  guint end = MIN (MIN (first + PAGE, n_wanted), g_list_model_get_n_items (list));

  for (guint i = first; i < end; i++)
    g_ptr_array_add (headlines, g_list_model_get_item (list, i));
  return headlines;
}

/* Returns: how many were printed */
static guint
print_page (Page *page, GotganHeadlineList *list, GPtrArray *headlines, GError **error)
{
  guint n_printed = 0;

  for (guint i = 0; i < headlines->len; i++)
    {
      GotganHeadline *headline = g_ptr_array_index (headlines, i);

      if (!wait_until_loaded (list, headline, error))
        continue;
      print_headline (page, headline);
      n_printed++;
    }
  return n_printed;
}

static guint
print_all (Page *page, GotganHeadlineList *list, guint limit, GError **error)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint n_wanted = limit > 0 ? MIN (limit, n_items) : n_items;
  guint n_printed = 0;

  for (guint first = 0; first < n_wanted && *error == NULL; first += PAGE)
    {
      g_autoptr (GPtrArray) headlines = take_page (G_LIST_MODEL (list), first, n_wanted);

      n_printed += print_page (page, list, headlines, error);
    }
  return n_printed;
}

gboolean
gotgan_cli_check_limit (int limit)
{
  if (limit < 0)
    gotgan_cli_refuse_usage (_ ("After --limit stands a number of articles, 0 for all of them."));
  return limit >= 0;
}

guint
gotgan_cli_print_headlines (GotganCli *cli, GotganHeadlineList *list, guint limit,
                            gboolean with_snippets)
{
  g_autoptr (GotganCliTable) table = gotgan_cli_table_new (5, 1, 4);
  Page page = { cli, table, with_snippets };
  GotganLibrary *library = gotgan_headline_list_get_library (list);
  g_autoptr (GError) error = NULL;
  gulong handler = g_signal_connect (library, "failed", G_CALLBACK (failed_cb), &error);
  guint n_printed;

  wait_until_listed (list);
  n_printed = print_all (&page, list, limit, &error);
  g_signal_handler_disconnect (library, handler);
  gotgan_cli_table_print (table);
  if (error != NULL)
    gotgan_cli_refuse (NULL, error);
  return n_printed;
}
