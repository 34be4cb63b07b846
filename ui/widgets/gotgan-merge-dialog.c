#include "config.h"

#include "ui/widgets/gotgan-merge-dialog.h"

#include "ui/widgets/gotgan-deal-text.h"
#include "ui/widgets/gotgan-live-query.h"
#include "ui/widgets/gotgan-merge-choice.h"

#include <glib/gi18n-lib.h>

struct _GotganMergeDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwPreferencesGroup *group;
  GtkListBox *list;
  GtkSearchEntry *entry;

  GotganLiveQuery *query;
  GotganSession *session;
  GotganDeal *deal;
  GPtrArray *offered;
};

G_DEFINE_FINAL_TYPE (GotganMergeDialog, gotgan_merge_dialog, ADW_TYPE_DIALOG)

/* --- The dialog --------------------------------------------------------------------------------- */

static GtkWidget *
create_row (GotganDeal *deal, GotganLibrary *library)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *parties = gotgan_deal_dup_parties (deal, library);
  g_autofree char *amount = gotgan_deal_dup_amount (deal);
  g_autofree char *date = gotgan_deal_dup_date (deal);
  g_autofree char *sources = gotgan_deal_dup_sources (deal);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", amount, date, sources);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), parties);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
gotgan_merge_dialog_chosen_cb (GotganMergeDialog *self, GtkListBoxRow *row)
{
  GotganDeal *other = g_ptr_array_index (self->offered, gtk_list_box_row_get_index (row));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gotgan_library_merge_deals (gotgan_session_get_library (self->session), self->deal, other);
  adw_dialog_close (ADW_DIALOG (self));
  if (window != NULL)
    gtk_widget_activate_action (window, "win.notify-undo", "s", _ ("Deals merged"));
}

static void
gotgan_merge_dialog_search (GotganMergeDialog *self)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);
  const char *wanted = gotgan_live_query_get_text (self->query);
  gboolean searched = wanted != NULL && *wanted != '\0';

  g_clear_pointer (&self->offered, g_ptr_array_unref);
  self->offered = gotgan_merge_choice_list (gotgan_session_get_deals (self->session), self->deal,
                                            wanted, library);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->offered->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->offered, i), library));
  gtk_stack_set_visible_child_name (self->stack, self->offered->len > 0 ? "list"
                                                 : searched             ? "nothing"
                                                                        : "empty");
}

/* Enter goes to the likeliest, and merges nothing yet. */
static void
gotgan_merge_dialog_entered_cb (GotganMergeDialog *self)
{
  GtkListBoxRow *first;

  gotgan_live_query_flush (self->query);
  first = gtk_list_box_get_row_at_index (self->list, 0);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
gotgan_merge_dialog_fill (GotganMergeDialog *self)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);
  g_autofree char *summary = gotgan_deal_dup_summary (self->deal, library);
  g_autofree char *escaped = g_markup_escape_text (summary, -1);

  adw_preferences_group_set_description (self->group, escaped);
  gotgan_merge_dialog_search (self);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), self->offered->len > 0);
}

static void
gotgan_merge_dialog_dispose (GObject *object)
{
  GotganMergeDialog *self = GOTGAN_MERGE_DIALOG (object);

  g_clear_object (&self->query);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_MERGE_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->deal);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  G_OBJECT_CLASS (gotgan_merge_dialog_parent_class)->dispose (object);
}

static void
gotgan_merge_dialog_class_init (GotganMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_merge_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganMergeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganMergeDialog, group);
  gtk_widget_class_bind_template_child (widget_class, GotganMergeDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GotganMergeDialog, entry);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_merge_dialog_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_merge_dialog_entered_cb);
}

static void
gotgan_merge_dialog_init (GotganMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
gotgan_merge_dialog_new (GotganSession *session, GotganDeal *deal)
{
  GotganMergeDialog *self = g_object_new (GOTGAN_TYPE_MERGE_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->deal = g_object_ref (deal);
  self->query = gotgan_live_query_new (GTK_EDITABLE (self->entry));
  gotgan_merge_dialog_fill (self);
  g_signal_connect_object (self->query, "notify::text", G_CALLBACK (gotgan_merge_dialog_search),
                           self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
