#include "config.h"

#include "ui/shell/gotgan-import-failures.h"

#include "app/library/gotgan-error-text.h"
#include "app/library/gotgan-library.h"

#include <glib/gi18n.h>

/* A folder of ten thousand broken files needs no ten thousand rows. */
#define N_SHOWN 200

static GtkWidget *
gotgan_import_failures_create_row (const GotganImportFailure *failure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *sentence = gotgan_error_text (failure->error);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), failure->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  return row;
}

static GtkWidget *
gotgan_import_failures_create_page (GPtrArray *failures)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  for (guint i = 0; i < MIN (failures->len, N_SHOWN); i++)
    adw_preferences_group_add (group,
                               gotgan_import_failures_create_row (g_ptr_array_index (failures, i)));
  if (failures->len > N_SHOWN)
    {
      guint more = failures->len - N_SHOWN;
      g_autofree char *text =
          g_strdup_printf (ngettext ("and %u more file", "and %u more files", more), more);

      adw_preferences_group_set_description (group, text);
    }
  adw_preferences_page_add (page, group);
  return GTK_WIDGET (page);
}

AdwDialog *
gotgan_import_failures_new (GPtrArray *failures)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  g_return_val_if_fail (failures != NULL, NULL);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view),
                                gotgan_import_failures_create_page (failures));
  adw_dialog_set_title (dialog, _ ("Files That Could Not Be Read"));
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 420);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
