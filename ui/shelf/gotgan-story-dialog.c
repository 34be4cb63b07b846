#include "config.h"

#include "ui/shelf/gotgan-story-dialog.h"

#include "app/library/gotgan-error-text.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/widgets/gotgan-announce.h"

#include <glib/gi18n.h>

/* As many as one reads through; an agency's text may be printed by hundreds. */
#define N_SHOWN 100

struct _GotganStoryDialog
{
  AdwDialog parent_instance;

  GCancellable *cancellable;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (GotganStoryDialog, gotgan_story_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
gotgan_story_dialog_activated_cb (GotganStoryDialog *self, GtkWidget *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "article");

  g_signal_emit (self, signals[CHOSEN], 0, *id);
  adw_dialog_close (ADW_DIALOG (self));
}

/* "Publisher · 12 Nov 2025", as far as they are known. */
static char *
gotgan_story_dialog_dup_origin (GotganHeadline *headline)
{
  const char *publisher = gotgan_headline_get_publisher (headline);
  g_autofree char *date =
      gotgan_format_date (gotgan_headline_get_published (headline), gotgan_labels_get_language ());

  if (publisher != NULL && date != NULL)
    return g_strdup_printf ("%s · %s", publisher, date);
  if (publisher == NULL && date == NULL)
    return g_strdup (_ ("Date unknown"));
  return g_strdup (publisher != NULL ? publisher : date);
}

static GtkWidget *
gotgan_story_dialog_create_row (GotganStoryDialog *self, GotganHeadline *headline)
{
  GtkWidget *row = adw_action_row_new ();
  gint64 id = gotgan_headline_get_id (headline);
  g_autofree char *title = gotgan_headline_dup_label (headline);
  g_autofree char *origin = gotgan_story_dialog_dup_origin (headline);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 title != NULL ? title : _ ("Untitled article"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), origin);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "article", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (gotgan_story_dialog_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
gotgan_story_dialog_loaded_cb (GObject *library, GAsyncResult *result, gpointer dialog)
{
  g_autoptr (GotganStoryDialog) self = dialog;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GPtrArray) headlines =
      gotgan_library_load_story_finish (GOTGAN_LIBRARY (library), result, &error);

  for (guint i = 0; headlines != NULL && i < MIN (headlines->len, N_SHOWN); i++)
    adw_preferences_group_add (
        self->group, gotgan_story_dialog_create_row (self, g_ptr_array_index (headlines, i)));
  if (headlines != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  sentence = gotgan_error_text (error);
  adw_preferences_group_set_description (self->group, sentence);
  gotgan_announce (GTK_WIDGET (self), sentence);
}

static void
gotgan_story_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GOTGAN_STORY_DIALOG (dialog)->cancellable);
}

static void
gotgan_story_dialog_finalize (GObject *object)
{
  g_object_unref (GOTGAN_STORY_DIALOG (object)->cancellable);
  G_OBJECT_CLASS (gotgan_story_dialog_parent_class)->finalize (object);
}

static void
gotgan_story_dialog_class_init (GotganStoryDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_story_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = gotgan_story_dialog_closed;
  signals[CHOSEN] = g_signal_new ("chosen", GOTGAN_TYPE_STORY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
gotgan_story_dialog_init (GotganStoryDialog *self)
{
  AdwDialog *dialog = ADW_DIALOG (self);
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  self->cancellable = g_cancellable_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_page_add (page, self->group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_title (dialog, _ ("The Same Story"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 420);
  adw_dialog_set_child (dialog, view);
}

AdwDialog *
gotgan_story_dialog_new (GotganLibrary *library, gint64 article_id)
{
  GotganStoryDialog *self = g_object_new (GOTGAN_TYPE_STORY_DIALOG, NULL);

  gotgan_library_load_story_async (library, article_id, self->cancellable,
                                   gotgan_story_dialog_loaded_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}
