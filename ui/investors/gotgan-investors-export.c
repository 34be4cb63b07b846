#include "config.h"

#include "ui/investors/gotgan-investors-export.h"

#include <string.h>

#include <glib/gi18n.h>

typedef struct
{
  GBytes *csv;
  AdwToastOverlay *toasts;
} Export;

static void
export_free (Export *export)
{
  g_bytes_unref (export->csv);
  g_object_unref (export->toasts);
  g_free (export);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
say (Export *export, const char *words)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (export->toasts, toast);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *words = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    words = g_strdup_printf (_ ("The table was saved as “%s”."), name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    words = g_strdup (_ ("The table was not saved: there is no space left. Choose another place."));
  else
    words =
        g_strdup_printf (_ ("The table could not be saved as “%s”. Choose another place for it."),
                         name);
  say (export, words);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  GBytes *csv = export->csv;

  if (file != NULL)
    g_file_replace_contents_bytes_async (file, csv, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         written_cb, g_steal_pointer (&export));
}

static GListModel *
dup_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Tables (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_mime_type (filter, "text/csv");
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

void
gotgan_investors_export (GtkWidget *widget, const char *csv, const char *name,
                         AdwToastOverlay *toasts)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = dup_filters ();
  g_autofree char *file = g_strdup_printf ("%s.csv", name);
  Export *export = g_new0 (Export, 1);

  export->csv = g_bytes_new (csv, strlen (csv));
  export->toasts = g_object_ref (toasts);
  g_strdelimit (file, "/\\:", '-');
  gtk_file_dialog_set_title (dialog, _ ("Save the Table"));
  gtk_file_dialog_set_initial_name (dialog, file);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, export);
}
