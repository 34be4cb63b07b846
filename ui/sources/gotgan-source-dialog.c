#include "config.h"

#include "ui/sources/gotgan-source-dialog-private.h"

#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-problem-text.h"
#include "ui/widgets/gotgan-count-text.h"
#include "ui/widgets/gotgan-visit-text.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (GotganSourceDialog, gotgan_source_dialog, ADW_TYPE_DIALOG)

/* --- Showing ------------------------------------------------------------------------------ */

static void
gotgan_source_dialog_update_state (GotganSourceDialog *self)
{
  const GotganSourceState *state = gotgan_source_get_state (self->source);
  gboolean syncing = gotgan_source_get_syncing (self->source);
  g_autofree char *problem = gotgan_problem_text (state);
  g_autofree char *visit = gotgan_visit_dup_text (state);
  g_autofree char *count = gotgan_count_dup_text (gotgan_source_get_n_articles (self->source));

  gtk_widget_set_visible (GTK_WIDGET (self->problem_group), problem != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->problem),
                                 problem != NULL ? problem : "");
  adw_action_row_set_subtitle (self->problem, state->detail != NULL ? state->detail : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->visit),
                                 syncing ? _ ("Syncing…") : visit);
  gtk_widget_set_visible (self->visit_spinner, syncing);
  gtk_widget_set_sensitive (self->sync, !syncing);
  adw_action_row_set_subtitle (self->articles, count);
}

static void
gotgan_source_dialog_update_title (GotganSourceDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), gotgan_source_get_label (self->source));
}

static void
gotgan_source_dialog_fill_entry (AdwEntryRow *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  /* The button that applies what is typed appears with the next change only. */
  adw_entry_row_set_show_apply_button (entry, TRUE);
}

static void
gotgan_source_dialog_fill (GotganSourceDialog *self)
{
  const char *home = gotgan_source_get_home (self->source);

  self->filling = TRUE;
  gotgan_source_dialog_fill_entry (self->name, gotgan_source_get_label (self->source));
  gotgan_source_dialog_fill_entry (self->folder, gotgan_source_get_folder (self->source));
  gotgan_source_dialog_fill_entry (self->address, gotgan_source_get_url (self->source));
  adw_combo_row_set_selected (self->full_text, gotgan_source_get_full_text (self->source));
  gtk_widget_set_visible (GTK_WIDGET (self->home), home != NULL);
  adw_action_row_set_subtitle (self->home, home != NULL ? home : "");
  self->filling = FALSE;
  gotgan_source_dialog_update_title (self);
  gotgan_source_dialog_update_state (self);
}

/* --- Changing ----------------------------------------------------------------------------- */

/* Returns: (nullable): without blanks around it */
static char *
gotgan_source_dialog_dup_typed (AdwEntryRow *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* What the feed calls itself is no name of the person's: it goes on to follow the feed. */
static char *
gotgan_source_dialog_dup_name (GotganSourceDialog *self)
{
  g_autofree char *name = gotgan_source_dialog_dup_typed (self->name);

  if (g_strcmp0 (name, gotgan_source_get_title (self->source)) == 0)
    return NULL;
  return g_steal_pointer (&name);
}

static void
gotgan_source_dialog_edited_cb (GotganSourceDialog *self)
{
  g_autofree char *name = gotgan_source_dialog_dup_name (self);
  g_autofree char *folder = gotgan_source_dialog_dup_typed (self->folder);
  GotganFullText full_text = (GotganFullText) adw_combo_row_get_selected (self->full_text);

  if (self->filling
      || (g_strcmp0 (name, gotgan_source_get_name (self->source)) == 0
          && g_strcmp0 (folder, gotgan_source_get_folder (self->source)) == 0
          && full_text == gotgan_source_get_full_text (self->source)))
    return;
  gotgan_library_edit_source (self->library, self->source, name, folder, full_text);
}

static void
gotgan_source_dialog_sync_cb (GotganSourceDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.sync-source", "x",
                              gotgan_source_get_id (self->source));
}

static void
gotgan_source_dialog_remove_cb (GotganSourceDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  gint64 id = gotgan_source_get_id (self->source);

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.remove-source", "x", id);
}

static void
gotgan_source_dialog_home_cb (GotganSourceDialog *self)
{
  g_autoptr (GtkUriLauncher) launcher =
      gtk_uri_launcher_new (gotgan_source_get_home (self->source));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                           NULL, NULL);
}

/* --- The dialog's own life ---------------------------------------------------------------- */

static void
gotgan_source_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOTGAN_SOURCE_DIALOG (dialog)->looking);
}

static void
gotgan_source_dialog_dispose (GObject *object)
{
  GotganSourceDialog *self = GOTGAN_SOURCE_DIALOG (object);

  g_cancellable_cancel (self->looking);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_SOURCE_DIALOG);
  g_clear_object (&self->looking);
  g_clear_object (&self->source);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (gotgan_source_dialog_parent_class)->dispose (object);
}

static void
gotgan_source_dialog_class_init (GotganSourceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_source_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = gotgan_source_dialog_closed;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/sources/gotgan-source-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, problem_group);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, name);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, folder);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, address);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, address_note);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, full_text);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, visit);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, visit_spinner);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, sync);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, articles);
  gtk_widget_class_bind_template_child (widget_class, GotganSourceDialog, home);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_source_dialog_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_source_dialog_address_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_source_dialog_address_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_source_dialog_sync_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_source_dialog_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_source_dialog_home_cb);
}

static void
gotgan_source_dialog_init (GotganSourceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (adw_dialog_get_child (ADW_DIALOG (self)));
}

static void
gotgan_source_dialog_follow (GotganSourceDialog *self)
{
  static const char *const of_state[] = { "notify::state", "notify::syncing",
                                          "notify::n-articles" };

  for (gsize i = 0; i < G_N_ELEMENTS (of_state); i++)
    g_signal_connect_object (self->source, of_state[i],
                             G_CALLBACK (gotgan_source_dialog_update_state), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->source, "notify::name",
                           G_CALLBACK (gotgan_source_dialog_update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->source, "notify::title",
                           G_CALLBACK (gotgan_source_dialog_update_title), self, G_CONNECT_SWAPPED);
}

AdwDialog *
gotgan_source_dialog_new (GotganLibrary *library, GotganSource *source)
{
  GotganSourceDialog *self = g_object_new (GOTGAN_TYPE_SOURCE_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->source = g_object_ref (source);
  gotgan_source_dialog_fill (self);
  gotgan_source_dialog_follow (self);
  return ADW_DIALOG (self);
}
