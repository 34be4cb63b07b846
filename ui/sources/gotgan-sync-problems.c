#include "config.h"

#include "ui/sources/gotgan-sync-problems.h"

#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-problem-text.h"
#include "ui/widgets/gotgan-visit-text.h"

#include <glib/gi18n.h>

/* A thousand sources without a network need no thousand rows. */
#define N_SHOWN 200

/* One that goes well meanwhile says so instead of going away under the pointer. */
static void
gotgan_sync_problems_update_row (GtkWidget *row, GParamSpec *pspec, GotganSource *source)
{
  const GotganSourceState *state = gotgan_source_get_state (source);
  g_autofree char *text = gotgan_problem_text (state);
  gboolean syncing = gotgan_source_get_syncing (source);
  GtkWidget *retry = g_object_get_data (G_OBJECT (row), "retry");

  if (text == NULL)
    text = gotgan_visit_dup_text (state);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), syncing ? _ ("Syncing…") : text);
  gtk_widget_set_sensitive (retry, !syncing);
  gtk_widget_set_visible (retry, syncing || state->problem != NULL);
}

static void
gotgan_sync_problems_changed_cb (GotganSource *source, GParamSpec *pspec, GtkWidget *row)
{
  gotgan_sync_problems_update_row (row, pspec, source);
}

static GtkWidget *
gotgan_sync_problems_create_retry (GotganSource *source)
{
  GtkWidget *retry = gtk_button_new_from_icon_name ("view-refresh-symbolic");
  /* Translators: the name of a source goes after the colon. */
  g_autofree char *label = g_strdup_printf (_ ("Try Again: %s"), gotgan_source_get_label (source));

  gtk_widget_set_valign (retry, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (retry, "flat");
  gtk_widget_set_tooltip_text (retry, _ ("Try Again"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (retry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (retry), "win.sync-source");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (retry), "x", gotgan_source_get_id (source));
  return retry;
}

static GtkWidget *
gotgan_sync_problems_create_row (GotganSource *source)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *retry = gotgan_sync_problems_create_retry (source);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gotgan_source_get_label (source));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), retry);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.edit-source");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", gotgan_source_get_id (source));
  g_object_set_data (G_OBJECT (row), "retry", retry);
  g_signal_connect_object (source, "notify::state", G_CALLBACK (gotgan_sync_problems_changed_cb),
                           row, G_CONNECT_DEFAULT);
  g_signal_connect_object (source, "notify::syncing", G_CALLBACK (gotgan_sync_problems_changed_cb),
                           row, G_CONNECT_DEFAULT);
  gotgan_sync_problems_update_row (row, NULL, source);
  return row;
}

static GtkWidget *
gotgan_sync_problems_create_page (GPtrArray *sources)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  for (guint i = 0; i < MIN (sources->len, N_SHOWN); i++)
    adw_preferences_group_add (group,
                               gotgan_sync_problems_create_row (g_ptr_array_index (sources, i)));
  if (sources->len > N_SHOWN)
    {
      guint more = sources->len - N_SHOWN;
      g_autofree char *text =
          g_strdup_printf (ngettext ("and %u more source", "and %u more sources", more), more);

      adw_preferences_group_set_description (group, text);
    }
  adw_preferences_page_add (page, group);
  return GTK_WIDGET (page);
}

AdwDialog *
gotgan_sync_problems_new (GPtrArray *sources)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  g_return_val_if_fail (sources != NULL, NULL);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view),
                                gotgan_sync_problems_create_page (sources));
  adw_dialog_set_title (dialog, _ ("Sources With Problems"));
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 420);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
