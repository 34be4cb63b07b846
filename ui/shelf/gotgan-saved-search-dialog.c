#include "config.h"

#include "ui/shelf/gotgan-saved-search-dialog.h"

#include <glib/gi18n.h>

struct _GotganSavedSearchDialog
{
  AdwAlertDialog parent_instance;

  GotganLibrary *library;
  GotganSavedSearch *search;
  GtkEditable *name;
  GtkEditable *query;
};

G_DEFINE_FINAL_TYPE (GotganSavedSearchDialog, gotgan_saved_search_dialog, ADW_TYPE_ALERT_DIALOG)

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
gotgan_saved_search_dialog_keep (GotganSavedSearchDialog *self)
{
  const char *name = gtk_editable_get_text (self->name);
  const char *query = gtk_editable_get_text (self->query);
  g_autoptr (GotganSavedSearch) saved = NULL;

  if (self->search != NULL)
    {
      gotgan_library_edit_search (self->library, self->search, name, query);
      return;
    }
  saved = gotgan_library_save_search (self->library, name, query);
  if (saved != NULL)
    g_signal_emit (self, signals[SAVED], 0, saved);
}

static void
gotgan_saved_search_dialog_keep_cb (gpointer dialog)
{
  g_autoptr (GotganSavedSearchDialog) self = dialog;

  gotgan_saved_search_dialog_keep (self);
}

/* An input method may hand over its last syllable after the row has lost the focus. */
static void
gotgan_saved_search_dialog_response_cb (GotganSavedSearchDialog *self, const char *response)
{
  if (g_str_equal (response, "save"))
    g_idle_add_once (gotgan_saved_search_dialog_keep_cb, g_object_ref (self));
}

static void
gotgan_saved_search_dialog_changed_cb (GotganSavedSearchDialog *self)
{
  g_autofree char *name = gotgan_saved_search_clean_name (gtk_editable_get_text (self->name));
  g_autofree char *query = gotgan_saved_search_clean_query (gtk_editable_get_text (self->query));

  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "save",
                                         name != NULL && query != NULL);
}

static GtkEditable *
gotgan_saved_search_dialog_add_row (GotganSavedSearchDialog *self, AdwPreferencesGroup *group,
                                    const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "changed", G_CALLBACK (gotgan_saved_search_dialog_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  return GTK_EDITABLE (row);
}

static void
gotgan_saved_search_dialog_dispose (GObject *object)
{
  GotganSavedSearchDialog *self = GOTGAN_SAVED_SEARCH_DIALOG (object);

  g_clear_object (&self->library);
  g_clear_object (&self->search);
  G_OBJECT_CLASS (gotgan_saved_search_dialog_parent_class)->dispose (object);
}

static void
gotgan_saved_search_dialog_class_init (GotganSavedSearchDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_saved_search_dialog_dispose;
  signals[SAVED] = g_signal_new ("saved", GOTGAN_TYPE_SAVED_SEARCH_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, GOTGAN_TYPE_SAVED_SEARCH);
}

static void
gotgan_saved_search_dialog_init (GotganSavedSearchDialog *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (self);
  GtkWidget *group = adw_preferences_group_new ();

  self->name = gotgan_saved_search_dialog_add_row (self, ADW_PREFERENCES_GROUP (group), _ ("Name"));
  self->query =
      gotgan_saved_search_dialog_add_row (self, ADW_PREFERENCES_GROUP (group), _ ("Search"));
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (self->name), GOTGAN_SAVED_SEARCH_NAME_LENGTH);
  adw_alert_dialog_set_extra_child (dialog, group);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->name));
  g_signal_connect (self, "response", G_CALLBACK (gotgan_saved_search_dialog_response_cb), NULL);
}

static AdwDialog *
gotgan_saved_search_dialog_create (GotganLibrary *library, GotganSavedSearch *search,
                                   const char *heading, const char *name, const char *query)
{
  GotganSavedSearchDialog *self = g_object_new (GOTGAN_TYPE_SAVED_SEARCH_DIALOG, NULL);

  self->library = g_object_ref (library);
  g_set_object (&self->search, search);
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), heading);
  gtk_editable_set_text (self->name, name);
  gtk_editable_set_text (self->query, query);
  gotgan_saved_search_dialog_changed_cb (self);
  return ADW_DIALOG (self);
}

AdwDialog *
gotgan_saved_search_dialog_new (GotganLibrary *library, const char *query)
{
  g_autofree char *clean = gotgan_saved_search_clean_query (query);
  g_autofree char *name = gotgan_saved_search_suggest_name (query);

  return gotgan_saved_search_dialog_create (library, NULL, _ ("Save Search"), name,
                                            clean != NULL ? clean : "");
}

AdwDialog *
gotgan_saved_search_dialog_new_for (GotganLibrary *library, GotganSavedSearch *search)
{
  return gotgan_saved_search_dialog_create (library, search, _ ("Edit Search"),
                                            gotgan_saved_search_get_name (search),
                                            gotgan_saved_search_get_query (search));
}
