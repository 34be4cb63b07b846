#include "config.h"

#include "ui/shell/gotgan-window-private.h"

#include "ui/shell/gotgan-address-text.h"
#include "ui/shell/gotgan-import-failures.h"

#include <glib/gi18n.h>

/* --- Telling how it went ------------------------------------------------------------------ */

static char *
gotgan_window_dup_result (const GotganImportReport *report)
{
  g_autofree char *added = NULL;
  g_autofree char *changed = NULL;

  if (report->n_sources > 0)
    return g_strdup_printf (ngettext ("%u source added", "%u sources added", report->n_sources),
                            report->n_sources);
  if (report->n_added > 0)
    added = g_strdup_printf (ngettext ("%u article added", "%u articles added", report->n_added),
                             report->n_added);
  if (added != NULL && report->n_updated > 0)
    changed = g_strdup_printf (ngettext ("%u changed", "%u changed", report->n_updated),
                               report->n_updated);
  if (changed != NULL)
    /* Translators: "2 articles added, 1 changed" */
    return g_strdup_printf (C_ ("news", "%s, %s"), added, changed);
  if (added != NULL)
    return g_steal_pointer (&added);
  if (report->n_updated > 0)
    return g_strdup_printf (ngettext ("%u article updated", "%u articles updated",
                                      report->n_updated),
                            report->n_updated);
  if (report->n_unchanged > 0)
    return g_strdup (_ ("These articles are in the library already"));
  if (report->n_known_sources > 0)
    return g_strdup (_ ("These sources are in the library already"));
  return g_strdup (_ ("No articles found"));
}

static void
gotgan_window_show_failures_cb (GotganWindow *self, AdwToast *toast)
{
  GotganImportReport *report = g_object_get_data (G_OBJECT (toast), "report");

  adw_dialog_present (gotgan_import_failures_new (report->failures), GTK_WIDGET (self));
}

static char *
gotgan_window_dup_failure (const GotganImportReport *report)
{
  guint count = report->failures->len;
  guint n_listed = report->n_sources + report->n_known_sources;
  g_autofree char *failure =
      n_listed > 0 ? g_strdup_printf (ngettext ("%u entry could not be imported",
                                                "%u entries could not be imported", count),
                                      count)
                   : g_strdup_printf (ngettext ("%u file could not be read",
                                                "%u files could not be read", count),
                                      count);
  g_autofree char *result = NULL;

  if (report->n_added + report->n_updated + report->n_unchanged + n_listed == 0)
    return g_steal_pointer (&failure);
  result = gotgan_window_dup_result (report);
  /* Translators: "3 articles added; 1 file could not be read" */
  return g_strdup_printf (_ ("%1$s; %2$s"), result, failure);
}

/* Takes @report, which the toast keeps for its button. */
static void
gotgan_window_notify_failures (GotganWindow *self, GotganImportReport *report)
{
  g_autofree char *sentence = gotgan_window_dup_failure (report);
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_button_label (toast, _ ("Details"));
  adw_toast_set_timeout (toast, 0);
  g_object_set_data_full (G_OBJECT (toast), "report", report,
                          (GDestroyNotify) gotgan_import_report_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (gotgan_window_show_failures_cb),
                           self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The feeds of a list are not visited unless one asks. */
static void
gotgan_window_offer_sync (GotganWindow *self, const char *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_button_label (toast, _ ("Sync"));
  adw_toast_set_action_name (toast, "win.sync-all");
  adw_toast_set_timeout (toast, 0);
  gotgan_window_replace_toast (self, &self->sync_toast, toast);
}

/* What was just brought in is what one wants to see; other shelves may not hold it. */
static void
gotgan_window_open_imported (GotganWindow *self, gint64 id)
{
  gotgan_article_list_set_searching (self->list, FALSE);
  gotgan_window_show_all_articles (self);
  gotgan_session_set_article_id (self->session, id);
}

void
gotgan_window_report (GotganWindow *self, GotganImportReport *report)
{
  g_autofree char *result = gotgan_window_dup_result (report);

  if (report->first_id != 0)
    gotgan_window_open_imported (self, report->first_id);
  if (report->failures->len > 0)
    {
      gotgan_window_notify_failures (self, report);
      return;
    }
  if (report->n_sources > 0)
    gotgan_window_offer_sync (self, result);
  else
    gotgan_window_notify (self, result);
  gotgan_import_report_free (report);
}

/* --- Importing ---------------------------------------------------------------------------- */

static void
gotgan_window_progress_cb (guint done, guint total, gpointer window)
{
  GotganWindow *self = window;

  gotgan_import_bar_set_progress (self->import_bar, done, total);
  gotgan_import_bar_set_revealed (self->import_bar, TRUE);
}

static void
gotgan_window_imported_cb (GObject *source, GAsyncResult *result, gpointer window)
{
  g_autoptr (GotganWindow) self = window;
  g_autoptr (GError) error = NULL;
  GotganImportReport *report =
      gotgan_library_import_finish (GOTGAN_LIBRARY (source), result, &error);

  g_clear_object (&self->import);
  /* The window was closed meanwhile. */
  if (self->session == NULL)
    {
      g_clear_pointer (&report, gotgan_import_report_free);
      return;
    }
  gotgan_import_bar_set_revealed (self->import_bar, FALSE);
  if (report != NULL)
    gotgan_window_report (self, report);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gotgan_window_notify (self, _ ("Import cancelled; what had been read is in the library"));
  else
    gotgan_window_notify_error (self, error);
  gotgan_window_import_waiting (self);
}

void
gotgan_window_import_waiting (GotganWindow *self)
{
  g_autoptr (GPtrArray) files = NULL;

  if (self->session == NULL || self->import != NULL || self->waiting->len == 0)
    return;
  files = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->import = g_cancellable_new ();
  gotgan_library_import_async (gotgan_session_get_library (self->session), files,
                               gotgan_window_progress_cb, self, self->import,
                               gotgan_window_imported_cb, g_object_ref (self));
}

void
gotgan_window_import (GotganWindow *self, GPtrArray *files)
{
  g_return_if_fail (GOTGAN_IS_WINDOW (self));
  g_return_if_fail (files != NULL);

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (self->waiting, g_object_ref (g_ptr_array_index (files, i)));
  gotgan_window_import_waiting (self);
}

/* --- Where files come from ---------------------------------------------------------------- */

static void
gotgan_window_import_chosen (GotganWindow *self, GListModel *chosen)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));
  gotgan_window_import (self, files);
}

