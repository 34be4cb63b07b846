#include "config.h"

#include "ui/widgets/gotgan-merge-dialog.h"

#include "ui/widgets/gotgan-deal-text.h"

#include <glib/gi18n-lib.h>

/* A person looks for a deal that speaks of the same; more would be no help. */
#define MAX_OFFERED 60

struct _GotganMergeDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwPreferencesGroup *group;
  GtkListBox *list;

  GotganSession *session;
  GotganDeal *deal;
  GPtrArray *offered;
};

G_DEFINE_FINAL_TYPE (GotganMergeDialog, gotgan_merge_dialog, ADW_TYPE_DIALOG)

/* --- What is offered ------------------------------------------------------------------------------ */

static gboolean
is_same_party (const GotganPartyRef *a, const GotganPartyRef *b)
{
  g_autofree char *one = gotgan_party_ref_dup_key (a);
  g_autofree char *other = gotgan_party_ref_dup_key (b);

  return one != NULL && g_strcmp0 (one, other) == 0;
}

static guint
count_common (GotganDeal *a, GotganDeal *b)
{
  return (is_same_party (gotgan_deal_get_investor (a), gotgan_deal_get_investor (b)) ? 1 : 0)
         + (is_same_party (gotgan_deal_get_company (a), gotgan_deal_get_company (b)) ? 1 : 0);
}

GPtrArray *
gotgan_merge_dialog_list (GListModel *deals, GotganDeal *deal)
{
  GPtrArray *offered = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint common = 3; common > 0; common--)
    for (guint i = 0; i < g_list_model_get_n_items (deals) && offered->len < MAX_OFFERED; i++)
      {
        g_autoptr (GotganDeal) other = g_list_model_get_item (deals, i);

        if (!g_str_equal (gotgan_deal_get_id (other), gotgan_deal_get_id (deal))
            && gotgan_deal_get_kind (other) == gotgan_deal_get_kind (deal)
            && count_common (deal, other) == common - 1)
          g_ptr_array_add (offered, g_steal_pointer (&other));
      }
  return offered;
}

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
gotgan_merge_dialog_fill (GotganMergeDialog *self)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);
  g_autofree char *summary = gotgan_deal_dup_summary (self->deal, library);
  g_autofree char *escaped = g_markup_escape_text (summary, -1);

  self->offered = gotgan_merge_dialog_list (gotgan_session_get_deals (self->session), self->deal);
  adw_preferences_group_set_description (self->group, escaped);
  for (guint i = 0; i < self->offered->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->offered, i), library));
  gtk_stack_set_visible_child_name (self->stack, self->offered->len > 0 ? "list" : "empty");
}

static void
gotgan_merge_dialog_dispose (GObject *object)
{
  GotganMergeDialog *self = GOTGAN_MERGE_DIALOG (object);

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
  gtk_widget_class_bind_template_callback (widget_class, gotgan_merge_dialog_chosen_cb);
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
  gotgan_merge_dialog_fill (self);
  return ADW_DIALOG (self);
}
