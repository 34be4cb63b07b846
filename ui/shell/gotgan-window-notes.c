/* Notes on their way to files and from them, through the portal, and what the person calls their meanings. */
#include "config.h"

#include "ui/shell/gotgan-window-private.h"

#include "ui/notes/gotgan-meanings-dialog.h"

#include <glib/gi18n.h>

void
gotgan_window_name_meanings (GotganWindow *self)
{
  adw_dialog_present (gotgan_meanings_dialog_new (gotgan_session_get_library (self->session)),
                      GTK_WIDGET (self));
}

/* --- To a file ------------------------------------------------------------------------------------ */

typedef struct
{
  const char *name;
  GotganNotesFormat format;
  const char *file_name;
} Format;

static const Format formats[] = {
  { "json-ld", GOTGAN_NOTES_JSON_LD, "notes.jsonld" },
  { "markdown", GOTGAN_NOTES_MARKDOWN, "notes.md" },
  { "csv", GOTGAN_NOTES_CSV, "notes.csv" },
};

/* @notes: what is listed when it is asked for, not when the file has been chosen */
typedef struct
{
  GotganWindow *window;
  GListModel *notes;
  GotganNotesFormat format;
  GFile *file;
  guint n_notes;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->window);
  g_clear_object (&export->notes);
  g_clear_object (&export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
gotgan_window_notes_written_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    {
      gotgan_window_notify_error (export->window, error);
      return;
    }
  sentence = g_strdup_printf (ngettext ("%u note exported", "%u notes exported", export->n_notes),
                              export->n_notes);
  gotgan_window_notify (export->window, sentence);
}

static void
gotgan_window_notes_exported_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      gotgan_library_export_notes_finish (GOTGAN_LIBRARY (library), result, &error);
  GFile *file = export->file;

  if (bytes != NULL)
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         gotgan_window_notes_written_cb, g_steal_pointer (&export));
  else
    gotgan_window_notify_error (export->window, error);
}

static void
gotgan_window_notes_place_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  GotganWindow *self = export->window;
  GListModel *notes = export->notes;
  GotganNotesFormat format = export->format;

  export->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  if (export->file == NULL || self->session == NULL)
    return;
  gotgan_library_export_notes_async (gotgan_session_get_library (self->session), notes, format,
                                     self->cancellable, gotgan_window_notes_exported_cb,
                                     g_steal_pointer (&export));
}

static GListModel *
dup_list (GListModel *notes)
{
  GListStore *list = g_list_store_new (GOTGAN_TYPE_NOTE);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (notes, i);

      g_list_store_append (list, note);
    }
  return G_LIST_MODEL (list);
}

void
gotgan_window_export_notes (GotganWindow *self, const char *format)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GListModel *notes = gotgan_notes_view_get_notes (self->notes);
  const Format *wanted = NULL;
  Export *export;

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, format))
      wanted = &formats[i];
  if (wanted == NULL || notes == NULL)
    return;
  if (g_list_model_get_n_items (notes) == 0)
    {
      gotgan_window_notify (self, _ ("No notes are listed, so there is nothing to export."));
      return;
    }
  export = g_new0 (Export, 1);
  export->window = g_object_ref (self);
  export->notes = dup_list (notes);
  export->n_notes = g_list_model_get_n_items (notes);
  export->format = wanted->format;
  gtk_file_dialog_set_title (dialog, _ ("Export Notes"));
  gtk_file_dialog_set_initial_name (dialog, wanted->file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), self->cancellable, gotgan_window_notes_place_cb,
                        export);
}

/* --- From a file ---------------------------------------------------------------------------------- */

static void
append_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static char *
dup_result (const GotganNotesReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_taken = report->n_added + report->n_updated;
  guint n_left = report->n_changed + report->n_orphaned;
  guint n_failed = report->failures->len;

  if (n_taken > 0)
    append_sentence (text,
                     g_strdup_printf (ngettext ("%u note imported.", "%u notes imported.", n_taken),
                                      n_taken));
  if (report->n_unchanged > 0)
    append_sentence (text,
                     g_strdup_printf (ngettext ("%u was there already.", "%u were there already.",
                                                report->n_unchanged),
                                      report->n_unchanged));
  if (n_left > 0)
    append_sentence (text, g_strdup_printf (ngettext ("The words of %u have changed.",
                                                      "The words of %u have changed.", n_left),
                                            n_left));
  if (report->n_stray > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u waits until its article is imported.",
                                                      "%u wait until their articles are imported.",
                                                      report->n_stray),
                                            report->n_stray));
  if (n_failed > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u could not be read.",
                                                      "%u could not be read.", n_failed),
                                            n_failed));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
gotgan_window_notes_imported_cb (GObject *library, GAsyncResult *result, gpointer window)
{
  g_autoptr (GotganWindow) self = window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganNotesReport) report =
      gotgan_library_import_notes_finish (GOTGAN_LIBRARY (library), result, &error);
  g_autofree char *sentence = report != NULL ? dup_result (report) : NULL;

  if (report != NULL)
    gotgan_window_notify (self, sentence);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gotgan_window_notify_error (self, error);
}

static void
gotgan_window_notes_file_cb (GObject *dialog, GAsyncResult *result, gpointer window)
{
  g_autoptr (GotganWindow) self = window;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file != NULL && self->session != NULL)
    gotgan_library_import_notes_async (gotgan_session_get_library (self->session), file,
                                       self->cancellable, gotgan_window_notes_imported_cb,
                                       g_object_ref (self));
}

void
gotgan_window_import_notes (GotganWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("Notes as JSON-LD"));
  gtk_file_filter_add_suffix (filter, "jsonld");
  gtk_file_filter_add_suffix (filter, "json");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _ ("Import Notes"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), self->cancellable, gotgan_window_notes_file_cb,
                        g_object_ref (self));
}