/* Dismissing a dialog is an error to GTK and nothing to tell to a person. */
static void
gotgan_window_finish_choice (GotganWindow *self, GListModel *chosen, const GError *error)
{
  if (chosen != NULL)
    gotgan_window_import_chosen (self, chosen);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
           && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    gotgan_window_notify_error (self, error);
}

static void
gotgan_window_files_chosen_cb (GObject *source, GAsyncResult *result, gpointer window)
{
  g_autoptr (GotganWindow) self = window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) chosen =
      gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  gotgan_window_finish_choice (self, chosen, error);
}

static void
gotgan_window_folders_chosen_cb (GObject *source, GAsyncResult *result, gpointer window)
{
  g_autoptr (GotganWindow) self = window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) chosen =
      gtk_file_dialog_select_multiple_folders_finish (GTK_FILE_DIALOG (source), result, &error);

  gotgan_window_finish_choice (self, chosen, error);
}

static GListModel *
gotgan_window_create_filters (void)
{
  static const char *const suffixes[] = { "txt",  "text", "html", "htm",  "xhtml",
                                          "opml", "xml",  "rss",  "atom", "json" };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) articles = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (articles, _ ("Articles and Feeds"));
  gtk_file_filter_add_mime_type (articles, "text/plain");
  gtk_file_filter_add_mime_type (articles, "text/html");
  gtk_file_filter_add_mime_type (articles, "application/xhtml+xml");
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (articles, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, articles);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

void
gotgan_window_open_files (GotganWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = gotgan_window_create_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Open Articles"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (self), self->cancellable,
                                 gotgan_window_files_chosen_cb, g_object_ref (self));
}

void
gotgan_window_open_folder (GotganWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Open a Folder of Articles"));
  gtk_file_dialog_select_multiple_folders (dialog, GTK_WINDOW (self), self->cancellable,
                                           gotgan_window_folders_chosen_cb, g_object_ref (self));
}

/* A link that is dragged out of a browser comes as a file whose place is on the web. */
static char *
gotgan_window_dup_dropped_address (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  return g_str_has_prefix (uri, "http") ? gotgan_address_find (uri) : NULL;
}

static gboolean
gotgan_window_drop_files (GotganWindow *self, GSList *dropped)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *address = NULL;

  for (GSList *link = dropped; link != NULL; link = link->next)
    {
      g_autofree char *found = gotgan_window_dup_dropped_address (link->data);

      if (found == NULL)
        g_ptr_array_add (files, g_object_ref (link->data));
      else if (address == NULL)
        address = g_steal_pointer (&found);
    }
  if (address != NULL)
    gotgan_window_add_source (self, address);
  if (files->len > 0)
    gotgan_window_import (self, files);
  return TRUE;
}

static gboolean
gotgan_window_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y,
                       gpointer window)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return gotgan_window_drop_files (window, g_value_get_boxed (value));
  /* What is dragged from the article and let go over it is no new one. */
  if (gdk_drop_get_drag (gtk_drop_target_get_current_drop (target)) != NULL)
    return FALSE;
  gotgan_window_take_text (window, g_value_get_string (value));
  return TRUE;
}

void
gotgan_window_accept_drops (GotganWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (gotgan_window_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
