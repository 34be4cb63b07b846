#include "config.h"

#include "ui/shell/gotgan-window-private.h"

#include "ui/shell/gotgan-address-text.h"
#include "ui/sources/gotgan-add-source.h"
#include "ui/sources/gotgan-add-text.h"
#include "ui/sources/gotgan-source-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* Bytes: a longer text is no article, and would take long to be shown. */
#define MAX_PASTED (2 * 1024 * 1024)

GotganSource *
gotgan_window_dup_source (GotganWindow *self, gint64 id)
{
  GListModel *sources = gotgan_library_get_sources (gotgan_session_get_library (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      if (gotgan_source_get_id (source) == id)
        return g_steal_pointer (&source);
    }
  return NULL;
}

/* --- Adding ------------------------------------------------------------------------------- */

/* What was just added is what one wants to see. */
static void
gotgan_window_sources_added_cb (GotganWindow *self, GPtrArray *sources)
{
  g_autoptr (GotganShelfPlace) place = NULL;

  if (self->session == NULL || sources->len == 0)
    return;
  place = gotgan_shelf_place_new_for_source (g_ptr_array_index (sources, 0));
  gotgan_article_list_set_searching (self->list, FALSE);
  gotgan_session_set_view (self->session, GOTGAN_VIEW_READ);
  gotgan_sidebar_set_place (self->sidebar, place);
  gotgan_window_go_to_list (self);
  gotgan_window_sync (self, sources);
}

static void
gotgan_window_article_added_cb (GotganWindow *self, GotganAddSource *dialog)
{
  GotganImportReport *report = gotgan_add_source_take_report (dialog);

  if (report != NULL && self->session != NULL)
    gotgan_window_report (self, report);
  else
    g_clear_pointer (&report, gotgan_import_report_free);
}

void
gotgan_window_add_source (GotganWindow *self, const char *address)
{
  AdwDialog *shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  AdwDialog *dialog;

  if (self->session == NULL)
    return;
  dialog = GOTGAN_IS_ADD_SOURCE (shown)
               ? shown
               : gotgan_add_source_new (gotgan_session_get_library (self->session));
  if (dialog != shown)
    {
      g_signal_connect_object (dialog, "added", G_CALLBACK (gotgan_window_sources_added_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (dialog, "imported", G_CALLBACK (gotgan_window_article_added_cb),
                               self, G_CONNECT_SWAPPED);
      adw_dialog_present (dialog, GTK_WIDGET (self));
    }
  if (address != NULL)
    gotgan_add_source_look_at (GOTGAN_ADD_SOURCE (dialog), address);
}

gboolean
gotgan_window_is_looking (GotganWindow *self)
{
  AdwDialog *shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  return GOTGAN_IS_ADD_SOURCE (shown) && gotgan_add_source_get_looking (GOTGAN_ADD_SOURCE (shown));
}

void
gotgan_window_edit_source (GotganWindow *self, GotganSource *source)
{
  /* Those without an address have nothing to change. */
  if (gotgan_source_get_url (source) == NULL)
    return;
  adw_dialog_present (gotgan_source_dialog_new (gotgan_session_get_library (self->session), source),
                      GTK_WIDGET (self));
}

/* --- Text --------------------------------------------------------------------------------- */

static void
gotgan_window_text_imported_cb (GObject *library, GAsyncResult *result, gpointer window)
{
  g_autoptr (GotganWindow) self = window;
  g_autoptr (GError) error = NULL;
  GotganImportReport *report =
      gotgan_library_import_finish (GOTGAN_LIBRARY (library), result, &error);

  if (report != NULL && self->session != NULL)
    gotgan_window_report (self, report);
  else
    g_clear_pointer (&report, gotgan_import_report_free);
  if (error != NULL && self->session != NULL)
    gotgan_window_notify_error (self, error);
}

static void
gotgan_window_text_added_cb (GotganWindow *self, GotganAddText *dialog)
{
  char *text = gotgan_add_text_dup_text (dialog);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  if (self->session == NULL)
    return;
  gotgan_library_import_bytes_async (
      gotgan_session_get_library (self->session), bytes,
      /* Translators: what a text that was pasted is called where a file's name would stand. */
      _ ("Pasted text"), self->cancellable, gotgan_window_text_imported_cb, g_object_ref (self));
}

static void
gotgan_window_address_wanted_cb (GotganWindow *self, GotganAddText *dialog)
{
  gotgan_window_add_source (self, gotgan_add_text_get_address (dialog));
}

void
gotgan_window_add_text (GotganWindow *self, const char *text)
{
  g_autofree char *address = text != NULL ? gotgan_address_find (text) : NULL;
  AdwDialog *dialog;

  if (self->session == NULL)
    return;
  dialog = gotgan_add_text_new (text, address);
  g_signal_connect_object (dialog, "added", G_CALLBACK (gotgan_window_text_added_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "address-wanted", G_CALLBACK (gotgan_window_address_wanted_cb),
                           self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Only an address that stands alone is looked at at once: nobody is asked for one that is a part of what was copied. */
void
gotgan_window_take_text (GotganWindow *self, const char *text)
{
  g_autofree char *address = gotgan_address_is_alone (text) ? gotgan_address_find (text) : NULL;

  if (address != NULL)
    gotgan_window_add_source (self, address);
  else
    gotgan_window_add_text (self, text);
}

/* --- Pasting ------------------------------------------------------------------------------ */

static gboolean
gotgan_window_is_blank (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

static void
gotgan_window_pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer window)
{
  g_autoptr (GotganWindow) self = window;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (self->session == NULL)
    return;
  if (text == NULL || !g_utf8_validate (text, -1, NULL) || gotgan_window_is_blank (text))
    gotgan_window_notify (self,
                          _ ("There is no text to paste. Copy an address or an article first."));
  else if (strlen (text) > MAX_PASTED)
    gotgan_window_notify (self, _ ("The copied text is too long for an article."));
  else
    gotgan_window_take_text (self, text);
}

void
gotgan_window_paste (GotganWindow *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  gdk_clipboard_read_text_async (clipboard, self->cancellable, gotgan_window_pasted_cb,
                                 g_object_ref (self));
}

static gboolean
gotgan_window_paste_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GotganWindow *self = GOTGAN_WINDOW (widget);

  if (self->session == NULL || gotgan_window_is_typed_into (self)
      || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return GDK_EVENT_PROPAGATE;
  gotgan_window_paste (self);
  return GDK_EVENT_STOP;
}

/* Asked before the article's text, which would take the key and can't be pasted into. */
void
gotgan_window_accept_pastes (GotganWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                        gtk_callback_action_new (gotgan_window_paste_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* --- Export ------------------------------------------------------------------------------- */

static void
gotgan_window_written_cb (GObject *file, GAsyncResult *result, gpointer window)
{
  g_autoptr (GotganWindow) self = window;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    gotgan_window_notify (self, _ ("Sources exported"));
  else
    gotgan_window_notify_error (self, error);
}

static void
gotgan_window_exported_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = data;
  GotganWindow *self = g_object_get_data (G_OBJECT (file), "window");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      gotgan_library_export_opml_finish (GOTGAN_LIBRARY (library), result, &error);

  if (bytes != NULL)
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         gotgan_window_written_cb, g_object_ref (self));
  else
    gotgan_window_notify_error (self, error);
}

static void
gotgan_window_export_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer window)
{
  g_autoptr (GotganWindow) self = window;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file == NULL || self->session == NULL)
    {
      g_clear_object (&file);
      return;
    }
  g_object_set_data_full (G_OBJECT (file), "window", g_object_ref (self), g_object_unref);
  gotgan_library_export_opml_async (gotgan_session_get_library (self->session), self->cancellable,
                                    gotgan_window_exported_cb, file);
}

void
gotgan_window_export_sources (GotganWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Export Sources"));
  gtk_file_dialog_set_initial_name (dialog, "gotgan.opml");
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), self->cancellable,
                        gotgan_window_export_chosen_cb, g_object_ref (self));
}
